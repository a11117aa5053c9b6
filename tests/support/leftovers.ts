/** Processes whose command line names a folder, and all below them: what a daemon with its data there runs. */
export async function processes(folder: string): Promise<number[]> {
  const table = await processTable();
  return withChildren(table, table.filter(({ line }) => line.includes(folder)));
}

/** A process and all below it. */
export async function family(pid: number): Promise<number[]> {
  const table = await processTable();
  return withChildren(table, table.filter((process) => process.pid === pid));
}

/** A row of the system's process table. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The command and its arguments, each with a NUL behind it. */
  readonly line: string;
}

/** All processes but this one. */
async function processTable(): Promise<Process[]> {
  const table: Process[] = [];
  for await (const { name } of Deno.readDir("/proc")) {
    const pid = Number(name);
    if (!pid || pid === Deno.pid) continue;
    const read = (file: string) => Deno.readTextFile(`/proc/${pid}/${file}`).catch(() => "");
    const parent = Number(/^PPid:\s*(\d+)/m.exec(await read("status"))?.[1] ?? 0);
    table.push({ pid, parent, line: await read("cmdline") });
  }
  return table;
}

/** The ids of some processes and all below them: a container's program has its parents alone to be known by. */
function withChildren(table: readonly Process[], some: readonly Process[]): number[] {
  const found = new Set(some.map(({ pid }) => pid));
  for (const above of found) { // a set that grows is walked to its new end
    for (const { pid, parent } of table) if (parent === above) found.add(pid);
  }
  return [...found];
}

/** Mount points below a folder, the deepest first. */
export async function mounts(folder: string): Promise<string[]> {
  return mountPoints(await Deno.readTextFile("/proc/self/mountinfo"), folder);
}

/** {@linkcode mounts} of the text of a `mountinfo`, which writes space, tab, newline and backslash in octal. */
export function mountPoints(table: string, folder: string): string[] {
  return table.split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .map((point) =>
      point.replaceAll(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))
    )
    .filter((point) => point.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length);
}

/** Kills processes and waits until they're gone; rejects when one isn't within 5 s. */
export async function end(pids: readonly number[]): Promise<void> {
  const deadline = Date.now() + 5000;
  for (const pid of pids) {
    while (await alive(pid)) {
      try {
        Deno.kill(pid, "SIGKILL");
      } catch {
        break; // it ended in between
      }
      if (Date.now() > deadline) throw new Error(`process ${pid} can't be killed`);
      const pause = Promise.withResolvers<void>();
      setTimeout(pause.resolve, 5); // of another's children no event tells
      await pause.promise;
    }
  }
}

/** Whether a process runs; one that has ended stays in the table until its parent has noticed. */
async function alive(pid: number): Promise<boolean> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "");
  return /^State:\s*[^ZX\s]/m.test(status);
}

/** Ends what runs in a folder, unmounts what is mounted there, and removes it. */
export async function clear(folder: string): Promise<void> {
  await end(await processes(folder));
  for (const point of await mounts(folder)) {
    await new Deno.Command("umount", { args: ["-l", point], stderr: "null" }).output();
  }
  await Deno.remove(folder, { recursive: true });
}
