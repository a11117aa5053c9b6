/** The message of an operation that changes files. */

/** Changes files. */
export interface FileOp {
  readonly actions: readonly FileAction[];
}

/** A change of files. It has one of the last five fields. */
export interface FileAction {
  readonly input?: number | undefined;
  readonly secondaryInput?: number | undefined;
  readonly output?: number | undefined;
  readonly copy?: FileActionCopy | undefined;
  readonly mkfile?: FileActionMkFile | undefined;
  readonly mkdir?: FileActionMkDir | undefined;
  readonly rm?: FileActionRm | undefined;
  readonly symlink?: FileActionSymlink | undefined;
}

/** Copies files. */
export interface FileActionCopy {
  readonly src?: string | undefined;
  readonly dest?: string | undefined;
  readonly owner?: Chown | undefined;
  readonly mode?: number | undefined;
  readonly followSymlink?: boolean | undefined;
  readonly dirCopyContents?: boolean | undefined;
  readonly attemptUnpackDockerCompatibility?: boolean | undefined;
  readonly createDestPath?: boolean | undefined;
  readonly allowWildcard?: boolean | undefined;
  readonly allowEmptyWildcard?: boolean | undefined;
  readonly timestamp?: bigint | undefined;
  readonly include_patterns?: readonly string[] | undefined;
  readonly exclude_patterns?: readonly string[] | undefined;
  readonly alwaysReplaceExistingDestPaths?: boolean | undefined;
  readonly modeStr?: string | undefined;
  readonly required_paths?: readonly string[] | undefined;
}

/** Creates a file. */
export interface FileActionMkFile {
  readonly path?: string | undefined;
  readonly mode?: number | undefined;
  readonly data?: Uint8Array | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Creates a directory. */
export interface FileActionMkDir {
  readonly path?: string | undefined;
  readonly mode?: number | undefined;
  readonly makeParents?: boolean | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Removes files. */
export interface FileActionRm {
  readonly path?: string | undefined;
  readonly allowNotFound?: boolean | undefined;
  readonly allowWildcard?: boolean | undefined;
}

/** Creates a symlink. */
export interface FileActionSymlink {
  readonly oldpath?: string | undefined;
  readonly newpath?: string | undefined;
  readonly owner?: Chown | undefined;
  readonly timestamp?: bigint | undefined;
}

/** Owner of a file. */
export interface Chown {
  readonly user?: WireUser | undefined;
  readonly group?: WireUser | undefined;
}

/** A user or group: one of the fields. */
export interface WireUser {
  readonly byName?: {
    readonly name?: string | undefined;
    /** Index of the input whose `/etc/passwd` or `/etc/group` has the name. */
    readonly input?: number | undefined;
  } | undefined;
  readonly byID?: number | undefined;
}
