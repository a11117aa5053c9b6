/** Graphs of programs that are run, with all of their options. */
import {
  bind,
  cache,
  local,
  scratch,
  secret,
  ssh,
  type State,
  tmpfs,
} from "../../../lib/llb/mod.ts";
import type { RunOptions } from "../../../lib/llb/mod.ts";
import { base, type GraphCases, sh } from "./case.ts";

/** Returns what a program writes into `/out`. */
function output(command: string, options: RunOptions = {}, from: State = base): State {
  const mounts = { "/out": scratch(), ...options.mounts };
  return from.run(sh(command), { ...options, mounts }).mount("/out");
}

/** Returns graphs of programs with settings. */
export function runCases(): GraphCases {
  const settings = base.env("A", "1").env("B", "2").env("A", "3").env("GONE", "x").env("GONE")
    .dir("/w").dir("sub").host("db", "10.0.0.1").hostname("box");
  return {
    "environment, directories and hosts": {
      graph: output(
        "{ echo $A $B ${GONE-unset} $C $PWD; busybox hostname; busybox grep -E 'db|web' /etc/hosts" +
          " | busybox tr '\\t' ' '; } > /out/x",
        { env: { C: "4" }, hosts: [{ host: "web", ip: "10.0.0.2" }] },
        settings,
      ),
      files: { x: "3 2 unset 4 /w/sub\nbox\n10.0.0.1 db\n10.0.0.2 web\n" },
    },
    "words as in a shell": {
      graph: base.run(`/bin/busybox sh -ec "echo 'a  b' c\\ d > /out/x" # no more`, {
        mounts: { "/out": scratch() },
      }).mount("/out"),
      files: { x: "a  b c d\n" },
    },
    "a user and a group": {
      graph: output("echo $(busybox id -u) $(busybox id -g) > /out/x", {
        user: "7:8",
        mounts: { "/out": scratch().mkfile("/x", "", { owner: { user: 7, group: 8 } }) },
      }),
      files: { x: "7 8\n" },
    },
    "no network": {
      graph: output("echo $(busybox ls /sys/class/net) > /out/x", { network: "none" }),
      files: { x: "lo\n" },
    },
    "the network of the host": {
      graph: output(
        "busybox test $(busybox ls /sys/class/net | busybox wc -l) -gt 1; echo yes > /out/x",
        {
          network: "host",
        },
      ),
      files: { x: "yes\n" },
      options: { allow: ["network.host"] },
    },
    "limits of resources": {
      graph: output(
        "echo $(ulimit -Sn) $(ulimit -Hn) > /out/x",
        {},
        base.ulimit("nofile", 100, 200),
      ),
      files: { x: "100 200\n" },
      needs: ["exec.meta.ulimit"],
    },
    "a control group": {
      graph: output("busybox grep -q : /proc/self/cgroup; echo yes > /out/x", {
        cgroupParent: "bkit-test",
      }),
      files: { x: "yes\n" },
      needs: ["exec.meta.cgroup.parent"],
    },
    "limits of memory and processors": {
      graph: output("echo yes > /out/x", {
        resources: { memory: 256 * 1024 * 1024, cpuShares: 512 },
      }),
      files: { x: "yes\n" },
      needs: ["exec.meta.linux.resources"],
    },
    proxies: {
      graph: output("echo $HTTP_PROXY $https_proxy $NO_PROXY $FTP_PROXY > /out/x", {
        proxy: { http: "h", https: "s", no: "n", ftp: "f" },
      }),
      files: { x: "h s n f\n" },
    },
    "a proxy for everything": {
      graph: output("echo $ALL_PROXY > /out/x", { proxy: { all: "a" } }),
      files: { x: "a\n" },
      unlikeOld: "it does not know that proxy",
    },
    "exit codes": {
      graph: output("echo yes > /out/x; exit 3", { exitCodes: [0, 3] }),
      files: { x: "yes\n" },
      needs: ["exec.validexitcode"],
    },
    "a root that cannot be written": {
      graph: output("if echo > /x; then exit 1; fi 2>/dev/null; echo yes > /out/x", {
        readonlyRoot: true,
      }),
      files: { x: "yes\n" },
    },
  };
}

/** Returns graphs of programs with mounts. */
export function mountCases(agent: string): GraphCases {
  const first = base.run(sh("echo 1 > /out/one; echo r > /root"), {
    mounts: { "/out": scratch() },
  });
  const filled = cache("bkit-test-mounts", {
    ...{ sharing: "locked", from: local("context"), path: "/docs" } as const,
  });
  return {
    "results of a program": {
      graph: scratch().copy(first, "/root", "/").copy(first.mount("/out"), "/one", "/"),
      files: { one: "1\n", root: "r\n" },
    },
    "mounts of a path, read-only and without a result": {
      graph: output(
        'cp() { busybox cp "$@"; }; cp /docs/a.md /note/note /out; echo x > /tmp/w; ' +
          "if echo > /docs/x; then exit 1; fi 2>/dev/null; busybox test ! -e /empty/x",
        {
          mounts: {
            "/docs": bind(local("context"), { path: "/docs", readonly: true }),
            "/note": bind(local("context", { include: ["note"] }), { readonly: true }),
            "/tmp": bind(scratch(), { noOutput: true }),
            "/empty": bind(scratch(), { readonly: true }),
          },
        },
      ),
      files: { "a.md": "a\n", note: "from here\n" },
      needs: ["exec.mount.bind.readwrite-nooutput"],
    },
    "a mount whose content does not count": {
      graph: output("busybox cp /c/note /out", {
        mounts: { "/c": bind(local("context"), { readonly: true, contentCache: "off" }) },
      }),
      files: { note: "from here\n" },
      needs: ["exec.mount.cache.content"],
    },
    "caches": {
      graph: output("busybox cp /c/a.md /out; echo 1 > /p/x; echo 1 > /s/x; echo yes > /out/x", {
        mounts: { "/c": filled, "/p": cache("p", { sharing: "private" }), "/s": cache("s") },
      }),
      files: { "a.md": "a\n", x: "yes\n" },
    },
    "memory": {
      graph: output("busybox grep -c ' /t tmpfs ' /proc/mounts > /out/x", {
        mounts: { "/t": tmpfs() },
      }),
      files: { x: "1\n" },
    },
    "memory of a size": {
      graph: output("busybox grep ' /t ' /proc/mounts | busybox grep -c size=64k > /out/x", {
        mounts: { "/t": tmpfs({ size: 65536 }) },
      }),
      files: { x: "1\n" },
      needs: ["exec.mount.tmpfs.size"],
    },
    "secrets as files": {
      graph: output("busybox stat -c '%a %u %g' /s/a /s/b > /out/x; busybox cat /s/a >> /out/x", {
        mounts: {
          "/s/a": secret("a"),
          "/s/b": secret("a", { mode: 0o440, uid: 7, gid: 8 }),
          "/s/c": secret("none", { optional: true }),
        },
      }),
      files: { x: "400 0 0\n440 7 8\nhush" },
      options: { secrets: { a: "hush" } },
    },
    "secrets as variables": {
      graph: output("echo $TOKEN ${NONE:-none} > /out/x", {
        secretEnv: { TOKEN: "a", NONE: secret("none", { optional: true }) },
      }),
      files: { x: "hush none\n" },
      options: { secrets: { a: "hush" } },
      needs: ["exec.secretenv"],
    },
    "SSH agents": {
      graph: output(
        "busybox test -S $SSH_AUTH_SOCK; echo $SSH_AUTH_SOCK > /out/x; busybox stat -c '%a' /other" +
          " >> /out/x; busybox test ! -e /none",
        {
          ssh: [
            ssh(),
            ssh("other", { target: "/other", mode: 0o666 }),
            ssh("none", { target: "/none", optional: true }),
          ],
        },
      ),
      files: { x: "/run/buildkit/ssh_agent.0\n666\n" },
      options: { ssh: { default: { socket: agent }, other: { socket: agent } } },
    },
  };
}

/**
 * Returns graphs of programs with rights that the daemon must grant builds. `device` is the name of a
 * device that it has, with the variable `BKIT_DEVICE=here`.
 */
export function privilegedCases(device: string): GraphCases {
  return {
    "a device": {
      graph: output("echo $BKIT_DEVICE > /out/x", { devices: [device] }),
      files: { x: "here\n" },
      needs: ["exec.meta.cdi"],
    },
    "a device that may be missing": {
      graph: output("echo yes > /out/x", {
        devices: [{ name: "bkit.test/none=1", optional: true }],
      }),
      files: { x: "yes\n" },
      needs: ["exec.meta.cdi"],
    },
    "all rights": {
      graph: output("busybox grep -c 'CapEff:.*ffffff' /proc/self/status > /out/x", {
        security: "insecure",
      }),
      files: { x: "1\n" },
      options: { allow: ["security.insecure"] },
    },
  };
}
