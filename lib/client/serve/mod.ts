/**
 * Frontends as images: what `# syntax=IMAGE` in the first line of a build file names. The program
 * of the image is a function as for `client.gateway`, which turns the build file into a result.
 *
 * ```ts ignore
 * import { serveFrontend } from "@x/bkit/frontend";
 * import { image } from "@x/bkit/llb";
 *
 * await serveFrontend(async (gateway) => {
 *   const { base, packages } = JSON.parse((await gateway.buildFile()).text.replace(/^#.*\n/, ""));
 *   return image(base).run(["apk", "add", ...packages]);
 * });
 * ```
 *
 * @module
 */
export type { FrontendAnswer, FrontendRequest, FrontendRequests } from "./requests.ts";
export { serveFrontend, type ServeOptions } from "./serve.ts";
export type { BuildFile } from "../entry/build_file.ts";
export type { ContextOptions } from "../entry/main_context.ts";
export type { NamedContextOptions } from "../entry/named_context.ts";
export type { Frontend, Gateway, NamedContext } from "../gateway/gateway.ts";
