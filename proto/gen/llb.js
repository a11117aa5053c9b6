/* @ts-self-types="./llb.d.ts" */
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
export const pb = $root.pb = (() => {
const pb = {};
pb.Definition = (function() {
const Definition = function (p) {
this.def = [];
this.metadata = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Definition.prototype.def = EMPTY_LIST;
Definition.prototype.metadata = EMPTY_MAP;
Definition.prototype.Source = null;
Definition.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.def != null && m.def.length) {
for (var i = 0; i < m.def.length; ++i)
w.uint32(10).bytes(m.def[i]);
}
if (m.metadata != null && Object.hasOwnProperty.call(m, "metadata")) {
for (var ks = Object.keys(m.metadata), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]);
$root.pb.OpMetadata.encode(m.metadata[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.Source != null && Object.hasOwnProperty.call(m, "Source"))
$root.pb.Source.encode(m.Source, w.uint32(26).fork(), q + 1).ldelim();
return w;
};
Definition.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, k, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Definition();
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
if (!(m.def && m.def.length))
m.def = [];
m.def.push(r.bytes());
continue;
}
case 2: {
if (u !== 2)
break;
if (m.metadata === EMPTY_MAP)
m.metadata = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = null;
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = $root.pb.OpMetadata.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.metadata, k);
m.metadata[k] = v || new $root.pb.OpMetadata();
continue;
}
case 3: {
if (u !== 2)
break;
m.Source = $root.pb.Source.decode(r, r.size(), undefined, q + 1, m.Source);
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
return Definition;
})();
pb.OpMetadata = (function() {
const OpMetadata = function (p) {
this.description = {};
this.caps = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
OpMetadata.prototype.ignore_cache = false;
OpMetadata.prototype.description = EMPTY_MAP;
OpMetadata.prototype.export_cache = null;
OpMetadata.prototype.caps = EMPTY_MAP;
OpMetadata.prototype.progress_group = null;
OpMetadata.prototype.linux_resources = null;
OpMetadata.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ignore_cache != null && Object.hasOwnProperty.call(m, "ignore_cache") && m.ignore_cache !== false)
w.uint32(8).bool(m.ignore_cache);
if (m.description != null && Object.hasOwnProperty.call(m, "description")) {
for (var ks = Object.keys(m.description), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).string(m.description[ks[i]]).ldelim();
}
}
if (m.export_cache != null && Object.hasOwnProperty.call(m, "export_cache"))
$root.pb.ExportCache.encode(m.export_cache, w.uint32(34).fork(), q + 1).ldelim();
if (m.caps != null && Object.hasOwnProperty.call(m, "caps")) {
for (var ks = Object.keys(m.caps), i = 0; i < ks.length; ++i) {
w.uint32(42).fork().uint32(10).string(ks[i]).uint32(16).bool(m.caps[ks[i]]).ldelim();
}
}
if (m.progress_group != null && Object.hasOwnProperty.call(m, "progress_group"))
$root.pb.ProgressGroup.encode(m.progress_group, w.uint32(50).fork(), q + 1).ldelim();
if (m.linux_resources != null && Object.hasOwnProperty.call(m, "linux_resources"))
$root.pb.LinuxResources.encode(m.linux_resources, w.uint32(58).fork(), q + 1).ldelim();
return w;
};
OpMetadata.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, k, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.OpMetadata();
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
if (v = r.bool())
m.ignore_cache = v;
else
delete m.ignore_cache;
continue;
}
case 2: {
if (u !== 2)
break;
if (m.description === EMPTY_MAP)
m.description = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = "";
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = r.string();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.description, k);
m.description[k] = v;
continue;
}
case 4: {
if (u !== 2)
break;
m.export_cache = $root.pb.ExportCache.decode(r, r.size(), undefined, q + 1, m.export_cache);
continue;
}
case 5: {
if (u !== 2)
break;
if (m.caps === EMPTY_MAP)
m.caps = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = false;
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 0)
break;
v = r.bool();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.caps, k);
m.caps[k] = v;
continue;
}
case 6: {
if (u !== 2)
break;
m.progress_group = $root.pb.ProgressGroup.decode(r, r.size(), undefined, q + 1, m.progress_group);
continue;
}
case 7: {
if (u !== 2)
break;
m.linux_resources = $root.pb.LinuxResources.decode(r, r.size(), undefined, q + 1, m.linux_resources);
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
return OpMetadata;
})();
pb.ExportCache = (function() {
const ExportCache = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ExportCache.prototype.Value = false;
ExportCache.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Value != null && Object.hasOwnProperty.call(m, "Value") && m.Value !== false)
w.uint32(8).bool(m.Value);
return w;
};
ExportCache.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.ExportCache();
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
if (v = r.bool())
m.Value = v;
else
delete m.Value;
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
return ExportCache;
})();
pb.ProgressGroup = (function() {
const ProgressGroup = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ProgressGroup.prototype.id = "";
ProgressGroup.prototype.name = "";
ProgressGroup.prototype.weak = false;
ProgressGroup.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.id != null && Object.hasOwnProperty.call(m, "id") && m.id !== "")
w.uint32(10).string(m.id);
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(18).string(m.name);
if (m.weak != null && Object.hasOwnProperty.call(m, "weak") && m.weak !== false)
w.uint32(24).bool(m.weak);
return w;
};
ProgressGroup.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.ProgressGroup();
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
m.id = v;
else
delete m.id;
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
m.weak = v;
else
delete m.weak;
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
return ProgressGroup;
})();
pb.LinuxResources = (function() {
const LinuxResources = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
LinuxResources.prototype.memory = 0;
LinuxResources.prototype.memorySwap = 0;
LinuxResources.prototype.cpuShares = 0;
LinuxResources.prototype.cpuPeriod = 0;
LinuxResources.prototype.cpuQuota = 0;
LinuxResources.prototype.cpusetCpus = "";
LinuxResources.prototype.cpusetMems = "";
LinuxResources.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.memory != null && Object.hasOwnProperty.call(m, "memory") && m.memory != 0)
w.uint32(8).int64(m.memory);
if (m.memorySwap != null && Object.hasOwnProperty.call(m, "memorySwap") && m.memorySwap != 0)
w.uint32(16).int64(m.memorySwap);
if (m.cpuShares != null && Object.hasOwnProperty.call(m, "cpuShares") && m.cpuShares != 0)
w.uint32(24).uint64(m.cpuShares);
if (m.cpuPeriod != null && Object.hasOwnProperty.call(m, "cpuPeriod") && m.cpuPeriod != 0)
w.uint32(32).uint64(m.cpuPeriod);
if (m.cpuQuota != null && Object.hasOwnProperty.call(m, "cpuQuota") && m.cpuQuota != 0)
w.uint32(40).int64(m.cpuQuota);
if (m.cpusetCpus != null && Object.hasOwnProperty.call(m, "cpusetCpus") && m.cpusetCpus !== "")
w.uint32(50).string(m.cpusetCpus);
if (m.cpusetMems != null && Object.hasOwnProperty.call(m, "cpusetMems") && m.cpusetMems !== "")
w.uint32(58).string(m.cpusetMems);
return w;
};
LinuxResources.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.LinuxResources();
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
m.memory = v;
else
delete m.memory;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.memorySwap = v;
else
delete m.memorySwap;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.uint64()) !== 0)
m.cpuShares = v;
else
delete m.cpuShares;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.uint64()) !== 0)
m.cpuPeriod = v;
else
delete m.cpuPeriod;
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.cpuQuota = v;
else
delete m.cpuQuota;
continue;
}
case 6: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.cpusetCpus = v;
else
delete m.cpusetCpus;
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.cpusetMems = v;
else
delete m.cpusetMems;
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
return LinuxResources;
})();
pb.Source = (function() {
const Source = function (p) {
this.locations = {};
this.infos = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Source.prototype.locations = EMPTY_MAP;
Source.prototype.infos = EMPTY_LIST;
Source.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.locations != null && Object.hasOwnProperty.call(m, "locations")) {
for (var ks = Object.keys(m.locations), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]);
$root.pb.Locations.encode(m.locations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.infos != null && m.infos.length) {
for (var i = 0; i < m.infos.length; ++i)
$root.pb.SourceInfo.encode(m.infos[i], w.uint32(18).fork(), q + 1).ldelim();
}
return w;
};
Source.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, k, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.Source();
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
if (m.locations === EMPTY_MAP)
m.locations = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = null;
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = $root.pb.Locations.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.locations, k);
m.locations[k] = v || new $root.pb.Locations();
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.infos && m.infos.length))
m.infos = [];
m.infos.push($root.pb.SourceInfo.decode(r, r.size(), undefined, q + 1));
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
return Source;
})();
pb.Locations = (function() {
const Locations = function (p) {
this.locations = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Locations.prototype.locations = EMPTY_LIST;
Locations.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.locations != null && m.locations.length) {
for (var i = 0; i < m.locations.length; ++i)
$root.pb.Location.encode(m.locations[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
Locations.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Locations();
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
if (!(m.locations && m.locations.length))
m.locations = [];
m.locations.push($root.pb.Location.decode(r, r.size(), undefined, q + 1));
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
return Locations;
})();
pb.Location = (function() {
const Location = function (p) {
this.ranges = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Location.prototype.sourceIndex = 0;
Location.prototype.ranges = EMPTY_LIST;
Location.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.sourceIndex != null && Object.hasOwnProperty.call(m, "sourceIndex") && m.sourceIndex !== 0)
w.uint32(8).int32(m.sourceIndex);
if (m.ranges != null && m.ranges.length) {
for (var i = 0; i < m.ranges.length; ++i)
$root.pb.Range.encode(m.ranges[i], w.uint32(18).fork(), q + 1).ldelim();
}
return w;
};
Location.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Location();
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
m.sourceIndex = v;
else
delete m.sourceIndex;
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.ranges && m.ranges.length))
m.ranges = [];
m.ranges.push($root.pb.Range.decode(r, r.size(), undefined, q + 1));
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
return Location;
})();
pb.SourceInfo = (function() {
const SourceInfo = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SourceInfo.prototype.filename = "";
SourceInfo.prototype.data = NO_BYTES;
SourceInfo.prototype.definition = null;
SourceInfo.prototype.language = "";
SourceInfo.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.filename != null && Object.hasOwnProperty.call(m, "filename") && m.filename !== "")
w.uint32(10).string(m.filename);
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(18).bytes(m.data);
if (m.definition != null && Object.hasOwnProperty.call(m, "definition"))
$root.pb.Definition.encode(m.definition, w.uint32(26).fork(), q + 1).ldelim();
if (m.language != null && Object.hasOwnProperty.call(m, "language") && m.language !== "")
w.uint32(34).string(m.language);
return w;
};
SourceInfo.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.SourceInfo();
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
m.filename = v;
else
delete m.filename;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.data = v;
else
delete m.data;
continue;
}
case 3: {
if (u !== 2)
break;
m.definition = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, m.definition);
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.language = v;
else
delete m.language;
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
return SourceInfo;
})();
pb.Range = (function() {
const Range = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Range.prototype.start = null;
Range.prototype.end = null;
Range.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.start != null && Object.hasOwnProperty.call(m, "start"))
$root.pb.Position.encode(m.start, w.uint32(10).fork(), q + 1).ldelim();
if (m.end != null && Object.hasOwnProperty.call(m, "end"))
$root.pb.Position.encode(m.end, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
Range.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Range();
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
m.start = $root.pb.Position.decode(r, r.size(), undefined, q + 1, m.start);
continue;
}
case 2: {
if (u !== 2)
break;
m.end = $root.pb.Position.decode(r, r.size(), undefined, q + 1, m.end);
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
return Range;
})();
pb.Position = (function() {
const Position = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Position.prototype.line = 0;
Position.prototype.character = 0;
Position.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.line != null && Object.hasOwnProperty.call(m, "line") && m.line !== 0)
w.uint32(8).int32(m.line);
if (m.character != null && Object.hasOwnProperty.call(m, "character") && m.character !== 0)
w.uint32(16).int32(m.character);
return w;
};
Position.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Position();
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
m.line = v;
else
delete m.line;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.int32())
m.character = v;
else
delete m.character;
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
return Position;
})();
pb.Op = (function() {
const Op = function (p) {
this.inputs = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Op.prototype.inputs = EMPTY_LIST;
Op.prototype.exec = null;
Op.prototype.source = null;
Op.prototype.file = null;
Op.prototype.build = null;
Op.prototype.merge = null;
Op.prototype.diff = null;
Op.prototype.passthrough = null;
Op.prototype.platform = null;
Op.prototype.constraints = null;
let $oneOfFields;
Object.defineProperty(Op.prototype, "op", {
get: chosen($oneOfFields = ["exec", "source", "file", "build", "merge", "diff", "passthrough"]),
set: choose($oneOfFields)
});
Op.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.inputs != null && m.inputs.length) {
for (var i = 0; i < m.inputs.length; ++i)
$root.pb.Input.encode(m.inputs[i], w.uint32(10).fork(), q + 1).ldelim();
}
if (m.exec != null && Object.hasOwnProperty.call(m, "exec"))
$root.pb.ExecOp.encode(m.exec, w.uint32(18).fork(), q + 1).ldelim();
if (m.source != null && Object.hasOwnProperty.call(m, "source"))
$root.pb.SourceOp.encode(m.source, w.uint32(26).fork(), q + 1).ldelim();
if (m.file != null && Object.hasOwnProperty.call(m, "file"))
$root.pb.FileOp.encode(m.file, w.uint32(34).fork(), q + 1).ldelim();
if (m.build != null && Object.hasOwnProperty.call(m, "build"))
$root.pb.BuildOp.encode(m.build, w.uint32(42).fork(), q + 1).ldelim();
if (m.merge != null && Object.hasOwnProperty.call(m, "merge"))
$root.pb.MergeOp.encode(m.merge, w.uint32(50).fork(), q + 1).ldelim();
if (m.diff != null && Object.hasOwnProperty.call(m, "diff"))
$root.pb.DiffOp.encode(m.diff, w.uint32(58).fork(), q + 1).ldelim();
if (m.passthrough != null && Object.hasOwnProperty.call(m, "passthrough"))
$root.pb.PassthroughOp.encode(m.passthrough, w.uint32(66).fork(), q + 1).ldelim();
if (m.platform != null && Object.hasOwnProperty.call(m, "platform"))
$root.pb.Platform.encode(m.platform, w.uint32(82).fork(), q + 1).ldelim();
if (m.constraints != null && Object.hasOwnProperty.call(m, "constraints"))
$root.pb.WorkerConstraints.encode(m.constraints, w.uint32(90).fork(), q + 1).ldelim();
return w;
};
Op.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Op();
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
if (!(m.inputs && m.inputs.length))
m.inputs = [];
m.inputs.push($root.pb.Input.decode(r, r.size(), undefined, q + 1));
continue;
}
case 2: {
if (u !== 2)
break;
m.exec = $root.pb.ExecOp.decode(r, r.size(), undefined, q + 1, m.exec);
m.op = "exec";
continue;
}
case 3: {
if (u !== 2)
break;
m.source = $root.pb.SourceOp.decode(r, r.size(), undefined, q + 1, m.source);
m.op = "source";
continue;
}
case 4: {
if (u !== 2)
break;
m.file = $root.pb.FileOp.decode(r, r.size(), undefined, q + 1, m.file);
m.op = "file";
continue;
}
case 5: {
if (u !== 2)
break;
m.build = $root.pb.BuildOp.decode(r, r.size(), undefined, q + 1, m.build);
m.op = "build";
continue;
}
case 6: {
if (u !== 2)
break;
m.merge = $root.pb.MergeOp.decode(r, r.size(), undefined, q + 1, m.merge);
m.op = "merge";
continue;
}
case 7: {
if (u !== 2)
break;
m.diff = $root.pb.DiffOp.decode(r, r.size(), undefined, q + 1, m.diff);
m.op = "diff";
continue;
}
case 8: {
if (u !== 2)
break;
m.passthrough = $root.pb.PassthroughOp.decode(r, r.size(), undefined, q + 1, m.passthrough);
m.op = "passthrough";
continue;
}
case 10: {
if (u !== 2)
break;
m.platform = $root.pb.Platform.decode(r, r.size(), undefined, q + 1, m.platform);
continue;
}
case 11: {
if (u !== 2)
break;
m.constraints = $root.pb.WorkerConstraints.decode(r, r.size(), undefined, q + 1, m.constraints);
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
return Op;
})();
pb.Input = (function() {
const Input = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Input.prototype.digest = "";
Input.prototype.index = 0;
Input.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
if (m.index != null && Object.hasOwnProperty.call(m, "index") && m.index != 0)
w.uint32(16).int64(m.index);
return w;
};
Input.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.Input();
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
m.digest = v;
else
delete m.digest;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.index = v;
else
delete m.index;
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
return Input;
})();
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
pb.SourceOp = (function() {
const SourceOp = function (p) {
this.attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SourceOp.prototype.identifier = "";
SourceOp.prototype.attrs = EMPTY_MAP;
SourceOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.identifier != null && Object.hasOwnProperty.call(m, "identifier") && m.identifier !== "")
w.uint32(10).string(m.identifier);
if (m.attrs != null && Object.hasOwnProperty.call(m, "attrs")) {
for (var ks = Object.keys(m.attrs), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).string(m.attrs[ks[i]]).ldelim();
}
}
return w;
};
SourceOp.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, k, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.SourceOp();
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
m.identifier = v;
else
delete m.identifier;
continue;
}
case 2: {
if (u !== 2)
break;
if (m.attrs === EMPTY_MAP)
m.attrs = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = "";
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = r.string();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.attrs, k);
m.attrs[k] = v;
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
return SourceOp;
})();
pb.ExecOp = (function() {
const ExecOp = function (p) {
this.mounts = [];
this.secretenv = [];
this.cdiDevices = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ExecOp.prototype.meta = null;
ExecOp.prototype.mounts = EMPTY_LIST;
ExecOp.prototype.network = 0;
ExecOp.prototype.security = 0;
ExecOp.prototype.secretenv = EMPTY_LIST;
ExecOp.prototype.cdiDevices = EMPTY_LIST;
ExecOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.meta != null && Object.hasOwnProperty.call(m, "meta"))
$root.pb.Meta.encode(m.meta, w.uint32(10).fork(), q + 1).ldelim();
if (m.mounts != null && m.mounts.length) {
for (var i = 0; i < m.mounts.length; ++i)
$root.pb.Mount.encode(m.mounts[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.network != null && Object.hasOwnProperty.call(m, "network") && m.network !== 0)
w.uint32(24).int32(m.network);
if (m.security != null && Object.hasOwnProperty.call(m, "security") && m.security !== 0)
w.uint32(32).int32(m.security);
if (m.secretenv != null && m.secretenv.length) {
for (var i = 0; i < m.secretenv.length; ++i)
$root.pb.SecretEnv.encode(m.secretenv[i], w.uint32(42).fork(), q + 1).ldelim();
}
if (m.cdiDevices != null && m.cdiDevices.length) {
for (var i = 0; i < m.cdiDevices.length; ++i)
$root.pb.CDIDevice.encode(m.cdiDevices[i], w.uint32(50).fork(), q + 1).ldelim();
}
return w;
};
ExecOp.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.ExecOp();
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
m.meta = $root.pb.Meta.decode(r, r.size(), undefined, q + 1, m.meta);
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.mounts && m.mounts.length))
m.mounts = [];
m.mounts.push($root.pb.Mount.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.int32())
m.network = v;
else
delete m.network;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.int32())
m.security = v;
else
delete m.security;
continue;
}
case 5: {
if (u !== 2)
break;
if (!(m.secretenv && m.secretenv.length))
m.secretenv = [];
m.secretenv.push($root.pb.SecretEnv.decode(r, r.size(), undefined, q + 1));
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.cdiDevices && m.cdiDevices.length))
m.cdiDevices = [];
m.cdiDevices.push($root.pb.CDIDevice.decode(r, r.size(), undefined, q + 1));
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
return ExecOp;
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
pb.CDIDevice = (function() {
const CDIDevice = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CDIDevice.prototype.name = "";
CDIDevice.prototype.optional = false;
CDIDevice.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(10).string(m.name);
if (m.optional != null && Object.hasOwnProperty.call(m, "optional") && m.optional !== false)
w.uint32(16).bool(m.optional);
return w;
};
CDIDevice.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.CDIDevice();
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
m.name = v;
else
delete m.name;
continue;
}
case 2: {
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
return CDIDevice;
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
pb.FileOp = (function() {
const FileOp = function (p) {
this.actions = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileOp.prototype.actions = EMPTY_LIST;
FileOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.actions != null && m.actions.length) {
for (var i = 0; i < m.actions.length; ++i)
$root.pb.FileAction.encode(m.actions[i], w.uint32(18).fork(), q + 1).ldelim();
}
return w;
};
FileOp.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileOp();
while (r.pos < c) {
var t = r.tag();
if (t === z) {
z = undefined;
break;
}
var u = t & 7;
switch (t >>>= 3) {
case 2: {
if (u !== 2)
break;
if (!(m.actions && m.actions.length))
m.actions = [];
m.actions.push($root.pb.FileAction.decode(r, r.size(), undefined, q + 1));
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
return FileOp;
})();
pb.FileAction = (function() {
const FileAction = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileAction.prototype.input = 0;
FileAction.prototype.secondaryInput = 0;
FileAction.prototype.output = 0;
FileAction.prototype.copy = null;
FileAction.prototype.mkfile = null;
FileAction.prototype.mkdir = null;
FileAction.prototype.rm = null;
FileAction.prototype.symlink = null;
let $oneOfFields;
Object.defineProperty(FileAction.prototype, "action", {
get: chosen($oneOfFields = ["copy", "mkfile", "mkdir", "rm", "symlink"]),
set: choose($oneOfFields)
});
FileAction.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
if (m.secondaryInput != null && Object.hasOwnProperty.call(m, "secondaryInput") && m.secondaryInput != 0)
w.uint32(16).int64(m.secondaryInput);
if (m.output != null && Object.hasOwnProperty.call(m, "output") && m.output != 0)
w.uint32(24).int64(m.output);
if (m.copy != null && Object.hasOwnProperty.call(m, "copy"))
$root.pb.FileActionCopy.encode(m.copy, w.uint32(34).fork(), q + 1).ldelim();
if (m.mkfile != null && Object.hasOwnProperty.call(m, "mkfile"))
$root.pb.FileActionMkFile.encode(m.mkfile, w.uint32(42).fork(), q + 1).ldelim();
if (m.mkdir != null && Object.hasOwnProperty.call(m, "mkdir"))
$root.pb.FileActionMkDir.encode(m.mkdir, w.uint32(50).fork(), q + 1).ldelim();
if (m.rm != null && Object.hasOwnProperty.call(m, "rm"))
$root.pb.FileActionRm.encode(m.rm, w.uint32(58).fork(), q + 1).ldelim();
if (m.symlink != null && Object.hasOwnProperty.call(m, "symlink"))
$root.pb.FileActionSymlink.encode(m.symlink, w.uint32(66).fork(), q + 1).ldelim();
return w;
};
FileAction.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileAction();
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
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.secondaryInput = v;
else
delete m.secondaryInput;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.output = v;
else
delete m.output;
continue;
}
case 4: {
if (u !== 2)
break;
m.copy = $root.pb.FileActionCopy.decode(r, r.size(), undefined, q + 1, m.copy);
m.action = "copy";
continue;
}
case 5: {
if (u !== 2)
break;
m.mkfile = $root.pb.FileActionMkFile.decode(r, r.size(), undefined, q + 1, m.mkfile);
m.action = "mkfile";
continue;
}
case 6: {
if (u !== 2)
break;
m.mkdir = $root.pb.FileActionMkDir.decode(r, r.size(), undefined, q + 1, m.mkdir);
m.action = "mkdir";
continue;
}
case 7: {
if (u !== 2)
break;
m.rm = $root.pb.FileActionRm.decode(r, r.size(), undefined, q + 1, m.rm);
m.action = "rm";
continue;
}
case 8: {
if (u !== 2)
break;
m.symlink = $root.pb.FileActionSymlink.decode(r, r.size(), undefined, q + 1, m.symlink);
m.action = "symlink";
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
return FileAction;
})();
pb.FileActionCopy = (function() {
const FileActionCopy = function (p) {
this.include_patterns = [];
this.exclude_patterns = [];
this.required_paths = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileActionCopy.prototype.src = "";
FileActionCopy.prototype.dest = "";
FileActionCopy.prototype.owner = null;
FileActionCopy.prototype.mode = 0;
FileActionCopy.prototype.followSymlink = false;
FileActionCopy.prototype.dirCopyContents = false;
FileActionCopy.prototype.attemptUnpackDockerCompatibility = false;
FileActionCopy.prototype.createDestPath = false;
FileActionCopy.prototype.allowWildcard = false;
FileActionCopy.prototype.allowEmptyWildcard = false;
FileActionCopy.prototype.timestamp = 0;
FileActionCopy.prototype.include_patterns = EMPTY_LIST;
FileActionCopy.prototype.exclude_patterns = EMPTY_LIST;
FileActionCopy.prototype.alwaysReplaceExistingDestPaths = false;
FileActionCopy.prototype.modeStr = "";
FileActionCopy.prototype.required_paths = EMPTY_LIST;
FileActionCopy.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.src != null && Object.hasOwnProperty.call(m, "src") && m.src !== "")
w.uint32(10).string(m.src);
if (m.dest != null && Object.hasOwnProperty.call(m, "dest") && m.dest !== "")
w.uint32(18).string(m.dest);
if (m.owner != null && Object.hasOwnProperty.call(m, "owner"))
$root.pb.ChownOpt.encode(m.owner, w.uint32(26).fork(), q + 1).ldelim();
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(32).int32(m.mode);
if (m.followSymlink != null && Object.hasOwnProperty.call(m, "followSymlink") && m.followSymlink !== false)
w.uint32(40).bool(m.followSymlink);
if (m.dirCopyContents != null && Object.hasOwnProperty.call(m, "dirCopyContents") && m.dirCopyContents !== false)
w.uint32(48).bool(m.dirCopyContents);
if (m.attemptUnpackDockerCompatibility != null && Object.hasOwnProperty.call(m, "attemptUnpackDockerCompatibility") && m.attemptUnpackDockerCompatibility !== false)
w.uint32(56).bool(m.attemptUnpackDockerCompatibility);
if (m.createDestPath != null && Object.hasOwnProperty.call(m, "createDestPath") && m.createDestPath !== false)
w.uint32(64).bool(m.createDestPath);
if (m.allowWildcard != null && Object.hasOwnProperty.call(m, "allowWildcard") && m.allowWildcard !== false)
w.uint32(72).bool(m.allowWildcard);
if (m.allowEmptyWildcard != null && Object.hasOwnProperty.call(m, "allowEmptyWildcard") && m.allowEmptyWildcard !== false)
w.uint32(80).bool(m.allowEmptyWildcard);
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp") && m.timestamp != 0)
w.uint32(88).int64(m.timestamp);
if (m.include_patterns != null && m.include_patterns.length) {
for (var i = 0; i < m.include_patterns.length; ++i)
w.uint32(98).string(m.include_patterns[i]);
}
if (m.exclude_patterns != null && m.exclude_patterns.length) {
for (var i = 0; i < m.exclude_patterns.length; ++i)
w.uint32(106).string(m.exclude_patterns[i]);
}
if (m.alwaysReplaceExistingDestPaths != null && Object.hasOwnProperty.call(m, "alwaysReplaceExistingDestPaths") && m.alwaysReplaceExistingDestPaths !== false)
w.uint32(112).bool(m.alwaysReplaceExistingDestPaths);
if (m.modeStr != null && Object.hasOwnProperty.call(m, "modeStr") && m.modeStr !== "")
w.uint32(122).string(m.modeStr);
if (m.required_paths != null && m.required_paths.length) {
for (var i = 0; i < m.required_paths.length; ++i)
w.uint32(130).string(m.required_paths[i]);
}
return w;
};
FileActionCopy.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileActionCopy();
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
m.src = v;
else
delete m.src;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.dest = v;
else
delete m.dest;
continue;
}
case 3: {
if (u !== 2)
break;
m.owner = $root.pb.ChownOpt.decode(r, r.size(), undefined, q + 1, m.owner);
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.int32())
m.mode = v;
else
delete m.mode;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.bool())
m.followSymlink = v;
else
delete m.followSymlink;
continue;
}
case 6: {
if (u !== 0)
break;
if (v = r.bool())
m.dirCopyContents = v;
else
delete m.dirCopyContents;
continue;
}
case 7: {
if (u !== 0)
break;
if (v = r.bool())
m.attemptUnpackDockerCompatibility = v;
else
delete m.attemptUnpackDockerCompatibility;
continue;
}
case 8: {
if (u !== 0)
break;
if (v = r.bool())
m.createDestPath = v;
else
delete m.createDestPath;
continue;
}
case 9: {
if (u !== 0)
break;
if (v = r.bool())
m.allowWildcard = v;
else
delete m.allowWildcard;
continue;
}
case 10: {
if (u !== 0)
break;
if (v = r.bool())
m.allowEmptyWildcard = v;
else
delete m.allowEmptyWildcard;
continue;
}
case 11: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.timestamp = v;
else
delete m.timestamp;
continue;
}
case 12: {
if (u !== 2)
break;
if (!(m.include_patterns && m.include_patterns.length))
m.include_patterns = [];
m.include_patterns.push(r.string());
continue;
}
case 13: {
if (u !== 2)
break;
if (!(m.exclude_patterns && m.exclude_patterns.length))
m.exclude_patterns = [];
m.exclude_patterns.push(r.string());
continue;
}
case 14: {
if (u !== 0)
break;
if (v = r.bool())
m.alwaysReplaceExistingDestPaths = v;
else
delete m.alwaysReplaceExistingDestPaths;
continue;
}
case 15: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.modeStr = v;
else
delete m.modeStr;
continue;
}
case 16: {
if (u !== 2)
break;
if (!(m.required_paths && m.required_paths.length))
m.required_paths = [];
m.required_paths.push(r.string());
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
return FileActionCopy;
})();
pb.FileActionMkFile = (function() {
const FileActionMkFile = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileActionMkFile.prototype.path = "";
FileActionMkFile.prototype.mode = 0;
FileActionMkFile.prototype.data = NO_BYTES;
FileActionMkFile.prototype.owner = null;
FileActionMkFile.prototype.timestamp = 0;
FileActionMkFile.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.path != null && Object.hasOwnProperty.call(m, "path") && m.path !== "")
w.uint32(10).string(m.path);
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(16).int32(m.mode);
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(26).bytes(m.data);
if (m.owner != null && Object.hasOwnProperty.call(m, "owner"))
$root.pb.ChownOpt.encode(m.owner, w.uint32(34).fork(), q + 1).ldelim();
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp") && m.timestamp != 0)
w.uint32(40).int64(m.timestamp);
return w;
};
FileActionMkFile.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileActionMkFile();
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
m.path = v;
else
delete m.path;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.int32())
m.mode = v;
else
delete m.mode;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.data = v;
else
delete m.data;
continue;
}
case 4: {
if (u !== 2)
break;
m.owner = $root.pb.ChownOpt.decode(r, r.size(), undefined, q + 1, m.owner);
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.timestamp = v;
else
delete m.timestamp;
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
return FileActionMkFile;
})();
pb.FileActionMkDir = (function() {
const FileActionMkDir = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileActionMkDir.prototype.path = "";
FileActionMkDir.prototype.mode = 0;
FileActionMkDir.prototype.makeParents = false;
FileActionMkDir.prototype.owner = null;
FileActionMkDir.prototype.timestamp = 0;
FileActionMkDir.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.path != null && Object.hasOwnProperty.call(m, "path") && m.path !== "")
w.uint32(10).string(m.path);
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(16).int32(m.mode);
if (m.makeParents != null && Object.hasOwnProperty.call(m, "makeParents") && m.makeParents !== false)
w.uint32(24).bool(m.makeParents);
if (m.owner != null && Object.hasOwnProperty.call(m, "owner"))
$root.pb.ChownOpt.encode(m.owner, w.uint32(34).fork(), q + 1).ldelim();
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp") && m.timestamp != 0)
w.uint32(40).int64(m.timestamp);
return w;
};
FileActionMkDir.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileActionMkDir();
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
m.path = v;
else
delete m.path;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.int32())
m.mode = v;
else
delete m.mode;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.makeParents = v;
else
delete m.makeParents;
continue;
}
case 4: {
if (u !== 2)
break;
m.owner = $root.pb.ChownOpt.decode(r, r.size(), undefined, q + 1, m.owner);
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.timestamp = v;
else
delete m.timestamp;
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
return FileActionMkDir;
})();
pb.FileActionSymlink = (function() {
const FileActionSymlink = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileActionSymlink.prototype.oldpath = "";
FileActionSymlink.prototype.newpath = "";
FileActionSymlink.prototype.owner = null;
FileActionSymlink.prototype.timestamp = 0;
FileActionSymlink.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.oldpath != null && Object.hasOwnProperty.call(m, "oldpath") && m.oldpath !== "")
w.uint32(10).string(m.oldpath);
if (m.newpath != null && Object.hasOwnProperty.call(m, "newpath") && m.newpath !== "")
w.uint32(18).string(m.newpath);
if (m.owner != null && Object.hasOwnProperty.call(m, "owner"))
$root.pb.ChownOpt.encode(m.owner, w.uint32(26).fork(), q + 1).ldelim();
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp") && m.timestamp != 0)
w.uint32(32).int64(m.timestamp);
return w;
};
FileActionSymlink.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileActionSymlink();
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
m.oldpath = v;
else
delete m.oldpath;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.newpath = v;
else
delete m.newpath;
continue;
}
case 3: {
if (u !== 2)
break;
m.owner = $root.pb.ChownOpt.decode(r, r.size(), undefined, q + 1, m.owner);
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.timestamp = v;
else
delete m.timestamp;
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
return FileActionSymlink;
})();
pb.FileActionRm = (function() {
const FileActionRm = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileActionRm.prototype.path = "";
FileActionRm.prototype.allowNotFound = false;
FileActionRm.prototype.allowWildcard = false;
FileActionRm.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.path != null && Object.hasOwnProperty.call(m, "path") && m.path !== "")
w.uint32(10).string(m.path);
if (m.allowNotFound != null && Object.hasOwnProperty.call(m, "allowNotFound") && m.allowNotFound !== false)
w.uint32(16).bool(m.allowNotFound);
if (m.allowWildcard != null && Object.hasOwnProperty.call(m, "allowWildcard") && m.allowWildcard !== false)
w.uint32(24).bool(m.allowWildcard);
return w;
};
FileActionRm.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.FileActionRm();
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
m.path = v;
else
delete m.path;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.bool())
m.allowNotFound = v;
else
delete m.allowNotFound;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.allowWildcard = v;
else
delete m.allowWildcard;
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
return FileActionRm;
})();
pb.ChownOpt = (function() {
const ChownOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ChownOpt.prototype.user = null;
ChownOpt.prototype.group = null;
ChownOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.user != null && Object.hasOwnProperty.call(m, "user"))
$root.pb.UserOpt.encode(m.user, w.uint32(10).fork(), q + 1).ldelim();
if (m.group != null && Object.hasOwnProperty.call(m, "group"))
$root.pb.UserOpt.encode(m.group, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
ChownOpt.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.ChownOpt();
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
m.user = $root.pb.UserOpt.decode(r, r.size(), undefined, q + 1, m.user);
continue;
}
case 2: {
if (u !== 2)
break;
m.group = $root.pb.UserOpt.decode(r, r.size(), undefined, q + 1, m.group);
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
return ChownOpt;
})();
pb.UserOpt = (function() {
const UserOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UserOpt.prototype.byName = null;
UserOpt.prototype.byID = null;
let $oneOfFields;
Object.defineProperty(UserOpt.prototype, "user", {
get: chosen($oneOfFields = ["byName", "byID"]),
set: choose($oneOfFields)
});
UserOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.byName != null && Object.hasOwnProperty.call(m, "byName"))
$root.pb.NamedUserOpt.encode(m.byName, w.uint32(10).fork(), q + 1).ldelim();
if (m.byID != null && Object.hasOwnProperty.call(m, "byID"))
w.uint32(16).uint32(m.byID);
return w;
};
UserOpt.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.UserOpt();
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
m.byName = $root.pb.NamedUserOpt.decode(r, r.size(), undefined, q + 1, m.byName);
m.user = "byName";
continue;
}
case 2: {
if (u !== 0)
break;
m.byID = r.uint32();
m.user = "byID";
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
return UserOpt;
})();
pb.NamedUserOpt = (function() {
const NamedUserOpt = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
NamedUserOpt.prototype.name = "";
NamedUserOpt.prototype.input = 0;
NamedUserOpt.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(10).string(m.name);
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(16).int64(m.input);
return w;
};
NamedUserOpt.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.NamedUserOpt();
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
m.name = v;
else
delete m.name;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.input = v;
else
delete m.input;
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
return NamedUserOpt;
})();
pb.MergeOp = (function() {
const MergeOp = function (p) {
this.inputs = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
MergeOp.prototype.inputs = EMPTY_LIST;
MergeOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.inputs != null && m.inputs.length) {
for (var i = 0; i < m.inputs.length; ++i)
$root.pb.MergeInput.encode(m.inputs[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
MergeOp.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.MergeOp();
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
if (!(m.inputs && m.inputs.length))
m.inputs = [];
m.inputs.push($root.pb.MergeInput.decode(r, r.size(), undefined, q + 1));
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
return MergeOp;
})();
pb.MergeInput = (function() {
const MergeInput = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
MergeInput.prototype.input = 0;
MergeInput.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
return w;
};
MergeInput.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.MergeInput();
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
return MergeInput;
})();
pb.DiffOp = (function() {
const DiffOp = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DiffOp.prototype.lower = null;
DiffOp.prototype.upper = null;
DiffOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.lower != null && Object.hasOwnProperty.call(m, "lower"))
$root.pb.LowerDiffInput.encode(m.lower, w.uint32(10).fork(), q + 1).ldelim();
if (m.upper != null && Object.hasOwnProperty.call(m, "upper"))
$root.pb.UpperDiffInput.encode(m.upper, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
DiffOp.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.DiffOp();
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
m.lower = $root.pb.LowerDiffInput.decode(r, r.size(), undefined, q + 1, m.lower);
continue;
}
case 2: {
if (u !== 2)
break;
m.upper = $root.pb.UpperDiffInput.decode(r, r.size(), undefined, q + 1, m.upper);
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
return DiffOp;
})();
pb.LowerDiffInput = (function() {
const LowerDiffInput = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
LowerDiffInput.prototype.input = 0;
LowerDiffInput.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
return w;
};
LowerDiffInput.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.LowerDiffInput();
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
return LowerDiffInput;
})();
pb.UpperDiffInput = (function() {
const UpperDiffInput = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UpperDiffInput.prototype.input = 0;
UpperDiffInput.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
return w;
};
UpperDiffInput.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.UpperDiffInput();
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
return UpperDiffInput;
})();
pb.PassthroughOp = (function() {
const PassthroughOp = function (p) {
this.outputs = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
PassthroughOp.prototype.id = "";
PassthroughOp.prototype.outputs = EMPTY_LIST;
PassthroughOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.id != null && Object.hasOwnProperty.call(m, "id") && m.id !== "")
w.uint32(10).string(m.id);
if (m.outputs != null && m.outputs.length) {
w.uint32(18).int64s(m.outputs);
}
return w;
};
PassthroughOp.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.PassthroughOp();
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
m.id = v;
else
delete m.id;
continue;
}
case 2: {
if (u === 2) {
if (!(m.outputs && m.outputs.length))
m.outputs = [];
r.int64s(m.outputs);
continue;
}
if (u !== 0)
break;
if (!(m.outputs && m.outputs.length))
m.outputs = [];
m.outputs.push(r.int64());
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
return PassthroughOp;
})();
pb.BuildOp = (function() {
const BuildOp = function (p) {
this.inputs = {};
this.attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildOp.prototype.builder = 0;
BuildOp.prototype.inputs = EMPTY_MAP;
BuildOp.prototype.def = null;
BuildOp.prototype.attrs = EMPTY_MAP;
BuildOp.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.builder != null && Object.hasOwnProperty.call(m, "builder") && m.builder != 0)
w.uint32(8).int64(m.builder);
if (m.inputs != null && Object.hasOwnProperty.call(m, "inputs")) {
for (var ks = Object.keys(m.inputs), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]);
$root.pb.BuildInput.encode(m.inputs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.def != null && Object.hasOwnProperty.call(m, "def"))
$root.pb.Definition.encode(m.def, w.uint32(26).fork(), q + 1).ldelim();
if (m.attrs != null && Object.hasOwnProperty.call(m, "attrs")) {
for (var ks = Object.keys(m.attrs), i = 0; i < ks.length; ++i) {
w.uint32(34).fork().uint32(10).string(ks[i]).uint32(18).string(m.attrs[ks[i]]).ldelim();
}
}
return w;
};
BuildOp.decode = function (r, l, z, q, g) {
if (!(r instanceof Reader))
r = Reader.create(r);
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
var c, m, k, v;
if (l === undefined)
c = r.len;
else {
c = r.pos + l;
if (c > r.len)
throw RangeError("index out of range");
l = r.len;
r.len = c;
}
m = g || new $root.pb.BuildOp();
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
m.builder = v;
else
delete m.builder;
continue;
}
case 2: {
if (u !== 2)
break;
if (m.inputs === EMPTY_MAP)
m.inputs = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = null;
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = $root.pb.BuildInput.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.inputs, k);
m.inputs[k] = v || new $root.pb.BuildInput();
continue;
}
case 3: {
if (u !== 2)
break;
m.def = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, m.def);
continue;
}
case 4: {
if (u !== 2)
break;
if (m.attrs === EMPTY_MAP)
m.attrs = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = "";
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 2)
break;
k = r.string();
continue;
case 2:
if (u !== 2)
break;
v = r.string();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.attrs, k);
m.attrs[k] = v;
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
return BuildOp;
})();
pb.BuildInput = (function() {
const BuildInput = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildInput.prototype.input = 0;
BuildInput.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.input != null && Object.hasOwnProperty.call(m, "input") && m.input != 0)
w.uint32(8).int64(m.input);
return w;
};
BuildInput.decode = function (r, l, z, q, g) {
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
m = g || new $root.pb.BuildInput();
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
return BuildInput;
})();
return pb;
})();
export {
$root as default
};
