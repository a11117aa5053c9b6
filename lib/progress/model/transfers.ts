import type { Transfer, VertexStatus } from "../events/event.ts";
import type { StepRecord } from "./step.ts";

/** Number of measurements that wait for their transfer, beyond which the oldest are forgotten. */
const MAX_WAITING = 100;

/** A measurement of the daemon for which this side may count a transfer. */
interface Measurement {
  readonly step: StepRecord;
  readonly id: string;
  readonly kind: string;
}

/** A transfer, and the measurement that it belongs to. */
interface Entry {
  transfer: Transfer;
  of: Measurement | undefined;
}

/**
 * The transfers of this side, joined to the steps that asked for them. The two have no id in common:
 * a tree that is sent is found by its name in `transferring NAME:` (`source/local/source.go`), a
 * result by the words of its exporter (`exporter/local`, `exporter/tar`, `exporter/oci`).
 */
export class Transfers {
  /** Newest transfer of each name. */
  readonly byName: Map<string, Transfer> = new Map();
  /** Number of bytes sent by all transfers. */
  bytesSent = 0;
  /** Number of bytes received by all transfers. */
  bytesReceived = 0;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: Measurement[] = [];

  /** Takes the next state of a transfer, and returns its step if it is known. */
  apply(transfer: Transfer): StepRecord | undefined {
    const { name, received = false, bytes } = transfer;
    const key = `${received} ${name}`;
    let entry = this.#entries.get(key);
    const goesOn = entry && !entry.transfer.done && entry.transfer.bytes <= bytes;
    const more = bytes - (goesOn ? entry!.transfer.bytes : 0);
    if (received) this.bytesReceived += more;
    else this.bytesSent += more;
    if (!goesOn) this.#entries.set(key, entry = { transfer, of: undefined });
    entry!.transfer = transfer;
    this.byName.set(name, transfer);
    entry!.of ??= this.#measurementFor(transfer);
    const { step, id } = entry!.of ?? {};
    step?.transfers.set(id!, transfer);
    return step;
  }

  /** Takes note of a measurement that is new. */
  measured(step: StepRecord, { id }: VertexStatus): void {
    const kind = kindOfMeasurement(id);
    if (kind === undefined) return;
    const measurement = { step, id, kind };
    for (const entry of this.#entries.values()) {
      if (entry.of || kindOf(entry.transfer) !== kind) continue;
      entry.of = measurement;
      step.transfers.set(id, entry.transfer);
      return;
    }
    this.#waiting.push(measurement);
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
  }

  /** Returns true if a transfer belongs to no step. */
  isAlone(transfer: Transfer): boolean {
    const entry = this.#entries.get(`${transfer.received ?? false} ${transfer.name}`);
    return entry?.transfer === transfer && entry.of === undefined;
  }

  /** Returns the measurement that a transfer belongs to, which then waits no more. */
  #measurementFor(transfer: Transfer): Measurement | undefined {
    const kind = kindOf(transfer);
    const at = this.#waiting.findLastIndex(({ step, id, kind: other }) => {
      if (other !== kind) return false;
      const { completed, current } = step.statuses.get(id)!;
      // The daemon counts more than the bytes of files, and ends after this side.
      return completed === undefined || transfer.done && current >= transfer.bytes;
    });
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }
}

/** Returns what a transfer has in common with its measurement. */
function kindOf({ name, received }: Transfer): string {
  return received ? "result" : `sent ${name}`;
}

/** Returns the same for a measurement; undefined if it is not one of a transfer. */
function kindOfMeasurement(id: string): string | undefined {
  if (id.startsWith("copying files") || id === "sending tarball") return "result";
  return id.startsWith("transferring ") && id.endsWith(":")
    ? `sent ${id.slice(13, -1)}`
    : undefined;
}
