/** Why a {@linkcode ContentError} came about. */
export type ContentTrouble =
  /** A digest, an offset or a name that can't be one. */
  | "invalid"
  /** There is no such blob, or no such ingest. */
  | "missing"
  /** The blob that is to be written is there. */
  | "exists"
  /** Someone else is writing under this ref. */
  | "busy"
  /** An offset that isn't where the ingest is. */
  | "range"
  /** The bytes don't have the size or the digest that they should have. */
  | "mismatch"
  /** The store is only read. */
  | "denied";

/** What a store of blobs refuses, in a form that a service can answer with; the message is made for people. */
export class ContentError extends Error {
  /** Why, for programs. */
  readonly trouble: ContentTrouble;

  /** `message` names the blob or the ref in question. */
  constructor(trouble: ContentTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ContentError";
    this.trouble = trouble;
  }
}
