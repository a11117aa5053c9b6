/** What a Docker Engine knows of the images in its store. */
import type { EngineApi } from "../../address/endpoint.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { deadline } from "../../internal/deadline.ts";
import { asRecord } from "../../internal/peer_json.ts";

/** Time limit for a question about an image, which only adds to the result, in milliseconds. */
const QUESTION_TIMEOUT_MS = 10_000;

/**
 * Returns the size of an image in the engine's store, in bytes; undefined if the engine does not
 * know it, or does not answer within 10 s.
 */
export async function imageSize(
  engine: EngineApi,
  image: string,
  signal?: AbortSignal,
  clock?: Clock,
): Promise<number | undefined> {
  const size = (await inspect(engine, image, signal, clock))?.["Size"];
  return typeof size === "number" ? size : undefined;
}

/**
 * Returns the first of some ids by which the engine knows an image; undefined if it knows none of
 * them, or does not answer within 10 s. Its image store decides whether it is the digest of the
 * manifest or that of the configuration.
 */
export async function knownId(
  engine: EngineApi,
  ids: readonly string[],
  signal?: AbortSignal,
  clock?: Clock,
): Promise<string | undefined> {
  for (const id of ids) if (id && await inspect(engine, id, signal, clock)) return id;
  return undefined;
}

/**
 * Returns the engine's description of an image; undefined if there is none, or not in time. An
 * engine that cannot be asked any more does not spoil a build that has succeeded. Rejects with the
 * reason of the signal.
 */
async function inspect(
  engine: EngineApi,
  image: string,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<Record<string, unknown> | undefined> {
  const path = `/images/${encodeURI(image)}/json`;
  using limit = deadline(
    QUESTION_TIMEOUT_MS,
    new Error("the engine does not answer"),
    signal,
    clock,
  );
  try {
    const answer = await engine({ method: "GET", path, signal: limit.signal });
    for await (const value of answer.values) {
      if (answer.status === 200) return asRecord(value);
    }
  } catch {
    signal?.throwIfAborted();
  }
  return undefined;
}
