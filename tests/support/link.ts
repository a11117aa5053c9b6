import * as net from "node:net";
import * as path from "node:path";

/** The bytes that a line holds at most, in its buffers and under way. */
const LINE = 512 * 1024;

/**
 * A link to the socket of a daemon, which can be slow, freeze, and be cut. It has a Unix socket of its own, by whose name
 * it's taken for an engine's where the daemon's is one.
 */
export class Link implements AsyncDisposable {
  readonly #folder: string;
  readonly #target: string;
  readonly #pairs = new Set<Pair>();
  #server: net.Server | undefined;
  /** Milliseconds that bytes take, each way. */
  delay = 0;
  /** Bytes per second, each way of each connection. */
  rate = Infinity;
  #frozen = false;

  private constructor(folder: string, target: string) {
    this.#folder = folder;
    this.#target = target;
  }

  /** A link to the daemon at a socket. */
  static async start(target: string): Promise<Link> {
    const link = new Link(await Deno.makeTempDir({ prefix: "bkit-link-" }), target);
    await link.mend();
    return link;
  }

  /** The socket's path. */
  get path(): string {
    return path.join(this.#folder, path.basename(this.#target));
  }

  /** The link's address for bkit. */
  get address(): string {
    return `unix://${this.path}`;
  }

  /** Resolves when no client is connected any more; rejects when there are still some after 5 s. */
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

  /** Breaks all connections; with `away` there is nothing to connect to, either, until {@linkcode Link.mend}. */
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

  /** From now on all bytes of the connections that there are vanish, and nobody is told. Later ones aren't frozen. */
  freeze(): void {
    for (const pair of this.#pairs) pair.frozen = true;
    this.#frozen = false;
  }

  /** The same, and whoever connects isn't answered either. */
  freezeAll(): void {
    this.freeze();
    this.#frozen = true;
  }

  /** There is something to connect to again. */
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
    await Deno.remove(this.#folder, { recursive: true });
  }
}

/** A connection to the link, and the one that it has to the daemon. */
class Pair {
  /** Resolves when the client has gone. */
  readonly left: Promise<void>;
  /** Resolves when both ends have; where it's frozen the daemon doesn't hear of the client's. */
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

  /** Hands bytes on, each when it would have come through the line; what is under way is in order. */
  #carry(from: net.Socket, to: net.Socket): void {
    const underWay: { bytes: Uint8Array | undefined; at: number }[] = [];
    let free = 0; // when the line has taken what it was given
    let held = 0;
    let waits = false; // for the next to arrive, or for `to` to take more
    const go = () => {
      if (!from.destroyed && held < LINE) from.resume();
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
      if (held >= LINE) from.pause();
      if (!waits) arrive();
    };
    from.on("data", (bytes) => this.frozen || send(bytes));
    from.on("end", () => {
      // Of a frozen link only the end that left hears of it.
      if (this.frozen) from.destroy();
      else send(undefined);
    });
    from.resume();
  }

  #later(then: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, Math.max(0, milliseconds)); // it may have passed a moment ago
    this.#timers.add(timer);
  }
}
