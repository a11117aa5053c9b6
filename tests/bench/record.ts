import type { Comparison } from "./compare.ts";

/** Machine that a benchmark ran on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMib: number;
  readonly kernel: string;
}

/** Results of a benchmark, with all that a reader needs to judge them. */
export interface BenchRecord {
  /** Time of its start, in ISO 8601. */
  readonly date: string;
  readonly machine: Machine;
  /** Versions of the clients and daemons, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Factor by which the sizes of all contexts were multiplied. */
  readonly scale: number;
  readonly comparisons: readonly Comparison[];
}

/** Describes this machine. */
export async function describeMachine(): Promise<Machine> {
  return {
    cpu: cpuModel(await Deno.readTextFile("/proc/cpuinfo").catch(() => "")),
    cores: navigator.hardwareConcurrency,
    memoryMib: Math.round(Deno.systemMemoryInfo().total / 1024 ** 2),
    kernel: Deno.osRelease(),
  };
}

/** Returns the model of the first processor in a `cpuinfo`. */
export function cpuModel(cpuinfo: string): string {
  return /^model name\s*:\s*(.+)$/m.exec(cpuinfo)?.[1] ?? Deno.build.arch;
}

/** Describes the machine, the versions and the date of a record in two lines. */
export function describe({ date, machine, versions, scale }: BenchRecord): string {
  const { cpu, cores, memoryMib, kernel } = machine;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const size = scale === 1 ? "" : `, at a scale of ${scale}`;
  return `${date.slice(0, 10)}: ${cpu}, ${cores} cores, ${(memoryMib / 1024).toFixed(0)} GiB, ` +
    `Linux ${kernel}${size}\n${programs.join(", ")}`;
}

/** Writes a record to a file, replacing it. Numbers are rounded to what was measured. */
export async function writeRecord(file: string, record: BenchRecord): Promise<void> {
  const round = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(4)) : value;
  await Deno.writeTextFile(file, `${JSON.stringify(record, round, 2)}\n`);
}

/** Reads a record that {@linkcode writeRecord} wrote. */
export async function readRecord(file: string): Promise<BenchRecord> {
  return JSON.parse(await Deno.readTextFile(file));
}
