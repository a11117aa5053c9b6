import assert from "node:assert/strict";
import { closeLocked, lockLeftover, lockNew } from "../../../../lib/internal/files/lock.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("lockLeftover: locks a file that nobody holds, and no other", async () => {
  await using directory = await temporary();
  const place = `${directory.path}/file`;
  const file = await Deno.open(place, { write: true, createNew: true });
  assert.equal(lockNew(file, place), "locked");
  assert.equal(lockLeftover(place), undefined);
  closeLocked(file);
  const leftover = lockLeftover(place);
  assert.ok(leftover);
  assert.equal(lockLeftover(place), undefined);
  closeLocked(leftover);
  await Deno.symlink("file", `${directory.path}/link`);
  assert.equal(lockLeftover(`${directory.path}/link`), undefined);
  assert.equal(lockLeftover(`${directory.path}/missing`), undefined);
});

Deno.test("lockNew: notices that another process has taken the file for a leftover", async () => {
  await using directory = await temporary();
  const place = `${directory.path}/file`;
  using file = await Deno.open(place, { write: true, createNew: true });
  const other = lockLeftover(place);
  assert.ok(other);
  assert.equal(lockNew(file, place), "removed");
  await Deno.remove(place);
  closeLocked(other);
  assert.equal(lockNew(file, place), "removed");
});
