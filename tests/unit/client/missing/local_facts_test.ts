import assert from "node:assert/strict";
import { withLocalFacts } from "../../../../lib/client/missing/local_facts.ts";
import { files, type FileTree } from "../../../../lib/diffcopy/mod.ts";
import {
  type BkitError,
  BuildFailedError,
  CancelledError,
  type ErrorReason,
  RpcError,
} from "../../../../lib/errors.ts";

const DOCKERFILE = "FROM scratch AS build\nFROM scratch\n";
const TREES = new Map<string, FileTree>([
  ["context", files({ "src/main.ts": "", ".dockerignore": "b\n", b: "" })],
  ["dockerfile", files({ Dockerfile: DOCKERFILE })],
  ["assets", files({ logo: "" })],
  ["_context", files({ other: "" })],
]);

async function facts(
  text: string,
  step: string,
  reason: ErrorReason = "context",
  more: { trees?: Map<string, FileTree>; syntax?: boolean } = {},
): Promise<{ error: BuildFailedError; before: BuildFailedError }> {
  const { trees = TREES, syntax = false } = more;
  const source = { file: "Dockerfile", line: 3, excerpt: "…" };
  const cause = new RpcError(2, text);
  const before = new BuildFailedError(`the build failed: ${text}`, {
    ...{ cause, ref: "r", step, reason, advice: "As before.", source },
  });
  const inputs = { trees, contexts: ["assets", "context"], file: "Dockerfile", syntax };
  const error = await withLocalFacts(before, cause, inputs);
  assert(error instanceof BuildFailedError);
  return { error, before };
}

const absent = (path: string) =>
  `failed to solve: failed to compute cache key: "${path}": not found`;

Deno.test("withLocalFacts: explains a path, and keeps what else is known", async () => {
  const { error, before } = await facts(absent("/src/Main.ts"), "[2/2] COPY src/Main.ts /");
  assert.equal(
    error.shortMessage,
    "the build failed: src/Main.ts is not in the build context, but src/main.ts is",
  );
  for (const field of ["cause", "ref", "step", "source", "reason", "explanation"] as const) {
    assert.equal(error[field], before[field], field);
  }
});

Deno.test("withLocalFacts: knows contexts, stages and images", async () => {
  const rows: [string, RegExp, RegExp][] = [
    ["COPY --from=assets /x /", /: x is not in the context assets$/, /^Paths start in the root of/],
    ["COPY --from=ASSETS /x /", /: x is not in the context assets$/, /^Paths/],
    ["COPY --from=context /x /", /: x is not in the context context$/, /^Paths/],
    [
      "COPY --from=build /x /",
      /: \/x is not in the stage build$/,
      /check the step that should create it/,
    ],
    ["COPY --from=0 /x /", /: \/x is not in the stage 0$/, /check the step/],
    ["COPY --from=alpine /x /", /: \/x is not in the image alpine$/, /check the path/],
    ["RUN --mount=source=x,target=/m y", /: x is not in the build context$/, /^Paths/],
  ];
  for (const [step, text, advice] of rows) {
    const { error } = await facts(absent("/x"), step);
    assert.match(error.shortMessage, text);
    assert.match(error.advice, advice);
  }
  // COPY --exclude fails in another way.
  const { error } = await facts("lstat /x: no such file or directory", "COPY x /", "daemon");
  assert.deepEqual([error.reason, error.shortMessage], [
    "context",
    "the build failed: x is not in the build context",
  ]);
});

Deno.test("withLocalFacts: knows what is meant by a stage", async () => {
  const lookup = (image: string) => `[internal] load metadata for ${image}`;
  const pull = (image: string) => `failed to resolve source metadata for ${image}: not found`;
  const rows: [string, string, ErrorReason, string][] = [
    [
      pull("docker.io/library/biuld:latest"),
      lookup("docker.io/library/biuld:latest"),
      "pull",
      "No stage is named biuld: did you mean build?\nAs before.",
    ],
    [
      pull("docker.io/library/asets:latest"),
      lookup("docker.io/library/asets:latest"),
      "pull",
      "No context is named asets: did you mean assets?\nAs before.",
    ],
    [
      pull("docker.io/library/alpine:3"),
      lookup("docker.io/library/alpine:3"),
      "pull",
      "As before.",
    ],
    [
      'target stage "biuld" could not be found',
      "",
      "dockerfile",
      "Did you mean the stage build?\nAs before.",
    ],
    [
      'target stage "biuld" could not be found (did you mean build?)',
      "",
      "dockerfile",
      "As before.",
    ],
  ];
  for (const [text, step, reason, advice] of rows) {
    const { error, before } = await facts(text, step, reason);
    assert.equal(error.advice, advice, text);
    assert.equal(error.shortMessage, before.shortMessage);
  }
});

Deno.test("withLocalFacts: knows where the image of the frontend is named", async () => {
  const text = "failed to resolve source metadata for docker.io/docker/dockerfile:1: no such host";
  const step = "resolve image config for docker-image://docker.io/docker/dockerfile:1";
  assert.match(
    (await facts(text, step, "pull")).error.advice,
    /the line # syntax= of the Dockerfile/,
  );
  const { error } = await facts(text, step, "pull", { syntax: true });
  assert.match(error.advice, /option "syntax"/);
});

Deno.test("withLocalFacts: leaves other errors as they are", async () => {
  const inputs = { trees: TREES, contexts: [], file: "Dockerfile", syntax: false };
  const cause = new RpcError(2, absent("/x"));
  const cancelled: BkitError = new CancelledError("cancelled");
  assert.equal(await withLocalFacts(cancelled, cause, inputs), cancelled);
  const unreadable = { list: () => Promise.reject(new Error("no")) } as unknown as FileTree;
  for (
    const [text, step, trees] of [
      [absent("/src/main.ts"), "COPY src/main.ts /", TREES], // it is there
      [absent("/x"), "COPY x /", new Map()], // only the daemon has the context
      [absent("/x"), "COPY x /", new Map([["context", unreadable]])],
      [absent("/x"), "WORKDIR /x", TREES],
      ["something else", "COPY x /", TREES],
    ] as [string, string, Map<string, FileTree>][]
  ) {
    const { error, before } = await facts(text, step, "context", { trees });
    assert.equal(error, before, `${text} ${step}`);
  }
});
