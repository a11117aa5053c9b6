/** Contexts that change during the build, or that cannot be read as a whole. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit } from "../support/command.ts";
import { busybox, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

const LIST =
  `RUN ["/bin/busybox", "sh", "-c", "/bin/busybox find /all -type f | /bin/busybox sort # `;

/** Creates a context whose build lists what `copy` copies to `/all`, by a shell script. */
async function context(directory: string, script: string, copy = "COPY . /all"): Promise<string> {
  await Deno.mkdir(path.join(directory, "bin"));
  await Deno.writeFile(path.join(directory, "bin/busybox"), busybox(), { mode: 0o755 });
  const dockerfile = `FROM scratch\nCOPY bin/busybox /bin/busybox\n${copy}\n` +
    `${LIST}${crypto.randomUUID()}"]\n`;
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), dockerfile);
  await run(directory, script);
  return directory;
}

async function run(directory: string, script: string): Promise<void> {
  const { success, stderr } = await new Deno.Command("sh", {
    args: ["-ec", script],
    cwd: directory,
  }).output();
  assert(success, new TextDecoder().decode(stderr));
}

/** Does something every millisecond until it is disposed of. */
function again(action: () => void): Disposable {
  const timer = setInterval(action, 1);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

/** What cannot be read, what is copied, and what comes of it. */
interface Row {
  readonly script: string;
  readonly copy?: string;
  readonly code: number;
  readonly stderr: RegExp;
  /** Files that must be in the image, and that must not. */
  readonly has?: RegExp;
  readonly lacks?: RegExp;
}

const UNREADABLE: Record<string, Row> = {
  "an ignore file": {
    script: "echo secret > .dockerignore; touch secret; chmod 000 .dockerignore",
    code: 4,
    stderr: /cannot read \.dockerignore: permission denied/,
  },
  "a file that COPY names": {
    script: "mkdir d; touch d/f; chmod 000 d/f",
    copy: "COPY d/f /all/",
    code: 4,
    stderr: /cannot read d\/f: permission denied/,
  },
  "a file that a wildcard matches": {
    script: "mkdir d; touch d/f d/g; chmod 000 d/f",
    copy: "COPY d/* /all/",
    code: 0,
    stderr: /cannot read d\/f: permission denied/,
    has: /\/all\/g/,
    lacks: /\/all\/f/,
  },
  "a file somewhere in the context": {
    script: "mkdir d; touch d/f d/g; chmod 000 d/f",
    code: 4,
    stderr: /cannot read d\/f: permission denied/,
  },
  "the directory of a file that the ignore file names": {
    script: "mkdir -p u/in; touch u/in/keep; printf '*\\n!bin\\n!u/in/keep\\n' > .dockerignore; " +
      "chmod 000 u/in",
    code: 4,
    stderr: /cannot read u\/in: permission denied/,
  },
  "the directory of a file that COPY names": {
    script: "mkdir locked; touch locked/x; chmod 000 locked",
    copy: "COPY locked/x /all/",
    code: 4,
    stderr: /cannot read locked(\/x)?: permission denied/,
  },
  "a directory that a wildcard matches": {
    script: "mkdir locked open; touch locked/x open/x; chmod 000 locked",
    copy: "COPY */x /all/",
    code: 0,
    stderr: /cannot read locked: permission denied/,
    has: /\/all\/x/,
  },
  "the root of the context": {
    script: "chmod 000 .",
    code: 4,
    stderr: /permission denied/,
  },
};

for (const { name, address } of daemons()) {
  for (const [what, row] of Object.entries(UNREADABLE)) {
    Deno.test(`${name}: changing: ${what} cannot be read`, async () => {
      await using directory = await temporary();
      const place = await context(directory.path, row.script, row.copy);
      try {
        const args = ["local", place, "--addr", address, "--progress", "plain"];
        const { code, stderr } = await bkit(args, { mayReadAll: false });
        assert.equal(code, row.code, stderr);
        assert.match(stderr, row.stderr);
        assert(!stderr.includes(`${place}/`), stderr);
        if (row.has) assert.match(stderr, row.has);
        if (row.lacks) assert.doesNotMatch(stderr, row.lacks);
        if (code === 0) return;
        const quiet = await bkit([...args, "--progress", "quiet"], { mayReadAll: false });
        assert.equal(quiet.code, row.code, quiet.stderr);
        assert.match(quiet.stderr, row.stderr);
      } finally {
        await run(place, "chmod -R u+rwX .");
      }
    });
  }

  Deno.test(`${name}: changing: an ignore file that is touched all the time is obeyed`, async () => {
    await using directory = await temporary();
    const place = await context(directory.path, "echo secret > .dockerignore; touch secret other");
    const touch = () => Deno.utimeSync(`${place}/.dockerignore`, new Date(), new Date());
    using _touching = again(touch);
    for (let i = 0; i < 5; i++) {
      const args = ["local", place, "--addr", address, "--progress", "plain", "--no-cache"];
      const { code, stderr } = await bkit(args);
      assert.equal(code, 0, stderr);
      assert.match(stderr, /\/all\/other/);
      assert.doesNotMatch(stderr, /\/all\/secret/);
    }
  });

  Deno.test(`${name}: changing: a log that only grows is sent in part, with a warning`, async () => {
    await using directory = await temporary();
    const place = await context(directory.path, "head -c 50000000 /dev/zero > log");
    const log = path.join(place, "log");
    using _logging = again(() => Deno.writeTextFileSync(log, "more\n", { append: true }));
    const { code, stderr } = await bkit(["local", place, "--addr", address, "--progress", "plain"]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /sent only the first \d+ bytes of log: it became longer/);
    assert.match(stderr, /\/all\/log/);
  });

  Deno.test(`${name}: changing: a change that leaves size and time as they were is seen`, async () => {
    await using directory = await temporary();
    const place = await context(
      directory.path,
      "printf one > file; touch -d @1000 file; printf uno > other; touch -d @1000 other",
      'COPY . /all\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox cat /all/file /all/other"]',
    );
    const args = ["local", place, "--addr", address, "--progress", "plain", "--no-cache"];
    assert.match((await bkit(args)).stderr, /oneuno/);
    await run(place, "printf two > new; touch -d @1000 new; mv new file");
    assert.match((await bkit(args)).stderr, /twouno/);
    await run(place, "printf dos > other; touch -d @1000 other");
    assert.match((await bkit([...args, "--check-content"])).stderr, /twodos/);
  });

  Deno.test(`${name}: changing: files dated far from now are sent`, async () => {
    await using directory = await temporary();
    const place = await context(
      directory.path,
      "touch -d 2300-01-01 future; touch -d 1900-01-01 past",
    );
    const { code, stderr } = await bkit(["local", place, "--addr", address, "--progress", "plain"]);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\/all\/future[\s\S]*\/all\/past/);
  });

  if (name === "old") continue; // it has no named contexts
  Deno.test(`${name}: changing: a named context that cannot be read is an error`, async () => {
    await using directory = await temporary();
    const place = await context(directory.path, "mkdir z; chmod 000 z", "COPY --from=z . /all");
    const args = ["local", place, "--addr", address, "--build-context", `z=${place}/z`];
    const { code, stderr } = await bkit(args, { mayReadAll: false });
    assert.equal(code, 4, stderr);
    assert.match(stderr, /permission denied/);
    await run(place, "chmod 700 z");
  });
}
