export const id = 749;
export const ids = [749];
export const modules = {

/***/ 749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(739);
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


/***/ })

};
