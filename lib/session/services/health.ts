import { frame } from "../../rpc/frame.ts";
import type { SessionService } from "./service.ts";

/** `HealthCheckResponse { status: SERVING }`. */
const SERVING = frame(new Uint8Array([0x08, 0x01]));

/**
 * `grpc.health.v1.Health`. The daemon asks every few seconds and ends the session where no answer comes
 * (`session/grpc.go`).
 */
export function health(): SessionService {
  return {
    handlers: new Map([
      ["/grpc.health.v1.Health/Check", async ({ messages }) => {
        await messages.receive(() => {});
        messages.send(SERVING);
      }],
      ["/grpc.health.v1.Health/Watch", async ({ messages }) => {
        messages.send(SERVING);
        // The state never changes; the answer stays open until the peer has seen enough.
        await new Promise((resolve) => messages.signal.addEventListener("abort", resolve));
      }],
    ]),
  };
}
