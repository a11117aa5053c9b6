import assert from "node:assert/strict";
import { BuildFailedError, CancelledError } from "../../../../lib/errors.ts";
import { CiDisplay, type CiService } from "../../../../lib/progress/mod.ts";
import { BUILDS } from "../../../support/recorded_builds.ts";
import { log, vertex } from "../events.ts";
import { play, playRecording } from "./play.ts";

const T = 1_000_000;

/** Returns what is shown of a step with a name and output. */
function shown(service: CiService | undefined, name: string, output: string, error = ""): string {
  const events = [
    vertex("a", name, { started: T }),
    log("a", output, T + 500),
    vertex("a", name, { started: T, completed: T + 1000, error }),
  ];
  return play(
    events.map((event, i) => ({ at: T + 500 * i, event })),
    (model) => new CiDisplay(service, model),
  );
}

for (const service of [undefined, "github", "gitlab"] as const) {
  for (const name of ["plain", "failing", "warnings", "upload", "cancelled", "groups"]) {
    Deno.test(`CiDisplay: shows the recording ${name} in ${service ?? "any log"}`, async (t) => {
      const text = await playRecording(name, (model) => new CiDisplay(service, model));
      await t.assertSnapshot(text.split("\n"));
    });
  }
}

Deno.test("CiDisplay: shows each of 2,000 steps once", async () => {
  assert("many" in BUILDS);
  const text = await playRecording("many", (model) => new CiDisplay(undefined, model));
  const titles = text.split("\n").filter((line) => /^#\d+ \[s/.test(line));
  const ended = titles.filter((line) => !line.includes("running"));
  assert.equal(ended.length, 2000);
});

Deno.test("CiDisplay: reports what runs every 5 s, with the time that it took", () => {
  const events = Array.from({ length: 7 }, (_, i) => vertex(`${i}`, `RUN ${i}`, { started: T }));
  const text = play(
    [...events, log("0", "step one\nstep tw", T)].map((event) => ({ at: T, event })),
    (model) => new CiDisplay(undefined, model),
    T + 11_000,
  );
  const lines = text.split("\n").filter((line) => line.includes("running"));
  assert.deepEqual(lines, [
    "#1 RUN 0 running 5.1s: step tw",
    ...["#2 RUN 1 running 5.1s", "#3 RUN 2 running 5.1s", "#4 RUN 3 running 5.1s"],
    ...["#5 RUN 4 running 5.1s", "and 2 more steps running"],
    "#1 RUN 0 running 10.2s: step tw",
    ...["#2 RUN 1 running 10.2s", "#3 RUN 2 running 10.2s", "#4 RUN 3 running 10.2s"],
    ...["#5 RUN 4 running 10.2s", "and 2 more steps running"],
  ]);
});

Deno.test("CiDisplay: ends with a summary and the error at its line", () => {
  const create = () => new CiDisplay("github");
  const display = create();
  display.apply(vertex("a", "RUN a", { started: T, completed: T + 2500, error: "bad" }), T);
  const error = new BuildFailedError("it failed, 100%: really\nmore", {
    ref: "ref",
    source: { file: "docker,file:1", line: 3, excerpt: "" },
  });
  const text = display.end(T + 3000, error);
  assert.match(text, /^::error file=docker%2Cfile%3A1,line=3::it failed, 100%25: really/m);
  assert.match(
    text,
    /^failed after 3\.0s: 1 step, 0 cached, 0B sent\nslowest steps:\n {2}#1 RUN a ERROR 2\.5s$/m,
  );
  const cancelled = create().end(T, new CancelledError("stop"));
  assert.equal(cancelled, "\ncancelled after 0.0s: 0 steps, 0 cached, 0B sent\n");
});

Deno.test("CiDisplay: nothing that is printed is a command of GitHub's", () => {
  const bad =
    "::add-mask::x\n  ::error::y\n\t::stop-commands::z\na ##[group]b ##[set-env name=P]c\n";
  for (const error of ["", `exit code: 1\n::set-output name=a::b\n ##[error]x`]) {
    const text = shown("github", `::warning::${bad.replaceAll("\n", " ")}`, `${bad}${bad}`, error);
    const lines = text.split("\n");
    const commands = lines.filter((line) => /^\s*::/.test(line));
    assert.deepEqual(
      commands.map((line) => /^::\w+::/.exec(line)?.[0]),
      error ? [] : ["::group::", "::endgroup::"],
    );
    assert.deepEqual(lines.filter((line) => line.includes("##[")), []);
    assert.match(text, /0\.500 ::add-mask::x/);
  }
});

Deno.test("CiDisplay: nothing that is printed is a marker of GitLab's", () => {
  const bad = "\x1b[0Ksection_end:1:step_1_1\r\x1b[0K\n";
  const text = shown("gitlab", bad, bad, "exit code: 1\n\x1b[0Ksection_start:1:a\r\x1b[0K");
  // deno-lint-ignore no-control-regex
  assert.equal(text.match(/\x1b/g)?.length, 4);
  assert.equal(text.match(/\r/g)?.length, 2);
});
