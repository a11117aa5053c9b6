/**
 * TypeScript declarations for the code that pbjs makes of `.proto` files. (pbts, which would make them, needs
 * jsdoc, and that doesn't run in Deno.)
 */
// deno-lint-ignore no-import-prefix -- only this tool needs the whole of protobufjs
import protobuf from "npm:protobufjs@8.8.1";

const SCALARS: Readonly<Record<string, string>> = {
  bool: "boolean",
  bytes: "Uint8Array",
  string: "string",
  double: "number",
  float: "number",
  int32: "number",
  uint32: "number",
  sint32: "number",
  fixed32: "number",
  sfixed32: "number",
};
const WIDE = new Set(["int64", "uint64", "sint64", "fixed64", "sfixed64"]);

/** The declarations for everything that these files declare and import. */
export function declare(folder: string, files: readonly string[]): string {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) =>
    target.startsWith("google/protobuf/") ? target : `${folder}/${target}`;
  root.loadSync([...files], { keepCase: true });
  root.resolveAll();
  return [
    "// Made by proto/generate.ts.",
    'import type { Reader, Writer } from "protobufjs/minimal.js";',
    'import type Long from "long";',
    "",
    ...root.nestedArray.flatMap((object) =>
      object instanceof protobuf.Namespace ? space(object, 0) : []
    ),
    "",
  ].join("\n");
}

function space(namespace: protobuf.Namespace, depth: number): string[] {
  const body = namespace.nestedArray.flatMap((object) => member(object, depth + 1));
  if (body.length === 0) return [];
  const pad = "  ".repeat(depth);
  return [
    `${pad}export ${depth === 0 ? "declare " : ""}namespace ${namespace.name} {`,
    ...body,
    `${pad}}`,
  ];
}

function member(object: protobuf.ReflectionObject, depth: number): string[] {
  const pad = "  ".repeat(depth);
  if (object instanceof protobuf.Type) return message(object, depth);
  if (object instanceof protobuf.Enum) {
    const values = Object.entries(object.values).map(([name, value]) =>
      `${pad}  ${name} = ${value},`
    );
    return [
      `${pad}/** Values of \`${name(object)}\`. */`,
      `${pad}enum ${object.name} {`,
      ...values,
      `${pad}}`,
    ];
  }
  if (object instanceof protobuf.Service || !(object instanceof protobuf.Namespace)) return [];
  return space(object, depth);
}

function message(type: protobuf.Type, depth: number): string[] {
  const pad = "  ".repeat(depth);
  const given = type.fieldsArray.map((field) => `${pad}  ${field.name}?: ${input(field)} | null;`);
  const found = type.fieldsArray.map((field) => `${pad}  ${field.name}: ${output(field)};`);
  return [
    `${pad}/** What \`${name(type)}\` is made of. */`,
    `${pad}interface I${type.name} {`,
    ...given,
    `${pad}}`,
    `${pad}/** The message \`${name(type)}\`. */`,
    `${pad}class ${type.name} {`,
    `${pad}  constructor(properties?: I${type.name});`,
    ...found,
    `${pad}  static create(properties?: I${type.name}): ${type.name};`,
    `${pad}  static encode(message: I${type.name}, writer?: Writer): Writer;`,
    `${pad}  static decode(reader: Reader | Uint8Array, length?: number): ${type.name};`,
    `${pad}}`,
    ...space(type, depth),
  ];
}

function name(object: protobuf.ReflectionObject): string {
  return object.fullName.slice(1);
}

function input(field: protobuf.Field): string {
  const one = WIDE.has(field.type) ? "number | Long" : plain(field, "I");
  return many(field, one);
}

function output(field: protobuf.Field): string {
  if (WIDE.has(field.type)) return many(field, "Long");
  const alone = !field.repeated && !field.map;
  const absent = alone && (field.resolvedType instanceof protobuf.Type || field.partOf);
  return many(field, plain(field, "")) + (absent ? " | null" : "");
}

function many(field: protobuf.Field, one: string): string {
  if (field.map) return `{ [key: string]: ${one} }`;
  return field.repeated ? `${one.includes("|") ? `(${one})` : one}[]` : one;
}

/** The type of one value; messages are taken as their interface, and given as their class. */
function plain(field: protobuf.Field, prefix: "I" | ""): string {
  const type = field.resolvedType;
  if (!type) return SCALARS[field.type]!;
  if (type instanceof protobuf.Enum) return name(type);
  return name(type).replace(/[^.]+$/, (last) => prefix + last);
}
