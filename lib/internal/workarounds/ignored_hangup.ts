/**
 * Keeps SIGHUP ignored in a process that was started so, as `nohup` does.
 *
 * Broken: Deno (2.9.6) catches SIGHUP once a program listens to any signal, and then ends the process
 * on it, even if it was ignored before. Programs of other runtimes go on. No report of it is known;
 * the listeners came with https://github.com/denoland/deno/pull/12512.
 *
 * Instead: a listener that does nothing is added for the signal, with which Deno does not end the
 * process.
 *
 * It can go, and an ignored SIGHUP get no listener, when `ignored_hangup_test.ts` finds that Deno
 * leaves it ignored.
 */

/** Bit of SIGHUP, signal 1, in the masks that Linux shows. */
const SIGHUP_BIT = 1n;

/** True if SIGHUP was ignored at the start: with the first listener, Deno itself changes that. */
const IGNORED = ignoresHangup();

/** Returns the listener to add for SIGHUP: `listener`, or one that does nothing if it is ignored. */
export function hangupListener(listener: () => void): () => void {
  return IGNORED ? () => {} : listener;
}

/**
 * Returns true if the process was started to survive its terminal. Where the system does not tell,
 * that is assumed unless a terminal is in use, because `nohup` leaves none.
 */
function ignoresHangup(): boolean {
  try {
    const [, mask] = /^SigIgn:\s*([0-9a-f]+)$/m.exec(Deno.readTextFileSync("/proc/self/status"))!;
    return (BigInt(`0x${mask}`) & SIGHUP_BIT) !== 0n;
  } catch { // not Linux, or no permission
    return ![Deno.stdin, Deno.stdout, Deno.stderr].some((stream) => stream.isTerminal());
  }
}
