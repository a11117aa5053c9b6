import { readableEnvironment } from "../../internal/environment.ts";
import { OptionError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";

/**
 * A cache for the results of steps: its type, and the attributes of that type, such as
 * `{ type: "registry", ref: "localhost:5000/app:cache", mode: "max" }`.
 *
 * | type       | attributes                                                                     |
 * | ---------- | ------------------------------------------------------------------------------ |
 * | `registry` | `ref`; an export: `mode`, `compression`, `image-manifest`, `oci-mediatypes`    |
 * | `inline`   | none: the image itself contains the cache; export only                         |
 * | `local`    | `src` or `dest`, a directory; `tag` (`latest`), `digest`, `mode`, `reset`      |
 * | `gha`      | `scope`; `url`, `url_v2`, `token`, `version` (from GitHub Actions if omitted)  |
 * | `s3`       | `bucket`, `region`, `name`, …; credentials default to `AWS_ACCESS_KEY_ID` etc. |
 * | `azblob`   | `account_url`, `container`, `name`, …                                          |
 *
 * The `mode` of an export is `min`, which exports the results of the steps that make up the image,
 * or `max`, which exports all results. With `ignore-error=true` a build succeeds even if its cache
 * could not be exported.
 */
export interface Cache {
  /** Type of the cache. */
  readonly type: string;
  /** Attributes of the type. */
  readonly [attribute: string]: string;
}

/** A cache in the form of a Solve request. */
export interface CacheEntry {
  /** Type of the cache. */
  readonly Type: string;
  /** Attributes of the cache. */
  readonly Attrs: Record<string, string>;
}

/** Required attributes of each type, by option. */
const REQUIRED_ATTRIBUTES: Readonly<Record<string, { cacheFrom: string[]; cacheTo: string[] }>> = {
  registry: { cacheFrom: ["ref"], cacheTo: ["ref"] },
  local: { cacheFrom: ["src"], cacheTo: ["dest"] },
  s3: { cacheFrom: ["bucket", "region"], cacheTo: ["bucket", "region"] },
  azblob: { cacheFrom: ["name"], cacheTo: ["name"] },
  inline: { cacheFrom: [], cacheTo: [] },
  gha: { cacheFrom: [], cacheTo: [] },
};

/** Throws {@linkcode OptionError} if a cache is invalid. */
export function checkCache(option: "cacheFrom" | "cacheTo", cache: Cache): void {
  if (!cache.type) throw invalidOption(option, "have a type for each cache");
  if (cache.type === "inline" && option === "cacheFrom") {
    throw invalidOption(
      option,
      "have the type registry for an image with an inline cache",
      cache.type,
      {
        advice: 'Write { type: "registry", ref: IMAGE }.',
      },
    );
  }
  for (const name of REQUIRED_ATTRIBUTES[cache.type]?.[option] ?? []) {
    if (!cache[name]) {
      throw invalidOption(option, `have the attribute ${name} for this type`, cache.type);
    }
  }
  const { mode } = cache;
  if (mode !== undefined && mode !== "min" && mode !== "max") {
    throw invalidOption(option, "have the mode min or max", mode);
  }
}

/**
 * Returns a cache in the form of a Solve request, completed from this process's environment if its
 * type uses it. Throws {@linkcode OptionError} if an attribute is missing.
 */
export function cacheEntry(
  cache: Cache,
  env: (name: string) => string | undefined = readableEnvironment,
): CacheEntry {
  const { type, ...attrs } = cache;
  if (type === "gha") {
    return { Type: type, Attrs: { ...attrs, ...githubActionsAttributes(attrs, env) } };
  }
  if (type === "s3") return { Type: type, Attrs: { ...awsCredentials(attrs, env), ...attrs } };
  return { Type: type, Attrs: attrs };
}

/**
 * Returns the address and token of the GitHub Actions cache, with defaults from the environment
 * (`cmd/buildctl/build/util.go`).
 */
function githubActionsAttributes(
  attrs: Readonly<Record<string, string>>,
  env: (name: string) => string | undefined,
): Record<string, string> {
  const version = attrs["version"] ??
    (/^(1|t|true)$/i.test(env("ACTIONS_CACHE_SERVICE_V2") ?? "") ? "2" : "");
  const values: Record<string, string | undefined> = {
    url: attrs["url"] ?? env("ACTIONS_CACHE_URL") ?? env("ACTIONS_RESULTS_URL"),
    url_v2: attrs["url_v2"] ?? (version === "2" ? env("ACTIONS_RESULTS_URL") : undefined),
    token: attrs["token"] ?? env("ACTIONS_RUNTIME_TOKEN"),
  };
  const missing = !values["url"] && !values["url_v2"] ? "url" : !values["token"] ? "token" : "";
  if (missing) {
    throw new OptionError(`cannot use the cache "gha": ${missing} is missing`, {
      advice: "Outside of GitHub Actions, pass url and token. In a workflow, they are in the " +
        "environment of actions, not of `run` steps: " +
        "export ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL first.",
    });
  }
  return defined(values);
}

/**
 * Returns the AWS credentials of the environment, unless the attributes have some: the daemon would
 * look only at its own environment.
 */
function awsCredentials(
  attrs: Readonly<Record<string, string>>,
  env: (name: string) => string | undefined,
): Record<string, string> {
  if (attrs["access_key_id"] || attrs["secret_access_key"]) return {};
  const key = env("AWS_ACCESS_KEY_ID");
  const secret = env("AWS_SECRET_ACCESS_KEY");
  if (!key || !secret) return {}; // the daemon may have a role
  return defined({
    access_key_id: key,
    secret_access_key: secret,
    session_token: env("AWS_SESSION_TOKEN"),
  });
}

function defined(attributes: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
