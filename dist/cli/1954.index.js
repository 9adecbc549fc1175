export const id = 1954;
export const ids = [1954];
export const modules = {

/***/ 8278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ writeProof),
/* harmony export */   Gr: () => (/* binding */ verifyProof),
/* harmony export */   k_: () => (/* binding */ parseProof)
/* harmony export */ });
/* harmony import */ var _digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2519);
/* harmony import */ var _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4541);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2388);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5431);
/* harmony import */ var _signed_note_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1636);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2533);







const FIRST_LINE = "c2sp.org/tlog-proof@v1";
/** The base64 of the longest entry, a path of 64 hashes and a note. */
const MAX_PROOF_CHARACTERS = 256 * 1024;
/** The text of a proof for the entry `index` of `lines`, which are all that the checkpoint in `note` counts. */
const writeProof = (lines, index, note) => {
    const leaves = lines.map((line) => (0,_digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, Buffer.from(line, "utf8")));
    const hashes = (0,_digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .inclusionProof */ .nT)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, leaves, index);
    const extra = (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .toBase64 */ .n)(Buffer.from(lines[index], "utf8"));
    return [FIRST_LINE, `extra ${extra}`, `index ${index}`, ...hashes.map(_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .toBase64 */ .n), "", note].join("\n");
};
/** Reads the text of a proof; nothing of it is verified. */
const parseProof = (text) => {
    if (text.length > MAX_PROOF_CHARACTERS)
        return refused(`a proof has at most ${MAX_PROOF_CHARACTERS} characters`);
    const end = text.indexOf("\n\n");
    const [first, extra, position, ...path] = text.slice(0, Math.max(end, 0)).split("\n");
    if (end < 0 || first !== FIRST_LINE)
        return refused(`a proof begins with the line ${FIRST_LINE}`);
    const bytes = extra?.startsWith("extra ") === true ? (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(extra.slice("extra ".length)) : undefined;
    if (bytes === undefined)
        return refused("the second line of a proof is extra and the entry in base64");
    const digits = /^index (0|[1-9][0-9]{0,14})$/.exec(position ?? "")?.[1];
    if (digits === undefined)
        return refused("the third line of a proof is index and the number of the entry");
    const hashes = [];
    for (const line of path) {
        const hash = (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(line);
        if (hash?.length !== _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
            return refused(`a hash of a proof is 32 bytes in base64, found ${JSON.stringify(line)}`);
        hashes.push(hash);
    }
    const note = (0,_signed_note_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNote */ .wd)(text.slice(end + 2));
    if (!note.ok)
        return note;
    const read = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)(note.note.text);
    if (!read.ok)
        return read;
    const line = Buffer.from(bytes).toString("utf8");
    return { ok: true, proof: { index: Number(digits), line, hashes, note: note.note, checkpoint: read.checkpoint } };
};
/** Whether a proof leads from its entry to a checkpoint that a trusted key signed. */
const verifyProof = ({ index, line, hashes, note, checkpoint }, trust) => {
    const leaf = (0,_digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, Buffer.from(line, "utf8"));
    const { size, root } = checkpoint;
    if (!(0,_digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyInclusion */ .yR)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, { index, size, leaf, proof: hashes, root })) {
        return {
            status: "tampered",
            message: `the entry is not number ${index} of the ${size} that the checkpoint counts`,
        };
    }
    const keys = trust.map(({ key }) => key);
    const verdict = (0,_signed_note_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyNote */ .W4)(note, keys);
    switch (verdict.status) {
        case "invalid":
            return { status: "tampered", message: `the signature of "${verdict.key.name}" does not fit the checkpoint` };
        case "unsigned":
            return { status: "unverifiable", message: "the checkpoint has no signature" };
        case "unknown":
            return { status: "unverifiable", message: `signed by ${verdict.names.join(", ")}, which no trusted key fits` };
        case "verified": {
            const time = timeOf(line);
            const valid = trust.find((trusted) => {
                const { from, until } = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .intervalOf */ .XF)(trusted);
                return verdict.keys.includes(trusted.key) && !(time < from) && !(time > until);
            });
            if (valid !== undefined)
                return { status: "verified", keyName: valid.key.name };
            return { status: "tampered", message: "the key was not valid at the time of the entry" };
        }
    }
};
const timeOf = (line) => {
    try {
        return Date.parse(String(JSON.parse(line)?.time));
    }
    catch {
        return Number.NaN;
    }
};
const refused = (message) => ({ ok: false, message });


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

/***/ 2464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findingLine)
/* harmony export */ });
/** A finding in one line: grade, file, entries, kind, what was found, last good checkpoint. */
const findingLine = ({ grade, file, seq, kind, message, lastGood }) => {
    const entries = seq === undefined ? "" : seq.from === seq.to ? `, seq ${seq.from}` : `, seq ${seq.from}-${seq.to}`;
    const good = lastGood !== undefined
        ? `; last good checkpoint: ${lastGood.size} ${lastGood.root}`
        : grade === "tampered"
            ? "; last good checkpoint: none"
            : "";
    return `${grade}: ${file}${entries}: ${kind}: ${message}${good}`;
};


/***/ }),

/***/ 1954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditVerify: () => (/* binding */ auditVerify)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _audit_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7360);
/* harmony import */ var _audit_tlog_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8278);
/* harmony import */ var _audit_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2258);
/* harmony import */ var _io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9672);
/* harmony import */ var _audit_files_bundles_at_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1675);
/* harmony import */ var _audit_files_open_verifier_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3337);
/* harmony import */ var _audit_files_runs_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9947);
/* harmony import */ var _audit_files_state_option_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7838);
/* harmony import */ var _audit_files_trust_option_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1014);
/* harmony import */ var _audit_verify_finding_line_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2464);
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3120);
/* harmony import */ var _read_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2770);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1162);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9553);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7536);
















/** C2SP's ending of a proof file. */
const PROOF_ENDING = ".tlog-proof";
/** `signalbox audit verify`: whether logs are as they were written, and all there. */
const auditVerify = async (args, world) => {
    const paths = args.positionals.length === 0 ? ["audit"] : args.positionals;
    const [first] = paths;
    if (paths.length === 1 && first?.endsWith(PROOF_ENDING))
        return verifyProofFile(first, args, world);
    const { verify } = await (0,_audit_files_open_verifier_js__WEBPACK_IMPORTED_MODULE_6__/* .openVerifier */ .b)(args, world);
    const state = await (0,_audit_files_state_option_js__WEBPACK_IMPORTED_MODULE_8__/* .stateOption */ .p)(args, world, { writes: true });
    const runs = await (0,_audit_files_runs_option_js__WEBPACK_IMPORTED_MODULE_7__/* .runsOption */ .C)(args, world);
    const verdict = verify(await (0,_audit_files_bundles_at_js__WEBPACK_IMPORTED_MODULE_5__/* .bundlesAt */ .L)(paths, world), { state, runs, mode: modeOption(args) });
    await print(verdict, args, world);
    await saveState(verdict.state, args, world);
    return _audit_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUS_EXIT */ .od[verdict.status];
};
const modeOption = (args) => _audit_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .F.find((mode) => mode === args.one("mode"));
const saveState = async (state, args, world) => {
    const file = args.one("state");
    if (file === undefined)
        return;
    const text = `${JSON.stringify(state, null, 2)}\n`;
    const saved = await (0,_io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWholeFile */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, file), text, { replace: true });
    if (!saved.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_11__/* .Refusal */ .P(`--state ${JSON.stringify(file)}: ${saved.message}`);
};
const print = async ({ status, findings, logs }, args, world) => {
    if (args.has("json")) {
        const list = logs.map(({ name, origin, size, root, keyName, status, anchoredBy }) => {
            return { name, origin, size, root, key: keyName ?? null, status, anchored_by: anchoredBy };
        });
        await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .G)(world.stdout, {
            schema_version: 1,
            status,
            findings: findings.map((one) => ({ ...one })),
            logs: list,
        });
        return;
    }
    const entries = logs.reduce((sum, log) => sum + log.size, 0);
    const lines = [
        ...findings.map(_audit_verify_finding_line_js__WEBPACK_IMPORTED_MODULE_13__/* .findingLine */ .m),
        `${status}: ${(0,_count_of_js__WEBPACK_IMPORTED_MODULE_14__/* .countOf */ .p)(logs.length, "log")}, ${entries === 1 ? "1 entry" : `${entries} entries`}`,
    ];
    for (const line of lines)
        await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(line)}\n`);
};
const verifyProofFile = async (file, args, world) => {
    const read = (0,_audit_tlog_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProof */ .k_)(await (0,_read_text_js__WEBPACK_IMPORTED_MODULE_10__/* .readText */ .y)(file, world));
    if (!read.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_11__/* .Refusal */ .P(`${JSON.stringify(file)}: ${read.message}`);
    const { index, line, checkpoint } = read.proof;
    const verdict = (0,_audit_tlog_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyProof */ .Gr)(read.proof, await (0,_audit_files_trust_option_js__WEBPACK_IMPORTED_MODULE_9__/* .trustOption */ .k)(args, world));
    if (args.has("json")) {
        const { origin, size } = checkpoint;
        await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .G)(world.stdout, { schema_version: 1, ...verdict, origin, size, seq: index, entry: line });
    }
    else if (verdict.status === "verified") {
        await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(`verified: ${file}, seq ${index} of ${checkpoint.origin}, signed by ${verdict.keyName}`)}\n`);
        await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(line)}\n`);
    }
    else {
        await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(`${verdict.status}: ${file}, seq ${index}: ${verdict.message}`)}\n`);
    }
    return _audit_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUS_EXIT */ .od[verdict.status];
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
