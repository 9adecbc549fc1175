export const id = 1229;
export const ids = [1229];
export const modules = {

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ valueText)
/* harmony export */ });
/** A value as an output or a variable holds it: strings as they are, everything else as JSON. */
const valueText = (value) => (typeof value === "string" ? value : JSON.stringify(value));


/***/ }),

/***/ 1229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeGithubOutputs: () => (/* binding */ writeGithubOutputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/cli/formats/value-text.js
var value_text = __webpack_require__(9573);
;// CONCATENATED MODULE: ./lib/cli/formats/github-format.js

/**
 * Outputs for the file that GITHUB_OUTPUT names: one for each flag, `flags` with all of them as JSON, and last
 * `evaluated`, which is there only when everything before it is. `randomWord` gives words that nobody can foresee:
 * a value that held the delimiter would end early and could add outputs of its own.
 */
const githubFormat = (answers, randomWord) => {
    const flags = Object.fromEntries(answers.map(({ flagKey, value }) => [flagKey, value]));
    const outputs = [
        ...answers.map(({ flagKey, value }) => [flagKey, (0,value_text/* valueText */.R)(value)]),
        ["flags", JSON.stringify(flags)],
        ["evaluated", "true"],
    ];
    return outputs
        .map(([name, text]) => {
        let delimiter;
        do
            delimiter = `signalbox_${randomWord()}`;
        while (text.includes(delimiter));
        return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
    })
        .join("");
};

// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/write-github-outputs.js





/** Appends the outputs, in one write, to the file that GITHUB_OUTPUT names; prints them where there is none. */
const writeGithubOutputs = async (answers, world) => {
    const text = githubFormat(answers, external_node_crypto_.randomUUID);
    const file = world.env["GITHUB_OUTPUT"];
    if (!file)
        return world.stdout.write(text);
    try {
        await (0,promises_.appendFile)(file, text);
    }
    catch (error) {
        throw new refusal/* Refusal */.P(`GITHUB_OUTPUT ${JSON.stringify(file)}: ${(0,file_error/* describeFileError */.S)(error)}`);
    }
};


/***/ })

};
