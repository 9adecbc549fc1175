export const id = 456;
export const ids = [456];
export const modules = {

/***/ 28456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(62534);
// EXTERNAL MODULE: ./lib/thresholds/check.js + 1 modules
var check = __webpack_require__(84304);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(60179);
;// CONCATENATED MODULE: ./lib/thresholds/json-pointer.js

/** Reads a JSON pointer (RFC 6901, section 3): `` or `/total/lines/pct`, with `~1` for a slash and `~0` for a tilde. */
const parsePointer = (text) => {
    if (text === "")
        return (0,parsed/* parsed */.Yz)([]);
    if (!text.startsWith("/"))
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a JSON pointer: it must start with /`);
    if (/~(?![01])/.test(text))
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a JSON pointer: ~ must be ~0 or ~1`);
    // ~1 first: else ~01, which is the text ~1, would become a slash.
    const tokens = text.slice(1).split("/");
    return (0,parsed/* parsed */.Yz)(tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~")));
};
/** The pointer as text again. */
const renderPointer = (pointer) => pointer.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

;// CONCATENATED MODULE: ./lib/thresholds/metric-source.js



/** Reads `NAME=VALUE` or `NAME=@FILE#/JSON/POINTER`. A file name may contain `#`, unless a slash or nothing follows. */
const parseMetricSource = (text) => {
    const equals = text.indexOf("=");
    if (equals < 1)
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not NAME=VALUE or NAME=@FILE#/JSON/POINTER`);
    const name = text.slice(0, equals);
    const value = text.slice(equals + 1);
    const source = value.startsWith("@") ? parseReport(name, value.slice(1)) : parseStated(name, value);
    return source.ok ? source : (0,parsed/* refused */.J5)(`metric ${(0,parsed/* quoted */.TL)(name)}: ${source.message}`);
};
const parseStated = (name, text) => {
    const value = (0,decimal/* parseDecimal */.$Q)(text);
    return value.ok ? (0,parsed/* parsed */.Yz)({ name, kind: "stated", value: value.value }) : value;
};
const parseReport = (name, text) => {
    const hash = text.search(/#(?:\/|$)/);
    if (hash < 1)
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not FILE#/JSON/POINTER`);
    const pointer = parsePointer(text.slice(hash + 1));
    return pointer.ok ? (0,parsed/* parsed */.Yz)({ name, kind: "report", file: text.slice(0, hash), pointer: pointer.value }) : pointer;
};

;// CONCATENATED MODULE: ./lib/thresholds/json-text.js
/** Steps through text that JSON.parse has accepted; for any other text they promise nothing. */
/** The first place at or after `from` that is no white space. */
const skipBlanks = (text, from) => {
    let at = from;
    while (" \t\r\n".includes(text[at] ?? "x"))
        at++;
    return at;
};
/** Just past the value that starts here. Counts brackets instead of recursing: a text may nest as deeply as it likes. */
const endOfValue = (text, start) => {
    let depth = 0;
    for (let at = start;;) {
        const character = text[at] ?? "";
        if (character === '"')
            at = endOfString(text, at);
        else if ("{[".includes(character) && character !== "") {
            depth++;
            at++;
        }
        else if ("}]".includes(character) && character !== "") {
            depth--;
            at++;
        }
        else if (depth > 0)
            at++;
        else
            while (at < text.length && !" \t\r\n,:]}".includes(text[at] ?? ""))
                at++;
        if (depth === 0)
            return at;
    }
};
/** Just past the string that starts here. */
const endOfString = (text, open) => {
    let at = open + 1;
    while (text[at] !== '"')
        at += text[at] === "\\" ? 2 : 1;
    return at + 1;
};

;// CONCATENATED MODULE: ./lib/thresholds/report-value.js




/**
 * The number that a pointer names in the text of a JSON report, digit by digit: 84.99999999999999999 is below 85,
 * though the nearest double is 85. A string that holds a plain decimal counts as that; anything else is refused.
 */
const reportValue = (report, pointer) => {
    const text = report.charCodeAt(0) === 0xfeff ? report.slice(1) : report;
    try {
        // What follows walks over text that is JSON for sure.
        JSON.parse(text);
    }
    catch (error) {
        return (0,parsed/* refused */.J5)(`not JSON: ${error.message.split("\n")[0]}`);
    }
    const found = walk(text, pointer);
    if (!found.ok)
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(renderPointer(pointer))}: ${found.message}`);
    const value = numberIn(found.value);
    return value.ok ? value : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(renderPointer(pointer))}: ${value.message}`);
};
const numberIn = (source) => {
    const [first = ""] = source;
    if (/[-0-9]/.test(first))
        return (0,decimal/* parseJsonNumber */.fs)(source);
    if (first === '"')
        return (0,decimal/* parseDecimal */.$Q)(JSON.parse(source));
    const found = first === "{" ? "an object" : first === "[" ? "a list" : source;
    return (0,parsed/* refused */.J5)(`found ${found}; a number is needed`);
};
/** The source text of the value that the pointer names. */
const walk = (text, pointer) => {
    let at = skipBlanks(text, 0);
    for (const token of pointer) {
        const next = text[at] === "{" ? member(text, at, token) : text[at] === "[" ? report_value_element(text, at, token) : undefined;
        if (next === undefined)
            return (0,parsed/* refused */.J5)(`there is no ${(0,parsed/* quoted */.TL)(token)}`);
        if (!next.ok)
            return next;
        at = next.value;
    }
    return (0,parsed/* parsed */.Yz)(text.slice(at, endOfValue(text, at)));
};
/** Where the value of a key starts. A key that stands twice is no answer: readers differ in which one they take. */
const member = (text, open, key) => {
    let found;
    for (let at = skipBlanks(text, open + 1); text[at] !== "}";) {
        const end = endOfValue(text, at);
        const value = skipBlanks(text, skipBlanks(text, end) + 1);
        if (JSON.parse(text.slice(at, end)) === key) {
            if (found !== undefined)
                return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(key)} stands there twice`);
            found = value;
        }
        at = nextEntry(text, endOfValue(text, value));
    }
    return found === undefined ? undefined : (0,parsed/* parsed */.Yz)(found);
};
const report_value_element = (text, open, token) => {
    if (!/^(?:0|[1-9][0-9]*)$/.test(token))
        return undefined;
    let left = Number(token);
    for (let at = skipBlanks(text, open + 1); text[at] !== "]"; left--) {
        if (left === 0)
            return (0,parsed/* parsed */.Yz)(at);
        at = nextEntry(text, endOfValue(text, at));
    }
    return undefined;
};
/** Past a value: the next entry, or the bracket that closes. */
const nextEntry = (text, end) => {
    const at = skipBlanks(text, end);
    return text[at] === "," ? skipBlanks(text, at + 1) : at;
};

;// CONCATENATED MODULE: ./lib/thresholds/read-metrics.js



/**
 * Reads metrics as they were stated. All must be right: a fault in one would leave a limit unchecked. Refused are a
 * metric that stands twice, one that no threshold knows, what is no finite decimal, an unreadable file or pointer.
 */
const readMetrics = async (definitions, known, readReport) => {
    const metrics = new Map();
    const faults = [];
    const reports = new Map();
    const readOnce = (file) => {
        const report = reports.get(file) ?? readReport(file);
        reports.set(file, report);
        return report;
    };
    const seen = new Set();
    for (const definition of definitions) {
        const source = parseMetricSource(definition);
        if (!source.ok) {
            faults.push(source.message);
            continue;
        }
        const { name } = source.value;
        if (seen.has(name))
            faults.push(`metric ${(0,parsed/* quoted */.TL)(name)} is given twice`);
        else if (!known.has(name))
            faults.push(`no threshold knows the metric ${(0,parsed/* quoted */.TL)(name)}${choices(known)}`);
        else {
            const value = await measure(source.value, readOnce);
            if (value.ok)
                metrics.set(name, value.value);
            else
                faults.push(`metric ${(0,parsed/* quoted */.TL)(name)}: ${value.message}`);
        }
        seen.add(name);
    }
    return faults.length === 0 ? (0,parsed/* parsed */.Yz)(metrics) : (0,parsed/* refused */.J5)(faults.join("; "));
};
const measure = async (source, readReport) => {
    if (source.kind === "stated")
        return (0,parsed/* parsed */.Yz)(source.value);
    const report = await readReport(source.file);
    const value = report.ok ? reportValue(report.value, source.pointer) : report;
    return value.ok ? value : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(source.file)}: ${value.message}`);
};
/** More names than a person reads help nobody. */
const MAX_CHOICES = 20;
const choices = (known) => {
    if (known.size === 0)
        return "; there are no thresholds";
    const shown = [...known].slice(0, MAX_CHOICES).join(", ");
    return `; known are ${shown}${known.size > MAX_CHOICES ? ", …" : ""}`;
};

// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var syntax_glob = __webpack_require__(39216);
;// CONCATENATED MODULE: ./lib/thresholds/select-thresholds.js


/** The keys of the thresholds that patterns (keys or globs) select. A pattern that selects none is a slip, and refused. */
const selectThresholds = (subjects, patterns) => {
    const selected = new Set();
    for (const pattern of patterns) {
        const glob = (0,syntax_glob/* parseGlob */.q)(pattern);
        if (!glob.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(pattern)}: ${glob.message}`);
        const matching = subjects.filter(({ flag }) => glob.value(flag));
        if (matching.length === 0)
            return (0,parsed/* refused */.J5)(`no flag with a threshold matches ${(0,parsed/* quoted */.TL)(pattern)}`);
        for (const { flag } of matching)
            selected.add(flag);
    }
    return (0,parsed/* parsed */.Yz)(selected);
};

;// CONCATENATED MODULE: ./lib/thresholds/check-all.js




/** Checks the selected thresholds, or without a selection all. A check that would look at nothing is refused. */
const checkAll = async (request) => {
    const { subjects, only, lockedFor } = request;
    if (request.metrics.length === 0 && only.length === 0)
        return (0,parsed/* refused */.J5)("nothing to check: no metric is given");
    const known = new Set(subjects.map(({ threshold }) => threshold.metric));
    const metrics = await readMetrics(request.metrics, known, request.readReport);
    if (!metrics.ok)
        return metrics;
    const selected = selectThresholds(subjects, only);
    if (!selected.ok)
        return selected;
    const asked = only.length === 0 ? subjects : subjects.filter(({ flag }) => selected.value.has(flag));
    return (0,parsed/* parsed */.Yz)(asked.map((subject) => (0,check/* checkThreshold */.wy)(subject, metrics.value, lockedFor(subject.flag), selected.value.has(subject.flag))));
};

// EXTERNAL MODULE: ./lib/model/key.js
var key = __webpack_require__(81958);
;// CONCATENATED MODULE: ./lib/thresholds/duplicate-key.js

/**
 * A key that some object of a JSON text has twice, or undefined. JSON.parse keeps the last one without a word, so a
 * reviewer could read one limit and a program another.
 */
const duplicateKey = (text) => {
    const open = [];
    for (let at = 0; at < text.length;) {
        const character = text[at];
        if (character === '"') {
            const end = endOfString(text, at);
            if (text[skipBlanks(text, end)] === ":") {
                const key = JSON.parse(text.slice(at, end));
                const keys = open.at(-1);
                if (keys?.has(key))
                    return key;
                keys?.add(key);
            }
            at = end;
            continue;
        }
        if (character === "{")
            open.push(new Set());
        if (character === "}")
            open.pop();
        at++;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/thresholds/lock.js




/** Read and written where no other file is named. */
const DEFAULT_LOCK_FILE = "config/thresholds.lock.json";
const NO_LOCK = new Map();
const VERSION = 1;
const NEEDED = 'needed is {"version": 1, "limits": {FLAG: {ENVIRONMENT: "82.4"}}}';
/** Reads a lock file strictly, every fault in one message: a limit that is not understood would be one that is gone. */
const parseLock = (text) => {
    let root;
    try {
        root = JSON.parse(text);
    }
    catch (error) {
        return (0,parsed/* refused */.J5)(`not JSON: ${error.message.split("\n")[0]}; ${NEEDED}`);
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return (0,parsed/* refused */.J5)(`the key ${(0,parsed/* quoted */.TL)(twice)} stands there twice`);
    if (!isObject(root) || root["version"] !== VERSION || !isObject(root["limits"]))
        return (0,parsed/* refused */.J5)(NEEDED);
    const unknown = Object.keys(root).find((key) => key !== "version" && key !== "limits");
    if (unknown !== undefined)
        return (0,parsed/* refused */.J5)(`unknown key ${(0,parsed/* quoted */.TL)(unknown)}; ${NEEDED}`);
    const faults = [];
    const limits = Object.entries(root["limits"]).map(([flag, entry]) => [flag, readEntry(flag, entry, faults)]);
    return faults.length === 0 ? (0,parsed/* parsed */.Yz)(new Map(limits)) : (0,parsed/* refused */.J5)(faults.join("; "));
};
const readEntry = (flag, entry, faults) => {
    const limits = new Map();
    if (!key/* KEY_PATTERN */.bn.test(flag))
        faults.push(`${(0,parsed/* quoted */.TL)(flag)} is no key of a flag`);
    if (!isObject(entry))
        faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}: needed is a limit for each environment`);
    for (const [environment, found] of isObject(entry) ? Object.entries(entry) : []) {
        // A JSON number would pass through a double on its way through other tools.
        const limit = typeof found === "string" ? (0,decimal/* parseDecimal */.$Q)(found) : (0,parsed/* refused */.J5)("needed is a decimal in quotes");
        if (limit.ok)
            limits.set(environment, limit.value);
        else
            faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}, environment ${(0,parsed/* quoted */.TL)(environment)}: ${limit.message}`);
    }
    return limits;
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The text of a lock file: sorted, one limit a line, so that a change shows as one line. */
const renderLock = (lock) => {
    const limits = sorted(lock).map(([flag, entry]) => [
        flag,
        Object.fromEntries(sorted(entry).map(([environment, limit]) => [environment, renderDecimal(limit)])),
    ]);
    return `${JSON.stringify({ version: VERSION, limits: Object.fromEntries(limits) }, null, 2)}\n`;
};
const sorted = (map) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
/** The locked limit of a flag in an environment, where there is one. */
const lockedLimit = (lock, flag, environment) => lock.get(flag)?.get(environment);

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

// EXTERNAL MODULE: ./lib/thresholds/result-text.js
var result_text = __webpack_require__(72611);
// EXTERNAL MODULE: ./lib/action/action-failure.js + 1 modules
var action_failure = __webpack_require__(93008);
// EXTERNAL MODULE: ./lib/action/annotations.js
var annotations = __webpack_require__(2508);
// EXTERNAL MODULE: ./lib/action/flag-source.js
var flag_source = __webpack_require__(37002);
// EXTERNAL MODULE: ./lib/action/markdown.js
var markdown = __webpack_require__(86093);
// EXTERNAL MODULE: ./lib/action/snapshot-use.js
var snapshot_use = __webpack_require__(94866);
;// CONCATENATED MODULE: ./lib/action/check-summary.js





/** The runner drops a summary above one MiB whole. A row has six cells of at most some kB. */
const MAX_ROWS = 200;
/** The job summary of a check: what was measured, each limit and where it came from. Failures stand first. */
const renderCheckSummary = (results, evaluated, snapshot) => {
    const sorted = [...results.filter(check/* isFailure */.N6), ...results.filter((result) => !(0,check/* isFailure */.N6)(result))];
    const rows = sorted.slice(0, MAX_ROWS).map((result) => (0,result_text/* resultCells */.l8)(result).map(markdown/* escapeMarkdown */.F));
    const rest = sorted.length - rows.length;
    const more = rest === 0 ? "" : `\n${rest} more thresholds are not shown.\n`;
    const gates = evaluated.gates ? `; gates from ${(0,markdown/* escapeMarkdown */.F)((0,flag_source/* describeOrigin */.u)(evaluated.gates.origin))}` : "";
    const place = `Environment ${(0,markdown/* escapeMarkdown */.F)(evaluated.environment)}, flags from ${(0,markdown/* escapeMarkdown */.F)((0,flag_source/* describeOrigin */.u)(evaluated.origin))}${gates}. Snapshot: ${(0,snapshot_use/* describeSnapshot */.e4)(snapshot)}.`;
    return `## Quality gates\n\n${place}\n\n${(0,markdown/* markdownTable */.Q)(result_text/* RESULT_TITLES */.eh, rows)}\n${more}`;
};

// EXTERNAL MODULE: ./lib/action/decide.js + 12 modules
var decide = __webpack_require__(73248);
// EXTERNAL MODULE: ./lib/action/lock-text.js
var lock_text = __webpack_require__(23487);
;// CONCATENATED MODULE: ./lib/action/threshold-locks.js



/**
 * The locks of a run, each from the very place that flags were read from, or frozen with them. Where gates come from a
 * base, its lock counts beside that of the change: a change can tighten a lock, and cannot loosen one.
 */
const loadLocks = async (decided, inputs, ports) => {
    const { world, evaluated, context, source } = decided;
    const { environment } = evaluated;
    const { locks } = world;
    const own = locks ? locks.values : await (0,lock_text/* readLockText */.t)(world.values.origin, source, inputs.lock, ports);
    const file = locks?.file ?? inputs.lock;
    const placed = [{ lock: parse(own, file, world.values.origin), environment }];
    if (world.gates === undefined)
        return placed;
    const base = locks ? locks.gates : await (0,lock_text/* readLockText */.t)(world.gates.origin, source, inputs.lock, ports, true);
    const chosen = world.gates.evaluator.chooseEnvironment(context, inputs.environment);
    const lock = parse(base, file, world.gates.origin);
    return [...placed, { lock, environment: chosen.ok ? chosen.name : environment }];
};
const parse = (text, file, origin) => {
    if (text === null || text === undefined)
        return NO_LOCK;
    const lock = parseLock(text);
    if (!lock.ok)
        throw (0,lock_text/* refuseLock */.k)(file, `in ${(0,flag_source/* describeOrigin */.u)(origin)}: ${lock.message}`);
    return lock.value;
};

;// CONCATENATED MODULE: ./lib/action/check.js












/** The check door: measured figures against the thresholds of the run. Writes nothing. */
const check_check = async (inputs, ports) => {
    const decided = await (0,decide/* decide */.L)(inputs, ports, { save: false });
    const { evaluated, world } = decided;
    const results = await checkDecided(decided, inputs, ports);
    const failed = results.filter(check/* isFailure */.N6).map(({ flag }) => flag);
    const notes = [...evaluated.notes, ...failureAnnotations(results, evaluated)];
    return {
        outputs: buildOutputs(results, failed, evaluated),
        annotations: [...notes, ...(0,annotations/* problemAnnotations */.ur)(world.problems)],
        summary: renderCheckSummary(results, evaluated, decided.snapshot),
        line: logLines(results, evaluated),
        decided,
        results,
        ...(failed.length > 0 && { failure: failureOf(failed) }),
    };
};
const checkDecided = async (decided, inputs, ports) => {
    const { evaluated } = decided;
    const locks = await (0,decide/* reach */.g)(() => loadLocks(decided, inputs, ports));
    const results = await checkAll({
        subjects: (0,check/* subjectsOf */.Z6)(evaluated.answers, evaluated.environment),
        metrics: inputs.metrics,
        only: inputs.only,
        lockedFor: (flag) => locks.flatMap(({ lock, environment }) => lockedLimit(lock, flag, environment) ?? []),
        readReport: async (file) => reportIn(file, await ports.readWorkspace([file])),
    });
    if (!results.ok)
        throw new action_failure/* ActionFailure */.d("metrics_invalid", results.message);
    return results.value;
};
/** A report is one file by its name: a folder or a pattern could stand for any. */
const reportIn = (file, found) => {
    if (!found.ok)
        return (0,parsed/* refused */.J5)(found.message.replace(/^no flag file at /, "no report at "));
    const [report] = found.files;
    return found.files.length === 1 && report?.file === file ? (0,parsed/* parsed */.Yz)(report.text) : (0,parsed/* refused */.J5)("is not one file");
};
/** A gate of the base stands in another version of the file than the one that is annotated. */
const failureAnnotations = (results, { answers }) => {
    const byKey = new Map(answers.map((answer) => [answer.flag.key, answer]));
    return results.filter(check/* isFailure */.N6).map((result) => {
        const [, metric, measured, limit, from, outcome] = (0,result_text/* resultCells */.l8)(result);
        const answer = byKey.get(result.flag);
        const found = measured === "" ? "" : `: ${measured}`;
        return {
            severity: "error",
            title: "Threshold failed",
            message: `${metric}${found}; needed is ${limit === "" ? "a limit" : limit} (${from === "" ? "none" : from}, "${result.flag}"): ${outcome}`,
            ...(answer?.site && !answer.fromBase && { position: answer.site }),
        };
    });
};
const failureOf = (failed) => {
    const count = `${failed.length} ${failed.length === 1 ? "threshold" : "thresholds"}`;
    return new action_failure/* ActionFailure */.d("threshold_failed", `${count} failed: ${failed.join(", ")}`);
};
/** Version 1 of the results: fields may be added, none changes its meaning. The last output is the sentinel. */
const buildOutputs = (results, failed, { environment }) => {
    const outputs = {
        results: JSON.stringify({ schema_version: 1, environment, results: results.map(resultAsJson) }),
        failed: JSON.stringify(failed),
        passed: String(failed.length === 0),
    };
    return Object.entries(outputs);
};
const logLines = (results, { environment, origin }) => [
    `${results.length} thresholds in ${environment}, from ${(0,flag_source/* describeOrigin */.u)(origin)}`,
    ...results.map((result) => (0,result_text/* resultCells */.l8)(result).filter(Boolean).join(" | ").replaceAll("\n", " ")),
].join("\n");


/***/ }),

/***/ 84304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wy: () => (/* binding */ checkThreshold),
  N6: () => (/* binding */ isFailure),
  Z6: () => (/* binding */ subjectsOf)
});

// UNUSED EXPORTS: OUTCOMES

// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(60179);
;// CONCATENATED MODULE: ./lib/thresholds/is-weaker.js

/** Whether more measurements pass the first limit than the second. */
const isWeaker = (pass, limit, than) => {
    const order = (0,decimal/* compareDecimals */.YL)(limit, than);
    return pass === "at-least" ? order < 0 : order > 0;
};

;// CONCATENATED MODULE: ./lib/thresholds/check.js


/**
 * `missed`: measured, and not good enough. `unmeasured`: selected, and nothing was measured. `error`: the flag could
 * not be evaluated and has no safe value, so no limit is to be trusted. `skipped`: not selected and not measured.
 */
const OUTCOMES = (/* unused pure expression or super */ null && (["passed", "missed", "unmeasured", "error", "skipped"]));
/** The thresholds among evaluated flags, in their order. `environment` is the one that they were evaluated in. */
const subjectsOf = (evaluated, environment) => evaluated.flatMap(({ flag, details }) => {
    const { threshold } = flag;
    if (threshold === undefined)
        return [];
    const { value, ruleId, errorMessage } = details;
    // Without a safe value, a flag in error serves what it serves to anybody, which may be its laxest limit.
    const trusted = typeof value === "number" && (details.reason !== "ERROR" || hasSafe(flag, environment));
    return [
        {
            flag: flag.key,
            threshold,
            ...(trusted && { value: (0,decimal/* decimalOf */.Bc)(value) }),
            ...(ruleId !== undefined && { rule: ruleId }),
            ...(errorMessage !== undefined && { error: errorMessage }),
        },
    ];
});
const hasSafe = (flag, environment) => {
    const replaced = Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined;
    return (replaced?.safe ?? flag.serving.safe) !== undefined;
};
/**
 * Compares one threshold with what was measured. The limit is the flag's value, or a locked one where that is
 * stricter; the tolerance belongs to the passing side. `selected`: a missing metric is a failure.
 */
const checkThreshold = (subject, metrics, locked, selected) => {
    const { flag, threshold, value, rule, error } = subject;
    const measured = metrics.get(threshold.metric);
    const found = { flag, threshold, ...(error !== undefined && { error }), ...(measured && { measured }) };
    const missing = selected ? "unmeasured" : "skipped";
    if (value === undefined)
        return { ...found, outcome: measured === undefined ? missing : "error" };
    const limit = locked.reduce((best, other) => (isWeaker(threshold.pass, best, other) ? other : best), value);
    const limitFrom = limit === value ? "flag" : "lock";
    const result = { ...found, limit, limitFrom, ...(limitFrom === "flag" && rule !== undefined && { rule }) };
    if (measured === undefined)
        return { ...result, outcome: missing };
    const margin = threshold.pass === "at-least" ? (0,decimal/* subtractDecimals */.By)(measured, limit) : (0,decimal/* subtractDecimals */.By)(limit, measured);
    const reach = (0,decimal/* addDecimals */.Qr)(margin, (0,decimal/* decimalOf */.Bc)(threshold.tolerance ?? 0));
    return { ...result, margin, outcome: (0,decimal/* compareDecimals */.YL)(reach, ZERO) >= 0 ? "passed" : "missed" };
};
const ZERO = { units: 0n, scale: 0 };
/** Whether the outcome fails a check. */
const isFailure = ({ outcome }) => outcome !== "passed" && outcome !== "skipped";


/***/ }),

/***/ 60179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   By: () => (/* binding */ subtractDecimals),
/* harmony export */   Qr: () => (/* binding */ addDecimals),
/* harmony export */   YL: () => (/* binding */ compareDecimals),
/* harmony export */   fs: () => (/* binding */ parseJsonNumber),
/* harmony export */   sx: () => (/* binding */ renderDecimal)
/* harmony export */ });
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62534);

/**
 * Digits before and after the point together. Enough for every double (a smallest one has 324 places), and little
 * enough that no text, such as `1e999999999` in a report, makes a number that fills the memory.
 */
const MAX_DIGITS = 400;
/** What a metric may be in an option. No sign but `-`, no exponent, no bare point, no blanks. */
const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
/** A number as JSON writes it (RFC 8259, section 6). */
const JSON_NUMBER = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
/** A finite decimal such as `82.4`; anything else, `1e3` and `85.` among it, is refused. */
const parseDecimal = (text) => {
    const [, sign = "", whole = "", fraction = ""] = DECIMAL.exec(text) ?? [];
    if (whole === "")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a decimal number such as 82.4`);
    if (whole.length + fraction.length > MAX_DIGITS)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`more than ${MAX_DIGITS} digits`);
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(make(sign, whole, fraction, 0));
};
/** A number as a JSON text spells it, digit by digit: here `1e3` is the number 1000. */
const parseJsonNumber = (text) => {
    const [, sign = "", whole = "", fraction = "", power = "0"] = JSON_NUMBER.exec(text) ?? [];
    if (whole === "")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} is not a number`);
    const exponent = Number(power);
    if (whole.length + fraction.length > MAX_DIGITS || Math.abs(exponent) > MAX_DIGITS) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`more than ${MAX_DIGITS} digits`);
    }
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(make(sign, whole, fraction, exponent));
};
/** The decimal that JavaScript writes for a finite number; throws for any other. */
const decimalOf = (value) => {
    const decimal = parseJsonNumber(String(value));
    if (!decimal.ok)
        throw new Error(`no decimal of ${value}: ${decimal.message}`);
    return decimal.value;
};
const make = (sign, whole, fraction, exponent) => {
    const units = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - exponent;
    return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
};
/** Below, at or above zero, as left is less than, equal to or greater than right. */
const compareDecimals = (left, right) => {
    const { units } = subtractDecimals(left, right);
    return units < 0n ? -1 : units > 0n ? 1 : 0;
};
const addDecimals = (left, right) => {
    const scale = Math.max(left.scale, right.scale);
    return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
};
const subtractDecimals = (left, right) => addDecimals(left, { units: -right.units, scale: right.scale });
const unitsAt = ({ units, scale }, wanted) => units * 10n ** BigInt(wanted - scale);
/** The shortest text of the number: no exponent, no zeros at the end of a fraction. */
const renderDecimal = ({ units, scale }) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    const point = digits.length - scale;
    const fraction = digits.slice(point).replace(/0+$/, "");
    return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${fraction === "" ? "" : `.${fraction}`}`;
};


/***/ }),

/***/ 72611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ limitText),
/* harmony export */   eh: () => (/* binding */ RESULT_TITLES),
/* harmony export */   l8: () => (/* binding */ resultCells)
/* harmony export */ });
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12164);
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60179);


/** The titles of resultCells, in order. */
const RESULT_TITLES = ["Flag", "Metric", "Measured", "Limit", "From", "Result"];
/** One row of the table that a check prints. Plain text; names and messages of the flag file are in it as they are. */
const resultCells = (result) => [
    result.flag,
    result.threshold.metric,
    result.measured === undefined ? "" : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDecimal */ .sx)(result.measured),
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
    return `${threshold.pass.replace("-", " ")} ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDecimal */ .sx)(limit)}${unit}${tolerance}`;
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
            return `FAILED by ${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDecimal */ .sx)(absolute(margin))}`;
        case "unmeasured":
            return "FAILED: not measured";
        case "error":
            return `FAILED: ${error ?? "the flag serves no number"}`;
        case "skipped":
            return "not measured";
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNever */ .x)(outcome);
    }
};
const absolute = (margin = { units: 0n, scale: 0 }) => ({
    ...margin,
    units: margin.units < 0n ? -margin.units : margin.units,
});


/***/ })

};
