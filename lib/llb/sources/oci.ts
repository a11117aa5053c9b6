import { OptionError } from "../../errors.ts";
import { canonicalName } from "../../registry/login/image_name.ts";
import type { OpOptions } from "../graph/options.ts";
import type { State } from "../graph/state.ts";
import { type FileInfo, setFileInfo } from "./http.ts";
import { checkedName } from "./image.ts";
import { Attributes, source } from "./source.ts";

/** The store of an OCI layout that a client offers. */
export interface OciStore {
  /** Id of the session; without one, it is that of the build. */
  readonly sessionId?: string | undefined;
  /** Id of the store in the session. */
  readonly storeId?: string | undefined;
}

/** Options for {@linkcode ociLayout}. */
export interface OciLayoutOptions extends OpOptions, OciStore {
  /** Number of layers that are used, counted from the lowest. */
  readonly layerLimit?: number | undefined;
}

/**
 * Returns the files of an image in an OCI layout: `example/app@sha256:…`. The name must have a slash,
 * and is otherwise arbitrary: the digest counts, and the store of the options.
 */
export function ociLayout(reference: string, options: OciLayoutOptions = {}): State {
  const attributes = storeAttributes(options);
  if (options.layerLimit !== undefined) {
    attributes.set("oci.layerlimit", String(options.layerLimit));
  }
  return source(`oci-layout://${reference}`, attributes.need("source.ocilayout"), options);
}

/** Options for a blob. */
export interface BlobOptions extends OpOptions, FileInfo {}

/** Returns a state with one file: a blob of a registry, `registry.example/app@sha256:…`. */
export function imageBlob(reference: string, options: BlobOptions = {}): State {
  return blob("docker-image+blob", reference, new Attributes(), options);
}

/** Returns a state with one file: a blob of an OCI layout, `NAME@sha256:…`. */
export function ociBlob(reference: string, options: BlobOptions & OciStore = {}): State {
  return blob("oci-layout+blob", reference, storeAttributes(options), options);
}

function blob(
  scheme: string,
  reference: string,
  attributes: Attributes,
  options: BlobOptions,
): State {
  const name = canonicalName(checkedName(reference), true);
  if (!/^[^@]*@/.test(name) || /:[^/]*@/.test(name)) {
    throw new OptionError(`cannot use ${JSON.stringify(reference)} as a blob`, {
      detail: "a blob has a digest and no tag",
    });
  }
  setFileInfo(attributes, options, false);
  return source(`${scheme}://${name}`, attributes.need("source.imageblob"), options);
}

function storeAttributes({ sessionId, storeId }: OciStore): Attributes {
  return new Attributes().set("oci.session", sessionId).set("oci.store", storeId);
}
