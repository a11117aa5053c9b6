import { OptionError } from "../../errors.ts";

/** Flags whose values may hold a secret, so that messages do not repeat them. */
const SECRET_FLAGS: ReadonlySet<string> = new Set([
  ...["--build-arg", "--build-context", "--cache-from", "--cache-to", "--output", "--secret"],
]);

/**
 * Returns the error for a flag with an invalid value: `--retries must be a whole number of at least
 * 0 (got "x")`. `must` is what follows "must". A value that may hold a secret is left out.
 */
export function invalidFlag(
  flag: string,
  must: string,
  got: string,
  advice?: string,
): OptionError {
  const shown = SECRET_FLAGS.has(flag) ? "" : ` (got ${JSON.stringify(got)})`;
  const message = `${flag} must ${must}${shown}`;
  return new OptionError(message, { advice });
}
