/** Runs a command to its end, and returns the seconds that it took. Throws what it said where it fails. */
export async function time(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<number> {
  const start = performance.now();
  const { success, stderr } = await new Deno.Command(command, {
    args,
    env,
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return (performance.now() - start) / 1000;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Seconds, in a column. */
export function seconds(value: number): string {
  return `${value.toFixed(2)} s`.padStart(9);
}
