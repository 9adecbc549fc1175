export const id = 21;
export const ids = [21,411];
export const modules = {

/***/ 2021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./lib/cli/color.js
var cli_color = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(739);
// EXTERNAL MODULE: ./lib/cli/instant-option.js
var instant_option = __webpack_require__(7513);
// EXTERNAL MODULE: ./lib/cli/is-expired.js
var is_expired = __webpack_require__(5152);
// EXTERNAL MODULE: ./lib/cli/load-flags.js
var load_flags = __webpack_require__(6090);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/render-problems.js + 1 modules
var render_problems = __webpack_require__(8792);
;// CONCATENATED MODULE: ./lib/cli/workflow-annotations.js
/** A runner shows as many errors and as many warnings of one step; more would only fill the log. */
const MAX_EACH = 10;
/** Workflow commands that a GitHub runner shows as annotations at the lines of the problems. */
const annotations = (problems) => ["error", "warning"]
    .flatMap((severity) => problems.filter((problem) => problem.severity === severity).slice(0, MAX_EACH))
    .map(annotation)
    .join("");
const annotation = ({ severity, code, message, position, suggestion }) => {
    const place = position && { file: position.file, line: String(position.line), col: String(position.column) };
    const properties = Object.entries({ ...place, title: `signalbox ${code}` }).map(([name, value]) => `${name}=${escapeProperty(value)}`);
    const meant = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
    return `::${severity} ${properties.join(",")}::${escapeData(message + meant)}\n`;
};
/** The runner reads one command a line and undoes exactly these escapes; anything else cannot end a command. */
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/validate.js









/** `signalbox validate`: every problem of the flag files, and whether they are good enough. */
const validate = async (args, world) => {
    const now = (0,instant_option/* instantOption */.n)(args, world);
    const maxExpired = countOption(args, "max-expired");
    const format = args.has("json") ? "json" : (args.one("format") ?? "text");
    const checked = await (0,load_flags/* checkFlags */.K)([...args.positionals, ...args.all("config")], world, now);
    const flags = checked.ok ? Object.values(checked.value.flagSet.flags) : [];
    const expired = flags.filter((flag) => (0,is_expired/* isExpired */._)(flag, now)).map((flag) => flag.key);
    const tooManyExpired = maxExpired !== undefined && expired.length > maxExpired;
    const counts = { errors: count(checked.problems, "error"), warnings: count(checked.problems, "warning") };
    const valid = checked.ok && !(args.has("strict") && counts.warnings > 0) && !tooManyExpired;
    if (format === "json") {
        const problems = (0,render_problems.problemsAsJson)(checked.problems);
        const totals = { ...counts, files: checked.files, flags: flags.length };
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, valid, ...totals, expired, problems });
        return valid ? 0 : 1;
    }
    const color = (0,cli_color/* colorOf */.H)(world.stderr, world.env) && !args.has("no-color");
    await world.stderr.write((0,render_problems.renderProblems)(checked.problems, color));
    if (format === "github")
        await world.stdout.write(annotations(checked.problems));
    if (tooManyExpired) {
        const names = `${(0,count_of/* countOf */.p)(expired.length, "flag")} expired, at most ${maxExpired} admitted: ${expired.join(", ")}`;
        await world.stderr.write(`${(0,cli_color/* paint */.n)("red", "error:", color)} ${names}\n`);
    }
    const found = `${(0,count_of/* countOf */.p)(counts.errors, "error")}, ${(0,count_of/* countOf */.p)(counts.warnings, "warning")}`;
    const read = `${(0,count_of/* countOf */.p)(checked.files, "file")}${checked.ok ? `, ${(0,count_of/* countOf */.p)(flags.length, "flag")}` : ""}`;
    await world.stdout.write(`${found} in ${read}\n`);
    return valid ? 0 : 1;
};
const count = (problems, severity) => problems.filter((problem) => problem.severity === severity).length;
const countOption = (args, name) => {
    const text = args.one(name);
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new refusal/* Refusal */.P(`--${name}: ${JSON.stringify(text)} is not a count`);
};


/***/ }),

/***/ 5152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isExpired)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);

const DAY_MS = 86_400_000;
/** Whether a flag is past its expiry date: from 00:00 UTC of the day after. `now` is epoch milliseconds. */
const isExpired = (flag, now) => {
    const day = flag.expires === undefined ? undefined : (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._)(flag.expires);
    return day !== undefined && now >= day + DAY_MS;
};


/***/ }),

/***/ 8792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemsAsJson: () => (/* binding */ problemsAsJson),
  renderProblems: () => (/* binding */ renderProblems)
});

;// CONCATENATED MODULE: ./lib/document/render-problem.js
/** Columns of source shown; a longer line is cut on both sides of the caret. */
const MAX_SHOWN = 100;
/** Columns kept in front of the caret where a line is cut. */
const BEFORE = 40;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;
const BOLD = 1;
/**
 * Control characters, separators of lines, lone surrogates and marks that turn the direction of writing:
 * a source line shown raw could move the cursor, colour the screen or hide what it says.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What a person sees of a text: each tab one space, each unsafe character one `·`, so that columns stay. */
const visible = (text) => text.replaceAll("\t", " ").replace(UNSAFE, (character) => "·".repeat(character.length));
/** East Asian wide characters and pictures take two columns of a terminal. */
const WIDE = /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const widthOf = (text) => {
    let width = 0;
    for (const character of text)
        width += WIDE.test(character) ? 2 : 1;
    return width;
};
const excerptOf = (line, column, length) => {
    const start = line.length > MAX_SHOWN ? Math.max(0, Math.min(column - 1 - BEFORE, line.length - MAX_SHOWN)) : 0;
    const end = Math.min(line.length, start + MAX_SHOWN);
    const head = start > 0 ? "…" : "";
    const tail = end < line.length ? "…" : "";
    const before = head + visible(line.slice(start, column - 1));
    const marked = visible(line.slice(column - 1, Math.min(end, column - 1 + length)));
    const text = head + visible(line.slice(start, end)) + tail;
    return { text, indent: widthOf(before), length: Math.max(1, widthOf(marked)) };
};
const paint = (color, code, text) => color ? `\u001b[${code}m${text}\u001b[0m` : text;
const placeOf = ({ position }) => position ? `${visible(position.file)}:${position.line}:${position.column} ` : "";
const sourceOf = (problem, color) => {
    const { position, sourceLine, length = 1, severity } = problem;
    if (position === undefined || sourceLine === undefined)
        return [];
    const excerpt = excerptOf(sourceLine, position.column, length);
    const number = String(position.line);
    const gutter = " ".repeat(number.length);
    const caret = paint(color, severity === "error" ? RED : YELLOW, "^".repeat(excerpt.length));
    return [
        `${paint(color, CYAN, `  ${number} |`)} ${excerpt.text}`,
        `${paint(color, CYAN, `  ${gutter} |`)} ${" ".repeat(excerpt.indent)}${caret}`,
    ];
};
/**
 * A problem as a compiler shows it: place, severity, code and message, then the line with a caret under the fault.
 * Nothing of the user's text reaches a terminal that the terminal would obey.
 */
const renderProblem = (problem, { color }) => {
    const { severity, code, message, suggestion, related = [] } = problem;
    const label = paint(color, severity === "error" ? RED : YELLOW, severity);
    const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(visible(suggestion))}?`;
    const head = `${paint(color, BOLD, placeOf(problem))}${label} ${code}: ${visible(message)}${hint}`;
    const others = related.map(({ file, line, column }) => `  see ${visible(file)}:${line}:${column}`);
    return [head, ...sourceOf(problem, color), ...others].join("\n");
};

;// CONCATENATED MODULE: ./lib/cli/render-problems.js

/** Every problem for a person, an empty line between two. */
const renderProblems = (problems, color) => problems.map((problem) => `${renderProblem(problem, { color })}\n\n`).join("");
/** Every problem for a program: `{code, severity, message, file?, line?, column?, length?, suggestion?, related?}`. */
const problemsAsJson = (problems) => problems.map(({ code, severity, message, position, length, suggestion, related }) => ({
    code,
    severity,
    message,
    ...(position && placeAsJson(position)),
    ...(length !== undefined && { length }),
    ...(suggestion !== undefined && { suggestion }),
    ...(related && { related: related.map(placeAsJson) }),
}));
const placeAsJson = ({ file, line, column }) => ({
    file,
    line,
    column,
});


/***/ })

};
