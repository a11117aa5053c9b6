/* @ts-self-types="./container.d.ts" */
// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import {
  choose,
  chosen,
  EMPTY_LIST,
  EMPTY_MAP,
  MAX_DEPTH,
  NO_BYTES,
  ownProperty,
  Reader,
  Writer,
} from "../../lib/internal/protobuf/mod.ts";
const $root = {};
export const moby = $root.moby = (() => {
const moby = {};
moby.buildkit = (function() {
const buildkit = {};
buildkit.v1 = (function() {
const v1 = {};
v1.frontend = (function() {
const frontend = {};
frontend.NewContainerRequest = (function() {
const NewContainerRequest = function (p) {
this.Mounts = [];
this.extraHosts = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
NewContainerRequest.prototype.ContainerID = "";
NewContainerRequest.prototype.Mounts = EMPTY_LIST;
NewContainerRequest.prototype.Network = 0;
NewContainerRequest.prototype.platform = null;
NewContainerRequest.prototype.constraints = null;
NewContainerRequest.prototype.extraHosts = EMPTY_LIST;
NewContainerRequest.prototype.hostname = "";
NewContainerRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ContainerID != null && Object.hasOwnProperty.call(m, "ContainerID") && m.ContainerID !== "")
w.uint32(10).string(m.ContainerID);
if (m.Mounts != null && m.Mounts.length) {
for (var i = 0; i < m.Mounts.length; ++i)
$root.pb.Mount.encode(m.Mounts[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.Network != null && Object.hasOwnProperty.call(m, "Network") && m.Network !== 0)
w.uint32(24).int32(m.Network);
if (m.platform != null && Object.hasOwnProperty.call(m, "platform"))
$root.pb.Platform.encode(m.platform, w.uint32(34).fork(), q + 1).ldelim();
if (m.constraints != null && Object.hasOwnProperty.call(m, "constraints"))
$root.pb.WorkerConstraints.encode(m.constraints, w.uint32(42).fork(), q + 1).ldelim();
if (m.extraHosts != null && m.extraHosts.length) {
for (var i = 0; i < m.extraHosts.length; ++i)
$root.pb.HostIP.encode(m.extraHosts[i], w.uint32(50).fork(), q + 1).ldelim();
}
if (m.hostname != null && Object.hasOwnProperty.call(m, "hostname") && m.hostname !== "")
w.uint32(58).string(m.hostname);
return w;
};
NewContainerRequest.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.NewContainerRequest();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ContainerID = v;
else
delete m.ContainerID;
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.Mounts && m.Mounts.length))
m.Mounts = [];
m.Mounts.push($root.pb.Mount.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.int32())
m.Network = v;
else
delete m.Network;
continue;
}
case 4: {
if (u !== 2)
break;
m.platform = $root.pb.Platform.decode(r, r.size(), undefined, q + 1, m.platform);
continue;
}
case 5: {
if (u !== 2)
break;
m.constraints = $root.pb.WorkerConstraints.decode(r, r.size(), undefined, q + 1, m.constraints);
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.extraHosts && m.extraHosts.length))
m.extraHosts = [];
m.extraHosts.push($root.pb.HostIP.decode(r, r.size(), undefined, q + 1));
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.hostname = v;
else
delete m.hostname;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return NewContainerRequest;
})();
frontend.NewContainerResponse = (function() {
const NewContainerResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
NewContainerResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
NewContainerResponse.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.NewContainerResponse();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
r.skipType(t & 7, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return NewContainerResponse;
})();
frontend.ReleaseContainerRequest = (function() {
const ReleaseContainerRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReleaseContainerRequest.prototype.ContainerID = "";
ReleaseContainerRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ContainerID != null && Object.hasOwnProperty.call(m, "ContainerID") && m.ContainerID !== "")
w.uint32(10).string(m.ContainerID);
return w;
};
ReleaseContainerRequest.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.ReleaseContainerRequest();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ContainerID = v;
else
delete m.ContainerID;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ReleaseContainerRequest;
})();
frontend.ReleaseContainerResponse = (function() {
const ReleaseContainerResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReleaseContainerResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
ReleaseContainerResponse.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.ReleaseContainerResponse();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
r.skipType(t & 7, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ReleaseContainerResponse;
})();
frontend.ExecMessage = (function() {
const ExecMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ExecMessage.prototype.ProcessID = "";
ExecMessage.prototype.Init = null;
ExecMessage.prototype.File = null;
ExecMessage.prototype.Resize = null;
ExecMessage.prototype.Started = null;
ExecMessage.prototype.Exit = null;
ExecMessage.prototype.Done = null;
ExecMessage.prototype.Signal = null;
let $oneOfFields;
Object.defineProperty(ExecMessage.prototype, "Input", {
get: chosen($oneOfFields = ["Init", "File", "Resize", "Started", "Exit", "Done", "Signal"]),
set: choose($oneOfFields)
});
ExecMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ProcessID != null && Object.hasOwnProperty.call(m, "ProcessID") && m.ProcessID !== "")
w.uint32(10).string(m.ProcessID);
if (m.Init != null && Object.hasOwnProperty.call(m, "Init"))
$root.moby.buildkit.v1.frontend.InitMessage.encode(m.Init, w.uint32(18).fork(), q + 1).ldelim();
if (m.File != null && Object.hasOwnProperty.call(m, "File"))
$root.moby.buildkit.v1.frontend.FdMessage.encode(m.File, w.uint32(26).fork(), q + 1).ldelim();
if (m.Resize != null && Object.hasOwnProperty.call(m, "Resize"))
$root.moby.buildkit.v1.frontend.ResizeMessage.encode(m.Resize, w.uint32(34).fork(), q + 1).ldelim();
if (m.Started != null && Object.hasOwnProperty.call(m, "Started"))
$root.moby.buildkit.v1.frontend.StartedMessage.encode(m.Started, w.uint32(42).fork(), q + 1).ldelim();
if (m.Exit != null && Object.hasOwnProperty.call(m, "Exit"))
$root.moby.buildkit.v1.frontend.ExitMessage.encode(m.Exit, w.uint32(50).fork(), q + 1).ldelim();
if (m.Done != null && Object.hasOwnProperty.call(m, "Done"))
$root.moby.buildkit.v1.frontend.DoneMessage.encode(m.Done, w.uint32(58).fork(), q + 1).ldelim();
if (m.Signal != null && Object.hasOwnProperty.call(m, "Signal"))
$root.moby.buildkit.v1.frontend.SignalMessage.encode(m.Signal, w.uint32(66).fork(), q + 1).ldelim();
return w;
};
ExecMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.ExecMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ProcessID = v;
else
delete m.ProcessID;
continue;
}
case 2: {
if (u !== 2)
break;
m.Init = $root.moby.buildkit.v1.frontend.InitMessage.decode(r, r.size(), undefined, q + 1, m.Init);
m.Input = "Init";
continue;
}
case 3: {
if (u !== 2)
break;
m.File = $root.moby.buildkit.v1.frontend.FdMessage.decode(r, r.size(), undefined, q + 1, m.File);
m.Input = "File";
continue;
}
case 4: {
if (u !== 2)
break;
m.Resize = $root.moby.buildkit.v1.frontend.ResizeMessage.decode(r, r.size(), undefined, q + 1, m.Resize);
m.Input = "Resize";
continue;
}
case 5: {
if (u !== 2)
break;
m.Started = $root.moby.buildkit.v1.frontend.StartedMessage.decode(r, r.size(), undefined, q + 1, m.Started);
m.Input = "Started";
continue;
}
case 6: {
if (u !== 2)
break;
m.Exit = $root.moby.buildkit.v1.frontend.ExitMessage.decode(r, r.size(), undefined, q + 1, m.Exit);
m.Input = "Exit";
continue;
}
case 7: {
if (u !== 2)
break;
m.Done = $root.moby.buildkit.v1.frontend.DoneMessage.decode(r, r.size(), undefined, q + 1, m.Done);
m.Input = "Done";
continue;
}
case 8: {
if (u !== 2)
break;
m.Signal = $root.moby.buildkit.v1.frontend.SignalMessage.decode(r, r.size(), undefined, q + 1, m.Signal);
m.Input = "Signal";
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ExecMessage;
})();
frontend.InitMessage = (function() {
const InitMessage = function (p) {
this.Fds = [];
this.secretenv = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InitMessage.prototype.ContainerID = "";
InitMessage.prototype.Meta = null;
InitMessage.prototype.Fds = EMPTY_LIST;
InitMessage.prototype.Tty = false;
InitMessage.prototype.Security = 0;
InitMessage.prototype.secretenv = EMPTY_LIST;
InitMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ContainerID != null && Object.hasOwnProperty.call(m, "ContainerID") && m.ContainerID !== "")
w.uint32(10).string(m.ContainerID);
if (m.Meta != null && Object.hasOwnProperty.call(m, "Meta"))
$root.pb.Meta.encode(m.Meta, w.uint32(18).fork(), q + 1).ldelim();
if (m.Fds != null && m.Fds.length) {
w.uint32(26).uint32s(m.Fds);
}
if (m.Tty != null && Object.hasOwnProperty.call(m, "Tty") && m.Tty !== false)
w.uint32(32).bool(m.Tty);
if (m.Security != null && Object.hasOwnProperty.call(m, "Security") && m.Security !== 0)
w.uint32(40).int32(m.Security);
if (m.secretenv != null && m.secretenv.length) {
for (var i = 0; i < m.secretenv.length; ++i)
$root.pb.SecretEnv.encode(m.secretenv[i], w.uint32(50).fork(), q + 1).ldelim();
}
return w;
};
InitMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.InitMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ContainerID = v;
else
delete m.ContainerID;
continue;
}
case 2: {
if (u !== 2)
break;
m.Meta = $root.pb.Meta.decode(r, r.size(), undefined, q + 1, m.Meta);
continue;
}
case 3: {
if (u === 2) {
if (!(m.Fds && m.Fds.length))
m.Fds = [];
r.uint32s(m.Fds);
continue;
}
if (u !== 0)
break;
if (!(m.Fds && m.Fds.length))
m.Fds = [];
m.Fds.push(r.uint32());
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.bool())
m.Tty = v;
else
delete m.Tty;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.int32())
m.Security = v;
else
delete m.Security;
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.secretenv && m.secretenv.length))
m.secretenv = [];
m.secretenv.push($root.pb.SecretEnv.decode(r, r.size(), undefined, q + 1));
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return InitMessage;
})();
frontend.ExitMessage = (function() {
const ExitMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ExitMessage.prototype.Code = 0;
ExitMessage.prototype.Error = null;
ExitMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Code != null && Object.hasOwnProperty.call(m, "Code") && m.Code !== 0)
w.uint32(8).uint32(m.Code);
if (m.Error != null && Object.hasOwnProperty.call(m, "Error"))
$root.google.rpc.Status.encode(m.Error, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
ExitMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.ExitMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if (v = r.uint32())
m.Code = v;
else
delete m.Code;
continue;
}
case 2: {
if (u !== 2)
break;
m.Error = $root.google.rpc.Status.decode(r, r.size(), undefined, q + 1, m.Error);
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ExitMessage;
})();
frontend.StartedMessage = (function() {
const StartedMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StartedMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
StartedMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.StartedMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
r.skipType(t & 7, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return StartedMessage;
})();
frontend.DoneMessage = (function() {
const DoneMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DoneMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
DoneMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.DoneMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
r.skipType(t & 7, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return DoneMessage;
})();
frontend.FdMessage = (function() {
const FdMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FdMessage.prototype.Fd = 0;
FdMessage.prototype.EOF = false;
FdMessage.prototype.Data = NO_BYTES;
FdMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Fd != null && Object.hasOwnProperty.call(m, "Fd") && m.Fd !== 0)
w.uint32(8).uint32(m.Fd);
if (m.EOF != null && Object.hasOwnProperty.call(m, "EOF") && m.EOF !== false)
w.uint32(16).bool(m.EOF);
if (m.Data != null && Object.hasOwnProperty.call(m, "Data") && m.Data.length)
w.uint32(26).bytes(m.Data);
return w;
};
FdMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.FdMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if (v = r.uint32())
m.Fd = v;
else
delete m.Fd;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.bool())
m.EOF = v;
else
delete m.EOF;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Data = v;
else
delete m.Data;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return FdMessage;
})();
frontend.ResizeMessage = (function() {
const ResizeMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResizeMessage.prototype.Rows = 0;
ResizeMessage.prototype.Cols = 0;
ResizeMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Rows != null && Object.hasOwnProperty.call(m, "Rows") && m.Rows !== 0)
w.uint32(8).uint32(m.Rows);
if (m.Cols != null && Object.hasOwnProperty.call(m, "Cols") && m.Cols !== 0)
w.uint32(16).uint32(m.Cols);
return w;
};
ResizeMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.ResizeMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if (v = r.uint32())
m.Rows = v;
else
delete m.Rows;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.uint32())
m.Cols = v;
else
delete m.Cols;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ResizeMessage;
})();
frontend.SignalMessage = (function() {
const SignalMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SignalMessage.prototype.Name = "";
SignalMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Name != null && Object.hasOwnProperty.call(m, "Name") && m.Name !== "")
w.uint32(10).string(m.Name);
return w;
};
SignalMessage.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.moby.buildkit.v1.frontend.SignalMessage();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Name = v;
else
delete m.Name;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return SignalMessage;
})();
return frontend;
})();
return v1;
})();
return buildkit;
})();
return moby;
})();
export const pb = $root.pb = (() => {
const pb = {};
pb.Platform = (function() {
const Platform = function (p) {
this.OSFeatures = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Platform.prototype.Architecture = "";
Platform.prototype.OS = "";
Platform.prototype.Variant = "";
Platform.prototype.OSVersion = "";
Platform.prototype.OSFeatures = EMPTY_LIST;
Platform.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Architecture != null && Object.hasOwnProperty.call(m, "Architecture") && m.Architecture !== "")
w.uint32(10).string(m.Architecture);
if (m.OS != null && Object.hasOwnProperty.call(m, "OS") && m.OS !== "")
w.uint32(18).string(m.OS);
if (m.Variant != null && Object.hasOwnProperty.call(m, "Variant") && m.Variant !== "")
w.uint32(26).string(m.Variant);
if (m.OSVersion != null && Object.hasOwnProperty.call(m, "OSVersion") && m.OSVersion !== "")
w.uint32(34).string(m.OSVersion);
if (m.OSFeatures != null && m.OSFeatures.length) {
for (var i = 0; i < m.OSFeatures.length; ++i)
w.uint32(42).string(m.OSFeatures[i]);
}
return w;
};
Platform.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Platform();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Architecture = v;
else
delete m.Architecture;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.OS = v;
else
delete m.OS;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Variant = v;
else
delete m.Variant;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.OSVersion = v;
else
delete m.OSVersion;
continue;
}
case 5: {
if (u !== 2)
break;
if (!(m.OSFeatures && m.OSFeatures.length))
m.OSFeatures = [];
m.OSFeatures.push(r.string());
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Platform;
})();
pb.WorkerConstraints = (function() {
const WorkerConstraints = function (p) {
this.filter = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WorkerConstraints.prototype.filter = EMPTY_LIST;
WorkerConstraints.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.filter != null && m.filter.length) {
for (var i = 0; i < m.filter.length; ++i)
w.uint32(10).string(m.filter[i]);
}
return w;
};
WorkerConstraints.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.WorkerConstraints();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if (!(m.filter && m.filter.length))
m.filter = [];
m.filter.push(r.string());
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return WorkerConstraints;
})();
pb.Meta = (function() {
const Meta = function (p) {
this.args = [];
this.env = [];
this.extraHosts = [];
this.ulimit = [];
this.validExitCodes = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Meta.prototype.args = EMPTY_LIST;
Meta.prototype.env = EMPTY_LIST;
Meta.prototype.cwd = "";
Meta.prototype.user = "";
Meta.prototype.proxy_env = null;
Meta.prototype.extraHosts = EMPTY_LIST;
Meta.prototype.hostname = "";
Meta.prototype.ulimit = EMPTY_LIST;
Meta.prototype.cgroupParent = "";
Meta.prototype.removeMountStubsRecursive = false;
Meta.prototype.validExitCodes = EMPTY_LIST;
Meta.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.args != null && m.args.length) {
for (var i = 0; i < m.args.length; ++i)
w.uint32(10).string(m.args[i]);
}
if (m.env != null && m.env.length) {
for (var i = 0; i < m.env.length; ++i)
w.uint32(18).string(m.env[i]);
}
if (m.cwd != null && Object.hasOwnProperty.call(m, "cwd") && m.cwd !== "")
w.uint32(26).string(m.cwd);
if (m.user != null && Object.hasOwnProperty.call(m, "user") && m.user !== "")
w.uint32(34).string(m.user);
if (m.proxy_env != null && Object.hasOwnProperty.call(m, "proxy_env"))
$root.pb.ProxyEnv.encode(m.proxy_env, w.uint32(42).fork(), q + 1).ldelim();
if (m.extraHosts != null && m.extraHosts.length) {
for (var i = 0; i < m.extraHosts.length; ++i)
$root.pb.HostIP.encode(m.extraHosts[i], w.uint32(50).fork(), q + 1).ldelim();
}
if (m.hostname != null && Object.hasOwnProperty.call(m, "hostname") && m.hostname !== "")
w.uint32(58).string(m.hostname);
if (m.ulimit != null && m.ulimit.length) {
for (var i = 0; i < m.ulimit.length; ++i)
$root.pb.Ulimit.encode(m.ulimit[i], w.uint32(74).fork(), q + 1).ldelim();
}
if (m.cgroupParent != null && Object.hasOwnProperty.call(m, "cgroupParent") && m.cgroupParent !== "")
w.uint32(82).string(m.cgroupParent);
if (m.removeMountStubsRecursive != null && Object.hasOwnProperty.call(m, "removeMountStubsRecursive") && m.removeMountStubsRecursive !== false)
w.uint32(88).bool(m.removeMountStubsRecursive);
if (m.validExitCodes != null && m.validExitCodes.length) {
w.uint32(98).int32s(m.validExitCodes);
}
return w;
};
Meta.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Meta();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if (!(m.args && m.args.length))
m.args = [];
m.args.push(r.string());
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.env && m.env.length))
m.env = [];
m.env.push(r.string());
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.cwd = v;
else
delete m.cwd;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.user = v;
else
delete m.user;
continue;
}
case 5: {
if (u !== 2)
break;
m.proxy_env = $root.pb.ProxyEnv.decode(r, r.size(), undefined, q + 1, m.proxy_env);
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.extraHosts && m.extraHosts.length))
m.extraHosts = [];
m.extraHosts.push($root.pb.HostIP.decode(r, r.size(), undefined, q + 1));
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.hostname = v;
else
delete m.hostname;
continue;
}
case 9: {
if (u !== 2)
break;
if (!(m.ulimit && m.ulimit.length))
m.ulimit = [];
m.ulimit.push($root.pb.Ulimit.decode(r, r.size(), undefined, q + 1));
continue;
}
case 10: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.cgroupParent = v;
else
delete m.cgroupParent;
continue;
}
case 11: {
if (u !== 0)
break;
if (v = r.bool())
m.removeMountStubsRecursive = v;
else
delete m.removeMountStubsRecursive;
continue;
}
case 12: {
if (u === 2) {
if (!(m.validExitCodes && m.validExitCodes.length))
m.validExitCodes = [];
r.int32s(m.validExitCodes);
continue;
}
if (u !== 0)
break;
if (!(m.validExitCodes && m.validExitCodes.length))
m.validExitCodes = [];
m.validExitCodes.push(r.int32());
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Meta;
})();
pb.ProxyEnv = (function() {
const ProxyEnv = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ProxyEnv.prototype.http_proxy = "";
ProxyEnv.prototype.https_proxy = "";
ProxyEnv.prototype.ftp_proxy = "";
ProxyEnv.prototype.no_proxy = "";
ProxyEnv.prototype.all_proxy = "";
ProxyEnv.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.http_proxy != null && Object.hasOwnProperty.call(m, "http_proxy") && m.http_proxy !== "")
w.uint32(10).string(m.http_proxy);
if (m.https_proxy != null && Object.hasOwnProperty.call(m, "https_proxy") && m.https_proxy !== "")
w.uint32(18).string(m.https_proxy);
if (m.ftp_proxy != null && Object.hasOwnProperty.call(m, "ftp_proxy") && m.ftp_proxy !== "")
w.uint32(26).string(m.ftp_proxy);
if (m.no_proxy != null && Object.hasOwnProperty.call(m, "no_proxy") && m.no_proxy !== "")
w.uint32(34).string(m.no_proxy);
if (m.all_proxy != null && Object.hasOwnProperty.call(m, "all_proxy") && m.all_proxy !== "")
w.uint32(42).string(m.all_proxy);
return w;
};
ProxyEnv.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.ProxyEnv();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.http_proxy = v;
else
delete m.http_proxy;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.https_proxy = v;
else
delete m.https_proxy;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ftp_proxy = v;
else
delete m.ftp_proxy;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.no_proxy = v;
else
delete m.no_proxy;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.all_proxy = v;
else
delete m.all_proxy;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return ProxyEnv;
})();
pb.HostIP = (function() {
const HostIP = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
HostIP.prototype.Host = "";
HostIP.prototype.IP = "";
HostIP.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Host != null && Object.hasOwnProperty.call(m, "Host") && m.Host !== "")
w.uint32(10).string(m.Host);
if (m.IP != null && Object.hasOwnProperty.call(m, "IP") && m.IP !== "")
w.uint32(18).string(m.IP);
return w;
};
HostIP.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.HostIP();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Host = v;
else
delete m.Host;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.IP = v;
else
delete m.IP;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return HostIP;
})();
pb.Ulimit = (function() {
const Ulimit = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Ulimit.prototype.Name = "";
Ulimit.prototype.Soft = 0;
Ulimit.prototype.Hard = 0;
Ulimit.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Name != null && Object.hasOwnProperty.call(m, "Name") && m.Name !== "")
w.uint32(10).string(m.Name);
if (m.Soft != null && Object.hasOwnProperty.call(m, "Soft") && m.Soft != 0)
w.uint32(16).int64(m.Soft);
if (m.Hard != null && Object.hasOwnProperty.call(m, "Hard") && m.Hard != 0)
w.uint32(24).int64(m.Hard);
return w;
};
Ulimit.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Ulimit();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Name = v;
else
delete m.Name;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.Soft = v;
else
delete m.Soft;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.Hard = v;
else
delete m.Hard;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Ulimit;
})();
pb.NetMode = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "UNSET"] = 0;
values[valuesById[1] = "HOST"] = 1;
values[valuesById[2] = "NONE"] = 2;
return values;
})();
pb.SecurityMode = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "SANDBOX"] = 0;
values[valuesById[1] = "INSECURE"] = 1;
return values;
})();
pb.SecretEnv = (function() {
const SecretEnv = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SecretEnv.prototype.ID = "";
SecretEnv.prototype.name = "";
SecretEnv.prototype.optional = false;
SecretEnv.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(18).string(m.name);
if (m.optional != null && Object.hasOwnProperty.call(m, "optional") && m.optional !== false)
w.uint32(24).bool(m.optional);
return w;
};
SecretEnv.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.SecretEnv();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ID = v;
else
delete m.ID;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.name = v;
else
delete m.name;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.optional = v;
else
delete m.optional;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return SecretEnv;
})();
pb.Mount = (function() {
const Mount = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Mount.prototype.input = 0;
Mount.prototype.selector = "";
Mount.prototype.dest = "";
Mount.prototype.output = 0;
Mount.prototype.readonly = false;
Mount.prototype.mountType = 0;
Mount.prototype.TmpfsOpt = null;
Mount.prototype.cacheOpt = null;
Mount.prototype.secretOpt = null;
Mount.prototype.SSHOpt = null;
Mount.prototype.resultID = "";
Mount.prototype.contentCache = 0;
Mount.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
if (m.selector != null && Object.hasOwnProperty.call(m, "selector") && m.selector !== "")
w.uint32(18).string(m.selector);
if (m.dest != null && Object.hasOwnProperty.call(m, "dest") && m.dest !== "")
w.uint32(26).string(m.dest);
if (m.output != null && Object.hasOwnProperty.call(m, "output") && m.output != 0)
w.uint32(32).int64(m.output);
if (m.readonly != null && Object.hasOwnProperty.call(m, "readonly") && m.readonly !== false)
w.uint32(40).bool(m.readonly);
if (m.mountType != null && Object.hasOwnProperty.call(m, "mountType") && m.mountType !== 0)
w.uint32(48).int32(m.mountType);
if (m.TmpfsOpt != null && Object.hasOwnProperty.call(m, "TmpfsOpt"))
$root.pb.TmpfsOpt.encode(m.TmpfsOpt, w.uint32(154).fork(), q + 1).ldelim();
if (m.cacheOpt != null && Object.hasOwnProperty.call(m, "cacheOpt"))
$root.pb.CacheOpt.encode(m.cacheOpt, w.uint32(162).fork(), q + 1).ldelim();
if (m.secretOpt != null && Object.hasOwnProperty.call(m, "secretOpt"))
$root.pb.SecretOpt.encode(m.secretOpt, w.uint32(170).fork(), q + 1).ldelim();
if (m.SSHOpt != null && Object.hasOwnProperty.call(m, "SSHOpt"))
$root.pb.SSHOpt.encode(m.SSHOpt, w.uint32(178).fork(), q + 1).ldelim();
if (m.resultID != null && Object.hasOwnProperty.call(m, "resultID") && m.resultID !== "")
w.uint32(186).string(m.resultID);
if (m.contentCache != null && Object.hasOwnProperty.call(m, "contentCache") && m.contentCache !== 0)
w.uint32(192).int32(m.contentCache);
return w;
};
Mount.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Mount();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.input = v;
else
delete m.input;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.selector = v;
else
delete m.selector;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.dest = v;
else
delete m.dest;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.output = v;
else
delete m.output;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.bool())
m.readonly = v;
else
delete m.readonly;
continue;
}
case 6: {
if (u !== 0)
break;
if (v = r.int32())
m.mountType = v;
else
delete m.mountType;
continue;
}
case 19: {
if (u !== 2)
break;
m.TmpfsOpt = $root.pb.TmpfsOpt.decode(r, r.size(), undefined, q + 1, m.TmpfsOpt);
continue;
}
case 20: {
if (u !== 2)
break;
m.cacheOpt = $root.pb.CacheOpt.decode(r, r.size(), undefined, q + 1, m.cacheOpt);
continue;
}
case 21: {
if (u !== 2)
break;
m.secretOpt = $root.pb.SecretOpt.decode(r, r.size(), undefined, q + 1, m.secretOpt);
continue;
}
case 22: {
if (u !== 2)
break;
m.SSHOpt = $root.pb.SSHOpt.decode(r, r.size(), undefined, q + 1, m.SSHOpt);
continue;
}
case 23: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.resultID = v;
else
delete m.resultID;
continue;
}
case 24: {
if (u !== 0)
break;
if (v = r.int32())
m.contentCache = v;
else
delete m.contentCache;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Mount;
})();
pb.MountType = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "BIND"] = 0;
values[valuesById[1] = "SECRET"] = 1;
values[valuesById[2] = "SSH"] = 2;
values[valuesById[3] = "CACHE"] = 3;
values[valuesById[4] = "TMPFS"] = 4;
return values;
})();
pb.MountContentCache = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "DEFAULT"] = 0;
values[valuesById[1] = "ON"] = 1;
values[valuesById[2] = "OFF"] = 2;
return values;
})();
pb.TmpfsOpt = (function() {
const TmpfsOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
TmpfsOpt.prototype.size = 0;
TmpfsOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.size != null && Object.hasOwnProperty.call(m, "size") && m.size != 0)
w.uint32(8).int64(m.size);
return w;
};
TmpfsOpt.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.TmpfsOpt();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.size = v;
else
delete m.size;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return TmpfsOpt;
})();
pb.CacheOpt = (function() {
const CacheOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CacheOpt.prototype.ID = "";
CacheOpt.prototype.sharing = 0;
CacheOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.sharing != null && Object.hasOwnProperty.call(m, "sharing") && m.sharing !== 0)
w.uint32(16).int32(m.sharing);
return w;
};
CacheOpt.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.CacheOpt();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ID = v;
else
delete m.ID;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.int32())
m.sharing = v;
else
delete m.sharing;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return CacheOpt;
})();
pb.CacheSharingOpt = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "SHARED"] = 0;
values[valuesById[1] = "PRIVATE"] = 1;
values[valuesById[2] = "LOCKED"] = 2;
return values;
})();
pb.SecretOpt = (function() {
const SecretOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SecretOpt.prototype.ID = "";
SecretOpt.prototype.uid = 0;
SecretOpt.prototype.gid = 0;
SecretOpt.prototype.mode = 0;
SecretOpt.prototype.optional = false;
SecretOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.uid != null && Object.hasOwnProperty.call(m, "uid") && m.uid !== 0)
w.uint32(16).uint32(m.uid);
if (m.gid != null && Object.hasOwnProperty.call(m, "gid") && m.gid !== 0)
w.uint32(24).uint32(m.gid);
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(32).uint32(m.mode);
if (m.optional != null && Object.hasOwnProperty.call(m, "optional") && m.optional !== false)
w.uint32(40).bool(m.optional);
return w;
};
SecretOpt.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.SecretOpt();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ID = v;
else
delete m.ID;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.uint32())
m.uid = v;
else
delete m.uid;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.uint32())
m.gid = v;
else
delete m.gid;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.uint32())
m.mode = v;
else
delete m.mode;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.bool())
m.optional = v;
else
delete m.optional;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return SecretOpt;
})();
pb.SSHOpt = (function() {
const SSHOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SSHOpt.prototype.ID = "";
SSHOpt.prototype.uid = 0;
SSHOpt.prototype.gid = 0;
SSHOpt.prototype.mode = 0;
SSHOpt.prototype.optional = false;
SSHOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.uid != null && Object.hasOwnProperty.call(m, "uid") && m.uid !== 0)
w.uint32(16).uint32(m.uid);
if (m.gid != null && Object.hasOwnProperty.call(m, "gid") && m.gid !== 0)
w.uint32(24).uint32(m.gid);
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(32).uint32(m.mode);
if (m.optional != null && Object.hasOwnProperty.call(m, "optional") && m.optional !== false)
w.uint32(40).bool(m.optional);
return w;
};
SSHOpt.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.SSHOpt();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ID = v;
else
delete m.ID;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.uint32())
m.uid = v;
else
delete m.uid;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.uint32())
m.gid = v;
else
delete m.gid;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.uint32())
m.mode = v;
else
delete m.mode;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.bool())
m.optional = v;
else
delete m.optional;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return SSHOpt;
})();
return pb;
})();
export const google = $root.google = (() => {
const google = {};
google.protobuf = (function() {
const protobuf = {};
protobuf.Any = (function() {
const Any = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Any.prototype.type_url = "";
Any.prototype.value = NO_BYTES;
Any.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.type_url != null && Object.hasOwnProperty.call(m, "type_url") && m.type_url !== "")
w.uint32(10).string(m.type_url);
if (m.value != null && Object.hasOwnProperty.call(m, "value") && m.value.length)
w.uint32(18).bytes(m.value);
return w;
};
Any.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.google.protobuf.Any();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.type_url = v;
else
delete m.type_url;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.value = v;
else
delete m.value;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Any;
})();
return protobuf;
})();
google.rpc = (function() {
const rpc = {};
rpc.Status = (function() {
const Status = function (p) {
this.details = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Status.prototype.code = 0;
Status.prototype.message = "";
Status.prototype.details = EMPTY_LIST;
Status.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.code != null && Object.hasOwnProperty.call(m, "code") && m.code !== 0)
w.uint32(8).int32(m.code);
if (m.message != null && Object.hasOwnProperty.call(m, "message") && m.message !== "")
w.uint32(18).string(m.message);
if (m.details != null && m.details.length) {
for (var i = 0; i < m.details.length; ++i)
$root.google.protobuf.Any.encode(m.details[i], w.uint32(26).fork(), q + 1).ldelim();
}
return w;
};
Status.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.google.rpc.Status();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 1: {
if (u !== 0)
break;
if (v = r.int32())
m.code = v;
else
delete m.code;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.message = v;
else
delete m.message;
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.details && m.details.length))
m.details = [];
m.details.push($root.google.protobuf.Any.decode(r, r.size(), undefined, q + 1));
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return Status;
})();
return rpc;
})();
return google;
})();
export {
$root as default
};
