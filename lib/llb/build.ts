/** What a build takes in place of a Dockerfile. */
import type { StateData } from "./graph/vertex.ts";
import type { Definition } from "./marshal/definition.ts";
import type { Platform } from "./text/platform.ts";

/** What a graph is made for. */
export interface GraphTarget {
  /** Platform of the result. */
  readonly platform: Platform;
}

/** A graph of `@x/bkit/llb`, or a function that returns the graph for a platform. */
export type Graph = StateData | ((target: GraphTarget) => StateData | Promise<StateData>);

/** A graph that is encoded already. */
export type GivenDefinition = Uint8Array | Definition;

/** Defaults for containers of an image that a graph makes (OCI image specification, `config`). */
export interface ContainerConfig {
  /** Program that is always run, with its first arguments. */
  entrypoint?: readonly string[] | undefined;
  /** Program that is run by default, or the arguments of the entry point. */
  cmd?: readonly string[] | undefined;
  /** Environment. */
  env?: Readonly<Record<string, string>> | undefined;
  /** User, such as `nobody` or `1000:1000`. */
  user?: string | undefined;
  /** Working directory. */
  workingDir?: string | undefined;
  /** Labels. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** Ports that the program listens on, such as `80/tcp`. */
  exposedPorts?: readonly string[] | undefined;
  /** Directories whose files are kept outside the container. */
  volumes?: readonly string[] | undefined;
  /** Signal that ends the program. */
  stopSignal?: string | undefined;
}
