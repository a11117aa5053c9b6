import assert from "node:assert/strict";
import fc from "fast-check";
import { type Address, parseAddress } from "../../../../lib/address/parse/address.ts";
import { OptionError } from "../../../../lib/errors.ts";

const DIAL = ["buildctl", "dial-stdio"];

/** Returns the program of an address and its arguments. */
function commandOf(address: Address): readonly string[] {
  assert.equal(address.transport.kind, "command");
  return address.transport.kind === "command" ? address.transport.command : [];
}

const GOOD: [given: string, text: string, command: string[]][] = [
  ["ssh://host", "ssh://host", ["ssh", "--", "host", ...DIAL]],
  ["SSH://Host/", "ssh://Host", ["ssh", "--", "Host", ...DIAL]],
  ["ssh://me@host:22", "ssh://me@host:22", ["ssh", "-l", "me", "-p", "22", "--", "host", ...DIAL]],
  ["ssh://h/run/b.sock", "ssh://h/run/b.sock", [
    ...["ssh", "--", "h", "buildctl", "--addr", "unix:///run/b.sock", "dial-stdio"],
  ]],
  ["ssh://[::1%25eth0]:2", "ssh://[::1%25eth0]:2", [
    ...["ssh", "-p", "2", "--", "::1%eth0", ...DIAL],
  ]],
  ["docker+ssh://me@h", "docker+ssh://me@h", [
    ...["ssh", "-l", "me", "--", "h", "docker", "system", "dial-stdio"],
  ]],
  ["docker-container://a%2Db", "docker-container://a-b", ["docker", "exec", "-i", "a-b", ...DIAL]],
  ["docker-container://c?context=", "docker-container://c", ["docker", "exec", "-i", "c", ...DIAL]],
  [
    "kube-pod://p?context=arn:aws:eks:x:1:cluster/n",
    "kube-pod://p?context=arn:aws:eks:x:1:cluster/n",
    [
      ...["kubectl", "--context=arn:aws:eks:x:1:cluster/n", "--namespace=", "exec", "--container="],
      ...["-i", "p", "--", ...DIAL],
    ],
  ],
  ["exec:a  b -c", "exec:a b -c", ["a", "b", "-c"]],
  ["exec:/bin/a 'b'", "exec:/bin/a 'b'", ["/bin/a", "'b'"]],
  ['exec:["a b", "", "$(c)"]', 'exec:["a b","","$(c)"]', ["a b", "", "$(c)"]],
  ['exec:["a","b"]', "exec:a b", ["a", "b"]],
];

for (const [given, text, command] of GOOD) {
  Deno.test(`parseAddress: runs ${command[0]} for ${given}`, () => {
    const address = parseAddress(given);
    assert.equal(address.text, text);
    assert.deepEqual(commandOf(address), command);
    assert.deepEqual(parseAddress(text), address);
  });
}

const BAD: [given: string, why: RegExp][] = [
  ["docker-container:c", /comes \/\//],
  ["docker-container://", /comes \/\//],
  ["docker-container://-c", /"-c" is not the name of a container/],
  ["docker-container://%2Dc", /"-c" is not/],
  ["docker-container://c d", /"c d" is not/],
  ["docker-container://c%0Ad", /is not the name/],
  ["docker-container://c%", /invalid percent-escape/],
  ["docker-container://c/d", /"c\/d" is not/],
  ["docker-container://c?context=--host", /the name of a context/],
  ["docker-container://c?contexts=x", /can have context, and has "contexts"/],
  ["docker-container://c?context=x&context=y", /context twice/],
  ["docker-container://c#x", /no fragment/],
  ["podman-container://c?context=x", /can have nothing/],
  ["nerdctl-container://c?namespace=-n", /the name of a namespace/],
  ["kube-pod://P", /Kubernetes name/],
  ["kube-pod://p?container=a_b", /Kubernetes name/],
  ["ssh://-oProxyCommand=x", /a host of ssh/],
  ["ssh://-l@h", /a user of ssh/],
  ["ssh://h:0", /0 is not a port/],
  ["ssh://h:99999", /99999 is not a port/],
  ["ssh://h:x", /\[user@\]host/],
  ["ssh://h?x=1", /no query/],
  ["ssh://h#x", /no fragment/],
  ["ssh://::1", /\[user@\]host/],
  ["ssh://$(x)", /a host of ssh/],
  ["ssh://h/run/$(id)", /a socket of ssh/],
  ["ssh://h/run/a b", /a socket of ssh/],
  ["ssh://h/run/a;b", /a socket of ssh/],
  ["exec:", /must be followed by a program/],
  ["exec:[]", /must be followed by a program/],
  ["exec:[1]", /array of strings/],
  ['exec:["a"', /is not one/],
  ['exec:["a","\\u0000"]', /no argument may contain/],
  ['exec:["a","\\ud800"]', /no argument may contain/],
  ["vsock://1", /CID:PORT/],
  ["vsock://a:1", /CID:PORT/],
  ["vsock://1:4294967295", /is not a vsock port/],
  ["vsock://4294967295:1", /is not the CID/],
  ["vsock://vm.sock:1", /CID:PORT/],
];

for (const [given, why] of BAD) {
  Deno.test(`parseAddress: rejects ${given}`, () => {
    assert.throws(() => parseAddress(given), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, why);
      assert.match(error.advice, /docker-container:\/\/NAME|^Did you mean \S+\?$/);
      return true;
    });
  });
}

Deno.test("parseAddress: does not quote a password", () => {
  for (
    const given of [
      "ssh://me:sec?ret@h",
      "ssh://me:sec@ret@h",
      "ssh://me%3Asecret@h",
      "tcp://me:secret@h:1",
    ]
  ) {
    assert.throws(() => parseAddress(given), (error) => {
      assert(error instanceof OptionError);
      assert.doesNotMatch(error.message, /sec|ret@/);
      return true;
    });
  }
});

const SCHEMES = [
  ...["docker-container", "podman-container", "nerdctl-container", "kube-pod", "ssh"],
  ...["docker+ssh", "vsock", "exec", "unix", "tcp", "docker", "x"],
];
const PIECES = fc.oneof(
  fc.constantFrom("-", "--", "%2d", "%2D", "%", "@", ":", "/", "?", "#", "&", "=", "[", "]", " "),
  fc.constantFrom(
    "context=",
    "namespace=",
    "container=",
    "$(x)",
    "`",
    ";",
    "%0a",
    "a",
    "B",
    "1",
    ".",
  ),
  fc.string({ unit: "binary" }),
);

Deno.test("parseAddress: never turns a part of an address into a program's option", () => {
  const addresses = fc.tuple(
    fc.constantFrom(...SCHEMES),
    fc.constantFrom(":", "://"),
    fc.array(PIECES, { maxLength: 8 }),
  ).map(([scheme, between, pieces]) => scheme + between + pieces.join(""));
  const likely = fc.tuple(
    fc.constantFrom(...SCHEMES),
    fc.constantFrom("a", "b-1", "c_d", "me@h", "h:22"),
    fc.constantFrom("", "?context=", "?namespace=", "?container=", "/"),
    fc.array(PIECES, { maxLength: 2 }),
  ).map(([scheme, name, query, pieces]) => `${scheme}://${name}${query}${pieces.join("")}`);
  let commands = 0;
  fc.assert(
    fc.property(fc.oneof(addresses, likely, fc.string({ unit: "binary" })), (text) => {
      let address: Address;
      try {
        address = parseAddress(text);
      } catch (error) {
        assert(error instanceof OptionError, String(error));
        return;
      }
      assert.deepEqual(parseAddress(address.text), address);
      if (address.transport.kind !== "command" || /^\s*exec:/i.test(text)) return;
      commands++;
      const decoded = decodeURIComponent(text);
      const words = [...address.transport.command];
      // Every other word must be a part of the address, and not an option.
      for (const word of words) {
        if (FIXED.has(word)) continue;
        const value = word.replace(/^(?:--(?:context|namespace|container)=|unix:\/\/)/, "");
        assert(!value.startsWith("-"), word);
        assert(decoded.includes(value) || /^\d+$/.test(value), word);
        assert.doesNotMatch(value, /[\s$`;&|<>()'"\\*?!{}]/);
      }
    }),
    { numRuns: 20_000 },
  );
  assert(commands > 100, `${commands} addresses were accepted`);
});

const FIXED = new Set([
  ...["docker", "podman", "nerdctl", "kubectl", "ssh", "exec", "-i", "--", "-l", "-p", "--addr"],
  ...["--host", "--namespace", "system", "buildctl", "dial-stdio"],
]);
