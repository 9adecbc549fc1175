export const id = 2395;
export const ids = [2395];
export const modules = {

/***/ 2395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveSnapshot: () => (/* binding */ saveSnapshot)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot = __webpack_require__(9250);
;// CONCATENATED MODULE: ./lib/snapshot/freeze.js


/** Freezes a world: plain JSON that says all of it. */
const freeze = (world) => ({
    schema: snapshot/* SNAPSHOT_SCHEMA */.Jy,
    repository: world.repository ?? null,
    run_id: world.runId ?? null,
    now: new Date(world.now).toISOString(),
    values: freezeFlags(world.values),
    gates: world.gates === undefined ? null : freezeFlags(world.gates),
    gates_are_safe: world.gatesAreSafe,
    overrides: Object.fromEntries(world.overrides),
    lock_file: world.lockFile,
    server: null,
});
const freezeFlags = ({ flagSet, origin, lock }) => ({
    // The brand is no property, so what is left is plain JSON.
    flag_set: flagSet,
    order: Object.keys(flagSet.flags),
    origin,
    lock: lock ?? null,
});
/** The one text of a snapshot; its SHA-256 is the snapshot's id. */
const snapshotText = (snapshot) => (0,canonical_json/* canonicalJson */.d)(snapshot);

// EXTERNAL MODULE: ./lib/thresholds/lock.js + 1 modules
var lock = __webpack_require__(9880);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/save-snapshot.js





/** Writes what an evaluation decided on to the file of `--save-snapshot`. */
const saveSnapshot = async (args, { loaded, context, now }, world) => {
    const file = args.one("save-snapshot") ?? "";
    const { repository } = context;
    const lines = args
        .all("override")
        .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
    const text = snapshotText(freeze({
        ...(typeof repository === "string" && { repository }),
        now,
        values: { flagSet: loaded.flagSet, origin: { kind: "workspace" } },
        gatesAreSafe: false,
        overrides: new Map(lines),
        lockFile: lock/* DEFAULT_LOCK_FILE */.v8,
    }));
    const saved = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, file), text, { replace: true });
    if (!saved.ok)
        throw new refusal/* Refusal */.P(`--save-snapshot ${JSON.stringify(file)}: ${saved.message}`);
};


/***/ }),

/***/ 6141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_CANONICAL_DEPTH),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * Containers within containers. A flag file may nest 64 levels and stands a few levels deep in what is hashed;
 * deeper input has no honest source and would only exhaust the stack.
 */
const MAX_CANONICAL_DEPTH = 256;
/**
 * The one text of a JSON value as RFC 8785 (JCS) writes it: no white space, members sorted by UTF-16 code units,
 * numbers as ECMAScript writes them. Equal values have equal texts, so the text can be hashed and signed.
 * Throws an Error that names the place for whatever is not JSON: undefined, a non-finite number, a lone surrogate,
 * a bigint, function or symbol, an object that is no plain one, nesting beyond the limit (hence also a cycle).
 */
const canonicalJson = (value) => write(value, []);
const write = (value, path) => {
    switch (typeof value) {
        case "string":
            return writeString(value, path);
        case "number":
            if (!Number.isFinite(value))
                throw notJson(`the number ${value}`, path);
            // Also writes -0 as 0, as RFC 8785 §3.2.2.3 asks.
            return String(value);
        case "boolean":
            return String(value);
        case "object":
            if (value === null)
                return "null";
            if (path.length >= MAX_CANONICAL_DEPTH)
                throw notJson(`nested deeper than ${MAX_CANONICAL_DEPTH} levels`, path);
            return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
        default:
            throw notJson(typeof value === "undefined" ? "undefined" : `a ${typeof value}`, path);
    }
};
const writeArray = (array, path) => {
    let text = "";
    // By index: a hole is read as undefined and refused, where an iterating method would skip it.
    for (let index = 0; index < array.length; index++) {
        path.push(index);
        text += `${index === 0 ? "" : ","}${write(array[index], path)}`;
        path.pop();
    }
    return `[${text}]`;
};
const writeObject = (object, path) => {
    if (!isPlain(object))
        throw notJson(`an object of ${Object.prototype.toString.call(object)} that is not plain`, path);
    if (Object.getOwnPropertySymbols(object).length > 0)
        throw notJson("an object with a symbol as key", path);
    let text = "";
    // The default order of sort() is that of UTF-16 code units, which RFC 8785 §3.2.3 asks for.
    for (const key of Object.keys(object).sort()) {
        path.push(key);
        const member = `${writeString(key, path)}:${write(object[key], path)}`;
        text += text === "" ? member : `,${member}`;
        path.pop();
    }
    return `{${text}}`;
};
const writeString = (text, path) => {
    // JSON.stringify would write an escape there, which is no UTF-8 text to hash.
    if (!text.isWellFormed())
        throw notJson("a string with a lone surrogate", path);
    return JSON.stringify(text);
};
/** An object literal of any realm, or one without prototype; not an instance of a class, a Map or a Date. */
const isPlain = (object) => {
    const prototype = Object.getPrototypeOf(object);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
};
const notJson = (found, path) => new Error(`cannot be written as canonical JSON: ${found} at ${JSON.stringify(path.slice(0, MAX_SHOWN_PATH))}`);
/** A message about input that is nested too deep must not be as long as the input. */
const MAX_SHOWN_PATH = 16;


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


/***/ }),

/***/ 9250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jy: () => (/* binding */ SNAPSHOT_SCHEMA),
/* harmony export */   qB: () => (/* binding */ MAX_SNAPSHOT_BYTES)
/* harmony export */ });
/* unused harmony export SNAPSHOT_ID */
/** The name and version of the format; another one is refused, never guessed at. */
const SNAPSHOT_SCHEMA = "signalbox.snapshot/1";
/** Bytes of UTF-8. A flag set of 16 MiB of YAML, twice (values and gates), stays below; more is an attack on memory. */
const MAX_SNAPSHOT_BYTES = 64 * 1024 * 1024;
/** The SHA-256 of a snapshot's canonical text, 64 lower-case hexadecimal digits. */
const SNAPSHOT_ID = /^[0-9a-f]{64}$/;


/***/ }),

/***/ 179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   By: () => (/* binding */ subtractDecimals),
/* harmony export */   Qr: () => (/* binding */ addDecimals),
/* harmony export */   YL: () => (/* binding */ compareDecimals),
/* harmony export */   fs: () => (/* binding */ parseJsonNumber),
/* harmony export */   sx: () => (/* binding */ renderDecimal)
/* harmony export */ });
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2534);

/**
 * Digits before and after the point together. Enough for every double (a smallest one has 324 places), and little
 * enough that no text, such as `1e999999999` in a report, makes a number that fills the memory.
 */
const MAX_DIGITS = 400;
/** What a metric may be in an option. No sign but `-`, no exponent, no bare point, no blanks. */
const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
/** A number as JSON writes it (RFC 8259, section 6). */
const JSON_NUMBER = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
/** A finite decimal such as `82.4`; anything else, `1e3` and `85.` among it, is refused. */
const parseDecimal = (text) => {
    const [, sign = "", whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
    if (whole === "")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a decimal number such as 82.4`);
    if (whole.length + fraction.length > MAX_DIGITS)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`more than ${MAX_DIGITS} digits`);
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(make(sign, whole, fraction, 0));
};
/** A number as a JSON text spells it, digit by digit: here `1e3` is the number 1000. */
const parseJsonNumber = (text) => {
    const [, sign = "", whole = "", fraction = "", power = "0"] = JSON_NUMBER.exec(text) ?? [];
    if (whole === "")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a number`);
    const exponent = Number(power);
    if (whole.length + fraction.length > MAX_DIGITS || Math.abs(exponent) > MAX_DIGITS) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`more than ${MAX_DIGITS} digits`);
    }
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(make(sign, whole, fraction, exponent));
};
/** The decimal that JavaScript writes for a finite number; throws for any other. */
const decimalOf = (value) => {
    const decimal = parseJsonNumber(String(value));
    if (!decimal.ok)
        throw new Error(`no decimal of ${value}: ${decimal.message}`);
    return decimal.value;
};
const make = (sign, whole, fraction, exponent) => {
    const units = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - exponent;
    return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
};
/** Below, at or above zero, as left is less than, equal to or greater than right. */
const compareDecimals = (left, right) => {
    const { units } = subtractDecimals(left, right);
    return units < 0n ? -1 : units > 0n ? 1 : 0;
};
const addDecimals = (left, right) => {
    const scale = Math.max(left.scale, right.scale);
    return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
};
const subtractDecimals = (left, right) => addDecimals(left, { units: -right.units, scale: right.scale });
const unitsAt = ({ units, scale }, wanted) => units * 10n ** BigInt(wanted - scale);
/** The shortest text of the number: no exponent, no zeros at the end of a fraction. */
const renderDecimal = ({ units, scale }) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    const point = digits.length - scale;
    const fraction = digits.slice(point).replace(/0+$/, "");
    return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${fraction === "" ? "" : `.${fraction}`}`;
};


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ endOfString),
/* harmony export */   eU: () => (/* binding */ endOfValue),
/* harmony export */   pw: () => (/* binding */ skipBlanks)
/* harmony export */ });
/** Steps through text that JSON.parse has accepted; for any other text they promise nothing. */
/** The first place at or after `from` that is no white space. */
const skipBlanks = (text, from) => {
    let at = from;
    while (" \t\r\n".includes(text[at] ?? "x"))
        at++;
    return at;
};
/** Just past the value that starts here. Counts brackets instead of recursing: a text may nest as deeply as it likes. */
const endOfValue = (text, start) => {
    let depth = 0;
    for (let at = start;;) {
        const character = text[at] ?? "";
        if (character === '"')
            at = endOfString(text, at);
        else if ("{[".includes(character) && character !== "") {
            depth++;
            at++;
        }
        else if ("}]".includes(character) && character !== "") {
            depth--;
            at++;
        }
        else if (depth > 0)
            at++;
        else
            while (at < text.length && !" \t\r\n,:]}".includes(text[at] ?? ""))
                at++;
        if (depth === 0)
            return at;
    }
};
/** Just past the string that starts here. */
const endOfString = (text, open) => {
    let at = open + 1;
    while (text[at] !== '"')
        at += text[at] === "\\" ? 2 : 1;
    return at + 1;
};


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v8: () => (/* binding */ DEFAULT_LOCK_FILE),
  oF: () => (/* binding */ NO_LOCK),
  Gh: () => (/* binding */ lockedLimit),
  PG: () => (/* binding */ parseLock),
  wC: () => (/* binding */ renderLock)
});

// EXTERNAL MODULE: ./lib/model/key.js
var key = __webpack_require__(1958);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/thresholds/json-text.js
var json_text = __webpack_require__(5754);
;// CONCATENATED MODULE: ./lib/thresholds/duplicate-key.js

/**
 * A key that some object of a JSON text has twice, or undefined. JSON.parse keeps the last one without a word, so a
 * reviewer could read one limit and a program another.
 */
const duplicateKey = (text) => {
    const open = [];
    for (let at = 0; at < text.length;) {
        const character = text[at];
        if (character === '"') {
            const end = (0,json_text/* endOfString */.ap)(text, at);
            if (text[(0,json_text/* skipBlanks */.pw)(text, end)] === ":") {
                const key = JSON.parse(text.slice(at, end));
                const keys = open.at(-1);
                if (keys?.has(key))
                    return key;
                keys?.add(key);
            }
            at = end;
            continue;
        }
        if (character === "{")
            open.push(new Set());
        if (character === "}")
            open.pop();
        at++;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/thresholds/lock.js




/** Read and written where no other file is named. */
const DEFAULT_LOCK_FILE = "config/thresholds.lock.json";
const NO_LOCK = new Map();
const VERSION = 1;
const NEEDED = 'needed is {"version": 1, "limits": {FLAG: {ENVIRONMENT: "82.4"}}}';
/** Reads a lock file strictly, every fault in one message: a limit that is not understood would be one that is gone. */
const parseLock = (text) => {
    let root;
    try {
        root = JSON.parse(text);
    }
    catch (error) {
        return (0,parsed/* refused */.J5)(`not JSON: ${error.message.split("\n")[0]}; ${NEEDED}`);
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return (0,parsed/* refused */.J5)(`the key ${(0,parsed/* quoted */.TL)(twice)} stands there twice`);
    if (!isObject(root) || root["version"] !== VERSION || !isObject(root["limits"]))
        return (0,parsed/* refused */.J5)(NEEDED);
    const unknown = Object.keys(root).find((key) => key !== "version" && key !== "limits");
    if (unknown !== undefined)
        return (0,parsed/* refused */.J5)(`unknown key ${(0,parsed/* quoted */.TL)(unknown)}; ${NEEDED}`);
    const faults = [];
    const limits = Object.entries(root["limits"]).map(([flag, entry]) => [flag, readEntry(flag, entry, faults)]);
    return faults.length === 0 ? (0,parsed/* parsed */.Yz)(new Map(limits)) : (0,parsed/* refused */.J5)(faults.join("; "));
};
const readEntry = (flag, entry, faults) => {
    const limits = new Map();
    if (!key/* KEY_PATTERN */.bn.test(flag))
        faults.push(`${(0,parsed/* quoted */.TL)(flag)} is no key of a flag`);
    if (!isObject(entry))
        faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}: needed is a limit for each environment`);
    for (const [environment, found] of isObject(entry) ? Object.entries(entry) : []) {
        // A JSON number would pass through a double on its way through other tools.
        const limit = typeof found === "string" ? (0,decimal/* parseDecimal */.$Q)(found) : (0,parsed/* refused */.J5)("needed is a decimal in quotes");
        if (limit.ok)
            limits.set(environment, limit.value);
        else
            faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}, environment ${(0,parsed/* quoted */.TL)(environment)}: ${limit.message}`);
    }
    return limits;
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The text of a lock file: sorted, one limit a line, so that a change shows as one line. */
const renderLock = (lock) => {
    const limits = sorted(lock).map(([flag, entry]) => [
        flag,
        Object.fromEntries(sorted(entry).map(([environment, limit]) => [environment, (0,decimal/* renderDecimal */.sx)(limit)])),
    ]);
    return `${JSON.stringify({ version: VERSION, limits: Object.fromEntries(limits) }, null, 2)}\n`;
};
const sorted = (map) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
/** The locked limit of a flag in an environment, where there is one. */
const lockedLimit = (lock, flag, environment) => lock.get(flag)?.get(environment);


/***/ })

};
