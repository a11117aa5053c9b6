import type { FileTree } from "../../diffcopy/mod.ts";
import type { CredentialSource } from "../../registry/mod.ts";
import type { SecretSource, SessionService, SshSource } from "../../session/mod.ts";
import type { Cache } from "./cache.ts";
import type { Call } from "./result.ts";
import type { Output } from "./output.ts";

/** Options for a build. */
export interface BuildOptions {
  /**
   * Files that the build may copy: `directory(".")`, `files({ … })` or any tree; the URL of a Git repository
   * (`https://….git#REF:DIR`, `ssh://…`, `git@…:…`), of a tarball or of a single Dockerfile; or a tar archive as a stream,
   * plain or compressed with gzip.
   *
   * @default {no files}
   */
  context?: FileTree | string | ReadableStream<Uint8Array>;
  /**
   * Additional contexts by name, for `COPY --from=NAME` and `FROM NAME`: a tree, `docker-image://REFERENCE`,
   * `oci-layout://DIRECTORY[:TAG | @DIGEST]`, or a URL as for {@linkcode BuildOptions.context}.
   *
   * @default {none}
   */
  contexts?: Readonly<Record<string, FileTree | string>>;
  /**
   * Text of the Dockerfile, or the tree that contains it.
   *
   * @default {the context}
   */
  dockerfile?: string | FileTree;
  /**
   * Path of the Dockerfile in its tree, with `/` between its parts.
   *
   * @default {"Dockerfile"}
   */
  file?: string;
  /**
   * Token for the Git server of the context. The daemon gets it as a secret for that host only, when it asks for it; it is
   * never part of a URL.
   *
   * @default {none}
   */
  token?: string;
  /**
   * Names of the image, such as `localhost:5000/app:1`.
   *
   * @default {[]}
   */
  tags?: readonly string[];
  /**
   * Pushes the image to the registries in its names.
   *
   * @default {false}
   */
  push?: boolean;
  /**
   * Outputs of the build. Several at once need BuildKit v0.13.
   *
   * @default {an image in the daemon's store}
   */
  outputs?: readonly Output[];
  /**
   * Values for the `ARG`s of the Dockerfile.
   *
   * @default {{}}
   */
  args?: Readonly<Record<string, string>>;
  /**
   * Labels of the image.
   *
   * @default {{}}
   */
  labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the image's manifest, or of the levels before the key: `index:`, `manifest:`, `index-descriptor:` and
   * `manifest-descriptor:`, several separated by commas, those of manifests also with a platform:
   * `manifest[linux/arm64]:org.opencontainers.image.title`.
   *
   * @default {{}}
   */
  annotations?: Readonly<Record<string, string>>;
  /**
   * Stage to build.
   *
   * @default {the last stage}
   */
  target?: string;
  /**
   * Platforms to build for, such as `linux/arm64`. Several make an image index.
   *
   * @default {the platform of the daemon}
   */
  platforms?: readonly string[];
  /**
   * Runs steps even if their results are cached: all steps, or those of the named stages.
   *
   * @default {false}
   */
  noCache?: boolean | readonly string[];
  /**
   * Looks up base images in their registry even if the daemon has them.
   *
   * @default {false}
   */
  pull?: boolean;
  /**
   * Additional names and addresses in `/etc/hosts` of `RUN` steps; `host-gateway` is the host of the Docker Engine.
   *
   * @default {{}}
   */
  hosts?: Readonly<Record<string, string>>;
  /**
   * Network of `RUN` steps. `host` needs no entry in {@linkcode BuildOptions.allow}, but the daemon must allow it, too.
   *
   * @default {"default"}
   */
  network?: "default" | "none" | "host";
  /**
   * Size of `/dev/shm` in `RUN` steps, in bytes.
   *
   * @default {the size that the daemon chooses}
   */
  shmSize?: number;
  /**
   * Limits of the programs in `RUN` steps, such as `{ nofile: "1024:2048" }`: the soft limit, and the hard one if it differs.
   *
   * @default {{}}
   */
  ulimits?: Readonly<Record<string, string | number>>;
  /**
   * Parent control group of `RUN` steps.
   *
   * @default {the one that the daemon chooses}
   */
  cgroupParent?: string;
  /**
   * Entitlements of the build: `network.host`, `security.insecure`, `device`.
   *
   * @default {[]}
   */
  allow?: readonly string[];
  /**
   * Adds an attestation of how the image was built (SLSA provenance), with parameters such as `mode=max`.
   *
   * @default {none is added}
   */
  provenance?: boolean | string;
  /**
   * Adds an attestation of what the image contains (SBOM), with parameters such as `generator=IMAGE`.
   *
   * @default {none is added}
   */
  sbom?: boolean | string;
  /**
   * Time that is written into the image, in seconds since 1970.
   *
   * @default {the time of the build}
   */
  sourceDateEpoch?: number;
  /**
   * Image of the frontend.
   *
   * @default {the `# syntax` line of the Dockerfile, else the daemon's own frontend}
   */
  syntax?: string;
  /**
   * Caches to import results of earlier builds from.
   *
   * @default {[]}
   */
  cacheFrom?: readonly Cache[];
  /**
   * Caches to export the results of this build's steps to.
   *
   * @default {[]}
   */
  cacheTo?: readonly Cache[];
  /**
   * Secrets by id, for `RUN --mount=type=secret,id=…`. They are read when they are needed and stored nowhere.
   *
   * @default {{}}
   */
  secrets?: Readonly<Record<string, SecretSource>>;
  /**
   * SSH agents by id, for `RUN --mount=type=ssh` and Git over SSH; steps without an id ask for `default`. If the context comes
   * over SSH, the running agent is `default` automatically.
   *
   * @default {{}}
   */
  ssh?: Readonly<Record<string, SshSource>>;
  /**
   * Source of credentials for registries.
   *
   * @default {the logins of Docker and Podman on this machine}
   */
  credentials?: CredentialSource;
  /**
   * Asks the frontend about the Dockerfile instead of building it: for problems (`check`), for its arguments, secrets and
   * stages (`outline`), or for its stages (`targets`). The answer is in the result.
   *
   * @default {the Dockerfile is built}
   */
  call?: Call;
  /**
   * Additional attributes for the frontend `dockerfile.v0`, passed on as they are. They override the options above.
   *
   * @default {{}}
   */
  attributes?: Readonly<Record<string, string>>;
  /**
   * Additional services of the build's session. They replace bkit's own services for the same methods.
   *
   * @default {[]}
   */
  services?: readonly SessionService[];
  /**
   * Compresses files on their way to the daemon, if the daemon accepts that and it helps.
   *
   * @default {true if the daemon is reached over a network}
   */
  compress?: boolean;
  /**
   * Key by which the daemon recognizes its copy of the context, so that only changes are sent.
   *
   * @default {derived from the names of the context and of this machine}
   */
  sharedKey?: string;
  /**
   * Number of further attempts, each in a new session, if the connection to the daemon is lost. A build that fails is not
   * retried, nor one that has used up a stream or target of the caller. {@linkcode BuildOptions.services} are offered again.
   * Each attempt first waits up to 30 s for the daemon.
   *
   * @default {1}
   */
  retries?: number;
  /** Cancels the build. */
  signal?: AbortSignal;
}
