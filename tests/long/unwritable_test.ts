/**
 * Results that cannot be written: to a file system that is read-only, and to one that is too small.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, files, OutputError } from "../../mod.ts";
import { busybox, temporary } from "../support/context.ts";
import { onEach } from "../support/daemons.ts";

/** Builds on each daemon and file system. */
const TIMES = 15;

/** Time after which a build counts as stuck. */
const MAX_BUILD_MS = 60_000;

/** One large file and 400 small ones, from steps that stay in the daemon's cache. */
const DOCKERFILE = `FROM scratch AS made
COPY busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "mkdir /out && cd /out && \
dd if=/dev/zero of=big bs=1M count=250 && \
for i in $(seq 400); do echo $i > small$i; done"]
FROM scratch
COPY --from=made /out /
`;

/** Mounts a file system in memory, for the time of a test. */
async function mounted(place: string, options: string): Promise<AsyncDisposable> {
  const run = async (program: string, args: string[]) => {
    const { success, stderr } = await new Deno.Command(program, { args }).output();
    assert(success, new TextDecoder().decode(stderr));
  };
  await run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]);
  return { [Symbol.asyncDispose]: () => run("umount", [place]) };
}

/** Outputs that write into a directory. */
const OUTPUTS = {
  files: (directory: string) => ({ type: "local", dest: directory }) as const,
  archive: (directory: string) => ({ type: "tar", dest: path.join(directory, "out.tar") }) as const,
};

for (const [kind, options] of [["read-only", "ro"], ["of 20 MB", "size=20m"]] as const) {
  for (const [name, output] of Object.entries(OUTPUTS)) {
    onEach(`unwritable: a file system ${kind} ends ${TIMES} builds, ${name}`, async (address) => {
      await using temp = await temporary();
      await using _ = await mounted(temp.path, options);
      await using client = await BuildKitClient.connect(address);
      const context = files({ busybox: { content: busybox(), mode: 0o755 } });
      let ended = 0;
      let longest = 0;
      for (let i = 0; i < TIMES; i++) {
        const outputs = [output(temp.path)];
        const build = client.build({ context, dockerfile: DOCKERFILE, outputs });
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
