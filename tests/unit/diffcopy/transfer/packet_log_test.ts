import assert from "node:assert/strict";
import { files, memoryTarget, receiveTree, sendTree } from "../../../../lib/diffcopy/mod.ts";
import { logPackets } from "../../../../lib/diffcopy/transfer/packet_log.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { pair } from "../pair.ts";

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };

Deno.test("logPackets: tells every packet of both sides, and changes none", async () => {
  const [near, far] = pair();
  const told: string[] = [];
  const logged = logPackets(near, {
    trace: (message, fields) => void told.push(`${message} ${JSON.stringify(fields)}`),
  });
  const target = memoryTarget();
  const received = receiveTree(far, target);
  await sendTree(logged, files({ "a.txt": "hello", "d/b": "" }), ALL);
  near.end();
  await received;
  assert.deepEqual([...target.entries.keys()].sort(), ["a.txt", "d", "d/b"]);
  assert.deepEqual(told.filter((text) => text.includes("STAT")), [
    'packet sent {"type":"STAT","id":0,"path":"a.txt","mode":"0644","size":5}',
    'packet sent {"type":"STAT","id":1,"path":"d","mode":"020000000755","size":0}',
    'packet sent {"type":"STAT","id":2,"path":"d/b","mode":"0644","size":0}',
    'packet sent {"type":"STAT","end":true}',
  ]);
  assert.deepEqual(told.filter((text) => text.includes("REQ")), [
    'packet received {"type":"REQ","id":0}',
    'packet received {"type":"REQ","id":2}',
  ]);
  assert.deepEqual(told.filter((text) => text.includes("DATA")), [
    'packet sent {"type":"DATA","id":0,"bytes":5}',
    'packet sent {"type":"DATA","id":0,"bytes":0}',
    'packet sent {"type":"DATA","id":2,"bytes":0}',
  ]);
  assert.deepEqual(told.slice(-2), [
    'packet received {"type":"FIN"}',
    'packet sent {"type":"FIN"}',
  ]);
});

Deno.test("logPackets: leaves a malformed packet to the transfer", async () => {
  const [near, far] = pair();
  const told: string[] = [];
  const logged = logPackets(near, {
    trace: (_, fields) => void told.push(String(fields?.["type"])),
  });
  far.receive(() => {}).catch(() => {});
  const sent = sendTree(logged, files({}), ALL);
  far.send(frame(new Uint8Array([0x08, 0x7f])));
  await assert.rejects(sent, { name: "ProtocolError" });
  assert(told.includes("malformed"), told.join());
});
