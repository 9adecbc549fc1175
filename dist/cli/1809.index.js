export const id = 1809;
export const ids = [1809];
export const modules = {

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

/***/ 1809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditDiff: () => (/* binding */ auditDiff)
});

// EXTERNAL MODULE: ./lib/audit/report/collector.js
var collector = __webpack_require__(2981);
// EXTERNAL MODULE: ./lib/audit/report/counter.js
var counter = __webpack_require__(2186);
// EXTERNAL MODULE: ./lib/audit/report/entry-text.js
var entry_text = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/audit/report/diff-logs.js



const FACTS = [
    { fact: "overrides", of: (entry) => overrideText(entry) },
    { fact: "sources", of: (entry) => sourceText(entry, "signalbox.source", "signalbox.source.commit") },
    {
        fact: "sources of gates",
        of: (entry) => sourceText(entry, "signalbox.gates_source", "signalbox.gates_source.commit"),
    },
    { fact: "flag files", of: (entry) => (0,entry_text/* fieldText */.gF)(entry, "signalbox.config_digest") },
    { fact: "snapshots", of: (entry) => (0,entry_text/* fieldText */.gF)(entry, "signalbox.snapshot_id") },
    { fact: "tool versions", of: (entry) => (0,entry_text/* fieldText */.gF)(entry, "signalbox.tool_version") },
];
/** Compares what two sets of logs tell. */
const diffLogs = (logsOfA, logsOfB) => {
    const a = gather(logsOfA);
    const b = gather(logsOfB);
    const keys = [...new Set([...a.flags.keys(), ...b.flags.keys()])];
    const flags = keys.flatMap((key) => {
        const left = a.flags.get(key);
        const right = b.flags.get(key);
        const either = left ?? right;
        const same = [...(left?.decisions.keys() ?? [])].sort().join() === [...(right?.decisions.keys() ?? [])].sort().join();
        if (either === undefined || same)
            return [];
        const { flag, environment } = either;
        return [{ flag, environment, a: [...(left?.decisions.values() ?? [])], b: [...(right?.decisions.values() ?? [])] }];
    });
    const facts = FACTS.map(({ fact }, at) => ({ fact, ...onlyIn(a.facts[at], b.facts[at]) }));
    const events = [...new Set([...a.events.names(), ...b.events.names()])].sort().map((event) => {
        return { event, a: a.events.of(event), b: b.events.of(event) };
    });
    return {
        a: a.side,
        b: b.side,
        flags: flags.sort((one, two) => (0,collector/* compare */.U)(one.flag, two.flag) || (0,collector/* compare */.U)(one.environment, two.environment)),
        facts: facts.filter(({ only_a, only_b }) => only_a.length + only_b.length > 0),
        events: events.filter((event) => event.a !== event.b),
    };
};
const gather = (logs) => {
    const flags = new Map();
    const facts = FACTS.map(() => new Set());
    const events = (0,counter/* createCounter */.P)();
    const runs = new Set();
    let entries = 0;
    for (const entry of logs.flatMap((log) => [...log.entries()])) {
        entries++;
        events.add(entry["event.name"]);
        runs.add((0,entry_text/* runOf */.ng)(entry));
        for (const [at, { of }] of FACTS.entries())
            facts[at]?.add(of(entry));
        if (entry["event.name"] !== "feature_flag.evaluation")
            continue;
        const flag = (0,entry_text/* fieldText */.gF)(entry, "feature_flag.key");
        const environment = (0,entry_text/* fieldText */.gF)(entry, "deployment.environment.name");
        const key = JSON.stringify([flag, environment]);
        const known = flags.get(key) ?? { flag, environment, decisions: new Map() };
        flags.set(key, known);
        const decision = decisionOf(entry);
        known.decisions.set(JSON.stringify(decision), decision);
    }
    runs.delete("");
    for (const fact of facts)
        fact.delete("");
    return { side: { logs: logs.length, entries, runs: [...runs].sort() }, flags, facts, events };
};
const decisionOf = (entry) => ({
    variant: (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.variant") || (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.value"),
    reason: (0,entry_text/* fieldText */.gF)(entry, "feature_flag.result.reason"),
    rule: (0,entry_text/* fieldText */.gF)(entry, "signalbox.rule"),
});
const overrideText = (entry) => entry["event.name"] === "override.applied"
    ? `${(0,entry_text/* fieldText */.gF)(entry, "feature_flag.key")}=${(0,entry_text/* fieldText */.gF)(entry, "signalbox.override")}`
    : "";
const sourceText = (entry, source, commit) => [(0,entry_text/* fieldText */.gF)(entry, source), (0,entry_text/* fieldText */.gF)(entry, commit)].filter((text) => text !== "").join(" at ");
const onlyIn = (a = new Set(), b = new Set()) => ({
    only_a: [...a].filter((text) => !b.has(text)).sort(),
    only_b: [...b].filter((text) => !a.has(text)).sort(),
});

// EXTERNAL MODULE: ./lib/cli/audit-files/bundles-at.js
var bundles_at = __webpack_require__(1675);
// EXTERNAL MODULE: ./lib/cli/audit-files/open-verifier.js
var open_verifier = __webpack_require__(3337);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/text-table.js
var text_table = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-diff.js







/** `signalbox audit diff`: what two runs, or two states of a log, did differently. */
const auditDiff = async (args, world) => {
    const [pathA = "", pathB = ""] = args.positionals;
    const { verify } = await (0,open_verifier/* openVerifier */.b)(args, world);
    const sideA = await (0,bundles_at/* bundlesAt */.L)([pathA], world);
    const sideB = await (0,bundles_at/* bundlesAt */.L)([pathB], world);
    const a = verify(sideA);
    const b = verify(sideB);
    const difference = diffLogs(a.logs, b.logs);
    const consistency = consistencyOf(sideA, sideB, verify);
    const status = { a: a.status, b: b.status };
    if (args.has("json")) {
        const machine = { schema_version: 1, status, ...difference, consistency };
        await (0,write_json/* writeJson */.G)(world.stdout, JSON.parse(JSON.stringify(machine)));
    }
    else {
        await world.stdout.write(textOf(difference, consistency, status));
    }
    const isBad = a.status === "tampered" || b.status === "tampered" || consistency.some(({ result }) => result === "apart");
    return isBad ? 1 : 0;
};
const consistencyOf = (sideA, sideB, verify) => sideA.flatMap((a) => sideB.flatMap((b) => {
    // Verified together, the two logs are each other's memory.
    const { logs, findings } = verify([
        { ...a, name: "A" },
        { ...b, name: "B" },
    ]);
    const [one, two] = logs;
    if (one === undefined || two === undefined || one.origin === "" || one.origin !== two.origin)
        return [];
    const isApart = findings.some(({ kind }) => kind === "forked" || kind === "replaced") ||
        (one.size === two.size && one.root !== two.root);
    const longer = one.size < two.size ? "B continues A" : "A continues B";
    const result = isApart ? "apart" : one.size === two.size ? "same" : longer;
    return [{ origin: one.origin, a: one.size, b: two.size, result }];
}));
const textOf = ({ a, b, flags, facts, events }, consistency, status) => {
    const blocks = [
        (0,text_table/* textTable */.e)(["SIDE", "LOGS", "ENTRIES", "RUNS", "VERDICT"], [
            ["A", String(a.logs), String(a.entries), a.runs.join(", "), status.a],
            ["B", String(b.logs), String(b.entries), b.runs.join(", "), status.b],
        ].map((row) => row.map(safe_text/* safeText */.H))),
        ...consistency.map(({ origin, a: size, b: other, result }) => (0,safe_text/* safeText */.H)(`${origin}: ${size} and ${other} entries: ${result}`).concat("\n")),
        flags.length === 0
            ? "no flag decided differently\n"
            : (0,text_table/* textTable */.e)(["FLAG", "ENVIRONMENT", "A", "B"], flags.map((flag) => [flag.flag, flag.environment, decisionsText(flag.a), decisionsText(flag.b)].map(safe_text/* safeText */.H))),
        ...facts.map(({ fact, only_a, only_b }) => [...only_a.map((text) => `${fact}, A only: ${text}`), ...only_b.map((text) => `${fact}, B only: ${text}`)]
            .map((line) => `${(0,safe_text/* safeText */.H)(line)}\n`)
            .join("")),
        ...(events.length === 0
            ? []
            : [
                (0,text_table/* textTable */.e)(["EVENT", "A", "B"], events.map((event) => [event.event, String(event.a), String(event.b)])),
            ]),
        `${(0,count_of/* countOf */.p)(flags.length, "flag")} decided differently\n`,
    ];
    return blocks.join("\n");
};
const decisionsText = (decisions) => decisions.length === 0
    ? "not evaluated"
    : decisions
        .map(({ variant, reason, rule }) => `${variant} (${[reason, rule].filter(Boolean).join(" ")})`)
        .join(", ");


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


/***/ })

};
