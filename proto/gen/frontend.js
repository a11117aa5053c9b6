/* @ts-self-types="./frontend.d.ts" */
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
frontend.Result = (function() {
const Result = function (p) {
this.metadata = {};
this.attestations = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Result.prototype.refDeprecated = null;
Result.prototype.refsDeprecated = null;
Result.prototype.ref = null;
Result.prototype.refs = null;
Result.prototype.metadata = EMPTY_MAP;
Result.prototype.attestations = EMPTY_MAP;
let $oneOfFields;
Object.defineProperty(Result.prototype, "result", {
get: chosen($oneOfFields = ["refDeprecated", "refsDeprecated", "ref", "refs"]),
set: choose($oneOfFields)
});
Result.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.refDeprecated != null && Object.hasOwnProperty.call(m, "refDeprecated"))
w.uint32(10).string(m.refDeprecated);
if (m.refsDeprecated != null && Object.hasOwnProperty.call(m, "refsDeprecated"))
$root.moby.buildkit.v1.frontend.RefMapDeprecated.encode(m.refsDeprecated, w.uint32(18).fork(), q + 1).ldelim();
if (m.ref != null && Object.hasOwnProperty.call(m, "ref"))
$root.moby.buildkit.v1.frontend.Ref.encode(m.ref, w.uint32(26).fork(), q + 1).ldelim();
if (m.refs != null && Object.hasOwnProperty.call(m, "refs"))
$root.moby.buildkit.v1.frontend.RefMap.encode(m.refs, w.uint32(34).fork(), q + 1).ldelim();
if (m.metadata != null && Object.hasOwnProperty.call(m, "metadata")) {
for (var ks = Object.keys(m.metadata), i = 0; i < ks.length; ++i) {
w.uint32(82).fork().uint32(10).string(ks[i]).uint32(18).bytes(m.metadata[ks[i]]).ldelim();
}
}
if (m.attestations != null && Object.hasOwnProperty.call(m, "attestations")) {
for (var ks = Object.keys(m.attestations), i = 0; i < ks.length; ++i) {
w.uint32(98).fork().uint32(10).string(ks[i]);
$root.moby.buildkit.v1.frontend.Attestations.encode(m.attestations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
Result.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.Result();
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
m.refDeprecated = r.string();
m.result = "refDeprecated";
continue;
}
case 2: {
if (u !== 2)
break;
m.refsDeprecated = $root.moby.buildkit.v1.frontend.RefMapDeprecated.decode(r, r.size(), undefined, q + 1, m.refsDeprecated);
m.result = "refsDeprecated";
continue;
}
case 3: {
if (u !== 2)
break;
m.ref = $root.moby.buildkit.v1.frontend.Ref.decode(r, r.size(), undefined, q + 1, m.ref);
m.result = "ref";
continue;
}
case 4: {
if (u !== 2)
break;
m.refs = $root.moby.buildkit.v1.frontend.RefMap.decode(r, r.size(), undefined, q + 1, m.refs);
m.result = "refs";
continue;
}
case 10: {
if (u !== 2)
break;
if (m.metadata === EMPTY_MAP)
m.metadata = {};
var c2 = r.size() + r.pos;
if (c2 > r.len)
throw RangeError("index out of range");
r.len = c2;
k = "";
v = [];
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
v = r.bytes();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.metadata, k);
m.metadata[k] = v;
continue;
}
case 12: {
if (u !== 2)
break;
if (m.attestations === EMPTY_MAP)
m.attestations = {};
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
v = $root.moby.buildkit.v1.frontend.Attestations.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.attestations, k);
m.attestations[k] = v || new $root.moby.buildkit.v1.frontend.Attestations();
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
return Result;
})();
frontend.RefMapDeprecated = (function() {
const RefMapDeprecated = function (p) {
this.refs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
RefMapDeprecated.prototype.refs = EMPTY_MAP;
RefMapDeprecated.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.refs != null && Object.hasOwnProperty.call(m, "refs")) {
for (var ks = Object.keys(m.refs), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]).uint32(18).string(m.refs[ks[i]]).ldelim();
}
}
return w;
};
RefMapDeprecated.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.RefMapDeprecated();
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
if (m.refs === EMPTY_MAP)
m.refs = {};
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
ownProperty(m.refs, k);
m.refs[k] = v;
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
return RefMapDeprecated;
})();
frontend.Ref = (function() {
const Ref = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Ref.prototype.id = "";
Ref.prototype.def = null;
Ref.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.id != null && Object.hasOwnProperty.call(m, "id") && m.id !== "")
w.uint32(10).string(m.id);
if (m.def != null && Object.hasOwnProperty.call(m, "def"))
$root.pb.Definition.encode(m.def, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
Ref.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.Ref();
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
m.def = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, m.def);
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
return Ref;
})();
frontend.RefMap = (function() {
const RefMap = function (p) {
this.refs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
RefMap.prototype.refs = EMPTY_MAP;
RefMap.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.refs != null && Object.hasOwnProperty.call(m, "refs")) {
for (var ks = Object.keys(m.refs), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]);
$root.moby.buildkit.v1.frontend.Ref.encode(m.refs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
RefMap.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.RefMap();
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
if (m.refs === EMPTY_MAP)
m.refs = {};
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
v = $root.moby.buildkit.v1.frontend.Ref.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.refs, k);
m.refs[k] = v || new $root.moby.buildkit.v1.frontend.Ref();
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
return RefMap;
})();
frontend.Attestations = (function() {
const Attestations = function (p) {
this.attestation = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Attestations.prototype.attestation = EMPTY_LIST;
Attestations.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.attestation != null && m.attestation.length) {
for (var i = 0; i < m.attestation.length; ++i)
$root.moby.buildkit.v1.frontend.Attestation.encode(m.attestation[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
Attestations.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.Attestations();
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
if (!(m.attestation && m.attestation.length))
m.attestation = [];
m.attestation.push($root.moby.buildkit.v1.frontend.Attestation.decode(r, r.size(), undefined, q + 1));
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
return Attestations;
})();
frontend.Attestation = (function() {
const Attestation = function (p) {
this.metadata = {};
this.inTotoSubjects = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Attestation.prototype.kind = 0;
Attestation.prototype.metadata = EMPTY_MAP;
Attestation.prototype.ref = null;
Attestation.prototype.path = "";
Attestation.prototype.inTotoPredicateType = "";
Attestation.prototype.inTotoSubjects = EMPTY_LIST;
Attestation.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.kind != null && Object.hasOwnProperty.call(m, "kind") && m.kind !== 0)
w.uint32(8).int32(m.kind);
if (m.metadata != null && Object.hasOwnProperty.call(m, "metadata")) {
for (var ks = Object.keys(m.metadata), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).bytes(m.metadata[ks[i]]).ldelim();
}
}
if (m.ref != null && Object.hasOwnProperty.call(m, "ref"))
$root.moby.buildkit.v1.frontend.Ref.encode(m.ref, w.uint32(26).fork(), q + 1).ldelim();
if (m.path != null && Object.hasOwnProperty.call(m, "path") && m.path !== "")
w.uint32(34).string(m.path);
if (m.inTotoPredicateType != null && Object.hasOwnProperty.call(m, "inTotoPredicateType") && m.inTotoPredicateType !== "")
w.uint32(42).string(m.inTotoPredicateType);
if (m.inTotoSubjects != null && m.inTotoSubjects.length) {
for (var i = 0; i < m.inTotoSubjects.length; ++i)
$root.moby.buildkit.v1.frontend.InTotoSubject.encode(m.inTotoSubjects[i], w.uint32(50).fork(), q + 1).ldelim();
}
return w;
};
Attestation.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.Attestation();
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
m.kind = v;
else
delete m.kind;
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
v = [];
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
v = r.bytes();
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.metadata, k);
m.metadata[k] = v;
continue;
}
case 3: {
if (u !== 2)
break;
m.ref = $root.moby.buildkit.v1.frontend.Ref.decode(r, r.size(), undefined, q + 1, m.ref);
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.path = v;
else
delete m.path;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.inTotoPredicateType = v;
else
delete m.inTotoPredicateType;
continue;
}
case 6: {
if (u !== 2)
break;
if (!(m.inTotoSubjects && m.inTotoSubjects.length))
m.inTotoSubjects = [];
m.inTotoSubjects.push($root.moby.buildkit.v1.frontend.InTotoSubject.decode(r, r.size(), undefined, q + 1));
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
return Attestation;
})();
frontend.AttestationKind = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "InToto"] = 0;
values[valuesById[1] = "Bundle"] = 1;
return values;
})();
frontend.InTotoSubject = (function() {
const InTotoSubject = function (p) {
this.digest = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InTotoSubject.prototype.kind = 0;
InTotoSubject.prototype.digest = EMPTY_LIST;
InTotoSubject.prototype.name = "";
InTotoSubject.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.kind != null && Object.hasOwnProperty.call(m, "kind") && m.kind !== 0)
w.uint32(8).int32(m.kind);
if (m.digest != null && m.digest.length) {
for (var i = 0; i < m.digest.length; ++i)
w.uint32(18).string(m.digest[i]);
}
if (m.name != null && Object.hasOwnProperty.call(m, "name") && m.name !== "")
w.uint32(26).string(m.name);
return w;
};
InTotoSubject.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.InTotoSubject();
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
m.kind = v;
else
delete m.kind;
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.digest && m.digest.length))
m.digest = [];
m.digest.push(r.string());
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
return InTotoSubject;
})();
frontend.InTotoSubjectKind = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "Self"] = 0;
values[valuesById[1] = "Raw"] = 1;
return values;
})();
frontend.ReturnRequest = (function() {
const ReturnRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReturnRequest.prototype.result = null;
ReturnRequest.prototype.error = null;
ReturnRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.result != null && Object.hasOwnProperty.call(m, "result"))
$root.moby.buildkit.v1.frontend.Result.encode(m.result, w.uint32(10).fork(), q + 1).ldelim();
if (m.error != null && Object.hasOwnProperty.call(m, "error"))
$root.google.rpc.Status.encode(m.error, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
ReturnRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReturnRequest();
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
m.result = $root.moby.buildkit.v1.frontend.Result.decode(r, r.size(), undefined, q + 1, m.result);
continue;
}
case 2: {
if (u !== 2)
break;
m.error = $root.google.rpc.Status.decode(r, r.size(), undefined, q + 1, m.error);
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
return ReturnRequest;
})();
frontend.ReturnResponse = (function() {
const ReturnResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReturnResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
ReturnResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReturnResponse();
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
return ReturnResponse;
})();
frontend.InputsRequest = (function() {
const InputsRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InputsRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
InputsRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.InputsRequest();
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
return InputsRequest;
})();
frontend.InputsResponse = (function() {
const InputsResponse = function (p) {
this.Definitions = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InputsResponse.prototype.Definitions = EMPTY_MAP;
InputsResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Definitions != null && Object.hasOwnProperty.call(m, "Definitions")) {
for (var ks = Object.keys(m.Definitions), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]);
$root.pb.Definition.encode(m.Definitions[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
InputsResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.InputsResponse();
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
if (m.Definitions === EMPTY_MAP)
m.Definitions = {};
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
ownProperty(m.Definitions, k);
m.Definitions[k] = v || new $root.pb.Definition();
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
return InputsResponse;
})();
frontend.SolveRequest = (function() {
const SolveRequest = function (p) {
this.FrontendOpt = {};
this.CacheImports = [];
this.FrontendInputs = {};
this.SourcePolicies = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SolveRequest.prototype.Definition = null;
SolveRequest.prototype.Frontend = "";
SolveRequest.prototype.FrontendOpt = EMPTY_MAP;
SolveRequest.prototype.allowResultReturn = false;
SolveRequest.prototype.allowResultArrayRef = false;
SolveRequest.prototype.Final = false;
SolveRequest.prototype.ExporterAttr = NO_BYTES;
SolveRequest.prototype.CacheImports = EMPTY_LIST;
SolveRequest.prototype.FrontendInputs = EMPTY_MAP;
SolveRequest.prototype.Evaluate = false;
SolveRequest.prototype.SourcePolicies = EMPTY_LIST;
SolveRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Definition != null && Object.hasOwnProperty.call(m, "Definition"))
$root.pb.Definition.encode(m.Definition, w.uint32(10).fork(), q + 1).ldelim();
if (m.Frontend != null && Object.hasOwnProperty.call(m, "Frontend") && m.Frontend !== "")
w.uint32(18).string(m.Frontend);
if (m.FrontendOpt != null && Object.hasOwnProperty.call(m, "FrontendOpt")) {
for (var ks = Object.keys(m.FrontendOpt), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(10).string(ks[i]).uint32(18).string(m.FrontendOpt[ks[i]]).ldelim();
}
}
if (m.allowResultReturn != null && Object.hasOwnProperty.call(m, "allowResultReturn") && m.allowResultReturn !== false)
w.uint32(40).bool(m.allowResultReturn);
if (m.allowResultArrayRef != null && Object.hasOwnProperty.call(m, "allowResultArrayRef") && m.allowResultArrayRef !== false)
w.uint32(48).bool(m.allowResultArrayRef);
if (m.Final != null && Object.hasOwnProperty.call(m, "Final") && m.Final !== false)
w.uint32(80).bool(m.Final);
if (m.ExporterAttr != null && Object.hasOwnProperty.call(m, "ExporterAttr") && m.ExporterAttr.length)
w.uint32(90).bytes(m.ExporterAttr);
if (m.CacheImports != null && m.CacheImports.length) {
for (var i = 0; i < m.CacheImports.length; ++i)
$root.moby.buildkit.v1.frontend.CacheOptionsEntry.encode(m.CacheImports[i], w.uint32(98).fork(), q + 1).ldelim();
}
if (m.FrontendInputs != null && Object.hasOwnProperty.call(m, "FrontendInputs")) {
for (var ks = Object.keys(m.FrontendInputs), i = 0; i < ks.length; ++i) {
w.uint32(106).fork().uint32(10).string(ks[i]);
$root.pb.Definition.encode(m.FrontendInputs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
if (m.Evaluate != null && Object.hasOwnProperty.call(m, "Evaluate") && m.Evaluate !== false)
w.uint32(112).bool(m.Evaluate);
if (m.SourcePolicies != null && m.SourcePolicies.length) {
for (var i = 0; i < m.SourcePolicies.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.Policy.encode(m.SourcePolicies[i], w.uint32(122).fork(), q + 1).ldelim();
}
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
m = g || new $root.moby.buildkit.v1.frontend.SolveRequest();
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
m.Definition = $root.pb.Definition.decode(r, r.size(), undefined, q + 1, m.Definition);
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
if (m.FrontendOpt === EMPTY_MAP)
m.FrontendOpt = {};
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
ownProperty(m.FrontendOpt, k);
m.FrontendOpt[k] = v;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.bool())
m.allowResultReturn = v;
else
delete m.allowResultReturn;
continue;
}
case 6: {
if (u !== 0)
break;
if (v = r.bool())
m.allowResultArrayRef = v;
else
delete m.allowResultArrayRef;
continue;
}
case 10: {
if (u !== 0)
break;
if (v = r.bool())
m.Final = v;
else
delete m.Final;
continue;
}
case 11: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.ExporterAttr = v;
else
delete m.ExporterAttr;
continue;
}
case 12: {
if (u !== 2)
break;
if (!(m.CacheImports && m.CacheImports.length))
m.CacheImports = [];
m.CacheImports.push($root.moby.buildkit.v1.frontend.CacheOptionsEntry.decode(r, r.size(), undefined, q + 1));
continue;
}
case 13: {
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
case 14: {
if (u !== 0)
break;
if (v = r.bool())
m.Evaluate = v;
else
delete m.Evaluate;
continue;
}
case 15: {
if (u !== 2)
break;
if (!(m.SourcePolicies && m.SourcePolicies.length))
m.SourcePolicies = [];
m.SourcePolicies.push($root.moby.buildkit.v1.sourcepolicy.Policy.decode(r, r.size(), undefined, q + 1));
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
frontend.CacheOptionsEntry = (function() {
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
m = g || new $root.moby.buildkit.v1.frontend.CacheOptionsEntry();
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
frontend.SolveResponse = (function() {
const SolveResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
SolveResponse.prototype.ref = "";
SolveResponse.prototype.result = null;
SolveResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ref != null && Object.hasOwnProperty.call(m, "ref") && m.ref !== "")
w.uint32(10).string(m.ref);
if (m.result != null && Object.hasOwnProperty.call(m, "result"))
$root.moby.buildkit.v1.frontend.Result.encode(m.result, w.uint32(26).fork(), q + 1).ldelim();
return w;
};
SolveResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.SolveResponse();
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
m.ref = v;
else
delete m.ref;
continue;
}
case 3: {
if (u !== 2)
break;
m.result = $root.moby.buildkit.v1.frontend.Result.decode(r, r.size(), undefined, q + 1, m.result);
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
frontend.PingRequest = (function() {
const PingRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
PingRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
PingRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.PingRequest();
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
return PingRequest;
})();
frontend.PongResponse = (function() {
const PongResponse = function (p) {
this.FrontendAPICaps = [];
this.LLBCaps = [];
this.Workers = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
PongResponse.prototype.FrontendAPICaps = EMPTY_LIST;
PongResponse.prototype.LLBCaps = EMPTY_LIST;
PongResponse.prototype.Workers = EMPTY_LIST;
PongResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.FrontendAPICaps != null && m.FrontendAPICaps.length) {
for (var i = 0; i < m.FrontendAPICaps.length; ++i)
$root.moby.buildkit.v1.apicaps.APICap.encode(m.FrontendAPICaps[i], w.uint32(10).fork(), q + 1).ldelim();
}
if (m.LLBCaps != null && m.LLBCaps.length) {
for (var i = 0; i < m.LLBCaps.length; ++i)
$root.moby.buildkit.v1.apicaps.APICap.encode(m.LLBCaps[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.Workers != null && m.Workers.length) {
for (var i = 0; i < m.Workers.length; ++i)
$root.moby.buildkit.v1.types.WorkerRecord.encode(m.Workers[i], w.uint32(26).fork(), q + 1).ldelim();
}
return w;
};
PongResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.PongResponse();
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
if (!(m.FrontendAPICaps && m.FrontendAPICaps.length))
m.FrontendAPICaps = [];
m.FrontendAPICaps.push($root.moby.buildkit.v1.apicaps.APICap.decode(r, r.size(), undefined, q + 1));
continue;
}
case 2: {
if (u !== 2)
break;
if (!(m.LLBCaps && m.LLBCaps.length))
m.LLBCaps = [];
m.LLBCaps.push($root.moby.buildkit.v1.apicaps.APICap.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.Workers && m.Workers.length))
m.Workers = [];
m.Workers.push($root.moby.buildkit.v1.types.WorkerRecord.decode(r, r.size(), undefined, q + 1));
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
return PongResponse;
})();
return frontend;
})();
v1.apicaps = (function() {
const apicaps = {};
apicaps.APICap = (function() {
const APICap = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
APICap.prototype.ID = "";
APICap.prototype.Enabled = false;
APICap.prototype.Deprecated = false;
APICap.prototype.DisabledReason = "";
APICap.prototype.DisabledReasonMsg = "";
APICap.prototype.DisabledAlternative = "";
APICap.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.Enabled != null && Object.hasOwnProperty.call(m, "Enabled") && m.Enabled !== false)
w.uint32(16).bool(m.Enabled);
if (m.Deprecated != null && Object.hasOwnProperty.call(m, "Deprecated") && m.Deprecated !== false)
w.uint32(24).bool(m.Deprecated);
if (m.DisabledReason != null && Object.hasOwnProperty.call(m, "DisabledReason") && m.DisabledReason !== "")
w.uint32(34).string(m.DisabledReason);
if (m.DisabledReasonMsg != null && Object.hasOwnProperty.call(m, "DisabledReasonMsg") && m.DisabledReasonMsg !== "")
w.uint32(42).string(m.DisabledReasonMsg);
if (m.DisabledAlternative != null && Object.hasOwnProperty.call(m, "DisabledAlternative") && m.DisabledAlternative !== "")
w.uint32(50).string(m.DisabledAlternative);
return w;
};
APICap.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.apicaps.APICap();
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
m.Enabled = v;
else
delete m.Enabled;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.bool())
m.Deprecated = v;
else
delete m.Deprecated;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.DisabledReason = v;
else
delete m.DisabledReason;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.DisabledReasonMsg = v;
else
delete m.DisabledReasonMsg;
continue;
}
case 6: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.DisabledAlternative = v;
else
delete m.DisabledAlternative;
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
return APICap;
})();
return apicaps;
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
