/** Reasons of failed builds, from the errors of real daemons. */
import assert from "node:assert/strict";
import { buildFailure } from "../../../../lib/client/failure/build_failure.ts";
import { BuildFailedError, type ErrorReason, RpcError } from "../../../../lib/errors.ts";
import { NotProvidedError } from "../../../../lib/session/mod.ts";
import { ProgressModel } from "../../../../lib/progress/mod.ts";

interface Case {
  readonly reason: ErrorReason;
  readonly text: string;
  /** Name of the step that failed. */
  readonly step?: string;
  /** Output of that step. */
  readonly output?: string;
  /** Typed details of the error, by their type. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly exitCode?: number;
  readonly host?: string;
  readonly httpStatus?: number;
  /** A part of the short message. */
  readonly message?: RegExp;
  readonly advice?: RegExp;
}

const FRONTEND = { "errdefs.Frontend": { name: "dockerfile.v0" } };
const RUN = "[2/2] RUN make";

const CASES: Readonly<Record<string, Case>> = {
  "a program that fails": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 7',
    step: RUN,
    details: { "gatewayapi.ExitMessage": { Code: 7 }, "errdefs.Vertex": { digest: "a" } },
    exitCode: 7,
    message: /^the build failed in \[2\/2\] RUN make: the program ended with exit code 7$/,
  },
  "a program with a long command": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 7',
    step: `[2/2] RUN ${"make ".repeat(100)}`,
    exitCode: 7,
    message: /^the build failed in \[2\/2\] RUN [make ]{109}…: the program ended with exit code 7$/,
  },
  "an exit code that only the details have": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: it ended',
    step: RUN,
    details: { "gatewayapi.ExitMessage": { Code: 9 } },
    exitCode: 9,
  },
  "a program that the shell does not find": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 127',
    step: RUN,
    exitCode: 127,
    advice: /^The shell did not find a program/,
  },
  "a program that was killed": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 137',
    step: RUN,
    exitCode: 137,
    advice: /memory ran out/,
  },
  "a program for which memory ran out": {
    reason: "run",
    text:
      'process "/bin/sh -c make" did not complete successfully: exit code: 137: cannot allocate memory',
    step: RUN,
    exitCode: 137,
    message: /was killed because memory ran out \(exit code 137\)$/,
  },
  "an image without a shell": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 1',
    step: RUN,
    output:
      'runc run failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory\n',
    exitCode: 1,
    message: /RUN make: the image has no program \/bin\/sh$/,
    advice: /^The image has no shell/,
  },
  "a program for another platform": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 255',
    step: RUN,
    output: "exec /bin/sh: exec format error\n",
    exitCode: 255,
    message: /the program \/bin\/sh is for another platform/,
    advice: /bkit info/,
  },
  "a user that does not exist": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: unable to find user joe',
    step: RUN,
    details: { "gatewayapi.ExitMessage": { Code: 255 } },
    message: /^the build failed in \[2\/2\] RUN make: unable to find user joe$/,
  },
  "a program that fills the daemon's disk": {
    reason: "run",
    text: 'process "/bin/sh -c make" did not complete successfully: exit code: 1',
    step: RUN,
    output: "dd: error writing '/x': No space left on device\n",
    exitCode: 1,
    advice: /^The disk of the daemon is full/,
  },
  "a full disk of the daemon": {
    reason: "disk",
    text: "write /var/lib/buildkit/snapshots/3/fs/blob: no space left on device",
    advice: /^The disk of the daemon is full/,
  },
  "an unknown instruction": {
    reason: "dockerfile",
    text: "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)",
    details: FRONTEND,
  },
  "an unknown instruction, in an old daemon": {
    reason: "dockerfile",
    text:
      "failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 4: unknown instruction: RUNN",
  },
  "anything else that the frontend refuses": {
    reason: "dockerfile",
    text: "base name ($V) should not be blank",
    details: FRONTEND,
  },
  "anything else that an old frontend refuses": {
    reason: "dockerfile",
    text:
      "failed to solve with frontend dockerfile.v0: failed to create LLB definition: base name ($V) should not be blank",
  },
  "a missing stage": {
    reason: "dockerfile",
    text: 'target stage "prod" could not be found',
    details: FRONTEND,
    advice: /no stage named prod/,
  },
  "a COPY of a missing file": {
    reason: "context",
    text:
      'failed to compute cache key: failed to calculate checksum of ref 6v6z::gsjc: "/absent": not found',
    step: "[2/2] COPY absent /",
    details: { "errdefs.Vertex": { digest: "a" } },
    message: /^the build failed: \/absent is not in the build context$/,
    advice: /Check that \/absent exists/,
  },
  "a COPY of a missing file of a stage": {
    reason: "context",
    text: 'failed to compute cache key: "/absent" not found: not found',
    step: "[stage-1 1/1] COPY --chown=1 --from=first /absent /",
    message: /^the build failed: \/absent is not in the stage or image first$/,
    advice:
      /^Check that \/absent is spelled correctly, and that the stage or image first has it\.$/,
  },
  "a secret that was not provided": {
    reason: "secret",
    text: "secret tok: not found",
    step: RUN,
  },
  "an SSH agent that was not provided": {
    reason: "ssh",
    text: 'no SSH key "default" forwarded from the client',
    step: RUN,
  },
  "an image that cannot be pulled": {
    reason: "pull",
    text:
      "127.0.0.1:1/x:1: failed to resolve source metadata for 127.0.0.1:1/x:1: unexpected status from HEAD request to http://127.0.0.1:1/v2/x/manifests/1: 503 Service Unavailable",
    step: "[internal] load metadata for 127.0.0.1:1/x:1",
    details: FRONTEND,
    host: "127.0.0.1:1",
    httpStatus: 503,
  },
  "an image that cannot be pushed": {
    reason: "push",
    text:
      "failed to push 127.0.0.1:1/a:1: unexpected status from POST request to http://127.0.0.1:1/v2/a/blobs/uploads/: 403 Forbidden",
    step: "exporting to image",
    host: "127.0.0.1:1",
    httpStatus: 403,
  },
  "a push to a registry without TLS": {
    reason: "push",
    text:
      'failed to push 127.0.0.1:1/a:1: failed to do request: Head "https://127.0.0.1:1/v2/a/blobs/sha256:1": http: server gave HTTP response to HTTPS client',
    step: "exporting to image",
    host: "127.0.0.1:1",
    advice: /^The registry has no TLS/,
  },
  "a cache that cannot be exported": {
    reason: "cache",
    text:
      'error writing layer blob: failed to do request: Head "http://127.0.0.1:1/v2/c/blobs/sha256:e0": dial tcp 127.0.0.1:1: connect: connection refused',
    step: "exporting cache to registry",
    host: "127.0.0.1:1",
    message:
      /^the image was built, but its cache could not be exported to 127\.0\.0\.1:1: .*refused$/,
  },
  "a damaged cache": {
    reason: "cache",
    text: "failed to copy: short read: expected 123 bytes but got 61: unexpected EOF",
  },
  "a download that is refused": {
    reason: "http",
    text: "failed to load cache key: invalid response status 404",
    step: "https://files.example.com:8443/x",
    host: "files.example.com:8443",
    httpStatus: 404,
    message: /: https:\/\/files\.example\.com:8443\/x could not be downloaded: HTTP 404$/,
  },
  "a download from a server that is not there": {
    reason: "http",
    text:
      'failed to load cache key: Get "http://127.0.0.1:1/x": dial tcp 127.0.0.1:1: connect: connection refused',
    step: "http://127.0.0.1:1/x",
    host: "127.0.0.1:1",
  },
  "a Git server that is not there": {
    reason: "git",
    text:
      "failed to load cache key: error fetching default branch for repository https://127.0.0.1:1/x.git: git stderr:\nfatal: unable to access 'https://127.0.0.1:1/x.git/': Failed to connect to 127.0.0.1 port 1\n: exit status 128",
    host: "127.0.0.1:1",
  },
  "an entitlement that the daemon does not grant": {
    reason: "denied",
    text: "granting entitlement security.insecure is not allowed by build daemon configuration",
    advice: /--allow-insecure-entitlement security\.insecure/,
  },
  "an entitlement that the build does not have": {
    reason: "denied",
    text: "failed to load LLB: network.host is not allowed",
    message: /^the build failed: the Dockerfile needs the entitlement network\.host$/,
    advice: /^Allow it for this build with option "allow\.network\.host"\.$/,
  },
  "an exporter that fails": {
    reason: "output",
    text: "something about files",
    step: "exporting to client directory",
  },
  "anything else": { reason: "daemon", text: "something else", step: "[2/2] COPY a /" },
};

for (const [what, expected] of Object.entries(CASES)) {
  Deno.test(`buildFailure: gives the reason of ${what}`, () => {
    const { text, step, output = "", details = {} } = expected;
    const model = new ProgressModel();
    if (step !== undefined) {
      const vertex = { digest: "a", name: step, inputs: [], cached: false, started: 1, error: "" };
      model.apply({ type: "vertex", vertex });
      const data = new TextEncoder().encode(output);
      model.apply({ type: "log", log: { vertex: "a", stream: "stderr", time: 2, data } });
      model.apply({ type: "vertex", vertex: { ...vertex, completed: 3, error: "it failed" } });
    }
    const error = buildFailure(
      new RpcError(2, text, {
        details: Object.entries(details).map(([type, value]) => ({
          typeUrl: `github.com/moby/buildkit/${type}+json`,
          value: new TextEncoder().encode(JSON.stringify(value)),
        })),
      }),
      model,
      "ref",
    );
    assert(error instanceof BuildFailedError);
    assert.deepEqual(
      [error.reason, error.exitCode, error.host, error.httpStatus, error.step],
      [expected.reason, expected.exitCode, expected.host, expected.httpStatus, step],
      error.message,
    );
    assert(!/\n|rpc error/.test(error.shortMessage), error.shortMessage);
    if (expected.message) assert.match(error.shortMessage, expected.message);
    if (expected.advice) assert.match(error.advice, expected.advice);
  });
}

Deno.test("NotProvidedError: has the reason of what was not provided", () => {
  const reasons = (["secret", "ssh", "tree"] as const).map((kind) =>
    new NotProvidedError(kind, "x").reason
  );
  assert.deepEqual(reasons, ["secret", "ssh", "context"]);
});

Deno.test("buildFailure: takes the step that the details name, not the one that failed first", () => {
  const model = new ProgressModel();
  const step = (digest: string, name: string, completed: number) => {
    const vertex = { digest, name, inputs: [], cached: false, started: 1, completed, error: "no" };
    model.apply({ type: "vertex", vertex });
  };
  step("a", "[1/2] RUN one", 2);
  step("b", "[2/2] RUN two", 3);
  const value = new TextEncoder().encode('{"digest":"b"}');
  const details = [{ typeUrl: "github.com/moby/buildkit/errdefs.Vertex+json", value }];
  const failed = (details: RpcError["details"]) =>
    buildFailure(new RpcError(2, "exit code: 1", { details }), model, "ref") as BuildFailedError;
  assert.equal(failed(details).step, "[2/2] RUN two");
  assert.equal(failed([]).step, "[1/2] RUN one");
});
