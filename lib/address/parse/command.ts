/**
 * Addresses that name a program which is run, and whose standard input and output then are the connection. The
 * arguments are those that BuildKit's own clients use (`client/connhelper`). No shell is involved on this side, and
 * each name is checked, so that what stands in an address can't become an option, or a command of the remote shell
 * that `ssh` hands its command to.
 */
import type { OptionError } from "../../errors.ts";

/** A program whose standard input and output are the connection. */
export interface CommandTransport {
  /** Tells it from other kinds. */
  readonly kind: "command";
  /** The program, and each of its arguments. */
  readonly command: readonly string[];
}

/** What an address that names a program means. */
export interface CommandAddress {
  /** The address as it's written again. */
  readonly text: string;
  /** What the program connects to. */
  readonly daemon: "buildkit" | "engine";
  /** The program. */
  readonly transport: CommandTransport;
}

/** Makes the error that refuses an address, of why. */
export type Refuse = (why: string) => OptionError;

/** What names can be, by what they name. None can begin with `-`, or be empty. */
const NAMES = {
  /** Docker's rule for containers (`names.RestrictedNameChars`), which Podman and nerdctl share. */
  container: /^[a-z0-9][\w.-]*$/i,
  /** Docker's rule for contexts. */
  context: /^[a-z0-9][\w.+-]*$/i,
  /** containerd's rule for namespaces. */
  namespace: /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/i,
  /** Kubernetes' names. */
  pod: /^[a-z0-9][a-z0-9.-]*$/,
  /** Kubernetes' contexts, in which clouds write paths and accounts: `arn:aws:eks:…:cluster/name`. */
  cluster: /^[a-z0-9][\w.:/@+-]*$/i,
  user: /^[a-z0-9_][\w.+-]*$/i,
  host: /^(?:[a-z0-9_][\w.-]*|[0-9a-f:]*:[0-9a-f:.]*(?:%[\w.-]+)?)$/i,
  /** A path that means itself in a shell, too: `ssh` has the remote one read it. */
  socket: /^\/[\w./@+:,=-]+$/,
} as const;

/** What each kind of name is called in a message. */
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
 * Reads an address that names a program: `docker-container://`, `podman-container://`, `nerdctl-container://`,
 * `kube-pod://`, `ssh://`, `docker+ssh://` or `exec:`; undefined where the scheme is another.
 *
 * Throws what `refuse` makes where the rest of it can't be right.
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
      // An empty one means the default, as if it weren't there.
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

/** What `[user@]host[:port][/socket]` means to `ssh`: its options, up to the host, and the socket there. */
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
  if (/:|%3a/i.test(who ?? "")) throw refuse("a password can't be in an address; ssh uses keys");
  const user = who === undefined ? undefined : checked("user", who, refuse);
  const host = checked("host", name, refuse);
  if (bracketed === undefined && host.includes(":")) throw refuse("IPv6 stands in brackets");
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && (port < 1 || port > 65535)) throw refuse(`${digits} isn't a port`);
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

/** `PROGRAM ARG …` split at blanks, or a JSON array of strings. */
function program(rest: string, refuse: Refuse): CommandAddress {
  const command = rest.trimStart().startsWith("[") ? list(rest, refuse) : rest.split(/ +/)
    .filter((part) => part !== "");
  if (!command[0]) throw refuse("after exec: comes a program, with its arguments");
  if (command.some((part) => part.includes("\0") || !part.isWellFormed())) {
    throw refuse("an argument has a character in it that no argument can have");
  }
  const plain = command.every((part) => /^[!-~]+$/.test(part)) && !command[0].startsWith("[");
  return buildkit(`exec:${plain ? command.join(" ") : JSON.stringify(command)}`, command);
}

function list(text: string, refuse: Refuse): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refuse("what follows exec: begins like a JSON array, and is none");
  }
  if (Array.isArray(parsed) && parsed.every((part) => typeof part === "string")) return parsed;
  throw refuse("what follows exec: isn't an array of strings");
}

/** The values of a query, which can have these names alone, each once. An empty one is as good as none. */
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

/** A name without its percent-escapes, if it's one. */
function checked(kind: keyof typeof NAMES, given: string, refuse: Refuse): string {
  let name: string;
  try {
    name = decodeURIComponent(given);
  } catch {
    throw refuse(`${JSON.stringify(given)} has a broken percent-escape in it`);
  }
  if (!NAMES[kind].test(name)) {
    throw refuse(`${JSON.stringify(name)} can't be ${WORDS[kind]}`);
  }
  return name;
}
