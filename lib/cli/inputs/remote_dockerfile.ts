import { Buffer } from "node:buffer";
import { OptionError } from "../../errors.ts";
import { deadline } from "../../internal/deadline.ts";
import { maskAddress } from "../../internal/mask.ts";
import { MAX_DOCKERFILE_BYTES } from "../flags/dockerfile.ts";

/** Time for the whole of a Dockerfile, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** Number of redirects that are followed. */
const MAX_REDIRECTS = 10;

/** Fetches an address, as the global `fetch` does. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** Returns true for the address of a web server. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * Returns the bytes of a Dockerfile at an address, up to one more than the maximum size. Rejects
 * with {@linkcode OptionError} if it cannot be fetched, and with the reason of an aborted signal.
 */
export async function fetchDockerfile(
  address: string,
  signal: AbortSignal | undefined,
  { fetch = globalThis.fetch, timeout = TIMEOUT_MS }: {
    readonly fetch?: Fetch | undefined;
    readonly timeout?: number | undefined;
  } = {},
): Promise<Uint8Array> {
  using limit = deadline(timeout, new Error(`it takes longer than ${timeout / 1000} s`), signal);
  try {
    const response = await follow(address, fetch, limit.signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the server answered ${`${response.status} ${response.statusText}`.trim()}`);
    }
    if (/^text\/html\b/i.test(response.headers.get("content-type") ?? "")) {
      await response.body?.cancel();
      throw new Error("it is a web page; use the address of the raw file");
    }
    return await body(response);
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreachable(address, cause);
  }
}

/** Follows redirects, but none from TLS to a server without it. */
async function follow(address: string, fetch: Fetch, signal: AbortSignal): Promise<Response> {
  let { url, headers } = withoutLogin(new URL(address));
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const response = await fetch(url, { redirect: "manual", headers, signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = withoutLogin(new URL(location, url));
    const where = maskAddress(next.url.href);
    if (
      !isWebAddress(next.url.href) || (url.protocol === "https:" && next.url.protocol === "http:")
    ) {
      throw new Error(`the server redirects to ${where}, which has no TLS`);
    }
    // A login is for the server for which it was given.
    if (next.url.origin !== url.origin) headers = next.headers;
    url = next.url;
  }
  throw new Error(`the server redirects more than ${MAX_REDIRECTS} times`);
}

/** Returns an address without the login in it, and the header that has the login. */
function withoutLogin(given: URL): { url: URL; headers: Record<string, string> } {
  const url = new URL(given);
  if (!url.username && !url.password) return { url, headers: {} };
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = "";
  url.password = "";
  return { url, headers: { authorization: `Basic ${Buffer.from(login).toString("base64")}` } };
}

async function body(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    if (length > MAX_DOCKERFILE_BYTES) break; // which cancels the rest, and is reported
  }
  return await new Blob(parts).bytes();
}

function unreachable(address: string, cause: unknown): OptionError {
  return new OptionError(`cannot fetch the Dockerfile from ${maskAddress(address)}`, {
    detail: reasonOf(cause),
    cause,
    option: "file",
  });
}

/** Returns why a request failed: Deno has it in the innermost cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.replace(/^error sending request for url \(.*?\): /s, "");
}
