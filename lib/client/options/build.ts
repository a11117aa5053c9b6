import type { FileTree } from "../../diffcopy/mod.ts";
import type { CredentialSource } from "../../registry/mod.ts";
import type { SecretSource, SessionService, SshSource } from "../../session/mod.ts";
import type { Cache } from "./cache.ts";
import type { Call } from "./result.ts";
import type { Output } from "./output.ts";

/** What is to be built, and how. */
export interface BuildOptions {
  /**
   * The files that the build may copy: `directory(".")`, `files({ … })` or any tree; the URL of a Git repository
   * (`https://….git#REF:DIR`, `ssh://…`, `git@…:…`), a tarball or a lone Dockerfile; or a tar archive as a stream, plain
   * or compressed with gzip.
   *
   * @default {no files}
   */
  context?: FileTree | string | ReadableStream<Uint8Array>;
  /**
   * More contexts by name, for `COPY --from=NAME` and `FROM NAME`: a tree; or as text `docker-image://REFERENCE`,
   * `oci-layout://FOLDER[:TAG | @DIGEST]`, or a URL as for {@linkcode BuildOptions.context}.
   */
  contexts?: Readonly<Record<string, FileTree | string>>;
  /**
   * The Dockerfile: its text, or a tree to look for it in.
   *
   * @default {the context}
   */
  dockerfile?: string | FileTree;
  /**
   * The Dockerfile's path in its tree, with `/` between its parts.
   *
   * @default {"Dockerfile"}
   */
  file?: string;
  /**
   * A token for the Git server that the context comes from. It's handed to the daemon as a secret for that host
   * alone when it's asked for, and is in no URL.
   */
  token?: string;
  /** Names for the image, such as `localhost:5000/app:1`. */
  tags?: readonly string[];
  /**
   * Whether the image is pushed to the registries that its names begin with.
   *
   * @default {false}
   */
  push?: boolean;
  /**
   * What becomes of the result. Several at a time need BuildKit v0.13.
   *
   * @default {an image in the daemon's store}
   */
  outputs?: readonly Output[];
  /** Values for the Dockerfile's `ARG`s. */
  args?: Readonly<Record<string, string>>;
  /** Labels for the image. */
  labels?: Readonly<Record<string, string>>;
  /**
   * Annotations for the image's manifest, or for what stands before the key: `index:`, `manifest:`,
   * `index-descriptor:`, `manifest-descriptor:`, several with commas, the manifest's also with a platform:
   * `manifest[linux/arm64]:org.opencontainers.image.title`.
   */
  annotations?: Readonly<Record<string, string>>;
  /**
   * The stage to build.
   *
   * @default {the last}
   */
  target?: string;
  /**
   * The platforms to build for, such as `linux/arm64`. More than one makes an image index.
   *
   * @default {the daemon's own}
   */
  platforms?: readonly string[];
  /**
   * Whether steps run though their result is in the cache: all of them, or those of the stages named.
   *
   * @default {false}
   */
  noCache?: boolean | readonly string[];
  /**
   * Whether base images are looked up in their registry though the daemon has them.
   *
   * @default {false}
   */
  pull?: boolean;
  /** More names for `/etc/hosts` in `RUN` steps, with their addresses; `host-gateway` is the Docker Engine's host. */
  hosts?: Readonly<Record<string, string>>;
  /**
   * The network of `RUN` steps. `host` is allowed by being asked for here; the daemon has to allow it too.
   *
   * @default {"default"}
   */
  network?: "default" | "none" | "host";
  /**
   * The size of `/dev/shm` in `RUN` steps, in bytes.
   *
   * @default {the daemon's}
   */
  shmSize?: number;
  /** Limits of the programs in `RUN` steps, such as `{ nofile: "1024:2048" }`: soft, and hard where it differs. */
  ulimits?: Readonly<Record<string, string | number>>;
  /** The control group that `RUN` steps run below. */
  cgroupParent?: string;
  /** What the build may do besides: `network.host`, `security.insecure`, `device`. */
  allow?: readonly string[];
  /** Whether the image tells how it was built (SLSA provenance), or its parameters such as `mode=max`. */
  provenance?: boolean | string;
  /** Whether the image tells what is in it (SBOM), or the parameters of it such as `generator=IMAGE`. */
  sbom?: boolean | string;
  /**
   * The time that is written into the image, in seconds since 1970.
   *
   * @default {when it was built}
   */
  sourceDateEpoch?: number;
  /** The frontend's image, instead of what the Dockerfile's `# syntax` says. */
  syntax?: string;
  /** Where results of earlier builds may be found. */
  cacheFrom?: readonly Cache[];
  /** Where the results of this build's steps are kept for later ones. */
  cacheTo?: readonly Cache[];
  /** Secrets by id, for `RUN --mount=type=secret,id=…`. They're asked for when they're needed, and stored nowhere. */
  secrets?: Readonly<Record<string, SecretSource>>;
  /**
   * SSH agents by id, for `RUN --mount=type=ssh` and Git over SSH; `default` is the id that steps ask for. For a context
   * that comes over SSH the running agent is `default` without being named.
   */
  ssh?: Readonly<Record<string, SshSource>>;
  /**
   * Where credentials for registries come from.
   *
   * @default {the logins of Docker and Podman on this machine}
   */
  credentials?: CredentialSource;
  /**
   * Asks the Dockerfile's frontend about the Dockerfile instead of building it: for faults (`check`), for its
   * arguments, secrets and stages (`outline`), for its stages (`targets`). The answer is in the result.
   */
  call?: Call;
  /** More attributes for the frontend `dockerfile.v0`, as they are; they win over the options above. */
  attributes?: Readonly<Record<string, string>>;
  /** More services of the build's session; a method that bkit serves too is served by these. */
  services?: readonly SessionService[];
  /**
   * Whether files are compressed on their way to the daemon, where the daemon takes that and it helps.
   *
   * @default {whether the daemon is reached over a network}
   */
  compress?: boolean;
  /**
   * What tells the daemon that the context is the one it has a copy of, so that only what changed is sent.
   *
   * @default {made of the context's own name and this machine's}
   */
  sharedKey?: string;
  /**
   * How often the build is tried again, in a new session, when the connection to the daemon is lost. A build that fails
   * isn't, nor one that has used up a stream or a target of the caller's. What is in {@linkcode BuildOptions.services} is
   * offered again. Before each try the daemon is waited for, 30 s at most.
   *
   * @default {1}
   */
  retries?: number;
  /** Cancels the build. */
  signal?: AbortSignal;
}
