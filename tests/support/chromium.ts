/** Runs Chromium without a window, to look at a page. */
import * as path from "node:path";
import { text } from "./command.ts";

/** What a page is like in Chromium. */
export interface Seen {
  /** Markup of the page after it was loaded. */
  readonly dom: string;
  /** Messages on its console, such as errors and what its content policy has refused. */
  readonly console: readonly string[];
}

/** Returns the path of Chromium. As root, it is installed if it is missing. */
export async function chromium(): Promise<string> {
  const known = "/usr/bin/chromium";
  if (await Deno.stat(known).then(() => true, () => false)) return known;
  const { success, stderr } = await new Deno.Command("apt-get", {
    args: ["-q", "install", "-y", "--no-install-recommends", "chromium"],
    env: { DEBIAN_FRONTEND: "noninteractive" },
  }).output();
  if (!success) throw new Error(`cannot install Chromium: ${text(stderr).slice(-1000)}`);
  return known;
}

/** Opens a file, and returns what Chromium makes of it. */
export async function look(file: string, ...options: string[]): Promise<Seen> {
  const profile = await Deno.makeTempDir({ prefix: "bkit-chromium-" });
  try {
    const { success, stdout, stderr } = await new Deno.Command(await chromium(), {
      args: [
        ...["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${profile}`],
        ...["--enable-logging=stderr", "--log-level=0", "--dump-dom", ...options],
        `file://${path.resolve(file)}`,
      ],
    }).output();
    if (!success) throw new Error(`chromium: ${text(stderr).slice(-1000)}`);
    const console = text(stderr).split("\n").filter((line) => line.includes(":CONSOLE"));
    return { dom: text(stdout), console };
  } finally {
    await Deno.remove(profile, { recursive: true });
  }
}

/** Saves a picture of a page, in the light or the dark scheme, as PNG. */
export async function picture(file: string, png: string, dark: boolean): Promise<void> {
  await look(
    file,
    ...["--hide-scrollbars", "--window-size=1200,1600", `--screenshot=${png}`],
    ...dark
      ? ["--blink-settings=preferredColorScheme=0"]
      : ["--blink-settings=preferredColorScheme=1"],
  );
}
