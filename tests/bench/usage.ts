/** What a process and the children it waited for have used. */
export interface Usage {
  /** CPU time in user and kernel mode, in seconds. */
  readonly cpuSeconds: number;
  /** Largest resident memory, in MiB. */
  readonly peakMib: number;
}

/** Format of GNU time for {@linkcode parseUsage}: user seconds, system seconds, peak in KiB. */
export const USAGE_FORMAT = "%U %S %M";

/**
 * Parses the output of GNU time with {@linkcode USAGE_FORMAT}. A line about the exit status may
 * precede it.
 */
export function parseUsage(text: string): Usage {
  const [, user, system, peak] = /^([\d.]+) ([\d.]+) (\d+)$/.exec(lastLine(text)) ?? [];
  if (!user || !system || !peak) throw new Error(`cannot read the output of time: ${text}`);
  return { cpuSeconds: Number(user) + Number(system), peakMib: Number(peak) / 1024 };
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
