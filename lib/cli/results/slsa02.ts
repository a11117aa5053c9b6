import { asRecord } from "../../internal/peer_json.ts";

/** Type of builds by BuildKit in SLSA v0.2. */
const BUILD_TYPE = "https://mobyproject.org/buildkit@v1";

/**
 * Returns a provenance in the form of SLSA v0.2, which scripts that read buildx's metadata expect,
 * whatever version the daemon recorded. Unless it is `whole`, it has no steps and no times. What is
 * unknown is left out.
 */
export function slsa02(predicate: unknown, whole: boolean): Record<string, unknown> {
  const given = asRecord(predicate);
  const { buildConfig, metadata, ...rest } = "buildDefinition" in given ? converted(given) : given;
  return without({ ...rest, ...(whole ? { buildConfig, metadata } : {}) });
}

/** Converts SLSA v1, as BuildKit does (`solver/llbsolver/provenance/types`). */
function converted(predicate: Record<string, unknown>): Record<string, unknown> {
  const definition = asRecord(predicate["buildDefinition"]);
  const external = asRecord(definition["externalParameters"]);
  const { builderPlatform: platform, buildConfig, ...environment } = asRecord(
    definition["internalParameters"],
  );
  const source = asRecord(external["configSource"]);
  const details = asRecord(predicate["runDetails"]);
  const dependencies = definition["resolvedDependencies"];
  return {
    builder: { id: asRecord(details["builder"])["id"] ?? "" },
    buildType: BUILD_TYPE,
    materials: Array.isArray(dependencies)
      ? dependencies.map(asRecord).map(({ uri, digest }) => without({ uri, digest }))
      : undefined,
    invocation: {
      configSource: without({
        uri: source["uri"],
        digest: source["digest"],
        entryPoint: source["path"],
      }),
      parameters: external["request"] ?? {},
      environment: without({ platform, ...environment }),
    },
    buildConfig,
    metadata: details["metadata"] === undefined ? undefined : times(asRecord(details["metadata"])),
  };
}

function times(
  {
    invocationId,
    invocationID,
    startedOn,
    finishedOn,
    buildkit_completeness: complete,
    buildkit_reproducible,
    buildkit_metadata,
    buildkit_hermetic,
  }: Record<string, unknown>,
): Record<string, unknown> {
  const { request, resolvedDependencies } = asRecord(complete);
  return without({
    buildInvocationID: invocationId ?? invocationID,
    buildStartedOn: startedOn,
    buildFinishedOn: finishedOn,
    completeness: {
      parameters: request ?? false,
      environment: true,
      materials: resolvedDependencies ?? false,
    },
    reproducible: buildkit_reproducible ?? false,
    "https://mobyproject.org/buildkit@v1#hermetic": buildkit_hermetic,
    "https://mobyproject.org/buildkit@v1#metadata": buildkit_metadata,
  });
}

/** Returns the fields that are known. */
function without(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
