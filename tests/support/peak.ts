/**
 * Loaded before a program (`deno run --preload`): writes the program's largest use of memory to the
 * file `BKIT_TEST_PEAK` when it exits, in KiB.
 */
const file = Deno.env.get("BKIT_TEST_PEAK");
if (file) {
  addEventListener("unload", () => {
    const [, peak = ""] = /^VmHWM:\s+(\d+) kB/m.exec(Deno.readTextFileSync("/proc/self/status")) ??
      [];
    Deno.writeTextFileSync(file, peak);
  });
}
