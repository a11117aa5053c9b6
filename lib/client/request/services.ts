import type { ProgressEvent } from "../../progress/mod.ts";
import {
  auth,
  content,
  type ExportProgress,
  fileSend,
  fileSync,
  secrets,
  type SessionService,
  ssh,
  type SshSource,
  upload,
} from "../../session/mod.ts";
import { defaultCredentials } from "../../registry/mod.ts";
import type { PreparedCaches } from "./caches.ts";
import type { PreparedOutputs } from "./outputs.ts";
import type { Contexts } from "./contexts.ts";
import type { BuildOptions } from "../options/build.ts";

/**
 * What the daemon may ask for during a build; the caller's own services have the last word. Rejects with `OptionError`
 * for a secret or an agent that can't be offered.
 */
export async function sessionServices(
  options: BuildOptions,
  given: Contexts,
  cached: PreparedCaches,
  exported: PreparedOutputs,
  report: (event: ProgressEvent) => void,
): Promise<SessionService[]> {
  const tell =
    (done: boolean) => (name: string, { files, bytes }: { files: number; bytes: number }) => {
      if (files > 0) report({ type: "transfer", transfer: { name, files, bytes, done } });
    };
  const { destinations: places, targets } = exported;
  const received = (index: number, { files, bytes }: ExportProgress, done: boolean) =>
    report({
      type: "transfer",
      transfer: { name: places[index]!, received: true, files, bytes, done },
    });
  return [
    fileSync(given.trees, {
      refused: exported.written,
      onProgress: tell(false),
      onDone: tell(true),
    }),
    fileSend(targets, {
      onProgress: received,
      onSkip: (_, path, kind) => report(skipped(path, kind)),
    }),
    content(new Map([...given.stores, ...cached.stores, ...exported.stores])),
    upload(given.uploads),
    secrets({ ...given.tokens, ...options.secrets }),
    await ssh(agents(options)),
    auth(options.credentials ?? defaultCredentials()),
    ...options.services ?? [],
  ];
}

function skipped(path: string, kind: string): ProgressEvent {
  const short = `the ${kind} ${path} of the result was left out: it can't be made here`;
  return { type: "warning", warning: { vertex: "", short, detail: [], url: "" } };
}

/** The agents that were given, and the running one for a context that comes over SSH. */
function agents({ ssh = {}, context }: BuildOptions): Readonly<Record<string, SshSource>> {
  const remote = typeof context === "string" && !/^(?:https?|git):/i.test(context);
  return remote && Deno.env.get("SSH_AUTH_SOCK") ? { default: {}, ...ssh } : ssh;
}
