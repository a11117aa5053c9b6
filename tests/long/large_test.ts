/**
 * Large contexts: builds succeed, and memory does not grow with them. The peaks are printed for the
 * record.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { busybox, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

const DOCKERFILE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "sh", "-c", "COMMAND"]
`;

async function context(directory: string, command: string): Promise<void> {
  await Deno.writeFile(path.join(directory, "busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(
    path.join(directory, "Dockerfile"),
    DOCKERFILE.replace("COMMAND", command),
  );
}

/** Builds with the command in a separate process. Returns its peak memory in MiB and its output. */
async function peak(directory: string, address: string): Promise<{ mib: number; output: string }> {
  const script = `
    const code = await (await import("${new URL("../../lib/cli/main.ts", import.meta.url)}"))
      .main(["local", ${JSON.stringify(directory)}, "--progress", "plain"]);
    const status = await Deno.readTextFile("/proc/self/status");
    console.error("PEAK", /VmHWM:\\s+(\\d+)/.exec(status)[1]);
    Deno.exit(code);
  `;
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "--config",
      new URL("../../deno.json", import.meta.url).pathname,
      `data:application/typescript,${encodeURIComponent(script)}`,
    ],
    env: { BUILDKIT_HOST: address, NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  const output = new TextDecoder().decode(stderr);
  assert.equal(code, 0, output);
  return { mib: Number(/PEAK (\d+)/.exec(output)![1]) / 1024, output };
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: large context: 50,000 small files`, async () => {
    await using directory = await temporary();
    await context(directory.path, "/bin/busybox find /context -name '*.txt' | /bin/busybox wc -l");
    for (let i = 0; i < 50_000; i++) {
      const parent = path.join(directory.path, `d${i % 40}`, `e${i % 1600}`);
      if (i < 1600) Deno.mkdirSync(parent, { recursive: true });
      Deno.writeTextFileSync(path.join(parent, `${i}.txt`), `file ${i}`);
    }
    const { mib, output } = await peak(directory.path, address);
    assert.match(output, / 50000\n/);
    console.log(`${name}: 50,000 files, peak ${mib.toFixed(0)} MiB`);
    assert(mib < 400, `the peak was ${mib} MiB`);
  });

  Deno.test(`${name}: large context: a sparse file of 5 GiB`, async () => {
    await using directory = await temporary();
    await context(directory.path, "/bin/busybox stat -c %s /context/sparse");
    {
      using file = await Deno.create(path.join(directory.path, "sparse"));
      await file.truncate(5 * 1024 ** 3);
    }
    const { mib, output } = await peak(directory.path, address);
    assert.match(output, / 5368709120\n/);
    console.log(`${name}: 5 GiB, peak ${mib.toFixed(0)} MiB`);
    assert(mib < 400, `the peak was ${mib} MiB`);
  });
}
