/**
 * The part of Go's templates that `--format` understands: `{{.A.B}}`, `{{json .A}}`,
 * `{{range .A}}…{{else}}…{{end}}`, `{{if .A}}…{{else if .B}}…{{else}}…{{end}}`, `$` for the whole
 * value, texts in quotes, comments, and `{{-` and `-}}`, which drop spaces. `json` alone stands for
 * `{{json .}}`.
 */
import { OptionError } from "../../errors.ts";
import { goJson, GoStruct, goText, type GoValue, isEmpty, sorted } from "./go_value.ts";

/** A template that has been parsed. */
export type Template = (value: GoValue) => string;

/** A value that an action names. */
interface Operand {
  readonly text: string;
  readonly root: boolean;
  readonly path: readonly string[];
  /** A text in quotes, in place of a path. */
  readonly literal?: string;
  readonly json: boolean;
}

type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "print"; readonly operand: Operand }
  | Block;

interface Block {
  readonly kind: "if" | "range";
  readonly operand: Operand;
  readonly then: Node[];
  readonly otherwise: Node[];
}

/** What stands for a template in short. */
const ALIASES: Readonly<Record<string, string>> = { json: "{{json .}}" };

/** Parses a template. Throws {@linkcode OptionError} for what it does not understand. */
export function parseTemplate(format: string): Template {
  const text = Object.hasOwn(ALIASES, format) ? ALIASES[format]! : format;
  const nodes = new Parser(split(text)).parse();
  return (value) => nodes.map((node) => run(node, value, value)).join("");
}

/** A text, or the content of an action. */
interface Token {
  readonly action: boolean;
  readonly text: string;
}

/** Splits a template into texts and actions, with the spaces dropped that actions drop. */
function split(format: string): Token[] {
  const tokens: Token[] = [];
  let trim = false;
  for (let at = 0;;) {
    const open = format.indexOf("{{", at);
    let text = open < 0 ? format.slice(at) : format.slice(at, open);
    if (trim) text = text.trimStart();
    const before = open >= 0 && /^-\s/.test(format.slice(open + 2, open + 4));
    if (before) text = text.trimEnd();
    if (text !== "") tokens.push({ action: false, text });
    if (open < 0) return tokens;
    const start = open + 2 + (before ? 1 : 0);
    const close = endOfAction(format, start);
    if (close < 0) throw failure(`"{{" without "}}" in ${JSON.stringify(format.slice(open))}`);
    trim = /\s-$/.test(format.slice(start, close));
    const action = format.slice(start, trim ? close - 1 : close).trim();
    if (!/^\/\*[^]*\*\/$/.test(action)) tokens.push({ action: true, text: action });
    at = close + 2;
  }
}

/** Returns where the `}}` of an action is that is not in quotes; -1 if there is none. */
function endOfAction(format: string, start: number): number {
  const parts = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[^]*?\*\/|}}/g;
  parts.lastIndex = start;
  for (let part = parts.exec(format); part; part = parts.exec(format)) {
    if (part[0] === "}}") return part.index;
  }
  return -1;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Node[] {
    const { nodes, end } = this.#list();
    if (end !== "") throw failure(`{{${end}}} without {{if}} or {{range}}`);
    return nodes;
  }

  /** Parses up to the action that ends a list: `end`, `else` or `else if …`; empty at the end. */
  #list(): { nodes: Node[]; end: string } {
    const nodes: Node[] = [];
    while (this.#next < this.#tokens.length) {
      const { action, text } = this.#tokens[this.#next++]!;
      if (!action) {
        nodes.push({ kind: "text", text });
        continue;
      }
      if (/^(?:end|else)\b/.test(text)) return { nodes, end: text };
      const [, kind, rest] = /^(if|range)\s+(.+)$/s.exec(text) ?? [];
      if (kind === undefined) nodes.push({ kind: "print", operand: operand(text) });
      else nodes.push(this.#block(kind as Block["kind"], operand(rest!)));
    }
    return { nodes, end: "" };
  }

  #block(kind: Block["kind"], operand: Operand): Block {
    const { nodes: then, end } = this.#list();
    if (end === "end") return { kind, operand, then, otherwise: [] };
    const [, condition] = /^else\s+if\s+(.+)$/s.exec(end) ?? [];
    if (condition !== undefined && kind === "if") {
      return { kind, operand, then, otherwise: [this.#block("if", operandOf(condition))] };
    }
    if (end !== "else") throw failure(end ? unknownAction(end) : `{{${kind}}} without {{end}}`);
    const { nodes: otherwise, end: last } = this.#list();
    if (last !== "end") throw failure(last ? unknownAction(last) : `{{${kind}}} without {{end}}`);
    return { kind, operand, then, otherwise };
  }
}

const FIELDS = /^(\$?)((?:\.[\p{L}_][\p{L}\p{N}_]*)+|\.)?$/u;

/** Parses what an action prints: an operand, `json` of one, or one that is piped to `json`. */
function operand(text: string): Operand {
  const [, called] = /^json\s+(.+)$/s.exec(text) ?? [];
  const [, piped] = /^(.+?)\s*\|\s*json$/s.exec(text) ?? [];
  return operandOf((called ?? piped ?? text).trim(), called !== undefined || piped !== undefined);
}

function operandOf(text: string, json = false): Operand {
  const [matched, root, fields = ""] = FIELDS.exec(text) ?? [];
  if (matched) {
    const path = fields.split(".").filter(Boolean);
    return { text, root: root === "$", path, json };
  }
  const literal = literalOf(text);
  if (literal === undefined) throw failure(unknownAction(text));
  return { text, root: false, path: [], literal, json };
}

function literalOf(text: string): string | undefined {
  if (/^`[^`]*`$/.test(text)) return text.slice(1, -1);
  if (!/^"(?:[^"\\]|\\.)*"$/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function run(node: Node, value: GoValue, root: GoValue): string {
  if (node.kind === "text") return node.text;
  const found = resolve(node.operand, value, root);
  if (node.kind === "print") return print(node.operand, found);
  const all = (nodes: readonly Node[], value: GoValue) =>
    nodes.map((node) => run(node, value, root)).join("");
  if (node.kind === "if") return all(isEmpty(found) ? node.otherwise : node.then, value);
  const items = itemsOf(node.operand, found);
  if (items.length === 0) return all(node.otherwise, value);
  return items.map((item) => all(node.then, item)).join("");
}

function print({ json, text }: Operand, value: GoValue): string {
  if (json) return goJson(value);
  const printed = goText(value);
  if (printed !== undefined) return printed;
  throw failure(`{{${text}}} has several fields: name one of them, or write {{json ${text}}}`);
}

function itemsOf({ text }: Operand, value: GoValue): readonly GoValue[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return sorted(value).map(([, item]) => item);
  throw failure(`{{range ${text}}} needs a list or a map`);
}

function resolve({ root: fromRoot, path, literal }: Operand, value: GoValue, root: GoValue) {
  if (literal !== undefined) return literal;
  return path.reduce((at, name) => fieldOf(at, name), fromRoot ? root : value);
}

function fieldOf(value: GoValue, name: string): GoValue {
  if (value instanceof GoStruct) {
    const field = value.fields.find(([known]) => known === name);
    if (field) return field[2];
    const known = value.fields.map(([name]) => `.${name}`).join(", ");
    throw failure(`there is no field .${name}, only ${known}`);
  }
  if (value instanceof Map) return value.get(name) ?? null;
  if (Array.isArray(value)) {
    throw failure(
      `.${name} is a field of the items of a list: write {{range .}}{{.${name}}}{{end}}`,
    );
  }
  if (value === null) return null;
  throw failure(`there is no field .${name} of a single value`);
}

function unknownAction(text: string): string {
  return `{{${text}}} is not understood: there are {{.Field}}, {{json .}}, {{range .}}, {{if .}}, ` +
    "{{else}} and {{end}}";
}

function failure(reason: string): OptionError {
  return new OptionError(`--format cannot be used: ${reason}`);
}
