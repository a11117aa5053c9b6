/** Daemons that try to take all memory of a client with their answers to its calls. */
import assert from "node:assert/strict";
import { moby } from "../../proto/gen/control.js";
import { RpcError } from "../../lib/errors.ts";
import { Status } from "../../lib/rpc/codes.ts";
import { frame } from "../../lib/rpc/frame.ts";
import type { Handler } from "../../lib/rpc/server.ts";
import { attacked, MAX_PEAK_MIB } from "../support/memory.ts";
import { sendMessage } from "../support/messages.ts";

const { StatusResponse } = moby.buildkit.v1;
type Response = moby.buildkit.v1.IStatusResponse;

/** Bytes that a daemon reports of a build. */
const MAX_BYTES = 700 * 1024 * 1024;

/** Number of records in them, whichever is reached first. */
const MAX_RECORDS = 600_000;

/** Returns methods that report on a build until enough was sent; then the Solve fails. */
function reporting(responseAt: (index: number) => Response): Record<string, Handler> {
  const over = Promise.withResolvers<void>();
  return {
    "/moby.buildkit.v1.Control/Status": async ({ messages }) => {
      messages.receive(() => {}).catch(() => {});
      try {
        let records = 0;
        for (let i = 0, sent = 0; records < MAX_RECORDS && sent < MAX_BYTES; i++) {
          const response = responseAt(i);
          const message = StatusResponse.encode(response).finish();
          records += Object.values(response).reduce((sum, list) => sum + list.length, 0);
          sent += message.length;
          await sendMessage(messages, message);
        }
      } catch {
        // the client has left
      }
      over.resolve();
    },
    "/moby.buildkit.v1.Control/Solve": async ({ messages }) => {
      messages.receive(() => {}).catch(() => {});
      await over.promise;
      throw new RpcError(Status.UNKNOWN, "survived");
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const LONG = "n".repeat(100_000);

/** Returns the elements 0 to `count`. */
function many<T>(count: number, at: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => at(index));
}

const REPORTS: Record<string, (index: number) => Response> = {
  "steps with long names": (i) => ({
    vertexes: many(100, (k) => ({ digest: `${i}-${k}`, name: LONG, error: LONG.slice(0, 50_000) })),
  }),
  "many steps": (i) => ({ vertexes: many(30_000, (k) => ({ digest: `${i}-${k}`, name: "n" })) }),
  "empty steps": () => ({ vertexes: many(240_000, () => ({})) }),
  "measurements with long names": (i) => ({
    vertexes: [{ digest: "v" }],
    statuses: many(100, (k) => ({ ID: `${i}-${k}`, vertex: "v", name: LONG })),
  }),
  "many measurements": (i) => ({
    vertexes: [{ digest: "v" }],
    statuses: many(30_000, (k) => ({ ID: `${i}-${k}`, vertex: "v" })),
  }),
  "output of many steps": (i) => ({
    vertexes: many(1000, (k) => ({ digest: `${i}-${k}` })),
    logs: many(1000, (k) => ({ vertex: `${i}-${k}`, msg: bytes(".".repeat(10_000)) })),
  }),
  "many warnings": (i) => ({
    warnings: many(20_000, (k) => ({ short: bytes(`${i}-${k}`), detail: [bytes("detail")] })),
  }),
};

/** Reports that take most memory if they are not read. */
const UNREAD = ["steps with long names", "measurements with long names", "output of many steps"];

async function report(name: string, mode: string): Promise<void> {
  const result = await attacked(() => Promise.resolve(), reporting(REPORTS[name]!), mode);
  assert.equal(result.code, 1, result.stdout);
  assert.match(result.stdout, /survived/);
  assert(result.peakMib < MAX_PEAK_MIB, `the client took ${Math.round(result.peakMib)} MiB`);
}

for (const name of Object.keys(REPORTS)) {
  Deno.test(`memory of the progress: ${name}`, () => report(name, ""));
}

for (const name of UNREAD) {
  Deno.test(`memory of the progress: ${name}, which nobody reads`, () => report(name, "unread"));
}

/** Largest message that is accepted. */
const LARGEST_BYTES = 16 * 1024 * 1024;

const ANSWERS: Record<string, Uint8Array> = {
  "an empty field, millions of times": new Uint8Array(LARGEST_BYTES).map((_, i) => i % 2 ? 0 : 10),
  "an empty field, 240,000 times": new Uint8Array(480_000).map((_, i) => i % 2 ? 0 : 10),
};

for (const method of ["ListWorkers", "Solve"]) {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    Deno.test(`memory of an answer: ${method} has ${name}`, async () => {
      const handler: Handler = async ({ messages }) => {
        await messages.receive(() => {});
        messages.send(frame(answer));
      };
      const methods = { [`/moby.buildkit.v1.Control/${method}`]: handler };
      const { peakMib } = await attacked(() => Promise.resolve(), methods);
      assert(peakMib < MAX_PEAK_MIB, `the client took ${Math.round(peakMib)} MiB`);
    });
  }
}
