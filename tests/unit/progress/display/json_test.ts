import { jsonLine } from "../../../../lib/progress/mod.ts";
import { BUILD } from "../events.ts";

Deno.test("jsonLine: formats every kind of event", async (t) => {
  await t.assertSnapshot(BUILD.map(jsonLine).join(""));
});
