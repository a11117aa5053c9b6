import assert from "node:assert/strict";
import { auth, content, ssh, upload } from "../../../../lib/session/mod.ts";
import type { ServerCall } from "../../../../lib/rpc/server.ts";
import { later, METHODS } from "../../../../lib/session/services/later.ts";

const nobody = { find: () => Promise.resolve(undefined) };

Deno.test("later: announces the methods of the services that it stands for", async () => {
  const services = {
    auth: auth(nobody),
    content: content(new Map()),
    ssh: await ssh({}),
    upload: upload(new Map()),
  };
  for (const [name, { handlers }] of Object.entries(services)) {
    const announced = METHODS[name as keyof typeof METHODS];
    assert.deepEqual([...announced].sort(), [...handlers.keys()].sort(), name);
  }
  assert.deepEqual(Object.keys(services).sort(), Object.keys(METHODS).sort());
});

Deno.test("later: loads a service at its first call, once", async () => {
  let loaded = 0;
  const called: string[] = [];
  const { handlers } = later(["/a/One", "/a/Two"], () => {
    loaded++;
    const handler = ({ method }: ServerCall) => Promise.resolve(void called.push(method));
    return Promise.resolve({ handlers: new Map([["/a/One", handler], ["/a/Two", handler]]) });
  });
  assert.equal(loaded, 0);
  const call = (method: string) => handlers.get(method)!({ method } as unknown as ServerCall);
  await Promise.all([call("/a/One"), call("/a/Two"), call("/a/One")]);
  assert.deepEqual([loaded, called], [1, ["/a/One", "/a/Two", "/a/One"]]);
});

Deno.test("later: tells each caller if the service cannot be loaded", async () => {
  const { handlers } = later(["/a/One"], () => Promise.reject(new Error("it is gone")));
  const call = () => handlers.get("/a/One")!({} as unknown as ServerCall);
  await assert.rejects(call(), /it is gone/);
  await assert.rejects(call(), /it is gone/);
});
