/**
 * Stands in for `buildkitd`: listens at `--addr` and forwards connections to the socket in
 * `BKIT_TEST_BUILDKIT`.
 */
import * as net from "node:net";

const at = Deno.args.indexOf("--addr");
const target = Deno.env.get("BKIT_TEST_BUILDKIT")!;
console.error(`buildkitd was started with: ${Deno.args.join(" ")}`);
if (Deno.args.includes("--fail")) Deno.exit(7);
net.createServer({ allowHalfOpen: true }, (near) => {
  const far = net.connect({ path: target, allowHalfOpen: true });
  for (const [one, other] of [[near, far], [far, near]] as const) {
    one.pipe(other);
    one.on("error", () => other.destroy());
  }
}).listen(Deno.args[at + 1]!.replace("unix://", ""));
