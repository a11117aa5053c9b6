/** Reports in a browser. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { buildReport, htmlReport } from "../../lib/report/mod.ts";
import { ProgressModel } from "../../lib/progress/mod.ts";
import { look, picture } from "../support/chromium.ts";
import { temporary } from "../support/context.ts";
import { BEGIN, readStream } from "../support/recorded_progress.ts";

Deno.test("report: Chromium shows the numbers of the model, and has nothing to complain of", async () => {
  await using directory = await temporary();
  for (const name of ["failing", "parallel", "warnings", "many"]) {
    const events = await readStream(name);
    const model = new ProgressModel(() => BEGIN);
    for (const { event } of events) model.apply(event);
    model.end();
    const details = {
      outcome: model.failed ? "failed" as const : "built" as const,
      ...{ started: BEGIN, duration: events.at(-1)!.at - BEGIN },
    };
    const file = path.join(directory.path, `${name}.html`);
    await Deno.writeTextFile(file, htmlReport(model, details));
    const { dom, console } = await look(file);
    assert.deepEqual(console, []);
    const [, json] = /id="bkit-report">(.*)<\/script>/.exec(dom)!;
    const report = buildReport(model, details);
    assert.deepEqual(JSON.parse(json!), JSON.parse(JSON.stringify(report)));
    assert.equal(dom.match(/class="track"/g)?.length, report.steps.length);
    const pictures = [false, true].map((dark) => path.join(directory.path, `${dark}.png`));
    await picture(file, pictures[0]!, false);
    await picture(file, pictures[1]!, true);
    const [light, dark] = await Promise.all(pictures.map((png) => Deno.readFile(png)));
    assert(light!.length > 10_000 && dark!.length > 10_000);
    assert.notDeepEqual(light, dark);
  }
});

Deno.test("report: Chromium runs nothing that a hostile daemon puts into it", async () => {
  await using directory = await temporary();
  const evil =
    `</script><script>document.title = "owned"</script><img src=x onerror="document.title='owned'">`;
  const model = new ProgressModel(() => 0);
  model.apply({
    type: "vertex",
    vertex: {
      digest: "a",
      name: evil,
      inputs: [],
      cached: false,
      error: evil,
      started: 0,
      completed: 1,
    },
  });
  const file = path.join(directory.path, "evil.html");
  const failure = { message: evil, excerpt: evil, advice: evil };
  await Deno.writeTextFile(
    file,
    htmlReport(model, { outcome: "failed", started: 0, duration: 1, failure, ref: evil }),
  );
  const { dom, console } = await look(file);
  assert.match(dom, /<title>Build failed<\/title>/);
  assert.deepEqual(console, []);
});
