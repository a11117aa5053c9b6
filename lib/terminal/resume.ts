/**
 * Calls a function when this process goes on after it was stopped, as with Ctrl-Z and `fg`. Returns a
 * function that ends this.
 */
export function onResume(callback: () => void): () => void {
  if (Deno.build.os === "windows") return () => {};
  Deno.addSignalListener("SIGCONT", callback);
  return () => Deno.removeSignalListener("SIGCONT", callback);
}
