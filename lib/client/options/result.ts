/** A question to a frontend. */
export type Call = "check" | "outline" | "targets";

/** A frontend's answer to a question. */
export interface CallAnswer {
  /** Answer for people. */
  readonly text: string;
  /** Answer for programs, in the form of the question (`frontend/subrequests` of BuildKit). */
  readonly json: unknown;
  /** 0 for success; 1 if `check` found a problem. */
  readonly status: number;
}

/** OCI's descriptor of an image. */
export interface ImageDescriptor {
  /** Media type of a manifest or an index. */
  readonly mediaType: string;
  /** Digest, `sha256:…`. */
  readonly digest: string;
  /** Size in bytes. */
  readonly size: number;
  /** Annotations. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Result of a build. */
export interface BuildResult {
  /** Id of the build in the daemon. */
  readonly ref: string;
  /**
   * Digest of the image, `sha256:…`: of its manifest, or of its index for several platforms. A Docker Engine with its older
   * image store identifies the image by the digest of its configuration until it is pushed. Of several images, this is the
   * digest of the last output, which may have another format.
   */
  readonly digest: string;
  /** Digest of the image's configuration, Docker's image id; empty for several platforms. */
  readonly imageId: string;
  /** Names of the image in the daemon. */
  readonly names: readonly string[];
  /** True if the image was pushed under these names. */
  readonly pushed: boolean;
  /** Size of the image in the daemon, in bytes; undefined if the daemon does not report it. */
  readonly size: number | undefined;
  /** Descriptor of the image; undefined if there is none. */
  readonly descriptor: ImageDescriptor | undefined;
  /**
   * Provenance by platform, as the daemon recorded it (https://slsa.dev/provenance); only with the option `provenance`.
   * `BuildKitClient.provenance` returns that of any build.
   */
  readonly provenance: Readonly<Record<string, unknown>> | undefined;
  /** Answer of the frontend, if the build was a question (`call`). */
  readonly call: CallAnswer | undefined;
  /** Complete answer of the exporters, such as `containerimage.descriptor`. */
  readonly response: Readonly<Record<string, string>>;
}
