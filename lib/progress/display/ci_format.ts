import { workflowCommand } from "../../internal/workflow_commands.ts";

/** A service that runs jobs, whose logs can be folded. */
export type CiService = "github" | "gitlab";

/** Erases the line, which GitLab takes for a part of its markers. */
const ERASE = "\x1b[0K";

/**
 * Returns lines below a title as a part of the log that can be folded, and is at first if
 * `collapsed`. `id` is unique in the log; times are in milliseconds since 1970.
 */
export function section(
  service: CiService | undefined,
  { id, title, body, collapsed, started, ended }: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly collapsed: boolean;
    readonly started: number;
    readonly ended: number;
  },
): string {
  if (service === "github" && collapsed) {
    // GitHub folds every group, so that what must be seen is not in one.
    return `${workflowCommand("group", {}, title)}${body}${workflowCommand("endgroup", {}, "")}`;
  }
  if (service !== "gitlab") return `${title}\n${body}\n`;
  const [from, to] = [started, ended].map((time) => Math.floor(time / 1000));
  const options = collapsed ? "[collapsed=true]" : "";
  return `${ERASE}section_start:${from}:${id}${options}\r${ERASE}${title}\n${body}` +
    `${ERASE}section_end:${to}:${id}\r${ERASE}\n`;
}
