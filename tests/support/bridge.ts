import { networkInterfaces } from "node:os";
import * as path from "node:path";
import { program, unpacked } from "./packages.ts";

/**
 * Network bridge for a single engine. Two engines cannot share the host's bridge, and build steps
 * cannot run without one. It forwards nothing.
 */
export class Bridge implements AsyncDisposable {
  /** Name of the device. */
  readonly name: string;

  /** Takes over an existing bridge. */
  constructor(name: string) {
    this.name = name;
  }

  /** Creates a bridge with a subnet that this machine does not use. Needs root. */
  static async make(): Promise<Bridge> {
    const used = new Set(
      Object.values(networkInterfaces()).flat().map((address) => address?.address ?? ""),
    );
    const name = `bkit${crypto.randomUUID().slice(0, 8)}`;
    let subnet = 0;
    do {
      subnet = 1 + Math.floor(Math.random() * 254);
    } while (used.has(`10.213.${subnet}.1`));
    await ip("link", "add", "name", name, "type", "bridge");
    const bridge = new Bridge(name);
    try {
      await ip("address", "add", `10.213.${subnet}.1/24`, "dev", name);
      await ip("link", "set", name, "up");
      return bridge;
    } catch (error) {
      await bridge[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // An engine that was killed while connecting a container leaves both ends of the veth pair.
    for await (const { name } of Deno.readDir(`/sys/class/net/${this.name}/brif`)) {
      await ip("link", "delete", name);
    }
    await ip("link", "delete", this.name);
  }
}

/** Runs `ip`. Rejects with its stderr if it fails. */
async function ip(...args: string[]): Promise<void> {
  const root = await unpacked("ip");
  const triple = `${Deno.build.arch}-linux-gnu`;
  const libraries = ["lib", "usr/lib"].map((place) => path.join(root, place, triple)).join(":");
  const { success, stderr } = await new Deno.Command(await program("ip", "ip"), {
    args,
    env: { LD_LIBRARY_PATH: libraries },
  }).output();
  if (!success) throw new Error(`ip ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
}
