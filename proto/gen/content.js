/* @ts-self-types="./content.d.ts" */
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
export {
$root as default
};
