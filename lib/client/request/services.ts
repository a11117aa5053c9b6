import type { ContextError } from "../../errors.ts";
import { warnOfFaults } from "../failure/login_warnings.ts";
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
import { defaultCredentials, type LoginLog } from "../../registry/mod.ts";
import type { PreparedCaches } from "./caches.ts";
import type { PreparedOutputs } from "./outputs.ts";
import type { Contexts } from "./contexts.ts";
import type { BuildOptions } from "../options/build.ts";
import { isPushed, namesOf, outputsOf } from "./exporter.ts";
import { loadRegistryTls } from "./registry_tls.ts";

/**
 * Returns the services that the daemon may call during a build. Those of the caller take
 * precedence. Rejects with `OptionError` if a secret or an SSH agent cannot be offered.
 */
export async function sessionServices(
  options: BuildOptions,
  given: Contexts,
  cached: PreparedCaches,
  exported: PreparedOutputs,
  logins: LoginLog,
  report: (event: ProgressEvent) => void,
): Promise<SessionService[]> {
  const reportSent =
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
      onProgress: reportSent(false),
      onDone: reportSent(true),
      onWarning: reportUnsent(report),
    }),
    fileSend(targets, {
      onProgress: received,
      onSkip: reportSkipped(report),
    }),
    content(new Map([...given.stores, ...cached.stores, ...exported.stores])),
    upload(given.uploads),
    secrets({ ...given.tokens, ...options.secrets }),
    await ssh(agents(options)),
    auth(options.credentials ?? defaultCredentials(), {
      trustRealms: options.trustRealms,
      plainHttp: options.plainHttp,
      registryTls: await loadRegistryTls(options),
      images: imagesOf(options, cached),
      onSearch: (host, search) => warnOfFaults(logins.add(host, search), report),
    }),
    ...options.services ?? [],
  ];
}

/** Returns the names of images that the options mention: pushed ones, caches and contexts. */
function imagesOf(options: BuildOptions, { imports, exports }: PreparedCaches): string[] {
  const pushed = outputsOf(options).filter((output) => isPushed(output, options));
  const caches = [...imports, ...exports].filter(({ Type }) => Type === "registry");
  const contexts = Object.values(options.contexts ?? {}).map((context) =>
    typeof context === "string" ? /^docker-image:\/\/(.+)$/.exec(context)?.[1] : undefined
  );
  const named = [
    ...pushed.flatMap((output) => namesOf(output, options)),
    ...caches.map(({ Attrs }) => Attrs["ref"]),
    ...contexts,
  ];
  return named.filter((name) => name !== undefined);
}

/** Number of entries of the same kind about which there is a warning each. */
const MAX_WARNINGS = 100;

/** Returns a function that reports skipped entries of the result, up to a number. */
function reportSkipped(
  report: (event: ProgressEvent) => void,
): (index: number, path: string, kind: string) => void {
  const warn = limitedWarnings(
    report,
    `skipped more than ${MAX_WARNINGS} entries of the result: they cannot be created here`,
  );
  return (_, path, kind) =>
    warn(`skipped the ${kind} ${path} of the result: it cannot be created here`);
}

/** Returns a function that reports files that were not sent as they are, up to a number. */
function reportUnsent(
  report: (event: ProgressEvent) => void,
): (name: string, warning: ContextError) => void {
  const warn = limitedWarnings(
    report,
    `more than ${MAX_WARNINGS} files were left out or sent in part`,
  );
  return (_, { shortMessage, advice }) => warn(shortMessage, advice);
}

/** Returns a function that reports warnings up to a number, and then `last`. */
function limitedWarnings(
  report: (event: ProgressEvent) => void,
  last: string,
): (short: string, detail?: string) => void {
  let count = 0;
  return (text, detail) => {
    if (++count > MAX_WARNINGS + 1) return;
    const short = count <= MAX_WARNINGS ? text : last;
    const details = detail && count <= MAX_WARNINGS ? [detail] : [];
    report({ type: "warning", warning: { vertex: "", short, detail: details, url: "" } });
  };
}

/**
 * Returns the SSH agents of the options, plus the running agent if the context is fetched over SSH.
 */
function agents({ ssh = {}, context }: BuildOptions): Readonly<Record<string, SshSource>> {
  const remote = typeof context === "string" && !/^(?:https?|git):/i.test(context);
  return remote && Deno.env.get("SSH_AUTH_SOCK") ? { default: {}, ...ssh } : ssh;
}
