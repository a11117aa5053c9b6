/**
 * Converts the daemon's error for a failed build into an error for people: the step, its position
 * in the Dockerfile, and its output.
 */
import { Buffer } from "node:buffer";
import { AuthError, BuildFailedError, type RpcError, type SourceExcerpt } from "../../errors.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { oneLine, shortened, withoutMiddle } from "../../internal/printable.ts";
import type { ProgressModel } from "../../progress/mod.ts";
import type { LoginLog } from "../../registry/mod.ts";
import { advice, ownWords, reason } from "./advice.ts";
import { exitCode, plain } from "./daemon_text.ts";
import { gitFailure } from "./git.ts";
import { loginFault, refusedWithoutLogin, registryFailure, registryText } from "./registry.ts";

/** Maximum number of lines of a step's output in an error. */
const LOG_LINES = 20;

/** Maximum number of lines of a step's output in which a cause is searched. */
const SEARCHED_LINES = 200;

/**
 * Lengths up to which texts are interpreted, in characters: the work on some of them grows faster
 * than their length.
 */
const MAX_TEXT_CHARS = 16 * 1024;
const MAX_LINE_CHARS = 2048;

/** Numbers of marked ranges and of lines that an excerpt has. */
const MAX_RANGES = 100;
const MAX_EXCERPT_LINES = 100;

/** Facts about a build that its errors mention. */
export interface BuildFacts {
  /** Searches for logins. */
  readonly logins?: LoginLog | undefined;
  /** Server of the context, if that is a Git repository to which a token can be given. */
  readonly contextHost?: string | undefined;
}

/**
 * Returns the error for a Solve that ended with `error`; `answers` are the errors with which this
 * side answered the daemon. It is an {@linkcode AuthError} if the daemon complains about a login
 * that this side could not obtain.
 */
export function buildFailure(
  error: RpcError,
  model: ProgressModel,
  ref: string,
  answers: readonly RpcError[] = [],
  { logins, contextHost }: BuildFacts = {},
): BuildFailedError | AuthError {
  const text = plain(withoutMiddle(error.message, MAX_TEXT_CHARS));
  const exit = exitCode(text);
  const step = model.failed;
  const name = step && oneLine(step.vertex.name);
  const source = excerpt(error);
  const failure = exit !== undefined ? undefined : registryFailure(text, name);
  const login = failure && logins?.of(failure.host);
  const fault = failure && loginFault(failure, login);
  const answered = ownWords(text, answers) ?? fault;
  const own = fault && answered === fault
    ? refusedWithoutLogin(failure, fault)
    : answered?.shortMessage;
  const lines = step?.output.last(SEARCHED_LINES).map(({ text }) => text) ?? [];
  const short = lines.map((line) => shortened(line, MAX_LINE_CHARS));
  const git = exit !== undefined
    ? undefined
    : gitFailure(text, name ?? "", short, answers, contextHost);
  const message = exit !== undefined && name
    ? `the build failed in ${name}: the program ended with exit code ${exit}`
    : git
    ? `the build failed: ${git.text}`
    : failure?.image
    ? registryText(failure, own)
    : `the build failed: ${own ?? reason(text, answers)}`;
  const nextStep = git?.advice ?? fault?.advice ?? advice(text, answers, failure, login);
  if (answered instanceof AuthError) {
    const where = source ? `\n\n${source.file}:${source.line}\n${source.excerpt}` : "";
    return new AuthError(message + where, { cause: answered, advice: nextStep });
  }
  return new BuildFailedError(message, {
    cause: error,
    ref,
    step: name,
    exitCode: exit,
    log: exit !== undefined ? lines.slice(-LOG_LINES) : undefined,
    source,
    advice: nextStep,
  });
}

/**
 * Returns the lines of the file to which the innermost of the daemon's details points, with a few
 * lines around them; `>>>` marks the lines themselves (`errdefs.Source` in `solver/errdefs/source.go`).
 */
export function excerpt(error: RpcError): SourceExcerpt | undefined {
  const detail = error.details.find(({ typeUrl }) => typeUrl.endsWith("errdefs.Source+json"));
  if (!detail) return undefined;
  let source: Record<string, unknown>;
  try {
    source = asRecord(JSON.parse(new TextDecoder().decode(detail.value)));
  } catch {
    return undefined; // the excerpt only adds to the message
  }
  const ranges = (Array.isArray(source["ranges"]) ? source["ranges"].slice(0, MAX_RANGES) : []).map(
    (range): [number, number] => {
      const { start, end } = asRecord(range);
      const first = lineOf(start);
      return [first, Math.max(first, lineOf(end))];
    },
  ).filter(([first]) => first > 0);
  const info = asRecord(source["info"]);
  const lines = Buffer.from(asText(info["data"]) ?? "", "base64").toString("utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (ranges.length === 0 || lines.length === 0) return undefined;
  const first = Math.min(...ranges.map(([start]) => start));
  const last = Math.min(lines.length, Math.max(...ranges.map(([, end]) => end)));
  const pad = first === last ? 2 : 1;
  const from = Math.max(1, first - pad);
  const to = Math.min(lines.length, last + pad, from + MAX_EXCERPT_LINES - 1);
  const rule = "-".repeat(20);
  const shown = lines.slice(from - 1, to).map((text, i) => {
    const number = from + i;
    const marked = ranges.some(([start, end]) => number >= start && number <= end);
    return ` ${String(number).padStart(3)} | ${marked ? ">>>" : "   "} ${
      shortened(text, MAX_LINE_CHARS)
    }`.trimEnd();
  });
  return {
    file: asText(info["filename"]) || "Dockerfile",
    line: first,
    excerpt: [rule, ...shown, rule].join("\n"),
  };
}

/** Returns the line of a position in Go's JSON; 0 if there is none. */
function lineOf(position: unknown): number {
  const { line } = asRecord(position);
  return Number.isSafeInteger(line) ? line as number : 0;
}
