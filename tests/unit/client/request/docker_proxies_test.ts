import assert from "node:assert/strict";
import { dockerProxies } from "../../../../lib/client/request/docker_proxies.ts";
import { DockerFiles } from "../../address/docker/files.ts";

const CONFIG = JSON.stringify({
  proxies: {
    default: { httpProxy: "http://p:1", noProxy: "a,b", allProxy: "socks5://p:2", other: "x" },
    "tcp://h:1": { httpsProxy: "http://h:3" },
    "unix:///var/run/docker.sock": { ftpProxy: "http://s:4", httpProxy: "" },
  },
});

Deno.test("dockerProxies: are those of the engine, else the default ones", async () => {
  await using files = await DockerFiles.make({ "config.json": CONFIG });
  const proxies = (variables: Record<string, string>, args: Record<string, string> = {}) =>
    dockerProxies(files.env(variables), args);
  assert.deepEqual(await proxies({ DOCKER_HOST: "tcp://other:1" }), {
    HTTP_PROXY: "http://p:1",
    NO_PROXY: "a,b",
    ALL_PROXY: "socks5://p:2",
  });
  assert.deepEqual(await proxies({ DOCKER_HOST: "tcp://h:1" }), { HTTPS_PROXY: "http://h:3" });
  assert.deepEqual(await proxies({}), { FTP_PROXY: "http://s:4" });
});

Deno.test("dockerProxies: an argument that is given in any case stays as it is", async () => {
  await using files = await DockerFiles.make({ "config.json": CONFIG });
  const env = files.env({ DOCKER_HOST: "tcp://other:1" });
  const given = { http_proxy: "", No_Proxy: "c" };
  assert.deepEqual(await dockerProxies(env, given), { ALL_PROXY: "socks5://p:2" });
});

Deno.test("dockerProxies: is empty without a configuration", async () => {
  assert.deepEqual(await dockerProxies(() => undefined, {}), {});
});
