import { html, raw } from "hono/html";
import { bytes, duration, type ProgressModel } from "../../progress/mod.ts";
import { type BuildDetails, type BuildReport, buildReport } from "../facts/report.ts";
import { dockerfileTable } from "./dockerfile.ts";
import { stepList, warningList } from "./steps.ts";
import { STYLE } from "./style.ts";
import { criticalPath, timeline } from "./timeline.ts";
import { transferTable } from "./transfers.ts";
import { counted, OUTCOMES } from "./words.ts";

/** Nothing is loaded and nothing runs: the page consists of text and its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Returns a report of a build that has ended, as one HTML page that needs no network: the timeline,
 * the critical path, why steps were not cached, what was transferred, the output and warnings of
 * each step, and the Dockerfile. It has no scripts; its numbers are in a block of JSON, too, with
 * the id `bkit-report` and the form of {@linkcode BuildReport}.
 */
export function htmlReport(model: ProgressModel, details: BuildDetails): string {
  const report = buildReport(model, details);
  const title = `${OUTCOMES[details.outcome]}${details.names?.[0] ? `: ${details.names[0]}` : ""}`;
  const outputOf = (index: number) => model.started[index - 1]?.output;
  const page = html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="${POLICY}">
        <title>${title}</title>
        <style>${raw(STYLE)}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <nav aria-label="Sections">
          <ul>
    ${sections(report, details).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
        <main id="main">
    <h1 class="${details.outcome}">${title}</h1>
    ${failure(details)}${summary(report, details)}${timeline(report)}
    ${criticalPath(report)}
    ${transferTable(report)}
    ${warningSection(report)}${dockerfileTable(report, details)}
    ${stepList(report, outputOf)}
        </main>
        <script type="application/json" id="bkit-report">${raw(inScript(report))}</script>
      </body>
    </html>
  `;
  return `${String(page).trim()}\n`;
}

function sections({ warnings }: BuildReport, { dockerfile }: BuildDetails): [string, string][] {
  return [
    ["timeline", "Timeline"],
    ["critical-path", "Critical path"],
    ["transfers", "Bytes moved"],
    ...(warnings.length > 0 ? [["warnings", "Warnings"] as [string, string]] : []),
    ...(dockerfile ? [["dockerfile", "Dockerfile"] as [string, string]] : []),
    ["steps", "Steps"],
  ];
}

function summary({ counts, duration: ms, started }: BuildReport, details: BuildDetails) {
  const { states, steps, warnings, bytesSent, bytesReceived } = counts;
  const { digest, ref, address, names = [] } = details;
  const others = (["failed", "cancelled", "waiting"] as const)
    .filter((state) => states[state] > 0).map((state) => `, ${states[state]} ${state}`).join("");
  const rows: [string, string | undefined][] = [
    ["Started", new Date(started).toISOString().replace("T", " ").replace(/\.\d+Z$/, " UTC")],
    ["Duration", duration(ms)],
    ["Steps", `${steps}: ${states.done} ran, ${states.cached} cached${others}`],
    ["Moved", `${bytes(bytesSent)} sent, ${bytes(bytesReceived)} received`],
    ["Warnings", warnings > 0 ? counted(warnings, "warning") : undefined],
    ["Image", names.join(", ") || undefined],
    ["Digest", digest || undefined],
    ["Daemon", address],
    ["Build id", ref || undefined],
  ];
  return html`
    <dl>
    ${rows.filter(([, value]) => value !== undefined).map(([name, value]) =>
      html`
        <dt>${name}</dt>
        <dd>${value}</dd>
      `
    )}</dl>
  `;
}

function failure({ failure }: BuildDetails) {
  if (!failure) return "";
  const { message, excerpt, advice } = failure;
  return html`
    <p class="failed"><strong>${message}</strong></p>
    ${excerpt ? html`<pre tabindex="0" aria-label="lines of the Dockerfile">${excerpt}</pre>` : ""}
    ${advice ? html`<p>${advice}</p>` : ""}
  `;
}

function warningSection({ warnings }: BuildReport) {
  if (warnings.length === 0) return "";
  return html`
    <section aria-labelledby="warnings">
    <h2 id="warnings">Warnings</h2>
    ${warningList(warnings)}
    </section>
  `;
}

/** Returns a value as JSON that cannot end a script element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
