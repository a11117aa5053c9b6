import type { moby } from "../../../proto/gen/frontend.js";
import { UnsupportedError } from "../../errors.ts";
import { missingCaps } from "../../llb/marshal/needs.ts";
import type { Definition } from "../../llb/mod.ts";

/** What a daemon is capable of, by the names that BuildKit gives it. */
export interface Capabilities {
  /** What it does for frontends, such as `gateway.exec` (`frontend/gateway/pb/caps.go`). */
  readonly frontend: ReadonlySet<string>;
  /** What graphs may contain, such as `mergeop` (`solver/pb/caps.go`). */
  readonly llb: ReadonlySet<string>;
}

type Pong = moby.buildkit.v1.frontend.PongResponse;
type Given = Pong["LLBCaps"];

/** Returns the capabilities that a daemon tells. */
export function capabilitiesOf({ FrontendAPICaps, LLBCaps }: Pong): Capabilities {
  const enabled = (given: Given) =>
    new Set(given.filter(({ Enabled }) => Enabled).map(({ ID }) => ID));
  return { frontend: enabled(FrontendAPICaps), llb: enabled(LLBCaps) };
}

/** Capabilities that are needed, with the first version that has them. */
const SINCE = {
  "frontend.inputs": "v0.7",
  "gateway.exec": "v0.8",
  "gateway.exec.extrahosts": "v0.10",
  "gateway.exec.filesystem": "v0.27",
  "gateway.exec.secretenv": "v0.12",
  "gateway.exec.signals": "v0.10",
  "readdir": "v0.3",
  "reference.attestations": "v0.11",
  "reference.output": "v0.7",
  "source.metaresolver": "v0.13",
  "statfile": "v0.3",
} as const;

/** Throws `UnsupportedError` if the daemon cannot do something; `action` says what it is for. */
export function need(
  { frontend }: Capabilities,
  capability: keyof typeof SINCE,
  action: string,
): void {
  if (frontend.has(capability)) return;
  throw new UnsupportedError(`this daemon cannot ${action}`, {
    detail: `it is not capable of ${capability}`,
    advice: `Use BuildKit ${SINCE[capability]} or later.`,
  });
}

/** Throws `UnsupportedError` if a graph needs something that the daemon is not capable of. */
export function checkDefinition(definition: Definition, { llb }: Capabilities): void {
  if (llb.size === 0) return; // it does not tell
  const missing = missingCaps(definition, llb);
  if (missing.length === 0) return;
  throw new UnsupportedError("this daemon cannot build the graph", {
    detail: `it is not capable of ${missing.join(", ")}`,
    advice: "Use a newer BuildKit, or omit what needs this.",
  });
}
