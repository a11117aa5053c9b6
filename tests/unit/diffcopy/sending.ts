import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import type {
  CancelledError,
  ContextError,
  OptionError,
  ProtocolError,
} from "../../../lib/errors.ts";
import { type FileTree, sendTree } from "../../../lib/diffcopy/mod.ts";
import { TestPeer, type TestPeerOptions } from "../../support/tree.ts";
import { ALL } from "./transfer.ts";

/** Sends a tree, and asserts that the caller and the peer get the same expected error. */
export async function assertFails(
  tree: FileTree,
  expected: RegExp,
  kind: typeof ContextError | typeof OptionError | typeof ProtocolError | typeof CancelledError,
  options: TestPeerOptions = {},
): Promise<TestPeer> {
  const peer = new TestPeer(options);
  await assert.rejects(sendTree(peer.stream, tree, ALL), (error: unknown) => {
    assert.ok(error instanceof kind, String(error));
    assert.match(error.message, expected);
    return true;
  });
  await settle();
  assert.match(peer.error ?? "nothing", expected);
  return peer;
}

/** Lets the peer handle its queue. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Returns a tree with some methods replaced. */
export function withMethods(tree: FileTree, replaced: Partial<FileTree>): FileTree {
  return {
    list: (path) => tree.list(path),
    lstat: (path) => tree.lstat(path),
    readLink: (path) => tree.readLink(path),
    open: (path) => tree.open(path),
    ...replaced,
  };
}

/** Returns pseudo-random bytes, the same for the same length. */
export function noise(length: number): Uint8Array {
  const out = new Uint8Array(length);
  for (let i = 0, x = length + 1; i < length; i++) {
    x = Math.imul(x, 1664525) + 1013904223 | 0;
    out[i] = x >>> 24;
  }
  return out;
}
