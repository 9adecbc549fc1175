export const id = 4800;
export const ids = [4800];
export const modules = {

/***/ 4800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flagRemove: () => (/* binding */ flagRemove)
/* harmony export */ });
/* harmony import */ var _edit_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9580);

/** `signalbox flag remove` */
const flagRemove = (args, world) => {
    const [flag = ""] = args.positionals;
    return (0,_edit_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .editFlags */ .C)(args, world, { change: { kind: "remove", flag }, done: `removed ${flag}` });
};


/***/ })

};
