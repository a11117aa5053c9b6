/** Runs a command. Returns the seconds that it took. Throws its stderr if it fails. */
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

/** Formats seconds for a column. */
export function seconds(value: number): string {
  return `${value.toFixed(2)} s`.padStart(9);
}
