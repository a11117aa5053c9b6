import type { Duplex } from "node:stream";

/**
 * Has every `error` event of a stream carry what `replace` returns for its error.
 *
 * Broken: `node:tls` of Deno (2.9.6) emits a server's alert that comes after the handshake as an
 * event, and neither destroys the stream with it nor keeps it in `errored`. So an overridden
 * `_destroy` does not get it, and a listener cannot change what other listeners get. Node.js does
 * the same; not reported; the test has the minimal program.
 *
 * Instead: the stream's own `emit` is replaced.
 *
 * It can go when such an error comes by way of `destroy`.
 */
export function replaceErrors(stream: Duplex, replace: (error: unknown) => Error): void {
  const emit = stream.emit.bind(stream) as (name: string | symbol, ...args: unknown[]) => boolean;
  stream.emit = (name: string | symbol, ...args: unknown[]) =>
    name === "error" ? emit(name, replace(args[0])) : emit(name, ...args);
}
