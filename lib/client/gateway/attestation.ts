import type { moby } from "../../../proto/gen/frontend.js";
import { invalidOption } from "../../internal/option_text.ts";
import type { Files } from "./result.ts";

/** What all attestations have. */
export interface AttestationFiles {
  /** The files with the statement, or with the statements. */
  readonly files: Files;
  /** Further properties, by the names that BuildKit gives them. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** A statement about an image (https://in-toto.io), of which the daemon makes an attestation. */
export interface InTotoAttestation extends AttestationFiles {
  /** A single statement. */
  readonly kind: "in-toto";
  /** Type of the predicate, such as `https://spdx.dev/Document`. */
  readonly predicateType: string;
  /** Path of the file with the predicate. */
  readonly path: string;
  /**
   * What the statement is about.
   *
   * @default {the image}
   */
  readonly subjects?: readonly AttestationSubject[] | undefined;
}

/** A directory with whole statements, each in a file of its own. */
export interface AttestationBundle extends AttestationFiles {
  /** Several statements. */
  readonly kind: "bundle";
  /**
   * Path of the directory.
   *
   * @default {"/"}
   */
  readonly path?: string | undefined;
}

/** Something about which a statement is: the image itself, or something with digests. */
export type AttestationSubject =
  | { readonly kind: "self"; readonly name?: string | undefined }
  | { readonly kind: "raw"; readonly name: string; readonly digests: readonly string[] };

/** A statement about an image, or several of them, which are stored beside it. */
export type Attestation = InTotoAttestation | AttestationBundle;

const KINDS = { "in-toto": 0, bundle: 1 } as const;

/** Returns an attestation in the message for the daemon; `id` is that of its files there. */
export function wireAttestation(
  attestation: Attestation,
  id: string,
): moby.buildkit.v1.frontend.IAttestation {
  const { kind, metadata = {} } = attestation;
  if (KINDS[kind] === undefined) {
    throw invalidOption("attestations", "be of the kind in-toto or bundle", kind);
  }
  const encoder = new TextEncoder();
  const wire = {
    kind: KINDS[kind],
    ref: { id },
    path: attestation.path ?? "/",
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, encoder.encode(value)]),
    ),
  };
  if (attestation.kind === "bundle") return wire;
  const subjects = attestation.subjects ?? [{ kind: "self" }];
  return {
    ...wire,
    inTotoPredicateType: attestation.predicateType,
    inTotoSubjects: subjects.map((subject) =>
      subject.kind === "self"
        ? { kind: 0, name: subject.name ?? "_" }
        : { kind: 1, name: subject.name, digest: [...subject.digests] }
    ),
  };
}
