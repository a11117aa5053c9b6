import { endpoint, parseAddress } from "../../../lib/address/mod.ts";
import { buildOptions } from "../../../lib/cli/flags/build_options.ts";
import { cache, output } from "../../../lib/cli/flags/outputs.ts";
import { secrets } from "../../../lib/cli/flags/forwards.ts";
import { errorText } from "../../../lib/cli/terminal/error_text.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { thrown } from "../settle.ts";
import { SECRET } from "../world.ts";

const SCHEMES = [
  "unix",
  "tcp",
  "http",
  "https",
  "docker",
  "docker+ssh",
  "ssh",
  "docker-container",
  "podman-container",
  "kube-pod",
  "exec",
  "vsock",
  "git",
  "x",
];

/** Parses addresses and flags that a person has mistyped. No error may repeat a secret. */
export const addresses: Door = {
  name: "addresses",
  exchange(random) {
    const errors = random.chance(0.7)
      ? thrown(() => endpoint(parseAddress(randomAddress(random))).text)
      : thrown(() => parseFlag(random));
    return { shown: errors.flatMap((error) => [errorText(error), String(error)]), errors };
  },
};

function randomAddress(random: Random): string {
  const user = random.pick(["", "", `me:${SECRET}@`, `:${SECRET}@`, `me%2Fx:${SECRET}@`]);
  const host = random.text(["host", "host:1234", "[::1]:22", "/run/a.sock", "1:2", "POD"]);
  const rest = random.text(["", "/path", "?namespace=a&container=b", "#fragment", "?x"]);
  const separator = random.pick(["://", "://", "://", ":", ":/", ""]);
  return `${random.text(SCHEMES)}${separator}${user}${host}${rest}`;
}

/** Parses one flag of a build whose value can hold a secret. */
function parseFlag(random: Random): unknown {
  const key = random.text([
    "secret_access_key",
    "token",
    "dest",
    "ref",
    "id",
    "src",
    "env",
  ]);
  const attributes = () =>
    random.list(4, () => random.text([`${key}=${SECRET}`, "type=s3", "type=local", "dest=out"]))
      .join(",");
  return random.pick([
    () => cache("--cache-to", `type=s3,secret_access_key=${SECRET},${attributes()}`),
    () => output(attributes()),
    () => secrets([`id=a,${attributes()}`]),
    () => buildOptions({ buildArg: [`${random.text(["A"])}=${SECRET}`] } as never),
  ])();
}
