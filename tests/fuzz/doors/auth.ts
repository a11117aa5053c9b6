import { moby } from "../../../proto/gen/session.js";
import { logLine } from "../../../lib/log/line.ts";
import { openLog } from "../../../lib/log/open_log.ts";
import { type Credential, type Fetch, staticCredentials } from "../../../lib/registry/mod.ts";
import { auth } from "../../../lib/session/mod.ts";
import { pair } from "../../unit/diffcopy/pair.ts";
import { sometimesMutated } from "../bytes.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";
import { SECRET } from "../world.ts";

const proto = moby.filesync.v1;

const HOSTS = ["one.example", "two.example", "three.example", "127.0.0.1:5000", "docker.io"];
const REALMS = [
  "https://auth.example/token",
  "https://one.example/token",
  "https://evil.example/token",
  "http://169.254.169.254/latest",
  "http://127.0.0.1:5000/token",
];

/** What one registry, or what is in its place, answers. */
type Answer = () => Response;

/** Answers a daemon that asks for logins at registries that answer what they like. */
export const authDoor: Door = {
  name: "auth",
  async exchange(random) {
    const network = new Network(random);
    const lines: string[] = [];
    const log = openLog({ onLog: (record) => void lines.push(logLine(record, 0)) });
    const credentials = new Map(HOSTS.map((host) => [host, randomCredential(random)]));
    const known = Object.fromEntries([...credentials].filter(([, one]) => one));
    const service = auth(staticCredentials(known as Record<string, Credential>), {
      fetch: network.fetch,
      timeout: 1_000,
      log: log?.auth,
      env: (name) =>
        name === "BUILDKIT_NO_CLIENT_TOKEN" && random.chance(0.1) ? random.pick(["0", "no"]) : "",
      resolve: (host) => Promise.resolve(/evil/.test(host) ? ["127.0.0.1"] : ["192.0.2.1"]),
    });
    const shown: (string | Uint8Array)[] = [];
    const errors: unknown[] = [];
    for (let i = random.int(1, 4); i > 0; i--) {
      const host = random.chance(0.9) ? random.pick(HOSTS) : random.text();
      const [method, request] = randomRequest(random, host);
      const [near, far] = pair();
      const answers: Uint8Array[] = [];
      far.receive((message) => void answers.push(message.slice())).catch(() => {});
      far.send(frame(sometimesMutated(random, request)));
      far.end();
      const path = `/moby.filesync.v1.Auth/${method}`;
      const handled = service.handlers.get(path)!({
        ...{ method: path, metadata: [], messages: near, log },
      });
      errors.push(
        ...await settle([handled.then(() => near.end())], () => far.die(new Error("hung up"))),
      );
      // A registry that takes nothing but passwords makes the daemon a bearer of the password.
      if (!network.asksForPasswords) shown.push(...answers);
    }
    return { shown: [...shown, ...lines, ...network.leaks], errors };
  },
};

/** Registries, and what they were sent that they should not have been sent. */
class Network {
  /** Passwords that reached a host which the registry did not name. */
  readonly leaks: string[] = [];
  /** True if a registry has asked for a password itself. */
  asksForPasswords = false;
  readonly #random: Random;
  readonly #named = new Set<string>(HOSTS);

  constructor(random: Random) {
    this.#random = random;
  }

  readonly fetch: Fetch = async (address, init) => {
    await Promise.resolve();
    const url = new URL(address);
    const sent = `${JSON.stringify([...new Headers(init.headers)])} ${init.body ?? ""}`;
    const login = sent.includes(SECRET) || sent.includes(btoa(`ann:${SECRET}`));
    if (login && !this.#named.has(url.host)) this.leaks.push(`${SECRET} reached ${url.host}`);
    init.signal?.throwIfAborted();
    return this.#random.pick(url.pathname.startsWith("/v2/") ? this.#registry : this.#service)();
  };

  get #registry(): Answer[] {
    const random = this.#random;
    const realm = random.pick(REALMS);
    const challenge = (text: string, status = 401) => {
      const headers = new Headers();
      headers.set("www-authenticate", text.replace(/[^ -~]/g, ""));
      return new Response(random.text(), { status, headers });
    };
    const bearer = () => {
      this.#named.add(new URL(realm).host);
      return challenge(`Bearer realm="${realm}",service="s"`);
    };
    return [
      bearer,
      bearer,
      () => {
        this.asksForPasswords = true;
        return challenge(`Basic realm="${realm}"`);
      },
      () => challenge(random.text()),
      () => challenge(`Bearer ${random.text(['realm="', "realm=,,", 'realm="\\'])}`),
      () => new Response(random.text(), { status: random.pick([200, 403, 404, 429, 500, 503]) }),
      () => {
        throw new TypeError(`error sending request for url (${random.text()}): refused`);
      },
    ];
  }

  get #service(): Answer[] {
    const random = this.#random;
    const token = random.text(["token", "t".repeat(5_000)]);
    return [
      () => Response.json({ token, expires_in: random.number() }),
      () => Response.json({ access_token: token, issued_at: random.text() }),
      () => Response.json(random.pick([null, [], 1, { token: 1 }, { token: null }])),
      () => new Response(random.text(), { status: random.pick([200, 400, 401, 404, 500]) }),
      () => new Response(null, { status: 302, headers: { location: random.pick(REALMS) } }),
    ];
  }
}

function randomCredential(random: Random): Credential | undefined {
  const all: (Credential | undefined)[] = [
    { username: "ann", password: SECRET },
    { identityToken: SECRET },
    undefined,
  ];
  return random.pick(all);
}

function randomRequest(random: Random, Host: string): [string, Uint8Array] {
  const Salt = random.bytes(40);
  switch (random.int(0, 4)) {
    case 0:
      return ["Credentials", proto.CredentialsRequest.encode({ Host }).finish()];
    case 1:
      return [
        "GetTokenAuthority",
        proto.GetTokenAuthorityRequest.encode({ Host, Salt }).finish(),
      ];
    case 2:
      return [
        "VerifyTokenAuthority",
        proto.VerifyTokenAuthorityRequest.encode({ Host, Salt, Payload: random.bytes(9) }).finish(),
      ];
    default:
      return [
        "FetchToken",
        proto.FetchTokenRequest.encode({
          Host,
          Realm: random.text(REALMS),
          Service: random.text(["s"]),
          Scopes: random.list(3, () => random.text(["repository:a/b:pull,push"])),
        }).finish(),
      ];
  }
}
