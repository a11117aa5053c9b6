/** Counts of a run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Returns the counts that a JUnit report of `deno test` has at its root. */
export function counts(report: string): Counts {
  const root = /<testsuites[^>]*>/.exec(report)?.[0] ?? "";
  const number = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(root)?.[1] ?? 0);
  const failed = number("failures") + number("errors");
  const skipped = report.match(/<skipped/g)?.length ?? 0;
  return { passed: number("tests") - failed - skipped, failed, skipped };
}
