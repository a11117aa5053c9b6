import assert from "node:assert/strict";
import { answerText } from "../../../../lib/cli/results/answer.ts";
import { CacheMetrics } from "../../../../lib/cli/results/cache_metrics.ts";
import { Records } from "../../../../lib/cli/results/records.ts";
import type { ProgressEvent } from "../../../../lib/progress/mod.ts";

const TEXT = { call: "check", format: "text", ignoreStatus: false } as const;

Deno.test("answerText: a check has a count first, as buildx prints it", () => {
  const answer = (json: unknown, text = "") => answerText({ text, json, status: 0 }, TEXT);
  assert.equal(answer({ warnings: [] }), "Check complete, no warnings found.\n");
  assert.equal(answer({}), "Check complete, no warnings found.\n");
  assert.equal(
    answer({ warnings: [{}] }, "\nWARNING: A\n"),
    "Check complete, 1 warning has been found!\n\nWARNING: A\n",
  );
  assert.equal(
    answer({ warnings: [{}, {}] }, "\nWARNING: A\n"),
    "Check complete, 2 warnings have been found!\n\nWARNING: A\n",
  );
});

Deno.test("answerText: a check shows why the Dockerfile cannot be built", () => {
  const data = btoa("FROM scratch\nCOPY a\nLABEL a=b\n");
  const range = { start: { line: 2 }, end: { line: 2 } };
  const buildError = { message: "COPY requires two", location: { ranges: [range] } };
  const json = { warnings: [], buildError, sources: [{ filename: "Dockerfile.dev", data }] };
  const rule = "-".repeat(20);
  const shown = `COPY requires two\nDockerfile.dev:2\n${rule}\n   2 | >>> COPY a\n${rule}\n`;
  assert.equal(answerText({ text: "", json, status: 1 }, TEXT), shown);
  assert.equal(
    answerText({ text: "\nWARNING: A\n", json: { ...json, warnings: [{}] }, status: 1 }, TEXT),
    `Check complete, 1 warning has been found!\n\nWARNING: A\n\n${shown}`,
  );
  for (const location of [undefined, {}, { ranges: [] }, { ranges: [{ start: { line: 9 } }] }]) {
    const odd = { ...json, buildError: { message: "no", location } };
    assert.equal(answerText({ text: "", json: odd, status: 1 }, TEXT), "no\n");
  }
});

Deno.test("answerText: other answers are text with a line feed, or JSON", () => {
  const answer = { text: "TARGET", json: { targets: [] }, status: 0 };
  assert.equal(answerText(answer, { ...TEXT, call: "targets" }), "TARGET\n");
  assert.equal(answerText(answer, { ...TEXT, call: undefined }), "TARGET\n");
  const json = answerText(answer, { ...TEXT, call: "targets", format: "json" });
  assert.deepEqual(JSON.parse(json), { targets: [] });
  const harmless = answerText({ ...answer, json: "\x9b2J" }, { ...TEXT, format: "json" });
  assert.equal(harmless, '"\\u009b2J"\n');
  assert.equal(answerText({ ...answer, text: "" }, { ...TEXT, call: "targets" }), "");
});

function vertex(name: string, fields: { cached?: boolean; completed?: number }): ProgressEvent {
  return {
    type: "vertex",
    vertex: { digest: name, name, inputs: [], cached: false, error: "", ...fields },
  };
}

Deno.test("CacheMetrics: counts steps as buildctl does", () => {
  const metrics = new CacheMetrics(1000);
  for (
    const event of [
      vertex("[internal] load build definition", { completed: 1 }),
      vertex("[1/3] FROM docker.io/library/a", {}),
      vertex("[1/3] FROM docker.io/library/a", { completed: 2 }),
      vertex("[2/3] RUN a", { cached: true }),
      vertex("[2/3] RUN a", { completed: 3 }),
      vertex("[3/3] RUN b", { completed: 4 }),
      vertex("exporting to image", {}),
    ]
  ) metrics.apply(event);
  const [miss, json, ...more] = metrics.lines(1234.4);
  assert.deepEqual(more, []);
  assert.equal(miss, "cache miss: [3/3] RUN b");
  assert.deepEqual(JSON.parse(json!), {
    ...{ total: 5, completed: 4, user_total: 3, user_cached: 1, user_completed: 3 },
    ...{ user_cacheable: 2, from: 1, miss: 1, client_duration_ms: 234 },
  });
});

Deno.test("CacheMetrics: what a daemon can make it keep is bounded", () => {
  const metrics = new CacheMetrics();
  const long = "x".repeat(100_000);
  for (let i = 0; i < 20_100; i++) metrics.apply(vertex(`${i} ${i < 10 ? long : ""}`, {}));
  const lines = metrics.lines();
  assert.equal(lines.length, 20_001);
  assert(lines[0]!.length < 1_100);
  assert.equal(JSON.parse(lines.at(-1)!).total, 20_000);
});

Deno.test("Records: appends a trace for this user only, and writes the id and the numbers", async () => {
  const directory = await Deno.makeTempDir();
  try {
    const at = (name: string) => `${directory}/${name}`;
    const flags = { trace: at("trace"), refFile: at("ref"), debugJsonCacheMetrics: at("metrics") };
    for (const [json, failed] of [["{}", false], ['{"a":1}', true]] as const) {
      const records = await Records.open(flags, new AbortController().signal);
      records.build = { ref: json };
      await records.show({ type: "raw", json });
      await records.show(vertex("a", {}));
      await records.end(failed);
    }
    assert.equal(await Deno.readTextFile(at("trace")), '{}\n{"a":1}\n');
    assert.equal((await Deno.stat(at("trace"))).mode! & 0o777, 0o600);
    assert.equal(await Deno.readTextFile(at("ref")), '{"a":1}');
    assert.match(await Deno.readTextFile(at("metrics")), /^cache miss: a\n\{"total":1,.*\}\n$/);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("Records: a trace that cannot be written is an error when the build has succeeded", async () => {
  const { signal } = new AbortController();
  await assert.rejects(Records.open({ trace: "/no/such/trace" }, signal), { name: "OutputError" });
  if (Deno.build.os !== "linux") return;
  const records = await Records.open({ trace: "/dev/full" }, signal);
  await records.show({ type: "raw", json: "{}" });
  await assert.rejects(records.end(false), /cannot write \/dev\/full: no space is left/);
});
