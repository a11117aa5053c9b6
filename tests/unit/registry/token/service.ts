/** HTTP server on the loopback that records its requests. */
export class Service implements AsyncDisposable {
  /** Requests so far. */
  readonly requests: { method: string; url: URL; login: string; form: URLSearchParams }[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(answer: (request: Request) => Response | Promise<Response>) {
    const options = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
    this.#server = Deno.serve(options, async (request) => {
      const form = new URLSearchParams(await request.text());
      const login = request.headers.get("authorization") ?? "";
      this.requests.push({ method: request.method, url: new URL(request.url), login, form });
      return await answer(request);
    });
  }

  /** Host and port. */
  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  /** URL without a path. */
  get url(): string {
    return `http://${this.host}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.shutdown();
  }
}
