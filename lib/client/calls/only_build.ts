/**
 * Returns the request for the record of one build, among others: daemons before v0.19 send all that
 * they have, and end the stream then. The caller must look at the ids.
 *
 * The request has a field for the id, but must not use it: a daemon takes that for a use of the record
 * that never ends, and later only hides the record instead of deleting it (`Queue.Listen` in
 * `solver/llbsolver/history/buildhistory.go` of BuildKit v0.31).
 */
export function onlyBuild(ref: string): { EarlyExit: true; Filter: string[] } {
  return { EarlyExit: true, Filter: /^\w+$/.test(ref) ? [`ref==${ref}`] : [] };
}
