export const id = 2878;
export const ids = [2878,2147];
export const modules = {

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _evaluation_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1662);
/* harmony import */ var _formats_json_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2147);
/* harmony import */ var _nearest_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5729);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7536);





/** `signalbox explain`: one flag, step by step. */
const explain = async (args, world) => {
    const session = await (0,_evaluation_session_js__WEBPACK_IMPORTED_MODULE_0__/* .openSession */ .f)(args, world);
    const [key = ""] = args.positionals;
    const { flags } = session.loaded.flagSet;
    if (!Object.hasOwn(flags, key)) {
        const nearest = (0,_nearest_word_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .z)(key, Object.keys(flags));
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`there is no flag ${JSON.stringify(key)}`, {
            hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
        });
    }
    const explanation = session.evaluator.in(session.environment).explain(key, session.context, session.now);
    if (args.has("json")) {
        await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_3__/* .writeJson */ .G)(world.stdout, {
            ...(0,_formats_json_format_js__WEBPACK_IMPORTED_MODULE_4__.sessionAsJson)(session),
            ...explanation,
        });
    }
    else {
        const { renderTrace } = await __webpack_require__.e(/* import() */ 9716).then(__webpack_require__.bind(__webpack_require__, 9716));
        await world.stdout.write(`environment: ${session.environment}\n\n${renderTrace(explanation)}\n`);
    }
    return explanation.reason === "ERROR" ? 1 : 0;
};


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonFormat: () => (/* binding */ jsonFormat),
/* harmony export */   sessionAsJson: () => (/* binding */ sessionAsJson)
/* harmony export */ });
/** `{schema_version, environment, now, flags: {key: {value, variant?, reason, ...}}}`; what is absent is left out. */
const jsonFormat = (answers, session) => ({
    ...sessionAsJson(session),
    flags: Object.fromEntries(answers.map(({ flagKey, ...rest }) => [flagKey, rest])),
});
/** What every machine form of an evaluation starts with. */
const sessionAsJson = ({ environment, now, context }) => ({
    schema_version: 1,
    environment,
    now: new Date(now).toISOString(),
    ...(Object.hasOwn(context, "targetingKey") && { targetingKey: context["targetingKey"] ?? null }),
});


/***/ })

};
