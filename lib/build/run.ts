/**
 * One try of a build from its options to its result: a connection, the session, Solve and Status side by side, and
 * the end of it all in order.
 */
import {
  BkitError,
  ConnectionError,
  RpcError,
  SessionLostError,
  UnsupportedError,
} from "../errors.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import { Session } from "../session/mod.ts";
import { asksForYounger, checkAge } from "./age.ts";
import { attributes, entitlements } from "./attributes.ts";
import { caches } from "./caches.ts";
import { call } from "./call.ts";
import { type Daemon, withConnection } from "./daemon.ts";
import { checkEnginePush } from "./engine_store.ts";
import { explain } from "./explain.ts";
import { imageStore, isPushed, outputsOf } from "./exporter.ts";
import { type Exports, exportsOf } from "./exports.ts";
import { info, workers } from "./facts.ts";
import { withReports } from "./follow.ts";
import { finish } from "./finish.ts";
import { inputs } from "./inputs.ts";
import { provenance } from "./provenance.ts";
import type { BuildResult } from "./result.ts";
import type { Trial } from "./retry.ts";
import { services } from "./services.ts";
import type { Held, Sharing } from "./share.ts";
import { sharedKey } from "./shared_key.ts";
import { solve } from "./solve.ts";
import { through } from "./through.ts";

type Report = (event: ProgressEvent) => void;

/** Runs one try of a build. Rejects with a {@linkcode BkitError}, and notes whether a connection was lost. */
export async function run(
  daemon: Daemon,
  sharing: Sharing,
  trial: Trial,
  emit: Report,
  signal: AbortSignal,
): Promise<BuildResult> {
  const { ref, options, model } = trial;
  const report: Report = (event) => {
    model.apply(event);
    emit(event);
  };
  let held: Held | undefined;
  let exported: Exports | undefined;
  let reached = false;
  let lost: Error | undefined;
  try {
    signal.throwIfAborted();
    const given = await inputs(options);
    const cached = await caches(options, report);
    const solved = await withConnection(daemon, signal, async (connection) => {
      reached = true;
      const store = imageStore(await workers(connection, { signal }));
      if (asksForYounger(options)) {
        checkAge(options, (await info(connection, { signal })).version, report);
      }
      const outputs = outputsOf(options);
      const pushed = outputs.filter((output) => isPushed(output, options));
      if (pushed.length > 0 && store === "graph" && !daemon.engine) throw noPush(daemon.text);
      if (store === "graph") checkEnginePush(pushed);
      exported = await exportsOf(options, store, daemon, signal);
      const session = await Session.open(
        through(connection, daemon),
        await services(options, given, cached, exported, report),
        {
          sharedKey: sharedKey(options),
          compress: options.compress ?? daemon.remote,
          signal,
        },
      );
      held = sharing.hold(session, given.trees);
      held.lost.then((error) => lost = error);
      const request = {
        ref,
        session: session.id,
        frontend: options.syntax ? "gateway.v0" : "dockerfile.v0",
        attributes: { ...given.attributes, ...held.attributes, ...attributes(options) },
        exporters: exported.exporters,
        cacheImports: cached.imports,
        cacheExports: cached.exports,
        entitlements: entitlements(options),
      };
      const { call: question } = options;
      const solved = await withReports(
        connection,
        held,
        ref,
        report,
        async () =>
          question
            ? { response: {}, call: await call(connection, question, request, signal) }
            : { response: await solve(connection, request, signal), call: undefined },
      );
      const recorded = options.provenance ? await provenance(connection, ref, signal) : undefined;
      return { ref, store, ...solved, provenance: recorded };
    });
    await cached.finish(solved.response, signal);
    await exported?.finish(solved.response, signal);
    return await finish(daemon, options, solved, report, signal);
  } catch (error) {
    const failures = held?.failures ?? [];
    // A daemon that lost the session, too, may be the first to complain.
    const first = error instanceof RpcError && lost ? lost : error;
    const explained = explain(first, { failures, model, ref, signal });
    trial.lost = reached && first instanceof BkitError && isLoss(explained) &&
      !failures.some(({ error }) => error === explained);
    throw explained;
  } finally {
    await held?.release();
  }
}

function isLoss(error: BkitError): boolean {
  return error instanceof ConnectionError || error instanceof SessionLostError;
}

function noPush(address: string): BkitError {
  return new UnsupportedError(`the engine behind ${address} can't push what BuildKit built in it`, {
    advice: "Reach it by its own address, docker://…, or turn on its containerd image store.",
  });
}
