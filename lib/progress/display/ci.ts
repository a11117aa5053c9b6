import { BuildFailedError } from "../../errors.ts";
import { printable } from "../../internal/printable.ts";
import type { ProgressEvent, VertexWarning } from "../events/event.ts";
import { ProgressModel } from "../model/model.ts";
import type { Step } from "../model/step.ts";
import { type CiService, section } from "./ci_format.ts";
import { runningText, stepBody, stepLine, stepTitle } from "./ci_step.ts";
import { summary } from "./ci_summary.ts";
import type { LineDisplay } from "./line_display.ts";
import { warningLines } from "./warnings.ts";
import { withoutCommands, workflowCommand } from "../../internal/workflow_commands.ts";

/** Time for which a step must have ended before it is shown: most end and start again. */
const SETTLE_MS = 100;

/** Time between two looks at what has settled, in milliseconds. */
const LOOK_MS = 100;

/** Time between two reports of the steps that run, in milliseconds. */
const STATUS_MS = 5_000;

/** Number of running steps that are reported. */
const MAX_RUNNING = 5;

/**
 * Shows progress for the log of a job: each step when it has ended, with all of its output, and every
 * five seconds the steps that run. GitHub and GitLab can fold the output, and GitHub shows warnings
 * and the error at their lines. Ends with a summary.
 *
 * Nothing that a daemon or a step prints is taken for a command of GitHub's or GitLab's.
 */
export class CiDisplay implements LineDisplay {
  readonly #service: CiService | undefined;
  readonly #model: ProgressModel;
  /** Steps that have ended and are not shown yet, with the time at which that was seen. */
  readonly #ended = new Map<Step, number>();
  #warnings: VertexWarning[] = [];
  #begin: number | undefined;
  #looked = -Infinity;
  #reported = 0;
  #sections = 0;

  /** Creates a display for the log of a service. */
  constructor(service: CiService | undefined, model: ProgressModel = new ProgressModel()) {
    this.#service = service;
    this.#model = model;
  }

  /** Applies an event to the model, and returns the text to write. */
  apply(event: ProgressEvent, now: number = Date.now()): string {
    this.#begin ??= this.#reported = now;
    const { step, warning } = this.#model.apply(event);
    if (warning) this.#warnings.push(warning);
    if (step && event.type === "vertex") this.#note(step, now);
    return this.tick(now);
  }

  /** Returns the steps that have ended, and every five seconds those that run. */
  tick(now: number = Date.now()): string {
    if (now - this.#looked < LOOK_MS) return "";
    this.#looked = now;
    let out = this.#show(now, SETTLE_MS);
    if (now - this.#reported >= STATUS_MS) {
      this.#reported = now;
      out += this.#running(now);
    }
    return out;
  }

  /** Ends the build, and returns the rest: steps, warnings, and a summary. */
  end(now: number = Date.now(), error?: unknown): string {
    for (const { step } of this.#model.end()) if (step) this.#note(step, now);
    const out = this.#show(now, 0);
    const text = summary(this.#model, now - (this.#begin ?? now), error);
    return `${out}${this.#annotation(error)}\n${this.#safe(text)}`;
  }

  #note(step: Step, now: number): void {
    if (step.state === "running" || step.state === "waiting") this.#ended.delete(step);
    else if (!this.#ended.has(step)) this.#ended.set(step, now);
  }

  /** Returns the steps that have ended for some milliseconds, and the warnings. */
  #show(now: number, settle: number): string {
    let out = "";
    for (const [step, at] of this.#ended) {
      if (now - at < settle) continue;
      this.#ended.delete(step);
      out += this.#step(step);
    }
    for (const warning of this.#warnings) out += this.#warning(warning);
    this.#warnings = [];
    return out;
  }

  #step(step: Step): string {
    const line = stepLine(step);
    if (line !== undefined) return `${this.#safe(line)}\n`;
    const title = this.#safe(stepTitle(step));
    const body = this.#safe(stepBody(step));
    return section(this.#service, {
      id: `step_${step.index}_${++this.#sections}`,
      title,
      body,
      collapsed: step.state !== "failed",
      started: step.runs[0]?.started ?? 0,
      ended: step.vertex.completed ?? 0,
    });
  }

  #running(now: number): string {
    const time = this.#model.daemonTime(now);
    const { running } = this.#model;
    let out = "";
    let shown = 0;
    for (const step of running) {
      if (shown++ === MAX_RUNNING) break;
      out += `${this.#safe(runningText(step, time))}\n`;
    }
    const more = running.size - MAX_RUNNING;
    return more > 0 ? `${out}and ${more} more ${more === 1 ? "step" : "steps"} running\n` : out;
  }

  #warning(warning: VertexWarning): string {
    if (this.#service !== "github") return warningLines(warning);
    const { short, detail, url, source } = warning;
    const text = printable([short, ...detail, ...url ? [url] : []].join("\n"));
    const file = source && printable(source.file);
    return workflowCommand("warning", { file, line: source?.line || undefined }, text);
  }

  /** Returns the error as a note at its line of the Dockerfile. */
  #annotation(error: unknown): string {
    if (this.#service !== "github" || !(error instanceof BuildFailedError)) return "";
    const { source, shortMessage } = error;
    const file = source && printable(source.file);
    return workflowCommand("error", { file, line: source?.line }, printable(shortMessage));
  }

  #safe(text: string): string {
    return this.#service === "github" ? withoutCommands(text) : text;
  }
}
