/** What is left to do when the daemon has built, and what the build ended with. */
import type { Endpoint } from "../address/endpoint.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import { defaultCredentials } from "../registry/mod.ts";
import { imageSize, pushImage } from "./engine/push.ts";
import { isPushed, namesOf, outputsOf, type Store } from "./request/exporter.ts";
import type { BuildOptions } from "./options/build.ts";
import type { BuildResult, CallAnswer } from "./options/result.ts";
import { descriptor } from "./calls/descriptor.ts";

/** What the daemon ended the build with. */
export interface Solved {
  /** The build's id. */
  readonly ref: string;
  /** What the exporters answered. */
  readonly response: Readonly<Record<string, string>>;
  /** Where the daemon keeps images. */
  readonly store: Store;
  /** What the frontend answered. */
  readonly call: CallAnswer | undefined;
  /** What the daemon recorded. */
  readonly provenance: Record<string, unknown> | undefined;
}

/** Has the engine push what BuildKit can't, and makes the result. */
export async function finish(
  endpoint: Endpoint,
  options: BuildOptions,
  { ref, response, store, call, provenance }: Solved,
  report: (event: ProgressEvent) => void,
  signal: AbortSignal,
): Promise<BuildResult> {
  const outputs = outputsOf(options);
  const pushed = outputs.filter((output) => isPushed(output, options));
  const names = [...new Set(outputs.flatMap((output) => namesOf(output, options)))];
  const config = response["containerimage.config.digest"] ?? "";
  let digest = response["containerimage.digest"] ?? "";
  const graph = store === "graph";
  const imageId = config || (graph ? digest : "");
  const credentials = options.credentials ?? defaultCredentials();
  if (graph && endpoint.engine) {
    for (const name of new Set(pushed.flatMap((output) => namesOf(output, options)))) {
      digest = await pushImage(endpoint.engine, name, credentials, report, signal) || digest;
    }
  }
  const stored = outputs.some(({ type }) => type === "image" || type === "registry");
  const image = names[0] ?? imageId;
  const size = endpoint.engine && stored && image
    ? await imageSize(endpoint.engine, image, signal)
    : undefined;
  return {
    ref,
    digest,
    imageId,
    names: response["image.name"]?.split(",") ?? names,
    pushed: pushed.length > 0,
    size,
    descriptor: descriptor(response["containerimage.descriptor"]),
    provenance,
    call,
    response,
  };
}
