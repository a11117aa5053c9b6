import type { Socket } from "node:net";
import { readableEnvironment } from "../../internal/environment.ts";
import { moby } from "../../../proto/gen/ssh.js";
import { BkitError, OptionError, ProtocolError, RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import { failureReason } from "../../internal/fs_error.ts";
import { peerText } from "../../internal/mask.ts";
import { frame } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { value } from "../../rpc/metadata.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/codes.ts";
import {
  type Agent,
  Conversation,
  dialAgent,
  keyAgent,
  type KeyText,
  readKey,
  readKeyText,
  socketAgent,
} from "../../ssh/mod.ts";
import { bytesFrame, unwrap } from "../../rpc/bytes_message.ts";
import { NotProvidedError } from "./not_provided.ts";
import { MAX_REQUEST_BYTES, type SessionService } from "./service.ts";

const { CheckAgentRequest, CheckAgentResponse } = moby.sshforward.v1;

export { readKeyText };

/** A running SSH agent, or any other Unix socket. */
export interface SshSocket {
  /**
   * Path of the socket.
   *
   * @default {SSH_AUTH_SOCK of the environment}
   */
  readonly socket?: string | undefined;
  /**
   * Forwards the socket unfiltered. Otherwise the build can only list the agent's keys
   * and request signatures.
   *
   * @default {false}
   */
  readonly raw?: boolean | undefined;
}

/** Unencrypted private keys, offered by an agent in this process. */
export interface SshKeys {
  /**
   * Paths of the key files, of up to 100 KiB each, or the texts of keys: Ed25519, RSA or ECDSA, in
   * OpenSSH or PEM format. A path may be that of a pipe, such as `/dev/stdin`, which a build reads
   * once.
   */
  readonly keys: readonly (string | KeyText)[];
}

/** Source of signatures for a build that uses SSH: `RUN --mount=type=ssh`, or Git over SSH. */
export type SshSource = SshSocket | SshKeys;

/** Serves one call of the daemon, which stands for one connection in the build. */
type Forward = (messages: MessageStream) => Promise<void>;

/**
 * Creates the service `moby.sshforward.v1.SSH`, which offers agents by their ids; an empty id means
 * `default`. An unknown id is answered with {@linkcode NotProvidedError}. Each connection that a
 * program in the build makes is one connection here, and ends with it.
 *
 * Rejects with {@linkcode OptionError} if an agent is missing, a socket is not one, or a key cannot
 * be used.
 *
 * `env` looks up environment variables; the default is the environment of this process.
 */
export async function ssh(
  sources: Readonly<Record<string, SshSource>>,
  env: (name: string) => string | undefined = readableEnvironment,
): Promise<SessionService> {
  const offered = new Map<string, Forward>();
  for (const [name, source] of Object.entries(sources)) {
    const id = name || DEFAULT;
    if (offered.has(id)) {
      throw new OptionError(`cannot use two SSH agents with the id ${JSON.stringify(id)}`, {
        option: "ssh",
      });
    }
    offered.set(id, await forward(id, source, env));
  }
  const find = (name: string): Forward => {
    const id = name || DEFAULT;
    const found = offered.get(id);
    if (!found) throw new NotProvidedError("ssh", id);
    return found;
  };
  const checkAgent: Handler = async ({ messages, log }) => {
    let id = "";
    await messages.receive(
      (message) => id = decodeMessage(CheckAgentRequest, message).ID,
      MAX_REQUEST_BYTES,
    );
    log?.session.debug?.("daemon asks for an SSH agent", { id: id || DEFAULT });
    find(id);
    messages.send(frame(CheckAgentResponse.encode({}).finish()));
  };
  const forwardAgent: Handler = async ({ messages, metadata, log }) => {
    const id = value(metadata, "buildkit.ssh.id") ?? "";
    log?.session.debug?.("daemon opens an SSH agent", { id: id || DEFAULT });
    const forwardTo = find(id);
    try {
      await forwardTo(messages);
    } catch (error) {
      // Most connections end because the program in the build exits.
      if (!messages.signal.aborted) throw statusOf(error);
    }
  };
  return {
    handlers: new Map([
      ["/moby.sshforward.v1.SSH/CheckAgent", checkAgent],
      ["/moby.sshforward.v1.SSH/ForwardAgent", forwardAgent],
    ]),
  };
}

const DEFAULT = "default";

async function forward(
  id: string,
  source: SshSource,
  env: (name: string) => string | undefined,
): Promise<Forward> {
  const { keys, socket, raw = false }: Partial<SshSocket & SshKeys> = source;
  const fault = (why: string, cause?: unknown): OptionError =>
    new OptionError(`cannot use the SSH agent ${JSON.stringify(id)}`, {
      detail: why,
      reason: "ssh",
      option: `ssh.${id}`,
      cause,
      advice: "Start an agent with `eval $(ssh-agent)` and `ssh-add`, or name private key files.",
    });
  if (keys) {
    if (socket !== undefined || raw) throw fault("keys cannot be combined with a socket or raw");
    if (keys.length === 0) throw fault("it has no keys");
    const found = [];
    // One after the other: none is still being read when another cannot be used.
    for (const key of keys) found.push(await readKey(key, `ssh.${id}`));
    const agent = keyAgent(found);
    return (messages) => converse(messages, agent);
  }
  if (socket === "") throw fault("the path of its socket is empty");
  const path = socket ?? env("SSH_AUTH_SOCK");
  if (!path) throw fault("no socket is named, and SSH_AUTH_SOCK is not set");
  const named = socket === undefined ? `${path} of SSH_AUTH_SOCK` : path;
  try {
    if (!Deno.statSync(path).isSocket) throw fault(`${named} is not a socket`);
  } catch (cause) {
    if (cause instanceof OptionError) throw cause;
    if (cause instanceof Deno.errors.NotFound) throw fault(`there is no socket ${named}`, cause);
    throw fault(`cannot look up ${named}: ${failureReason(cause)}`, cause);
  }
  if (raw) return async (messages) => join(messages, await dialAgent(path, `ssh.${id}`));
  const agent = socketAgent(path, `ssh.${id}`);
  return (messages) => converse(messages, agent);
}

/** Forwards the requests of a program in the build to an agent. */
async function converse(messages: MessageStream, agent: Agent): Promise<void> {
  const conversation = new Conversation();
  messages.receive((message) => conversation.push(unwrap(message))).then(
    () => conversation.end(),
    (error) => conversation.fail(error),
  );
  const connection = await agent.open();
  const close = (): void => connection.close();
  messages.signal.addEventListener("abort", close);
  try {
    for await (const answer of conversation.answers(connection)) {
      if (!messages.send(bytesFrame(answer))) await messages.drained();
    }
  } finally {
    messages.signal.removeEventListener("abort", close);
    connection.close();
  }
}

/**
 * Copies bytes in both directions, each no faster than they are consumed. When the program has
 * finished sending, its end is passed on to the socket, which can still answer; when the socket
 * ends, the call ends.
 */
async function join(messages: MessageStream, socket: Socket): Promise<void> {
  const close = (): void => void socket.destroy();
  messages.signal.addEventListener("abort", close);
  try {
    messages.signal.throwIfAborted();
    messages.receive((message) => {
      const data = unwrap(message).slice(); // the message is a view
      return socket.write(data) ? undefined : drained(socket);
    }).then(() => socket.end(), close);
    for await (const chunk of socket) {
      if (!messages.send(bytesFrame(chunk))) await messages.drained();
    }
  } finally {
    messages.signal.removeEventListener("abort", close);
    socket.destroy();
  }
}

/** Resolves when the socket has flushed its buffer. Rejects if the socket is closed. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = (): void => reject(new Error("the SSH socket was closed"));
    if (socket.destroyed) return closed();
    socket.once("close", closed);
    socket.once("drain", () => {
      socket.off("close", closed);
      resolve();
    });
  });
}

/**
 * Returns the error to end the call with. An unusable source stays as it is, because the user has
 * to fix it; a mistake by a program in the build, or by an agent, only ends that connection.
 */
function statusOf(error: unknown): unknown {
  if (error instanceof BkitError && !(error instanceof ProtocolError)) return error;
  const status = error instanceof ProtocolError ? Status.INVALID_ARGUMENT : Status.UNAVAILABLE;
  return new RpcError(status, peerText(error), { cause: error });
}
