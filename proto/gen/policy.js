/* @ts-self-types="./policy.d.ts" */
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
v1.sourcepolicy = (function() {
const sourcepolicy = {};
sourcepolicy.policysession = (function() {
const policysession = {};
policysession.CheckPolicyRequest = (function() {
const CheckPolicyRequest = function (p) {
this.caps = {};
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CheckPolicyRequest.prototype.Platform = null;
CheckPolicyRequest.prototype.Source = null;
CheckPolicyRequest.prototype.caps = EMPTY_MAP;
CheckPolicyRequest.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.Platform != null && Object.hasOwnProperty.call(m, "Platform"))
$root.pb.Platform.encode(m.Platform, w.uint32(10).fork(), q + 1).ldelim();
if (m.Source != null && Object.hasOwnProperty.call(m, "Source"))
$root.moby.buildkit.v1.frontend.ResolveSourceMetaResponse.encode(m.Source, w.uint32(18).fork(), q + 1).ldelim();
if (m.caps != null && Object.hasOwnProperty.call(m, "caps")) {
for (var ks = Object.keys(m.caps), i = 0; i < ks.length; ++i) {
w.uint32(26).fork().uint32(10).string(ks[i]).uint32(16).bool(m.caps[ks[i]]).ldelim();
}
}
return w;
};
CheckPolicyRequest.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyRequest();
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
m.Platform = $root.pb.Platform.decode(r, r.size(), undefined, q + 1, m.Platform);
continue;
}
case 2: {
if (u !== 2)
break;
m.Source = $root.moby.buildkit.v1.frontend.ResolveSourceMetaResponse.decode(r, r.size(), undefined, q + 1, m.Source);
continue;
}
case 3: {
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
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return CheckPolicyRequest;
})();
policysession.CheckPolicyResponse = (function() {
const CheckPolicyResponse = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
CheckPolicyResponse.prototype.decision = null;
CheckPolicyResponse.prototype.request = null;
let $oneOfFields;
Object.defineProperty(CheckPolicyResponse.prototype, "result", {
get: chosen($oneOfFields = ["decision", "request"]),
set: choose($oneOfFields)
});
CheckPolicyResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.decision != null && Object.hasOwnProperty.call(m, "decision"))
$root.moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse.encode(m.decision, w.uint32(10).fork(), q + 1).ldelim();
if (m.request != null && Object.hasOwnProperty.call(m, "request"))
$root.moby.buildkit.v1.frontend.ResolveSourceMetaRequest.encode(m.request, w.uint32(18).fork(), q + 1).ldelim();
return w;
};
CheckPolicyResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.policysession.CheckPolicyResponse();
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
m.decision = $root.moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse.decode(r, r.size(), undefined, q + 1, m.decision);
m.result = "decision";
continue;
}
case 2: {
if (u !== 2)
break;
m.request = $root.moby.buildkit.v1.frontend.ResolveSourceMetaRequest.decode(r, r.size(), undefined, q + 1, m.request);
m.result = "request";
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return CheckPolicyResponse;
})();
policysession.DecisionResponse = (function() {
const DecisionResponse = function (p) {
this.denyMessages = [];
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DecisionResponse.prototype.action = 0;
DecisionResponse.prototype.denyMessages = EMPTY_LIST;
DecisionResponse.prototype.update = null;
DecisionResponse.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.action != null && Object.hasOwnProperty.call(m, "action") && m.action !== 0)
w.uint32(8).int32(m.action);
if (m.denyMessages != null && m.denyMessages.length) {
for (var i = 0; i < m.denyMessages.length; ++i)
$root.moby.buildkit.v1.sourcepolicy.policysession.DenyMessage.encode(m.denyMessages[i], w.uint32(18).fork(), q + 1).ldelim();
}
if (m.update != null && Object.hasOwnProperty.call(m, "update"))
$root.pb.SourceOp.encode(m.update, w.uint32(26).fork(), q + 1).ldelim();
return w;
};
DecisionResponse.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.policysession.DecisionResponse();
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
if (!(m.denyMessages && m.denyMessages.length))
m.denyMessages = [];
m.denyMessages.push($root.moby.buildkit.v1.sourcepolicy.policysession.DenyMessage.decode(r, r.size(), undefined, q + 1));
continue;
}
case 3: {
if (u !== 2)
break;
m.update = $root.pb.SourceOp.decode(r, r.size(), undefined, q + 1, m.update);
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return DecisionResponse;
})();
policysession.DenyMessage = (function() {
const DenyMessage = function (p) {
if (p)
for (var ks = Object.keys(p), i = 0; i < ks.length; ++i)
if (p[ks[i]] != null && ks[i] !== "__proto__")
this[ks[i]] = p[ks[i]];
};
DenyMessage.prototype.message = "";
DenyMessage.encode = function (m, w, q) {
if (!w)
w = Writer.create();
if (q === undefined)
q = 0;
if (q > MAX_DEPTH)
throw Error("max depth exceeded");
if (m.message != null && Object.hasOwnProperty.call(m, "message") && m.message !== "")
w.uint32(10).string(m.message);
return w;
};
DenyMessage.decode = function (r, l, z, q, g) {
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
m = g || new $root.moby.buildkit.v1.sourcepolicy.policysession.DenyMessage();
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
m.message = v;
else
delete m.message;
continue;
}
}
r.skipType(u, q, t);
}
if (l !== undefined) {
if (r.pos !== c)
throw RangeError("index out of range");
r.len = l;
}
if (z !== undefined)
throw Error("missing end group");
return m;
};
return DenyMessage;
})();
return policysession;
})();
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
v1.frontend = (function() {
const frontend = {};
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
return v1;
})();
return buildkit;
})();
return moby;
})();
export const pb = $root.pb = (() => {
const pb = {};
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
