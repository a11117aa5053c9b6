import { readableEnvironment } from "../internal/environment.ts";
import type { CiService } from "../progress/display/ci_format.ts";
import type { LineDisplay } from "../progress/display/line_display.ts";
import { LinesDisplay } from "./lines_display.ts";
import type { Mode } from "./mode.ts";
import { ProgressWriter } from "./progress_writer.ts";
import type { DisplayStream } from "./stdio.ts";
import type { TtyDisplay } from "./tty_display.ts";

/** Modes that show something. */
type ShowingMode = Exclude<Mode, "auto" | "none" | "quiet">;

/** Returns the display for a mode, of which only what it needs is loaded. */
export async function loadDisplay(
  mode: ShowingMode,
  { stream, signal, writer, service }: {
    readonly stream: DisplayStream;
    readonly signal: AbortSignal | undefined;
    readonly writer: ProgressWriter | undefined;
    readonly service: CiService | undefined;
  },
): Promise<LinesDisplay | TtyDisplay> {
  if (mode === "tty") {
    const { TtyDisplay } = await import("./tty_display.ts");
    const { ttySettings } = await import("./tty_settings.ts");
    const settings = ttySettings(readableEnvironment, Deno.noColor);
    return new TtyDisplay({ stream, settings, signal });
  }
  // Lines of JSON stay as they are, and so do the commands and markers for a service.
  const controls = mode !== "plain";
  return new LinesDisplay(
    await linesOf(mode, service),
    writer ?? new ProgressWriter(signal, stream),
    controls,
  );
}

/** Returns the display for a mode that adds lines. */
async function linesOf(
  mode: Exclude<ShowingMode, "tty">,
  service: CiService | undefined,
): Promise<LineDisplay> {
  switch (mode) {
    case "ci": {
      const { CiDisplay } = await import("../progress/display/ci.ts");
      return new CiDisplay(service);
    }
    case "json": {
      const { JsonDisplay } = await import("../progress/display/json.ts");
      return new JsonDisplay();
    }
    case "rawjson": {
      const { RawJsonDisplay } = await import("../progress/display/raw_json.ts");
      return new RawJsonDisplay();
    }
    case "plain": {
      const { PlainDisplay } = await import("../progress/display/plain.ts");
      const shortNames = readableEnvironment("PROGRESS_NO_TRUNC") === "0";
      return new PlainDisplay(undefined, { shortNames });
    }
  }
}
