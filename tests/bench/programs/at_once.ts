/** Builds directories at once over one client. Arguments: address of the daemon, directories. */
import { BuildKitClient, directory } from "../../../mod.ts";
import { DELAY_FILE, recordDelay } from "./delay.ts";

if (Deno.env.has(DELAY_FILE)) recordDelay();
const [address, ...directories] = Deno.args;
await using client = await BuildKitClient.connect(address);
await Promise.all(directories.map((path) => client.build({ context: directory(path) })));
