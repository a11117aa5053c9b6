import assert from "node:assert/strict";
import { copySource } from "../../../../lib/client/missing/copy_source.ts";

// Name of a step, path that was not found, path as it is written, and where it is from.
const ROWS: [string, string, string | undefined, string?][] = [
  ["[2/2] COPY absent /", "/absent", "absent"],
  ["COPY absent /", "/absent", "absent"],
  ["[stage-1 2/3] ADD ./a/../b c /x/", "/b", "./a/../b"],
  ["[2/2] COPY ../x /", "/x", "../x"],
  ["[2/2] COPY --chown=1:1 --from=build --link /a /b /c", "/b", "/b", "build"],
  ["[2/2] COPY [a.txt, b.txt, /c]", "/b.txt", "b.txt"],
  ["[2/2] COPY [a b, /c]", "/a b", "a b"],
  ["[2/2] COPY --from=0 a /", "/a", "a", "0"],
  ["[2/2] COPY <<EOF a /x/", "/a", "a"],
  ["[linux/arm64 build 2/2] COPY a /", "/a", "a"],
  ["[2/2] RUN --mount=type=bind,source=a,target=/m make", "/a", "a"],
  [
    "[2/2] RUN --mount=type=cache,target=/c --mount=from=build,src=/a,target=/m make",
    "/a",
    "/a",
    "build",
  ],
  ["[2/2] RUN --mount=type=bind,source=b,target=/m cat a", "/a", undefined],
  ["[internal] load metadata for docker.io/library/a:latest", "/a", undefined],
  ["[2/2] WORKDIR /a", "/a", undefined],
  ["", "/a", undefined],
];

for (const [step, path, written, from] of ROWS) {
  Deno.test(`copySource: ${path} in ${step || "no step"}`, () => {
    const expected = written === undefined ? undefined : { written, from };
    assert.deepEqual(copySource(step, path), expected);
  });
}
