/** The nodes of a builder of buildx as addresses, by driver. No program runs before one is dialled. */
import { OptionError } from "../../errors.ts";
import type { Environment } from "../../internal/environment.ts";
import { contextAddress, DEFAULT_CONTEXT, findContext } from "../docker/contexts.ts";
import { engineAt, withTls } from "../docker/host.ts";
import { type Address, parseAddress } from "../parse/address.ts";
import { isRemote } from "../parse/remote.ts";
import { loadTls } from "../tls/tls.ts";
import type { BuildxBuilder, BuildxNode } from "./builders.ts";

/** Beginning of the names of containers that buildx creates. */
const CONTAINER_PREFIX = "buildx_buildkit_";

/** Container of BuildKit in the pods that buildx creates. */
const POD_CONTAINER = "buildkitd";

/** Options for {@linkcode nodesOf}. */
export interface NodeOptions {
  /** Environment that selects Docker's files. */
  readonly env: Environment;
  /** Origin of the addresses, for messages. */
  readonly source: string;
  /** Platforms of the build; nodes that list all of them come first. */
  readonly platforms: readonly string[];
  /** Name of the only node to take. */
  readonly node?: string | undefined;
}

/** Address of a node, and its origin. */
export interface NodeCandidate {
  /** Address of the node. */
  readonly address: Address;
  /** Origin of the address. */
  readonly source: string;
}

/**
 * Returns the addresses of a builder's nodes, in the order in which they are to be tried. Rejects
 * with {@linkcode OptionError} if it has none, or if bkit does not know its driver.
 */
export async function nodesOf(
  builder: BuildxBuilder,
  { env, source, platforms, node: only }: NodeOptions,
): Promise<NodeCandidate[]> {
  const nodes = builder.nodes.filter(({ name }) => only === undefined || name === only);
  if (nodes.length === 0) {
    const what = only === undefined ? "it has no nodes" : `it has no node ${JSON.stringify(only)}`;
    throw new OptionError(`cannot use the builder ${builder.name} of buildx`, {
      detail: what,
      option: "builder",
      advice: `\`docker buildx inspect ${builder.name}\` shows its nodes.`,
    });
  }
  const fits = (node: BuildxNode) => platforms.every((name) => node.platforms.includes(name));
  const ordered = [...nodes.filter(fits), ...nodes.filter((node) => !fits(node))];
  return await Promise.all(ordered.map(async (node) => ({
    address: await nodeAddress(builder, node, env),
    source: nodes.length > 1 ? `${source}, node ${node.name}` : source,
  })));
}

/** Returns the address of a node. Rejects with {@linkcode OptionError}. */
export async function nodeAddress(
  builder: BuildxBuilder,
  node: BuildxNode,
  env: Environment,
): Promise<Address> {
  switch (builder.driver) {
    case "docker":
      return await engineOf(node, env);
    case "docker-container":
      return await containerAddress(builder, node, env);
    case "remote":
      return await remoteAddress(node);
    case "kubernetes":
      return podAddress(builder, node);
    default:
      throw new OptionError(`cannot use the builder ${builder.name} of buildx`, {
        detail: `bkit does not know its driver ${JSON.stringify(builder.driver)}`,
        option: "builder",
        advice: "Use one with the driver docker, docker-container, remote or kubernetes.",
      });
  }
}

/** Returns the engine of a node, whose endpoint is a context of Docker's or an address. */
async function engineOf({ endpoint }: BuildxNode, env: Environment): Promise<Address> {
  const isContext = endpoint === DEFAULT_CONTEXT || await findContext(env, endpoint);
  return isContext ? await contextAddress(env, endpoint) : engineAt(endpoint);
}

/** Returns the address of a container, which is reached through the API of its engine. */
async function containerAddress(
  builder: BuildxBuilder,
  node: BuildxNode,
  env: Environment,
): Promise<Address> {
  const engine = await engineOf(node, env);
  const container = `${CONTAINER_PREFIX}${node.name}`;
  return {
    text: addressText(builder, node),
    daemon: "buildkit",
    transport: {
      kind: "function",
      remote: isRemote(engine),
      async open(signal) {
        const { dialContainer } = await import("../engine/exec.ts");
        return await dialContainer(engine.transport, container, builder.name, signal);
      },
    },
  };
}

/** Returns the address of a daemon that buildx did not start, with the TLS of its options. */
async function remoteAddress({ endpoint, options }: BuildxNode): Promise<Address> {
  const address = parseAddress(endpoint);
  const { cacert: ca, cert, key, servername: serverName } = options;
  const given = { ca, cert, key, serverName };
  if (Object.values(given).every((value) => value === undefined)) return address;
  return withTls(address, await loadTls(given));
}

/**
 * Returns the address of the pods that buildx deployed: `kubectl exec` takes the first one that
 * runs. The names are those that buildx gives (`driver/kubernetes/factory.go`).
 */
function podAddress(builder: BuildxBuilder, node: BuildxNode): Address {
  const { namespace = "" } = node.options;
  const kubeconfig = /^kubernetes:/.test(node.endpoint)
    ? new URL(node.endpoint).searchParams.get("kubeconfig")
    : undefined;
  const kind = "persistent-volume-claim.requests.storage" in node.options
    ? "statefulset"
    : "deployment";
  return {
    text: addressText(builder, node),
    daemon: "buildkit",
    transport: {
      kind: "command",
      command: [
        "kubectl",
        ...kubeconfig ? [`--kubeconfig=${kubeconfig}`] : [],
        `--namespace=${namespace}`,
        "exec",
        `--container=${POD_CONTAINER}`,
        "-i",
        `${kind}/${node.name.replaceAll("_", "-")}`,
        "--",
        "buildctl",
        "dial-stdio",
      ],
    },
  };
}

/** Returns the address by which a node can be named. */
function addressText({ name, nodes }: BuildxBuilder, node: BuildxNode): string {
  return `buildx://${name}${nodes.length > 1 ? `?node=${node.name}` : ""}`;
}
