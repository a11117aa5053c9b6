import assert from "node:assert/strict";
import { addBuildOptions } from "../../../../lib/cli/flags/build_flags.ts";
import { builderCommand } from "../../../../lib/cli/builder.ts";
import { errorText } from "../../../../lib/cli/terminal/exit.ts";
import { adviceWithFlags, flagOf, wayOf } from "../../../../lib/cli/terminal/flag_names.ts";
import { Command } from "commander";
import { BuildFailedError, ConnectionError, OptionError } from "../../../../lib/errors.ts";
import { invalidOption, optionText, renameOptions } from "../../../../lib/internal/option_text.ts";

Deno.test("errorText: a bad option is named by its flag, in the message and in the advice", () => {
  assert.equal(
    errorText(invalidOption("retries", "be a whole number of at least 0", -1)),
    "error: --retries must be a whole number of at least 0 (got -1)\n",
  );
  const error = new OptionError("there is no Dockerfile in .", {
    option: "file",
    advice: `Name the Dockerfile with ${optionText("file")}, or the directory that has it.`,
  });
  assert.equal(error.option, "file");
  assert.match(
    errorText(error),
    /\nName the Dockerfile with -f, or the directory that has it\.\n$/,
  );
});

Deno.test("errorText: names flags in all advice, and keeps the messages of other errors", () => {
  const late = new ConnectionError("no BuildKit answered within 1 s", {
    advice: `Give it longer with ${optionText("wait.limit")}.`,
  });
  assert.match(errorText(late), /\nGive it longer with --timeout\.\n$/);
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
    adviceWithFlags(`Give it with ${optionText('ssh.a "b"')}.`),
    'Give it with --ssh a "b", or --ssh a "b"=KEYFILE.',
  );
  assert.equal(adviceWithFlags('option "no such"'), 'option "no such"');
  assert.equal(renameOptions('option "\\x"', () => "y"), 'option "\\x"');
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
    ...["name", "rootless", "tail"],
  ];
  for (const name of NAMES) {
    const [flag] = flagOf(name)!.split(/[ ,]/);
    assert(known.has(flag), `${name}: ${flag}`);
  }
});
