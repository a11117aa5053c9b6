import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { candidates, flattened, placeOf } from "../../../../lib/address/find/candidates.ts";
import { Tls } from "../../../../lib/address/tls/tls.ts";
import { secure, secureAll } from "../../../../lib/address/find/secure.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { recorded } from "../docker/files.ts";
import { Certificates } from "../../../support/certificates.ts";

const NOTHING = () => undefined;

Deno.test("secure: uses TLS only for TCP ports", async () => {
  const tls = new Tls();
  for (const text of ["tcp://h:1", "https://h:1", "docker://h:1"]) {
    const { transport, text: shown } = await secure(parseAddress(text), tls, NOTHING);
    assert.equal(shown, text);
    assert.deepEqual(transport, { kind: "tls", host: "h", port: 1, tls });
  }
  for (const text of ["unix:///a", "docker://", "ssh://h", "docker-container://c", "vsock://3:4"]) {
    await assert.rejects(secure(parseAddress(text), tls, NOTHING), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, /cannot use TLS: it is not a TCP port$/);
      return true;
    });
  }
});

Deno.test("secureAll: leaves out default addresses that cannot use TLS", async () => {
  const env = (variables: Record<string, string>) => (name: string) => variables[name];
  const tls = new Tls();
  const all = async (variables: Record<string, string>) => {
    const found = await secureAll(candidates(env(variables), () => []), tls, env(variables));
    return found.map((place) => "find" in place ? place.source : place.address.text);
  };
  assert.deepEqual(await all({ DOCKER_HOST: "tcp://h:2376" }), ["docker://h:2376"]);
  assert.deepEqual(await all({ BUILDKIT_HOST: "tcp://h:1" }), ["tcp://h:1"]);
  await assert.rejects(all({}), /the usual places have none/);
  await assert.rejects(all({ BUILDKIT_HOST: "unix:///a" }), /unix:\/\/\/a cannot use TLS/);
  await assert.rejects(all({ HOME: "/no/such" }), /the usual places have none/);
  assert.deepEqual(await all({ BUILDX_BUILDER: "b" }), ["BUILDX_BUILDER"]);
});

Deno.test("secure: applies Docker's variables only to a TCP port of an engine", async () => {
  await using made = await Certificates.make();
  const { ca, client } = made;
  const whole = await made.copies({
    "ca.pem": ca,
    "cert.pem": client.cert,
    "key.pem": client.key,
  });
  const alone = await made.copies({ "ca.pem": ca });
  const kind = async (text: string, variables: Record<string, string>) => {
    const { transport } = await secure(parseAddress(text), undefined, (name) => variables[name]);
    return transport.kind === "tls" ? `tls ${transport.tls.hasCertificate}` : transport.kind;
  };
  const verify = { DOCKER_TLS_VERIFY: "1" };
  const cases: [string, Record<string, string>, string][] = [
    ["docker://h:1", {}, "tcp"],
    ["docker://h:1", { DOCKER_CERT_PATH: whole }, "tcp"],
    ["docker://h:1", { DOCKER_TLS_VERIFY: "", DOCKER_CERT_PATH: whole }, "tcp"],
    ["docker://h:1", { ...verify, DOCKER_CERT_PATH: whole }, "tls true"],
    ["docker://h:1", { ...verify, DOCKER_CERT_PATH: alone }, "tls false"],
    ["docker://h:1", { ...verify, DOCKER_CONFIG: whole, HOME: "/none" }, "tls true"],
    ["docker://", { ...verify, DOCKER_CERT_PATH: whole }, "unix"],
    ["tcp://h:1", { ...verify, DOCKER_CERT_PATH: whole }, "tcp"],
  ];
  for (const [text, variables, expected] of cases) {
    assert.equal(await kind(text, variables), expected, JSON.stringify([text, variables]));
  }
  await assert.rejects(
    kind("docker://h:1", { ...verify, HOME: "/none" }),
    /^OptionError: cannot read the file \/none\/\.docker\/ca\.pem of option "tls\.ca": /,
  );
});

Deno.test("secureAll: addresses from files of Docker's have their own TLS, or the given one", async () => {
  const env = recorded({ DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/no/such" });
  const kinds = async (text: string, tls?: Tls) => {
    const found = await flattened(await secureAll([placeOf(text, "given", env)], tls, env));
    return found.map(({ address }) => address.transport.kind);
  };
  assert.deepEqual(await kinds("docker-context://plain"), ["tcp"], "not that of the variables");
  assert.deepEqual(await kinds("docker-context://plain", new Tls()), ["tls"]);
  assert.deepEqual(await kinds("docker-context://unverified"), ["tls"]);
  await assert.rejects(kinds("docker-context://desktop", new Tls()), /it is not a TCP port/);
});
