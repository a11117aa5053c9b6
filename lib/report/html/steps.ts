import { html } from "hono/html";
import { bytes, duration, type Output, type VertexWarning } from "../../progress/mod.ts";
import type { BuildReport, Measurement, ReportedStep } from "../facts/report.ts";
import { counted, STATES } from "./words.ts";

/**
 * Returns everything about each step; `outputOf` returns the output of a step by its number. The id
 * is inside the details, because browsers open them for a link that leads there.
 */
export function stepList(
  { steps }: BuildReport,
  outputOf: (index: number) => Output | undefined,
) {
  return html`<section aria-labelledby="steps">
<h2 id="steps">Steps</h2>
${steps.map((step) => stepDetails(step, outputOf(step.index)))}
</section>`;
}

function stepDetails(step: ReportedStep, output: Output | undefined) {
  const { index, name, state, duration: ms, inputs, cacheReason, line, error } = step;
  const open = state === "failed"
    ? html`
      open
    `
    : "";
  return html`
    <details ${open}>
    <summary>#${index} ${name} <span class="${state}">${STATES[
      state
    ]}</span> <span class="quiet">${duration(ms)}</span></summary>
    <dl id="step-${index}">
    ${line === undefined ? "" : html`
      <dt>Dockerfile</dt>
      <dd><a href="#line-${line}">line ${line}</a></dd>
    `}
    ${cacheReason
      ? html`
        <dt>Not cached</dt>
        <dd>${cacheReason}</dd>
      `
      : ""}
    ${inputs.length > 0
      ? html`
        <dt>Depends on</dt>
        <dd>${inputs.map(linkTo)}</dd>
      `
      : ""}
    ${error && state === "failed"
      ? html`
        <dt>Error</dt>
        <dd class="failed">${error}</dd>
      `
      : ""}
    </dl>
    ${measurementTable(step.measurements)}${warningList(step.warnings)}${log(output)}</details>
  `;
}

function linkTo(index: number) {
  return html`
    <a href="#step-${index}">#${index}</a>
  `;
}

function measurementTable(measurements: readonly Measurement[]) {
  if (measurements.length === 0) return "";
  return html`
    <div class="table">
      <table>
        <caption>Measured by the daemon</caption>
        <tbody>
    ${measurements.map(({ name, amount, duration: ms }) =>
      html`
        <tr>
          <td class="name">${name}</td>
          <td class="number">${amount > 0 ? bytes(amount) : ""}</td>
          <td class="number">${ms === undefined ? "" : duration(ms)}</td>
        </tr>
      `
    )}</tbody>
      </table>
    </div>
  `;
}

/** Returns a list of warnings; nothing if there are none. */
export function warningList(warnings: readonly VertexWarning[]) {
  if (warnings.length === 0) return "";
  return html`<ul>
${
    warnings.map(({ short, detail, url, source }) =>
      html`
        <li>${short}${source
          ? html`
            <span class="quiet">${source.file}:${source.line}</span>
          `
          : ""}
        ${detail.map((text) => html`<div class="quiet">${text}</div>`)}${webLink(url)}</li>
      `
    )
  }</ul>`;
}

/** Returns a link to a page of the web; what is not the address of one stays text. */
function webLink(url: string) {
  if (url === "") return "";
  if (!/^https?:\/\//.test(url)) return html`<div>${url}</div>`;
  return html`<div><a href="${url}" rel="noreferrer">${url}</a></div>`;
}

function log(output: Output | undefined) {
  if (!output || output.lineCount === 0) return "";
  const { beginning, end, lineCount, omittedLines, omittedBytes } = output;
  const omitted = omittedLines > 0
    ? html`<span class="quiet">… ${counted(omittedLines, "line")} (${
      bytes(omittedBytes)
    }) left out …
</span>`
    : "";
  return html`<p class="quiet">Output: ${counted(lineCount, "line")}</p>
<pre tabindex="0" aria-label="output">${beginning.map(lineOf)}${omitted}${end.map(lineOf)}</pre>`;
}

function lineOf({ text }: { readonly text: string }): string {
  return `${text}\n`;
}
