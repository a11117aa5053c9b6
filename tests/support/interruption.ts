/** Returns a signal that SIGINT and SIGTERM abort, until it is disposed of. */
export function interruption(): { readonly signal: AbortSignal } & Disposable {
  const stack = new DisposableStack();
  const interrupted = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    const listener = () => interrupted.abort(new Error(`interrupted by ${name}`));
    Deno.addSignalListener(name, listener);
    stack.defer(() => Deno.removeSignalListener(name, listener));
  }
  return { signal: interrupted.signal, [Symbol.dispose]: () => stack.dispose() };
}
