import assert from "node:assert/strict";
import { files } from "../../../../lib/diffcopy/mod.ts";
import { prepareContexts } from "../../../../lib/client/request/contexts.ts";

Deno.test("prepareContexts: keeps the case of the server in the secret's name", async () => {
  for (
    const [url, host] of [
      ["https://git.example.com/a.git", "git.example.com"],
      ["https://Git.Example.com/a.git#main", "Git.Example.com"],
      ["https://h:443/a.git", "h:443"],
      ["http://127.0.0.1:8080/a.git?x#y", "127.0.0.1:8080"],
      ["HTTPS://[::1]:8443/a.git", "[::1]:8443"],
    ] as const
  ) {
    const { tokens } = await prepareContexts({ context: url, token: "t" });
    assert.deepEqual(tokens, { [`GIT_AUTH_TOKEN.${host}`]: "t" });
  }
  for (const url of ["https://good\\@evil/a.git", "https://@evil/a.git", "https:/h/a.git"]) {
    await assert.rejects(prepareContexts({ context: url, token: "t" }), { code: "BAD_OPTION" });
  }
});

Deno.test("prepareContexts: the attribute filename names the Dockerfile", async () => {
  const context = files({ "a.dev": "FROM scratch" });
  const attributes = { filename: "a.dev" };
  const { trees } = await prepareContexts({ context, file: "b", attributes });
  assert.equal(trees.get("dockerfile"), context);
  await assert.rejects(prepareContexts({ context, attributes: { filename: "b" } }), {
    name: "OptionError",
    message: /^there is no b in the given files/,
  });
  const text = await prepareContexts({ dockerfile: "FROM scratch", attributes });
  await text.trees.get("dockerfile")!.lstat("a.dev");
  for (const filename of ["../a", "/a", ""]) { // for the daemon to judge
    await prepareContexts({ context, attributes: { filename } });
    await prepareContexts({ dockerfile: "FROM scratch", attributes: { filename } });
  }
});
