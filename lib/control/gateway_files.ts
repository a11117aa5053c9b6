/** The calls of the gateway that look into results, and into what a build may use. */
import type { moby } from "../../proto/gen/inspect.js";
import type { CallOptions } from "../rpc/client_call.ts";
import type { Gateway } from "./gateway.ts";
import { short } from "./short_call.ts";

type Messages = typeof moby.buildkit.v1.frontend;

async function messages(): Promise<Messages> {
  const { moby } = await import("../../proto/gen/inspect.js");
  return moby.buildkit.v1.frontend;
}

/** Reads a file, or a part of it. */
export async function readFile(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IReadFileRequest,
  options: CallOptions = {},
  method: "ReadFile" | "ReadFileContainer" = "ReadFile",
): Promise<moby.buildkit.v1.frontend.ReadFileResponse> {
  const { ReadFileRequest, ReadFileResponse } = await messages();
  const types = { request: ReadFileRequest, answer: ReadFileResponse };
  return await gateway.call(method, types, request, options, { hasData: true });
}

/** Lists a directory. */
export async function readDir(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IReadDirRequest,
  options: CallOptions = {},
  method: "ReadDir" | "ReadDirContainer" = "ReadDir",
): Promise<moby.buildkit.v1.frontend.ReadDirResponse> {
  const { ReadDirRequest, ReadDirResponse } = await messages();
  const types = { request: ReadDirRequest, answer: ReadDirResponse };
  return await gateway.call(method, types, request, options, { maxFields: MAX_LISTING_FIELDS });
}

/** Number of fields of a listing: of some 60 000 entries. */
const MAX_LISTING_FIELDS = 600_000;

/** Describes a file. */
export async function statFile(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IStatFileRequest,
  options: CallOptions = {},
  method: "StatFile" | "StatFileContainer" = "StatFile",
): Promise<moby.buildkit.v1.frontend.StatFileResponse> {
  const { StatFileRequest, StatFileResponse } = await messages();
  const types = { request: StatFileRequest, answer: StatFileResponse };
  return await gateway.call(method, types, request, options);
}

/** Makes a result now. */
export async function evaluate(
  gateway: Gateway,
  ref: string,
  options: CallOptions = {},
): Promise<void> {
  const { EvaluateRequest, EvaluateResponse } = await messages();
  const types = { request: EvaluateRequest, answer: EvaluateResponse };
  await gateway.call("Evaluate", types, { Ref: ref }, options);
}

/** Adds a warning to the progress of the build. */
export async function warn(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IWarnRequest,
): Promise<void> {
  const { WarnRequest, WarnResponse } = await messages();
  const types = { request: WarnRequest, answer: WarnResponse };
  await gateway.call("Warn", types, request, short({}));
}

/** Looks up the configuration of an image. */
export async function resolveImageConfig(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IResolveImageConfigRequest,
  options: CallOptions = {},
): Promise<moby.buildkit.v1.frontend.ResolveImageConfigResponse> {
  const { ResolveImageConfigRequest, ResolveImageConfigResponse } = await messages();
  const types = { request: ResolveImageConfigRequest, answer: ResolveImageConfigResponse };
  return await gateway.call("ResolveImageConfig", types, request, options);
}

/** Looks up what a source is at the moment. */
export async function resolveSourceMeta(
  gateway: Gateway,
  request: moby.buildkit.v1.frontend.IResolveSourceMetaRequest,
  options: CallOptions = {},
): Promise<moby.buildkit.v1.frontend.ResolveSourceMetaResponse> {
  const { ResolveSourceMetaRequest, ResolveSourceMetaResponse } = await messages();
  const types = { request: ResolveSourceMetaRequest, answer: ResolveSourceMetaResponse };
  return await gateway.call("ResolveSourceMeta", types, request, options);
}
