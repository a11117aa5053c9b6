/** The messages of operations, and of the definition that they make. */
import type { ExecOp } from "./exec.ts";
import type { FileOp } from "./file.ts";
import type { OpMetadata } from "./metadata.ts";
import type { WireSource } from "./source_info.ts";

/** An input of an operation: an output of another one. */
export interface Input {
  readonly digest: string;
  readonly index?: number | undefined;
}

/** A platform on the wire. */
export interface WirePlatform {
  readonly Architecture?: string | undefined;
  readonly OS?: string | undefined;
  readonly Variant?: string | undefined;
  readonly OSVersion?: string | undefined;
  readonly OSFeatures?: readonly string[] | undefined;
}

/** What an {@linkcode Op} does. It has one of these fields, or none if it ends a definition. */
export interface OpKinds {
  readonly exec?: ExecOp | undefined;
  readonly source?: SourceOp | undefined;
  readonly file?: FileOp | undefined;
  readonly build?: BuildOp | undefined;
  readonly merge?: { readonly inputs: readonly { readonly input?: number | undefined }[] };
  readonly diff?: DiffOp | undefined;
  readonly passthrough?: PassthroughOp | undefined;
}

/** An operation of a graph. */
export interface Op extends OpKinds {
  readonly inputs?: readonly Input[] | undefined;
  readonly platform?: WirePlatform | undefined;
  readonly constraints?: { readonly filter?: readonly string[] | undefined } | undefined;
}

/** Fetches files. */
export interface SourceOp {
  readonly identifier: string;
  readonly attrs?: Readonly<Record<string, string>> | undefined;
}

/** Builds a definition that an input holds. */
export interface BuildOp {
  readonly builder?: number | undefined;
  readonly inputs?: Readonly<Record<string, { readonly input?: number | undefined }>> | undefined;
  readonly def?: WireDefinition | undefined;
  readonly attrs?: Readonly<Record<string, string>> | undefined;
}

/** Takes what one input has that another one has not. */
export interface DiffOp {
  readonly lower: { readonly input?: number | undefined };
  readonly upper: { readonly input?: number | undefined };
}

/** Passes inputs on, after all of them were made. */
export interface PassthroughOp {
  readonly id?: string | undefined;
  readonly outputs?: readonly number[] | undefined;
}

/** A graph. */
export interface WireDefinition {
  readonly def?: readonly Uint8Array[] | undefined;
  readonly metadata?: Readonly<Record<string, OpMetadata>> | undefined;
  readonly Source?: WireSource | undefined;
}
