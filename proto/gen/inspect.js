/* @ts-self-types="./inspect.d.ts" */
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
return protobuf;
})();
return google;
})();
export {
$root as default
};
