export const id = 973;
export const ids = [973];
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

/***/ 8973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditVerify: () => (/* binding */ auditVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/audit/mode.js
var mode = __webpack_require__(7360);
// EXTERNAL MODULE: ./lib/audit/sealing/open-segment.js + 4 modules
var open_segment = __webpack_require__(6363);
// EXTERNAL MODULE: ./lib/audit/tlog-proof.js
var tlog_proof = __webpack_require__(8278);
// EXTERNAL MODULE: ./lib/audit/verdict.js
var audit_verdict = __webpack_require__(2258);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/audit/verify/parse-run-list.js

/** Reads a list of runs: JSON with `expected`; whatever else is in it, as in the index of a pull, is passed over. */
const parseRunList = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,parsed/* refused */.J5)("a list of runs is JSON");
    }
    const expected = isObject(value) ? value["expected"] : undefined;
    if (!Array.isArray(expected))
        return (0,parsed/* refused */.J5)('a list of runs is {"expected": […]}');
    const wrong = expected.findIndex((run) => !isRun(run));
    if (wrong >= 0)
        return (0,parsed/* refused */.J5)(`run ${wrong} of the list needs runId, runNumber, workflow, attempt and status`);
    return (0,parsed/* parsed */.Yz)({ expected: expected });
};
const isRun = (run) => isObject(run) &&
    typeof run["runId"] === "string" &&
    typeof run["workflow"] === "string" &&
    [run["runNumber"], run["attempt"]].every((count) => Number.isSafeInteger(count) && count > 0) &&
    ["present", "expired", "missing"].includes(run["status"]);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/audit/verify/parse-state.js

/** Reads a verifier's state file. It is refused whole: a state that is half read would forget a log. */
const parseState = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,parsed/* refused */.J5)("a state file is JSON");
    }
    if (!parse_state_isObject(value) || value["version"] !== 1 || !parse_state_isObject(value["logs"])) {
        return (0,parsed/* refused */.J5)('a state file is {"version": 1, "logs": {…}}');
    }
    for (const [origin, seen] of Object.entries(value["logs"])) {
        if (!isSeen(seen))
            return (0,parsed/* refused */.J5)(`the log ${JSON.stringify(origin)} needs size, root and seen`);
    }
    return (0,parsed/* parsed */.Yz)({ version: 1, logs: value["logs"] });
};
const isSeen = (seen) => parse_state_isObject(seen) &&
    Number.isSafeInteger(seen["size"]) &&
    seen["size"] > 0 &&
    typeof seen["root"] === "string" &&
    typeof seen["seen"] === "string" &&
    (seen["first"] === undefined || typeof seen["first"] === "string");
const parse_state_isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./lib/audit/verify/verify-logs.js + 10 modules
var verify_logs = __webpack_require__(6593);
// EXTERNAL MODULE: ./lib/io/audit-bundles.js
var audit_bundles = __webpack_require__(3631);
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

// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/cli/audit-verify/finding-line.js
var finding_line = __webpack_require__(2464);
// EXTERNAL MODULE: ./lib/audit/note-key.js
var note_key = __webpack_require__(8965);
// EXTERNAL MODULE: ./lib/audit/trust.js
var audit_trust = __webpack_require__(2533);
// EXTERNAL MODULE: ./lib/cli/read-text.js
var read_text = __webpack_require__(2770);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-verify/trust-option.js




/** The keys of `--keys` files and `--key` texts. */
const trustOption = async (args, world) => {
    const keys = [];
    for (const file of args.all("keys")) {
        const trust = (0,audit_trust/* parseTrust */.Sb)(await (0,read_text/* readText */.y)(file, world));
        if (!trust.ok)
            throw new refusal/* Refusal */.P(`--keys ${JSON.stringify(file)}: ${trust.message}`);
        keys.push(...trust.keys);
    }
    for (const text of args.all("key")) {
        const key = (0,note_key/* parseVerifierKey */.z$)(text.trim());
        if (!key.ok)
            throw new refusal/* Refusal */.P(`--key: ${key.message}`);
        keys.push({ key: key.key });
    }
    return keys;
};

// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/opening-keys.js + 1 modules
var opening_keys = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-verify.js



















/** C2SP's ending of a proof file. */
const PROOF_ENDING = ".tlog-proof";
/** `signalbox audit verify`: whether logs are as they were written, and all there. */
const auditVerify = async (args, world) => {
    const trust = await trustOption(args, world);
    const paths = args.positionals.length === 0 ? ["audit"] : args.positionals;
    const [first] = paths;
    if (paths.length === 1 && first?.endsWith(PROOF_ENDING))
        return verifyProofFile(first, trust, args, world);
    const keys = await (0,opening_keys/* openingKeys */.$)(args, world);
    const state = await stateOption(args, world);
    const verdict = (0,verify_logs/* verifyLogs */.D)({
        logs: await bundlesOf(paths, world),
        trust,
        state,
        open: keys.length === 0 ? undefined : (sealed) => opened(sealed, keys),
        runs: await runsOption(args, world),
        mode: modeOption(args),
        now: world.now(),
    });
    await print(verdict, args, world);
    await saveState(verdict.state, args, world);
    return audit_verdict/* STATUS_EXIT */.od[verdict.status];
};
const bundlesOf = async (paths, world) => {
    try {
        const bundles = await (0,audit_bundles/* readBundles */.AA)(paths.map((path) => (0,external_node_path_.resolve)(world.cwd, path)));
        return bundles.map(({ name, files }) => ({ name: shortName(name, world), files }));
    }
    catch (error) {
        if (error instanceof audit_bundles/* BundleUnreadable */.aB)
            throw new refusal/* Refusal */.P(error.message);
        throw error;
    }
};
const shortName = (name, { cwd }) => {
    const short = (0,external_node_path_.relative)(cwd, name);
    return short.startsWith("..") ? name : short || ".";
};
const opened = (sealed, keys) => {
    const result = (0,open_segment/* openSegment */.Gj)(sealed, keys);
    return result.ok ? result.bytes : undefined;
};
const modeOption = (args) => mode/* MODES */.F.find((mode) => mode === args.one("mode"));
const runsOption = async (args, world) => {
    const file = args.one("runs");
    if (file === undefined)
        return undefined;
    const runs = parseRunList(await (0,read_text/* readText */.y)(file, world));
    if (!runs.ok)
        throw new refusal/* Refusal */.P(`--runs ${JSON.stringify(file)}: ${runs.message}`);
    return runs.value;
};
/** A state file that is not there yet is the first contact; one that cannot be read must not be taken for that. */
const stateOption = async (args, world) => {
    const file = args.one("state");
    if (file === undefined || !fileExists((0,external_node_path_.resolve)(world.cwd, file)))
        return undefined;
    const state = parseState(await (0,read_text/* readText */.y)(file, world));
    if (!state.ok)
        throw new refusal/* Refusal */.P(`--state ${JSON.stringify(file)}: ${state.message}`);
    return state.value;
};
const saveState = async (state, args, world) => {
    const file = args.one("state");
    if (file === undefined)
        return;
    const text = `${JSON.stringify(state, null, 2)}\n`;
    const saved = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, file), text, { replace: true });
    if (!saved.ok)
        throw new refusal/* Refusal */.P(`--state ${JSON.stringify(file)}: ${saved.message}`);
};
const print = async ({ status, findings, logs }, args, world) => {
    if (args.has("json")) {
        const list = logs.map(({ name, origin, size, root, keyName, status, anchoredBy }) => {
            return { name, origin, size, root, key: keyName ?? null, status, anchored_by: anchoredBy };
        });
        await (0,write_json/* writeJson */.G)(world.stdout, {
            schema_version: 1,
            status,
            findings: findings.map((one) => ({ ...one })),
            logs: list,
        });
        return;
    }
    const entries = logs.reduce((sum, log) => sum + log.size, 0);
    const lines = [
        ...findings.map(finding_line/* findingLine */.m),
        `${status}: ${(0,count_of/* countOf */.p)(logs.length, "log")}, ${entries === 1 ? "1 entry" : `${entries} entries`}`,
    ];
    for (const line of lines)
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(line)}\n`);
};
const verifyProofFile = async (file, trust, args, world) => {
    const read = (0,tlog_proof/* parseProof */.k_)(await (0,read_text/* readText */.y)(file, world));
    if (!read.ok)
        throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${read.message}`);
    const { index, line, checkpoint } = read.proof;
    const verdict = (0,tlog_proof/* verifyProof */.Gr)(read.proof, trust);
    if (args.has("json")) {
        const { origin, size } = checkpoint;
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, ...verdict, origin, size, seq: index, entry: line });
    }
    else if (verdict.status === "verified") {
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(`verified: ${file}, seq ${index} of ${checkpoint.origin}, signed by ${verdict.keyName}`)}\n`);
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(line)}\n`);
    }
    else {
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(`${verdict.status}: ${file}, seq ${index}: ${verdict.message}`)}\n`);
    }
    return audit_verdict/* STATUS_EXIT */.od[verdict.status];
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
