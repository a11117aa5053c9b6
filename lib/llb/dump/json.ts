import type { Definition } from "../marshal/definition.ts";
import { decodeOps } from "../marshal/parse.ts";
import { goJson } from "../text/go_json.ts";
import type { Chown, FileAction, Op, WireUser } from "../wire/messages.ts";

/**
 * Returns a definition as text for people: a line of JSON for each operation, with its digest and
 * metadata, in the form of `buildctl debug dump-llb`. Throws `ProtocolError` if it is not valid.
 */
export function toJson(definition: Definition): string {
  return decodeOps(definition).map(({ op, digest }) => {
    const line = {
      ...{ Op: readable(op), Digest: digest },
      OpMetadata: withoutZeros(definition.metadata.get(digest) ?? {}),
    };
    return `${goJson(line)}\n`;
  }).join("");
}

function readable({ inputs, platform, constraints, file, ...kinds }: Op): unknown {
  return {
    ...inputs && inputs.length > 0 && { inputs: withoutZeros(inputs) },
    Op: {
      ...withoutZeros(kinds) as object,
      ...file && { file: { actions: file.actions.map(readableAction) } },
    },
    ...platform && { platform: withoutZeros(platform) },
    ...constraints && { constraints: withoutZeros(constraints) },
  };
}

function readableAction(action: FileAction): unknown {
  const { input = 0, secondaryInput = 0, output = 0, ...kinds } = action;
  const [kind, value] = Object.entries(kinds)[0] ?? [];
  const change = Object.entries(value ?? {}).map(([name, field]) => [
    name,
    name === "owner" ? { owner: readableOwner(field as Chown) } : withoutZeros({ [name]: field }),
  ]);
  const fields = Object.assign({}, ...change.map(([, field]) => field));
  return { input, secondaryInput, output, Action: kind === undefined ? {} : { [kind]: fields } };
}

function readableOwner({ user, group }: Chown): unknown {
  return {
    ...user && { user: { User: readableUser(user) } },
    ...group && { group: { User: readableUser(group) } },
  };
}

function readableUser({ byName, byID }: WireUser): unknown {
  return byName ? { byName: withoutZeros(byName) } : byID ? { byId: byID } : {};
}

/** Returns a value that is written as it is: numbers beyond 2^53 stay exact. */
function rawJson(text: string): unknown {
  return (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(text);
}

/** Returns a value without what is zero or empty, with bytes in base64. */
function withoutZeros(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.toBase64();
  if (typeof value === "bigint") return rawJson(String(value));
  if (Array.isArray(value)) return value.map(withoutZeros);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => !isEmpty(field));
  return Object.fromEntries(kept.map(([name, field]) => [name, withoutZeros(field)]));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === 0 || value === 0n || value === "" || value === false) {
    return true;
  }
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
  // an empty map is left out, an empty message is not
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === null &&
    Object.keys(value).length === 0;
}
