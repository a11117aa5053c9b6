import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { Address } from "../parse/address.ts";
import type { Environment } from "../../internal/environment.ts";
import type { Candidate } from "./candidates.ts";
import { loadTls, type Tls } from "../tls/tls.ts";
import { isThere } from "../tls/files.ts";

/**
 * The address with TLS. Without any given, a Docker Engine at a TCP port has what `DOCKER_TLS_VERIFY` and
 * `DOCKER_CERT_PATH` say, as for Docker's own client, and others stay as they are. Rejects with {@linkcode OptionError}
 * where TLS is given for an address that isn't a TCP port, or where the files can't be used.
 */
export async function secure(
  address: Address,
  given: Tls | undefined,
  env: Environment,
): Promise<Address> {
  const { transport, daemon } = address;
  if (given) {
    if (!canBeSecure(address)) {
      throw new OptionError(`${address.text} has no TLS: only a TCP port has`, {
        option: "tls",
        advice: `Omit ${optionText("tls")}, or name an address such as tcp://HOST:PORT, ` +
          "https://HOST:PORT or docker://HOST:PORT.",
      });
    }
    return withTls(address, given);
  }
  if (daemon !== "engine" || transport.kind !== "tcp") return address;
  const docker = await dockerTls(env);
  return docker ? withTls(address, docker) : address;
}

/**
 * Candidates with TLS, as {@linkcode secure} makes each. Where TLS is given, those of the usual places that aren't TCP
 * ports are left out. Rejects with {@linkcode OptionError} where none is left.
 */
export async function secureAll(
  candidates: readonly Candidate[],
  given: Tls | undefined,
  env: Environment,
): Promise<Candidate[]> {
  const [only, ...more] = candidates;
  const fit = given && more.length > 0
    ? candidates.filter(({ address }) => canBeSecure(address))
    : candidates;
  if (fit.length === 0 && only) {
    throw new OptionError(
      `${optionText("tls")} must go with an address: the usual places have none with TLS`,
      {
        option: "tls",
        advice: `Name a TCP port, tcp://HOST:PORT, with ${
          optionText("address")
        } or in BUILDKIT_HOST.`,
      },
    );
  }
  return await Promise.all(fit.map(async (candidate) => ({
    ...candidate,
    address: await secure(candidate.address, given, env),
  })));
}

/** Whether TLS can be spoken at an address. */
function canBeSecure({ transport }: Address): boolean {
  return transport.kind === "tcp" || transport.kind === "tls";
}

function withTls(address: Address, tls: Tls): Address {
  const { transport } = address;
  if (transport.kind !== "tcp" && transport.kind !== "tls") return address;
  const { host, port } = transport;
  return { ...address, transport: { kind: "tls", host, port, tls } };
}

/**
 * What Docker's client takes from its environment (`cli/flags/options.go` of docker/cli): TLS where `DOCKER_TLS_VERIFY`
 * isn't empty, with the files of `DOCKER_CERT_PATH`, else of its configuration's folder. A client certificate needn't be
 * there. What it does without that variable isn't verified, and so isn't done here.
 */
async function dockerTls(env: Environment): Promise<Tls | undefined> {
  if (!env("DOCKER_TLS_VERIFY")) return undefined;
  const folder = env("DOCKER_CERT_PATH") || env("DOCKER_CONFIG") ||
    path.join(env("HOME") || env("USERPROFILE") || "", ".docker");
  const cert = path.join(folder, "cert.pem");
  const key = path.join(folder, "key.pem");
  return await loadTls({
    ca: path.join(folder, "ca.pem"),
    ...(await isThere(cert) ? { cert } : {}),
    ...(await isThere(key) ? { key } : {}),
  });
}
