export const id = 9594;
export const ids = [9594];
export const modules = {

/***/ 9594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./lib/thresholds/check.js
var check = __webpack_require__(4476);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
;// CONCATENATED MODULE: ./lib/thresholds/result-json.js


/**
 * A result for a program: `{flag, metric, direction, outcome, pass, measured?, limit?, limitFrom?, rule?, tolerance,
 * unit?, margin?, error?}`. Decimals are strings, exact; `pass` is null for what was neither selected nor measured.
 */
const resultAsJson = (result) => {
    const { flag, threshold, outcome, measured, limit, limitFrom, rule, margin, error } = result;
    return {
        flag,
        metric: threshold.metric,
        direction: threshold.pass,
        outcome,
        pass: outcome === "skipped" ? null : !(0,check/* isFailure */.N6)(result),
        ...optionalText("measured", measured),
        ...optionalText("limit", limit),
        ...(limitFrom !== undefined && { limitFrom }),
        ...(rule !== undefined && { rule }),
        tolerance: (0,decimal/* renderDecimal */.sx)((0,decimal/* decimalOf */.Bc)(threshold.tolerance ?? 0)),
        ...(threshold.unit !== undefined && { unit: threshold.unit }),
        ...optionalText("margin", margin),
        ...(error !== undefined && { error }),
    };
};
const optionalText = (name, value) => value === undefined ? {} : { [name]: (0,decimal/* renderDecimal */.sx)(value) };

// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(2164);
;// CONCATENATED MODULE: ./lib/thresholds/result-text.js


/** The titles of resultCells, in order. */
const RESULT_TITLES = ["Flag", "Metric", "Measured", "Limit", "From", "Result"];
/** One row of the table that a check prints. Plain text; names and messages of the flag file are in it as they are. */
const resultCells = (result) => [
    result.flag,
    result.threshold.metric,
    result.measured === undefined ? "" : (0,decimal/* renderDecimal */.sx)(result.measured),
    limitText(result),
    originText(result),
    outcomeText(result),
];
/** `at least 85 percent, tolerance 0.2` */
const limitText = ({ limit, threshold }) => {
    if (limit === undefined)
        return "";
    const unit = threshold.unit === undefined ? "" : ` ${threshold.unit}`;
    const tolerance = threshold.tolerance ? `, tolerance ${threshold.tolerance}` : "";
    return `${threshold.pass.replace("-", " ")} ${(0,decimal/* renderDecimal */.sx)(limit)}${unit}${tolerance}`;
};
const originText = ({ limitFrom, rule, error }) => {
    if (limitFrom === undefined)
        return "";
    if (limitFrom === "lock")
        return "lock";
    return error !== undefined ? "safe value" : rule === undefined ? "flag" : `flag, rule ${rule}`;
};
const outcomeText = ({ outcome, margin, error }) => {
    switch (outcome) {
        case "passed":
            return "passed";
        case "missed":
            return `FAILED by ${(0,decimal/* renderDecimal */.sx)(absolute(margin))}`;
        case "unmeasured":
            return "FAILED: not measured";
        case "error":
            return `FAILED: ${error ?? "the flag serves no number"}`;
        case "skipped":
            return "not measured";
        default:
            return (0,assert_never/* assertNever */.x)(outcome);
    }
};
const absolute = (margin = { units: 0n, scale: 0 }) => ({
    ...margin,
    units: margin.units < 0n ? -margin.units : margin.units,
});

// EXTERNAL MODULE: ./lib/cli/formats/json-format.js
var json_format = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/text-table.js
var text_table = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/cli/threshold-session.js + 6 modules
var threshold_session = __webpack_require__(393);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/check.js








/** `signalbox check`: measured figures against the thresholds. */
const check_check = async (args, world) => {
    const { session, results } = await (0,threshold_session/* checkThresholds */.$)(args, world, true);
    const failed = results.filter(check/* isFailure */.N6);
    const passed = failed.length === 0;
    if (args.has("json")) {
        const machine = { ...(0,json_format.sessionAsJson)(session), passed, results: results.map(resultAsJson) };
        await (0,write_json/* writeJson */.G)(world.stdout, machine);
        return passed ? 0 : 1;
    }
    const rows = results.map((result) => resultCells(result).map(safe_text/* safeText */.H));
    const titles = RESULT_TITLES.map((title) => title.toUpperCase());
    const skipped = results.filter(({ outcome }) => outcome === "skipped").length;
    const counts = `${results.length - failed.length - skipped} passed, ${failed.length} failed, ${skipped} not measured`;
    await world.stdout.write(`environment: ${(0,safe_text/* safeText */.H)(session.environment)}\n\n${(0,text_table/* textTable */.e)(titles, rows)}\n${counts}\n`);
    return passed ? 0 : 1;
};


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
