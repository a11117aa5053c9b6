/** What a frontend of this process returns, and how the daemon is told of it. */
import type { moby } from "../../../proto/gen/frontend.js";
import { OptionError } from "../../errors.ts";
import type { ContainerConfig, Platform } from "../../llb/mod.ts";
import { isStateData } from "../../llb/graph/vertex.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { annotationAttributes } from "../request/frontend_attrs.ts";
import { type Attestation, wireAttestation } from "./attestation.ts";
import { need } from "../bridge/capabilities.ts";
import type { Core } from "../bridge/core.ts";
import { referenceOf } from "./containers.ts";
import { imageConfig, type OciImageConfig } from "../bridge/image_config.ts";
import { type Files, isReference, isSolveResult, type SolveResult } from "./result.ts";
import { CONFIG_KEY, GatewayResult } from "./solved.ts";

/** What comes out for one platform. */
export interface PlatformProduct {
  /** The files. */
  readonly files: Files;
  /**
   * Defaults for containers of the image, which replace those of `image`.
   *
   * @default {none}
   */
  readonly config?: ContainerConfig | undefined;
  /**
   * Configuration of the image.
   *
   * @default {that of the files, if they are the result of a frontend}
   */
  readonly image?: OciImageConfig | undefined;
  /** Attestations for the image, since BuildKit v0.11. */
  readonly attestations?: readonly Attestation[] | undefined;
}

/** What is said of the result of a build, for all platforms. */
export interface ProductNotes {
  /** Annotations for the image, with names as in `BuildOptions.annotations`. */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** Further metadata for exporters, by the names that BuildKit gives it. */
  readonly metadata?: Readonly<Record<string, string | Uint8Array>> | undefined;
}

/** The result of a build: for one platform or, if its files are a graph, for each of the build. */
export interface SingleProduct extends PlatformProduct, ProductNotes {
  /** Not for a single platform. */
  readonly platforms?: undefined;
}

/** The result of a build for several platforms. */
export interface MultiProduct extends ProductNotes {
  /** What comes out, by platform. */
  readonly platforms: Readonly<Record<string, Files | PlatformProduct>>;
  /** Not for several platforms. */
  readonly files?: undefined;
}

/**
 * What a frontend of this process returns: a graph, which is built for each platform of the build; the
 * result of a solve with everything that its frontend says; or an object with details. Without
 * anything, nothing is exported.
 */
export type Product = Files | SingleProduct | MultiProduct | undefined | void;

type WireResult = moby.buildkit.v1.frontend.IResult;

/**
 * Returns the result for the daemon; undefined if the frontend has none. A graph is built for each of
 * the platforms of the build. Rejects with `OptionError` if the frontend has returned something else.
 */
export async function wireProduct(
  core: Core,
  product: Product,
  platforms: readonly Platform[],
): Promise<WireResult | undefined> {
  if (product === undefined || product === null) return undefined;
  if (isSolveResult(product)) return wireSolved(product);
  if (isStateData(product) || isReference(product)) {
    return await single(core, { files: product }, platforms);
  }
  if (typeof product !== "object" || !("files" in product || "platforms" in product)) {
    throw unusable("it is neither a graph, nor the result of a solve, nor an object with files");
  }
  const result = product.platforms
    ? await several(core, product.platforms)
    : await single(core, product as SingleProduct, platforms);
  Object.assign(result.metadata!, wireNotes(product));
  return result;
}

function unusable(detail: string): OptionError {
  return new OptionError("cannot use what the frontend has returned", { detail });
}

/** Returns the result of another frontend as the daemon sent it. */
function wireSolved(solved: SolveResult): WireResult {
  const { metadata } = solved;
  const attestations = solved instanceof GatewayResult ? solved.attestations : {};
  const refs = Object.fromEntries(
    [...solved.references].map(([platform, { id }]) => [platform, { id }]),
  );
  const only = refs[""];
  return {
    ...only ? { ref: only } : { refs: { refs } },
    metadata: { ...metadata },
    attestations,
  };
}

async function single(
  core: Core,
  product: SingleProduct,
  platforms: readonly Platform[],
): Promise<WireResult> {
  const { files } = product;
  const base = isSolveResult(files) ? wireSolved(files) : undefined;
  const [only, ...others] = isSolveResult(files) ? files.references.keys() : [];
  if (others.length > 0) {
    // Everything that another frontend says stays, for all of its platforms.
    if (!product.config && !product.image && !product.attestations) return base!;
    throw unusable("its files are for several platforms, and it has a configuration for one");
  }
  if (only) return await several(core, { [only]: product });
  if (platforms.length > 1) {
    if (isStateData(files)) {
      return await several(
        core,
        Object.fromEntries(platforms.map((one) => [nameOf(one), product])),
      );
    }
    throw unusable("its files are for one platform, and the build is for several");
  }
  const platform = imagePlatform(product) ?? core.platform;
  const made = await platformResult(core, product, platform);
  const metadata = { ...base?.metadata, [CONFIG_KEY]: made.config };
  const attestations = { ...base?.attestations };
  if (made.attestations.length > 0) {
    const key = nameOf(platform);
    const before = attestations[key]?.attestation ?? [];
    attestations[key] = { attestation: [...before, ...made.attestations] };
  }
  return { ref: { id: made.id }, metadata, attestations };
}

/** Returns the platform in the configuration of an image; undefined if there is none. */
function imagePlatform({ files, image }: SingleProduct): Platform | undefined {
  const { os, architecture, variant } = image ??
    (isStateData(files) ? {} : files.imageConfig ?? {});
  return os && architecture ? platformOf({ os, architecture, variant }) : undefined;
}

async function several(
  core: Core,
  platforms: MultiProduct["platforms"],
): Promise<WireResult> {
  const refs: Record<string, { id: string }> = {};
  const metadata: Record<string, Uint8Array> = {};
  const attestations: NonNullable<WireResult["attestations"]> = {};
  const entries = Object.entries(platforms).map(([name, product]) =>
    [platformOf(name), product] as const
  );
  if (entries.length === 0) throw unusable("it has no platforms");
  for (const [platform, given] of entries) {
    const isFiles = isStateData(given) || isReference(given) || isSolveResult(given);
    const product = isFiles ? { files: given } : given;
    const made = await platformResult(core, product, platform);
    const name = nameOf(platform);
    refs[name] = { id: made.id };
    metadata[`${CONFIG_KEY}/${name}`] = made.config;
    if (made.attestations.length > 0) attestations[name] = { attestation: made.attestations };
  }
  metadata["refs.platforms"] = encoder.encode(platformList(entries.map(([platform]) => platform)));
  return { refs: { refs }, metadata, attestations };
}

const encoder = new TextEncoder();

async function platformResult(
  core: Core,
  { files, config, image, attestations = [] }: PlatformProduct,
  platform: Platform,
) {
  if (attestations.length > 0) {
    need(core.capabilities, "reference.attestations", "attach attestations");
  }
  const reference = await referenceOf(core, files, platform);
  const base = image ?? reference.imageConfig;
  const wired = [];
  for (const attestation of attestations) {
    const { id } = await referenceOf(core, attestation.files, platform);
    wired.push(wireAttestation(attestation, id));
  }
  return {
    id: reference.id,
    config: encoder.encode(imageConfig(platform, config, base)),
    attestations: wired,
  };
}

function wireNotes({ annotations, metadata = {} }: ProductNotes): Record<string, Uint8Array> {
  const texts = { ...annotationAttributes(annotations), ...metadata };
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === "string" ? encoder.encode(value) : value,
    ]),
  );
}

/** Returns the list of platforms of a result (`exporter/containerimage/exptypes/types.go`). */
function platformList(platforms: readonly Platform[]): string {
  return JSON.stringify({
    Platforms: platforms.map((platform) => {
      const { os, architecture, variant } = platform;
      return { ID: nameOf(platform), Platform: { architecture, os, variant } };
    }),
  });
}

/** Returns the name of a platform, such as `linux/arm/v7`. */
export function nameOf({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter(Boolean).join("/");
}

/** Returns platforms in their usual form, each once. */
export function platformsOf(names: readonly string[]): Platform[] {
  return [...new Map(names.map(platformOf).map((one) => [nameOf(one), one])).values()];
}
