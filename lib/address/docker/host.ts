import { OptionError } from "../../errors.ts";
import { type Address, parseAddress } from "../parse/address.ts";
import { Tls } from "../tls/tls.ts";

/**
 * Parses the address of an engine as Docker writes it, in `DOCKER_HOST` and in contexts: it names an
 * engine whatever its scheme. Throws {@linkcode OptionError}.
 */
export function engineAt(text: string): Address {
  if (/^npipe:/i.test(text)) {
    throw new OptionError(`cannot use the address ${JSON.stringify(text)}`, {
      detail: "it is a named pipe of Windows, which Deno cannot open",
      option: "address",
      advice:
        "Let the engine listen at a TCP port of this machine, and name it as docker://HOST:PORT.",
    });
  }
  const address = parseAddress(
    text.replace(/^(?:unix|tcp|https?):\/\//i, "docker://").replace(
      /^ssh:\/\//i,
      "docker+ssh://",
    ),
  );
  return /^https:/i.test(text) ? withTls(address, new Tls()) : address;
}

/** Returns an address at a TCP port with TLS; other addresses stay as they are. */
export function withTls(address: Address, tls: Tls): Address {
  const { transport } = address;
  if (transport.kind !== "tcp" && transport.kind !== "tls") return address;
  const { host, port } = transport;
  return { ...address, transport: { kind: "tls", host, port, tls } };
}
