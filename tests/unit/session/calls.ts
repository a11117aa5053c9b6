/** Calls as a daemon makes them to the services of a session. They reject with what it is told. */
import { moby } from "../../../proto/gen/session.js";
import { files, memoryTarget, receiveTree, sendTree } from "../../../lib/diffcopy/mod.ts";
import type { ClientCall } from "../../../lib/rpc/client_call.ts";
import { sendMessage } from "../../support/messages.ts";
import { SERVICE } from "./content/client.ts";
import type { Served } from "./pair.ts";

/** Method that receives a result. */
export const EXPORT = "/moby.filesync.v1.FileSend/DiffCopy";

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

/** Calls a method with one request. */
export async function ask(
  { daemon }: Served,
  method: string,
  request: Uint8Array = new Uint8Array(),
  metadata: Record<string, string> = {},
): Promise<void> {
  const call = daemon.stream(method, { metadata });
  const received = call.messages.receive(() => {});
  received.catch(() => {});
  await sendMessage(call.messages, request).catch(() => {});
  call.end();
  await call.done;
}

/** Rejects with everything that both ways of an error tell: the packet and the status. */
async function told(call: ClientCall, transfer: Promise<unknown>): Promise<void> {
  const packet = await transfer.then(() => "", String);
  call.end();
  const status = await call.done.then(() => "", String);
  if (packet || status) throw new Error(`${packet}\n${status}`);
}

/** Requests a tree of files. */
export function fetchTree(session: Served, followpaths: string[] = []): Promise<void> {
  const call = session.daemon.stream("/moby.filesync.v1.FileSync/DiffCopy", {
    metadata: { "dir-name": "context", followpaths },
  });
  return told(call, receiveTree(call.messages, memoryTarget()));
}

/** Sends a tree with one file. */
export function sendFile(session: Served, name: string): Promise<void> {
  const call = session.daemon.stream(EXPORT);
  return told(call, sendTree(call.messages, files({ [name]: "content" }), ALL));
}

/** Asks for a secret. */
export function secret(session: Served): Promise<void> {
  const request = moby.buildkit.secrets.v1.GetSecretRequest.encode({ ID: "s" }).finish();
  return ask(session, "/moby.buildkit.secrets.v1.Secrets/GetSecret", request);
}

/** Asks for a login. */
export function login(method: string): (session: Served) => Promise<void> {
  const request = moby.filesync.v1.CredentialsRequest.encode({ Host: "a.example" }).finish();
  return (session) => ask(session, `/moby.filesync.v1.Auth/${method}`, request);
}

/** Calls the content service. */
export function blobs(
  method: string,
  request: Uint8Array,
  store = "one",
): (session: Served) => Promise<void> {
  const metadata = { "buildkit-attachable-store-id": store };
  return (session) => ask(session, `${SERVICE}/${method}`, request, metadata);
}

/** Connects to an SSH agent and lists its keys. */
export function agent(session: Served): Promise<void> {
  const data = new Uint8Array([0, 0, 0, 1, 11]);
  const request = moby.sshforward.v1.BytesMessage.encode({ data }).finish();
  return ask(session, "/moby.sshforward.v1.SSH/ForwardAgent", request);
}

/** Fetches the upload `u`. */
export function uploaded(session: Served): Promise<void> {
  return ask(session, "/moby.upload.v1.Upload/Pull", undefined, { urlpath: "/u" });
}
