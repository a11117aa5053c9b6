import { frame } from "../../rpc/frame.ts";
import { MAX_REQUEST_BYTES, type SessionService } from "./service.ts";

/** `HealthCheckResponse { status: SERVING }`. */
const SERVING = frame(new Uint8Array([0x08, 0x01]));

/**
 * Creates the service `grpc.health.v1.Health`. The daemon checks health every few seconds, and ends
 * the session if it gets no answer (`session/grpc.go`).
 */
export function health(): SessionService {
  return {
    handlers: new Map([
      ["/grpc.health.v1.Health/Check", async ({ messages }) => {
        await messages.receive(() => {}, MAX_REQUEST_BYTES);
        messages.send(SERVING);
      }],
      ["/grpc.health.v1.Health/Watch", async ({ messages }) => {
        messages.receive(() => {}, MAX_REQUEST_BYTES).catch(() => {});
        messages.send(SERVING);
        // The state never changes, so the stream stays open until the peer closes it.
        await new Promise((resolve) => messages.signal.addEventListener("abort", resolve));
      }],
    ]),
  };
}
