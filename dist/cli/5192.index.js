export const id = 5192;
export const ids = [5192];
export const modules = {

/***/ 5192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateBatch: () => (/* binding */ evaluateBatch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/model/flag.js
var model_flag = __webpack_require__(9607);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var syntax_instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/cli/batch/batch-request.js



/** No document or context is deeper (64 levels, a few more around them); the answer must not exhaust the stack. */
const MAX_DEPTH = 128;
/** Reads one line of a batch. Unknown keys are left alone, so that a suite may keep its own words beside ours. */
const readBatchLine = (text) => {
    const line = parseJson(text);
    if (!line.ok)
        return { frame: { default: null }, request: line };
    if (!isObject(line.value))
        return { frame: { default: null }, request: (0,parsed/* refused */.J5)("a line must be a JSON object") };
    const { value } = line;
    const id = own(value, "id");
    const frame = { ...(id !== undefined && { id }), default: own(value, "default") ?? null };
    return { frame, request: readRequest(value) };
};
const readRequest = (line) => {
    const config = own(line, "config");
    const flag = own(line, "flag");
    const environment = own(line, "environment") ?? undefined;
    const now = own(line, "now") ?? undefined;
    const type = own(line, "type") ?? undefined;
    const overrides = own(line, "overrides") ?? undefined;
    if (typeof config !== "string" && !isObject(config))
        return (0,parsed/* refused */.J5)('"config" must be a document or a path');
    if (typeof flag !== "string")
        return (0,parsed/* refused */.J5)('"flag" must be the key of a flag');
    if (environment !== undefined && typeof environment !== "string")
        return (0,parsed/* refused */.J5)('"environment" must be a name');
    const instant = typeof now === "string" ? (0,syntax_instant/* parseInstant */.n)(now) : undefined;
    if (now !== undefined && instant === undefined)
        return (0,parsed/* refused */.J5)('"now" must be an RFC 3339 instant with an offset');
    const known = model_flag/* FLAG_TYPES */.X.find((word) => word === type);
    if (type !== undefined && known === undefined)
        return (0,parsed/* refused */.J5)(`"type" must be one of ${model_flag/* FLAG_TYPES */.X.join(", ")}`);
    if (overrides !== undefined && !isObject(overrides))
        return (0,parsed/* refused */.J5)('"overrides" must be an object');
    const context = own(line, "context") === undefined ? {} : own(line, "context");
    return (0,parsed/* parsed */.Yz)({ config, environment, context, now: instant, flag, type: known, overrides });
};
const parseJson = (text) => {
    try {
        const value = JSON.parse(text);
        return isDeeperThan(value, MAX_DEPTH)
            ? (0,parsed/* refused */.J5)(`the line is nested deeper than ${MAX_DEPTH} levels`)
            : (0,parsed/* parsed */.Yz)(value);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        return (0,parsed/* refused */.J5)("the line is not JSON");
    }
};
const isDeeperThan = (value, levels) => {
    if (typeof value !== "object" || value === null)
        return false;
    if (levels === 0)
        return true;
    for (const item of Object.values(value))
        if (isDeeperThan(item, levels - 1))
            return true;
    return false;
};
const own = (object, key) => Object.hasOwn(object, key) ? object[key] : undefined;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/cli/batch/answer-line.js


/** The answer to one line of a batch, as a line; undefined for a blank line, which asks nothing. */
const answerLine = async (line, flags, start) => {
    if (line === "too long")
        return refusal({ default: null }, "the line is too long");
    const text = (0,decode_utf8/* decodeUtf8 */._)(line);
    if (!text.ok)
        return refusal({ default: null }, `the line is ${text.message}`);
    if (text.value.trim() === "")
        return undefined;
    const { frame, request } = readBatchLine(text.value);
    if (!request.ok)
        return refusal(frame, request.message);
    const evaluator = await flags.evaluatorOf(request.value);
    if (!evaluator.ok)
        return refusal(frame, evaluator.message);
    return answer(frame, evaluate(evaluator.value, request.value, frame, start));
};
const evaluate = (evaluator, request, frame, start) => {
    const { flag, type, context, environment, now = start } = request;
    const chosen = evaluator.chooseEnvironment(context, environment);
    // No environment has an empty name: it answers what an unknown one answers, in the order of the steps.
    const details = evaluator.in(chosen.ok ? chosen.name : "").evaluate(flag, context, now, frame.default, type);
    return chosen.ok || details.errorCode !== "INVALID_CONTEXT" ? details : { ...details, errorMessage: chosen.message };
};
const answer = ({ id }, details) => {
    const { value, variant, reason, detail, ruleId, bucket, prerequisite, errorCode, errorMessage } = details;
    // What is undefined is left out of the line.
    const line = { id, value, variant, reason, detail, ruleId, bucket, prerequisite, errorCode, errorMessage };
    return `${JSON.stringify(line)}\n`;
};
const refusal = (frame, errorMessage) => answer(frame, { value: frame.default, reason: "ERROR", errorCode: "PARSE_ERROR", errorMessage });

// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/io/flag-files.js + 1 modules
var flag_files = __webpack_require__(9963);
// EXTERNAL MODULE: ./lib/io/regex-engine.js
var regex_engine = __webpack_require__(8262);
// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/cli/read-override.js
var read_override = __webpack_require__(7757);
;// CONCATENATED MODULE: ./lib/cli/batch/batch-flags.js






/**
 * Turns the configurations of a batch into evaluators. Only the last one is kept: consecutive lines mostly share it,
 * and a batch of any length needs the memory of one.
 */
class BatchFlags {
    #cwd;
    #config;
    #loaded = (0,parsed/* refused */.J5)("nothing loaded");
    #overrides;
    #evaluator = (0,parsed/* refused */.J5)("nothing loaded");
    constructor(cwd) {
        this.#cwd = cwd;
    }
    /** The evaluator of a request's configuration and overrides, or why they are refused. */
    async evaluatorOf({ config, overrides = {} }) {
        // A document starts with a brace and a path is quoted, so that neither is taken for the other.
        const configKey = JSON.stringify(config);
        if (configKey !== this.#config) {
            this.#loaded = typeof config === "string" ? await this.#loadFile(config) : await loadJson(config);
            this.#config = configKey;
            this.#overrides = undefined;
        }
        const overridesKey = JSON.stringify(overrides);
        if (overridesKey !== this.#overrides) {
            this.#evaluator = this.#loaded.ok ? withOverrides(this.#loaded.value, overrides) : this.#loaded;
            this.#overrides = overridesKey;
        }
        return this.#evaluator;
    }
    async #loadFile(path) {
        const found = await (0,flag_files/* findFlagFiles */.LE)([path], { cwd: this.#cwd });
        if (!found.ok)
            return found;
        const files = await (0,flag_files/* readFlagFiles */.k4)(found.value, { cwd: this.#cwd });
        return files.ok ? orRefused(await (0,pipeline/* loadFlagSet */.ZW)(files.value, { loadRegex: regex_engine/* loadRegexEngine */.cG })) : files;
    }
}
const loadJson = async (config) => orRefused(await (0,pipeline/* checkDocuments */.FF)([(0,parse_document/* documentFromJson */.S)(config, "config")], { loadRegex: regex_engine/* loadRegexEngine */.cG }));
const orRefused = (outcome) => outcome.ok ? (0,parsed/* parsed */.Yz)(outcome.value) : (0,parsed/* refused */.J5)(`the configuration is refused: ${firstError(outcome.problems)}`);
const firstError = (problems) => {
    const errors = problems.filter((problem) => problem.severity === "error");
    const { code = "", message = "", position = undefined } = errors[0] ?? {};
    const place = position === undefined ? "" : `${position.file}:${position.line}:${position.column}: `;
    return `${place}${code}: ${message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`;
};
const withOverrides = (loaded, overrides) => {
    const read = new Map();
    for (const [key, value] of Object.entries(overrides)) {
        const override = (0,read_override/* readOverride */.$)(loaded.flagSet, key, value);
        if (!override.ok)
            return override;
        read.set(key, override.value);
    }
    return (0,parsed/* parsed */.Yz)((0,pipeline/* createEvaluator */.m$)(loaded, read));
};

;// CONCATENATED MODULE: ./lib/cli/batch/line-splitter.js
/**
 * Cuts a stream of bytes into lines (LF) without ever holding more than `limit` bytes of one: what is longer is
 * counted as one line and forgotten.
 */
class LineSplitter {
    #limit;
    #pieces = [];
    #length = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    /** The lines that end in this chunk. */
    *push(chunk) {
        let start = 0;
        for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
            this.#keep(chunk.subarray(start, end));
            yield this.#take();
            start = end + 1;
        }
        this.#keep(chunk.subarray(start));
    }
    /** The last line, when no line break ended it. */
    *end() {
        if (this.#length > 0)
            yield this.#take();
    }
    #keep(piece) {
        this.#length += piece.byteLength;
        if (this.#length > this.#limit)
            this.#pieces = [];
        else if (piece.byteLength > 0)
            this.#pieces.push(piece);
    }
    #take() {
        const [first, ...rest] = this.#pieces;
        const line = this.#length > this.#limit ? "too long" : rest.length === 0 && first ? first : Buffer.concat(this.#pieces);
        this.#pieces = [];
        this.#length = 0;
        return line;
    }
}

// EXTERNAL MODULE: ./lib/cli/refusal.js
var cli_refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/commands/evaluate-batch.js







/** A document of 16 MiB and as much around it; a longer line is answered, but not kept. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
/** In UTF-16 code units: answers are handed on together, for speed, but never piled up. */
const FLUSH_AT = 65_536;
/** Options that say what each line of a batch says for itself. */
const SAID_BY_THE_LINES = ["config", "environment", "context", "set", "targeting-key", "now", "override", "flag"];
/** `signalbox evaluate --batch`: JSON Lines in, JSON Lines out, in order and in constant memory (flag-model, section 5). */
const evaluateBatch = async (args, world) => {
    const idle = SAID_BY_THE_LINES.find((option) => args.has(option)) ?? (args.has("format") ? "format" : undefined);
    if (idle !== undefined)
        throw new cli_refusal/* Refusal */.P(`--${idle} has no meaning with --batch`, { hint: "each line says its own" });
    if (args.positionals.length > 0)
        throw new cli_refusal/* Refusal */.P("--batch takes no FLAG argument: each line names its flag");
    const file = args.one("batch") ?? "-";
    const start = world.now();
    const flags = new BatchFlags(world.cwd);
    const splitter = new LineSplitter(MAX_LINE_BYTES);
    let answers = "";
    const flush = async () => {
        if (answers === "")
            return;
        const text = answers;
        answers = "";
        await world.stdout.write(text);
    };
    for await (const lines of linesOf(file, splitter, world)) {
        for (const line of lines) {
            answers += (await answerLine(line, flags, start)) ?? "";
            if (answers.length >= FLUSH_AT)
                await flush();
        }
        // Whoever waits for an answer before the next question gets it.
        await flush();
    }
    return 0;
};
async function* linesOf(file, splitter, world) {
    const input = file === "-" ? world.stdin : (0,external_node_fs_.createReadStream)((0,external_node_path_.resolve)(world.cwd, file));
    try {
        for await (const chunk of input)
            yield splitter.push(chunk);
    }
    catch (error) {
        // Only the system's own failures are the user's; anything else is a defect and goes on.
        if ((0,file_error/* errorCode */.C)(error) === "" || (0,file_error/* errorCode */.C)(error).startsWith("ERR_"))
            throw error;
        throw new cli_refusal/* Refusal */.P(`--batch ${JSON.stringify(file)}: ${(0,file_error/* describeFileError */.S)(error)}`);
    }
    yield splitter.end();
}


/***/ })

};
