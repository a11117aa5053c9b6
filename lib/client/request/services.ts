import { readableEnvironment } from "../../internal/environment.ts";
import type { ContextError } from "../../errors.ts";
import type { SendProgress, SendResult } from "../../diffcopy/send/options.ts";
import { oneLine, printable } from "../../internal/printable.ts";
import type { ProgressEvent, Transfer } from "../../progress/mod.ts";
import type { Log } from "../../log/log.ts";
import type { LoginLog } from "../../registry/login/login_log.ts";
import { type ExportProgress, fileSend } from "../../session/services/file_send.ts";
import { fileSync } from "../../session/services/file_sync.ts";
import { later, METHODS } from "../../session/services/later.ts";
import { type SecretProvider, secrets, type SecretSource } from "../../session/services/secrets.ts";
import type { SessionService } from "../../session/services/service.ts";
import type { SshSource } from "../../session/services/ssh.ts";
import { defaultLogins } from "../../registry/default_logins.ts";
import type { RegistryTls } from "../../registry/token/fetch.ts";
import type { PreparedCaches } from "./caches.ts";
import type { PreparedOutputs } from "./outputs.ts";
import type { Contexts } from "./contexts.ts";
import type { BuildOptions } from "../options/build.ts";
import { isPushed, namesOf, outputsOf } from "./exporter.ts";

/**
 * Bytes of a context that may be sent without a hint at what could be excluded. Files that the daemon
 * already has do not count: they take no time.
 */
const MAX_UNREMARKED_BYTES = 100_000_000;

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
  log: Log | undefined,
): Promise<SessionService[]> {
  const sent = (transfer: Transfer) => report({ type: "transfer", transfer });
  const hinted = new Set<string>();
  const reportProgress = (name: string, progress: SendProgress) => {
    const { files, bytes, total, totalFiles, path } = progress;
    if (files === 0 && !totalFiles) return; // the daemon has everything, as far as is known
    const transfer: Transfer = { name, files, bytes, done: false };
    if (total !== undefined) Object.assign(transfer, { totalFiles, total });
    if (path !== "") transfer.file = printable(oneLine(path));
    sent(transfer);
  };
  const reportDone = async (name: string, result: SendResult) => {
    const { files, bytes, directories } = result;
    const shown = directories.map((size) => ({ ...size, path: printable(oneLine(size.path)) }));
    sent({ name, files, bytes, totalFiles: files, total: bytes, directories: shown, done: true });
    if (bytes <= MAX_UNREMARKED_BYTES || hinted.has(name)) return;
    hinted.add(name);
    const { largeContextWarning } = await import("./large_context.ts");
    report({
      type: "warning",
      warning: await largeContextWarning(name, result, given.trees, options),
    });
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
      onProgress: reportProgress,
      onDone: reportDone,
      onWarning: reportUnsent(report),
    }),
    fileSend(targets, {
      onProgress: received,
      onSkip: reportSkipped(report),
    }),
    later(METHODS.content, async () => {
      const { content } = await import("../../session/content/content.ts");
      return content(new Map([...given.stores, ...cached.stores, ...exported.stores]));
    }),
    later(METHODS.upload, async () => {
      const { upload } = await import("../../session/services/upload.ts");
      return upload(given.uploads, {
        onProgress(_, bytes, done) {
          const transfer = { name: "archive", files: done ? 1 : 0, bytes, done };
          report({ type: "transfer", transfer });
        },
      });
    }),
    secrets(secretsOf(options, given)),
    await sshService(agents(options)),
    await authService(options, cached, logins, report, log),
    ...options.services ?? [],
  ];
}

/** Returns the secrets of the options, and the tokens of contexts for what they do not provide. */
function secretsOf(
  { secrets }: BuildOptions,
  { tokens }: Contexts,
): Record<string, SecretSource> | SecretProvider {
  if (typeof secrets !== "function") return { ...tokens, ...secrets };
  const known = new Map(Object.entries(tokens));
  return async (id) => await secrets(id) ?? known.get(id);
}

/** Returns the service for SSH agents. Rejects with `OptionError` if one cannot be offered. */
async function sshService(agents: Readonly<Record<string, SshSource>>): Promise<SessionService> {
  const load = async () => {
    const { ssh } = await import("../../session/services/ssh.ts");
    return await ssh(agents);
  };
  return Object.keys(agents).length > 0 ? await load() : later(METHODS.ssh, load);
}

/** Returns the service for logins. Rejects with `OptionError` if a certificate cannot be used. */
async function authService(
  options: BuildOptions,
  cached: PreparedCaches,
  logins: LoginLog,
  report: (event: ProgressEvent) => void,
  log: Log | undefined,
): Promise<SessionService> {
  const credentials = options.credentials ?? defaultLogins();
  const registryTls = await registryTlsOf(options);
  return later(METHODS.auth, async () => {
    const [{ auth }, { warnOfFaults }] = await Promise.all([
      import("../../session/services/auth.ts"),
      import("../failure/login_warnings.ts"),
    ]);
    return auth(credentials, {
      trustRealms: options.trustRealms,
      plainHttp: options.plainHttp,
      registryTls,
      log: log?.auth,
      images: imagesOf(options, cached),
      onSearch: (host, search) => warnOfFaults(logins.add(host, search), report),
    });
  });
}

async function registryTlsOf(options: BuildOptions): Promise<Record<string, RegistryTls>> {
  if (options.registryTls === undefined) return {};
  const { loadRegistryTls } = await import("./registry_tls.ts");
  return await loadRegistryTls(options);
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
  return remote && readableEnvironment("SSH_AUTH_SOCK") ? { default: {}, ...ssh } : ssh;
}
