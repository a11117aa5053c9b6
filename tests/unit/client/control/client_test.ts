import assert from "node:assert/strict";
import { ControlClient, type UsageRecord } from "../../../../lib/client/control/mod.ts";
import { OptionError, RpcError } from "../../../../lib/errors.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import type { Handler } from "../../../../lib/rpc/server.ts";
import { moby, pb } from "../../../../proto/gen/control.js";
import { answering } from "../../control/answering.ts";
import { Peer } from "../peer.ts";

const messages = moby.buildkit.v1;

/** Handlers by the name of their method. */
function control(handlers: Record<string, Handler>): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      `/moby.buildkit.v1.Control/${name}`,
      handler,
    ]),
  );
}

const RECORD = {
  ID: "b",
  Mutable: true,
  Size: 7,
  CreatedAt: { seconds: 1, nanos: 5 },
  UsageCount: 2,
  Description: "d",
  RecordType: "regular",
  Parents: ["a"],
};

const USAGE: UsageRecord = {
  id: "b",
  parents: ["a"],
  mutable: true,
  inUse: false,
  shared: false,
  size: 7,
  createdAt: "1970-01-01T00:00:01.000000005Z",
  lastUsedAt: undefined,
  usageCount: 2,
  description: "d",
  type: "regular",
};

Deno.test("ControlClient: diskUsage sends its options, and sorts by size and id", async () => {
  let request: unknown;
  await using peer = await Peer.start(control({
    DiskUsage: answering((bytes) => {
      request = messages.DiskUsageRequest.decode(bytes);
      const record = [RECORD, { ID: "c", Size: 7, Parent: "p" }, { ID: "a", Size: 7 }, {
        ID: "z",
        Size: 1,
      }];
      return [messages.DiskUsageResponse.encode({ record })];
    }),
  }));
  const client = new ControlClient(peer.endpoint);
  const records = await client.diskUsage({ filter: ["id==b", "size>1"], ageLimit: 1.5 });
  assert.partialDeepStrictEqual(request, { filter: ["id==b", "size>1"], ageLimit: 1_500_000 });
  assert.deepEqual(records.map(({ id }) => id), ["z", "a", "b", "c"]);
  assert.deepEqual(records[2], USAGE);
  assert.deepEqual(records[3]?.parents, ["p"]);
  await assert.rejects(client.diskUsage({ ageLimit: -1 }), OptionError);
});

Deno.test("ControlClient: diskUsage takes a cache of 20 000 records", async () => {
  const record = Array.from({ length: 20_000 }, (_, i) => ({ ...RECORD, ID: `id-${i}` }));
  await using peer = await Peer.start(control({
    DiskUsage: answering(() => [messages.DiskUsageResponse.encode({ record })]),
  }));
  assert.equal((await new ControlClient(peer.endpoint).diskUsage()).length, 20_000);
});

Deno.test("ControlClient: prune sends its options, and yields each record", async () => {
  let request: unknown;
  await using peer = await Peer.start(control({
    Prune: answering((bytes) => {
      request = messages.PruneRequest.decode(bytes);
      return [messages.UsageRecord.encode(RECORD), messages.UsageRecord.encode({ ID: "x" })];
    }),
  }));
  const client = new ControlClient(peer.endpoint);
  const amounts = { keepDuration: 1000, reservedSpace: 1, maxUsedSpace: 2, minFreeSpace: 3 };
  const records = await Array.fromAsync(
    client.prune({ filter: ["type==regular"], all: true, ...amounts }),
  );
  assert.deepEqual(records.map(({ id }) => id), ["b", "x"]);
  assert.deepEqual(records[0], USAGE);
  assert.partialDeepStrictEqual(request, {
    filter: ["type==regular"],
    all: true,
    ...amounts,
    keepDuration: 1e9,
  });
  await assert.rejects(Array.fromAsync(client.prune({ maxUsedSpace: NaN })), OptionError);
  await peer.left();
});

Deno.test("ControlClient: workers have rules, a version and devices", async () => {
  let filter: string[] = [];
  await using peer = await Peer.start(control({
    ListWorkers: answering((bytes) => {
      filter = messages.ListWorkersRequest.decode(bytes).filter;
      return [messages.ListWorkersResponse.encode({
        record: [{
          ID: "w",
          platforms: [{ OS: "linux", Architecture: "arm", Variant: "v7" }],
          GCPolicy: [{ all: true, keepDuration: 2e9, filters: ["f"], maxUsedSpace: 4 }],
          BuildkitVersion: { version: "v1", dockerfileVersion: "1.2" },
          CDIDevices: [{ Name: "d", AutoAllow: true }],
        }],
      })];
    }),
  }));
  assert.deepEqual(await new ControlClient(peer.endpoint).workers({ filter: ["id==w"] }), [{
    id: "w",
    labels: {},
    platforms: ["linux/arm/v7"],
    gcPolicy: [{
      all: true,
      filter: ["f"],
      keepDuration: 2000,
      reservedSpace: 0,
      maxUsedSpace: 4,
      minFreeSpace: 0,
    }],
    version: { package: "", version: "v1", revision: "", dockerfileVersion: "1.2" },
    devices: [{ name: "d", autoAllow: true, onDemand: false, annotations: {} }],
  }]);
  assert.deepEqual(filter, ["id==w"]);
});

Deno.test("ControlClient: solve sends a request, and its graph as it was given", async () => {
  let request: InstanceType<typeof messages.SolveRequest> | undefined;
  await using peer = await Peer.start(control({
    Solve: answering((bytes) => {
      request = messages.SolveRequest.decode(bytes);
      return [messages.SolveResponse.encode({ ExporterResponse: { a: "b" } })];
    }),
  }));
  const client = new ControlClient(peer.endpoint);
  const definition = pb.Definition.encode({ def: [Uint8Array.of(1, 2)] }).finish();
  const { ref, exporterResponse } = await client.solve({
    session: "s",
    definition,
    frontendInputs: { i: definition },
    exporters: [{ type: "local" }],
    cacheImports: [{ type: "registry", attrs: { ref: "r" } }],
    entitlements: ["network.host"],
    internal: true,
  });
  assert.match(ref, /^[0-9a-z]{25}$/);
  assert.deepEqual({ ...exporterResponse }, { a: "b" });
  assert.equal(request?.Ref, ref);
  assert.equal(request.Session, "s");
  assert.deepEqual([...request.Definition!.def[0]!], [1, 2]);
  assert.deepEqual([...request.FrontendInputs["i"]!.def[0]!], [1, 2]);
  assert.deepEqual([request.ExporterDeprecated, request.Exporters[0]?.Type], ["local", "local"]);
  assert.equal(request.Cache?.Imports[0]?.Attrs["ref"], "r");
  assert.deepEqual([request.Entitlements, request.Internal], [["network.host"], true]);
  await assert.rejects(client.solve({ definition: Uint8Array.of(0xff) }), {
    name: "OptionError",
    option: "definition",
  });
});

Deno.test("BuildHistory: list, get and watch convert records", async () => {
  const requests: InstanceType<typeof messages.BuildHistoryRequest>[] = [];
  await using peer = await Peer.start(control({
    ListenBuildHistory: answering((bytes) => {
      const request = messages.BuildHistoryRequest.decode(bytes);
      requests.push(request);
      const blob = { media_type: "m", digest: "sha256:1", size: 3 };
      return [
        messages.BuildHistoryEvent.encode({
          type: 1,
          record: {
            Ref: "r",
            CreatedAt: { seconds: 1 },
            error: { code: 2, message: "no" },
            logs: blob,
            Results: { "linux/amd64": { Results: { 0: blob }, Attestations: [blob] } },
            numTotalSteps: 4,
          },
        }),
        messages.BuildHistoryEvent.encode({ type: 2, record: { Ref: "gone" } }),
      ];
    }),
  }));
  const { history } = new ControlClient(peer.endpoint);
  const [record, ...rest] = await Array.fromAsync(history.list({ filter: ["a==b"], limit: 3 }));
  assert.deepEqual(rest, []);
  const blob = { mediaType: "m", digest: "sha256:1", size: 3, annotations: {} };
  assert.partialDeepStrictEqual(record, {
    ref: "r",
    createdAt: "1970-01-01T00:00:01Z",
    completedAt: undefined,
    error: { status: 2, message: "no" },
    logs: blob,
    trace: undefined,
    results: { "linux/amd64": { result: undefined, results: { 0: blob }, attestations: [blob] } },
    totalSteps: 4,
    pinned: false,
  });
  assert.partialDeepStrictEqual(requests[0], { Filter: ["a==b"], Limit: 3, EarlyExit: true });
  assert.equal((await history.get("r"))?.ref, "r");
  assert.equal(await history.get("other"), undefined);
  assert.deepEqual(requests.at(-1)?.Filter, []);
  assert(requests.every(({ Ref }) => Ref === "")); // a daemon would never let go of the record
  const events = await Array.fromAsync(history.watch({ activeOnly: true }));
  assert.deepEqual(events.map(({ type }) => type), ["complete", "deleted"]);
  const { ActiveOnly, EarlyExit } = requests.at(-1)!;
  assert.deepEqual([ActiveOnly, EarlyExit], [true, false]);
});

Deno.test("BuildHistory: pin, unpin, delete and finalize change a record", async () => {
  const requests: unknown[] = [];
  await using peer = await Peer.start(control({
    UpdateBuildHistory: answering((bytes) => {
      requests.push({ ...messages.UpdateBuildHistoryRequest.decode(bytes) });
      return [messages.UpdateBuildHistoryResponse.encode({})];
    }),
    ListenBuildHistory: answering(() => [
      messages.BuildHistoryEvent.encode({ record: { Ref: "kept", pinned: true } }),
    ]),
  }));
  const { history } = new ControlClient(peer.endpoint);
  await history.pin("r");
  await history.unpin("r");
  await history.delete("r");
  await history.finalize("r");
  await history.finalize("kept");
  assert.deepEqual(requests, [
    { Ref: "r", Pinned: true },
    { Ref: "r" },
    { Ref: "r", Delete: true },
    { Ref: "r", Finalize: true },
    { Ref: "kept", Finalize: true, Pinned: true },
  ]);
});

Deno.test("BuildHistory: prune deletes what ended and is not pinned, and goes on after a refusal", async () => {
  const deleted: string[] = [];
  const done = { CompletedAt: { seconds: 1 } };
  await using peer = await Peer.start(control({
    ListenBuildHistory: answering(() =>
      [
        ...Array.from({ length: 120 }, (_, i) => ({ Ref: `r${i}`, ...done })),
        { Ref: "pinned", pinned: true, ...done },
        { Ref: "running" },
      ].map((record) => messages.BuildHistoryEvent.encode({ record }))
    ),
    UpdateBuildHistory: answering((bytes) => {
      const { Ref, Delete } = messages.UpdateBuildHistoryRequest.decode(bytes);
      if (Ref === "r3" || !Delete) throw new RpcError(Status.INTERNAL, "not this one");
      deleted.push(Ref);
      return [messages.UpdateBuildHistoryResponse.encode({})];
    }),
  }));
  const { history } = new ControlClient(peer.endpoint);
  const reported: string[] = [];
  await assert.rejects(async () => {
    for await (const { ref } of history.prune()) reported.push(ref);
  }, /not this one/);
  assert.equal(reported.length, 119);
  assert.deepEqual(reported, deleted);
});

Deno.test("BuildHistory: a daemon without records is told apart from other failures", async () => {
  await using peer = await Peer.start({});
  const { history } = new ControlClient(peer.endpoint);
  for (const call of [history.get("r"), history.pin("r"), history.list().next()]) {
    await assert.rejects(Promise.resolve(call), {
      name: "UnsupportedError",
      shortMessage: "the daemon keeps no records of builds: it is older than BuildKit v0.11",
    });
  }
});

Deno.test("BuildHistory: a list of too many bytes is refused, before all of it arrives", async () => {
  const event = messages.BuildHistoryEvent.encode({ record: { Ref: "r".repeat(2 ** 20) } })
    .finish();
  await using peer = await Peer.start(control({
    ListenBuildHistory: answering(() =>
      Array.from({ length: 70 }, () => ({ finish: () => event }))
    ),
  }));
  const { history } = new ControlClient(peer.endpoint);
  let count = 0;
  await assert.rejects(async () => {
    for await (const _ of history.list()) count++;
  }, { name: "ProtocolError" });
  assert.equal(count, 63);
});
