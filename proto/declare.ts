/**
 * TypeScript declarations for the code that pbjs makes. (pbts, which would make them, needs jsdoc,
 * and that doesn't run in Deno.)
 */
import { protobuf } from "./schema.ts";

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

/** Said once, at the top: each message has the same methods. */
const METHODS = `/**
 * \`encode(message, writer)\` writes after what the writer has, and returns the writer:
 * \`.finish()\` gives the bytes. \`decode(bytes)\` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
`;

/** The declarations for everything in a schema, with the comments that its `.proto` files have. */
export function declare(root: protobuf.Root): string {
  const body = root.nestedArray.flatMap((object) => declaration(object));
  // At the top only namespaces stand; what is in them is exported with them.
  const text = body.map((line) => line.replace(/^namespace /, "export declare namespace ")).join(
    "\n",
  );
  const runtime = "../../lib/internal/protobuf/mod.ts";
  return `${METHODS}import type { Reader, Writer } from "${runtime}";\n\n${text}\n`;
}

/** The lines that declare one thing; none for a service, for which no code is made. */
function declaration(object: protobuf.ReflectionObject): string[] {
  if (object instanceof protobuf.Type) return message(object);
  if (object instanceof protobuf.Enum) return enumeration(object);
  if (object instanceof protobuf.Service) return [];
  return object instanceof protobuf.Namespace ? space(object) : [];
}

function space(namespace: protobuf.NamespaceBase): string[] {
  const body = namespace.nestedArray.flatMap((object) => declaration(object));
  return body.length === 0 ? [] : [`namespace ${namespace.name} {`, ...body.map(indent), "}"];
}

function enumeration(type: protobuf.Enum): string[] {
  const values = Object.entries(type.values).flatMap(([key, value]) => [
    ...comment(type.comments[key]),
    `${key} = ${value},`,
  ]);
  return [
    ...comment(type.comment ?? `Values of \`${name(type)}\`.`),
    `enum ${type.name} {`,
    ...values.map(indent),
    "}",
  ];
}

function message(type: protobuf.Type): string[] {
  const about = comment(type.comment ?? `The message \`${name(type)}\`.`);
  const fields = (line: (field: protobuf.Field) => string) =>
    type.fieldsArray.flatMap((field) => [...comment(field.comment), line(field)]);
  const given = fields((field) => `${field.name}?: ${input(field)} | null;`);
  const found = fields((field) => `${field.name}: ${output(field)};`);
  const chosen = type.oneofsArray.map((oneof) => {
    const names = oneof.fieldsArray.map((field) => `"${field.name}"`).join(" | ");
    return `/** Which of them is set. */\nreadonly ${oneof.name}?: ${names};`;
  });
  const methods = [
    `constructor(properties?: I${type.name});`,
    `static encode(message: I${type.name}, writer?: Writer): Writer;`,
    `static decode(reader: Reader | Uint8Array, length?: number): ${type.name};`,
  ];
  return [
    `/** Fields of {@linkcode ${type.name}}. */`,
    `interface I${type.name} {`,
    ...given.map(indent),
    "}",
    ...about,
    `class ${type.name} {`,
    ...[...found, ...chosen.flatMap((text) => text.split("\n")), ...methods].map(indent),
    "}",
    ...space(type),
  ];
}

function indent(line: string): string {
  return `  ${line}`;
}

function comment(text: string | null | undefined): string[] {
  return text ? [`/** ${text.replaceAll(/\s+/g, " ")} */`] : [];
}

function name(object: protobuf.ReflectionObject): string {
  return object.fullName.slice(1);
}

function input(field: protobuf.Field): string {
  return many(field, WIDE.has(field.type) ? "number | bigint" : plain(field, "I"));
}

function output(field: protobuf.Field): string {
  if (WIDE.has(field.type)) return many(field, "number");
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
