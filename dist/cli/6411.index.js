export const id = 6411;
export const ids = [6411];
export const modules = {

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
