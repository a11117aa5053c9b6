import { namedVariable } from "../../internal/environment.ts";
import type { BuildOptions } from "../../client/mod.ts";
import { directory } from "../../diffcopy/tree/directory.ts";
import { OptionError } from "../../errors.ts";
import type { BuildFlags } from "../flags/build_flags.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import { pairs } from "../flags/values.ts";

/** What the command line says about the frontend and its inputs. */
type Inputs = Pick<BuildOptions, "frontend" | "locals" | "layouts" | "attributes">;

/**
 * Throws {@linkcode OptionError} if a command line of buildctl also has what is for Dockerfiles.
 */
export function checkBuildctl(context: string | undefined, { file }: BuildFlags): void {
  const given = context === undefined
    ? file &&
      { what: `-f ${file}`, advice: "Write --opt filename=NAME, below --local dockerfile=DIR." }
    : {
      what: `the context ${context}`,
      advice: "Write --local context=DIR --local dockerfile=DIR, or omit --frontend and --local.",
    };
  if (!given) return;
  throw new OptionError(`cannot use ${given.what} with --frontend or --local`, {
    detail: "they name all that is built",
    advice: given.advice,
  });
}

/** Returns the frontend of the flags with its inputs. Throws {@linkcode OptionError}. */
export function frontendInputs(flags: BuildFlags): Inputs {
  const { frontend, local, opt, ociLayout } = flags;
  const named = (flag: string, texts: string[] | undefined) =>
    Object.entries(pairs(flag, texts, () => "")).map(([name, value]) => {
      if (!value) throw invalidFlag(flag, `have a directory for ${name}`, name);
      return [name, value] as const;
    });
  return {
    ...frontend ? { frontend } : {},
    ...local
      ? {
        locals: Object.fromEntries(
          named("--local", local).map(([name, path]) => [name, directory(path, flags)]),
        ),
      }
      : {},
    ...ociLayout ? { layouts: Object.fromEntries(named("--oci-layout", ociLayout)) } : {},
    ...opt ? { attributes: attributes(opt) } : {},
  };
}

const BUILD_ARG = "build-arg:";

/**
 * Parses the values of `--opt`. Without a value, a build argument is that of the environment, and
 * is left out if it is not set there.
 */
function attributes(texts: readonly string[]): Record<string, string> {
  return pairs("--opt", texts, (name) => {
    if (name.startsWith(BUILD_ARG) && name.length > BUILD_ARG.length) {
      return namedVariable(name.slice(BUILD_ARG.length));
    }
    throw invalidFlag("--opt", `be NAME=VALUE, which ${JSON.stringify(name)} is not`, name);
  });
}
