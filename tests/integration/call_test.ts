import assert from "node:assert/strict";
import { BuildFailedError, BuildKitClient, UnsupportedError } from "../../mod.ts";
import { daemons } from "../support/daemons.ts";

const DOCKERFILE = `ARG VERSION=1
FROM scratch AS one
LABEL a=$UNKNOWN
FROM scratch as two
RUN --mount=type=secret,id=token x
`;

for (const { name, address } of daemons()) {
  Deno.test(`${name}: call: returns the stages and the outline of a Dockerfile`, async (t) => {
    await using client = await BuildKitClient.connect(address);
    const ask = (call: "targets" | "outline") =>
      client.build({ dockerfile: DOCKERFILE, call }).result;
    if (name === "old") {
      await assert.rejects(ask("targets"), (error) => {
        assert(error instanceof UnsupportedError);
        assert.match(error.message, /does not support the question targets/);
        return true;
      });
      return;
    }
    const targets = await ask("targets");
    assert.equal(targets.call!.status, 0);
    assert.equal(targets.digest, "");
    const { targets: stages } = targets.call!.json as { targets: { name: string }[] };
    assert.deepEqual(stages.map(({ name }) => name), ["one", "two"]);
    const outline = await ask("outline");
    await t.assertSnapshot(`${targets.call!.text}\n${outline.call!.text}`);
  });

  Deno.test(`${name}: call: returns the faults of a Dockerfile`, async () => {
    await using client = await BuildKitClient.connect(address);
    const check = (dockerfile: string) => client.build({ dockerfile, call: "check" }).result;
    if (name !== "newest") { // BuildKit supports it since v0.14
      await assert.rejects(check(DOCKERFILE), UnsupportedError);
      return;
    }
    const faulty = await check(DOCKERFILE);
    assert.equal(faulty.call!.status, 1);
    assert.match(faulty.call!.text, /UndefinedVar/);
    const fine = await check("FROM scratch\nLABEL a=b\n");
    assert.equal(fine.call!.status, 0);
  });

  Deno.test(`${name}: call: an invalid Dockerfile is an error`, async () => {
    if (name === "old") return;
    await using client = await BuildKitClient.connect(address);
    const build = client.build({ dockerfile: "FROM scratch\nNOSUCH thing\n", call: "targets" });
    await assert.rejects(() => build.result, (error) => {
      assert(error instanceof BuildFailedError);
      assert.match(error.message, /NOSUCH/i);
      return true;
    });
  });
}
