import { RpcError } from "../errors.ts";
import { Status } from "../rpc/status.ts";

/**
 * The daemon asked for a secret or an SSH agent that this session doesn't offer. It isn't a fault by itself: what a step
 * needs can be optional, and the Git source asks for several names in turn. Where a build fails, it tells what was
 * missing.
 */
export class NotGiven extends RpcError {
  /** What was asked for. */
  readonly kind: "secret" | "ssh";
  /** The id that it was asked for by. */
  readonly id: string;

  /** `why` is said behind the id, where it was given but has no value: which variable isn't set. */
  constructor(kind: "secret" | "ssh", id: string, why = "it wasn't given") {
    const what = kind === "secret" ? "secret" : "SSH agent";
    super(Status.NOT_FOUND, `there is no ${what} ${JSON.stringify(id)}: ${why}`);
    this.kind = kind;
    this.id = id;
  }
}
