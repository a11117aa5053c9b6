/** Converts the daemon's Status stream of a running build into events. */
import type { moby } from "../../../proto/gen/build.js";
import { Control } from "../../control/control.ts";
import type { ProgressEvent, Vertex, VertexStatus } from "../../progress/mod.ts";
import { isLarge } from "../../progress/events/event_cost.ts";
import { TimeSlice } from "../../internal/time_slice.ts";
import type { RpcConnection } from "../../rpc/client.ts";

type Time = { seconds?: number | null; nanos?: number | null } | null | undefined;

/**
 * Reports the progress of a build until its stream ends, or until `signal` aborts. If `report`
 * returns a promise, the daemon has to wait for it. The event loop gets its turns in the middle of a
 * response, which may have 16 MiB of output. With `raw`, each response is also reported as it is.
 */
export async function followStatus(
  connection: RpcConnection,
  ref: string,
  report: (event: ProgressEvent) => unknown,
  signal: AbortSignal | undefined,
  raw: boolean = false,
): Promise<void> {
  const slice = new TimeSlice();
  const toJson = raw ? (await import("./raw_status.ts")).rawStatusJson : undefined;
  return await new Control(connection).status({ Ref: ref }, (response) => {
    const rest = events(response);
    const first = toJson && report({ type: "raw", json: toJson(response) });
    const goOn = (): unknown => {
      let last: unknown = first;
      for (let next = rest.next(); !next.done; next = rest.next()) {
        last = report(next.value);
        if (slice.step(isLarge(next.value))) {
          return Promise.resolve(last).then(() => slice.pause()).then(goOn);
        }
      }
      return last;
    };
    return goOn();
  }, { signal });
}

function* events(
  response: moby.buildkit.v1.StatusResponse,
): Generator<ProgressEvent, void, undefined> {
  const { vertexes, statuses, logs, warnings } = response;
  const completed: Vertex[] = [];
  const last = new Map(vertexes?.map((vertex, i) => [vertex.digest ?? "", i]));
  for (const [i, v] of vertexes?.entries() ?? []) {
    const vertex: Vertex = {
      digest: v.digest ?? "",
      name: v.name ?? "",
      inputs: v.inputs ?? [],
      cached: v.cached ?? false,
      error: v.error ?? "",
    };
    const started = toMilliseconds(v.started);
    const end = toMilliseconds(v.completed);
    if (started !== undefined) vertex.started = started;
    if (v.progressGroup) {
      const { id, name, weak } = v.progressGroup;
      vertex.group = { id: id ?? "", name: name ?? "", weak: weak ?? false };
    }
    if (end === undefined) yield { type: "vertex", vertex };
    else if (last.get(vertex.digest) !== i) {
      yield { type: "vertex", vertex: { ...vertex, completed: end } }; // it starts again
    } else {
      // Events of a step are reported before its end, even if both arrive in the same message.
      yield { type: "vertex", vertex: { ...vertex, error: "" } };
      completed.push({ ...vertex, completed: end });
    }
  }
  for (const s of statuses ?? []) {
    const status: VertexStatus = {
      id: s.ID ?? "",
      vertex: s.vertex ?? "",
      name: s.name ?? "",
      current: s.current ?? 0,
      total: s.total ?? 0,
    };
    const started = toMilliseconds(s.started);
    const end = toMilliseconds(s.completed);
    const time = toMilliseconds(s.timestamp);
    if (time !== undefined) status.time = time;
    if (started !== undefined) status.started = started;
    if (end !== undefined) status.completed = end;
    yield { type: "status", status };
  }
  for (const l of logs ?? []) {
    const stream = l.stream === 2 ? "stderr" : "stdout";
    const data = (l.msg ?? new Uint8Array()).slice(); // the message is only valid during the call
    const time = toMilliseconds(l.timestamp) ?? Date.now();
    yield { type: "log", log: { vertex: l.vertex ?? "", stream, time, data } };
  }
  for (const vertex of completed) yield { type: "vertex", vertex };
  const decoder = new TextDecoder();
  for (const w of warnings ?? []) {
    const line = w.ranges?.[0]?.start?.line;
    const file = w.info?.filename;
    yield {
      type: "warning",
      warning: {
        vertex: w.vertex ?? "",
        short: decoder.decode(w.short ?? new Uint8Array()),
        detail: (w.detail ?? []).map((part) => decoder.decode(part)),
        url: w.url ?? "",
        ...(file ? { source: { file, line: line ?? 0 } } : {}),
      },
    };
  }
}

function toMilliseconds(time: Time): number | undefined {
  return time ? (time.seconds ?? 0) * 1000 + (time.nanos ?? 0) / 1e6 : undefined;
}
