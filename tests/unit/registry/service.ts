/** An HTTP server on loopback that remembers what it was asked. */
export class Service implements AsyncDisposable {
  readonly asked: { method: string; url: URL; login: string; form: URLSearchParams }[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(answer: (request: Request) => Response | Promise<Response>) {
    const options = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
    this.#server = Deno.serve(options, async (request) => {
      const form = new URLSearchParams(await request.text());
      const login = request.headers.get("authorization") ?? "";
      this.asked.push({ method: request.method, url: new URL(request.url), login, form });
      return await answer(request);
    });
  }

  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.shutdown();
  }
}
