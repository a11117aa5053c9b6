/* @ts-self-types="./auth.d.ts" */
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
moby.filesync = (function() {
const filesync = {};
filesync.v1 = (function() {
const v1 = {};
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
return moby;
})();
export {
$root as default
};
