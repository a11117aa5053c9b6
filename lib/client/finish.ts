/**
 * The last step of an attempt: what remains to be done after the daemon has built, and the result.
 */
import type { Endpoint } from "../address/endpoint.ts";
import type { Log } from "../log/log.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import type { LoginLog } from "../registry/login/login_log.ts";
import { defaultLogins } from "../registry/default_logins.ts";
import type { Store } from "./request/image_store.ts";
import { isPushed, isStored, namesOf, outputsOf } from "./request/exporter.ts";
import { loadingEngine } from "./request/outputs.ts";
import type { Output } from "./options/output.ts";
import type { BuildOptions } from "./options/build.ts";
import type { BuildResult, CallAnswer } from "./options/result.ts";
import { descriptor } from "./calls/descriptor.ts";

/** The part of a result that does not come from the progress. */
export type Finished = Omit<BuildResult, "duration" | "steps" | "bytesSent" | "warnings">;

/** Response of the daemon to a build. */
export interface Solved {
  /** Id of the build. */
  readonly ref: string;
  /** Response of the exporters. */
  readonly response: Readonly<Record<string, string>>;
  /** Place where the daemon keeps images. */
  readonly store: Store;
  /** Response of the frontend. */
  readonly call: CallAnswer | undefined;
  /** True if the frontend had no result, so that nothing was exported. */
  readonly discarded?: boolean;
  /** Provenance that the daemon recorded. */
  readonly provenance: Record<string, unknown> | undefined;
}

/** Lets the engine push what BuildKit cannot, and returns the result. */
export async function finish(
  endpoint: Endpoint,
  options: BuildOptions,
  { ref, response, store, call, provenance }: Solved,
  logins: LoginLog,
  report: (event: ProgressEvent) => void,
  signal: AbortSignal,
): Promise<Finished> {
  const outputs = outputsOf(options);
  const pushed = outputs.filter((output) => isPushed(output, options));
  const names = [...new Set(outputs.flatMap((output) => namesOf(output, options)))];
  const configDigest = response["containerimage.config.digest"] ?? "";
  let digest = response["containerimage.digest"] ?? "";
  const engineStore = store === "graph";
  const imageId = configDigest || (engineStore ? digest : "");
  if (engineStore && endpoint.engine && pushed.length > 0) {
    const { pushImage } = await import("./engine/push.ts");
    const credentials = options.credentials ?? defaultLogins();
    for (const name of new Set(pushed.flatMap((output) => namesOf(output, options)))) {
      digest = await pushImage(endpoint.engine, name, credentials, logins, report, signal) ||
        digest;
    }
  }
  const stored = outputs.some(({ type }) => type === "image" || type === "registry");
  const engineId = await idInEngine(outputs, store, { digest, imageId }, endpoint.log, signal);
  const image = names[0] ?? engineId;
  const size = endpoint.engine && stored && image
    ? await (await import("./engine/image.ts")).imageSize(endpoint.engine, image, signal)
    : undefined;
  return {
    ref,
    digest,
    imageId,
    engineId,
    names: response["image.name"]?.split(",") ?? names,
    pushed: pushed.length > 0,
    size,
    descriptor: descriptor(response["containerimage.descriptor"]),
    provenance,
    call,
    response,
  };
}

/**
 * Returns the id by which the engine with the image knows it, which depends on its image store.
 * Without an engine, it is the image id, or the digest for several platforms.
 */
async function idInEngine(
  outputs: readonly Output[],
  store: Store,
  { digest, imageId }: Pick<BuildResult, "digest" | "imageId">,
  log: Log | undefined,
  signal: AbortSignal,
): Promise<string> {
  const { engine } = await loadingEngine(outputs, store, log) ?? {};
  if (engine) {
    const { knownId } = await import("./engine/image.ts");
    const known = await knownId(engine, [digest, imageId], signal);
    if (known) return known;
  }
  const stored = outputs.some((output) => isStored(output));
  return store === "containerd" && stored ? digest : imageId || digest;
}
