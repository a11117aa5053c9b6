import { ConnectionError } from "../../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { sleep } from "../../internal/deadline.ts";
import { canonicalHost, isLoopback } from "../login/name.ts";
import { SharedLookups } from "../login/shared.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import type { RegistryOptions } from "./options.ts";
import { request } from "./request.ts";

/** Answer of a registry. */
export interface RegistryAnswer {
  /** Reason why it gave none that tells something; empty if it did. */
  readonly failure: string;
  /** Kind of the failure: it may answer soon, or it cannot be reached from here. */
  readonly kind?: "busy" | "unreachable" | undefined;
  readonly challenges: readonly Challenge[];
  /** Status of the answer; undefined if there was none. */
  readonly status?: number | undefined;
  /** Where it came from, such as `https://ghcr.io`; undefined if there was none. */
  readonly origin?: string | undefined;
}

/** Lifetime of a registry's answer; a failure to get one is not kept. */
const ANSWER_TTL_MS = 60_000;

/** Time limit for a registry that may be out of reach. */
const REGISTRY_TIMEOUT_MS = 5000;

/** Pause before a registry that is busy is asked again. */
const BUSY_PAUSE_MS = 500;

/** Asks registries for their challenges, without a login, and caches the answers for a minute. */
export class RegistryAnswers {
  readonly #options: RegistryOptions;
  readonly #clock: Clock;
  readonly #answers: SharedLookups<RegistryAnswer>;

  /** Creates an empty cache. */
  constructor(options: RegistryOptions, clock: Clock = SYSTEM_CLOCK) {
    this.#options = options;
    this.#clock = clock;
    this.#answers = new SharedLookups(() => clock.now());
  }

  /** Asks a path of a registry for its challenges, once more if it is busy. */
  ask(host: string, path: string, signal?: AbortSignal): Promise<RegistryAnswer> {
    const registry = canonicalHost(host);
    const lookup = async (signal: AbortSignal) => {
      let value = await this.#askOnce(registry, path, signal);
      if (value.kind === "busy") {
        await sleep(BUSY_PAUSE_MS, signal, this.#clock);
        value = await this.#askOnce(registry, path, signal);
      }
      return { value, until: this.#answers.now + (value.failure ? 0 : ANSWER_TTL_MS) };
    };
    return this.#answers.get(`${registry}${path}`, lookup, signal);
  }

  async #askOnce(host: string, path: string, signal: AbortSignal): Promise<RegistryAnswer> {
    const { plainHttp, registryTls, timeout = REGISTRY_TIMEOUT_MS } = this.#options;
    const plain = plainHttp?.includes(host) || isLoopback(host);
    const settings = {
      ...this.#options,
      timeout: Math.min(timeout, REGISTRY_TIMEOUT_MS),
      tls: registryTls?.[host],
    };
    let failure = "";
    for (const scheme of plain ? ["https", "http"] : ["https"]) {
      try {
        const origin = `${scheme}://${host}`;
        const { status, headers } = await request(
          `${origin}${path}`,
          { redirect: "manual" },
          settings,
          signal,
        );
        if (status === 429 || status >= 500) {
          const failure = `it answered with HTTP ${status}`;
          return { failure, kind: "busy", challenges: [], status, origin };
        }
        // Servers with TLS answer a plain request with 400; the reason is what TLS failed with.
        if (failure && status === 400) break;
        const challenges = parseChallenges(headers.get("www-authenticate") ?? "");
        return { failure: "", challenges, status, origin };
      } catch (error) {
        signal.throwIfAborted();
        failure ||= error instanceof ConnectionError ? error.shortMessage : String(error);
      }
    }
    return { failure, kind: "unreachable", challenges: [] };
  }
}
