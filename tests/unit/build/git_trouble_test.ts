/** What is made of the daemon's words about Git servers; `tests/integration/git_test.ts` has them from daemons. */
import assert from "node:assert/strict";
import { gitTrouble } from "../../../lib/build/git_trouble.ts";
import { NotGiven } from "../../../lib/session/mod.ts";

const CONTEXT = "[internal] load git source https://h:8443/o/r.git#main:sub";
const SSH = "[internal] load git source ssh://git@h:22/o/r.git";
const SCP = "[internal] load git source git@h:o/r.git#v1";

const CASES: [what: string, step: string, why: string, lines: string[], text: RegExp][] = [
  [
    "a login is wanted",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: could not read Username for 'https://h:8443': terminal prompts disabled\n: exit status 128",
    [],
    /^the Git server h:8443 doesn't take the token that was given for https:\/\/h:8443\/o\/r\.git#main:sub$/,
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
    /doesn't take the token/,
  ],
  [
    "a token that may not read it",
    CONTEXT,
    "failed to fetch remote https://h:8443/o/r.git: git stderr:\nfatal: unable to access 'https://h:8443/o/r.git/': The requested URL returned error: 403",
    [],
    /doesn't take the token/,
  ],
  [
    "a key that isn't taken",
    SSH,
    "failed to fetch remote ssh://xxxxx@h:22/o/r.git: git stderr:\ngit@h: Permission denied (publickey,password).\r\n",
    [],
    /^the Git server h:22 takes none of the SSH agent's keys for ssh:\/\/git@h:22\/o\/r\.git$/,
  ],
  [
    "no agent, in this side's words",
    SCP,
    'failed to load cache key: there is no SSH agent "default": it wasn\'t given',
    [],
    /^git@h:o\/r\.git#v1 is fetched over SSH, and the SSH agent default wasn't given$/,
  ],
  [
    "no agent, in the daemon's words",
    SCP,
    'failed to load cache key: no SSH key "default" forwarded from the client',
    [],
    /the SSH agent default wasn't given/,
  ],
  [
    "another host key",
    SCP,
    "failed to fetch remote git@h:o/r.git: git stderr:\nHost key verification failed.",
    [],
    /^the Git server h showed another host key/,
  ],
  [
    "what ADD names",
    "ADD https://h/x.git#v1 /x",
    "failed to fetch remote https://h/x.git: git stderr:\nfatal: couldn't find remote ref v1\n: exit status 128",
    [],
    /^https:\/\/h\/x\.git has no branch, tag or commit v1$/,
  ],
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
    /^the daemon can't reach the Git server h:8443/,
  ],
];

for (const [what, step, why, lines, text] of CASES) {
  Deno.test(`what the daemon says of a Git server: ${what}`, () => {
    const found = gitTrouble(why, step, lines, []);
    assert.match(found?.text ?? "", text);
    assert.match(found?.advice ?? "", /^[A-Z].*\.$/);
  });
}

Deno.test("how to give a token: for the context, for GitHub, for what ADD names", () => {
  const why = (url: string) =>
    `failed to fetch remote ${url}: could not read Username for '${url}': terminal prompts disabled`;
  for (
    const [url, step, host, advice] of [
      ["https://h/o.git", "load git source https://h/o.git", "h", /--token, .* GIT_AUTH_TOKEN/],
      [
        "https://github.com/o/r.git",
        "load git source https://github.com/o/r.git",
        "github.com",
        /GITHUB_TOKEN/,
      ],
      ["https://h/o.git", "ADD https://h/o.git /", "h", /--secret id=GIT_AUTH_TOKEN\.h,env=NAME/],
    ] as const
  ) {
    const missing = new NotGiven("secret", `GIT_AUTH_TOKEN.${host}`);
    const found = gitTrouble(why(url), step, [], [missing])!;
    assert.match(found.text, /wants a login for .*, and no token was given/);
    assert.match(found.advice, advice);
    assert.equal(/GITHUB_TOKEN/.test(found.advice), host === "github.com");
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
  ) assert.equal(gitTrouble(why, step, [], []), undefined);
});
