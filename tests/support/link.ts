import * as net from "node:net";
import * as path from "node:path";

/** Maximum of bytes under way in one direction of a connection. */
const MAX_BYTES = 512 * 1024;

/**
 * Link to the socket of a daemon, which can be slow, freeze, and be cut. It listens on its own Unix
 * socket, with the name of the daemon's, so that it is recognized as an engine's if that is one.
 */
export class Link implements AsyncDisposable {
  readonly #directory: string;
  readonly #target: string;
  readonly #pairs = new Set<Pair>();
  #server: net.Server | undefined;
  /** Latency in milliseconds, in each direction. */
  delay = 0;
  /** Bytes per second, in each direction of each connection. */
  rate = Infinity;
  #frozen = false;

  private constructor(directory: string, target: string) {
    this.#directory = directory;
    this.#target = target;
  }

  /** Starts a link to the daemon at a socket. */
  static async start(target: string): Promise<Link> {
    const link = new Link(await Deno.makeTempDir({ prefix: "bkit-link-" }), target);
    await link.mend();
    return link;
  }

  /** Path of the socket. */
  get path(): string {
    return path.join(this.#directory, path.basename(this.#target));
  }

  /** Address of the link for bkit. */
  get address(): string {
    return `unix://${this.path}`;
  }

  /** Resolves when all clients have disconnected. Rejects if some are still connected after 5 s. */
  async idle(): Promise<void> {
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(
      () => late.reject(new Error(`${this.#pairs.size} connections are still open`)),
      5000,
    );
    try {
      await Promise.race([late.promise, Promise.all([...this.#pairs].map(({ left }) => left))]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Breaks all connections. With `away`, new connections are refused until {@linkcode Link.mend}.
   */
  async cut({ away = false } = {}): Promise<void> {
    const server = this.#server;
    const closed = Promise.withResolvers<void>();
    if (away && server) {
      this.#server = undefined;
      server.close(() => closed.resolve());
    } else closed.resolve();
    for (const pair of this.#pairs) pair.end();
    await closed.promise;
  }

  /** Silently drops all further bytes of the existing connections. New connections work. */
  freeze(): void {
    for (const pair of this.#pairs) pair.frozen = true;
    this.#frozen = false;
  }

  /** Silently drops all further bytes of existing and new connections. */
  freezeAll(): void {
    this.freeze();
    this.#frozen = true;
  }

  /** Accepts working connections again. */
  async mend(): Promise<void> {
    this.#frozen = false;
    if (this.#server) return;
    const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
      const pair = new Pair(this, near, net.connect({ path: this.#target, allowHalfOpen: true }));
      pair.frozen = this.#frozen;
      this.#pairs.add(pair);
      pair.over.then(() => this.#pairs.delete(pair));
    });
    const listening = Promise.withResolvers<void>();
    server.on("error", listening.reject);
    server.listen({ path: this.path }, () => listening.resolve());
    await listening.promise;
    this.#server = server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.cut({ away: true });
    await Promise.all([...this.#pairs].map(({ over }) => over));
    await Deno.remove(this.#directory, { recursive: true });
  }
}

/** Client's connection to the link and the link's connection to the daemon. */
class Pair {
  /** Resolves when the client's connection is closed. */
  readonly left: Promise<void>;
  /**
   * Resolves when both connections are closed. If frozen, the daemon does not learn that the client
   * has closed its own.
   */
  readonly over: Promise<unknown>;
  frozen = false;
  readonly #link: Link;
  readonly #sockets: readonly [net.Socket, net.Socket];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(link: Link, near: net.Socket, far: net.Socket) {
    this.#link = link;
    this.#sockets = [near, far];
    this.left = this.#watch(near);
    this.over = Promise.all([this.left, this.#watch(far)]);
    this.#carry(near, far);
    this.#carry(far, near);
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
  }

  #watch(socket: net.Socket): Promise<void> {
    socket.on("error", () => this.end());
    return new Promise((resolve) =>
      socket.on("close", () => {
        if (!this.frozen) this.end();
        resolve();
      })
    );
  }

  /** Forwards bytes when they would have passed through the link, in order. */
  #carry(from: net.Socket, to: net.Socket): void {
    const underWay: { bytes: Uint8Array | undefined; at: number }[] = [];
    let free = 0; // time at which the link can take more bytes
    let held = 0;
    let waits = false; // for the next bytes to arrive, or for `to` to drain
    const go = () => {
      if (!from.destroyed && held < MAX_BYTES) from.resume();
    };
    const arrive = () => {
      waits = false;
      while (underWay.length > 0 && underWay[0]!.at <= performance.now()) {
        const { bytes } = underWay.shift()!;
        held -= bytes?.length ?? 0;
        if (this.frozen || to.destroyed) continue;
        if (!bytes) to.end();
        else if (!to.write(bytes)) {
          waits = true;
          return void to.once("drain", arrive);
        }
      }
      waits = underWay.length > 0;
      if (waits) this.#later(arrive, underWay[0]!.at - performance.now());
      go();
    };
    const send = (bytes: Uint8Array | undefined) => {
      const { delay, rate } = this.#link;
      free = Math.max(free, performance.now()) + (bytes?.length ?? 0) / rate * 1000;
      underWay.push({ bytes, at: free + delay });
      held += bytes?.length ?? 0;
      if (held >= MAX_BYTES) from.pause();
      if (!waits) arrive();
    };
    from.on("data", (bytes: Uint8Array) => this.frozen || send(bytes));
    from.on("end", () => {
      // If the link is frozen, only the side that closed notices.
      if (this.frozen) from.destroy();
      else send(undefined);
    });
    from.resume();
  }

  #later(then: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, Math.max(0, milliseconds)); // the time may have just passed
    this.#timers.add(timer);
  }
}
