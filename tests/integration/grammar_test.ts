/** The command lines of buildctl and of buildx, on real daemons. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { encodeDefinition, local, marshal, scratch } from "../../lib/llb/mod.ts";
import { bkit, piped } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { edges, on } from "../support/daemons.ts";
import { Registry } from "../support/registry.ts";

/**
 * A Dockerfile with a stage and an argument; its step is run once for each value of the argument.
 */
const DOCKERFILE = `FROM scratch AS base
COPY bin/busybox /bin/busybox
FROM base AS app
ARG WHO=nobody
RUN ["/bin/busybox", "sh", "-c", "echo hello $WHO > /told"]
FROM scratch AS result
COPY --from=app /told /told
FROM base
COPY nothing /
`;

/** Creates a context with busybox and {@linkcode DOCKERFILE}. */
async function project(): Promise<{ at(name: string): string } & AsyncDisposable> {
  const directory = await temporary();
  const at = (name: string) => path.join(directory.path, name);
  await Deno.mkdir(at("src/bin"), { recursive: true });
  await Deno.writeFile(at("src/bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(at("src/Dockerfile"), DOCKERFILE);
  await Deno.writeTextFile(at("src/clean"), "FROM scratch\nCOPY bin/busybox /bin/busybox\n");
  return { at, [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose]() };
}

for (const { name, address } of edges()) {
  Deno.test(`${name}: grammar: a command line of buildctl builds with any frontend`, async () => {
    await using dir = await project();
    const who = crypto.randomUUID();
    const line = [
      ...["--addr", address, "--timeout", "30", "b", "--frontend", "dockerfile.v0"],
      ...["--local", `context=${dir.at("src")}`, "--local", `dockerfile=${dir.at("src")}`],
      ...["--opt", "target=result", "--opt", "build-arg:WHO"],
    ];
    const env = { WHO: who };
    const files = [
      ...["--trace", dir.at("trace"), "--ref-file", dir.at("ref")],
      ...["--debug-json-cache-metrics", dir.at("metrics"), "--metadata-file", dir.at("metadata")],
    ];
    const output = ["--output", `type=local,dest=${dir.at("out")}`];
    const built = await bkit([...line, ...output, ...files, "--progress", "rawjson"], { env });
    assert.equal(built.code, 0, built.stderr);
    assert.equal(built.stdout, "");
    assert.equal(await Deno.readTextFile(dir.at("out/told")), `hello ${who}\n`);
    assert.equal(await Deno.readTextFile(dir.at("trace")), built.stderr);
    const metadata = JSON.parse(await Deno.readTextFile(dir.at("metadata")));
    assert.equal(await Deno.readTextFile(dir.at("ref")), metadata["buildx.build.ref"]);
    const metrics = await Deno.readTextFile(dir.at("metrics"));
    assert.match(metrics, /^cache miss: \[app 1\/1\] RUN /m);
    assert.equal(JSON.parse(metrics.trimEnd().split("\n").at(-1)!).miss > 0, true);

    // What has no output is only in the cache, and --no-cache does not look there.
    const again = await bkit([...line, "--debug-json-cache-metrics", "stdout"], { env });
    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stderr, /\nthe result is only in the build cache; --output keeps it\n/);
    assert(!again.stderr.includes("exporting"), again.stderr);
    assert.equal(JSON.parse(again.stdout.trimEnd().split("\n").at(-1)!).miss, 0);
    const fresh = await bkit([...line, "--no-cache", "--progress=plain"], { env });
    assert(!/\[app 1\/1\] RUN .*\n#\d+ CACHED/.test(fresh.stderr), fresh.stderr);

    const failed = await bkit([...line.slice(0, -4), ...files], { env });
    assert.equal(failed.code, 1, failed.stderr);
    assert.match(failed.stderr, /nothing/);
    assert.notEqual(await Deno.readTextFile(dir.at("ref")), metadata["buildx.build.ref"]);
    assert((await Deno.readTextFile(dir.at("trace"))).length > built.stderr.length);
  });

  Deno.test(`${name}: grammar: a frontend that misses a tree says which`, async () => {
    await using dir = await project();
    const line = ["build", "--addr", address, "--frontend", "dockerfile.v0"];
    const ran = await bkit([...line, "--local", `context=${dir.at("src")}`]);
    assert.equal(ran.code, 1, ran.stderr);
    assert.match(
      ran.stderr,
      /the tree dockerfile is asked for.*\nOffer it with --local dockerfile=DIR/,
    );
    const both = await bkit([...line, dir.at("src")]);
    assert.equal(both.code, 2, both.stderr);
    assert.match(both.stderr, /^error: cannot use the context \S+ with --frontend or --local/);
    const graph = ["build", "--addr", address, "--local", `context=${dir.at("src")}`];
    const opt = await bkit([...graph, "--opt", "target=app"]);
    assert.match(opt.stderr, /^error: cannot use --opt without --frontend: .*\nAdd --frontend/);
    const empty = await bkit(graph);
    assert.match(empty.stderr, /^error: cannot read a graph from stdin: it has no operations\n/);
    const token = await bkit([...line, "--token", "x"]);
    assert.match(token.stderr, /^error: --token must be used without --frontend\nUse --secret/);
    const named = await bkit(["build", "--addr", address, "--frontend", "dockerfile"]);
    assert.match(
      named.stderr,
      /invalid frontend: dockerfile\nFrontends of daemons are dockerfile\.v0/,
    );
    const gateway = await bkit(["build", "--addr", address, "--frontend", "gateway.v0"]);
    assert.match(gateway.stderr, /\nName the image of the frontend with --opt source=VALUE\.\n$/);
  });

  Deno.test(`${name}: grammar: a graph on stdin may read the trees of --local`, async () => {
    await using dir = await project();
    const base = scratch().copy(local("tree", { include: ["bin"] }), "/bin", "/bin");
    const ran = base.run(["/bin/busybox", "sh", "-c", `echo ${crypto.randomUUID()}`]);
    const graph = encodeDefinition(await marshal(ran, { platform: "linux/amd64" }));
    const line = ["--addr", address, "build", "--local", `tree=${dir.at("src")}`];
    const plain = [...line, "--progress", "plain"];
    const first = await piped(plain, graph);
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /the result is only in the build cache/);
    const cached = /\n#\d+ (?:\[.*\] )?\/?bin\/busybox sh .*\n#\d+ CACHED\n/;
    const second = await piped(plain, graph);
    assert.match(second.stderr, cached);
    const third = await piped([...plain, "--no-cache"], graph);
    assert.equal(third.code, 0, third.stderr);
    assert.doesNotMatch(third.stderr, cached);
    const kept = await piped([...line, "-o", `type=local,dest=${dir.at("out")}`, "-q"], graph);
    assert.equal(kept.code, 0, kept.stderr);
    assert((await Deno.stat(dir.at("out/bin/busybox"))).size > 0);
    const bare = encodeDefinition(
      await marshal(scratch().mkfile("/a", "1"), { platform: "linux/amd64" }),
    );
    const alone = await piped(["--addr", address, "build"], bare, { cwd: dir.at("") });
    assert.match(alone.stderr, /the result is only in the build cache/);
    assert.deepEqual([alone.code, alone.stdout], [0, ""], alone.stderr);
  });

  Deno.test(`${name}: grammar: gateway.v0 runs the frontend of an image`, async () => {
    await using registry = await Registry.start();
    await using dir = await project();
    const image = `${registry.host}/frontend:1`;
    await Deno.writeTextFile(
      dir.at("src/Dockerfile"),
      `FROM scratch\nCOPY bin/busybox /bin/busybox\n` +
        `ENTRYPOINT ["/bin/busybox", "sh", "-c", "echo I am the frontend >&2; exit 42"]\n`,
    );
    const pushed = await bkit([
      ...["--addr", address, "build", "--frontend", "dockerfile.v0", "-q"],
      ...["--local", `context=${dir.at("src")}`, "--local", `dockerfile=${dir.at("src")}`],
      ...["--output", `type=image,name=${image},push=true`],
    ]);
    assert.equal(pushed.code, 0, pushed.stderr);
    const line = ["--addr", address, "build", "--frontend", "gateway.v0", "--opt"];
    const ran = await bkit([...line, `source=${image}`, "--opt", "anything=goes"]);
    assert.equal(ran.code, 1, ran.stderr);
    assert.match(ran.stderr, /exit code: 42|code 42/);
  });

  Deno.test(`${name}: grammar: booleans, notes and options of docker build are taken`, async () => {
    await using dir = await project();
    const booleans = ["--push=false", "--load=0", "--pull=f", "--check=false", "--quiet=False"];
    const ran = await bkit([
      ...["build", "--addr", address, dir.at("src"), "-f", "gone", "-f", dir.at("src/clean")],
      ...[...booleans, "--no-cache=false", "--wait=true", "--progress=plain", "--json=1"],
      ...["--rm", "--force-rm=true", "--squash", "--isolation=default", "--security-opt", "x"],
      ...["--disable-content-trust=false", "-m", "64m", "--resource", "cpu-shares=2"],
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.equal(JSON.parse(ran.stdout).pushed, false);
    assert.match(
      ran.stderr,
      /WARNING: --file is given several times: \S+clean counts, and gone does/,
    );
    for (const option of ["rm", "force-rm", "squash", "isolation", "security-opt"]) {
      assert.match(ran.stderr, new RegExp(`WARNING: --${option} has no effect: `));
    }
    const { warnings } = JSON.parse(ran.stdout);
    const ignored = warnings.some(({ short }: { short: string }) =>
      /older than BuildKit v0\.32 and may ignore option "resources"/.test(short)
    );
    const { version } = JSON.parse((await bkit(["info", "--json", "--addr", address])).stdout);
    assert.equal(ignored, !/^v?0\.(?:0|3[2-9]|[4-9]\d)\./.test(version), version);
    const odd = await bkit(["build", "--push=${PUSH}", "--addr", address]);
    assert.equal(odd.code, 2);
    assert.equal(odd.stderr, 'error: --push must be true or false (got "${PUSH}")\n');
    const proxy = await bkit(["build", "--addr", address, dir.at("src"), "--proxy-network"]);
    if (/^(?:v?0\.(?:[0-9]|[12]\d|30)\..*)?$/.test(version) && !/^v?0\.0\./.test(version)) {
      assert.equal(proxy.code, 5, proxy.stderr);
      assert.match(proxy.stderr, /cannot put a proxy .*\nOmit --proxy-network, or use/);
    }
  });

  Deno.test(`${name}: grammar: the command passes on options of steps and of registries`, async () => {
    await using registry = await Registry.start();
    await using dir = await project();
    await Deno.writeTextFile(
      dir.at("src/Dockerfile"),
      shell("/bin/busybox cat /etc/hosts; ulimit -n; /bin/busybox df -k /dev/shm"),
    );
    const ran = await bkit([
      ...["local", dir.at("src"), "--addr", address, "--progress", "plain", "--no-compress"],
      ...["--add-host", "alpha:10.1.2.3", "--ulimit", "nofile=321:654", "--shm-size=1m"],
      ...["--cgroup-parent", "bkit-test", "--cpu-period=100000", "--cpu-quota", "50000"],
      ...["--cpu-shares", "512", "--cpuset-cpus", "0", "--cpuset-mems=0"],
      ...["--memory", "256m", "--memory-swap=-1", "-t", `${registry.host}/steps:1`, "--push"],
      ...["--plain-http", registry.host, "--trust-realm", registry.host, "--insecure-push"],
      ...["--annotation", "a=b", "--compress"],
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /10\.1\.2\.3\s+alpha/);
    if (name === "old") return; // limits are supported since v0.10
    assert.match(ran.stderr, /^#\d+ [\d.]+ 321$/m);
    assert.match(ran.stderr, /\s1024\s.*\/dev\/shm/);
  });

  Deno.test(`${name}: grammar: a Dockerfile comes from a web server`, async () => {
    await using dir = await project();
    await using server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen() {} },
      ({ url }) =>
        url.endsWith("/Dockerfile") ? new Response(DOCKERFILE) : new Response("", { status: 404 }),
    );
    const at = `http://127.0.0.1:${server.addr.port}`;
    const line = ["build", "--addr", address, dir.at("src"), "--target", "result", "-f"];
    const output = ["-o", dir.at("out"), "--build-arg", "WHO=web"];
    const built = await bkit([...line, `${at}/Dockerfile`, ...output]);
    assert.equal(built.code, 0, built.stderr);
    assert.equal(await Deno.readTextFile(dir.at("out/told")), "hello web\n");
    const missing = await bkit([...line, `${at}/gone`]);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^error: cannot fetch the Dockerfile from http:\S+gone: .* 404/);
  });

  Deno.test(`${name}: grammar: the log is lines of JSON with --log-format json`, async () => {
    await using dir = await project();
    const ran = await bkit([
      ...["--log-format", "json", "--debug", "--addr", address, "build", dir.at("src")],
      ...["-f", dir.at("src/clean"), "-q"],
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    const records = ran.stderr.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert(records.every(({ time, level, msg }) => Date.parse(time) && level && msg), ran.stderr);
    assert(records.some(({ msg, room }) => msg === "daemon found" && room === "connect"));
  });
}

on("recent", "grammar: caches, layouts and archives in the forms of buildctl", async (address) => {
  await using dir = await project();
  const line = [
    ...["--addr", address, "build", "--frontend=dockerfile.v0", "--progress=plain"],
    ...[`--local=context=${dir.at("src")}`, `--local=dockerfile=${dir.at("src")}`],
  ];
  const app = ["--opt", "target=app", "--opt", `build-arg:WHO=${crypto.randomUUID()}`];
  const cache = dir.at("cache");
  const exported = await bkit([...line, ...app, "--export-cache", `type=local,dest=${cache}`]);
  assert.equal(exported.code, 0, exported.stderr);
  assert((await Deno.stat(path.join(cache, "index.json"))).isFile);
  const imported = await bkit([...line, ...app, "--import-cache", `type=local,src=${cache}`]);
  assert.equal(imported.code, 0, imported.stderr);
  assert.match(imported.stderr, /importing cache manifest from local/);

  const layout = dir.at("layout");
  const clean = ["--opt", "filename=clean"];
  const wrote = await bkit([
    ...[...line, ...clean, "--output", `type=oci,dest=${layout},tar=false`],
    ...["--metadata-file", dir.at("metadata")],
  ]);
  assert.equal(wrote.code, 0, wrote.stderr);
  const { "containerimage.digest": digest } = JSON.parse(
    await Deno.readTextFile(dir.at("metadata")),
  );
  await Deno.writeTextFile(dir.at("src/Dockerfile"), 'FROM base\nRUN ["/bin/busybox", "id"]\n');
  const from = await bkit([
    ...[...line, "--oci-layout", `base=${layout}`, "--no-cache"],
    ...["--opt", `context:base=oci-layout://base@${digest}`],
  ]);
  assert.equal(from.code, 0, from.stderr);
  assert.match(from.stderr, /uid=0/);
  const gone = await bkit([...line, "--oci-layout", `base=${dir.at("gone")}`]);
  assert.equal(gone.code, 2);
  assert.match(
    gone.stderr,
    /^error: cannot read the OCI layout \S+gone: it has no directory blobs/,
  );

  const archive = await bkit([...line, ...clean, "--output", "type=docker,name=a:1", "-q"]);
  assert.equal(archive.code, 0, archive.stderr);
  assert(archive.stdout.includes("manifest.json"), "an archive on stdout");
});

on("newest", "grammar: answers of frontends are text or JSON", async (address) => {
  await using dir = await project();
  const line = ["build", "--addr", address, dir.at("src"), "-q"];
  const text = await bkit([...line, "--call", "targets"]);
  assert.match(text.stdout, /^TARGET\s+DESCRIPTION\s*\nbase\s*\napp\s*\nresult\s*\n/);
  const json = await bkit([...line, "--print=targets,format=json"]);
  assert.deepEqual(
    JSON.parse(json.stdout).targets.map(({ name }: { name: string }) => name ?? ""),
    ["base", "app", "result", ""],
  );
  const buildctl = await bkit([
    ...["--addr", address, "build", "--frontend", "dockerfile.v0", "-q"],
    ...[`--local=context=${dir.at("src")}`, `--local=dockerfile=${dir.at("src")}`],
    ...["--opt", "requestid=frontend.targets"],
  ]);
  assert.equal(buildctl.stdout, text.stdout, buildctl.stderr);
  const described = await bkit([...line, "--call", "subrequests.describe"]);
  assert.match(described.stdout, /^outline +\S+ +\S.*$/m);
  const wrong = await bkit([...line, "--call", "taste"]);
  assert.match(
    wrong.stderr,
    /^error: --call must have a method of build, check, outline, targets/,
  );
  assert.equal(wrong.code, 2);
});

on("newest", "grammar: a check prints what buildx prints", async (address) => {
  await using dir = await project();
  const check = async (dockerfile: string, ...more: string[]) => {
    await Deno.writeTextFile(dir.at("src/Dockerfile"), dockerfile);
    return await bkit(["build", "--addr", address, dir.at("src"), "-q", ...more]);
  };
  const fine = await check("FROM scratch\nCOPY bin /bin\n", "--check");
  assert.deepEqual([fine.code, fine.stdout], [0, "Check complete, no warnings found.\n"]);
  const faulty = "FROM scratch as a\nCOPY bin /bin\n";
  const one = await check(faulty, "--call=lint");
  assert.equal(one.code, 1);
  assert.match(one.stdout, /^Check complete, 1 warning has been found!\n\nWARNING: FromAsCasing/);
  const ignored = await check(faulty, "--call", "check,ignorestatus=true");
  assert.equal(ignored.code, 0);
  const two = await check(`${faulty}FROM scratch as b\n`, "--check=1");
  assert.match(two.stdout, /^Check complete, 2 warnings have been found!\n/);
  const json = await check(faulty, "--call=check,format=json");
  assert.equal(JSON.parse(json.stdout).warnings[0].ruleName, "FromAsCasing");
});
