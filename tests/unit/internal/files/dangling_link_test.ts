import assert from "node:assert/strict";
import { danglingLink } from "../../../../lib/internal/files/dangling_link.ts";
import { openData } from "../../../../lib/oci/store/ingest_directory.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("danglingLink: finds a symlink to nothing at and above a path", async () => {
  await using directory = await temporary();
  const { path } = directory;
  await Deno.symlink("none", `${path}/link`);
  await Deno.mkdir(`${path}/real`);
  await Deno.symlink("real", `${path}/fine`);
  for (const name of ["link", "link/a", "link/a/b"]) {
    assert.equal(await danglingLink(`${path}/${name}`), `${path}/link`);
  }
  for (const name of ["none", "none/a", "real", "real/a", "fine", "fine/a", ""]) {
    assert.equal(await danglingLink(`${path}/${name}`), undefined, name);
  }
  assert.equal(await danglingLink("no/such"), undefined);
});

Deno.test("openData: fails below a symlink to nothing, instead of trying for ever", async () => {
  await using directory = await temporary();
  await Deno.symlink("none", `${directory.path}/link`);
  await assert.rejects(openData(`${directory.path}/link/ingest/a`), Deno.errors.AlreadyExists);
});
