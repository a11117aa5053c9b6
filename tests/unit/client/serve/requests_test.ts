import assert from "node:assert/strict";
import { answerRequest, type FrontendRequests } from "../../../../lib/client/serve/requests.ts";
import type { Gateway } from "../../../../lib/client/gateway/gateway.ts";

const gateway = { attributes: { a: "b" } } as unknown as Gateway;

const REQUESTS: FrontendRequests = {
  "frontend.targets": {
    description: "List targets",
    version: "2.0.0",
    answer: ({ attributes }) => ({ json: attributes, text: "as text\n", status: 3 }),
  },
};

async function answer(name: string): Promise<Record<string, string>> {
  const metadata = await answerRequest(name, REQUESTS, gateway);
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(metadata).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}

Deno.test("frontend requests: an answer as metadata", async () => {
  assert.deepEqual(await answer("frontend.targets"), {
    "result.json": '{\n  "a": "b"\n}',
    "result.txt": "as text\n",
    "result.statuscode": "3",
    version: "2.0.0",
  });
});

Deno.test("frontend requests: describes what can be asked", async () => {
  const { "result.json": json, "result.txt": text } = await answer("frontend.subrequests.describe");
  const described = JSON.parse(json!).map(({ name, version, type }: Record<string, string>) => [
    ...[name, version, type],
  ]);
  assert.deepEqual(described, [
    ["frontend.targets", "2.0.0", "rpc"],
    ["frontend.subrequests.describe", "1.0.0", "rpc"],
  ]);
  assert.equal(
    text,
    "NAME                 VERSION DESCRIPTION\n" +
      "targets              2.0.0   List targets\n" +
      "subrequests.describe 1.0.0   List available subrequest types\n",
  );
});

Deno.test("frontend requests: refuses others", async () => {
  for (const name of ["frontend.outline", "constructor"]) {
    await assert.rejects(answer(name), { status: 12, message: `unsupported request ${name}` });
  }
});
