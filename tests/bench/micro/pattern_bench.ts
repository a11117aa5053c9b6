/** Matching of an ignore file like those of repositories, and of a very long one. */
import { parseIgnoreFile } from "../../../lib/diffcopy/mod.ts";
import { Filter, ROOT } from "../../../lib/diffcopy/pattern/filter.ts";

const RULES = `# version control, editors and systems
.git
.github
**/.DS_Store
**/*.swp
.idea
.vscode
!.vscode/settings.json

# dependencies and results
**/node_modules
**/bower_components
**/__pycache__
**/*.py[cod]
**/.venv
dist
build/*
!build/assets
**/*.min.js
coverage*
**/*.o
**/*.log
logs
!logs/keep.log

# secrets
.env*
!.env.example
**/*.pem
**/id_{rsa,ed25519}

# documents
*.md
!README.md
docs/**/*.draft.txt
packages/*/test
packages/*/tmp-??
`;

const DIRECTORIES = ["src", "packages/app/lib", "packages/app/node_modules/x", "build/assets"];
const NAMES = ["main.ts", "README.md", "bundle.min.js", "module.pyc", "run.log", ".env.local"];
const exclude = parseIgnoreFile(RULES, ".dockerignore");
const long = Array.from({ length: 3000 }, (_, i) => `directory-${i}/**/*.generated-${i % 7}`);

/** Judges files in each directory, as a walk does. */
function judgeAll(filter: Filter, files: number): void {
  for (const directory of DIRECTORIES) {
    let scope = ROOT;
    let path = "";
    for (const part of directory.split("/")) {
      path = path === "" ? part : `${path}/${part}`;
      ({ scope } = filter.judgeDirectory(path, scope));
    }
    for (let i = 0; i < files / DIRECTORIES.length; i++) {
      filter.judge(`${directory}/${i}-${NAMES[i % NAMES.length]}`, scope);
    }
  }
}

const filter = new Filter([], exclude);
const longFilter = new Filter([], long);

Deno.bench("patterns: 10,000 files, 30 rules", () => judgeAll(filter, 10_000));

Deno.bench("patterns: 10,000 files, 3,000 rules", () => judgeAll(longFilter, 10_000));

Deno.bench("patterns: parse 30 rules", () => {
  new Filter([], parseIgnoreFile(RULES, ".dockerignore"));
});

Deno.bench("patterns: parse 3,000 rules", () => {
  new Filter([], long);
});
