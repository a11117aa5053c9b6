import type { BuildOptions } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { isStdin } from "../../internal/files/pipe.ts";
import { dockerfileOf, MAX_DOCKERFILE_BYTES } from "./dockerfile.ts";
import { stdinUses } from "../../client/options/pipes.ts";

/** Inputs of a build that may be stdin. */
export interface StdinInputs {
  /** True if the context is. */
  readonly fromContext?: boolean | undefined;
  /** Value of `-f`. */
  readonly file?: string | undefined;
  /** Value of `--llb`. */
  readonly graph?: string | undefined;
}

/**
 * Throws {@linkcode OptionError} if several inputs of a build come from stdin, which can be read
 * only once.
 */
export function checkStdin(
  { fromContext = false, file, graph }: StdinInputs,
  options: Pick<BuildOptions, "secrets" | "ssh">,
): void {
  const uses: string[] = [];
  if (fromContext) uses.push("the context");
  if (graph !== undefined && (graph === "-" || isStdin(graph))) uses.push("the graph");
  if (file !== undefined && (file === "-" || isStdin(file))) uses.push("the Dockerfile");
  uses.push(...stdinUses(options));
  const [one, other] = uses;
  if (other === undefined) return;
  throw new OptionError(`cannot read both ${one} and ${other} from stdin`, {
    detail: "it can be read only once",
    advice: "Pass one of them as a file, or through a pipe of its own.",
  });
}

/**
 * Returns the build options for a context on stdin: an archive, in which `file` is the path of the
 * Dockerfile, or a Dockerfile, which is then built without a context. Rejects with
 * {@linkcode OptionError} if it is neither, or if there is a Dockerfile and `file` as well, and with
 * the reason of an aborted signal.
 */
export async function stdinContext(
  stdin: ReadableStream<Uint8Array>,
  file: string | undefined,
  signal: AbortSignal,
  isTerminal: boolean = Deno.stdin.isTerminal(),
): Promise<Pick<BuildOptions, "context" | "dockerfile" | "file">> {
  if (isTerminal) throw unusable("it is a terminal");
  const reader = stdin.getReader();
  const stop = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener("abort", stop);
  try {
    return await judged(reader, file);
  } finally {
    signal.removeEventListener("abort", stop);
    signal.throwIfAborted(); // a cancelled stream looks like one that has ended
  }
}

async function judged(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  file: string | undefined,
): Promise<Pick<BuildOptions, "context" | "dockerfile" | "file">> {
  const [{ contentOf }, { readHead, withHead }] = await Promise.all([
    import("../../client/archive/format.ts"),
    import("../../client/archive/stream.ts"),
  ]);
  const head = await readHead(reader);
  const content = contentOf(head);
  if (content.kind === "unusable") throw unusable(`it ${content.problem}`);
  const chunks = withHead(head, reader);
  if (content.kind !== "text") {
    const context = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    }, { highWaterMark: 0 });
    return { context, ...(file === undefined ? {} : { file }) };
  }
  if (file !== undefined) {
    throw new OptionError("cannot use two Dockerfiles: stdin has one, and -f names another", {
      advice: "Omit -f, or pass a tar archive on stdin.",
    });
  }
  const text: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    text.push(new Uint8Array(chunk));
    length += chunk.length;
    if (length > MAX_DOCKERFILE_BYTES) break; // which is reported
  }
  return dockerfileOf(await new Blob(text).bytes(), "stdin");
}

function unusable(reason: string): OptionError {
  return new OptionError("cannot read the context from stdin", {
    detail: reason,
    advice: "Pipe a Dockerfile or a tar archive into the command; the archive can be compressed " +
      "with gzip, bzip2, xz or zstd.",
  });
}
