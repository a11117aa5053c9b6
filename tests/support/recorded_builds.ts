/** The builds that `record_progress.ts` records, by the name of the recording. */
import { type BuildOptions, files, type ProgressEvent } from "../../mod.ts";
import { busybox } from "./context.ts";

/** A build to record. */
export interface RecordedBuild {
  /** Returns what to build. `out` is a path that does not exist, for a result. */
  options(out: string): BuildOptions;
  /** Returns true for the event at which the build is cancelled. */
  cancelWhen?(event: ProgressEvent): boolean;
  /** Bytes per second to the daemon. */
  readonly rate?: number;
}

const decoder = new TextDecoder();

/** Returns an instruction that runs a shell command. */
const run = (command: string): string =>
  `RUN ["/bin/busybox", "sh", "-c", ${JSON.stringify(command)}]`;

/** Instructions that begin each stage with a RUN. */
const BASE = "FROM scratch AS base\nCOPY bin/busybox /bin/busybox\nENV PATH=/bin\n";

/** Returns the command that prints `count` lines, one each `pause` seconds. */
const lines = (text: string, count: number, pause: number): string =>
  `i=0; while [ $i -lt ${count} ]; do i=$((i+1)); echo "${text} $i"; busybox sleep ${pause}; done`;

/** Returns a build without output from a Dockerfile; its steps always run. */
function build(dockerfile: string, more: Partial<BuildOptions> = {}): BuildOptions {
  const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
  return { context, dockerfile, noCache: true, ...more };
}

const PLAIN = `${BASE}WORKDIR /src
${run("echo one; echo two >&2; busybox sleep 0.4; echo three")}
${run("busybox mkdir /out; busybox seq 1 5 > /out/numbers")}
FROM scratch
COPY --from=base /out /
`;

/** Stages that run at the same time, and one that needs them all. */
const PARALLEL = `${BASE}
FROM base AS a
${run(lines("a: compiling module", 12, 0.25))}
${run("busybox touch /a")}
FROM base AS b
${run(lines("b: testing module", 9, 0.3))}
${run("busybox touch /b")}
FROM base AS c
${run(lines("c: linking", 6, 0.5))}
${run("busybox touch /c")}
FROM scratch
COPY --from=a /a /
COPY --from=b /b /
COPY --from=c /c /
`;

const FAILING = `${BASE}
FROM base AS test
${run(lines("testing package", 20, 0.1))}
FROM base AS compile
${
  run(
    `${lines("compiling src/file", 40, 0.03)}
echo "src/file17.c:17:3: error: 'foo' undeclared" >&2
echo "make: *** [all] Error 1" >&2; exit 3`.replaceAll("\n", "; "),
  )
}
FROM scratch
COPY --from=test /bin /test
COPY --from=compile /bin /compile
`;

const WARNINGS = `from scratch AS Base
MAINTAINER someone
ENV KEY value
ARG API_TOKEN
COPY bin/busybox /bin/busybox
WORKDIR src
${run("echo checked")}
CMD busybox sleep 1
`;

const BINARY = run(
  // invalid UTF-8, controls, a changed title, a cleared screen, and a character in two writes
  String.raw`printf 'a\000b\377\376c\n'; printf '\033]0;title\007\033[2J\033[31mred\033[0m\n';` +
    String
      .raw` printf 'half \342\202'; busybox sleep 0.2; printf '\254 euro\n'; printf '\ttab\n';` +
    ` busybox head -c 2000 /bin/busybox`,
);

const WIDE = `${BASE}WORKDIR /段階/とても長い名前の作業ディレクトリ/👍🏽
${
  run(
    "echo 日本語のログ行です。とても長い行なので端末の幅を超えるはずです。絵文字🎉も入っています。もう少し長く続きます。; " +
      "echo 👩‍👩‍👧‍👦 family 🇯🇵 flag 👍🏽 thumb ❤️ heart; echo café naïve; " +
      "echo 한국어 로그 줄입니다; busybox sleep 0.5; echo テスト",
  )
}
`;

const BAR = run(
  'i=0; while [ $i -le 100 ]; do printf "\\rDownloading %d%%" $i; i=$((i+5));' +
    ' busybox sleep 0.05; done; echo; printf "Checking"; i=0; while [ $i -lt 10 ];' +
    ' do printf .; i=$((i+1)); busybox sleep 0.05; done; echo " ok"; printf "no line feed"',
);

/** Stages with 1,900 steps, and 100 steps that copy from them. */
function many(): string {
  const stages = Array.from({ length: 100 }, (_, stage) => {
    const copies = Array.from({ length: 19 }, (_, i) => `COPY small /${stage}-${i}\n`);
    return `FROM scratch AS s${stage}\n${copies.join("")}`;
  });
  const copies = Array.from({ length: 100 }, (_, stage) => `COPY --from=s${stage} / /${stage}/\n`);
  return `${stages.join("")}FROM scratch\n${copies.join("")}`;
}

/** Returns files without repetitions, which a build has to send as they are. */
function bigContext(): BuildOptions["context"] {
  const content = (bytes: number): Uint8Array => {
    const filled = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) {
      crypto.getRandomValues(filled.subarray(at, at + 65_536));
    }
    return filled;
  };
  return files({
    "assets/film.bin": content(40_000_000),
    "assets/sound.bin": content(15_000_000),
    "src/main.ts": "console.log(1);\n",
    "src/other.ts": "console.log(2);\n",
  });
}

/** All builds. */
export const BUILDS: Readonly<Record<string, RecordedBuild>> = {
  plain: { options: (out) => build(PLAIN, { outputs: [{ type: "local", dest: out }] }) },
  // after "plain", whose results are in the cache
  cached: {
    options: (out) => build(PLAIN, { noCache: false, outputs: [{ type: "local", dest: out }] }),
  },
  failing: { options: () => build(FAILING) },
  parallel: { options: () => build(PARALLEL) },
  platforms: {
    options: (out) =>
      build("FROM scratch\nCOPY bin/busybox /bin/\nWORKDIR /src\nCOPY bin /src/\n", {
        platforms: ["linux/amd64", "linux/arm64"],
        outputs: [{ type: "oci", dest: out }],
      }),
  },
  cancelled: {
    options: () => build(`${BASE}${run(`${lines("working", 3, 0.1)}; busybox sleep 60`)}\n`),
    cancelWhen: (event) => event.type === "log" && decoder.decode(event.log.data) === "working 3\n",
  },
  warnings: { options: () => build(WARNINGS) },
  groups: {
    options: () =>
      build(`${BASE}COPY --link bin/busybox /a/
COPY --link bin/busybox /b/
${run("echo linked")}
COPY --link bin/busybox /c/
`),
  },
  many: {
    options: () => ({ context: files({ small: "x" }), dockerfile: many(), noCache: true }),
  },
  binary: { options: () => build(`${BASE}${BINARY}\n`) },
  wide: { options: () => build(WIDE) },
  bar: { options: () => build(`${BASE}${BAR}\n`) },
  upload: {
    options: () => ({
      context: bigContext(),
      dockerfile: "FROM scratch\nCOPY . /\n",
      noCache: true,
    }),
    rate: 8_000_000,
  },
};
