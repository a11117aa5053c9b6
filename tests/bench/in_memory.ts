/**
 * Makes temporary files in memory if possible: the speed of a disk would hide that of what is
 * measured.
 */
export function useMemory(): void {
  try {
    if (Deno.statSync("/dev/shm").isDirectory) Deno.env.set("TMPDIR", "/dev/shm");
  } catch {
    // there is no such directory on this machine
  }
}
