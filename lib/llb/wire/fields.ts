/** The fields of the messages, as they are on the wire. */
import { choice, list, map, type Message, one } from "./codec.ts";

const INDEX: Message = { input: one(1, "int") };
const PLATFORM: Message = {
  ...{ Architecture: one(1, "string"), OS: one(2, "string"), Variant: one(3, "string") },
  ...{ OSVersion: one(4, "string"), OSFeatures: list(5, "string") },
};
const FILE_OPT: Message = {
  ...{ ID: one(1, "string"), uid: one(2, "uint"), gid: one(3, "uint"), mode: one(4, "uint") },
  optional: one(5, "bool"),
};
const MOUNT: Message = {
  ...{ input: one(1, "int"), selector: one(2, "string"), dest: one(3, "string") },
  ...{ output: one(4, "int"), readonly: one(5, "bool"), mountType: one(6, "int") },
  TmpfsOpt: one(19, { size: one(1, "exact") }),
  cacheOpt: one(20, { ID: one(1, "string"), sharing: one(2, "int") }),
  ...{ secretOpt: one(21, FILE_OPT), SSHOpt: one(22, FILE_OPT) },
  ...{ resultID: one(23, "string"), contentCache: one(24, "int") },
};
const META: Message = {
  ...{ args: list(1, "string"), env: list(2, "string"), cwd: one(3, "string") },
  user: one(4, "string"),
  proxy_env: one(5, {
    ...{ http_proxy: one(1, "string"), https_proxy: one(2, "string"), ftp_proxy: one(3, "string") },
    ...{ no_proxy: one(4, "string"), all_proxy: one(5, "string") },
  }),
  extraHosts: list(6, { Host: one(1, "string"), IP: one(2, "string") }),
  hostname: one(7, "string"),
  ulimit: list(9, { Name: one(1, "string"), Soft: one(2, "exact"), Hard: one(3, "exact") }),
  ...{ cgroupParent: one(10, "string"), removeMountStubsRecursive: one(11, "bool") },
  validExitCodes: list(12, "int"),
};
const EXEC: Message = {
  ...{
    meta: one(1, META),
    mounts: list(2, MOUNT),
    network: one(3, "int"),
    security: one(4, "int"),
  },
  secretenv: list(5, { ID: one(1, "string"), name: one(2, "string"), optional: one(3, "bool") }),
  cdiDevices: list(6, { name: one(1, "string"), optional: one(2, "bool") }),
};
const SOURCE: Message = { identifier: one(1, "string"), attrs: map(2, "string") };
const USER: Message = {
  byName: choice(1, { name: one(1, "string"), input: one(2, "int") }),
  byID: choice(2, "uint"),
};
const CHOWN: Message = { user: one(1, USER), group: one(2, USER) };
const COPY: Message = {
  ...{ src: one(1, "string"), dest: one(2, "string"), owner: one(3, CHOWN), mode: one(4, "int") },
  ...{ followSymlink: one(5, "bool"), dirCopyContents: one(6, "bool") },
  ...{ attemptUnpackDockerCompatibility: one(7, "bool"), createDestPath: one(8, "bool") },
  ...{ allowWildcard: one(9, "bool"), allowEmptyWildcard: one(10, "bool") },
  ...{ timestamp: one(11, "exact"), include_patterns: list(12, "string") },
  ...{ exclude_patterns: list(13, "string"), alwaysReplaceExistingDestPaths: one(14, "bool") },
  ...{ modeStr: one(15, "string"), required_paths: list(16, "string") },
};
const FILE_ACTION: Message = {
  ...{ input: one(1, "int"), secondaryInput: one(2, "int"), output: one(3, "int") },
  copy: choice(4, COPY),
  mkfile: choice(5, {
    ...{ path: one(1, "string"), mode: one(2, "int"), data: one(3, "bytes") },
    ...{ owner: one(4, CHOWN), timestamp: one(5, "exact") },
  }),
  mkdir: choice(6, {
    ...{ path: one(1, "string"), mode: one(2, "int"), makeParents: one(3, "bool") },
    ...{ owner: one(4, CHOWN), timestamp: one(5, "exact") },
  }),
  rm: choice(7, {
    ...{ path: one(1, "string"), allowNotFound: one(2, "bool"), allowWildcard: one(3, "bool") },
  }),
  symlink: choice(8, {
    ...{ oldpath: one(1, "string"), newpath: one(2, "string"), owner: one(3, CHOWN) },
    timestamp: one(4, "exact"),
  }),
};
const POSITION: Message = { line: one(1, "int"), character: one(2, "int") };
const RANGE: Message = { start: one(1, POSITION), end: one(2, POSITION) };
const LOCATION: Message = { sourceIndex: one(1, "int"), ranges: list(2, RANGE) };

/** Fields of `OpMetadata`. */
export const OP_METADATA: Message = {
  ...{ ignore_cache: one(1, "bool"), description: map(2, "string") },
  export_cache: one(4, { Value: one(1, "bool") }),
  caps: map(5, "bool"),
  progress_group: one(6, { id: one(1, "string"), name: one(2, "string"), weak: one(3, "bool") }),
  linux_resources: one(7, {
    ...{ memory: one(1, "exact"), memorySwap: one(2, "exact"), cpuShares: one(3, "exact") },
    ...{ cpuPeriod: one(4, "exact"), cpuQuota: one(5, "exact") },
    ...{ cpusetCpus: one(6, "string"), cpusetMems: one(7, "string") },
  }),
};
const SOURCE_INFO: Message = {
  ...{ filename: one(1, "string"), data: one(2, "bytes"), definition: one(3, "bytes") },
  language: one(4, "string"),
};

/** Fields of `WireDefinition`. */
export const DEFINITION: Message = {
  def: list(1, "bytes"),
  metadata: map(2, OP_METADATA),
  Source: one(3, {
    locations: map(1, { locations: list(1, LOCATION) }),
    infos: list(2, SOURCE_INFO),
  }),
};

/** Fields of `Op`. */
export const OP: Message = {
  inputs: list(1, { digest: one(1, "string"), index: one(2, "int") }),
  exec: choice(2, EXEC),
  source: choice(3, SOURCE),
  file: choice(4, { actions: list(2, FILE_ACTION) }),
  build: choice(5, {
    ...{ builder: one(1, "int"), inputs: map(2, INDEX), def: one(3, DEFINITION) },
    attrs: map(4, "string"),
  }),
  merge: choice(6, { inputs: list(1, INDEX) }),
  diff: choice(7, { lower: one(1, INDEX), upper: one(2, INDEX) }),
  passthrough: choice(8, { id: one(1, "string"), outputs: list(2, "int") }),
  ...{ platform: one(10, PLATFORM), constraints: one(11, { filter: list(1, "string") }) },
};
