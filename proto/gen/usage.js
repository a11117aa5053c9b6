/* @ts-self-types="./usage.d.ts" */
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
v1.DiskUsageRequest = (function() {
const DiskUsageRequest = function (p) {
this.filter = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DiskUsageRequest.prototype.filter = EMPTY_LIST;
DiskUsageRequest.prototype.ageLimit = 0;
DiskUsageRequest.encode = function (m, w, q) {
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
if (m.ageLimit != null && Object.hasOwnProperty.call(m, "ageLimit") && m.ageLimit != 0)
w.uint32(16).int64(m.ageLimit);
return w;
};
DiskUsageRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.DiskUsageRequest();
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
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.ageLimit = v;
else
delete m.ageLimit;
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
return DiskUsageRequest;
})();
v1.DiskUsageResponse = (function() {
const DiskUsageResponse = function (p) {
this.record = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DiskUsageResponse.prototype.record = EMPTY_LIST;
DiskUsageResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.record != null && m.record.length) {
for (var i = 0; i < m.record.length; ++i)
$root.moby.buildkit.v1.UsageRecord.encode(m.record[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
DiskUsageResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.DiskUsageResponse();
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
if (!(m.record && m.record.length))
m.record = [];
m.record.push($root.moby.buildkit.v1.UsageRecord.decode(r, r.size(), undefined, q + 1));
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
return DiskUsageResponse;
})();
v1.UsageRecord = (function() {
const UsageRecord = function (p) {
this.Parents = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UsageRecord.prototype.ID = "";
UsageRecord.prototype.Mutable = false;
UsageRecord.prototype.InUse = false;
UsageRecord.prototype.Size = 0;
UsageRecord.prototype.Parent = "";
UsageRecord.prototype.CreatedAt = null;
UsageRecord.prototype.LastUsedAt = null;
UsageRecord.prototype.UsageCount = 0;
UsageRecord.prototype.Description = "";
UsageRecord.prototype.RecordType = "";
UsageRecord.prototype.Shared = false;
UsageRecord.prototype.Parents = EMPTY_LIST;
UsageRecord.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.Mutable != null && Object.hasOwnProperty.call(m, "Mutable") && m.Mutable !== false)
w.uint32(16).bool(m.Mutable);
if (m.InUse != null && Object.hasOwnProperty.call(m, "InUse") && m.InUse !== false)
w.uint32(24).bool(m.InUse);
if (m.Size != null && Object.hasOwnProperty.call(m, "Size") && m.Size != 0)
w.uint32(32).int64(m.Size);
if (m.Parent != null && Object.hasOwnProperty.call(m, "Parent") && m.Parent !== "")
w.uint32(42).string(m.Parent);
if (m.CreatedAt != null && Object.hasOwnProperty.call(m, "CreatedAt"))
$root.google.protobuf.Timestamp.encode(m.CreatedAt, w.uint32(50).fork(), q + 1).ldelim();
if (m.LastUsedAt != null && Object.hasOwnProperty.call(m, "LastUsedAt"))
$root.google.protobuf.Timestamp.encode(m.LastUsedAt, w.uint32(58).fork(), q + 1).ldelim();
if (m.UsageCount != null && Object.hasOwnProperty.call(m, "UsageCount") && m.UsageCount != 0)
w.uint32(64).int64(m.UsageCount);
if (m.Description != null && Object.hasOwnProperty.call(m, "Description") && m.Description !== "")
w.uint32(74).string(m.Description);
if (m.RecordType != null && Object.hasOwnProperty.call(m, "RecordType") && m.RecordType !== "")
w.uint32(82).string(m.RecordType);
if (m.Shared != null && Object.hasOwnProperty.call(m, "Shared") && m.Shared !== false)
w.uint32(88).bool(m.Shared);
if (m.Parents != null && m.Parents.length) {
for (var i = 0; i < m.Parents.length; ++i)
w.uint32(98).string(m.Parents[i]);
}
return w;
};
UsageRecord.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.UsageRecord();
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
if (v = r.bool())
m.Mutable = v;
else
delete m.Mutable;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.InUse = v;
else
delete m.InUse;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.Size = v;
else
delete m.Size;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Parent = v;
else
delete m.Parent;
continue;
}
case 6: {
if (u !== 2)
break;
m.CreatedAt = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.CreatedAt);
continue;
}
case 7: {
if (u !== 2)
break;
m.LastUsedAt = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.LastUsedAt);
continue;
}
case 8: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.UsageCount = v;
else
delete m.UsageCount;
continue;
}
case 9: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Description = v;
else
delete m.Description;
continue;
}
case 10: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.RecordType = v;
else
delete m.RecordType;
continue;
}
case 11: {
if (u !== 0)
break;
if (v = r.bool())
m.Shared = v;
else
delete m.Shared;
continue;
}
case 12: {
if (u !== 2)
break;
if (!(m.Parents && m.Parents.length))
m.Parents = [];
m.Parents.push(r.string());
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
return UsageRecord;
})();
v1.PruneRequest = (function() {
const PruneRequest = function (p) {
this.filter = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
PruneRequest.prototype.filter = EMPTY_LIST;
PruneRequest.prototype.all = false;
PruneRequest.prototype.keepDuration = 0;
PruneRequest.prototype.reservedSpace = 0;
PruneRequest.prototype.maxUsedSpace = 0;
PruneRequest.prototype.minFreeSpace = 0;
PruneRequest.encode = function (m, w, q) {
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
if (m.all != null && Object.hasOwnProperty.call(m, "all") && m.all !== false)
w.uint32(16).bool(m.all);
if (m.keepDuration != null && Object.hasOwnProperty.call(m, "keepDuration") && m.keepDuration != 0)
w.uint32(24).int64(m.keepDuration);
if (m.reservedSpace != null && Object.hasOwnProperty.call(m, "reservedSpace") && m.reservedSpace != 0)
w.uint32(32).int64(m.reservedSpace);
if (m.maxUsedSpace != null && Object.hasOwnProperty.call(m, "maxUsedSpace") && m.maxUsedSpace != 0)
w.uint32(40).int64(m.maxUsedSpace);
if (m.minFreeSpace != null && Object.hasOwnProperty.call(m, "minFreeSpace") && m.minFreeSpace != 0)
w.uint32(48).int64(m.minFreeSpace);
return w;
};
PruneRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.PruneRequest();
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
case 2: {
if (u !== 0)
break;
if (v = r.bool())
m.all = v;
else
delete m.all;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.keepDuration = v;
else
delete m.keepDuration;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.reservedSpace = v;
else
delete m.reservedSpace;
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.maxUsedSpace = v;
else
delete m.maxUsedSpace;
continue;
}
case 6: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.minFreeSpace = v;
else
delete m.minFreeSpace;
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
return PruneRequest;
})();
return v1;
})();
return buildkit;
})();
return moby;
})();
export const google = $root.google = (() => {
const google = {};
google.protobuf = (function() {
const protobuf = {};
protobuf.Timestamp = (function() {
const Timestamp = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Timestamp.prototype.seconds = 0;
Timestamp.prototype.nanos = 0;
Timestamp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.seconds != null && Object.hasOwnProperty.call(m, "seconds") && m.seconds != 0)
w.uint32(8).int64(m.seconds);
if (m.nanos != null && Object.hasOwnProperty.call(m, "nanos") && m.nanos !== 0)
w.uint32(16).int32(m.nanos);
return w;
};
Timestamp.decode = function (r, l, z, q, g) {
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
m = g || new $root.google.protobuf.Timestamp();
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
m.seconds = v;
else
delete m.seconds;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.int32())
m.nanos = v;
else
delete m.nanos;
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
return Timestamp;
})();
return protobuf;
})();
return google;
})();
export {
$root as default
};
