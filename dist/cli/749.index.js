export const id = 749;
export const ids = [749];
export const modules = {

/***/ 749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3120);
/* harmony import */ var _instant_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7513);
/* harmony import */ var _is_expired_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5152);
/* harmony import */ var _load_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6090);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9553);
/* harmony import */ var _select_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9994);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2578);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7536);








/** `signalbox list`: what flags there are, without evaluating them. */
const list = async (args, world) => {
    const now = (0,_instant_option_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOption */ .n)(args, world);
    const { flagSet, sites } = await (0,_load_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .loadFlags */ .I)(args, world, now);
    const chosen = new Set((0,_select_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .selectFlags */ .K)(flagSet, args.positionals));
    const flags = Object.values(flagSet.flags).filter((flag) => chosen.has(flag.key) && passes(flag, args, now));
    if (args.has("json") || args.one("format") === "json") {
        const listed = flags.map((flag) => {
            const site = sites.get(flag.key);
            return { ...summaryOf(flag, now), ...(site && { file: site.file, line: site.line }) };
        });
        await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_3__/* .writeJson */ .G)(world.stdout, { schema_version: 1, flags: listed });
        return 0;
    }
    await world.stdout.write((0,_text_table_js__WEBPACK_IMPORTED_MODULE_4__/* .textTable */ .e)(TITLES, flags.map((flag) => rowOf(flag, now))));
    await world.stdout.write(`\n${(0,_count_of_js__WEBPACK_IMPORTED_MODULE_5__/* .countOf */ .p)(flags.length, "flag")}\n`);
    return 0;
};
const passes = (flag, args, now) => {
    const admits = (option, words) => !args.has(option) || args.all(option).some((word) => words.includes(word));
    return (admits("category", [flag.category]) &&
        admits("owner", [flag.owner]) &&
        admits("tag", flag.tags) &&
        (!args.has("expired") || (0,_is_expired_js__WEBPACK_IMPORTED_MODULE_6__/* .isExpired */ ._)(flag, now)) &&
        (!args.has("gates") || isGate(flag)));
};
/** A flag with a safe value, be it in one environment only. */
const isGate = (flag) => flag.serving.safe !== undefined || Object.values(flag.environments).some((serving) => serving.safe !== undefined);
const summaryOf = (flag, now) => ({
    key: flag.key,
    type: flag.type,
    description: flag.description,
    ...(flag.category !== undefined && { category: flag.category }),
    ...(flag.owner !== undefined && { owner: flag.owner }),
    tags: flag.tags,
    ...(flag.expires === undefined ? { permanent: true } : { expires: flag.expires }),
    expired: (0,_is_expired_js__WEBPACK_IMPORTED_MODULE_6__/* .isExpired */ ._)(flag, now),
    archived: flag.archived,
    gate: isGate(flag),
    live: flag.live,
    /** Those in which it serves other than its base says. */
    environments: Object.keys(flag.environments),
});
const TITLES = ["FLAG", "TYPE", "CATEGORY", "OWNER", "EXPIRES", "GATE", "ENVIRONMENTS"];
const rowOf = (flag, now) => [
    flag.archived ? `${flag.key} (archived)` : flag.key,
    flag.type,
    flag.category ?? "",
    flag.owner ?? "",
    `${flag.expires ?? "permanent"}${(0,_is_expired_js__WEBPACK_IMPORTED_MODULE_6__/* .isExpired */ ._)(flag, now) ? " (expired)" : ""}`,
    isGate(flag) ? "gate" : "",
    Object.keys(flag.environments).join(", "),
].map(_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .H);


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;


/***/ }),

/***/ 7513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ instantOption)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);


/** The instant of the option `--now`, else of the clock; epoch milliseconds. */
const instantOption = (args, world) => {
    const text = args.one("now");
    if (text === undefined)
        return world.now();
    const instant = (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n)(text);
    if (instant !== undefined)
        return instant;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`--now: ${JSON.stringify(text)} is not an RFC 3339 instant with an offset`, {
        hint: "such as 2027-01-31T09:00:00Z or 2027-01-31T10:00:00+01:00",
    });
};


/***/ }),

/***/ 5152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isExpired)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);

const DAY_MS = 86_400_000;
/** Whether a flag is past its expiry date: from 00:00 UTC of the day after. `now` is epoch milliseconds. */
const isExpired = (flag, now) => {
    const day = flag.expires === undefined ? undefined : (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._)(flag.expires);
    return day !== undefined && now >= day + DAY_MS;
};


/***/ }),

/***/ 6090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ loadFlags),
/* harmony export */   K: () => (/* binding */ checkFlags)
/* harmony export */ });
/* harmony import */ var _io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);
/* harmony import */ var _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8262);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9502);
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3120);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);





/** Reads and checks the files of `--config` as one flag set; throws a Refusal for files that cannot be read. */
const checkFlags = async (patterns, world, now) => {
    const found = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlagFiles */ .LE)(patterns.length > 0 ? patterns : [_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FLAG_FILE */ .kz], { cwd: world.cwd });
    if (!found.ok) {
        const hint = patterns.length > 0 ? "see: signalbox help" : "to write one: signalbox init; to name one: --config PATH";
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(found.message, { hint });
    }
    const files = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlagFiles */ .k4)(found.value, { cwd: world.cwd });
    if (!files.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(files.message);
    const loaded = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .loadFlagSet */ .ZW)(files.value, { loadRegex: _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRegexEngine */ .cG, now });
    return { ...loaded, files: files.value.length, texts: files.value };
};
/** The flags of `--config`, ready to use; throws a Refusal with every problem when the configuration is refused. */
const loadFlags = async (args, world, now) => {
    const checked = await checkFlags(args.all("config"), world, now);
    if (checked.ok) {
        if (checked.problems.length > 0) {
            const warnings = (0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(checked.problems.length, "warning");
            await world.stderr.write(`${warnings} in the flag files; see: signalbox validate\n`);
        }
        return checked.value;
    }
    const errors = checked.problems.filter((problem) => problem.severity === "error");
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`the configuration is refused: ${(0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(errors.length, "error")}`, { problems: checked.problems });
};


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ selectFlags)
/* harmony export */ });
/* harmony import */ var _syntax_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9216);
/* harmony import */ var _nearest_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5729);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);



/**
 * The keys that any of the patterns (keys or globs) matches, in the order of the document; all without a pattern.
 * A pattern that matches nothing is a slip, not an empty answer: it throws a Refusal.
 */
const selectFlags = (flagSet, patterns) => {
    const keys = Object.keys(flagSet.flags);
    if (patterns.length === 0)
        return keys;
    const selected = new Set();
    for (const pattern of patterns) {
        const glob = (0,_syntax_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(pattern);
        if (!glob.ok)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(glob.message);
        const matches = keys.filter(glob.value);
        if (matches.length === 0) {
            const nearest = (0,_nearest_word_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(pattern, keys);
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`no flag matches ${JSON.stringify(pattern)}`, {
                hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
            });
        }
        for (const key of matches)
            selected.add(key);
    }
    return keys.filter((key) => selected.has(key));
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

/***/ 9963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kz: () => (/* binding */ DEFAULT_FLAG_FILE),
  g$: () => (/* binding */ MAX_FLAG_BYTES),
  LE: () => (/* binding */ findFlagFiles),
  k4: () => (/* binding */ readFlagFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var glob = __webpack_require__(9216);
;// CONCATENATED MODULE: ./lib/io/glob-files.js




/** How many folder entries one glob may look at: `**` from the root of a disk must end. */
const MAX_GLOB_ENTRIES = 100_000;
/** Never searched: huge, and never flags. */
const SKIPPED_FOLDERS = new Set(["node_modules"]);
/**
 * The files below `cwd` that fit a glob of syntax/glob, in no order; with `/` whatever the system's separator.
 * Names that start with a dot are found only where the pattern spells the dot out.
 */
const globFiles = (pattern, cwd, maxEntries = MAX_GLOB_ENTRIES) => {
    const path = pattern.replace(/^(?:\.\/)+/, "");
    const matcher = (0,glob/* parseGlob */.q)(path);
    if (!matcher.ok)
        return matcher;
    const segments = path.split("/");
    const fixed = segments.slice(0, segments.findIndex((segment) => /[*?\\]/.test(segment)));
    const walk = {
        matches: matcher.value,
        cwd,
        dots: segments.slice(fixed.length).some((segment) => segment.startsWith(".")),
        left: maxEntries,
        files: [],
    };
    // Only `**` reaches deeper than the pattern has segments.
    const depth = path.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed.length;
    const start = fixed.join("/") || ((0,external_node_path_.isAbsolute)(path) ? "/" : "");
    const ended = collect(walk, start, depth);
    return ended ? { ok: true, value: walk.files } : (0,parsed/* refused */.J5)(`more than ${maxEntries} files and folders to search`);
};
/** False when there was too much to look at. Folders behind symbolic links are not entered: they may go in a circle. */
const collect = (walk, folder, depth) => {
    const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    for (const entry of entriesOf((0,external_node_path_.resolve)(walk.cwd, folder))) {
        if (--walk.left < 0)
            return false;
        const path = prefix + entry.name;
        if (entry.name.startsWith(".") && !walk.dots)
            continue;
        if (entry.isDirectory()) {
            if (depth <= 1 || SKIPPED_FOLDERS.has(entry.name))
                continue;
            if (!collect(walk, path, depth - 1))
                return false;
        }
        else if (walk.matches(path))
            walk.files.push(path);
    }
    return true;
};
/** A folder that cannot be read holds nothing. */
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
;// CONCATENATED MODULE: ./lib/io/flag-files.js







/** Read where nothing else is asked for. */
const DEFAULT_FLAG_FILE = "config/feature-flags.yaml";
/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
const MAX_FLAG_BYTES = 16 * 1024 * 1024;
/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every pattern that was tried in vain. Hidden files need to be spelled out.
 */
const findFlagFiles = (patterns, options) => {
    const found = new Map();
    const failures = [];
    for (const pattern of patterns) {
        const files = filesOf(pattern, options.cwd);
        if (!files.ok)
            failures.push(`${(0,parsed/* quoted */.TL)(pattern)} (${files.message})`);
        for (const file of files.ok ? files.value : []) {
            const path = (0,external_node_path_.resolve)(options.cwd, file);
            if (!found.has(path))
                found.set(path, file);
        }
    }
    if (failures.length > 0)
        return (0,parsed/* refused */.J5)(`no flag file at ${failures.join(", ")}`);
    if (found.size === 0)
        return (0,parsed/* refused */.J5)("no flag file: no path was given");
    return (0,parsed/* parsed */.Yz)([...found.values()]);
};
const filesOf = (pattern, cwd) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("an empty path");
    if (pattern.includes("\0"))
        return (0,parsed/* refused */.J5)("a path with a NUL character");
    const path = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
    // A name that exists is that name, even where it could be read as a glob.
    const found = kindOf((0,external_node_path_.resolve)(cwd, path));
    if (found === "folder")
        return folderFiles(path, cwd);
    if (found === "file")
        return (0,parsed/* parsed */.Yz)([path]);
    if (!/[*?]/.test(path))
        return (0,parsed/* refused */.J5)(found.failure);
    const matches = globFiles(path, cwd);
    if (!matches.ok)
        return matches;
    return matches.value.length === 0 ? (0,parsed/* refused */.J5)("no file matches") : (0,parsed/* parsed */.Yz)([...matches.value].sort());
};
const kindOf = (path) => {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() ? "folder" : "file";
    }
    catch (error) {
        return { failure: (0,file_error/* describeFileError */.S)(error) };
    }
};
const folderFiles = (folder, cwd) => {
    const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
    try {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.resolve)(cwd, folder), { withFileTypes: true });
        const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/su.test(entry.name));
        if (files.length === 0)
            return (0,parsed/* refused */.J5)("a folder without *.yaml or *.yml");
        return (0,parsed/* parsed */.Yz)(files.map((entry) => prefix + entry.name).sort());
    }
    catch (error) {
        return (0,parsed/* refused */.J5)((0,file_error/* describeFileError */.S)(error));
    }
};
/**
 * Reads files as UTF-8 text, in order, at most 16 MiB in all. Paths are relative to `cwd` and kept as names.
 * The message names the file that was refused, and why.
 */
const readFlagFiles = (paths, options) => {
    const maxBytes = options.maxBytes ?? MAX_FLAG_BYTES;
    const files = [];
    let left = maxBytes;
    for (const file of paths) {
        const read = (0,read_regular_file/* readRegularFile */.X)((0,external_node_path_.resolve)(options.cwd, file), left);
        if (!read.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${read.message}`);
        if (read.value === "too large") {
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: the flag files are larger than ${maxBytes} bytes in all`);
        }
        left -= read.value.byteLength;
        const text = (0,decode_utf8/* decodeUtf8 */._)(read.value);
        if (!text.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${text.message}`);
        files.push({ file, text: text.value });
    }
    return (0,parsed/* parsed */.Yz)(files);
};


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


/***/ })

};
