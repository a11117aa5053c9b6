import type { DaemonInfo } from "../../client/mod.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { type FormatFlags, templateOf } from "../format/option.ts";
import { withClient } from "../daemon/with_client.ts";
import { cell, table } from "../format/table.ts";
import { infoView } from "../format/views.ts";
import { write } from "../../terminal/output.ts";

/** Runs `bkit debug info`: shows the version of a daemon. */
export async function info({ format, ...flags }: ConnectionFlags & FormatFlags): Promise<void> {
  const template = await templateOf({ format });
  await withClient(flags, async (client, signal) => {
    const info = await client.info({ signal });
    write(Deno.stdout, template ? `${template(infoView(info))}\n` : infoText(info));
  });
}

/** Returns the version of a daemon in buildctl's form. */
export function infoText(info: DaemonInfo): string {
  const version = info.package === "" && info.version === ""
    ? "unknown (BuildKit before v0.11 does not report it)"
    : `${info.package} ${info.version} ${info.revision}`;
  const lines = [["BuildKit:", cell(version)]];
  if (info.dockerfileVersion !== "") lines.push(["Dockerfile:", cell(info.dockerfileVersion)]);
  return table(lines, { minWidth: 0, tabWidth: 0 });
}
