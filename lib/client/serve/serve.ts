import { BkitError, CancelledError, UnsupportedError } from "../../errors.ts";
import type { Frontend } from "../gateway/gateway.ts";
import { readEnvironment } from "./environment.ts";
import type { FrontendRequests } from "./requests.ts";
import { runOver } from "./run.ts";
import { redirectOutput, standardStreams } from "./stdio.ts";

/** Options for {@linkcode serveFrontend}. */
export interface ServeOptions {
  /**
   * Questions that the frontend answers in place of a build, by their names: those of
   * `docker buildx build --call` and `bkit build --call` are `frontend.outline`,
   * `frontend.targets` and `frontend.lint`.
   *
   * @default {none}
   */
  readonly requests?: FrontendRequests | undefined;
}

/**
 * Runs a frontend as the main program of its image: the daemon starts the program for a build, and
 * both speak over standard input and output. What the frontend returns becomes the result of the
 * build, without anything an empty one. What it throws becomes the error of the build, with its
 * message; the error of a step that failed also with its place and exit code.
 *
 * The console and `process.stdout` write to standard error, which is the daemon's own log. Nothing
 * may write to `Deno.stdout`. The process ends with the build, whatever still runs in it. `SIGTERM` cancels
 * the build, as its end in the daemon does.
 */
export async function serveFrontend(
  frontend: Frontend,
  { requests = {} }: ServeOptions = {},
): Promise<never> {
  redirectOutput();
  const cancelled = new AbortController();
  const stop = () => cancelled.abort(new CancelledError("the frontend was told to stop"));
  for (const signal of ["SIGTERM", "SIGINT"] as const) Deno.addSignalListener(signal, stop);
  try {
    const environment = readEnvironment(Deno.env.toObject());
    if (environment.session === "" && Object.keys(environment.attributes).length === 0) {
      throw new UnsupportedError("cannot run the frontend", {
        detail: "no daemon has started this program",
        advice: "Build an image of it, and name the image in the first line of a build file: " +
          "# syntax=IMAGE",
      });
    }
    const run = withUncaught(frontend);
    await runOver(standardStreams(), environment, { frontend: run, requests }, cancelled.signal);
    Deno.exit(0);
  } catch (error) {
    // The daemon has the message; its log also has the place in the program.
    console.error(error instanceof BkitError || !(error instanceof Error) ? String(error) : error);
    Deno.exit(1);
  }
}

/** Returns a frontend that also fails if it does so where nothing waits for it. */
function withUncaught(frontend: Frontend): Frontend {
  return (gateway) => {
    const failed = Promise.withResolvers<never>();
    globalThis.addEventListener("unhandledrejection", (event) => {
      event.preventDefault();
      failed.reject(event.reason);
    });
    globalThis.addEventListener("error", (event) => {
      event.preventDefault();
      failed.reject(event.error);
    });
    return Promise.race([frontend(gateway), failed.promise]);
  };
}
