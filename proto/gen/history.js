/* @ts-self-types="./history.d.ts" */
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
v1.Exporter = (function() {
const Exporter = function (p) {
this.Attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Exporter.prototype.Type = "";
Exporter.prototype.Attrs = EMPTY_MAP;
Exporter.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Type != null && Object.hasOwnProperty.call(m, "Type") && m.Type !== "")
w.uint32(10).string(m.Type);
if (m.Attrs != null && Object.hasOwnProperty.call(m, "Attrs")) {
for (var ks = Object.keys(m.Attrs), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).string(m.Attrs[ks[i]]).ldelim();
}
}
return w;
};
Exporter.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.Exporter();
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
m.Type = v;
else
delete m.Type;
continue;
}
case 2: {
if (u !== 2)
break;
if (m.Attrs === EMPTY_MAP)
m.Attrs = {};
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
ownProperty(m.Attrs, k);
m.Attrs[k] = v;
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
return Exporter;
})();
v1.BuildHistoryRequest = (function() {
const BuildHistoryRequest = function (p) {
this.Filter = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildHistoryRequest.prototype.ActiveOnly = false;
BuildHistoryRequest.prototype.Ref = "";
BuildHistoryRequest.prototype.EarlyExit = false;
BuildHistoryRequest.prototype.Filter = EMPTY_LIST;
BuildHistoryRequest.prototype.Limit = 0;
BuildHistoryRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ActiveOnly != null && Object.hasOwnProperty.call(m, "ActiveOnly") && m.ActiveOnly !== false)
w.uint32(8).bool(m.ActiveOnly);
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(18).string(m.Ref);
if (m.EarlyExit != null && Object.hasOwnProperty.call(m, "EarlyExit") && m.EarlyExit !== false)
w.uint32(24).bool(m.EarlyExit);
if (m.Filter != null && m.Filter.length) {
for (var i = 0; i < m.Filter.length; ++i)
w.uint32(34).string(m.Filter[i]);
}
if (m.Limit != null && Object.hasOwnProperty.call(m, "Limit") && m.Limit !== 0)
w.uint32(40).int32(m.Limit);
return w;
};
BuildHistoryRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.BuildHistoryRequest();
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
m.ActiveOnly = v;
else
delete m.ActiveOnly;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Ref = v;
else
delete m.Ref;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.EarlyExit = v;
else
delete m.EarlyExit;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.Filter && m.Filter.length))
m.Filter = [];
m.Filter.push(r.string());
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.int32())
m.Limit = v;
else
delete m.Limit;
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
return BuildHistoryRequest;
})();
v1.BuildHistoryEvent = (function() {
const BuildHistoryEvent = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildHistoryEvent.prototype.type = 0;
BuildHistoryEvent.prototype.record = null;
BuildHistoryEvent.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.type != null && Object.hasOwnProperty.call(m, "type") && m.type !== 0)
w.uint32(8).int32(m.type);
if (m.record != null && Object.hasOwnProperty.call(m, "record"))
$root.moby.buildkit.v1.BuildHistoryRecord.encode(m.record, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
BuildHistoryEvent.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.BuildHistoryEvent();
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
m.type = v;
else
delete m.type;
continue;
}
case 2: {
if (u !== 2)
break;
m.record = $root.moby.buildkit.v1.BuildHistoryRecord.decode(r, r.size(), undefined, q + 1, m.record);
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
return BuildHistoryEvent;
})();
v1.BuildHistoryEventType = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "STARTED"] = 0;
values[valuesById[1] = "COMPLETE"] = 1;
values[valuesById[2] = "DELETED"] = 2;
return values;
})();
v1.BuildHistoryRecord = (function() {
const BuildHistoryRecord = function (p) {
this.FrontendAttrs = {};
this.Exporters = [];
this.ExporterResponse = {};
this.Results = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildHistoryRecord.prototype.Ref = "";
BuildHistoryRecord.prototype.Frontend = "";
BuildHistoryRecord.prototype.FrontendAttrs = EMPTY_MAP;
BuildHistoryRecord.prototype.Exporters = EMPTY_LIST;
BuildHistoryRecord.prototype.error = null;
BuildHistoryRecord.prototype.CreatedAt = null;
BuildHistoryRecord.prototype.CompletedAt = null;
BuildHistoryRecord.prototype.logs = null;
BuildHistoryRecord.prototype.ExporterResponse = EMPTY_MAP;
BuildHistoryRecord.prototype.Result = null;
BuildHistoryRecord.prototype.Results = EMPTY_MAP;
BuildHistoryRecord.prototype.Generation = 0;
BuildHistoryRecord.prototype.trace = null;
BuildHistoryRecord.prototype.pinned = false;
BuildHistoryRecord.prototype.numCachedSteps = 0;
BuildHistoryRecord.prototype.numTotalSteps = 0;
BuildHistoryRecord.prototype.numCompletedSteps = 0;
BuildHistoryRecord.prototype.externalError = null;
BuildHistoryRecord.prototype.numWarnings = 0;
BuildHistoryRecord.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.Frontend != null && Object.hasOwnProperty.call(m, "Frontend") && m.Frontend !== "")
w.uint32(18).string(m.Frontend);
if (m.FrontendAttrs != null && Object.hasOwnProperty.call(m, "FrontendAttrs")) {
for (var ks = Object.keys(m.FrontendAttrs), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(10).string(ks[i]).uint32(18).string(m.FrontendAttrs[ks[i]]).ldelim();
}
}
if (m.Exporters != null && m.Exporters.length) {
for (var i = 0; i < m.Exporters.length; ++i)
$root.moby.buildkit.v1.Exporter.encode(m.Exporters[i], w.uint32(34).fork(), q + 1).ldelim();
}
if (m.error != null && Object.hasOwnProperty.call(m, "error"))
$root.google.rpc.Status.encode(m.error, w.uint32(42).fork(), q + 1).ldelim();
if (m.CreatedAt != null && Object.hasOwnProperty.call(m, "CreatedAt"))
$root.google.protobuf.Timestamp.encode(m.CreatedAt, w.uint32(50).fork(), q + 1).ldelim();
if (m.CompletedAt != null && Object.hasOwnProperty.call(m, "CompletedAt"))
$root.google.protobuf.Timestamp.encode(m.CompletedAt, w.uint32(58).fork(), q + 1).ldelim();
if (m.logs != null && Object.hasOwnProperty.call(m, "logs"))
$root.moby.buildkit.v1.Descriptor.encode(m.logs, w.uint32(66).fork(), q + 1).ldelim();
if (m.ExporterResponse != null && Object.hasOwnProperty.call(m, "ExporterResponse")) {
for (var ks = Object.keys(m.ExporterResponse), i = 0; i < ks.length; ++i) {
w.uint32(74).fork().uint32(10).string(ks[i]).uint32(18).string(m.ExporterResponse[ks[i]]).ldelim();
}
}
if (m.Result != null && Object.hasOwnProperty.call(m, "Result"))
$root.moby.buildkit.v1.BuildResultInfo.encode(m.Result, w.uint32(82).fork(), q + 1).ldelim();
if (m.Results != null && Object.hasOwnProperty.call(m, "Results")) {
for (var ks = Object.keys(m.Results), i = 0; i < ks.length; ++i) {
w.uint32(90).fork().uint32(10).string(ks[i]);
$root.moby.buildkit.v1.BuildResultInfo.encode(m.Results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.Generation != null && Object.hasOwnProperty.call(m, "Generation") && m.Generation !== 0)
w.uint32(96).int32(m.Generation);
if (m.trace != null && Object.hasOwnProperty.call(m, "trace"))
$root.moby.buildkit.v1.Descriptor.encode(m.trace, w.uint32(106).fork(), q + 1).ldelim();
if (m.pinned != null && Object.hasOwnProperty.call(m, "pinned") && m.pinned !== false)
w.uint32(112).bool(m.pinned);
if (m.numCachedSteps != null && Object.hasOwnProperty.call(m, "numCachedSteps") && m.numCachedSteps !== 0)
w.uint32(120).int32(m.numCachedSteps);
if (m.numTotalSteps != null && Object.hasOwnProperty.call(m, "numTotalSteps") && m.numTotalSteps !== 0)
w.uint32(128).int32(m.numTotalSteps);
if (m.numCompletedSteps != null && Object.hasOwnProperty.call(m, "numCompletedSteps") && m.numCompletedSteps !== 0)
w.uint32(136).int32(m.numCompletedSteps);
if (m.externalError != null && Object.hasOwnProperty.call(m, "externalError"))
$root.moby.buildkit.v1.Descriptor.encode(m.externalError, w.uint32(146).fork(), q + 1).ldelim();
if (m.numWarnings != null && Object.hasOwnProperty.call(m, "numWarnings") && m.numWarnings !== 0)
w.uint32(152).int32(m.numWarnings);
return w;
};
BuildHistoryRecord.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.BuildHistoryRecord();
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
m.Ref = v;
else
delete m.Ref;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Frontend = v;
else
delete m.Frontend;
continue;
}
case 3: {
if (u !== 2)
break;
if (m.FrontendAttrs === EMPTY_MAP)
m.FrontendAttrs = {};
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
ownProperty(m.FrontendAttrs, k);
m.FrontendAttrs[k] = v;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.Exporters && m.Exporters.length))
m.Exporters = [];
m.Exporters.push($root.moby.buildkit.v1.Exporter.decode(r, r.size(), undefined, q + 1));
continue;
}
case 5: {
if (u !== 2)
break;
m.error = $root.google.rpc.Status.decode(r, r.size(), undefined, q + 1, m.error);
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
m.CompletedAt = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.CompletedAt);
continue;
}
case 8: {
if (u !== 2)
break;
m.logs = $root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1, m.logs);
continue;
}
case 9: {
if (u !== 2)
break;
if (m.ExporterResponse === EMPTY_MAP)
m.ExporterResponse = {};
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
ownProperty(m.ExporterResponse, k);
m.ExporterResponse[k] = v;
continue;
}
case 10: {
if (u !== 2)
break;
m.Result = $root.moby.buildkit.v1.BuildResultInfo.decode(r, r.size(), undefined, q + 1, m.Result);
continue;
}
case 11: {
if (u !== 2)
break;
if (m.Results === EMPTY_MAP)
m.Results = {};
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
v = $root.moby.buildkit.v1.BuildResultInfo.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.Results, k);
m.Results[k] = v || new $root.moby.buildkit.v1.BuildResultInfo();
continue;
}
case 12: {
if (u !== 0)
break;
if (v = r.int32())
m.Generation = v;
else
delete m.Generation;
continue;
}
case 13: {
if (u !== 2)
break;
m.trace = $root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1, m.trace);
continue;
}
case 14: {
if (u !== 0)
break;
if (v = r.bool())
m.pinned = v;
else
delete m.pinned;
continue;
}
case 15: {
if (u !== 0)
break;
if (v = r.int32())
m.numCachedSteps = v;
else
delete m.numCachedSteps;
continue;
}
case 16: {
if (u !== 0)
break;
if (v = r.int32())
m.numTotalSteps = v;
else
delete m.numTotalSteps;
continue;
}
case 17: {
if (u !== 0)
break;
if (v = r.int32())
m.numCompletedSteps = v;
else
delete m.numCompletedSteps;
continue;
}
case 18: {
if (u !== 2)
break;
m.externalError = $root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1, m.externalError);
continue;
}
case 19: {
if (u !== 0)
break;
if (v = r.int32())
m.numWarnings = v;
else
delete m.numWarnings;
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
return BuildHistoryRecord;
})();
v1.BuildResultInfo = (function() {
const BuildResultInfo = function (p) {
this.Attestations = [];
this.Results = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildResultInfo.prototype.ResultDeprecated = null;
BuildResultInfo.prototype.Attestations = EMPTY_LIST;
BuildResultInfo.prototype.Results = EMPTY_MAP;
BuildResultInfo.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ResultDeprecated != null && Object.hasOwnProperty.call(m, "ResultDeprecated"))
$root.moby.buildkit.v1.Descriptor.encode(m.ResultDeprecated, w.uint32(10).fork(), q + 1).ldelim();
if (m.Attestations != null && m.Attestations.length) {
for (var i = 0; i < m.Attestations.length; ++i)
$root.moby.buildkit.v1.Descriptor.encode(m.Attestations[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.Results != null && Object.hasOwnProperty.call(m, "Results")) {
for (var ks = Object.keys(m.Results), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(8).int64(BigInt(ks[i]));
$root.moby.buildkit.v1.Descriptor.encode(m.Results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
BuildResultInfo.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.BuildResultInfo();
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
m.ResultDeprecated = $root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1, m.ResultDeprecated);
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.Attestations && m.Attestations.length))
m.Attestations = [];
m.Attestations.push($root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 2)
break;
if (m.Results === EMPTY_MAP)
m.Results = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = 0;
v = null;
while (r.pos < c2) {
var t2 = r.tag();
u = t2 & 7;
switch (t2 >>>= 3) {
case 1:
if (u !== 0)
break;
k = r.int64();
continue;
case 2:
if (u !== 2)
break;
v = $root.moby.buildkit.v1.Descriptor.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
m.Results[k] = v || new $root.moby.buildkit.v1.Descriptor();
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
return BuildResultInfo;
})();
v1.Descriptor = (function() {
const Descriptor = function (p) {
this.annotations = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Descriptor.prototype.media_type = "";
Descriptor.prototype.digest = "";
Descriptor.prototype.size = 0;
Descriptor.prototype.annotations = EMPTY_MAP;
Descriptor.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.media_type != null && Object.hasOwnProperty.call(m, "media_type") && m.media_type !== "")
w.uint32(10).string(m.media_type);
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(18).string(m.digest);
if (m.size != null && Object.hasOwnProperty.call(m, "size") && m.size != 0)
w.uint32(24).int64(m.size);
if (m.annotations != null && Object.hasOwnProperty.call(m, "annotations")) {
for (var ks = Object.keys(m.annotations), i = 0; i < ks.length; ++i) {
w.uint32(42).fork().uint32(10).string(ks[i]).uint32(18).string(m.annotations[ks[i]]).ldelim();
}
}
return w;
};
Descriptor.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.Descriptor();
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
m.media_type = v;
else
delete m.media_type;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.digest = v;
else
delete m.digest;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.size = v;
else
delete m.size;
continue;
}
case 5: {
if (u !== 2)
break;
if (m.annotations === EMPTY_MAP)
m.annotations = {};
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
ownProperty(m.annotations, k);
m.annotations[k] = v;
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
return Descriptor;
})();
v1.UpdateBuildHistoryRequest = (function() {
const UpdateBuildHistoryRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UpdateBuildHistoryRequest.prototype.Ref = "";
UpdateBuildHistoryRequest.prototype.Pinned = false;
UpdateBuildHistoryRequest.prototype.Delete = false;
UpdateBuildHistoryRequest.prototype.Finalize = false;
UpdateBuildHistoryRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.Pinned != null && Object.hasOwnProperty.call(m, "Pinned") && m.Pinned !== false)
w.uint32(16).bool(m.Pinned);
if (m.Delete != null && Object.hasOwnProperty.call(m, "Delete") && m.Delete !== false)
w.uint32(24).bool(m.Delete);
if (m.Finalize != null && Object.hasOwnProperty.call(m, "Finalize") && m.Finalize !== false)
w.uint32(32).bool(m.Finalize);
return w;
};
UpdateBuildHistoryRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.UpdateBuildHistoryRequest();
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
m.Ref = v;
else
delete m.Ref;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.bool())
m.Pinned = v;
else
delete m.Pinned;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.Delete = v;
else
delete m.Delete;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.bool())
m.Finalize = v;
else
delete m.Finalize;
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
return UpdateBuildHistoryRequest;
})();
v1.UpdateBuildHistoryResponse = (function() {
const UpdateBuildHistoryResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UpdateBuildHistoryResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
UpdateBuildHistoryResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.UpdateBuildHistoryResponse();
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
return UpdateBuildHistoryResponse;
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
