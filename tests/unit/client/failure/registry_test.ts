import assert from "node:assert/strict";
import { ProgressModel } from "../../../../lib/progress/mod.ts";
import {
  AuthError,
  BuildFailedError,
  ConnectionError,
  OptionError,
  RpcError,
} from "../../../../mod.ts";
import { LoginLog, type LoginSearch } from "../../../../lib/registry/mod.ts";
import { plain } from "../../../../lib/client/failure/daemon_text.ts";
import { buildFailure } from "../../../../lib/client/failure/build_failure.ts";
import {
  registryAdvice,
  type RegistryFailure,
  registryFailure,
  registryText,
} from "../../../../lib/client/failure/registry.ts";

const HOST = "127.0.0.1:5000";
const IMAGE = `${HOST}/team/app:1`;
const LOAD = `[internal] load metadata for ${IMAGE}`;

/** The literal message of a daemon, the step that failed, and the expected failure. */
type Case = [
  what: string,
  text: string,
  step: string,
  expected: Pick<RegistryFailure, "act" | "kind" | "rest">,
];

const CASES: readonly Case[] = [
  [
    "a push with a missing or wrong password",
    `failed to push ${IMAGE}: unexpected status from HEAD request to http://${HOST}/v2/team/app/blobs/sha256:db8a: 401 Unauthorized`,
    "exporting to image",
    { act: "push", kind: "refused", rest: `${HOST} answered with 401 Unauthorized` },
  ],
  [
    "a push with a missing or insufficient token",
    `failed to push ${IMAGE}: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
    "exporting to image",
    {
      act: "push",
      kind: "refused",
      rest:
        "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    },
  ],
  [
    "a push that the registry forbids",
    `failed to push ${IMAGE}: unexpected status from POST request to https://${HOST}/v2/team/app/blobs/uploads/: 403 Forbidden`,
    "",
    { act: "push", kind: "refused", rest: `${HOST} answered with 403 Forbidden` },
  ],
  [
    "a pull without a password",
    `${IMAGE}: failed to resolve source metadata for ${IMAGE}: unexpected status from HEAD request to http://${HOST}/v2/team/app/manifests/1: 401 Unauthorized`,
    LOAD,
    { act: "pull", kind: "refused", rest: `${HOST} answered with 401 Unauthorized` },
  ],
  [
    "a pull without a token",
    `${IMAGE}: failed to resolve source metadata for ${IMAGE}: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
    LOAD,
    {
      act: "pull",
      kind: "refused",
      rest:
        "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    },
  ],
  [
    "a pull without a password, Docker Engine 20.10",
    `failed to solve with frontend dockerfile.v0: failed to create LLB definition: pulling from host ${HOST} failed with status code [manifests 1]: 401 Unauthorized`,
    LOAD,
    { act: "pull", kind: "refused", rest: `${HOST} answered with 401 Unauthorized` },
  ],
  [
    "a pull without a token, Docker Engine 20.10",
    "failed to solve with frontend dockerfile.v0: failed to create LLB definition: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    LOAD,
    {
      act: "pull",
      kind: "refused",
      rest:
        "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
    },
  ],
  ...[
    "no basic auth credentials",
    "unauthorized: authentication required",
    "unauthorized: incorrect username or password",
    "denied: requested access to the resource is denied",
  ].map((rest): Case => [
    "a push by Docker Engine 20.10 itself",
    `failed to push ${IMAGE}: ${rest}`,
    "",
    { act: "push", kind: "refused", rest },
  ]),
  [
    "the stage of a COPY --from, Docker Engine 20.10",
    `failed to solve with frontend dockerfile.v0: pulling from host ${HOST} failed with status code [manifests 1]: 401 Unauthorized`,
    `FROM ${IMAGE}`,
    { act: "pull", kind: "refused", rest: `${HOST} answered with 401 Unauthorized` },
  ],
  [
    "a missing image",
    `${IMAGE}: failed to resolve source metadata for ${IMAGE}: ${IMAGE}: not found`,
    LOAD,
    { act: "pull", kind: "missing", rest: "not found" },
  ],
  [
    "a missing image, Docker Engine 20.10",
    `failed to solve with frontend dockerfile.v0: failed to create LLB definition: ${IMAGE}: not found`,
    LOAD,
    { act: "pull", kind: "missing", rest: "not found" },
  ],
  [
    "an unreachable registry",
    `failed to push ${IMAGE}: failed to do request: Head "https://${HOST}/v2/team/app/blobs/sha256:f218": dial tcp 127.0.0.1:5000: connect: connection refused`,
    "",
    {
      act: "push",
      kind: "unreachable",
      rest: `dial tcp 127.0.0.1:5000: connect: connection refused`,
    },
  ],
  [
    "an unreachable registry, Docker Engine 20.10",
    `failed to solve with frontend dockerfile.v0: failed to create LLB definition: failed to do request: Head "http://${HOST}/v2/team/app/manifests/1": dial tcp 127.0.0.1:5000: connect: connection refused`,
    LOAD,
    {
      act: "pull",
      kind: "unreachable",
      rest: `dial tcp 127.0.0.1:5000: connect: connection refused`,
    },
  ],
  [
    "an internal error of the registry",
    `failed to push ${IMAGE}: unexpected status from HEAD request to http://${HOST}/v2/team/app/blobs/sha256:f218: 500 Internal Server Error`,
    "",
    { act: "push", kind: "other", rest: `${HOST} answered with 500 Internal Server Error` },
  ],
  [
    "Docker Hub's rate limit",
    `${IMAGE}: failed to resolve source metadata for ${IMAGE}: failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://${HOST}/v2/team/app/manifests/sha256:1: 429 Too Many Requests\ntoomanyrequests: You have reached your pull rate limit.`,
    LOAD,
    {
      act: "pull",
      kind: "limited",
      rest:
        `failed to copy: httpReadSeeker: failed open: ${HOST} answered with 429 Too Many Requests\ntoomanyrequests: You have reached your pull rate limit.`,
    },
  ],
  [
    "a registry without TLS",
    `failed to push ${IMAGE}: failed to do request: Head "https://${HOST}/v2/team/app/blobs/sha256:1": http: server gave HTTP response to HTTPS client`,
    "",
    {
      act: "push",
      kind: "plain",
      rest: `http: server gave HTTP response to HTTPS client`,
    },
  ],
  [
    "an unknown certificate authority",
    `failed to push ${IMAGE}: failed to do request: Head "https://${HOST}/v2/team/app/blobs/sha256:1": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    "",
    {
      act: "push",
      kind: "certificate",
      rest: `tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    },
  ],
];

for (const [what, text, step, expected] of CASES) {
  Deno.test(`registryFailure: explains ${what}: ${expected.rest.slice(0, 40)}`, () => {
    const status = Number(/answered with (\d{3})/.exec(expected.rest)?.[1]) || undefined;
    assert.deepEqual(
      registryFailure(plain(text), step),
      { host: HOST, image: IMAGE, cache: false, status, ...expected },
    );
    const error = buildFailure(new RpcError(2, text), model(step), "ref");
    const { shortMessage, advice } = error;
    assert.deepEqual([error.reason, error.host, error.httpStatus], [expected.act, HOST, status]);
    assert(
      shortMessage.includes(`the image ${expected.act === "pull" ? `${IMAGE} could` : "was"}`),
    );
    assert(shortMessage.includes(expected.rest.replace("\n", " ")), shortMessage);
    assert.equal(advice.includes(`bkit login ${HOST}`), /refused|limited/.test(expected.kind));
  });
}

/** Returns the model of a build in which one step failed. */
function model(name: string): ProgressModel {
  const found = new ProgressModel();
  const vertex = { digest: "a", inputs: [], cached: false, started: 1, completed: 2 };
  found.apply({ type: "vertex", vertex: { ...vertex, name, error: "it failed" } });
  return found;
}

Deno.test("registryFailure: finds the registry if no image is named", () => {
  const parse = (text: string) => registryFailure(text)!;
  const cache =
    `error writing layer blob: unexpected status from POST request to https://${HOST}/v2/app/blobs/uploads/: 401 Unauthorized`;
  assert.deepEqual(
    [parse(cache).act, parse(cache).host, parse(cache).image, parse(cache).kind],
    ["push", HOST, "", "refused"],
  );
  const nowhere = parse("push access denied, repository does not exist");
  assert.equal(nowhere.host, "");
  assert.match(registryAdvice(nowhere), /`bkit login REGISTRY`/);
  const read =
    `error writing layer blob: unexpected status from HEAD request to https://${HOST}/v2/app/blobs/sha256:1: 401 Unauthorized`;
  assert.equal(registryFailure(read, "exporting cache to registry")!.act, "push");
  const own = `the token service auth.example refused the login for the registry ${HOST}: HTTP 401`;
  assert.equal(parse(own).host, HOST);
});

Deno.test("registryFailure: names Docker Hub, not its mirror", () => {
  const found = registryFailure(
    "docker.io/library/app:1: failed to resolve source metadata for docker.io/library/app:1: unexpected status from HEAD request to https://mirror.example/v2/library/app/manifests/1: 401 Unauthorized",
  )!;
  assert.equal(found.host, "registry-1.docker.io");
  assert.match(registryAdvice(found), /`bkit login`/);
  assert.match(registryText(found), /mirror\.example answered with 401/);
});

Deno.test("registryFailure: ignores errors that are not about a registry", () => {
  for (
    const text of [
      'failed to compute cache key: "/absent" not found: not found',
      "target stage production could not be found",
      "invalid response status 401",
      "dockerfile parse error on line 4: unknown instruction: RUNN",
      'process "/bin/sh -c curl" did not complete successfully: exit code: 22',
    ]
  ) assert.equal(registryFailure(text, "[2/2] COPY a /"), undefined, text);
  assert.equal(registryFailure("no space left on device", `FROM ${IMAGE}`), undefined);
  const printed = new RpcError(2, 'process "docker push" did not complete: exit code: 1');
  assert.doesNotMatch(buildFailure(printed, model(LOAD), "ref").message, /bkit login/);
});

Deno.test("buildFailure: prefers an answer of this session, with its own advice", () => {
  const cause = new OptionError("the helper x failed", { advice: "Repair it." });
  const answers = [
    new RpcError(9, "another", { cause: new ConnectionError("another", { advice: "No." }) }),
    new RpcError(16, cause.shortMessage, { cause }),
  ];
  const failed = (text: string) => buildFailure(new RpcError(16, text), model(""), "", answers);
  for (const wrapped of ["Unauthenticated: ", "rpc error: code = Unauthenticated desc = "]) {
    const error = failed(
      `failed to push ${IMAGE}: failed to authorize: ${wrapped}the helper x failed`,
    );
    assert.equal(
      error.shortMessage,
      `the image was built, but ${IMAGE} could not be pushed: the helper x failed`,
    );
    assert.equal(error.advice, "Repair it.");
  }
  assert.equal(failed("the helper x failed").shortMessage, "the build failed: the helper x failed");
  assert.equal(failed("a step failed").advice, "");
});

Deno.test("buildFailure: says which login the registry refused, or why there was none", () => {
  const why = `failed to push ${IMAGE}: unexpected status: 401 Unauthorized`;
  const failed = (search: LoginSearch, text = why) => {
    const logins = new LoginLog();
    logins.add(HOST, search);
    return buildFailure(new RpcError(2, text), model(""), "ref", [], { logins });
  };
  const credential = { username: "ann", password: "hunter2" };
  const fault = new AuthError("the helper is missing", { advice: "Install it." });
  const used = failed({ credential, places: ["/a"], faults: [fault] });
  assert(used instanceof BuildFailedError);
  assert(
    used.advice.startsWith(`bkit used the login of user "ann" from /a for ${HOST}. Log in with`),
    used.advice,
  );
  assert.doesNotMatch(Deno.inspect(used), /hunter2/);
  const none = failed({ places: ["/a", "/b"], faults: [] });
  assert(none instanceof BuildFailedError);
  assert(none.advice.startsWith(`bkit found no login for ${HOST} in /a, /b. Log in`), none.advice);
  const broken = failed({ places: ["/a"], faults: [fault] });
  assert(broken instanceof AuthError);
  assert.equal(broken.cause, fault);
  assert.equal(broken.advice, "Install it.");
  assert.match(
    broken.shortMessage,
    /could not be pushed: .*401 Unauthorized; there was no login: the helper is missing$/,
  );
  const other = failed(
    { places: ["/a"], faults: [fault] },
    `failed to push ${IMAGE}: no such host`,
  );
  assert(other instanceof BuildFailedError);
});
