import type { FileTree } from "../../diffcopy/mod.ts";
import type { ContainerConfig, GivenDefinition, Graph, Resources } from "../../llb/mod.ts";
import type { CredentialSource } from "../../registry/mod.ts";
import type { SecretProvider, SecretSource, SessionService, SshSource } from "../../session/mod.ts";
import type { Cache } from "./cache.ts";
import type { Call } from "./result.ts";
import type { Output } from "./output.ts";
import type { RegistryAccess } from "./registries.ts";
import type { SourcePolicy } from "./source_policy.ts";

/** Options for a build: what to build, how, and what to do with the result. */
export interface BuildOptions extends RegistryAccess {
  /**
   * The files that the build may copy. One of:
   *
   * - a tree: `directory(".")`, `files({ … })` or any other {@linkcode FileTree};
   * - the URL of a Git repository (`https://….git#REF:DIR`, `ssh://…`, `git@…:…`), a tarball or a
   *   single Dockerfile, which the daemon fetches;
   * - a tar archive as a stream, plain or compressed with gzip, bzip2, xz or zstd.
   *
   * @default {no files}
   */
  context?: FileTree | string | ReadableStream<Uint8Array> | undefined;
  /**
   * Additional contexts by name, for `COPY --from=NAME` and `FROM NAME`. Each is a tree,
   * `docker-image://REFERENCE`, `oci-layout://DIRECTORY[:TAG | @DIGEST]`, or a URL as for
   * {@linkcode BuildOptions.context}.
   */
  contexts?: Readonly<Record<string, FileTree | string>> | undefined;
  /**
   * The Dockerfile: its text, or the tree that contains it, all of which the daemon can read.
   *
   * @default {the context}
   */
  dockerfile?: string | FileTree | undefined;
  /**
   * Path of the Dockerfile in its tree, separated by `/`.
   *
   * @default {"Dockerfile"}
   */
  file?: string | undefined;
  /**
   * A graph of `@x/bkit/llb` to build in place of a Dockerfile, or a function that returns the graph
   * for a platform. Its local trees are those of {@linkcode BuildOptions.contexts} and
   * {@linkcode BuildOptions.locals}, by their names; the context `oci-layout://DIRECTORY` is the
   * store of that name for its OCI layouts, as one of {@linkcode BuildOptions.layouts}.
   */
  graph?: Graph | undefined;
  /**
   * Frontend that makes the graph: `dockerfile.v0`, or `gateway.v0` for one in an image, which the
   * attribute `source` names. It is then given what it takes by name:
   * {@linkcode BuildOptions.attributes} and {@linkcode BuildOptions.locals}. Of the options for a
   * Dockerfile, `context`, `dockerfile`, `file`, `syntax` and `token` are not for such a build; the
   * others become the attributes that frontends have in common.
   *
   * @default {that of Dockerfiles}
   */
  frontend?: string | undefined;
  /**
   * Trees of this side by the names by which the {@linkcode BuildOptions.frontend} or a graph asks
   * for them. For `dockerfile.v0` these are `context` and `dockerfile`.
   */
  locals?: Readonly<Record<string, FileTree>> | undefined;
  /**
   * Directories of OCI layouts by the ids by which a {@linkcode BuildOptions.frontend} or a graph
   * names them, as in the attribute `context:base` with the value `oci-layout://ID@sha256:…`.
   */
  layouts?: Readonly<Record<string, string>> | undefined;
  /** A graph that is encoded already, such as the output of a program for `buildctl build`. */
  definition?: GivenDefinition | undefined;
  /**
   * Defaults for containers of the image that a graph makes.
   *
   * @default {none}
   */
  config?: ContainerConfig | undefined;
  /**
   * Token for the Git server that hosts the context. The daemon receives it as a secret for that
   * host only, when it asks for it; the token is not part of any URL.
   */
  token?: string | undefined;
  /**
   * Names of the image, such as `localhost:5000/app:1`.
   *
   * @default {[]}
   */
  tags?: readonly string[] | undefined;
  /**
   * Pushes the image to the registries in its names.
   *
   * @default {false}
   */
  push?: boolean | undefined;
  /**
   * Lets a Docker Engine with its older image store push over TCP without TLS to another machine.
   * The engine pushes with the login itself, which anyone on the way could read.
   *
   * @default {false: such a push is an error, unless there is no login}
   */
  insecurePush?: boolean | undefined;
  /**
   * Use of the result. More than one output requires BuildKit v0.13.
   *
   * @default {an image in the daemon's store}
   */
  outputs?: readonly Output[] | undefined;
  /** Values for the `ARG` instructions of the Dockerfile. */
  args?: Readonly<Record<string, string>> | undefined;
  /**
   * Labels of the image.
   *
   * @default {{}}
   */
  labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Annotations for the image. They apply to its manifest, unless the key has a prefix: `index:`,
   * `manifest:`, `index-descriptor:` or `manifest-descriptor:`, or several of them separated by
   * commas. Those of the manifest also accept a platform:
   * `manifest[linux/arm64]:org.opencontainers.image.title`.
   *
   * @default {{}}
   */
  annotations?: Readonly<Record<string, string>> | undefined;
  /**
   * Stage to build.
   *
   * @default {the last stage}
   */
  target?: string | undefined;
  /**
   * The platforms to build for, such as `linux/arm64`. More than one produces an image index.
   *
   * @default {the daemon's platform}
   */
  platforms?: readonly string[] | undefined;
  /**
   * Runs steps even if their results are cached: all steps, or those of the named stages.
   *
   * @default {false}
   */
  noCache?: boolean | readonly string[] | undefined;
  /**
   * Looks up base images in their registry even if the daemon has them.
   *
   * @default {false}
   */
  pull?: boolean | undefined;
  /**
   * Additional `/etc/hosts` entries for `RUN` steps: addresses by host name. The address
   * `host-gateway` stands for the host of the Docker Engine.
   */
  hosts?: Readonly<Record<string, string>> | undefined;
  /**
   * The network of `RUN` steps. Setting `host` here also grants the build the entitlement
   * `network.host`; the daemon must allow it as well.
   *
   * @default {"default"}
   */
  network?: "default" | "none" | "host" | undefined;
  /**
   * Size of `/dev/shm` in `RUN` steps, in bytes.
   *
   * @default {the daemon's default}
   */
  shmSize?: number | undefined;
  /**
   * Resource limits for the programs in `RUN` steps, such as `{ nofile: "1024:2048" }`: the soft
   * limit, followed by the hard limit if it differs.
   */
  ulimits?: Readonly<Record<string, string | number>> | undefined;
  /** Parent control group of `RUN` steps. */
  cgroupParent?: string | undefined;
  /**
   * Limits for each `RUN` step, such as `{ memory: 2 ** 30 }`; a `memorySwap` of -1 is no limit.
   * Requires BuildKit v0.32.
   */
  resources?: Resources | undefined;
  /**
   * Lets steps reach the network only through a proxy of the daemon, which records what they fetch.
   * Requires BuildKit v0.31.
   *
   * @default {false}
   */
  proxyNetwork?: boolean | undefined;
  /** Entitlements granted to the build: `network.host`, `security.insecure`, `device`. */
  allow?: readonly string[] | undefined;
  /**
   * Attaches SLSA provenance, a record of how the image was built. A string sets its parameters,
   * such as `mode=max`; with `disabled=true` among them, nothing is attached.
   *
   * @default {false}
   */
  provenance?: boolean | string | undefined;
  /**
   * Attaches an SBOM, a list of what the image contains. A string sets its parameters, such as
   * `generator=IMAGE`; with `disabled=true` among them, nothing is attached.
   *
   * @default {false}
   */
  sbom?: boolean | string | undefined;
  /**
   * Timestamp to write into the image, in seconds since 1970.
   *
   * @default {the time of the build}
   */
  sourceDateEpoch?: number | undefined;
  /** Image of the frontend; overrides the `# syntax` line of the Dockerfile. */
  syntax?: string | undefined;
  /**
   * Rules for the sources of the build: which ones are allowed, denied or replaced.
   *
   * @default {no rules}
   */
  sourcePolicy?: SourcePolicy | undefined;
  /** Caches to import results of earlier builds from. */
  cacheFrom?: readonly Cache[] | undefined;
  /**
   * Caches to export the results of this build's steps to. The argument `BUILDKIT_INLINE_CACHE=1`
   * adds one of the type `inline`.
   */
  cacheTo?: readonly Cache[] | undefined;
  /**
   * Secrets by id, for `RUN --mount=type=secret,id=…`, or a function that is called with the id and
   * returns `undefined` for a secret that it does not provide. Each is read when the daemon asks for
   * it, and is not stored anywhere. A pipe is read when the build begins, and kept in memory.
   */
  secrets?: Readonly<Record<string, SecretSource>> | SecretProvider | undefined;
  /**
   * SSH agents by id, for `RUN --mount=type=ssh` and for Git over SSH. Steps that do not name an id
   * use `default`. If the context is fetched over SSH, the running agent is available as `default`
   * without being listed here.
   */
  ssh?: Readonly<Record<string, SshSource>> | undefined;
  /**
   * Source of registry credentials.
   *
   * @default {the logins of Docker and Podman on this machine}
   */
  credentials?: CredentialSource | undefined;
  /**
   * Asks the frontend about the Dockerfile instead of building it: `check` reports problems,
   * `outline` lists its arguments, secrets and stages, `targets` lists its stages, and `describe`
   * lists the questions that the frontend knows. The answer is `BuildResult.call`.
   */
  call?: Call | undefined;
  /**
   * Additional attributes for the frontend, passed unchanged. They override the options above. With
   * `requestid`, the frontend is asked a question as with {@linkcode BuildOptions.call}.
   */
  attributes?: Readonly<Record<string, string>> | undefined;
  /**
   * Additional services of the build's session. They take precedence over the services of bkit for
   * the same methods.
   */
  services?: readonly SessionService[] | undefined;
  /**
   * Compresses files on their way to the daemon, if the daemon supports it and it saves space.
   *
   * @default {true if the daemon is reached over a network}
   */
  compress?: boolean | undefined;
  /**
   * Key by which the daemon recognizes its copy of the context, so that only changes are sent.
   *
   * @default {derived from the name of the context and of this machine}
   */
  sharedKey?: string | undefined;
  /**
   * Number of times that the build is retried, in a new session, when the connection to the daemon is lost.
   * Before each retry, bkit waits up to 30 s for the daemon. A build that fails is not retried, and
   * neither is one that has already used a stream or a target of the caller. The services in
   * {@linkcode BuildOptions.services} are offered again.
   *
   * @default {1}
   */
  retries?: number | undefined;
  /**
   * Reports each status response of the daemon also as it is, as a {@linkcode ProgressEvent} of type
   * `raw`. It has everything that daemons send, in the form of `buildctl --progress rawjson`.
   *
   * @default {false}
   */
  rawStatus?: boolean | undefined;
  /** Cancels the build. */
  signal?: AbortSignal | undefined;
}

/** Options of a build as they reach its attempts. */
export interface BuildRequest extends BuildOptions {
  /** The frontend in this process, if the build has one: a function of the gateway. */
  readonly run?: ((gateway: never) => unknown) | undefined;
}
