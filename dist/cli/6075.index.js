export const id = 6075;
export const ids = [6075,2147];
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


/***/ }),

/***/ 498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ lockIn),
/* harmony export */   $i: () => (/* binding */ lockOption),
/* harmony export */   wh: () => (/* binding */ readNamedFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _io_file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5391);
/* harmony import */ var _io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8402);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2534);
/* harmony import */ var _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9880);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1162);







/** Reports of large code bases have some ten MiB. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** The text of a file that a command was told to read, or why it cannot be read. */
const readNamedFile = async (file, world) => {
    const bytes = await (0,_io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, file), MAX_REPORT_BYTES);
    if (!bytes.ok)
        return bytes;
    return bytes.value === "too large" ? (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`larger than ${MAX_REPORT_BYTES} bytes`) : (0,_io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(bytes.value);
};
/** The lock of `--lock`. A file that is not there is refused when it was named and `mustExist`; else it locks nothing. */
const lockOption = async (args, world, mustExist) => {
    const named = args.one("lock");
    const file = named ?? _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LOCK_FILE */ .v8;
    const text = await readNamedFile(file, world);
    if (!text.ok) {
        if (text.message === MISSING && !(named !== undefined && mustExist))
            return { file, lock: _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_LOCK */ .oF };
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`the lock ${JSON.stringify(file)}: ${text.message}`);
    }
    return { file, lock: lockIn(text, file), text: text.value };
};
const MISSING = (0,_io_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFileError */ .S)({ code: "ENOENT" });
/** The limits in the text of a lock file; throws a Refusal that names the file. */
const lockIn = (text, file) => {
    const lock = text.ok ? (0,_thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .PG)(text.value) : text;
    if (!lock.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`the lock ${JSON.stringify(file)}: ${lock.message}`);
    return lock.value;
};


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ checkThresholds)
});

// EXTERNAL MODULE: ./lib/thresholds/check.js
var check = __webpack_require__(4476);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
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

// EXTERNAL MODULE: ./lib/thresholds/json-text.js
var json_text = __webpack_require__(5754);
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
    let at = (0,json_text/* skipBlanks */.pw)(text, 0);
    for (const token of pointer) {
        const next = text[at] === "{" ? member(text, at, token) : text[at] === "[" ? report_value_element(text, at, token) : undefined;
        if (next === undefined)
            return (0,parsed/* refused */.J5)(`there is no ${(0,parsed/* quoted */.TL)(token)}`);
        if (!next.ok)
            return next;
        at = next.value;
    }
    return (0,parsed/* parsed */.Yz)(text.slice(at, (0,json_text/* endOfValue */.eU)(text, at)));
};
/** Where the value of a key starts. A key that stands twice is no answer: readers differ in which one they take. */
const member = (text, open, key) => {
    let found;
    for (let at = (0,json_text/* skipBlanks */.pw)(text, open + 1); text[at] !== "}";) {
        const end = (0,json_text/* endOfValue */.eU)(text, at);
        const value = (0,json_text/* skipBlanks */.pw)(text, (0,json_text/* skipBlanks */.pw)(text, end) + 1);
        if (JSON.parse(text.slice(at, end)) === key) {
            if (found !== undefined)
                return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(key)} stands there twice`);
            found = value;
        }
        at = nextEntry(text, (0,json_text/* endOfValue */.eU)(text, value));
    }
    return found === undefined ? undefined : (0,parsed/* parsed */.Yz)(found);
};
const report_value_element = (text, open, token) => {
    if (!/^(?:0|[1-9][0-9]*)$/.test(token))
        return undefined;
    let left = Number(token);
    for (let at = (0,json_text/* skipBlanks */.pw)(text, open + 1); text[at] !== "]"; left--) {
        if (left === 0)
            return (0,parsed/* parsed */.Yz)(at);
        at = nextEntry(text, (0,json_text/* endOfValue */.eU)(text, at));
    }
    return undefined;
};
/** Past a value: the next entry, or the bracket that closes. */
const nextEntry = (text, end) => {
    const at = (0,json_text/* skipBlanks */.pw)(text, end);
    return text[at] === "," ? (0,json_text/* skipBlanks */.pw)(text, at + 1) : at;
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
var syntax_glob = __webpack_require__(9216);
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

// EXTERNAL MODULE: ./lib/thresholds/lock.js + 1 modules
var lock = __webpack_require__(9880);
// EXTERNAL MODULE: ./lib/cli/evaluation-session.js + 3 modules
var evaluation_session = __webpack_require__(1662);
// EXTERNAL MODULE: ./lib/cli/lock-file.js
var lock_file = __webpack_require__(498);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/threshold-session.js






/** Evaluates the thresholds and compares them with the metrics of the options; throws a Refusal for what cannot be had. */
const checkThresholds = async (args, world, lockMustExist) => {
    const session = await (0,evaluation_session/* openSession */.f)(args, world);
    const lockFile = await (0,lock_file/* lockOption */.$i)(args, world, lockMustExist);
    const { environment, evaluator, loaded } = session;
    const answers = evaluator.in(environment).evaluateAll(session.context, session.now);
    const evaluated = answers.flatMap((details) => {
        const flag = loaded.flagSet.flags[details.flagKey];
        return flag === undefined ? [] : [{ flag, details }];
    });
    const results = await checkAll({
        subjects: (0,check/* subjectsOf */.Z6)(evaluated, environment),
        metrics: args.all("metric"),
        only: [...args.positionals, ...args.all("only")],
        lockedFor: (flag) => {
            const limit = (0,lock/* lockedLimit */.Gh)(lockFile.lock, flag, environment);
            return limit === undefined ? [] : [limit];
        },
        readReport: (file) => (0,lock_file/* readNamedFile */.wh)(file, world),
    });
    if (!results.ok)
        throw new refusal/* Refusal */.P(results.message, { hint: `see: signalbox check --help` });
    return { session, lockFile, results: results.value };
};


/***/ }),

/***/ 4476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   wy: () => (/* binding */ checkThreshold)
/* harmony export */ });
/* unused harmony export OUTCOMES */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(179);
/* harmony import */ var _is_weaker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


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
            ...(trusted && { value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(value) }),
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
    const limit = locked.reduce((best, other) => ((0,_is_weaker_js__WEBPACK_IMPORTED_MODULE_1__/* .isWeaker */ .c)(threshold.pass, best, other) ? other : best), value);
    const limitFrom = limit === value ? "flag" : "lock";
    const result = { ...found, limit, limitFrom, ...(limitFrom === "flag" && rule !== undefined && { rule }) };
    if (measured === undefined)
        return { ...result, outcome: missing };
    const margin = threshold.pass === "at-least" ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .subtractDecimals */ .By)(measured, limit) : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .subtractDecimals */ .By)(limit, measured);
    const reach = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .addDecimals */ .Qr)(margin, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(threshold.tolerance ?? 0));
    return { ...result, margin, outcome: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compareDecimals */ .YL)(reach, ZERO) >= 0 ? "passed" : "missed" };
};
const ZERO = { units: 0n, scale: 0 };
/** Whether the outcome fails a check. */
const isFailure = ({ outcome }) => outcome !== "passed" && outcome !== "skipped";


/***/ }),

/***/ 179:
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
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2534);

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

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isWeaker)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(179);

/** Whether more measurements pass the first limit than the second. */
const isWeaker = (pass, limit, than) => {
    const order = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compareDecimals */ .YL)(limit, than);
    return pass === "at-least" ? order < 0 : order > 0;
};


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ endOfString),
/* harmony export */   eU: () => (/* binding */ endOfValue),
/* harmony export */   pw: () => (/* binding */ skipBlanks)
/* harmony export */ });
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


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v8: () => (/* binding */ DEFAULT_LOCK_FILE),
  oF: () => (/* binding */ NO_LOCK),
  Gh: () => (/* binding */ lockedLimit),
  PG: () => (/* binding */ parseLock),
  wC: () => (/* binding */ renderLock)
});

// EXTERNAL MODULE: ./lib/model/key.js
var key = __webpack_require__(1958);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/thresholds/json-text.js
var json_text = __webpack_require__(5754);
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
            const end = (0,json_text/* endOfString */.ap)(text, at);
            if (text[(0,json_text/* skipBlanks */.pw)(text, end)] === ":") {
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
        Object.fromEntries(sorted(entry).map(([environment, limit]) => [environment, (0,decimal/* renderDecimal */.sx)(limit)])),
    ]);
    return `${JSON.stringify({ version: VERSION, limits: Object.fromEntries(limits) }, null, 2)}\n`;
};
const sorted = (map) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
/** The locked limit of a flag in an environment, where there is one. */
const lockedLimit = (lock, flag, environment) => lock.get(flag)?.get(environment);


/***/ })

};
