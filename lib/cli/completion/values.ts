/** The values that options and arguments can have. */
import type { Argument, Option } from "commander";
import { behind, type Candidate, NOTHING, type Offer, offer } from "./candidate.ts";
import type { Line } from "./line.ts";

/** Returns what can follow the beginning of a value. */
type Source = (text: string, line: Line, signal: AbortSignal) => Offer | Promise<Offer>;

const FILES: Source = () => ({ candidates: [], paths: { kind: "files", before: "" } });
const DIRECTORIES: Source = () => ({ candidates: [], paths: { kind: "directories", before: "" } });

const PLATFORMS = [
  ...["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/386", "linux/ppc64le"],
  ...["linux/riscv64", "linux/s390x", "linux/loong64", "windows/amd64", "windows/arm64"],
];

const IMPORTS = open(
  ...["type=registry,ref=", "type=local,src=", "type=gha", "type=s3,", "type=azblob,"],
);

const EXPORTS = open(
  ...["type=inline", "type=registry,ref=", "type=local,dest=", "type=gha", "type=s3,"],
  "type=azblob,",
);

const OPT_NAMES = [
  ...["target=", "platform=", "filename=", "build-arg:", "label:", "no-cache=", "source="],
];

const RECORD_TYPES = [
  ...["regular", "internal", "frontend", "source.local", "source.git.checkout"],
  "exec.cachemount",
];

/** Sources by the long name of an option, with the name of its command if others have another one. */
const OPTIONS: Readonly<Record<string, Source>> = {
  "--addr": later(async () => (await import("./daemons.ts")).addresses(), { open: true }),
  "--allow": fixed("network.host", "security.insecure", "device", "buildx.local.delete"),
  "--attest": fixed("type=provenance,mode=max", "type=provenance,mode=min", "type=sbom"),
  "--build-arg": named(async (line) => (await import("./dockerfile.ts")).buildArguments(line)),
  "--build-context": sources("docker-image://", "oci-layout://", "https://", "target:"),
  "--builder": later(async () => (await import("./daemons.ts")).builders()),
  "--cache-from": IMPORTS,
  "--cache-to": EXPORTS,
  "--export-cache": EXPORTS,
  "--filter": open(...RECORD_TYPES.map((type) => `type=${type}`), "until=", "id=", "inuse=true"),
  "ls --filter": open(
    ...["status=running", "status=completed", "status=error", "status=canceled"],
    ...["ref=", "repository="],
  ),
  "workers --filter": open("id=="),
  "--format": fixed("json"),
  "--frontend": fixed("dockerfile.v0", "gateway.v0"),
  "--import-cache": IMPORTS,
  "--local": (text, line, signal) =>
    text.includes("=")
      ? sources()(text, line, signal)
      : offer(["context=", "dockerfile="], { open: true }),
  "--name": later(async () => (await import("./daemons.ts")).ownBuilders()),
  "--no-cache-filter": later(stageCandidates),
  "--oci-layout": sources(),
  "--opt": async (text, line) =>
    text.startsWith("target=")
      ? behind("target=", { candidates: await stageCandidates(line) })
      : offer(OPT_NAMES, { open: true }),
  "--output": async (text, line, signal) => ({
    ...await open(
      ...["type=image,name=", "type=registry,name=", "type=local,dest=", "type=tar,dest="],
      ...["type=oci,dest=", "type=docker,dest="],
    )(text, line, signal),
    paths: { kind: "directories", before: "" },
  }),
  "report --output": FILES,
  "export --output": FILES,
  "trace --output": FILES,
  "--platform": fixed(...PLATFORMS),
  "--provenance": fixed("mode=max", "mode=min", "true", "false"),
  "--registry-auth-tlscontext": open("host="),
  "--ref": later(buildCandidates),
  "--secret": open("id="),
  "--ssh": open("default"),
  "--target": later(stageCandidates),
  "--tlsdir": DIRECTORIES,
  "attachment --type": fixed("provenance", "sbom", "index", "manifest", "image"),
  "--ulimit": open("nofile=", "nproc=", "core=", "memlock="),
  "up --network": fixed("host", "none"),
};

/** Options whose values are lists with commas, of which each part is completed. */
const LISTS = ["--platform", "--no-cache-filter"];

/** Sources by the names of arguments and of the values of options. */
const NAMES: Readonly<Record<string, Source>> = {
  context: DIRECTORIES,
  dir: DIRECTORIES,
  directory: DIRECTORIES,
  file: FILES,
  files: FILES,
  path: FILES,
  ref: later(buildCandidates),
  refs: later(buildCandidates),
  registry: later(async () => {
    const { listLogins } = await import("../../registry/mod.ts");
    return (await listLogins()).map((text) => ({ text }));
  }),
};

/** A field of a value that is a path on this machine. */
const PATH_FIELD = /^(.*(?:^|,)(?:src|source|dest|ca|cert|key)=)[^,]*$/s;

/** Returns what the value of an option can be. */
export async function valuesOfOption(
  option: Option,
  text: string,
  line: Line,
  signal: AbortSignal,
): Promise<Offer> {
  if (option.argChoices) return offer(option.argChoices);
  const long = option.long ?? "";
  const own = OPTIONS[`${line.command.name()} ${long}`] ?? OPTIONS[long];
  const [, before] = PATH_FIELD.exec(text) ?? [];
  if (before && own) return { candidates: [], paths: { kind: "files", before } };
  const source = own ?? NAMES[/[<[]([^>\]]*)[>\]]/.exec(option.flags)?.[1] ?? ""];
  if (!source) return NOTHING;
  if (!LISTS.includes(long)) return await source(text, line, signal);
  const comma = text.lastIndexOf(",") + 1;
  const taken = text.slice(0, comma).split(",");
  const { candidates, ...more } = await source(text.slice(comma), line, signal);
  const rest = candidates.filter((candidate) => !taken.includes(candidate.text));
  return behind(text.slice(0, comma), { candidates: rest, ...more });
}

/** Returns what an argument can be. */
export async function valuesOfArgument(
  argument: Argument,
  text: string,
  line: Line,
  signal: AbortSignal,
): Promise<Offer> {
  if (argument.argChoices) return offer(argument.argChoices);
  return await NAMES[argument.name()]?.(text, line, signal) ?? NOTHING;
}

function fixed(...texts: string[]): Source {
  return () => offer(texts);
}

/** Returns a source of beginnings of values. */
function open(...texts: string[]): Source {
  return () => offer(texts, { open: true });
}

function later(
  find: (line: Line, signal: AbortSignal) => Promise<readonly Candidate[]>,
  more: Omit<Offer, "candidates"> = {},
): Source {
  return async (_text, line, signal) => ({ candidates: await find(line, signal), ...more });
}

/** Returns a source of names, each followed by a value. */
function named(find: (line: Line) => Promise<readonly string[]>): Source {
  return async (text, line) =>
    text.includes("=")
      ? NOTHING
      : offer((await find(line)).map((name) => `${name}=`), { open: true });
}

/** Returns a source of what follows `NAME=`: a directory, or the beginning of something else. */
function sources(...others: string[]): Source {
  return (text) => {
    const [, before] = /^([^=]*=)/.exec(text) ?? [];
    if (before === undefined) return NOTHING;
    return behind(before, {
      ...offer(others, { open: true }),
      paths: { kind: "directories", before: "" },
    });
  };
}

async function stageCandidates(line: Line): Promise<Candidate[]> {
  return (await (await import("./dockerfile.ts")).stages(line)).map((text) => ({ text }));
}

async function buildCandidates(line: Line, signal: AbortSignal): Promise<Candidate[]> {
  return await (await import("./daemons.ts")).builds(line, signal);
}
