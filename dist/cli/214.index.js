export const id = 214;
export const ids = [214];
export const modules = {

/***/ 9214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2164);
/* harmony import */ var _evaluation_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1662);
/* harmony import */ var _formats_variable_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9005);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9553);
/* harmony import */ var _select_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9994);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7536);







/** `signalbox evaluate`: flags to values, in one of the formats; or a batch of evaluations. */
const evaluate = async (args, world) => {
    if (args.has("batch"))
        return (await __webpack_require__.e(/* import() */ 192).then(__webpack_require__.bind(__webpack_require__, 5192))).evaluateBatch(args, world);
    const format = formatOption(args);
    const prefix = args.one("prefix") ?? _formats_variable_name_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_PREFIX */ .Nf;
    if (!_formats_variable_name_js__WEBPACK_IMPORTED_MODULE_3__/* .PREFIX_PATTERN */ .Af.test(prefix)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`--prefix: ${JSON.stringify(prefix)} cannot start the name of a variable`);
    }
    const session = await (0,_evaluation_session_js__WEBPACK_IMPORTED_MODULE_0__/* .openSession */ .f)(args, world);
    const patterns = [...args.positionals, ...args.all("flag")];
    const keys = (0,_select_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .selectFlags */ .K)(session.loaded.flagSet, patterns);
    const flags = session.evaluator.in(session.environment);
    const bound = flags.bind(session.context);
    const answers = keys.map((key) => flags.evaluate(key, bound, session.now));
    await print(format, answers, session, prefix, world);
    const failed = answers.filter((answer) => answer.reason === "ERROR");
    for (const { errorCode, errorMessage = "" } of failed) {
        await world.stderr.write(`ERROR ${errorCode}: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(errorMessage)}\n`);
    }
    if (failed.some(({ errorCode }) => errorCode === "TARGETING_KEY_MISSING") &&
        !Object.hasOwn(session.context, "targetingKey")) {
        await world.stderr.write("no repository and branch are known here; name a key: --targeting-key KEY\n");
    }
    return patterns.length > 0 && failed.length > 0 ? 1 : 0;
};
const formatOption = (args) => {
    const format = (args.one("format") ?? (args.has("json") ? "json" : "table"));
    if (args.has("json") && format !== "json")
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`--json and --format ${format} exclude each other`);
    return format;
};
const print = async (format, answers, session, prefix, world) => {
    switch (format) {
        case "json":
            return (0,_write_json_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJson */ .G)(world.stdout, (await __webpack_require__.e(/* import() */ 147).then(__webpack_require__.bind(__webpack_require__, 2147))).jsonFormat(answers, session));
        case "table":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 49).then(__webpack_require__.bind(__webpack_require__, 1049))).tableFormat(answers, session));
        case "env":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 768))).envFormat(answers, prefix));
        case "gitlab":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 100).then(__webpack_require__.bind(__webpack_require__, 6100))).gitlabFormat(answers, prefix));
        case "github":
            return (await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.bind(__webpack_require__, 1229))).writeGithubOutputs(answers, world);
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .x)(format);
    }
};


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

/***/ 9005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ PREFIX_PATTERN),
/* harmony export */   Nf: () => (/* binding */ DEFAULT_PREFIX),
/* harmony export */   cG: () => (/* binding */ variableName)
/* harmony export */ });
/** Names without it could replace variables that decide what a shell runs, such as PATH or BASH_ENV. */
const DEFAULT_PREFIX = "FLAG_";
/** What a prefix may be, so that every name is one. */
const PREFIX_PATTERN = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The variable of a flag: prefix, then the key in upper case with `_` for `-`. Two keys never share one. */
const variableName = (flagKey, prefix) => prefix + flagKey.toUpperCase().replaceAll("-", "_");


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


/***/ })

};
