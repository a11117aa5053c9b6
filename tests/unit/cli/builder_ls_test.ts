import assert from "node:assert/strict";
import { listText } from "../../../lib/cli/builder_ls.ts";
import type { ListedDaemon } from "../../../mod.ts";

const UP = { state: "up", version: "v0.13.2", selected: false } as const;

Deno.test("listText: a table with a star, versions, platforms or reasons", () => {
  const daemons: ListedDaemon[] = [
    {
      ...UP,
      name: "default",
      kind: "builder",
      address: "docker-container://bkit-builder-default",
      platforms: ["linux/amd64", "linux/amd64/v2", "linux/arm64", "linux/386", "a/b", "c/d", "e/f"],
      selected: true,
    },
    {
      name: "k",
      kind: "buildx",
      driver: "kubernetes",
      address: "buildx://k",
      state: "unknown",
      reason: "not tried: it runs kubectl",
      platforms: [],
      selected: false,
    },
    {
      name: "old\x1b[2J",
      kind: "context",
      state: "down",
      reason: "its address is invalid",
      platforms: [],
      selected: false,
    },
    { ...UP, version: undefined, name: "s", kind: "socket", address: "unix:///s", platforms: [] },
  ];
  assert.equal(
    listText(daemons),
    `   NAME        KIND                 ADDRESS                                  STATE       PLATFORMS
*  default     bkit                 docker-container://bkit-builder-default  up v0.13.2  linux/amd64, linux/arm64, linux/386, a/b, +2
   k           buildx (kubernetes)  buildx://k                               unknown     not tried: it runs kubectl
   old\\x1b[2J  docker context                                                down        its address is invalid
   s           socket               unix:///s                                up
`,
  );
});

Deno.test("listText: tells how to start a daemon if there is none", () => {
  assert.equal(listText([]), "no daemon was found; `bkit builder up` starts one\n");
});
