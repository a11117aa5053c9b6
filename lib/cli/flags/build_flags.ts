import { type Command, Option } from "commander";
import type { Call } from "../../client/mod.ts";
import { type ConnectionFlags, connectionOptions } from "./connection.ts";
import { type Mode, MODES } from "../terminal/display.ts";
import { all, list } from "./values.ts";

/** Values of the options that {@linkcode addBuildOptions} adds. */
export interface BuildFlags extends ConnectionFlags {
  addHost?: string[];
  allow?: string[];
  annotation?: string[];
  attest?: string[];
  buildArg?: string[];
  buildContext?: string[];
  cache: boolean;
  cacheFrom?: string[];
  cacheTo?: string[];
  call?: Call | "build";
  cgroupParent?: string;
  check?: boolean;
  compress?: boolean;
  file?: string;
  iidfile?: string;
  json?: boolean;
  label?: string[];
  load?: boolean;
  metadataFile?: string;
  network?: "default" | "none" | "host";
  noCacheFilter?: string[];
  output?: string[];
  platform?: string[];
  progress: Mode;
  provenance?: string | true;
  pull?: boolean;
  push?: boolean;
  quiet?: boolean;
  retries?: string;
  sbom?: string | true;
  secret?: string[];
  shmSize?: string;
  ssh?: string[];
  tag?: string[];
  target?: string;
  token?: string;
  ulimit?: string[];
}

/** Options of all commands that build, by their heading in the help text. */
const OPTIONS: Readonly<Record<string, readonly Option[]>> = {
  "The image:": [
    repeatable("-t, --tag <name>", "a name for the image"),
    repeatable("--label <name=value>", "a label for the image"),
    repeatable(
      "--annotation <[level:]name=value>",
      "an annotation for the image's manifest or index",
    ),
    new Option("--platform <os/arch,…>", "the platforms to build for (default: the daemon's)")
      .argParser(list),
    new Option(
      "--provenance [parameters]",
      "have the image tell how it was built, such as mode=max",
    ),
    new Option("--sbom [parameters]", "have the image tell what is in it"),
    repeatable("--attest <type=…,…>", "the same as --provenance or --sbom, with the type first"),
  ],
  "The Dockerfile:": [
    new Option(
      "-f, --file <path>",
      "the Dockerfile, - for stdin (default: Dockerfile in the context)",
    ),
    new Option("--target <stage>", "the stage to build (default: the last)"),
    repeatable(
      "--build-arg <name=value>",
      "a value for an ARG; without =value from the environment",
    ),
    repeatable(
      "--build-context <name=where>",
      "one more context: a folder, docker-image://, oci-layout://, a URL",
    ),
    repeatable(
      "--secret <id=…>",
      "a secret for RUN --mount=type=secret: id=ID,src=FILE or id=ID,env=NAME",
    ),
    repeatable(
      "--ssh <id[=socket|key,…]>",
      "an SSH agent for RUN --mount=type=ssh, default for the running one",
    ),
    new Option(
      "--token <token>",
      "for the Git server of the context; better in the environment, GIT_AUTH_TOKEN",
    ),
    new Option("--call <question>", "ask about the Dockerfile instead of building").choices([
      "build",
      "check",
      "outline",
      "targets",
    ]),
    new Option("--check", "the same as --call check"),
  ],
  "Steps:": [
    repeatable("--add-host <name:ip>", "a name for /etc/hosts"),
    new Option("--network <mode>", "the network of RUN steps").choices(["default", "none", "host"]),
    new Option("--shm-size <bytes>", "the size of /dev/shm, such as 64m"),
    repeatable("--ulimit <name=soft[:hard]>", "a limit of programs"),
    new Option("--cgroup-parent <path>", "the control group of RUN steps"),
    repeatable("--allow <entitlement>", "network.host, security.insecure or device"),
  ],
  "Cache and transfer:": [
    new Option(
      "--compress",
      "compress files on their way to the daemon (default: over a network)",
    ),
    new Option("--no-compress", "send them as they are"),
    new Option("--no-cache", "run all steps, also those whose result is in the cache"),
    new Option("--no-cache-filter <stage,…>", "run all steps of these stages").argParser(list),
    new Option("--pull", "look base images up in their registry though the daemon has them"),
    repeatable("--cache-from <ref | type=…>", "where results of earlier builds may be"),
    repeatable("--cache-to <ref | type=…>", "where results are kept for later builds"),
  ],
  "The result:": [
    repeatable(
      "-o, --output <folder | type=…>",
      "what becomes of it: type=image, registry, local, tar, oci, docker",
    ),
    new Option("--push", "push the image to the registry that its name begins with"),
    new Option("--load", "load the image into the Docker Engine"),
    new Option("--iidfile <file>", "write the image's id to a file"),
    new Option("--metadata-file <file>", "write what is known of the result to a file, as JSON"),
    new Option("--json", "print the result as one JSON object"),
    new Option("-q, --quiet", "show no progress"),
    new Option("--progress <mode>", "how progress is shown, on stderr").choices(MODES).default(
      "auto",
    ),
  ],
  "The daemon:": [
    ...connectionOptions(),
    new Option(
      "--retries <number>",
      "how often to build again when the connection is lost (default: 1)",
    ),
  ],
};

/** Adds the options of a build to a command. */
export function addBuildOptions(command: Command): Command {
  for (const [group, options] of Object.entries(OPTIONS)) {
    for (const option of options) command.addOption(option.helpGroup(group));
  }
  return command;
}

/** Returns an option that can be given several times. */
function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser(all);
}
