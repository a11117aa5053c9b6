/* @ts-self-types="./ssh.d.ts" */
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
return moby;
})();
export {
$root as default
};
