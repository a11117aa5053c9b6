import { readDockerConfig } from "../../address/docker/config.ts";
import { chosenContext, defaultEngine, findContext } from "../../address/docker/contexts.ts";
import type { Environment } from "../../internal/environment.ts";

/** Build arguments by the fields of a proxy in Docker's configuration. */
const FIELDS: Readonly<Record<string, string>> = {
  httpProxy: "HTTP_PROXY",
  httpsProxy: "HTTPS_PROXY",
  noProxy: "NO_PROXY",
  ftpProxy: "FTP_PROXY",
  allProxy: "ALL_PROXY",
};

/**
 * Returns the proxies for steps in Docker's configuration, as build arguments: those for the engine
 * that Docker's client would use, else the default ones. An argument that is given in any case is
 * left out. Rejects with `OptionError` if the configuration is damaged.
 */
export async function dockerProxies(
  env: Environment,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { proxies } = await readDockerConfig(env);
  if (Object.keys(proxies).length === 0) return {};
  const proxy = proxies[await hostOf(env)] ?? proxies["default"] ?? {};
  const taken = new Set(Object.keys(given).map((name) => name.toUpperCase()));
  const found: Record<string, string> = {};
  for (const [field, name] of Object.entries(FIELDS)) {
    const value = proxy[field];
    if (typeof value === "string" && value && !taken.has(name)) found[name] = value;
  }
  return found;
}

/** Returns the address of the engine as Docker writes it. */
async function hostOf(env: Environment): Promise<string> {
  const chosen = await chosenContext(env);
  const context = chosen && await findContext(env, chosen.name);
  return context?.host ??
    (env("DOCKER_HOST") || defaultEngine(env).text.replace(/^docker:/, "unix:"));
}
