import type { Certificate } from "./certificates.ts";
import type { Registry } from "./registry.ts";

/** Answers a request in place of the registry; undefined lets it through. */
export type Intercept = (request: Request) => Response | undefined;

/**
 * Server on the loopback that forwards requests to a registry, except for those that it answers
 * itself: registries have settings for much, but not for every kind of trouble.
 */
export class RegistryFront implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  /** Starts a front, with TLS if it has a certificate. */
  constructor(
    registry: Registry,
    intercept: Intercept = () => undefined,
    certificate?: Certificate,
  ) {
    const pem = certificate && {
      cert: Deno.readTextFileSync(certificate.cert),
      key: Deno.readTextFileSync(certificate.key),
    };
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {}, ...pem },
      (request) => intercept(request) ?? this.#forward(request, registry),
    );
  }

  /** Host and port: the first part of the names of its images. */
  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }

  #forward(request: Request, registry: Registry): Promise<Response> {
    const { pathname, search, protocol } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete("host");
    // For the addresses that the registry names.
    headers.set("x-forwarded-host", this.host);
    headers.set("x-forwarded-proto", protocol.slice(0, -1));
    const { method, body } = request;
    const init: RequestInit = { method, headers, body, redirect: "manual" };
    return fetch(`http://${registry.host}${pathname}${search}`, init);
  }
}
