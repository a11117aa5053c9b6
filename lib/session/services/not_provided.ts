import { RpcError } from "../../errors.ts";
import { Status } from "../../rpc/codes.ts";

/** The message for each kind, without the id. */
const WORDS = {
  secret: "there is no secret",
  ssh: "there is no SSH agent",
  tree: "no access allowed to dir", // the wording of Go's client
} as const;

/**
 * The daemon requested a secret, an SSH agent or a tree of files that this session does not offer.
 * This is not a failure in itself: a step may need it only optionally, and the Git source requests
 * several names in turn. If the build fails, it shows what was missing.
 */
export class NotProvidedError extends RpcError {
  /** Kind of the thing that was requested. */
  readonly kind: "secret" | "ssh" | "tree";
  /** The requested id. */
  readonly id: string;
  /** True if there is a source for it, which has no value. */
  readonly offered: boolean;

  /**
   * `why` follows the id in the message. It names the reason if a source exists but has no value,
   * such as an environment variable that is not set; `advice` says what to do about it.
   */
  constructor(kind: NotProvidedError["kind"], id: string, why?: string, advice?: string) {
    super(Status.NOT_FOUND, `${WORDS[kind]} ${JSON.stringify(id)}`, {
      detail: why ?? "it was not provided",
      reason: kind === "tree" ? "context" : kind,
      advice,
    });
    this.kind = kind;
    this.id = id;
    this.offered = why !== undefined;
  }
}
