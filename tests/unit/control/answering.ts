import { frame } from "../../../lib/rpc/frame.ts";
import { value } from "../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../lib/rpc/server.ts";

export interface Encoded {
  finish(): Uint8Array;
}

/** Answers a call with messages that are made of its request. */
export function answering(answers: (request: Uint8Array, build: string) => Encoded[]): Handler {
  return async ({ messages, metadata }) => {
    let request = new Uint8Array();
    await messages.receive((message) => void (request = message.slice()));
    const build = value(metadata, "buildkit-controlapi-buildid") ?? "";
    for (const answer of answers(request, build)) messages.send(frame(answer.finish()));
  };
}
