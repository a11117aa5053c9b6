/** The options of `bkit run`: those of a build that make sense for graphs. */
import { Command, Option } from "commander";
import { OptionError } from "../../errors.ts";
import { addBuildOptions, type BuildFlags } from "../flags/build_flags.ts";
import { daemonOptions } from "../options/daemon_options.ts";
import { copyOf } from "../options/copy.ts";
import { strictOptionalValues } from "../options/optional_values.ts";

/** Values of the options of `bkit run`. */
export interface RunFlags extends BuildFlags {
  list?: boolean | undefined;
}

/** Options of a build that make sense for graphs. */
const FOR_GRAPHS: ReadonlySet<string> = new Set([
  ...["--tag", "--annotation", "--platform", "--provenance", "--attest"],
  ...["--build-context", "--secret", "--ssh", "--source-policy-file", "--allow"],
  ...["--compress", "--no-compress", "--check-content", "--no-cache", "--cache-from", "--cache-to"],
  ...["--output", "--push", "--insecure-push", "--load", "--iidfile", "--metadata-file"],
  ...["--report", "--chrome-trace", "--json", "--log-file", "--quiet", "--progress"],
  ...["--plain-http", "--registry-auth-tlscontext", "--trust-realm", "--retries"],
  ...daemonOptions().flatMap(({ long }) => long ?? []),
]);

/** Descriptions that differ from those of a build. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "--attest": "same as --provenance, with type=provenance first",
  "--build-context": "local tree of the graphs: a directory, or oci-layout://DIRECTORY",
  "--no-cache": "make everything anew, even if it is in the cache",
  "--secret": "secret for the graphs: id=ID,src=FILE or id=ID,env=NAME",
  "--ssh": "SSH agent or keys for the graphs; default is the running agent",
  "--json":
    "print the result, or the error, as one JSON object; of several targets, by their names",
};

/** Heading of the options that a build has for its Dockerfile. */
const DOCKERFILE_GROUP = "The Dockerfile:";

/** Adds the options to a command. */
export function addRunOptions(command: Command): Command {
  command.addOption(new Option("--list", "list the targets instead of building"));
  for (const option of addBuildOptions(new Command()).options) {
    if (!FOR_GRAPHS.has(option.long ?? "")) continue;
    const { helpGroupHeading: group } = option;
    command.addOption(
      copyOf(option, DESCRIPTIONS[option.long ?? ""] ?? option.description)
        .helpGroup(group === DOCKERFILE_GROUP ? "The graphs:" : group ?? ""),
    );
  }
  return strictOptionalValues(command);
}

/** Throws `OptionError` for a flag whose value can be for one target only. */
export function checkForSeveral(flags: RunFlags): void {
  const written = flags.output?.some((text) =>
    text === "-" || !/(?:^|,)type=(?!.*\bdest=)/.test(text)
  );
  const single: Readonly<Record<string, unknown>> = {
    "--tag": flags.tag,
    "--output": written || undefined,
    "--cache-to": flags.cacheTo,
    "--iidfile": flags.iidfile,
    "--report": flags.report,
    "--chrome-trace": flags.chromeTrace,
  };
  const [flag] = Object.keys(single).filter((name) => single[name] !== undefined);
  if (flag === undefined) return;
  throw new OptionError(`cannot use ${flag} with several targets`, {
    detail: "it is for one of them",
    advice: "Set it in the program, as an option of the target, or build one target.",
  });
}
