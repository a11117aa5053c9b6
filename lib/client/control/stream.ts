/**
 * Runs a call that reports items, and yields them. The call has to wait while more than one report
 * is not consumed yet. Leaving the iteration cancels the call, and waits for its end. Throws what
 * the call rejects with.
 */
export async function* stream<T>(
  signal: AbortSignal | undefined,
  run: (report: (item: T) => Promise<void>, signal: AbortSignal) => Promise<unknown>,
): AsyncGenerator<T, void, undefined> {
  const left = new AbortController();
  const merged = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  let items: T[] = [];
  let news = Promise.withResolvers<void>();
  let consumed = Promise.withResolvers<void>();
  let ended = false;
  const done = run((item) => {
    items.push(item);
    news.resolve();
    return consumed.promise;
  }, merged).finally(() => {
    ended = true;
    news.resolve();
  });
  done.catch(() => {}); // awaited below, unless the reader leaves
  try {
    while (!ended || items.length > 0) {
      await news.promise;
      if (!ended) news = Promise.withResolvers<void>();
      const batch = items;
      items = [];
      yield* batch;
      const before = consumed;
      consumed = Promise.withResolvers<void>();
      before.resolve();
    }
    await done;
  } finally {
    left.abort(new Error("the reader has left"));
    consumed.resolve();
    await done.catch(() => {});
  }
}
