import * as path from "node:path";
import { dockerDirectory, type Environment } from "../../internal/environment.ts";
import { isThere } from "../tls/files.ts";
import { loadTls, type Tls } from "../tls/tls.ts";

/**
 * Returns the TLS that Docker's client takes from its environment (`cli/flags/options.go` of
 * docker/cli): if `DOCKER_TLS_VERIFY` is not empty, with the files in `DOCKER_CERT_PATH`, else in
 * its configuration directory. A client certificate is optional. Without that variable Docker's
 * client does not verify the server; that is not done here.
 */
export async function dockerTls(env: Environment): Promise<Tls> {
  const directory = env("DOCKER_CERT_PATH") || dockerDirectory(env) || ".docker";
  const cert = path.join(directory, "cert.pem");
  const key = path.join(directory, "key.pem");
  return await loadTls({
    ca: path.join(directory, "ca.pem"),
    ...(await isThere(cert) ? { cert } : {}),
    ...(await isThere(key) ? { key } : {}),
  });
}
