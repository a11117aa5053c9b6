import * as path from "node:path";
import type { Context } from "./context.ts";
import { addReceivingDockerfile, emptyFiles, smallFiles } from "./files.ts";

/** Rules like those of a repository with many packages. The `!` rules reach into every package. */
export const RULES = `# dependencies, results and logs
.git
**/node_modules
packages/*/dist/*
!packages/*/dist/index.*
**/*.log
!packages/*/keep.log
*.md
!README.md
`;

/** 200 packages with 1,000 entries each. */
export const PACKAGES: Context = {
  create: async (directory, scale) => {
    await addReceivingDockerfile(directory);
    await Deno.writeTextFile(path.join(directory, ".dockerignore"), RULES);
    for (let i = 0; i < 200 * scale; i++) {
      createPackage(path.join(directory, "packages", `package-${i}`));
    }
  },
};

/**
 * Creates a package of 1,000 entries, including its directory. {@linkcode RULES} leave 100: the
 * directory, `src` with 94 files, `dist` with 2 files, and a log.
 */
export function createPackage(directory: string): void {
  emptyFiles(path.join(directory, "src"), 94, (i) => `module_${i}.ts`);
  emptyFiles(path.join(directory, "dist"), 100, (i) => i < 2 ? `index.${i}.js` : `chunk-${i}.js`);
  emptyFiles(directory, 22, (i) => i === 0 ? "keep.log" : `run-${i}.log`);
  for (let i = 0; i < 20; i++) {
    emptyFiles(path.join(directory, "node_modules", `library-${i}`), 38, (i) => `file_${i}.js`);
  }
}

/** Entries of each directory of {@linkcode ignored}, including itself. */
const ENTRIES_PER_DIRECTORY = 100;

/** Entries that are nearly all ignored, although a `!` rule makes the client look at each. */
export function ignored(entries: number): Context {
  return {
    create: async (directory, scale) => {
      await addReceivingDockerfile(directory);
      await Deno.writeTextFile(
        path.join(directory, ".dockerignore"),
        "data\n!data/**/*.txt\n",
      );
      smallFiles(path.join(directory, "data"), 10);
      for (let i = 0; i * ENTRIES_PER_DIRECTORY < entries * scale; i++) {
        const name = path.join(directory, "data", `directory-${i}`);
        emptyFiles(name, ENTRIES_PER_DIRECTORY - 1, (i) => `file_${i}.dat`);
      }
    },
  };
}
