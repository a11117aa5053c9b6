import { files, walk } from "../../../lib/diffcopy/mod.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";

const PARTS = [
  "*",
  "**",
  "?",
  "a",
  "b",
  "[a-c]",
  "[^a]",
  "\\",
  "\\*",
  "*a",
  "a*",
  "/",
  "..",
  ".",
  "!",
];

/** Walks trees with patterns that a daemon or an ignore file made up. */
export const patterns: Door = {
  name: "patterns",
  async exchange(random) {
    const names = random.list(12, () => {
      const name = random.list(4, () => random.text(["a", "b", "ab", "c".repeat(60)])).join("/");
      return name.replaceAll("\0", "").split("/").filter((part) => part && !/^\.\.?$/.test(part))
        .join("/");
    }).filter((name) => name);
    const tree = Object.fromEntries(
      names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)))
        .map((name) => [name.toWellFormed(), "text"]),
    );
    const list = () => random.list(5, () => randomPattern(random));
    const listing = async () => {
      const options = { include: list(), exclude: list(), followPaths: list() };
      for await (const entry of walk(files(tree), options)) entry.path;
    };
    return { shown: [], errors: await settle([listing()], () => {}) };
  },
};

function randomPattern(random: Random): string {
  if (random.chance(0.2)) return random.text();
  if (random.chance(0.1)) return `${random.pick(PARTS).repeat(random.int(1, 200))}Z`;
  return random.list(12, () => random.pick(PARTS)).join(random.pick(["", "", "/"]));
}
