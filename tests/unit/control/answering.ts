import { frame } from "../../../lib/rpc/frame.ts";
import { value } from "../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../lib/rpc/server.ts";

/** An encoder of a protobuf message. */
export interface Encoded {
  finish(): Uint8Array;
}

/** Returns a handler that answers a call with messages made from its request. */
export function answering(answers: (request: Uint8Array, build: string) => Encoded[]): Handler {
  return async ({ messages, metadata }) => {
    let request = new Uint8Array();
    await messages.receive((message) => void (request = message.slice()));
    const build = value(metadata, "buildkit-controlapi-buildid") ?? "";
    for (const answer of answers(request, build)) messages.send(frame(answer.finish()));
  };
}
