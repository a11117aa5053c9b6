/**
 * Reports of builds that have ended: an HTML page for people, and a trace for Chrome's viewer. Both
 * are made from the model of the build's progress.
 *
 * ```ts
 * import { ProgressModel } from "@x/bkit/progress";
 * import { htmlReport } from "@x/bkit/report";
 *
 * const model = new ProgressModel(); // apply the events of a build to it
 * const started = Date.now();
 * const page = htmlReport(model, { outcome: "built", started, duration: 0 });
 * const file = await Deno.makeTempFile({ suffix: ".html" });
 * await Deno.writeTextFile(file, page);
 * ```
 *
 * @module
 */
export { chromeTrace } from "./chrome_trace.ts";
export {
  type BuildDetails,
  type BuildReport,
  buildReport,
  type Measurement,
  type Outcome,
  type ReportedFailure,
  type ReportedStep,
  type ReportedTransfer,
  type Span,
} from "./facts/report.ts";
export { htmlReport } from "./html/page.ts";
