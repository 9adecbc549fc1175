export const id = 3861;
export const ids = [3861];
export const modules = {

/***/ 3861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitReport: () => (/* binding */ junitReport)
/* harmony export */ });
/* harmony import */ var _evaluation_render_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9716);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(522);
/* harmony import */ var _grouped_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1540);



/** Everything that XML 1.0 has no way to say, not even as a reference; it becomes U+FFFD. */
const NOT_XML = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const REFERENCES = new Map([
    ["&", "&amp;"],
    ["<", "&lt;"],
    [">", "&gt;"],
    ['"', "&quot;"],
    ["'", "&apos;"],
    ["\t", "&#9;"],
    ["\n", "&#10;"],
    ["\r", "&#13;"],
]);
const escaped = (text, special) => text.replace(NOT_XML, "\ufffd").replace(special, (character) => REFERENCES.get(character) ?? character);
/** A parser makes spaces of tabs and line feeds within an attribute. */
const attributeText = (text) => escaped(text, /[&<>"'\t\n\r]/g);
/** Between tags it makes line feeds of carriage returns. */
const contentText = (text) => escaped(text, /[&<>\r]/g);
const element = (name, attributes, inner) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(String(value))}"`);
    return `<${name}${written.join("")}>${inner}</${name}>\n`;
};
const suite = (name, file, cases) => {
    const failures = cases.filter(({ failure }) => failure !== undefined).length;
    const inner = cases.map(({ name: caseName, failure, line }) => {
        const text = failure && element("failure", { message: failure.message }, contentText(failure.text));
        const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
        return element("testcase", { classname: name, name: caseName, time: 0, ...place }, text ?? "");
    });
    const attributes = { name, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 };
    return element("testsuite", attributes, `\n${inner.join("")}`);
};
/**
 * Results as JUnit XML: a suite a file, a case an evaluation. `coverage`, where it is required, is a suite of its own
 * with a failure for each place that no test reached.
 */
const junitReport = (results, coverage, words) => {
    const files = (0,_grouped_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupedBy */ .m)(results, ({ test }) => test.position.file);
    const suites = Array.from(files, ([file, ofFile]) => suite(file, file, ofFile.map((result) => caseOf(result, words))));
    const places = (coverage?.unreached ?? []).map((place) => {
        const message = `${place.flag}: no test reaches ${(0,_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .f)(place)}`;
        const site = words.sites.get(place.flag);
        const text = site === undefined ? message : `${site.file}:${site.line}: ${message}`;
        return { name: `${place.flag}: ${(0,_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .placeName */ .f)(place)}`, failure: { message, text } };
    });
    const failed = results.filter(({ mismatches }) => mismatches.length > 0).length;
    const all = [...suites, ...(places.length === 0 ? [] : [suite("coverage", undefined, places)])];
    const counts = { tests: results.length + places.length, failures: failed + places.length, errors: 0, time: 0 };
    const root = element("testsuites", { name: "signalbox test", ...counts }, `\n${all.join("")}`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
};
const caseOf = (result, words) => {
    const { test, answer, mismatches } = result;
    const name = `${test.flag} in ${test.environment}: ${test.name}`;
    const lines = mismatches.map(words.mismatch);
    const failure = { message: lines.join("; "), text: `${lines.join("\n")}\n${(0,_evaluation_render_trace_js__WEBPACK_IMPORTED_MODULE_0__.renderTrace)(answer)}` };
    return { name, line: test.position.line, ...(lines.length > 0 && { failure }) };
};


/***/ })

};
