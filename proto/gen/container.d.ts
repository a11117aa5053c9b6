// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace moby {
  namespace buildkit {
    namespace v1 {
      namespace frontend {
        /** Fields of {@linkcode NewContainerRequest}. */
        interface INewContainerRequest {
          /** Chosen by the caller. */
          ContainerID?: string | null;
          Mounts?: pb.IMount[] | null;
          Network?: pb.NetMode | null;
          platform?: pb.IPlatform | null;
          constraints?: pb.IWorkerConstraints | null;
          extraHosts?: pb.IHostIP[] | null;
          hostname?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.NewContainerRequest`. */
        class NewContainerRequest {
          /** Chosen by the caller. */
          ContainerID: string;
          Mounts: pb.Mount[];
          Network: pb.NetMode;
          platform: pb.Platform | null;
          constraints: pb.WorkerConstraints | null;
          extraHosts: pb.HostIP[];
          hostname: string;
          constructor(properties?: INewContainerRequest);
          static encode(message: INewContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerRequest;
        }
        /** Fields of {@linkcode NewContainerResponse}. */
        interface INewContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.NewContainerResponse`. */
        class NewContainerResponse {
          constructor(properties?: INewContainerResponse);
          static encode(message: INewContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): NewContainerResponse;
        }
        /** Fields of {@linkcode ReleaseContainerRequest}. */
        interface IReleaseContainerRequest {
          ContainerID?: string | null;
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerRequest`. */
        class ReleaseContainerRequest {
          ContainerID: string;
          constructor(properties?: IReleaseContainerRequest);
          static encode(message: IReleaseContainerRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerRequest;
        }
        /** Fields of {@linkcode ReleaseContainerResponse}. */
        interface IReleaseContainerResponse {
        }
        /** The message `moby.buildkit.v1.frontend.ReleaseContainerResponse`. */
        class ReleaseContainerResponse {
          constructor(properties?: IReleaseContainerResponse);
          static encode(message: IReleaseContainerResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ReleaseContainerResponse;
        }
        /** Fields of {@linkcode ExecMessage}. */
        interface IExecMessage {
          ProcessID?: string | null;
          Init?: moby.buildkit.v1.frontend.IInitMessage | null;
          File?: moby.buildkit.v1.frontend.IFdMessage | null;
          Resize?: moby.buildkit.v1.frontend.IResizeMessage | null;
          Started?: moby.buildkit.v1.frontend.IStartedMessage | null;
          Exit?: moby.buildkit.v1.frontend.IExitMessage | null;
          Done?: moby.buildkit.v1.frontend.IDoneMessage | null;
          Signal?: moby.buildkit.v1.frontend.ISignalMessage | null;
        }
        /** One stream has many processes. */
        class ExecMessage {
          ProcessID: string;
          Init: moby.buildkit.v1.frontend.InitMessage | null;
          File: moby.buildkit.v1.frontend.FdMessage | null;
          Resize: moby.buildkit.v1.frontend.ResizeMessage | null;
          Started: moby.buildkit.v1.frontend.StartedMessage | null;
          Exit: moby.buildkit.v1.frontend.ExitMessage | null;
          Done: moby.buildkit.v1.frontend.DoneMessage | null;
          Signal: moby.buildkit.v1.frontend.SignalMessage | null;
          /** Which of them is set. */
          readonly Input?: "Init" | "File" | "Resize" | "Started" | "Exit" | "Done" | "Signal";
          constructor(properties?: IExecMessage);
          static encode(message: IExecMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExecMessage;
        }
        /** Fields of {@linkcode InitMessage}. */
        interface IInitMessage {
          ContainerID?: string | null;
          Meta?: pb.IMeta | null;
          /** The file descriptors that it has. */
          Fds?: number[] | null;
          Tty?: boolean | null;
          Security?: pb.SecurityMode | null;
          secretenv?: pb.ISecretEnv[] | null;
        }
        /** To the daemon: start a process. */
        class InitMessage {
          ContainerID: string;
          Meta: pb.Meta | null;
          /** The file descriptors that it has. */
          Fds: number[];
          Tty: boolean;
          Security: pb.SecurityMode;
          secretenv: pb.SecretEnv[];
          constructor(properties?: IInitMessage);
          static encode(message: IInitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): InitMessage;
        }
        /** Fields of {@linkcode ExitMessage}. */
        interface IExitMessage {
          /** 255 where it isn't known. */
          Code?: number | null;
          Error?: google.rpc.IStatus | null;
        }
        /** From the daemon: the process ended. Output may still come. */
        class ExitMessage {
          /** 255 where it isn't known. */
          Code: number;
          Error: google.rpc.Status | null;
          constructor(properties?: IExitMessage);
          static encode(message: IExitMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ExitMessage;
        }
        /** Fields of {@linkcode StartedMessage}. */
        interface IStartedMessage {
        }
        /** From the daemon: the process runs. */
        class StartedMessage {
          constructor(properties?: IStartedMessage);
          static encode(message: IStartedMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): StartedMessage;
        }
        /** Fields of {@linkcode DoneMessage}. */
        interface IDoneMessage {
        }
        /** From the daemon: the last message of the process. */
        class DoneMessage {
          constructor(properties?: IDoneMessage);
          static encode(message: IDoneMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): DoneMessage;
        }
        /** Fields of {@linkcode FdMessage}. */
        interface IFdMessage {
          Fd?: number | null;
          EOF?: boolean | null;
          Data?: Uint8Array | null;
        }
        /** Input or output, both ways. */
        class FdMessage {
          Fd: number;
          EOF: boolean;
          Data: Uint8Array;
          constructor(properties?: IFdMessage);
          static encode(message: IFdMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): FdMessage;
        }
        /** Fields of {@linkcode ResizeMessage}. */
        interface IResizeMessage {
          Rows?: number | null;
          Cols?: number | null;
        }
        /** To the daemon: the terminal's new size. */
        class ResizeMessage {
          Rows: number;
          Cols: number;
          constructor(properties?: IResizeMessage);
          static encode(message: IResizeMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): ResizeMessage;
        }
        /** Fields of {@linkcode SignalMessage}. */
        interface ISignalMessage {
          /** Such as TERM: the numbers differ by platform. */
          Name?: string | null;
        }
        /** To the daemon: a signal. */
        class SignalMessage {
          /** Such as TERM: the numbers differ by platform. */
          Name: string;
          constructor(properties?: ISignalMessage);
          static encode(message: ISignalMessage, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): SignalMessage;
        }
      }
    }
  }
}
export declare namespace pb {
  /** Fields of {@linkcode Platform}. */
  interface IPlatform {
    Architecture?: string | null;
    OS?: string | null;
    Variant?: string | null;
    OSVersion?: string | null;
    OSFeatures?: string[] | null;
  }
  /** The message `pb.Platform`. */
  class Platform {
    Architecture: string;
    OS: string;
    Variant: string;
    OSVersion: string;
    OSFeatures: string[];
    constructor(properties?: IPlatform);
    static encode(message: IPlatform, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Platform;
  }
  /** Fields of {@linkcode WorkerConstraints}. */
  interface IWorkerConstraints {
    /** In containerd's filter language. */
    filter?: string[] | null;
  }
  /** Which workers may do it. */
  class WorkerConstraints {
    /** In containerd's filter language. */
    filter: string[];
    constructor(properties?: IWorkerConstraints);
    static encode(message: IWorkerConstraints, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): WorkerConstraints;
  }
  /** Fields of {@linkcode Meta}. */
  interface IMeta {
    args?: string[] | null;
    /** KEY=VALUE. */
    env?: string[] | null;
    cwd?: string | null;
    user?: string | null;
    proxy_env?: pb.IProxyEnv | null;
    extraHosts?: pb.IHostIP[] | null;
    hostname?: string | null;
    ulimit?: pb.IUlimit[] | null;
    cgroupParent?: string | null;
    removeMountStubsRecursive?: boolean | null;
    /** Empty is 0 alone. */
    validExitCodes?: number[] | null;
  }
  /** The program and its surroundings. */
  class Meta {
    args: string[];
    /** KEY=VALUE. */
    env: string[];
    cwd: string;
    user: string;
    proxy_env: pb.ProxyEnv | null;
    extraHosts: pb.HostIP[];
    hostname: string;
    ulimit: pb.Ulimit[];
    cgroupParent: string;
    removeMountStubsRecursive: boolean;
    /** Empty is 0 alone. */
    validExitCodes: number[];
    constructor(properties?: IMeta);
    static encode(message: IMeta, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Meta;
  }
  /** Fields of {@linkcode ProxyEnv}. */
  interface IProxyEnv {
    http_proxy?: string | null;
    https_proxy?: string | null;
    ftp_proxy?: string | null;
    no_proxy?: string | null;
    all_proxy?: string | null;
  }
  /** Proxies, which a program sees without their being part of the cache key. */
  class ProxyEnv {
    http_proxy: string;
    https_proxy: string;
    ftp_proxy: string;
    no_proxy: string;
    all_proxy: string;
    constructor(properties?: IProxyEnv);
    static encode(message: IProxyEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): ProxyEnv;
  }
  /** Fields of {@linkcode HostIP}. */
  interface IHostIP {
    Host?: string | null;
    IP?: string | null;
  }
  /** A line of /etc/hosts. */
  class HostIP {
    Host: string;
    IP: string;
    constructor(properties?: IHostIP);
    static encode(message: IHostIP, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): HostIP;
  }
  /** Fields of {@linkcode Ulimit}. */
  interface IUlimit {
    /** Such as nofile. */
    Name?: string | null;
    Soft?: number | bigint | null;
    Hard?: number | bigint | null;
  }
  /** The message `pb.Ulimit`. */
  class Ulimit {
    /** Such as nofile. */
    Name: string;
    Soft: number;
    Hard: number;
    constructor(properties?: IUlimit);
    static encode(message: IUlimit, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Ulimit;
  }
  /** Values of `pb.NetMode`. */
  enum NetMode {
    /** The sandbox of the daemon. */
    UNSET = 0,
    HOST = 1,
    NONE = 2,
  }
  /** Values of `pb.SecurityMode`. */
  enum SecurityMode {
    SANDBOX = 0,
    INSECURE = 1,
  }
  /** Fields of {@linkcode SecretEnv}. */
  interface ISecretEnv {
    /** The secret. */
    ID?: string | null;
    /** The variable. */
    name?: string | null;
    optional?: boolean | null;
  }
  /** A secret in an environment variable. */
  class SecretEnv {
    /** The secret. */
    ID: string;
    /** The variable. */
    name: string;
    optional: boolean;
    constructor(properties?: ISecretEnv);
    static encode(message: ISecretEnv, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretEnv;
  }
  /** Fields of {@linkcode Mount}. */
  interface IMount {
    /** A place in Op.inputs; -1 is an empty file system. */
    input?: number | bigint | null;
    /** A path in the input. */
    selector?: string | null;
    /** Where it's seen. */
    dest?: string | null;
    /** Which output of the operation it becomes; -1 is none. */
    output?: number | bigint | null;
    readonly?: boolean | null;
    mountType?: pb.MountType | null;
    TmpfsOpt?: pb.ITmpfsOpt | null;
    cacheOpt?: pb.ICacheOpt | null;
    secretOpt?: pb.ISecretOpt | null;
    SSHOpt?: pb.ISSHOpt | null;
    /** In place of input, in a container of the gateway. */
    resultID?: string | null;
    contentCache?: pb.MountContentCache | null;
  }
  /** The message `pb.Mount`. */
  class Mount {
    /** A place in Op.inputs; -1 is an empty file system. */
    input: number;
    /** A path in the input. */
    selector: string;
    /** Where it's seen. */
    dest: string;
    /** Which output of the operation it becomes; -1 is none. */
    output: number;
    readonly: boolean;
    mountType: pb.MountType;
    TmpfsOpt: pb.TmpfsOpt | null;
    cacheOpt: pb.CacheOpt | null;
    secretOpt: pb.SecretOpt | null;
    SSHOpt: pb.SSHOpt | null;
    /** In place of input, in a container of the gateway. */
    resultID: string;
    contentCache: pb.MountContentCache;
    constructor(properties?: IMount);
    static encode(message: IMount, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): Mount;
  }
  /** Values of `pb.MountType`. */
  enum MountType {
    BIND = 0,
    SECRET = 1,
    SSH = 2,
    CACHE = 3,
    TMPFS = 4,
  }
  /** Whether the cache key is made from the mount's content. */
  enum MountContentCache {
    DEFAULT = 0,
    ON = 1,
    OFF = 2,
  }
  /** Fields of {@linkcode TmpfsOpt}. */
  interface ITmpfsOpt {
    /** Bytes; 0 is no limit. */
    size?: number | bigint | null;
  }
  /** The message `pb.TmpfsOpt`. */
  class TmpfsOpt {
    /** Bytes; 0 is no limit. */
    size: number;
    constructor(properties?: ITmpfsOpt);
    static encode(message: ITmpfsOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): TmpfsOpt;
  }
  /** Fields of {@linkcode CacheOpt}. */
  interface ICacheOpt {
    ID?: string | null;
    sharing?: pb.CacheSharingOpt | null;
  }
  /** The message `pb.CacheOpt`. */
  class CacheOpt {
    ID: string;
    sharing: pb.CacheSharingOpt;
    constructor(properties?: ICacheOpt);
    static encode(message: ICacheOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): CacheOpt;
  }
  /** What happens when several steps write to one cache mount. */
  enum CacheSharingOpt {
    /** All write. */
    SHARED = 0,
    /** Each has its own. */
    PRIVATE = 1,
    /** One waits for the other. */
    LOCKED = 2,
  }
  /** Fields of {@linkcode SecretOpt}. */
  interface ISecretOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    /** Permission bits. */
    mode?: number | null;
    /** The step also runs without it. */
    optional?: boolean | null;
  }
  /** A secret in a file. */
  class SecretOpt {
    ID: string;
    uid: number;
    gid: number;
    /** Permission bits. */
    mode: number;
    /** The step also runs without it. */
    optional: boolean;
    constructor(properties?: ISecretOpt);
    static encode(message: ISecretOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SecretOpt;
  }
  /** Fields of {@linkcode SSHOpt}. */
  interface ISSHOpt {
    ID?: string | null;
    uid?: number | null;
    gid?: number | null;
    /** Permission bits. */
    mode?: number | null;
    /** The step also runs without it. */
    optional?: boolean | null;
  }
  /** An SSH agent's socket. */
  class SSHOpt {
    ID: string;
    uid: number;
    gid: number;
    /** Permission bits. */
    mode: number;
    /** The step also runs without it. */
    optional: boolean;
    constructor(properties?: ISSHOpt);
    static encode(message: ISSHOpt, writer?: Writer): Writer;
    static decode(reader: Reader | Uint8Array, length?: number): SSHOpt;
  }
}
export declare namespace google {
  namespace protobuf {
    /** Fields of {@linkcode Any}. */
    interface IAny {
      type_url?: string | null;
      value?: Uint8Array | null;
    }
    /** The message `google.protobuf.Any`. */
    class Any {
      type_url: string;
      value: Uint8Array;
      constructor(properties?: IAny);
      static encode(message: IAny, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Any;
    }
  }
  namespace rpc {
    /** Fields of {@linkcode Status}. */
    interface IStatus {
      /** A gRPC status code. */
      code?: number | null;
      message?: string | null;
      details?: google.protobuf.IAny[] | null;
    }
    /** The message `google.rpc.Status`. */
    class Status {
      /** A gRPC status code. */
      code: number;
      message: string;
      details: google.protobuf.Any[];
      constructor(properties?: IStatus);
      static encode(message: IStatus, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Status;
    }
  }
}
