export const id = 719;
export const ids = [719];
export const modules = {

/***/ 719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFlags: () => (/* binding */ importFlags)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./lib/interop/flag-file-text.js

/** Values up to this depth stand on lines of their own: flags and their fields, not each operator. */
const BLOCK_DEPTH = 4;
/** The writer leaves a text such as `1e400` bare, which readers take for a number too large to hold. */
const HUGE_NUMBER = /^[-+]?[0-9.]+[eE][-+]?[0-9]+$/;
const quoteHugeNumbers = (layout) => {
    if (HUGE_NUMBER.test(layout.node.value) && !Number.isFinite(Number(layout.node.value))) {
        layout.allowedStylesMask &= ~(1 << js_yaml/* SCALAR_STYLE */.jK.PLAIN);
    }
};
/** A flag file of ours as YAML that reads back as the same value. */
const flagFileText = (document) => (0,js_yaml/* dump */.Bh)(document, {
    lineWidth: -1,
    noRefs: true,
    flowLevel: BLOCK_DEPTH,
    scalarStyleRules: [quoteHugeNumbers, ...Object.values(js_yaml/* DEFAULT_SCALAR_STYLE_RULES */.Z)],
});

// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/cli/color.js
var cli_color = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/nearest-word.js
var nearest_word = __webpack_require__(5729);
// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/import.js










/** Each form is loaded only when it is asked for. */
const IMPORTERS = new Map([
    ["legacy", async () => (await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(291), __webpack_require__.e(6150)]).then(__webpack_require__.bind(__webpack_require__, 6150))).importLegacyText],
    ["unleash", async () => (await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(291), __webpack_require__.e(8915)]).then(__webpack_require__.bind(__webpack_require__, 8915))).importUnleashText],
]);
/** `signalbox import`: a flag file from another form, and every loss. */
const importFlags = async (args, world) => {
    const [form = "", file = ""] = args.positionals;
    const importer = await importerOf(form);
    const imported = await importer(await (0,read_text/* readText */.y)(file, world), file === "-" ? "stdin" : file);
    const lost = imported.notes.filter(({ loss }) => loss === "lost").length;
    const text = flagFileText(imported.document);
    const output = args.one("output");
    if (output !== undefined)
        await write(output, text, args, world);
    if (args.has("json")) {
        const { document, notes } = imported;
        const written = output === undefined ? {} : { written: output };
        await (0,write_json/* writeJson */.G)(world.stdout, {
            schema_version: 1,
            ...written,
            document,
            notes: notes.map((note) => ({ ...note })),
        });
    }
    else {
        await world.stderr.write(reportOf(imported, (0,cli_color/* colorOf */.H)(world.stderr, world.env) && !args.has("no-color")));
        if (output === undefined)
            await world.stdout.write(text);
        else
            await world.stdout.write(`wrote ${(0,safe_text/* safeText */.H)(output)}\n`);
    }
    const left = imported.notes.some(({ loss }) => loss !== "adapted");
    return lost > 0 || (left && args.has("strict")) ? 1 : 0;
};
const importerOf = async (form) => {
    const load = IMPORTERS.get(form);
    if (load !== undefined)
        return load();
    const near = (0,nearest_word/* nearestWord */.z)(form, IMPORTERS.keys());
    const hint = near === undefined ? `known: ${[...IMPORTERS.keys()].join(", ")}` : `did you mean ${near}?`;
    throw new refusal/* Refusal */.P(`${JSON.stringify(form)} is no form that can be imported`, { hint });
};
const reportOf = ({ document, notes }, color) => {
    const lines = notes.map(({ loss, message, place }) => {
        const word = (0,cli_color/* paint */.n)(loss === "lost" ? "red" : "yellow", loss, color);
        return `${(0,safe_text/* safeText */.H)(place)} ${word}: ${(0,safe_text/* safeText */.H)(message)}\n`;
    });
    const lost = notes.filter(({ loss }) => loss === "lost").length;
    return `${lines.join("")}${(0,count_of/* countOf */.p)(Object.keys(document.flags).length, "flag")} carried over, ${lost} lost\n`;
};
const write = async (file, text, args, world) => {
    const written = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, file), text, { replace: args.has("force") });
    if (written.ok)
        return;
    const hint = written.message === "exists already" ? { hint: "to replace it: --force" } : {};
    throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${written.message}`, hint);
};


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
