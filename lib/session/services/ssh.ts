import type { Socket } from "node:net";
import { moby } from "../../../proto/gen/session.js";
import { BkitError, OptionError, ProtocolError, RpcError } from "../../errors.ts";
import { frame } from "../../rpc/frame.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { value } from "../../rpc/metadata.ts";
import type { Handler } from "../../rpc/server.ts";
import { Status } from "../../rpc/status.ts";
import {
  type Agent,
  Conversation,
  dialAgent,
  keyAgent,
  readKey,
  socketAgent,
} from "../../ssh/mod.ts";
import { bytesFrame } from "../../rpc/bytes_message.ts";
import { NotProvidedError } from "./not_provided.ts";
import type { SessionService } from "./service.ts";

const { BytesMessage, CheckAgentRequest, CheckAgentResponse } = moby.sshforward.v1;

/** An agent that runs here, or any other socket. */
export interface SshSocket {
  /**
   * The path of its socket.
   *
   * @default {the environment's SSH_AUTH_SOCK}
   */
  readonly socket?: string;
  /**
   * Whether the socket is handed through as it is. Else the build can list the agent's keys and have things signed with
   * them, and nothing besides.
   *
   * @default {false}
   */
  readonly raw?: boolean;
}

/** Private keys in files, none of them encrypted, which an agent in this process offers. */
export interface SshKeys {
  /** Their files, of up to 100 KiB each: Ed25519, RSA or ECDSA, in OpenSSH's form or as PEM. */
  readonly keys: readonly string[];
}

/** What signs for a build that asks for SSH: `RUN --mount=type=ssh`, Git over SSH. */
export type SshSource = SshSocket | SshKeys;

/** What one call of the daemon, which stands for one connection in the build, is joined with. */
type Forward = (messages: MessageStream) => Promise<void>;

/**
 * `moby.sshforward.v1.SSH`: offers agents by their ids; an empty id is `default`. An id that isn't offered is answered
 * with {@linkcode NotProvidedError}. Each connection that a program in the build makes is one here, and ends with it.
 *
 * Rejects with {@linkcode OptionError} where there is no agent, a socket isn't one, or a key can't be used.
 *
 * `env` looks up environment variables, by default those of this process.
 */
export async function ssh(
  sources: Readonly<Record<string, SshSource>>,
  env: (name: string) => string | undefined = (name) => Deno.env.get(name),
): Promise<SessionService> {
  const offered = new Map<string, Forward>();
  for (const [name, source] of Object.entries(sources)) {
    const id = name || DEFAULT;
    if (offered.has(id)) {
      throw new OptionError(`there are two SSH agents ${JSON.stringify(id)}`, { option: "ssh" });
    }
    offered.set(id, await forward(id, source, env));
  }
  const find = (name: string): Forward => {
    const id = name || DEFAULT;
    const found = offered.get(id);
    if (!found) throw new NotProvidedError("ssh", id);
    return found;
  };
  const checkAgent: Handler = async ({ messages }) => {
    let id = "";
    await messages.receive((message) => id = CheckAgentRequest.decode(message).ID);
    find(id);
    messages.send(frame(CheckAgentResponse.encode({}).finish()));
  };
  const forwardAgent: Handler = async ({ messages, metadata }) => {
    const forwardTo = find(value(metadata, "buildkit.ssh.id") ?? "");
    try {
      await forwardTo(messages);
    } catch (error) {
      // That the program in the build went away is how most connections end.
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
    new OptionError(`the SSH agent ${JSON.stringify(id)} can't be used`, {
      reason: why,
      option: `ssh.${id}`,
      cause,
      advice: "Start one with `eval $(ssh-agent)` and `ssh-add`, or name files with private keys.",
    });
  if (keys) {
    if (socket !== undefined || raw) throw fault("it's either a socket or keys");
    if (keys.length === 0) throw fault("it has no keys");
    const agent = keyAgent(await Promise.all(keys.map((file) => readKey(file, `ssh.${id}`))));
    return (messages) => converse(messages, agent);
  }
  const path = socket ?? env("SSH_AUTH_SOCK");
  if (!path) throw fault("no socket is named, and SSH_AUTH_SOCK isn't set");
  try {
    if (!Deno.statSync(path).isSocket) throw fault(`${path} isn't a socket`);
  } catch (cause) {
    if (cause instanceof OptionError) throw cause;
    if (cause instanceof Deno.errors.NotFound) throw fault(`there is no socket ${path}`, cause);
    throw fault(cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (raw) return async (messages) => join(messages, await dialAgent(path, `ssh.${id}`));
  const agent = socketAgent(path, `ssh.${id}`);
  return (messages) => converse(messages, agent);
}

/** Answers a program's requests by an agent. */
async function converse(messages: MessageStream, agent: Agent): Promise<void> {
  const conversation = new Conversation();
  messages.receive((message) => conversation.push(BytesMessage.decode(message).data)).then(
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
 * Hands bytes through, both ways, each no faster than they're taken. When the program has said all, the socket hears so
 * and may still answer; when the socket has said all, the call ends.
 */
async function join(messages: MessageStream, socket: Socket): Promise<void> {
  const close = (): void => void socket.destroy();
  messages.signal.addEventListener("abort", close);
  try {
    messages.signal.throwIfAborted();
    messages.receive((message) => {
      const data = BytesMessage.decode(message).data.slice(); // what arrives is a view
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

/** Resolves when a socket took what was written to it. Rejects where it's closed. */
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
 * What is said of an error: a source that can't be used is the user's to mend and stays what it is; what a program in the
 * build did wrong, or an agent, ends that connection alone.
 */
function statusOf(error: unknown): unknown {
  if (error instanceof BkitError && !(error instanceof ProtocolError)) return error;
  const status = error instanceof ProtocolError ? Status.INVALID_ARGUMENT : Status.UNAVAILABLE;
  return new RpcError(status, error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
