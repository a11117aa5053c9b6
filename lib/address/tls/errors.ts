/** Explains errors of TLS. The codes are those of Node, to which Deno maps the errors of rustls. */
import { ConnectionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { TlsTransport } from "./transport.ts";
import { isTransient } from "../../internal/transient.ts";

/** Message, advice, and whether the fault is transient. */
type Explanation = readonly [message: string, advice: string, transient?: boolean];

const CLIENT = `Pass one that the administrator of the server issued, with ${
  optionText("tls.cert")
} and ${optionText("tls.key")}, or a directory of all files with ${optionText("tls.dir")}.`;

/** An error of Node, with the server's certificate if it was checked. */
interface NodeError {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly cert?: { readonly subjectaltname?: string } | undefined;
}

/** Explains an error of a TLS connection. Undefined stands for an end without error. */
export function explainTls(error: unknown, transport: TlsTransport): ConnectionError {
  if (error instanceof ConnectionError) return error;
  if (error instanceof Deno.errors.NotCapable) {
    return new ConnectionError(
      "cannot read the certificate authorities of the system: Deno was not allowed to",
      {
        cause: error,
        transient: false,
        advice: `Run with --allow-sys, or pass the authority with ${optionText("tls.ca")}.`,
      },
    );
  }
  const [message, advice, transient = false] = explanation((error ?? {}) as NodeError, transport);
  return new ConnectionError(message, { cause: error, advice, transient });
}

/** Explains an error after the handshake; `heard` is true if the server has sent anything. */
export function explainLost(
  error: unknown,
  transport: TlsTransport,
  heard: boolean,
): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const { code = "", message = "" } = (error ?? {}) as NodeError;
  const told = alert((error ?? {}) as NodeError, transport);
  if (told) {
    return new ConnectionError(told[0], { cause: error, advice: told[1], transient: false });
  }
  if (!heard) return silent(transport, error);
  return new ConnectionError(
    code === "ECONNRESET" || code === "EPIPE" ? "the connection was reset" : message || code,
    { cause: error, transient: isTransient(error) },
  );
}

/** Explains that the server closed the connection after the handshake without sending anything. */
export function silent({ host, tls }: TlsTransport, cause?: unknown): ConnectionError {
  return new ConnectionError(`${host} closed the connection before it sent anything`, {
    cause,
    advice: tls.hasCertificate
      ? "It may not accept the client certificate, or the program behind it may be down."
      : `It may require a client certificate, or the program behind it may be down. ${CLIENT}`,
  });
}

function explanation(error: NodeError, transport: TlsTransport): Explanation {
  const { code = "", message = "" } = error;
  return certificate(code, error, transport) ?? alert(error, transport) ??
    handshake(code, transport) ??
    [`TLS with ${transport.host} failed: ${message || code || "the connection was closed"}`, ""];
}

/** Explains what is wrong with the server's certificate. */
function certificate(
  code: string,
  error: NodeError,
  transport: TlsTransport,
): Explanation | undefined {
  const { host, tls } = transport;
  const whose = `the certificate of ${host}`;
  const issuer = tls.systemOnly
    ? `To trust it, pass the certificate of the authority that issued it with ${
      optionText("tls.ca")
    }.`
    : `Pass the certificate of the authority that issued it with ${
      optionText("tls.ca")
    }; the one passed now is another.`;
  switch (code) {
    case "ERR_TLS_CERT_ALTNAME_INVALID": {
      const has = names(error.cert?.subjectaltname);
      return [
        `${whose} is not for ${tls.serverName ?? host}; ${
          has ? `it is for ${has}` : "it has no name"
        }`,
        `Connect to one of its names, or pass the name to expect with ${
          optionText("tls.serverName")
        }.`,
      ];
    }
    case "CERT_HAS_EXPIRED":
      return [
        `${whose}, or that of its authority, has expired`,
        "Renew it on the server, or correct this machine's clock if that is wrong.",
      ];
    case "CERT_NOT_YET_VALID":
      return [`${whose} is not valid yet`, "Check that this machine's clock is right."];
    case "CERT_REVOKED":
      return [`${whose} was revoked`, "Have a new one issued for the server."];
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return [
        `${whose} is self-signed and not trusted`,
        `To trust it, pass it with ${optionText("tls.ca")}.`,
      ];
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "CERT_SIGNATURE_FAILURE":
    case "CERT_UNTRUSTED":
      return [`${whose} was issued by an authority that is not trusted`, issuer];
    case "INVALID_PURPOSE":
      return [`${whose} is not a server certificate`, "Have one issued for use by a server."];
    default:
      return undefined;
  }
}

/** Explains an alert from the server (RFC 8446, 6.2). */
function alert(
  error: NodeError,
  { host, tls, protocol = "h2" }: TlsTransport,
): Explanation | undefined {
  const name = alertName(error);
  const wants: Explanation = [`${host} requires a client certificate, and got none`, CLIENT];
  switch (name) {
    case "CERTIFICATE_REQUIRED":
      return wants;
    case "UNKNOWN_CA":
      return tls.hasCertificate
        ? [
          `${host} rejected the client certificate: it does not know the authority that issued it`,
          CLIENT,
        ]
        : wants;
    case "BAD_CERTIFICATE":
    case "CERTIFICATE_UNKNOWN":
    case "UNSUPPORTED_CERTIFICATE":
    case "CERTIFICATE_EXPIRED":
    case "CERTIFICATE_REVOKED":
    case "ACCESS_DENIED":
    case "DECRYPT_ERROR":
      return tls.hasCertificate
        ? [`${host} rejected the client certificate (${words(name)})`, CLIENT]
        : wants;
    case "HANDSHAKE_FAILURE":
      return tls.hasCertificate
        ? [
          `${host} rejected the TLS handshake`,
          "It has no cipher in common with this client, or does not accept the client certificate.",
        ]
        : [`${host} rejected the TLS handshake: it may require a client certificate`, CLIENT];
    case "PROTOCOL_VERSION":
      return [`${host} supports neither TLS 1.2 nor 1.3`, "Enable TLS 1.2 or later on the server."];
    case "NO_APPLICATION_PROTOCOL":
      return protocol === "h2"
        ? [
          `${host} uses TLS but not HTTP/2, so it is not BuildKit`,
          "Check the port. The address of a Docker Engine is docker://HOST:PORT.",
        ]
        : [`${host} uses TLS but not HTTP/1.1`, "Check that it is the port of a Docker Engine."];
    case "UNRECOGNISED_NAME":
      return [
        `${host} has no TLS server named ${tls.serverName ?? host}`,
        `Pass the name to expect with ${optionText("tls.serverName")}.`,
      ];
    default:
      return undefined;
  }
}

/**
 * Returns the name of an alert, such as `UNKNOWN_CA`. Deno has one code for several; rustls' name
 * is in the message.
 */
export function alertName({ code = "", message = "" }: NodeError): string {
  const [, told] = /received fatal alert: (\w+)/.exec(message) ?? [];
  if (told) return told.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
  return /_ALERT_(\w+)$/.exec(code)?.[1] ?? "";
}

/** Explains a failed handshake. */
function handshake(code: string, { host, port, tls }: TlsTransport): Explanation | undefined {
  switch (code) {
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_UNSUPPORTED_PROTOCOL":
      return [
        `the server at ${host}:${port} does not use TLS`,
        `Check the port. For a connection without TLS omit ${
          optionText("tls")
        } and write tcp:// instead of https://.`,
      ];
    case "ECONNRESET":
    case "EPIPE":
    case "":
      return [
        `${host} closed the connection during the handshake`,
        tls.hasCertificate
          ? "Check that the port uses TLS, and read the log of the server."
          : `Check that the port uses TLS. The server may require a client certificate. ${CLIENT}`,
        true,
      ];
    default:
      return undefined;
  }
}

/** Number of a certificate's names that a message shows. */
const MAX_SHOWN_NAMES = 10;

/**
 * Formats the names of a certificate. They are not verified, so control characters are replaced.
 */
function names(list = ""): string {
  const all = list.replaceAll(/\p{C}/gu, "?").split(", ")
    .map((name) => name.replace(/^(?:DNS|IP Address):/, "").slice(0, 255));
  const more = all.length > MAX_SHOWN_NAMES ? ` and ${all.length - MAX_SHOWN_NAMES} more` : "";
  return all.slice(0, MAX_SHOWN_NAMES).join(", ") + more;
}

function words(name: string): string {
  return name.toLowerCase().replaceAll("_", " ");
}

/** System codes that only say that the peer is gone. */
const GONE: ReadonlySet<string | undefined> = new Set([undefined, "ECONNRESET", "EPIPE"]);

/** Returns true if an error only says that the peer is gone. */
export function isGone({ cause }: ConnectionError): boolean {
  return GONE.has((cause as { code?: string } | undefined)?.code);
}
