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

/** What one build holds of the sessions that are open: its own, and those of others that offer its trees. */
export class SessionLease {
  /** Attributes that tell the frontend in which sessions the trees are (`frontend/dockerui/config.go`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly #leases: readonly SharedSession[];
  readonly #forget: () => void;
  #over = false;

  /** For {@linkcode SessionPool}. */
  constructor(
    leases: readonly SharedSession[],
    attributes: Readonly<Record<string, string>>,
    forget: () => void,
  ) {
    this.#leases = leases;
    this.attributes = attributes;
    this.#forget = forget;
  }

  /** Calls of the daemon that failed on this side, in all sessions that are held. */
  get failures(): SessionFailure[] {
    return this.#leases.flatMap(({ session }) => session.failures);
  }

  /** Resolves, with the cause, when one of the sessions ends before it's {@linkcode SessionLease.release | released}. */
  get lost(): Promise<Error> {
    return Promise.race(this.#leases.map(({ session }) => session.lost));
  }

  /** Ends the sessions that no other build uses. Does nothing the second time. */
  async release(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#forget();
    await Promise.all(this.#leases.map((lease) => lease.release()));
  }
}

/**
 * Trees that several builds of a client use at the same time, by the name that they're offered under. The daemon takes
 * a tree of one session once, so a build whose tree a running build offers already refers to that one's session.
 */
export class SessionPool {
  readonly #offers = new Map<FileTree, Map<string, SharedSession>>();

  /** Registers a build's session and what it offers, and holds what others offer of it. */
  hold(session: Session, trees: ReadonlyMap<string, FileTree>): SessionLease {
    const own = new SharedSession(session);
    const leases = new Set([own]);
    const attributes: Record<string, string> = {};
    const offered: [FileTree, string][] = [];
    for (const [name, tree] of trees) {
      const found = this.#offers.get(tree)?.get(name);
      if (found) {
        attributes[`local-sessionid:${name}`] = found.session.id;
        if (!leases.has(found)) found.addUser();
        leases.add(found);
      } else {
        const names = this.#offers.get(tree) ?? new Map<string, SharedSession>();
        this.#offers.set(tree, names.set(name, own));
        offered.push([tree, name]);
      }
    }
    return new SessionLease([...leases], attributes, () => {
      for (const [tree, name] of offered) this.#drop(tree, name);
    });
  }

  #drop(tree: FileTree, name: string): void {
    const names = this.#offers.get(tree);
    names?.delete(name);
    if (names?.size === 0) this.#offers.delete(tree);
  }
}
