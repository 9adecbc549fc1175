export const id = 6830;
export const ids = [6830];
export const modules = {

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ deriveKey),
/* harmony export */   cy: () => (/* binding */ stretchPassphrase),
/* harmony export */   lg: () => (/* binding */ SEALED_SCHEMA),
/* harmony export */   x5: () => (/* binding */ PASSPHRASE_ROUNDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Bound into every derived key and every wrapped one, so that none fits another format or version. */
const SEALED_SCHEMA = "signalbox.sealed/1";
/** Rounds of PBKDF2-HMAC-SHA256 for a passphrase: some tenths of a second for us, and for each guess of an attacker. */
const PASSPHRASE_ROUNDS = 600_000;
/** HKDF-SHA256 (RFC 5869) for a secret that is random already. */
const deriveKey = (secret, salt, purpose, length = 32) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)("sha256", secret, salt, `${SEALED_SCHEMA} ${purpose}`, length));
/** PBKDF2-HMAC-SHA256 (SP 800-132) for a secret that a person made up. */
const stretchPassphrase = (text, salt) => Uint8Array.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(text, salt, PASSPHRASE_ROUNDS, 32, "sha256"));


/***/ }),

/***/ 363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ identityOfScalar),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   s: () => (/* binding */ writeIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);
/* harmony import */ var _recipient_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3966);




/** Capitals, so that it is seen for what it is where a recipient belongs, and scanners for secrets can look for it. */
const IDENTITY_PREFIX = "SIGNALBOX-IDENTITY-P256-";
const SCALAR_BYTES = 32;
/**
 * Reads `SIGNALBOX-IDENTITY-P256-...`, or a private key in PEM without a passphrase (PKCS #8): EC P-256, or RSA of at
 * least 2048 bits. Lines that begin with `#` are comments. No message shows any of the text.
 */
const parseIdentity = (text) => {
    const trimmed = text.replace(/^#.*$/gm, "").trim();
    if (trimmed.startsWith("-----BEGIN"))
        return fromPem(trimmed);
    const bytes = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeyText */ .j)(IDENTITY_PREFIX, trimmed, SCALAR_BYTES);
    return bytes.ok ? identityOfScalar(bytes.value) : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(`identity ${bytes.message}, or a private key in PEM`);
};
/** The word for an identity of P-256. */
const writeIdentity = (scalar) => (0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKeyText */ .w)(IDENTITY_PREFIX, scalar);
/** The key pair of a private number; refused where it is 0 or not below the order of the curve. */
const identityOfScalar = (scalar) => {
    const ecdh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .CURVE */ .aY);
    try {
        ecdh.setPrivateKey(scalar);
    }
    catch {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)("identity: its number is no private key of P-256");
    }
    const point = Uint8Array.from(ecdh.getPublicKey(null, "compressed"));
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ type: "ecdh-p256", id: (0,_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .pointId */ .m4)(point), scalar, point });
};
const fromPem = (pem) => {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)("identity: the PEM cannot be read as a private key without a passphrase (PKCS #8)");
    }
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === "ec" && namedCurve === _recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .CURVE */ .aY) {
        const { d = "" } = key.export({ format: "jwk" });
        return identityOfScalar(Uint8Array.from(Buffer.from(d, "base64url")));
    }
    if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= _recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .MIN_RSA_BITS */ .Hm)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ type: "rsa-oaep-sha256", id: (0,_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .rsaId */ .o5)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem)), key });
    const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(`identity: the key is ${found}; EC P-256, or RSA of at least ${_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .MIN_RSA_BITS */ .Hm} bits is needed`);
};


/***/ }),

/***/ 54:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readKeyText),
/* harmony export */   w: () => (/* binding */ writeKeyText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


const CHECK_BYTES = 4;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
/** A key as one word that survives a settings page: prefix, then base64url of the bytes and their check bytes. */
const writeKeyText = (prefix, bytes) => prefix + Buffer.concat([bytes, checkOf(prefix, bytes)]).toString("base64url");
/** Reads such a word of so many key bytes; a slip of the pen is refused by the check bytes. Never shows the text. */
const readKeyText = (prefix, text, length) => {
    const body = text.slice(prefix.length);
    if (!text.startsWith(prefix) || !BASE64URL.test(body))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... in base64url is needed`);
    const all = Buffer.from(body, "base64url");
    const bytes = all.subarray(0, length);
    if (all.length !== length + CHECK_BYTES || all.toString("base64url") !== body)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... is not whole: it has ${all.length} bytes, ${length + CHECK_BYTES} are needed`);
    if (!all.subarray(length).equals(checkOf(prefix, bytes)))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... is mistyped: its check bytes do not fit`);
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(Uint8Array.from(bytes));
};
const checkOf = (prefix, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(prefix).update(bytes).digest().subarray(0, CHECK_BYTES);


/***/ }),

/***/ 6363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gj: () => (/* binding */ openSegment)
});

// UNUSED EXPORTS: MAX_OPENED_BYTES, OPEN_FAULTS

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/audit/sealing/aes-gcm.js

const CIPHER = "aes-256-gcm";
const aes_gcm_IV_BYTES = 12;
const TAG_BYTES = 16;
/** AES-256-GCM: IV, ciphertext and tag in one. `about` is not hidden, yet it must be the same to open. */
const aes_gcm_encrypt = (key, iv, plain, about) => {
    const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(about));
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};
/** The plain bytes, or undefined where the key, the bytes or what they are about are others. */
const decrypt = (key, box, about) => {
    if (box.length < aes_gcm_IV_BYTES + TAG_BYTES)
        return undefined;
    const cipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, key, box.subarray(0, aes_gcm_IV_BYTES), { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(box.subarray(-TAG_BYTES));
    const plain = cipher.update(box.subarray(aes_gcm_IV_BYTES, -TAG_BYTES));
    try {
        cipher.final();
        return plain;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/audit/sealing/derive-key.js
var derive_key = __webpack_require__(5894);
;// CONCATENATED MODULE: ./lib/audit/sealing/frames.js


/** Plain bytes of a frame; the last one may have fewer. A reader never holds more of unproven text than this. */
const FRAME_BYTES = 64 * 1024;
/** Number (4 bytes, big-endian), 1 for the last frame or 0, length of what follows (4 bytes). */
const PREFIX_BYTES = 9;
/** Encrypts bytes in frames of 64 KiB, each under an IV of its own; there is at least one. */
const sealFrames = (bytes, context, random) => {
    const key = frameKey(context);
    const count = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES));
    const parts = [];
    for (let number = 0; number < count; number++) {
        const last = number === count - 1;
        const plain = bytes.subarray(number * FRAME_BYTES, (number + 1) * FRAME_BYTES);
        const box = encrypt(key, random(IV_BYTES), plain, aboutOf(context, number, last));
        const prefix = Buffer.alloc(PREFIX_BYTES);
        prefix.writeUInt32BE(number, 0);
        prefix.writeUInt8(last ? 1 : 0, 4);
        prefix.writeUInt32BE(box.length, 5);
        parts.push(prefix, box);
    }
    return Buffer.concat(parts);
};
/** Decrypts the frames in order; one that is missing, added, moved or changed is told by its number. */
const openFrames = (sealed, context) => {
    const key = frameKey(context);
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const parts = [];
    let at = 0;
    for (let frame = 0;; frame++) {
        const fault = (code) => ({ ok: false, code, frame });
        if (bytes.length - at < PREFIX_BYTES)
            return fault("cut_off");
        const length = bytes.readUInt32BE(at + 5);
        if (length > aes_gcm_IV_BYTES + FRAME_BYTES + TAG_BYTES)
            return fault("frame_edited");
        if (bytes.length - at - PREFIX_BYTES < length)
            return fault("cut_off");
        if (bytes.readUInt32BE(at) !== frame)
            return fault("frames_reordered");
        const flag = bytes.readUInt8(at + 4);
        if (flag > 1)
            return fault("frame_edited");
        at += PREFIX_BYTES;
        const plain = decrypt(key, bytes.subarray(at, at + length), aboutOf(context, frame, flag === 1));
        if (plain === undefined)
            return fault("frame_edited");
        parts.push(plain);
        at += length;
        if (flag === 1)
            return at === bytes.length ? { ok: true, bytes: Buffer.concat(parts) } : fault("frames_appended");
    }
};
const frameKey = ({ dataKey }) => (0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "frames");
const aboutOf = ({ segment, keyId }, frame, last) => JSON.stringify([segment, frame, last, keyId]);

// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
;// CONCATENATED MODULE: ./lib/audit/sealing/sealed-header.js




/** How the bytes behind the header came about; the one way of this version. */
const sealed_header_CIPHER = "gzip+aes-256-gcm";
/** A header with hundreds of readers would be a way to make opening slow. */
const MAX_READERS = 64;
const MAX_HEADER_BYTES = 64 * 1024;
const LF = 10;
const WRAP_FIELDS = {
    "ecdh-p256": ["id", "point", "type", "wrapped"],
    "rsa-oaep-sha256": ["id", "type", "wrapped"],
    key: ["id", "salt", "type", "wrapped"],
    passphrase: ["id", "rounds", "salt", "type", "wrapped"],
};
const HEADER_FIELDS = ["cipher", "key", "mac", "schema", "segment", "to"];
/** The id of a data key. */
const dataKeyId = (dataKey) => Buffer.from((0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "key id", 8)).toString("hex");
/** The header line with its line feed; its MAC is made with the data key, so that only who can read can write one. */
const writeHeader = (header, dataKey) => Buffer.from(`${canonicalJson({ ...header, mac: macOf(header, dataKey).toString("base64url") })}\n`);
/** Whether the header is the one that was written with this data key. It also commits to the key: no second one fits. */
const headerHolds = (header, mac, dataKey) => {
    const stated = Buffer.from(mac, "base64url");
    const right = macOf(header, dataKey);
    return header.key === dataKeyId(dataKey) && stated.length === right.length && (0,external_node_crypto_.timingSafeEqual)(stated, right);
};
/** Reads the first line; `body` is where the frames begin. */
const readHeader = (sealed) => {
    const end = sealed.subarray(0, MAX_HEADER_BYTES).indexOf(LF);
    if (end === -1)
        return (0,parsed/* refused */.J5)("no header line; a sealed file begins with one");
    const line = Buffer.from(sealed.subarray(0, end)).toString("utf8");
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return (0,parsed/* refused */.J5)("the header line is not JSON");
    }
    if (typeof value !== "object" || value === null || !("schema" in value))
        return (0,parsed/* refused */.J5)("the header has no schema");
    if (value.schema !== derive_key/* SEALED_SCHEMA */.lg)
        return (0,parsed/* refused */.J5)(`its schema is not ${derive_key/* SEALED_SCHEMA */.lg}`);
    if (!isHeader(value) || (0,canonical_json/* canonicalJson */.d)(value) !== line)
        return (0,parsed/* refused */.J5)("the header is not as this schema writes it");
    const { mac, ...header } = value;
    return (0,parsed/* parsed */.Yz)({ header, mac, body: end + 1 });
};
const macOf = (header, dataKey) => (0,external_node_crypto_.createHmac)("sha256", (0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "header"))
    .update((0,canonical_json/* canonicalJson */.d)(header))
    .digest();
const isHeader = (value) => {
    const header = value;
    return (hasExactly(header, HEADER_FIELDS) &&
        header["cipher"] === sealed_header_CIPHER &&
        ["key", "mac", "segment"].every((field) => typeof header[field] === "string") &&
        Array.isArray(header["to"]) &&
        header["to"].length > 0 &&
        header["to"].length <= MAX_READERS &&
        header["to"].every(isWrappedKey));
};
const isWrappedKey = (value) => {
    if (typeof value !== "object" || value === null || !("type" in value))
        return false;
    const fields = typeof value.type === "string" && Object.hasOwn(WRAP_FIELDS, value.type) ? value.type : undefined;
    return (fields !== undefined &&
        hasExactly(value, WRAP_FIELDS[fields]) &&
        // Another count of rounds would be a way to weaken a passphrase, or to keep a reader busy for hours.
        Object.entries(value).every(([name, item]) => name === "rounds" ? item === derive_key/* PASSPHRASE_ROUNDS */.x5 : typeof item === "string"));
};
const hasExactly = (value, fields) => Object.keys(value).sort().join() === fields.join();

// EXTERNAL MODULE: ./lib/audit/sealing/random-identity.js
var random_identity = __webpack_require__(6083);
// EXTERNAL MODULE: ./lib/audit/sealing/recipient-key.js
var recipient_key = __webpack_require__(3966);
;// CONCATENATED MODULE: ./lib/audit/sealing/wrapped-key.js






const SALT_BYTES = 16;
/** Locks the data key of a segment for a recipient or by a secret. */
const wrapDataKey = (dataKey, segment, reader, random) => {
    const about = wrapped_key_aboutOf(reader.type, segment);
    const lock = (key) => base64url(encrypt(key, random(IV_BYTES), dataKey, about));
    switch (reader.type) {
        case "ecdh-p256": {
            const ephemeral = randomIdentity(random);
            const key = agree(ephemeral.scalar, reader.point, ephemeral.point, reader.point);
            return { type: "ecdh-p256", id: reader.id, point: base64url(ephemeral.point), wrapped: lock(key) };
        }
        case "rsa-oaep-sha256":
            return {
                type: "rsa-oaep-sha256",
                id: reader.id,
                wrapped: base64url(publicEncrypt({ key: reader.key, ...oaep(about) }, dataKey)),
            };
        case "key": {
            const salt = random(SALT_BYTES);
            return {
                type: "key",
                id: reader.id,
                salt: base64url(salt),
                wrapped: lock(deriveKey(reader.bytes, salt, "key")),
            };
        }
        case "passphrase": {
            const salt = random(SALT_BYTES);
            const wrapped = lock(stretchPassphrase(reader.text, salt));
            return { type: "passphrase", id: reader.id, rounds: PASSPHRASE_ROUNDS, salt: base64url(salt), wrapped };
        }
        default:
            return assertNever(reader);
    }
};
/** The data key, or undefined where the key is of another reader or the wrapped one was changed. */
const unwrapDataKey = (wrapped, segment, key) => {
    const about = wrapped_key_aboutOf(wrapped.type, segment);
    const box = Buffer.from(wrapped.wrapped, "base64url");
    try {
        if (wrapped.type === "ecdh-p256" && key.type === wrapped.type) {
            const point = Buffer.from(wrapped.point, "base64url");
            return decrypt(agree(key.scalar, point, point, key.point), box, about);
        }
        if (wrapped.type === "rsa-oaep-sha256" && key.type === wrapped.type)
            return Uint8Array.from((0,external_node_crypto_.privateDecrypt)({ key: key.key, ...oaep(about) }, box));
        if (wrapped.type === "key" && key.type === wrapped.type)
            return decrypt((0,derive_key/* deriveKey */.Hz)(key.bytes, Buffer.from(wrapped.salt, "base64url"), "key"), box, about);
        if (wrapped.type === "passphrase" && key.type === wrapped.type)
            return decrypt((0,derive_key/* stretchPassphrase */.cy)(key.text, Buffer.from(wrapped.salt, "base64url")), box, about);
        return undefined;
    }
    catch {
        // A point beside the curve, or what RSA cannot decrypt.
        return undefined;
    }
};
/** ECDH, then HKDF salted by both public keys: the agreed key belongs to these two alone. */
const agree = (scalar, other, ephemeral, recipient) => {
    const ecdh = (0,external_node_crypto_.createECDH)(recipient_key/* CURVE */.aY);
    ecdh.setPrivateKey(scalar);
    return (0,derive_key/* deriveKey */.Hz)(ecdh.computeSecret(other), Buffer.concat([ephemeral, recipient]), "ecdh-p256");
};
const oaep = (about) => ({
    padding: external_node_crypto_.constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: "sha256",
    oaepLabel: Buffer.from(about),
});
const wrapped_key_aboutOf = (type, segment) => JSON.stringify([derive_key/* SEALED_SCHEMA */.lg, "data key", type, segment]);
const base64url = (bytes) => Buffer.from(bytes).toString("base64url");

;// CONCATENATED MODULE: ./lib/audit/sealing/open-segment.js





/** Why a sealed segment stays closed. */
const OPEN_FAULTS = {
    not_sealed: "is no sealed segment",
    other_segment: "is another segment than the one that was asked for",
    no_key: "needs a key and none was given",
    wrong_key: "is sealed for other keys",
    header_edited: "has a header that was changed",
    cut_off: "is cut off",
    frames_reordered: "has frames out of their order, or one is missing",
    frames_appended: "has more bytes behind its last frame",
    frame_edited: "has a frame that was changed",
    too_large: "is larger than what may be unpacked",
};
/** Four times the size at which a log is rotated: whoever may write a segment must not fill a reader's memory. */
const MAX_OPENED_BYTES = 256 * 1024 * 1024;
/** Opens a sealed segment with the first of the keys that fits. Nothing of it is given out before all of it is proven. */
const openSegment = (sealed, keys, { segment, maxBytes = MAX_OPENED_BYTES } = {}) => {
    const read = readHeader(sealed);
    if (!read.ok)
        return fault("not_sealed", read.message);
    const { header, mac, body } = read.value;
    if (segment !== undefined && segment !== header.segment)
        return fault("other_segment", `it is ${(0,parsed/* quoted */.TL)(header.segment)}, ${(0,parsed/* quoted */.TL)(segment)} is needed`);
    if (keys.length === 0)
        return fault("no_key", neededBy(header));
    const found = findDataKey(header, keys);
    if (!found.ok)
        return found;
    if (!headerHolds(header, mac, found.dataKey))
        return fault("header_edited");
    const context = { segment: header.segment, keyId: header.key, dataKey: found.dataKey };
    const frames = openFrames(sealed.subarray(body), context);
    if (!frames.ok)
        return fault(frames.code, `frame ${frames.frame}`);
    return unpack(frames.bytes, header.segment, maxBytes);
};
const findDataKey = (header, keys) => {
    let named = false;
    for (const wrapped of header.to) {
        for (const key of keys) {
            if (wrapped.type !== key.type || wrapped.id !== key.id)
                continue;
            // A passphrase has no id: not to open with it says that it is another one, not that the header was changed.
            named ||= key.type !== "passphrase";
            const dataKey = unwrapDataKey(wrapped, header.segment, key);
            if (dataKey !== undefined)
                return { ok: true, dataKey };
        }
    }
    return named
        ? fault("header_edited", "the key that it names does not open it")
        : fault("wrong_key", neededBy(header));
};
const neededBy = ({ to }) => `one of these is needed: ${to.map(({ type, id }) => (type === "passphrase" ? type : (0,parsed/* quoted */.TL)(`${type} ${id}`))).join(", ")}`;
const unpack = (packed, segment, maxBytes) => {
    try {
        return { ok: true, segment, bytes: Uint8Array.from((0,external_node_zlib_.gunzipSync)(packed, { maxOutputLength: maxBytes })) };
    }
    catch (error) {
        const tooLarge = error.code === "ERR_BUFFER_TOO_LARGE";
        return tooLarge
            ? fault("too_large", `the limit is ${maxBytes} bytes`)
            : fault("frame_edited", "it does not unpack");
    }
};
const fault = (code, detail) => ({
    ok: false,
    code,
    message: `the sealed segment ${OPEN_FAULTS[code]}${detail === undefined ? "" : `: ${detail}`}`,
});


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ generateRecipient)
/* harmony export */ });
/* unused harmony export randomIdentity */
/* harmony import */ var _identity_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(363);
/* harmony import */ var _recipient_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3966);


/** One draw in 2^32 is out of range; a generator that fails so often is none. */
const MAX_DRAWS = 4;
/** A new key pair of P-256. Throws when the generator gives nothing usable. */
const randomIdentity = (random) => {
    for (let draw = 0; draw < MAX_DRAWS; draw++) {
        const identity = (0,_identity_key_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOfScalar */ .A0)(Uint8Array.from(random(32)));
        if (identity.ok)
            return identity.value;
    }
    throw new Error("the generator of random bytes gave no private key of P-256");
};
/** What `audit keygen --recipient` hands out: the public word for the workflow, the private one for the reader. */
const generateRecipient = (random) => {
    const { id, point, scalar } = randomIdentity(random);
    return { id, recipient: (0,_recipient_key_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRecipient */ .Rn)(point), identity: (0,_identity_key_js__WEBPACK_IMPORTED_MODULE_0__/* .writeIdentity */ .s)(scalar) };
};


/***/ }),

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ MIN_RSA_BITS),
/* harmony export */   Rn: () => (/* binding */ writeRecipient),
/* harmony export */   aY: () => (/* binding */ CURVE),
/* harmony export */   m4: () => (/* binding */ pointId),
/* harmony export */   o5: () => (/* binding */ rsaId)
/* harmony export */ });
/* unused harmony exports POINT_BYTES, parseRecipient */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54);



/** Node's name of the curve P-256. */
const CURVE = "prime256v1";
/** NIST SP 800-131A disallows shorter moduli. */
const MIN_RSA_BITS = 2048;
/** A compressed point of P-256. */
const POINT_BYTES = 33;
const RECIPIENT_PREFIX = "signalbox-recipient-p256-";
/** Reads `signalbox-recipient-p256-...`, or a public key in PEM (SPKI): EC P-256, or RSA of at least 2048 bits. */
const parseRecipient = (text) => {
    const trimmed = text.trim();
    if (trimmed.includes("PRIVATE KEY") || /^signalbox-identity/i.test(trimmed))
        return refused("a recipient is a public key; this is a private one, which must stay with the reader");
    if (trimmed.startsWith("-----BEGIN"))
        return fromPem(trimmed);
    const bytes = readKeyText(RECIPIENT_PREFIX, trimmed, POINT_BYTES);
    return bytes.ok ? recipientOfPoint(bytes.value) : refused(`recipient ${bytes.message}, or a public key in PEM`);
};
/** The word for a recipient of P-256. */
const writeRecipient = (point) => (0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKeyText */ .w)(RECIPIENT_PREFIX, point);
/** The id of a point, by which the reader finds what is wrapped for him. */
const pointId = (point) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(point).digest("hex").slice(0, 16);
/** The id of an RSA key. */
const rsaId = (key) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
const recipientOfPoint = (point) => {
    try {
        // Throws for what is no point of the curve; a point of another one would tell of the private key.
        const compressed = ECDH.convertKey(point, CURVE, undefined, undefined, "compressed");
        const bytes = Uint8Array.from(compressed);
        return parsed({ type: "ecdh-p256", id: pointId(bytes), point: bytes });
    }
    catch {
        return refused("recipient: its bytes are no point of the curve P-256");
    }
};
const fromPem = (pem) => {
    let key;
    try {
        key = createPublicKey(pem);
    }
    catch {
        return refused("recipient: the PEM cannot be read as a public key (SPKI)");
    }
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === "ec" && namedCurve === CURVE)
        return recipientOfPoint(pointOf(key));
    if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= MIN_RSA_BITS)
        return parsed({ type: "rsa-oaep-sha256", id: rsaId(key), key });
    const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
    return refused(`recipient: the key is ${found}; EC P-256, or RSA of at least ${MIN_RSA_BITS} bits is needed`);
};
const pointOf = (key) => {
    const { x = "", y = "" } = key.export({ format: "jwk" });
    return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
};


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openingKeys),
  p: () => (/* binding */ segmentOpener)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/audit/sealing/identity-key.js
var identity_key = __webpack_require__(363);
// EXTERNAL MODULE: ./lib/audit/sealing/open-segment.js + 4 modules
var open_segment = __webpack_require__(6363);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var syntax_parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/audit/sealing/derive-key.js
var derive_key = __webpack_require__(5894);
;// CONCATENATED MODULE: ./lib/audit/sealing/sealing-secret.js


const KEY_BYTES = 32;
const HEX_KEY = /^[0-9A-Fa-f]{64}$/;
const BASE64_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;
/** Whoever holds the file tries passphrases offline: below this, 600,000 rounds do not save it. */
const MIN_PASSPHRASE_LENGTH = 20;
/** `aaaaaaaaaaaaaaaaaaaaaaaa` is long as well. */
const MIN_DIFFERENT = 8;
/**
 * Reads 32 random bytes in hex or base64 (with or without padding, also base64url), or else a passphrase of at least
 * 20 characters, 8 of them different. No message shows any of the text.
 */
const parseSecret = (text) => {
    const trimmed = text.trim();
    const bytes = HEX_KEY.test(trimmed) ? Buffer.from(trimmed, "hex") : base64Key(trimmed);
    if (bytes !== undefined) {
        if (new Set(bytes).size < MIN_DIFFERENT)
            return (0,syntax_parsed/* refused */.J5)("encryption key: its bytes repeat; 32 random bytes are needed, as `openssl rand -base64 32` gives");
        return (0,syntax_parsed/* parsed */.Yz)({ type: "key", id: secretId(bytes), bytes: Uint8Array.from(bytes) });
    }
    const passphrase = trimmed.normalize("NFC");
    if (passphrase.length < MIN_PASSPHRASE_LENGTH || new Set(passphrase).size < MIN_DIFFERENT)
        return (0,syntax_parsed/* refused */.J5)(`encryption key: it has ${passphrase.length} characters, ${new Set(passphrase).size} of them different; 32 random bytes in base64 or hex are needed, or a passphrase of at least ${MIN_PASSPHRASE_LENGTH} characters, ${MIN_DIFFERENT} of them different`);
    return (0,syntax_parsed/* parsed */.Yz)({ type: "passphrase", id: "passphrase", text: passphrase });
};
const base64Key = (text) => {
    const bytes = BASE64_KEY.test(text) ? Buffer.from(text, "base64") : undefined;
    return bytes?.length === KEY_BYTES ? bytes : undefined;
};
/** Eight derived bytes name a random key of 256 bits without telling of it. */
const secretId = (bytes) => Buffer.from((0,derive_key/* deriveKey */.Hz)(bytes, new Uint8Array(), "secret id", 8)).toString("hex");

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/audit/sealing/recipient-key.js
var recipient_key = __webpack_require__(3966);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
;// CONCATENATED MODULE: ./lib/io/audit-keys.js







/** Holds the secret itself. */
const ENCRYPTION_KEY = "FEATURE_FLAGS_ENCRYPTION_KEY";
/** Holds the path of a file with the secret. */
const ENCRYPTION_KEY_FILE = "FEATURE_FLAGS_ENCRYPTION_KEY_FILE";
/** An RSA key of 16,384 bits in PEM has 13 KB. */
const MAX_KEY_BYTES = 64 * 1024;
/** Read, write or execute for the group or for others. */
const FOR_OTHERS = 0o077;
/** Windows has no such bits: there every file looks open to all. */
const HERE = { checkMode: process.platform !== "win32" };
/**
 * The secret that seals: of a file, or of the environment where the mode allows that. Undefined where neither is given;
 * both at once are refused, for nobody could say which one holds.
 */
const readSealingSecret = ({ fromEnvironment }, env = process.env, platform = HERE) => {
    const [text, path] = [env[ENCRYPTION_KEY], env[ENCRYPTION_KEY_FILE]];
    if (text && path)
        return (0,syntax_parsed/* refused */.J5)(`${ENCRYPTION_KEY} and ${ENCRYPTION_KEY_FILE} are both set; one of them is needed`);
    if (text && !fromEnvironment)
        return (0,syntax_parsed/* refused */.J5)(`${ENCRYPTION_KEY} is set; this mode takes the key from a file (${ENCRYPTION_KEY_FILE}) or a recipient`);
    if (text)
        return named(ENCRYPTION_KEY, parseSecret(text));
    if (!path)
        return (0,syntax_parsed/* parsed */.Yz)(undefined);
    const read = readKeyFile(path, platform);
    return read.ok ? named((0,syntax_parsed/* quoted */.TL)(path), parseSecret(read.value)) : read;
};
/** The private key of a recipient. */
const readIdentityFile = (path, platform = HERE) => {
    const read = readKeyFile(path, platform);
    return read.ok ? named((0,syntax_parsed/* quoted */.TL)(path), (0,identity_key/* parseIdentity */.aZ)(read.value)) : read;
};
/** Recipients as an input names them: words by white space or commas, or PEM blocks, one after the other. */
const readRecipients = (text) => {
    const recipients = [];
    for (const [item] of text.matchAll(/-----BEGIN [\s\S]*?-----END [^-]*-----|[^\s,]+/g)) {
        const recipient = parseRecipient(item);
        if (!recipient.ok)
            return recipient;
        if (!recipients.some(({ id }) => id === recipient.value.id))
            recipients.push(recipient.value);
    }
    return parsed(recipients);
};
/**
 * The text of a file with a secret: a regular file of at most 64 KiB that nobody but its owner may read. No message
 * shows any of it.
 */
const readKeyFile = (path, platform = HERE) => {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        // Of the open file, so that it cannot be exchanged between the question and the reading.
        const stat = (0,external_node_fs_.fstatSync)(file);
        const mode = stat.mode & 0o777;
        if (!stat.isFile())
            return (0,syntax_parsed/* refused */.J5)(`${(0,syntax_parsed/* quoted */.TL)(path)} is not a regular file`);
        if (stat.size > MAX_KEY_BYTES)
            return (0,syntax_parsed/* refused */.J5)(`${(0,syntax_parsed/* quoted */.TL)(path)} has ${stat.size} bytes; a key has at most ${MAX_KEY_BYTES}`);
        if (platform.checkMode && (mode & FOR_OTHERS) !== 0)
            return (0,syntax_parsed/* refused */.J5)(`${(0,syntax_parsed/* quoted */.TL)(path)} may be read by others (mode ${mode.toString(8)}); 600 is needed, as by chmod 600`);
        const decoded = (0,decode_utf8/* decodeUtf8 */._)((0,external_node_fs_.readFileSync)(file));
        return decoded.ok ? decoded : (0,syntax_parsed/* refused */.J5)(`${(0,syntax_parsed/* quoted */.TL)(path)} ${decoded.message}`);
    }
    catch (error) {
        return (0,syntax_parsed/* refused */.J5)(`${(0,syntax_parsed/* quoted */.TL)(path)}: ${(0,file_error/* describeFileError */.S)(error)}`);
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
};
const named = (name, read) => (read.ok ? read : (0,syntax_parsed/* refused */.J5)(`${name}: ${read.message}`));

// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-files/opening-keys.js







/**
 * The keys that the options and variables give, in the order in which they are tried. A file that others may read is
 * refused, as are both variables at once. No message shows any key.
 */
const openingKeys = async (args, world) => {
    const keys = [];
    const add = (place, key) => {
        if (!key.ok)
            throw new refusal/* Refusal */.P(`${place}: ${key.message}`);
        if (key.value !== undefined)
            keys.push(key.value);
    };
    const pathOf = (file) => (0,external_node_path_.resolve)(world.cwd, file);
    for (const file of args.all("identity-file")) {
        add("--identity-file", file === "-" ? (0,identity_key/* parseIdentity */.aZ)(await (0,read_text/* readText */.y)(file, world)) : readIdentityFile(pathOf(file)));
    }
    for (const file of args.all("secret-file")) {
        add("--secret-file", file === "-" ? parseSecret(await (0,read_text/* readText */.y)(file, world)) : secretIn(pathOf(file)));
    }
    const named = world.env[ENCRYPTION_KEY_FILE];
    const env = { ...world.env, ...(named && { [ENCRYPTION_KEY_FILE]: pathOf(named) }) };
    add("the key of the environment", readSealingSecret({ fromEnvironment: true }, env));
    return keys;
};
const secretIn = (path) => {
    const text = readKeyFile(path);
    if (!text.ok)
        return text;
    const secret = parseSecret(text.value);
    return secret.ok ? secret : { ok: false, message: `${JSON.stringify(path)}: ${secret.message}` };
};
/** Decrypts sealed lines with whichever of those keys fits; undefined where none does. */
const segmentOpener = async (args, world) => {
    const keys = await openingKeys(args, world);
    return (sealed) => {
        const opened = (0,open_segment/* openSegment */.Gj)(sealed, keys);
        return opened.ok ? opened.bytes : undefined;
    };
};


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8402);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1162);




/** A context is written by a person or a small program; anything larger is a wrong file. */
const MAX_BYTES = 16 * 1024 * 1024;
/** The text of a file, or of stdin for `-`; throws a Refusal that names it. */
const readText = async (file, world) => {
    const name = file === "-" ? "stdin" : JSON.stringify(file);
    const bytes = file === "-" ? await readStream(world.stdin) : await readFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, file));
    if (bytes === "too large")
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`${name}: larger than ${MAX_BYTES} bytes`);
    if (typeof bytes === "string")
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`${name}: ${bytes}`);
    const text = (0,_io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(bytes);
    if (!text.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`${name}: ${text.message}`);
    return text.value;
};
const readFile = async (path) => {
    const read = await (0,_io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .X)(path, MAX_BYTES);
    return read.ok ? read.value : read.message;
};
const readStream = async (stream) => {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        length += chunk.byteLength;
        if (length > MAX_BYTES)
            return "too large";
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


/** Text of UTF-8 bytes without a byte order mark; what is not UTF-8 is refused, with the offset of the first bad byte. */
const decodeUtf8 = (bytes) => {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(text.startsWith("\ufeff") ? text.slice(1) : text);
    }
    const offset = validUtf8Length(bytes);
    const found = bytes[offset]?.toString(16).padStart(2, "0");
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`not UTF-8: byte 0x${found} at offset ${offset}`);
};
/** How many bytes from the start are whole, well-formed characters (Unicode 16, table 3-7). */
const validUtf8Length = (bytes) => {
    let at = 0;
    while (at < bytes.length) {
        const length = characterLength(bytes, at);
        if (length === 0)
            return at;
        at += length;
    }
    return at;
};
/** The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF. */
const characterLength = (bytes, at) => {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next < length; next++) {
        const byte = bytes[at + next] ?? 0;
        const inRange = next === 1 ? low <= byte && byte <= high : 0x80 <= byte && byte <= 0xbf;
        if (!inRange)
            return 0;
    }
    return length;
};


/***/ })

};
