import assert from "node:assert/strict";
import { canonicalName } from "../../../../lib/registry/login/image_name.ts";

/** Names, and what Docker's own library makes of them. */
const NAMES: [name: string, canonical: string][] = [
  ["app", "docker.io/library/app:latest"],
  ["app:1", "docker.io/library/app:1"],
  ["team/app", "docker.io/team/app:latest"],
  ["docker.io/app", "docker.io/library/app:latest"],
  ["index.docker.io/team/app:1", "docker.io/team/app:1"],
  ["localhost/app", "localhost/app:latest"],
  ["localhost:5000/app", "localhost:5000/app:latest"],
  ["ghcr.io/team/app/part:1.2", "ghcr.io/team/app/part:1.2"],
];

Deno.test("canonicalName: adds the registry and the tag", () => {
  for (const [name, canonical] of NAMES) assert.equal(canonicalName(name), canonical);
});
