export const id = 2324;
export const ids = [2324];
export const modules = {

/***/ 2324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  snapshotDiff: () => (/* binding */ snapshotDiff),
  snapshotShow: () => (/* binding */ snapshotShow)
});

// EXTERNAL MODULE: ./lib/io/sha256.js
var sha256 = __webpack_require__(9801);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
;// CONCATENATED MODULE: ./lib/snapshot/diff-snapshots.js

/** Where two snapshots can differ. */
const SNAPSHOT_PARTS = ["run", "flags", "gates", "overrides", "locks"];
/** Everything that differs between two snapshots; none: whoever evaluates on them gets the same answers. */
const diffSnapshots = (before, after) => {
    const [one, two] = [partsOf(before), partsOf(after)];
    return SNAPSHOT_PARTS.flatMap((part) => compare(part, [], one[part], two[part]));
};
const partsOf = ({ values, gates, ...rest }) => ({
    run: {
        repository: rest.repository,
        run_id: rest.run_id,
        now: rest.now,
        gates_are_safe: rest.gates_are_safe,
        lock_file: rest.lock_file,
    },
    flags: flagsOf(values),
    gates: gates === null ? {} : flagsOf(gates),
    overrides: rest.overrides,
    locks: {
        ...(values.lock !== null && { flags: lockOf(values.lock) }),
        ...(gates !== null && gates.lock !== null && { gates: lockOf(gates.lock) }),
    },
});
/** The flags stand beside the rest of their set, so that a path begins with the flag. */
const flagsOf = ({ flag_set, order, origin }) => {
    const { flags = {}, ...rest } = flag_set;
    // In brackets, no name of these is the key of a flag.
    return { "(origin)": origin, "(order)": order, "(set)": rest, ...flags };
};
/** The limits of a lock; one that is none is compared as text. */
const lockOf = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
};
const compare = (part, path, before, after) => {
    if (isTree(before) && isTree(after)) {
        const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
        return names.flatMap((name) => compare(part, [...path, name], own(before, name), own(after, name)));
    }
    if (before !== undefined && after !== undefined && (0,canonical_json/* canonicalJson */.d)(before) === (0,canonical_json/* canonicalJson */.d)(after))
        return [];
    return [{ part, path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
};
const isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const own = (tree, name) => (Object.hasOwn(tree, name) ? tree[name] : undefined);

;// CONCATENATED MODULE: ./lib/snapshot/is-frozen.js
/** Whether JSON has the structure of a snapshot: every field of its type, and no other. Flag sets are not looked into. */
const isFrozen = (value) => hasFields(value, SNAPSHOT) && isInstant(value["now"]);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const hasFields = (value, checks) => isObject(value) &&
    Object.keys(value).length === Object.keys(checks).length &&
    Object.entries(checks).every(([field, check]) => Object.hasOwn(value, field) && check(value[field]));
const isText = (value) => typeof value === "string";
const isNull = (value) => value === null;
const orNull = (check) => (value) => value === null || check(value);
/** Exactly as it is written: what Date reads beyond that, such as a date alone, is of another writer. */
const isInstant = (value) => {
    const instant = typeof value === "string" ? new Date(value) : undefined;
    return instant !== undefined && Number.isFinite(instant.getTime()) && instant.toISOString() === value;
};
const isOrigin = (value) => hasFields(value, { kind: (kind) => kind === "workspace" }) ||
    hasFields(value, { kind: (kind) => kind === "commit", commit: isText, of: isText });
const FLAGS = {
    flag_set: isObject,
    order: (value) => Array.isArray(value) && value.every(isText),
    origin: isOrigin,
    lock: orNull(isText),
};
const isFlags = (value) => hasFields(value, FLAGS);
const SNAPSHOT = {
    schema: isText,
    repository: orNull(isText),
    run_id: orNull(isText),
    now: isText,
    values: isFlags,
    gates: orNull(isFlags),
    gates_are_safe: (value) => typeof value === "boolean",
    overrides: (value) => isObject(value) && Object.values(value).every(isText),
    lock_file: isText,
    server: isNull,
};

// EXTERNAL MODULE: ./lib/snapshot/snapshot.js
var snapshot = __webpack_require__(9250);
;// CONCATENATED MODULE: ./lib/snapshot/read-snapshot.js



/** Why a text is not the snapshot that was asked for. */
const SNAPSHOT_FAULTS = {
    too_large: "larger than a snapshot can be",
    truncated: "cut off, or no JSON",
    other_schema: "of another version of the format, or no snapshot",
    other_repository: "a snapshot of another repository",
    other_run: "a snapshot of another run",
    other_content: "edited, or a snapshot under the id of another",
    not_canonical: "not in canonical form",
    malformed: "a snapshot whose content is not what the format promises",
};
/**
 * Reads a snapshot strictly: size, schema, whose it is, hash, canonical bytes, structure. The flag sets in it are still
 * plain JSON; `restoreFlagSet` of pipeline.ts validates them. `sha256` gives hexadecimal digits of a text's UTF-8.
 */
const readSnapshot = (text, expected, sha256) => {
    // In UTF-8 a code unit takes up to three bytes.
    if (text.length * 3 > snapshot/* MAX_SNAPSHOT_BYTES */.qB && new TextEncoder().encode(text).length > snapshot/* MAX_SNAPSHOT_BYTES */.qB) {
        return refuse("too_large", `found more than ${snapshot/* MAX_SNAPSHOT_BYTES */.qB} bytes`);
    }
    const value = parseJson(text);
    if (!isRecord(value))
        return refuse("truncated", `found ${text.length} characters that are no JSON object`);
    // The reasons stand before the hash, which differs in all of these cases and says nothing to a reader.
    const { schema, repository, run_id: runId } = value;
    if (schema !== snapshot/* SNAPSHOT_SCHEMA */.Jy)
        return refuse("other_schema", `found ${shown(schema)}; needed is ${snapshot/* SNAPSHOT_SCHEMA */.Jy}`);
    if (differs(expected.repository, repository)) {
        return refuse("other_repository", `found ${shown(repository)}; needed is ${expected.repository}`);
    }
    if (differs(expected.runId, runId))
        return refuse("other_run", `found ${shown(runId)}; needed is ${expected.runId}`);
    const id = sha256(text);
    if (differs(expected.id, id))
        return refuse("other_content", `its content has the id ${id}`);
    if (canonicalTextOf(value) !== text)
        return refuse("not_canonical", "its bytes are not those that were hashed");
    if (!isFrozen(value))
        return refuse("malformed", "a field is missing, unknown, or of another type");
    return { ok: true, snapshot: value, id };
};
const refuse = (fault, found) => ({
    ok: false,
    fault,
    message: `it is ${SNAPSHOT_FAULTS[fault]} (${found})`,
});
const differs = (needed, found) => needed !== undefined && needed !== found;
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** Nesting without end, and strings that are no UTF-8, have no canonical text. */
const canonicalTextOf = (value) => {
    try {
        return (0,canonical_json/* canonicalJson */.d)(value);
    }
    catch {
        return undefined;
    }
};
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const MAX_SHOWN = 100;
const shown = (value) => typeof value === "string" ? JSON.stringify(value.slice(0, MAX_SHOWN)) : value === undefined ? "none" : typeof value;

// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/text-table.js
var text_table = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/snapshot.js









const readFile = async (file, world) => {
    const read = readSnapshot(await (0,read_text/* readText */.y)(file, world), {}, sha256/* sha256 */.s);
    if (!read.ok)
        throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${read.message}`);
    return read;
};
/** `signalbox snapshot show`: what a snapshot holds. */
const snapshotShow = async (args, world) => {
    const [file = ""] = args.positionals;
    const { snapshot, id } = await readFile(file, world);
    if (args.has("json"))
        await (0,write_json/* writeJson */.G)(world.stdout, { id, snapshot });
    else
        await world.stdout.write((0,text_table/* textTable */.e)(["", "SNAPSHOT"], factsOf(snapshot, id).map((row) => row.map(safe_text/* safeText */.H))));
    return 0;
};
const factsOf = (snapshot, id) => {
    const { repository, run_id: runId, values, gates, overrides } = snapshot;
    return [
        // In two halves: a cell is as wide as a line of text.
        ["id", id.slice(0, 32)],
        ["", id.slice(32)],
        ["repository", repository ?? "none"],
        ["run", runId ?? "none"],
        ["now", snapshot.now],
        ["flags", flagsText(values)],
        ...(gates === null ? [] : [["gates", flagsText(gates)]]),
        ...(snapshot.gates_are_safe ? [["gates are", "at their safe value"]] : []),
        ...Object.entries(overrides).map(([key, text]) => ["override", `${key}=${text}`]),
        ["locks", locksText(snapshot)],
    ];
};
const flagsText = ({ order, origin }) => `${(0,count_of/* countOf */.p)(order.length, "flag")} of ${originText(origin)}`;
const originText = (origin) => origin.kind === "workspace" ? "the workspace" : `${origin.of} at ${origin.commit.slice(0, 12)}`;
const locksText = ({ values, gates, lock_file: file }) => {
    const frozen = [values.lock, gates?.lock ?? null].filter((lock) => lock !== null).length;
    return frozen === 0 ? "none" : `${(0,count_of/* countOf */.p)(frozen, "file")} ${file}`;
};
/** `signalbox snapshot diff`: in what two snapshots differ. */
const snapshotDiff = async (args, world) => {
    const [before = "", after = ""] = args.positionals;
    const [one, two] = [await readFile(before, world), await readFile(after, world)];
    const differences = diffSnapshots(one.snapshot, two.snapshot);
    if (args.has("json")) {
        const machine = { before: one.id, after: two.id, differences: differences.map((each) => ({ ...each })) };
        await (0,write_json/* writeJson */.G)(world.stdout, machine);
    }
    else if (differences.length === 0)
        await world.stdout.write("the snapshots are the same\n");
    else
        await world.stdout.write((0,text_table/* textTable */.e)(["PART", "WHAT", "BEFORE", "AFTER"], differences.map(rowOf)));
    return differences.length === 0 ? 0 : 1;
};
const rowOf = (difference) => [difference.part, difference.path.join("."), cell(difference.before), cell(difference.after)].map(safe_text/* safeText */.H);
const cell = (value) => (value === undefined ? "none" : JSON.stringify(value));


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;


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

/***/ 2578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** Wide values are cut, so that the table stays readable; the exact ones are in the JSON form. */
const MAX_CELL = 60;
/** Columns under upper-case titles, two spaces between; the last column is not padded. Cells are plain text of one line. */
const textTable = (titles, rows) => {
    const cells = [titles, ...rows].map((row) => row.map(shorten));
    const widths = titles.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ""))));
    const lines = cells.map((row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell))).join("  "));
    return lines.map((line) => `${line.trimEnd()}\n`).join("");
};
/** In code points, not code units. */
const lengthOf = (text) => [...text].length;
const shorten = (cell) => lengthOf(cell) > MAX_CELL ? `${[...cell.slice(0, MAX_CELL * 2)].slice(0, MAX_CELL - 1).join("")}…` : cell;


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

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5391);



/**
 * The bytes of a regular file of at most `limit` bytes. Folders, pipes and devices are refused without waiting on
 * them; what is too large is refused before it is read whole.
 */
const readRegularFile = (path, limit) => {
    let file;
    try {
        // Non-blocking, so that opening a pipe that nobody writes to does not wait for ever. Windows has no such flag.
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (stat.isDirectory())
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("is a folder, not a file");
        if (!stat.isFile())
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("is not a regular file");
        if (stat.size > limit)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)("too large");
        const bytes = readUpTo(file, stat.size, limit + 1);
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(bytes.byteLength > limit ? "too large" : bytes);
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)((0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFileError */ .S)(error));
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
};
/** Reads to the end, which may lie elsewhere than the size said, when the file changes or the system makes it up. */
const readUpTo = (file, expected, limit) => {
    let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1));
    let length = 0;
    for (;;) {
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, length, buffer.length - length, null);
        length += bytesRead;
        if (bytesRead === 0 || length === limit)
            return buffer.subarray(0, length);
        if (length === buffer.length) {
            const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(65536, buffer.length * 2)));
            buffer.copy(larger, 0, 0, length);
            buffer = larger;
        }
    }
};


/***/ }),

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. A lone surrogate counts as U+FFFD. */
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex");


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


/***/ })

};
