/**
 * Commands in the output of a job that GitHub's runner carries out: `::name key=value::text` at the
 * start of a line, after spaces, and the older `##[name key=value]text` anywhere in it
 * (`ActionCommand.cs` in `actions/runner`). Azure's agent takes `##vso[…]` in the same way.
 */

/** Returns a command; values may hold anything. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const pairs = given.map(([key, value]) => `${key}=${escapedValue(String(value))}`);
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(",")}` : ""}::${escaped(text)}\n`;
}

/** Returns a text of several lines in which nothing is taken for a command. */
export function withoutCommands(text: string): string {
  if (!text.includes("::") && !text.includes("##")) return text;
  return text.replace(/^([^\S\n]*):(?=:)/gm, "$1: ").replace(/##(?=\[|vso\[)/gi, "# #");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedValue(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
