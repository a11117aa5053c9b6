/** The code in `proto/gen/` on our runtime, compared with protobufjs itself. */
import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { protobuf, schema } from "../../../proto/schema.ts";
import * as runtime from "../../../lib/internal/protobuf/mod.ts";
import * as auth from "../../../proto/gen/auth.js";
import * as build from "../../../proto/gen/build.js";
import * as content from "../../../proto/gen/content.js";
import * as frontend from "../../../proto/gen/frontend.js";
import * as history from "../../../proto/gen/history.js";
import * as llb from "../../../proto/gen/llb.js";
import * as secrets from "../../../proto/gen/secrets.js";
import * as ssh from "../../../proto/gen/ssh.js";
import * as status from "../../../proto/gen/status.js";

/** A message as `proto/gen/` has it. */
interface Made {
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
}

const folder = path.join(import.meta.dirname!, "..", "..", "..", "proto");

const MODULES: readonly [files: string[], made: unknown][] = [
  [["filesync.proto"], auth],
  [["control.proto"], build],
  [["content.proto"], content],
  [["gateway.proto"], frontend],
  [["control.proto"], history],
  [["ops.proto"], llb],
  [["secrets.proto"], secrets],
  [["ssh.proto"], ssh],
  [["rpc_status.proto"], status],
];

/** Returns all messages of a module that exist, with their types in protobufjs. */
function* messages(files: string[], made: unknown): Iterable<[protobuf.Type, Made]> {
  function* types(space: protobuf.NamespaceBase): Iterable<protobuf.Type> {
    for (const object of space.nestedArray) {
      if (object instanceof protobuf.Type) yield object;
      if (object instanceof protobuf.Namespace) yield* types(object);
    }
  }
  for (const type of types(schema(folder, files))) {
    const found = type.fullName.slice(1).split(".").reduce<unknown>(
      (at, name) => (at as Record<string, unknown> | undefined)?.[name],
      made,
    );
    if (found) yield [type, found as Made];
  }
}

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  bytes: fc.uint8Array({ maxLength: 20 }),
  string: fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ minLength: 70, maxLength: 150 })),
  int32: fc.integer(),
  uint32: fc.nat({ max: 0xffffffff }),
  int64: fc.maxSafeInteger(),
  uint64: fc.maxSafeNat(),
};

/** Returns messages of a type, as plain objects; `depth` bounds the messages inside them. */
function values(type: protobuf.Type, depth = 3): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const taken = new Set<string>();
  for (const field of type.fieldsArray) {
    if (field.partOf && taken.has(field.partOf.name)) continue; // one of those that exclude each other
    if (field.partOf) taken.add(field.partOf.name);
    const { resolvedType } = field;
    if (resolvedType instanceof protobuf.Type && depth === 0) continue;
    const one = resolvedType instanceof protobuf.Enum
      ? fc.constantFrom(...Object.values(resolvedType.values))
      : resolvedType
      ? values(resolvedType as protobuf.Type, depth - 1)
      : SCALARS[field.type]!;
    const key = field instanceof protobuf.MapField && field.keyType !== "string"
      ? fc.maxSafeInteger().map(String)
      : fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text !== "__proto__");
    fields[field.name] = field.map
      ? fc.dictionary(key, one, { maxKeys: 3, noNullPrototype: true })
      : field.repeated
      ? fc.array(one, { maxLength: 3 })
      : one;
  }
  return fc.record(fields, { requiredKeys: [] });
}

/** Returns a message as protobufjs describes it, with all defaults. */
function plain(type: protobuf.Type, bytes: Uint8Array): unknown {
  return type.toObject(type.decode(bytes), { defaults: true, longs: Number, bytes: Array });
}

for (const [files, made] of MODULES) {
  Deno.test(`proto: the messages of ${files} are what protobufjs makes of them`, () => {
    let count = 0;
    for (const [type, message] of messages(files, made)) {
      count++;
      fc.assert(
        fc.property(values(type), (value) => {
          const theirs = type.encode(type.fromObject(value)).finish();
          const ours = message.encode(value).finish();
          assert.deepEqual(plain(type, ours), plain(type, theirs), type.fullName);
          const again = message.encode(message.decode(theirs)).finish();
          assert.deepEqual(plain(type, again), plain(type, theirs), type.fullName);
        }),
        { numRuns: 30 },
      );
    }
    assert(count > 0);
  });

  Deno.test(`proto: damaged messages of ${files} are read as protobufjs reads them, or refused`, () => {
    for (const [type, message] of messages(files, made)) {
      const damaged = fc.tuple(values(type), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }))));
      fc.assert(
        fc.property(damaged, ([value, changes]) => {
          const bytes = type.encode(type.fromObject(value)).finish().slice();
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          let ours: unknown;
          try {
            ours = message.encode(message.decode(bytes)).finish();
          } catch (error) {
            assert(error instanceof Error);
            return;
          }
          let theirs: unknown;
          try {
            theirs = plain(type, bytes);
          } catch (error) {
            if (error instanceof TypeError) return; // a text that is not UTF-8, which we accept
            throw error;
          }
          if (/\d{16}/.test(JSON.stringify(theirs))) return; // a number that is not exact
          assert.deepEqual(plain(type, ours as Uint8Array), theirs, type.fullName);
        }),
        { numRuns: 30 },
      );
    }
  });
}

Deno.test("proto: what is nested too deeply is refused", () => {
  const { Reader } = runtime;
  let group = new Uint8Array();
  for (let i = 0; i < 200; i++) group = Uint8Array.from([0x0b, ...group, 0x0c]);
  const reader = Reader.create(group);
  const tag = reader.tag();
  assert.throws(() => reader.skipType(tag & 7, 0, tag >>> 3), RangeError);
});
