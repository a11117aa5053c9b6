import { PlainDisplay } from "../../../../lib/progress/mod.ts";
import { BUILD } from "../events.ts";

Deno.test("PlainDisplay: shows every kind of event as lines", async (t) => {
  const display = new PlainDisplay();
  await t.assertSnapshot(BUILD.map((event) => display.apply(event)).join(""));
});
