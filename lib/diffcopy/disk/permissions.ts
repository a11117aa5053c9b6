import { fchmodSync, fstatSync } from "node:fs";

/** The mode of an entry, and the owner for whom it was meant. */
export interface Permissions {
  /** Bits of `chmod`. */
  readonly mode: number;
  /** User id of the owner. */
  readonly uid: number;
  /** Group id of the owner. */
  readonly gid: number;
}

const SET_USER_ID = 0o4000;
const SET_GROUP_ID = 0o2000;

/**
 * Sets the mode of an open file or directory, whose owner must be final. A program with the
 * set-user-id or set-group-id bit gives its caller the rights of its owner. So a bit is left out
 * if the owner is another one than the mode was meant for: a program of some user of the image must
 * not become one of root.
 */
export function setPermissions(descriptor: number, { mode, uid, gid }: Permissions): void {
  let allowed = mode;
  if (mode & (SET_USER_ID | SET_GROUP_ID)) {
    const owner = fstatSync(descriptor);
    if (owner.uid !== uid) allowed &= ~SET_USER_ID;
    if (owner.gid !== gid) allowed &= ~SET_GROUP_ID;
  }
  fchmodSync(descriptor, allowed);
}
