import assert from "node:assert/strict";
import { writeMetadata } from "../../../../lib/cli/results/metadata.ts";
import type { BuildResult } from "../../../../lib/client/mod.ts";
import { writeFile } from "../../../../lib/diffcopy/target/file_sink.ts";
import { putDescriptor } from "../../../../lib/oci/index.ts";
import { fileSink } from "../../../../lib/session/mod.ts";
import { replaceFile, TemporaryFile } from "../../../../lib/internal/files/temporary_file.ts";
import { temporary } from "../../../support/context.ts";
import { ROOT, startScript } from "../../../support/script.ts";

function names(directory: string): string[] {
  return [...Deno.readDirSync(directory)].map(({ name }) => name).sort();
}

/** Names that are similar to those of temporary files. */
const SIMILAR = [
  ".bkit-0b5cd4a5-17b0-4c7e-9d0b-0a4c5d8e7f61",
  ".bkit-0b5cd4a5.tmp",
  ".bkit-0b5cd4a5-17b0-4c7e-9d0b-0a4c5d8e7f61-0.tmp",
  ".bkit-0b5cd4a5-17b0-4c7e-9d0b-0a4c5d8e7f61.tmp~",
  "bkit-0b5cd4a5-17b0-4c7e-9d0b-0a4c5d8e7f61.tmp",
  "out.0b5cd4a5.tmp",
];

Deno.test("TemporaryFile: the next one removes what a killed process left, and nothing else", async () => {
  await using directory = await temporary();
  const script = (name: string) =>
    `const { TemporaryFile } = await import("${ROOT}/lib/internal/files/temporary_file.ts");
    const file = await TemporaryFile.create("${directory.path}/${name}");
    await file.file.write(new Uint8Array(10));`;
  const killed = await startScript(script("killed"));
  const [left] = names(directory.path);
  await using _live = await startScript(script("live"));
  const own = await TemporaryFile.create(`${directory.path}/own`);
  assert.equal(names(directory.path).length, 3);
  const live = names(directory.path).filter((name) => name !== left);
  await killed.kill();
  for (const name of SIMILAR) await Deno.writeTextFile(`${directory.path}/${name}`, "mine");
  await Deno.symlink("own", `${directory.path}/${left!.replace(/\w{5}\.tmp/, "00000.tmp")}`);
  const others = names(directory.path).filter((name) => name !== left);
  await replaceFile(`${directory.path}/out`, "content");
  assert.deepEqual(names(directory.path), [...others, "out"].sort());
  for (const name of live) assert.ok(others.includes(name));
  assert.equal(await Deno.readTextFile(`${directory.path}/out`), "content");
  await own.commit();
  assert.ok(names(directory.path).includes("own"));
});

/** Everything that writes a single file into a directory. */
const WRITERS: Record<string, (directory: string) => Promise<void>> = {
  "an archive": async (directory) => await (await fileSink(`${directory}/out.tar`)).close(),
  "the id of an image": (directory) => writeFile(`${directory}/id`, "sha256:00"),
  "the metadata of a result": (directory) =>
    writeMetadata(`${directory}/json`, { ref: "r", response: {} } as BuildResult, {}),
  "the index of a layout": (directory) =>
    putDescriptor(directory, { mediaType: "m", digest: `sha256:${"0".repeat(64)}`, size: 1 }),
};

for (const [what, write] of Object.entries(WRITERS)) {
  Deno.test(`TemporaryFile: ${what} is written without leaving anything of a killed process`, async () => {
    await using directory = await temporary();
    const killed = await startScript(
      `const { fileSink } = await import("${ROOT}/lib/session/mod.ts");
      const sink = await fileSink("${directory.path}/out.tar");
      await sink.write(new Uint8Array(2e6));`,
    );
    await killed.kill();
    assert.match(names(directory.path).join(), /^\.bkit-[^,]*\.tmp$/);
    await write(directory.path);
    assert.doesNotMatch(names(directory.path).join(), /\.bkit-/);
  });
}

Deno.test("TemporaryFile: has the mode that was asked for, and is removed if it cannot get its name", async () => {
  await using directory = await temporary();
  await replaceFile(`${directory.path}/private`, "x", 0o600);
  assert.equal((await Deno.stat(`${directory.path}/private`)).mode! & 0o777, 0o600);
  await Deno.mkdir(`${directory.path}/d/full`, { recursive: true });
  await assert.rejects(replaceFile(`${directory.path}/d`, "x"));
  assert.deepEqual(names(directory.path), ["d", "private"]);
});
