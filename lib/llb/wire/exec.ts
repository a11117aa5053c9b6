/** The message of an operation that runs a program. */

/** Runs a program. */
export interface ExecOp {
  readonly meta: ExecMeta;
  readonly mounts: readonly Mount[];
  readonly network?: number | undefined;
  readonly security?: number | undefined;
  readonly secretenv?:
    | readonly {
      readonly ID?: string | undefined;
      readonly name?: string | undefined;
      readonly optional?: boolean | undefined;
    }[]
    | undefined;
  readonly cdiDevices?:
    | readonly {
      readonly name?: string | undefined;
      readonly optional?: boolean | undefined;
    }[]
    | undefined;
}

/** How a program is run. */
export interface ExecMeta {
  readonly args?: readonly string[] | undefined;
  readonly env?: readonly string[] | undefined;
  readonly cwd?: string | undefined;
  readonly user?: string | undefined;
  readonly proxy_env?: {
    readonly http_proxy?: string | undefined;
    readonly https_proxy?: string | undefined;
    readonly ftp_proxy?: string | undefined;
    readonly no_proxy?: string | undefined;
    readonly all_proxy?: string | undefined;
  } | undefined;
  readonly extraHosts?: readonly { readonly Host?: string; readonly IP?: string }[] | undefined;
  readonly hostname?: string | undefined;
  readonly ulimit?:
    | readonly {
      readonly Name?: string;
      readonly Soft?: bigint;
      readonly Hard?: bigint;
    }[]
    | undefined;
  readonly cgroupParent?: string | undefined;
  readonly removeMountStubsRecursive?: boolean | undefined;
  readonly validExitCodes?: readonly number[] | undefined;
}

/** Types of {@linkcode Mount}. */
export const MountType = { BIND: 0, SECRET: 1, SSH: 2, CACHE: 3, TMPFS: 4 } as const;

/** A mount of a program. */
export interface Mount {
  /** Index among the inputs of the operation; -1 for an empty file system. */
  readonly input?: number | undefined;
  readonly selector?: string | undefined;
  readonly dest?: string | undefined;
  /** Index among the outputs of the operation; -1 for none. */
  readonly output?: number | undefined;
  readonly readonly?: boolean | undefined;
  readonly mountType?: number | undefined;
  readonly TmpfsOpt?: { readonly size?: bigint | undefined } | undefined;
  readonly cacheOpt?: {
    readonly ID?: string | undefined;
    readonly sharing?: number | undefined;
  } | undefined;
  readonly secretOpt?: FileOpt | undefined;
  readonly SSHOpt?: FileOpt | undefined;
  readonly resultID?: string | undefined;
  readonly contentCache?: number | undefined;
}

/** The file of a secret, or the socket of an agent. */
export interface FileOpt {
  readonly ID?: string | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly mode?: number | undefined;
  readonly optional?: boolean | undefined;
}
