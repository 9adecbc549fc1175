export const id = 3691;
export const ids = [3691];
export const modules = {

/***/ 3691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonSchema: () => (/* binding */ jsonSchema)
/* harmony export */ });
/* harmony import */ var _document_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7097);

/** A reference may stand before its definition is finished: conditions hold conditions. */
const createBook = (definitions) => ({
    define: (name, make) => {
        if (!definitions.has(name)) {
            definitions.set(name, {});
            definitions.set(name, make());
        }
        return { $ref: `#/$defs/${name}` };
    },
});
/**
 * The JSON Schema (draft 2020-12) of a flag file, from the same shapes that `validate` reads with.
 * It cannot see what hangs on other parts of the file, such as whether a flag exists, nor what only a parser knows.
 */
const jsonSchema = () => {
    const definitions = new Map();
    const root = (0,_document_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .documentShape */ .l)().schema(createBook(definitions));
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: "Signalbox feature flags",
        description: "Feature flags for CI/CD: environments, segments and flags of one file.",
        ...root,
        $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
};


/***/ })

};
