export const id = 5796;
export const ids = [5796];
export const modules = {

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

/***/ 5796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditKeygen: () => (/* binding */ auditKeygen)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _audit_note_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8965);
/* harmony import */ var _audit_sealing_random_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6083);
/* harmony import */ var _io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9672);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1162);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9553);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7536);








/** Only who made a private key may read it. */
const PRIVATE = 0o600;
/** `signalbox audit keygen`: a private key into a file, its public half on the output. */
const auditKeygen = async (args, world) => {
    const [file = ""] = args.positionals;
    const made = args.has("recipient") ? recipientPair(args) : signingPair(args);
    const saved = await (0,_io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWholeFile */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(world.cwd, file), `${made.secret}\n`, { replace: false, mode: PRIVATE });
    if (!saved.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`${JSON.stringify(file)}: ${saved.message}`, { hint: "a key is never overwritten" });
    if (args.has("json")) {
        await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_6__/* .writeJson */ .G)(world.stdout, { schema_version: 1, kind: made.kind, public: made.shown, file });
        return 0;
    }
    await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .H)(made.shown)}\n`);
    await world.stderr.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .H)(`wrote the private key to ${file}; keep it as a secret, publish the line above`)}\n`);
    return 0;
};
const signingPair = (args) => {
    const name = args.one("name");
    if (name === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P("--name is needed", { hint: "such as --name signalbox.example/acme" });
    const algorithm = _audit_note_key_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_ALGORITHMS */ .a.find((one) => one === args.one("algorithm")) ?? "ed25519";
    const made = (0,_audit_note_key_js__WEBPACK_IMPORTED_MODULE_2__/* .createKey */ .cF)({ name, algorithm, random: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes });
    if (!made.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`--name: ${made.message}`);
    return { kind: "signing", secret: made.key.privateKey, shown: made.key.vkey };
};
const recipientPair = (args) => {
    if (args.has("name") || args.has("algorithm")) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P("--recipient makes a key for sealing: it has neither --name nor --algorithm");
    }
    const { recipient, identity } = (0,_audit_sealing_random_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .generateRecipient */ .$)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes);
    return { kind: "recipient", secret: identity, shown: recipient };
};


/***/ }),

/***/ 5391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   S: () => (/* binding */ describeFileError)
/* harmony export */ });
/** What keeps a file from being read or written, in words, by the system's code. */
const CAUSES = new Map([
    ["ENOENT", "no such file"],
    ["ENOTDIR", "no such file (a part of the path is no folder)"],
    ["EACCES", "permission denied"],
    ["EPERM", "permission denied"],
    ["EROFS", "the file system is read-only"],
    ["EISDIR", "is a folder, not a file"],
    ["EEXIST", "exists already"],
    ["ELOOP", "its symbolic links go in a circle"],
    ["ENAMETOOLONG", "the name is too long"],
    ["ENOSPC", "no space left on the disk"],
    ["ENXIO", "is not a regular file"],
]);
/** The system's code of a failure, such as `ENOENT`; empty where it has none. */
const errorCode = (error) => typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
/** One line for a failure of the file system. */
const describeFileError = (error) => CAUSES.get(errorCode(error)) ?? `cannot be opened (${errorCode(error) || String(error)})`;


/***/ }),

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writeWholeFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2534);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5391);






/**
 * Writes a file whole or not at all, with the folders that it needs: into a new file beside it, then under its name.
 * `mode`: its permissions, less those that the process denies. Without `replace`, a file (or link) that has the name already is refused, even when it appears at the last moment.
 */
const writeWholeFile = async (path, text, options) => {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.signalbox-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, text, { flag: "wx", ...(options.mode !== undefined && { mode: options.mode }) });
        await (options.replace ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, path) : claimName(draft, path));
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(undefined);
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)((0,_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true }).catch(() => undefined);
    }
};
/** A link fails where the name is taken; a file system without links copies, under the same condition. */
const claimName = async (draft, path) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(draft, path);
    }
    catch (error) {
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === "EEXIST")
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(draft, path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
};


/***/ })

};
