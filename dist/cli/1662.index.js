export const id = 1662;
export const ids = [1662];
export const modules = {

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;


/***/ }),

/***/ 1662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./lib/io/git-context.js + 1 modules
var git_context = __webpack_require__(2822);
// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/model/built-in-attributes.js
var built_in_attributes = __webpack_require__(7347);
// EXTERNAL MODULE: ./lib/cli/nearest-word.js
var nearest_word = __webpack_require__(5729);
// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/cli/yaml-value.js


/** No context of a person is deeper; a hostile one must not exhaust the stack. */
const MAX_DEPTH = 64;
/** One YAML 1.2 value (core schema, so also JSON) without aliases; an empty text is null. */
const yamlValue = (text) => {
    if (text.trim() === "")
        return (0,parsed/* parsed */.Yz)(null);
    try {
        return (0,parsed/* parsed */.Yz)((0,js_yaml/* load */.Hh)(text, { schema: js_yaml/* CORE_SCHEMA */.OU, maxDepth: MAX_DEPTH, maxAliases: 0 }));
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        const place = error.mark === undefined ? "" : ` (line ${error.mark.line + 1}, column ${error.mark.column + 1})`;
        return (0,parsed/* refused */.J5)(`${error.reason}${place}`);
    }
};

;// CONCATENATED MODULE: ./lib/cli/context-options.js





/**
 * The context of an evaluation at the command line: the working copy's attributes, then `--context`, then `--set`,
 * later ones winning, then the targeting key. Unlike the action's input, it may replace built-in attributes:
 * whoever types the command asks "what if", and decides nothing but the answer on the screen.
 */
const contextOption = async (args, world, flagSet, start) => {
    const { targetingKey: ofFolder, ...known } = start;
    let context = known;
    for (const source of args.all("context"))
        context = { ...context, ...(await readContext(source, world)) };
    const set = args.all("set").map((assignment) => readAssignment(assignment, flagSet));
    context = { ...context, ...Object.fromEntries(set) };
    if (Object.hasOwn(context, "environment")) {
        throw new refusal/* Refusal */.P('the attribute "environment" is the environment of the evaluation', {
            hint: "use --environment NAME",
        });
    }
    const key = args.one("targeting-key") ?? defaultTargetingKey(context) ?? ofFolder;
    return key === undefined ? context : { ...context, targetingKey: key };
};
/** A text that can only be YAML; any other is the name of a file. */
const INLINE = /^\s*\{|:\s|:$|\n/;
const readContext = async (source, world) => {
    const inline = INLINE.test(source);
    const value = yamlValue(inline ? source : await (0,read_text/* readText */.y)(source, world));
    const name = inline ? "--context" : `--context ${source}`;
    if (!value.ok)
        throw new refusal/* Refusal */.P(`${name}: not YAML: ${value.message}`);
    if (typeof value.value === "object" && value.value !== null && !Array.isArray(value.value)) {
        return value.value;
    }
    throw new refusal/* Refusal */.P(`${name}: a mapping of attributes is needed`, { hint: "such as --context '{tier: gold}'" });
};
/** The name stands as it is: a dotted name is found by the conditions before the path it spells. */
const readAssignment = (assignment, flagSet) => {
    const equals = assignment.indexOf("=");
    if (equals < 1) {
        throw new refusal/* Refusal */.P(`--set: ${JSON.stringify(assignment)} is not KEY=VALUE`, { hint: "such as --set branch=main" });
    }
    const name = assignment.slice(0, equals);
    const text = assignment.slice(equals + 1);
    const type = attributeType(name, flagSet);
    // A commit such as 1234567 or a version such as 1.10 must not turn into a number.
    if (type === "string" || type === "semver")
        return [name, text];
    const value = yamlValue(text);
    if (!value.ok) {
        throw new refusal/* Refusal */.P(`--set ${name}: not YAML: ${value.message}`, { hint: `as a text: --set '${name}="..."'` });
    }
    return [name, value.value];
};
const attributeType = (name, flagSet) => {
    if (Object.hasOwn(flagSet.attributes, name))
        return flagSet.attributes[name];
    const builtIn = built_in_attributes/* BUILT_IN_ATTRIBUTES */.V;
    return Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
};
/** As flag-model says: the context's own, else one pull request, else one tag or branch of the repository. */
const defaultTargetingKey = (context) => {
    if (Object.hasOwn(context, "targetingKey"))
        return context["targetingKey"];
    const own = (name) => (Object.hasOwn(context, name) ? context[name] : undefined);
    const repository = own("repository");
    if (typeof repository !== "string")
        return undefined;
    const pr = own("pr");
    if (typeof pr === "number")
        return `${repository}#${pr}`;
    const line = own("tag") ?? own("branch");
    return typeof line === "string" ? `${repository}@${line}` : undefined;
};
/** A warning for a `--set` name that nothing reads and that resembles one that is read. */
const slipOfName = (name, read) => read.has(name) || Object.hasOwn(built_in_attributes/* BUILT_IN_ATTRIBUTES */.V, name) ? undefined : (0,nearest_word/* nearestWord */.z)(name, read);

// EXTERNAL MODULE: ./lib/cli/instant-option.js
var instant_option = __webpack_require__(7513);
// EXTERNAL MODULE: ./lib/cli/load-flags.js
var load_flags = __webpack_require__(6090);
// EXTERNAL MODULE: ./lib/cli/read-override.js
var read_override = __webpack_require__(7757);
;// CONCATENATED MODULE: ./lib/cli/override-options.js


/** What `--override FLAG=VALUE` forces; throws a Refusal for an unknown flag or a value that it cannot serve. */
const overrideOptions = (args, flagSet) => {
    const overrides = new Map();
    for (const assignment of args.all("override")) {
        const equals = assignment.indexOf("=");
        if (equals < 1) {
            throw new refusal/* Refusal */.P(`--override: ${JSON.stringify(assignment)} is not FLAG=VALUE or FLAG=kill`);
        }
        const key = assignment.slice(0, equals);
        const override = (0,read_override/* readOverrideText */.S)(flagSet, key, assignment.slice(equals + 1));
        if (!override.ok)
            throw new refusal/* Refusal */.P(`--${override.message}`);
        overrides.set(key, override.value);
    }
    return overrides;
};

// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
;// CONCATENATED MODULE: ./lib/cli/evaluation-session.js








/** Loads the flags and builds context and environment from the options; throws a Refusal for what cannot be had. */
const openSession = async (args, world) => {
    const now = (0,instant_option/* instantOption */.n)(args, world);
    const start = args.has("no-git") ? {} : (0,git_context/* readGitContext */.et)((0,git_context/* gitIn */.uM)(world.cwd, world.env), process);
    const loaded = await (0,load_flags/* loadFlags */.I)(args, world, now);
    const context = await contextOption(args, world, loaded.flagSet, await start);
    const evaluator = (0,pipeline/* createEvaluator */.m$)(loaded, overrideOptions(args, loaded.flagSet));
    await warnOfSlips(args, evaluator, world);
    const chosen = evaluator.chooseEnvironment(context, args.one("environment"));
    if (!chosen.ok)
        throw new refusal/* Refusal */.P(chosen.message, { hint: "name one: --environment NAME" });
    return { loaded, evaluator, environment: chosen.name, context, now };
};
const warnOfSlips = async (args, evaluator, world) => {
    for (const assignment of args.all("set")) {
        const name = assignment.slice(0, assignment.indexOf("="));
        const nearest = slipOfName(name, evaluator.attributes);
        if (nearest === undefined)
            continue;
        await world.stderr.write(`--set ${(0,safe_text/* safeText */.H)(name)}: no flag reads it; did you mean ${(0,safe_text/* safeText */.H)(nearest)}?\n`);
    }
};


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

/***/ 7757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readOverride),
/* harmony export */   S: () => (/* binding */ readOverrideText)
/* harmony export */ });
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2164);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);
/* harmony import */ var _nearest_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5729);



/** What to force on a flag: `kill`, the name of a variant, or a literal of the flag's type where it has none. */
const readOverride = (flagSet, key, value) => {
    const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
    if (flag === undefined) {
        const nearest = (0,_nearest_word_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .z)(key, Object.keys(flagSet.flags));
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`override: there is no flag ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
    }
    if (value === "kill")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ kill: true });
    return isServable(flag, value) ? (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ value }) : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`override of flag "${key}": ${needs(flag, value)}`);
};
/** An override that was typed as text: booleans and numbers are read by the flag's type. */
const readOverrideText = (flagSet, key, text) => {
    const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
    const isLiteral = flag !== undefined && flag.variants === undefined && flag.type !== "string";
    return readOverride(flagSet, key, isLiteral && LITERAL.test(text) ? JSON.parse(text) : text);
};
/** Booleans and numbers as JSON writes them. */
const LITERAL = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const isServable = (flag, value) => {
    if (flag.variants !== undefined)
        return flag.variants.some(([name]) => name === value);
    switch (flag.type) {
        case "boolean":
        case "string":
            return typeof value === flag.type;
        case "number":
            return typeof value === "number" && Number.isFinite(value);
        case "json":
            return false;
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNever */ .x)(flag.type);
    }
};
const needs = (flag, value) => {
    const found = (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(typeof value === "string" ? value : JSON.stringify(value));
    if (flag.variants === undefined)
        return `${found} is not a ${flag.type}`;
    return `${found} is not one of its variants (${flag.variants.map(([name]) => name).join(", ")})`;
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

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uM: () => (/* binding */ gitIn),
  et: () => (/* binding */ readGitContext),
  jR: () => (/* binding */ runGitBytes)
});

// UNUSED EXPORTS: GIT_QUESTIONS, GUARDED, gitContextOf, gitOptions

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/io/repository-of-url.js
/** Owner and name, or deeper groups; the characters that forges admit. No dots alone: `..` is no name. */
const REPOSITORY_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/;
/** `[user@]host:path`; a host of one letter is a Windows drive. */
const SCP_FORM = /^(?:[^@/:]+@)?(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]{2,}):(?!\/\/)(.+)$/;
const REMOTE_PROTOCOLS = new Set(["https:", "http:", "ssh:", "git:", "git+ssh:", "ssh+git:"]);
/**
 * `owner/name` of the address of a git remote, with neither host nor credentials; undefined for a local path or
 * anything else that names no repository of a forge.
 */
const repositoryOfUrl = (url) => {
    const path = pathOfUrl(url)
        ?.replace(/^\/+|\/+$/g, "")
        .replace(/\.git$/, "");
    return path !== undefined && REPOSITORY_PATH.test(path) ? path : undefined;
};
const pathOfUrl = (url) => {
    if (!url.includes("://"))
        return SCP_FORM.exec(url)?.[1];
    if (!URL.canParse(url))
        return undefined;
    const { protocol, pathname } = new URL(url);
    return REMOTE_PROTOCOLS.has(protocol) ? pathname : undefined;
};

;// CONCATENATED MODULE: ./lib/io/git-context.js


/**
 * The evaluation context of a working copy: repository and owner from the address of `origin`, branch, ref, sha, the
 * tag where exactly one points at HEAD, operating system and architecture in the words of the GitHub runner.
 * Where `origin` names no repository of a forge, the folder stands in for it in the targeting key alone.
 * Outside of a repository, or without git, only the last two. Never throws. Who runs it stays unknown: `user.name`
 * is a free text that anyone may set, so no flag may be decided by it.
 */
const readGitContext = async (runGit, machine) => gitContextOf(await Promise.all(GIT_QUESTIONS.map(runGit)), machine);
/** What git is asked, in the order in which gitContextOf takes the answers. */
const GIT_QUESTIONS = [
    ["symbolic-ref", "--quiet", "HEAD"],
    ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
    ["config", "--get", "remote.origin.url"],
    ["for-each-ref", "--count=2", "--points-at=HEAD", "--format=%(refname)", "refs/tags"],
    ["rev-parse", "--show-toplevel"],
];
/** The context that the answers of git make. */
const gitContextOf = ([head, sha, origin, tags, top], machine) => {
    const repository = origin === undefined ? undefined : repositoryOfUrl(origin);
    const branch = head?.startsWith("refs/heads/") ? head.slice("refs/heads/".length) : undefined;
    const tag = tags?.startsWith("refs/tags/") && !tags.includes("\n") ? tags.slice("refs/tags/".length) : undefined;
    const ref = branch !== undefined ? head : tag !== undefined ? tags : undefined;
    const context = {
        targetingKey: repository === undefined ? localKey(top, tag ?? branch) : undefined,
        repository,
        repository_owner: repository?.slice(0, repository.lastIndexOf("/")),
        ref,
        branch,
        tag,
        sha: sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined,
        runner_os: RUNNER_OS.get(machine.platform),
        runner_arch: RUNNER_ARCH.get(machine.arch),
    };
    return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
};
/** A clone of a folder has no name on a forge; its own folder keeps its answers stable all the same. */
const localKey = (top, line) => {
    const folder = top?.split(/[\\/]/).findLast((part) => part !== "");
    return folder === undefined || line === undefined ? undefined : `${folder}@${line}`;
};
const RUNNER_OS = new Map([
    ["linux", "Linux"],
    ["darwin", "macOS"],
    ["win32", "Windows"],
]);
const RUNNER_ARCH = new Map([
    ["ia32", "X86"],
    ["x64", "X64"],
    ["arm", "ARM"],
    ["arm64", "ARM64"],
]);
/** What git needs to find itself, its configuration and the owner's home; nothing that could point it elsewhere. */
const PASSED_ON = ["PATH", "Path", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP"];
/** Read-only, silent and offline: no lock, no question, no pager, no fetch of missing objects, one language. */
const HARDENED = {
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_PAGER: "cat",
    LC_ALL: "C",
};
const TIMEOUT_MS = 5_000;
const MAX_OUTPUT_BYTES = 64 * 1024;
/** Runs git in a folder, by a list of arguments and without a shell, for at most five seconds. */
const gitIn = (cwd, env, program = "git") => async (args) => (await runGitBytes(cwd, env, args, MAX_OUTPUT_BYTES, program))?.toString().replace(/\r?\n$/, "");
/** The same, with standard output as it came, of at most `maxBytes`; undefined when the command failed. */
const runGitBytes = (cwd, env, args, maxBytes, program = "git") => {
    const options = { ...gitOptions(cwd, env), maxBuffer: maxBytes, encoding: "buffer" };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, [...GUARDED, ...args], options, (error, stdout) => {
            resolve(error === null ? stdout : undefined);
        });
    });
};
/** A repository's own configuration may name a program as its file monitor; it must not run. */
const GUARDED = ["-c", "core.fsmonitor=false"];
/** Where and with what git runs: an allow-list of variables, a limit of time and of output. */
const gitOptions = (cwd, env) => {
    const passed = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
    return {
        cwd,
        env: { ...Object.fromEntries(passed), ...HARDENED },
        timeout: TIMEOUT_MS,
        maxBuffer: MAX_OUTPUT_BYTES,
        windowsHide: true,
    };
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
