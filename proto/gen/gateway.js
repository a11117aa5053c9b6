/* @ts-self-types="./gateway.d.ts" */
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
frontend.ResolveImageConfigRequest = (function() {
const ResolveImageConfigRequest = function (p) {
this.SourcePolicies = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveImageConfigRequest.prototype.Ref = "";
ResolveImageConfigRequest.prototype.Platform = null;
ResolveImageConfigRequest.prototype.ResolveMode = "";
ResolveImageConfigRequest.prototype.LogName = "";
ResolveImageConfigRequest.prototype.ResolverType = 0;
ResolveImageConfigRequest.prototype.SessionID = "";
ResolveImageConfigRequest.prototype.StoreID = "";
ResolveImageConfigRequest.prototype.SourcePolicies = EMPTY_LIST;
ResolveImageConfigRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.Platform != null && Object.hasOwnProperty.call(m, "Platform"))
$root.pb.Platform.encode(m.Platform, w.uint32(18).fork(), q + 1).ldelim();
if (m.ResolveMode != null && Object.hasOwnProperty.call(m, "ResolveMode") && m.ResolveMode !== "")
w.uint32(26).string(m.ResolveMode);
if (m.LogName != null && Object.hasOwnProperty.call(m, "LogName") && m.LogName !== "")
w.uint32(34).string(m.LogName);
if (m.ResolverType != null && Object.hasOwnProperty.call(m, "ResolverType") && m.ResolverType !== 0)
w.uint32(40).int32(m.ResolverType);
if (m.SessionID != null && Object.hasOwnProperty.call(m, "SessionID") && m.SessionID !== "")
w.uint32(50).string(m.SessionID);
if (m.StoreID != null && Object.hasOwnProperty.call(m, "StoreID") && m.StoreID !== "")
w.uint32(58).string(m.StoreID);
if (m.SourcePolicies != null && m.SourcePolicies.length) {
for (var i = 0; i < m.SourcePolicies.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.Policy.encode(m.SourcePolicies[i], w.uint32(66).fork(), q + 1).ldelim();
}
return w;
};
ResolveImageConfigRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveImageConfigRequest();
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
m.Platform = $root.pb.Platform.decode(r, r.size(), undefined, q + 1, m.Platform);
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ResolveMode = v;
else
delete m.ResolveMode;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.LogName = v;
else
delete m.LogName;
continue;
}
case 5: {
if (u !== 0)
break;
if (v = r.int32())
m.ResolverType = v;
else
delete m.ResolverType;
continue;
}
case 6: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.SessionID = v;
else
delete m.SessionID;
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.StoreID = v;
else
delete m.StoreID;
continue;
}
case 8: {
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
return ResolveImageConfigRequest;
})();
frontend.ResolveImageConfigResponse = (function() {
const ResolveImageConfigResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveImageConfigResponse.prototype.Digest = "";
ResolveImageConfigResponse.prototype.Config = NO_BYTES;
ResolveImageConfigResponse.prototype.Ref = "";
ResolveImageConfigResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Digest != null && Object.hasOwnProperty.call(m, "Digest") && m.Digest !== "")
w.uint32(10).string(m.Digest);
if (m.Config != null && Object.hasOwnProperty.call(m, "Config") && m.Config.length)
w.uint32(18).bytes(m.Config);
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(26).string(m.Ref);
return w;
};
ResolveImageConfigResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveImageConfigResponse();
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
m.Digest = v;
else
delete m.Digest;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Config = v;
else
delete m.Config;
continue;
}
case 3: {
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
return ResolveImageConfigResponse;
})();
frontend.ResolveSourceMetaRequest = (function() {
const ResolveSourceMetaRequest = function (p) {
this.SourcePolicies = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceMetaRequest.prototype.Source = null;
ResolveSourceMetaRequest.prototype.Platform = null;
ResolveSourceMetaRequest.prototype.LogName = "";
ResolveSourceMetaRequest.prototype.ResolveMode = "";
ResolveSourceMetaRequest.prototype.Git = null;
ResolveSourceMetaRequest.prototype.Image = null;
ResolveSourceMetaRequest.prototype.HTTP = null;
ResolveSourceMetaRequest.prototype.SourcePolicies = EMPTY_LIST;
ResolveSourceMetaRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Source != null && Object.hasOwnProperty.call(m, "Source"))
$root.pb.SourceOp.encode(m.Source, w.uint32(10).fork(), q + 1).ldelim();
if (m.Platform != null && Object.hasOwnProperty.call(m, "Platform"))
$root.pb.Platform.encode(m.Platform, w.uint32(18).fork(), q + 1).ldelim();
if (m.LogName != null && Object.hasOwnProperty.call(m, "LogName") && m.LogName !== "")
w.uint32(26).string(m.LogName);
if (m.ResolveMode != null && Object.hasOwnProperty.call(m, "ResolveMode") && m.ResolveMode !== "")
w.uint32(34).string(m.ResolveMode);
if (m.Git != null && Object.hasOwnProperty.call(m, "Git"))
$root.moby.buildkit.v1.frontend.ResolveSourceGitRequest.encode(m.Git, w.uint32(42).fork(), q + 1).ldelim();
if (m.Image != null && Object.hasOwnProperty.call(m, "Image"))
$root.moby.buildkit.v1.frontend.ResolveSourceImageRequest.encode(m.Image, w.uint32(50).fork(), q + 1).ldelim();
if (m.HTTP != null && Object.hasOwnProperty.call(m, "HTTP"))
$root.moby.buildkit.v1.frontend.ResolveSourceHTTPRequest.encode(m.HTTP, w.uint32(58).fork(), q + 1).ldelim();
if (m.SourcePolicies != null && m.SourcePolicies.length) {
for (var i = 0; i < m.SourcePolicies.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.Policy.encode(m.SourcePolicies[i], w.uint32(66).fork(), q + 1).ldelim();
}
return w;
};
ResolveSourceMetaRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceMetaRequest();
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
m.Source = $root.pb.SourceOp.decode(r, r.size(), undefined, q + 1, m.Source);
continue;
}
case 2: {
if (u !== 2)
break;
m.Platform = $root.pb.Platform.decode(r, r.size(), undefined, q + 1, m.Platform);
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.LogName = v;
else
delete m.LogName;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ResolveMode = v;
else
delete m.ResolveMode;
continue;
}
case 5: {
if (u !== 2)
break;
m.Git = $root.moby.buildkit.v1.frontend.ResolveSourceGitRequest.decode(r, r.size(), undefined, q + 1, m.Git);
continue;
}
case 6: {
if (u !== 2)
break;
m.Image = $root.moby.buildkit.v1.frontend.ResolveSourceImageRequest.decode(r, r.size(), undefined, q + 1, m.Image);
continue;
}
case 7: {
if (u !== 2)
break;
m.HTTP = $root.moby.buildkit.v1.frontend.ResolveSourceHTTPRequest.decode(r, r.size(), undefined, q + 1, m.HTTP);
continue;
}
case 8: {
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
return ResolveSourceMetaRequest;
})();
frontend.ResolveSourceMetaResponse = (function() {
const ResolveSourceMetaResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceMetaResponse.prototype.Source = null;
ResolveSourceMetaResponse.prototype.Image = null;
ResolveSourceMetaResponse.prototype.Git = null;
ResolveSourceMetaResponse.prototype.HTTP = null;
ResolveSourceMetaResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Source != null && Object.hasOwnProperty.call(m, "Source"))
$root.pb.SourceOp.encode(m.Source, w.uint32(10).fork(), q + 1).ldelim();
if (m.Image != null && Object.hasOwnProperty.call(m, "Image"))
$root.moby.buildkit.v1.frontend.ResolveSourceImageResponse.encode(m.Image, w.uint32(18).fork(), q + 1).ldelim();
if (m.Git != null && Object.hasOwnProperty.call(m, "Git"))
$root.moby.buildkit.v1.frontend.ResolveSourceGitResponse.encode(m.Git, w.uint32(26).fork(), q + 1).ldelim();
if (m.HTTP != null && Object.hasOwnProperty.call(m, "HTTP"))
$root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.encode(m.HTTP, w.uint32(34).fork(), q + 1).ldelim();
return w;
};
ResolveSourceMetaResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceMetaResponse();
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
m.Source = $root.pb.SourceOp.decode(r, r.size(), undefined, q + 1, m.Source);
continue;
}
case 2: {
if (u !== 2)
break;
m.Image = $root.moby.buildkit.v1.frontend.ResolveSourceImageResponse.decode(r, r.size(), undefined, q + 1, m.Image);
continue;
}
case 3: {
if (u !== 2)
break;
m.Git = $root.moby.buildkit.v1.frontend.ResolveSourceGitResponse.decode(r, r.size(), undefined, q + 1, m.Git);
continue;
}
case 4: {
if (u !== 2)
break;
m.HTTP = $root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse.decode(r, r.size(), undefined, q + 1, m.HTTP);
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
return ResolveSourceMetaResponse;
})();
frontend.ResolveSourceImageRequest = (function() {
const ResolveSourceImageRequest = function (p) {
this.ResolveAttestations = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceImageRequest.prototype.NoConfig = false;
ResolveSourceImageRequest.prototype.AttestationChain = false;
ResolveSourceImageRequest.prototype.ResolveAttestations = EMPTY_LIST;
ResolveSourceImageRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.NoConfig != null && Object.hasOwnProperty.call(m, "NoConfig") && m.NoConfig !== false)
w.uint32(8).bool(m.NoConfig);
if (m.AttestationChain != null && Object.hasOwnProperty.call(m, "AttestationChain") && m.AttestationChain !== false)
w.uint32(16).bool(m.AttestationChain);
if (m.ResolveAttestations != null && m.ResolveAttestations.length) {
for (var i = 0; i < m.ResolveAttestations.length; ++i)
w.uint32(26).string(m.ResolveAttestations[i]);
}
return w;
};
ResolveSourceImageRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceImageRequest();
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
m.NoConfig = v;
else
delete m.NoConfig;
continue;
}
case 2: {
if (u !== 0)
break;
if (v = r.bool())
m.AttestationChain = v;
else
delete m.AttestationChain;
continue;
}
case 3: {
if (u !== 2)
break;
if (!(m.ResolveAttestations && m.ResolveAttestations.length))
m.ResolveAttestations = [];
m.ResolveAttestations.push(r.string());
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
return ResolveSourceImageRequest;
})();
frontend.AttestationChain = (function() {
const AttestationChain = function (p) {
this.SignatureManifests = [];
this.Blobs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
AttestationChain.prototype.Root = "";
AttestationChain.prototype.ImageManifest = "";
AttestationChain.prototype.AttestationManifest = "";
AttestationChain.prototype.SignatureManifests = EMPTY_LIST;
AttestationChain.prototype.Blobs = EMPTY_MAP;
AttestationChain.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Root != null && Object.hasOwnProperty.call(m, "Root") && m.Root !== "")
w.uint32(10).string(m.Root);
if (m.ImageManifest != null && Object.hasOwnProperty.call(m, "ImageManifest") && m.ImageManifest !== "")
w.uint32(18).string(m.ImageManifest);
if (m.AttestationManifest != null && Object.hasOwnProperty.call(m, "AttestationManifest") && m.AttestationManifest !== "")
w.uint32(26).string(m.AttestationManifest);
if (m.SignatureManifests != null && m.SignatureManifests.length) {
for (var i = 0; i < m.SignatureManifests.length; ++i)
w.uint32(34).string(m.SignatureManifests[i]);
}
if (m.Blobs != null && Object.hasOwnProperty.call(m, "Blobs")) {
for (var ks = Object.keys(m.Blobs), i = 0; i < ks.length; ++i) {
w.uint32(42).fork().uint32(10).string(ks[i]);
$root.moby.buildkit.v1.frontend.Blob.encode(m.Blobs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
AttestationChain.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.AttestationChain();
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
m.Root = v;
else
delete m.Root;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ImageManifest = v;
else
delete m.ImageManifest;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.AttestationManifest = v;
else
delete m.AttestationManifest;
continue;
}
case 4: {
if (u !== 2)
break;
if (!(m.SignatureManifests && m.SignatureManifests.length))
m.SignatureManifests = [];
m.SignatureManifests.push(r.string());
continue;
}
case 5: {
if (u !== 2)
break;
if (m.Blobs === EMPTY_MAP)
m.Blobs = {};
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
v = $root.moby.buildkit.v1.frontend.Blob.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.Blobs, k);
m.Blobs[k] = v || new $root.moby.buildkit.v1.frontend.Blob();
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
return AttestationChain;
})();
frontend.ResolveSourceImageResponse = (function() {
const ResolveSourceImageResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceImageResponse.prototype.Digest = "";
ResolveSourceImageResponse.prototype.Config = NO_BYTES;
ResolveSourceImageResponse.prototype.AttestationChain = null;
ResolveSourceImageResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Digest != null && Object.hasOwnProperty.call(m, "Digest") && m.Digest !== "")
w.uint32(10).string(m.Digest);
if (m.Config != null && Object.hasOwnProperty.call(m, "Config") && m.Config.length)
w.uint32(18).bytes(m.Config);
if (m.AttestationChain != null && Object.hasOwnProperty.call(m, "AttestationChain"))
$root.moby.buildkit.v1.frontend.AttestationChain.encode(m.AttestationChain, w.uint32(26).fork(), q + 1).ldelim();
return w;
};
ResolveSourceImageResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceImageResponse();
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
m.Digest = v;
else
delete m.Digest;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Config = v;
else
delete m.Config;
continue;
}
case 3: {
if (u !== 2)
break;
m.AttestationChain = $root.moby.buildkit.v1.frontend.AttestationChain.decode(r, r.size(), undefined, q + 1, m.AttestationChain);
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
return ResolveSourceImageResponse;
})();
frontend.ResolveSourceGitRequest = (function() {
const ResolveSourceGitRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceGitRequest.prototype.ReturnObject = false;
ResolveSourceGitRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ReturnObject != null && Object.hasOwnProperty.call(m, "ReturnObject") && m.ReturnObject !== false)
w.uint32(8).bool(m.ReturnObject);
return w;
};
ResolveSourceGitRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceGitRequest();
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
m.ReturnObject = v;
else
delete m.ReturnObject;
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
return ResolveSourceGitRequest;
})();
frontend.ResolveSourceGitResponse = (function() {
const ResolveSourceGitResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceGitResponse.prototype.Checksum = "";
ResolveSourceGitResponse.prototype.Ref = "";
ResolveSourceGitResponse.prototype.CommitChecksum = "";
ResolveSourceGitResponse.prototype.CommitObject = NO_BYTES;
ResolveSourceGitResponse.prototype.TagObject = NO_BYTES;
ResolveSourceGitResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Checksum != null && Object.hasOwnProperty.call(m, "Checksum") && m.Checksum !== "")
w.uint32(10).string(m.Checksum);
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(18).string(m.Ref);
if (m.CommitChecksum != null && Object.hasOwnProperty.call(m, "CommitChecksum") && m.CommitChecksum !== "")
w.uint32(26).string(m.CommitChecksum);
if (m.CommitObject != null && Object.hasOwnProperty.call(m, "CommitObject") && m.CommitObject.length)
w.uint32(34).bytes(m.CommitObject);
if (m.TagObject != null && Object.hasOwnProperty.call(m, "TagObject") && m.TagObject.length)
w.uint32(42).bytes(m.TagObject);
return w;
};
ResolveSourceGitResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceGitResponse();
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
m.Checksum = v;
else
delete m.Checksum;
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
if (u !== 2)
break;
if ((v = r.string()).length)
m.CommitChecksum = v;
else
delete m.CommitChecksum;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.CommitObject = v;
else
delete m.CommitObject;
continue;
}
case 5: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.TagObject = v;
else
delete m.TagObject;
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
return ResolveSourceGitResponse;
})();
frontend.ResolveSourceHTTPResponse = (function() {
const ResolveSourceHTTPResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceHTTPResponse.prototype.Checksum = "";
ResolveSourceHTTPResponse.prototype.Filename = "";
ResolveSourceHTTPResponse.prototype.LastModified = null;
ResolveSourceHTTPResponse.prototype.ChecksumResponse = null;
ResolveSourceHTTPResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Checksum != null && Object.hasOwnProperty.call(m, "Checksum") && m.Checksum !== "")
w.uint32(10).string(m.Checksum);
if (m.Filename != null && Object.hasOwnProperty.call(m, "Filename") && m.Filename !== "")
w.uint32(18).string(m.Filename);
if (m.LastModified != null && Object.hasOwnProperty.call(m, "LastModified"))
$root.google.protobuf.Timestamp.encode(m.LastModified, w.uint32(26).fork(), q + 1).ldelim();
if (m.ChecksumResponse != null && Object.hasOwnProperty.call(m, "ChecksumResponse"))
$root.moby.buildkit.v1.frontend.ChecksumResponse.encode(m.ChecksumResponse, w.uint32(34).fork(), q + 1).ldelim();
return w;
};
ResolveSourceHTTPResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceHTTPResponse();
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
m.Checksum = v;
else
delete m.Checksum;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Filename = v;
else
delete m.Filename;
continue;
}
case 3: {
if (u !== 2)
break;
m.LastModified = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.LastModified);
continue;
}
case 4: {
if (u !== 2)
break;
m.ChecksumResponse = $root.moby.buildkit.v1.frontend.ChecksumResponse.decode(r, r.size(), undefined, q + 1, m.ChecksumResponse);
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
return ResolveSourceHTTPResponse;
})();
frontend.ResolveSourceHTTPRequest = (function() {
const ResolveSourceHTTPRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ResolveSourceHTTPRequest.prototype.ChecksumRequest = null;
ResolveSourceHTTPRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ChecksumRequest != null && Object.hasOwnProperty.call(m, "ChecksumRequest"))
$root.moby.buildkit.v1.frontend.ChecksumRequest.encode(m.ChecksumRequest, w.uint32(10).fork(), q + 1).ldelim();
return w;
};
ResolveSourceHTTPRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ResolveSourceHTTPRequest();
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
m.ChecksumRequest = $root.moby.buildkit.v1.frontend.ChecksumRequest.decode(r, r.size(), undefined, q + 1, m.ChecksumRequest);
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
return ResolveSourceHTTPRequest;
})();
frontend.ChecksumRequest = (function() {
const ChecksumRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ChecksumRequest.prototype.Algo = 0;
ChecksumRequest.prototype.Suffix = NO_BYTES;
ChecksumRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Algo != null && Object.hasOwnProperty.call(m, "Algo") && m.Algo !== 0)
w.uint32(8).int32(m.Algo);
if (m.Suffix != null && Object.hasOwnProperty.call(m, "Suffix") && m.Suffix.length)
w.uint32(18).bytes(m.Suffix);
return w;
};
ChecksumRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ChecksumRequest();
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
m.Algo = v;
else
delete m.Algo;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Suffix = v;
else
delete m.Suffix;
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
ChecksumRequest.ChecksumAlgo = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "CHECKSUM_ALGO_SHA256"] = 0;
values[valuesById[1] = "CHECKSUM_ALGO_SHA384"] = 1;
values[valuesById[2] = "CHECKSUM_ALGO_SHA512"] = 2;
return values;
})();
return ChecksumRequest;
})();
frontend.ChecksumResponse = (function() {
const ChecksumResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ChecksumResponse.prototype.Digest = "";
ChecksumResponse.prototype.Suffix = NO_BYTES;
ChecksumResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Digest != null && Object.hasOwnProperty.call(m, "Digest") && m.Digest !== "")
w.uint32(10).string(m.Digest);
if (m.Suffix != null && Object.hasOwnProperty.call(m, "Suffix") && m.Suffix.length)
w.uint32(18).bytes(m.Suffix);
return w;
};
ChecksumResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ChecksumResponse();
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
m.Digest = v;
else
delete m.Digest;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Suffix = v;
else
delete m.Suffix;
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
return ChecksumResponse;
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
frontend.ReadFileRequest = (function() {
const ReadFileRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadFileRequest.prototype.Ref = "";
ReadFileRequest.prototype.FilePath = "";
ReadFileRequest.prototype.Range = null;
ReadFileRequest.prototype.MountIndex = 0;
ReadFileRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.FilePath != null && Object.hasOwnProperty.call(m, "FilePath") && m.FilePath !== "")
w.uint32(18).string(m.FilePath);
if (m.Range != null && Object.hasOwnProperty.call(m, "Range"))
$root.moby.buildkit.v1.frontend.FileRange.encode(m.Range, w.uint32(26).fork(), q + 1).ldelim();
if (m.MountIndex != null && Object.hasOwnProperty.call(m, "MountIndex") && m.MountIndex !== 0)
w.uint32(32).int32(m.MountIndex);
return w;
};
ReadFileRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReadFileRequest();
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
m.FilePath = v;
else
delete m.FilePath;
continue;
}
case 3: {
if (u !== 2)
break;
m.Range = $root.moby.buildkit.v1.frontend.FileRange.decode(r, r.size(), undefined, q + 1, m.Range);
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.int32())
m.MountIndex = v;
else
delete m.MountIndex;
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
return ReadFileRequest;
})();
frontend.FileRange = (function() {
const FileRange = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FileRange.prototype.Offset = 0;
FileRange.prototype.Length = 0;
FileRange.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Offset != null && Object.hasOwnProperty.call(m, "Offset") && m.Offset != 0)
w.uint32(8).int64(m.Offset);
if (m.Length != null && Object.hasOwnProperty.call(m, "Length") && m.Length != 0)
w.uint32(16).int64(m.Length);
return w;
};
FileRange.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.FileRange();
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
m.Offset = v;
else
delete m.Offset;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.Length = v;
else
delete m.Length;
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
return FileRange;
})();
frontend.ReadFileResponse = (function() {
const ReadFileResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadFileResponse.prototype.Data = NO_BYTES;
ReadFileResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Data != null && Object.hasOwnProperty.call(m, "Data") && m.Data.length)
w.uint32(10).bytes(m.Data);
return w;
};
ReadFileResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReadFileResponse();
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
return ReadFileResponse;
})();
frontend.ReadDirRequest = (function() {
const ReadDirRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadDirRequest.prototype.Ref = "";
ReadDirRequest.prototype.DirPath = "";
ReadDirRequest.prototype.IncludePattern = "";
ReadDirRequest.prototype.MountIndex = 0;
ReadDirRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.DirPath != null && Object.hasOwnProperty.call(m, "DirPath") && m.DirPath !== "")
w.uint32(18).string(m.DirPath);
if (m.IncludePattern != null && Object.hasOwnProperty.call(m, "IncludePattern") && m.IncludePattern !== "")
w.uint32(26).string(m.IncludePattern);
if (m.MountIndex != null && Object.hasOwnProperty.call(m, "MountIndex") && m.MountIndex !== 0)
w.uint32(32).int32(m.MountIndex);
return w;
};
ReadDirRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReadDirRequest();
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
m.DirPath = v;
else
delete m.DirPath;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.IncludePattern = v;
else
delete m.IncludePattern;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.int32())
m.MountIndex = v;
else
delete m.MountIndex;
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
return ReadDirRequest;
})();
frontend.ReadDirResponse = (function() {
const ReadDirResponse = function (p) {
this.entries = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadDirResponse.prototype.entries = EMPTY_LIST;
ReadDirResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.entries != null && m.entries.length) {
for (var i = 0; i < m.entries.length; ++i)
$root.fsutil.types.Stat.encode(m.entries[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
ReadDirResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.ReadDirResponse();
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
if (!(m.entries && m.entries.length))
m.entries = [];
m.entries.push($root.fsutil.types.Stat.decode(r, r.size(), undefined, q + 1));
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
return ReadDirResponse;
})();
frontend.StatFileRequest = (function() {
const StatFileRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatFileRequest.prototype.Ref = "";
StatFileRequest.prototype.Path = "";
StatFileRequest.prototype.MountIndex = 0;
StatFileRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Ref != null && Object.hasOwnProperty.call(m, "Ref") && m.Ref !== "")
w.uint32(10).string(m.Ref);
if (m.Path != null && Object.hasOwnProperty.call(m, "Path") && m.Path !== "")
w.uint32(18).string(m.Path);
if (m.MountIndex != null && Object.hasOwnProperty.call(m, "MountIndex") && m.MountIndex !== 0)
w.uint32(24).int32(m.MountIndex);
return w;
};
StatFileRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.StatFileRequest();
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
m.Path = v;
else
delete m.Path;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.int32())
m.MountIndex = v;
else
delete m.MountIndex;
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
return StatFileRequest;
})();
frontend.StatFileResponse = (function() {
const StatFileResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatFileResponse.prototype.stat = null;
StatFileResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.stat != null && Object.hasOwnProperty.call(m, "stat"))
$root.fsutil.types.Stat.encode(m.stat, w.uint32(10).fork(), q + 1).ldelim();
return w;
};
StatFileResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.StatFileResponse();
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
m.stat = $root.fsutil.types.Stat.decode(r, r.size(), undefined, q + 1, m.stat);
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
return StatFileResponse;
})();
frontend.EvaluateRequest = (function() {
const EvaluateRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
EvaluateRequest.prototype.Ref = "";
EvaluateRequest.encode = function (m, w, q) {
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
EvaluateRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.EvaluateRequest();
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
return EvaluateRequest;
})();
frontend.EvaluateResponse = (function() {
const EvaluateResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
EvaluateResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
EvaluateResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.EvaluateResponse();
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
return EvaluateResponse;
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
frontend.WarnRequest = (function() {
const WarnRequest = function (p) {
this.detail = [];
this.ranges = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WarnRequest.prototype.digest = "";
WarnRequest.prototype.level = 0;
WarnRequest.prototype.short = NO_BYTES;
WarnRequest.prototype.detail = EMPTY_LIST;
WarnRequest.prototype.url = "";
WarnRequest.prototype.info = null;
WarnRequest.prototype.ranges = EMPTY_LIST;
WarnRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
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
WarnRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.WarnRequest();
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
return WarnRequest;
})();
frontend.WarnResponse = (function() {
const WarnResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WarnResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
WarnResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.WarnResponse();
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
return WarnResponse;
})();
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
frontend.Blob = (function() {
const Blob = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Blob.prototype.descriptor = null;
Blob.prototype.data = NO_BYTES;
Blob.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.descriptor != null && Object.hasOwnProperty.call(m, "descriptor"))
$root.moby.buildkit.v1.frontend.Descriptor.encode(m.descriptor, w.uint32(10).fork(), q + 1).ldelim();
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(18).bytes(m.data);
return w;
};
Blob.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.frontend.Blob();
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
m.descriptor = $root.moby.buildkit.v1.frontend.Descriptor.decode(r, r.size(), undefined, q + 1, m.descriptor);
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
return Blob;
})();
frontend.Descriptor = (function() {
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
m = g || new $root.moby.buildkit.v1.frontend.Descriptor();
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
export const fsutil = $root.fsutil = (() => {
const fsutil = {};
fsutil.types = (function() {
const types = {};
types.Stat = (function() {
const Stat = function (p) {
this.xattrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Stat.prototype.path = "";
Stat.prototype.mode = 0;
Stat.prototype.uid = 0;
Stat.prototype.gid = 0;
Stat.prototype.size = 0;
Stat.prototype.modTime = 0;
Stat.prototype.linkname = "";
Stat.prototype.devmajor = 0;
Stat.prototype.devminor = 0;
Stat.prototype.xattrs = EMPTY_MAP;
Stat.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.path != null && Object.hasOwnProperty.call(m, "path") && m.path !== "")
w.uint32(10).string(m.path);
if (m.mode != null && Object.hasOwnProperty.call(m, "mode") && m.mode !== 0)
w.uint32(16).uint32(m.mode);
if (m.uid != null && Object.hasOwnProperty.call(m, "uid") && m.uid !== 0)
w.uint32(24).uint32(m.uid);
if (m.gid != null && Object.hasOwnProperty.call(m, "gid") && m.gid !== 0)
w.uint32(32).uint32(m.gid);
if (m.size != null && Object.hasOwnProperty.call(m, "size") && m.size != 0)
w.uint32(40).int64(m.size);
if (m.modTime != null && Object.hasOwnProperty.call(m, "modTime") && m.modTime != 0)
w.uint32(48).int64(m.modTime);
if (m.linkname != null && Object.hasOwnProperty.call(m, "linkname") && m.linkname !== "")
w.uint32(58).string(m.linkname);
if (m.devmajor != null && Object.hasOwnProperty.call(m, "devmajor") && m.devmajor != 0)
w.uint32(64).int64(m.devmajor);
if (m.devminor != null && Object.hasOwnProperty.call(m, "devminor") && m.devminor != 0)
w.uint32(72).int64(m.devminor);
if (m.xattrs != null && Object.hasOwnProperty.call(m, "xattrs")) {
for (var ks = Object.keys(m.xattrs), i = 0; i < ks.length; ++i) {
w.uint32(82).fork().uint32(10).string(ks[i]).uint32(18).bytes(m.xattrs[ks[i]]).ldelim();
}
}
return w;
};
Stat.decode = function (r, l, z, q, g) {
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
m = g || new $root.fsutil.types.Stat();
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
if (v = r.uint32())
m.mode = v;
else
delete m.mode;
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.uint32())
m.uid = v;
else
delete m.uid;
continue;
}
case 4: {
if (u !== 0)
break;
if (v = r.uint32())
m.gid = v;
else
delete m.gid;
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.size = v;
else
delete m.size;
continue;
}
case 6: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.modTime = v;
else
delete m.modTime;
continue;
}
case 7: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.linkname = v;
else
delete m.linkname;
continue;
}
case 8: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.devmajor = v;
else
delete m.devmajor;
continue;
}
case 9: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.devminor = v;
else
delete m.devminor;
continue;
}
case 10: {
if (u !== 2)
break;
if (m.xattrs === EMPTY_MAP)
m.xattrs = {};
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
ownProperty(m.xattrs, k);
m.xattrs[k] = v;
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
return Stat;
})();
return types;
})();
return fsutil;
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
