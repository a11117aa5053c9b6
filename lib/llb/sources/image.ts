import { OptionError } from "../../errors.ts";
import { canonicalName } from "../../registry/login/image_name.ts";
import { pendingState } from "../graph/new_state.ts";
import type { OpOptions } from "../graph/options.ts";
import type { ImageConfig, State } from "../graph/state.ts";
import { type Platform, platformOf } from "../text/platform.ts";
import { Attributes, source } from "./source.ts";

/** What a registry tells of an image. */
export interface ResolvedImage {
  /** Name of the image; the default is the one that was asked for. */
  readonly name?: string | undefined;
  /** Digest of the image. */
  readonly digest?: string | undefined;
  /** Configuration of the image, or its JSON. */
  readonly config: ImageConfig | string;
}

/** Options for {@linkcode image}. */
export interface ImageOptions extends OpOptions {
  /**
   * Whether the daemon asks the registry (`pull`) or takes an image that it has (`local`).
   *
   * @default {"default"}
   */
  readonly resolveMode?: "default" | "pull" | "local" | undefined;
  /** Number of layers that are used, counted from the lowest. */
  readonly layerLimit?: number | undefined;
  /** Digest that the image must have. */
  readonly checksum?: string | undefined;
  /** Marks the image as one that the build does not use itself, such as a frontend. */
  readonly internal?: boolean | undefined;
  /** Finds the configuration of the image, which is then applied to the state. */
  readonly resolve?:
    | ((
      name: string,
      options: { platform: Platform; resolveMode: string },
    ) => Promise<ResolvedImage>)
    | undefined;
  /** Uses the digest that `resolve` returns, so that the image is the one that was resolved. */
  readonly resolveDigest?: boolean | undefined;
}

/** Names of images that a registry can have (github.com/distribution/reference). */
const NAME =
  /^(?:(?:[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$/;

/**
 * Returns the files of an image in a registry, such as `alpine:3` or `ghcr.io/team/app@sha256:…`.
 * Throws `OptionError` for a name that no image can have.
 */
export function image(name: string, options: ImageOptions = {}): State {
  const reference = canonicalName(checkedName(name));
  const { resolveMode = "default", layerLimit, checksum, internal, resolve } = options;
  const attributes = new Attributes().need("source.image");
  if (resolveMode !== "default") attributes.set("image.resolvemode", resolveMode);
  if (resolveMode === "pull") attributes.need("source.image.resolvemode");
  attributes.set("image.recordtype", internal ? "internal" : undefined);
  if (layerLimit !== undefined) {
    attributes.set("image.layerlimit", String(layerLimit), "source.image.layerlimit");
  }
  attributes.set("image.checksum", checksum, "source.image.checksum");
  const of = (reference: string) => source(`docker-image://${reference}`, attributes, options);
  if (!resolve) return of(reference);
  return pendingState(async ({ platform }) => {
    const own = options.platform === undefined ? platform : platformOf(options.platform);
    const { name = reference, digest, config } = await resolve(reference, {
      platform: own,
      resolveMode,
    });
    const pinned = options.resolveDigest && digest && !reference.includes("@")
      ? `${canonicalName(name)}@${digest}`
      : reference;
    return of(pinned).imageConfig(config);
  });
}

/** Returns a name of an image. Throws `OptionError` if no image can have it. */
export function checkedName(name: string): string {
  if (NAME.test(name) && name.length <= 4096) return name;
  throw new OptionError(`${JSON.stringify(name)} is not a valid image name`, {
    advice: "Write it like alpine:3 or registry.example/team/app:1, in lower case.",
  });
}
