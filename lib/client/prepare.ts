/**
 * The first step of an attempt: everything that must be ready before the daemon is asked to build.
 */
import { UnsupportedError } from "../errors.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import type { RpcConnection } from "../rpc/client.ts";
import { Session } from "../session/session.ts";
import { checkCompatibility, usesNewOptions } from "./request/compatibility.ts";
import { entitlements, frontendAttributes } from "./request/frontend_attrs.ts";
import { prepareCaches, type PreparedCaches } from "./request/caches.ts";
import type { Daemon } from "./connect/daemon.ts";
import { imageStore, type Store } from "./request/image_store.ts";
import { isPushed, namesOf, outputsOf } from "./request/exporter.ts";
import type { LoginLog } from "../registry/login/login_log.ts";
import { type PreparedOutputs, prepareOutputs } from "./request/outputs.ts";
import { info, workers } from "./calls/info.ts";
import type { Worker } from "./calls/worker.ts";
import { defaultLogins } from "../registry/default_logins.ts";
import { type Contexts, prepareContexts } from "./request/contexts.ts";
import type { BuildRequest } from "./options/build.ts";
import type { PolicyMessage } from "./options/source_policy.ts";
import { sessionServices } from "./request/services.ts";
import type { SessionLease, SessionPool } from "./connect/session_pool.ts";
import { sharedKey } from "./request/shared_key.ts";
import type { SolveOptions } from "./calls/solve.ts";
import { sessionOver } from "./connect/session_over.ts";

type Report = (event: ProgressEvent) => void;

/** The inputs of a build on this side. */
export interface Sources {
  /** Contexts and the Dockerfile. */
  readonly given: Contexts;
  /** Caches. */
  readonly cached: PreparedCaches;
  /** Rules for the sources of the build. */
  readonly sourcePolicy?: PolicyMessage | undefined;
}

/** The request to the daemon, and what this side offers during the build. */
export interface Prepared {
  /** Place where the daemon keeps images. */
  readonly store: Store;
  /** Outputs. */
  readonly exported: PreparedOutputs;
  /** The sessions that the build uses. The caller must release them. */
  readonly held: SessionLease;
  /** The request to the daemon. */
  readonly request: SolveOptions;
  /** Attributes of a Dockerfile for the contexts. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Platform of the daemon. */
  readonly platform: string;
  /** Workers of the daemon. */
  readonly workers: readonly Worker[];
}

/** The build to prepare. */
interface Request {
  /** Id of the build in the daemon. */
  readonly ref: string;
  readonly options: BuildRequest;
  /** Log for the searches for logins. */
  readonly logins: LoginLog;
}

/** Prepares the inputs that the options name on this side, before contacting the daemon. */
export async function gather(options: BuildRequest, report: Report): Promise<Sources> {
  const given = await prepareContexts(options);
  const cached = await prepareCaches(options, report);
  if (!options.sourcePolicy) return { given, cached };
  const { policyMessage } = await import("./options/source_policy.ts");
  return { given, cached, sourcePolicy: policyMessage(options.sourcePolicy) };
}

/**
 * Checks that this daemon supports the options, and opens a session that offers what it will ask
 * for. Rejects with {@linkcode UnsupportedError} if it does not.
 */
export async function prepare(
  connection: RpcConnection,
  daemon: Daemon,
  sharing: SessionPool,
  { ref, options, logins }: Request,
  { given, cached, sourcePolicy }: Sources,
  report: Report,
  signal: AbortSignal,
): Promise<Prepared> {
  const known = await workers(connection, { signal });
  const store = await imageStore(known, daemon.engine, signal);
  await checkPush(options, store, daemon, signal);
  const exported = await prepareOutputs(options, store, daemon, signal);
  if (usesNewOptions(options)) {
    checkCompatibility(options, (await info(connection, { signal })).version, report);
  }
  const session = await Session.open(
    sessionOver(connection, daemon),
    await sessionServices(options, given, cached, exported, logins, report, daemon.log),
    { sharedKey: sharedKey(options), compress: options.compress ?? daemon.remote, signal },
  );
  const held = sharing.hold(session, given.trees);
  const contexts = { ...given.attributes, ...held.attributes };
  const request = {
    ref,
    session: session.id,
    frontend: options.frontend ?? (options.syntax ? "gateway.v0" : "dockerfile.v0"),
    attributes: { ...contexts, ...frontendAttributes(options) },
    exporters: exported.exporters,
    cacheImports: cached.imports,
    cacheExports: cached.exports,
    entitlements: entitlements(options),
    proxyNetwork: options.proxyNetwork,
    sourcePolicy,
  };
  // Values can be secret: those of build arguments, for example.
  daemon.log?.build.debug?.("build is asked for", {
    ref,
    frontend: request.frontend,
    attributes: Object.keys(request.attributes),
    outputs: exported.exporters.map(({ type }) => type),
    cacheFrom: cached.imports.map(({ Type }) => Type),
    cacheTo: cached.exports.map(({ Type }) => Type),
    entitlements: request.entitlements,
    store,
  });
  return {
    ...{ store, exported, held, request, contexts, workers: known },
    platform: known[0]?.platforms[0] ?? "linux/amd64",
  };
}

/**
 * Checks a push from the engine's older image store. Rejects with {@linkcode UnsupportedError} if
 * the engine does not support it, and with `OptionError` if it would show the login to the network.
 */
async function checkPush(
  options: BuildRequest,
  store: Store,
  { engine, text, exposed = false }: Daemon,
  signal: AbortSignal,
): Promise<void> {
  if (store !== "graph") return;
  const pushed = outputsOf(options).filter((output) => isPushed(output, options));
  if (pushed.length > 0 && !engine) {
    throw new UnsupportedError(`the engine behind ${text} cannot push what BuildKit built in it`, {
      advice:
        "Connect to it by its own address, docker://…, or turn on its containerd image store.",
    });
  }
  const { checkEnginePush, checkExposedPush } = await import("./engine/push.ts");
  checkEnginePush(pushed);
  if (!exposed || options.insecurePush) return;
  const names = pushed.flatMap((output) => namesOf(output, options));
  await checkExposedPush(text, names, options.credentials ?? defaultLogins(), signal);
}
