/** Options and commands of other programs: what they are called here. */
import type { Command } from "commander";

/** Options of docker, buildx and buildctl that bkit does not have, and what to use. */
const OPTIONS: Readonly<Record<string, string>> = {
  "--host": "--addr ADDRESS names the daemon.",
  "-H": "--addr ADDRESS names the daemon.",
  "--context": "--builder NAME takes the name of a Docker context.",
  "--config": "The variable DOCKER_CONFIG names the directory of Docker's configuration.",
  "--tls": "Any of the --tls… options turns TLS on, such as --tlscacert FILE.",
  "--tlsverify": "Any of the --tls… options turns TLS on, such as --tlscacert FILE.",
  "--log-level": "-D logs what is tried and said.",
  "-l": "-D logs what is tried and said.",
  "--verbose": "-D logs what is tried and said; --progress plain shows all output.",
  "-v": "bkit --version shows the version; -D logs what is tried and said.",
  "-c": "--resource cpu-shares=NUMBER sets the share of processors.",
  "--policy": "--source-policy-file FILE has rules for sources; there are no policies in Rego.",
  "--invoke": "There is no debugger for builds; docker buildx debug has one.",
  "--on": "There is no debugger for builds; docker buildx debug has one.",
  "--set": "There is no bake; bkit run builds the targets of a program at the same time.",
  "--var": "There is no bake; bkit run builds the targets of a program at the same time.",
  "--driver": "bkit builder up --engine PROGRAM starts a builder.",
  "--driver-opt": "bkit builder up --help lists what a builder of bkit can have.",
  "--bootstrap": "bkit builder up starts a builder.",
  "--use": "--builder NAME, or the variable BUILDX_BUILDER, selects a builder.",
  "--volume": "RUN --mount=type=bind in the Dockerfile mounts files.",
  "--env": "ARG and ENV in the Dockerfile set variables; --build-arg sets an ARG.",
  "--squash-all": "Copy the result into a last stage, FROM scratch, to have one layer.",
  "--layers": "BuildKit always caches steps; --no-cache runs them again.",
  "--root": "--addr ADDRESS names the daemon, which must be running.",
};

/** Commands of docker, buildx and buildctl by the words after `bkit`, and what to use. */
const COMMANDS: Readonly<Record<string, string>> = {
  "ls": "bkit builder ls lists the builders.",
  "create": "bkit builder up starts a builder; --builder NAME uses one of buildx.",
  "use": "--builder NAME, or the variable BUILDX_BUILDER, selects a builder.",
  "inspect": "bkit info shows a daemon, and bkit history inspect a build.",
  "stop": "bkit builder down stops a builder.",
  "rm": "bkit builder rm removes a builder, and bkit history rm a build.",
  "up": "bkit builder up starts a builder.",
  "down": "bkit builder down stops a builder.",
  "bake": "There is no bake; bkit run builds the targets of a program at the same time.",
  "f": "There is no bake; bkit run builds the targets of a program at the same time.",
  "imagetools": "bkit changes no images in registries; docker buildx imagetools or skopeo do.",
  "policy": "--source-policy-file FILE of a build has rules for sources.",
  "dap": "There is no debugger for builds; docker buildx dap has one.",
  "install": "bkit needs no installation in Docker.",
  "uninstall": "bkit needs no installation in Docker.",
  "buildx": "Omit buildx: bkit build builds.",
  "docker": "Omit docker: bkit build builds.",
  "buildctl": "Omit buildctl: bkit build takes its options.",
  "image": "bkit only builds images; the engine lists and changes them.",
  "images": "bkit only builds images; docker images lists those of an engine.",
  "ps": "bkit history ls lists builds, those that are running included.",
  "pull": "A build pulls its base images; --pull checks for newer ones.",
  "push": "bkit build --push pushes what it builds.",
  "load": "bkit build --load loads what it builds into the Docker Engine.",
  "save": "bkit build -o type=docker,dest=FILE writes an archive of the image.",
  "tag": "bkit build -t NAME names the image.",
  "system": "bkit du and bkit prune are about the build cache.",
  "df": "bkit du shows the build cache.",
  "logs": "bkit history logs shows the output of a build.",
  "open": "bkit history report writes a page about a build.",
  "monitor": "bkit debug monitor tells of builds.",
  "ctl": "bkit debug ctl keeps or deletes the record of a build.",
  "get": "bkit debug get writes a blob of a record.",
  "histories": "bkit debug histories lists the records of builds.",
  "dump-llb": "bkit debug dump-llb shows a graph.",
  "builder build": "bkit build builds.",
  "builder prune": "bkit prune removes the build cache.",
  "builder du": "bkit du shows the build cache.",
  "builder use": "--builder NAME, or the variable BUILDX_BUILDER, selects a builder.",
  "builder create": "bkit builder up starts a builder.",
  "builder inspect": "bkit builder status shows a builder, and bkit info a daemon.",
  "builder stop": "bkit builder down stops a builder.",
  "builder start": "bkit builder up starts a builder.",
  "history open": "bkit history report writes a page about a build.",
  "history import": "docker buildx history import reads what bkit history export writes.",
  "debug dump-metadata": "It reads files of a daemon that is stopped; only buildctl does that.",
  "debug build": "There is no debugger for builds; docker buildx debug has one.",
  "context use": "--builder NAME takes the name of a Docker context.",
  "context create": "docker context create does that; --builder NAME then uses it.",
};

/**
 * Returns what to use in place of an option or a command that does not exist, from the error that
 * says so; undefined if nothing is known. `failed` is the command that has the error; `all` returns
 * the commands of bkit, for an option that another one has.
 */
export async function inItsPlace(
  error: { readonly code: string; readonly message: string },
  failed: Command,
  all: () => Promise<readonly Command[]>,
): Promise<string | undefined> {
  const [, name = ""] = /'([^'=]*)(?:=.*)?'/s.exec(error.message) ?? [];
  if (error.code === "commander.unknownCommand") {
    return entryOf(COMMANDS, [...pathOf(failed), name].join(" "));
  }
  if (error.code !== "commander.unknownOption") return undefined;
  const others = name.startsWith("--") ? having(name, await all()) : [];
  // One that another command of bkit has is more likely to be meant than one of another program.
  if (others.length > 0 && others.length <= 3) {
    const has = others.length === 1 ? "has" : "have";
    return `${others.map((path) => `bkit ${path}`).join(" and ")} ${has} ${name}.`;
  }
  return entryOf(OPTIONS, name);
}

/** Returns the commands that have an option, by their paths. */
function having(flag: string, commands: readonly Command[], above: string[] = []): string[] {
  return commands.flatMap((command) => {
    const path = [...above, command.name()];
    const own = command.options.some(({ long, hidden }) => long === flag && !hidden);
    return [...own ? [path.join(" ")] : [], ...having(flag, command.commands, path)];
  });
}

/** Returns the names of a command and of those above it, without the program. */
function pathOf(command: Command): string[] {
  return command.parent ? [...pathOf(command.parent), command.name()] : [];
}

function entryOf(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
