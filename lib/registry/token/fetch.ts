/** The way to registries and their token services: proxies, authorities, client certificates. */
import * as http from "node:http";
import * as https from "node:https";
import { Readable } from "node:stream";
import * as tls from "node:tls";
import { type Environment, processEnvironment } from "../../internal/environment.ts";
import { isLoopback } from "../login/name.ts";

/** Makes a request: the global `fetch`, or one that knows private certificate authorities. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** TLS of the requests for a registry: to itself and to its token service. */
export interface RegistryTls {
  /**
   * Certificates of authorities to trust as well as the system's, in PEM.
   *
   * @default {the system's authorities only}
   */
  readonly ca?: readonly string[] | undefined;
  /**
   * Client certificate, in PEM; needs `key`.
   *
   * @default {no client certificate}
   */
  readonly cert?: string | undefined;
  /** Private key of `cert`, in PEM, not encrypted. */
  readonly key?: string | undefined;
  /**
   * Accepts every certificate, so that anyone on the way can read the login. Such requests use no
   * proxy.
   *
   * @default {false}
   */
  readonly insecure?: boolean | undefined;
}

/** Statuses whose responses cannot have a body. */
const NO_BODY = [101, 103, 204, 205, 304];

/** Variables from which the global `fetch` takes a proxy, in upper or lower case. */
const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

/**
 * Returns the function for requests to a URL. The loopback is never reached through a proxy, as in
 * Go, whatever the environment says: the global `fetch` needs `NO_PROXY` for that. Without a proxy,
 * it is used for the loopback, too, because Node's client needs the permission to read the system's
 * authorities.
 */
export function fetchFor(
  url: string,
  tls: RegistryTls | undefined,
  env: Environment = processEnvironment,
): Fetch {
  const proxied = PROXIES.some((name) => env(name) || env(name.toLowerCase()));
  if (tls?.insecure || (proxied && isLoopback(new URL(url).host))) {
    return (url, init) => fetchDirectly(url, init, tls);
  }
  return tls ? (url, init) => fetchWith(tls, url, init) : globalThis.fetch;
}

async function fetchWith(
  { ca, cert, key }: RegistryTls,
  url: string,
  init: RequestInit,
): Promise<Response> {
  using client = Deno.createHttpClient({
    caCerts: [...ca ?? []],
    ...cert !== undefined && key !== undefined ? { cert, key } : {},
  });
  return await fetch(url, { ...init, client });
}

/** Makes a request without a proxy, which `fetch` cannot. Never follows a redirect. */
async function fetchDirectly(
  url: string,
  { method = "GET", headers, body, signal }: RequestInit,
  { ca = [], cert, key, insecure = false }: RegistryTls = {},
): Promise<Response> {
  const content = body === undefined || body === null ? undefined : new Request(url, {
    method,
    body,
  });
  const fields = new Headers(headers);
  const type = content?.headers.get("content-type");
  if (type) fields.set("content-type", type);
  const bytes = content && new Uint8Array(await content.arrayBuffer());
  if (bytes) fields.set("content-length", String(bytes.length));
  const answer = Promise.withResolvers<http.IncomingMessage>();
  const options = {
    method,
    headers: Object.fromEntries(fields),
    agent: false,
    ...signal ? { signal } : {},
  } as const;
  const request = new URL(url).protocol === "http:"
    ? http.request(url, options)
    : https.request(url, {
      ...options,
      ...ca.length > 0 ? { ca: [...tls.getCACertificates("default"), ...ca] } : {},
      ...cert !== undefined && key !== undefined ? { cert, key } : {},
      rejectUnauthorized: !insecure,
    });
  request.on("response", answer.resolve).on("error", answer.reject).end(bytes);
  const message = await answer.promise;
  const status = message.statusCode ?? 0;
  const received = new Headers();
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    received.append(message.rawHeaders[i]!, message.rawHeaders[i + 1]!);
  }
  if (NO_BODY.includes(status)) message.resume();
  return new Response(
    NO_BODY.includes(status) ? null : Readable.toWeb(message) as ReadableStream<Uint8Array>,
    { status, headers: received },
  );
}
