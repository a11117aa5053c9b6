/** Files from exporters, compared with what a step of the build saw. */
import assert from "node:assert/strict";
import { isSymlink } from "../../lib/diffcopy/mod.ts";
import { BuildKitClient, directory, files, memoryTarget, walk } from "../../mod.ts";
import { busybox, collect, shell, temporary } from "../support/context.ts";
import { onEach } from "../support/daemons.ts";

// Every kind of entry, and a listing of it by busybox: path, mode, links, size, second, target.
const MAKE = [
  "mkdir -p /r/deep/er/than/that /r/ro /r/many",
  "cd /r",
  "echo data > deep/er/f",
  "ln deep/er/f deep/er/than/g",
  "ln deep/er/f again",
  "ln -s ../../etc/passwd deep/out",
  "ln -s deep dirlink",
  "mkfifo fifo",
  ": > empty",
  "head -c 3000000 /dev/urandom > big",
  "i=0; while [ $i -lt 3000 ]; do echo $i > many/$i; i=$((i+1)); done",
  "echo x > ro/x",
  "chmod 4755 empty; chmod 2600 big; chmod 1555 ro; chmod 0 ro/x",
  "find . -mindepth 1 ! -type d -exec touch -h -d @1234567890 {} +",
  "find . -mindepth 1 -type d -exec touch -d @987654321 {} +",
  "find . -mindepth 1 -exec stat -c '%n|%f|%h|%s|%Y' {} + > /listing",
].join(" && ");

const STAGE = shell(MAKE);

async function local(
  client: BuildKitClient,
  dockerfile: string,
  dest: string | ReturnType<typeof memoryTarget>,
): Promise<void> {
  const running = client.build({
    context: files({
      "Dockerfile": dockerfile,
      "bin/busybox": { content: busybox(), mode: 0o755 },
    }),
    outputs: [{ type: "local", dest }],
  });
  await Promise.all([collect(running), running]);
}

onEach("local output: every kind of entry arrives unchanged", async (address) => {
  await using temp = await temporary();
  await using client = await BuildKitClient.connect(address);
  await local(client, STAGE, temp.path);
  const expected = Deno.readTextFileSync(`${temp.path}/listing`).trim().split("\n")
    .filter((line) => !line.startsWith("./fifo|")).sort();
  const stat = await new Deno.Command("sh", {
    args: ["-c", "find . -mindepth 1 -exec stat -c '%n|%f|%h|%s|%Y' {} +"],
    cwd: `${temp.path}/r`,
  }).output();
  const found = new TextDecoder().decode(stat.stdout).trim().split("\n").sort();
  // The size of a directory depends on the file system.
  const comparable = (line: string) =>
    line.replace(/\|(4[0-9a-f]{3})\|(\d+)\|\d+\|/, "|$1|$2||").replace(
      /\|(4[0-9a-f]{3})\|\d+/,
      "|$1|",
    );
  assert.deepEqual(found.map(comparable), expected.map(comparable));
  assert.equal(found.length, 3014);
});

onEach("local output: memory receives the same as a disk", async (address) => {
  await using temp = await temporary();
  await using client = await BuildKitClient.connect(address);
  const memory = memoryTarget();
  await local(client, STAGE, temp.path);
  await local(client, STAGE, memory);
  const onDisk = new Map((await Array.fromAsync(walk(directory(temp.path)))).map((stat) => [
    stat.path,
    stat,
  ]));
  let compared = 0;
  for await (const stat of walk(memory.tree())) {
    if (stat.path === "r/fifo") continue; // Deno cannot create one
    const other = onDisk.get(stat.path)!;
    const modTime = stat.modTime / 1_000_000n;
    assert.deepEqual(
      { ...other, modTime: other.modTime / 1_000_000n },
      // The daemon may know a mode for a symlink, which Linux does not keep.
      { ...stat, modTime, mode: isSymlink(stat.mode) ? other.mode : stat.mode },
      stat.path,
    );
    compared++;
  }
  assert.equal(compared, onDisk.size);
});
