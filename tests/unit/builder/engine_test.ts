/** Messages of the commands of Docker and Podman. */
import assert from "node:assert/strict";
import { saysMissing, saysUnreachable } from "../../../lib/builder/engine.ts";

const MISSING = [
  "Error response from daemon: No such container: bkit-builder-default",
  "Error: No such container: bkit-builder-default",
  "Error: No such image: moby/buildkit:latest",
  "Error: No such object: x",
  "Error response from daemon: get bkit-builder-default-cache: no such volume",
  'Error: no such container "bkit-builder-default"',
  'Error: no such volume "bkit-builder-default-cache"',
  "Error: moby/buildkit:latest: image not known",
];

const UNREACHABLE = [
  "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
  "Cannot connect to Podman. Please verify your connection to the Linux system",
  "Error: unable to connect to Podman socket: dial unix /run/podman/podman.sock: connect: no such file",
  "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock",
  "error during connect: this error may indicate that the docker daemon is not running: Is the docker daemon running?",
];

Deno.test("saysMissing: recognizes the messages of Docker and Podman", () => {
  for (const text of MISSING) assert(saysMissing(text), text);
  for (const text of UNREACHABLE) assert(!saysMissing(text), text);
});

Deno.test("saysUnreachable: recognizes the messages of Docker and Podman", () => {
  for (const text of UNREACHABLE) assert(saysUnreachable(text), text);
  for (const text of MISSING) assert(!saysUnreachable(text), text);
});
