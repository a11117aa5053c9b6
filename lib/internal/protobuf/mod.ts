/**
 * What the code in `proto/gen/` needs to read and write messages of protobuf. It is our own because
 * the runtime of protobufjs, a CommonJS package, would take a quarter of the time in which the
 * command starts. protobufjs still makes the code, and is what the tests compare with.
 */
export { MAX_DEPTH, Reader } from "./reader.ts";
export { Writer } from "./writer.ts";

/** Value of a repeated field that a message does not have. */
export const EMPTY_LIST: readonly never[] = Object.freeze([]);

/** Value of a map that a message does not have. */
export const EMPTY_MAP: Readonly<Record<string, never>> = Object.freeze({});

/** Value of a field of bytes that a message does not have. */
export const NO_BYTES: Uint8Array = new Uint8Array(0);

type Message = Record<string, unknown>;

/** Returns a getter for the name of the field that is set, of those that exclude each other. */
export function chosen(names: readonly string[]): (this: Message) => string | undefined {
  return function () {
    return Object.keys(this).findLast((name) =>
      names.includes(name) && this[name] !== undefined && this[name] !== null
    );
  };
}

/** Returns a setter that removes all fields of a group but the one that it is given. */
export function choose(names: readonly string[]): (this: Message, name: string) => void {
  return function (kept) {
    for (const name of names) if (name !== kept) delete this[name];
  };
}

/** Gives an object a property of its own, even if the name is `__proto__`, as a daemon may choose. */
export function ownProperty(object: Message, name: string): void {
  Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true });
}
