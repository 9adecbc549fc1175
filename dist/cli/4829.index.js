export const id = 4829;
export const ids = [4829];
export const modules = {

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/flag-files.js + 1 modules
var flag_files = __webpack_require__(9963);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
;// CONCATENATED MODULE: ./lib/cli/starter-file.js
/** What `signalbox init` writes: small, valid without a warning, and each line worth keeping. `schema`: its file name. */
const starterFile = (schema) => (schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`) + STARTER;
const STARTER = `# Feature flags of the pipeline. Check with "signalbox validate", ask why with "signalbox explain FLAG".
version: 1

# In promotion order: the last one whose condition is true is the environment of an evaluation.
environments:
  development: {}
  production: { when: { branch: main, fork: false } }
defaultEnvironment: development

# For every flag of this file that does not say otherwise.
defaults: { owner: platform, category: ci_cd }

flags:
  # A gate: "safe" is served whenever the flag is disabled, killed, or cannot be evaluated.
  strict_quality_gates:
    description: Enforce the strict checks
    permanent: true
    safe: true
    rules:
      - { id: main-branch, when: { branch: main }, serve: true }

  # A gradual rollout: raise the number to include more; nobody who is in drops out.
  parallel_tests:
    description: Shard the unit tests across runners
    expires: 2099-12-31 # the day on which this flag should be gone
    rules:
      - { id: ramp, rollout: 20, serve: true }
    environments: { production: { enabled: false } }

  # A number that differs by environment.
  min_line_coverage:
    type: number
    description: Line coverage the build must reach, in percent
    permanent: true
    values: { development: 70, production: 85 }
    safe: 100

  # One of several ways, chosen by name.
  deployment_strategy:
    type: string
    description: How this repository deploys
    permanent: true
    variants: { canary: canary, rolling: rolling, direct: direct }
    rules:
      - { id: releases, when: { branch: { glob: "release/**" } }, serve: canary }
    default: direct
    safe: rolling
`;

// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/init.js







/** `signalbox init`: a flag file to start from, and its JSON Schema where it is asked for. */
const init = async (args, world) => {
    const file = args.positionals[0] ?? flag_files/* DEFAULT_FLAG_FILE */.kz;
    const replace = args.has("force");
    const schema = args.has("schema") ? (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `${(0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file))}.schema.json`) : undefined;
    await write(file, starterFile(schema === undefined ? undefined : (0,external_node_path_.basename)(schema)), replace, world);
    if (schema !== undefined) {
        const { jsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(7097), __webpack_require__.e(3691)]).then(__webpack_require__.bind(__webpack_require__, 3691));
        await write(schema, `${JSON.stringify(jsonSchema(), null, 2)}\n`, replace, world);
    }
    const written = [file, ...(schema === undefined ? [] : [schema])];
    if (args.has("json"))
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, written });
    else
        await world.stdout.write(nextSteps(written));
    return 0;
};
const write = async (file, text, replace, world) => {
    const written = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, file), text, { replace });
    if (written.ok)
        return;
    const hint = written.message === "exists already" ? { hint: "to replace it: --force" } : {};
    throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${written.message}`, hint);
};
const nextSteps = (written) => {
    const [file = ""] = written;
    const option = file === flag_files/* DEFAULT_FLAG_FILE */.kz ? "" : ` --config ${quoteForShell(file)}`;
    return `${written.map((name) => `wrote ${(0,safe_text/* safeText */.H)(name)}\n`).join("")}
Next:
  signalbox validate${option}
  signalbox evaluate${option} --env development
  signalbox explain${option} parallel_tests
`;
};
const quoteForShell = (text) => /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${(0,safe_text/* safeText */.H)(text).replaceAll("'", "'\\''")}'`;


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

/***/ 9216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseGlob)
});

// UNUSED EXPORTS: MAX_GLOB_LENGTH

;// CONCATENATED MODULE: ./lib/syntax/glob-automaton.js
const SLASH = 0x2f;
const WORD_BITS = 32;
/**
 * Simulates all ways to match at once, 32 states to a machine word, so that the worst pattern costs
 * text length times pattern length / 32 steps and there is nothing to go back to.
 */
const globAutomaton = (tokens) => {
    const { accept, into, intoOther, stayOnSlash, stayOnOther, skip } = buildTable(tokens);
    const words = skip.length;
    const acceptWord = accept >>> 5;
    const acceptBit = 1 << (accept & 31);
    const endsInAnyRun = (stayOnSlash[acceptWord] & acceptBit) !== 0;
    // Kept between calls: a matcher does not call itself, and the hot path allocates nothing.
    const states = new Int32Array(words);
    return (text) => {
        states.fill(0);
        states[0] = 1 | ((skip[0] & 1) << 1);
        let index = 0;
        while (index < text.length) {
            if (endsInAnyRun && (states[acceptWord] & acceptBit) !== 0)
                return true;
            const code = text.codePointAt(index);
            index += code > 0xffff ? 2 : 1;
            const entering = into.get(code) ?? intoOther;
            const staying = code === SLASH ? stayOnSlash : stayOnOther;
            let stepCarry = 0;
            let skipCarry = 0;
            let alive = 0;
            for (let word = 0; word < words; word++) {
                const before = states[word];
                const entered = ((before << 1) | stepCarry) & entering[word];
                const skipping = entered & skip[word];
                const after = entered | (skipping << 1) | skipCarry | (before & staying[word]);
                stepCarry = before >>> 31;
                skipCarry = skipping >>> 31;
                states[word] = after;
                alive |= after;
            }
            if (alive === 0)
                return false;
        }
        return (states[acceptWord] & acceptBit) !== 0;
    };
};
const buildTable = (tokens) => {
    const accept = tokens.filter((token) => token.kind !== "any-run" && token.kind !== "segment-run").length;
    const words = Math.floor(accept / WORD_BITS) + 1;
    const bits = () => new Int32Array(words);
    const set = (target, bit) => {
        target[bit >>> 5] = target[bit >>> 5] | (1 << (bit & 31));
    };
    const [intoOther, stayOnSlash, stayOnOther, skip] = [bits(), bits(), bits(), bits()];
    const into = new Map([[SLASH, bits()]]);
    const setInto = (code, bit) => {
        const target = into.get(code) ?? bits();
        into.set(code, target);
        set(target, bit);
    };
    let state = 0;
    for (const token of tokens) {
        switch (token.kind) {
            case "any-run":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                break;
            case "segment-run":
                set(stayOnOther, state);
                break;
            case "folders":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                set(skip, state);
                state += 1;
                setInto(SLASH, state);
                break;
            case "one":
                state += 1;
                set(intoOther, state);
                break;
            case "character":
                state += 1;
                setInto(token.code, state);
                break;
            default:
                token;
        }
    }
    for (const [code, target] of into) {
        if (code === SLASH)
            continue;
        for (const [word, others] of intoOther.entries())
            target[word] = target[word] | others;
    }
    return { accept, into, intoOther, stayOnSlash, stayOnOther, skip };
};

;// CONCATENATED MODULE: ./lib/syntax/glob-tokens.js
const glob_tokens_SLASH = 0x2f;
/** Splits a glob pattern into its elements; undefined when a `\` stands at its end. */
const readGlobTokens = (pattern) => {
    const characters = [...pattern];
    const tokens = [];
    let index = 0;
    while (index < characters.length) {
        const character = characters[index];
        index += 1;
        if (character === "*") {
            let end = index;
            while (characters[end] === "*")
                end += 1;
            const isFolders = end > index && characters[end] === "/" && atSegmentStart(tokens);
            appendRun(tokens, isFolders ? "folders" : end > index ? "any-run" : "segment-run");
            index = isFolders ? end + 1 : end;
        }
        else if (character === "?") {
            tokens.push({ kind: "one" });
        }
        else {
            const literal = character === "\\" ? characters[index++] : character;
            const code = literal?.codePointAt(0);
            if (code === undefined)
                return undefined;
            tokens.push({ kind: "character", code });
        }
    }
    return tokens;
};
const atSegmentStart = (tokens) => {
    const last = tokens.at(-1);
    return last === undefined || last.kind === "folders" || (last.kind === "character" && last.code === glob_tokens_SLASH);
};
/** Any folders after any folders are any folders; the automaton relies on there being no such pair. */
const appendRun = (tokens, kind) => {
    if (kind !== "folders" || tokens.at(-1)?.kind !== "folders")
        tokens.push({ kind });
};

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/syntax/glob.js



/** The work per character grows with the pattern: a pattern of a megabyte would be paid on every evaluation. */
const MAX_GLOB_LENGTH = 1_000;
/**
 * Compiles a glob that is compared with the whole text, case included.
 * `*` is any run without `/`, `**` any run, `**` and `/` at the start of a segment also nothing, `?` one character
 * (code point) but `/`, and `\` takes the next character literally. There are no other special characters.
 */
const parseGlob = (pattern) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("a glob pattern must not be empty; `**` matches every text");
    if (pattern.length > MAX_GLOB_LENGTH) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} has ${pattern.length} characters; at most ${MAX_GLOB_LENGTH} are allowed`);
    }
    const tokens = readGlobTokens(pattern);
    if (tokens === undefined) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} ends in a single \`\\\`; write \`\\\\\` for a backslash`);
    }
    return (0,parsed/* parsed */.Yz)(simpleMatcher(tokens) ?? globAutomaton(tokens));
};
/** Branch patterns are nearly always a text, or one star between two texts; string search beats any automaton there. */
const simpleMatcher = (tokens) => {
    const star = tokens.findIndex((token) => token.kind !== "character");
    if (star === -1) {
        const literal = textOf(tokens);
        return (text) => text === literal;
    }
    const rest = tokens.slice(star + 1);
    if (rest.some((token) => token.kind !== "character"))
        return undefined;
    const before = textOf(tokens.slice(0, star));
    const after = textOf(rest);
    const frame = before.length + after.length;
    const framed = (text) => text.length >= frame && text.startsWith(before) && text.endsWith(after);
    switch (tokens[star]?.kind) {
        case "any-run":
            return framed;
        case "segment-run":
            return (text) => {
                if (!framed(text))
                    return false;
                const slash = text.indexOf("/", before.length);
                return slash === -1 || slash >= text.length - after.length;
            };
        default:
            return undefined;
    }
};
const textOf = (tokens) => tokens.map((token) => (token.kind === "character" ? String.fromCodePoint(token.code) : "")).join("");


/***/ })

};
