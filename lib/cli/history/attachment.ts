import { OptionError } from "../../errors.ts";
import type { ConnectionFlags } from "../flags/connection.ts";
import { withClient } from "../daemon/with_client.ts";
import { write } from "../../terminal/output.ts";
import { type Attachment, attachments, isType } from "./attachments.ts";
import { findRecord } from "./find_record.ts";
import { readBlob } from "./read_blob.ts";

/** Values of the options of `bkit history inspect attachment`. */
export interface AttachmentFlags extends Omit<ConnectionFlags, "platform"> {
  type?: string | undefined;
  platform?: string | undefined;
}

/** Runs `bkit history inspect attachment`: prints a document of a build. */
export async function inspectAttachment(
  reference: string | undefined,
  digest: string | undefined,
  { type, platform, ...flags }: AttachmentFlags,
): Promise<void> {
  await withClient(flags, async ({ history }, signal) => {
    const record = await findRecord(history, reference, signal);
    const read = (digest: string) => readBlob(history, digest, signal);
    const all = await attachments(record, read);
    const found = select(all, { type, platform, digest });
    write(Deno.stdout, documentText(await read(found.digest)));
  });
}

/**
 * Returns the attachment that is meant; without any wish, the provenance. Of several, it is the one
 * that the record itself names. Throws `OptionError`, with those that there are, if it is none or
 * several.
 */
export function select(
  all: readonly Attachment[],
  { type, platform, digest }: { type?: string | undefined; platform?: string | undefined } & {
    digest?: string | undefined;
  },
): Attachment {
  const wanted = type ??
    (platform === undefined && digest === undefined ? "provenance" : undefined);
  const found = all.filter((one) =>
    (wanted === undefined || isType(wanted, one.type)) &&
    (platform === undefined || one.platform === platform) &&
    (digest === undefined || one.digest.startsWith(digest) ||
      one.digest.startsWith(`sha256:${digest}`))
  );
  const own = found.filter(({ recorded }) => recorded);
  const [only] = found.length === 1 ? found : own.length === 1 ? own : [];
  if (only) return only;
  const lines = (found.length > 0 ? found : all).map((one) =>
    `${one.digest} ${one.type} ${one.platform}`.trimEnd()
  );
  throw new OptionError("cannot tell which attachment of the build is meant", {
    detail: found.length > 0 ? `${found.length} match` : "none matches",
    explanation: lines.join("\n"),
    advice: "Name it with its digest, --type or --platform.",
  });
}

/** Returns a document with indentation; what is not JSON stays as it is. */
function documentText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
  } catch {
    return text;
  }
}
