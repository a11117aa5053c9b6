import { type Command, Option } from "commander";
import type { ConnectionFlags } from "./connection.ts";
import { type HiddenFlags, hiddenOptions } from "../options/hidden_options.ts";
import { type Mode, MODES } from "../../terminal/mode.ts";
import { all, list } from "./values.ts";
import { daemonOptions } from "../options/daemon_options.ts";
import { strictOptionalValues } from "../options/optional_values.ts";
import { noteRepeated } from "../options/repeated.ts";

/** Values of the options of a build by any frontend, as `buildctl build` takes them. */
export interface FrontendFlags {
  exportCache?: string[] | undefined;
  frontend?: string | undefined;
  importCache?: string[] | undefined;
  llb?: string | undefined;
  local?: string[] | undefined;
  ociLayout?: string[] | undefined;
  opt?: string[] | undefined;
}

/**
 * Values of the options that {@linkcode addBuildOptions} adds, and of those of `bkit build` alone.
 */
export interface BuildFlags extends ConnectionFlags, FrontendFlags, HiddenFlags {
  addHost?: string[] | undefined;
  allow?: string[] | undefined;
  annotation?: string[] | undefined;
  attest?: string[] | undefined;
  buildArg?: string[] | undefined;
  buildContext?: string[] | undefined;
  cache: boolean;
  cacheFrom?: string[] | undefined;
  cacheTo?: string[] | undefined;
  call?: string | undefined;
  cgroupParent?: string | undefined;
  check?: boolean | undefined;
  checkContent?: boolean | undefined;
  chromeTrace?: string | undefined;
  compress?: boolean | undefined;
  debugJsonCacheMetrics?: string | undefined;
  exec?: string | undefined;
  file?: string | undefined;
  iidfile?: string | undefined;
  json?: boolean | undefined;
  label?: string[] | undefined;
  load?: boolean | undefined;
  logFile?: string | undefined;
  metadataFile?: string | undefined;
  network?: "default" | "none" | "host" | undefined;
  noCacheFilter?: string[] | undefined;
  /** Sentences about what the options do not do, for warnings. */
  notes?: string[] | undefined;
  output?: string[] | undefined;
  plainHttp?: string[] | undefined;
  platform?: string[] | undefined;
  progress?: Mode | undefined;
  provenance?: string | true | undefined;
  proxyNetwork?: boolean | undefined;
  pull?: boolean | undefined;
  push?: boolean | undefined;
  insecurePush?: boolean | undefined;
  quiet?: boolean | undefined;
  refFile?: string | undefined;
  registryAuthTlscontext?: string[] | undefined;
  report?: string | undefined;
  resource?: string[] | undefined;
  retries?: string | undefined;
  sbom?: string | true | undefined;
  secret?: string[] | undefined;
  shellOnError?: string | true | undefined;
  shmSize?: string | undefined;
  sourcePolicyFile?: string | undefined;
  ssh?: string[] | undefined;
  tag?: string[] | undefined;
  target?: string | undefined;
  token?: string | undefined;
  trace?: string | undefined;
  trustRealm?: string[] | undefined;
  ulimit?: string[] | undefined;
}

/** Methods of `--call`. */
export const CALL_METHODS: readonly string[] = ["build", "check", "outline", "targets"];

/** Options of all commands that build, by their heading in the help text. */
const OPTIONS: Readonly<Record<string, readonly Option[]>> = {
  "The image:": [
    repeatable("-t, --tag <name>", "name of the image, such as app:1"),
    repeatable("--label <name=value>", "label of the image"),
    repeatable(
      "--annotation <[level:]name=value>",
      "annotation of the image's manifest or index",
    ),
    new Option("--platform <os/arch,…>", "platforms to build for (default: the daemon's)")
      .argParser(list),
    new Option(
      "--provenance [parameters]",
      "add a provenance attestation, with parameters such as mode=max",
    ),
    new Option("--sbom [parameters]", "add an SBOM attestation: a list of the image's contents"),
    repeatable("--attest <type=…,…>", "same as --provenance or --sbom, with the type first"),
  ],
  "The Dockerfile:": [
    new Option(
      "-f, --file <path>",
      "path of the Dockerfile, its URL, or - for stdin (default: Dockerfile in the context)",
    ),
    new Option("--target <stage>", "stage to build (default: the last one)"),
    repeatable(
      "--build-arg <name=value>",
      "value of an ARG; without =value, it comes from the environment",
    ),
    repeatable(
      "--build-context <name=source>",
      "additional context: a directory, docker-image://…, oci-layout://… or a URL",
    ),
    repeatable(
      "--secret <id=…>",
      "secret for RUN --mount=type=secret: id=ID,src=FILE or id=ID,env=NAME",
    ),
    repeatable(
      "--ssh <id[=socket|key,…]>",
      "SSH agent or keys for RUN --mount=type=ssh; default is the running agent",
    ),
    new Option(
      "--source-policy-file <file>",
      "rules for images and other sources, as JSON (default: EXPERIMENTAL_BUILDKIT_SOURCE_POLICY)",
    ),
    new Option(
      "--token <token>",
      "token for the Git server of the context; safer in the environment, as GIT_AUTH_TOKEN",
    ),
    callOption(),
    new Option("--check", "same as --call check"),
  ],
  "Steps:": [
    repeatable("--add-host <name:ip>", "entry for /etc/hosts"),
    new Option("--network <mode>", "network of RUN steps").choices(["default", "none", "host"]),
    new Option("--shm-size <bytes>", "size of /dev/shm, such as 64m"),
    repeatable(
      "--ulimit <name=soft[:hard]>",
      "resource limit of RUN steps, such as nofile=1024:2048",
    ),
    new Option("--cgroup-parent <path>", "parent control group of RUN steps"),
    repeatable(
      "--resource <name=limit>",
      "limit of each RUN step: memory=2g, memory-swap, cpu-shares, cpu-period, cpu-quota, " +
        "cpuset-cpus or cpuset-mems (requires BuildKit v0.32)",
    ),
    new Option(
      "--proxy-network",
      "let steps reach the network only through a proxy of the daemon (requires BuildKit v0.31)",
    ),
    repeatable(
      "--allow <entitlement>",
      "privilege to grant: network.host, security.insecure, device or buildx.local.delete",
    ),
    new Option(
      "--shell-on-error [state]",
      "open a shell when a RUN fails, in the files that it has left; with =before, in those it began with",
    ),
    new Option("--exec <command>", "when a RUN fails, run a program instead of a shell"),
    ...hiddenOptions(),
  ],
  "Cache and transfer:": [
    new Option(
      "--compress",
      "compress files sent to the daemon (default: only over a network)",
    ),
    new Option("--no-compress", "send files uncompressed"),
    new Option("--check-content", "read all files, to find every change (see Limits in README)"),
    new Option("--no-cache", "run all steps, even if their result is in the cache"),
    noCacheFilter(),
    new Option("--pull", "check the registry for base images, even if the daemon has them"),
    repeatable("--cache-from <ref | type=…>", "cache to import results of earlier builds from"),
    repeatable("--cache-to <ref | type=…>", "cache to export results to, for later builds"),
  ],
  "The result:": [
    repeatable(
      "-o, --output <directory | type=…>",
      "output of the build: a directory, or type=image, registry, local, tar, oci or docker",
    ),
    new Option("--push", "push the image to the registry in its name"),
    new Option(
      "--insecure-push",
      "push through a Docker Engine over TCP without TLS, where the network can read the login",
    ),
    new Option("--load", "load the image into the Docker Engine"),
    new Option("--iidfile <file>", "write the image id to a file"),
    new Option("--metadata-file <file>", "write metadata of the result to a file, as JSON"),
    new Option(
      "--report <file>",
      "write a report of the build to a file, as an HTML page: timeline, critical path, logs",
    ),
    new Option("--ref-file <file>", "write the id of the build in the daemon to a file"),
    new Option(
      "--trace <file>",
      "append what the daemon reports to a file, as lines of JSON in the form of buildctl",
    ),
    new Option(
      "--debug-json-cache-metrics <file>",
      "write which steps were not cached, and their numbers, to a file, stdout or stderr",
    ),
    new Option("--chrome-trace <file>", "write the times of all steps to a file, for Perfetto"),
    new Option("--json", "print the result, or the error, as one JSON object"),
    new Option("--log-file <file>", "write the plain log of the whole build to a file"),
    new Option("-q, --quiet", "show no progress"),
    new Option(
      "--progress <mode>",
      "progress display on stderr (default: BUILDKIT_PROGRESS, or auto)",
    ).choices(MODES),
  ],
  "Registries (how bkit itself reaches them):": [
    repeatable("--plain-http <host[:port]>", "registry without TLS"),
    repeatable(
      "--registry-auth-tlscontext <tls>",
      "TLS for a registry and its token service: host=HOST with ca=FILE, with " +
        "cert=FILE,key=FILE or with insecure=true",
    ),
    repeatable("--trust-realm <host[:port]>", "token service that may get any registry's login"),
  ],
  "The daemon:": [
    ...daemonOptions(),
    new Option(
      "--retries <number>",
      "number of times to build again if the connection is lost (default: 1)",
    ),
  ],
};

/** Returns `--call`. Its value can have more fields after the method. */
function callOption(): Option {
  const option = new Option(
    "--call <method>",
    "inspect the Dockerfile instead of building it; with ,format=json for programs, and " +
      ",ignorestatus=true to succeed despite problems",
  );
  option.argChoices = [...CALL_METHODS];
  return option;
}

/**
 * Returns true if a command line is one of `buildctl build`, which has no context: nothing is read
 * that it does not name, and nothing is kept without an output.
 */
export function isBuildctl({ frontend, local }: BuildFlags): boolean {
  return Boolean(frontend) || local !== undefined;
}

/** Adds the options of a build to a command. */
export function addBuildOptions(command: Command): Command {
  for (const [group, options] of Object.entries(OPTIONS)) {
    for (const option of options) command.addOption(option.helpGroup(group));
  }
  return noteRepeated(strictOptionalValues(command));
}

/** Returns `--no-cache-filter`, which is not the opposite of an option `--cache-filter`. */
function noCacheFilter(): Option {
  const option = new Option(
    "--no-cache-filter <stage,…>",
    "run all steps of these stages, even if their result is in the cache",
  ).argParser(list);
  option.negate = false; // set because of its name
  return option;
}

/** Returns an option that can be given several times. */
function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser(all);
}
