import type { moby, pb } from "../../../proto/gen/frontend.js";
import { OptionError } from "../../errors.ts";
import { decodeDefinition, type Definition, type State } from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";
import type { Core, RefData } from "../bridge/core.ts";
import type { FileInfo, ReadDirOptions, ReadOptions } from "../bridge/files.ts";
import type { OciImageConfig } from "../bridge/image_config.ts";
import type { Container } from "../container/container.ts";
import { GatewayReference } from "./reference.ts";
import type { ContainerOptions, Reference, SolveResult } from "./result.ts";

type Messages = typeof moby.buildkit.v1.frontend;
type WireResult = InstanceType<Messages["Result"]>;
type WireRef = InstanceType<Messages["Ref"]>;

/** Key of the configuration of an image in the metadata of a result. */
export const CONFIG_KEY = "containerimage.config";

/** The result of a solve. */
export class GatewayResult implements SolveResult {
  readonly kind = "bkit.gateway.result";
  readonly references: ReadonlyMap<string, Reference>;
  readonly metadata: Readonly<Record<string, Uint8Array>>;
  /** Attestations, as the daemon sent them. */
  readonly attestations: WireResult["attestations"];

  /**
   * Reads the result in an answer of the daemon; `own` is the definition that was solved, if this
   * side has it.
   */
  constructor(
    core: Core,
    answer: Pick<InstanceType<Messages["SolveResponse"]>, "ref" | "result">,
    own?: Definition,
  ) {
    const { result } = answer;
    this.metadata = result?.metadata ?? {};
    this.attestations = result?.attestations ?? {};
    this.references = new Map(
      Object.entries(wireRefs(result, answer.ref)).map(([platform, { id, def }]) => [
        platform,
        new GatewayReference(core, {
          id,
          definition: own ? () => own : definitionOf(core.codec, def),
          config: this.metadata[platform ? `${CONFIG_KEY}/${platform}` : CONFIG_KEY] ??
            this.metadata[CONFIG_KEY],
        }),
      ]),
    );
  }

  /** Returns the result that has no files. */
  static empty(core: Core): GatewayResult {
    return new GatewayResult(core, { ref: "", result: null });
  }

  get reference(): Reference {
    const [first, ...more] = this.references.values();
    if (first && more.length === 0) return first;
    if (!first) throw new OptionError("the result has no files, for no platform");
    const names = [...this.references.keys()].join(", ");
    throw new OptionError(`the result has files for several platforms (${names})`, {
      advice: "Choose one of its references.",
    });
  }

  get imageConfig(): OciImageConfig | undefined {
    return this.reference.imageConfig;
  }

  async readFile(path: string, options?: ReadOptions): Promise<Uint8Array> {
    return await this.reference.readFile(path, options);
  }

  streamFile(path: string, options?: ReadOptions): ReadableStream<Uint8Array> {
    return this.reference.streamFile(path, options);
  }

  async readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]> {
    return await this.reference.readDir(path, options);
  }

  async stat(path: string, options?: RequestOptions): Promise<FileInfo> {
    return await this.reference.stat(path, options);
  }

  async evaluate(options?: RequestOptions): Promise<void> {
    await Promise.all([...this.references.values()].map((ref) => ref.evaluate(options)));
  }

  state(): State {
    return this.reference.state();
  }

  async container(options?: ContainerOptions): Promise<Container> {
    return await this.reference.container(options);
  }
}

/** Returns the references in a result by platform. Daemons before v0.6 have ids in their place. */
function wireRefs(result: WireResult | null, id: string): Record<string, WireRef> {
  const old = (id: string) => ({ id, def: null });
  if (result?.refs) return result.refs.refs;
  if (result?.refsDeprecated) {
    const { refs } = result.refsDeprecated;
    return Object.fromEntries(Object.entries(refs).map(([name, id]) => [name, old(id)]));
  }
  return { "": result?.ref ?? old(result?.refDeprecated ?? id) };
}

/** Keeps a definition in its short form, until it is needed. */
function definitionOf(
  codec: typeof pb.Definition,
  definition: pb.Definition | null,
): RefData["definition"] {
  if (!definition) return undefined;
  const encoded = codec.encode(definition).finish();
  return () => decodeDefinition(encoded);
}
