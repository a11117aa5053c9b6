import { OptionError } from "../../errors.ts";
import type { SourceVertex, Vertex } from "../graph/vertex.ts";
import { encode } from "../wire/codec.ts";
import { type Input, OP, type OpKinds, type OpMetadata } from "../wire/messages.ts";
import { metadataFor, platformFor, wirePlatform, workersFor } from "./constraints.ts";
import type { Context } from "./context.ts";
import { execOp } from "./exec.ts";
import { fileOp } from "./file.ts";

/** Sources that are made for a platform. */
const PLATFORM_SOURCE = /^(?:docker-image|oci-layout):\/\//;

/** Beginning of the identifiers of local trees. */
const LOCAL = "local://";

/** What an operation does, and what it needs for that. */
interface Parts {
  readonly kind: OpKinds;
  readonly inputs: readonly Input[];
  readonly caps: readonly string[];
}

/** Encodes an operation, all of whose inputs are encoded, and returns its metadata. */
export function encodeVertex(
  vertex: Vertex,
  context: Context,
): { bytes: Uint8Array; metadata: OpMetadata } {
  if (vertex.type === "encoded") return { bytes: vertex.bytes, metadata: vertex.metadata };
  const { kind, inputs, caps } = partsOf(vertex, context);
  const hasPlatform = vertex.type === "exec" ||
    vertex.type === "source" && PLATFORM_SOURCE.test(vertex.identifier);
  const state = vertex.type === "exec" ? vertex.settings.platform : undefined;
  const bytes = encode(OP, {
    inputs,
    ...kind,
    platform: hasPlatform
      ? wirePlatform(platformFor(vertex.options, state, context.platform))
      : undefined,
    constraints: workersFor(context.options, vertex.options),
  });
  return { bytes, metadata: metadataFor(context.options, vertex.options, caps) };
}

function partsOf(vertex: Exclude<Vertex, { type: "encoded" }>, context: Context): Parts {
  const input = (state: Parameters<Context["outputOf"]>[0]): Input[] => {
    const output = context.outputOf(state);
    return output ? [context.inputOf(output)] : [];
  };
  switch (vertex.type) {
    case "source":
      return sourceParts(vertex, context);
    case "exec": {
      const { exec, inputs, caps } = execOp(vertex, context);
      return { kind: { exec }, inputs, caps };
    }
    case "file": {
      const { file, inputs } = fileOp(vertex, context);
      return { kind: { file }, inputs, caps: ["file.base"] };
    }
    case "merge": {
      const inputs = vertex.inputs.flatMap(input);
      const merge = { inputs: inputs.map((_, index) => ({ input: index })) };
      return { kind: { merge }, inputs, caps: ["mergeop"] };
    }
    case "diff": {
      const [lower, upper] = [input(vertex.lower), input(vertex.upper)];
      const at = (found: Input[], index: number) => ({ input: found.length > 0 ? index : -1 });
      const diff = { lower: at(lower, 0), upper: at(upper, lower.length) };
      return { kind: { diff }, inputs: [...lower, ...upper], caps: ["diffop"] };
    }
    case "passthrough": {
      const { id, outputs } = vertex;
      if (id === "") throw new OptionError('option "id" of requires() must not be empty');
      const inputs = vertex.inputs.flatMap(input);
      return { kind: { passthrough: { id, outputs } }, inputs, caps: ["passthroughop"] };
    }
  }
}

function sourceParts({ identifier, attrs, caps, uniqueId }: SourceVertex, context: Context): Parts {
  const parts = (attrs: Readonly<Record<string, string>>, caps: readonly string[]): Parts => ({
    kind: { source: { identifier, attrs } },
    inputs: [],
    caps,
  });
  const isLocal = identifier.startsWith(LOCAL);
  if (!isLocal || attrs["local.session"] !== undefined) return parts(attrs, caps);
  const session = uniqueId ? undefined : context.sessions.get(identifier.slice(LOCAL.length));
  if (session !== undefined) {
    return parts({ ...attrs, "local.session": session }, [...caps, "source.local.sessionid"]);
  }
  const unique = uniqueId || context.uniqueId;
  return parts({ ...attrs, "local.unique": unique }, [...caps, "source.local.unique"]);
}
