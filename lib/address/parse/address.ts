import type { Duplex } from "node:stream";
import { OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { type CommandTransport, parseCommand } from "./command.ts";
import { suggestedAddress } from "./suggestion.ts";
import { Tls } from "../tls/tls.ts";
import type { TlsTransport } from "../tls/transport.ts";
import { type HybridTransport, parseVsock, type VsockTransport } from "./vsock.ts";

/** A Unix socket or a TCP port. */
export type SocketAddress =
  | { readonly kind: "unix"; readonly path: string }
  | { readonly kind: "tcp"; readonly host: string; readonly port: number };

/** A function that opens a byte stream. */
export interface FunctionTransport {
  /** Discriminates the union of transports. */
  readonly kind: "function";
  /** Opens a byte stream. */
  readonly open: (signal?: AbortSignal) => Promise<Duplex>;
  /**
   * True if it leads over a network.
   *
   * @default {false}
   */
  readonly remote?: boolean | undefined;
}

/** A way to open a byte stream to a daemon. */
export type Transport =
  | SocketAddress
  | FunctionTransport
  | TlsTransport
  | CommandTransport
  | VsockTransport
  | HybridTransport;

/** Address of a daemon. */
export interface Address {
  /** Canonical text, such as `unix:///run/buildkit/buildkitd.sock`. */
  readonly text: string;
  /** Kind of the daemon: BuildKit itself, or a Docker Engine with BuildKit inside. */
  readonly daemon: "buildkit" | "engine";
  /** Way to open a connection. */
  readonly transport: Transport;
}

/** Default socket of the Docker Engine. */
export const ENGINE_SOCKET = "/var/run/docker.sock";

const FORMS =
  "Write unix:///path/to.sock, tcp://HOST:PORT, https://HOST:PORT (the same with TLS), docker:// (the local " +
  "Docker Engine), docker:///path/to/docker.sock, docker://HOST:PORT, or the path of a socket; " +
  "docker-container://NAME, podman-container://NAME, nerdctl-container://NAME or kube-pod://NAME " +
  "for a container; ssh://[USER@]HOST[:PORT][/path/to.sock] for BuildKit on another machine, " +
  "docker+ssh:// for its Docker Engine; vsock://CID:PORT or vsock:///path/to/vm.sock:PORT; " +
  "exec:PROGRAM ARG … for a program whose input and output are the connection; " +
  "docker-context://NAME or buildx://NAME for what Docker's own programs know by that name.";

/**
 * Parses an address: `unix:///path`, `tcp://host:port`, `http://host:port` (the same as tcp),
 * `https://host:port` (with TLS that trusts the system's certificate authorities), `docker://` (the
 * engine at {@linkcode ENGINE_SOCKET}), `docker:///path` and `docker://host:port` (an engine
 * there), or the path of a socket. A Unix socket named `docker….sock` counts as an engine's.
 *
 * A program can be the connection: `docker-container://name?context=x`, `podman-container://name`,
 * `nerdctl-container://name?namespace=x` and `kube-pod://name?context=x&namespace=x&container=x`
 * run `buildctl dial-stdio` in a container; `ssh://[user@]host[:port][/socket]` runs it on another
 * machine, where `docker+ssh://` runs `docker system dial-stdio` to reach an engine;
 * `exec:program arg …`, or `exec:["program","an arg"]`, is any other. `vsock://cid:port` is a
 * virtual machine, `vsock:///path:port` one behind the Unix socket of its monitor.
 *
 * `docker-context://name` and `buildx://name` stand for addresses in files of Docker's, which only
 * `BuildKitClient.connect` reads.
 *
 * Throws {@linkcode OptionError} for anything else.
 */
export function parseAddress(text: string): Address {
  const trimmed = text.trim();
  if (/\p{Cc}/u.test(trimmed)) throw bad(text, "it contains a control character");
  if (trimmed.startsWith("/")) return unix(trimmed);
  const command = parseCommand(trimmed, (why) => bad(text, why));
  if (command) return command;
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
    case "https": {
      const socket = tcp(rest!, text);
      return {
        text: `https://${hostPort(socket)}`,
        daemon: "buildkit",
        transport: { ...socket, kind: "tls", tls: new Tls() },
      };
    }
    case "docker": {
      if (rest === "") return engine({ kind: "unix", path: ENGINE_SOCKET });
      return engine(rest!.startsWith("/") ? { kind: "unix", path: rest! } : tcp(rest!, text));
    }
    case "vsock": {
      const machine = parseVsock(rest!, (why) => bad(text, why));
      const where = machine.kind === "vsock" ? machine.cid : machine.path;
      return { text: `vsock://${where}:${machine.port}`, daemon: "buildkit", transport: machine };
    }
    case "docker-context":
    case "buildx":
      throw bad(text, "it is a name in files of Docker's, which only connecting to a daemon reads");
    case undefined:
      throw bad(text, "it has no scheme and is not an absolute path");
    default:
      throw bad(text, `its scheme ${scheme} is not supported`);
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
  if (port < 1 || port > 65535) throw bad(text, `${digits} is not a port`);
  return { kind: "tcp", host, port };
}

function hostPort(socket: SocketAddress & { kind: "tcp" }): string {
  return `${socket.host.includes(":") ? `[${socket.host}]` : socket.host}:${socket.port}`;
}

function bad(text: string, why: string): OptionError {
  const shown = JSON.stringify(maskAddress(text));
  const meant = suggestedAddress(text.trim());
  return new OptionError(`cannot use the address ${shown}: ${why}`, {
    option: "address",
    advice: meant === undefined ? FORMS : `Did you mean ${meant}?`,
  });
}
