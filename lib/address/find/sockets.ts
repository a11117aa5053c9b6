/** Sockets of programs that bring a BuildKit or a Docker Engine of their own, by path. */
import * as path from "node:path";
import type { Environment } from "../../internal/environment.ts";
import { existsReadable, namesIn } from "../../internal/permissions/permissions.ts";
import { parseAddress } from "../parse/address.ts";
import type { Candidate } from "./places.ts";

/**
 * Returns the sockets of Docker Desktop, rootless Docker, Colima, OrbStack, Rancher Desktop and Lima
 * that exist, in this order. Podman's socket is not among them: its API has no BuildKit.
 */
export function desktopSockets(
  env: Environment,
  exists: (path: string) => boolean = existsReadable,
  list: (directory: string) => readonly string[] = namesIn,
): Candidate[] {
  const home = env("HOME") || env("USERPROFILE");
  if (!home) return [];
  const settings = env("XDG_CONFIG_HOME") || path.join(home, ".config");
  const colima = [
    env("COLIMA_HOME") ?? "",
    path.join(home, ".colima"),
    path.join(settings, "colima"),
  ]
    .filter(Boolean);
  const lima = env("LIMA_HOME") || path.join(home, ".lima");
  const places: (readonly [source: string, socket: string])[] = [
    ["Docker Desktop", path.join(home, ".docker/desktop/docker.sock")],
    ["Docker Desktop or rootless Docker", path.join(home, ".docker/run/docker.sock")],
    ...machines("Colima", colima, list, ""),
    ["OrbStack", path.join(home, ".orbstack/run/docker.sock")],
    ["Rancher Desktop", path.join(home, ".rd/docker.sock")],
    ...machines("Lima", [lima], list, "sock"),
  ];
  const known = new Set<string>();
  return places.flatMap(([source, socket]) => {
    if (known.has(socket) || !exists(socket)) return [];
    known.add(socket);
    return [{ address: parseAddress(socket), source }];
  });
}

/** Returns the sockets of all virtual machines in some directories: the default machine first. */
function machines(
  program: string,
  directories: readonly string[],
  list: (directory: string) => readonly string[],
  below: string,
): (readonly [source: string, socket: string])[] {
  return directories.flatMap((directory) =>
    list(directory).filter((name) => !/^[._]/.test(name))
      .sort((a, b) => rank(a) < rank(b) ? -1 : 1)
      .flatMap((name) =>
        ["buildkitd.sock", "docker.sock"].map((socket) =>
          [`${program}, machine ${name}`, path.join(directory, name, below, socket)] as const
        )
      )
  );
}

function rank(name: string): string {
  return name === "default" ? "" : name;
}
