/** Policies for the sources of a build: images, Git repositories, downloads. */
import { OptionError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";

/** What a rule does with a source. */
export type PolicyAction = "ALLOW" | "DENY" | "CONVERT";

/** How an identifier is compared. */
export type PolicyMatch = "WILDCARD" | "EXACT" | "REGEX";

/** Rules for the sources of a build, as in the file of `buildctl --source-policy-file`. */
export interface SourcePolicy {
  /**
   * Version of the form.
   *
   * @default {1}
   */
  readonly version?: number | undefined;
  /** Rules; the last one that matches a source counts. */
  readonly rules: readonly SourceRule[];
}

/** A rule for sources. */
export interface SourceRule {
  /** What to do with a source that matches. */
  readonly action: PolicyAction;
  /** Sources that match. */
  readonly selector: SourceSelector;
  /** What a source is replaced by, if the action is `CONVERT`. */
  readonly updates?: {
    /** Identifier of the new source. */
    readonly identifier?: string | undefined;
    /** Attributes of the new source, such as `http.checksum`. */
    readonly attrs?: Readonly<Record<string, string>> | undefined;
  } | undefined;
}

/** Selection of sources. */
export interface SourceSelector {
  /** Identifier such as `docker-image://docker.io/library/alpine:*`. */
  readonly identifier: string;
  /**
   * How the identifier is compared.
   *
   * @default {"WILDCARD"}
   */
  readonly matchType?: PolicyMatch | undefined;
  /** Conditions for attributes of the source, all of which must hold. */
  readonly constraints?:
    | readonly {
      /** Name of the attribute. */
      readonly key: string;
      /** Value to compare with, a regular expression for `MATCHES`. */
      readonly value: string;
      /**
       * How they are compared.
       *
       * @default {"EQUAL"}
       */
      readonly condition?: "EQUAL" | "NOTEQUAL" | "MATCHES" | undefined;
    }[]
    | undefined;
}

const ACTIONS = ["ALLOW", "DENY", "CONVERT"] as const;
const MATCHES = ["WILDCARD", "EXACT", "REGEX"] as const;
const CONDITIONS = ["EQUAL", "NOTEQUAL", "MATCHES"] as const;

/** A policy in the form of a Solve request. */
export interface PolicyMessage {
  readonly version: number;
  readonly rules: {
    readonly action: number;
    readonly selector: {
      readonly identifier: string;
      readonly match_type: number;
      readonly constraints: { key: string; value: string; condition: number }[];
    };
    readonly updates?: { identifier: string; attrs: Record<string, string> };
  }[];
}

/**
 * Reads the JSON of a policy, in which names of fields may have `_`, and numbers may stand for
 * names, as in Go. Throws {@linkcode OptionError}, which names `file`.
 */
export function parseSourcePolicy(text: string, file: string): SourcePolicy {
  let content: unknown;
  try {
    content = JSON.parse(text);
    return toPolicy(policyMessage(content as SourcePolicy));
  } catch (cause) {
    const why = cause instanceof OptionError ? cause.shortMessage : "it is not valid JSON";
    throw new OptionError(`cannot use the source policy ${file}`, {
      detail: why,
      option: "sourcePolicy",
      advice: 'Write {"rules":[{"action":"DENY","selector":{"identifier":"docker-image://…"}}]}.',
    });
  }
}

/** Returns the message for a policy. Throws {@linkcode OptionError} if a part is invalid. */
export function policyMessage(policy: SourcePolicy): PolicyMessage {
  const { version = 1, rules } = object(policy, "be an object with rules");
  if (!Array.isArray(rules)) throw invalid("have a list of rules");
  return {
    version: Number(version),
    rules: rules.map((rule) => {
      const { action = 0, selector, updates } = object(rule, "have rules that are objects");
      const given = object(selector, "have a selector in each rule");
      const { identifier, constraints = [] } = given;
      if (typeof identifier !== "string" || !identifier) {
        throw invalid("have an identifier in each selector");
      }
      const update = updates === undefined ? undefined : object(updates, "have valid updates");
      return {
        action: number(action, ACTIONS, "action"),
        selector: {
          identifier,
          match_type: number(given["matchType"] ?? given["match_type"] ?? 0, MATCHES, "matchType"),
          constraints: (constraints as unknown[]).map((constraint) => {
            const { key, value, condition = 0 } = object(constraint, "have valid constraints");
            return {
              key: String(key ?? ""),
              value: String(value ?? ""),
              condition: number(condition, CONDITIONS, "condition"),
            };
          }),
        },
        ...(update && {
          updates: {
            identifier: String(update["identifier"] ?? ""),
            attrs: Object.fromEntries(
              Object.entries(object(update["attrs"] ?? {}, "have attrs that are objects"))
                .map(([name, value]) => [name, String(value)]),
            ),
          },
        }),
      };
    }),
  };
}

/** Returns the policy that a message stands for. */
function toPolicy({ version, rules }: PolicyMessage): SourcePolicy {
  return {
    version,
    rules: rules.map(({ action, selector: { match_type, constraints, ...selector }, ...rest }) => ({
      ...rest,
      action: ACTIONS[action]!,
      selector: {
        ...selector,
        matchType: MATCHES[match_type]!,
        constraints: constraints.map(({ condition, ...pair }) => ({
          ...pair,
          condition: CONDITIONS[condition]!,
        })),
      },
    })),
  };
}

function object(value: unknown, must: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(must);
  return value as Record<string, unknown>;
}

/** Returns the number that a name stands for in BuildKit's messages. */
function number(value: unknown, names: readonly string[], field: string): number {
  const found = typeof value === "number" ? value : names.indexOf(String(value));
  if (names[found] === undefined) throw invalid(`have ${names.join(" or ")} as its ${field}`);
  return found;
}

function invalid(must: string): OptionError {
  return invalidOption("sourcePolicy", must);
}
