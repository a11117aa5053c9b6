import * as path from "node:path";
import { program, unpacked } from "./packages.ts";

/**
 * Runs skopeo, an independent implementation of OCI layouts. Returns its stdout. Rejects with its
 * stderr if it fails.
 */
export async function skopeo(...args: string[]): Promise<string> {
  const root = await unpacked("skopeo");
  const triple = `${Deno.build.arch}-linux-gnu`;
  const libraries = ["lib", "usr/lib"].map((place) => path.join(root, place, triple)).join(":");
  const { success, stdout, stderr } = await new Deno.Command(await program("skopeo", "skopeo"), {
    args: ["--insecure-policy", ...args],
    env: { LD_LIBRARY_PATH: libraries },
    stdin: "null",
  }).output();
  if (!success) throw new Error(`skopeo ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
