import { Engine } from "../../support/engine.ts";
import type { Row } from "../rows.ts";
import { buildctl } from "./buildctl.ts";
import { Buildkitd, hasBuildkitd } from "./buildkitd.ts";
import { buildx } from "./buildx.ts";
import type { Peer, PeerName } from "./peer.ts";

/** The peers of a run. Each daemon is started when the first row needs it. */
export class Peers implements AsyncDisposable {
  readonly #names: readonly PeerName[];
  readonly #home: string;
  readonly #stack = new AsyncDisposableStack();
  readonly #started = new Map<string, Promise<Peer>>();

  private constructor(names: readonly PeerName[], home: string) {
    this.#names = names;
    this.#home = home;
  }

  /**
   * Prepares the peers with these names. Says so if one is left out because its programs are
   * missing. `home` is their home directory.
   */
  static async prepare(names: readonly PeerName[], home: string): Promise<Peers> {
    if (await hasBuildkitd()) return new Peers(names, home);
    if (names.includes("buildctl")) {
      console.error("buildctl and buildkitd are not both in PATH: rows with them are left out.");
    }
    return new Peers(names.filter((name) => name !== "buildctl"), home);
  }

  /** Returns the peers that a row is measured with; just one if bkit is measured alone. */
  async for({ unlimitedLogs = false, entries }: Row): Promise<Peer[]> {
    const peers: Peer[] = [];
    for (const name of this.#names) {
      if (name === "buildctl") {
        const key = unlimitedLogs ? "buildctl, unlimited" : name;
        peers.push(
          await this.#start(key, async () => {
            const daemon = await Buildkitd.start({ unlimitedLogs });
            return buildctl(this.#stack.use(daemon), this.#home);
          }),
        );
      } else if (!unlimitedLogs) {
        peers.push(
          await this.#start(name, async () => {
            const engine = this.#stack.use(await Engine.start("recent"));
            return await buildx(engine, this.#home);
          }),
        );
      }
      if (entries !== undefined) break;
    }
    return peers;
  }

  /** Returns the versions of all peers that were started, and of their daemons. */
  async versions(): Promise<Record<string, string>> {
    const versions: Record<string, string> = {};
    for (const peer of this.#started.values()) {
      Object.assign(versions, await (await peer).versions());
    }
    return versions;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync();
  }

  #start(key: string, start: () => Promise<Peer>): Promise<Peer> {
    const peer = this.#started.get(key) ?? start();
    this.#started.set(key, peer);
    return peer;
  }
}
