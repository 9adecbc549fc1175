export const id = 768;
export const ids = [768];
export const modules = {

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envFormat: () => (/* binding */ envFormat)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);
/* harmony import */ var _value_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9573);
/* harmony import */ var _variable_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9005);



/**
 * Lines `FLAG_KEY='value'` for a POSIX shell. Within single quotes nothing has a meaning but the single quote itself,
 * which is written `'\''`; a shell cannot hold a NUL character.
 */
const envFormat = (answers, prefix) => answers
    .map(({ flagKey, value }) => {
    const text = (0,_value_text_js__WEBPACK_IMPORTED_MODULE_1__/* .valueText */ .R)(value);
    if (text.includes("\0"))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`flag "${flagKey}": a shell variable cannot hold a NUL character`);
    return `${(0,_variable_name_js__WEBPACK_IMPORTED_MODULE_2__/* .variableName */ .cG)(flagKey, prefix)}='${text.replaceAll("'", "'\\''")}'\n`;
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
