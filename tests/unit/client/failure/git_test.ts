/**
 * What is made of the daemon's words about Git servers; `tests/integration/git_test.ts` has them
 * from daemons.
 */
import assert from "node:assert/strict";
import { gitFailure } from "../../../../lib/client/failure/git.ts";
import { NotGiven } from "../../../../lib/session/mod.ts";

const CONTEXT = "[internal] load git source https://h:8443/o/r.git#main:sub";
const SSH = "[internal] load git source ssh://git@h:22/o/r.git";
const SCP = "[internal] load git source git@h:o/r.git#v1";

const CASES: [what: string, step: string, why: string, lines: string[], text: RegExp][] = [
  [
    "a login is wanted",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: could not read Username for 'https://h:8443': terminal prompts disabled\n: exit status 128",
    [],
    /^the Git server h:8443 rejected the token for https:\/\/h:8443\/o\/r\.git#main:sub$/,
  ],
  [
    "old daemons print what git says",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: exit status 128",
    ["fatal: repository 'https://h:8443/o/r.git/' not found"],
    /^the Git server h:8443 has no repository https:\/\/h:8443\/o\/r\.git#main:sub$/,
  ],
  [
    "GitHub's words for a token that isn't valid",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nremote: Invalid credentials\nfatal: Authentication failed for 'https://h:8443/o/r.git/'",
    [],
    /rejected the token/,
  ],
  [
    "a token that may not read it",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: unable to access 'https://h:8443/o/r.git/': The requested URL returned error: 403",
    [],
    /rejected the token/,
  ],
  [
    "a key that isn't taken",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\ngit@h: Permission denied (publickey,password).\r\n",
    [],
    /^the Git server h:22 rejected all keys of the SSH agent for ssh:\/\/git@h:22\/o\/r\.git$/,
  ],
  [
    "no agent, in the daemon's words",
    SCP,
    'failed to load cache key: no SSH key "default" forwarded from the client',
    [],
    /the SSH agent default was not provided/,
  ],
  [
    "another host key",
    SCP,
    "failed to fetch remote git@h:o/r.git: git stderr:\nHost key verification failed.",
    [],
    /^the Git server h presented a different host key/,
  ],
  [
    "what ADD names",
    "ADD https://h/x.git#v1 /x",
    "failed to fetch remote https://h/x.git: git stderr:\nfatal: couldn't find remote ref v1\n: exit status 128",
    [],
    /^https:\/\/h\/x\.git has no branch, tag or commit v1$/,
  ],
  [
    "a token that GitHub doesn't know",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nremote: Invalid username or token.\nfatal: Authentication failed for 'https://h:8443/o/r.git/'\n: exit status 128",
    [],
    /rejected the token/,
  ],
  [
    "no agent, in the words of Go's client",
    SSH,
    "failed to load cache key: unset ssh forward key default",
    [],
    /^ssh:\/\/git@h:22\/o\/r\.git is fetched over SSH, but the SSH agent default was not provided$/,
  ],
  [
    "a directory of a repository, which the daemon is too old for",
    CONTEXT,
    "subdir not supported yet",
    [],
    /^this daemon is too old to build a directory of a repository/,
  ],
  [
    "a ref that isn't there, of a daemon since v0.9",
    CONTEXT,
    'failed to load cache key: repository does not contain ref main, output: ""',
    [],
    /has no branch, tag or commit main$/,
  ],
  [
    "a commit that isn't there",
    CONTEXT,
    "failed to checkout remote https://h:8443/o/r.git: git stderr:\nfatal: reference is not a tree: 0123abcd\n: exit status 128",
    [],
    /has no branch, tag or commit 0123abcd$/,
  ],
  [
    "a commit that the server doesn't give",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: remote error: upload-pack: not our ref 0123abcd\n: exit status 128",
    [],
    /has no branch, tag or commit 0123abcd$/,
  ],
  [
    "a ref that isn't there, of an older git",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: could not find remote ref v1\n",
    [],
    /has no branch, tag or commit v1$/,
  ],
  [
    "a directory that isn't there",
    CONTEXT,
    "failed to load cache key: invalid subdir /absent: lstat /absent: no such file or directory",
    [],
    /has no directory absent$/,
  ],
  [
    "a repository that isn't there, over SSH",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\nERROR: Repository not found.\nfatal: Could not read from remote repository.\n",
    [],
    /^the Git server h:22 has no repository/,
  ],
  [
    "a directory of the server that isn't a repository",
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
    `no server, ${line.slice(0, 60)}`,
    CONTEXT,
    `failed to fetch remote https://h:8443/o/r.git: git stderr:\n${line}\n: exit status 128`,
    [],
    /^the daemon cannot reach the Git server h:8443/,
  ]),
  [
    "no git",
    CONTEXT,
    'failed to init repo at /x: exec: "git": executable file not found in $PATH',
    [],
    /the daemon has no git/,
  ],
  [
    "no network",
    CONTEXT,
    "error fetching default branch for repository https://h:8443/o/r.git: git stderr:\nfatal: unable to access: Could not resolve host: h",
    [],
    /^the daemon cannot reach the Git server h:8443/,
  ],
];

for (const [what, step, why, lines, text] of CASES) {
  Deno.test(`what the daemon says of a Git server: ${what}`, () => {
    const found = gitFailure(why, step, lines, []);
    assert.match(found?.text ?? "", text);
    assert.match(found?.advice ?? "", /^[A-Z].*\.$/);
  });
}

Deno.test("what this side answered is known by the answer, not by the words around it", () => {
  const agent = new NotGiven("ssh", "default");
  const why = `failed to load cache key: ${agent.message}`;
  const found = gitFailure(why, SCP, [], [agent]);
  assert.equal(
    found?.text,
    "git@h:o/r.git#v1 is fetched over SSH, but the SSH agent default was not provided",
  );
  assert.match(found?.advice ?? "", /SSH_AUTH_SOCK/);
  assert.equal(gitFailure(why, SCP, [], []), undefined);
  const tree = new NotGiven("tree", "dockerfile", "this session offers none");
  const old = gitFailure(`failed to read dockerfile: ${tree.message}`, "", [], [tree]);
  assert.match(
    old?.text ?? "",
    /^this daemon is too old for this form of context address/,
  );
  const other = new NotGiven("tree", "etc");
  assert.equal(gitFailure(other.message, "", [], [other]), undefined);
});

Deno.test("how to give a token: for the context, and for what ADD names", () => {
  const why = (url: string) =>
    `failed to fetch remote ${url}: could not read Username for '${url}': terminal prompts disabled`;
  for (
    const [url, step, host, advice] of [
      ["https://h/o.git", "load git source https://h/o.git", "h", 'Pass one with option "token".'],
      [
        "https://h/o.git",
        "ADD https://h/o.git /",
        "h",
        'Pass one with option "secrets.GIT_AUTH_TOKEN.h".',
      ],
    ] as const
  ) {
    const missing = new NotGiven("secret", `GIT_AUTH_TOKEN.${host}`);
    const found = gitFailure(why(url), step, [], [missing])!;
    assert.match(found.text, /requires a login for .*, but no token was provided/);
    assert.equal(found.advice, advice);
  }
});

Deno.test("what isn't of a Git server is left alone", () => {
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
