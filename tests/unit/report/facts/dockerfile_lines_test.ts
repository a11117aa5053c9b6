import assert from "node:assert/strict";
import { stepLines } from "../../../../lib/report/facts/dockerfile_lines.ts";

const DOCKERFILE = `# syntax=docker/dockerfile:1
ARG VERSION=1
FROM alpine:3 AS Base
RUN apk add \\
  # the compiler
  gcc \\

  make
COPY --from=x a b

FROM base
RUN make
RUN <<EOF
FROM nothing
RUN make
EOF
RUN echo $VERSION \${OTHER:-x} end
FROM golang:\${VERSION}
RUN make
RUN make
RUN ["a",  "b"]
`;

/** Names of steps, and their lines. */
const STEPS: [string, number | undefined][] = [
  ["[base 1/3] FROM docker.io/library/alpine:3@sha256:0123", 3],
  ["[base 2/3] RUN apk add   gcc  make", 4],
  ["[linux/arm64 base 3/3] COPY --from=x a b", 9],
  ["[stage-1 2/4] RUN make", 12],
  ["[stage-1 3/4] RUN <<EOF (FROM nothing...)", 13],
  ["[stage-1 4/4] RUN echo 1 two words end", 17],
  ["[stage-2 1/4] FROM docker.io/library/golang:1.24@sha256:0123", 18],
  ['[stage-2 4/4] RUN ["a", "b"]', 21],
  ["[stage-2 2/4] RUN make", undefined], // one of two
  ["[other 2/4] RUN make", undefined],
  ["[internal] load build context", undefined],
  ["exporting to image", undefined],
];

Deno.test("stepLines: finds the line of a step", () => {
  const lineOf = stepLines(DOCKERFILE);
  assert.deepEqual(STEPS.map(([name]) => [name, lineOf(name)]), STEPS);
});

Deno.test("stepLines: finds a step of the only stage, and honours the escape directive", () => {
  const lineOf = stepLines("# escape=`\r\nFROM x\r\nRUN a `\r\n b\r\nWORKDIR c:\\\r\nRUN d");
  assert.equal(lineOf("[2/4] RUN a  b"), 3);
  assert.equal(lineOf("[3/4] WORKDIR c:\\"), 5);
  assert.equal(lineOf("[4/4] RUN d"), 6);
});

Deno.test("stepLines: takes a Dockerfile that is broken, or empty", () => {
  for (const text of ["", "\\", "RUN a \\", "FROM", "RUN <<EOF\nx", "\n\n#\n"]) {
    assert.equal(stepLines(text)("[1/1] RUN b"), undefined);
  }
});
