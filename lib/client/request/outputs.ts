/** The outputs of a build: what the daemon is asked for, and where on this side the results go. */
import { type Address, parseAddress } from "../../address/parse/address.ts";
import { localEngine } from "../../address/find/candidates.ts";
import { type Endpoint, endpoint } from "../../address/endpoint.ts";
import { secure } from "../../address/find/secure.ts";
import { directoryTarget, type TreeTarget } from "../../diffcopy/mod.ts";
import { OptionError, OutputError, UnsupportedError } from "../../errors.ts";
import { ContentStore, finishLayout } from "../../oci/mod.ts";
import { checkFile, type ExportTarget, fileSink, streamSink } from "../../session/mod.ts";
import { engineSink } from "../engine/load.ts";
import type { Exporter } from "../calls/solve.ts";
import { exporter, namesOf, outputsOf, type Store } from "./exporter.ts";
import { descriptor } from "../calls/descriptor.ts";
import type { BuildOptions } from "../options/build.ts";
import type { ArchiveOutput, LocalOutput, Output, TarOutput } from "../options/output.ts";

/** A build's outputs, ready for the daemon. */
export interface PreparedOutputs {
  /** What the daemon is asked for. */
  readonly exporters: readonly Exporter[];
  /** Where each goes that comes here, by its place in `exporters`. */
  readonly targets: readonly (ExportTarget | undefined)[];
  /** What people call the place that each goes to. */
  readonly destinations: readonly string[];
  /** Directories that the daemon has begun to write to, as `device:inode`: it gets nothing out of them. */
  readonly written: ReadonlySet<string>;
  /** OCI layouts that the daemon writes to, by the names that it asks for them by. */
  readonly stores: ReadonlyMap<string, ContentStore>;
  /** Names what was written into layouts; `response` is what the exporters answered. */
  finish(response: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
}

/**
 * The outputs that the options name. Rejects with {@linkcode UnsupportedError} for what this daemon can't make, and with
 * {@linkcode OptionError} for places that can't be written.
 */
export async function prepareOutputs(
  options: BuildOptions,
  store: Store,
  daemon: Endpoint,
  signal: AbortSignal,
): Promise<PreparedOutputs> {
  const outputs = outputsOf(options);
  for (const output of outputs) {
    await checkPlace(output);
    if (store === "graph" && isArchive(output)) throw noArchives(output, daemon);
  }
  const written = new Set<string>();
  const layouts = outputs.flatMap((output) => isLayout(output) ? [output] : []);
  return {
    exporters: outputs.map((output) => exporter(output, options, store)),
    targets: outputs.map((output) =>
      output.type === "local"
        ? localTarget(output, platformsOf(options), written)
        : target(output, store, signal)
    ),
    written,
    destinations: outputs.map(place),
    // The daemon knows a single layout, by this name (`client/solve.go`).
    stores: new Map(layouts.map(({ dest }) => ["export", new ContentStore(dest)])),
    async finish(response, signal) {
      for (const output of layouts) {
        const written = descriptor(response["containerimage.descriptor"]);
        if (!written) {
          throw new UnsupportedError("the daemon didn't tell what it wrote to the layout");
        }
        const names = response["image.name"]?.split(",") ?? namesOf(output, options);
        await finishLayout(output.dest, written, { names }, signal);
      }
    },
  };
}

/** Where an output goes, if not to the daemon's own store or, blob by blob, into a layout. */
function target(output: Output, store: Store, signal: AbortSignal): ExportTarget | undefined {
  if (isLayout(output)) return undefined;
  if (output.type === "tar" || output.type === "oci") return archiveTarget(output, signal);
  // An engine that builds takes the image into its own store.
  if (output.type !== "docker" || (!output.dest && store !== "buildkit")) return undefined;
  return archiveTarget(output, signal);
}

/** Returns how many platforms the options ask for. */
function platformsOf({ platforms, attributes }: BuildOptions): number {
  const named = attributes?.["platform"]?.split(",") ?? platforms ?? [];
  return Math.max(1, named.length);
}

/**
 * Files of the result. The daemon sends them in one transfer, or older ones in a transfer for each platform, and no more.
 */
function localTarget(
  output: LocalOutput,
  platforms: number,
  written: Set<string>,
): ExportTarget {
  const { dest, mode } = output;
  let transfers = 0;
  return {
    kind: "tree",
    open({ whole }): TreeTarget {
      if (++transfers > (whole ? 1 : platforms)) {
        throw new UnsupportedError(`cannot take the output ${place(output)}`, {
          reason: "the daemon has sent it already",
        });
      }
      // A daemon that doesn't say so would send the next platform's files later.
      if (mode === "delete" && !whole) {
        throw new UnsupportedError("this daemon can't make a local output with mode delete", {
          advice: "BuildKit v0.31 can; or empty the folder, and leave the mode out.",
        });
      }
      if (typeof dest !== "string") return dest;
      const target = directoryNow(dest, mode);
      const { dev, ino } = Deno.statSync(dest);
      written.add(`${dev}:${ino}`);
      return target;
    },
  };
}

/** Opens a directory when the build is over: it was checked before, so the option is no longer at fault. */
function directoryNow(dest: string, mode: LocalOutput["mode"]): TreeTarget {
  try {
    return directoryTarget(dest, { mode });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    const { shortMessage, advice, cause } = error;
    throw new OutputError(shortMessage, { advice, cause, option: "outputs" });
  }
}

function archiveTarget(output: TarOutput | ArchiveOutput, signal: AbortSignal): ExportTarget {
  const { dest } = output;
  let used = false;
  return {
    kind: "stream",
    async open() {
      if (used) throw new UnsupportedError(`the daemon sent the output ${place(output)} twice`);
      used = true;
      if (dest instanceof WritableStream) return streamSink(dest);
      if (dest && !dest.startsWith(ENGINE)) return fileSink(dest);
      return engineSink(endpoint(await engineOf(dest)), signal);
    },
  };
}

const ENGINE = "docker://";

function engineOf(dest: string | undefined): Promise<Address> {
  const env = (name: string) => Deno.env.get(name);
  return secure(dest ? parseAddress(dest) : localEngine(env), undefined, env);
}

/** Whether an output is an image packed for this side. */
function isArchive(output: Output): boolean {
  return output.type === "oci" || (output.type === "docker" && output.dest !== undefined);
}

function isLayout(output: Output): output is ArchiveOutput & { dest: string } {
  return "tar" in output && output.tar === false;
}

function place(output: Output): string {
  if (!("dest" in output) || output.dest === undefined) {
    return output.type === "docker" ? "the Docker Engine" : output.type;
  }
  return typeof output.dest === "string" ? output.dest : output.type;
}

/** Throws for a place that can't be written to, before anything is built. */
async function checkPlace(output: Output): Promise<void> {
  if (!("dest" in output) || typeof output.dest !== "string") return;
  const { dest } = output;
  if (output.type === "docker" && dest.startsWith(ENGINE)) {
    return void await engineOf(dest);
  }
  if (output.type !== "local" && !isLayout(output)) return await checkFile(dest);
  const info = await Deno.stat(dest).catch(() => undefined);
  if (info && !info.isDirectory) {
    throw new OptionError(`cannot write ${dest}`, {
      reason: "it is not a directory",
      option: "outputs",
      advice: "Name another one, or remove the file.",
    });
  }
}

function noArchives({ type }: Output, { text }: Endpoint): UnsupportedError {
  return new UnsupportedError(
    `the engine at ${text} can't make an archive (output type ${type}) with its older image store`,
    {
      advice: "Turn on its containerd image store, or build with a buildkitd. " +
        "An output of type docker without a dest is loaded into the engine.",
    },
  );
}
