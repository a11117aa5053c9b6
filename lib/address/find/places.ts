import type { Address } from "../parse/address.ts";

/** An address to try, and its origin. */
export interface Candidate {
  /** Address to try. */
  readonly address: Address;
  /** Origin of the address, such as `BUILDKIT_HOST`. */
  readonly source: string;
}

/** A place that names daemons in files of other programs, which are read when it is its turn. */
export interface Directory {
  /** Origin of the addresses, such as `BUILDX_BUILDER`. */
  readonly source: string;
  /** True if the caller named it: then its errors end the search. */
  readonly named: boolean;
  /** Returns the addresses to try, in order. Rejects with `OptionError`. */
  readonly find: () => Promise<readonly Candidate[]>;
}

/** Something to try when a daemon is searched. */
export type Place = Candidate | Directory;
