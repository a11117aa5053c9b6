/* @ts-self-types="./session.d.ts" */
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
export const containerd = $root.containerd = (() => {
const containerd = {};
containerd.services = (function() {
const services = {};
services.content = (function() {
const content = {};
content.v1 = (function() {
const v1 = {};
v1.Info = (function() {
const Info = function (p) {
this.labels = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Info.prototype.digest = "";
Info.prototype.size = 0;
Info.prototype.created_at = null;
Info.prototype.updated_at = null;
Info.prototype.labels = EMPTY_MAP;
Info.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
if (m.size != null && Object.hasOwnProperty.call(m, "size") && m.size != 0)
w.uint32(16).int64(m.size);
if (m.created_at != null && Object.hasOwnProperty.call(m, "created_at"))
$root.google.protobuf.Timestamp.encode(m.created_at, w.uint32(26).fork(), q + 1).ldelim();
if (m.updated_at != null && Object.hasOwnProperty.call(m, "updated_at"))
$root.google.protobuf.Timestamp.encode(m.updated_at, w.uint32(34).fork(), q + 1).ldelim();
if (m.labels != null && Object.hasOwnProperty.call(m, "labels")) {
for (var ks = Object.keys(m.labels), i = 0; i < ks.length; ++i) {
w.uint32(42).fork().uint32(10).string(ks[i]).uint32(18).string(m.labels[ks[i]]).ldelim();
}
}
return w;
};
Info.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.Info();
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
m.size = v;
else
delete m.size;
continue;
}
case 3: {
if (u !== 2)
break;
m.created_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.created_at);
continue;
}
case 4: {
if (u !== 2)
break;
m.updated_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.updated_at);
continue;
}
case 5: {
if (u !== 2)
break;
if (m.labels === EMPTY_MAP)
m.labels = {};
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
ownProperty(m.labels, k);
m.labels[k] = v;
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
return Info;
})();
v1.InfoRequest = (function() {
const InfoRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InfoRequest.prototype.digest = "";
InfoRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
return w;
};
InfoRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.InfoRequest();
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
return InfoRequest;
})();
v1.InfoResponse = (function() {
const InfoResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
InfoResponse.prototype.info = null;
InfoResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.info != null && Object.hasOwnProperty.call(m, "info"))
$root.containerd.services.content.v1.Info.encode(m.info, w.uint32(10).fork(), q + 1).ldelim();
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
m = g || new $root.containerd.services.content.v1.InfoResponse();
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
m.info = $root.containerd.services.content.v1.Info.decode(r, r.size(), undefined, q + 1, m.info);
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
v1.UpdateRequest = (function() {
const UpdateRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UpdateRequest.prototype.info = null;
UpdateRequest.prototype.update_mask = null;
UpdateRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.info != null && Object.hasOwnProperty.call(m, "info"))
$root.containerd.services.content.v1.Info.encode(m.info, w.uint32(10).fork(), q + 1).ldelim();
if (m.update_mask != null && Object.hasOwnProperty.call(m, "update_mask"))
$root.google.protobuf.FieldMask.encode(m.update_mask, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
UpdateRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.UpdateRequest();
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
m.info = $root.containerd.services.content.v1.Info.decode(r, r.size(), undefined, q + 1, m.info);
continue;
}
case 2: {
if (u !== 2)
break;
m.update_mask = $root.google.protobuf.FieldMask.decode(r, r.size(), undefined, q + 1, m.update_mask);
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
return UpdateRequest;
})();
v1.UpdateResponse = (function() {
const UpdateResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
UpdateResponse.prototype.info = null;
UpdateResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.info != null && Object.hasOwnProperty.call(m, "info"))
$root.containerd.services.content.v1.Info.encode(m.info, w.uint32(10).fork(), q + 1).ldelim();
return w;
};
UpdateResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.UpdateResponse();
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
m.info = $root.containerd.services.content.v1.Info.decode(r, r.size(), undefined, q + 1, m.info);
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
return UpdateResponse;
})();
v1.ListContentRequest = (function() {
const ListContentRequest = function (p) {
this.filters = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListContentRequest.prototype.filters = EMPTY_LIST;
ListContentRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.filters != null && m.filters.length) {
for (var i = 0; i < m.filters.length; ++i)
w.uint32(10).string(m.filters[i]);
}
return w;
};
ListContentRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ListContentRequest();
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
if (!(m.filters && m.filters.length))
m.filters = [];
m.filters.push(r.string());
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
return ListContentRequest;
})();
v1.ListContentResponse = (function() {
const ListContentResponse = function (p) {
this.info = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListContentResponse.prototype.info = EMPTY_LIST;
ListContentResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.info != null && m.info.length) {
for (var i = 0; i < m.info.length; ++i)
$root.containerd.services.content.v1.Info.encode(m.info[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
ListContentResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ListContentResponse();
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
if (!(m.info && m.info.length))
m.info = [];
m.info.push($root.containerd.services.content.v1.Info.decode(r, r.size(), undefined, q + 1));
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
return ListContentResponse;
})();
v1.DeleteContentRequest = (function() {
const DeleteContentRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DeleteContentRequest.prototype.digest = "";
DeleteContentRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
return w;
};
DeleteContentRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.DeleteContentRequest();
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
return DeleteContentRequest;
})();
v1.ReadContentRequest = (function() {
const ReadContentRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadContentRequest.prototype.digest = "";
ReadContentRequest.prototype.offset = 0;
ReadContentRequest.prototype.size = 0;
ReadContentRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(10).string(m.digest);
if (m.offset != null && Object.hasOwnProperty.call(m, "offset") && m.offset != 0)
w.uint32(16).int64(m.offset);
if (m.size != null && Object.hasOwnProperty.call(m, "size") && m.size != 0)
w.uint32(24).int64(m.size);
return w;
};
ReadContentRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ReadContentRequest();
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
m.offset = v;
else
delete m.offset;
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
return ReadContentRequest;
})();
v1.ReadContentResponse = (function() {
const ReadContentResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ReadContentResponse.prototype.offset = 0;
ReadContentResponse.prototype.data = NO_BYTES;
ReadContentResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.offset != null && Object.hasOwnProperty.call(m, "offset") && m.offset != 0)
w.uint32(8).int64(m.offset);
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(18).bytes(m.data);
return w;
};
ReadContentResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ReadContentResponse();
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
m.offset = v;
else
delete m.offset;
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
return ReadContentResponse;
})();
v1.Status = (function() {
const Status = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Status.prototype.started_at = null;
Status.prototype.updated_at = null;
Status.prototype.ref = "";
Status.prototype.offset = 0;
Status.prototype.total = 0;
Status.prototype.expected = "";
Status.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.started_at != null && Object.hasOwnProperty.call(m, "started_at"))
$root.google.protobuf.Timestamp.encode(m.started_at, w.uint32(10).fork(), q + 1).ldelim();
if (m.updated_at != null && Object.hasOwnProperty.call(m, "updated_at"))
$root.google.protobuf.Timestamp.encode(m.updated_at, w.uint32(18).fork(), q + 1).ldelim();
if (m.ref != null && Object.hasOwnProperty.call(m, "ref") && m.ref !== "")
w.uint32(26).string(m.ref);
if (m.offset != null && Object.hasOwnProperty.call(m, "offset") && m.offset != 0)
w.uint32(32).int64(m.offset);
if (m.total != null && Object.hasOwnProperty.call(m, "total") && m.total != 0)
w.uint32(40).int64(m.total);
if (m.expected != null && Object.hasOwnProperty.call(m, "expected") && m.expected !== "")
w.uint32(50).string(m.expected);
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
m = g || new $root.containerd.services.content.v1.Status();
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
m.started_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.started_at);
continue;
}
case 2: {
if (u !== 2)
break;
m.updated_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.updated_at);
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.ref = v;
else
delete m.ref;
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.offset = v;
else
delete m.offset;
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
if ((v = r.string()).length)
m.expected = v;
else
delete m.expected;
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
v1.StatusRequest = (function() {
const StatusRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatusRequest.prototype.ref = "";
StatusRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ref != null && Object.hasOwnProperty.call(m, "ref") && m.ref !== "")
w.uint32(10).string(m.ref);
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
m = g || new $root.containerd.services.content.v1.StatusRequest();
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
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
StatusResponse.prototype.status = null;
StatusResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.status != null && Object.hasOwnProperty.call(m, "status"))
$root.containerd.services.content.v1.Status.encode(m.status, w.uint32(10).fork(), q + 1).ldelim();
return w;
};
StatusResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.StatusResponse();
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
m.status = $root.containerd.services.content.v1.Status.decode(r, r.size(), undefined, q + 1, m.status);
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
v1.ListStatusesRequest = (function() {
const ListStatusesRequest = function (p) {
this.filters = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListStatusesRequest.prototype.filters = EMPTY_LIST;
ListStatusesRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.filters != null && m.filters.length) {
for (var i = 0; i < m.filters.length; ++i)
w.uint32(10).string(m.filters[i]);
}
return w;
};
ListStatusesRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ListStatusesRequest();
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
if (!(m.filters && m.filters.length))
m.filters = [];
m.filters.push(r.string());
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
return ListStatusesRequest;
})();
v1.ListStatusesResponse = (function() {
const ListStatusesResponse = function (p) {
this.statuses = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ListStatusesResponse.prototype.statuses = EMPTY_LIST;
ListStatusesResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.statuses != null && m.statuses.length) {
for (var i = 0; i < m.statuses.length; ++i)
$root.containerd.services.content.v1.Status.encode(m.statuses[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
ListStatusesResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.ListStatusesResponse();
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
if (!(m.statuses && m.statuses.length))
m.statuses = [];
m.statuses.push($root.containerd.services.content.v1.Status.decode(r, r.size(), undefined, q + 1));
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
return ListStatusesResponse;
})();
v1.WriteAction = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "STAT"] = 0;
values[valuesById[1] = "WRITE"] = 1;
values[valuesById[2] = "COMMIT"] = 2;
return values;
})();
v1.WriteContentRequest = (function() {
const WriteContentRequest = function (p) {
this.labels = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WriteContentRequest.prototype.action = 0;
WriteContentRequest.prototype.ref = "";
WriteContentRequest.prototype.total = 0;
WriteContentRequest.prototype.expected = "";
WriteContentRequest.prototype.offset = 0;
WriteContentRequest.prototype.data = NO_BYTES;
WriteContentRequest.prototype.labels = EMPTY_MAP;
WriteContentRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.action != null && Object.hasOwnProperty.call(m, "action") && m.action !== 0)
w.uint32(8).int32(m.action);
if (m.ref != null && Object.hasOwnProperty.call(m, "ref") && m.ref !== "")
w.uint32(18).string(m.ref);
if (m.total != null && Object.hasOwnProperty.call(m, "total") && m.total != 0)
w.uint32(24).int64(m.total);
if (m.expected != null && Object.hasOwnProperty.call(m, "expected") && m.expected !== "")
w.uint32(34).string(m.expected);
if (m.offset != null && Object.hasOwnProperty.call(m, "offset") && m.offset != 0)
w.uint32(40).int64(m.offset);
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(50).bytes(m.data);
if (m.labels != null && Object.hasOwnProperty.call(m, "labels")) {
for (var ks = Object.keys(m.labels), i = 0; i < ks.length; ++i) {
w.uint32(58).fork().uint32(10).string(ks[i]).uint32(18).string(m.labels[ks[i]]).ldelim();
}
}
return w;
};
WriteContentRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.WriteContentRequest();
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
if ((v = r.string()).length)
m.ref = v;
else
delete m.ref;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.total = v;
else
delete m.total;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.expected = v;
else
delete m.expected;
continue;
}
case 5: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.offset = v;
else
delete m.offset;
continue;
}
case 6: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.data = v;
else
delete m.data;
continue;
}
case 7: {
if (u !== 2)
break;
if (m.labels === EMPTY_MAP)
m.labels = {};
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
ownProperty(m.labels, k);
m.labels[k] = v;
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
return WriteContentRequest;
})();
v1.WriteContentResponse = (function() {
const WriteContentResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
WriteContentResponse.prototype.action = 0;
WriteContentResponse.prototype.started_at = null;
WriteContentResponse.prototype.updated_at = null;
WriteContentResponse.prototype.offset = 0;
WriteContentResponse.prototype.total = 0;
WriteContentResponse.prototype.digest = "";
WriteContentResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.action != null && Object.hasOwnProperty.call(m, "action") && m.action !== 0)
w.uint32(8).int32(m.action);
if (m.started_at != null && Object.hasOwnProperty.call(m, "started_at"))
$root.google.protobuf.Timestamp.encode(m.started_at, w.uint32(18).fork(), q + 1).ldelim();
if (m.updated_at != null && Object.hasOwnProperty.call(m, "updated_at"))
$root.google.protobuf.Timestamp.encode(m.updated_at, w.uint32(26).fork(), q + 1).ldelim();
if (m.offset != null && Object.hasOwnProperty.call(m, "offset") && m.offset != 0)
w.uint32(32).int64(m.offset);
if (m.total != null && Object.hasOwnProperty.call(m, "total") && m.total != 0)
w.uint32(40).int64(m.total);
if (m.digest != null && Object.hasOwnProperty.call(m, "digest") && m.digest !== "")
w.uint32(50).string(m.digest);
return w;
};
WriteContentResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.WriteContentResponse();
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
m.started_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.started_at);
continue;
}
case 3: {
if (u !== 2)
break;
m.updated_at = $root.google.protobuf.Timestamp.decode(r, r.size(), undefined, q + 1, m.updated_at);
continue;
}
case 4: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.offset = v;
else
delete m.offset;
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
if ((v = r.string()).length)
m.digest = v;
else
delete m.digest;
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
return WriteContentResponse;
})();
v1.AbortRequest = (function() {
const AbortRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
AbortRequest.prototype.ref = "";
AbortRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ref != null && Object.hasOwnProperty.call(m, "ref") && m.ref !== "")
w.uint32(10).string(m.ref);
return w;
};
AbortRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.containerd.services.content.v1.AbortRequest();
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
return AbortRequest;
})();
return v1;
})();
return content;
})();
return services;
})();
return containerd;
})();
export const google = $root.google = (() => {
const google = {};
google.protobuf = (function() {
const protobuf = {};
protobuf.Empty = (function() {
const Empty = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Empty.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
Empty.decode = function (r, l, z, q, g) {
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
m = g || new $root.google.protobuf.Empty();
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
return Empty;
})();
protobuf.FieldMask = (function() {
const FieldMask = function (p) {
this.paths = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FieldMask.prototype.paths = EMPTY_LIST;
FieldMask.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.paths != null && m.paths.length) {
for (var i = 0; i < m.paths.length; ++i)
w.uint32(10).string(m.paths[i]);
}
return w;
};
FieldMask.decode = function (r, l, z, q, g) {
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
m = g || new $root.google.protobuf.FieldMask();
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
if (!(m.paths && m.paths.length))
m.paths = [];
m.paths.push(r.string());
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
return FieldMask;
})();
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
export const moby = $root.moby = (() => {
const moby = {};
moby.exporter = (function() {
const exporter = {};
exporter.v1 = (function() {
const v1 = {};
v1.FindExportersRequest = (function() {
const FindExportersRequest = function (p) {
this.metadata = {};
this.refs = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FindExportersRequest.prototype.metadata = EMPTY_MAP;
FindExportersRequest.prototype.refs = EMPTY_LIST;
FindExportersRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.metadata != null && Object.hasOwnProperty.call(m, "metadata")) {
for (var ks = Object.keys(m.metadata), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]).uint32(18).bytes(m.metadata[ks[i]]).ldelim();
}
}
if (m.refs != null && m.refs.length) {
for (var i = 0; i < m.refs.length; ++i)
w.uint32(18).string(m.refs[i]);
}
return w;
};
FindExportersRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.exporter.v1.FindExportersRequest();
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
case 2: {
if (u !== 2)
break;
if (!(m.refs && m.refs.length))
m.refs = [];
m.refs.push(r.string());
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
return FindExportersRequest;
})();
v1.FindExportersResponse = (function() {
const FindExportersResponse = function (p) {
this.exporters = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FindExportersResponse.prototype.exporters = EMPTY_LIST;
FindExportersResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.exporters != null && m.exporters.length) {
for (var i = 0; i < m.exporters.length; ++i)
$root.moby.exporter.v1.ExporterRequest.encode(m.exporters[i], w.uint32(10).fork(), q + 1).ldelim();
}
return w;
};
FindExportersResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.exporter.v1.FindExportersResponse();
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
if (!(m.exporters && m.exporters.length))
m.exporters = [];
m.exporters.push($root.moby.exporter.v1.ExporterRequest.decode(r, r.size(), undefined, q + 1));
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
return FindExportersResponse;
})();
v1.ExporterRequest = (function() {
const ExporterRequest = function (p) {
this.Attrs = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
ExporterRequest.prototype.Type = "";
ExporterRequest.prototype.Attrs = EMPTY_MAP;
ExporterRequest.encode = function (m, w, q) {
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
ExporterRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.exporter.v1.ExporterRequest();
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
return ExporterRequest;
})();
v1.FinalizeExportRequest = (function() {
const FinalizeExportRequest = function (p) {
this.exporter_response = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FinalizeExportRequest.prototype.exporter_response = EMPTY_MAP;
FinalizeExportRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.exporter_response != null && Object.hasOwnProperty.call(m, "exporter_response")) {
for (var ks = Object.keys(m.exporter_response), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]).uint32(18).string(m.exporter_response[ks[i]]).ldelim();
}
}
return w;
};
FinalizeExportRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.exporter.v1.FinalizeExportRequest();
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
if (m.exporter_response === EMPTY_MAP)
m.exporter_response = {};
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
ownProperty(m.exporter_response, k);
m.exporter_response[k] = v;
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
return FinalizeExportRequest;
})();
v1.FinalizeExportResponse = (function() {
const FinalizeExportResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FinalizeExportResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
FinalizeExportResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.exporter.v1.FinalizeExportResponse();
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
return FinalizeExportResponse;
})();
return v1;
})();
return exporter;
})();
moby.filesync = (function() {
const filesync = {};
filesync.v1 = (function() {
const v1 = {};
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
m = g || new $root.moby.filesync.v1.BytesMessage();
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
v1.CredentialsRequest = (function() {
const CredentialsRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CredentialsRequest.prototype.Host = "";
CredentialsRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Host != null && Object.hasOwnProperty.call(m, "Host") && m.Host !== "")
w.uint32(10).string(m.Host);
return w;
};
CredentialsRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.CredentialsRequest();
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
return CredentialsRequest;
})();
v1.CredentialsResponse = (function() {
const CredentialsResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CredentialsResponse.prototype.Username = "";
CredentialsResponse.prototype.Secret = "";
CredentialsResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Username != null && Object.hasOwnProperty.call(m, "Username") && m.Username !== "")
w.uint32(10).string(m.Username);
if (m.Secret != null && Object.hasOwnProperty.call(m, "Secret") && m.Secret !== "")
w.uint32(18).string(m.Secret);
return w;
};
CredentialsResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.CredentialsResponse();
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
m.Username = v;
else
delete m.Username;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Secret = v;
else
delete m.Secret;
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
return CredentialsResponse;
})();
v1.FetchTokenRequest = (function() {
const FetchTokenRequest = function (p) {
this.Scopes = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FetchTokenRequest.prototype.ClientID = "";
FetchTokenRequest.prototype.Host = "";
FetchTokenRequest.prototype.Realm = "";
FetchTokenRequest.prototype.Service = "";
FetchTokenRequest.prototype.Scopes = EMPTY_LIST;
FetchTokenRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ClientID != null && Object.hasOwnProperty.call(m, "ClientID") && m.ClientID !== "")
w.uint32(10).string(m.ClientID);
if (m.Host != null && Object.hasOwnProperty.call(m, "Host") && m.Host !== "")
w.uint32(18).string(m.Host);
if (m.Realm != null && Object.hasOwnProperty.call(m, "Realm") && m.Realm !== "")
w.uint32(26).string(m.Realm);
if (m.Service != null && Object.hasOwnProperty.call(m, "Service") && m.Service !== "")
w.uint32(34).string(m.Service);
if (m.Scopes != null && m.Scopes.length) {
for (var i = 0; i < m.Scopes.length; ++i)
w.uint32(42).string(m.Scopes[i]);
}
return w;
};
FetchTokenRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.FetchTokenRequest();
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
m.ClientID = v;
else
delete m.ClientID;
continue;
}
case 2: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Host = v;
else
delete m.Host;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Realm = v;
else
delete m.Realm;
continue;
}
case 4: {
if (u !== 2)
break;
if ((v = r.string()).length)
m.Service = v;
else
delete m.Service;
continue;
}
case 5: {
if (u !== 2)
break;
if (!(m.Scopes && m.Scopes.length))
m.Scopes = [];
m.Scopes.push(r.string());
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
return FetchTokenRequest;
})();
v1.FetchTokenResponse = (function() {
const FetchTokenResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
FetchTokenResponse.prototype.Token = "";
FetchTokenResponse.prototype.ExpiresIn = 0;
FetchTokenResponse.prototype.IssuedAt = 0;
FetchTokenResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Token != null && Object.hasOwnProperty.call(m, "Token") && m.Token !== "")
w.uint32(10).string(m.Token);
if (m.ExpiresIn != null && Object.hasOwnProperty.call(m, "ExpiresIn") && m.ExpiresIn != 0)
w.uint32(16).int64(m.ExpiresIn);
if (m.IssuedAt != null && Object.hasOwnProperty.call(m, "IssuedAt") && m.IssuedAt != 0)
w.uint32(24).int64(m.IssuedAt);
return w;
};
FetchTokenResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.FetchTokenResponse();
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
m.Token = v;
else
delete m.Token;
continue;
}
case 2: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.ExpiresIn = v;
else
delete m.ExpiresIn;
continue;
}
case 3: {
if (u !== 0)
break;
if ((v = r.int64()) !== 0)
m.IssuedAt = v;
else
delete m.IssuedAt;
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
return FetchTokenResponse;
})();
v1.GetTokenAuthorityRequest = (function() {
const GetTokenAuthorityRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
GetTokenAuthorityRequest.prototype.Host = "";
GetTokenAuthorityRequest.prototype.Salt = NO_BYTES;
GetTokenAuthorityRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Host != null && Object.hasOwnProperty.call(m, "Host") && m.Host !== "")
w.uint32(10).string(m.Host);
if (m.Salt != null && Object.hasOwnProperty.call(m, "Salt") && m.Salt.length)
w.uint32(18).bytes(m.Salt);
return w;
};
GetTokenAuthorityRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.GetTokenAuthorityRequest();
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
if ((v = r.bytes()).length)
m.Salt = v;
else
delete m.Salt;
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
return GetTokenAuthorityRequest;
})();
v1.GetTokenAuthorityResponse = (function() {
const GetTokenAuthorityResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
GetTokenAuthorityResponse.prototype.PublicKey = NO_BYTES;
GetTokenAuthorityResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.PublicKey != null && Object.hasOwnProperty.call(m, "PublicKey") && m.PublicKey.length)
w.uint32(10).bytes(m.PublicKey);
return w;
};
GetTokenAuthorityResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.GetTokenAuthorityResponse();
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
m.PublicKey = v;
else
delete m.PublicKey;
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
return GetTokenAuthorityResponse;
})();
v1.VerifyTokenAuthorityRequest = (function() {
const VerifyTokenAuthorityRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
VerifyTokenAuthorityRequest.prototype.Host = "";
VerifyTokenAuthorityRequest.prototype.Payload = NO_BYTES;
VerifyTokenAuthorityRequest.prototype.Salt = NO_BYTES;
VerifyTokenAuthorityRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Host != null && Object.hasOwnProperty.call(m, "Host") && m.Host !== "")
w.uint32(10).string(m.Host);
if (m.Payload != null && Object.hasOwnProperty.call(m, "Payload") && m.Payload.length)
w.uint32(18).bytes(m.Payload);
if (m.Salt != null && Object.hasOwnProperty.call(m, "Salt") && m.Salt.length)
w.uint32(26).bytes(m.Salt);
return w;
};
VerifyTokenAuthorityRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.VerifyTokenAuthorityRequest();
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
if ((v = r.bytes()).length)
m.Payload = v;
else
delete m.Payload;
continue;
}
case 3: {
if (u !== 2)
break;
if ((v = r.bytes()).length)
m.Salt = v;
else
delete m.Salt;
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
return VerifyTokenAuthorityRequest;
})();
v1.VerifyTokenAuthorityResponse = (function() {
const VerifyTokenAuthorityResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
VerifyTokenAuthorityResponse.prototype.Signed = NO_BYTES;
VerifyTokenAuthorityResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Signed != null && Object.hasOwnProperty.call(m, "Signed") && m.Signed.length)
w.uint32(10).bytes(m.Signed);
return w;
};
VerifyTokenAuthorityResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.filesync.v1.VerifyTokenAuthorityResponse();
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
m.Signed = v;
else
delete m.Signed;
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
return VerifyTokenAuthorityResponse;
})();
return v1;
})();
return filesync;
})();
moby.buildkit = (function() {
const buildkit = {};
buildkit.secrets = (function() {
const secrets = {};
secrets.v1 = (function() {
const v1 = {};
v1.GetSecretRequest = (function() {
const GetSecretRequest = function (p) {
this.annotations = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
GetSecretRequest.prototype.ID = "";
GetSecretRequest.prototype.annotations = EMPTY_MAP;
GetSecretRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
if (m.annotations != null && Object.hasOwnProperty.call(m, "annotations")) {
for (var ks = Object.keys(m.annotations), i = 0; i < ks.length; ++i) {
w.uint32(18).fork().uint32(10).string(ks[i]).uint32(18).string(m.annotations[ks[i]]).ldelim();
}
}
return w;
};
GetSecretRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.secrets.v1.GetSecretRequest();
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
return GetSecretRequest;
})();
v1.GetSecretResponse = (function() {
const GetSecretResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
GetSecretResponse.prototype.data = NO_BYTES;
GetSecretResponse.encode = function (m, w, q) {
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
GetSecretResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.secrets.v1.GetSecretResponse();
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
return GetSecretResponse;
})();
return v1;
})();
return secrets;
})();
return buildkit;
})();
moby.sshforward = (function() {
const sshforward = {};
sshforward.v1 = (function() {
const v1 = {};
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
m = g || new $root.moby.sshforward.v1.BytesMessage();
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
v1.CheckAgentRequest = (function() {
const CheckAgentRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CheckAgentRequest.prototype.ID = "";
CheckAgentRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== "")
w.uint32(10).string(m.ID);
return w;
};
CheckAgentRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.sshforward.v1.CheckAgentRequest();
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
return CheckAgentRequest;
})();
v1.CheckAgentResponse = (function() {
const CheckAgentResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CheckAgentResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
CheckAgentResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.sshforward.v1.CheckAgentResponse();
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
return CheckAgentResponse;
})();
return v1;
})();
return sshforward;
})();
moby.upload = (function() {
const upload = {};
upload.v1 = (function() {
const v1 = {};
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
m = g || new $root.moby.upload.v1.BytesMessage();
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
return v1;
})();
return upload;
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
types.Packet = (function() {
const Packet = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
Packet.prototype.type = 0;
Packet.prototype.stat = null;
Packet.prototype.ID = 0;
Packet.prototype.data = NO_BYTES;
Packet.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.type != null && Object.hasOwnProperty.call(m, "type") && m.type !== 0)
w.uint32(8).int32(m.type);
if (m.stat != null && Object.hasOwnProperty.call(m, "stat"))
$root.fsutil.types.Stat.encode(m.stat, w.uint32(18).fork(), q + 1).ldelim();
if (m.ID != null && Object.hasOwnProperty.call(m, "ID") && m.ID !== 0)
w.uint32(24).uint32(m.ID);
if (m.data != null && Object.hasOwnProperty.call(m, "data") && m.data.length)
w.uint32(34).bytes(m.data);
return w;
};
Packet.decode = function (r, l, z, q, g) {
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
m = g || new $root.fsutil.types.Packet();
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
m.stat = $root.fsutil.types.Stat.decode(r, r.size(), undefined, q + 1, m.stat);
continue;
}
case 3: {
if (u !== 0)
break;
if (v = r.uint32())
m.ID = v;
else
delete m.ID;
continue;
}
case 4: {
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
Packet.PacketType = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "PACKET_STAT"] = 0;
values[valuesById[1] = "PACKET_REQ"] = 1;
values[valuesById[2] = "PACKET_DATA"] = 2;
values[valuesById[3] = "PACKET_FIN"] = 3;
values[valuesById[4] = "PACKET_ERR"] = 4;
return values;
})();
return Packet;
})();
return types;
})();
return fsutil;
})();
export const grpc = $root.grpc = (() => {
const grpc = {};
grpc.health = (function() {
const health = {};
health.v1 = (function() {
const v1 = {};
v1.HealthCheckRequest = (function() {
const HealthCheckRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
HealthCheckRequest.prototype.service = "";
HealthCheckRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.service != null && Object.hasOwnProperty.call(m, "service") && m.service !== "")
w.uint32(10).string(m.service);
return w;
};
HealthCheckRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.grpc.health.v1.HealthCheckRequest();
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
m.service = v;
else
delete m.service;
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
return HealthCheckRequest;
})();
v1.HealthCheckResponse = (function() {
const HealthCheckResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
HealthCheckResponse.prototype.status = 0;
HealthCheckResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.status != null && Object.hasOwnProperty.call(m, "status") && m.status !== 0)
w.uint32(8).int32(m.status);
return w;
};
HealthCheckResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.grpc.health.v1.HealthCheckResponse();
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
m.status = v;
else
delete m.status;
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
HealthCheckResponse.ServingStatus = (function() {
const valuesById = Object.create(null), values = Object.create(valuesById);
values[valuesById[0] = "UNKNOWN"] = 0;
values[valuesById[1] = "SERVING"] = 1;
values[valuesById[2] = "NOT_SERVING"] = 2;
values[valuesById[3] = "SERVICE_UNKNOWN"] = 3;
return values;
})();
return HealthCheckResponse;
})();
v1.HealthListRequest = (function() {
const HealthListRequest = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
HealthListRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
return w;
};
HealthListRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.grpc.health.v1.HealthListRequest();
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
return HealthListRequest;
})();
v1.HealthListResponse = (function() {
const HealthListResponse = function (p) {
this.statuses = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
HealthListResponse.prototype.statuses = EMPTY_MAP;
HealthListResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.statuses != null && Object.hasOwnProperty.call(m, "statuses")) {
for (var ks = Object.keys(m.statuses), i = 0; i < ks.length; ++i) {
w.uint32(10).fork().uint32(10).string(ks[i]);
$root.grpc.health.v1.HealthCheckResponse.encode(m.statuses[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
}
}
return w;
};
HealthListResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.grpc.health.v1.HealthListResponse();
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
if (m.statuses === EMPTY_MAP)
m.statuses = {};
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
v = $root.grpc.health.v1.HealthCheckResponse.decode(r, r.size(), undefined, q + 1, v);
continue;
}
r.skipType(u, q, t2);
}
if (r.pos !== c2)
throw RangeError("index out of range");
r.len = c;
if (k === "__proto__")
ownProperty(m.statuses, k);
m.statuses[k] = v || new $root.grpc.health.v1.HealthCheckResponse();
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
return HealthListResponse;
})();
return v1;
})();
return health;
})();
return grpc;
})();
export {
$root as default
};
