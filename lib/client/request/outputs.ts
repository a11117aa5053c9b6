/**
 * The outputs of a build: what the daemon is asked for, and where on this side the results are
 * written.
 */
import { type Address, parseAddress } from "../../address/parse/address.ts";
import { type Endpoint, endpoint } from "../../address/endpoint.ts";
import { secure } from "../../address/find/secure.ts";
import { processEnvironment } from "../../internal/environment.ts";
import type { TreeTarget } from "../../diffcopy/target/target.ts";
import { OptionError, OutputError, UnsupportedError } from "../../errors.ts";
import type { Log } from "../../log/log.ts";
import type { ContentStore } from "../../oci/store/store.ts";
import type { ExportTarget } from "../../session/services/file_send.ts";
import type { Exporter } from "../calls/solve.ts";
import { checkLinks } from "../../diffcopy/target/links.ts";
import { checkDeletion } from "./deletion.ts";
import type { Store } from "./image_store.ts";
import { exporter, namesOf, outputsOf } from "./exporter.ts";
import { descriptor } from "../calls/descriptor.ts";
import type { BuildOptions } from "../options/build.ts";
import type { ArchiveOutput, LocalOutput, Output, TarOutput } from "../options/output.ts";

/** The outputs of a build, ready for the daemon. */
export interface PreparedOutputs {
  /** Exporters of the Solve request. */
  readonly exporters: readonly Exporter[];
  /** Target of each exporter whose result is written on this side, in the order of `exporters`. */
  readonly targets: readonly (ExportTarget | undefined)[];
  /** Display name of the destination of each exporter. */
  readonly destinations: readonly string[];
  /**
   * Directories that the daemon has begun to write to, as `device:inode`. It cannot read from them.
   */
  readonly written: ReadonlySet<string>;
  /** Tells how many platforms the result has, if a frontend of this process decides it. */
  expect(platforms: number): void;
  /** OCI layouts that the daemon writes to, by the names under which it asks for them. */
  readonly stores: ReadonlyMap<string, ContentStore>;
  /** Completes the layouts that were written to; `response` is what the exporters returned. */
  finish(response: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
}

/**
 * Prepares the outputs of the options. Rejects with {@linkcode UnsupportedError} if this daemon
 * cannot produce an output, and with {@linkcode OptionError} if a destination cannot be written.
 */
export async function prepareOutputs(
  options: BuildOptions,
  store: Store,
  daemon: Endpoint,
  signal: AbortSignal,
): Promise<PreparedOutputs> {
  const outputs = outputsOf(options);
  for (const output of outputs) {
    await checkDestination(output);
    if (output.type === "local" && output.mode === "delete" && typeof output.dest === "string") {
      checkDeletion(output.dest, options);
    }
    if (store === "graph" && isArchive(output)) throw archiveError(output, daemon);
  }
  const written = new Set<string>();
  let platforms = platformsOf(options);
  const layouts = outputs.flatMap((output) => isLayout(output) ? [output] : []);
  const stores = new Map<string, ContentStore>();
  for (const { dest } of layouts) {
    const { ContentStore } = await import("../../oci/mod.ts");
    // The daemon supports a single layout, under this name (`client/solve.go`).
    stores.set("export", new ContentStore(dest));
  }
  return {
    exporters: outputs.map((output) => exporter(output, options, store)),
    targets: outputs.map((output) =>
      output.type === "local"
        ? localTarget(output, () => platforms, written)
        : target(output, store, daemon.log, signal)
    ),
    written,
    expect: (count) => platforms = count,
    destinations: outputs.map(displayName),
    stores,
    async finish(response, signal) {
      for (const output of layouts) {
        const written = descriptor(response["containerimage.descriptor"]);
        if (!written) {
          throw new UnsupportedError(
            "cannot finish the layout: the daemon did not report what it wrote",
          );
        }
        const names = response["image.name"]?.split(",") ?? namesOf(output, options);
        const { finishLayout } = await import("../../oci/mod.ts");
        await finishLayout(output.dest, written, { names }, signal);
      }
    },
  };
}

/**
 * Returns the target of an output; undefined if it goes to the daemon's own store or, blob by blob,
 * into a layout.
 */
function target(
  output: Output,
  store: Store,
  log: Log | undefined,
  signal: AbortSignal,
): ExportTarget | undefined {
  if (isLayout(output)) return undefined;
  if (output.type === "tar" || output.type === "oci") return archiveTarget(output, log, signal);
  // An engine that builds stores the image itself.
  if (output.type !== "docker" || (!output.dest && store !== "buildkit")) return undefined;
  return archiveTarget(output, log, signal);
}

/** Returns how many platforms the options request. */
function platformsOf({ platforms, attributes }: BuildOptions): number {
  const named = attributes?.["platform"]?.split(",") ?? platforms ?? [];
  return Math.max(1, named.length);
}

/**
 * Returns the target for the files of the result. Daemons send them in one transfer; older ones
 * send a transfer for each platform. Any further transfer is rejected.
 */
function localTarget(
  output: LocalOutput,
  platforms: () => number,
  written: Set<string>,
): ExportTarget {
  const { dest, mode } = output;
  let transfers = 0;
  return {
    kind: "tree",
    async open({ whole }): Promise<TreeTarget> {
      if (++transfers > (whole ? 1 : platforms())) {
        throw new UnsupportedError(`cannot accept the output ${displayName(output)}`, {
          detail: "the daemon has sent it already",
        });
      }
      // A daemon that does not set `whole` would send the files of the next platform later.
      if (mode === "delete" && !whole) {
        throw new UnsupportedError("this daemon cannot write a local output with mode delete", {
          advice: "Use BuildKit v0.31 or later, or empty the directory and omit the mode.",
        });
      }
      if (typeof dest !== "string") return dest;
      const target = await openDirectory(dest, mode);
      const { dev, ino } = Deno.statSync(dest);
      written.add(`${dev}:${ino}`);
      return target;
    },
  };
}

/**
 * Opens a directory after the build. Its path was checked before the build, so an error now is not
 * the fault of the option.
 */
async function openDirectory(dest: string, mode: LocalOutput["mode"]): Promise<TreeTarget> {
  const { directoryTarget } = await import("../../diffcopy/target/disk.ts");
  try {
    return directoryTarget(dest, { mode });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    const { shortMessage, advice, cause } = error;
    throw new OutputError(shortMessage, { advice, cause, option: "outputs" });
  }
}

function archiveTarget(
  output: TarOutput | ArchiveOutput,
  log: Log | undefined,
  signal: AbortSignal,
): ExportTarget {
  const { dest } = output;
  let used = false;
  return {
    kind: "stream",
    async open() {
      if (used) {
        throw new UnsupportedError(`the daemon sent the output ${displayName(output)} twice`);
      }
      used = true;
      if (dest instanceof WritableStream) {
        const { streamSink } = await import("../../session/services/sink.ts");
        return streamSink(dest);
      }
      if (dest && !dest.startsWith(ENGINE_PREFIX)) {
        const { fileSink } = await import("../../diffcopy/target/file_sink.ts");
        return await fileSink(dest, "outputs");
      }
      const { engineSink } = await import("../engine/load.ts");
      return engineSink(endpoint(await engineOf(dest), log), signal);
    },
  };
}

const ENGINE_PREFIX = "docker://";

async function engineOf(dest: string | undefined): Promise<Address> {
  if (dest) return await secure(parseAddress(dest), undefined, processEnvironment);
  const { localEngine } = await import("../../address/find/local_engine.ts");
  return await localEngine(processEnvironment);
}

/**
 * Returns the engine that one of the outputs is loaded into, unless it is the one that builds;
 * undefined if there is none.
 */
export async function loadingEngine(
  outputs: readonly Output[],
  store: Store,
  log: Log | undefined,
): Promise<Endpoint | undefined> {
  for (const output of outputs) {
    if (output.type !== "docker" || isLayout(output)) continue;
    const { dest } = output;
    if (dest === undefined && store !== "buildkit") continue;
    if (dest === undefined || (typeof dest === "string" && dest.startsWith(ENGINE_PREFIX))) {
      return endpoint(await engineOf(dest), log);
    }
  }
  return undefined;
}

/** Returns true if an output is an image archive written on this side. */
function isArchive(output: Output): boolean {
  return output.type === "oci" || (output.type === "docker" && output.dest !== undefined);
}

function isLayout(output: Output): output is ArchiveOutput & { dest: string } {
  return "tar" in output && output.tar === false;
}

/** Returns the display name of an output's destination. */
function displayName(output: Output): string {
  if (!("dest" in output) || output.dest === undefined) {
    return output.type === "docker" ? "the Docker Engine" : output.type;
  }
  return typeof output.dest === "string" ? output.dest : output.type;
}

/**
 * Throws {@linkcode OptionError} if a destination cannot be written to, before anything is built.
 */
async function checkDestination(output: Output): Promise<void> {
  if (!("dest" in output) || typeof output.dest !== "string") return;
  const { dest } = output;
  if (output.type === "docker" && dest.startsWith(ENGINE_PREFIX)) {
    return void await engineOf(dest);
  }
  if (output.type !== "local" && !isLayout(output)) {
    const { checkFile } = await import("../../diffcopy/target/file_sink.ts");
    return await checkFile(dest, "outputs");
  }
  await checkLinks(dest, "outputs");
  const info = await Deno.stat(dest).catch(() => undefined);
  if (info && !info.isDirectory) {
    throw new OptionError(`cannot write ${dest}`, {
      detail: "it is not a directory",
      option: "outputs",
      advice: "Name another one, or remove the file.",
    });
  }
}

function archiveError({ type }: Output, { text }: Endpoint): UnsupportedError {
  return new UnsupportedError(
    `the engine at ${text} cannot write an archive (output type ${type}) ` +
      `with its older image store`,
    {
      advice: "Turn on its containerd image store, or build with a buildkitd. " +
        "An output of type docker without a dest is loaded into the engine.",
    },
  );
}
