/** Questions that clients ask a frontend in place of a build (`frontend/subrequests`). */
import { RpcError } from "../../errors.ts";
import { Status } from "../../rpc/codes.ts";
import type { Gateway } from "../gateway/gateway.ts";

/** Answer of a frontend to a question. */
export interface FrontendAnswer {
  /** The answer as data, which becomes JSON. */
  readonly json: unknown;
  /**
   * The answer for people.
   *
   * @default {the JSON}
   */
  readonly text?: string | undefined;
  /**
   * Exit code for the client.
   *
   * @default {0}
   */
  readonly status?: number | undefined;
}

/** A question that a frontend can answer. */
export interface FrontendRequest {
  /** What it is, in a few words. */
  readonly description: string;
  /**
   * Version of the form of the answer.
   *
   * @default {"1.0.0"}
   */
  readonly version?: string | undefined;
  /** Answers it. */
  readonly answer: (gateway: Gateway) => FrontendAnswer | Promise<FrontendAnswer>;
}

/** Questions by their names, such as `frontend.targets`. */
export type FrontendRequests = Readonly<Record<string, FrontendRequest>>;

const DESCRIBE = "frontend.subrequests.describe";

/** Answers a question. Returns the metadata of a result. Rejects with `RpcError` for an unknown one. */
export async function answerRequest(
  name: string,
  requests: FrontendRequests,
  gateway: Gateway,
): Promise<Record<string, Uint8Array>> {
  const known: FrontendRequests = { ...requests, [DESCRIBE]: describing(requests) };
  const request = Object.hasOwn(known, name) ? known[name]! : unknownRequest(name);
  const { json, text, status } = await request.answer(gateway);
  const written = JSON.stringify(json, undefined, 2);
  const texts = {
    "result.json": written,
    "result.txt": text ?? `${written}\n`,
    version: versionOf(request),
    ...status !== undefined && { "result.statuscode": String(status) },
  };
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]),
  );
}

function versionOf({ version = "1.0.0" }: FrontendRequest): string {
  return version;
}

/** Returns the question which questions there are. */
function describing(requests: FrontendRequests): FrontendRequest {
  const self: FrontendRequest = {
    description: "List available subrequest types",
    answer: () => {
      const all = Object.entries({ ...requests, [DESCRIBE]: self });
      const json = all.map(([name, request]) => ({
        ...{ name, version: versionOf(request), type: "rpc", description: request.description },
        ...{ opts: null, inputs: null, refs: null },
        metadata: ["result.json", "result.txt"].map((name) => ({ name, description: "" })),
      }));
      const rows = json.map(({ name, version, description }) => [
        ...[name.replace(/^frontend\./, ""), version, description],
      ]);
      return { json, text: table([["NAME", "VERSION", "DESCRIPTION"], ...rows]) };
    },
  };
  return self;
}

/** Returns rows as a table, whose last column is as wide as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)) + 1);
  return rows.map((row) => `${row.map((cell, i) => cell.padEnd(widths[i]!)).join("").trimEnd()}\n`)
    .join("");
}

/** Throws the error for a question that the frontend does not know, as Go's frontends do. */
function unknownRequest(name: string): never {
  throw new RpcError(Status.UNIMPLEMENTED, `unsupported request ${name}`, {
    details: [{
      typeUrl: "github.com/moby/buildkit/errdefs.Subrequest+json",
      value: new TextEncoder().encode(JSON.stringify({ name })),
    }],
  });
}
