export const id = 2147;
export const ids = [2147];
export const modules = {

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
