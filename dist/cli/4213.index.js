export const id = 4213;
export const ids = [4213,6411,9716];
export const modules = {

/***/ 4213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  test: () => (/* binding */ test_test)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/flag-tests/coverage.js
var flag_tests_coverage = __webpack_require__(522);
;// CONCATENATED MODULE: ./lib/flag-tests/same-json.js
/** Whether two values are equal as JSON: the order of members means nothing. */
const sameJson = (left, right) => {
    if (left === right)
        return true;
    if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
        return false;
    const [ours, theirs] = [left, right];
    if (ours === undefined || theirs === undefined || Array.isArray(left) !== Array.isArray(right))
        return false;
    const keys = Object.keys(ours);
    return (keys.length === Object.keys(theirs).length &&
        keys.every((key) => Object.hasOwn(theirs, key) && sameJson(ours[key], theirs[key])));
};

;// CONCATENATED MODULE: ./lib/flag-tests/run-case.js

/** Evaluates a case and compares each field that it expects. */
const runCase = (evaluator, test) => {
    const answer = evaluator.in(test.environment).explain(test.flag, test.context, test.now);
    return { test, answer, mismatches: mismatchesOf(test.expect, answer) };
};
const mismatchesOf = (expect, answer) => {
    const { value, variant, reason, detail, ruleId, errorCode } = answer;
    const got = {
        value,
        variant,
        reason,
        detail,
        rule: ruleId,
        errorCode,
    };
    return Object.keys(got).flatMap((field) => {
        const [expected, found] = [expect[field], got[field]];
        if (expected === undefined || (found !== undefined && sameJson(expected, found)))
            return [];
        return { field, expected, ...(found !== undefined && { got: found }) };
    });
};

// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/cli/color.js
var cli_color = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/cli/load-flags.js
var load_flags = __webpack_require__(6090);
// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/document/reader.js
var reader = __webpack_require__(1398);
// EXTERNAL MODULE: ./lib/document/references.js
var references = __webpack_require__(9091);
// EXTERNAL MODULE: ./lib/document/suggest.js
var suggest = __webpack_require__(8087);
// EXTERNAL MODULE: ./lib/model/built-in-attributes.js
var built_in_attributes = __webpack_require__(7347);
// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/document/json-value.js
var json_value = __webpack_require__(5543);
// EXTERNAL MODULE: ./lib/document/object-shape.js
var object_shape = __webpack_require__(6770);
// EXTERNAL MODULE: ./lib/document/scalar-shapes.js
var scalar_shapes = __webpack_require__(7972);
// EXTERNAL MODULE: ./lib/document/shape.js
var shape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./lib/model/reason.js
/** Why a value was served; OpenFeature's words. */
const REASONS = ["STATIC", "DEFAULT", "TARGETING_MATCH", "SPLIT", "DISABLED", "ERROR"];
/** What exactly led to the reason; Signalbox's own words. */
const DETAILS = [
    "KILLED",
    "OVERRIDE",
    "OFF",
    "SCHEDULE",
    "PREREQUISITE_FAILED",
    "PREREQUISITE_ERROR",
    "TARGET",
    "RULE",
];
/** OpenFeature's error codes. */
const ERROR_CODES = [
    "PROVIDER_NOT_READY",
    "FLAG_NOT_FOUND",
    "PARSE_ERROR",
    "TYPE_MISMATCH",
    "TARGETING_KEY_MISSING",
    "INVALID_CONTEXT",
    "PROVIDER_FATAL",
    "GENERAL",
];

;// CONCATENATED MODULE: ./lib/flag-tests/expectation.js







const fieldsShape = (0,object_shape/* objectOf */.Xy)("an expectation", {
    value: (0,object_shape/* optional */.lq)(json_value/* jsonShape */.S, "The value that is served."),
    variant: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("the name of a variant"), "The variant that is served."),
    reason: (0,object_shape/* optional */.lq)((0,scalar_shapes/* wordShape */.mT)(REASONS), "Why it is served."),
    detail: (0,object_shape/* optional */.lq)((0,scalar_shapes/* wordShape */.mT)(DETAILS), "What exactly led to the reason."),
    rule: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("a rule id"), "The rule that decides."),
    errorCode: (0,object_shape/* optional */.lq)((0,scalar_shapes/* wordShape */.mT)(ERROR_CODES), "The code of the error."),
});
/** A mapping is a list of fields; anything else is the value alone. */
const expectationShape = (0,shape/* refine */.Y)(json_value/* jsonShape */.S, (value, node, reader) => {
    if (node.kind !== "mapping")
        return { expect: { value }, node };
    if (node.entries.length === 0)
        reader.report("empty", node, "the expectation is empty; it needs at least one field");
    const expect = fieldsShape.read(node, reader);
    return expect && { expect, node };
});
/** Reports an expectation that the flag can never meet: a slip, which would only fail with a puzzle. */
const checkExpectation = (flag, { expect, node }, reader) => {
    const at = (field) => (node.kind === "mapping" ? ((0,document_node/* findEntry */.w)(node, field)?.value ?? node) : node);
    const { value, variant, rule } = expect;
    if (value !== undefined && flag.type !== "json" && typeof value !== flag.type) {
        const message = `the flag ${(0,describe/* quote */.hD)(flag.key)} is of type ${flag.type} and never serves ${JSON.stringify(value)}`;
        reader.report("wrong_type", at("value"), message);
    }
    const variants = flag.variants?.map(([name]) => name) ?? [];
    if (variant !== undefined && !variants.includes(variant)) {
        const message = `the flag ${(0,describe/* quote */.hD)(flag.key)} has no variant ${(0,describe/* quote */.hD)(variant)}`;
        reader.reportUnknown("unknown_variant", at("variant"), message, variant, variants);
    }
    const rules = ruleIdsOf(flag);
    if (rule !== undefined && !rules.has(rule)) {
        const message = `the flag ${(0,describe/* quote */.hD)(flag.key)} has no rule ${(0,describe/* quote */.hD)(rule)}`;
        reader.reportUnknown("unknown_word", at("rule"), message, rule, rules);
    }
};
/** The ids of the rules of a flag, those of its environments too. */
const ruleIdsOf = (flag) => new Set([flag.serving, ...Object.values(flag.environments)].flatMap(({ rules = [] }) => rules.map(({ id }) => id)));

// EXTERNAL MODULE: ./lib/evaluation/bucketing.js
var bucketing = __webpack_require__(9584);
// EXTERNAL MODULE: ./lib/evaluation/murmur3.js
var murmur3 = __webpack_require__(9967);
;// CONCATENATED MODULE: ./lib/flag-tests/key-finder.js


/** A hundred thousand buckets are all met after some 1.2 million keys; that one is not after this many has odds of 1e-12. */
const MAX_KEYS = 4_000_000;
/** Tables kept at a time: each takes 400 kB, and a hostile file could make one for each of its flags. */
const MAX_TABLES = 64;
const HASH_TO_BUCKET = bucketing/* BUCKETS */.SC / 2 ** 32;
const NOT_MET = -1;
/** Walks through keys in order and remembers the first one of every bucket that it meets. */
class KeyTable {
    #hash;
    #keyOf;
    #first = new Int32Array(bucketing/* BUCKETS */.SC).fill(NOT_MET);
    #next = 0;
    constructor(hash, keyOf) {
        this.#hash = hash;
        this.#keyOf = keyOf;
    }
    numberOf(bucket) {
        for (; this.#first[bucket] === NOT_MET; this.#next++) {
            if (this.#next === MAX_KEYS)
                throw new Error(`no key of ${MAX_KEYS} falls into bucket ${bucket}`);
            const met = Math.floor(this.#hash.hash(this.#keyOf(this.#next)) * HASH_TO_BUCKET);
            if (this.#first[met] === NOT_MET)
                this.#first[met] = this.#next;
        }
        return this.#first[bucket];
    }
}
const textKey = (number) => `pin-${number}`;
/**
 * Finds a key that falls into a bucket, always the same one: the evaluation itself then finds the bucket, and knows
 * nothing of being tested.
 */
class KeyFinder {
    #tables = new Map();
    /** A number where the attribute is one, so that conditions on it can read it; else text. */
    keyFor({ seed, purpose }, bucket, kind) {
        const prefix = `${seed}:${purpose}:`;
        const keyOf = kind === "number" ? String : textKey;
        const name = `${kind}:${prefix}`;
        const known = this.#tables.get(name);
        if (known === undefined && this.#tables.size === MAX_TABLES)
            this.#tables.clear();
        const table = known ?? new KeyTable(new murmur3/* PrefixHash */.d(prefix), keyOf);
        this.#tables.set(name, table);
        const number = table.numberOf(bucket);
        return kind === "number" ? number : textKey(number);
    }
}

;// CONCATENATED MODULE: ./lib/flag-tests/reads-time.js
/** The flags whose answer depends on the instant in any environment: by a schedule, a ramp, or a flag that they look at. */
const flagsThatReadTime = (flagSet) => {
    const known = new Map();
    const reads = (key) => {
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const flag = flagSet.flags[key];
        const servings = [flag.serving, ...Object.values(flag.environments)];
        const found = servings.some((serving) => hasTime(serving) || flagsReadBy(serving, flagSet).some(reads));
        known.set(key, found);
        return found;
    };
    return new Set(Object.keys(flagSet.flags).filter(reads));
};
const hasTime = ({ schedule, rules = [] }) => schedule !== undefined ||
    rules.some((rule) => rule.schedule !== undefined || (rule.rollout !== undefined && "ramp" in rule.rollout));
/** Prerequisites, and what the conditions of the rules ask, through segments too. */
const flagsReadBy = ({ prerequisites = [], rules = [] }, flagSet) => {
    const flags = prerequisites.map(({ flag }) => flag);
    const conditions = rules.flatMap(({ when }) => when ?? []);
    const segments = new Set();
    for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
        if (condition.kind === "flag")
            flags.push(condition.flag);
        else if (condition.kind === "not")
            conditions.push(condition.condition);
        else if (condition.kind === "all" || condition.kind === "any")
            conditions.push(...condition.conditions);
        else if (condition.kind === "segment" && !segments.has(condition.segment)) {
            segments.add(condition.segment);
            conditions.push(flagSet.segments[condition.segment]);
        }
    }
    return flags;
};

// EXTERNAL MODULE: ./lib/evaluation/compile-flag.js + 11 modules
var compile_flag = __webpack_require__(2288);
;// CONCATENATED MODULE: ./lib/flag-tests/bucket-source.js

/** Every way in which a flag finds a bucket in an environment, each once. */
const bucketSourcesOf = (flag, environment) => {
    const { targets, rules, default: otherwise, bucketBy } = (0,compile_flag/* servingIn */.m)(flag, environment);
    const found = new Map();
    const add = (purpose, rule) => {
        const source = { purpose, seed: rule?.seed ?? flag.seed, bucketBy: rule?.bucketBy ?? bucketBy };
        const key = JSON.stringify(source);
        const known = found.get(key) ?? { ...source, rules: new Set() };
        if (rule !== undefined)
            known.rules.add(rule.id);
        found.set(key, known);
    };
    for (const { serve } of targets)
        if (isSplit(serve))
            add("split");
    for (const rule of rules) {
        if (rule.rollout !== undefined)
            add("rollout", rule);
        if (isSplit(rule.serve))
            add("split", rule);
    }
    if (otherwise !== undefined && isSplit(otherwise))
        add("split");
    return [...found.values()];
};
const isSplit = (serve) => "split" in serve;

;// CONCATENATED MODULE: ./lib/flag-tests/resolve-pin.js



/** The attribute that puts a subject into the pinned bucket, and its value; undefined when that is reported as a fault. */
const resolvePin = (test, keys, reader) => {
    const at = (0,document_node/* findEntry */.w)(test.node, "at")?.value ?? test.node;
    if (test.flag.hash !== undefined) {
        const message = `"at" cannot pin: the flag ${(0,describe/* quote */.hD)(test.flag.key)} has the hash of another system; state its key in the context`;
        reader.report("field_not_allowed", at, message);
        return undefined;
    }
    const source = sourceOf(test, at, reader);
    if (source === undefined)
        return undefined;
    const attribute = source.bucketBy[0];
    const type = reader.attributeType(attribute);
    if (attribute === "environment" || type === "boolean") {
        const message = `"at" cannot pin: the key of the bucket is the attribute ${(0,describe/* quote */.hD)(attribute)}, whose values are few`;
        reader.report("field_not_allowed", at, message);
        return undefined;
    }
    const own = (0,document_node/* findEntry */.w)(test.node, "context")?.value;
    const stated = own?.kind === "mapping" ? (0,document_node/* findEntry */.w)(own, attribute) : undefined;
    if (stated !== undefined) {
        const message = `"at" sets the attribute ${(0,describe/* quote */.hD)(attribute)}, the key of the bucket; the context cannot state it, too`;
        reader.report("conflicting_fields", stated, message);
        return undefined;
    }
    return [attribute, keys.keyFor(source, test.pin.bucket, type === "number" ? "number" : "text")];
};
const sourceOf = ({ flag, environment, pin }, at, reader) => {
    const { purpose, rule } = pin;
    const sources = bucketSourcesOf(flag, environment).filter((source) => (purpose ?? source.purpose) === source.purpose && (rule === undefined || source.rules.has(rule)));
    const [only, other] = sources;
    if (only !== undefined && other === undefined)
        return only;
    const what = `${rule === undefined ? `the flag ${(0,describe/* quote */.hD)(flag.key)}` : `the rule ${(0,describe/* quote */.hD)(rule)}`} has`;
    if (only === undefined) {
        const message = `"at" has nothing to pin: ${what} no ${purpose ?? "rollout or split"} in ${(0,describe/* quote */.hD)(environment)}`;
        reader.report("field_not_allowed", at, message);
        return undefined;
    }
    const purposes = [...new Set(sources.map((source) => source.purpose))];
    const rules = sources.flatMap((source) => [...source.rules]);
    const choice = purposes.length > 1 ? (0,describe/* oneOf */.yL)(purposes) : `"rule": ${(0,describe/* oneOf */.yL)([...new Set(rules)])}`;
    reader.report("missing_field", at, `"at" could mean several buckets: ${what} ${sources.length}; name ${choice}`);
    return undefined;
};

;// CONCATENATED MODULE: ./lib/flag-tests/case-maker.js








/** The instant of tests that no instant can change. */
const ANY_TIME = 0;
/** Turns what was read of a test into cases that can run, checked against the flags. */
class CaseMaker {
    #evaluator;
    #timed;
    #keys = new KeyFinder();
    constructor(evaluator) {
        this.#evaluator = evaluator;
        this.#timed = flagsThatReadTime(evaluator.flagSet);
    }
    /** One case a flag. What is faulty is reported and makes none. */
    casesOf(test, defaults, reader) {
        const { node, fields, label } = test;
        const flags = expectationsOf(test, reader);
        const context = Object.fromEntries([...(defaults.context ?? []), ...(fields.context ?? [])]);
        const requested = fields.environment ?? defaults.environment;
        const chosen = this.#evaluator.chooseEnvironment(context, requested);
        if (!chosen.ok) {
            // A name that is not declared is reported where it stands.
            if (requested === undefined)
                reader.report("missing_field", node, chosen.message);
            return [];
        }
        return flags.flatMap(([key, written]) => {
            const flag = this.#flagOf(key);
            if (flag === undefined)
                return [];
            checkExpectation(flag, written, reader);
            const now = this.#nowOf(flag, test, defaults, reader);
            const pinned = this.#pinned(flag, test, chosen.name, context, reader);
            if (now === undefined || pinned === undefined)
                return [];
            const name = `${fields.name ?? key}${label === "" ? "" : ` [${label}]`}`;
            const position = (0,parsed_document/* positionAt */.t)(reader.document, node.start) ?? { file: reader.document.file, line: 1, column: 1 };
            return { position, name, flag: key, environment: chosen.name, context: pinned, now, expect: written.expect };
        });
    }
    #flagOf(key) {
        const { flags } = this.#evaluator.flagSet;
        return Object.hasOwn(flags, key) ? flags[key] : undefined;
    }
    #nowOf(flag, { node, fields }, defaults, reader) {
        const text = fields.now ?? defaults.now;
        if (text !== undefined)
            return (0,instant/* parseInstant */.n)(text);
        if (!this.#timed.has(flag.key))
            return ANY_TIME;
        if ((0,document_node/* findEntry */.w)(node, "now") === undefined) {
            const message = `the answer of the flag ${(0,describe/* quote */.hD)(flag.key)} depends on the time; its test needs "now"`;
            reader.report("missing_field", node, message);
        }
        return undefined;
    }
    /** The context, with the key of the pinned bucket where one is pinned. */
    #pinned(flag, { node, fields }, environment, context, reader) {
        if (fields.at === undefined)
            return context;
        const key = resolvePin({ node, flag, environment, pin: fields.at }, this.#keys, reader);
        return key && Object.fromEntries([...Object.entries(context), key]);
    }
}
/** `flag` with `expect`, or `flags`; reports what does not go together. */
const expectationsOf = ({ node, fields }, reader) => {
    const has = (name) => (0,document_node/* findEntry */.w)(node, name) !== undefined;
    const missing = (name) => reader.report("missing_field", node, `a test needs ${name}`);
    if (!has("flags")) {
        if (!has("flag"))
            missing('"flag" or "flags"');
        if (!has("expect"))
            missing('"expect"');
        return fields.flag === undefined || fields.expect === undefined ? [] : [[fields.flag, fields.expect]];
    }
    for (const name of ["flag", "expect", "at"]) {
        const entry = (0,document_node/* findEntry */.w)(node, name);
        if (entry !== undefined)
            reader.report("conflicting_fields", entry, `${(0,describe/* quote */.hD)(name)} and "flags" exclude each other`);
    }
    return fields.flags ?? [];
};

// EXTERNAL MODULE: ./lib/document/problem-list.js + 1 modules
var problem_list = __webpack_require__(4712);
;// CONCATENATED MODULE: ./lib/flag-tests/distinct-problems.js

/** Problems, each once: every case of a matrix reads the same lines. */
class DistinctProblems extends problem_list/* ProblemList */.K {
    #known = new Set();
    add(problem) {
        const key = JSON.stringify([problem.code, problem.message, problem.position]);
        if (this.#known.has(key))
            return;
        this.#known.add(key);
        super.add(problem);
    }
}

;// CONCATENATED MODULE: ./lib/flag-tests/limits.js
/** Cases of one matrix. Five lists of ten values are a hundred thousand cases in two lines. */
const MAX_MATRIX_CASES = 1000;
/**
 * What all cases of all files may come to together: nodes of YAML and characters put in the place of names. A matrix
 * multiplies the size of its test, and a name can stand for a megabyte many times over.
 */
const MAX_EXPANSION = 4_000_000;

;// CONCATENATED MODULE: ./lib/flag-tests/expansion-budget.js

/** Counts what the cases of all tests come to, so that a small file cannot stand for more than memory holds. */
class ExpansionBudget {
    #left;
    constructor(limit = MAX_EXPANSION) {
        this.#left = limit;
    }
    get isSpent() {
        return this.#left < 0;
    }
    /** False when that was too much, now or before. */
    spend(amount) {
        if (!this.isSpent)
            this.#left -= amount;
        return !this.isSpent;
    }
    /** Spends the size of a tree. */
    spendNode(node) {
        if (!this.spend(1))
            return false;
        if (node.kind === "scalar")
            return true;
        const parts = node.kind === "sequence" ? node.items : node.entries.map(({ value }) => value);
        return parts.every((part) => this.spendNode(part));
    }
}

// EXTERNAL MODULE: ./lib/document/collection-shapes.js
var collection_shapes = __webpack_require__(3636);
;// CONCATENATED MODULE: ./lib/flag-tests/matrix.js



const NAMES = (0,collection_shapes/* keyPattern */._H)("matrix");
/**
 * A mapping of names to lists: every combination, the last name changing fastest. A list of mappings: each is a case.
 * What is faulty is reported; undefined when no case can be made of it.
 */
const readMatrix = (node, reader) => {
    reader.field = "matrix";
    if (node.kind === "mapping")
        return combinations(node, reader);
    if (node.kind === "sequence")
        return rows(node, reader);
    return reader.reportType(node, "a mapping of names to lists of values, or a list of mappings");
};
const combinations = (node, reader) => {
    const axes = node.entries.flatMap((entry) => axisOf(entry, reader) ?? []);
    if (axes.length < node.entries.length)
        return undefined;
    const count = axes.reduce((product, { values }) => product * values.length, 1);
    if (axes.length === 0 || count > MAX_MATRIX_CASES)
        return reportCount(node, axes.length === 0 ? 0 : count, reader);
    const cases = axes.reduce((before, { entry, values }) => before.flatMap((one) => values.map((value) => new Map([...one, [entry.key, value]]))), [new Map()]);
    return { cases, names: new Map(axes.map(({ entry }) => [entry.key, entry])) };
};
const axisOf = (entry, reader) => {
    const { value } = entry;
    if (!NAMES.check(entry, reader))
        return undefined;
    if (value.kind === "sequence" && value.items.length > 0)
        return { entry, values: value.items };
    reader.field = entry.key;
    if (value.kind !== "sequence")
        return reader.reportType(value, "a list of values");
    reader.report("empty", value, `${(0,describe/* quote */.hD)(entry.key)} is empty; it needs at least one value`);
    return undefined;
};
const rows = (node, reader) => {
    const count = node.items.length;
    if (count === 0 || count > MAX_MATRIX_CASES)
        return reportCount(node, count, reader);
    const mappings = node.items.filter((item) => item.kind === "mapping");
    for (const item of node.items)
        if (item.kind !== "mapping")
            reader.reportType(item, "a mapping of names to values");
    const named = mappings.flatMap(({ entries }) => entries).filter((entry) => !NAMES.check(entry, reader));
    if (mappings.length < count || named.length > 0)
        return undefined;
    const first = mappings[0].entries;
    const names = new Map(first.map((entry) => [entry.key, entry]));
    const faults = mappings.filter((mapping) => !hasNames(mapping, names, reader));
    if (faults.length > 0)
        return undefined;
    return { cases: mappings.map(({ entries }) => new Map(entries.map(({ key, value }) => [key, value]))), names };
};
/** Every row has the names of the first one. */
const hasNames = (row, names, reader) => {
    const own = new Set(row.entries.map(({ key }) => key));
    const missing = [...names.keys()].filter((name) => !own.has(name));
    for (const name of missing)
        reader.report("missing_field", row, `this case of the matrix needs ${(0,describe/* quote */.hD)(name)}`);
    const foreign = row.entries.filter(({ key }) => !names.has(key));
    for (const entry of foreign) {
        const message = `the first case of the matrix has no ${(0,describe/* quote */.hD)(entry.key)}`;
        reader.reportUnknown("unknown_key", entry, message, entry.key, names.keys());
    }
    return missing.length + foreign.length === 0;
};
const reportCount = (node, count, reader) => {
    if (count === 0)
        reader.report("empty", node, '"matrix" is empty; it needs at least one case');
    else
        reader.report("out_of_range", node, `"matrix" has ${count} cases; at most ${MAX_MATRIX_CASES} are admitted`);
    return undefined;
};
/** The values of a case for the name of a test: `branch=main, want=95`. */
const describeCase = (values, text) => [...values].map(([name, node]) => `${name}=${valueText(node, text)}`).join(", ");
/** Longer values are cut: they are the name of a case, not its content. */
const MAX_SHOWN = 40;
const valueText = (node, text) => {
    const shown = node.kind === "scalar" ? String(node.value) : (text?.slice(node.start, node.end) ?? "…");
    const line = shown.replace(/\s+/g, " ");
    return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
};

;// CONCATENATED MODULE: ./lib/flag-tests/substitution.js

/** `<name>`, or `\<name>` for that text as it is. Linear: the groups cannot match the same text in two ways. */
const PLACEHOLDER = /(\\?)<([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)>/g;
const WHOLE = /^<([a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)>$/;
/**
 * Puts the values of a matrix in the place of their names. A text that is nothing but a name becomes the value, of
 * whatever type; within a longer text the name becomes the value's text. Keys are left alone.
 */
class Substitution {
    /** The names that stand anywhere. */
    used = new Set();
    /** A name has no value that could stand in its place; what follows from that is not worth telling. */
    isFaulty = false;
    #values;
    #reader;
    #budget;
    constructor(values, reader, budget) {
        this.#values = values;
        this.#reader = reader;
        this.#budget = budget;
    }
    apply(node) {
        if (!this.#budget.spend(1))
            return node;
        if (node.kind === "sequence")
            return { ...node, items: node.items.map((item) => this.apply(item)) };
        if (node.kind === "mapping") {
            return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: this.apply(entry.value) })) };
        }
        return typeof node.value === "string" && node.value.includes("<") ? this.#text(node, node.value) : node;
    }
    #text(node, text) {
        const whole = WHOLE.exec(text)?.[1];
        if (whole !== undefined) {
            const value = this.#find(whole, node);
            if (value !== undefined)
                this.#budget.spendNode(value);
            return value ?? node;
        }
        const value = text.replace(PLACEHOLDER, (found, mark, name) => mark === "" ? this.#textOf(name, node) : found.slice(1));
        return value === text ? node : { ...node, value, plain: false };
    }
    #textOf(name, at) {
        const value = this.#find(name, at);
        if (value === undefined)
            return "";
        if (value.kind !== "scalar" || value.value === null) {
            const message = `${(0,describe/* quote */.hD)(`<${name}>`)} stands within a text, so its values must be text, numbers or booleans`;
            this.isFaulty = true;
            this.#reader.report("wrong_type", value, message);
            return "";
        }
        const text = String(value.value);
        return this.#budget.spend(text.length) ? text : "";
    }
    #find(name, at) {
        this.used.add(name);
        const value = this.#values.get(name);
        if (value !== undefined)
            return value;
        this.isFaulty = true;
        const message = `${(0,describe/* quote */.hD)(`<${name}>`)} is no name of the matrix; as text it is written ${(0,describe/* quote */.hD)(`\\<${name}>`)}`;
        this.#reader.reportUnknown("unknown_word", at, message, name, this.#values.keys());
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/document/document-shape.js + 8 modules
var document_shape = __webpack_require__(7097);
;// CONCATENATED MODULE: ./lib/flag-tests/pin.js






const PER_PERCENT = bucketing/* BUCKETS */.SC / 100;
/** A percentage of three decimals is not exact in doubles. */
const ROUNDING = 1e-6;
const BUCKET_TEXT = /^bucket (0|[1-9]\d{0,4})$/;
/** A percentage from 0 to 99.999, or the text `bucket 12500` as a trace prints it. */
const bucketOf = (value, node, reader) => {
    const text = typeof value === "string" ? BUCKET_TEXT.exec(value) : null;
    if (text !== null)
        return Number(text[1]);
    if (typeof value !== "number") {
        return reader.reportType(node, "a percentage such as 12.5, or a text such as bucket 12500");
    }
    const bucket = Math.round(value * PER_PERCENT);
    if (bucket >= 0 && bucket < bucketing/* BUCKETS */.SC && Math.abs(value * PER_PERCENT - bucket) < ROUNDING)
        return bucket;
    const message = `${(0,describe/* quote */.hD)(reader.field)} must be a percentage from 0 to 99.999 with three decimals at most, found ${value}`;
    reader.report("out_of_range", node, message);
    return undefined;
};
const bucketShape = (0,shape/* refine */.Y)(json_value/* jsonShape */.S, bucketOf);
const pin_fieldsShape = (0,object_shape/* objectOf */.Xy)("a pinned bucket", {
    rollout: (0,object_shape/* optional */.lq)(bucketShape, "The bucket of the flag's rollouts."),
    split: (0,object_shape/* optional */.lq)(bucketShape, "The bucket of the flag's splits."),
    rule: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("a rule id"), "The rule whose bucket is meant."),
});
/** `at`: a bucket, or a mapping that says of what. */
const pinShape = (0,shape/* refine */.Y)(json_value/* jsonShape */.S, (value, node, reader) => {
    if (node.kind !== "mapping") {
        const bucket = bucketOf(value, node, reader);
        return bucket === undefined ? undefined : { bucket };
    }
    const { rollout, split, rule } = pin_fieldsShape.read(node, reader) ?? {};
    const stated = node.entries.filter(({ key }) => key === "rollout" || key === "split");
    if (stated.length !== 1) {
        const [code, at] = stated[1] === undefined ? ["missing_field", node] : ["conflicting_fields", stated[1]];
        reader.report(code, at, 'a pinned bucket needs either "rollout" or "split": one key is in one bucket of each');
        return undefined;
    }
    const bucket = rollout ?? split;
    if (bucket === undefined)
        return undefined;
    return { bucket, purpose: rollout === undefined ? "split" : "rollout", ...(rule !== undefined && { rule }) };
});

;// CONCATENATED MODULE: ./lib/flag-tests/test-fields.js










/** A part that is read later, when the values of a matrix are in their places. */
const laterShape = (0,shape/* refine */.Y)(json_value/* jsonShape */.S, (_, node) => node);
const environmentShape = (0,scalar_shapes/* textShape */.ze)("the name of an environment", (name, node, reader) => {
    const { environments } = reader.shared;
    if (environments.has(name))
        return;
    const message = `the environment ${(0,describe/* quote */.hD)(name)} is not declared`;
    reader.reportUnknown("unknown_environment", node, message, name, environments);
});
const ENVIRONMENT = "environment";
const attributeName = (0,collection_shapes/* freeName */.IL)("attribute");
/** Attributes of a context; those that nothing declares are warned of, as in the conditions. */
const contextShape = (0,collection_shapes/* mapOf */.A7)({
    check: (entry, reader) => {
        if (entry.key !== ENVIRONMENT) {
            reader.checkAttribute(entry, entry.key);
            return attributeName.check(entry, reader);
        }
        const message = 'the attribute "environment" is the environment of the evaluation; state it beside "context"';
        reader.report("reserved_key", entry, message);
        return false;
    },
    schema: attributeName.schema,
}, json_value/* jsonShape */.S, "a mapping of attributes", 0);
const nowShape = (0,scalar_shapes/* formShape */.i0)("an instant such as 2027-01-31T09:00:00Z", instant/* parseInstant */.n, { format: "date-time" });
/** What a file may say for all of its tests. */
const commonFields = {
    environment: (0,object_shape/* optional */.lq)(environmentShape, "The environment; left out: chosen by the context."),
    context: (0,object_shape/* optional */.lq)(contextShape, "The attributes of the evaluation."),
    now: (0,object_shape/* optional */.lq)(nowShape, "The instant of the evaluation."),
};
/** A whole file; its tests are read one by one. */
const testFileShape = (0,object_shape/* objectOf */.Xy)("a test file", {
    version: (0,object_shape/* required */.mw)(document_shape/* versionShape */.I, "The version of the format."),
    defaults: (0,object_shape/* optional */.lq)((0,object_shape/* objectOf */.Xy)("the defaults of a test file", commonFields), "For tests that do not say it themselves."),
    tests: (0,object_shape/* required */.mw)(laterShape, "The tests."),
});
const reportUnknownFlag = (key, at, reader, { flags }) => {
    if (Object.hasOwn(flags, key))
        return true;
    reader.reportUnknown("unknown_flag", at, `there is no flag ${(0,describe/* quote */.hD)(key)}`, key, Object.keys(flags));
    return false;
};
/** One test, the values of its matrix in their places. */
const testShape = (flagSet) => (0,object_shape/* objectOf */.Xy)("a test", {
    name: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("text"), "What the test shows."),
    flag: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("the key of a flag", (key, node, reader) => {
        reportUnknownFlag(key, node, reader, flagSet);
    }), "The flag that is evaluated."),
    flags: (0,object_shape/* optional */.lq)((0,collection_shapes/* mapOf */.A7)({ check: (entry, reader) => reportUnknownFlag(entry.key, entry, reader, flagSet), schema: {} }, expectationShape, "a mapping of flags to what is expected of them"), "Several flags of one context, each with its expectation."),
    ...commonFields,
    at: (0,object_shape/* optional */.lq)(pinShape, "The bucket that the subject is put into."),
    matrix: (0,object_shape/* optional */.lq)(laterShape, "Values that make one test many."),
    expect: (0,object_shape/* optional */.lq)(expectationShape, "What must come out: a value, or a mapping of fields."),
});

;// CONCATENATED MODULE: ./lib/flag-tests/read-tests.js










/**
 * Reads files of flag tests against a compiled flag set, in the order given. Every fault of every file is reported in
 * one go; only when there is none do the cases run.
 */
const readTests = (documents, evaluator) => {
    const problems = new DistinctProblems();
    const shared = share(evaluator.flagSet, problems);
    const files = new TestReader(evaluator);
    const cases = [];
    for (const document of documents) {
        for (const problem of document.problems)
            problems.add(problem);
        for (const one of files.casesOf(document, new reader/* Reader */.m(document, shared)))
            cases.push(one);
    }
    const sorted = problems.toSorted();
    return problems.hasErrors ? { ok: false, problems: sorted } : { ok: true, value: cases, problems: sorted };
};
const share = (flagSet, problems) => ({
    problems,
    references: new references/* References */.N(),
    suggester: new suggest/* Suggester */.i(),
    attributes: new Map(Object.entries({ ...built_in_attributes/* BUILT_IN_ATTRIBUTES */.V, ...flagSet.attributes })),
    environments: new Set(flagSet.environments.map(({ name }) => name)),
    regex: undefined,
});
/** Reads the tests of one file after the other; what they may come to is counted over all of them. */
class TestReader {
    #budget = new ExpansionBudget();
    #cases;
    #shape;
    constructor(evaluator) {
        this.#cases = new CaseMaker(evaluator);
        this.#shape = testShape(evaluator.flagSet);
    }
    casesOf(document, reader) {
        const { tests, defaults = {} } = testFileShape.read(document.root, reader) ?? {};
        if (tests === undefined)
            return [];
        reader.field = "tests";
        if (tests.kind !== "sequence")
            return reader.reportType(tests, "a list of tests") ?? [];
        if (tests.items.length === 0)
            reader.report("empty", tests, '"tests" is empty; it needs at least one test');
        return tests.items.flatMap((node, index) => {
            const subject = `test ${index + 1}`;
            return reader.within(subject, () => this.#casesOfTest(node, defaults, reader));
        });
    }
    #casesOfTest(node, defaults, reader) {
        reader.field = "";
        if (node.kind !== "mapping")
            return reader.reportType(node, "a test") ?? [];
        return this.#variants(node, reader).flatMap(({ node: variant, label }) => {
            // The attributes of the file are copied into each case, so they count as if the test stated them.
            if (!this.#budget.spend(1 + (defaults.context?.length ?? 0)))
                return this.#reportSpent(node, reader);
            reader.field = "";
            const fields = this.#shape.read(variant, reader);
            const test = { node: variant, fields: fields ?? {}, label };
            return this.#cases.casesOf(test, defaults, reader);
        });
    }
    /** The test itself, or one for each case of its matrix with the values in their places. */
    #variants(node, reader) {
        const entry = node.entries.find(({ key }) => key === "matrix");
        if (entry === undefined)
            return [{ node, label: "" }];
        const matrix = readMatrix(entry.value, reader);
        if (matrix === undefined)
            return [];
        const rest = { ...node, entries: node.entries.filter((other) => other !== entry) };
        const used = new Set();
        const variants = matrix.cases.flatMap((values) => {
            const substitution = new Substitution(values, reader, this.#budget);
            const variant = substitution.apply(rest);
            for (const name of substitution.used)
                used.add(name);
            return substitution.isFaulty ? [] : [{ node: variant, label: describeCase(values, reader.document.text) }];
        });
        if (this.#budget.isSpent)
            return this.#reportSpent(node, reader);
        for (const [name, at] of matrix.names) {
            if (!used.has(name))
                reader.report("unknown_key", at, `nothing in the test says <${name}>`);
        }
        return variants;
    }
    #reportSpent(node, reader) {
        reader.report("out_of_range", node, "with this test, the cases of all tests come to more than is admitted");
        return [];
    }
}

// EXTERNAL MODULE: ./lib/io/flag-files.js + 1 modules
var flag_files = __webpack_require__(9963);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/definitions/test.js
var test = __webpack_require__(9079);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/render-problems.js + 1 modules
var render_problems = __webpack_require__(8792);
;// CONCATENATED MODULE: ./lib/cli/load-tests.js








/** The cases of the test files that the arguments name; throws a Refusal with every problem. Warnings go to stderr. */
const loadTests = async (args, world, evaluator) => {
    const patterns = args.positionals.length > 0 ? args.positionals : [test/* DEFAULT_TEST_FOLDER */.m];
    const found = await (0,flag_files/* findFlagFiles */.LE)(patterns, { cwd: world.cwd });
    if (!found.ok) {
        const message = found.message.replace(/^no flag file at /, "no flag tests at ");
        throw new refusal/* Refusal */.P(message, { hint: "see: signalbox test --help" });
    }
    const files = await (0,flag_files/* readFlagFiles */.k4)(found.value, { cwd: world.cwd });
    if (!files.ok)
        throw new refusal/* Refusal */.P(files.message);
    const parsed = files.value.map(({ file, text }) => (0,parse_document/* parseDocument */.T)(text, file));
    const documents = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const read = readTests(documents, evaluator);
    const problems = [...parsed.flatMap((outcome) => outcome.problems), ...read.problems];
    const errors = problems.filter(({ severity }) => severity === "error");
    if (!read.ok || errors.length > 0) {
        throw new refusal/* Refusal */.P(`the flag tests are refused: ${(0,count_of/* countOf */.p)(errors.length, "error")}`, { problems });
    }
    await warn(problems, args, world);
    return read.value;
};
const warn = async (problems, args, world) => {
    const color = (0,cli_color/* colorOf */.H)(world.stderr, world.env) && !args.has("no-color");
    await world.stderr.write((0,render_problems.renderProblems)(problems, color));
};

// EXTERNAL MODULE: ./lib/evaluation/render-trace.js
var render_trace = __webpack_require__(9716);
// EXTERNAL MODULE: ./lib/flag-tests/grouped-by.js
var grouped_by = __webpack_require__(1540);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
;// CONCATENATED MODULE: ./lib/cli/test-report.js






const failuresOf = ({ results }) => results.filter(({ mismatches }) => mismatches.length > 0);
/** Whether everything that was asked for holds. */
const hasPassed = (run) => failuresOf(run).length === 0 && !(run.isCoverageRequired && run.coverage.unreached.length > 0);
/** A longer value would hide the other one. */
const MAX_VALUE = 200;
const test_report_valueText = (value) => {
    const text = (0,safe_text/* safeText */.H)(JSON.stringify(value));
    return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
};
/** `value: expected true, got false` */
const mismatchText = ({ field, expected, got }) => `${field}: expected ${test_report_valueText(expected)}, got ${got === undefined ? "none" : test_report_valueText(got)}`;
/** The failures with their traces, what no test reaches, and the counts. */
const testReport = (run, color) => {
    const failures = failuresOf(run);
    const { total, unreached } = run.coverage;
    const counts = `${(0,count_of/* countOf */.p)(run.results.length, "test")}, ${failures.length} failed`;
    const covered = `${total - unreached.length} of ${total} rules, targets and defaults reached`;
    const style = hasPassed(run) ? "green" : "red";
    return [
        ...failures.map((failure) => failureText(failure, color)),
        unreachedText(run, color),
        `${(0,cli_color/* paint */.n)(style, `${counts}; ${covered}`, color)}\n`,
    ].join("");
};
const failureText = ({ test, answer, mismatches }, color) => {
    const { file, line, column } = test.position;
    const place = (0,cli_color/* paint */.n)("bold", `${(0,safe_text/* safeText */.H)(file)}:${line}:${column}`, color);
    const head = `${(0,cli_color/* paint */.n)("red", "FAIL", color)} ${place} ${(0,safe_text/* safeText */.H)(test.name)}`;
    const lines = [
        `flag ${(0,safe_text/* safeText */.H)(test.flag)} in ${(0,safe_text/* safeText */.H)(test.environment)}`,
        ...mismatches.map(mismatchText),
        ...(0,render_trace.renderTrace)(answer).split("\n"),
    ];
    return `${head}\n${lines.map((each) => `  ${each}\n`).join("")}\n`;
};
const unreachedText = ({ coverage, sites }, color) => {
    if (coverage.unreached.length === 0)
        return "";
    const lines = Array.from((0,grouped_by/* groupedBy */.m)(coverage.unreached, ({ flag }) => flag), ([flag, places]) => {
        const site = sites.get(flag);
        const where = site === undefined ? "" : `${(0,safe_text/* safeText */.H)(site.file)}:${site.line}:${site.column} `;
        return `  ${where}${(0,safe_text/* safeText */.H)(flag)}: ${(0,safe_text/* safeText */.H)(places.map(flag_tests_coverage/* placeName */.f).join(", "))}\n`;
    });
    return `${(0,cli_color/* paint */.n)("yellow", "Reached by no test:", color)}\n${lines.join("")}\n`;
};
/** The same for a program. */
const testReportAsJson = (run) => ({
    schema_version: 1,
    passed: hasPassed(run),
    tests: run.results.length,
    failed: failuresOf(run).length,
    results: run.results.map(resultAsJson),
    coverage: {
        required: run.isCoverageRequired,
        total: run.coverage.total,
        reached: run.coverage.total - run.coverage.unreached.length,
        unreached: run.coverage.unreached.map((place) => placeAsJson(place, run.sites)),
    },
});
const resultAsJson = ({ test, answer, mismatches }) => ({
    ...positionAsJson(test.position),
    name: test.name,
    flag: test.flag,
    environment: test.environment,
    passed: mismatches.length === 0,
    value: answer.value,
    reason: answer.reason,
    ...(mismatches.length > 0 && {
        context: test.context,
        now: new Date(test.now).toISOString(),
        mismatches: mismatches.map((mismatch) => ({ ...mismatch })),
        trace: answer.trace,
    }),
});
const placeAsJson = ({ ...place }, sites) => {
    const site = sites.get(place.flag);
    return { ...place, ...(site && positionAsJson(site)) };
};
const positionAsJson = ({ file, line, column }) => ({ file, line, column });

// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/test.js











/** Expired flags are a matter of `validate`: a test gives the same answer on any day. */
const BEFORE_ALL_TIME = Number.NEGATIVE_INFINITY;
/** `signalbox test`: whether the flags answer as their tests say, and what no test reaches. */
const test_test = async (args, world) => {
    const loaded = await (0,load_flags/* loadFlags */.I)(args, world, BEFORE_ALL_TIME);
    const evaluator = (0,pipeline/* createEvaluator */.m$)(loaded);
    const cases = await loadTests(args, world, evaluator);
    const results = cases.map((one) => runCase(evaluator, one));
    const coverage = (0,flag_tests_coverage/* coverageOf */._)(loaded.flagSet, results);
    const run = { results, coverage, isCoverageRequired: args.has("require-coverage"), sites: loaded.sites };
    const junit = args.one("junit");
    if (junit !== undefined)
        await writeJunit(junit, run, world);
    if (args.has("json"))
        await (0,write_json/* writeJson */.G)(world.stdout, testReportAsJson(run));
    else {
        const color = (0,cli_color/* colorOf */.H)(world.stdout, world.env) && !args.has("no-color");
        await world.stdout.write(testReport(run, color));
    }
    return hasPassed(run) ? 0 : 1;
};
const writeJunit = async (file, run, world) => {
    const { junitReport } = await __webpack_require__.e(/* import() */ 3861).then(__webpack_require__.bind(__webpack_require__, 3861));
    const coverage = run.isCoverageRequired ? run.coverage : undefined;
    const xml = junitReport(run.results, coverage, { mismatch: mismatchText, sites: run.sites });
    const written = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, file), xml, { replace: true });
    if (!written.ok)
        throw new refusal/* Refusal */.P(`--junit ${JSON.stringify(file)}: ${written.message}`);
};


/***/ }),

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;


/***/ }),

/***/ 6090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ loadFlags),
/* harmony export */   K: () => (/* binding */ checkFlags)
/* harmony export */ });
/* harmony import */ var _io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);
/* harmony import */ var _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8262);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9502);
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3120);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);





/** Reads and checks the files of `--config` as one flag set; throws a Refusal for files that cannot be read. */
const checkFlags = async (patterns, world, now) => {
    const found = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlagFiles */ .LE)(patterns.length > 0 ? patterns : [_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FLAG_FILE */ .kz], { cwd: world.cwd });
    if (!found.ok) {
        const hint = patterns.length > 0 ? "see: signalbox help" : "to write one: signalbox init; to name one: --config PATH";
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(found.message, { hint });
    }
    const files = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlagFiles */ .k4)(found.value, { cwd: world.cwd });
    if (!files.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(files.message);
    const loaded = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .loadFlagSet */ .ZW)(files.value, { loadRegex: _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRegexEngine */ .cG, now });
    return { ...loaded, files: files.value.length, texts: files.value };
};
/** The flags of `--config`, ready to use; throws a Refusal with every problem when the configuration is refused. */
const loadFlags = async (args, world, now) => {
    const checked = await checkFlags(args.all("config"), world, now);
    if (checked.ok) {
        if (checked.problems.length > 0) {
            const warnings = (0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(checked.problems.length, "warning");
            await world.stderr.write(`${warnings} in the flag files; see: signalbox validate\n`);
        }
        return checked.value;
    }
    const errors = checked.problems.filter((problem) => problem.severity === "error");
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`the configuration is refused: ${(0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(errors.length, "error")}`, { problems: checked.problems });
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


/***/ }),

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


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageOf),
/* harmony export */   f: () => (/* binding */ placeName)
/* harmony export */ });
/** A default, the rules and the targets of an environment that has own ones are places of their own. */
const coverageOf = (flagSet, results) => {
    const places = new Map();
    for (const flag of Object.values(flagSet.flags)) {
        for (const { name } of flagSet.environments) {
            for (const place of placesIn(flag, name))
                places.set(keyOf(place), place);
        }
    }
    const total = places.size;
    for (const result of results) {
        const flag = flagSet.flags[result.test.flag];
        const place = flag && reachedBy(result, flag);
        if (place !== undefined)
            places.delete(keyOf(place));
    }
    return { total, unreached: [...places.values()] };
};
/** `rule share`, `target 1 in production`, `default`. */
const placeName = ({ kind, name, environment }) => [kind, ...(name === undefined ? [] : [name]), ...(environment === undefined ? [] : [`in ${environment}`])].join(" ");
const keyOf = ({ flag, kind, name, environment }) => JSON.stringify([flag, kind, name, environment]);
const ownOf = (flag, environment) => (Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined) ?? {};
/** Where the environment replaces a field, its places are the environment's; else they are those of the flag. */
const place = (flag, environment, layer, rest) => ({
    flag: flag.key,
    ...rest,
    ...(Object.hasOwn(ownOf(flag, environment), layer) && { environment }),
});
/** What an evaluation in the environment can end at; nothing where the flag is off. */
const placesIn = (flag, environment) => {
    const { enabled, targets, rules } = { ...flag.serving, ...ownOf(flag, environment) };
    if (flag.archived || !enabled)
        return [];
    return [
        ...targets.map((_, index) => place(flag, environment, "targets", { kind: "target", name: String(index + 1) })),
        ...rules.map(({ id }) => place(flag, environment, "rules", { kind: "rule", name: id })),
        ...(rules.some(takesAll) ? [] : [place(flag, environment, "default", { kind: "default" })]),
    ];
};
/** A default behind such a rule is never served, though the format may ask for one. */
const takesAll = ({ when, schedule, rollout }) => when === undefined &&
    schedule === undefined &&
    (rollout === undefined || (!("ramp" in rollout) && rollout.start === 0 && rollout.end === 100));
const reachedBy = ({ test, answer }, flag) => {
    const { reason, detail, ruleId, trace } = answer;
    if (ruleId !== undefined)
        return place(flag, test.environment, "rules", { kind: "rule", name: ruleId });
    if (detail === "TARGET") {
        const looked = trace.filter(({ step }) => step === "target").length;
        return place(flag, test.environment, "targets", { kind: "target", name: String(looked) });
    }
    if (reason === "ERROR" || detail !== undefined)
        return undefined;
    return place(flag, test.environment, "default", { kind: "default" });
};


/***/ }),

/***/ 1540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ groupedBy)
/* harmony export */ });
/** Items by a key, groups and items in the order in which they come. */
const groupedBy = (items, keyOf) => {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
};


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


/** Text of UTF-8 bytes without a byte order mark; what is not UTF-8 is refused, with the offset of the first bad byte. */
const decodeUtf8 = (bytes) => {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(text.startsWith("\ufeff") ? text.slice(1) : text);
    }
    const offset = validUtf8Length(bytes);
    const found = bytes[offset]?.toString(16).padStart(2, "0");
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`not UTF-8: byte 0x${found} at offset ${offset}`);
};
/** How many bytes from the start are whole, well-formed characters (Unicode 16, table 3-7). */
const validUtf8Length = (bytes) => {
    let at = 0;
    while (at < bytes.length) {
        const length = characterLength(bytes, at);
        if (length === 0)
            return at;
        at += length;
    }
    return at;
};
/** The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF. */
const characterLength = (bytes, at) => {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next < length; next++) {
        const byte = bytes[at + next] ?? 0;
        const inRange = next === 1 ? low <= byte && byte <= high : 0x80 <= byte && byte <= 0xbf;
        if (!inRange)
            return 0;
    }
    return length;
};


/***/ }),

/***/ 5391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   S: () => (/* binding */ describeFileError)
/* harmony export */ });
/** What keeps a file from being read or written, in words, by the system's code. */
const CAUSES = new Map([
    ["ENOENT", "no such file"],
    ["ENOTDIR", "no such file (a part of the path is no folder)"],
    ["EACCES", "permission denied"],
    ["EPERM", "permission denied"],
    ["EROFS", "the file system is read-only"],
    ["EISDIR", "is a folder, not a file"],
    ["EEXIST", "exists already"],
    ["ELOOP", "its symbolic links go in a circle"],
    ["ENAMETOOLONG", "the name is too long"],
    ["ENOSPC", "no space left on the disk"],
    ["ENXIO", "is not a regular file"],
]);
/** The system's code of a failure, such as `ENOENT`; empty where it has none. */
const errorCode = (error) => typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
/** One line for a failure of the file system. */
const describeFileError = (error) => CAUSES.get(errorCode(error)) ?? `cannot be opened (${errorCode(error) || String(error)})`;


/***/ }),

/***/ 9963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kz: () => (/* binding */ DEFAULT_FLAG_FILE),
  g$: () => (/* binding */ MAX_FLAG_BYTES),
  LE: () => (/* binding */ findFlagFiles),
  k4: () => (/* binding */ readFlagFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var glob = __webpack_require__(9216);
;// CONCATENATED MODULE: ./lib/io/glob-files.js




/** How many folder entries one glob may look at: `**` from the root of a disk must end. */
const MAX_GLOB_ENTRIES = 100_000;
/** Never searched: huge, and never flags. */
const SKIPPED_FOLDERS = new Set(["node_modules"]);
/**
 * The files below `cwd` that fit a glob of syntax/glob, in no order; with `/` whatever the system's separator.
 * Names that start with a dot are found only where the pattern spells the dot out.
 */
const globFiles = (pattern, cwd, maxEntries = MAX_GLOB_ENTRIES) => {
    const path = pattern.replace(/^(?:\.\/)+/, "");
    const matcher = (0,glob/* parseGlob */.q)(path);
    if (!matcher.ok)
        return matcher;
    const segments = path.split("/");
    const fixed = segments.slice(0, segments.findIndex((segment) => /[*?\\]/.test(segment)));
    const walk = {
        matches: matcher.value,
        cwd,
        dots: segments.slice(fixed.length).some((segment) => segment.startsWith(".")),
        left: maxEntries,
        files: [],
    };
    // Only `**` reaches deeper than the pattern has segments.
    const depth = path.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed.length;
    const start = fixed.join("/") || ((0,external_node_path_.isAbsolute)(path) ? "/" : "");
    const ended = collect(walk, start, depth);
    return ended ? { ok: true, value: walk.files } : (0,parsed/* refused */.J5)(`more than ${maxEntries} files and folders to search`);
};
/** False when there was too much to look at. Folders behind symbolic links are not entered: they may go in a circle. */
const collect = (walk, folder, depth) => {
    const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    for (const entry of entriesOf((0,external_node_path_.resolve)(walk.cwd, folder))) {
        if (--walk.left < 0)
            return false;
        const path = prefix + entry.name;
        if (entry.name.startsWith(".") && !walk.dots)
            continue;
        if (entry.isDirectory()) {
            if (depth <= 1 || SKIPPED_FOLDERS.has(entry.name))
                continue;
            if (!collect(walk, path, depth - 1))
                return false;
        }
        else if (walk.matches(path))
            walk.files.push(path);
    }
    return true;
};
/** A folder that cannot be read holds nothing. */
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
;// CONCATENATED MODULE: ./lib/io/flag-files.js







/** Read where nothing else is asked for. */
const DEFAULT_FLAG_FILE = "config/feature-flags.yaml";
/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
const MAX_FLAG_BYTES = 16 * 1024 * 1024;
/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every pattern that was tried in vain. Hidden files need to be spelled out.
 */
const findFlagFiles = (patterns, options) => {
    const found = new Map();
    const failures = [];
    for (const pattern of patterns) {
        const files = filesOf(pattern, options.cwd);
        if (!files.ok)
            failures.push(`${(0,parsed/* quoted */.TL)(pattern)} (${files.message})`);
        for (const file of files.ok ? files.value : []) {
            const path = (0,external_node_path_.resolve)(options.cwd, file);
            if (!found.has(path))
                found.set(path, file);
        }
    }
    if (failures.length > 0)
        return (0,parsed/* refused */.J5)(`no flag file at ${failures.join(", ")}`);
    if (found.size === 0)
        return (0,parsed/* refused */.J5)("no flag file: no path was given");
    return (0,parsed/* parsed */.Yz)([...found.values()]);
};
const filesOf = (pattern, cwd) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("an empty path");
    if (pattern.includes("\0"))
        return (0,parsed/* refused */.J5)("a path with a NUL character");
    const path = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
    // A name that exists is that name, even where it could be read as a glob.
    const found = kindOf((0,external_node_path_.resolve)(cwd, path));
    if (found === "folder")
        return folderFiles(path, cwd);
    if (found === "file")
        return (0,parsed/* parsed */.Yz)([path]);
    if (!/[*?]/.test(path))
        return (0,parsed/* refused */.J5)(found.failure);
    const matches = globFiles(path, cwd);
    if (!matches.ok)
        return matches;
    return matches.value.length === 0 ? (0,parsed/* refused */.J5)("no file matches") : (0,parsed/* parsed */.Yz)([...matches.value].sort());
};
const kindOf = (path) => {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() ? "folder" : "file";
    }
    catch (error) {
        return { failure: (0,file_error/* describeFileError */.S)(error) };
    }
};
const folderFiles = (folder, cwd) => {
    const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
    try {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.resolve)(cwd, folder), { withFileTypes: true });
        const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/su.test(entry.name));
        if (files.length === 0)
            return (0,parsed/* refused */.J5)("a folder without *.yaml or *.yml");
        return (0,parsed/* parsed */.Yz)(files.map((entry) => prefix + entry.name).sort());
    }
    catch (error) {
        return (0,parsed/* refused */.J5)((0,file_error/* describeFileError */.S)(error));
    }
};
/**
 * Reads files as UTF-8 text, in order, at most 16 MiB in all. Paths are relative to `cwd` and kept as names.
 * The message names the file that was refused, and why.
 */
const readFlagFiles = (paths, options) => {
    const maxBytes = options.maxBytes ?? MAX_FLAG_BYTES;
    const files = [];
    let left = maxBytes;
    for (const file of paths) {
        const read = (0,read_regular_file/* readRegularFile */.X)((0,external_node_path_.resolve)(options.cwd, file), left);
        if (!read.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${read.message}`);
        if (read.value === "too large") {
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: the flag files are larger than ${maxBytes} bytes in all`);
        }
        left -= read.value.byteLength;
        const text = (0,decode_utf8/* decodeUtf8 */._)(read.value);
        if (!text.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${text.message}`);
        files.push({ file, text: text.value });
    }
    return (0,parsed/* parsed */.Yz)(files);
};


/***/ }),

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRegularFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5391);



/**
 * The bytes of a regular file of at most `limit` bytes. Folders, pipes and devices are refused without waiting on
 * them; what is too large is refused before it is read whole.
 */
const readRegularFile = (path, limit) => {
    let file;
    try {
        // Non-blocking, so that opening a pipe that nobody writes to does not wait for ever. Windows has no such flag.
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (stat.isDirectory())
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("is a folder, not a file");
        if (!stat.isFile())
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("is not a regular file");
        if (stat.size > limit)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)("too large");
        const bytes = readUpTo(file, stat.size, limit + 1);
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(bytes.byteLength > limit ? "too large" : bytes);
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)((0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFileError */ .S)(error));
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
};
/** Reads to the end, which may lie elsewhere than the size said, when the file changes or the system makes it up. */
const readUpTo = (file, expected, limit) => {
    let buffer = Buffer.allocUnsafe(Math.min(limit, expected + 1));
    let length = 0;
    for (;;) {
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, length, buffer.length - length, null);
        length += bytesRead;
        if (bytesRead === 0 || length === limit)
            return buffer.subarray(0, length);
        if (length === buffer.length) {
            const larger = Buffer.allocUnsafe(Math.min(limit, Math.max(65536, buffer.length * 2)));
            buffer.copy(larger, 0, 0, length);
            buffer = larger;
        }
    }
};


/***/ }),

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writeWholeFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2534);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5391);






/**
 * Writes a file whole or not at all, with the folders that it needs: into a new file beside it, then under its name.
 * `mode`: its permissions, less those that the process denies. Without `replace`, a file (or link) that has the name already is refused, even when it appears at the last moment.
 */
const writeWholeFile = async (path, text, options) => {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.signalbox-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, text, { flag: "wx", ...(options.mode !== undefined && { mode: options.mode }) });
        await (options.replace ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(draft, path) : claimName(draft, path));
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .parsed */ .Yz)(undefined);
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .refused */ .J5)((0,_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFileError */ .S)(error));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true }).catch(() => undefined);
    }
};
/** A link fails where the name is taken; a file system without links copies, under the same condition. */
const claimName = async (draft, path) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(draft, path);
    }
    catch (error) {
        if ((0,_file_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error) === "EEXIST")
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(draft, path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
};


/***/ })

};
