/**
 * Checks the workflows of `.github/workflows`: that they are YAML, run only tasks that exist, take
 * Deno's version from `.dvmrc`, and pin actions to a commit.
 */
import * as path from "node:path";
import { parse } from "yaml";

const root = path.join(import.meta.dirname!, "..", "..");
const workflows = path.join(root, ".github", "workflows");

/** A step of a job, as far as it is checked. */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** A workflow, as far as it is checked. */
interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

/** Returns what is wrong with a step. */
function faultsOf(step: Step, tasks: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const { uses, run = "" } = step;
  if (uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) {
    faults.push(`${uses} must be pinned to a full commit id`);
  }
  if (uses?.startsWith("denoland/setup-deno@") && step.with?.["deno-version-file"] !== ".dvmrc") {
    faults.push(`${uses} must take its version from .dvmrc`);
  }
  for (const [, task] of run.matchAll(/\bdeno task ([\w:]+)/g)) {
    if (!tasks.has(task!)) faults.push(`deno.json has no task ${task}`);
  }
  return faults;
}

const { tasks } = JSON.parse(await Deno.readTextFile(path.join(root, "deno.json")));
const known = new Set(Object.keys(tasks));
const faults: string[] = [];
let found = 0;
for await (const { name } of Deno.readDir(workflows)) {
  const workflow: Workflow = parse(await Deno.readTextFile(path.join(workflows, name)));
  for (const [job, { steps = [] }] of Object.entries(workflow.jobs ?? {})) {
    for (const step of steps) {
      found++;
      faults.push(...faultsOf(step, known).map((fault) => `${name}, job ${job}: ${fault}`));
    }
  }
}
if (found === 0) faults.push(".github/workflows has no step");
for (const fault of faults) console.error(fault);
Deno.exitCode = faults.length === 0 ? 0 : 1;
