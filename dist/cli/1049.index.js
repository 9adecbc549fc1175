export const id = 1049;
export const ids = [1049];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tableFormat: () => (/* binding */ tableFormat)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9553);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2578);
/* harmony import */ var _value_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9573);



/** The answers for a person: where and for whom, then flag, value, reason, rule and expiry. */
const tableFormat = (answers, session) => {
    const { environment, context, loaded } = session;
    const key = Object.hasOwn(context, "targetingKey") ? (0,_value_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .R)(context["targetingKey"] ?? null) : "none";
    const rows = answers.map((answer) => [
        answer.flagKey,
        (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)((0,_value_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .R)(answer.value)),
        reasonText(answer),
        answer.ruleId ?? "",
        expiryText(loaded.flagSet, answer),
    ]);
    const head = `environment: ${environment}   targeting key: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)(key)}\n\n`;
    return head + (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .textTable */ .e)(["FLAG", "VALUE", "REASON", "RULE", "EXPIRES"], rows);
};
/** The reason, and what narrows it down; a matched rule has its own column. */
const reasonText = ({ reason, detail, errorCode, prerequisite }) => [reason, errorCode, detail === "RULE" ? undefined : detail, prerequisite]
    .filter((word) => word !== undefined)
    .join(" ");
const expiryText = ({ flags }, { flagKey, expired }) => {
    const flag = flags[flagKey];
    if (flag?.expires === undefined)
        return "permanent";
    return expired ? `${flag.expires} (expired)` : flag.expires;
};


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/** A value as an output or a variable holds it: strings as they are, everything else as JSON. */
const valueText = (value) => (typeof value === "string" ? value : JSON.stringify(value));


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
