/** Processes whose command line names a folder, and all below them: what a daemon with its data there runs. */
export async function processes(folder: string): Promise<number[]> {
  const found = new Set<number>();
  const children = new Map<number, number[]>();
  for await (const { name } of Deno.readDir("/proc")) {
    const pid = Number(name);
    if (!pid || pid === Deno.pid) continue;
    const read = (file: string) => Deno.readTextFile(`/proc/${name}/${file}`).catch(() => "");
    if ((await read("cmdline")).includes(folder)) found.add(pid);
    const parent = Number(/^PPid:\s*(\d+)/m.exec(await read("status"))?.[1] ?? 0);
    children.set(parent, [...children.get(parent) ?? [], pid]);
  }
  // A program in a container has no word of the folder, but its parents have. A set grows while it's walked.
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
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
