/** What sources are at the moment: images, repositories and files of servers. */
import type { moby } from "../../../proto/gen/inspect.js";
import * as remote from "../../control/gateway_files.ts";
import { ProtocolError } from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { wirePlatform } from "../../llb/marshal/constraints.ts";
import type { PlatformName, StateData } from "../../llb/mod.ts";
import { isStateData, type SourceVertex } from "../../llb/graph/vertex.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { canonicalName } from "../../registry/login/image_name.ts";
import type { RequestOptions } from "../options/request.ts";
import { type Core, solving } from "../bridge/core.ts";
import { type OciImageConfig, parseImageConfig } from "../bridge/image_config.ts";

/** Options for looking up an image. */
export interface ResolveImageOptions extends RequestOptions {
  /**
   * Platform of the image.
   *
   * @default {the first of the build}
   */
  platform?: PlatformName | undefined;
  /**
   * Whether the daemon asks the registry (`pull`) or takes an image that it has (`local`).
   *
   * @default {"default"}
   */
  resolveMode?: string | undefined;
  /**
   * Name of the step in the progress of the build.
   *
   * @default {one of the daemon's}
   */
  name?: string | undefined;
}

/** Options for looking up a source. */
export interface ResolveSourceOptions extends ResolveImageOptions {
  /**
   * Also returns the commit and the tag of a repository, since BuildKit v0.26.
   *
   * @default {false}
   */
  gitObjects?: boolean | undefined;
}

/** An image as a registry has it. */
export interface ResolvedImageConfig {
  /** Name of the image. */
  readonly name: string;
  /**
   * Digest of its manifest or index, `sha256:…`; empty for an image that a Docker Engine has in its
   * older image store.
   */
  readonly digest: string;
  /** Its configuration. */
  readonly config: OciImageConfig;
}

/** A source of a graph: its identifier, and its attributes (`solver/pb/attr.go`). */
export interface SourceName {
  /** Identifier, such as `docker-image://docker.io/library/alpine:3`. */
  readonly identifier: string;
  /** Attributes, such as `git.fullurl`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** What a source is at the moment. Daemons before v0.13 only look up images. */
export interface SourceMetadata extends SourceName {
  /** Attributes, such as `git.fullurl`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The image, if the source is one. */
  readonly image: Omit<ResolvedImageConfig, "name"> | undefined;
  /** The repository, if the source is one. */
  readonly git: {
    /** Checksum of what the reference names. */
    readonly checksum: string;
    /** Full name of the reference. */
    readonly ref: string;
    /** Checksum of the commit; empty if the reference names it itself. */
    readonly commitChecksum: string;
    /** The commit as Git encodes it; empty if it was not asked for. */
    readonly commit: Uint8Array;
    /** The tag as Git encodes it; empty if there is none. */
    readonly tag: Uint8Array;
  } | undefined;
  /** The file, if the source is one of an HTTP server. */
  readonly http: {
    /** Digest of the file. */
    readonly digest: string;
    /** Its name. */
    readonly filename: string;
    /** Time of its last change, if the server tells. */
    readonly lastModified: Date | undefined;
  } | undefined;
}

const IMAGE = "docker-image://";
const LAYOUT = "oci-layout://";

/** Looks up the configuration of an image. */
export async function resolveImageConfig(
  core: Core,
  name: string,
  options: ResolveImageOptions = {},
): Promise<ResolvedImageConfig> {
  const source = { identifier: `${IMAGE}${canonicalName(name)}` };
  const { identifier, image } = await resolveSourceMetadata(core, source, options);
  if (!image) {
    throw new ProtocolError(`the daemon says that ${name} is ${identifier}, which is no image`);
  }
  return { name: identifier.slice(identifier.indexOf("://") + "://".length), ...image };
}

/** Looks up a source: a state that is one, or an identifier with attributes. */
export async function resolveSourceMetadata(
  core: Core,
  source: StateData | SourceName,
  options: ResolveSourceOptions = {},
): Promise<SourceMetadata> {
  const named = isStateData(source) ? nameOfSource(source) : source;
  const old = !core.capabilities.frontend.has("source.metaresolver");
  const call = old ? resolveOld : resolve;
  return await solving(core, () => call(core, named, options));
}

function nameOfSource({ output, pending }: StateData): SourceName {
  const vertex = output?.vertex as Partial<SourceVertex> | undefined;
  if (pending || vertex?.type !== "source" || vertex.identifier === undefined) {
    throw invalidOption("source", 'be a source without changes, such as image("alpine")');
  }
  return { identifier: vertex.identifier, attributes: vertex.attrs ?? {} };
}

async function resolve(
  core: Core,
  { identifier, attributes = {} }: SourceName,
  options: ResolveSourceOptions,
): Promise<SourceMetadata> {
  const { resolveMode = "default", name = "", gitObjects = false, signal } = options;
  const answer = await remote.resolveSourceMeta(core.calls, {
    Source: { identifier, attrs: { ...attributes } },
    Platform: platformFor(core, options),
    LogName: name,
    ResolveMode: resolveMode,
    ...gitObjects && { Git: { ReturnObject: true } },
  }, { signal });
  const { Source: source, Image: image, Git: git, HTTP: http } = answer;
  return {
    identifier: source?.identifier || identifier,
    attributes: source?.attrs ?? attributes,
    image: image ? imageOf(image) : undefined,
    git: git
      ? {
        ...{ checksum: git.Checksum, ref: git.Ref, commitChecksum: git.CommitChecksum },
        ...{ commit: git.CommitObject, tag: git.TagObject },
      }
      : undefined,
    http: http
      ? {
        digest: checkedDigest(http.Checksum),
        filename: http.Filename,
        lastModified: http.LastModified
          ? new Date(Number(http.LastModified.seconds) * 1000)
          : undefined,
      }
      : undefined,
  };
}

/** Looks up an image as daemons before v0.13 do it; they tell nothing of other sources. */
async function resolveOld(
  core: Core,
  { identifier, attributes = {} }: SourceName,
  options: ResolveSourceOptions,
): Promise<SourceMetadata> {
  const found = { identifier, attributes, image: undefined, git: undefined, http: undefined };
  const prefix = [IMAGE, LAYOUT].find((prefix) => identifier.startsWith(prefix));
  if (!prefix) return found;
  const { resolveMode = "default", name = "", signal } = options;
  const layout = prefix === LAYOUT;
  const answer = await remote.resolveImageConfig(core.calls, {
    Ref: identifier.slice(prefix.length),
    Platform: platformFor(core, options),
    ResolveMode: resolveMode,
    LogName: name,
    ...layout && {
      ResolverType: 1,
      SessionID: attributes["oci.session"] ?? "",
      StoreID: attributes["oci.store"] ?? "",
    },
  }, { signal });
  return {
    ...found,
    identifier: answer.Ref ? `${prefix}${answer.Ref}` : identifier,
    image: imageOf(answer),
  };
}

function platformFor(core: Core, { platform }: ResolveImageOptions) {
  const { OS, Architecture, Variant, OSVersion, OSFeatures } = wirePlatform(
    platform === undefined ? core.platform : platformOf(platform),
  );
  return {
    ...{ OS: OS ?? "", Architecture: Architecture ?? "", Variant: Variant ?? "" },
    ...{ OSVersion: OSVersion ?? "", OSFeatures: [...OSFeatures ?? []] },
  };
}

function imageOf(
  { Digest, Config }: Pick<
    moby.buildkit.v1.frontend.ResolveSourceImageResponse,
    "Digest" | "Config"
  >,
): SourceMetadata["image"] {
  return { digest: Digest && checkedDigest(Digest), config: parseImageConfig(Config) };
}

function checkedDigest(digest: string): string {
  if (/^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-zA-Z=_-]{32,128}$/.test(digest)) return digest;
  throw new ProtocolError("the daemon sent a source with a digest that is not valid");
}
