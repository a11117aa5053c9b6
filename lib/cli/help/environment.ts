import type { Command } from "commander";

/** A variable, or some of one kind, of the environment. */
interface Variable {
  readonly names: string;
  /** What it has an effect on. */
  readonly about: string;
  /** Returns true if it has an effect on a command. */
  readonly of: (command: Command) => boolean;
}

/** Returns a check that a command has one of some options, by their long names. */
function having(...longs: readonly string[]): (command: Command) => boolean {
  return ({ options }) => options.some(({ long }) => long && longs.includes(long));
}

/** Returns true if a command builds. */
export const builds = having("--build-arg");

/** Returns true if a command connects to a daemon. */
export const connects = having("--addr");

/** Returns true if a command logs in or out. */
export function isLogin(command: Command): boolean {
  return ["login", "logout"].includes(command.name());
}

const VARIABLES: readonly Variable[] = [
  { names: "BUILDKIT_HOST, BUILDKIT_ADDR", about: "address of the daemon", of: connects },
  { names: "BUILDX_BUILDER", about: "builder of buildx", of: having("--builder") },
  {
    names: "DOCKER_HOST, DOCKER_CONTEXT",
    about: "Docker Engine, if no other daemon is found",
    of: connects,
  },
  {
    names: "DOCKER_CONFIG",
    about: "directory of Docker's config.json (default: ~/.docker)",
    of: (command) => connects(command) || isLogin(command),
  },
  { names: "DOCKER_AUTH_CONFIG", about: "logins, as the text of a config.json", of: builds },
  { names: "DOCKER_DEFAULT_PLATFORM", about: "platforms without --platform", of: builds },
  { names: "SOURCE_DATE_EPOCH", about: "time stamp of the image", of: builds },
  {
    names: "GIT_AUTH_TOKEN",
    about: "token for the Git server",
    of: (command) => having("--token")(command) && command.name() !== "github",
  },
  {
    names: "GIT_AUTH_TOKEN, GITHUB_TOKEN",
    about: "token for GitHub",
    of: (command) => command.name() === "github",
  },
  { names: "SSH_AUTH_SOCK", about: "agent of --ssh default", of: having("--ssh") },
  {
    names: "EXPERIMENTAL_BUILDKIT_SOURCE_POLICY",
    about: "file of --source-policy-file",
    of: having("--source-policy-file"),
  },
  {
    names: "BUILDX_METADATA_PROVENANCE, …_WARNINGS",
    about: "what --metadata-file has",
    of: having("--metadata-file"),
  },
  {
    names: "HTTP_PROXY, HTTPS_PROXY, NO_PROXY",
    about: "way to registries",
    of: (command) => builds(command) || command.name() === "login",
  },
  { names: "BUILDKIT_PROGRESS", about: "mode without --progress", of: builds },
  {
    names: "NO_COLOR, BUILDKIT_COLORS",
    about: "colours of --progress tty; README has more",
    of: having("--progress"),
  },
  { names: "BKIT_LOG", about: "what is logged: debug, rpc=trace, …", of: having("--debug") },
];

/** Returns what of the environment has an effect on a command, as lines. */
export function environmentOf(command: Command): string[] {
  const found = VARIABLES.filter((variable) => variable.of(command));
  const width = Math.max(...found.map(({ names }) => names.length));
  return found.map(({ names, about }) => `${names.padEnd(width)}  ${about}`);
}
