import assert from "node:assert/strict";
import { addBuildOptions } from "../../../../lib/cli/flags/build_flags.ts";
import { builderCommand } from "../../../../lib/cli/builder.ts";
import { errorText } from "../../../../lib/cli/terminal/error_text.ts";
import {
  adviceWithFlags,
  eventWithFlags,
  flagOf,
  wayOf,
} from "../../../../lib/cli/terminal/flag_names.ts";
import { Command } from "commander";
import { waitFor } from "../../../../lib/client/connect/wait.ts";
import { checkOptions } from "../../../../lib/client/check/check_options.ts";
import { prepareContexts } from "../../../../lib/client/request/contexts.ts";
import { files } from "../../../../lib/diffcopy/mod.ts";
import {
  BkitError,
  BuildFailedError,
  ConnectionError,
  OptionError,
} from "../../../../lib/errors.ts";
import { optionText } from "../../../../lib/internal/option_text.ts";

/** Returns the error that a function of the library fails with. */
async function failure(call: () => unknown): Promise<BkitError> {
  try {
    await call();
  } catch (error) {
    assert(error instanceof BkitError, String(error));
    return error;
  }
  assert.fail("it did not fail");
}

Deno.test("errorText: a bad option is named by its flag, in message and advice", async () => {
  assert.equal(
    errorText(await failure(() => checkOptions({ context: files({}), retries: -1 }))),
    "error: --retries must be a whole number of at least 0 (got -1)\n",
  );
  const error = await failure(() => prepareContexts({ context: files({}) }));
  assert(error instanceof OptionError);
  assert.equal(error.option, "file");
  assert(error.advice.includes(optionText("file")));
  const advice = error.advice.replace(optionText("file"), "-f");
  assert(errorText(error).endsWith(`\n${advice}\n`), errorText(error));
});

Deno.test("errorText: names flags in all advice, and keeps other messages", async () => {
  const unanswered = (signal?: AbortSignal) =>
    new Promise<never>((_, reject) =>
      signal!.addEventListener("abort", () => reject(signal!.reason))
    );
  const late = await failure(() => waitFor(unanswered, { limit: 1 }));
  assert(late instanceof ConnectionError);
  assert(late.advice.includes(optionText("wait.limit")));
  const advice = late.advice.replace(optionText("wait.limit"), "--timeout");
  assert(errorText(late).endsWith(`\n${advice}\n`), errorText(late));
  const quoted = new BuildFailedError('the build failed: unknown option "network"');
  assert.equal(errorText(quoted), 'error: the build failed: unknown option "network"\n');
});

Deno.test("flagOf, wayOf: the way to set an entry of an object option has its id", () => {
  const ROWS: [option: string, flag: string | undefined, way: string | undefined][] = [
    ["secrets.npm", "--secret", "--secret id=npm,src=FILE or --secret id=npm,env=NAME"],
    ["ssh.a.b", "--ssh", "--ssh a.b, or --ssh a.b=KEYFILE"],
    [
      "token",
      "--token",
      "--token, or in the environment as GIT_AUTH_TOKEN (`bkit github` takes GITHUB_TOKEN too)",
    ],
    ["tls.ca", "--tlscacert", "--tlscacert"],
    ["credentials", undefined, undefined],
    ["toString", undefined, undefined],
    ["constructor.x", undefined, undefined],
    ["outputs.x", undefined, undefined],
  ];
  for (const [option, flag, way] of ROWS) {
    assert.deepEqual([flagOf(option), wayOf(option)], [flag, way], option);
  }
});

Deno.test("adviceWithFlags: names can have any characters, and other texts stay", () => {
  assert.equal(
    adviceWithFlags(`Pass it with ${optionText('ssh.a "b"')}.`),
    'Pass it with --ssh a "b", or --ssh a "b"=KEYFILE.',
  );
  assert.equal(adviceWithFlags('option "no such"'), 'option "no such"');
  assert.equal(adviceWithFlags('adoption "tls.ca"'), 'adoption "tls.ca"');
});

Deno.test("flagOf: every flag is an option of the command", () => {
  const build = addBuildOptions(new Command("build"));
  const commands = [build, ...builderCommand().commands];
  const known = new Set(
    commands.flatMap(({ options }) => options.flatMap(({ long, short }) => [long, short])),
  );
  const NAMES = [
    ...["address", "tls.ca", "tls.cert", "tls.key", "tls.serverName", "tls.dir", "wait"],
    ...["wait.limit", "allow", "annotations", "args", "cacheFrom", "cacheTo", "call"],
    ...["cgroupParent", "contexts", "dockerfile", "file", "hosts", "labels", "network", "outputs"],
    ...["platforms", "provenance", "pull", "push", "retries", "sbom", "secrets", "shmSize", "ssh"],
    ...["tags", "target", "token", "ulimits", "config", "cpus", "engine", "image", "memory"],
    ...["name", "rootless", "tail", "trustRealms", "plainHttp", "registryTls"],
  ];
  for (const name of NAMES) {
    const [flag] = flagOf(name)!.split(/[ ,]/);
    assert(known.has(flag), `${name}: ${flag}`);
  }
});

Deno.test("eventWithFlags: shows flags for options in warnings that belong to no step", () => {
  const short = 'option "cacheTo" is odd';
  const texts = ["", "sha256:1"].map((vertex) => {
    const event = eventWithFlags({
      type: "warning",
      warning: { vertex, short, detail: [], url: "" },
    });
    return event.type === "warning" ? event.warning.short : "";
  });
  assert.deepEqual(texts, ["--cache-to is odd", short]);
});
