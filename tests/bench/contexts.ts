import { type Context, copyHello, randomFile, smallFiles, toExport, toReceive } from "./context.ts";

const MIB = 1024 * 1024;

/** `fixtures/hello`. */
export const HELLO: Context = { name: "hello", create: copyHello };

/** 1 GiB in 4 files, which the daemon receives. */
export const LARGE: Context = {
  name: "large",
  create: async (directory, scale) => {
    await toReceive(directory);
    await fourFiles(directory, scale);
  },
};

/** 1 GiB in 4 files, which the daemon exports. */
export const LARGE_RESULT: Context = {
  name: "large result",
  create: async (directory, scale) => {
    await toExport(directory);
    await fourFiles(directory, scale);
  },
};

/** 50,000 small files, which the daemon receives. */
export const MANY: Context = {
  name: "many",
  create: async (directory, scale) => {
    await toReceive(directory);
    smallFiles(directory, 50_000 * scale);
  },
};

/** 50,000 small files, which the daemon exports. */
export const MANY_RESULT: Context = {
  name: "many result",
  create: async (directory, scale) => {
    await toExport(directory);
    smallFiles(directory, 50_000 * scale);
  },
};

async function fourFiles(directory: string, scale: number): Promise<void> {
  for (let i = 0; i < 4; i++) await randomFile(`${directory}/large-${i}`, 256 * MIB * scale);
}
