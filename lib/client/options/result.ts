import type { VertexWarning } from "../../progress/mod.ts";

/** A question about a Dockerfile, for its frontend. */
export type Call = "check" | "outline" | "targets" | "describe";

/** The frontend's answer to a {@linkcode Call}. */
export interface CallAnswer {
  /** The answer as text for people. */
  readonly text: string;
  /**
   * The answer as data. Its structure depends on the question (`frontend/subrequests` of BuildKit).
   */
  readonly json: unknown;
  /** 0 on success; 1 if `check` found problems. */
  readonly status: number;
}

/** OCI descriptor of an image. */
export interface ImageDescriptor {
  /** Media type: that of a manifest or of an index. */
  readonly mediaType: string;
  /** Digest, `sha256:…`. */
  readonly digest: string;
  /** Size in bytes. */
  readonly size: number;
  /** Annotations of the descriptor. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** Numbers of steps of a build. */
export interface StepCounts {
  /** Steps that were run or taken from the cache. */
  readonly total: number;
  /** Steps that were taken from the cache. */
  readonly cached: number;
}

/** The result of a build. */
export interface BuildResult {
  /** Id of the build in the daemon. */
  readonly ref: string;
  /**
   * Digest of the image, `sha256:…`: of its manifest, or of its index for several platforms. A
   * Docker Engine with its older image store identifies the image by the digest of its
   * configuration until the image is pushed. If several outputs are images, this is the digest of
   * the last one; the digests may differ if the outputs differ in form.
   */
  readonly digest: string;
  /**
   * Digest of the image's configuration, which Docker's older image store uses as the image id.
   * Empty for several platforms.
   */
  readonly imageId: string;
  /**
   * Id by which the Docker Engine that stored or loaded the image knows it, as in `docker run ID`:
   * with containerd's image store its digest, with the older one its image id. Without an engine,
   * it is the image id, or the digest for several platforms.
   */
  readonly engineId: string;
  /** Names of the image, as the daemon reports them. */
  readonly names: readonly string[];
  /** True if the image was pushed under these names. */
  readonly pushed: boolean;
  /** Size of the image in the daemon, in bytes; undefined if the daemon does not report it. */
  readonly size: number | undefined;
  /** Descriptor of the image; undefined if no image was made. */
  readonly descriptor: ImageDescriptor | undefined;
  /**
   * Provenance by platform, as the daemon recorded it (https://slsa.dev/provenance); undefined
   * unless the option `provenance` was set. `BuildKitClient.provenance` returns it for any build.
   */
  readonly provenance: Readonly<Record<string, unknown>> | undefined;
  /**
   * The frontend's answer; undefined unless the option `call` was set, or the attribute
   * `requestid`.
   */
  readonly call: CallAnswer | undefined;
  /** Time that the build took, in milliseconds, with retries and the waiting for them. */
  readonly duration: number;
  /** Numbers of steps; after a retry, of the attempt that succeeded. */
  readonly steps: StepCounts;
  /**
   * Bytes that were sent to the daemon: of files of the contexts, of the Dockerfile and the ignore
   * file, or of a context that is a stream. After a retry, in the attempt that succeeded.
   */
  readonly bytesSent: number;
  /** Warnings without repetitions: the daemon's, and bkit's own, which belong to no step. */
  readonly warnings: readonly VertexWarning[];
  /** Everything the exporters returned, such as `containerimage.descriptor`. */
  readonly response: Readonly<Record<string, string>>;
}
