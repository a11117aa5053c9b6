import { html } from "hono/html";
import { duration } from "../../progress/mod.ts";
import type { BuildDetails, BuildReport } from "../facts/report.ts";

/** Steps that take at least this share of the build are marked in the Dockerfile. */
const SLOW_SHARE = 0.1;

/** Returns the Dockerfile with the time of the step of each line; nothing if it is not known. */
export function dockerfileTable(
  { steps, span, warnings }: BuildReport,
  { dockerfile }: BuildDetails,
) {
  if (!dockerfile) return "";
  const byLine = Map.groupBy(steps, ({ line }) => line ?? 0);
  const warned = new Set(warnings.map(({ source }) => source?.line));
  const rows = dockerfile.text.replace(/\n$/, "").split("\n").map((text, i) => {
    const found = byLine.get(i + 1) ?? [];
    const ms = found.reduce((sum, step) => sum + step.duration, 0);
    const bad = warned.has(i + 1) || found.some(({ state }) => state === "failed");
    const mark = bad ? "bad" : ms > 0 && ms >= span * SLOW_SHARE ? "slow" : "";
    return html`
      <tr id="line-${i + 1}" class="${mark}">
        <td class="number">${i + 1}</td>
        <td class="mono">${text}</td>
        <td class="number">${found.map(({ index, duration: ms }) =>
          html`
            <a href="#step-${index}">#${index} ${duration(ms)}</a>
          `
        )}</td>
      </tr>
    `;
  });
  return html`
    <section aria-labelledby="dockerfile">
      <h2 id="dockerfile">${dockerfile.name}</h2>
      <div class="table source" tabindex="0" role="region" aria-labelledby="dockerfile">
        <table>
          <tbody>
    ${rows}</tbody>
        </table>
      </div>
    </section>
  `;
}
