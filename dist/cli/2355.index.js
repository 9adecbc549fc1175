export const id = 2355;
export const ids = [2355];
export const modules = {

/***/ 6831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
/** What a spreadsheet takes for the start of a formula, also after the blanks that it trims; the full-width forms too. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** What a terminal obeys, and marks that turn the direction of writing; the JSON forms have them as they are. */
const UNSEEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/**
 * One row of RFC 4180 with its line break. A cell that a spreadsheet could take for a formula gets an apostrophe in
 * front; plain numbers stay as they are. Control characters but tab and line break are written as `\\u001b`.
 */
const csvRow = (cells) => `${cells.map(csvCell).join(",")}\r\n`;
const csvCell = (text) => {
    const cell = text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
    return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};


/***/ }),

/***/ 2526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTime)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);

const SPAN = /^(\d{1,5})([mhdw])$/;
const MINUTE = 60_000;
const UNITS = new Map([
    ["m", MINUTE],
    ["h", 60 * MINUTE],
    ["d", 24 * 60 * MINUTE],
    ["w", 7 * 24 * 60 * MINUTE],
]);
/**
 * An instant as people write it, in epoch milliseconds: `7d` (also m, h, w) before `now`, a day (its 00:00 UTC), or an
 * RFC 3339 time with its offset; undefined when the text is none of these.
 */
const readTime = (text, now) => {
    const [, count = "", unit = ""] = SPAN.exec(text) ?? [];
    const length = UNITS.get(unit);
    return length === undefined ? ((0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._)(text) ?? (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .n)(text)) : now - Number(count) * length;
};


/***/ }),

/***/ 2355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditSearch: () => (/* binding */ auditSearch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var glob = __webpack_require__(9216);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var syntax_instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/audit/event-catalogue.js
var event_catalogue = __webpack_require__(2735);
;// CONCATENATED MODULE: ./lib/audit/field-table.js
/**
 * What masking may do with a field.
 * `structural`: made by the software or the platform, never scanned, never altered (digests, run ids, times).
 * `identifier`: names a person, token or address; becomes a keyed pseudonym where the mode says so.
 * `text`: written by people; scanned for what looks like personal data or a secret.
 * `secret`: must not be there at all; dropped with its count.
 */
const FIELD_CLASSES = (/* unused pure expression or super */ null && (["structural", "identifier", "text", "secret"]));
const FIELD_TYPES = (/* unused pure expression or super */ null && (["string", "number", "boolean", "list", "object", "any"]));
const structural = (type) => ({ type, class: "structural" });
const identifier = { type: "string", class: "identifier" };
const field_table_text = { type: "string", class: "text" };
/**
 * Every field that an entry may have; flat names, those of OpenTelemetry where it has one (semantic conventions 1.44),
 * else under `signalbox.`. In defense mode a field that is not listed here is dropped.
 */
const FIELDS = {
    schema: structural("string"),
    seq: structural("number"),
    id: structural("string"),
    time: structural("string"),
    "event.name": structural("string"),
    outcome: structural("string"),
    severity: structural("string"),
    classification: structural("string"),
    "actor.type": structural("string"),
    "actor.id": identifier,
    "actor.name": identifier,
    "actor.token_hash": structural("string"),
    "client.address": identifier,
    "user_agent.original": field_table_text,
    "auth.method": structural("string"),
    "target.type": structural("string"),
    "target.id": field_table_text,
    "change.before_hash": structural("string"),
    "change.after_hash": structural("string"),
    "change.patch": { type: "list", class: "text" },
    "change.reason": field_table_text,
    "change.ticket": field_table_text,
    "approval.actors": { type: "list", class: "identifier" },
    "feature_flag.key": structural("string"),
    "feature_flag.result.variant": structural("string"),
    "feature_flag.result.value": { type: "any", class: "text" },
    "feature_flag.result.reason": structural("string"),
    "feature_flag.context.id": identifier,
    "feature_flag.version": structural("string"),
    "feature_flag.set.id": structural("string"),
    "feature_flag.provider.name": structural("string"),
    "error.type": structural("string"),
    "feature_flag.error.message": field_table_text,
    "error.message": field_table_text,
    "cicd.pipeline.name": field_table_text,
    "cicd.pipeline.run.id": structural("string"),
    "cicd.pipeline.run.url.full": structural("string"),
    "cicd.pipeline.task.name": field_table_text,
    "cicd.pipeline.task.run.result": structural("string"),
    "vcs.repository.url.full": structural("string"),
    "vcs.ref.head.name": field_table_text,
    "vcs.ref.head.revision": structural("string"),
    "deployment.environment.name": structural("string"),
    "deployment.id": structural("string"),
    trace_id: structural("string"),
    span_id: structural("string"),
    "signalbox.run_number": structural("number"),
    "signalbox.run_attempt": structural("number"),
    "signalbox.event": structural("string"),
    "signalbox.job": structural("string"),
    "signalbox.step": structural("string"),
    "signalbox.deployment.phase": structural("string"),
    "signalbox.deployment.details": { type: "object", class: "text" },
    "signalbox.rule": structural("string"),
    "signalbox.detail": structural("string"),
    "signalbox.gate": structural("boolean"),
    "signalbox.from_base": structural("boolean"),
    "signalbox.stale": structural("boolean"),
    "signalbox.expired": structural("boolean"),
    "signalbox.config_digest": structural("string"),
    "signalbox.snapshot_id": structural("string"),
    "signalbox.source": field_table_text,
    "signalbox.source.commit": structural("string"),
    "signalbox.gates_source": field_table_text,
    "signalbox.gates_source.commit": structural("string"),
    "signalbox.override": { type: "any", class: "text" },
    "signalbox.code": structural("string"),
    "signalbox.problems": structural("number"),
    "signalbox.metric": structural("string"),
    "signalbox.measured": structural("string"),
    "signalbox.limit": structural("string"),
    "signalbox.limit.from": structural("string"),
    "signalbox.masking": structural("object"),
    "signalbox.counts": structural("object"),
    "signalbox.anchors": structural("list"),
    "signalbox.mode": structural("string"),
    "signalbox.policy_digest": structural("string"),
    "signalbox.crypto": structural("object"),
    "signalbox.key": structural("string"),
    "signalbox.tool_version": structural("string"),
    "signalbox.log.origin": structural("string"),
    "signalbox.log.size": structural("number"),
    "signalbox.log.root": structural("string"),
    "signalbox.artifact": structural("string"),
};

;// CONCATENATED MODULE: ./lib/audit/query/qualifiers.js


/** Short names for what auditors ask for most; every field can be asked for by its own name as well. */
const QUALIFIERS = {
    event: { fields: ["event.name"], words: Object.keys(event_catalogue/* EVENTS */.qY), description: "The event, such as `override.applied`." },
    actor: { fields: ["actor.id", "actor.name"], description: "Who did it; where names are masked, the pseudonym." },
    flag: { fields: ["feature_flag.key"], description: "The flag." },
    env: { fields: ["deployment.environment.name"], description: "The environment." },
    environment: { fields: ["deployment.environment.name"], description: "The same." },
    outcome: { fields: ["outcome"], words: event_catalogue/* OUTCOMES */.im, description: "How it ended." },
    severity: { fields: ["severity"], words: event_catalogue/* SEVERITIES */.oC, description: "How grave it is." },
    classification: { fields: ["classification"], words: event_catalogue/* CLASSIFICATIONS */.Ii, description: "Who may see it." },
    run: { fields: ["cicd.pipeline.run.id"], description: "The id of the run." },
    number: { fields: ["signalbox.run_number"], description: "The number of the run." },
    workflow: { fields: ["cicd.pipeline.name"], description: "The workflow." },
    job: { fields: ["signalbox.job", "cicd.pipeline.task.name"], description: "The job." },
    branch: { fields: ["vcs.ref.head.name"], description: "The branch or tag." },
    commit: { fields: ["vcs.ref.head.revision"], description: "The commit." },
    variant: { fields: ["feature_flag.result.variant"], description: "The variant that a flag served." },
    reason: { fields: ["feature_flag.result.reason", "change.reason"], description: "Why, by the engine or a person." },
    target: { fields: ["target.id"], description: "What was changed." },
    ticket: { fields: ["change.ticket"], description: "The ticket of a change." },
    phase: { fields: ["signalbox.deployment.phase"], description: "The phase of a deployment." },
};
/** Qualifiers that are no field: both compare `time`. */
const TIME_QUALIFIERS = {
    since: "Entries of this instant and later: `7d`, `2026-01-01` (00:00 UTC) or an RFC 3339 time.",
    until: "Entries before this instant; the same forms.",
};
/** What a qualifier looks at; undefined where there is no such qualifier and no such field. */
const qualifierOf = (name) => {
    if (Object.hasOwn(QUALIFIERS, name))
        return QUALIFIERS[name];
    return Object.hasOwn(FIELDS, name) ? { fields: [name], description: "" } : undefined;
};
/** Every word that may stand before a colon. */
const knownQualifiers = () => [
    ...Object.keys(QUALIFIERS),
    ...Object.keys(TIME_QUALIFIERS),
    ...Object.keys(FIELDS),
];

;// CONCATENATED MODULE: ./lib/audit/query/read-terms.js
/** A query is typed by a person; a longer one would be paid on every entry. */
const MAX_QUERY_LENGTH = 4_000;
const MAX_TERMS = 100;
/** Names of fields count as qualifiers, so they may hold dots. Sticky, each linear. */
const SPACE = /\s*/y;
const SIGN = /-(?=\S)/y;
const QUALIFIER = /([A-Za-z_][\w.-]*):/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const BARE = /[^\s"]+/y;
/** A fault of a query at a place in it; its message starts with the column. */
const faultAt = (column, message) => ({
    ok: false,
    message: `column ${column}: ${message}`,
    column,
});
/** Cuts a query into terms: `word`, `"some words"`, `qualifier:value`, `qualifier:"some words"`, each also after `-`. */
const readTerms = (text) => {
    if (text.length > MAX_QUERY_LENGTH) {
        return faultAt(MAX_QUERY_LENGTH + 1, `a query has at most ${MAX_QUERY_LENGTH} characters`);
    }
    const terms = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null)
            at = pattern.lastIndex;
        return match;
    };
    for (take(SPACE); at < text.length; take(SPACE)) {
        const column = at + 1;
        if (terms.length === MAX_TERMS)
            return faultAt(column, `a query has at most ${MAX_TERMS} terms`);
        const negated = take(SIGN) !== null;
        const qualifier = take(QUALIFIER)?.[1];
        const valueColumn = at + 1;
        const quoted = take(QUOTED)?.[1]?.replace(/\\(["\\])/g, "$1");
        const value = quoted ?? take(BARE)?.[0] ?? "";
        if (text[at] === '"') {
            if (quoted === undefined && value === "")
                return faultAt(at + 1, "this quotation mark is never closed");
            return faultAt(at + 1, "a space is needed before a quotation mark");
        }
        if (quoted !== undefined && at < text.length && !/\s/.test(text[at])) {
            return faultAt(at + 1, "a space is needed after a quotation mark");
        }
        if (value === "") {
            const named = qualifier === undefined ? "the quotation marks hold nothing" : `${qualifier}: needs a value`;
            return faultAt(valueColumn, named);
        }
        terms.push({ negated, qualifier, value, column, valueColumn });
    }
    return { ok: true, value: terms };
};

// EXTERNAL MODULE: ./lib/audit/query/read-time.js
var read_time = __webpack_require__(2526);
;// CONCATENATED MODULE: ./lib/audit/query/parse-query.js






/**
 * Reads a query: terms that an entry must all fit. A qualifier that is there several times admits any of its values;
 * `-` before a term turns it around. Values are compared whole and without case, `*` being any run of characters; free
 * words are looked for anywhere in the entry. An empty query admits every entry.
 */
const parseQuery = (text, options) => {
    const terms = readTerms(text);
    if (!terms.ok)
        return terms;
    const all = [];
    const alternatives = new Map();
    for (const term of terms.value) {
        const test = testOf(term, options);
        if (!test.ok)
            return test;
        if (term.negated)
            all.push((entry) => !test.value(entry));
        else if (term.qualifier === undefined || isTime(term.qualifier))
            all.push(test.value);
        else
            alternatives.set(term.qualifier, [...(alternatives.get(term.qualifier) ?? []), test.value]);
    }
    for (const tests of alternatives.values())
        all.push((entry) => tests.some((test) => test(entry)));
    return (0,parsed/* parsed */.Yz)({ all });
};
const testOf = (term, { now, nearest }) => {
    if (term.qualifier === undefined)
        return { ok: true, value: hasWords(term.value) };
    if (isTime(term.qualifier))
        return timeTest(term.qualifier, term, now);
    const qualifier = qualifierOf(term.qualifier);
    if (qualifier === undefined) {
        const near = nearest?.(term.qualifier, knownQualifiers());
        const hint = near === undefined ? 'text with a colon in it goes in quotation marks: "a:b"' : `did you mean ${near}:?`;
        return faultAt(term.column + Number(term.negated), `unknown qualifier ${(0,parsed/* quoted */.TL)(term.qualifier)}; ${hint}`);
    }
    const matcher = matcherOf(term.value, qualifier, nearest);
    if (!matcher.ok)
        return faultAt(term.valueColumn, matcher.message);
    return { ok: true, value: (entry) => qualifier.fields.some((field) => fits(entry, field, matcher.value)) };
};
const isTime = (qualifier) => Object.hasOwn(TIME_QUALIFIERS, qualifier);
const timeTest = (qualifier, { value, valueColumn }, now) => {
    const instant = (0,read_time/* readTime */.a)(value, now);
    if (instant === undefined) {
        const forms = "needed is a span such as 7d, a day such as 2026-01-31, or an RFC 3339 time";
        return faultAt(valueColumn, `${(0,parsed/* quoted */.TL)(value)} is no time; ${forms}`);
    }
    const timeOf = (entry) => (0,syntax_instant/* parseInstant */.n)(entry.time) ?? Number.NaN;
    const test = qualifier === "since" ? (entry) => timeOf(entry) >= instant : (entry) => timeOf(entry) < instant;
    return { ok: true, value: test };
};
/** More words than this are not all told in a message. */
const MAX_LISTED = 8;
/** A word that is in no closed list would find nothing and look like an answer; a pattern may be meant for later ones. */
const matcherOf = (value, qualifier, nearest) => {
    const { words } = qualifier;
    const lower = value.toLowerCase();
    if (words !== undefined && !/[*?\\]/.test(value) && !words.includes(lower)) {
        const near = nearest?.(value, words);
        const known = words.length > MAX_LISTED ? "a pattern such as flag.* stands for several" : `known: ${words.join(", ")}`;
        const hint = near === undefined ? known : `did you mean ${near}?`;
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(value)} is not known; ${hint}`);
    }
    // In flag files `*` stops at a slash; who searches for `*deploy*` means the path of a workflow, too.
    return (0,glob/* parseGlob */.q)(lower.replace(/(?<!\\)((?:\\\\)*)\*+/g, "$1**"));
};
const fits = (entry, field, matcher) => {
    const value = Object.hasOwn(entry, field) ? entry[field] : undefined;
    return value !== undefined && textsOf(value).some((text) => matcher(text.toLowerCase()));
};
/** Every text of a value, with those of lists and objects in it; numbers and booleans as JSON writes them. */
const textsOf = (value) => {
    if (typeof value === "string")
        return [value];
    if (typeof value !== "object" || value === null)
        return [String(value)];
    return Object.values(value).flatMap(textsOf);
};
const hasWords = (words) => {
    const lower = words.toLowerCase();
    return (entry) => Object.entries(entry).some(
    // Every entry has the same schema, which holds the name of the software.
    ([field, value]) => field !== "schema" && textsOf(value).some((text) => text.toLowerCase().includes(lower)));
};

// EXTERNAL MODULE: ./lib/cli/audit-files/opening-keys.js + 2 modules
var opening_keys = __webpack_require__(6830);
// EXTERNAL MODULE: ./lib/cli/audit-files/short-name.js
var short_name = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/audit/csv.js
var csv = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/text-table.js
var text_table = __webpack_require__(2578);
;// CONCATENATED MODULE: ./lib/cli/audit-search/hit-formats.js



/** A hit as JSON: the entry as it stands, and what proves it. */
const hitJson = ({ bundle, root, entry }) => ({ bundle, root, seq: entry.seq, entry });
/** Columns of the CSV after bundle, root and seq. */
const CSV_FIELDS = [
    ...["time", "event.name", "outcome", "severity", "actor.type", "actor.id", "feature_flag.key"],
    ...[
        "feature_flag.result.variant",
        "feature_flag.result.value",
        "feature_flag.result.reason",
        "target.type",
        "target.id",
    ],
    ...["change.reason", "change.ticket", "deployment.environment.name", "cicd.pipeline.name", "cicd.pipeline.run.id"],
    ...["signalbox.run_number", "signalbox.job", "vcs.ref.head.name", "vcs.ref.head.revision"],
];
const CSV_HEADER = (0,csv/* csvRow */.r)(["bundle", "root", "seq", ...CSV_FIELDS]);
/** A hit as a row of RFC 4180 that no spreadsheet runs. */
const hitCsv = ({ bundle, root, entry }) => (0,csv/* csvRow */.r)([bundle, root, String(entry.seq), ...CSV_FIELDS.map((field) => fieldText(entry, field))]);
const TITLES = ["TIME", "EVENT", "OUTCOME", "ACTOR", "WHAT", "SEQ", "ROOT"];
/** Enough of a root to tell it from others; whoever proves an entry has the whole one. */
const SHORT_ROOT = 12;
/** Hits as a table. The bundle comes last and whole: it is copied into the next command. */
const hitTable = (hits) => {
    const lines = (0,text_table/* textTable */.e)(TITLES, hits.map(cellsOf)).trimEnd().split("\n");
    const width = Math.max(...lines.map((line) => line.length));
    const bundles = ["BUNDLE", ...hits.map(({ bundle }) => (0,safe_text/* safeText */.H)(bundle))];
    return lines.map((line, at) => `${line.padEnd(width)}  ${bundles[at]}\n`).join("");
};
const cellsOf = ({ root, entry }) => [
    entry.time,
    entry["event.name"],
    fieldText(entry, "outcome"),
    fieldText(entry, "actor.id"),
    whatOf(entry),
    String(entry.seq),
    root.slice(0, SHORT_ROOT),
].map(safe_text/* safeText */.H);
/** What an entry is about: the flag and what it served, else the target, else the metric or the code of a failure. */
const whatOf = (entry) => {
    const flag = fieldText(entry, "feature_flag.key");
    const served = fieldText(entry, "feature_flag.result.variant") || fieldText(entry, "feature_flag.result.value");
    if (flag !== "")
        return served === "" ? flag : `${flag} = ${served}`;
    return fieldText(entry, "target.id") || fieldText(entry, "signalbox.metric") || fieldText(entry, "signalbox.code");
};
const fieldText = (entry, field) => {
    const value = Object.hasOwn(entry, field) ? entry[field] : undefined;
    return value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
};

// EXTERNAL MODULE: ./lib/audit/base64.js
var base64 = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/audit/bundle.js
var bundle = __webpack_require__(7911);
// EXTERNAL MODULE: ./lib/audit/sealing/open-segment.js + 4 modules
var open_segment = __webpack_require__(6363);
;// CONCATENATED MODULE: ./lib/audit/query/bundle-lines.js


/** The bytes of the lines of a bundle, opened with one of the keys where they are sealed. Nothing is verified. */
const bundleLines = (files, keys) => {
    const plain = files.get(bundle/* LINES_FILE */.t$);
    if (plain !== undefined)
        return { ok: true, bytes: plain };
    const sealed = files.get(bundle/* SEALED_LINES_FILE */.SC);
    if (sealed === undefined)
        return { ok: false, sealed: false, message: `has neither ${bundle/* LINES_FILE */.t$} nor ${bundle/* SEALED_LINES_FILE */.SC}` };
    const opened = (0,open_segment/* openSegment */.Gj)(sealed, keys);
    if (opened.ok)
        return opened;
    return { ok: false, sealed: opened.code === "no_key" || opened.code === "wrong_key", message: opened.message };
};

// EXTERNAL MODULE: ./lib/audit/verify/hash-lines.js
var hash_lines = __webpack_require__(2083);
;// CONCATENATED MODULE: ./lib/audit/query/each-entry.js

/** Calls `entry` for each line that is an entry by its main fields; returns how many lines are none. */
const eachEntry = (bytes, entry) => {
    let invalid = 0;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    (0,hash_lines/* eachLine */.I)(bytes, (from, to) => {
        const read = readEntry(text.toString("utf8", from, to));
        if (read === undefined)
            invalid += 1;
        else
            entry(read);
    });
    return invalid;
};
/** Verification is stricter; a reader needs what it shows. */
const readEntry = (line) => {
    try {
        const value = JSON.parse(line);
        return isEntry(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
};
const isEntry = (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return false;
    const { seq, time, "event.name": event } = value;
    return Number.isSafeInteger(seq) && typeof time === "string" && typeof event === "string";
};

;// CONCATENATED MODULE: ./lib/audit/query/match-entry.js
/** Whether an entry is an answer to the query. */
const matches = (query, entry) => query.all.every((test) => test(entry));

// EXTERNAL MODULE: ./lib/io/audit-bundles.js
var audit_bundles = __webpack_require__(3631);
;// CONCATENATED MODULE: ./lib/cli/audit-search/search-bundles.js






/**
 * Looks for entries in one bundle after the other, so that months of them need the memory of one. `searched` counts on
 * the way; what cannot be read is noted there.
 */
async function* searchBundles(paths, query, keys, limit, searched) {
    for await (const bundle of (0,audit_bundles/* eachBundle */.y0)(paths)) {
        if ("problem" in bundle) {
            searched.unread.push({ ...bundle, sealed: false });
            continue;
        }
        const lines = bundleLines(bundle.files, keys);
        if (!lines.ok) {
            searched.unread.push({ name: bundle.name, problem: lines.message, sealed: lines.sealed });
            continue;
        }
        searched.bundles += 1;
        const found = [];
        searched.invalid += eachEntry(lines.bytes, (entry) => {
            searched.entries += 1;
            if (!matches(query, entry))
                return;
            if (searched.hits === limit) {
                searched.more = true;
                return;
            }
            searched.hits += 1;
            found.push(entry);
        });
        if (found.length === 0)
            continue;
        const root = (0,base64/* toBase64 */.n)((0,hash_lines/* rootsAt */.F)(lines.bytes, []).root);
        for (const entry of found)
            yield { bundle: bundle.name, root, entry };
    }
}

// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/nearest-word.js
var nearest_word = __webpack_require__(5729);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-search.js











/** A table is for eyes. */
const TABLE_LIMIT = 100;
/** `signalbox audit search`: entries that fit a query, each with what proves it. */
const auditSearch = async (args, world) => {
    const [text = "", ...given] = args.positionals;
    const query = parseQuery(text, { now: world.now(), nearest: nearest_word/* nearestWord */.z });
    if (!query.ok)
        throw new refusal/* Refusal */.P(`query ${JSON.stringify(text)}: ${query.message}`);
    const format = args.has("json") ? "json" : (args.one("format") ?? "table");
    const keys = await (0,opening_keys/* openingKeys */.$)(args, world);
    const paths = (given.length === 0 ? ["audit"] : given).map((path) => (0,external_node_path_.resolve)(world.cwd, path));
    const searched = { bundles: 0, entries: 0, hits: 0, invalid: 0, unread: [], more: false };
    const hits = named(searchBundles(paths, query.value, keys, limitOption(args, format), searched), world);
    await print(format, hits, text, searched, world);
    await world.stderr.write(notesOf(searched, world));
    return exitOf(searched);
};
const limitOption = (args, format) => {
    const text = args.one("limit");
    if (text === undefined)
        return format === "table" ? TABLE_LIMIT : Number.POSITIVE_INFINITY;
    if (/^[1-9]\d{0,8}$/.test(text))
        return Number(text);
    throw new refusal/* Refusal */.P(`--limit: ${JSON.stringify(text)} is no whole number from 1`);
};
/** Bundles by their paths from here, as the user gave them. */
async function* named(hits, world) {
    for await (const hit of hits)
        yield { ...hit, bundle: (0,short_name/* shortName */.E)(hit.bundle, world) };
}
const print = async (format, hits, query, searched, world) => {
    if (format === "csv")
        await world.stdout.write(CSV_HEADER);
    const kept = [];
    for await (const hit of hits) {
        if (format === "csv")
            await world.stdout.write(hitCsv(hit));
        // What is escaped stays the same JSON.
        else if (format === "jsonl")
            await world.stdout.write(`${(0,safe_text/* safeText */.H)(JSON.stringify(hitJson(hit)))}\n`);
        else
            kept.push(hit);
    }
    if (format === "json") {
        const { invalid: invalid_lines, unread, ...counts } = searched;
        const unreadable = unread.map((one) => ({ ...one, name: (0,short_name/* shortName */.E)(one.name, world) }));
        const answer = { schema_version: 1, query, ...counts, invalid_lines, unreadable, found: kept.map(hitJson) };
        await (0,write_json/* writeJson */.G)(world.stdout, answer);
    }
    else if (format === "table") {
        if (kept.length > 0)
            await world.stdout.write(`${hitTable(kept)}\n`);
        await world.stdout.write(footOf(searched));
    }
};
const footOf = ({ bundles, entries, hits, more }) => {
    const found = more ? `the first ${hits}` : `${hits}`;
    const next = more ? "; all of them: --limit, or --format jsonl" : "";
    return `${found} of ${entries === 1 ? "1 entry" : `${entries} entries`} in ${(0,count_of/* countOf */.p)(bundles, "bundle")}${next}\n`;
};
const notesOf = ({ unread, invalid }, world) => {
    const lines = unread.map(({ name, problem }) => `not searched: ${(0,short_name/* shortName */.E)(name, world)}: ${problem}`);
    if (unread.length > 0)
        lines.push(`${(0,count_of/* countOf */.p)(unread.length, "bundle")} could not be read`);
    if (invalid > 0)
        lines.push(`${(0,count_of/* countOf */.p)(invalid, "line")} left out: no entries; see signalbox audit verify`);
    return lines.map((line) => `${(0,safe_text/* safeText */.H)(line)}\n`).join("");
};
const exitOf = ({ unread, invalid }) => {
    if (invalid > 0 || unread.some(({ sealed }) => !sealed))
        return 3;
    return unread.length > 0 ? 4 : 0;
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


/***/ }),

/***/ 9216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseGlob)
});

// UNUSED EXPORTS: MAX_GLOB_LENGTH

;// CONCATENATED MODULE: ./lib/syntax/glob-automaton.js
const SLASH = 0x2f;
const WORD_BITS = 32;
/**
 * Simulates all ways to match at once, 32 states to a machine word, so that the worst pattern costs
 * text length times pattern length / 32 steps and there is nothing to go back to.
 */
const globAutomaton = (tokens) => {
    const { accept, into, intoOther, stayOnSlash, stayOnOther, skip } = buildTable(tokens);
    const words = skip.length;
    const acceptWord = accept >>> 5;
    const acceptBit = 1 << (accept & 31);
    const endsInAnyRun = (stayOnSlash[acceptWord] & acceptBit) !== 0;
    // Kept between calls: a matcher does not call itself, and the hot path allocates nothing.
    const states = new Int32Array(words);
    return (text) => {
        states.fill(0);
        states[0] = 1 | ((skip[0] & 1) << 1);
        let index = 0;
        while (index < text.length) {
            if (endsInAnyRun && (states[acceptWord] & acceptBit) !== 0)
                return true;
            const code = text.codePointAt(index);
            index += code > 0xffff ? 2 : 1;
            const entering = into.get(code) ?? intoOther;
            const staying = code === SLASH ? stayOnSlash : stayOnOther;
            let stepCarry = 0;
            let skipCarry = 0;
            let alive = 0;
            for (let word = 0; word < words; word++) {
                const before = states[word];
                const entered = ((before << 1) | stepCarry) & entering[word];
                const skipping = entered & skip[word];
                const after = entered | (skipping << 1) | skipCarry | (before & staying[word]);
                stepCarry = before >>> 31;
                skipCarry = skipping >>> 31;
                states[word] = after;
                alive |= after;
            }
            if (alive === 0)
                return false;
        }
        return (states[acceptWord] & acceptBit) !== 0;
    };
};
const buildTable = (tokens) => {
    const accept = tokens.filter((token) => token.kind !== "any-run" && token.kind !== "segment-run").length;
    const words = Math.floor(accept / WORD_BITS) + 1;
    const bits = () => new Int32Array(words);
    const set = (target, bit) => {
        target[bit >>> 5] = target[bit >>> 5] | (1 << (bit & 31));
    };
    const [intoOther, stayOnSlash, stayOnOther, skip] = [bits(), bits(), bits(), bits()];
    const into = new Map([[SLASH, bits()]]);
    const setInto = (code, bit) => {
        const target = into.get(code) ?? bits();
        into.set(code, target);
        set(target, bit);
    };
    let state = 0;
    for (const token of tokens) {
        switch (token.kind) {
            case "any-run":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                break;
            case "segment-run":
                set(stayOnOther, state);
                break;
            case "folders":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                set(skip, state);
                state += 1;
                setInto(SLASH, state);
                break;
            case "one":
                state += 1;
                set(intoOther, state);
                break;
            case "character":
                state += 1;
                setInto(token.code, state);
                break;
            default:
                token;
        }
    }
    for (const [code, target] of into) {
        if (code === SLASH)
            continue;
        for (const [word, others] of intoOther.entries())
            target[word] = target[word] | others;
    }
    return { accept, into, intoOther, stayOnSlash, stayOnOther, skip };
};

;// CONCATENATED MODULE: ./lib/syntax/glob-tokens.js
const glob_tokens_SLASH = 0x2f;
/** Splits a glob pattern into its elements; undefined when a `\` stands at its end. */
const readGlobTokens = (pattern) => {
    const characters = [...pattern];
    const tokens = [];
    let index = 0;
    while (index < characters.length) {
        const character = characters[index];
        index += 1;
        if (character === "*") {
            let end = index;
            while (characters[end] === "*")
                end += 1;
            const isFolders = end > index && characters[end] === "/" && atSegmentStart(tokens);
            appendRun(tokens, isFolders ? "folders" : end > index ? "any-run" : "segment-run");
            index = isFolders ? end + 1 : end;
        }
        else if (character === "?") {
            tokens.push({ kind: "one" });
        }
        else {
            const literal = character === "\\" ? characters[index++] : character;
            const code = literal?.codePointAt(0);
            if (code === undefined)
                return undefined;
            tokens.push({ kind: "character", code });
        }
    }
    return tokens;
};
const atSegmentStart = (tokens) => {
    const last = tokens.at(-1);
    return last === undefined || last.kind === "folders" || (last.kind === "character" && last.code === glob_tokens_SLASH);
};
/** Any folders after any folders are any folders; the automaton relies on there being no such pair. */
const appendRun = (tokens, kind) => {
    if (kind !== "folders" || tokens.at(-1)?.kind !== "folders")
        tokens.push({ kind });
};

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/syntax/glob.js



/** The work per character grows with the pattern: a pattern of a megabyte would be paid on every evaluation. */
const MAX_GLOB_LENGTH = 1_000;
/**
 * Compiles a glob that is compared with the whole text, case included.
 * `*` is any run without `/`, `**` any run, `**` and `/` at the start of a segment also nothing, `?` one character
 * (code point) but `/`, and `\` takes the next character literally. There are no other special characters.
 */
const parseGlob = (pattern) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("a glob pattern must not be empty; `**` matches every text");
    if (pattern.length > MAX_GLOB_LENGTH) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} has ${pattern.length} characters; at most ${MAX_GLOB_LENGTH} are allowed`);
    }
    const tokens = readGlobTokens(pattern);
    if (tokens === undefined) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} ends in a single \`\\\`; write \`\\\\\` for a backslash`);
    }
    return (0,parsed/* parsed */.Yz)(simpleMatcher(tokens) ?? globAutomaton(tokens));
};
/** Branch patterns are nearly always a text, or one star between two texts; string search beats any automaton there. */
const simpleMatcher = (tokens) => {
    const star = tokens.findIndex((token) => token.kind !== "character");
    if (star === -1) {
        const literal = textOf(tokens);
        return (text) => text === literal;
    }
    const rest = tokens.slice(star + 1);
    if (rest.some((token) => token.kind !== "character"))
        return undefined;
    const before = textOf(tokens.slice(0, star));
    const after = textOf(rest);
    const frame = before.length + after.length;
    const framed = (text) => text.length >= frame && text.startsWith(before) && text.endsWith(after);
    switch (tokens[star]?.kind) {
        case "any-run":
            return framed;
        case "segment-run":
            return (text) => {
                if (!framed(text))
                    return false;
                const slash = text.indexOf("/", before.length);
                return slash === -1 || slash >= text.length - after.length;
            };
        default:
            return undefined;
    }
};
const textOf = (tokens) => tokens.map((token) => (token.kind === "character" ? String.fromCodePoint(token.code) : "")).join("");


/***/ })

};
