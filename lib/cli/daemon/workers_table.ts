/** The workers of a daemon in buildctl's form. */
import type { Worker } from "../../client/mod.ts";
import { duration, exactBytes } from "../format/amounts.ts";
import { cell, table } from "../format/table.ts";

/** Returns the workers as a table. */
export function workersTable(workers: readonly Worker[]): string {
  return table([
    ["ID", "PLATFORMS"],
    ...workers.map(({ id, platforms }) => [cell(id), cell(joined(platforms))]),
  ]);
}

/** Returns all that is known of the workers. */
export function workersVerbose(workers: readonly Worker[]): string {
  return table(workers.flatMap(lines));
}

function lines(worker: Worker): string[][] {
  const { version } = worker;
  const found: string[][] = [
    ["ID:", cell(worker.id)],
    ["Platforms:", cell(joined(worker.platforms))],
    [
      "BuildKit:",
      cell(`${version?.package ?? ""} ${version?.version ?? ""} ${version?.revision ?? ""}`),
    ],
  ];
  if (version?.dockerfileVersion) found.push(["Dockerfile:", cell(version.dockerfileVersion)]);
  found.push(["Labels:"]);
  for (const [name, value] of entries(worker.labels)) found.push(["", `${name}:`, value]);
  if (worker.devices.length > 0) found.push(["Devices:"]);
  for (const { name, autoAllow, onDemand, annotations } of worker.devices) {
    found.push(["", "Name:", cell(name)]);
    found.push(onDemand ? ["", "OnDemand:", "true"] : ["", "AutoAllow:", String(autoAllow)]);
    for (const [key, value] of entries(annotations)) {
      found.push(["", "Annotations:", `${key}:`, value]);
    }
  }
  if (worker.devices.length > 0) found.push([""]);
  for (const [i, rule] of worker.gcPolicy.entries()) {
    found.push([`GC Policy rule#${i}:`], ["", "All:", String(rule.all)]);
    if (rule.filter.length > 0) found.push(["", "Filters:", cell(rule.filter.join(" "))]);
    if (rule.keepDuration > 0) found.push(["", "Keep duration:", duration(rule.keepDuration)]);
    const space = (name: string, bytes: number) => {
      if (bytes > 0) found.push(["", `${name}:`, exactBytes(bytes)]);
    };
    space("Reserved space", rule.reservedSpace);
    space("Minimum free space", rule.minFreeSpace);
    space("Maximum used space", rule.maxUsedSpace);
  }
  return [...found, [""]];
}

function entries(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([key, value]) => [cell(key), cell(value)]);
}

/** Joins platforms, without the variants that go without saying, such as `v8` of `arm64`. */
function joined(platforms: readonly string[]): string {
  return platforms.map((platform) =>
    platform.replace(/\/arm64\/v?8$/, "/arm64").replace(/\/amd64\/v1$/, "/amd64")
      .replace(/\/arm$/, "/arm/v7")
  ).join(",");
}
