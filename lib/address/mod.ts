/**
 * Addresses of daemons, and the byte streams to them.
 *
 * ```ts
 * import { endpoint, parseAddress } from "@x/bkit/address";
 *
 * const { text } = endpoint(parseAddress("tcp://127.0.0.1:1234"));
 * console.log(text);
 * ```
 *
 * @module
 */
export {
  type Address,
  type FunctionTransport,
  parseAddress,
  type SocketAddress,
  type Transport,
} from "./parse/address.ts";
export type { CommandTransport } from "./parse/command.ts";
export { loadTls, type Tls } from "./tls/tls.ts";
export type { TlsOptions } from "./tls/options.ts";
export type { TlsTransport } from "./tls/transport.ts";
export type { Pem } from "./tls/pem.ts";
export type { HybridTransport, VsockTransport } from "./parse/vsock.ts";
export { type Dialer, type Endpoint, endpoint } from "./endpoint.ts";
export type { EngineAnswer, EngineApi, EngineRequest } from "./engine/api.ts";
export type {
  Log,
  LogFields,
  LogLevel,
  LogRecord,
  LogRoom,
  LogValue,
  LogWrite,
  RoomLog,
} from "../log/mod.ts";
export { type LogOptions, openLog } from "../log/open_log.ts";
