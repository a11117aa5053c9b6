import * as path from "node:path";
import type { Context } from "./context.ts";
import {
  addBusybox,
  addDockerfile,
  addExportingDockerfile,
  addReceivingDockerfile,
  copyHello,
  randomFile,
  smallFiles,
} from "./files.ts";

const MIB = 1024 * 1024;

/** `fixtures/hello`. */
export const HELLO: Context = { create: copyHello };

/** 1 GiB in 4 files, which the daemon receives. */
export const LARGE: Context = {
  create: async (directory, scale) => {
    await addReceivingDockerfile(directory);
    fourFiles(directory, scale);
  },
};

/** 1 GiB in 4 files, which the daemon exports. */
export const LARGE_RESULT: Context = {
  create: async (directory, scale) => {
    await addExportingDockerfile(directory);
    fourFiles(directory, scale);
  },
};

/** 50,000 small files, which the daemon receives. */
export const MANY: Context = {
  create: async (directory, scale) => {
    await addReceivingDockerfile(directory);
    smallFiles(directory, 50_000 * scale);
  },
};

/** 50,000 small files, which the daemon exports. */
export const MANY_RESULT: Context = {
  create: async (directory, scale) => {
    await addExportingDockerfile(directory);
    smallFiles(directory, 50_000 * scale);
  },
};

/** 5,000 small files, and four of 1 to 100 MB. */
export const MIXED: Context = {
  create: async (directory, scale) => {
    await addReceivingDockerfile(directory);
    smallFiles(directory, 5000 * scale);
    for (const megabytes of [1, 10, 50, 100]) {
      randomFile(path.join(directory, `large-${megabytes}`), megabytes * 1e6 * scale);
    }
  },
};

/** Step that prints 300,000 lines. */
export const LOG: Context = {
  create: async (directory, scale) => {
    await addBusybox(directory);
    const lines = Math.ceil(300_000 * scale);
    const program = `BEGIN { for (i = 1; i <= ${lines}; i++) print "line " i " of the output" }`;
    await addDockerfile(
      directory,
      `FROM scratch
COPY busybox /bin/busybox
RUN ${JSON.stringify(["/bin/busybox", "awk", program])}
`,
    );
  },
};

/** A directory for each of some builds, all like `fixtures/hello`, but with different contents. */
export function several(builds: number): Context {
  return {
    create: async (parent) => {
      for (let i = 0; i < builds; i++) {
        const directory = path.join(parent, `${i}`);
        await Deno.mkdir(directory);
        await copyHello(directory);
        await Deno.writeTextFile(path.join(directory, "greeting.txt"), `Hello from build ${i}.\n`);
      }
    },
  };
}

function fourFiles(directory: string, scale: number): void {
  for (let i = 0; i < 4; i++) randomFile(path.join(directory, `large-${i}`), 256 * MIB * scale);
}
