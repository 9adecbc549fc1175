export const id = 6403;
export const ids = [6403];
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

/***/ 2981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   X: () => (/* binding */ byTime)
/* harmony export */ });
/** By time, then by log and sequence number: an order that does not depend on that of the files. */
const byTime = (left, right) => compare(left.time, right.time) || left.log - right.log || left.seq - right.seq;
/** The order of code units, as the canonical form has it. */
const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0);


/***/ }),

/***/ 2186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createCounter)
/* harmony export */ });
/** An empty counter. */
const createCounter = () => {
    const counted = new Map();
    return {
        add: (name) => void counted.set(name, (counted.get(name) ?? 0) + 1),
        of: (name) => counted.get(name) ?? 0,
        names: () => [...counted.keys()].sort(),
        counts: () => [...counted]
            .map(([name, count]) => ({ name, count }))
            .sort((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1)),
    };
};


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/**
 * A field of an entry as text: itself, JSON where it is no string, empty where it is absent. Half a surrogate pair,
 * which no canonical text can hold, is replaced.
 */
const fieldText = (entry, field) => {
    const value = entry[field];
    if (value === undefined)
        return "";
    return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
};
/** The texts that a list field holds; a field that is no list has none. */
const fieldTexts = (entry, field) => {
    const value = entry[field];
    return Array.isArray(value)
        ? value.filter((item) => typeof item === "string").map((text) => text.toWellFormed())
        : [];
};
/** Who did it: the name where the entry has one, else the id; the kind of actor before what is no person. */
const actorOf = (entry) => {
    const name = fieldText(entry, "actor.name") || fieldText(entry, "actor.id");
    return entry["actor.type"] === "user" ? name : `${fieldText(entry, "actor.type")} ${name}`;
};
/** The run that an entry belongs to, such as `17000000001/1` (id and attempt); empty where it has none. */
const runOf = (entry) => {
    const id = fieldText(entry, "cicd.pipeline.run.id");
    const attempt = fieldText(entry, "signalbox.run_attempt");
    return id === "" || attempt === "" ? id : `${id}/${attempt}`;
};


/***/ }),

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   o: () => (/* binding */ readJsonObject)
/* harmony export */ });
/** The object that a text of JSON is; undefined for any other text. */
const readJsonObject = (text) => {
    try {
        const value = JSON.parse(text);
        return isJsonObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
};
/** Whether a value of JSON is an object, which a list is not. */
const isJsonObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);


/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ RUN_STATUSES),
/* harmony export */   a: () => (/* binding */ ARTIFACT_STATUSES)
/* harmony export */ });
/**
 * `present`: it has bundles; `expired`: their retention has ended; `missing`: it has none, or one of them is gone; `none`:
 * a further attempt has none, and need not have one, for it may be a re-run of other jobs.
 */
const RUN_STATUSES = ["present", "expired", "missing", "none"];
/** `refused`: its name, its digest or its zip is not as it must be. */
const ARTIFACT_STATUSES = ["present", "expired", "deleted", "refused"];


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ bundlesAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3631);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/* harmony import */ var _short_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5932);




/** The bundles at the given paths, by their paths from here; throws a Refusal that names what cannot be read. */
const bundlesAt = async (paths, world) => {
    try {
        const bundles = await (0,_io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .readBundles */ .AA)(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, path)));
        return bundles.map(({ name, files }) => ({ name: (0,_short_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .E)(name, world), files }));
    }
    catch (error) {
        if (!(error instanceof _io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .BundleUnreadable */ .aB))
            throw error;
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`${(0,_short_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .E)(error.place, world)}: ${error.problem}`, {
            hint: "needed is the folder or the .zip of an audit bundle, or a folder of them; without PATH it is audit",
        });
    }
};


/***/ }),

/***/ 3337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ openVerifier)
/* harmony export */ });
/* harmony import */ var _audit_verify_verify_logs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3153);
/* harmony import */ var _opening_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6830);
/* harmony import */ var _trust_option_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1014);



/** A verifier by the options; reads keys, writes nothing. */
const openVerifier = async (args, world) => {
    const trust = await (0,_trust_option_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOption */ .k)(args, world);
    const open = await (0,_opening_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentOpener */ .p)(args, world);
    return { trust, verify: (logs, more = {}) => (0,_audit_verify_verify_logs_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLogs */ .D)({ logs, trust, open, now: world.now(), ...more }) };
};


/***/ }),

/***/ 9947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runsOption)
});

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/audit/verify/read-json-object.js
var read_json_object = __webpack_require__(6326);
// EXTERNAL MODULE: ./lib/audit/verify/run-list.js
var run_list = __webpack_require__(7517);
;// CONCATENATED MODULE: ./lib/audit/verify/parse-run-list.js



/** Reads a list of runs: JSON with `expected` and `artifacts`; whatever else a pull writes into it is passed over. */
const parseRunList = (text) => {
    const list = (0,read_json_object/* readJsonObject */.o)(text);
    if (list === undefined || !Array.isArray(list["expected"])) {
        return (0,parsed/* refused */.J5)('a list of runs is JSON, {"expected": […]}, as signalbox audit pull writes it (runs.json)');
    }
    const { expected, artifacts } = list;
    const wrong = expected.findIndex((run) => !isRun(run));
    if (wrong >= 0)
        return (0,parsed/* refused */.J5)(`run ${wrong} of the list needs runId, runNumber, workflow, attempt and status`);
    if (artifacts === undefined)
        return (0,parsed/* parsed */.Yz)({ expected });
    const bad = Array.isArray(artifacts) ? artifacts.findIndex((one) => !isArtifact(one)) : 0;
    if (!Array.isArray(artifacts) || bad >= 0) {
        return (0,parsed/* refused */.J5)(`artifact ${bad} of the list needs name, run_id, attempt and status`);
    }
    return (0,parsed/* parsed */.Yz)({ expected, artifacts });
};
const isRun = (run) => (0,read_json_object/* isJsonObject */.O)(run) &&
    typeof run["runId"] === "string" &&
    typeof run["workflow"] === "string" &&
    isCount(run["runNumber"]) &&
    isCount(run["attempt"]) &&
    run_list/* RUN_STATUSES */.L.some((status) => status === run["status"]);
const isArtifact = (artifact) => (0,read_json_object/* isJsonObject */.O)(artifact) &&
    typeof artifact["name"] === "string" &&
    isCount(artifact["run_id"]) &&
    (artifact["attempt"] === null || isCount(artifact["attempt"])) &&
    run_list/* ARTIFACT_STATUSES */.a.some((status) => status === artifact["status"]);
const isCount = (value) => Number.isSafeInteger(value) && value > 0;

// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-files/runs-option.js



/** The platform's list of runs that `--runs` names: the `runs.json` that `audit pull` writes. */
const runsOption = async (args, world) => {
    const file = args.one("runs");
    if (file === undefined)
        return undefined;
    const runs = parseRunList(await (0,read_text/* readText */.y)(file, world));
    if (!runs.ok)
        throw new refusal/* Refusal */.P(`--runs ${JSON.stringify(file)}: ${runs.message}`);
    return runs.value;
};


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ stateOption)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/audit/verify/read-json-object.js
var read_json_object = __webpack_require__(6326);
;// CONCATENATED MODULE: ./lib/audit/verify/parse-state.js


/** Reads a verifier's state file. It is refused whole: a state that is half read would forget a log. */
const parseState = (text) => {
    const state = (0,read_json_object/* readJsonObject */.o)(text);
    if (state?.["version"] !== 1 || !(0,read_json_object/* isJsonObject */.O)(state["logs"])) {
        return (0,parsed/* refused */.J5)('a state file is JSON, {"version": 1, "logs": {…}}, as signalbox audit verify --state writes it');
    }
    for (const [origin, seen] of Object.entries(state["logs"])) {
        if (!isSeen(seen))
            return (0,parsed/* refused */.J5)(`the log ${JSON.stringify(origin)} needs size, root and seen`);
    }
    return (0,parsed/* parsed */.Yz)({ version: 1, logs: state["logs"] });
};
const isSeen = (seen) => (0,read_json_object/* isJsonObject */.O)(seen) &&
    Number.isSafeInteger(seen["size"]) &&
    seen["size"] > 0 &&
    typeof seen["root"] === "string" &&
    typeof seen["seen"] === "string" &&
    (seen["first"] === undefined || typeof seen["first"] === "string");

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/io/file-exists.js

/** Whether anything has this name; what cannot be looked at counts as there, so that nobody takes it for new. */
const fileExists = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return true;
    }
};

// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-files/state-option.js





/**
 * What `--state` remembers of earlier verifications. Where the command writes it afterwards, a file that is not there yet
 * is the first contact; one that cannot be read must not be taken for that.
 */
const stateOption = async (args, world, { writes }) => {
    const file = args.one("state");
    if (file === undefined || (writes && !fileExists((0,external_node_path_.resolve)(world.cwd, file))))
        return undefined;
    const state = parseState(await (0,read_text/* readText */.y)(file, world));
    if (!state.ok)
        throw new refusal/* Refusal */.P(`--state ${JSON.stringify(file)}: ${state.message}`);
    return state.value;
};


/***/ }),

/***/ 1014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ trustOption)
/* harmony export */ });
/* harmony import */ var _audit_note_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8965);
/* harmony import */ var _audit_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2533);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2770);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1162);




/** The keys of `--keys` files and `--key` texts. */
const trustOption = async (args, world) => {
    const keys = [];
    for (const file of args.all("keys")) {
        const trust = (0,_audit_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTrust */ .Sb)(await (0,_read_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .y)(file, world));
        if (!trust.ok)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`--keys ${JSON.stringify(file)}: ${trust.message}`);
        keys.push(...trust.keys);
    }
    for (const text of args.all("key")) {
        const key = (0,_audit_note_key_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifierKey */ .z$)(text.trim());
        if (!key.ok)
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`--key: ${key.message}`);
        keys.push({ key: key.key });
    }
    return keys;
};


/***/ }),

/***/ 6403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditReport: () => (/* binding */ auditReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/audit/report/collector.js
var collector = __webpack_require__(2981);
// EXTERNAL MODULE: ./lib/audit/report/entry-text.js
var entry_text = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/audit/report/collect-access.js


/** Who read, exported or verified the log, and what was done to its retention, holds, tokens and keys. */
const ACCESS = /^(?:audit\.(?:read|exported|verified)|retention\..*|token\..*|auth\..*|key\.rotated)$/;
/** Access to the log. */
const collectAccess = () => {
    const rows = [];
    return {
        add: (entry, place) => {
            const event = entry["event.name"];
            if (!ACCESS.test(event))
                return;
            const target = (0,entry_text/* fieldText */.gF)(entry, "target.id") || (0,entry_text/* fieldText */.gF)(entry, "signalbox.log.origin");
            const detail = (0,entry_text/* fieldText */.gF)(entry, "change.reason") || (0,entry_text/* fieldText */.gF)(entry, "auth.method") || (0,entry_text/* fieldText */.gF)(entry, "signalbox.key");
            rows.push({ ...place, time: entry.time, event, actor: (0,entry_text/* actorOf */.dn)(entry), target, outcome: entry.outcome, detail });
        },
        done: () => rows.sort(collector/* byTime */.X),
    };
};

// EXTERNAL MODULE: ./lib/audit/event-catalogue.js
var event_catalogue = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/audit/report/counter.js
var report_counter = __webpack_require__(2186);
;// CONCATENATED MODULE: ./lib/audit/report/collect-changes.js




/** Events that change what is served, or the rules of the log itself. */
const CHANGE_EVENTS = new Set(Object.keys(event_catalogue/* EVENTS */.qY).filter((event) => event.startsWith("flag.") || /^(?:rule|policy|mode)\.changed$|^key\.rotated$/.test(event)));
/** Whether an entry belongs to the population of changes. */
const isChange = (entry) => CHANGE_EVENTS.has(entry["event.name"]);
/** Whether the author is the only one who approved. */
const isSelfApproved = (entry) => {
    const approvers = (0,entry_text/* fieldTexts */.Zm)(entry, "approval.actors");
    return approvers.length > 0 && approvers.every((approver) => approver === entry["actor.id"]);
};
/** Every change, the counts of their population, and the states of the flag files that were in use. */
const collectChanges = () => {
    const changes = [];
    const events = (0,report_counter/* createCounter */.P)();
    const actors = (0,report_counter/* createCounter */.P)();
    const configurations = new Map();
    return {
        add: (entry, place) => {
            noteConfiguration(entry, configurations);
            if (!isChange(entry))
                return;
            changes.push(changeOf(entry, place));
            events.add(entry["event.name"]);
            actors.add((0,entry_text/* actorOf */.dn)(entry));
        },
        done: () => ({
            population: {
                total: changes.length,
                by_event: events.counts(),
                by_actor: actors.counts(),
                with_reason: changes.filter(({ reason }) => reason !== "").length,
                with_ticket: changes.filter(({ ticket }) => ticket !== "").length,
                with_other_approver: changes.filter((change) => change.approvers.length > 0 && !change.self_approved).length,
                configurations: [...configurations]
                    .map(configurationOf)
                    .sort((left, right) => (left.first < right.first ? -1 : 1)),
            },
            changes: changes.sort(collector/* byTime */.X),
        }),
    };
};
const changeOf = (entry, place) => ({
    ...place,
    time: entry.time,
    event: entry["event.name"],
    target: (0,entry_text/* fieldText */.gF)(entry, "feature_flag.key") || (0,entry_text/* fieldText */.gF)(entry, "target.id"),
    environment: (0,entry_text/* fieldText */.gF)(entry, "deployment.environment.name"),
    actor: (0,entry_text/* actorOf */.dn)(entry),
    outcome: entry.outcome,
    reason: (0,entry_text/* fieldText */.gF)(entry, "change.reason"),
    ticket: (0,entry_text/* fieldText */.gF)(entry, "change.ticket"),
    approvers: (0,entry_text/* fieldTexts */.Zm)(entry, "approval.actors"),
    self_approved: isSelfApproved(entry),
    before: (0,entry_text/* fieldText */.gF)(entry, "change.before_hash"),
    after: (0,entry_text/* fieldText */.gF)(entry, "change.after_hash"),
    patch: (0,entry_text/* fieldText */.gF)(entry, "change.patch"),
    revision: (0,entry_text/* fieldText */.gF)(entry, "vcs.ref.head.revision"),
    run: (0,entry_text/* runOf */.ng)(entry),
});
const noteConfiguration = (entry, configurations) => {
    const digest = (0,entry_text/* fieldText */.gF)(entry, "signalbox.config_digest");
    if (digest === "")
        return;
    const { time } = entry;
    const seen = configurations.get(digest) ?? { commits: new Set(), first: time, last: time, runs: new Set() };
    configurations.set(digest, seen);
    if (time < seen.first)
        seen.first = time;
    if (time > seen.last)
        seen.last = time;
    const commit = (0,entry_text/* fieldText */.gF)(entry, "signalbox.source.commit") || (0,entry_text/* fieldText */.gF)(entry, "vcs.ref.head.revision");
    if (commit !== "")
        seen.commits.add(commit);
    const run = (0,entry_text/* runOf */.ng)(entry);
    if (run !== "")
        seen.runs.add(run);
};
const configurationOf = ([digest, { commits, first, last, runs }]) => ({
    digest,
    commits: [...commits].sort(),
    first,
    last,
    runs: runs.size,
});

;// CONCATENATED MODULE: ./lib/audit/report/collect-deployments.js



/** How an event ends a deployment; events that are not here leave it open. */
const ENDS = {
    "deployment.completed": "completed",
    "deployment.failed": "failed",
    "deployment.rolled_back": "rolled back",
};
/** Deployments by id and environment, with their phases in the order of time. */
const collectDeployments = () => {
    const open = new Map();
    return {
        add: (entry, place) => {
            const event = entry["event.name"];
            if (!event.startsWith("deployment."))
                return;
            const id = (0,entry_text/* fieldText */.gF)(entry, "deployment.id");
            const environment = (0,entry_text/* fieldText */.gF)(entry, "deployment.environment.name");
            const key = JSON.stringify([id, environment]);
            const deployment = open.get(key) ?? { id, environment, steps: [] };
            open.set(key, deployment);
            const phase = (0,entry_text/* fieldText */.gF)(entry, "signalbox.deployment.phase");
            deployment.steps.push({ ...place, time: entry.time, event, phase, actor: (0,entry_text/* actorOf */.dn)(entry) });
        },
        done: () => [...open.values()].map(deploymentOf).sort(byStart),
    };
};
const deploymentOf = ({ id, environment, steps }) => {
    const sorted = steps.toSorted(collector/* byTime */.X);
    const started = sorted.find(({ event }) => event === "deployment.started")?.time ?? null;
    // The last word counts: a deployment that completed may be rolled back later.
    const end = sorted.findLast(({ event }) => Object.hasOwn(ENDS, event));
    const ended = end?.time ?? null;
    const result = end === undefined ? "open" : (ENDS[end.event] ?? "open");
    return { id, environment, started, ended, duration: durationOf(started, ended), result, steps: sorted };
};
const durationOf = (started, ended) => {
    const from = started === null ? undefined : (0,instant/* parseInstant */.n)(started);
    const to = ended === null ? undefined : (0,instant/* parseInstant */.n)(ended);
    return from === undefined || to === undefined ? null : to - from;
};
const byStart = (left, right) => (0,collector/* compare */.U)(left.steps[0]?.time ?? "", right.steps[0]?.time ?? "") || (0,collector/* compare */.U)(left.id, right.id);

;// CONCATENATED MODULE: ./lib/audit/report/collect-evaluations.js



/** A value that stands in for a variant is shown at most this long; the log has it whole. */
const MAX_VALUE_LENGTH = 80;
/** Evaluations by flag, environment and variant. */
const collectEvaluations = () => {
    const rows = new Map();
    return {
        add: (entry) => {
            if (entry["event.name"] !== "feature_flag.evaluation")
                return;
            const flag = (0,entry_text/* fieldText */.gF)(entry, "feature_flag.key");
            const environment = (0,entry_text/* fieldText */.gF)(entry, "deployment.environment.name");
            const value = (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.value").slice(0, MAX_VALUE_LENGTH).toWellFormed();
            const variant = (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.variant") || value;
            const key = JSON.stringify([flag, environment, variant]);
            const row = rows.get(key) ?? { flag, environment, variant, count: 0, errors: 0, reasons: (0,report_counter/* createCounter */.P)() };
            rows.set(key, row);
            row.count++;
            if (isError(entry))
                row.errors++;
            row.reasons.add((0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.reason"));
        },
        done: () => {
            const sorted = [...rows.values()].sort((left, right) => (0,collector/* compare */.U)(left.flag, right.flag) ||
                (0,collector/* compare */.U)(left.environment, right.environment) ||
                right.count - left.count ||
                (0,collector/* compare */.U)(left.variant, right.variant));
            return {
                total: sum(sorted.map(({ count }) => count)),
                errors: sum(sorted.map(({ errors }) => errors)),
                flags: new Set(sorted.map(({ flag }) => flag)).size,
                rows: sorted.map((row) => ({ ...row, reasons: row.reasons.counts() })),
            };
        },
    };
};
/** Whether an evaluation could not answer as the flag says. */
const isError = (entry) => entry["error.type"] !== undefined || (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.reason").toLowerCase() === "error";
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

;// CONCATENATED MODULE: ./lib/audit/report/report.js
/** The schema of a report: fields may be added, none changes its meaning. */
const REPORT_SCHEMA = "signalbox.report/1";
/** What an auditor asks for first: everything that did not go the usual way. A closed list. */
const EXCEPTION_KINDS = {
    kill: "A flag was killed, or a kill was lifted",
    gate_override: "A gate was overridden",
    override: "A flag was forced from outside of its file",
    self_approved: "A change whose only approver is its author",
    off_hours: "A change outside of the stated hours",
    denied: "An act that was denied",
    failed_auth: "Somebody could not prove who he is",
    refused_snapshot: "A frozen world was refused or could not be stored",
    refused_configuration: "Flag files with errors",
    failed_threshold: "A measured figure beyond its limit",
    failed_step: "A step that failed",
    failed_deployment: "A deployment that failed or was taken back",
    evaluation_error: "An evaluation that ended in an error",
    lowered_guard: "The policy or the mode of the log was changed",
    missing_bundle: "A bundle that was expected is not there",
    damaged_log: "A log was found changed, was recovered, or its clock went back",
    dropped: "Entries that could not be written",
};
const CONTROL_STATES = (/* unused pure expression or super */ null && ([
    "evidence present",
    "partial",
    "no evidence in scope",
    "not provided by this tool",
]));

// EXTERNAL MODULE: ./lib/audit/report/working-hours.js
var working_hours = __webpack_require__(6039);
;// CONCATENATED MODULE: ./lib/audit/report/collect-exceptions.js






/** Events that are an exception whenever they happen. */
const BY_EVENT = {
    "flag.killed": "kill",
    "flag.unkilled": "kill",
    "auth.failed": "failed_auth",
    "snapshot.refused": "refused_snapshot",
    "snapshot.failed": "refused_snapshot",
    "configuration.refused": "refused_configuration",
    "step.failed": "failed_step",
    "deployment.failed": "failed_deployment",
    "deployment.rolled_back": "failed_deployment",
    "policy.changed": "lowered_guard",
    "mode.changed": "lowered_guard",
    "audit.bundle.missing": "missing_bundle",
    "log.recovered": "damaged_log",
    "log.integrity_failure": "damaged_log",
    "clock.skew": "damaged_log",
    "log.dropped": "dropped",
};
/** Everything that did not go the usual way. One entry may be an exception of several kinds. */
const collectExceptions = (hours) => {
    const rows = [];
    return {
        add: (entry, place) => {
            for (const kind of kindsOf(entry, hours))
                rows.push({ ...place, kind, ...aboutEntry(entry) });
        },
        done: () => {
            const kinds = Object.keys(EXCEPTION_KINDS);
            const counts = kinds.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }));
            const order = (kind) => kinds.indexOf(kind);
            const sorted = rows.sort((left, right) => order(left.kind) - order(right.kind) || (0,collector/* byTime */.X)(left, right));
            return { hours: hours.text, counts, rows: sorted };
        },
    };
};
const kindsOf = (entry, hours) => {
    const event = entry["event.name"];
    const kinds = [];
    const own = BY_EVENT[event];
    if (own !== undefined)
        kinds.push(own);
    if (event === "override.applied")
        kinds.push(entry["signalbox.gate"] === true ? "gate_override" : "override");
    if (event === "threshold.checked" && entry.outcome !== "success")
        kinds.push("failed_threshold");
    if (event === "feature_flag.evaluation" && isError(entry))
        kinds.push("evaluation_error");
    if (entry.outcome === "denied")
        kinds.push("denied");
    if (isChange(entry) && isSelfApproved(entry))
        kinds.push("self_approved");
    if (isChange(entry) && (0,working_hours/* isOffHours */.Bm)(entry.time, hours))
        kinds.push("off_hours");
    return kinds;
};
const aboutEntry = (entry) => ({
    time: entry.time,
    subject: (0,entry_text/* fieldText */.gF)(entry, "feature_flag.key") ||
        (0,entry_text/* fieldText */.gF)(entry, "signalbox.metric") ||
        (0,entry_text/* fieldText */.gF)(entry, "deployment.id") ||
        (0,entry_text/* fieldText */.gF)(entry, "signalbox.artifact") ||
        (0,entry_text/* fieldText */.gF)(entry, "signalbox.snapshot_id") ||
        (0,entry_text/* fieldText */.gF)(entry, "target.id") ||
        (0,entry_text/* fieldText */.gF)(entry, "signalbox.step"),
    environment: (0,entry_text/* fieldText */.gF)(entry, "deployment.environment.name"),
    actor: (0,entry_text/* actorOf */.dn)(entry),
    detail: detailOf(entry),
    run: (0,entry_text/* runOf */.ng)(entry),
});
const detailOf = (entry) => {
    const event = entry["event.name"];
    if (event === "override.applied")
        return `forced to ${(0,entry_text/* fieldText */.gF)(entry, "signalbox.override") || "a value"}`;
    if (event === "threshold.checked") {
        return `${(0,entry_text/* fieldText */.gF)(entry, "signalbox.measured") || "nothing"} measured, limit ${(0,entry_text/* fieldText */.gF)(entry, "signalbox.limit")}`;
    }
    const said = [
        (0,entry_text/* fieldText */.gF)(entry, "error.type"),
        (0,entry_text/* fieldText */.gF)(entry, "signalbox.code"),
        (0,entry_text/* fieldText */.gF)(entry, "error.message") || (0,entry_text/* fieldText */.gF)(entry, "feature_flag.error.message"),
        (0,entry_text/* fieldText */.gF)(entry, "change.reason"),
    ].filter((text) => text !== "");
    return said.length === 0 ? event : `${event}: ${said.join(", ")}`;
};

// EXTERNAL MODULE: ./lib/audit/verify/run-list.js
var run_list = __webpack_require__(7517);
;// CONCATENATED MODULE: ./lib/audit/report/collect-runs.js




/** Which runs the logs tell of, and which the platform's list has beyond them. */
const collectRuns = (list) => {
    const seen = new Set();
    const missing = [];
    return {
        add: (entry, place) => {
            const run = (0,entry_text/* runOf */.ng)(entry);
            if (run !== "")
                seen.add(run);
            if (entry["event.name"] !== "audit.bundle.missing")
                return;
            const artifact = (0,entry_text/* fieldText */.gF)(entry, "signalbox.artifact") || (0,entry_text/* fieldText */.gF)(entry, "target.id");
            missing.push({ ...place, time: entry.time, artifact });
        },
        done: () => {
            const runs_seen = seen.size;
            const missing_bundles = missing.sort(collector/* byTime */.X);
            if (list === undefined) {
                const sentence = "No list of runs was given, so runs without any bundle cannot be told.";
                return { sentence, runs_seen, expected: null, lacking: [], missing_bundles };
            }
            const counter = (0,report_counter/* createCounter */.P)();
            for (const { status } of list.expected)
                counter.add(status);
            // A further attempt need not have any.
            const lacking = list.expected
                .filter(({ status }) => status === "expired" || status === "missing")
                .map(reportedRun);
            const words = run_list/* RUN_STATUSES */.L.map((name) => ({ name, count: counter.of(name) }))
                .filter(({ name, count }) => count > 0 || name !== "none")
                .map(({ name, count }) => ({ name: name === "none" ? "re-run without any" : name, count }));
            const total = list.expected.length - counter.of("none");
            const sentence = lacking.length === 0
                ? `All ${total} attempts of runs in the platform's list have a bundle.`
                : `${lacking.length} of ${total} attempts of runs in the platform's list have no bundle here.`;
            return { sentence, runs_seen, expected: words, lacking: lacking.sort(byNumber), missing_bundles };
        },
    };
};
const reportedRun = ({ runId, runNumber, attempt, workflow, status }) => ({
    run_id: runId,
    run_number: runNumber,
    attempt,
    workflow,
    status,
});
const byNumber = (left, right) => (0,collector/* compare */.U)(left.workflow, right.workflow) ||
    (left.run_number ?? 0) - (right.run_number ?? 0) ||
    left.attempt - right.attempt;

;// CONCATENATED MODULE: ./lib/audit/report/collect-scope.js


/** Fields whose different texts are listed. */
const LISTED = [
    "vcs.repository.url.full",
    "cicd.pipeline.name",
    "deployment.environment.name",
    "signalbox.mode",
    "signalbox.policy_digest",
    "signalbox.tool_version",
];
const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** A forged time must not make a chart of a million days. */
const MAX_DAYS = 3660;
/** What the entries in scope are about. `entries_outside` is 0 here; the caller knows it. */
const collectScope = (told) => {
    const events = (0,report_counter/* createCounter */.P)();
    const days = (0,report_counter/* createCounter */.P)();
    const found = new Map(LISTED.map((field) => [field, new Set()]));
    let entries = 0;
    let first = null;
    let last = null;
    return {
        add: (entry) => {
            entries++;
            events.add(entry["event.name"]);
            days.add(entry.time.slice(0, 10));
            if (first === null || entry.time < first)
                first = entry.time;
            if (last === null || entry.time > last)
                last = entry.time;
            for (const [field, texts] of found) {
                const text = (0,entry_text/* fieldText */.gF)(entry, field);
                if (text !== "")
                    texts.add(text);
            }
        },
        done: () => {
            const list = (field) => [...(found.get(field) ?? [])].sort();
            return {
                ...told,
                first,
                last,
                entries,
                entries_outside: 0,
                events: events.counts(),
                days: everyDay(days.counts()),
                repositories: list("vcs.repository.url.full"),
                workflows: list("cicd.pipeline.name"),
                environments: list("deployment.environment.name"),
                modes: list("signalbox.mode"),
                policy_digests: list("signalbox.policy_digest"),
                tool_versions: list("signalbox.tool_version"),
            };
        },
    };
};
/** A quiet day is a fact too, so days without entries are there with 0. */
const everyDay = (counted) => {
    const sorted = counted.toSorted((left, right) => (left.name < right.name ? -1 : 1));
    const from = Date.parse(sorted[0]?.name ?? "");
    const to = Date.parse(sorted.at(-1)?.name ?? "");
    const areDays = sorted.every(({ name }) => DATE.test(name) && !Number.isNaN(Date.parse(name)));
    if (!areDays || sorted.length === 0 || to - from > MAX_DAYS * DAY)
        return sorted;
    const counts = new Map(counted.map(({ name, count }) => [name, count]));
    return Array.from({ length: (to - from) / DAY + 1 }, (_, index) => {
        const name = new Date(from + index * DAY).toISOString().slice(0, 10);
        return { name, count: counts.get(name) ?? 0 };
    });
};

// EXTERNAL MODULE: ./lib/audit/report/controls.js
var controls = __webpack_require__(2010);
;// CONCATENATED MODULE: ./lib/audit/report/control-map.js

/** The requirements of one set (or of all), and what of their evidence is there. */
const controlMap = (set, found) => controls/* CONTROLS */.VH.filter(({ references }) => set === "all" || references[set] !== undefined).map((control) => {
    const kinds = control.evidence.map((evidence) => countOf(evidence, found));
    const present = kinds.filter(({ count }) => count > 0);
    const lacking = kinds.filter(({ count }) => count === 0).map(({ name }) => name);
    const references = Object.keys(control.references)
        .filter((name) => set === "all" || name === set)
        .map((name) => ({ set: name, ids: control.references[name] ?? [] }));
    const state = stateOf(control.does !== null, present.length, lacking.length, found.verified);
    return { requirement: control.requirement, references, state, found: present, lacking, outside: control.outside };
});
const countOf = (evidence, found) => {
    if ("fact" in evidence)
        return { name: controls/* FACTS */.qY[evidence.fact], count: found.facts[evidence.fact] };
    return { name: evidence.name, count: evidence.events.reduce((sum, event) => sum + found.events(event), 0) };
};
const stateOf = (provided, present, lacking, verified) => {
    if (!provided)
        return "not provided by this tool";
    if (present === 0)
        return "no evidence in scope";
    return lacking === 0 && verified ? "evidence present" : "partial";
};

;// CONCATENATED MODULE: ./lib/audit/report/integrity-section.js
const WATERMARKS = {
    verified: null,
    tampered: "TAMPERED",
    incomplete: "INCOMPLETE",
    unverifiable: "NOT VERIFIED",
};
/** States what was verified against what, and what was not; `unread` are the places of logs whose lines stayed closed. */
const integritySection = (verdict, means, unread) => {
    const { status, findings } = verdict;
    const logs = verdict.logs.map((log, at) => reportedLog(log, !unread.has(at)));
    return {
        status,
        watermark: logs.length === 0 ? "NO EVIDENCE" : WATERMARKS[status],
        sentence: sentenceOf(status, logs),
        checked: checkedOf(logs, means),
        not_checked: notCheckedOf(logs, means),
        logs,
        findings,
    };
};
const reportedLog = (log, readable) => ({
    name: log.name.toWellFormed(),
    origin: log.origin,
    size: log.size,
    root: log.root,
    key: log.keyName ?? null,
    status: log.status,
    anchored_by: log.anchoredBy,
    workflow: log.manifest?.run?.workflow ?? "",
    readable,
});
const sentenceOf = (status, logs) => {
    if (logs.length === 0)
        return "No log was given: this report is about nothing.";
    const those = logs.length === 1 ? "The log" : `All ${logs.length} logs`;
    const bad = logs.filter((log) => log.status === status).length;
    const some = bad === 0 ? "The logs taken together" : `${bad} of ${count(logs.length, "log")}`;
    switch (status) {
        case "verified":
            return logs.every(({ key }) => key !== null)
                ? `${those} could be verified: every entry is the one that was signed for.`
                : `${those} could be verified as far as they go: every entry is the one that a checkpoint counts, but not every checkpoint is signed.`;
        case "tampered":
            return `${some} ${bad === 1 ? "was" : "were"} changed after the fact. Do not rely on this report.`;
        case "incomplete":
            return `${some} ${bad === 1 ? "lacks" : "lack"} something that should be there. What is there is reported.`;
        case "unverifiable":
            return `${some} could not be verified, for want of a signature, a trusted key or the key of sealed lines.`;
    }
};
const checkedOf = (logs, means) => {
    const readable = logs.filter((log) => log.readable);
    const entries = readable.reduce((sum, { size }) => sum + size, 0);
    const signed = logs.filter(({ key }) => key !== null).length;
    const anchored = logs.filter(({ anchored_by }) => anchored_by.length > 0).length;
    return [
        ...(readable.length > 0
            ? [
                `${count(entries, "entry", "entries")} of ${count(readable.length, "log")}: form, order, and the Merkle root of the checkpoint`,
            ]
            : []),
        ...(signed > 0
            ? [`signatures of ${count(signed, "log")}, against ${count(means.trustedKeys, "trusted key")}`]
            : []),
        ...(anchored > 0 ? [`heads of ${count(anchored, "log")}, against other logs that name them`] : []),
        ...(means.state ? ["heads, against what the state file remembers of earlier verifications"] : []),
        ...(means.runs ? ["runs, against the list of the platform"] : []),
    ];
};
const notCheckedOf = (logs, means) => {
    const unsigned = logs.filter(({ key }) => key === null).length;
    const unanchored = logs.filter(({ anchored_by }) => anchored_by.length === 0).length;
    const unread = logs.filter(({ readable }) => !readable).length;
    return [
        ...(unsigned > 0 ? [`${count(unsigned, "log")} without a signature by a trusted key`] : []),
        ...(unread > 0
            ? [`the entries of ${count(unread, "sealed log")}: no key was given, only the files were checked`]
            : []),
        ...(unanchored > 0
            ? [`${count(unanchored, "log")} that no other log names: who holds the key could have written it anew`]
            : []),
        ...(means.state
            ? []
            : ["whether logs were rolled back or replaced since an earlier look: no state file was given"]),
        ...(means.runs ? [] : ["whether runs are missing altogether: no list of runs was given"]),
        "what one job forged in its own log before it signed it, and what was never logged",
    ];
};
const count = (number, noun, many = `${noun}s`) => `${number} ${number === 1 ? noun : many}`;

;// CONCATENATED MODULE: ./lib/audit/report/build-report.js













/** Makes the report of verified logs, as plain JSON. The same input gives the same report, to the hash. */
const buildReport = (input) => {
    const { verdict, runs, hours } = input;
    const scope = collectScope({
        from: instantText(input.from),
        to: instantText(input.to),
        reported_by: input.toolVersion,
        reported_at: new Date(input.now).toISOString(),
    });
    const collectors = {
        completeness: collectRuns(runs),
        changes: collectChanges(),
        deployments: collectDeployments(),
        evaluations: collectEvaluations(),
        exceptions: collectExceptions(hours),
        access: collectAccess(),
    };
    const all = [scope, ...Object.values(collectors)];
    const unread = new Set();
    let outside = 0;
    let masked = 0;
    for (const [log, verified] of verdict.logs.entries()) {
        let read = 0;
        for (const entry of verified.entries()) {
            read++;
            if (!isInScope(entry, input)) {
                outside++;
                continue;
            }
            if (entry["signalbox.masking"] !== undefined)
                masked++;
            for (const collector of all)
                collector.add(entry, { log, seq: entry.seq });
        }
        if (read === 0 && verified.size > 0)
            unread.add(log);
    }
    const scoped = { ...scope.done(), entries_outside: outside };
    const { population, changes } = collectors.changes.done();
    const integrity = integritySection(verdict, { ...input, runs: runs !== undefined }, unread);
    const facts = {
        entries: scoped.entries,
        signed: integrity.logs.filter(({ key }) => key !== null).length,
        verified: integrity.logs.filter(({ status }) => status === "verified").length,
        anchored: integrity.logs.filter(({ anchored_by }) => anchored_by.length > 0).length,
        sealed: verdict.logs.filter(({ manifest }) => manifest?.segments.some(({ sealed }) => sealed !== null)).length,
        masked,
        runs: runs?.expected.length ?? 0,
    };
    const counts = new Map(scoped.events.map(({ name, count }) => [name, count]));
    const found = { facts, events: (event) => counts.get(event) ?? 0, verified: verdict.status === "verified" };
    return withHash({
        schema: REPORT_SCHEMA,
        scope: scoped,
        integrity,
        completeness: collectors.completeness.done(),
        population,
        changes,
        deployments: collectors.deployments.done(),
        evaluations: collectors.evaluations.done(),
        exceptions: collectors.exceptions.done(),
        access: collectors.access.done(),
        controls: { set: input.controls, rows: controlMap(input.controls, found) },
        reproduction: { command: input.command, hash: "" },
    });
};
/** An entry whose time cannot be read belongs to no period, so it is left out only where one was asked for. */
const isInScope = (entry, { from, to }) => {
    if (from === undefined && to === undefined)
        return true;
    const time = (0,instant/* parseInstant */.n)(entry.time);
    return time !== undefined && (from === undefined || time >= from) && (to === undefined || time < to);
};
const instantText = (instant) => instant === undefined ? null : new Date(instant).toISOString();
const withHash = (report) => ({
    ...report,
    reproduction: { ...report.reproduction, hash: hashOf(report) },
});
/** The hash that a report should state: SHA-256 (hex) of its RFC 8785 text with an empty hash. */
const hashOf = (report) => {
    const blank = { ...report, reproduction: { ...report.reproduction, hash: "" } };
    return (0,external_node_crypto_.createHash)("sha256").update((0,canonical_json/* canonicalJson */.d)(blank)).digest("hex");
};

;// CONCATENATED MODULE: ./lib/audit/report/visible-text.js
/** Control characters, line separators, marks that turn the direction of writing, and lone surrogates. */
const HIDDEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
/** Text of a log as a page may show it: of one line, and what nobody sees is written out, such as `\u202e`. */
const visibleText = (text) => text.replace(HIDDEN, (character) => {
    if (character === "\n")
        return "\\n";
    if (character === "\t")
        return "\\t";
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
});

;// CONCATENATED MODULE: ./lib/audit/report/markup.js

const ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Text as HTML shows it, within an element or a quoted attribute. */
const escapeHtml = (text) => visibleText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
/** A template of HTML: texts and numbers in it are escaped, markup and lists of markup stay. */
const html = (pieces, ...values) => ({
    markup: pieces.map((piece, at) => piece + (at < values.length ? textOf(values[at] ?? "") : "")).join(""),
});
const textOf = (value) => {
    if (typeof value === "string" || typeof value === "number")
        return escapeHtml(String(value));
    return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
};

;// CONCATENATED MODULE: ./lib/audit/report/short-text.js
/** `2027-01-31T09:00:00.000Z` as a table shows it: `2027-01-31 09:00:00`; whatever is no such time stays. */
const shortTime = (time) => time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, "$1 $2");
/** The first digits of a digest or commit, as people name them; other texts stay. */
const shortDigest = (digest) => digest.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, "$1…");
/** An origin or artifact name ends in what tells it apart, so its middle is what gives way. */
const shortMiddle = (text, length = 60) => text.length <= length ? text : `${text.slice(0, Math.floor(length / 2))}…${text.slice(-Math.floor(length / 2))}`;
/** `1 h 12 min`, `3 min 20 s`, `950 ms`; two units at most. */
const durationText = (milliseconds) => {
    const units = [
        ["d", 86_400_000],
        ["h", 3_600_000],
        ["min", 60_000],
        ["s", 1000],
    ];
    const at = units.findIndex(([, size]) => milliseconds >= size);
    const unit = units[at];
    if (unit === undefined)
        return `${milliseconds} ms`;
    const [name, size] = unit;
    const next = units[at + 1];
    const rest = next === undefined ? 0 : Math.floor((milliseconds % size) / next[1]);
    return `${Math.floor(milliseconds / size)} ${name}${next === undefined || rest === 0 ? "" : ` ${rest} ${next[0]}`}`;
};
/** A number with thin groups of thousands. */
const numberText = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
/** A JSON Patch (RFC 6902, as text) in lines such as `replace /default: true`; anything else as it is. */
const patchLines = (patch) => {
    const steps = parseList(patch);
    if (steps === undefined)
        return patch === "" ? [] : [patch];
    return steps.map((step) => {
        if (typeof step !== "object" || step === null)
            return JSON.stringify(step);
        const { op, path, value } = step;
        if (typeof op !== "string" || typeof path !== "string")
            return JSON.stringify(step);
        return value === undefined ? `${op} ${path}` : `${op} ${path}: ${JSON.stringify(value)}`;
    });
};
const parseList = (text) => {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./lib/audit/report/html-parts.js


/** Rows of one table that a page shows; a person reads no more, and the other forms have all of them. */
const MAX_ROWS = 500;
/** A table with a heading that repeats on each page of paper; none at all where there are no rows. */
const table = (columns, rows, empty, limit = MAX_ROWS) => {
    if (rows.length === 0)
        return html `<p class="none">${empty}</p>`;
    const heads = columns.map(({ title, kind }) => html `<th scope="col" class="${kind ?? "plain"}">${title}</th>`);
    const body = rows.slice(0, limit).map((cells) => {
        const filled = cells.map((cell, at) => html `<td class="${columns[at]?.kind ?? "plain"}">${cell}</td>`);
        return html `<tr>${filled}</tr>`;
    });
    const left = rows.length - limit;
    const more = left <= 0 ? html `` : html `<p class="more">${numberText(left)} more rows: in the JSON and CSV forms.</p>`;
    return html `<table><thead><tr>${heads}</tr></thead><tbody>
${body}
</tbody></table>${more}`;
};
/** A text of a log. Its own direction of writing does not reach its neighbours. */
const html_parts_text = (value) => value === "" ? html `<span class="nil">—</span>` : html `<bdi>${value}</bdi>`;
/** A name that machines use. */
const code = (value) => (value === "" ? html_parts_text("") : html `<code>${value}</code>`);
/** A digest or commit, short; the whole stands in its title and in the JSON form. */
const digest = (value) => value === "" ? html_parts_text("") : html `<code title="${value}">${shortDigest(value)}</code>`;
/** A long name, its middle left out. */
const longName = (value) => value === "" ? html_parts_text("") : html `<code title="${value}">${shortMiddle(value)}</code>`;
/** Date and time of day, in UTC. */
const time = (value) => html `<time>${shortTime(value)}</time>`;
/** A number with its thousands apart. */
const number = (value) => html `${numberText(value)}`;
/** Where an entry stands: the number of its log in section 2, and its sequence number. */
const place = ({ log, seq }) => html `<span class="place">${log + 1}:${seq}</span>`;
/** A share as a bar of at most 100 units, with its per cent. */
const shareBar = (part, whole) => {
    const percent = whole === 0 ? 0 : (100 * part) / whole;
    const shown = percent === 100 || percent === 0 ? String(percent) : percent.toFixed(1);
    return html `<span class="share"><svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true"><rect class="track" width="100" height="8" rx="2"/><rect class="bar" width="${percent.toFixed(2)}" height="8" rx="2"/></svg> ${shown} %</span>`;
};
/** Terms and what they mean, as a grid. */
const facts = (rows) => html `<dl class="facts">${rows.map(([term, meaning]) => html `<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
/** Points, one below the other. */
const list = (items) => html `<ul>${items.map((item) => html `<li>${item}</li>`)}</ul>`;
/** Texts one after the other, with commas; a dash where there are none. */
const listed = (items, as = html_parts_text) => items.length === 0
    ? html_parts_text("")
    : html `${items.map((item, at) => html `${as(item)}${at < items.length - 1 ? ", " : ""}`)}`;
/** Who did it; a workflow by its file, the whole in its title. */
const actor = (value) => {
    const file = /^workflow .*\/([^/]+)$/.exec(value)?.[1];
    return file === undefined ? html_parts_text(value) : html `<span title="${value}">workflow ${html_parts_text(file)}</span>`;
};

;// CONCATENATED MODULE: ./lib/audit/report/html-changes.js



const counted = (title, counts) => table([{ title }, { title: "Changes", kind: "number" }], counts.map(({ name, count }) => [html_parts_text(name), number(count)]), "None.");
/** Section 4: the population from which an auditor draws. */
const populationHtml = ({ population }) => {
    const { total, configurations } = population;
    const states = table([
        { title: "Digest", kind: "mono" },
        { title: "Commits", kind: "mono" },
        { title: "First read (UTC)" },
        { title: "Last read (UTC)" },
        { title: "Runs", kind: "number" },
    ], configurations.map(({ digest: name, commits, first, last, runs }) => [
        digest(name),
        commits.length > 3
            ? html `${listed(commits.slice(0, 3), digest)} and ${commits.length - 3} more`
            : listed(commits, digest),
        time(first),
        time(last),
        number(runs),
    ]), "No entry names a state of the flag files.");
    const changes = total === 0
        ? html `<p class="none">No entry in scope is a change of a flag, rule, policy, mode or key.</p>`
        : html `<p>${total} changes: ${population.with_reason} with a reason, ${population.with_ticket} with a ticket, ${population.with_other_approver} approved by somebody other than the author. All are in section 5 and in the CSV form.</p>
<div class="columns"><div><h3>By event</h3>${counted("Event", population.by_event)}</div><div><h3>By author</h3>${counted("Author", population.by_actor)}</div></div>`;
    return html `${changes}
<h3>Flag files that runs have read</h3>
<p class="note">A change of the files in a repository shows here as a new digest; its review is in the pull request of the commit.</p>
${states}`;
};
const CHANGES = [
    { title: "Time (UTC)" },
    { title: "What", kind: "name" },
    { title: "Author, approver", kind: "who" },
    { title: "Reason and content", kind: "wide" },
    { title: "Entry", kind: "number" },
];
/** Section 5. */
const changesHtml = ({ changes }) => table(CHANGES, changes.map((change) => [
    time(change.time),
    html `<strong>${html_parts_text(change.target)}</strong><br>${code(change.event)}${change.environment === "" ? html `` : html `<br>${change.environment}`}${change.outcome === "success" ? html `` : html `<br><span class="state failure">${change.outcome}</span>`}`,
    approvalOf(change),
    contentOf(change),
    place(change),
]), "No change is in scope.");
const approvalOf = (change) => html `${actor(change.actor)}<br>${change.approvers.length === 0
    ? html `<span class="nil">no approver</span>`
    : change.self_approved
        ? html `<span class="state warning">self-approved</span>`
        : html `approved by ${listed(change.approvers)}`}`;
const contentOf = (change) => {
    const lines = patchLines(change.patch).map((line) => html `<div><code>${line}</code></div>`);
    const facts = [
        ...(change.ticket === "" ? [] : [html `ticket ${html_parts_text(change.ticket)}`]),
        ...(change.run === "" ? [] : [html `run ${code(change.run)}`]),
        ...(change.revision === "" ? [] : [html `commit ${digest(change.revision)}`]),
        ...(change.before === "" && change.after === "" ? [] : [html `${digest(change.before)} → ${digest(change.after)}`]),
    ];
    const small = facts.map((fact, at) => html `${fact}${at < facts.length - 1 ? " · " : ""}`);
    return html `${change.reason === "" ? html `<span class="nil">no reason</span>` : html_parts_text(change.reason)}${lines}${small.length === 0 ? html `` : html `<div class="small">${small}</div>`}`;
};
/** Section 6. */
const deploymentsHtml = ({ deployments }) => table([
    { title: "Started (UTC)" },
    { title: "Deployment", kind: "mono" },
    { title: "Environment, by" },
    { title: "Phases", kind: "wide" },
    { title: "Took", kind: "number" },
    { title: "Result" },
], deployments.map((deployment) => [
    time(deployment.started ?? deployment.steps[0]?.time ?? ""),
    longName(deployment.id),
    html `${html_parts_text(deployment.environment)}<br><span class="small">${actor(deployment.steps[0]?.actor ?? "")}</span>`,
    html `${deployment.steps.map(phaseOf)}`,
    html_parts_text(deployment.duration === null ? "" : durationText(deployment.duration)),
    html `<span class="state ${deployment.result.replaceAll(" ", "-")}">${deployment.result}</span>`,
]), "No entry in scope tells of a deployment.");
const phaseOf = (step) => {
    const name = step.event.slice("deployment.".length).replaceAll("_", " ");
    const phase = step.phase === "" ? html `` : html ` ${code(step.phase)}`;
    return html `<div>${name}${phase} <span class="small">${time(step.time)}, ${place(step)}</span></div>`;
};
/** Section 7. */
const evaluationsHtml = ({ evaluations }) => {
    const totals = new Map();
    const groupOf = (row) => JSON.stringify([row.flag, row.environment]);
    for (const row of evaluations.rows)
        totals.set(groupOf(row), (totals.get(groupOf(row)) ?? 0) + row.count);
    return html `<p>${evaluations.total} evaluations of ${evaluations.flags} flags, ${evaluations.errors} of them in error. A bar is the share of a variant among the evaluations of its flag in its environment.</p>
${table([
        { title: "Flag" },
        { title: "Environment" },
        { title: "Variant or value" },
        { title: "Count", kind: "number" },
        { title: "Share" },
        { title: "Reasons" },
    ], evaluations.rows.map((row, at) => {
        const before = evaluations.rows[at - 1];
        const isFirst = before === undefined || groupOf(before) !== groupOf(row);
        return [
            isFirst ? code(row.flag) : html `<span class="ditto">${code(row.flag)}</span>`,
            isFirst ? html_parts_text(row.environment) : html `<span class="ditto">${html_parts_text(row.environment)}</span>`,
            row.errors > 0
                ? html `${code(row.variant)} <span class="state failure">${row.errors} in error</span>`
                : code(row.variant),
            number(row.count),
            shareBar(row.count, totals.get(groupOf(row)) ?? 0),
            html `<span class="small">${row.reasons.map(({ name, count }) => `${name || "none told"} ${count}`).join(", ")}</span>`,
        ];
    }), "No evaluation is in scope.")}`;
};

;// CONCATENATED MODULE: ./lib/audit/report/day-chart.js


const WIDTH = 720;
const HEIGHT = 96;
/** More columns than this cannot be told apart, so several days share one. */
const MAX_COLUMNS = 120;
/** Entries of each day as columns, with the highest and both ends in words. */
const dayChart = (days) => {
    const columns = columnsOf(days);
    const highest = Math.max(...columns.map(({ count }) => count));
    if (columns.length < 2 || highest <= 0)
        return html ``;
    const step = WIDTH / columns.length;
    const bars = columns.map(({ name, count }, at) => {
        const height = count === 0 ? 0 : Math.max(1.5, (count / highest) * HEIGHT);
        const x = (at * step).toFixed(2);
        const y = (HEIGHT - height).toFixed(2);
        return html `<rect class="bar" x="${x}" y="${y}" width="${Math.max(0.5, Math.min(step - 1.5, 36)).toFixed(2)}" height="${height.toFixed(2)}" rx="1.5"><title>${name}: ${count}</title></rect>`;
    });
    const daysEach = Math.ceil(days.length / MAX_COLUMNS);
    const unit = daysEach === 1 ? "day" : `${daysEach} days`;
    return html `<figure><figcaption>Entries per ${unit} (UTC), at most ${numberText(highest)}</figcaption>
<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" role="img" aria-label="Entries per ${unit}"><line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/>
${bars}
</svg><div class="ends"><span>${columns[0]?.name ?? ""}</span><span>${days.at(-1)?.name ?? ""}</span></div></figure>`;
};
const columnsOf = (days) => {
    const each = Math.ceil(days.length / MAX_COLUMNS);
    if (each <= 1)
        return days;
    return Array.from({ length: Math.ceil(days.length / each) }, (_, at) => {
        const share = days.slice(at * each, (at + 1) * each);
        return { name: share[0]?.name ?? "", count: share.reduce((sum, { count }) => sum + count, 0) };
    });
};

;// CONCATENATED MODULE: ./lib/audit/report/html-cover.js





/** The banner's one word. */
const VERDICT_WORDS = {
    verified: "Verified",
    tampered: "Tampered",
    incomplete: "Incomplete",
    unverifiable: "Not verified",
};
/** What stands on top: of whom, of when, whether it can be relied on, and the figures that people look for first. */
const cover = (report) => {
    const { integrity, completeness, population, evaluations, exceptions } = report;
    const tiles = [
        ["runs", completeness.runs_seen],
        ["evaluations", evaluations.total],
        ["flags", evaluations.flags],
        ["changes", population.total],
        ["deployments", report.deployments.length],
        ["exceptions", exceptions.rows.length],
    ];
    const nothing = integrity.logs.length === 0;
    const word = nothing ? "No evidence" : VERDICT_WORDS[integrity.status];
    return html `<header class="cover">
<p class="kicker">Audit report · feature flags</p>
<h1>${subjectOf(report)}</h1>
<p class="period">${periodOf(report)}</p>
<section class="verdict ${nothing ? "unverifiable" : integrity.status}" aria-label="Verdict">
<p class="word">${word}</p>
<p>${integrity.sentence}</p>
</section>
<ul class="tiles">${tiles.map(([name, count]) => html `<li><strong>${numberText(count)}</strong> <span>${name}</span></li>`)}</ul>
</header>`;
};
/** The repositories, as people call them. */
const subjectOf = ({ scope }) => {
    const names = scope.repositories.map((url) => url.replace(/^https?:\/\/[^/]+\//, ""));
    if (names.length === 0)
        return "Flags and their evaluations";
    return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
};
/** The period that was asked for; where it is open, that of the entries. */
const periodOf = ({ scope }) => {
    if (scope.from === null && scope.to === null) {
        if (scope.first === null || scope.last === null)
            return "No entry in scope";
        return `All entries, ${shortTime(scope.first)} to ${shortTime(scope.last)} UTC`;
    }
    const from = scope.from === null ? "the first entry" : `${shortTime(scope.from)} UTC`;
    const to = scope.to === null ? "the last entry" : `before ${shortTime(scope.to)} UTC`;
    return `From ${from} to ${to}`;
};
/** Section 1. */
const scopeSection = (report) => {
    const { scope, controls, exceptions } = report;
    const events = table([{ title: "Event" }, { title: "Meaning", kind: "wide" }, { title: "Entries", kind: "number" }], scope.events.map(({ name, count }) => [
        code(name),
        html_parts_text(Object.hasOwn(event_catalogue/* EVENTS */.qY, name) ? event_catalogue/* EVENTS */.qY[name].description : ""),
        number(count),
    ]), "No entry is in scope: there is nothing to report on.");
    return html `${facts([
        ["Period", html_parts_text(periodOf(report))],
        ["Entries in scope", html_parts_text(numberText(scope.entries))],
        ["Entries left out by the period", html_parts_text(numberText(scope.entries_outside))],
        [
            "First and last entry",
            html_parts_text([scope.first, scope.last]
                .map((at) => shortTime(at ?? ""))
                .filter(Boolean)
                .join(" – ")),
        ],
        ["Repositories", listed(scope.repositories)],
        ["Workflows", listed(scope.workflows)],
        ["Environments", listed(scope.environments)],
        ["Hours of work", html_parts_text(exceptions.hours)],
        ["Requirements", html_parts_text(controls.set)],
        ["Mode of the logs", listed(scope.modes)],
        ["Policy", listed(scope.policy_digests, digest)],
        ["Written by", listed(scope.tool_versions.map((version) => `Signalbox ${version}`))],
        ["Reported by", html_parts_text(`Signalbox ${scope.reported_by}, ${shortTime(scope.reported_at)} UTC`)],
    ])}
${dayChart(scope.days)}
<h3>Entries by event</h3>
${events}`;
};

// EXTERNAL MODULE: ./lib/audit/verdict.js
var audit_verdict = __webpack_require__(2258);
;// CONCATENATED MODULE: ./lib/audit/report/html-logs.js


/** So many logs are read one by one where they are spoken of; more of them are summed up there. */
const MOST_LISTED = 12;
const LOGS = [
    { title: "Log", kind: "number" },
    { title: "Origin", kind: "mono" },
    { title: "Entries", kind: "number" },
    { title: "Root", kind: "mono" },
    { title: "Signed by" },
    { title: "Named by" },
    { title: "Verdict" },
];
const WORKFLOWS = [
    { title: "Workflow", kind: "wide" },
    { title: "Logs", kind: "number" },
    { title: "Entries", kind: "number" },
    { title: "Signed", kind: "number" },
    { title: "Named by others", kind: "number" },
    { title: "Sealed", kind: "number" },
    { title: "Verdict" },
];
/** Every log, or where there are many, how many of each workflow; all of them stand at the end then. */
const logsHtml = ({ integrity: { logs } }) => logs.length <= MOST_LISTED
    ? logTable(logs)
    : html `${table(WORKFLOWS, workflowRows(logs), "")}<p class="note">One by one they stand <a href="#logs">at the end</a>.</p>`;
/** All logs, behind the last section, where section 2 only sums them up. */
const allLogsHtml = ({ integrity: { logs } }) => logs.length <= MOST_LISTED
    ? html ``
    : html `<section id="logs"><h2>All logs</h2>
${logTable(logs)}
</section>`;
const logTable = (logs) => {
    const rows = logs.map((log, at) => [
        number(at + 1),
        longName(log.origin || log.name),
        number(log.size),
        html `<code class="run" title="${log.root}">${log.root.slice(0, 12)}…</code>`,
        log.key === null ? html `<em>unsigned</em>` : code(log.key),
        log.anchored_by.length === 0
            ? html_parts_text("")
            : html_parts_text(log.anchored_by.length === 1 ? "1 log" : `${log.anchored_by.length} logs`),
        html `<span class="state ${log.status}">${log.status}${log.readable ? "" : ", sealed"}</span>`,
    ]);
    return table(LOGS, rows, "No log was given.");
};
const workflowRows = (logs) => {
    const groups = new Map();
    for (const log of logs)
        groups.set(log.workflow, [...(groups.get(log.workflow) ?? []), log]);
    const names = [...groups.keys()].sort();
    return names.map((name) => {
        const group = groups.get(name) ?? [];
        const count = (fits) => number(group.filter(fits).length);
        const statuses = [...new Set(group.map(({ status }) => status))].sort();
        return [
            name === "" ? html `<em>of no run</em>` : code(name),
            number(group.length),
            number(group.reduce((sum, { size }) => sum + size, 0)),
            count(({ key }) => key !== null),
            count(({ anchored_by }) => anchored_by.length > 0),
            count(({ readable }) => !readable),
            html `${statuses.map((status) => html `<div class="state ${status}">${count((log) => log.status === status)} ${status}</div>`)}`,
        ];
    });
};

;// CONCATENATED MODULE: ./lib/audit/report/html-evidence.js






const FINDINGS = [
    { title: "Grade" },
    { title: "Where", kind: "mono" },
    { title: "Entries", kind: "number" },
    { title: "Finding", kind: "wide" },
];
/** Of a kind that stops nothing so many are told one by one; more of them are one row. */
const MOST_TOLD = 3;
/** Section 2: what was verified against what. */
const integritySectionHtml = (report) => {
    const { checked, not_checked, findings } = report.integrity;
    return html `<div class="columns">
<div><h3>Was verified</h3>${checked.length === 0 ? html `<p class="none">Nothing.</p>` : list(checked)}</div>
<div><h3>Was not verified</h3>${list(not_checked)}</div>
</div>
<h3>Findings</h3>
${table(FINDINGS, findingRows(findings), "Verification found nothing to report.")}
<h3>Logs</h3>
<p class="note">Other sections name an entry by the number of its log and its sequence number, such as 1:12.</p>
${logsHtml(report)}`;
};
/** What makes a verdict stands alone; a warning or note that most logs share, once. */
const findingRows = (findings) => {
    const minor = (0,report_counter/* createCounter */.P)();
    for (const { grade, kind } of findings)
        if (grade === "warning" || grade === "note")
            minor.add(`${kind} ${grade}`);
    const told = new Set();
    return findings.flatMap((finding) => {
        const key = `${finding.kind} ${finding.grade}`;
        const alike = minor.of(key);
        if (alike <= MOST_TOLD)
            return [findingRow(finding)];
        if (told.has(key))
            return [];
        told.add(key);
        return [
            [
                html `<span class="state ${finding.grade}">${finding.grade}</span>`,
                html `${number(alike)} places`,
                html_parts_text(""),
                html `<strong>${audit_verdict/* FINDING_KINDS */.mH[finding.kind]}</strong> Such as ${longName(finding.file)}: ${html_parts_text(finding.message)}`,
            ],
        ];
    });
};
const findingRow = (finding) => [
    html `<span class="state ${finding.grade}">${finding.grade}</span>`,
    longName(finding.file),
    finding.seq === undefined ? html_parts_text("") : html `${finding.seq.from}–${finding.seq.to}`,
    html `<strong>${audit_verdict/* FINDING_KINDS */.mH[finding.kind]}</strong> ${html_parts_text(finding.message)}${finding.lastGood === undefined ? html `` : html ` Good up to entry ${finding.lastGood.size - 1}.`}`,
];
/** Section 3: what should be there, and is. */
const completenessSectionHtml = ({ completeness }) => {
    const { expected, lacking, missing_bundles } = completeness;
    const listedRuns = expected === null
        ? html ``
        : html `<h3>Runs of the platform's list</h3>${table([{ title: "Status" }, { title: "Attempts of runs", kind: "number" }], expected.map(({ name, count }) => [html_parts_text(name), number(count)]), "")}
<h3>Without a bundle</h3>${table([
            { title: "Workflow" },
            { title: "Number", kind: "number" },
            { title: "Run", kind: "mono" },
            { title: "Attempt", kind: "number" },
            { title: "Status" },
        ], lacking.map((run) => [
            html_parts_text(run.workflow),
            run.run_number === null ? html_parts_text("") : html `${run.run_number}`,
            code(run.run_id),
            number(run.attempt),
            html `<span class="state ${run.status}">${run.status}</span>`,
        ]), "No run lacks a bundle.")}`;
    return html `<p>${completeness.sentence} The entries in scope belong to ${numberText(completeness.runs_seen)} attempts of runs.</p>
${listedRuns}
<h3>Bundles that a log misses</h3>
${table([{ title: "Time (UTC)" }, { title: "Bundle", kind: "mono" }, { title: "Entry", kind: "number" }], missing_bundles.map((missing) => [time(missing.time), longName(missing.artifact), place(missing)]), "None: no log names a bundle that is not there.")}`;
};
/** Section 10: what the logs are evidence for, and what they are not. */
const controlSectionHtml = ({ controls, }) => html `<p>The entries and properties below support evidence for these requirements. Whether a requirement is met is for an assessor to say, from this and from much that stands outside of any log.</p>
${table([
    { title: "Requirement" },
    { title: "Evidence" },
    { title: "Found here", kind: "wide" },
    { title: "Stays outside", kind: "wide" },
], controls.rows.map((row) => [
    html `<strong>${row.requirement}</strong><br>${listed(row.references.map(({ set, ids }) => `${set}: ${ids.join(", ")}`))}`,
    html `<span class="state ${row.state.replaceAll(" ", "-")}">${row.state}</span>`,
    html `${[
        ...row.found.map(({ name, count }) => html `<div>${numberText(count)} ${name}</div>`),
        ...row.lacking.map((name) => html `<div class="nil">no ${name}</div>`),
    ]}`,
    html_parts_text(row.outside),
]), "The set has no requirement of the catalogue.")}`;
/** Section 11. */
const reproductionHtml = ({ reproduction, }) => html `<p>The same command over the same bundles makes the same report, but for the time at which it was made and the hash:</p>
<pre>${reproduction.command}</pre>
<p>SHA-256 of the canonical JSON form, its own field empty:</p>
<pre>${reproduction.hash}</pre>`;

;// CONCATENATED MODULE: ./lib/audit/report/html-exceptions.js



/** Of one kind; a person who has seen so many of a kind looks for their common cause. */
const MAX_ROWS_OF_KIND = 100;
const COLUMNS = [
    { title: "Time (UTC)" },
    { title: "What", kind: "name" },
    { title: "By", kind: "who" },
    { title: "Detail", kind: "wide" },
    { title: "Run, entry", kind: "number" },
];
/** Section 8: everything that did not go the usual way, by kind. */
const exceptionsHtml = ({ exceptions }) => {
    const happened = exceptions.counts.filter(({ count }) => count > 0);
    const absent = exceptions.counts
        .filter(({ count }) => count === 0)
        .map(({ kind }) => EXCEPTION_KINDS[kind].toLowerCase());
    const kinds = happened.map(({ kind }) => {
        const rows = exceptions.rows.filter((row) => row.kind === kind);
        return html `<h3>${EXCEPTION_KINDS[kind]} <span class="count">${rows.length}</span></h3>
${table(COLUMNS, rows.map((row) => [
            time(row.time),
            html `${longName(row.subject)}${row.environment === "" ? html `` : html `<br>${html_parts_text(row.environment)}`}`,
            actor(row.actor),
            html_parts_text(row.detail),
            html `${row.run === "" ? html `` : html `<span class="run">${code(row.run)}</span><br>`}${place(row)}`,
        ]), "", MAX_ROWS_OF_KIND)}`;
    });
    const none = html `<p class="none">None of the kinds that are looked for is in scope.</p>`;
    return html `<p>Hours of work for the changes below: ${html_parts_text(exceptions.hours)}. One entry may stand under several kinds.</p>
${happened.length === 0
        ? none
        : table([
            { title: "Kind", kind: "wide" },
            { title: "Entries", kind: "number" },
        ], happened.map(({ kind, count }) => [html_parts_text(EXCEPTION_KINDS[kind]), number(count)]), "")}
${kinds}
${absent.length === 0 ? html `` : html `<p class="note">Looked for and not in scope: ${absent.join("; ")}.</p>`}`;
};
/** Section 9. */
const accessHtml = ({ access }) => table([
    { title: "Time (UTC)" },
    { title: "Event" },
    { title: "By" },
    { title: "Of", kind: "mono" },
    { title: "Outcome" },
    { title: "Detail", kind: "wide" },
    { title: "Entry", kind: "number" },
], access.map((row) => [
    time(row.time),
    code(row.event),
    actor(row.actor),
    longName(row.target),
    html_parts_text(row.outcome),
    html_parts_text(row.detail),
    place(row),
]), "No entry in scope tells of access to the log, of its retention, tokens or keys. Downloads of artifacts are in the platform's own audit log.");

;// CONCATENATED MODULE: ./lib/audit/report/html-style.js
/** The style of a report: screen, dark screen and paper. Nothing in it comes from outside. */
const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2126; --soft: #59636e; --line: #d8dee4; --paper: #ffffff; --desk: #f3f4f6; --tint: #f6f8fa; --bar: #33658a; --track: #e4e9ee; --good: #1a6b3c; --good-tint: #e8f5ec; --bad: #a3201d; --bad-tint: #fdecea; --warn: #8a5200; --warn-tint: #fdf3e1; --link: #20598a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e7eb; --soft: #9aa5b1; --line: #343b44; --paper: #171b20; --desk: #0e1114; --tint: #1f242a; --bar: #6ea3cc; --track: #2b323a; --good: #6fd08f; --good-tint: #16301f; --bad: #ff8f86; --bad-tint: #3a1a19; --warn: #f0b45b; --warn-tint: #35270f; --link: #85b9e3; } }
* { box-sizing: border-box; }
html { background: var(--desk); }
body { margin: 0 auto; max-width: 68rem; padding: 3rem 3.5rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin: 0; font-size: 2.1rem; letter-spacing: -0.015em; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.9rem; padding-top: 0.9rem; border-top: 2px solid var(--ink); font-size: 1.35rem; }
h2 .no { display: inline-block; min-width: 2.2rem; color: var(--soft); font-weight: 400; }
h3 { margin: 1.6rem 0 0.5rem; font-size: 1rem; }
h3 .count { margin-left: 0.4rem; color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
p { margin: 0.5rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
ul { margin: 0.4rem 0; padding-left: 1.2rem; }
li { margin: 0.2rem 0; }
code, pre, .mono { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 0.92em; }
code { overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { margin: 0.5rem 0; padding: 0.7rem 0.9rem; background: var(--tint); border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
.kicker { margin: 0 0 0.4rem; color: var(--soft); font-size: 0.8rem; letter-spacing: 0.09em; text-transform: uppercase; }
.period { margin: 0.4rem 0 1.6rem; color: var(--soft); font-size: 1.05rem; }
.verdict { margin: 0 0 1.4rem; padding: 1.1rem 1.3rem; border: 1px solid; border-left-width: 0.5rem; border-radius: 4px; }
.verdict p { margin: 0; color: var(--ink); }
.verdict .word { margin-bottom: 0.25rem; color: inherit; font-size: 1.7rem; font-weight: 700; line-height: 1.2; }
.verdict.verified { color: var(--good); background: var(--good-tint); }
.verdict.tampered { color: var(--bad); background: var(--bad-tint); }
.verdict.incomplete, .verdict.unverifiable { color: var(--warn); background: var(--warn-tint); }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0; margin: 0 0 1.6rem; padding: 0; border: 1px solid var(--line); border-radius: 4px; list-style: none; }
.tiles li { margin: 0; padding: 0.7rem 0.9rem; border-left: 1px solid var(--line); }
.tiles li:first-child { border-left: 0; }
.tiles strong { display: block; font-size: 1.45rem; font-variant-numeric: tabular-nums; line-height: 1.2; }
.tiles span { color: var(--soft); font-size: 0.85rem; }
nav ol { display: grid; grid-template-rows: repeat(6, auto); grid-auto-flow: column; grid-auto-columns: 1fr; gap: 0 2.5rem; margin: 0.3rem 0 0; padding: 0; list-style: none; }
nav li { margin: 0; padding: 0.25rem 0; border-bottom: 1px dotted var(--line); }
nav a { display: block; text-decoration: none; color: var(--ink); }
nav a:hover { color: var(--link); }
nav .no { display: inline-block; width: 1.9rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.facts { margin: 0.4rem 0 1.2rem; }
.facts div { display: grid; grid-template-columns: 15rem 1fr; gap: 1rem; padding: 0.28rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; }
table { width: 100%; margin: 0.5rem 0 1rem; border-collapse: collapse; font-size: 0.86rem; line-height: 1.45; }
th { padding: 0.35rem 0.6rem 0.35rem 0; border-bottom: 1.5px solid var(--soft); color: var(--soft); font-weight: 600; text-align: left; vertical-align: bottom; }
td { padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
th.mono { font-family: inherit; font-size: inherit; }
td.mono { overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number { padding-left: 0.6rem; }
td.name { min-width: 8.5rem; }
td.name, td.who { overflow-wrap: anywhere; }
td.wide { min-width: 12rem; overflow-wrap: anywhere; }
time, .share, .place, .state { white-space: nowrap; font-variant-numeric: tabular-nums; }
.place, .small, .note, .none, .more, .nil { color: var(--soft); }
.small { font-size: 0.92em; }
.ditto { opacity: 0.45; }
.run { white-space: nowrap; }
.none, .more, .note { font-size: 0.94em; }
.state { font-weight: 600; color: var(--soft); }
.state.verified, .state.completed, .state.evidence-present { color: var(--good); }
.state.tampered, .state.failure, .state.failed, .state.missing, .state.rolled-back { color: var(--bad); }
.state.incomplete, .state.unverifiable, .state.warning, .state.partial, .state.expired, .state.open { color: var(--warn); }
.share svg { vertical-align: middle; }
.bar { fill: var(--bar); }
.track { fill: var(--track); }
.axis { stroke: var(--soft); stroke-width: 1; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figcaption { margin-bottom: 0.4rem; color: var(--soft); font-size: 0.86rem; }
.chart { display: block; width: 100%; height: auto; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: 0.8rem; font-variant-numeric: tabular-nums; }
.watermark { position: fixed; inset: 0; z-index: 1; display: flex; align-items: center; justify-content: center; overflow: hidden; pointer-events: none; color: var(--bad); font-size: min(6.5rem, 15vw); font-weight: 800; letter-spacing: 0.06em; opacity: 0.13; white-space: nowrap; }
.watermark span { transform: rotate(-32deg); }
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.82rem; overflow-wrap: anywhere; }
@media screen and (max-width: 50rem) { body { padding: 1.5rem 1rem 3rem; } .tiles { grid-template-columns: repeat(3, 1fr); } .columns { display: block; } nav ol { display: block; } .facts div { grid-template-columns: 1fr; gap: 0; } section { overflow-x: auto; } }
@page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #59636e; font: 8pt sans-serif; } @bottom-left { content: "Audit report"; color: #59636e; font: 8pt sans-serif; } }
@media print { :root { color-scheme: light; --ink: #000000; --soft: #47505a; --line: #c9d0d7; --paper: #ffffff; --desk: #ffffff; --tint: #f6f8fa; --bar: #33658a; --track: #e4e9ee; --good: #14532d; --good-tint: #eef7f0; --bad: #8f1512; --bad-tint: #fdf0ee; --warn: #6d4000; --warn-tint: #fdf6e8; --link: #000000; } body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; } h1 { font-size: 22pt; } h2 { margin-top: 20pt; font-size: 13.5pt; } h3 { font-size: 10.5pt; } table { font-size: 8.2pt; } p { orphans: 3; widows: 3; } .cover { break-inside: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { text-decoration: none; } nav { break-inside: avoid; } .facts div { grid-template-columns: 12rem 1fr; } }
`;

;// CONCATENATED MODULE: ./lib/audit/report/sections.js
/** The sections of a report in their order, by the field of the JSON form that they show. */
const SECTIONS = {
    scope: "Scope",
    integrity: "Integrity statement",
    completeness: "Completeness",
    population: "Population of changes",
    changes: "Changes",
    deployments: "Deployments",
    evaluations: "Evaluations",
    exceptions: "Exceptions",
    access: "Access to the log, retention and keys",
    controls: "Requirements",
    reproduction: "How to make this report again",
};

;// CONCATENATED MODULE: ./lib/audit/report/render-html.js









const RENDERERS = {
    scope: scopeSection,
    integrity: integritySectionHtml,
    completeness: completenessSectionHtml,
    population: populationHtml,
    changes: changesHtml,
    deployments: deploymentsHtml,
    evaluations: evaluationsHtml,
    exceptions: exceptionsHtml,
    access: accessHtml,
    controls: controlSectionHtml,
    reproduction: reproductionHtml,
};
/** A report as one page that needs nothing else: no script, no font, no address; the style is allowed by its digest. */
const renderHtml = (report) => {
    const style = { markup: REPORT_STYLE };
    const styleDigest = (0,external_node_crypto_.createHash)("sha256").update(REPORT_STYLE).digest("base64");
    const sections = Object.entries(SECTIONS);
    const contents = sections.map(([name, title], at) => html `<li><a href="#${name}"><span class="no">${at + 1}</span>${title}</a></li>`);
    const bodies = sections.map(([name, title], at) => html `<section id="${name}"><h2><span class="no">${at + 1}</span>${title}</h2>
${RENDERERS[name](report)}
</section>`);
    const { watermark } = report.integrity;
    const page = html `<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Signalbox ${report.scope.reported_by}">
<title>Audit report: ${subjectOf(report)}, ${periodOf(report)}</title>
<style>${style}</style>
</head>
<body>
${watermark === null ? html `` : html `<div class="watermark" aria-hidden="true"><span>${watermark}</span></div>`}
${cover(report)}
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>
${bodies}
${allLogsHtml(report)}
</main>
<footer>SHA-256 of the canonical JSON form: ${report.reproduction.hash}</footer>
</body>
</html>`;
    return `<!doctype html>\n${page.markup}\n`;
};

;// CONCATENATED MODULE: ./lib/audit/report/markdown-text.js

/** What Markdown, or GitHub's reading of it, takes for markup; a name after `@`, a number after `#` would be a link. */
const MARKUP = /[\\`*_{}[\]()#+!|~<>&@:/$]|(?<=^|\s)[-=]|\.(?=\w)/g;
/** Text of a log as Markdown shows it, within a line or a cell of a table: signs of markup are numeric entities. */
const markdownText = (text) => visibleText(text).replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);

;// CONCATENATED MODULE: ./lib/audit/report/render-markdown.js




/** What GitHub takes for the summary of a step, with room for what else stands in it. */
const MAX_MARKDOWN_BYTES = 1024 * 1024 - 8 * 1024;
const POINTER = "\n\n**Cut here: the page is longer than a summary may be. The whole report is in its JSON and HTML forms.**\n";
/** A report as Markdown, for the summary of a job: at most 1 MiB, cut with a pointer at the end of a line. */
const renderMarkdown = (report, limit = MAX_MARKDOWN_BYTES) => {
    const whole = `${blocksOf(report).join("\n\n")}\n`;
    const bytes = Buffer.from(whole);
    if (bytes.byteLength <= limit)
        return whole;
    const cut = bytes.subarray(0, Math.max(0, limit - Buffer.byteLength(POINTER))).toString();
    return `${cut.slice(0, cut.lastIndexOf("\n") + 1).trimEnd()}${POINTER}`;
};
const blocksOf = (report) => {
    const { integrity, completeness, population, evaluations, exceptions, reproduction } = report;
    return [
        `# Audit report: ${markdownText(subjectOf(report))}`,
        `${markdownText(periodOf(report))}`,
        ...(integrity.watermark === null ? [] : [`> **${integrity.watermark}**`]),
        `**${integrity.status}**: ${markdownText(integrity.sentence)}`,
        "## Integrity statement",
        points("Was verified:", integrity.checked),
        points("Was not verified:", integrity.not_checked),
        render_markdown_table(["grade", "where", "finding"], integrity.findings.map(({ grade, file, message }) => [grade, file, message])),
        "## Completeness",
        markdownText(completeness.sentence),
        render_markdown_table(["workflow", "number", "run", "attempt", "status"], completeness.lacking.map((run) => [
            run.workflow,
            String(run.run_number ?? ""),
            run.run_id,
            String(run.attempt),
            run.status,
        ])),
        "## Changes",
        `${population.total} changes: ${population.with_reason} with a reason, ${population.with_ticket} with a ticket, ${population.with_other_approver} approved by somebody other than the author.`,
        render_markdown_table(["time (UTC)", "event", "target", "environment", "author", "approvers", "reason", "entry"], report.changes.map((change) => [
            shortTime(change.time),
            change.event,
            change.target,
            change.environment,
            change.actor,
            change.approvers.join(", "),
            change.reason,
            placeText(change),
        ])),
        render_markdown_table(["flag files", "commits", "first read", "last read", "runs"], population.configurations.map(({ digest, commits, first, last, runs }) => [
            shortDigest(digest),
            commits.map(shortDigest).join(", "),
            shortTime(first),
            shortTime(last),
            String(runs),
        ])),
        "## Deployments",
        render_markdown_table(["started (UTC)", "deployment", "environment", "took", "result"], report.deployments.map(({ started, id, environment, duration, result }) => [
            shortTime(started ?? ""),
            id,
            environment,
            duration === null ? "" : durationText(duration),
            result,
        ])),
        "## Exceptions",
        `Hours of work: ${markdownText(exceptions.hours)}.`,
        render_markdown_table(["kind", "entries"], exceptions.counts
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => [EXCEPTION_KINDS[kind], String(count)])),
        render_markdown_table(["time (UTC)", "kind", "what", "environment", "by", "detail", "run", "entry"], exceptions.rows.map((row) => [
            shortTime(row.time),
            row.kind,
            row.subject,
            row.environment,
            row.actor,
            row.detail,
            row.run,
            placeText(row),
        ])),
        "## Access to the log",
        render_markdown_table(["time (UTC)", "event", "by", "of", "outcome"], report.access.map((row) => [shortTime(row.time), row.event, row.actor, row.target, row.outcome])),
        "## Requirements",
        render_markdown_table(["requirement", "references", "evidence", "stays outside"], report.controls.rows.map(({ requirement, references, state, outside }) => [
            requirement,
            references.map(({ set, ids }) => `${set} ${ids.join(", ")}`).join("; "),
            state,
            outside,
        ])),
        "## Evaluations",
        `${evaluations.total} evaluations of ${evaluations.flags} flags, ${evaluations.errors} in error.`,
        render_markdown_table(["flag", "environment", "variant", "count", "in error"], evaluations.rows.map(({ flag, environment, variant, count, errors }) => [
            flag,
            environment,
            variant,
            String(count),
            String(errors),
        ])),
        "## How to make this report again",
        markdownText(reproduction.command),
        `SHA-256 of the canonical JSON form: ${reproduction.hash}`,
    ];
};
const placeText = ({ log, seq }) => `${log + 1}:${seq}`;
const points = (title, items) => [title, "", ...(items.length === 0 ? ["nothing"] : items).map((item) => `- ${markdownText(item)}`)].join("\n");
const render_markdown_table = (titles, rows) => {
    if (rows.length === 0)
        return `None (${titles.slice(0, 2).join(", ")}).`;
    const lines = rows.map((cells) => `| ${cells.map(markdownText).join(" | ")} |`);
    return [`| ${titles.join(" | ")} |`, `|${titles.map(() => "---|").join("")}`, ...lines].join("\n");
};

// EXTERNAL MODULE: ./lib/audit/csv.js
var csv = __webpack_require__(6831);
;// CONCATENATED MODULE: ./lib/audit/report/report-csv.js

const report_csv_CHANGES = {
    time: ({ time }) => time,
    event: ({ event }) => event,
    target: ({ target }) => target,
    environment: ({ environment }) => environment,
    actor: ({ actor }) => actor,
    outcome: ({ outcome }) => outcome,
    reason: ({ reason }) => reason,
    ticket: ({ ticket }) => ticket,
    approvers: ({ approvers }) => approvers.join(" "),
    self_approved: ({ self_approved }) => String(self_approved),
    before: ({ before }) => before,
    after: ({ after }) => after,
    patch: ({ patch }) => patch,
    revision: ({ revision }) => revision,
    run: ({ run }) => run,
    log: (_change, origin) => origin,
    seq: ({ seq }) => String(seq),
};
const EVALUATIONS = {
    flag: ({ flag }) => flag,
    environment: ({ environment }) => environment,
    variant: ({ variant }) => variant,
    count: ({ count }) => String(count),
    errors: ({ errors }) => String(errors),
    reasons: ({ reasons }) => reasons.map(({ name, count }) => `${name} ${count}`).join("; "),
};
/** The population of changes, for a spreadsheet: one row each, `log` and `seq` say where its entry stands. */
const changesCsv = ({ changes, integrity }) => rows(report_csv_CHANGES, changes, ({ log }) => integrity.logs[log]?.origin ?? "");
/** Evaluations by flag, environment and variant, for a spreadsheet. */
const evaluationsCsv = ({ evaluations }) => rows(EVALUATIONS, evaluations.rows, () => "");
const rows = (columns, items, originOf) => {
    const cellsOf = Object.values(columns);
    const lines = items.map((item) => (0,csv/* csvRow */.r)(cellsOf.map((cell) => cell(item, originOf(item)))));
    return (0,csv/* csvRow */.r)(Object.keys(columns)) + lines.join("");
};

// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
// EXTERNAL MODULE: ./lib/cli/audit-files/bundles-at.js
var bundles_at = __webpack_require__(1675);
// EXTERNAL MODULE: ./lib/cli/audit-files/open-verifier.js
var open_verifier = __webpack_require__(3337);
// EXTERNAL MODULE: ./lib/cli/audit-files/runs-option.js + 1 modules
var runs_option = __webpack_require__(9947);
// EXTERNAL MODULE: ./lib/cli/audit-files/state-option.js + 2 modules
var state_option = __webpack_require__(7838);
;// CONCATENATED MODULE: ./lib/cli/audit-report/report-command-line.js
/** Options that shape a report; where it is written to does not. */
const VALUES = ["controls", "hours", "format", "keys", "key", "state", "runs", "identity-file", "secret-file"];
/** The command that makes a report again, for a shell: times absolute, so that it means the same tomorrow. */
const reportCommandLine = (args, times) => {
    const words = ["signalbox", "audit", "report", ...args.positionals];
    for (const [name, instant] of Object.entries(times)) {
        if (instant !== undefined)
            words.push(`--${name}`, new Date(instant).toISOString());
    }
    for (const name of VALUES)
        for (const value of args.all(name))
            words.push(`--${name}`, value);
    if (args.has("watermark"))
        words.push("--watermark");
    return words.map(shellWord).join(" ");
};
const shellWord = (word) => {
    const text = word.toWellFormed();
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
};

// EXTERNAL MODULE: ./lib/cli/definitions/audit-report.js
var audit_report = __webpack_require__(1847);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/time-option.js
var time_option = __webpack_require__(8719);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-report.js




















const audit_report_RENDERERS = {
    html: renderHtml,
    json: (report) => `${(0,canonical_json/* canonicalJson */.d)(report)}\n`,
    markdown: (report) => renderMarkdown(report),
    csv: changesCsv,
    "evaluations-csv": evaluationsCsv,
};
/** `signalbox audit report`: what verified logs tell of a period. */
const auditReport = async (args, world) => {
    const times = { from: (0,time_option/* timeOption */.z)("from", args, world), to: (0,time_option/* timeOption */.z)("to", args, world) };
    if (times.from !== undefined && times.to !== undefined && times.from >= times.to) {
        throw new refusal/* Refusal */.P("--from is not before --to", { hint: "--to is the first moment that is left out" });
    }
    const hours = hoursOption(args);
    const { trust, verify } = await (0,open_verifier/* openVerifier */.b)(args, world);
    const state = await (0,state_option/* stateOption */.p)(args, world, { writes: false });
    const runs = await (0,runs_option/* runsOption */.C)(args, world);
    const bundles = await (0,bundles_at/* bundlesAt */.L)(args.positionals.length === 0 ? ["audit"] : args.positionals, world);
    const verdict = verify(bundles, { state, runs });
    if (verdict.status !== "verified" && !args.has("watermark")) {
        await world.stderr.write(refusalOf(verdict));
        return audit_verdict/* STATUS_EXIT */.od[verdict.status];
    }
    const set = args.one("controls");
    const report = buildReport({
        verdict,
        trustedKeys: trust.length,
        state: state !== undefined,
        runs,
        ...times,
        controls: isControlSet(set) ? set : "all",
        hours,
        toolVersion: version/* VERSION */.x,
        now: world.now(),
        command: reportCommandLine(args, times),
    });
    await write(audit_report_RENDERERS[formatOption(args)](report), args, world);
    return 0;
};
const isControlSet = (set) => set !== undefined && Object.hasOwn(controls/* CONTROL_SETS */.UE, set);
const hoursOption = (args) => {
    const hours = (0,working_hours/* parseWorkingHours */.Gt)(args.one("hours") ?? working_hours/* USUAL_HOURS */.Lz);
    if (!hours.ok)
        throw new refusal/* Refusal */.P(`--hours: ${hours.message}`);
    return hours.value;
};
const formatOption = (args) => {
    if (args.has("json"))
        return "json";
    return audit_report/* REPORT_FORMATS */.E.find((format) => format === args.one("format")) ?? "html";
};
/** The worst finding first: where, which entries, what, and up to where all is well. */
const refusalOf = ({ status, findings }) => {
    const worst = findings.find(({ grade, seq }) => grade === findings[0]?.grade && seq !== undefined) ?? findings[0];
    const where = worst?.seq === undefined ? "" : ` entries ${worst.seq.from} to ${worst.seq.to}`;
    const good = worst?.lastGood === undefined ? "" : ` (good up to entry ${worst.lastGood.size - 1})`;
    const found = worst === undefined ? "" : `: ${worst.file}${where}: ${worst.kind}: ${worst.message}${good}`;
    return `${(0,safe_text/* safeText */.H)(`${status}${found}`)}\nno report was written; to have one all the same, marked on every page: --watermark\n`;
};
const write = async (text, args, world) => {
    const out = args.one("out");
    if (out === undefined)
        return world.stdout.write(text);
    const written = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, out), text, { replace: true });
    if (!written.ok)
        throw new refusal/* Refusal */.P(`--out ${JSON.stringify(out)}: ${written.message}`);
    await world.stdout.write(`wrote ${(0,safe_text/* safeText */.H)(out)}\n`);
};


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ timeOption)
/* harmony export */ });
/* harmony import */ var _audit_query_read_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2526);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);


/** The instant of an option such as `--since`, epoch milliseconds; undefined where it is not given. */
const timeOption = (option, args, world) => {
    const text = args.one(option);
    if (text === undefined)
        return undefined;
    const instant = (0,_audit_query_read_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readTime */ .a)(text, world.now());
    if (instant !== undefined)
        return instant;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P(`--${option}: ${JSON.stringify(text)} is no time`, {
        hint: "such as 30d, 2026-01-31 or 2026-01-31T09:00:00Z",
    });
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
