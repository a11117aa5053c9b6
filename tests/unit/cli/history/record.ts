import type { BuildRecord } from "../../../../mod.ts";

/** The record of a build, for tests. */
export const RECORD: BuildRecord = {
  ref: "i80egzdbqbckzokxvxofpk8dt",
  frontend: "dockerfile.v0",
  frontendAttrs: { filename: "Dockerfile.dev", target: "app", "build-arg:A": "1", "no-cache": "" },
  exporters: [{ type: "image", attrs: { name: "a:1", push: "true" } }],
  error: undefined,
  createdAt: "2026-11-27T15:28:40.5Z",
  completedAt: "2026-11-27T15:28:48.903367154Z",
  exporterResponse: { "image.name": "a:1", "containerimage.digest": "sha256:1" },
  result: undefined,
  results: {
    "linux/amd64": {
      result: undefined,
      results: {
        "0": { mediaType: "application/m", digest: "sha256:2", size: 668, annotations: {} },
      },
      attestations: [{
        mediaType: "application/vnd.in-toto+json",
        digest: "sha256:3",
        size: 13_550,
        annotations: { "in-toto.io/predicate-type": "https://slsa.dev/provenance/v1" },
      }],
    },
  },
  generation: 2,
  pinned: false,
  cachedSteps: 6,
  totalSteps: 9,
  completedSteps: 9,
  warnings: 1,
  logs: { mediaType: "application/l", digest: "sha256:4", size: 5, annotations: {} },
  trace: undefined,
  externalError: undefined,
};

/** Time of the tests: ten minutes after the build. */
export const NOW = Date.parse("2026-11-27T15:38:48Z");
