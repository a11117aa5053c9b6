import { StreamPairDuplex } from "../../address/dial/duplex.ts";
import { Gateway as Calls } from "../../control/gateway.ts";
import * as remote from "../../control/gateway_files.ts";
import { ConnectionError, OptionError } from "../../errors.ts";
import { decodeDefinition, type State, stateOf } from "../../llb/mod.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { RpcConnection } from "../../rpc/client.ts";
import { statusOf } from "../calls/through_gateway.ts";
import { workerOf } from "../calls/worker_record.ts";
import type { Frontend } from "./gateway.ts";
import { resultOf, settle } from "./run.ts";

/** Names of the variables with attributes (`frontend/gateway/grpcclient/client.go`). */
const ATTRIBUTE = /^BUILDKIT_FRONTEND_OPT_\d+$/;

/**
 * Makes this process the frontend of a build: of an image that a line `# syntax=IMAGE` or the option
 * `syntax` names, and whose entry point is this program. The daemon runs it, and talks to it through
 * its standard input and output; `console.log` prints to standard error from now on.
 *
 * The frontend gets its attributes as `gateway.attributes`; the files of the build are
 * `local("context")` and `local("dockerfile")`, or among `gateway.inputs()`. What it throws is the error
 * of the build. Resolves when the daemon has the result; the program should end then.
 *
 * Rejects with `OptionError` if no daemon has run this process, and with `ConnectionError` if the daemon
 * ends the build.
 */
export async function serveFrontend(frontend: Frontend): Promise<void> {
  const environment = Deno.env.toObject();
  if (environment["BUILDKIT_SESSION_ID"] === undefined) {
    throw new OptionError("cannot serve a frontend", {
      detail: "BuildKit did not run this program",
      advice: "Name its image in a line # syntax=IMAGE, or with the option syntax of a build.",
    });
  }
  for (const name of ["log", "info", "debug"] as const) console[name] = console.error;
  const connection = await RpcConnection.open(standardStreams(), "localhost");
  const over = new AbortController();
  connection.closed.then((cause) =>
    over.abort(new ConnectionError("the daemon ended the build", { cause, transient: false }))
  );
  try {
    await serve(connection, frontend, attributesOf(environment), over.signal);
  } finally {
    await connection.close();
  }
}

async function serve(
  connection: RpcConnection,
  frontend: Frontend,
  attributes: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const gateway = await Calls.of(connection, undefined, signal);
  const daemon = await gateway.ping();
  const workers = daemon.Workers.map(workerOf);
  const names = attributes["platform"]?.split(",") ??
    [workers[0]?.platforms[0] ?? "linux/amd64"];
  const opened = new Set<AsyncDisposable>();
  const facts = {
    ...{ options: {}, attributes, contexts: attributes, served: true, workers },
    platforms: names.map(platformOf),
    cacheImports: [], // they are among the attributes
    noCache: attributes["no-cache"] !== undefined,
    inputs: () => inputs(gateway),
    report: () => {},
  };
  try {
    const means = { gateway, cleanup: gateway, daemon, signal, opened, isOwn: () => true };
    const run = resultOf(frontend, means, facts, explain);
    const result = await run.finally(() => settle(opened));
    await gateway.return({ result: result ?? {} });
  } catch (error) {
    await gateway.return({ error: statusOf(error) });
  }
}

/** Returns the attributes in the environment, each as `NAME=VALUE` in a variable of its own. */
export function attributesOf(
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([variable, text]) => {
      const at = text.indexOf("=");
      return ATTRIBUTE.test(variable) && at > 0 ? [[text.slice(0, at), text.slice(at + 1)]] : [];
    }),
  );
}

async function inputs(gateway: Calls): Promise<Record<string, State>> {
  const { pb } = await import("../../../proto/gen/frontend.js");
  return Object.fromEntries(
    Object.entries(await remote.inputs(gateway)).map(([name, definition]) => [
      name,
      stateOf(decodeDefinition(pb.Definition.encode(definition).finish())),
    ]),
  );
}

/** Returns the error of the build for what the daemon says of a failure. */
async function explain(error: unknown) {
  const [{ explain }, { ProgressModel }] = await Promise.all([
    import("../failure/explain.ts"),
    import("../../progress/model/model.ts"),
  ]);
  const { signal } = new AbortController();
  return explain(error, { failures: [], model: new ProgressModel(), ref: "", signal });
}

function standardStreams(): StreamPairDuplex {
  return new StreamPairDuplex({
    readable: Deno.stdin.readable,
    writable: Deno.stdout.writable,
    ended: () => Promise.resolve(undefined),
    release: () => Promise.resolve(),
  });
}
