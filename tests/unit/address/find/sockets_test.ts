import assert from "node:assert/strict";
import { desktopSockets } from "../../../../lib/address/find/sockets.ts";

/** Returns the sockets that are found if only these exist, with their sources. */
function found(existing: string[], variables: Record<string, string> = {}): string[] {
  const env: Record<string, string> = { HOME: "/home/u", ...variables };
  const namesIn = (directory: string) => [
    ...new Set(
      existing.filter((file) => file.startsWith(`${directory}/`)).map((file) =>
        file.slice(directory.length + 1).split("/")[0]!
      ),
    ),
  ];
  return desktopSockets((name) => env[name], (file) => existing.includes(file), namesIn)
    .map(({ address, source }) => `${address.text} ${source}`);
}

Deno.test("desktopSockets: finds the programs by their paths, in this order", () => {
  assert.deepEqual(
    found([
      "/home/u/.lima/docker/sock/docker.sock",
      "/home/u/.lima/buildkit/sock/buildkitd.sock",
      "/home/u/.lima/_config/sock/docker.sock",
      "/home/u/.rd/docker.sock",
      "/home/u/.orbstack/run/docker.sock",
      "/home/u/.colima/work/docker.sock",
      "/home/u/.colima/default/docker.sock",
      "/home/u/.colima/_lima/colima/sock/docker.sock",
      "/home/u/.docker/run/docker.sock",
      "/home/u/.docker/desktop/docker.sock",
    ]),
    [
      "docker:///home/u/.docker/desktop/docker.sock Docker Desktop",
      "docker:///home/u/.docker/run/docker.sock Docker Desktop or rootless Docker",
      "docker:///home/u/.colima/default/docker.sock Colima, machine default",
      "docker:///home/u/.colima/work/docker.sock Colima, machine work",
      "docker:///home/u/.orbstack/run/docker.sock OrbStack",
      "docker:///home/u/.rd/docker.sock Rancher Desktop",
      "unix:///home/u/.lima/buildkit/sock/buildkitd.sock Lima, machine buildkit",
      "docker:///home/u/.lima/docker/sock/docker.sock Lima, machine docker",
    ],
  );
});

Deno.test("desktopSockets: follows the variables of Colima and Lima", () => {
  assert.deepEqual(
    found(["/c/default/buildkitd.sock", "/x/colima/default/docker.sock", "/l/m/sock/docker.sock"], {
      COLIMA_HOME: "/c",
      XDG_CONFIG_HOME: "/x",
      LIMA_HOME: "/l",
    }),
    [
      "unix:///c/default/buildkitd.sock Colima, machine default",
      "docker:///x/colima/default/docker.sock Colima, machine default",
      "docker:///l/m/sock/docker.sock Lima, machine m",
    ],
  );
});

Deno.test("desktopSockets: is empty if nothing exists, or the user has no home", () => {
  assert.deepEqual(found([]), []);
  assert.deepEqual(desktopSockets(() => undefined), []);
  assert.deepEqual(desktopSockets((name) => name === "HOME" ? "/no/such" : undefined), []);
});
