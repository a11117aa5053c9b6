import * as path from "node:path";

/** Package archive of this machine's distribution, and the keys that sign it. */
export interface Mirror {
  /** URI of the archive, from the configuration of this machine. */
  readonly uri: string;
  /** Path of the file with the archive's keys; undefined for apt's default keys. */
  readonly keys: string | undefined;
}

/**
 * Returns the first archive for `suite` in a sources file, either in the one-line format or in
 * stanzas (deb822). Returns undefined if there is none.
 */
export function parseSources(text: string, suite: string): Mirror | undefined {
  for (const line of text.split("\n")) {
    const [, options, uri, name] = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/.exec(line) ?? [];
    if (uri && name === suite) {
      return { uri, keys: /signed-by=(\S+)/.exec(options ?? "")?.[1] };
    }
  }
  for (const stanza of text.split(/\n\s*\n/)) {
    const fields = new Map<string, string[]>();
    const unfolded = stanza.replaceAll(/^#.*\n?/gm, "").replaceAll(/\n[ \t]+/g, " ");
    for (const line of unfolded.split("\n")) {
      const [, key, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
      if (key) fields.set(key.toLowerCase(), value!.trim().split(/\s+/));
    }
    const [uri] = fields.get("uris") ?? [];
    const off = /^(no|false|off|0)$/.test(fields.get("enabled")?.[0] ?? "");
    if (!uri || off || !fields.get("types")?.includes("deb")) continue;
    if (!fields.get("suites")?.includes(suite)) continue;
    // A stanza can also contain the key itself, over many lines; apt's default keys serve for that.
    const [keys] = fields.get("signed-by") ?? [];
    return { uri, keys: keys?.startsWith("/") ? keys : undefined };
  }
  return undefined;
}

/** Returns the distribution of this machine, from `/etc/os-release`. */
export async function release(): Promise<{ id: string; codename: string }> {
  const text = await Deno.readTextFile("/etc/os-release").catch(() => "");
  const field = (name: string) => new RegExp(`^${name}="?([^"\\n]*)`, "m").exec(text)?.[1] ?? "";
  return { id: field("ID"), codename: field("VERSION_CODENAME") };
}

/** Returns the archive that this machine uses for its distribution. */
async function mirror(codename: string): Promise<Mirror> {
  const files = ["/etc/apt/sources.list"];
  for await (const { name } of Deno.readDir("/etc/apt/sources.list.d")) {
    if (/\.(list|sources)$/.test(name)) files.push(`/etc/apt/sources.list.d/${name}`);
  }
  for (const file of files) {
    const found = parseSources(await Deno.readTextFile(file).catch(() => ""), codename);
    if (found) return found;
  }
  throw new Error(`none of ${files.join(", ")} names an archive for ${codename}`);
}

/**
 * Unpacks packages of a suite into `target` without installing them: apt runs with its own
 * configuration, state and cache, on the mirror that this machine uses.
 */
export async function unpack(
  suite: string,
  packages: readonly string[],
  target: string,
): Promise<void> {
  const { id, codename } = await release();
  const { uri, keys } = await mirror(codename);
  const components = id === "ubuntu" ? "main universe" : "main";
  const work = await Deno.makeTempDir({ prefix: "bkit-apt-" });
  try {
    const list = path.join(work, "sources.list");
    await Deno.writeTextFile(
      list,
      `deb ${keys ? `[signed-by=${keys}] ` : ""}${uri} ${suite} ${components}\n`,
    );
    await Deno.mkdir(path.join(work, "lists", "partial"), { recursive: true });
    await Deno.mkdir(path.join(work, "archives", "partial"), { recursive: true });
    const options = [
      `Dir::Etc::sourcelist=${list}`,
      "Dir::Etc::sourceparts=-",
      `Dir::State::lists=${path.join(work, "lists")}`,
      `Dir::Cache::archives=${path.join(work, "archives")}`,
      `Dir::Cache::pkgcache=`,
      `Dir::Cache::srcpkgcache=`,
      "APT::Sandbox::User=root",
    ].flatMap((option) => ["-o", option]);
    await run("apt-get", [...options, "-q", "update"], work);
    await run("apt-get", [
      ...options,
      "-q",
      "download",
      ...packages.map((name) => `${name}/${suite}`),
    ], work);
    for await (const { name } of Deno.readDir(work)) {
      if (name.endsWith(".deb")) await run("dpkg", ["-x", name, target], work);
    }
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const { success, stdout, stderr } = await new Deno.Command(command, {
    args,
    cwd,
    stdin: "null",
    env: { DEBIAN_FRONTEND: "noninteractive" },
  }).output();
  if (success) return;
  const output = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  throw new Error(`${command} ${args.at(-1)} failed:\n${output}`);
}
