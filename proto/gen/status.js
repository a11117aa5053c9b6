/* @ts-self-types="./status.d.ts" */
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
