import { decode, encode } from "../wire/codec.ts";
import {
  DEFINITION,
  type OpMetadata,
  type WireDefinition,
  type WireSource,
} from "../wire/messages.ts";

/** A graph in the form that a daemon takes. */
export interface Definition {
  /** Encoded operations, each after those that it depends on; the last one only names the result. */
  readonly ops: readonly Uint8Array[];
  /** Properties of the operations by their digests. */
  readonly metadata: ReadonlyMap<string, OpMetadata>;
  /** Source files of the graph, and the places of the operations in them. */
  readonly source: WireSource;
}

/** Returns a definition in the message of a request. */
export function wireDefinition({ ops, metadata, source }: Definition): WireDefinition {
  const all = { def: ops, metadata: Object.fromEntries(metadata) };
  return ops.length === 0 ? all : { ...all, Source: source };
}

/** Encodes a definition, as `buildctl build` and `buildctl debug dump-llb` read it. */
export function encodeDefinition(definition: Definition): Uint8Array {
  return encode(DEFINITION, wireDefinition(definition));
}

/** Decodes a definition, without a look into its operations. Throws `RangeError` if it is malformed. */
export function decodeDefinition(bytes: Uint8Array): Definition {
  const { def = [], metadata = {}, Source } = decode(DEFINITION, bytes) as WireDefinition;
  return {
    ops: def,
    metadata: new Map(Object.entries(metadata)),
    source: Source ?? { locations: {}, infos: [] },
  };
}
