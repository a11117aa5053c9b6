const FLAG = "--unstable-vsock";

/**
 * Returns whether Deno was started with `--unstable-vsock`.
 *
 * Broken: Deno (2.9.6) ends the whole process with exit code 70 when `Deno.connect` opens a vsock
 * without the flag. Nothing can catch that, and no function tells which flags were given
 * (https://github.com/denoland/deno/issues/13370).
 *
 * Instead: the flag is looked for on the command line of the process, before a vsock is opened.
 * Where the command line cannot be read (other systems than Linux, or without permission), the
 * answer is `false`.
 *
 * It can go when Deno throws an error, tells which flags were given, or opens a vsock without one.
 */
export function hasUnstableVsock(): boolean {
  try {
    return Deno.readTextFileSync("/proc/self/cmdline").split("\0").includes(FLAG);
  } catch {
    return false;
  }
}
