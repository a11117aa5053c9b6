import assert from "node:assert/strict";
import { OptionError } from "../../../lib/errors.ts";
import {
  DECIDING_VARIABLES,
  machineName,
  namedVariable,
  processEnvironment,
  readableEnvironment,
} from "../../../lib/internal/environment.ts";

Deno.test({
  name: "processEnvironment: what may not be read is unset, or an error if it decides",
  permissions: { env: ["PATH", "BUILDKIT_HOST"] },
  fn() {
    assert.equal(processEnvironment("PATH"), Deno.env.get("PATH"));
    assert.equal(processEnvironment("HOME"), undefined);
    assert.equal(readableEnvironment("HOME"), undefined);
    for (const name of DECIDING_VARIABLES) {
      assert.throws(() => processEnvironment(name), (error) => {
        assert(error instanceof OptionError);
        assert.match(
          error.shortMessage,
          /it lacks --allow-env=BUILDKIT_ADDR,DOCKER_HOST,DOCKER_CONTEXT,DOCKER_CONFIG$/,
        );
        return true;
      });
    }
    assert.throws(() => namedVariable("TOKEN"), /it lacks --allow-env=TOKEN/);
  },
});

Deno.test({
  name: "machineName: is one of this process if the real one may not be asked for",
  permissions: { sys: false },
  fn() {
    assert.match(machineName(), /^[0-9a-f-]{36}$/);
    assert.equal(machineName(), machineName());
  },
});
