import type { Definition } from "../marshal/definition.ts";
import { decodeOps } from "../marshal/parse.ts";
import type { FileAction, Op } from "../wire/messages.ts";

/**
 * Returns the graph of a definition in the language of Graphviz, in the form of `buildctl debug
 * dump-llb --dot`. Throws `ProtocolError` if the definition is not valid.
 */
export function toDot(definition: Definition): string {
  const ops = decodeOps(definition);
  const nodes = ops.map(({ op, digest }) => {
    const [label, shape] = look(op, digest);
    return `  ${quoted(digest)} [label=${quoted(label)} shape=${quoted(shape)}];\n`;
  });
  const edges = ops.flatMap(({ op, digest }) =>
    (op.inputs ?? []).map((input, i) => {
      const mounts = op.exec?.mounts.filter(({ input = 0, dest }) => input === i && dest !== "/");
      const label = mounts?.at(-1)?.dest ?? "";
      return `  ${quoted(input.digest)} -> ${quoted(digest)} [label=${quoted(label)}];\n`;
    })
  );
  return `digraph {\n${nodes.join("")}${edges.join("")}}\n`;
}

function look(op: Op, digest: string): [label: string, shape: string] {
  if (op.source) return [op.source.identifier ?? "", "ellipse"];
  if (op.exec) return [(op.exec.meta?.args ?? []).join(" "), "box"];
  if (op.build) return ["build", "box3d"];
  if (op.merge) return ["merge", "invtriangle"];
  if (op.diff) return ["diff", "doublecircle"];
  if (op.file) return [op.file.actions.map(changeText).join(","), "note"];
  return [digest, "plaintext"];
}

function changeText({ copy, mkfile, mkdir, rm, symlink }: FileAction): string {
  if (copy) return `copy{src=${copy.src ?? ""}, dest=${copy.dest ?? ""}}`;
  if (mkfile) return `mkfile{path=${mkfile.path ?? ""}}`;
  if (mkdir) return `mkdir{path=${mkdir.path ?? ""}}`;
  if (rm) return `rm{path=${rm.path ?? ""}}`;
  return `symlink{oldpath=${symlink?.oldpath ?? ""}, newpath=${symlink?.newpath ?? ""}}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
