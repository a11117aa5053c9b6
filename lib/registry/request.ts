/** HTTP requests to registries and their token services. */
import { ConnectionError } from "../errors.ts";

/** What makes a request: the global `fetch`, or one that knows private authorities. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How {@linkcode request} is to go about it. */
export interface RequestSettings {
  /**
   * What makes the requests.
   *
   * @default {the global fetch, which takes proxies from the environment}
   */
  fetch?: Fetch;
  /**
   * How long an answer may take, in milliseconds.
   *
   * @default {20000}
   */
  timeout?: number;
}

/** An answer with its whole body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** More than any token; what is longer is cut off. */
const MAX_BODY = 1024 * 1024;

/** Makes one request and reads its answer. Rejects with `ConnectionError` that names the host, or the signal's reason. */
export async function request(
  url: string,
  init: RequestInit,
  settings: RequestSettings,
  signal?: AbortSignal,
): Promise<Answer> {
  const { fetch = globalThis.fetch, timeout = 20_000 } = settings;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const late = new Error(`no answer in ${timeout / 1000} s`);
  const timer = setTimeout(() => controller.abort(late), timeout);
  const forward = () => controller.abort(signal!.reason);
  signal?.addEventListener("abort", forward);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return {
      status: response.status,
      headers: response.headers,
      text: await body(response),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ConnectionError(`${new URL(url).host} can't be reached`, {
      reason: reasonOf(cause),
      cause,
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", forward);
  }
}

/** Returns what `fetch` says, which Deno has in the innermost cause, without the URL, which can be long. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.replace(/^error sending request for url \(.*?\): /s, "");
}

async function body(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BODY) break; // which cancels the rest
  }
  return text;
}
