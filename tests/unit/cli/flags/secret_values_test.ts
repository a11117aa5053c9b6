/** Secrets in values that are refused: no error repeats them, in no field and no cause. */
import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/mod.ts";
import { attributes } from "../../../../lib/cli/flags/csv.ts";
import { secrets } from "../../../../lib/cli/flags/forwards.ts";
import { output } from "../../../../lib/cli/flags/outputs.ts";
import { pairs } from "../../../../lib/cli/flags/values.ts";
import { checkOptions } from "../../../../lib/client/check/check_options.ts";
import { parseRemote } from "../../../../lib/client/options/remote.ts";
import { directory, files } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { registryOfText } from "../../../../lib/registry/mod.ts";

const context = files({ Dockerfile: "" });

const REFUSED: [name: string, use: () => unknown][] = [
  ...[
    "ssh://me@corp.com:S3CRET@host",
    "ssh://me:S3CRET@host",
    "http://me%2Fx:S3CRET@host:1",
    "docker-container://me:S3CRET@host",
    "docker+ssh://a%3AS3CRET@host",
    "kube-pod://S3CRET:x@host",
    "tcp://me:S3CRET@host:99999",
    "tcp://host:1?key=S3CRET",
    "nonsense:S3CRET@host",
    "ftp://me:S3CRET@host",
  ].map((text): [string, () => unknown] => [`address ${text}`, () => parseAddress(text)]),
  ...[
    "https://me:S3CRET@host/a.git",
    "https://me:S3/CRET@host/S3CRET@x",
    "https://S3CRET@host/a.git",
    "https://me:S3CRET@[host/a.git",
    "ssh://me:S3CRET@host/a.git",
    "https://me:S3CRET@host:port/a.git",
    "htps://me:S3CRET@host",
    "me:S3CRET@host",
  ].map((text): [string, () => unknown] => [`context ${text}`, () => parseRemote(text)]),
  ["registry", () => registryOfText("me:S3CRET@host")],
  ["directory", () => directory("htps://me:S3CRET@host")],
  ["--cache-to", () => attributes("--cache-to", "type=s3,secret_access_key=S3CRET,oops")],
  ["--cache-to with a comma", () => attributes("--cache-to", "secret_access_key=S3,CRET")],
  ["--cache-from quoted", () => attributes("--cache-from", 'type=gha,"token=S3CRET')],
  ["--build-arg", () => pairs("--build-arg", ["=S3CRET"], () => "")],
  ["--build-context", () => pairs("--build-context", ["=S3CRET"], () => "")],
  ["--secret", () => secrets(["src=S3CRET"])],
  ["--secret twice", () => secrets(["id=a,src=S3CRET", "id=a,src=S3CRET"])],
  ["--output", () => output("dest=S3CRET")],
  ["--output without type", () => output("name=S3CRET@x,S3CRET")],
  ["args", () => checkOptions({ context, args: { "TOKEN=S3CRET": "" } })],
  ["contexts", () => checkOptions({ context, contexts: { "a=https://me:S3CRET@h": "x" } })],
  ["context", () => checkOptions({ context: "https://me:S3CRET@host/a.git" })],
  [
    "cacheTo",
    () => checkOptions({ context, cacheTo: [{ type: "s3", secret_access_key: "S3CRET" }] }),
  ],
];

for (const [name, use] of REFUSED) {
  Deno.test(`OptionError: repeats no secret of ${name.replaceAll("S3CRET", "…")}`, () => {
    assert.throws(use, (error) => {
      assert(error instanceof OptionError, String(error));
      assert.doesNotMatch(Deno.inspect(error, { depth: 10 }).replaceAll(/ at .*/g, ""), /S3|CRET/);
      assert.doesNotMatch(JSON.stringify({ ...error }), /S3|CRET/);
      return true;
    });
  });
}
