/** A question that a frontend may be asked. */
export type Call = "check" | "outline" | "targets";

/** A frontend's answer to a question. */
export interface CallAnswer {
  /** The answer for people. */
  readonly text: string;
  /** The answer for programs, in the form that the question has (`frontend/subrequests` of BuildKit). */
  readonly json: unknown;
  /** 0 where all is well; for `check` 1 where something was found. */
  readonly status: number;
}

/** What identifies an image, as OCI has it. */
export interface ImageDescriptor {
  /** What it is: a manifest or an index. */
  readonly mediaType: string;
  /** `sha256:…`. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** More about it. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What a build ended with. */
export interface BuildResult {
  /** The build's id in the daemon. */
  readonly ref: string;
  /**
   * The digest of the image, `sha256:…`: of its manifest, or of its index for several platforms. A Docker
   * Engine with its older image store knows the image by its configuration's digest until it's pushed. Of several
   * outputs that are images it's the last one's, which may differ in form.
   */
  readonly digest: string;
  /** The digest of the image's configuration, which Docker calls the image's id; empty for several platforms. */
  readonly imageId: string;
  /** The image's names, as the daemon has them. */
  readonly names: readonly string[];
  /** Whether the image was pushed under these names. */
  readonly pushed: boolean;
  /** The image's size in the daemon, in bytes; undefined where the daemon doesn't tell. */
  readonly size: number | undefined;
  /** The image's descriptor, where one was made. */
  readonly descriptor: ImageDescriptor | undefined;
  /**
   * How it was built, by platform, as the daemon recorded it (https://slsa.dev/provenance); only where the image was
   * to tell it (`provenance`). `BuildKitClient.provenance` asks for that of any build.
   */
  readonly provenance: Readonly<Record<string, unknown>> | undefined;
  /** The frontend's answer, where the build was a question (`call`). */
  readonly call: CallAnswer | undefined;
  /** All that the exporters answered, such as `containerimage.descriptor`. */
  readonly response: Readonly<Record<string, string>>;
}
