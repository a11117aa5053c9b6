/** Reason for a {@linkcode ContentError}. */
export type ContentFault =
  /** A digest, an offset or a name is invalid. */
  | "invalid"
  /** The blob or the ingest does not exist. */
  | "missing"
  /** The blob to write already exists. */
  | "exists"
  /** Another writer is using this ref. */
  | "busy"
  /** The offset is not where the ingest ends. */
  | "range"
  /** The bytes do not have the expected size or digest. */
  | "mismatch"
  /** The store is read-only. */
  | "denied";

/**
 * An operation that a blob store refuses, in a form that a service can answer with. The message is
 * meant for people.
 */
export class ContentError extends Error {
  /** The reason, for programs. */
  readonly fault: ContentFault;

  /** `message` names the blob or the ref in question. */
  constructor(fault: ContentFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ContentError";
    this.fault = fault;
  }
}
