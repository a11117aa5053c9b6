import { RpcError } from "../../errors.ts";
import { Status } from "../../rpc/status.ts";

/** The words for each kind, before its id. */
const WORDS = {
  secret: "there is no secret",
  ssh: "there is no SSH agent",
  tree: "no access allowed to dir", // as Go's client says
} as const;

/**
 * The daemon asked for a secret, an SSH agent or a tree of files that this session doesn't offer. It isn't a fault by itself: what a step
 * needs can be optional, and the Git source asks for several names in turn. Where a build fails, it tells what was
 * missing.
 */
export class NotProvidedError extends RpcError {
  /** What was asked for. */
  readonly kind: "secret" | "ssh" | "tree";
  /** The id that it was asked for by. */
  readonly id: string;

  /** `why` is said behind the id, where it was given but has no value: which variable isn't set. */
  constructor(kind: NotProvidedError["kind"], id: string, why = "it wasn't given") {
    super(Status.NOT_FOUND, `${WORDS[kind]} ${JSON.stringify(id)}`, { reason: why });
    this.kind = kind;
    this.id = id;
  }
}
