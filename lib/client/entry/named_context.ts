import { Buffer } from "node:buffer";
import { ProtocolError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { asRecord, asText, parsePeerJson } from "../../internal/peer_json.ts";
import {
  git,
  http,
  image,
  ociLayout,
  type PlatformName,
  scratch,
  type State,
} from "../../llb/mod.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { canonicalName } from "../../registry/login/image_name.ts";
import { contextName } from "../options/context_name.ts";
import { type Entry, entryTree } from "./entry.ts";
import { gitContext } from "./git_context.ts";
import { ignorePatterns, readIgnoreFile } from "./ignore_file.ts";
import type { ContextOptions } from "./main_context.ts";

/** Options for a named context of a build. */
export interface NamedContextOptions extends ContextOptions {
  /**
   * Platform that the context is for.
   *
   * @default {the first of the build}
   */
  readonly platform?: PlatformName | undefined;
}

/** Where a named context is. */
export interface FoundContext {
  /** Its files. */
  readonly files: State;
  /** True for an image, whose configuration the daemon knows. */
  readonly isImage?: boolean | undefined;
  /** Configuration of the image that the files are, as JSON. */
  readonly config?: Uint8Array | undefined;
}

/** Key of a configuration in the metadata of a graph that another frontend passes on. */
const CONFIG_KEY = "containerimage.config";

/**
 * Finds a named context (`frontend/dockerui/namedcontext.go`). Returns undefined if the build has
 * none of this name.
 */
export async function namedContext(
  entry: Entry,
  given: string,
  platform: PlatformName,
  { signal, ignoreFile = true, exclude = [], include, followPaths, name }: ContextOptions,
): Promise<FoundContext | undefined> {
  const key = contextName(given);
  const { os, architecture, variant } = platformOf(platform);
  const full = `${key}::${[os, architecture, variant].filter(Boolean).join("/")}`;
  const found = [full, key].find((name) => entry.attributes[`context:${name}`] !== undefined);
  if (found === undefined) return undefined;
  const address = entry.attributes[`context:${found}`]!;
  const [, scheme = "", rest = ""] = /^([^:]*):(.*)$/s.exec(address) ?? [];
  const label = `[context ${found}]`;
  const options = { platform, name: name ?? `${label} ${maskAddress(rest.replace(/^\/\//, ""))}` };
  const repository = scheme === "local" || scheme === "input" ? undefined : gitContext(address);
  if (repository) {
    return { files: git(repository.url, { ...repository.options, name: options.name }) };
  }
  switch (scheme) {
    case "docker-image":
      if (rest === "//scratch") return { files: scratch() };
      return { files: image(rest.slice(2), options), isImage: true };
    case "oci-layout": {
      const [, storeId = "", digest = ""] = /^\/\/(.*)@(.*)$/s.exec(rest) ?? [];
      const store = { sessionId: entry.session || undefined, storeId };
      const files = ociLayout(`${canonicalName(key, true)}@${digest}`, { ...options, ...store });
      return { files, isImage: true };
    }
    case "http":
    case "https":
      return { files: http(address, { filename: "context", name: options.name }) };
    case "input":
      return inputContext(entry, rest);
    case "local": {
      const ignore = ignoreFile ? await readIgnoreFile(entry, rest, label, { signal }) : undefined;
      const files = entryTree(entry, rest, {
        name: name ?? `${label} load from client`,
        sharedKeyHint: entry.attributes[`sharedkey:localdir:${found}`] ?? rest,
        ...{ include, followPaths, exclude: [...ignorePatterns(ignore), ...exclude] },
      });
      return { files };
    }
    default:
      throw new ProtocolError(`cannot use the context ${found}`, {
        detail: `the daemon says that it is ${maskAddress(address)}`,
      });
  }
}

/** Returns a graph that another frontend has passed on, with the configuration that it told. */
function inputContext({ attributes, inputs }: Entry, name: string): FoundContext {
  const files = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (!files) throw new ProtocolError(`the daemon did not send the graph ${name} of a context`);
  const json = attributes[`input-metadata:${name}`];
  const metadata = json === undefined ? undefined : parsePeerJson(json, "the daemon", "metadata");
  const config = asText(asRecord(metadata)[CONFIG_KEY]);
  return { files, config: config === undefined ? undefined : Buffer.from(config, "base64") };
}
