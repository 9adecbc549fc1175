export const id = 9716;
export const ids = [9716];
export const modules = {

/***/ 9716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTrace: () => (/* binding */ renderTrace)
/* harmony export */ });
/** A value of a context can be a million characters long, and there can be one on every line. */
const MAX_VALUE_LENGTH = 120;
const MAX_TEXT_LENGTH = 400;
/**
 * Writes an explanation as indented plain text: what was served and why, then every step with the conditions it saw.
 * Values are data: on one line each, in quotes, shortened, control and direction characters escaped, so that none can
 * start a line of its own and pass for a step or for a command to the runner.
 */
const renderTrace = (explanation) => [
    `${plain(explanation.flagKey)} = ${value(explanation.value)}${variant(explanation.variant)}`,
    `  ${because(explanation)}`,
    ...explanation.trace.flatMap(stepLines),
].join("\n");
const variant = (name) => (name === undefined ? "" : ` (variant ${plain(name)})`);
const because = ({ reason, detail, ruleId, bucket, prerequisite, errorCode, expired }) => [
    detail === undefined ? reason : `${reason}, ${detail}`,
    ruleId !== undefined && `rule ${plain(ruleId)}`,
    prerequisite !== undefined && `prerequisite ${plain(prerequisite)}`,
    bucket !== undefined && `bucket ${bucket}`,
    errorCode,
    expired && "the flag is past its expiry",
]
    .filter((part) => typeof part === "string")
    .join(", ");
const stepLines = ({ step, subject, result, text, conditions = [] }) => [
    `  ${MARKS[result]} ${step}${subject === undefined ? "" : ` ${plain(subject)}`}: ${plain(text)}`,
    ...conditions.flatMap((condition) => conditionLines(condition, "      ")),
];
const MARKS = { passed: "|", skipped: "-", decided: ">" };
const conditionLines = (trace, indent) => {
    const found = trace.found === undefined ? "" : `, found ${value(trace.found)}`;
    const note = trace.note === undefined ? "" : ` (${plain(trace.note)})`;
    return [
        `${indent}${outcome(trace.outcome)} ${plain(trace.condition)}${found}${note}`,
        ...(trace.children ?? []).flatMap((child) => conditionLines(child, `${indent}  `)),
    ];
};
const outcome = (found) => (found === undefined ? "unknown" : String(found)).padEnd(7);
const value = (found) => escaped(shortened(JSON.stringify(found), MAX_VALUE_LENGTH));
const plain = (text) => escaped(shortened(text, MAX_TEXT_LENGTH));
const shortened = (text, limit) => text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;
/**
 * Control characters break lines and drive terminals; format characters reverse what a reader sees; a lone surrogate
 * is no text at all. None of them is needed in a name or a value.
 */
const escaped = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
});


/***/ })

};
