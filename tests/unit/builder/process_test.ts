import assert from "node:assert/strict";
import { commandLine } from "../../../lib/builder/process.ts";

Deno.test("commandLine: runs buildkitd, below rootlesskit if it is given", () => {
  const places = { socket: "/s/buildkitd.sock", cache: "/c", config: undefined };
  const rest = ["--addr", "unix:///s/buildkitd.sock", "--root", "/c"];
  assert.deepEqual(commandLine("/bin/buildkitd", undefined, places, []), [
    "/bin/buildkitd",
    ...rest,
  ]);
  assert.deepEqual(
    commandLine("/bin/buildkitd", "/bin/rootlesskit", { ...places, config: "/s/b.toml" }, ["-x"]),
    ["/bin/rootlesskit", "/bin/buildkitd", ...rest, "--config", "/s/b.toml", "-x"],
  );
});
