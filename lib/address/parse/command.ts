/**
 * Parses addresses that name a program whose standard input and output become the connection. The
 * arguments are those of BuildKit's own clients (`client/connhelper`). No shell is involved on this
 * side, and each name is checked, so that no part of an address can become an option, or a command
 * in the remote shell to which `ssh` passes its command.
 */
import type { OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";

/** A program whose standard input and output are the connection. */
export interface CommandTransport {
  /** Discriminates the union of transports. */
  readonly kind: "command";
  /** Program and arguments. */
  readonly command: readonly string[];
}

/** An address that names a program. */
export interface CommandAddress {
  /** Canonical text of the address. */
  readonly text: string;
  /** Kind of the daemon that the program connects to. */
  readonly daemon: "buildkit" | "engine";
  /** Program that is the connection. */
  readonly transport: CommandTransport;
}

/** Creates the error that rejects an address, from the reason. */
export type Refuse = (why: string) => OptionError;

/** Patterns for names, by kind. No name may begin with `-` or be empty. */
const NAMES = {
  /** Docker's rule for containers (`names.RestrictedNameChars`), which Podman and nerdctl share. */
  container: /^[a-z0-9][\w.-]*$/i,
  /** Docker's rule for contexts. */
  context: /^[a-z0-9][\w.+-]*$/i,
  /** containerd's rule for namespaces. */
  namespace: /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i,
  /** Names in Kubernetes. */
  pod: /^[a-z0-9][a-z0-9.-]*$/,
  /**
   * Contexts in Kubernetes, where clouds write paths and accounts: `arn:aws:eks:…:cluster/name`.
   */
  cluster: /^[a-z0-9][\w.:/@+-]*$/i,
  user: /^[a-z0-9_][\w.+-]*$/i,
  host: /^(?:[a-z0-9_][\w.-]*|[0-9a-f:]*:[0-9a-f:.]*(?:%[\w.-]+)?)$/i,
  /** Paths without special characters of shells: the remote shell of `ssh` reads them. */
  socket: /^\/[\w./@+:,=-]+$/,
} as const;

/** Words for each kind of name in messages. */
const WORDS: Readonly<Record<keyof typeof NAMES, string>> = {
  container: "the name of a container",
  context: "the name of a context",
  namespace: "the name of a namespace",
  pod: "a Kubernetes name",
  cluster: "the name of a context",
  user: "a user of ssh",
  host: "a host of ssh",
  socket: "a socket of ssh",
};

/**
 * Parses an address that names a program: `docker-container://`, `podman-container://`,
 * `nerdctl-container://`, `kube-pod://`, `ssh://`, `docker+ssh://` or `exec:`. Returns undefined
 * for other schemes.
 *
 * Throws the error of `refuse` if the rest is invalid.
 */
export function parseCommand(text: string, refuse: Refuse): CommandAddress | undefined {
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(text) ?? [];
  const kind = scheme.toLowerCase();
  if (kind === "exec") return program(rest, refuse);
  const read = READERS[kind];
  if (!read) return undefined;
  const [, place = "", , query] = /^\/\/([^?#]*)(\?([^#]*))?$/s.exec(rest) ?? [];
  if (!place) throw refuse(`after ${kind}: comes // with a name behind it, and no fragment`);
  return read(place, query, refuse);
}

type Reader = (place: string, query: string | undefined, refuse: Refuse) => CommandAddress;

const READERS: Readonly<Record<string, Reader | undefined>> = {
  __proto__: null as unknown as undefined,
  "docker-container"(place, query, refuse) {
    const name = checked("container", place, refuse);
    const { context } = values(query, { context: "context" }, refuse);
    const options = context === undefined ? [] : [`--context=${context}`];
    return buildkit(
      `docker-container://${name}${written({ context })}`,
      ["docker", ...options, "exec", "-i", name, "buildctl", "dial-stdio"],
    );
  },
  "podman-container"(place, query, refuse) {
    const name = checked("container", place, refuse);
    values(query, {}, refuse);
    return buildkit(
      `podman-container://${name}`,
      ["podman", "exec", "-i", name, "buildctl", "dial-stdio"],
    );
  },
  "nerdctl-container"(place, query, refuse) {
    const name = checked("container", place, refuse);
    const { namespace } = values(query, { namespace: "namespace" }, refuse);
    const options = namespace === undefined ? [] : ["--namespace", namespace];
    return buildkit(
      `nerdctl-container://${name}${written({ namespace })}`,
      ["nerdctl", "exec", ...options, "-i", name, "buildctl", "dial-stdio"],
    );
  },
  "kube-pod"(place, query, refuse) {
    const name = checked("pod", place, refuse);
    const kinds = { context: "cluster", namespace: "pod", container: "pod" } as const;
    const { context, namespace, container } = values(query, kinds, refuse);
    return buildkit(`kube-pod://${name}${written({ context, namespace, container })}`, [
      "kubectl",
      // An empty value means the default, as if the option were missing.
      `--context=${context ?? ""}`,
      `--namespace=${namespace ?? ""}`,
      "exec",
      `--container=${container ?? ""}`,
      "-i",
      name,
      "--",
      "buildctl",
      "dial-stdio",
    ]);
  },
  ssh(place, query, refuse) {
    const { text, options, socket } = remote(place, query, refuse);
    const where = socket === undefined ? [] : ["--addr", `unix://${socket}`];
    return buildkit(`ssh://${text}`, ["ssh", ...options, "buildctl", ...where, "dial-stdio"]);
  },
  "docker+ssh"(place, query, refuse) {
    const { text, options, socket } = remote(place, query, refuse);
    const where = socket === undefined ? [] : ["--host", `unix://${socket}`];
    return {
      text: `docker+ssh://${text}`,
      daemon: "engine",
      transport: {
        kind: "command",
        command: ["ssh", ...options, "docker", ...where, "system", "dial-stdio"],
      },
    };
  },
};

function buildkit(text: string, command: readonly string[]): CommandAddress {
  return { text, daemon: "buildkit", transport: { kind: "command", command } };
}

/**
 * Parses `[user@]host[:port][/socket]` into the options of `ssh`, up to the host, and the remote
 * socket.
 */
function remote(
  place: string,
  query: string | undefined,
  refuse: Refuse,
): { text: string; options: string[]; socket: string | undefined } {
  if (query !== undefined) throw refuse("an address of ssh has no query");
  const [, who, bracketed, plain, digits, path] =
    /^(?:([^@/]*)@)?(?:\[([^\][@/]*)\]|([^:@/[\]]*))(?::(\d{1,5}))?(\/.*)?$/s.exec(place) ?? [];
  const name = bracketed ?? plain;
  if (name === undefined) throw refuse("an address of ssh is [user@]host[:port][/socket]");
  if (/:|%3a/i.test(who ?? "")) {
    throw refuse("an address must not contain a password; ssh uses keys");
  }
  const user = who === undefined ? undefined : checked("user", who, refuse);
  const host = checked("host", name, refuse);
  if (bracketed === undefined && host.includes(":")) throw refuse("an IPv6 address needs brackets");
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && (port < 1 || port > 65535)) throw refuse(`${digits} is not a port`);
  const socket = path === undefined || path === "/" ? undefined : checked("socket", path, refuse);
  const shown = host.includes(":") ? `[${host.replace("%", "%25")}]` : host;
  return {
    text: `${user === undefined ? "" : `${user}@`}${shown}${port === undefined ? "" : `:${port}`}${
      socket ?? ""
    }`,
    options: [
      ...user === undefined ? [] : ["-l", user],
      ...port === undefined ? [] : ["-p", String(port)],
      "--",
      host,
    ],
    socket,
  };
}

/** Parses `PROGRAM ARG …`, split at spaces, or a JSON array of strings. */
function program(rest: string, refuse: Refuse): CommandAddress {
  const command = rest.trimStart().startsWith("[") ? list(rest, refuse) : rest.split(/ +/)
    .filter((part) => part !== "");
  if (!command[0]) throw refuse("exec: must be followed by a program and its arguments");
  if (command.some((part) => part.includes("\0") || !part.isWellFormed())) {
    throw refuse("an argument contains a character that no argument may contain");
  }
  const plain = command.every((part) => /^[!-~]+$/.test(part)) && !command[0].startsWith("[");
  return buildkit(`exec:${plain ? command.join(" ") : JSON.stringify(command)}`, command);
}

function list(text: string, refuse: Refuse): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refuse("what follows exec: begins like a JSON array but is not one");
  }
  if (Array.isArray(parsed) && parsed.every((part) => typeof part === "string")) return parsed;
  throw refuse("what follows exec: is not an array of strings");
}

/**
 * Parses a query that may have only the given names, each once. An empty value counts as missing.
 */
function values<Name extends string>(
  query: string | undefined,
  kinds: Readonly<Record<Name, keyof typeof NAMES>>,
  refuse: Refuse,
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  const seen = new Set<string>();
  for (const pair of query ? query.split("&") : []) {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (!Object.hasOwn(kinds, name)) {
      const known = Object.keys(kinds).join(", ") || "nothing";
      throw refuse(`its query can have ${known}, and has ${JSON.stringify(name)}`);
    }
    if (seen.has(name)) throw refuse(`its query has ${name} twice`);
    seen.add(name);
    if (value !== "") found[name as Name] = checked(kinds[name as Name], value, refuse);
  }
  return found;
}

function written(query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? "" : `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Decodes percent-escapes and checks a name. */
function checked(kind: keyof typeof NAMES, given: string, refuse: Refuse): string {
  let name: string;
  try {
    name = decodeURIComponent(given);
  } catch {
    throw refuse(`${JSON.stringify(maskAddress(given))} has an invalid percent-escape`);
  }
  if (!NAMES[kind].test(name)) {
    throw refuse(`${JSON.stringify(maskAddress(name))} is not ${WORDS[kind]}`);
  }
  return name;
}
