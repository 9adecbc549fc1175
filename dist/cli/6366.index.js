export const id = 6366;
export const ids = [6366];
export const modules = {

/***/ 6366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flagSet: () => (/* binding */ flagSet)
/* harmony export */ });
/* harmony import */ var _edit_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);


/** `signalbox flag set`: one field of a flag, or with `--unset` none. */
const flagSet = (args, world) => {
    const [flag = "", field = "", text] = args.positionals;
    const environment = args.one("environment");
    const target = { flag, field, ...(environment !== undefined && { environment }) };
    const where = environment === undefined ? "" : ` for ${environment}`;
    if (args.has("unset")) {
        if (text !== undefined)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P("--unset takes no VALUE", { hint: "see: signalbox flag set --help" });
        return (0,_edit_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .editFlags */ .C)(args, world, {
            change: { kind: "unset", ...target },
            done: `took ${field} of ${flag}${where} out`,
        });
    }
    if (text === undefined) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P("signalbox flag set needs VALUE", { hint: "to take the field out: --unset" });
    }
    return (0,_edit_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .editFlags */ .C)(args, world, { change: { kind: "set", ...target, text }, done: `set ${field} of ${flag}${where}` });
};


/***/ })

};
