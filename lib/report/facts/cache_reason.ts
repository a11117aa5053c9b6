import type { ProgressModel, Step } from "../../progress/mod.ts";
import { inputsOf } from "./critical_path.ts";

/** A step of the Dockerfile: `[2/3] RUN make`, `[build 1/2] FROM …`. */
const INSTRUCTION = /^\[(?!internal\b|auth\b)[^\]]*\d+\/\d+\]/;

/** A tree of files from this machine, which a step of the Dockerfile reads. */
const CONTEXT = /^\[internal\] load build context\b|^\[context [^\]]+\]/;

/**
 * Returns why a step of the Dockerfile ran instead of coming from the cache, in words. The daemon
 * does not tell, so this is concluded from the steps that it depends on. Returns undefined for
 * steps that are never cached or did not run.
 */
export function cacheReason(step: Step, model: ProgressModel): string | undefined {
  if (step.state === "cached" || step.state === "waiting") return undefined;
  if (!INSTRUCTION.test(step.vertex.name)) return undefined;
  const inputs = inputsOf(step, model);
  const ran = inputs.filter((input) =>
    INSTRUCTION.test(input.vertex.name) && input.state !== "cached"
  );
  if (ran.length > 0) {
    const numbers = ran.map(({ index }) => `#${index}`).join(", ");
    return `it depends on ${numbers}, which did not come from the cache`;
  }
  return inputs.some((input) => CONTEXT.test(input.vertex.name))
    ? "files that it uses from the context have changed, or the step itself is new"
    : "the cache has no result of it: the step is new, has changed, or its result was removed";
}
