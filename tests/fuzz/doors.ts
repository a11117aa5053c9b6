import type { Door } from "./door.ts";
import { addresses } from "./doors/addresses.ts";
import { answers } from "./doors/answers.ts";
import { authDoor } from "./doors/auth.ts";
import { calls } from "./doors/calls.ts";
import { config } from "./doors/config.ts";
import { engine } from "./doors/engine.ts";
import { frames } from "./doors/frames.ts";
import { frontends } from "./doors/gateway.ts";
import { patterns } from "./doors/patterns.ts";
import { records } from "./doors/records.ts";
import { replies } from "./doors/replies.ts";
import { send } from "./doors/send.ts";
import { status } from "./doors/status.ts";
import { sync } from "./doors/sync.ts";

/** All doors, and the number of exchanges of each in every hundred. */
export const DOORS: readonly (readonly [Door, number])[] = [
  [frames, 8],
  [calls, 8],
  [replies, 8],
  [sync, 12],
  [send, 12],
  [authDoor, 10],
  [status, 8],
  [records, 4],
  [answers, 6],
  [frontends, 6],
  [engine, 6],
  [config, 6],
  [addresses, 6],
  [patterns, 6],
];
