/* @ts-self-types="./secrets.d.ts" */
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
return moby;
})();
export {
$root as default
};
