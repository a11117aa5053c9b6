import { moby } from "../../../proto/gen/control.js";
import { followStatus } from "../../../lib/client/calls/status.ts";
import { printable } from "../../../lib/internal/printable.ts";
import {
  CiDisplay,
  drawFrame,
  JsonDisplay,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
  RawJsonDisplay,
  warningLines,
} from "../../../lib/progress/mod.ts";
import { warningRows } from "../../../lib/progress/tty/warnings.ts";
import type { RpcConnection } from "../../../lib/rpc/client.ts";
import { mutated, randomFields } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";

const { StatusResponse } = moby.buildkit.v1;
const DIGESTS = ["sha256:1", "sha256:2", "sha256:3", ""];

// deno-lint-ignore no-control-regex -- these are the colours of the display itself
const COLOUR = /\x1b\[\d{1,2}m/g;

/** Shows a build whose reports are random. */
export const status: Door = {
  name: "status",
  async exchange(random) {
    const model = new ProgressModel();
    const plain = new PlainDisplay();
    const json = new JsonDisplay();
    const raw = new RawJsonDisplay();
    const ci = new CiDisplay(random.chance(0.5) ? "github" : undefined);
    const shown: string[] = [];
    const objects: string[] = [];
    const show = (event: ProgressEvent) => {
      model.apply(event);
      objects.push(...raw.apply(event).split("\n"));
      const lines = json.apply(event);
      objects.push(...lines.split("\n"));
      shown.push(printable(plain.apply(event)), lines, ci.apply(event));
    };
    const { signal } = new AbortController();
    const errors = await settle(
      [followStatus(reporter(random), "ref", show, signal, random.chance(0.5))],
      () => {},
    );
    shown.push(printable(plain.tick(Date.now() + 60_000)), printable(plain.end()), ci.end());
    const terminal = {
      columns: random.pick([1, 2, 20, 80, 300]),
      rows: random.pick([1, 2, 24]),
      color: random.chance(0.5),
    };
    const frame = drawFrame(model, terminal, {
      now: random.pick([0, Date.now()]),
      started: 0,
      phase: random.pick(["building", "cancelling", "built", "failed", "cancelled"] as const),
    }).replaceAll(COLOUR, "");
    const summary = warningRows(model.warnings, terminal.columns).map(({ left }) => left).join(
      "\n",
    );
    for (const text of [frame, summary]) {
      if (text !== printable(text)) throw new Error(`a frame controls the terminal: ${text}`);
    }
    for (const line of objects) if (line !== "") JSON.parse(line);
    return {
      shown: [...shown, frame, ...model.warnings.map((warning) => warningLines(warning))],
      errors,
    };
  },
};

/** Returns a connection with a daemon that does nothing but report. */
function reporter(random: Random): RpcConnection {
  const serverStream: RpcConnection["serverStream"] = async (_method, _request, onMessage) => {
    await Promise.resolve();
    for (let i = random.int(1, 12); i > 0; i--) onMessage(randomReport(random));
  };
  return { serverStream } as RpcConnection;
}

function randomReport(random: Random): Uint8Array {
  if (random.chance(0.05)) return randomFields(random);
  const time = () =>
    random.chance(0.6)
      ? { seconds: random.chance(0.8) ? random.int(0, 5) : random.number(), nanos: random.number() }
      : null;
  const digest = () => random.text(DIGESTS);
  const some = <T>(make: () => T) => random.list(3, make);
  const bytes = () =>
    random.chance(0.5) ? random.bytes(40) : new TextEncoder().encode(random.text());
  const report = StatusResponse.encode({
    vertexes: some(() => ({
      digest: digest(),
      name: random.text(["[internal] load", "[1/2] RUN make"]),
      inputs: some(digest),
      cached: random.chance(0.2),
      started: time(),
      completed: time(),
      error: random.chance(0.2) ? random.text() : "",
      progressGroup: random.chance(0.2) ? { id: random.text(), name: random.text() } : null,
    })),
    statuses: some(() => ({
      ID: random.text(["layer", "exporting"]),
      vertex: digest(),
      name: random.text(),
      current: random.number(),
      total: random.number(),
      started: time(),
      completed: time(),
    })),
    logs: some(() => ({
      vertex: digest(),
      stream: random.number(),
      msg: bytes(),
      timestamp: time(),
    })),
    warnings: some(() => ({
      vertex: digest(),
      short: bytes(),
      detail: some(bytes),
      url: random.text(),
      info: random.chance(0.5) ? { filename: random.text(), data: bytes() } : null,
      ranges: some(() => ({ start: { line: random.int(0, 9) }, end: { line: random.number() } })),
    })),
  }).finish();
  return random.chance(0.05) ? mutated(random, report) : report;
}
