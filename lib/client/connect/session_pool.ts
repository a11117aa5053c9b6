import type { FileTree } from "../../diffcopy/mod.ts";
import type { Session, SessionFailure } from "../../session/mod.ts";

/** A session that several builds use, each for as long as it runs. */
class SharedSession {
  readonly session: Session;
  #users = 1;

  constructor(session: Session) {
    this.session = session;
  }

  addUser(): void {
    this.#users++;
  }

  async release(): Promise<void> {
    if (--this.#users === 0) await this.session.close();
  }
}

/** The sessions that one build uses: its own, and those of other builds that offer its trees. */
export class SessionLease {
  /**
   * Frontend attributes that name the sessions that offer the trees
   * (`frontend/dockerui/config.go`).
   */
  readonly attributes: Readonly<Record<string, string>>;
  readonly #own: Session;
  readonly #leases: readonly SharedSession[];
  readonly #forget: () => void;
  #over = false;

  /** Used by {@linkcode SessionPool}. */
  constructor(
    own: Session,
    leases: readonly SharedSession[],
    attributes: Readonly<Record<string, string>>,
    forget: () => void,
  ) {
    this.#own = own;
    this.#leases = leases;
    this.attributes = attributes;
    this.#forget = forget;
  }

  /** The daemon's calls that failed on this side, in all sessions of the lease. */
  get failures(): SessionFailure[] {
    return this.#leases.flatMap(({ session }) => session.failures);
  }

  /**
   * Resolves with the cause when one of the sessions ends before the lease is
   * {@linkcode SessionLease.release | released}.
   */
  get lost(): Promise<Error> {
    return Promise.race(this.#leases.map(({ session }) => session.lost));
  }

  /** Resolves with the cause when a result of the build cannot be written on this side. */
  get exportFailed(): Promise<Error> {
    return this.#own.exportFailed;
  }

  /** Resolves with the cause when a tree of one of the sessions cannot be sent. */
  get treeFailed(): Promise<Error> {
    return Promise.race(this.#leases.map(({ session }) => session.treeFailed));
  }

  /** Closes the sessions that no other build uses. Calling it again has no effect. */
  async release(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#forget();
    await Promise.all(this.#leases.map((lease) => lease.release()));
  }
}

/**
 * Trees that concurrent builds of a client share, by the name under which they are offered. The
 * daemon transfers a tree of one session once, so a build whose tree is already offered by a
 * running build refers to the session of that build.
 */
export class SessionPool {
  readonly #offers = new Map<FileTree, Map<string, SharedSession>>();

  /**
   * Registers the session of a build and the trees that it offers, and leases the sessions that
   * already offer some of its trees.
   */
  hold(session: Session, trees: ReadonlyMap<string, FileTree>): SessionLease {
    const ownSession = new SharedSession(session);
    const leases = new Set([ownSession]);
    const attributes: Record<string, string> = {};
    const offered: [FileTree, string][] = [];
    for (const [name, tree] of trees) {
      const shared = this.#offers.get(tree)?.get(name);
      if (shared) {
        attributes[`local-sessionid:${name}`] = shared.session.id;
        if (!leases.has(shared)) shared.addUser();
        leases.add(shared);
      } else {
        const names = this.#offers.get(tree) ?? new Map<string, SharedSession>();
        this.#offers.set(tree, names.set(name, ownSession));
        offered.push([tree, name]);
      }
    }
    return new SessionLease(session, [...leases], attributes, () => {
      for (const [tree, name] of offered) this.#drop(tree, name);
    });
  }

  #drop(tree: FileTree, name: string): void {
    const names = this.#offers.get(tree);
    names?.delete(name);
    if (names?.size === 0) this.#offers.delete(tree);
  }
}
