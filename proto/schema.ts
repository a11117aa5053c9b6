/**
 * What `.proto` files say, read by protobufjs.
 */
import * as path from "node:path";
// deno-lint-ignore no-import-prefix -- only this tool needs the whole of protobufjs
import protobuf from "npm:protobufjs@8.8.1";

export { protobuf };

/**
 * Returns the schema of `files` in `folder`, with names as they are written, and with the comments. It
 * has the messages of these names and what they use, or all messages of the files and what these use;
 * the graph's operations, half of everything, are of no use to a build.
 */
export function schema(
  folder: string,
  files: readonly string[],
  messages?: readonly string[],
): protobuf.Root {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) =>
    target.startsWith("google/protobuf/") ? target : path.join(folder, target);
  root.loadSync([...files], { keepCase: true, alternateCommentMode: true });
  root.resolveAll();
  const own = new Set(files.map((file) => path.join(folder, file)));
  const used = new Set<protobuf.ReflectionObject>();
  for (const name of messages ?? []) use(root.lookupType(name), used);
  for (const object of messages ? [] : everything(root)) {
    if (object.filename !== null && own.has(object.filename)) use(object, used);
  }
  prune(root, used);
  return root;
}

function* everything(namespace: protobuf.NamespaceBase): Iterable<protobuf.ReflectionObject> {
  for (const object of namespace.nestedArray) {
    yield object;
    if (object instanceof protobuf.Namespace) yield* everything(object);
  }
}

/** Marks an object and what it mentions. */
function use(object: protobuf.ReflectionObject | null, used: Set<protobuf.ReflectionObject>): void {
  if (!object || used.has(object)) return;
  used.add(object);
  if (object instanceof protobuf.Type) {
    for (const field of object.fieldsArray) use(field.resolvedType, used);
  } else if (object instanceof protobuf.Service) {
    for (const method of object.methodsArray) {
      use(method.resolvedRequestType, used);
      use(method.resolvedResponseType, used);
    }
  }
}

/** Takes out what isn't marked, and namespaces in which nothing is left. */
function prune(
  namespace: protobuf.NamespaceBase,
  used: ReadonlySet<protobuf.ReflectionObject>,
): void {
  for (const object of [...namespace.nestedArray]) {
    if (object instanceof protobuf.Namespace) prune(object, used);
    const empty = !(object instanceof protobuf.Namespace) || object.nestedArray.length === 0;
    if (!used.has(object) && empty) namespace.remove(object);
  }
}
