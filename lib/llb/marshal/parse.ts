import { ProtocolError } from "../../errors.ts";
import { newState } from "../graph/new_state.ts";
import { DEFAULTS } from "../graph/settings.ts";
import type { SourceFile, SourceLocation } from "../graph/source_map.ts";
import type { State } from "../graph/state.ts";
import type { EncodedVertex, Output } from "../graph/vertex.ts";
import { type Platform, platformOf } from "../text/platform.ts";
import { decode } from "../wire/codec.ts";
import { type Input, OP, type Op, type WirePlatform, type WireSource } from "../wire/messages.ts";
import type { Definition } from "./definition.ts";
import { digestOf } from "./marshal.ts";

/** An operation of a definition. */
export interface DecodedOp {
  /** Digest of the operation. */
  readonly digest: string;
  /** The operation. */
  readonly op: Op;
  /** The operation as it is encoded. */
  readonly bytes: Uint8Array;
}

/**
 * Decodes the operations of a definition. Throws `ProtocolError` if one is malformed, or depends on
 * one that does not come before it.
 */
export function decodeOps(definition: Definition): DecodedOp[] {
  const known = new Set<string>();
  return definition.ops.map((bytes, i) => {
    const digest = digestOf(bytes);
    const op = decodeOp(bytes, i);
    for (const input of op.inputs ?? []) {
      if (!known.has(input.digest)) {
        throw fault(i, `it depends on ${input.digest || "nothing"}, which does not come before it`);
      }
      if ((input.index ?? 0) < 0) throw fault(i, `it uses the output ${input.index}`);
    }
    known.add(digest);
    return { digest, op, bytes };
  });
}

function decodeOp(bytes: Uint8Array, i: number): Op {
  try {
    return decode(OP, bytes) as Op;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw fault(i, cause.message, cause);
  }
}

/**
 * Returns the state that a definition makes, to go on building from. Its operations stay as they
 * are. Throws `ProtocolError` if the definition is not valid.
 */
export function stateOf(definition: Definition): State {
  const ops = decodeOps(definition);
  const last = ops.pop();
  if (!last) return newState(undefined);
  const [result, ...more] = last.op.inputs ?? [];
  if (!result || more.length > 0) throw fault(ops.length, "it must name the one result");
  const locations = locationsOf(definition.source);
  const vertices = new Map<string, EncodedVertex>();
  const outputOf = ({ digest, index = 0 }: Input): Output => ({
    vertex: vertices.get(digest)!,
    index,
  });
  let platform: Platform | undefined;
  for (const { digest, op, bytes } of ops) {
    vertices.set(digest, {
      ...{ type: "encoded", bytes, inputs: (op.inputs ?? []).map(outputOf) },
      metadata: definition.metadata.get(digest) ?? {},
      options: { location: locations.get(digest) },
    });
    if (digest === result.digest) platform = op.platform && platformFrom(op.platform);
  }
  return newState(outputOf(result), { ...DEFAULTS, platform });
}

function platformFrom(platform: WirePlatform): Platform {
  const { OS = "", Architecture = "", Variant, OSVersion, OSFeatures } = platform;
  return platformOf({
    ...{ os: OS, architecture: Architecture, variant: Variant },
    ...{ osVersion: OSVersion, osFeatures: OSFeatures },
  });
}

function locationsOf({ locations = {}, infos = [] }: WireSource): Map<string, SourceLocation[]> {
  const files = infos.map(({ filename = "", data = new Uint8Array(), language, definition }) => {
    const file: SourceFile = { filename, data, language, definition };
    return file;
  });
  const position = ({ line = 0, character = 0 } = {}) => ({ line, character });
  return new Map(
    Object.entries(locations).map(([digest, { locations: list = [] }]) => [
      digest,
      list.flatMap(({ sourceIndex = 0, ranges = [] }) => {
        const file = files[sourceIndex];
        if (!file) return [];
        return {
          file,
          ranges: ranges.map(({ start, end }) => ({ start: position(start), end: position(end) })),
        };
      }),
    ]),
  );
}

function fault(i: number, detail: string, cause?: unknown): ProtocolError {
  return new ProtocolError(`operation ${i + 1} of the definition is not valid`, { detail, cause });
}
