export const id = 9214;
export const ids = [9214];
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
    if (args.has("batch") && args.has("save-snapshot"))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P("--batch and --save-snapshot exclude each other");
    if (args.has("batch"))
        return (await __webpack_require__.e(/* import() */ 5192).then(__webpack_require__.bind(__webpack_require__, 5192))).evaluateBatch(args, world);
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
    if (args.has("save-snapshot"))
        await (await __webpack_require__.e(/* import() */ 2395).then(__webpack_require__.bind(__webpack_require__, 2395))).saveSnapshot(args, session, world);
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
            return (0,_write_json_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJson */ .G)(world.stdout, (await __webpack_require__.e(/* import() */ 2147).then(__webpack_require__.bind(__webpack_require__, 2147))).jsonFormat(answers, session));
        case "table":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 1049).then(__webpack_require__.bind(__webpack_require__, 1049))).tableFormat(answers, session));
        case "env":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 768))).envFormat(answers, prefix));
        case "gitlab":
            return world.stdout.write((await __webpack_require__.e(/* import() */ 6100).then(__webpack_require__.bind(__webpack_require__, 6100))).gitlabFormat(answers, prefix));
        case "github":
            return (await __webpack_require__.e(/* import() */ 1229).then(__webpack_require__.bind(__webpack_require__, 1229))).writeGithubOutputs(answers, world);
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_6__/* .assertNever */ .x)(format);
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
