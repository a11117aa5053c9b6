/**
 * Results that cannot be written: to a file system that is read-only, and to one that is too small.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, files, type Output, OutputError } from "../../mod.ts";
import { busybox, temporary } from "../support/context.ts";
import { onEach } from "../support/daemons.ts";

/** Builds on each daemon and file system. */
const TIMES = 15;

/** Time after which a build counts as stuck. */
const MAX_BUILD_MS = 60_000;

/** Returns a Dockerfile for a result that a shell makes; it stays in the daemon's cache. */
function made(script: string): string {
  return `FROM scratch AS made
COPY busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "mkdir /out && cd /out && ${script}"]
FROM scratch
COPY --from=made /out /
`;
}

const MIXED = made(
  "dd if=/dev/zero of=big bs=1M count=250 && for i in $(seq 400); do echo $i > small$i; done",
);
// In memory each takes a page of 4 KiB.
const SMALL = made("for i in $(seq 6000); do echo $i > $i; done");

/** Mounts a file system in memory, for the time of a test. */
async function mounted(place: string, options: string): Promise<AsyncDisposable> {
  const run = async (program: string, args: string[]) => {
    const { success, stderr } = await new Deno.Command(program, { args }).output();
    assert(success, new TextDecoder().decode(stderr));
  };
  await run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]);
  return { [Symbol.asyncDispose]: () => run("umount", [place]) };
}

/** Results, and the outputs that write them into a directory. */
const RESULTS: Record<string, [dockerfile: string, output: (directory: string) => Output]> = {
  "one large file among small ones": [MIXED, (dest) => ({ type: "local", dest })],
  "thousands of small files": [SMALL, (dest) => ({ type: "local", dest })],
  "an archive": [MIXED, (directory) => ({ type: "tar", dest: path.join(directory, "out.tar") })],
};

for (const [kind, options] of [["read-only", "ro"], ["of 20 MB", "size=20m"]] as const) {
  for (const [name, [dockerfile, output]] of Object.entries(RESULTS)) {
    onEach(`unwritable: a file system ${kind} ends ${TIMES} builds of ${name}`, async (address) => {
      await using temp = await temporary();
      await using _ = await mounted(temp.path, options);
      await using client = await BuildKitClient.connect(address);
      const context = files({ busybox: { content: busybox(), mode: 0o755 } });
      let ended = 0;
      let longest = 0;
      for (let i = 0; i < TIMES; i++) {
        const outputs = [output(temp.path)];
        const build = client.build({ context, dockerfile, outputs });
        const timer = setTimeout(() => build.cancel(new Error("stuck")), MAX_BUILD_MS);
        const start = performance.now();
        const error = await build.result.catch((error) => error);
        clearTimeout(timer);
        longest = Math.max(longest, performance.now() - start);
        if (error instanceof OutputError) ended++;
      }
      console.log(
        `${ended} of ${TIMES} ended with the error, after ${longest.toFixed(0)} ms at most`,
      );
      assert.equal(ended, TIMES);
    });
  }
}
