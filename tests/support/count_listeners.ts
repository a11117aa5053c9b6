/** Returns a function that counts the listeners that a signal gets from now on and still has. */
export function countListeners(signal: AbortSignal): () => number {
  const present = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    present.add(args[1]);
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    present.delete(args[1]);
    remove(...args);
  };
  return () => present.size;
}
