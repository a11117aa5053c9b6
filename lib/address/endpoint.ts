import type { Duplex } from "node:stream";
import type { Address } from "./address.ts";
import { dial } from "./dial.ts";
import { isRemote } from "./remote.ts";
import { apiVersion, upgrade } from "./engine.ts";
import { type EngineApi, engineApi } from "./engine_api.ts";

export type { EngineApi };

/** Opens a byte stream to a daemon. */
export type Dialer = (signal?: AbortSignal) => Promise<Duplex>;

/** How one daemon is reached. */
export interface Endpoint {
  /** The address, for messages. */
  readonly text: string;
  /** What goes in HTTP/2's `:authority`. */
  readonly authority: string;
  /** Whether it's reached over a network. */
  readonly remote: boolean;
  /** Opens a connection on which the Control API is served over HTTP/2. */
  readonly dial: Dialer;
  /**
   * Opens a connection that is a session's own, in which the daemon calls, where it has such a thing: a Docker
   * Engine, which spares a layer. `fields` are the session's header fields. Resolves to nothing where this engine
   * has no such thing any more.
   */
  readonly dialSession?: (
    fields: readonly (readonly [string, string])[],
    signal?: AbortSignal,
  ) => Promise<Duplex | undefined>;
  /** The Docker Engine's own API, where the daemon is one. */
  readonly engine?: EngineApi;
}

/** The first version of the engine's API whose socket speaks gRPC itself, and whose `/grpc` may be gone. */
const NATIVE = [1, 53] as const;

/** How the daemon at an address is reached. Nothing is dialled yet. */
export function endpoint(address: Address): Endpoint {
  const { transport, text } = address;
  const authority = transport.kind === "tcp" ? text.replace(/^\w+:\/\//, "") : "localhost";
  const remote = isRemote(address);
  const open = (signal?: AbortSignal) => dial(transport, signal);
  if (address.daemon === "buildkit") return { text, authority, remote, dial: open };
  const native = async (signal?: AbortSignal) =>
    isNative(await apiVersion(await open(signal), signal));
  return {
    text,
    authority,
    remote,
    engine: engineApi(transport),
    async dial(signal) {
      if (await native(signal)) return await open(signal);
      const stream = await open(signal);
      await upgrade(stream, "/grpc", [], signal);
      return stream;
    },
    async dialSession(fields, signal) {
      if (await native(signal)) return undefined;
      const stream = await open(signal);
      await upgrade(stream, "/session", fields, signal);
      return stream;
    },
  };
}

/** Whether an engine with this API version speaks gRPC on its socket without an upgrade. */
export function isNative(version: string | undefined): boolean {
  const [major, minor] = (version ?? "0.0").split(".").map(Number) as [number, number];
  return major > NATIVE[0] || (major === NATIVE[0] && minor >= NATIVE[1]);
}
