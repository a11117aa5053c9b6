/**
 * One build from its options to its result: a connection, the session, Solve and Status side by side, and
 * the end of it all in order.
 */
import type { Endpoint } from "../address/endpoint.ts";
import { files, type FileTree } from "../diffcopy/mod.ts";
import {
  BkitError,
  CancelledError,
  ConnectionError,
  OptionError,
  RpcError,
  SessionLostError,
  UnsupportedError,
} from "../errors.ts";
import { type ProgressEvent, ProgressModel } from "../progress/mod.ts";
import type { RpcConnection } from "../rpc/client.ts";
import { Status } from "../rpc/status.ts";
import { fileSync, Session } from "../session/mod.ts";
import { attributes } from "./attributes.ts";
import { withConnection } from "./connect.ts";
import { imageSize, pushImage } from "./engine_store.ts";
import { imageExporter, imageStore } from "./exporter.ts";
import { workers } from "./facts.ts";
import { buildFailure } from "./failure.ts";
import type { BuildOptions } from "./options.ts";
import type { BuildResult } from "./result.ts";
import { sharedKey } from "./shared_key.ts";
import { solve } from "./solve.ts";
import { followStatus } from "./status.ts";

/** How long the reports of a build that is over are waited for, in milliseconds. */
const LAST_REPORTS = 5_000;

type Report = (event: ProgressEvent) => void;

/** Runs one build. Rejects with a {@linkcode BkitError}. */
export async function run(
  endpoint: Endpoint,
  options: BuildOptions,
  ref: string,
  emit: Report,
  signal: AbortSignal,
): Promise<BuildResult> {
  const model = new ProgressModel();
  const report: Report = (event) => {
    model.apply(event);
    emit(event);
  };
  let session: Session | undefined;
  try {
    signal.throwIfAborted();
    const trees = await localTrees(options);
    const { response, store } = await withConnection(endpoint, signal, async (connection) => {
      const store = imageStore(await workers(connection, { signal }));
      if (options.push && store === "graph" && !endpoint.engine) throw noPush(endpoint.text);
      session = await Session.open(endpoint, [transfers(trees, report)], {
        sharedKey: sharedKey(options),
        signal,
      });
      const request = {
        ref,
        session: session.id,
        attributes: attributes(options),
        exporters: [imageExporter(options, store)],
      };
      return {
        store,
        response: await solveAndFollow(connection, session, request, report, signal),
      };
    });
    return await finish(
      endpoint,
      options,
      { ref, response, graph: store === "graph" },
      report,
      signal,
    );
  } catch (error) {
    throw explain(error, { session, model, ref, signal });
  } finally {
    await session?.close();
  }
}

function noPush(address: string): UnsupportedError {
  return new UnsupportedError(`the engine behind ${address} can't push what BuildKit built in it`, {
    advice: "Reach it by its own address, docker://…, or turn on its containerd image store.",
  });
}

/** The trees that the frontend asks for by name; fails where there is no Dockerfile in them. */
async function localTrees(options: BuildOptions): Promise<Map<string, FileTree>> {
  const { context, dockerfile, file = "Dockerfile" } = options;
  const tree = typeof dockerfile === "string"
    ? files({ [file]: dockerfile })
    : dockerfile ?? context;
  const base = file.slice(file.lastIndexOf("/") + 1);
  const lower = file.slice(0, file.length - base.length) + base.toLowerCase();
  if (!await has(tree, file) && !await has(tree, lower)) {
    throw new OptionError(`there is no ${file} in ${tree.name ?? "the files that were given"}`, {
      advice: "Name the Dockerfile with -f (in code: dockerfile, file), or the folder that has it.",
    });
  }
  return new Map([["context", context], ["dockerfile", tree]]);
}

async function has(tree: FileTree, path: string): Promise<boolean> {
  try {
    await tree.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return false;
    }
    throw error;
  }
}

function transfers(trees: ReadonlyMap<string, FileTree>, report: Report) {
  const tell =
    (done: boolean) => (name: string, { files, bytes }: { files: number; bytes: number }) => {
      if (files > 0) report({ type: "transfer", transfer: { name, files, bytes, done } });
    };
  return fileSync(trees, { onProgress: tell(false), onDone: tell(true) });
}

async function solveAndFollow(
  connection: RpcConnection,
  session: Session,
  request: Parameters<typeof solve>[1],
  report: Report,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const enough = new AbortController();
  const patience = new Patience(() => enough.abort(new Error("no more reports")));
  const status = followStatus(connection, request.ref, (event) => {
    patience.renew();
    report(event);
  }, enough.signal).catch(() => {}); // reports are an extra: the Solve tells what became of the build
  try {
    const lost = session.lost.then((error) => {
      throw error;
    });
    return await Promise.race([solve(connection, request, signal), lost]);
  } finally {
    patience.start();
    await session.close();
    await status;
    patience.stop();
  }
}

/** A limit on the silence of a stream, from the moment that it should end. */
class Patience {
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  start(): void {
    this.#timer = setTimeout(this.#onEnd, LAST_REPORTS);
  }

  renew(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.start();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

async function finish(
  endpoint: Endpoint,
  options: BuildOptions,
  { ref, response, graph }: { ref: string; response: Record<string, string>; graph: boolean },
  report: Report,
  signal: AbortSignal,
): Promise<BuildResult> {
  const names = (response["image.name"] ?? options.tags?.join(",") ?? "").split(",").filter(
    Boolean,
  );
  const config = response["containerimage.config.digest"] ?? "";
  let digest = response["containerimage.digest"] ?? "";
  const imageId = config || (graph ? digest : "");
  if (options.push && graph && endpoint.engine) {
    for (const name of options.tags ?? []) {
      digest = await pushImage(endpoint.engine, name, report, signal) || digest;
    }
  }
  const image = names[0] ?? imageId;
  const size = endpoint.engine && image
    ? await imageSize(endpoint.engine, image, signal)
    : undefined;
  return { ref, digest, imageId, names, pushed: options.push ?? false, size, response };
}

/** The error that a person should see: the root cause where it's known, never what only followed from it. */
function explain(
  error: unknown,
  { session, model, ref, signal }: {
    session: Session | undefined;
    model: ProgressModel;
    ref: string;
    signal: AbortSignal;
  },
): BkitError {
  if (signal.aborted) {
    return new CancelledError("the build was cancelled", { cause: signal.reason });
  }
  const root = session?.failures.find(({ error }) =>
    error instanceof BkitError && !(error instanceof RpcError)
  )?.error;
  if (error instanceof RpcError) {
    if (root instanceof BkitError) return root;
    if (error.status === Status.UNAVAILABLE && !error.method) {
      return new ConnectionError(error.message, { cause: error });
    }
    if (/no active session/.test(error.message)) {
      return new SessionLostError(`the session with the daemon was lost: ${error.message}`, {
        cause: error,
      });
    }
    return buildFailure(error, model, ref);
  }
  if (error instanceof BkitError) return error;
  return new ConnectionError(
    `the build ended unexpectedly: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  );
}
