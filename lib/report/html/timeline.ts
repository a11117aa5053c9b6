import { html } from "hono/html";
import { duration } from "../../progress/mod.ts";
import type { BuildReport, ReportedStep } from "../facts/report.ts";
import { percent, STATES } from "./words.ts";

/** Returns the table of all steps with the times in which they ran. */
export function timeline({ steps, span }: BuildReport) {
  return html`
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <div class="table">
        <table>
          <caption>Steps in the order in which they started. ● marks those that the build waited for.</caption>
          <thead>
            <tr>
              <th scope="col" class="number">#</th>
              <th scope="col">Step</th>
              <th scope="col">State</th>
              <th scope="col" class="number">Start</th>
              <th scope="col" class="number">Time</th>
              <th scope="col" class="lane">0s to ${duration(span)}</th>
            </tr>
          </thead>
          <tbody>
    ${steps.map((step) => row(step, span))}</tbody>
        </table>
      </div>
    </section>
  `;
}

function row({ index, name, state, critical, runs, duration: ms }: ReportedStep, span: number) {
  const bars = runs.map(({ start, end }) =>
    html`<span class="bar ${state}" style="left:${percent(start, span)};width:${
      percent(end - start, span)
    }"></span>`
  );
  return html`
    <tr class="${critical ? "critical" : ""}">
      <td class="number">${index}</td>
      <td class="name">${mark(critical)}<a href="#step-${index}">${name}</a></td>
      <td class="${state}">${STATES[state]}</td>
      <td class="number">${duration(runs[0]?.start ?? 0)}</td>
      <td class="number">${duration(ms)}</td>
      <td class="lane" aria-hidden="true">
        <div class="track">${bars}</div>
      </td>
    </tr>
  `;
}

function mark(critical: boolean) {
  return critical ? html`<span aria-label="on the critical path">● </span>` : "";
}

/** Returns the list of the steps that the build waited for. */
export function criticalPath({ criticalPath: path, steps, span }: BuildReport) {
  const onPath = path.map((index) => steps[index - 1]!);
  const total = onPath.reduce((sum, step) => sum + step.duration, 0);
  return html`
    <section aria-labelledby="critical-path">
      <h2 id="critical-path">Critical path</h2>
      <p>The build waited for these steps, one after the other: ${duration(total)} of ${duration(
        span,
      )}. Only making one of them faster, or letting it come from the cache, makes the build faster.</p>
      <ol>
    ${onPath.map(({ index, name, state, duration: ms }) =>
      html`
        <li><a href="#step-${index}">#${index} ${name}</a>: ${duration(ms)}, ${STATES[state]}</li>
      `
    )}</ol>
    </section>
  `;
}
