/** The displays of the command, for builds of the library. */
export type { DisplayStream, Mode as DisplayMode } from "./display.ts";
export { show, type ShowOptions } from "./show.ts";
