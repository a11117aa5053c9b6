import { goBool } from "../../internal/go/bool.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { joinFields, splitFields } from "./csv.ts";

/**
 * Returns the parameters of an attestation, which are empty for the defaults; undefined if the
 * build should not have the attestation. The text is a Boolean value, or parameters that may
 * include `disabled`, as other clients write it: the daemon would add an attestation whatever its
 * parameters say. Throws {@linkcode OptionError} for an invalid text.
 */
export function attestation(
  option: "provenance" | "sbom",
  value: boolean | string | undefined,
): string | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true || value === "") return "";
  const whole = goBool(value);
  if (whole !== undefined) return whole ? "" : undefined;
  const fields = splitFields(value);
  if (!fields) throw invalidOption(option, "have balanced quotes", value);
  let disabled = false;
  const parameters = fields.filter((field) => {
    const [, text] = /^\s*disabled\s*=(.*)$/is.exec(field) ?? [];
    if (text === undefined) return true;
    const found = goBool(text);
    if (found === undefined) throw invalidOption(option, "have disabled=true or false", value);
    disabled = found;
    return false;
  });
  return disabled ? undefined : joinFields(parameters);
}
