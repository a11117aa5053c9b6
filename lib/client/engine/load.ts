import type { Endpoint } from "../../address/endpoint.ts";
import { BkitError, BuildFailedError } from "../../errors.ts";
import { asRecord } from "../../internal/peer_json.ts";
import type { ByteSink } from "../../diffcopy/target/file_sink.ts";
import { streamSink } from "../../session/services/sink.ts";

/** A progress message of the engine while it loads. */
interface LoadReport {
  error?: string | undefined;
  message?: string | undefined;
}

/**
 * Returns a sink that loads an archive in the format of `docker save` into a Docker Engine. The
 * request is sent with the first byte. Failures of the engine are reported as a
 * {@linkcode BuildFailedError} that names the engine.
 */
export function engineSink({ engine, text }: Endpoint, signal: AbortSignal): ByteSink {
  if (!engine) throw new TypeError(`${text} is not a Docker Engine`);
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const sink = streamSink(pipe.writable);
  const refused = new AbortController();
  const stopped = new AbortController();
  const loaded = engine({
    method: "POST",
    path: "/images/load?quiet=1",
    headers: { "content-type": "application/x-tar" },
    body: pipe.readable,
    signal: AbortSignal.any([signal, stopped.signal]),
  }).then(async ({ status, values }) => {
    for await (const value of values) {
      const { error, message } = asRecord(value) as LoadReport;
      if (error || status !== 200) throw failure(text, error ?? message ?? `HTTP ${status}`);
    }
    if (status !== 200) throw failure(text, `HTTP ${status}`);
  }).catch((error) => {
    refused.abort(error instanceof BuildFailedError ? error : failure(text, error));
  });
  const failed = new Promise<void>((_, reject) => {
    refused.signal.addEventListener("abort", () => reject(refused.signal.reason));
  });
  failed.catch(() => {});
  return {
    // An engine that has refused stops reading, so nothing may wait for it.
    write: (bytes) => Promise.race([sink.write(bytes), failed]),
    async close() {
      await Promise.race([sink.close(), failed]);
      await loaded;
      refused.signal.throwIfAborted();
    },
    async abort(reason) {
      stopped.abort(reason);
      await sink.abort(reason);
      await loaded;
    },
  };
}

function failure(engine: string, cause: unknown): BuildFailedError {
  const why = cause instanceof BkitError
    ? cause.shortMessage
    : cause instanceof Error
    ? cause.message
    : String(cause);
  return new BuildFailedError(`the image was built, but ${engine} could not load it: ${why}`, {
    cause,
    reason: "output",
    advice:
      "Name the engine with DOCKER_HOST, or write a file with an output of type docker and a dest.",
  });
}
