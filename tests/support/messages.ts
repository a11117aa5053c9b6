import { frame } from "../../lib/rpc/frame.ts";
import type { MessageStream } from "../../lib/rpc/message_stream.ts";

/** Sends one message and waits until the stream has room for another. */
export async function sendMessage(messages: MessageStream, message: Uint8Array): Promise<void> {
  if (!messages.send(frame(message))) await messages.drained();
}
