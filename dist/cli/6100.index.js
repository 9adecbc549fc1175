export const id = 6100;
export const ids = [6100];
export const modules = {

/***/ 6100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabFormat: () => (/* binding */ gitlabFormat)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);
/* harmony import */ var _value_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9573);
/* harmony import */ var _variable_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9005);



/**
 * What a dotenv report cannot carry unchanged: it has no quoting, is read line by line, strips blanks at both ends,
 * and the runner expands `$NAME` when a later job uses the variable.
 */
const LOST = [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    [/[\u0000-\u001f\u007f\u0085\u2028\u2029]/, "a line break or a control character"],
    [/^\s|\s$/u, "a blank at its start or end"],
    [/\$/, "a dollar sign, which a later job would expand"],
    [/\p{Surrogate}/u, "half of a character"],
];
/** Lines `FLAG_KEY=value` for GitLab's `artifacts: reports: dotenv`; a value that it would change is refused by name. */
const gitlabFormat = (answers, prefix) => answers
    .map(({ flagKey, value }) => {
    const text = (0,_value_text_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .R)(value);
    const lost = LOST.find(([pattern]) => pattern.test(text));
    if (lost !== undefined) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`flag "${flagKey}": its value holds ${lost[1]}; a dotenv report cannot carry that`, {
            hint: "use --format json, or name the flags to write",
        });
    }
    return `${(0,_variable_name_js__WEBPACK_IMPORTED_MODULE_2__/* .variableName */ .cG)(flagKey, prefix)}=${text}\n`;
})
    .join("");


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/** A value as an output or a variable holds it: strings as they are, everything else as JSON. */
const valueText = (value) => (typeof value === "string" ? value : JSON.stringify(value));


/***/ })

};
