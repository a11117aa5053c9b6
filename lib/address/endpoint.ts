import type { Duplex } from "node:stream";
import type { Address, Transport } from "./parse/address.ts";
import { dial } from "./dial/dial.ts";
import { joinWrites } from "../internal/workarounds/joined_writes.ts";
import { isRemote } from "./parse/remote.ts";
import type { ConnectionError } from "../errors.ts";
import type { Log } from "../log/log.ts";
import { destroyAndWait } from "./dial/duplex.ts";
import type { EngineApi } from "./engine/api.ts";

export type { EngineApi };

/**
 * Opens a byte stream to a daemon. The connection that is made of it frees the bytes that it reads, and
 * reuses those that it writes as soon as the stream says that they were written.
 */
export type Dialer = (signal?: AbortSignal) => Promise<Duplex>;

/** Header fields, in order. */
type Fields = readonly (readonly [string, string])[];

/** The way to one daemon. */
export interface Endpoint {
  /** Address for messages. */
  readonly text: string;
  /** Value of HTTP/2's `:authority`. */
  readonly authority: string;
  /** True if the daemon is reached over a network. */
  readonly remote: boolean;
  /** True if bytes cross a network without encryption. */
  readonly exposed?: boolean | undefined;
  /** Opens a connection on which the Control API is served over HTTP/2. */
  readonly dial: Dialer;
  /**
   * Opens a connection for a session, in which the daemon calls back. Only Docker Engines have
   * this; it saves a layer. `fields` are the header fields of the session. Resolves to undefined if
   * this engine no longer has it.
   */
  readonly dialSession?: (
    fields: readonly (readonly [string, string])[],
    signal?: AbortSignal,
  ) => Promise<Duplex | undefined>;
  /**
   * Finds out why a connection broke before the daemon answered. Resolves to the given error if
   * nothing more is known.
   */
  readonly explain?:
    | ((error: ConnectionError, signal?: AbortSignal) => Promise<ConnectionError>)
    | undefined;
  /** API of the Docker Engine, if the daemon is one. */
  readonly engine?: EngineApi | undefined;
  /** Where to log what is done with the daemon; undefined if nothing is logged. */
  readonly log?: Log | undefined;
}

/** First API version whose socket speaks gRPC itself; its `/grpc` may be gone. */
const NATIVE_API_VERSION = [1, 53] as const;

/** Returns the way to the daemon at an address, without dialling. All of its use is logged. */
export function endpoint(address: Address, log?: Log): Endpoint {
  const { transport, text } = address;
  const authority = authorityOf(address);
  const remote = isRemote(address);
  const exposed = transport.kind === "tcp" && remote;
  const open = (signal?: AbortSignal) => dial(transport, signal);
  const explain = explainer(address);
  if (address.daemon === "buildkit") {
    return { text, authority, remote, exposed, log, dial: open, ...explain };
  }
  // One connection for both requests if possible: the way through a program is long.
  const asked = inHttp(transport);
  const ask = (signal?: AbortSignal) => dial(asked, signal);
  const upgraded = async (path: string, fields: Fields, signal: AbortSignal | undefined) => {
    const { ping, upgrade } = await import("./engine/upgrade.ts");
    let stream = await ask(signal);
    const { version, goesOn } = await ping(stream, signal);
    const native = isNative(version);
    log?.engine.debug?.("engine answered", { path, api: version, native });
    if (native || !goesOn) await destroyAndWait(stream);
    if (native) return undefined;
    if (!goesOn) stream = await ask(signal);
    await upgrade(stream, path, fields, signal);
    return stream;
  };
  return {
    text,
    authority,
    remote,
    exposed,
    log,
    ...explain,
    engine: async (request) => (await import("./engine/api.ts")).engineApi(asked, log)(request),
    dial: async (signal) => await upgraded("/grpc", [], signal) ?? await open(signal),
    dialSession: async (fields, signal) => {
      const stream = await upgraded("/session", fields, signal);
      if (stream) joinWrites(stream);
      return stream;
    },
  };
}

/** Returns HTTP/2's `:authority`: the name that the server must have, otherwise its place. */
function authorityOf({ transport }: Address): string {
  if (transport.kind === "tls" && transport.tls.serverName) return transport.tls.serverName;
  if (transport.kind !== "tcp" && transport.kind !== "tls") return "localhost";
  const { host, port } = transport;
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Returns the function that finds out why a connection broke, if the transport has one. */
function explainer(
  { transport, daemon }: Address,
): Pick<Endpoint, "explain"> {
  if (transport.kind === "tcp") {
    return {
      async explain(error, signal) {
        const { explainPlain } = await import("./dial/tls_probe.ts");
        return await explainPlain(error, transport, signal);
      },
    };
  }
  if (transport.kind !== "tls") return {};
  const asked = daemon === "engine" ? inHttp(transport) : transport;
  return {
    async explain(error, signal) {
      const { explainBroken } = await import("./dial/tls.ts");
      return await explainBroken(error, asked, signal);
    },
  };
}

/** Returns the transport to an engine's own API, in HTTP/1.1. */
function inHttp<T extends Transport>(transport: T): T {
  return transport.kind === "tls" ? { ...transport, protocol: "http/1.1" } : transport;
}

/** Returns true if an engine with this API version speaks gRPC on its socket without an upgrade. */
export function isNative(version: string | undefined): boolean {
  const [major, minor] = (version ?? "0.0").split(".").map(Number) as [number, number];
  return major > NATIVE_API_VERSION[0] ||
    (major === NATIVE_API_VERSION[0] && minor >= NATIVE_API_VERSION[1]);
}
