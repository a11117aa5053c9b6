import { OptionError } from "../../errors.ts";

/**
 * Returns the error for a flag with an invalid value: `--retries must be a whole number of at least
 * 0 (got "x")`. `must` is what follows "must".
 */
export function invalidFlag(
  flag: string,
  must: string,
  got: string,
  advice?: string,
): OptionError {
  const message = `${flag} must ${must} (got ${JSON.stringify(got)})`;
  return new OptionError(message, { advice });
}
