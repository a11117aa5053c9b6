/** Every option of every command is given once, with what it stands for. */
import assert from "node:assert/strict";
import type { Command } from "commander";
import type { BuildFlags } from "../../../lib/cli/flags/build_flags.ts";
import { commands } from "../../../lib/cli/main.ts";
import type { BuildOptions } from "../../../mod.ts";
import { optionsOf } from "../../support/flags.ts";

/** An option with a value. */
interface Row {
  /** Value; undefined if the option has none. */
  readonly value?: string;
  /** What the command receives, by the names of its flags. */
  readonly flags?: Record<string, unknown>;
  /** What the build receives. */
  readonly build?: BuildOptions;
}

const ROWS: Readonly<Record<string, Row>> = {
  // A build.
  "--tag": { value: "a:1", build: { tags: ["a:1"] } },
  "--label": { value: "a=b", build: { labels: { a: "b" } } },
  "--annotation": { value: "index:a=b", build: { annotations: { "index:a": "b" } } },
  "--platform": {
    value: "linux/amd64, linux/arm64",
    build: { platforms: ["linux/amd64", "linux/arm64"] },
  },
  "--provenance": { value: "mode=max", build: { provenance: "mode=max" } },
  "--sbom": { value: "generator=a", build: { sbom: "generator=a" } },
  "--attest": { value: "type=sbom,generator=a", build: { sbom: "generator=a" } },
  "--file": { value: "a", flags: { file: "a" } },
  "--target": { value: "a", build: { target: "a" } },
  "--build-arg": { value: "a=b=c", build: { args: { a: "b=c" } } },
  "--build-context": {
    value: "a=docker-image://b",
    build: { contexts: { a: "docker-image://b" } },
  },
  "--secret": { value: "id=a,src=b", build: { secrets: { a: { file: "b" } } } },
  "--ssh": { value: "default", build: { ssh: { default: {} } } },
  "--token": { value: "a", flags: { token: "a" } },
  "--call": { value: "outline", build: { call: "outline" } },
  "--check": { build: { call: "check" } },
  "--print": { value: "targets", build: { call: "targets" } },
  "--add-host": { value: "a:::1", build: { hosts: { a: "::1" } } },
  "--network": { value: "none", build: { network: "none" } },
  "--shm-size": { value: "64m", build: { shmSize: 64 * 2 ** 20 } },
  "--ulimit": { value: "core=0", build: { ulimits: { core: "0" } } },
  "--cgroup-parent": { value: "a", build: { cgroupParent: "a" } },
  "--resource": { value: "cpu-quota=5000", build: { resources: { cpuQuota: 5000 } } },
  "--memory": { value: "2g", build: { resources: { memory: 2 ** 31 } } },
  "--memory-swap": { value: "-1", build: { resources: { memorySwap: -1 } } },
  "--cpu-shares": { value: "512", build: { resources: { cpuShares: 512 } } },
  "--cpu-period": { value: "1000", build: { resources: { cpuPeriod: 1000 } } },
  "--cpu-quota": { value: "500", build: { resources: { cpuQuota: 500 } } },
  "--cpuset-cpus": { value: "0-3", build: { resources: { cpusetCpus: "0-3" } } },
  "--cpuset-mems": { value: "0,1", build: { resources: { cpusetMems: "0,1" } } },
  "--proxy-network": { build: { proxyNetwork: true } },
  "--rm": { flags: { rm: true } },
  "--force-rm": { flags: { forceRm: true } },
  "--squash": { flags: { squash: true } },
  "--isolation": { value: "default", flags: { isolation: "default" } },
  "--security-opt": { value: "a", flags: { securityOpt: "a" } },
  "--disable-content-trust": { flags: { disableContentTrust: true } },
  "--allow": { value: "network.host", build: { allow: ["network.host"] } },
  "--check-content": { flags: { checkContent: true } },
  "--compress": { build: { compress: true } },
  "--no-compress": { build: { compress: false } },
  "--no-cache": { build: { noCache: true } },
  "--no-cache-filter": { value: "a, b", build: { noCache: ["a", "b"] } },
  "--pull": { build: { pull: true } },
  "--cache-from": { value: "a", build: { cacheFrom: [{ type: "registry", ref: "a" }] } },
  "--cache-to": { value: "type=inline", build: { cacheTo: [{ type: "inline" }] } },
  "--output": { value: "a", build: { outputs: [{ type: "local", dest: "a" }] } },
  "--push": { build: { push: true } },
  "--insecure-push": { build: { insecurePush: true } },
  "--load": { build: { outputs: [{ type: "docker" }] } },
  "--plain-http": { value: "a:1", build: { plainHttp: ["a:1"] } },
  "--registry-auth-tlscontext": {
    value: "host=a,ca=b",
    build: { registryTls: { a: { ca: ["b"] } } },
  },
  "--source-policy-file": { value: "a", flags: { sourcePolicyFile: "a" } },
  "--trust-realm": { value: "a", build: { trustRealms: ["a"] } },
  "--iidfile": { value: "a", flags: { iidfile: "a" } },
  "--metadata-file": { value: "a", flags: { metadataFile: "a" } },
  "--dot": { flags: { dot: true } },
  "--frontend": { value: "gateway.v0", build: { frontend: "gateway.v0" } },
  "--local": { value: "context=tests", build: { outputs: [{ type: "cacheonly" }] } },
  "--opt": { value: "a=b=c", build: { attributes: { a: "b=c" } } },
  "--oci-layout": { value: "a=b", build: { layouts: { a: "b" } } },
  "--import-cache": { value: "a", build: { cacheFrom: [{ type: "registry", ref: "a" }] } },
  "--export-cache": { value: "type=inline", build: { cacheTo: [{ type: "inline" }] } },
  "--ref-file": { value: "a", flags: { refFile: "a" } },
  "local --trace": { value: "a", flags: { trace: "a" } },
  "github --trace": { value: "a", flags: { trace: "a" } },
  "build --trace": { value: "a", flags: { trace: "a" } },
  "--debug-json-cache-metrics": { value: "a", flags: { debugJsonCacheMetrics: "a" } },
  "build --llb": { value: "a", flags: { llb: "a" } },
  "--report": { value: "a", flags: { report: "a" } },
  "--chrome-trace": { value: "a", flags: { chromeTrace: "a" } },
  "--json": { flags: { json: true } },
  "--log-file": { value: "a", flags: { logFile: "a" } },
  "--quiet": { flags: { quiet: true } },
  "--progress": { value: "plain", flags: { progress: "plain" } },
  "--retries": { value: "3", build: { retries: 3 } },
  "local --context": { value: "a", flags: { context: "a" } },
  // The daemon.
  "--addr": { value: "a", flags: { addr: "a" } },
  "--builder": { value: "a", flags: { builder: "a" } },
  "--wait": { flags: { wait: true } },
  "--timeout": { value: "1", flags: { timeout: "1" } },
  "--tlsdir": { value: "a", flags: { tlsdir: "a" } },
  "--tlscacert": { value: "a", flags: { tlscacert: "a" } },
  "--tlscert": { value: "a", flags: { tlscert: "a" } },
  "--tlskey": { value: "a", flags: { tlskey: "a" } },
  "--tlsservername": { value: "a", flags: { tlsservername: "a" } },
  "--debug": { flags: { debug: true } },
  "--log-format": { value: "json", flags: { logFormat: "json" } },
  // The cache and the records of a daemon.
  "--filter": { value: "type==regular", flags: { filter: ["type==regular"] } },
  "--verbose": { flags: { verbose: true } },
  "--format": { value: "json", flags: { format: "json" } },
  "--shell-on-error": { flags: { shellOnError: "true" } },
  "--exec": { value: "a b", flags: { exec: "a b" } },
  "--mount": { value: "type=tmpfs,target=/a", flags: { mount: ["type=tmpfs,target=/a"] } },
  "--user": { value: "a", flags: { user: "a" } },
  "--workdir": { value: "/a", flags: { workdir: "/a" } },
  "--env": { value: "a=b", flags: { env: ["a=b"] } },
  "--list": { flags: { list: true } },
  "--all": { flags: { all: true } },
  "--force": { flags: { force: true } },
  "--keep-duration": { value: "48h", flags: { keepDuration: "48h" } },
  "--max-used-space": { value: "1g", flags: { maxUsedSpace: "1g" } },
  "--reserved-space": { value: "1g", flags: { reservedSpace: "1g" } },
  "--min-free-space": { value: "1g", flags: { minFreeSpace: "1g" } },
  "--keep-storage": { value: "1", flags: { keepStorage: "1" } },
  "--keep-storage-min": { value: "1", flags: { keepStorageMin: "1" } },
  "--free-storage": { value: "1", flags: { freeStorage: "1" } },
  "--no-trunc": { flags: { trunc: false } },
  "logs --progress": { value: "json", flags: { progress: "json" } },
  "report --output": { value: "a", flags: { output: "a" } },
  "export --output": { value: "a", flags: { output: "a" } },
  "--type": { value: "sbom", flags: { type: "sbom" } },
  "attachment --platform": { value: "linux/arm64", flags: { platform: "linux/arm64" } },
  "trace --output": { value: "a", flags: { output: "a" } },
  "--finalize": { flags: { finalize: true } },
  "--trace": { flags: { trace: true } },
  "--completed": { flags: { completed: true } },
  "--ref": { value: "a", flags: { ref: "a" } },
  "--pin": { flags: { pin: true } },
  "--unpin": { flags: { unpin: true } },
  "--delete": { flags: { delete: true } },
  // Logins.
  "--username": { value: "a", flags: { username: "a" } },
  "--password": { value: "a", flags: { password: "a" } },
  "--password-stdin": { flags: { passwordStdin: true } },
  "login --plain-http": { flags: { plainHttp: true } },
  "--insecure": { flags: { insecure: true } },
  // A builder.
  "--name": { value: "a", flags: { name: "a" } },
  "--engine": { value: "podman", flags: { engine: "podman" } },
  "--image": { value: "a", flags: { image: "a" } },
  "--rootless": { flags: { rootless: true } },
  "--cpus": { value: "1.5", flags: { cpus: "1.5" } },
  "up --memory": { value: "4g", flags: { memory: "4g" } },
  "--config": { value: "a", flags: { config: "a" } },
  "--follow": { flags: { follow: true } },
  "--tail": { value: "3", flags: { tail: "3" } },
  "--cache": { flags: { cache: true } },
  "up --pull": { flags: { pull: true } },
  "up --network": { value: "none", flags: { network: "none" } },
};

/** Returns the commands that can be run, of which one may also have subcommands. */
function leaves(list: readonly Command[]): Command[] {
  return list.flatMap((command) =>
    command.options.length > 0 || command.commands.length === 0
      ? [command, ...leaves(command.commands)]
      : leaves(command.commands)
  );
}

/** Returns the key of an option's row: with the name of the command if it means something else. */
function keyOf(command: Command, long: string): string {
  const own = `${command.name()} ${long}`;
  return own in ROWS ? own : long;
}

for (const [at, command] of leaves(await commands()).entries()) {
  const builds = command.options.some(({ long }) => long === "--build-context");

  Deno.test(`options: every option of ${command.name()} arrives`, async () => {
    for (const { long, short } of command.options) {
      const own = `${command.name()} ${long}`;
      const row = ROWS[keyOf(command, long!)];
      assert(row, `${own} has no row`);
      const { value, flags, build } = row;
      for (const flag of short ? [long!, short] : [long!]) {
        const fresh = leaves(await commands())[at];
        let given: Record<string, unknown> = {};
        fresh!.exitOverride().action(() => {
          given = fresh!.opts();
        });
        const operand = command.registeredArguments.some(({ required }) => required) ? ["a/b"] : [];
        const words = [...operand, flag, ...(value === undefined ? [] : [value])];
        fresh!.parse(words, { from: "user" });
        assert.partialDeepStrictEqual(given, flags ?? {}, `${own}: ${flag}`);
        if (!build || !builds) continue;
        assert.partialDeepStrictEqual(optionsOf(given as unknown as BuildFlags), build, own);
      }
    }
  });
}

Deno.test("options: every row belongs to an option", async () => {
  const keys = leaves(await commands()).flatMap((command) =>
    command.options.map(({ long }) => keyOf(command, long!))
  );
  assert.deepEqual(new Set(Object.keys(ROWS)), new Set(keys));
});
