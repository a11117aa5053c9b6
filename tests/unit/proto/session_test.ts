import assert from "node:assert/strict";
import type { Writer } from "../../../lib/internal/protobuf/mod.ts";
import { moby as gateway } from "../../../proto/gen/gateway.js";
import { moby as policy } from "../../../proto/gen/policy.js";
import { containerd, fsutil, grpc, moby as session } from "../../../proto/gen/session.js";
import { google } from "../../../proto/gen/status.js";
import { bytes, hex } from "./hex.ts";

const { filesync, sshforward, upload, exporter } = session;
const { secrets } = session.buildkit;
const content = containerd.services.content.v1;
const { Packet, Stat } = fsutil.types;
const frontend = gateway.buildkit.v1.frontend;

Deno.test("session, gateway, policy, status: encode messages as daemons expect", () => {
  const table: [string, Writer, string][] = [
    // name, message, and its bytes field by field: tag, length, value
    [
      "STAT that ends the list",
      Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_STAT }),
      "",
    ],
    ["REQ", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_REQ, ID: 7 }), "0801 1807"],
    ["DATA", Packet.encode({ type: 2, ID: 1, data: bytes("aa") }), "0802 1801 2201aa"],
    ["FIN", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_FIN }), "0803"],
    ["ERR", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_ERR }), "0804"],
    [
      "Stat",
      Stat.encode({
        path: "p",
        mode: 0x80000000 + 0o755,
        uid: 1,
        gid: 2,
        size: 3,
        modTime: -1,
        linkname: "l",
        devmajor: 4,
        devminor: 5,
        xattrs: { x: bytes("01") },
      }),
      "0a0170 10ed83808008 1801 2002 2803 30ffffffffffffffffff01 3a016c 4004 4805 5206 0a0178 120101",
    ],
    ["FileSend", filesync.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    [
      "FetchToken",
      filesync.v1.FetchTokenRequest.encode({
        ClientID: "c",
        Host: "h",
        Realm: "r",
        Service: "s",
        Scopes: ["a", "b"],
      }),
      "0a0163 120168 1a0172 220173 2a0161 2a0162",
    ],
    [
      "FetchToken answer",
      filesync.v1.FetchTokenResponse.encode({ Token: "t", ExpiresIn: 60, IssuedAt: 1 }),
      "0a0174 103c 1801",
    ],
    [
      "Credentials answer",
      filesync.v1.CredentialsResponse.encode({ Username: "u", Secret: "s" }),
      "0a0175 120173",
    ],
    [
      "VerifyTokenAuthority",
      filesync.v1.VerifyTokenAuthorityRequest.encode({
        Host: "h",
        Payload: bytes("01"),
        Salt: bytes("02"),
      }),
      "0a0168 120101 1a0102",
    ],
    [
      "GetSecret",
      secrets.v1.GetSecretRequest.encode({ ID: "i", annotations: { a: "b" } }),
      "0a0169 1206 0a0161 120162",
    ],
    ["GetSecret answer", secrets.v1.GetSecretResponse.encode({ data: bytes("01") }), "0a0101"],
    ["CheckAgent", sshforward.v1.CheckAgentRequest.encode({ ID: "i" }), "0a0169"],
    ["ForwardAgent", sshforward.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    ["Upload", upload.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    [
      "FindExporters answer",
      exporter.v1.FindExportersResponse.encode({ exporters: [{ Type: "t" }] }),
      "0a03 0a0174",
    ],
    [
      "Health answer",
      grpc.health.v1.HealthCheckResponse.encode({
        status: grpc.health.v1.HealthCheckResponse.ServingStatus.SERVING,
      }),
      "0801",
    ],
    [
      "content Read",
      content.ReadContentRequest.encode({ digest: "d", offset: 1, size: 2 }),
      "0a0164 1001 1802",
    ],
    [
      "content Write",
      content.WriteContentRequest.encode({
        action: content.WriteAction.COMMIT,
        ref: "r",
        total: 1,
        expected: "e",
        offset: 2,
        data: bytes("03"),
        labels: { a: "b" },
      }),
      "0802 120172 1801 220165 2802 320103 3a06 0a0161 120162",
    ],
    [
      "CheckPolicy answer",
      policy.buildkit.v1.sourcepolicy.policysession.CheckPolicyResponse.encode({
        decision: { action: 1, denyMessages: [{ message: "m" }] },
      }),
      "0a07 0801 1203 0a016d",
    ],
    [
      "gateway Solve",
      frontend.SolveRequest.encode({
        Frontend: "f",
        FrontendOpt: { a: "b" },
        allowResultArrayRef: true,
        Evaluate: true,
      }),
      "120166 1a06 0a0161 120162 3001 7001",
    ],
    [
      "gateway Exec",
      frontend.ExecMessage.encode({
        ProcessID: "p",
        File: { Fd: 1, EOF: true, Data: bytes("00") },
      }),
      "0a0170 1a07 0801 1001 1a0100",
    ],
    [
      "google.rpc.Status",
      google.rpc.Status.encode({
        code: 5,
        message: "m",
        details: [{ type_url: "t", value: bytes("01") }],
      }),
      "0805 12016d 1a06 0a0174 120101",
    ],
  ];
  for (const [name, writer, expected] of table) {
    assert.equal(hex(writer), expected.replaceAll(" ", ""), name);
  }
});
