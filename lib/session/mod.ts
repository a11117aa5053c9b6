/**
 * The session on its own: the services that the daemon can call in this process during a build, and
 * the connection that carries those calls.
 *
 * ```ts
 * import { files } from "@x/bkit/diffcopy";
 * import { fileSync, type SessionService } from "@x/bkit/session";
 *
 * const service: SessionService = fileSync(new Map([["context", files({ "a.txt": "hello" })]]));
 * console.log([...service.handlers.keys()]);
 * ```
 *
 * @module
 */
export { auth, type AuthMethod, type AuthOptions } from "./services/auth.ts";
export { content } from "./content/content.ts";
export {
  type ExportProgress,
  type ExportTarget,
  fileSend,
  type FileSendOptions,
} from "./services/file_send.ts";
export { fileSync, type FileSyncOptions } from "./services/file_sync.ts";
export { health } from "./services/health.ts";
export type { MessageStream } from "../rpc/message_stream.ts";
export { type RawMetadata, value, values } from "../rpc/metadata.ts";
export type { Handler, Handlers, ServerCall } from "../rpc/server.ts";
export type { Fetch, LoginSearch, RegistryOptions, RequestSettings } from "../registry/mod.ts";
export type { SessionService } from "./services/service.ts";
export { NotProvidedError } from "./services/not_provided.ts";
export {
  type SecretProvider,
  secrets,
  type SecretSource,
  type SecretValue,
} from "./services/secrets.ts";
export { type ByteSink, checkFile, fileSink } from "../diffcopy/target/file_sink.ts";
export { streamSink } from "./services/sink.ts";
export type { KeyText } from "../ssh/mod.ts";
export { ssh, type SshKeys, type SshSocket, type SshSource } from "./services/ssh.ts";
export { upload, type UploadOptions } from "./services/upload.ts";
export type { SessionFailure } from "./failure_log.ts";
export { newId } from "../internal/new_id.ts";
export { Session, type SessionOptions } from "./session.ts";
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
