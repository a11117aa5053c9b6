import assert from "node:assert/strict";
import { BUILDS } from "../../support/recorded_builds.ts";
import { BEGIN, readStream, toLine } from "../../support/recorded_progress.ts";

for (const name of Object.keys(BUILDS)) {
  Deno.test(`recorded progress: ${name} begins at the common time and names no place`, async () => {
    const events = await readStream(name);
    assert(events.length > 10);
    assert.equal(events[0]!.at, BEGIN);
    let last = BEGIN;
    for (const { at } of events) {
      assert(at >= last);
      last = at;
    }
    assert.doesNotMatch(events.map(toLine).join(""), /\/tmp\/|unix:|localhost|127\.0\.0/);
  });
}

Deno.test("recorded progress: a log is read as its bytes", async () => {
  const decoder = new TextDecoder("latin1");
  const logs = (await readStream("binary")).flatMap(({ event }) =>
    event.type === "log" ? [decoder.decode(event.log.data)] : []
  );
  assert(logs.join("").startsWith("a\0b\xff\xfec\n"));
});
