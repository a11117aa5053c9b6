import * as path from "node:path";
import { Command, Option } from "commander";
import { type Build, BuildKitClient } from "../build/mod.ts";
import { directory } from "../diffcopy/mod.ts";
import { OptionError } from "../errors.ts";
import { bytes } from "../progress/mod.ts";
import { type Display, display, type Mode, MODES } from "./display.ts";
import { Exit } from "./exit.ts";
import { interrupts } from "./interrupt.ts";
import { write } from "./output.ts";
import { all, list, pairs } from "./values.ts";

interface LocalOptions {
  addr?: string;
  context?: string;
  tag?: string[];
  file?: string;
  buildArg?: string[];
  label?: string[];
  target?: string;
  platform?: string[];
  cache: boolean;
  pull?: boolean;
  push?: boolean;
  progress: Mode;
  json?: boolean;
}

/** `bkit local`: builds a folder of this machine. */
export function localCommand(): Command {
  return new Command("local")
    .description("build an image from a folder of this machine")
    .argument("[dir]", "the folder with the files to build from (default: .)")
    .option("-c, --context <dir>", "the same as [dir]")
    .option("-t, --tag <name>", "a name for the image, as often as there are names", all)
    .option("-f, --file <path>", "the Dockerfile (default: Dockerfile in the folder)")
    .option(
      "--build-arg <name=value>",
      "a value for an ARG; without =value from the environment",
      all,
    )
    .option("--label <name=value>", "a label for the image", all)
    .option("--target <stage>", "the stage to build (default: the last)")
    .option(
      "--platform <os/arch,…>",
      "the platforms to build for (default: the daemon's)",
      list,
    )
    .option("--no-cache", "run all steps, also those whose result is in the cache")
    .option("--pull", "look base images up in their registry though the daemon has them")
    .option("--push", "push the image to the registry that its name begins with")
    .addOption(
      new Option("--progress <mode>", "how progress is shown, on stderr").choices(MODES).default(
        "auto",
      ),
    )
    .option("--json", "print the result as one JSON object")
    .option(
      "--addr <address>",
      "the daemon's address (default: BUILDKIT_HOST, then the usual places)",
    )
    .action(local);
}

async function local(dir: string | undefined, options: LocalOptions): Promise<void> {
  if (dir !== undefined && options.context !== undefined && dir !== options.context) {
    throw new OptionError(`two folders were given: ${dir} and --context ${options.context}`);
  }
  const root = dir ?? options.context ?? ".";
  const args = pairs("--build-arg", options.buildArg, (name) => Deno.env.get(name));
  const labels = pairs("--label", options.label, () => "");
  const dockerfile = options.file === undefined ? {} : {
    dockerfile: directory(path.dirname(options.file)),
    file: path.basename(options.file),
  };
  const context = directory(root);
  const shown = display(options.progress);
  using stop = interrupts(() => {
    shown.end();
    Deno.exit(Exit.CANCELLED);
  });
  try {
    await using client = await BuildKitClient.connect(options.addr, { signal: stop.signal });
    const build = client.build({
      context,
      ...dockerfile,
      tags: options.tag ?? [],
      args,
      labels,
      platforms: options.platform ?? [],
      noCache: !options.cache,
      pull: options.pull ?? false,
      push: options.push ?? false,
      signal: stop.signal,
      ...(options.target === undefined ? {} : { target: options.target }),
    });
    await watch(build, shown);
    const result = await build;
    shown.end();
    if (options.json) {
      write(Deno.stdout, `${JSON.stringify({ ...result, address: client.address })}\n`);
      return;
    }
    write(Deno.stdout, `${result.digest}\n`);
    if (options.progress !== "quiet" && options.progress !== "json") {
      const where = result.names.length > 0 ? result.names.join(", ") : "without a name";
      const size = result.size === undefined ? "" : `, ${bytes(result.size)}`;
      const store = result.pushed ? "pushed by" : "in";
      write(Deno.stderr, `built ${where}${size}, ${store} ${client.address}\n`);
    }
  } finally {
    shown.end();
  }
}

/** Shows a build to its end; what it ended with is the build's own to tell. */
async function watch(build: Build, shown: Display): Promise<void> {
  try {
    for await (const event of build) shown.show(event);
  } catch {
    // thrown again by the build itself
  }
}
