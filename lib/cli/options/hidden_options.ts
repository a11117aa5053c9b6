import { Option } from "commander";

/** Limits of steps, by the names that buildx has for them. */
export const RESOURCES = {
  "memory": "memory",
  "memory-swap": "memorySwap",
  "cpu-shares": "cpuShares",
  "cpu-period": "cpuPeriod",
  "cpu-quota": "cpuQuota",
  "cpuset-cpus": "cpusetCpus",
  "cpuset-mems": "cpusetMems",
} as const;

/** Options of `docker build` that have no effect with BuildKit, and why. */
export const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  "--rm": "BuildKit leaves no containers of steps behind",
  "--force-rm": "BuildKit leaves no containers of steps behind",
  "--squash": "copy the result into a last stage, FROM scratch, to have one layer",
  "--isolation <technology>": "the daemon decides how steps are isolated",
  "--security-opt <option>": "use RUN --security=insecure with --allow security.insecure",
  "--disable-content-trust": "use --source-policy-file to decide which images are allowed",
};

/** Values of the options that {@linkcode hiddenOptions} returns and that have an effect. */
export type HiddenFlags =
  & Partial<Record<(typeof RESOURCES)[keyof typeof RESOURCES], string | undefined>>
  & { print?: string | undefined };

/**
 * Returns options that scripts for `docker build` and earlier versions of buildx have, which the
 * help does not list: other names, and options that have no effect.
 */
export function hiddenOptions(): Option[] {
  return [
    new Option("--print <method>", "same as --call"),
    ...Object.keys(RESOURCES).map((name) => {
      const flags = `${name === "memory" ? "-m, " : ""}--${name} <limit>`;
      return new Option(flags, `same as --resource ${name}=…`);
    }),
    ...Object.entries(WITHOUT_EFFECT).map(([flags, why]) => new Option(flags, `no effect: ${why}`)),
  ].map((option) => option.hideHelp());
}
