/** HTTP requests to registries and their token services. */
import { ConnectionError } from "../../errors.ts";
import type { LogFields, RoomLog } from "../../log/log.ts";
import { type Fetch, fetchFor, type RegistryTls } from "./fetch.ts";

/** Options for {@linkcode request}. */
export interface RequestSettings {
  /**
   * Function that makes the requests.
   *
   * @default {the global fetch, which uses the proxies in the environment; none for the loopback}
   */
  fetch?: Fetch | undefined;
  /**
   * Time limit for an answer, in milliseconds.
   *
   * @default {20000}
   */
  timeout?: number | undefined;
  /**
   * Log of the requests: their addresses without the query, and their statuses.
   *
   * @default {no log}
   */
  log?: RoomLog | undefined;
}

/** An answer with its complete body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Limit for a body, longer than any token; the rest is cut off. */
const MAX_BODY_CHARS = 1024 * 1024;

/**
 * Makes a request and reads the answer. `tls` is for requests that no given `fetch` makes. Rejects with `ConnectionError`, which names the host, or
 * the signal's reason.
 */
export async function request(
  url: string,
  init: RequestInit,
  settings: RequestSettings & { readonly tls?: RegistryTls | undefined },
  signal?: AbortSignal,
): Promise<Answer> {
  const { fetch = fetchFor(url, settings.tls), timeout = 20_000 } = settings;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const timeoutError = new Error(`no answer within ${timeout / 1000} s`);
  const timer = setTimeout(() => controller.abort(timeoutError), timeout);
  const forward = () => controller.abort(signal!.reason);
  signal?.addEventListener("abort", forward);
  const started = performance.now();
  const ended = (fields: LogFields) => {
    const { origin, pathname } = new URL(url);
    const { method = "GET" } = init;
    const ms = performance.now() - started;
    settings.log?.debug?.("request ended", { method, url: origin + pathname, ms, ...fields });
  };
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    ended({ status: response.status });
    return {
      status: response.status,
      headers: response.headers,
      text: await readBody(response),
    };
  } catch (cause) {
    ended({ error: reasonOf(cause) });
    signal?.throwIfAborted();
    throw new ConnectionError(`${new URL(url).host} cannot be reached`, {
      detail: reasonOf(cause),
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", forward);
  }
}

/**
 * Returns why `fetch` failed: Deno has it in the innermost cause. Leaves out the URL, which can be
 * long.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.replace(/^error sending request for url \(.*?\): /s, "");
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BODY_CHARS) break; // which cancels the rest
  }
  return text;
}
