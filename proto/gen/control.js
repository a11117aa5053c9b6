/* @ts-self-types="./control.d.ts" */
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
v1.SolveRequest = (function() {
const SolveRequest = function (p) {
this.ExporterAttrsDeprecated = {};
this.FrontendAttrs = {};
this.Entitlements = [];
this.FrontendInputs = {};
this.Exporters = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SolveRequest.prototype.Ref = "";
SolveRequest.prototype.Definition = null;
SolveRequest.prototype.ExporterDeprecated = "";
SolveRequest.prototype.ExporterAttrsDeprecated = EMPTY_MAP;
SolveRequest.prototype.Session = "";
SolveRequest.prototype.Frontend = "";
SolveRequest.prototype.FrontendAttrs = EMPTY_MAP;
SolveRequest.prototype.Cache = null;
SolveRequest.prototype.Entitlements = EMPTY_LIST;
SolveRequest.prototype.FrontendInputs = EMPTY_MAP;
SolveRequest.prototype.Internal = false;
SolveRequest.prototype.SourcePolicy = null;
SolveRequest.prototype.Exporters = EMPTY_LIST;
SolveRequest.prototype.EnableSessionExporter = false;
SolveRequest.prototype.SourcePolicySession = "";
SolveRequest.prototype.CompatibilityVersion = 0;
SolveRequest.prototype.ProxyNetwork = false;
SolveRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.Definition != null && Object.hasOwnProperty.call(m, "Definition"))
$root.pb.Definition.encode(m.Definition, w.uint32(18).fork(), q + 1).ldelim();
if (m.ExporterDeprecated != null && Object.hasOwnProperty.call(m, "ExporterDeprecated") && m.ExporterDeprecated !== "")
w.uint32(26).string(m.ExporterDeprecated);
if (m.ExporterAttrsDeprecated != null && Object.hasOwnProperty.call(m, "ExporterAttrsDeprecated")) {
for (var ks = Object.keys(m.ExporterAttrsDeprecated), i = 0; i < ks.length; ++i) {
w.uint32(34).fork().uint32(10).string(ks[i]).uint32(18).string(m.ExporterAttrsDeprecated[ks[i]]).ldelim();
}
}
if (m.Session != null && Object.hasOwnProperty.call(m, "Session") && m.Session !== "")
w.uint32(42).string(m.Session);
if (m.Frontend != null && Object.hasOwnProperty.call(m, "Frontend") && m.Frontend !== "")
w.uint32(50).string(m.Frontend);
if (m.FrontendAttrs != null && Object.hasOwnProperty.call(m, "FrontendAttrs")) {
for (var ks = Object.keys(m.FrontendAttrs), i = 0; i < ks.length; ++i) {
w.uint32(58).fork().uint32(10).string(ks[i]).uint32(18).string(m.FrontendAttrs[ks[i]]).ldelim();
}
}
if (m.Cache != null && Object.hasOwnProperty.call(m, "Cache"))
$root.moby.buildkit.v1.CacheOptions.encode(m.Cache, w.uint32(66).fork(), q + 1).ldelim();
if (m.Entitlements != null && m.Entitlements.length) {
for (var i = 0; i < m.Entitlements.length; ++i)
w.uint32(74).string(m.Entitlements[i]);
}
if (m.FrontendInputs != null && Object.hasOwnProperty.call(m, "FrontendInputs")) {
for (var ks = Object.keys(m.FrontendInputs), i = 0; i < ks.length; ++i) {
w.uint32(82).fork().uint32(10).string(ks[i]);
$root.pb.Definition.encode(m.FrontendInputs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.Internal != null && Object.hasOwnProperty.call(m, "Internal") && m.Internal !== false)
w.uint32(88).bool(m.Internal);
if (m.SourcePolicy != null && Object.hasOwnProperty.call(m, "SourcePolicy"))
$root.moby.buildkit.v1.sourcepolicy.Policy.encode(m.SourcePolicy, w.uint32(98).fork(), q + 1).ldelim();
if (m.Exporters != null && m.Exporters.length) {
for (var i = 0; i < m.Exporters.length; ++i)
$root.moby.buildkit.v1.Exporter.encode(m.Exporters[i], w.uint32(106).fork(), q + 1).ldelim();
}
if (m.EnableSessionExporter != null && Object.hasOwnProperty.call(m, "EnableSessionExporter") && m.EnableSessionExporter !== false)
w.uint32(112).bool(m.EnableSessionExporter);
if (m.SourcePolicySession != null && Object.hasOwnProperty.call(m, "SourcePolicySession") && m.SourcePolicySession !== "")
w.uint32(122).string(m.SourcePolicySession);
if (m.CompatibilityVersion != null && Object.hasOwnProperty.call(m, "CompatibilityVersion") && m.CompatibilityVersion != 0)
w.uint32(128).int64(m.CompatibilityVersion);
if (m.ProxyNetwork != null && Object.hasOwnProperty.call(m, "ProxyNetwork") && m.ProxyNetwork !== false)
w.uint32(136).bool(m.ProxyNetwork);
return w;
};
SolveRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.SolveRequest();
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
m.Definition = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, m.Definition);
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ExporterDeprecated = v;
else
delete m.ExporterDeprecated;
continue;
}
case 4: {
if (u !== 2)
break;
if (m.ExporterAttrsDeprecated === EMPTY_MAP)
m.ExporterAttrsDeprecated = {};
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
ownProperty(m.ExporterAttrsDeprecated, k);
m.ExporterAttrsDeprecated[k] = v;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Session = v;
else
delete m.Session;
continue;
}
case 6: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Frontend = v;
else
delete m.Frontend;
continue;
}
case 7: {
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
case 8: {
if (u !== 2)
break;
m.Cache = $root.moby.buildkit.v1.CacheOptions.decode(r, r.size(), undefined, q + 1, m.Cache);
continue;
}
case 9: {
if (u !== 2)
break;
if (!(m.Entitlements && m.Entitlements.length))
m.Entitlements = [];
m.Entitlements.push(r.string());
continue;
}
case 10: {
if (u !== 2)
break;
if (m.FrontendInputs === EMPTY_MAP)
m.FrontendInputs = {};
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
v = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.FrontendInputs, k);
m.FrontendInputs[k] = v || new $root.pb.Definition();
continue;
}
case 11: {
if (u !== 0)
break;
if (v = r.bool())
m.Internal = v;
else
delete m.Internal;
continue;
}
case 12: {
if (u !== 2)
break;
m.SourcePolicy = $root.moby.buildkit.v1.sourcepolicy.Policy.decode(r, r.size(), undefined, q + 1, m.SourcePolicy);
continue;
}
case 13: {
if (u !== 2)
break;
if (!(m.Exporters && m.Exporters.length))
m.Exporters = [];
m.Exporters.push($root.moby.buildkit.v1.Exporter.decode(r, r.size(), undefined, q + 1));
continue;
}
case 14: {
if (u !== 0)
break;
if (v = r.bool())
m.EnableSessionExporter = v;
else
delete m.EnableSessionExporter;
continue;
}
case 15: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.SourcePolicySession = v;
else
delete m.SourcePolicySession;
continue;
}
case 16: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.CompatibilityVersion = v;
else
delete m.CompatibilityVersion;
continue;
}
case 17: {
if (u !== 0)
break;
if (v = r.bool())
m.ProxyNetwork = v;
else
delete m.ProxyNetwork;
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
return SolveRequest;
})();
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
v1.CacheOptions = (function() {
const CacheOptions = function (p) {
this.ImportRefsDeprecated = [];
this.ExportAttrsDeprecated = {};
this.Exports = [];
this.Imports = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CacheOptions.prototype.ExportRefDeprecated = "";
CacheOptions.prototype.ImportRefsDeprecated = EMPTY_LIST;
CacheOptions.prototype.ExportAttrsDeprecated = EMPTY_MAP;
CacheOptions.prototype.Exports = EMPTY_LIST;
CacheOptions.prototype.Imports = EMPTY_LIST;
CacheOptions.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ExportRefDeprecated != null && Object.hasOwnProperty.call(m, "ExportRefDeprecated") && m.ExportRefDeprecated !== "")
w.uint32(10).string(m.ExportRefDeprecated);
if (m.ImportRefsDeprecated != null && m.ImportRefsDeprecated.length) {
for (var i = 0; i < m.ImportRefsDeprecated.length; ++i)
w.uint32(18).string(m.ImportRefsDeprecated[i]);
}
if (m.ExportAttrsDeprecated != null && Object.hasOwnProperty.call(m, "ExportAttrsDeprecated")) {
for (var ks = Object.keys(m.ExportAttrsDeprecated), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(10).string(ks[i]).uint32(18).string(m.ExportAttrsDeprecated[ks[i]]).ldelim();
}
}
if (m.Exports != null && m.Exports.length) {
for (var i = 0; i < m.Exports.length; ++i)
$root.moby.buildkit.v1.CacheOptionsEntry.encode(m.Exports[i], w.uint32(34).fork(), q + 1).ldelim();
}
if (m.Imports != null && m.Imports.length) {
for (var i = 0; i < m.Imports.length; ++i)
$root.moby.buildkit.v1.CacheOptionsEntry.encode(m.Imports[i], w.uint32(42).fork(), q + 1).ldelim();
}
return w;
};
CacheOptions.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.CacheOptions();
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
m.ExportRefDeprecated = v;
else
delete m.ExportRefDeprecated;
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.ImportRefsDeprecated && m.ImportRefsDeprecated.length))
m.ImportRefsDeprecated = [];
m.ImportRefsDeprecated.push(r.string());
continue;
}
case 3: {
if (u !== 2)
break;
if (m.ExportAttrsDeprecated === EMPTY_MAP)
m.ExportAttrsDeprecated = {};
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
ownProperty(m.ExportAttrsDeprecated, k);
m.ExportAttrsDeprecated[k] = v;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.Exports && m.Exports.length))
m.Exports = [];
m.Exports.push($root.moby.buildkit.v1.CacheOptionsEntry.decode(r, r.size(), undefined, q + 1));
continue;
}
case 5: {
if (u !== 2)
break;
if (!(m.Imports && m.Imports.length))
m.Imports = [];
m.Imports.push($root.moby.buildkit.v1.CacheOptionsEntry.decode(r, r.size(), undefined, q + 1));
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
return CacheOptions;
})();
v1.CacheOptionsEntry = (function() {
const CacheOptionsEntry = function (p) {
this.Attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CacheOptionsEntry.prototype.Type = "";
CacheOptionsEntry.prototype.Attrs = EMPTY_MAP;
CacheOptionsEntry.encode = function (m, w, q) {
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
CacheOptionsEntry.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.CacheOptionsEntry();
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
return CacheOptionsEntry;
})();
v1.SolveResponse = (function() {
const SolveResponse = function (p) {
this.ExporterResponse = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SolveResponse.prototype.ExporterResponse = EMPTY_MAP;
SolveResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ExporterResponse != null && Object.hasOwnProperty.call(m, "ExporterResponse")) {
for (var ks = Object.keys(m.ExporterResponse), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]).uint32(18).string(m.ExporterResponse[ks[i]]).ldelim();
}
}
return w;
};
SolveResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.SolveResponse();
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
return SolveResponse;
})();
v1.StatusRequest = (function() {
const StatusRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatusRequest.prototype.Ref = "";
StatusRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
return w;
};
StatusRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.StatusRequest();
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
return StatusRequest;
})();
v1.StatusResponse = (function() {
const StatusResponse = function (p) {
this.vertexes = [];
this.statuses = [];
this.logs = [];
this.warnings = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatusResponse.prototype.vertexes = EMPTY_LIST;
StatusResponse.prototype.statuses = EMPTY_LIST;
StatusResponse.prototype.logs = EMPTY_LIST;
StatusResponse.prototype.warnings = EMPTY_LIST;
StatusResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.vertexes != null && m.vertexes.length) {
for (var i = 0; i < m.vertexes.length; ++i)
$root.moby.buildkit.v1.Vertex.encode(m.vertexes[i], w.uint32(10).fork(), q + 1).ldelim();
}
if (m.statuses != null && m.statuses.length) {
for (var i = 0; i < m.statuses.length; ++i)
$root.moby.buildkit.v1.VertexStatus.encode(m.statuses[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.logs != null && m.logs.length) {
for (var i = 0; i < m.logs.length; ++i)
$root.moby.buildkit.v1.VertexLog.encode(m.logs[i], w.uint32(26).fork(), q + 1).ldelim();
}
if (m.warnings != null && m.warnings.length) {
for (var i = 0; i < m.warnings.length; ++i)
$root.moby.buildkit.v1.VertexWarning.encode(m.warnings[i], w.uint32(34).fork(), q + 1).ldelim();
}
return w;
};
StatusResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.StatusResponse();
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
if (!(m.vertexes && m.vertexes.length))
m.vertexes = [];
m.vertexes.push($root.moby.buildkit.v1.Vertex.decode(r, r.size(), undefined, q + 1));
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.statuses && m.statuses.length))
m.statuses = [];
m.statuses.push($root.moby.buildkit.v1.VertexStatus.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.logs && m.logs.length))
m.logs = [];
m.logs.push($root.moby.buildkit.v1.VertexLog.decode(r, r.size(), undefined, q + 1));
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.warnings && m.warnings.length))
m.warnings = [];
m.warnings.push($root.moby.buildkit.v1.VertexWarning.decode(r, r.size(), undefined, q + 1));
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
return StatusResponse;
})();
v1.Vertex = (function() {
const Vertex = function (p) {
this.inputs = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Vertex.prototype.digest = "";
Vertex.prototype.inputs = EMPTY_LIST;
Vertex.prototype.name = "";
Vertex.prototype.cached = false;
Vertex.prototype.started = null;
Vertex.prototype.completed = null;
Vertex.prototype.error = "";
Vertex.prototype.progressGroup = null;
Vertex.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
if (m.inputs != null && m.inputs.length) {
for (var i = 0; i < m.inputs.length; ++i)
w.uint32(18).string(m.inputs[i]);
}
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(26).string(m.name);
if (m.cached != null && Object.hasOwnProperty.call(m, "cached") && m.cached !== false)
w.uint32(32).bool(m.cached);
if (m.started != null && Object.hasOwnProperty.call(m, "started"))
$root.google.protobuf.Timestamp.encode(m.started, w.uint32(42).fork(), q + 1).ldelim();
if (m.completed != null && Object.hasOwnProperty.call(m, "completed"))
$root.google.protobuf.Timestamp.encode(m.completed, w.uint32(50).fork(), q + 1).ldelim();
if (m.error != null && Object.hasOwnProperty.call(m, "error") && m.error !== "")
w.uint32(58).string(m.error);
if (m.progressGroup != null && Object.hasOwnProperty.call(m, "progressGroup"))
$root.pb.ProgressGroup.encode(m.progressGroup, w.uint32(66).fork(), q + 1).ldelim();
return w;
};
Vertex.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.Vertex();
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
if (u !== 2)
break;
if (!(m.inputs && m.inputs.length))
m.inputs = [];
m.inputs.push(r.string());
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.name = v;
else
delete m.name;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.bool())
m.cached = v;
else
delete m.cached;
continue;
}
case 5: {
if (u !== 2)
break;
m.started = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.started);
continue;
}
case 6: {
if (u !== 2)
break;
m.completed = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.completed);
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.error = v;
else
delete m.error;
continue;
}
case 8: {
if (u !== 2)
break;
m.progressGroup = $root.pb.ProgressGroup.decode(r, r.size(), undefined, q + 1, m.progressGroup);
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
return Vertex;
})();
v1.VertexStatus = (function() {
const VertexStatus = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
VertexStatus.prototype.ID = "";
VertexStatus.prototype.vertex = "";
VertexStatus.prototype.name = "";
VertexStatus.prototype.current = 0;
VertexStatus.prototype.total = 0;
VertexStatus.prototype.timestamp = null;
VertexStatus.prototype.started = null;
VertexStatus.prototype.completed = null;
VertexStatus.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.vertex != null && Object.hasOwnProperty.call(m, "vertex") && m.vertex !== "")
w.uint32(18).string(m.vertex);
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(26).string(m.name);
if (m.current != null && Object.hasOwnProperty.call(m, "current") && m.current != 0)
w.uint32(32).int64(m.current);
if (m.total != null && Object.hasOwnProperty.call(m, "total") && m.total != 0)
w.uint32(40).int64(m.total);
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp"))
$root.google.protobuf.Timestamp.encode(m.timestamp, w.uint32(50).fork(), q + 1).ldelim();
if (m.started != null && Object.hasOwnProperty.call(m, "started"))
$root.google.protobuf.Timestamp.encode(m.started, w.uint32(58).fork(), q + 1).ldelim();
if (m.completed != null && Object.hasOwnProperty.call(m, "completed"))
$root.google.protobuf.Timestamp.encode(m.completed, w.uint32(66).fork(), q + 1).ldelim();
return w;
};
VertexStatus.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.VertexStatus();
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
m.vertex = v;
else
delete m.vertex;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.name = v;
else
delete m.name;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.current = v;
else
delete m.current;
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.total = v;
else
delete m.total;
continue;
}
case 6: {
if (u !== 2)
break;
m.timestamp = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.timestamp);
continue;
}
case 7: {
if (u !== 2)
break;
m.started = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.started);
continue;
}
case 8: {
if (u !== 2)
break;
m.completed = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.completed);
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
return VertexStatus;
})();
v1.VertexLog = (function() {
const VertexLog = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
VertexLog.prototype.vertex = "";
VertexLog.prototype.timestamp = null;
VertexLog.prototype.stream = 0;
VertexLog.prototype.msg = NO_BYTES;
VertexLog.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.vertex != null && Object.hasOwnProperty.call(m, "vertex") && m.vertex !== "")
w.uint32(10).string(m.vertex);
if (m.timestamp != null && Object.hasOwnProperty.call(m, "timestamp"))
$root.google.protobuf.Timestamp.encode(m.timestamp, w.uint32(18).fork(), q + 1).ldelim();
if (m.stream != null && Object.hasOwnProperty.call(m, "stream") && m.stream != 0)
w.uint32(24).int64(m.stream);
if (m.msg != null && Object.hasOwnProperty.call(m, "msg") && m.msg.length)
w.uint32(34).bytes(m.msg);
return w;
};
VertexLog.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.VertexLog();
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
m.vertex = v;
else
delete m.vertex;
continue;
}
case 2: {
if (u !== 2)
break;
m.timestamp = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.timestamp);
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.stream = v;
else
delete m.stream;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.msg = v;
else
delete m.msg;
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
return VertexLog;
})();
v1.VertexWarning = (function() {
const VertexWarning = function (p) {
this.detail = [];
this.ranges = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
VertexWarning.prototype.vertex = "";
VertexWarning.prototype.level = 0;
VertexWarning.prototype.short = NO_BYTES;
VertexWarning.prototype.detail = EMPTY_LIST;
VertexWarning.prototype.url = "";
VertexWarning.prototype.info = null;
VertexWarning.prototype.ranges = EMPTY_LIST;
VertexWarning.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.vertex != null && Object.hasOwnProperty.call(m, "vertex") && m.vertex !== "")
w.uint32(10).string(m.vertex);
if (m.level != null && Object.hasOwnProperty.call(m, "level") && m.level != 0)
w.uint32(16).int64(m.level);
if (m.short != null && Object.hasOwnProperty.call(m, "short") && m.short.length)
w.uint32(26).bytes(m.short);
if (m.detail != null && m.detail.length) {
for (var i = 0; i < m.detail.length; ++i)
w.uint32(34).bytes(m.detail[i]);
}
if (m.url != null && Object.hasOwnProperty.call(m, "url") && m.url !== "")
w.uint32(42).string(m.url);
if (m.info != null && Object.hasOwnProperty.call(m, "info"))
$root.pb.SourceInfo.encode(m.info, w.uint32(50).fork(), q + 1).ldelim();
if (m.ranges != null && m.ranges.length) {
for (var i = 0; i < m.ranges.length; ++i)
$root.pb.Range.encode(m.ranges[i], w.uint32(58).fork(), q + 1).ldelim();
}
return w;
};
VertexWarning.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.VertexWarning();
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
m.vertex = v;
else
delete m.vertex;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.level = v;
else
delete m.level;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.short = v;
else
delete m.short;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.detail && m.detail.length))
m.detail = [];
m.detail.push(r.bytes());
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.url = v;
else
delete m.url;
continue;
}
case 6: {
if (u !== 2)
break;
m.info = $root.pb.SourceInfo.decode(r, r.size(), undefined, q + 1, m.info);
continue;
}
case 7: {
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
return VertexWarning;
})();
v1.BytesMessage = (function() {
const BytesMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BytesMessage.prototype.data = NO_BYTES;
BytesMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(10).bytes(m.data);
return w;
};
BytesMessage.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.BytesMessage();
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
if ((v = r.bytes()).length)
m.data = v;
else
delete m.data;
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
return BytesMessage;
})();
v1.InfoRequest = (function() {
const InfoRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InfoRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
InfoRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.InfoRequest();
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
return InfoRequest;
})();
v1.InfoResponse = (function() {
const InfoResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InfoResponse.prototype.buildkitVersion = null;
InfoResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.buildkitVersion != null && Object.hasOwnProperty.call(m, "buildkitVersion"))
$root.moby.buildkit.v1.types.BuildkitVersion.encode(m.buildkitVersion, w.uint32(10).fork(), q + 1).ldelim();
return w;
};
InfoResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.InfoResponse();
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
m.buildkitVersion = $root.moby.buildkit.v1.types.BuildkitVersion.decode(r, r.size(), undefined, q + 1, m.buildkitVersion);
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
return InfoResponse;
})();
v1.ListWorkersRequest = (function() {
const ListWorkersRequest = function (p) {
this.filter = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListWorkersRequest.prototype.filter = EMPTY_LIST;
ListWorkersRequest.encode = function (m, w, q) {
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
ListWorkersRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.ListWorkersRequest();
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
return ListWorkersRequest;
})();
v1.ListWorkersResponse = (function() {
const ListWorkersResponse = function (p) {
this.record = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListWorkersResponse.prototype.record = EMPTY_LIST;
ListWorkersResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.record != null && m.record.length) {
for (var i = 0; i < m.record.length; ++i)
$root.moby.buildkit.v1.types.WorkerRecord.encode(m.record[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
ListWorkersResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.ListWorkersResponse();
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
m.record.push($root.moby.buildkit.v1.types.WorkerRecord.decode(r, r.size(), undefined, q + 1));
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
return ListWorkersResponse;
})();
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
v1.sourcepolicy = (function() {
const sourcepolicy = {};
sourcepolicy.Policy = (function() {
const Policy = function (p) {
this.rules = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Policy.prototype.version = 0;
Policy.prototype.rules = EMPTY_LIST;
Policy.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.version != null && Object.hasOwnProperty.call(m, "version") && m.version != 0)
w.uint32(8).int64(m.version);
if (m.rules != null && m.rules.length) {
for (var i = 0; i < m.rules.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.Rule.encode(m.rules[i], w.uint32(18).fork(), q + 1).ldelim();
}
return w;
};
Policy.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.Policy();
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
m.version = v;
else
delete m.version;
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.rules && m.rules.length))
m.rules = [];
m.rules.push($root.moby.buildkit.v1.sourcepolicy.Rule.decode(r, r.size(), undefined, q + 1));
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
return Policy;
})();
sourcepolicy.Rule = (function() {
const Rule = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Rule.prototype.action = 0;
Rule.prototype.selector = null;
Rule.prototype.updates = null;
Rule.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.action != null && Object.hasOwnProperty.call(m, "action") && m.action !== 0)
w.uint32(8).int32(m.action);
if (m.selector != null && Object.hasOwnProperty.call(m, "selector"))
$root.moby.buildkit.v1.sourcepolicy.Selector.encode(m.selector, w.uint32(18).fork(), q + 1).ldelim();
if (m.updates != null && Object.hasOwnProperty.call(m, "updates"))
$root.moby.buildkit.v1.sourcepolicy.Update.encode(m.updates, w.uint32(26).fork(), q + 1).ldelim();
return w;
};
Rule.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.Rule();
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
m.action = v;
else
delete m.action;
continue;
}
case 2: {
if (u !== 2)
break;
m.selector = $root.moby.buildkit.v1.sourcepolicy.Selector.decode(r, r.size(), undefined, q + 1, m.selector);
continue;
}
case 3: {
if (u !== 2)
break;
m.updates = $root.moby.buildkit.v1.sourcepolicy.Update.decode(r, r.size(), undefined, q + 1, m.updates);
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
return Rule;
})();
sourcepolicy.PolicyAction = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "ALLOW"] = 0;
values[valuesById[1] = "DENY"] = 1;
values[valuesById[2] = "CONVERT"] = 2;
return values;
})();
sourcepolicy.Selector = (function() {
const Selector = function (p) {
this.constraints = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Selector.prototype.identifier = "";
Selector.prototype.match_type = 0;
Selector.prototype.constraints = EMPTY_LIST;
Selector.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.identifier != null && Object.hasOwnProperty.call(m, "identifier") && m.identifier !== "")
w.uint32(10).string(m.identifier);
if (m.match_type != null && Object.hasOwnProperty.call(m, "match_type") && m.match_type !== 0)
w.uint32(16).int32(m.match_type);
if (m.constraints != null && m.constraints.length) {
for (var i = 0; i < m.constraints.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.AttrConstraint.encode(m.constraints[i], w.uint32(26).fork(), q + 1).ldelim();
}
return w;
};
Selector.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.Selector();
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
if (u !== 0)
break;
if (v = r.int32())
m.match_type = v;
else
delete m.match_type;
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.constraints && m.constraints.length))
m.constraints = [];
m.constraints.push($root.moby.buildkit.v1.sourcepolicy.AttrConstraint.decode(r, r.size(), undefined, q + 1));
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
return Selector;
})();
sourcepolicy.MatchType = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "WILDCARD"] = 0;
values[valuesById[1] = "EXACT"] = 1;
values[valuesById[2] = "REGEX"] = 2;
return values;
})();
sourcepolicy.AttrConstraint = (function() {
const AttrConstraint = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
AttrConstraint.prototype.key = "";
AttrConstraint.prototype.value = "";
AttrConstraint.prototype.condition = 0;
AttrConstraint.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.key != null && Object.hasOwnProperty.call(m, "key") && m.key !== "")
w.uint32(10).string(m.key);
if (m.value != null && Object.hasOwnProperty.call(m, "value") && m.value !== "")
w.uint32(18).string(m.value);
if (m.condition != null && Object.hasOwnProperty.call(m, "condition") && m.condition !== 0)
w.uint32(24).int32(m.condition);
return w;
};
AttrConstraint.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.AttrConstraint();
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
m.key = v;
else
delete m.key;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.value = v;
else
delete m.value;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.int32())
m.condition = v;
else
delete m.condition;
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
return AttrConstraint;
})();
sourcepolicy.AttrMatch = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "EQUAL"] = 0;
values[valuesById[1] = "NOTEQUAL"] = 1;
values[valuesById[2] = "MATCHES"] = 2;
return values;
})();
sourcepolicy.Update = (function() {
const Update = function (p) {
this.attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Update.prototype.identifier = "";
Update.prototype.attrs = EMPTY_MAP;
Update.encode = function (m, w, q) {
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
Update.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.Update();
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
return Update;
})();
return sourcepolicy;
})();
v1.types = (function() {
const types = {};
types.WorkerRecord = (function() {
const WorkerRecord = function (p) {
this.Labels = {};
this.platforms = [];
this.GCPolicy = [];
this.CDIDevices = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WorkerRecord.prototype.ID = "";
WorkerRecord.prototype.Labels = EMPTY_MAP;
WorkerRecord.prototype.platforms = EMPTY_LIST;
WorkerRecord.prototype.GCPolicy = EMPTY_LIST;
WorkerRecord.prototype.BuildkitVersion = null;
WorkerRecord.prototype.CDIDevices = EMPTY_LIST;
WorkerRecord.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.Labels != null && Object.hasOwnProperty.call(m, "Labels")) {
for (var ks = Object.keys(m.Labels), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).string(m.Labels[ks[i]]).ldelim();
}
}
if (m.platforms != null && m.platforms.length) {
for (var i = 0; i < m.platforms.length; ++i)
$root.pb.Platform.encode(m.platforms[i], w.uint32(26).fork(), q + 1).ldelim();
}
if (m.GCPolicy != null && m.GCPolicy.length) {
for (var i = 0; i < m.GCPolicy.length; ++i)
$root.moby.buildkit.v1.types.GCPolicy.encode(m.GCPolicy[i], w.uint32(34).fork(), q + 1).ldelim();
}
if (m.BuildkitVersion != null && Object.hasOwnProperty.call(m, "BuildkitVersion"))
$root.moby.buildkit.v1.types.BuildkitVersion.encode(m.BuildkitVersion, w.uint32(42).fork(), q + 1).ldelim();
if (m.CDIDevices != null && m.CDIDevices.length) {
for (var i = 0; i < m.CDIDevices.length; ++i)
$root.moby.buildkit.v1.types.CDIDevice.encode(m.CDIDevices[i], w.uint32(50).fork(), q + 1).ldelim();
}
return w;
};
WorkerRecord.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.types.WorkerRecord();
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
if (m.Labels === EMPTY_MAP)
m.Labels = {};
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
ownProperty(m.Labels, k);
m.Labels[k] = v;
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.platforms && m.platforms.length))
m.platforms = [];
m.platforms.push($root.pb.Platform.decode(r, r.size(), undefined, q + 1));
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.GCPolicy && m.GCPolicy.length))
m.GCPolicy = [];
m.GCPolicy.push($root.moby.buildkit.v1.types.GCPolicy.decode(r, r.size(), undefined, q + 1));
continue;
}
case 5: {
if (u !== 2)
break;
m.BuildkitVersion = $root.moby.buildkit.v1.types.BuildkitVersion.decode(r, r.size(), undefined, q + 1, m.BuildkitVersion);
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.CDIDevices && m.CDIDevices.length))
m.CDIDevices = [];
m.CDIDevices.push($root.moby.buildkit.v1.types.CDIDevice.decode(r, r.size(), undefined, q + 1));
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
return WorkerRecord;
})();
types.BuildkitVersion = (function() {
const BuildkitVersion = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
BuildkitVersion.prototype["package"] = "";
BuildkitVersion.prototype.version = "";
BuildkitVersion.prototype.revision = "";
BuildkitVersion.prototype.dockerfileVersion = "";
BuildkitVersion.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m["package"] != null && Object.hasOwnProperty.call(m, "package") && m["package"] !== "")
w.uint32(10).string(m["package"]);
if (m.version != null && Object.hasOwnProperty.call(m, "version") && m.version !== "")
w.uint32(18).string(m.version);
if (m.revision != null && Object.hasOwnProperty.call(m, "revision") && m.revision !== "")
w.uint32(26).string(m.revision);
if (m.dockerfileVersion != null && Object.hasOwnProperty.call(m, "dockerfileVersion") && m.dockerfileVersion !== "")
w.uint32(34).string(m.dockerfileVersion);
return w;
};
BuildkitVersion.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.types.BuildkitVersion();
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
m["package"] = v;
else
delete m["package"];
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.version = v;
else
delete m.version;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.revision = v;
else
delete m.revision;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.dockerfileVersion = v;
else
delete m.dockerfileVersion;
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
return BuildkitVersion;
})();
types.GCPolicy = (function() {
const GCPolicy = function (p) {
this.filters = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
GCPolicy.prototype.all = false;
GCPolicy.prototype.keepDuration = 0;
GCPolicy.prototype.reservedSpace = 0;
GCPolicy.prototype.filters = EMPTY_LIST;
GCPolicy.prototype.maxUsedSpace = 0;
GCPolicy.prototype.minFreeSpace = 0;
GCPolicy.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.all != null && Object.hasOwnProperty.call(m, "all") && m.all !== false)
w.uint32(8).bool(m.all);
if (m.keepDuration != null && Object.hasOwnProperty.call(m, "keepDuration") && m.keepDuration != 0)
w.uint32(16).int64(m.keepDuration);
if (m.reservedSpace != null && Object.hasOwnProperty.call(m, "reservedSpace") && m.reservedSpace != 0)
w.uint32(24).int64(m.reservedSpace);
if (m.filters != null && m.filters.length) {
for (var i = 0; i < m.filters.length; ++i)
w.uint32(34).string(m.filters[i]);
}
if (m.maxUsedSpace != null && Object.hasOwnProperty.call(m, "maxUsedSpace") && m.maxUsedSpace != 0)
w.uint32(40).int64(m.maxUsedSpace);
if (m.minFreeSpace != null && Object.hasOwnProperty.call(m, "minFreeSpace") && m.minFreeSpace != 0)
w.uint32(48).int64(m.minFreeSpace);
return w;
};
GCPolicy.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.types.GCPolicy();
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
m.all = v;
else
delete m.all;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.keepDuration = v;
else
delete m.keepDuration;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.reservedSpace = v;
else
delete m.reservedSpace;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.filters && m.filters.length))
m.filters = [];
m.filters.push(r.string());
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
return GCPolicy;
})();
types.CDIDevice = (function() {
const CDIDevice = function (p) {
this.Annotations = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CDIDevice.prototype.Name = "";
CDIDevice.prototype.AutoAllow = false;
CDIDevice.prototype.Annotations = EMPTY_MAP;
CDIDevice.prototype.OnDemand = false;
CDIDevice.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Name != null && Object.hasOwnProperty.call(m, "Name") && m.Name !== "")
w.uint32(10).string(m.Name);
if (m.AutoAllow != null && Object.hasOwnProperty.call(m, "AutoAllow") && m.AutoAllow !== false)
w.uint32(16).bool(m.AutoAllow);
if (m.Annotations != null && Object.hasOwnProperty.call(m, "Annotations")) {
for (var ks = Object.keys(m.Annotations), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(10).string(ks[i]).uint32(18).string(m.Annotations[ks[i]]).ldelim();
}
}
if (m.OnDemand != null && Object.hasOwnProperty.call(m, "OnDemand") && m.OnDemand !== false)
w.uint32(32).bool(m.OnDemand);
return w;
};
CDIDevice.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.types.CDIDevice();
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
if (v = r.bool())
m.AutoAllow = v;
else
delete m.AutoAllow;
continue;
}
case 3: {
if (u !== 2)
break;
if (m.Annotations === EMPTY_MAP)
m.Annotations = {};
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
ownProperty(m.Annotations, k);
m.Annotations[k] = v;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.bool())
m.OnDemand = v;
else
delete m.OnDemand;
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
return types;
})();
return v1;
})();
return buildkit;
})();
return moby;
})();
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
return pb;
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
