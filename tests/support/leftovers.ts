/**
 * Returns the processes whose command line contains a directory, and their descendants: those of a
 * daemon with its data there.
 */
export async function processes(directory: string): Promise<number[]> {
  const table = await processTable();
  return withChildren(table, table.filter(({ line }) => line.includes(directory)));
}

/**
 * Resolves when no process has a text in its command line. Rejects if there is one after 5 s: a daemon
 * that was told to stop a program does so a moment later.
 */
export async function gone(text: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while ((await processes(text)).length > 0) {
    if (Date.now() > deadline) throw new Error(`a process still runs: ${JSON.stringify(text)}`);
    await pause(); // there is no event for processes that are not children
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Returns a process and its descendants. */
export async function family(pid: number): Promise<number[]> {
  const table = await processTable();
  return withChildren(table, table.filter((process) => process.pid === pid));
}

/** Entry of the system's process table. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Command and arguments, each followed by NUL. */
  readonly line: string;
}

/** Returns all processes except this one. */
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

/**
 * Returns the ids of some processes and their descendants; only its parents identify the program of
 * a container.
 */
function withChildren(table: readonly Process[], some: readonly Process[]): number[] {
  const found = new Set(some.map(({ pid }) => pid));
  for (const ancestor of found) { // iteration includes the elements added on the way
    for (const { pid, parent } of table) if (parent === ancestor) found.add(pid);
  }
  return [...found];
}

/** Returns the mount points below a directory, deepest first. */
export async function mounts(directory: string): Promise<string[]> {
  return mountPoints(await Deno.readTextFile("/proc/self/mountinfo"), directory);
}

/**
 * Parses {@linkcode mounts} from a `mountinfo`, which has space, tab, newline and backslash in
 * octal.
 */
export function mountPoints(table: string, directory: string): string[] {
  return table.split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .map((point) =>
      point.replaceAll(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))
    )
    .filter((point) => point.startsWith(`${directory}/`))
    .sort((a, b) => b.length - a.length);
}

/** Waits until processes have ended. Rejects after 10 s. */
export async function ended(pids: readonly number[]): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (const pid of pids) {
    while (await alive(pid)) {
      if (Date.now() > deadline) throw new Error(`process ${pid} is still there`);
      await pause(); // there is no event for processes that are not children
    }
  }
}

/** Kills processes and waits until they have ended. Rejects if one has not ended within 5 s. */
export async function end(pids: readonly number[]): Promise<void> {
  const deadline = Date.now() + 5000;
  for (const pid of pids) {
    while (await alive(pid)) {
      try {
        Deno.kill(pid, "SIGKILL");
      } catch {
        break; // it ended in between
      }
      if (Date.now() > deadline) throw new Error(`cannot kill process ${pid}`);
      await pause(); // there is no event for processes that are not children
    }
  }
}

/**
 * Returns true if a process runs. An ended process stays in the table until its parent has waited
 * for it.
 */
async function alive(pid: number): Promise<boolean> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "");
  return /^State:\s*[^ZX\s]/m.test(status);
}

/** Kills the processes of a directory, unmounts everything below it, and removes it. */
export async function clear(directory: string): Promise<void> {
  await end(await processes(directory));
  for (const point of await mounts(directory)) {
    await new Deno.Command("umount", { args: ["-l", point], stderr: "null" }).output();
  }
  await Deno.remove(directory, { recursive: true });
}
