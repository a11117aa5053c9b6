/** A client of the content service, as a daemon is one. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { containerd } from "../../../../proto/gen/session.js";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { ContentStore } from "../../../../lib/oci/mod.ts";
import type { ClientCall, RpcConnection } from "../../../../lib/rpc/client.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Status } from "../../../../lib/rpc/status.ts";
import { content } from "../../../../lib/session/content/content.ts";
import { temporary } from "../../../support/context.ts";
import { type Served, served } from "../pair.ts";

export const proto = containerd.services.content.v1;
export const { STAT, WRITE, COMMIT } = proto.WriteAction;

export type Request = containerd.services.content.v1.IWriteContentRequest;
type Response = containerd.services.content.v1.WriteContentResponse;
type Info = containerd.services.content.v1.Info;

export const SERVICE = "/containerd.services.content.v1.Content";
export const bytes = (text: string) => new TextEncoder().encode(text);
export const HELLO = digestOf(bytes("hello"));
export const ABSENT = digestOf(bytes("never written"));

/**
 * Bytes that repeat only after a prime number of them, so that no two pieces of a power of 2 are
 * the same.
 */
export function pattern(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i % 251);
}

/** Which store a call is for. */
export const on = (store: string) => ({ metadata: { "buildkit-attachable-store-id": store } });

/** Asks the store `one` as a daemon does. */
export class Client {
  readonly #daemon: RpcConnection;

  constructor({ daemon }: Served) {
    this.#daemon = daemon;
  }

  async info(digest: string): Promise<Info> {
    const answer = await this.#ask("Info", proto.InfoRequest.encode({ digest }).finish());
    return proto.InfoResponse.decode(answer).info!;
  }

  async status(ref: string): Promise<containerd.services.content.v1.Status> {
    const answer = await this.#ask("Status", proto.StatusRequest.encode({ ref }).finish());
    return proto.StatusResponse.decode(answer).status!;
  }

  async refs(filters: string[] = []): Promise<string[]> {
    const request = proto.ListStatusesRequest.encode({ filters }).finish();
    const answer = await this.#ask("ListStatuses", request);
    return proto.ListStatusesResponse.decode(answer).statuses.map(({ ref }) => ref).sort();
  }

  async abort(ref: string): Promise<void> {
    await this.#ask("Abort", proto.AbortRequest.encode({ ref }).finish());
  }

  async delete(digest: string): Promise<void> {
    await this.#ask("Delete", proto.DeleteContentRequest.encode({ digest }).finish());
  }

  async update(digest: string): Promise<void> {
    await this.#ask("Update", proto.UpdateRequest.encode({ info: { digest } }).finish());
  }

  /** How many blobs each message of a list has, and their digests. */
  async list(filters: string[] = []): Promise<{ digests: string[]; messages: number[] }> {
    const digests: string[] = [];
    const messages: number[] = [];
    const request = proto.ListContentRequest.encode({ filters }).finish();
    await this.#daemon.serverStream(`${SERVICE}/List`, request, (message) => {
      const { info } = proto.ListContentResponse.decode(message);
      messages.push(info.length);
      digests.push(...info.map(({ digest }) => digest));
    }, on("one"));
    return { digests: digests.sort(), messages };
  }

  /** What a read answers, put together; fails where an offset isn't the end of what came before. */
  async read(digest: string, offset = 0, size = 0): Promise<Uint8Array> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    const request = proto.ReadContentRequest.encode({ digest, offset, size }).finish();
    await this.#daemon.serverStream(`${SERVICE}/Read`, request, (message) => {
      const part = proto.ReadContentResponse.decode(message);
      assert.equal(Number(part.offset), at, "offsets count from where the reading began");
      at += part.data.length;
      parts.push(new Uint8Array(part.data));
    }, on("one"));
    return await new Blob(parts).bytes();
  }

  /** Begins to write a blob, or to go on with it. */
  write(store = "one"): Writer {
    return new Writer(this.#daemon.stream(`${SERVICE}/Write`, on(store)));
  }

  #ask(method: string, request: Uint8Array): Promise<Uint8Array> {
    return this.#daemon.unary(`${SERVICE}/${method}`, request, on("one"));
  }
}

/** One call of `Write`, which goes question by question. */
export class Writer {
  readonly call: ClientCall;
  #answer: PromiseWithResolvers<Response> | undefined;

  constructor(call: ClientCall) {
    this.call = call;
    call.messages.receive((message) =>
      this.#answer?.resolve(proto.WriteContentResponse.decode(message.slice()))
    ).catch(() => {});
    call.done.catch((error) => this.#answer?.reject(error));
  }

  /** One request and its answer. Rejects with the status that the call ends with. */
  ask(request: Request): Promise<Response> {
    this.#answer = Promise.withResolvers<Response>();
    this.call.messages.send(frame(proto.WriteContentRequest.encode(request).finish()));
    return this.#answer.promise;
  }

  /**
   * Asks how far it is, again as long as another holds the ref: so a daemon does, and so a test
   * waits.
   */
  static async resume(client: Client, request: Request): Promise<[Writer, Response]> {
    for (;;) {
      const writer = client.write();
      try {
        return [writer, await writer.ask({ action: STAT, ...request })];
      } catch (error) {
        if ((error as { status?: number }).status !== Status.UNAVAILABLE) throw error;
      }
    }
  }
}

export interface Bench extends AsyncDisposable {
  readonly session: Served;
  readonly client: Client;
  readonly store: ContentStore;
  readonly folder: string;
}

/** A store in a new folder, served as `one`; as `read` it's served to be read alone. */
export async function bench(): Promise<Bench> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporary());
  const store = new ContentStore(path.join(folder.path, "store"));
  const readOnly = new ContentStore(store.directory, { readOnly: true });
  const session = stack.use(await served(content(new Map([["one", store], ["read", readOnly]]))));
  const rest = stack.move();
  return {
    session,
    client: new Client(session),
    store,
    folder: folder.path,
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

export async function put(store: ContentStore, blob: Uint8Array): Promise<string> {
  using ingest = await store.ingest(digestOf(blob));
  await ingest.append(blob);
  return (await ingest.commit()).digest;
}
