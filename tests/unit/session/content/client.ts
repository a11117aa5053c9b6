/** A client that uses the content service like a daemon. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { containerd } from "../../../../proto/gen/session.js";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { ContentStore } from "../../../../lib/oci/mod.ts";
import type { RpcConnection } from "../../../../lib/rpc/client.ts";
import type { ClientCall } from "../../../../lib/rpc/client_call.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { content } from "../../../../lib/session/content/content.ts";
import { temporary } from "../../../support/context.ts";
import { type Served, served } from "../pair.ts";

/** Messages of the service. */
export const proto = containerd.services.content.v1;
export const { STAT, WRITE, COMMIT } = proto.WriteAction;

/** A request of `Write`. */
export type Request = containerd.services.content.v1.IWriteContentRequest;
type Response = containerd.services.content.v1.WriteContentResponse;
type Info = containerd.services.content.v1.Info;

/** Path of the service. */
export const SERVICE = "/containerd.services.content.v1.Content";

/** Encodes text as UTF-8. */
export const bytes = (text: string) => new TextEncoder().encode(text);

/** Digest of `hello`. */
export const HELLO = digestOf(bytes("hello"));

/** Digest of a blob that no test writes. */
export const ABSENT = digestOf(bytes("never written"));

/**
 * Returns bytes that repeat after a prime number of them, so that no two pieces with a power of 2
 * as their size are equal.
 */
export function pattern(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i % 251);
}

/** Returns the metadata for a call to a store. */
export const on = (store: string) => ({ metadata: { "buildkit-attachable-store-id": store } });

/** A client of the store `one`. */
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

  /** Returns the digests of all blobs, and the number of blobs in each message. */
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

  /** Returns a part of a blob. Fails if an offset is not the end of the data before it. */
  async read(digest: string, offset = 0, size = 0): Promise<Uint8Array> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    const request = proto.ReadContentRequest.encode({ digest, offset, size }).finish();
    await this.#daemon.serverStream(`${SERVICE}/Read`, request, (message) => {
      const part = proto.ReadContentResponse.decode(message);
      assert.equal(Number(part.offset), at, "offsets count from the start of the read");
      at += part.data.length;
      parts.push(new Uint8Array(part.data));
    }, on("one"));
    return await new Blob(parts).bytes();
  }

  /** Starts or resumes the write of a blob. */
  write(store = "one"): Writer {
    return new Writer(this.#daemon.stream(`${SERVICE}/Write`, on(store)));
  }

  #ask(method: string, request: Uint8Array): Promise<Uint8Array> {
    return this.#daemon.unary(`${SERVICE}/${method}`, request, on("one"));
  }
}

/** A call of `Write`, with one request at a time. */
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

  /** Sends a request and returns its answer. Rejects with the status of the call. */
  ask(request: Request): Promise<Response> {
    this.#answer = Promise.withResolvers<Response>();
    this.call.messages.send(frame(proto.WriteContentRequest.encode(request).finish()));
    return this.#answer.promise;
  }

  /** Resumes a write; like a daemon, tries again while another writer uses the ref. */
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

export interface Setup extends AsyncDisposable {
  readonly session: Served;
  readonly client: Client;
  readonly store: ContentStore;
  readonly directory: string;
}

/** Serves a store in a new directory, as `one` and as the read-only `read`. */
export async function setUp(): Promise<Setup> {
  await using stack = new AsyncDisposableStack();
  const directory = stack.use(await temporary());
  const store = new ContentStore(path.join(directory.path, "store"));
  const readOnly = new ContentStore(store.directory, { readOnly: true });
  const session = stack.use(await served(content(new Map([["one", store], ["read", readOnly]]))));
  const rest = stack.move();
  return {
    session,
    client: new Client(session),
    store,
    directory: directory.path,
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

/** Adds a blob to a store. */
export async function put(store: ContentStore, blob: Uint8Array): Promise<string> {
  using ingest = await store.ingest(digestOf(blob));
  await ingest.append(blob);
  return (await ingest.commit()).digest;
}
