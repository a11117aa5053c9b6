import { OptionError } from "../errors.ts";
import { type Environment, readableEnvironment } from "../internal/environment.ts";
import type { CiService } from "../progress/display/ci_format.ts";
import type { DisplayStream } from "./stdio.ts";

/**
 * A way to show a build's progress:
 *
 * - `tty` draws the steps again and again on a terminal;
 * - `plain` writes lines in the form of `buildctl`;
 * - `ci` writes each step when it has ended, for the log of a job, which GitHub and GitLab can fold;
 * - `json` writes the events as lines of JSON, `rawjson` what the daemon reports, in the form of
 *   `buildctl`, for which the build needs the option `rawStatus`;
 * - `none` and `quiet` show nothing;
 * - `auto` is `tty` on a terminal, `ci` in a job of GitHub or GitLab, else `plain`.
 */
export type Mode = "auto" | "tty" | "plain" | "ci" | "json" | "rawjson" | "none" | "quiet";

/** All modes. */
export const MODES: readonly Mode[] = [
  ...["auto", "tty", "plain", "ci", "json", "rawjson", "none", "quiet"] as const,
];

/**
 * Returns the mode that `auto` means: `tty` on a terminal on which rows can be rewritten, `ci` in a
 * job of a service that is known, else `plain`. Any other mode is itself.
 */
export function resolveMode(
  mode: Mode,
  stream: DisplayStream = Deno.stderr,
  environment: Environment = readableEnvironment,
): Exclude<Mode, "auto"> {
  if (mode !== "auto") return mode;
  if (stream.isTerminal()) return isDumb(environment) ? "plain" : "tty";
  return ciService(environment) ? "ci" : "plain";
}

/** Returns the service in whose job this process runs; undefined if it is none that is known. */
export function ciService(environment: Environment): CiService | undefined {
  const isSet = (name: string) => !["", "0", "false"].includes(environment(name) ?? "");
  return isSet("GITHUB_ACTIONS") ? "github" : isSet("GITLAB_CI") ? "gitlab" : undefined;
}

/** Returns true if the terminal says that it can do nothing but write line after line. */
export function isDumb(environment: Environment): boolean {
  return environment("TERM") === "dumb";
}

/** Returns true if a mode writes lines of JSON only. */
export function isForPrograms(mode: Mode): boolean {
  return mode === "json" || mode === "rawjson";
}

/**
 * Returns the mode that a user chose: with an option, else with `BUILDKIT_PROGRESS`, else `auto`.
 * Throws `OptionError` if the variable has another value.
 */
export function chosenMode(
  { quiet, progress }: {
    readonly quiet?: boolean | undefined;
    readonly progress?: Mode | undefined;
  },
  environment: Environment = readableEnvironment,
): Mode {
  if (quiet) return "quiet";
  if (progress !== undefined) return progress;
  const value = environment("BUILDKIT_PROGRESS");
  if (!value) return "auto";
  const mode = MODES.find((mode) => mode === value);
  if (mode !== undefined) return mode;
  throw new OptionError(`BUILDKIT_PROGRESS must be one of ${MODES.join(", ")} (got "${value}")`, {
    advice: "Correct the variable, or name the display with --progress.",
  });
}
