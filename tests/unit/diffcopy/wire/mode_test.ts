import assert from "node:assert/strict";
import {
  Mode,
  modeFromFileInfo,
  modeFromUnix,
  permissions,
} from "../../../../lib/diffcopy/wire/mode.ts";

Deno.test("modeFromUnix: converts Unix modes to Go's", () => {
  const rows: [number, number][] = [
    [0o100644, 0o644],
    [0o040755, 0x800001ed],
    [0o120777, 0x080001ff],
    [0o010600, Mode.NamedPipe | 0o600],
    [0o020666, Mode.Device | Mode.CharDevice | 0o666],
    [0o060660, Mode.Device | 0o660],
    [0o140755, Mode.Socket | 0o755],
    [0o104755, Mode.Setuid | 0o755],
    [0o102755, Mode.Setgid | 0o755],
    [0o041777, (Mode.Dir | Mode.Sticky | 0o777) >>> 0],
    [0o047000, (Mode.Dir | Mode.Sticky | Mode.Setuid | Mode.Setgid) >>> 0],
  ];
  for (const [unix, go] of rows) assert.equal(modeFromUnix(unix), go, unix.toString(8));
  assert.equal(permissions(0o107644), Mode.Setuid | Mode.Setgid | Mode.Sticky | 0o644);
});

Deno.test("modeFromFileInfo: permissions are 0755 without a Unix mode", () => {
  const info = (fields: Partial<Deno.FileInfo>): Deno.FileInfo => ({
    ...Deno.lstatSync("."),
    isDirectory: false,
    isSymlink: false,
    mode: null,
    ...fields,
  });
  assert.equal(modeFromFileInfo(info({})), 0o755);
  assert.equal(modeFromFileInfo(info({ isDirectory: true })), 0x800001ed);
  assert.equal(modeFromFileInfo(info({ isSymlink: true })), 0x080001ed);
});
