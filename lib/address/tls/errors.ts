/** Explains errors of TLS. The codes are those of Node, to which Deno maps the errors of rustls. */
import { ConnectionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { TlsTransport } from "./transport.ts";
import { isTransient } from "../../internal/transient.ts";

/** Message, advice, and whether the fault is transient. */
type Trouble = readonly [message: string, advice: string, transient?: boolean];

const CLIENT = `Give one that its administrator has issued, with ${optionText("tls.cert")} and ${
  optionText("tls.key")
}, or a directory of all files with ${optionText("tls.dir")}.`;

/** An error of Node, with the server's certificate if it was checked. */
interface NodeError {
  readonly code?: string;
  readonly message?: string;
  readonly cert?: { readonly subjectaltname?: string };
}

/** Explains an error of a TLS connection. Undefined stands for an end without error. */
export function explainTls(error: unknown, transport: TlsTransport): ConnectionError {
  if (error instanceof ConnectionError) return error;
  if (error instanceof Deno.errors.NotCapable) {
    return new ConnectionError(
      "this process may not look up whose certificates the system trusts",
      {
        cause: error,
        transient: false,
        advice: `Run it with --allow-sys, or name the authority with ${optionText("tls.ca")}.`,
      },
    );
  }
  const [message, advice, transient = false] = trouble((error ?? {}) as NodeError, transport);
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
  return new ConnectionError(`${host} closed the connection before it said anything`, {
    cause,
    advice: tls.hasCertificate
      ? "It may not take the client certificate, or what is behind it may be down."
      : `It may want a client certificate, or what is behind it may be down. ${CLIENT}`,
  });
}

function trouble(error: NodeError, transport: TlsTransport): Trouble {
  const { code = "", message = "" } = error;
  return certificate(code, error, transport) ?? alert(error, transport) ??
    handshake(code, transport) ??
    [`TLS with ${transport.host} failed: ${message || code || "the connection was closed"}`, ""];
}

/** Explains what is wrong with the server's certificate. */
function certificate(code: string, error: NodeError, transport: TlsTransport): Trouble | undefined {
  const { host, tls } = transport;
  const whose = `the certificate of ${host}`;
  const issuer = tls.systemOnly
    ? `If it's to be trusted, name the certificate of the authority that issued it with ${
      optionText("tls.ca")
    }.`
    : `Name the certificate of the authority that issued it with ${
      optionText("tls.ca")
    }: what is given there now isn't it.`;
  switch (code) {
    case "ERR_TLS_CERT_ALTNAME_INVALID": {
      const has = names(error.cert?.subjectaltname);
      return [
        `${whose} isn't for ${tls.serverName ?? host}; ${
          has ? `it's for ${has}` : "it has no name"
        }`,
        `Connect to a name that it has, or say which one to expect with ${
          optionText("tls.serverName")
        }.`,
      ];
    }
    case "CERT_HAS_EXPIRED":
      return [
        `${whose}, or that of its authority, has expired`,
        "Have it renewed there, unless it's this machine's clock that is wrong.",
      ];
    case "CERT_NOT_YET_VALID":
      return [`${whose} isn't valid yet`, "See whether this machine's clock is right."];
    case "CERT_REVOKED":
      return [`${whose} was revoked`, "Have a new one issued there."];
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return [
        `${whose} is self-signed, and isn't trusted`,
        `If it's to be trusted, name it with ${optionText("tls.ca")}.`,
      ];
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "CERT_SIGNATURE_FAILURE":
    case "CERT_UNTRUSTED":
      return [`${whose} was issued by an authority that isn't trusted`, issuer];
    case "INVALID_PURPOSE":
      return [`${whose} isn't one for a server`, "Have one issued for the use of a server."];
    default:
      return undefined;
  }
}

/** Explains an alert from the server (RFC 8446, 6.2). */
function alert(
  error: NodeError,
  { host, tls, protocol = "h2" }: TlsTransport,
): Trouble | undefined {
  const name = alertName(error);
  const wants: Trouble = [`${host} wants a client certificate, and was given none`, CLIENT];
  switch (name) {
    case "CERTIFICATE_REQUIRED":
      return wants;
    case "UNKNOWN_CA":
      return tls.hasCertificate
        ? [
          `${host} refused the client certificate: it doesn't know the authority that issued it`,
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
        ? [`${host} refused the client certificate (${words(name)})`, CLIENT]
        : wants;
    case "HANDSHAKE_FAILURE":
      return tls.hasCertificate
        ? [
          `${host} refused the TLS handshake`,
          "It has no cipher in common with this client, or doesn't take the client certificate.",
        ]
        : [`${host} refused the TLS handshake: it may want a client certificate`, CLIENT];
    case "PROTOCOL_VERSION":
      return [`${host} speaks no TLS 1.2 or 1.3`, "Have TLS 1.2 or later switched on there."];
    case "NO_APPLICATION_PROTOCOL":
      return protocol === "h2"
        ? [
          `${host} speaks TLS, but no HTTP/2 in it, so it's no BuildKit`,
          "See whether the port is right; a Docker Engine's is written docker://HOST:PORT.",
        ]
        : [`${host} speaks TLS, but no HTTP/1.1 in it`, "See whether it's a Docker Engine's port."];
    case "UNRECOGNISED_NAME":
      return [
        `${host} knows no TLS server of the name ${tls.serverName ?? host}`,
        `Say which one to expect with ${optionText("tls.serverName")}.`,
      ];
    default:
      return undefined;
  }
}

/** Returns the name of an alert, such as `UNKNOWN_CA`. Deno has one code for several; rustls' name is in the message. */
export function alertName({ code = "", message = "" }: NodeError): string {
  const [, told] = /received fatal alert: (\w+)/.exec(message) ?? [];
  if (told) return told.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
  return /_ALERT_(\w+)$/.exec(code)?.[1] ?? "";
}

/** Explains a failed handshake. */
function handshake(code: string, { host, port, tls }: TlsTransport): Trouble | undefined {
  switch (code) {
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_UNSUPPORTED_PROTOCOL":
      return [
        `what listens at ${host}:${port} speaks no TLS`,
        `See whether the port is right. If it's to be without, omit ${
          optionText("tls")
        }, and write tcp:// where it was https://.`,
      ];
    case "ECONNRESET":
    case "EPIPE":
    case "":
      return [
        `${host} closed the connection during the handshake`,
        tls.hasCertificate
          ? "See whether TLS is spoken on that port, and what its log says."
          : `See whether TLS is spoken on that port. It may want a client certificate. ${CLIENT}`,
        true,
      ];
    default:
      return undefined;
  }
}

/** Number of a certificate's names that a message shows. */
const MAX_SHOWN_NAMES = 10;

/** Formats the names of a certificate. They are not verified, so control characters are replaced. */
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
