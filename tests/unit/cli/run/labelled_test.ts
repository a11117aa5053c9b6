/** Events of several builds that are shown on one display. */
import assert from "node:assert/strict";
import { labelled } from "../../../../lib/cli/run/labelled.ts";
import { JsonDisplay } from "../../../../lib/progress/display/json.ts";
import type { ProgressEvent, Vertex } from "../../../../lib/progress/mod.ts";
import { PlainDisplay } from "../../../../lib/progress/display/plain.ts";

const base = { cached: false, error: "" };

Deno.test("run: steps that builds have in common are told apart", () => {
  const vertex: Vertex = { ...base, digest: "d", name: "[1/2] RUN x", inputs: ["i"] };
  const group = { id: "g", name: "group", weak: false };
  const made = labelled("app", { type: "vertex", vertex: { ...vertex, group } });
  assert.deepEqual(made, {
    type: "vertex",
    vertex: {
      ...vertex,
      ...{ digest: "app d", name: "[app 1/2] RUN x", inputs: ["app i"] },
      group: { id: "app g", name: "[app] group", weak: false },
    },
  });
});

Deno.test("run: the display of several builds has each step with its target", () => {
  const display = new PlainDisplay();
  const vertex: Vertex = { ...base, digest: "sha256:d", name: "local://src", inputs: [] };
  const events: ProgressEvent[] = [
    { type: "vertex", vertex: { ...vertex, started: 1000 } },
    {
      type: "status",
      status: {
        ...{ id: "transferring src:", vertex: "sha256:d", name: "transferring" },
        ...{ current: 5, total: 0, started: 1000, completed: 2000 },
      },
    },
    { type: "transfer", transfer: { name: "src", files: 1, bytes: 5, done: true } },
    {
      type: "log",
      log: { vertex: "sha256:d", stream: "stdout", time: 1500, data: Uint8Array.of(65, 10) },
    },
    { type: "vertex", vertex: { ...vertex, started: 1000, completed: 2000 } },
    { type: "warning", warning: { vertex: "", short: "careful", detail: [], url: "" } },
    { type: "raw", json: "{}" },
  ];
  let text = "";
  for (const target of ["app", "test"]) {
    for (const event of events) {
      const made = labelled(target, event);
      if (made) text += display.apply(made, 3000);
    }
  }
  text += display.end(9000);
  assert.match(text, /^#1 \[app\] local:\/\/src\n/m);
  assert.match(text, /^#2 \[test\] local:\/\/src\n/m);
  assert.match(text, /^#1 transferring \[app\] src: 5B/m);
  assert.match(text, /\[test\] careful/);
  assert.equal(text.match(/ A\n/g)?.length, 2);
  assert(!text.includes("sent "), text); // both transfers belong to their steps
});

Deno.test("JsonDisplay: each line has the name of the target", () => {
  const display = new JsonDisplay(undefined, { target: "app" });
  const vertex: Vertex = { ...base, digest: "sha256:d", name: "x", inputs: [] };
  const lines = display.apply({ type: "vertex", vertex }).trimEnd().split("\n");
  const log = { vertex: "sha256:d", stream: "stdout", time: 1, data: Uint8Array.of(65) } as const;
  lines.push(display.apply({ type: "log", log }).trimEnd());
  assert.deepEqual(lines.map((line) => JSON.parse(line).target), ["app", "app", "app"]);
  assert.equal(JSON.parse(lines[1]!).vertex.digest, "sha256:d");
});
