/** The displays of the command, for builds of the library. */
export type { Mode as DisplayMode } from "./mode.ts";
export { show, type ShowOptions } from "./show.ts";
export type { DisplayStream } from "./stdio.ts";
