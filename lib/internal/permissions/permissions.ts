/**
 * Permissions of Deno: one error names the flags for all that are missing, and files of other
 * programs are read only where that is allowed.
 */
import { OptionError } from "../../errors.ts";

/**
 * Throws `OptionError`, which names the flags, if this process lacks some of the permissions. Nobody
 * is asked for them.
 */
export function requireAllowed(needed: readonly Deno.PermissionDescriptor[]): void {
  const flags = missingFlags(needed);
  if (flags) {
    throw new OptionError("Deno was not allowed to do what this needs", {
      detail: `it lacks ${flags}`,
      advice: `Run deno with ${flags}, or with -A for everything.`,
    });
  }
}

/** Returns the flags for the permissions that this process lacks; empty if it has all of them. */
export function missingFlags(needed: readonly Deno.PermissionDescriptor[]): string {
  const values = new Map<string, string[]>();
  for (const descriptor of needed) {
    if (Deno.permissions.querySync(descriptor).state === "granted") continue;
    const list = values.get(descriptor.name) ?? [];
    values.set(descriptor.name, [...list, valueOf(descriptor)]);
  }
  return [...values].map(([name, list]) => `--allow-${name}=${list.join(",")}`).join(" ");
}

/** Returns the permissions that a Unix socket takes: to read it, to write it, and to connect. */
export function socketPermissions(path: string): Deno.PermissionDescriptor[] {
  return [
    { name: "read", path },
    { name: "write", path },
    { name: "net", host: `unix:${path}` },
  ];
}

function valueOf(descriptor: Deno.PermissionDescriptor): string {
  switch (descriptor.name) {
    case "env":
      return descriptor.variable ?? "";
    case "net":
      return descriptor.host ?? "";
    case "sys":
      return descriptor.kind ?? "";
    case "read":
    case "write":
      return String(descriptor.path ?? "");
    default:
      return "";
  }
}

/**
 * Returns true if this process may read a path without asking for a permission of Deno. What a file
 * would add is not worth a question.
 */
export function mayRead(file: string): boolean {
  return Deno.permissions.querySync({ name: "read", path: file }).state === "granted";
}

/** Returns true if a path exists and this process may see it. */
export function existsReadable(file: string): boolean {
  if (!mayRead(file)) return false;
  try {
    Deno.statSync(file);
    return true;
  } catch {
    return false;
  }
}

/** Lists the names in a directory; empty if it does not exist or this process may not read it. */
export function namesIn(directory: string): string[] {
  if (!mayRead(directory)) return [];
  try {
    return Array.from(Deno.readDirSync(directory), ({ name }) => name);
  } catch {
    return [];
  }
}
