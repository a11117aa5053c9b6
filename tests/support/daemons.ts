import { BuildKitClient } from "../../mod.ts";
import { Engine, type EngineKind } from "./engine.ts";

/** What `tests/run.ts` sets to the addresses of the daemons that a run of the tests shares. */
const VARIABLES = {
  old: "BKIT_TEST_OLD",
  recent: "BKIT_TEST_RECENT",
  newest: "BKIT_TEST_NEWEST",
} as const;

/** The kinds of daemons, the oldest first. */
const KINDS = ["old", "recent", "newest"] as const;

/** The address of a daemon that the tests share; undefined where there is none, as in a bare `deno test`. */
export function shared(kind: EngineKind): string | undefined {
  return Deno.env.get(VARIABLES[kind]);
}

/** A test for each shared daemon; one that isn't there is skipped. */
export function onEach(
  name: string,
  body: (address: string, kind: EngineKind) => Promise<void>,
): void {
  for (const kind of KINDS) on(kind, name, (address) => body(address, kind));
}

/** A test for one of the shared daemons. */
export function on(
  kind: EngineKind,
  name: string,
  body: (address: string) => Promise<void>,
): void {
  const address = shared(kind);
  Deno.test({ name: `${name} [${kind}]`, ignore: !address, fn: () => body(address!) });
}

/** The path of the socket in an address such as `docker:///run/docker.sock`. */
export function socketOf(address: string): string {
  const [, socket] = /^(?:docker|unix):\/\/(\/.*)$/.exec(address) ?? [];
  if (!socket) throw new Error(`${address} is no address of a Unix socket`);
  return socket;
}

/** Whether the tests have engines of their own: root has, where `BUILDKIT_HOST` doesn't name a daemon. */
export function hasEngines(): boolean {
  return !Deno.env.get("BUILDKIT_HOST") && Deno.uid() === 0;
}

/**
 * The environment for tests with the addresses of what they share. `BUILDKIT_HOST` stands for the recent daemon where
 * it's set. Root on Debian gets all three engines, which `stack` ends; others get the Docker Engine that
 * answers. Tests of a daemon that isn't there are skipped, and counted so.
 */
export async function provide(stack: AsyncDisposableStack): Promise<Record<string, string>> {
  const given = Deno.env.get("BUILDKIT_HOST");
  if (given) return { [VARIABLES.recent]: given };
  if (!hasEngines()) {
    const engine = Deno.env.get("DOCKER_HOST")?.replace(/^(unix|tcp):/, "docker:") ?? "docker://";
    await using client = await BuildKitClient.connect(engine).catch((cause) => {
      throw new Error(`no BuildKit for the tests: ${cause.message}\n${WAYS}`, { cause });
    });
    return { [VARIABLES.recent]: client.address };
  }
  const environment: Record<string, string> = {};
  const start = async (kind: EngineKind) => {
    const engine = await Engine.start(kind);
    stack.use(engine);
    environment[VARIABLES[kind]] = engine.address;
  };
  // All are awaited even when one fails, or another would start after `stack` has ended.
  for (const started of await Promise.allSettled(KINDS.map(start))) {
    if (started.status === "rejected") {
      throw new Error(`no BuildKit for the tests: ${started.reason.message}\n${WAYS}`, {
        cause: started.reason,
      });
    }
  }
  return environment;
}

/** How to get a BuildKit, for messages. */
export const WAYS = `Three ways to get a BuildKit:
  1. name one that runs: BUILDKIT_HOST=tcp://HOST:PORT (or unix:///path/to.sock, docker:///var/run/docker.sock)
  2. start a Docker Engine, or with one elsewhere set DOCKER_HOST
  3. on Debian or Ubuntu be root: the distribution's own docker.io is fetched and run privately`;

/** A daemon that a run of the tests shares. */
export interface TestDaemon {
  /** What it's called in the names of tests. */
  readonly name: EngineKind;
  /** Its address. */
  readonly address: string;
}

/** The daemons that the tests share. Throws where there is none: tests aren't skipped for want of a daemon. */
export function daemons(): [TestDaemon, ...TestDaemon[]] {
  const [first, ...rest] = KINDS.flatMap((name) => {
    const address = shared(name);
    return address ? [{ name, address }] : [];
  });
  if (!first) throw new Error("there is no daemon to test on: run the tests with `deno task test`");
  return [first, ...rest];
}
