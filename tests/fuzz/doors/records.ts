import { moby } from "../../../proto/gen/control.js";
import { monitorText } from "../../../lib/cli/debug/monitor.ts";
import { RecordsTable } from "../../../lib/cli/debug/records_table.ts";
import { row, summary, verbose } from "../../../lib/cli/daemon/usage_table.ts";
import { workersTable, workersVerbose } from "../../../lib/cli/daemon/workers_table.ts";
import { table } from "../../../lib/cli/format/table.ts";
import { parseTemplate } from "../../../lib/cli/format/template.ts";
import { eventView, usageView, workerView } from "../../../lib/cli/format/views.ts";
import { inspectText } from "../../../lib/cli/history/inspect.ts";
import { listTable } from "../../../lib/cli/history/list.ts";
import { reportDetails } from "../../../lib/cli/history/report.ts";
import { workers } from "../../../lib/client/calls/info.ts";
import { diskUsage, prune } from "../../../lib/client/calls/usage.ts";
import { DaemonHistory } from "../../../lib/client/control/daemon_history.ts";
import { printable } from "../../../lib/internal/printable.ts";
import type { RpcConnection } from "../../../lib/rpc/client.ts";
import { mutated, randomFields } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";

const messages = moby.buildkit.v1;
const NOW = 1_800_000_000_000;

/** Shows the cache, the workers and the builds of a daemon whose records are random. */
export const records: Door = {
  name: "records",
  async exchange(random) {
    const shown: string[] = [];
    const json = parseTemplate("json");
    const objects: string[] = [];
    const ask = random.pick([
      async () => {
        const found = await diskUsage(answerer(random, randomUsage), {}, {});
        shown.push(table(found.map(row)), found.map(verbose).join(""), summary(found));
        objects.push(...found.map((record) => json(usageView(record))));
      },
      () =>
        prune(answerer(random, () => usageRecord(random)), {}, (record) => {
          shown.push(table([row(record)]), verbose(record));
        }, {}),
      async () => {
        const found = await workers(answerer(random, randomWorkers), {});
        shown.push(workersTable(found), workersVerbose(found));
        objects.push(...found.map((worker) => json(workerView(worker))));
      },
      async () => {
        const connection = answerer(random, randomEvent);
        const history = new DaemonHistory((signal, use) => use(connection, signal));
        const rows = new RecordsTable(random.chance(0.5));
        for await (const event of history.watch()) {
          const { type, record } = event;
          shown.push(rows.row(type, record), monitorText(event), inspectText(record, NOW));
          shown.push(listTable([record], NOW, random.chance(0.5)));
          shown.push(reportDetails(record, "unix:///a", NOW).failure?.message ?? "");
          objects.push(json(eventView(event)));
        }
      },
    ]);
    const errors = await settle([ask()], () => {});
    for (const object of objects) {
      JSON.parse(object);
      if (object !== printable(object)) throw new Error(`JSON controls the terminal: ${object}`);
    }
    return { shown: [...shown.map(printable), ...objects], errors };
  },
};

/** Returns a connection with a daemon that answers every call with what `make` returns. */
function answerer(random: Random, make: (random: Random) => Uint8Array): RpcConnection {
  const answer = () => {
    if (random.chance(0.05)) return randomFields(random);
    const bytes = make(random);
    return random.chance(0.1) ? mutated(random, bytes) : bytes;
  };
  const serverStream: RpcConnection["serverStream"] = async (_method, _request, onMessage) => {
    for (let i = random.int(0, 4); i > 0; i--) await onMessage(answer());
  };
  // deno-lint-ignore require-await -- the real one is asynchronous
  const unary: RpcConnection["unary"] = async () => answer();
  return { serverStream, unary } as RpcConnection;
}

function time(random: Random) {
  if (random.chance(0.3)) return null;
  const seconds = random.chance(0.6) ? random.int(0, 2_000_000_000) : random.number();
  return { seconds, nanos: random.chance(0.6) ? random.int(0, 999_999_999) : random.number() };
}

function map(random: Random): Record<string, string> {
  const names = ["context", "filename", "target", "__proto__", "constructor"];
  return Object.fromEntries(random.list(3, () => [random.text(names), random.text()]));
}

function usage(random: Random) {
  return {
    ID: random.text(["id"]),
    Mutable: random.chance(0.5),
    InUse: random.chance(0.5),
    Size: random.number(),
    Parent: random.text(),
    CreatedAt: time(random),
    LastUsedAt: time(random),
    UsageCount: random.number(),
    Description: random.text(["[1/2] RUN make"]),
    RecordType: random.text(["regular"]),
    Shared: random.chance(0.5),
    Parents: random.list(3, () => random.text()),
  };
}

function usageRecord(random: Random): Uint8Array {
  return messages.UsageRecord.encode(usage(random)).finish();
}

function randomUsage(random: Random): Uint8Array {
  const record = random.list(4, () => usage(random));
  return messages.DiskUsageResponse.encode({ record }).finish();
}

function randomWorkers(random: Random): Uint8Array {
  const text = () => random.text();
  return messages.ListWorkersResponse.encode({
    record: random.list(2, () => ({
      ID: text(),
      Labels: map(random),
      platforms: random.list(3, () => ({ OS: text(), Architecture: text(), Variant: text() })),
      GCPolicy: random.list(3, () => ({
        all: random.chance(0.5),
        filters: random.list(2, text),
        keepDuration: random.number(),
        reservedSpace: random.number(),
        maxUsedSpace: random.number(),
        minFreeSpace: random.number(),
      })),
      BuildkitVersion: random.chance(0.5) ? { package: text(), version: text() } : null,
      CDIDevices: random.list(2, () => ({ Name: text(), Annotations: map(random) })),
    })),
  }).finish();
}

function randomEvent(random: Random): Uint8Array {
  const blob = () => ({
    media_type: random.text(),
    digest: random.text(["sha256:1"]),
    size: random.number(),
    annotations: map(random),
  });
  const result = () => ({
    ResultDeprecated: random.chance(0.3) ? blob() : null,
    Attestations: random.list(2, blob),
    Results: { [random.int(0, 3)]: blob() },
  });
  return messages.BuildHistoryEvent.encode({
    type: random.int(0, 4) as 0,
    record: random.chance(0.1) ? null : {
      Ref: random.text(["ref"]),
      Frontend: random.text(["dockerfile.v0"]),
      FrontendAttrs: map(random),
      Exporters: random.list(2, () => ({ Type: random.text(), Attrs: map(random) })),
      error: random.chance(0.5) ? { code: random.int(0, 20), message: random.text() } : null,
      CreatedAt: time(random),
      CompletedAt: time(random),
      logs: random.chance(0.5) ? blob() : null,
      trace: random.chance(0.5) ? blob() : null,
      ExporterResponse: map(random),
      Result: random.chance(0.5) ? result() : null,
      Results: random.chance(0.5) ? { [random.text(["linux/amd64"])]: result() } : null,
      Generation: random.int(0, 9),
      numTotalSteps: random.int(0, 9),
      numWarnings: random.int(0, 9),
    },
  }).finish();
}
