import assert from "node:assert/strict";
import { type BuildDetails, buildReport, htmlReport } from "../../../../lib/report/mod.ts";
import { BEGIN } from "../../../support/recorded_progress.ts";
import { planned, recorded } from "../build.ts";

const DETAILS: BuildDetails = { outcome: "built", started: BEGIN, duration: 1000 };

/** Returns the object in the page's block of JSON. */
function dataOf(page: string): unknown {
  const [, json] = /<script type="application\/json" id="bkit-report">(.*)<\/script>/.exec(page)!;
  return JSON.parse(json!);
}

Deno.test("htmlReport: shows a failed build", async (t) => {
  const { model, duration } = await recorded("failing");
  const page = htmlReport(model, {
    ...DETAILS,
    ...{ outcome: "failed", duration, ref: "abc", address: "tcp://daemon.example:1234" },
    failure: { message: "RUN make failed", excerpt: ">>> 3 | RUN make", advice: "Fix it." },
    dockerfile: { name: "Dockerfile", text: "FROM scratch\nCOPY busybox /bin/busybox\n" },
  });
  await t.assertSnapshot(page.replace(/<(style|script)([^>]*)>[^]*?<\/\1>/g, "<$1$2></$1>"));
});

for (const name of ["parallel", "warnings", "platforms", "cancelled", "many", "binary"]) {
  Deno.test(`htmlReport: has the numbers of the model (${name})`, async () => {
    const { model, duration } = await recorded(name);
    const details = { ...DETAILS, duration };
    const page = htmlReport(model, details);
    assert.deepEqual(dataOf(page), JSON.parse(JSON.stringify(buildReport(model, details))));
    const rows = page.match(/<tr class="(?:critical)?">\s*<td class="number">\d+<\/td>/g) ?? [];
    assert.equal(rows.length, model.started.length);
    const { states } = model.counts;
    assert(page.includes(`${model.counts.steps}: ${states.done} ran, ${states.cached} cached`));
    for (const id of page.matchAll(/href="#([^"]+)"/g)) {
      assert(page.includes(`id="${id[1]}"`), `#${id[1]} leads nowhere`);
    }
  });
}

Deno.test("htmlReport: shows hostile texts as text, and links only to the web", () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'&`;
  const model = planned([{ name: evil, ran: [0, 5], error: evil }]);
  const digest = evil;
  model.apply({
    type: "log",
    log: { vertex: evil, stream: "stdout", time: 1, data: new TextEncoder().encode(`${evil}\n`) },
  });
  for (const url of ["javascript:alert(3)", 'https://example.org/?a=1&b="2']) {
    model.apply({
      type: "warning",
      warning: { vertex: evil, short: evil + url, detail: [evil], url },
    });
  }
  model.apply({ type: "transfer", transfer: { name: evil, files: 1, bytes: 1, done: true } });
  const page = htmlReport(model, {
    ...{ ...DETAILS, digest, names: [evil], ref: evil, address: evil, outcome: "failed" },
    failure: { message: evil, excerpt: evil, advice: evil },
    dockerfile: { name: evil, text: evil },
  });
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.equal(page.match(/<\/script/g)?.length, 1);
  assert(!/<img|<[^>]*javascript:/i.test(page));
  assert(page.includes('href="https://example.org/?a=1&amp;b=&quot;2"'));
  assert(JSON.stringify(dataOf(page)).includes("onerror"));
});

Deno.test("htmlReport: takes a build without steps, and one that never started a step", () => {
  for (const steps of [[], [{ name: "a" }], [{ name: "a", error: "refused" }]]) {
    assert.match(htmlReport(planned(steps), DETAILS), /<h2 id="timeline">/);
  }
});
