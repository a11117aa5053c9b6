/** Messages of daemons, with a row for each pattern. */
import assert from "node:assert/strict";
import {
  daemonFault,
  exitCode,
  isDiskFull,
  isOutOfMemory,
  isSessionGone,
  isUnknownQuestion,
  missing,
  missingPath,
  plain,
  programFailure,
  repeats,
  responseStatus,
  startFailure,
  withAnswer,
} from "../../../../lib/client/failure/daemon_text.ts";
import { RpcError } from "../../../../lib/errors.ts";
import { NotProvidedError } from "../../../../lib/session/mod.ts";

Deno.test("plain: removes each layer around a message, and nothing else", () => {
  const LAYERS = [
    "failed to solve: ",
    "failed to solve with frontend dockerfile.v0: ",
    "failed to solve with frontend gateway.v0: ",
    "rpc error: code = Unknown desc = ",
    "failed to build LLB: ",
    "failed to create LLB definition: ",
    ...["NotFound", "InvalidArgument", "FailedPrecondition", "Unauthenticated"].map((s) =>
      `${s}: `
    ),
    ...["Unavailable", "PermissionDenied", "Internal"].map((s) => `${s}: `),
  ];
  for (const layer of LAYERS) assert.equal(plain(`${layer}no`), "no", layer);
  assert.equal(plain(LAYERS.join("") + "no"), "no");
  assert.equal(plain("Internal failure"), "Internal failure");
  assert.equal(plain("it said: failed to solve: no"), "it said: failed to solve: no");
});

Deno.test("exitCode: returns the exit code of a program only", () => {
  const ROWS: [text: string, code: number | undefined][] = [
    [
      'process "/bin/busybox sh -c exit 7" did not complete successfully: exit code: 7',
      7,
    ],
    ["executor failed running [/bin/sh -c false]: exit code: 1", 1],
    ['process "/x" did not complete successfully: exit code: 137: cannot allocate memory', 137],
    ["the process was killed", undefined],
  ];
  for (const [text, code] of ROWS) assert.equal(exitCode(text), code, text);
});

Deno.test("programFailure: returns why a program failed or was not started", () => {
  const ROWS: [text: string, why: string | undefined][] = [
    ['process "/bin/sh -c a "b"" did not complete successfully: exit code: 7', "exit code: 7"],
    [
      'process "/bin/sh -c x" did not complete successfully: unable to find user joe: no matching entries in passwd file',
      "unable to find user joe: no matching entries in passwd file",
    ],
    ["executor failed running [/bin/sh -c false]: exit code: 1", "exit code: 1"],
    ["failed to compute cache key: not found", undefined],
  ];
  for (const [text, why] of ROWS) assert.equal(programFailure(text), why, text);
});

Deno.test("isOutOfMemory, isDiskFull: recognize what ran out", () => {
  assert(isOutOfMemory('process "x" did not complete: exit code: 137: cannot allocate memory'));
  assert(!isOutOfMemory('process "x" did not complete: exit code: 137'));
  assert(isDiskFull("write /var/lib/buildkit/snapshots/3/fs/blob: no space left on device"));
  assert(isDiskFull("dd: error writing '/x': No space left on device"));
  assert(!isDiskFull("no space is left"));
});

Deno.test("startFailure: recognizes what runtimes, shells and emulators print", () => {
  const ROWS: [line: string, expected: ReturnType<typeof startFailure>][] = [
    [
      'runc run failed: unable to start container process: error during container init: exec: "/bin/sh": stat /bin/sh: no such file or directory',
      { kind: "missing", program: "/bin/sh" },
    ],
    [
      'container_linux.go:380: starting container process caused: exec: "tool": executable file not found in $PATH',
      { kind: "missing", program: "tool" },
    ],
    ["executable file `tool` not found in $PATH: No such file or directory", {
      kind: "missing",
      program: "tool",
    }],
    ["exec /bin/sh: exec format error", { kind: "format", program: "/bin/sh" }],
    ["standard_init_linux.go:228: exec user process caused: exec format error", {
      kind: "format",
      program: "",
    }],
    ["/bin/sh: tool: not found", undefined],
  ];
  for (const [line, expected] of ROWS) {
    assert.deepEqual(startFailure(["first", line, "last"]), expected, line);
  }
});

Deno.test("responseStatus: returns the status of a failed download", () => {
  assert.equal(responseStatus("failed to load cache key: invalid response status 404"), 404);
  assert.equal(responseStatus("not found"), undefined);
});

Deno.test("isSessionGone: recognizes the messages of old and new daemons", () => {
  assert(isSessionGone("no active session for 0123abc: context deadline exceeded"));
  assert(isSessionGone("failed to load cache key: no active sessions"));
  assert(!isSessionGone("context deadline exceeded"));
});

Deno.test("isUnknownQuestion: recognizes the messages of frontends", () => {
  const ROWS = [
    "unsupported request frontend.lint",
    "failed to solve: unknown request frontend.outline",
    "unsupported frontend capability moby.buildkit.frontend.subrequests",
  ];
  for (const text of ROWS) assert(isUnknownQuestion(text), text);
  assert(!isUnknownQuestion("dockerfile parse error on line 4: unknown instruction: RUNN"));
});

Deno.test("missing: finds a secret or an agent in the daemon's message", () => {
  const ROWS: [text: string, kind: string, id: string][] = [
    ["failed to solve: secret token: not found", "secret", "token"],
    ["secret GIT_AUTH_TOKEN.h:8443 not found", "secret", "GIT_AUTH_TOKEN.h:8443"],
    ['no SSH key "default" forwarded from the client', "ssh", "default"],
    ["unset ssh forward key deploy", "ssh", "deploy"],
  ];
  for (const [text, kind, id] of ROWS) {
    assert.deepEqual(missing(text, []), { kind, id }, text);
  }
  assert.equal(missing('"/absent": not found', []), undefined);
});

Deno.test("missing: prefers an answer of this session that the daemon repeats", () => {
  const answers = [new NotProvidedError("secret", "a b"), new NotProvidedError("ssh", "key")];
  const wrapped = `failed to load cache key: rpc error: code = NotFound desc = ${
    answers[1]!.message
  }: secret x: not found`;
  assert.equal(missing(wrapped, answers), answers[1]);
  assert.deepEqual(missing("secret x: not found", answers), { kind: "secret", id: "x" });
  assert(repeats(`push failed: ${answers[0]!.shortMessage}`, answers[0]!));
  assert(!repeats("anything", new RpcError(2, "")));
});

Deno.test("daemonFault: recognizes each kind in the messages of daemons", () => {
  const ROWS: [text: string, expected: ReturnType<typeof daemonFault>][] = [
    ["there is no blob sha256:12ab in cache: not found", { kind: "damaged" }],
    [
      "failed to compute cache key: unexpected commit digest sha256:12, expected sha256:34",
      { kind: "damaged" },
    ],
    ["failed to copy: short read: expected 123 bytes but got 61: unexpected EOF", {
      kind: "damaged",
    }],
    [
      'failed to compute cache key: failed to calculate checksum: "/absent": not found',
      { kind: "path", path: "/absent" },
    ],
    ['failed to compute cache key: "/absent" not found: not found', {
      kind: "path",
      path: "/absent",
    }],
    ['failed to calculate checksum: "/absent": not found', { kind: "path", path: "/absent" }],
    ["failed to walk /tmp/buildkit-mount1: not found", { kind: "path", path: "" }],
    ["target stage production could not be found", { kind: "stage", stage: "production" }],
    ['target stage "production" could not be found', { kind: "stage", stage: "production" }],
    [
      "granting entitlement network.host is not allowed by build daemon configuration",
      { kind: "entitlement", entitlement: "network.host" },
    ],
    ["grpc: error while marshaling: string field contains invalid UTF-8", { kind: "encoding" }],
    ["can't push tagged ref 127.0.0.1:5000/app:1 by digest", { kind: "tagged" }],
    ["invalid frontend: dockerfile", { kind: "frontend" }],
    ["no source specified for gateway", { kind: "gateway" }],
    ["failed to load LLB: network.host is not allowed", {
      kind: "privilege",
      entitlement: "network.host",
    }],
    ["security.insecure is not allowed", { kind: "privilege", entitlement: "security.insecure" }],
    ['source "docker-image://h/a:1" denied by policy: source denied by policy', {
      kind: "policy",
    }],
    ['source "docker-image://h/a:1" not allowed by policy: action DENY', { kind: "policy" }],
    ["dockerfile parse error on line 4: unknown instruction: RUNN", { kind: "dockerfile" }],
    ["dockerfile parse error line 4: unknown instruction: RUNN", { kind: "dockerfile" }],
    ["h/a:1: no match for platform in manifest: not found", { kind: "platform" }],
    [
      'failed to load cache key: Get "http://127.0.0.1:1/x": dial tcp 127.0.0.1:1: connect: connection refused',
      { kind: "download", host: "127.0.0.1:1" },
    ],
    ["failed to load cache key: invalid response status 404", { kind: "download", host: "" }],
    ["something else", undefined],
  ];
  for (const [text, expected] of ROWS) assert.deepEqual(daemonFault(text), expected, text);
});

Deno.test("plain: removes what the daemon's message was wrapped in", () => {
  for (
    const [text, expected] of [
      ["failed to solve: no", "no"],
      [
        "failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: no",
        "no",
      ],
      ["rpc error: code = Unknown desc = failed to build LLB: no", "no"],
      [
        'failed to calculate checksum of ref a1::b2: "/x": not found',
        'failed to calculate checksum: "/x": not found',
      ],
      ["", "the daemon gave no reason"],
    ] as const
  ) assert.equal(plain(text), expected);
});

Deno.test("missingPath: knows the path that a step did not find, also below a directory of the daemon", () => {
  const rows: [string, string | undefined][] = [
    ['failed to compute cache key: failed to calculate checksum: "/a b": not found', "/a b"],
    ["lstat /src/a: no such file or directory", "/src/a"],
    ["failed to copy: lstat /var/tmp/buildkit-mount12/a/b: no such file or directory", "/a/b"],
    ["open /src/a: no such file or directory", undefined],
    ["lstat /src/a: permission denied", undefined],
  ];
  for (const [text, path] of rows) assert.equal(missingPath(text), path, text);
});

Deno.test("withAnswer: a call for a tree that ended too early is the tree that is not there", () => {
  const answers = [new NotProvidedError("secret", "s"), new NotProvidedError("tree", "t", "none")];
  assert.equal(withAnswer("context canceled", answers), 'no access allowed to dir "t": none');
  assert.equal(
    withAnswer("failed to read t: context canceled", answers),
    'no access allowed to dir "t": none',
  );
  assert.equal(withAnswer("context canceled", answers.slice(0, 1)), "context canceled");
  assert.equal(withAnswer("no such file", answers), "no such file");
});
