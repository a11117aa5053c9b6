/**
 * Messages of daemons about Git servers; `tests/integration/git_test.ts` gets them from daemons.
 */
import assert from "node:assert/strict";
import { gitFailure } from "../../../../lib/client/failure/git.ts";
import { NotProvidedError } from "../../../../lib/session/mod.ts";

const CONTEXT = "[internal] load git source https://h:8443/o/r.git#main:sub";
const SSH = "[internal] load git source ssh://git@h:22/o/r.git";
const SCP = "[internal] load git source git@h:o/r.git#v1";

const CASES: [what: string, step: string, why: string, lines: string[], text: RegExp][] = [
  [
    "a request for a login",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: could not read Username for 'https://h:8443': terminal prompts disabled\n: exit status 128",
    [],
    /^the Git server h:8443 rejected the token for https:\/\/h:8443\/o\/r\.git#main:sub$/,
  ],
  [
    "a missing repository, as an old daemon prints it",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: exit status 128",
    ["fatal: repository 'https://h:8443/o/r.git/' not found"],
    /^the Git server h:8443 has no repository https:\/\/h:8443\/o\/r\.git#main:sub$/,
  ],
  [
    "an invalid token at GitHub",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nremote: Invalid credentials\nfatal: Authentication failed for 'https://h:8443/o/r.git/'",
    [],
    /rejected the token/,
  ],
  [
    "a token without access",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: unable to access 'https://h:8443/o/r.git/': The requested URL returned error: 403",
    [],
    /rejected the token/,
  ],
  [
    "a rejected key",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\ngit@h: Permission denied (publickey,password).\r\n",
    [],
    /^the Git server h:22 rejected all keys of the SSH agent for ssh:\/\/git@h:22\/o\/r\.git$/,
  ],
  [
    "a missing agent, as the daemon reports it",
    SCP,
    'failed to load cache key: no SSH key "default" forwarded from the client',
    [],
    /the SSH agent default was not provided/,
  ],
  [
    "a different host key",
    SCP,
    "failed to fetch remote git@h:o/r.git: git stderr:\nHost key verification failed.",
    [],
    /^the Git server h presented a different host key/,
  ],
  [
    "a missing ref of a repository in ADD",
    "ADD https://h/x.git#v1 /x",
    "failed to fetch remote https://h/x.git: git stderr:\nfatal: couldn't find remote ref v1\n: exit status 128",
    [],
    /^https:\/\/h\/x\.git has no branch, tag or commit v1$/,
  ],
  [
    "an unknown token at GitHub",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nremote: Invalid username or token.\nfatal: Authentication failed for 'https://h:8443/o/r.git/'\n: exit status 128",
    [],
    /rejected the token/,
  ],
  [
    "a missing agent, as Go's client reports it",
    SSH,
    "failed to load cache key: unset ssh forward key default",
    [],
    /^ssh:\/\/git@h:22\/o\/r\.git is fetched over SSH, but the SSH agent default was not provided$/,
  ],
  [
    "a directory of a repository for an old daemon",
    CONTEXT,
    "subdir not supported yet",
    [],
    /^this daemon is too old to build a directory of a repository/,
  ],
  [
    "a missing ref, as daemons since v0.9 report it",
    CONTEXT,
    'failed to load cache key: repository does not contain ref main, output: ""',
    [],
    /has no branch, tag or commit main$/,
  ],
  [
    "a missing commit",
    CONTEXT,
    "failed to checkout remote https://h:8443/o/r.git: git stderr:\nfatal: reference is not a tree: 0123abcd\n: exit status 128",
    [],
    /has no branch, tag or commit 0123abcd$/,
  ],
  [
    "a commit that the server refuses",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: remote error: upload-pack: not our ref 0123abcd\n: exit status 128",
    [],
    /has no branch, tag or commit 0123abcd$/,
  ],
  [
    "a missing ref, as an older git reports it",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: could not find remote ref v1\n",
    [],
    /has no branch, tag or commit v1$/,
  ],
  [
    "a missing directory",
    CONTEXT,
    "failed to load cache key: invalid subdir /absent: lstat /absent: no such file or directory",
    [],
    /has no directory absent$/,
  ],
  [
    "a missing repository over SSH",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\nERROR: Repository not found.\nfatal: Could not read from remote repository.\n",
    [],
    /^the Git server h:22 has no repository/,
  ],
  [
    "a directory of the server that is not a repository",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\nfatal: 'o/r.git' does not appear to be a git repository\n",
    [],
    /^the Git server h:22 has no repository/,
  ],
  ...[
    "fatal: unable to access 'https://h:8443/o/r.git/': Failed to connect to h port 8443 after 0 ms: Couldn't connect to server",
    "fatal: unable to access 'https://h:8443/o/r.git/': Couldn't connect to server",
    "ssh: connect to host h port 22: Connection refused",
    "ssh: connect to host h port 22: Connection timed out",
    "kex_exchange_identification: read: Connection reset by peer",
  ].map((line): typeof CASES[number] => [
    `an unreachable server: ${line.slice(0, 60)}`,
    CONTEXT,
    `failed to fetch remote https://h:8443/o/r.git: git stderr:\n${line}\n: exit status 128`,
    [],
    /^the daemon cannot reach the Git server h:8443/,
  ]),
  [
    "a daemon without git",
    CONTEXT,
    'failed to init repo at /x: exec: "git": executable file not found in $PATH',
    [],
    /the daemon has no git/,
  ],
  [
    "a daemon without a network",
    CONTEXT,
    "error fetching default branch for repository https://h:8443/o/r.git: git stderr:\nfatal: unable to access: Could not resolve host: h",
    [],
    /^the daemon cannot reach the Git server h:8443/,
  ],
];

for (const [what, step, why, lines, text] of CASES) {
  Deno.test(`gitFailure: explains ${what}`, () => {
    const found = gitFailure(why, step, lines, []);
    assert.match(found?.text ?? "", text);
    assert.match(found?.advice ?? "", /^[A-Z].*\.$/);
  });
}

Deno.test("gitFailure: recognizes an answer of this session, not the words around it", () => {
  const agent = new NotProvidedError("ssh", "default");
  const why = `failed to load cache key: ${agent.message}`;
  const found = gitFailure(why, SCP, [], [agent]);
  assert.equal(
    found?.text,
    "git@h:o/r.git#v1 is fetched over SSH, but the SSH agent default was not provided",
  );
  assert.match(found?.advice ?? "", /SSH_AUTH_SOCK/);
  assert.equal(gitFailure(why, SCP, [], []), undefined);
  const tree = new NotProvidedError("tree", "dockerfile", "this session offers none");
  const old = gitFailure(`failed to read dockerfile: ${tree.message}`, "", [], [tree]);
  assert.match(
    old?.text ?? "",
    /^this daemon is too old for this form of context address/,
  );
  const other = new NotProvidedError("tree", "etc");
  assert.equal(gitFailure(other.message, "", [], [other]), undefined);
});

const TOKEN = 'Pass one with option "token".';
const SECRET = 'Pass one with option "secrets.GIT_AUTH_TOKEN.h".';

Deno.test("gitFailure: advises how to pass a token for the context and for others", () => {
  const why = (url: string) =>
    `failed to fetch remote ${url}: could not read Username for '${url}': terminal prompts disabled`;
  for (
    const [url, step, contextHost, advice] of [
      ["https://h/o.git", "load git source https://h/o.git", "h", TOKEN],
      ["https://h/o.git", "load git source https://h/o.git", "other", SECRET], // a named context
      ["https://h/o.git", "load git source https://h/o.git", undefined, SECRET],
      ["https://h/o.git", "ADD https://h/o.git /", "other", SECRET],
    ] as const
  ) {
    const missing = new NotProvidedError("secret", "GIT_AUTH_TOKEN.h");
    const found = gitFailure(why(url), step, [], [missing], contextHost)!;
    assert.match(found.text, /requires a login for .*, but no token was provided/);
    assert.equal(found.advice, advice);
  }
});

Deno.test("gitFailure: ignores errors that are not about a Git server", () => {
  for (
    const [why, step] of [
      ["process did not complete: exit code: 1", "[2/2] RUN git clone https://h/x.git"],
      ['"/absent": not found', "COPY absent /"],
      [
        "failed to fetch remote https://h/x.git: git stderr: something new",
        "ADD https://h/x.git /",
      ],
    ] as const
  ) assert.equal(gitFailure(why, step, [], []), undefined);
});
