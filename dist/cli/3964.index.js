export const id = 3964;
export const ids = [3964];
export const modules = {

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flagDisable: () => (/* binding */ flagDisable),
/* harmony export */   flagEnable: () => (/* binding */ flagEnable)
/* harmony export */ });
/* harmony import */ var _edit_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

const switchTo = (enabled) => (args, world) => {
    const [flag = ""] = args.positionals;
    const environment = args.one("environment");
    const where = environment === undefined ? "" : ` for ${environment}`;
    return (0,_edit_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .editFlags */ .C)(args, world, {
        change: { kind: "switch", flag, enabled, ...(environment !== undefined && { environment }) },
        done: `${enabled ? "enabled" : "disabled"} ${flag}${where}`,
    });
};
/** `signalbox flag enable` */
const flagEnable = switchTo(true);
/** `signalbox flag disable` */
const flagDisable = switchTo(false);


/***/ })

};
