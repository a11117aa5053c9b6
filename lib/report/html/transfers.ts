import { html } from "hono/html";
import { bytes } from "../../progress/mod.ts";
import type { BuildReport } from "../facts/report.ts";

/** Returns the table of what was sent and received. */
export function transferTable({ transfers, counts }: BuildReport) {
  return html`<section aria-labelledby="transfers">
<h2 id="transfers">Bytes moved</h2>
<p>Sent to the daemon: ${bytes(counts.bytesSent)}. Received from it: ${
    bytes(counts.bytesReceived)
  }.</p>
${
    transfers.length === 0 ? "" : html`
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Tree</th>
              <th scope="col">Direction</th>
              <th scope="col" class="number">Files</th>
              <th scope="col" class="number">Bytes</th>
            </tr>
          </thead>
          <tbody>
      ${transfers.map(({ name, received, files, bytes: count }) =>
        html`
          <tr>
            <td class="name">${name}</td>
            <td>${received ? "received" : "sent"}</td>
            <td class="number">${files}</td>
            <td class="number">${bytes(count)}</td>
          </tr>
        `
      )}</tbody>
        </table>
      </div>
    `
  }
</section>`;
}
