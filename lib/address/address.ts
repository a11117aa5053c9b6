import { OptionError } from "../errors.ts";

/** A socket: a Unix socket's path, or a TCP port. */
export type SocketAddress =
  | { readonly kind: "unix"; readonly path: string }
  | { readonly kind: "tcp"; readonly host: string; readonly port: number };

/** How a byte stream to a daemon is opened. */
export type Transport = SocketAddress;

/** Where a daemon is. */
export interface Address {
  /** As it is shown and can be written again, such as `unix:///run/buildkit/buildkitd.sock`. */
  readonly text: string;
  /** Whether a Docker Engine is there, which has BuildKit inside, or BuildKit itself. */
  readonly daemon: "buildkit" | "engine";
  /** What is dialled. */
  readonly transport: Transport;
}

/** The Docker Engine's own default socket. */
export const ENGINE_SOCKET = "/var/run/docker.sock";

const FORMS =
  "Write unix:///path/to.sock, tcp://HOST:PORT, http://HOST:PORT, docker:// (the local " +
  "Docker Engine), docker:///path/to/docker.sock, docker://HOST:PORT, or the path of a socket.";

/**
 * Reads an address: `unix:///path`, `tcp://host:port`, `http://host:port` (the same as tcp), `docker://`
 * (the engine at {@linkcode ENGINE_SOCKET}), `docker:///path` and `docker://host:port` (an engine there), or
 * the path of a socket. A Unix socket whose file is called `docker….sock` is taken for an engine's.
 *
 * Throws {@linkcode OptionError} for anything else.
 */
export function parseAddress(text: string): Address {
  const trimmed = text.trim();
  if (/\p{Cc}/u.test(trimmed)) throw bad(text, "it has a control character in it");
  if (trimmed.startsWith("/")) return unix(trimmed);
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?(.*)$/i.exec(trimmed) ?? [];
  switch (scheme?.toLowerCase()) {
    case "unix":
      if (!rest!.startsWith("/")) throw bad(text, "the path of a Unix socket must be absolute");
      return unix(rest!);
    case "tcp":
    case "http": {
      const socket = tcp(rest!, text);
      return { text: `tcp://${hostPort(socket)}`, daemon: "buildkit", transport: socket };
    }
    case "docker": {
      if (rest === "") return engine({ kind: "unix", path: ENGINE_SOCKET });
      return engine(rest!.startsWith("/") ? { kind: "unix", path: rest! } : tcp(rest!, text));
    }
    case undefined:
      throw bad(text, "it has no scheme and isn't an absolute path");
    default:
      throw bad(text, `its scheme ${scheme} isn't one that bkit knows`);
  }
}

function unix(path: string): Address {
  const socket: SocketAddress = { kind: "unix", path };
  if (/(^|\/)docker[^/]*\.sock$/.test(path)) return engine(socket);
  return { text: `unix://${path}`, daemon: "buildkit", transport: socket };
}

function engine(socket: SocketAddress): Address {
  const where = socket.kind === "unix" ? socket.path : hostPort(socket);
  return { text: `docker://${where}`, daemon: "engine", transport: socket };
}

function tcp(rest: string, text: string): SocketAddress & { kind: "tcp" } {
  const [, bracketed, plain, digits] =
    /^(?:\[([0-9a-f:.%]+)\]|([^[\]:/?#@\s]+)):(\d{1,5})\/?$/i.exec(rest) ?? [];
  const host = bracketed ?? plain;
  if (!host) throw bad(text, "a TCP address is HOST:PORT, with nothing after it");
  const port = Number(digits);
  if (port < 1 || port > 65535) throw bad(text, `${digits} isn't a port`);
  return { kind: "tcp", host, port };
}

function hostPort(socket: SocketAddress & { kind: "tcp" }): string {
  return `${socket.host.includes(":") ? `[${socket.host}]` : socket.host}:${socket.port}`;
}

function bad(text: string, why: string): OptionError {
  return new OptionError(`the address ${JSON.stringify(text)} can't be used: ${why}`, {
    advice: FORMS,
  });
}
