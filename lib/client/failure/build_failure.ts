/**
 * Converts the daemon's error for a failed build into an error for people and programs: the step,
 * its position in the Dockerfile, its output, and the reason.
 */
import {
  AuthError,
  type BkitError,
  BuildFailedError,
  type ErrorReason,
  type RpcError,
} from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import { oneLine, shortened, withoutMiddle } from "../../internal/printable.ts";
import type { Output, ProgressModel, Step } from "../../progress/mod.ts";
import type { LoginLog } from "../../registry/mod.ts";
import { advice, causeText, howToProvide, ownWords } from "./advice.ts";
import { daemonFault, missing, plain, responseStatus, withAnswer } from "./daemon_text.ts";
import { type FailureDetails, failureDetails } from "./details.ts";
import { excerpt } from "./excerpt.ts";
import { gitFailure } from "./git.ts";
import { programReport } from "./program.ts";
import { daemonReason } from "./reason.ts";
import { loginFault, refusedWithoutLogin, registryFailure, registryText } from "./registry.ts";

/**
 * Length up to which a text is interpreted, in characters: the work on some of them grows faster
 * than their length.
 */
const MAX_TEXT_CHARS = 16 * 1024;

/** Number of lines at the end of a step's output in which a cause is looked for. */
const SEARCHED_LINES = 200;

/** Facts about a build that its errors mention. */
export interface BuildFacts {
  /** Searches for logins. */
  readonly logins?: LoginLog | undefined;
  /** Server of the context, if that is a Git repository to which a token can be given. */
  readonly contextHost?: string | undefined;
  /** True if the trees of the build are those that its options name, for a frontend or a graph. */
  readonly namesTrees?: boolean | undefined;
}

/** What is known about a failure when it is interpreted. */
interface Failure extends BuildFacts {
  /** The daemon's text, without what the layers of the daemon put before it. */
  readonly text: string;
  readonly details: FailureDetails;
  /** Name of the step that failed; empty if none did. */
  readonly step: string;
  /** Last lines of its output. */
  readonly lines: readonly string[];
  /** Errors with which this side answered the daemon. */
  readonly answers: readonly RpcError[];
}

/** An interpreted failure. */
interface Report {
  /** The failure in one sentence. */
  readonly text: string;
  readonly reason: ErrorReason;
  readonly advice: string;
  /** Exit code of the program that failed. */
  readonly exitCode?: number | undefined;
  readonly host?: string | undefined;
  readonly httpStatus?: number | undefined;
  /** The error of this side that is the cause. */
  readonly own?: BkitError | undefined;
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
  facts: BuildFacts = {},
): BuildFailedError | AuthError {
  const details = failureDetails(error);
  const step = failedStep(model, details);
  const name = step && oneLine(step.vertex.name);
  const failure: Failure = {
    ...facts,
    text: withAnswer(plain(withoutMiddle(error.message, MAX_TEXT_CHARS)), answers),
    details,
    step: name ?? "",
    lines: step?.output.last(SEARCHED_LINES).map(({ text }) => text) ?? [],
    answers,
  };
  const { text, own, ...report } = programFailed(failure) ?? treeMissing(failure) ??
    gitFailed(failure) ?? registryFailed(failure) ?? otherwiseFailed(failure);
  const source = excerpt(error);
  if (own instanceof AuthError) {
    return new AuthError(text, {
      ...report,
      reason: own.reason,
      host: report.host ?? own.host,
      httpStatus: report.httpStatus ?? own.httpStatus,
      source,
      cause: own,
    });
  }
  const output = report.reason === "run" ? step?.output : undefined;
  return new BuildFailedError(text, {
    ...report,
    cause: error,
    ref,
    step: name,
    ...(output ? outputLines(output) : {}),
    source,
  });
}

/** Returns the step that the daemon's error names, otherwise the one that failed first. */
function failedStep(model: ProgressModel, { vertex }: FailureDetails): Step | undefined {
  return (vertex === undefined ? undefined : model.step(vertex)) ?? model.failed;
}

/** Returns the lines of an output, and which ones are left out. */
function outputLines(
  { beginning, end, omittedLines, omittedBytes }: Output,
): Pick<BuildFailedError, "log" | "omitted"> {
  const omitted = { after: beginning.length, lines: omittedLines, bytes: omittedBytes };
  return {
    log: [...beginning, ...end].map(({ text }) => text),
    omitted: omittedLines > 0 ? omitted : undefined,
  };
}

/** Length of the name of a step in a message, in characters; the error has all of it. */
const MAX_STEP_CHARS = 120;

function programFailed({ text, details, step, lines, answers }: Failure): Report | undefined {
  const found = programReport(text, details, lines);
  if (!found) return undefined;
  const place = step
    ? `the build failed in ${shortened(step, MAX_STEP_CHARS)}`
    : "the build failed";
  // It may have failed because an optional secret is missing.
  const nextSteps = [...howToProvide(answers), found.advice].filter(Boolean).join("\n");
  return {
    text: `${place}: ${found.text}`,
    reason: "run",
    exitCode: found.exitCode,
    advice: nextSteps,
  };
}

function treeMissing({ text, answers, namesTrees = false }: Failure): Report | undefined {
  const absent = namesTrees ? missing(text, answers) : undefined;
  if (absent?.kind !== "tree") return undefined;
  const { id } = absent;
  return {
    text: `the build failed: the tree ${id} is asked for, which was not provided`,
    reason: "context",
    advice: `Offer it with ${optionText(`locals.${id}`)}.`,
  };
}

/** Longest line of a step's output that is searched for the words of Git, in characters. */
const MAX_LINE_CHARS = 2048;

function gitFailed({ text, step, lines, answers, contextHost }: Failure): Report | undefined {
  const short = lines.map((line) => shortened(line, MAX_LINE_CHARS));
  const git = gitFailure(text, step, short, answers, contextHost);
  if (!git) return undefined;
  const { advice, host } = git;
  return { text: `the build failed: ${git.text}`, reason: git.reason ?? "git", advice, host };
}

function registryFailed({ text, step, answers, logins }: Failure): Report | undefined {
  const failure = registryFailure(text, step);
  if (!failure) return undefined;
  const login = logins?.of(failure.host);
  const fault = loginFault(failure, login);
  const own = ownWords(text, answers) ?? fault;
  const why = fault && own === fault ? refusedWithoutLogin(failure, fault) : own?.shortMessage;
  return {
    text: registryText(failure, why),
    reason: failure.cache ? "cache" : failure.act,
    advice: fault?.advice ?? advice(text, answers, { failure, login }),
    host: failure.host || undefined,
    httpStatus: failure.status,
    own,
  };
}

function otherwiseFailed({ text, details, step, answers }: Failure): Report {
  const own = ownWords(text, answers);
  const fault = daemonFault(text);
  return {
    text: `the build failed: ${own?.shortMessage ?? causeText(text, answers, step)}`,
    reason: daemonReason(text, details, step, answers),
    advice: advice(text, answers, { step }),
    host: fault?.kind === "download" ? fault.host || URL.parse(step)?.host : undefined,
    httpStatus: responseStatus(text),
    own,
  };
}
