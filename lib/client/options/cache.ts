import { OptionError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";

/**
 * A cache for the results of steps: its type and the attributes of the type, such as
 * `{ type: "registry", ref: "localhost:5000/app:cache", mode: "max" }`.
 *
 * | type       | attributes                                                                                       |
 * | ---------- | ------------------------------------------------------------------------------------------------ |
 * | `registry` | `ref`, and for an export `mode`, `compression`, `image-manifest`, `oci-mediatypes`               |
 * | `inline`   | none: an export is stored in the image itself                                                    |
 * | `local`    | `src` or `dest`, a local directory; `tag` (`latest`), `digest`, `mode`, `reset`                  |
 * | `gha`      | `scope`, `url`, `url_v2`, `token`, `version`: all but the first from GitHub Actions' environment |
 * | `s3`       | `bucket`, `region`, `name`, …; credentials from `AWS_ACCESS_KEY_ID` and the like                 |
 * | `azblob`   | `account_url`, `container`, `name`, …                                                            |
 *
 * The `mode` of an export is `min`, which keeps the results of the steps in the image, or `max`, which keeps all results.
 * With `ignore-error=true` a build succeeds even if its cache cannot be exported.
 */
export interface Cache {
  /** Type of the cache. */
  readonly type: string;
  /** Attributes of the type. */
  readonly [attribute: string]: string;
}

/** A cache in the form of a Solve. */
export interface CacheEntry {
  /** Type of the cache. */
  readonly Type: string;
  /** Attributes of the type. */
  readonly Attrs: Record<string, string>;
}

/** Required attributes of each type, by option. */
const NEEDED: Readonly<Record<string, { cacheFrom: string[]; cacheTo: string[] }>> = {
  registry: { cacheFrom: ["ref"], cacheTo: ["ref"] },
  local: { cacheFrom: ["src"], cacheTo: ["dest"] },
  s3: { cacheFrom: ["bucket", "region"], cacheTo: ["bucket", "region"] },
  azblob: { cacheFrom: ["name"], cacheTo: ["name"] },
  inline: { cacheFrom: [], cacheTo: [] },
  gha: { cacheFrom: [], cacheTo: [] },
};

/** Throws {@linkcode OptionError} for an invalid cache. */
export function checkCache(option: "cacheFrom" | "cacheTo", cache: Cache): void {
  if (!cache.type) throw invalidOption(option, "have a type for each cache");
  if (cache.type === "inline" && option === "cacheFrom") {
    throw invalidOption(option, "name an image with an inline cache as registry", cache.type, {
      advice: 'Write { type: "registry", ref: IMAGE }.',
    });
  }
  for (const name of NEEDED[cache.type]?.[option] ?? []) {
    if (!cache[name]) throw invalidOption(option, `have ${name} for this type`, cache.type);
  }
  const { mode } = cache;
  if (mode !== undefined && mode !== "min" && mode !== "max") {
    throw invalidOption(option, "have min or max as mode", mode);
  }
}

/** Returns a cache with attributes from this environment. Throws {@linkcode OptionError}. */
export function cacheEntry(
  cache: Cache,
  env: (name: string) => string | undefined = (name) => Deno.env.get(name),
): CacheEntry {
  const { type, ...attrs } = cache;
  if (type === "gha") return { Type: type, Attrs: { ...attrs, ...actions(attrs, env) } };
  if (type === "s3") return { Type: type, Attrs: { ...amazon(attrs, env), ...attrs } };
  return { Type: type, Attrs: attrs };
}

/** Returns the address and token of GitHub Actions' cache from the environment (`cmd/buildctl/build/util.go`). */
function actions(
  attrs: Readonly<Record<string, string>>,
  env: (name: string) => string | undefined,
): Record<string, string> {
  const second = attrs["version"] ??
    (/^(1|t|true)$/i.test(env("ACTIONS_CACHE_SERVICE_V2") ?? "") ? "2" : "");
  const found: Record<string, string | undefined> = {
    url: attrs["url"] ?? env("ACTIONS_CACHE_URL") ?? env("ACTIONS_RESULTS_URL"),
    url_v2: attrs["url_v2"] ?? (second === "2" ? env("ACTIONS_RESULTS_URL") : undefined),
    token: attrs["token"] ?? env("ACTIONS_RUNTIME_TOKEN"),
  };
  const missing = !found["url"] && !found["url_v2"] ? "url" : !found["token"] ? "token" : "";
  if (missing) {
    throw new OptionError(`the cache "gha" can't be used: ${missing} is missing`, {
      advice: "Outside of GitHub Actions give url and token. In a workflow they're in the " +
        "environment of actions, not of `run` steps: export ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL first.",
    });
  }
  return defined(found);
}

/** Returns AWS credentials from the environment, because the daemon would only look at its own. */
function amazon(
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

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
