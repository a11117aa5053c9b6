import { BuildKitClient } from "../../mod.ts";
import { Engine, type EngineKind } from "./engine.ts";

/** Environment variables that `tests/run.ts` sets to the addresses of the shared daemons. */
const VARIABLES = {
  old: "BKIT_TEST_OLD",
  recent: "BKIT_TEST_RECENT",
  newest: "BKIT_TEST_NEWEST",
} as const;

/** Kinds of daemons, oldest first. */
const KINDS = ["old", "recent", "newest"] as const;

/**
 * Returns the address of a shared daemon, or undefined if there is none, as with a bare `deno
 * test`.
 */
export function shared(kind: EngineKind): string | undefined {
  return Deno.env.get(VARIABLES[kind]);
}

/** Registers a test for each kind of daemon. It is skipped for those that are not available. */
export function onEach(
  name: string,
  body: (address: string, kind: EngineKind) => Promise<void>,
): void {
  for (const kind of KINDS) on(kind, name, (address) => body(address, kind));
}

/** Registers a test for one kind of daemon. It is skipped if that is not available. */
export function on(
  kind: EngineKind,
  name: string,
  body: (address: string) => Promise<void>,
): void {
  const address = shared(kind);
  Deno.test({ name: `${name} [${kind}]`, ignore: !address, fn: () => body(address!) });
}

/**
 * Returns the path of the socket in an address such as `docker:///run/docker.sock`. Throws for
 * other addresses.
 */
export function socketOf(address: string): string {
  const [, socket] = /^(?:docker|unix):\/\/(\/.*)$/.exec(address) ?? [];
  if (!socket) throw new Error(`${address} is not the address of a Unix socket`);
  return socket;
}

/**
 * Returns true if the tests start their own engines: as root, unless `BUILDKIT_HOST` names a
 * daemon.
 */
export function hasEngines(): boolean {
  return !Deno.env.get("BUILDKIT_HOST") && Deno.uid() === 0;
}

/**
 * Returns the environment for tests, with the addresses of the shared daemons. If `BUILDKIT_HOST`
 * is set, it is the recent daemon. Otherwise, root on Debian gets all three engines, which `stack`
 * stops; other users get the Docker Engine that answers. Tests of missing daemons are skipped, and
 * counted as skipped.
 */
export async function provide(stack: AsyncDisposableStack): Promise<Record<string, string>> {
  const host = Deno.env.get("BUILDKIT_HOST");
  if (host) return { [VARIABLES.recent]: host };
  if (!hasEngines()) {
    const engine = Deno.env.get("DOCKER_HOST")?.replace(/^(unix|tcp):/, "docker:") ?? "docker://";
    await using client = await BuildKitClient.connect(engine).catch((cause) => {
      throw new Error(
        `no BuildKit daemon for the tests: ${cause.message}\n${HOW_TO_GET_A_DAEMON}`,
        { cause },
      );
    });
    return { [VARIABLES.recent]: client.address };
  }
  const environment: Record<string, string> = {};
  const start = async (kind: EngineKind) => {
    const engine = await Engine.start(kind);
    stack.use(engine);
    environment[VARIABLES[kind]] = engine.address;
  };
  // All are awaited even if one fails, so that none starts after `stack` is disposed.
  for (const started of await Promise.allSettled(KINDS.map(start))) {
    if (started.status === "rejected") {
      throw new Error(
        `no BuildKit daemon for the tests: ${started.reason.message}\n${HOW_TO_GET_A_DAEMON}`,
        {
          cause: started.reason,
        },
      );
    }
  }
  return environment;
}

/** Advice on how to get a BuildKit daemon, for messages. */
export const HOW_TO_GET_A_DAEMON = `Three ways to get a BuildKit daemon:
  1. name one that runs: BUILDKIT_HOST=tcp://HOST:PORT (or unix:///path/to.sock, docker:///var/run/docker.sock)
  2. start a Docker Engine, or set DOCKER_HOST to one elsewhere
  3. run as root on Debian or Ubuntu: the distribution's docker.io is fetched and runs privately`;

/** Daemon that the tests share. */
export interface TestDaemon {
  /** Kind, which is also its name in the names of tests. */
  readonly name: EngineKind;
  /** Address for bkit. */
  readonly address: string;
}

/**
 * Returns the shared daemons. Throws if there is none, since tests must not be skipped for lack of
 * a daemon.
 */
export function daemons(): [TestDaemon, ...TestDaemon[]] {
  const [first, ...rest] = KINDS.flatMap((name) => {
    const address = shared(name);
    return address ? [{ name, address }] : [];
  });
  if (!first) throw new Error("there is no daemon to test on: run the tests with `deno task test`");
  return [first, ...rest];
}

/**
 * Returns the oldest and the newest of the shared daemons, for tests whose subject depends little on
 * the daemon, so that all tests together do not take too long.
 */
export function edges(): TestDaemon[] {
  const all = daemons();
  return [...new Set([all[0], all.at(-1)!])];
}
