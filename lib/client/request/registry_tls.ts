import { readCertificates, readKey, readPair } from "../../address/tls/pem.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { canonicalHost } from "../../registry/login/name.ts";
import type { RegistryTls } from "../../registry/token/fetch.ts";
import type { RegistryAccess, RegistryTlsOptions } from "../options/registries.ts";

const OPTION = "registryTls";

/**
 * Reads the certificates and keys for registries. Rejects with `OptionError`, which names the file,
 * if one cannot be used.
 */
export async function loadRegistryTls(
  { registryTls = {} }: RegistryAccess,
): Promise<Record<string, RegistryTls>> {
  const loaded: Record<string, RegistryTls> = {};
  for (const [host, options] of Object.entries(registryTls)) {
    loaded[canonicalHost(host)] = await load(options, host);
  }
  return loaded;
}

async function load(
  { ca, cert, key, insecure = false }: RegistryTlsOptions,
  host: string,
): Promise<RegistryTls> {
  const authorities = ca === undefined ? [] : ca instanceof Array ? ca : [ca];
  const read = await Promise.all(authorities.map((pem) => readCertificates(OPTION, pem)));
  const trusted = { ca: read.flatMap(({ list }) => list), insecure };
  if (cert === undefined && key === undefined) return trusted;
  if (cert === undefined || key === undefined) {
    throw invalidOption(OPTION, `have a certificate and its key, or neither, for ${host}`);
  }
  const pair = readPair(await readCertificates(OPTION, cert), await readKey(OPTION, key));
  return { ...trusted, ...pair };
}
