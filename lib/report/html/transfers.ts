import { html } from "hono/html";
import { bytes } from "../../progress/mod.ts";
import type { BuildReport, ReportedTransfer } from "../facts/report.ts";
import { percent } from "./words.ts";

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
${transfers.filter(({ directories }) => directories.length > 1).map(largestDirectories)}
</section>`;
}

/** Returns the table of the largest directories of a tree. */
function largestDirectories({ name, directories }: ReportedTransfer) {
  const most = directories[0]!.bytes;
  return html`
    <div class="table">
      <table class="directories">
        <caption>Largest directories of the tree ${name}, with the files that the daemon already had</caption>
        <thead>
          <tr>
            <th scope="col">Directory</th>
            <th scope="col" class="number">Files</th>
            <th scope="col" class="number">Bytes</th>
            <th scope="col" class="lane">Share of the largest</th>
          </tr>
        </thead>
        <tbody>${directories.map(({ path, files, bytes: count }) =>
          html`
            <tr>
              <td class="name">${path === "" ? "(root)" : `${path}/`}</td>
              <td class="number">${files}</td>
              <td class="number">${bytes(count)}</td>
              <td class="lane" aria-hidden="true"><span class="share" style="width:${percent(
                count,
                most,
              )}"></span></td>
            </tr>
          `
        )}</tbody>
      </table>
    </div>
  `;
}
