import { Option } from "commander";
import type { Template } from "./template.ts";

/** Values of the option that {@linkcode formatOption} returns. */
export interface FormatFlags {
  format?: string | undefined;
}

/** Returns the option for a template, as buildctl has it. */
export function formatOption(): Option {
  return new Option(
    "--format <template>",
    "print with a Go template such as '{{.ID}}', or json ('{{json .}}')",
  );
}

/**
 * Parses the template, which should be done before anything else; undefined if there is none. Rejects
 * with `OptionError` for what it does not understand.
 */
export async function templateOf({ format }: FormatFlags): Promise<Template | undefined> {
  if (format === undefined) return undefined;
  const { parseTemplate } = await import("./template.ts");
  return parseTemplate(format);
}
