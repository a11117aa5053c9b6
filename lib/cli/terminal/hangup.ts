/** Bit of SIGHUP, signal 1, in the masks that Linux shows. */
const SIGHUP_BIT = 1n;

/**
 * Returns true if the process was started to survive its terminal, as `nohup` does by ignoring
 * SIGHUP. Where the system does not tell, that is assumed unless a terminal is in use, because
 * `nohup` leaves none.
 */
export function ignoresHangup(): boolean {
  try {
    const [, mask] = /^SigIgn:\s*([0-9a-f]+)$/m.exec(Deno.readTextFileSync("/proc/self/status"))!;
    return (BigInt(`0x${mask}`) & SIGHUP_BIT) !== 0n;
  } catch { // not Linux, or no permission
    return ![Deno.stdin, Deno.stdout, Deno.stderr].some((stream) => stream.isTerminal());
  }
}
