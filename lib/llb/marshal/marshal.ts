import { createHash, randomBytes } from "node:crypto";
import type { OpOptions } from "../graph/options.ts";
import type { Output, StateData, Vertex } from "../graph/vertex.ts";
import { ownPlatform, platformAsGiven } from "../text/platform.ts";
import { encode } from "../wire/codec.ts";
import { type Input, OP, type OpMetadata } from "../wire/messages.ts";
import { mergedMetadata } from "./constraints.ts";
import { type Context, Resolver } from "./context.ts";
import type { Definition } from "./definition.ts";
import { inputStates } from "./inputs.ts";
import { encodeVertex } from "./op.ts";
import { SourceMaps } from "./source_maps.ts";

/**
 * Options for {@linkcode marshal}. Those of operations hold for all of them; an operation's own ones
 * complete and override them.
 */
export interface MarshalOptions extends OpOptions {
  /**
   * Id that keeps local trees apart from those of other builds.
   *
   * @default {a random one}
   */
  readonly uniqueId?: string | undefined;
  /**
   * Sessions that offer local trees, by the names of these. Builds that name the same session share
   * what is sent of a tree.
   *
   * @default {none: the daemon asks the sessions of the build}
   */
  readonly sessions?: ReadonlyMap<string, string> | undefined;
  /** Capabilities of the daemon: for one that needs it, the search path of programs is set. */
  readonly caps?: ReadonlySet<string> | undefined;
}

/** Returns the digest of an encoded operation. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/**
 * Encodes the graph that makes a state. The same graph has the same bytes and digests as those of
 * Go's client since v0.17, so that both share the cache. An empty file system has no operations.
 *
 * The platform is that of the options, by default Linux on the processor of this machine. Rejects
 * with what a state throws that is only known when the graph is marshalled, and with `OptionError`
 * for a graph that is not valid.
 */
export async function marshal(state: StateData, options: MarshalOptions = {}): Promise<Definition> {
  return await new Marshaller(options).run(state);
}

/** An encoded operation. */
interface Encoded {
  readonly digest: string;
}

/** An operation whose inputs are being visited. */
interface Visit {
  readonly vertex: Vertex;
  readonly outputs: readonly Output[];
  next: number;
}

class Marshaller implements Context {
  readonly options: OpOptions;
  readonly platform;
  readonly uniqueId: string;
  readonly sessions: ReadonlyMap<string, string>;
  readonly caps: ReadonlySet<string> | undefined;
  readonly #resolver: Resolver;
  readonly #encoded = new Map<object, Encoded>();
  readonly #ops: Uint8Array[] = [];
  readonly #metadata = new Map<string, OpMetadata>();
  readonly #digests = new Set<string>();
  readonly #sources = new SourceMaps();

  constructor(options: MarshalOptions) {
    this.options = options;
    this.platform = options.platform === undefined
      ? ownPlatform()
      : platformAsGiven(options.platform);
    this.uniqueId = options.uniqueId ?? randomBytes(16).toString("hex");
    this.sessions = options.sessions ?? new Map();
    this.caps = options.caps;
    this.#resolver = new Resolver(this.platform);
  }

  async run(state: StateData): Promise<Definition> {
    const { output } = await this.#resolver.resolve(state);
    if (output) {
      await this.#visit(output.vertex as Vertex);
      this.#end(output);
    }
    return {
      ops: this.#ops,
      metadata: this.#metadata,
      source: output ? this.#sources.finish() : { locations: {}, infos: [] },
    };
  }

  outputOf(state: StateData): Output | undefined {
    return this.#resolver.known(state)!.output;
  }

  dirOf(state: StateData): string {
    return this.#resolver.known(state)!.settings.dir;
  }

  inputOf({ vertex, index }: Output): Input {
    return { digest: this.#encoded.get(vertex)!.digest, index };
  }

  /** Encodes an operation after all that it depends on. A graph may be of any depth. */
  async #visit(root: Vertex): Promise<void> {
    const open: Visit[] = [await this.#begin(root)];
    for (let visit = open.at(-1); visit; visit = open.at(-1)) {
      const output = visit.outputs[visit.next++];
      if (!output) {
        this.#encode(open.pop()!.vertex);
      } else if (!this.#encoded.has(output.vertex)) {
        const vertex = output.vertex as Vertex;
        const states = inputStates(vertex);
        open.push(
          states.every((state) => this.#resolver.known(state))
            ? this.#visitOf(vertex, states)
            : await this.#begin(vertex),
        );
      }
    }
  }

  async #begin(vertex: Vertex): Promise<Visit> {
    const states = inputStates(vertex);
    for (const state of states) await this.#resolver.resolve(state);
    return this.#visitOf(vertex, states);
  }

  #visitOf(vertex: Vertex, states: readonly StateData[]): Visit {
    const outputs = vertex.type === "encoded"
      ? vertex.inputs
      : states.flatMap((state) => this.outputOf(state) ?? []);
    return { vertex, outputs, next: 0 };
  }

  #encode(vertex: Vertex): void {
    if (this.#encoded.has(vertex)) return;
    const { bytes, metadata } = encodeVertex(vertex, this);
    const digest = digestOf(bytes);
    this.#encoded.set(vertex, { digest });
    this.#metadata.set(digest, mergedMetadata(this.#metadata.get(digest), metadata));
    this.#sources.add(digest, vertex.options.location);
    if (this.#digests.has(digest)) return;
    this.#digests.add(digest);
    this.#ops.push(bytes);
  }

  /** Adds the last operation, which only names the result. */
  #end(output: Output): void {
    const bytes = encode(OP, { inputs: [this.inputOf(output)] });
    const all = [...this.#metadata.values()];
    const caps: [boolean, string][] = [
      [true, "constraints"],
      [true, "platform"],
      [all.some(({ ignore_cache }) => ignore_cache), "meta.ignorecache"],
      [all.some(({ description = {} }) => Object.keys(description).length > 0), "meta.description"],
      [all.some(({ export_cache }) => export_cache), "meta.exportcache"],
    ];
    this.#ops.push(bytes);
    this.#metadata.set(digestOf(bytes), {
      caps: Object.fromEntries(caps.filter(([needed]) => needed).map(([, cap]) => [cap, true])),
    });
  }
}
