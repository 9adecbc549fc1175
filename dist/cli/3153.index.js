export const id = 3153;
export const ids = [3153];
export const modules = {

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint)
/* harmony export */ });
/* unused harmony exports writeCheckpoint, isOrigin */
/* harmony import */ var _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4541);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2388);


/** The text of the note that `checkpoint` stands for. */
const writeCheckpoint = ({ origin, size, root, manifest }) => {
    if (!isOrigin(origin))
        throw new Error(`the origin of a log is one line, found ${JSON.stringify(origin)}`);
    const extension = manifest === undefined ? "" : `${MANIFEST_LINE}${manifest}\n`;
    return `${origin}\n${size}\n${toBase64(root)}\n${extension}`;
};
/** Reads the text of a note as a checkpoint. Other extension lines are passed over; size 0 is refused. */
const parseCheckpoint = (text) => {
    const lines = text.split("\n");
    if (lines.pop() !== "" || lines.length < 3 || lines.includes("")) {
        return refused("a checkpoint has lines for origin, size and root, and none that is empty");
    }
    const [origin, size, encoded, ...extensions] = lines;
    // A log has at least its first entry; a checkpoint of size 0 would fit every file.
    if (!/^[1-9][0-9]{0,15}$/.test(size) || !Number.isSafeInteger(Number(size))) {
        return refused(`the size in a checkpoint is a whole number from 1, found ${JSON.stringify(size)}`);
    }
    const root = (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .E)(encoded);
    if (root?.length !== _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA)
        return refused(`the root in a checkpoint is 32 bytes in base64, found ${JSON.stringify(encoded)}`);
    const manifests = extensions.filter((line) => line.startsWith("manifest "));
    const [manifest] = manifests;
    if (manifest === undefined)
        return { ok: true, checkpoint: { origin, size: Number(size), root } };
    if (manifests.length > 1 || !/^manifest sha256:[0-9a-f]{64}$/.test(manifest)) {
        return refused("a checkpoint has one manifest line at most, with a SHA-256 of 64 hexadecimal digits");
    }
    return {
        ok: true,
        checkpoint: { origin, size: Number(size), root, manifest: manifest.slice(MANIFEST_LINE.length) },
    };
};
/** Whether a text can be the origin of a log: one line that is not empty. */
const isOrigin = (origin) => /^[^\p{Cc}]+$/u.test(origin);
const MANIFEST_LINE = "manifest sha256:";
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W4: () => (/* binding */ verifyNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* unused harmony exports MAX_NOTE_CHARACTERS, MAX_NOTE_SIGNATURES, signNote */
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2388);
/* harmony import */ var _note_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8965);


/** Bounds what an attacker can make us parse and verify; C2SP asks for at least 16 signatures. */
const MAX_NOTE_CHARACTERS = 64 * 1024;
const MAX_NOTE_SIGNATURES = 64;
/** Takes a note apart. A note that ends after the blank line is one without signatures. */
const parseNote = (source) => {
    if (source.length > MAX_NOTE_CHARACTERS)
        return refused(`a note has at most ${MAX_NOTE_CHARACTERS} characters`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0009\u000b-\u001f]/.test(source))
        return refused("a note has no control character but the line feed");
    const split = source.lastIndexOf("\n\n");
    if (split < 0)
        return refused("a note needs a blank line after its text");
    const text = source.slice(0, split + 1);
    const rest = source.slice(split + 2);
    if (text === "\n")
        return refused("a note needs a text");
    if (rest === "")
        return { ok: true, note: { text, signatures: [] } };
    if (!rest.endsWith("\n"))
        return refused("a note ends in a line feed");
    const lines = rest.slice(0, -1).split("\n");
    if (lines.length > MAX_NOTE_SIGNATURES)
        return refused(`a note has at most ${MAX_NOTE_SIGNATURES} signatures`);
    const signatures = [];
    for (const line of lines) {
        const signature = parseSignature(line);
        if (signature === undefined)
            return refused(`a signature line is "— name base64", found ${JSON.stringify(line)}`);
        signatures.push(signature);
    }
    return { ok: true, note: { text, signatures } };
};
const parseSignature = (line) => {
    const [dash, name, body, ...more] = line.split(" ");
    if (dash !== "—" || name === undefined || body === undefined || more.length > 0 || !(0,_note_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyName */ .TK)(name))
        return undefined;
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .E)(body);
    if (bytes === undefined || bytes.length <= ID_BYTES)
        return undefined;
    return { name, id: Buffer.from(bytes.subarray(0, ID_BYTES)).readUInt32BE(), bytes: bytes.subarray(ID_BYTES) };
};
const ID_BYTES = 4;
/** Holds a note against known keys: unknown ones are passed over, one that is known and does not fit refuses the note. */
const verifyNote = (note, known) => {
    if (note.signatures.length === 0)
        return { status: "unsigned" };
    const text = Buffer.from(note.text, "utf8");
    const keys = [];
    for (const { name, id, bytes } of note.signatures) {
        for (const key of known.filter((one) => one.name === name && one.id === id)) {
            if (!key.verify(text, bytes))
                return { status: "invalid", key };
            keys.push(key);
        }
    }
    return keys.length > 0
        ? { status: "verified", keys }
        : { status: "unknown", names: note.signatures.map(({ name }) => name) };
};
/** The note of a text, which ends in a line feed, with a signature line of each signer. */
const signNote = (text, signers) => {
    if (!text.endsWith("\n"))
        throw new Error("the text of a note ends in a line feed");
    const bytes = Buffer.from(text, "utf8");
    const lines = signers.map((signer) => {
        const id = Buffer.alloc(ID_BYTES);
        id.writeUInt32BE(signer.id);
        return `— ${signer.name} ${toBase64(Buffer.concat([id, signer.sign(bytes)]))}\n`;
    });
    return `${text}\n${lines.join("")}`;
};
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 2533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ parseTrust),
/* harmony export */   XF: () => (/* binding */ intervalOf)
/* harmony export */ });
/* unused harmony export MAX_TRUSTED_KEYS */
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46);
/* harmony import */ var _note_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8965);


/** A bound on what verification does for each signature. */
const MAX_TRUSTED_KEYS = 1000;
/** Reads a trust file: `{"keys": [{"vkey": "…", "from": "…", "until": "…"}]}`. Anything unknown in it is refused. */
const parseTrust = (text) => {
    let file;
    try {
        file = JSON.parse(text);
    }
    catch {
        return refused("a trust file is JSON");
    }
    if (!isObject(file) || !Array.isArray(file["keys"]) || Object.keys(file).length !== 1) {
        return refused('a trust file is {"keys": [{"vkey": "…"}]}');
    }
    if (file["keys"].length > MAX_TRUSTED_KEYS)
        return refused(`a trust file has at most ${MAX_TRUSTED_KEYS} keys`);
    const keys = [];
    for (const [index, item] of file["keys"].entries()) {
        const parsed = parseTrustedKey(item);
        if (typeof parsed === "string")
            return refused(`key ${index} of the trust file: ${parsed}`);
        keys.push(parsed);
    }
    return { ok: true, keys };
};
const parseTrustedKey = (item) => {
    if (!isObject(item) || typeof item["vkey"] !== "string")
        return 'it needs a text "vkey"';
    const unknown = Object.keys(item).find((name) => !["vkey", "from", "until"].includes(name));
    if (unknown !== undefined)
        return `nothing is called ${JSON.stringify(unknown)} here; vkey, from and until are`;
    const parsed = (0,_note_key_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifierKey */ .z$)(item["vkey"]);
    if (!parsed.ok)
        return parsed.message;
    const interval = {};
    for (const end of ["from", "until"]) {
        const instant = item[end];
        if (instant === undefined)
            continue;
        if (typeof instant !== "string" || (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n)(instant) === undefined) {
            return `"${end}" is an RFC 3339 instant, found ${JSON.stringify(instant)}`;
        }
        interval[end] = instant;
    }
    return { key: parsed.key, ...interval };
};
/** Epoch milliseconds between which a trusted key counts. */
const intervalOf = ({ from, until }) => ({
    from: from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : instantOf(until),
});
const instantOf = (text) => {
    const instant = (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n)(text);
    if (instant === undefined)
        throw new Error(`a trusted key has the instant ${JSON.stringify(text)}`);
    return instant;
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 2258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ GRADES),
/* harmony export */   mH: () => (/* binding */ FINDING_KINDS),
/* harmony export */   od: () => (/* binding */ STATUS_EXIT)
/* harmony export */ });
/** What a finding is about: the closed list of attacks and gaps that verification can name. */
const FINDING_KINDS = {
    entry_edited: "A line is not the one that was signed for.",
    entries_missing: "The log has fewer entries than its checkpoint says.",
    entries_inserted: "The log has entries that were not signed for, among or after those that were.",
    entries_reordered: "The sequence numbers are not dense and ascending.",
    line_invalid: "A line is no canonical entry of the schema: not JSON, a key twice, other white space, a field missing.",
    checkpoint_invalid: "A checkpoint cannot be read, or goes back, or is of another log.",
    signature_invalid: "A signature does not fit its key.",
    key_unknown: "Signed by a key that is not trusted.",
    key_expired: "Signed by a trusted key outside the time in which it was valid.",
    unsigned: "There is no signature where one is needed.",
    rolled_back: "The log is older than what was seen of it before.",
    forked: "The log and what was seen of it before go apart.",
    replaced: "Another log stands in the place of one that was seen before.",
    manifest_mismatch: "A file is not the one that the manifest names.",
    unsigned_tail: "Entries after the last checkpoint; anybody could have written them.",
    unanchored: "No other log names this one, so whoever has its key could have written it anew.",
    first_contact: "Nothing was known of this log before.",
    sealed: "The lines are encrypted and no key was given: only the files were checked.",
    bundle_missing: "A bundle that another log or the run names is not there.",
    bundle_expired: "The retention of the artifact has ended.",
    run_missing: "A run has no bundle.",
    run_deleted: "A run number is missing in the list of runs.",
};
/** The worse a finding, the further left; a verdict is as bad as its worst finding. */
const GRADES = ["tampered", "incomplete", "unverifiable", "warning", "note"];
/** Exit codes of `signalbox audit verify`; 2 is usage. Frozen. */
const STATUS_EXIT = { verified: 0, tampered: 1, incomplete: 3, unverifiable: 4 };


/***/ }),

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readLog)
});

// EXTERNAL MODULE: ./lib/audit/bundle.js
var bundle = __webpack_require__(7911);
// EXTERNAL MODULE: ./lib/audit/checkpoint.js
var checkpoint = __webpack_require__(6257);
// EXTERNAL MODULE: ./lib/audit/signed-note.js
var signed_note = __webpack_require__(1636);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
// EXTERNAL MODULE: ./lib/audit/base64.js
var base64 = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/audit/hash.js
var hash = __webpack_require__(5431);
;// CONCATENATED MODULE: ./lib/audit/manifest.js
/** The schema of a manifest. Frozen: fields may be added to it, none changes its meaning. */
const MANIFEST_SCHEMA = "signalbox.manifest/1";

// EXTERNAL MODULE: ./lib/audit/mode.js
var mode = __webpack_require__(7360);
;// CONCATENATED MODULE: ./lib/audit/verify/check-manifest.js






/** Files that a manifest does not name: it cannot hold its own digest, and signatures stand for the others. */
const UNLISTED = new Set([bundle/* MANIFEST_FILE */.h1, bundle/* CHECKPOINT_FILE */.S5, bundle/* CHECKPOINTS_FILE */.zA]);
/** Holds the files of a log against its manifest, and the manifest against the checkpoint that names its digest. */
const checkManifest = (name, files, checkpoint) => {
    const bytes = files.get(bundle/* MANIFEST_FILE */.h1);
    const findings = [];
    const add = (file, message) => {
        findings.push({ kind: "manifest_mismatch", grade: "tampered", file: `${name}/${file}`, message });
    };
    if (bytes === undefined) {
        if (checkpoint?.manifest !== undefined)
            add(bundle/* MANIFEST_FILE */.h1, "the checkpoint names a manifest, and it is not there");
        return { findings };
    }
    if (checkpoint !== undefined && checkpoint.manifest !== (0,hash/* sha256Hex */.fg)(bytes)) {
        add(bundle/* MANIFEST_FILE */.h1, "it is not the manifest that the checkpoint names");
    }
    const manifest = parseManifest(bytes);
    if (manifest === undefined) {
        add(bundle/* MANIFEST_FILE */.h1, `it is no manifest of the schema ${MANIFEST_SCHEMA}`);
        return { findings };
    }
    if (checkpoint !== undefined) {
        if (manifest.origin !== checkpoint.origin)
            add(bundle/* MANIFEST_FILE */.h1, `it is of the log ${manifest.origin}`);
        const entries = manifest.segments.reduce((sum, segment) => sum + segment.entries, 0);
        const [only] = manifest.segments;
        if (entries !== checkpoint.size || (manifest.segments.length === 1 && only?.root !== (0,base64/* toBase64 */.n)(checkpoint.root))) {
            add(bundle/* MANIFEST_FILE */.h1, "its segments are not those of the checkpoint");
        }
    }
    const named = new Set(manifest.files.map((file) => file.name));
    for (const { name: file, size, sha256 } of manifest.files) {
        const stored = files.get(file);
        if (stored === undefined)
            add(file, "the manifest names it, and it is not there");
        else if (stored.length !== size || (0,hash/* sha256Hex */.fg)(stored) !== sha256)
            add(file, "it is not the file that the manifest names");
    }
    for (const file of files.keys()) {
        if (!named.has(file) && !UNLISTED.has(file))
            add(file, "the manifest does not name it");
    }
    return { manifest, findings };
};
/** The manifest of canonical bytes, undefined where anything that is read of it has another shape. */
const parseManifest = (bytes) => {
    let value;
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
        if ((0,canonical_json/* canonicalJson */.d)(value) !== text)
            return undefined;
    }
    catch {
        return undefined;
    }
    return isManifest(value) ? value : undefined;
};
const isManifest = (value) => isObject(value) &&
    value["schema"] === MANIFEST_SCHEMA &&
    ["bundle", "seal"].includes(value["kind"]) &&
    isText(value["origin"]) &&
    mode/* MODES */.F.some((mode) => mode === value["mode"]) &&
    isText(value["tool_version"]) &&
    (value["run"] === null || isRun(value["run"])) &&
    isListOf(value["files"], (file) => isText(file["name"]) && isCount(file["size"]) && isText(file["sha256"])) &&
    isListOf(value["segments"], isSegment);
const isRun = (run) => isObject(run) &&
    ["repository", "run_id", "workflow", "job"].every((name) => isText(run[name])) &&
    ["run_number", "run_attempt"].every((name) => isCount(run[name]));
const isSegment = (segment) => {
    const { sealed } = segment;
    return (["file", "root"].every((name) => isText(segment[name])) &&
        ["first_seq", "entries"].every((name) => isCount(segment[name])) &&
        (sealed === null || (isObject(sealed) && Array.isArray(sealed["key_ids"]) && sealed["key_ids"].every(isText))));
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf = (value, is) => Array.isArray(value) && value.every((item) => isObject(item) && is(item));
const isText = (value) => typeof value === "string";
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

;// CONCATENATED MODULE: ./lib/audit/verify/read-log.js




/** Reads the files of a log: checkpoints, manifest and lines, opened where they are sealed and a key fits. */
const readLog = ({ name, files }, open) => {
    const findings = [];
    const at = (file) => `${name}/${file}`;
    const checkpoints = [];
    for (const { file, source } of notesOf(files, at, findings)) {
        const read = readCheckpoint(file, source);
        if (typeof read === "string")
            findings.push(invalidCheckpoint(file, read));
        else
            checkpoints.push(read);
    }
    const newest = checkpoints.at(-1)?.checkpoint;
    const checked = checkManifest(name, files, newest);
    findings.push(...checked.findings);
    const plain = files.get(bundle/* LINES_FILE */.t$);
    const cipher = files.get(bundle/* SEALED_LINES_FILE */.SC);
    const linesFile = at(plain === undefined && cipher !== undefined ? bundle/* SEALED_LINES_FILE */.SC : bundle/* LINES_FILE */.t$);
    const lines = plain ?? (cipher === undefined ? undefined : open?.(cipher));
    if (plain === undefined && cipher === undefined) {
        const seq = newest && { seq: { from: 0, to: newest.size - 1 } };
        findings.push({
            kind: "entries_missing",
            grade: "tampered",
            file: linesFile,
            ...seq,
            message: "the file of the entries is not there",
        });
    }
    return {
        name,
        checkpoints,
        ...(checked.manifest !== undefined && { manifest: checked.manifest }),
        linesFile,
        ...(lines !== undefined && { lines }),
        sealed: plain === undefined && cipher !== undefined,
        findings,
    };
};
/** Every note of the log: those of `checkpoints.jsonl`, then `checkpoint`, unless it is the last of them again. */
const notesOf = (files, at, findings) => {
    const notes = [];
    const list = files.get(bundle/* CHECKPOINTS_FILE */.zA);
    if (list !== undefined) {
        const lines = decode(list).split("\n");
        if (lines.at(-1) === "")
            lines.pop();
        for (const line of lines) {
            const source = noteIn(line);
            if (source !== undefined)
                notes.push({ file: at(bundle/* CHECKPOINTS_FILE */.zA), source });
            else
                findings.push(invalidCheckpoint(at(bundle/* CHECKPOINTS_FILE */.zA), 'a line is {"note": "…"}'));
        }
    }
    const newest = files.get(bundle/* CHECKPOINT_FILE */.S5);
    if (newest !== undefined) {
        const source = decode(newest);
        if (notes.at(-1)?.source === source)
            notes.pop();
        notes.push({ file: at(bundle/* CHECKPOINT_FILE */.S5), source });
    }
    else {
        findings.push(invalidCheckpoint(at(bundle/* CHECKPOINT_FILE */.S5), "the file of the newest checkpoint is not there"));
    }
    return notes;
};
const noteIn = (line) => {
    try {
        const note = JSON.parse(line)?.note;
        return typeof note === "string" ? note : undefined;
    }
    catch {
        return undefined;
    }
};
const readCheckpoint = (file, source) => {
    const parsed = (0,signed_note/* parseNote */.wd)(source);
    if (!parsed.ok)
        return parsed.message;
    const read = (0,checkpoint/* parseCheckpoint */.S7)(parsed.note.text);
    return read.ok ? { file, note: parsed.note, checkpoint: read.checkpoint } : read.message;
};
const invalidCheckpoint = (file, message) => ({
    kind: "checkpoint_invalid",
    grade: "tampered",
    file,
    message,
});
/** What is no UTF-8 gets a replacement character, with which no signature fits. */
const decode = (bytes) => Buffer.from(bytes).toString("utf8");


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ verifyLogs)
});

// UNUSED EXPORTS: statusOf

// EXTERNAL MODULE: ./lib/audit/base64.js
var base64 = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/audit/mode.js
var audit_mode = __webpack_require__(7360);
// EXTERNAL MODULE: ./lib/audit/verdict.js
var verdict = __webpack_require__(2258);
;// CONCATENATED MODULE: ./lib/audit/artifact-name.js
/** Origin of a bundle's log: `signalbox/OWNER/REPO/RUN/ATTEMPT/JOB/DIGEST`. */
const PARTS = 7;
/** The name of the artifact that holds the log of this origin; undefined for a log that no run wrote. Frozen. */
const artifactOf = (origin) => {
    const parts = origin.split("/");
    return parts.length === PARTS && parts[0] === "signalbox" ? `signalbox-audit-${parts.slice(3).join("-")}` : undefined;
};
/** Whether two logs are of one attempt of one run. */
const isSameAttempt = (origin, other) => artifactOf(origin) !== undefined && artifactOf(other) !== undefined && attemptOf(origin) === attemptOf(other);
const attemptOf = (origin) => origin.split("/").slice(0, -2).join("/");

;// CONCATENATED MODULE: ./lib/audit/verify/check-completeness.js

/**
 * Runs without a bundle, bundles that the list names and nobody gave, and numbers that no run has: they are dense in each
 * workflow, so a gap was deleted.
 */
const checkCompleteness = (runs, logs) => {
    const attempts = new Set(logs.map(({ read }) => keyOf(read.manifest?.run?.run_id, read.manifest?.run?.run_attempt)));
    const artifacts = new Set(logs.map(({ origin }) => artifactOf(origin)));
    const listed = new Map();
    for (const artifact of runs.artifacts ?? []) {
        const key = keyOf(artifact.run_id, artifact.attempt ?? check_completeness_attemptOf(artifact, runs));
        listed.set(key, [...(listed.get(key) ?? []), artifact]);
    }
    return [
        ...runs.expected.flatMap((run) => {
            const key = keyOf(run.runId, run.attempt);
            if (!attempts.has(key))
                return lackingAll(run);
            const ofRun = listed.get(key);
            return ofRun === undefined ? lackingSome(run) : ofRun.flatMap((one) => lackingArtifact(run, one, artifacts));
        }),
        ...deletedRuns(runs),
    ];
};
const keyOf = (run, attempt) => `${run} ${attempt}`;
/** What has no name that tells is counted to the newest attempt. */
const check_completeness_attemptOf = ({ run_id }, { expected }) => Math.max(0, ...expected.filter(({ runId }) => runId === String(run_id)).map(({ attempt }) => attempt));
const whereOf = (run) => `${run.workflow} #${run.runNumber}.${run.attempt}`;
const whatOf = (run) => `run ${run.runId}, attempt ${run.attempt}`;
/** None of the bundles of an attempt was given. */
const lackingAll = (run) => {
    const file = whereOf(run);
    const what = whatOf(run);
    switch (run.status) {
        case "expired":
            return [{ kind: "bundle_expired", grade: "incomplete", file, message: `the bundles of ${what} have expired` }];
        case "missing":
            return [{ kind: "run_missing", grade: "incomplete", file, message: `${what} has no bundle` }];
        case "none": {
            const message = `${what} has no bundle; a re-run of other jobs need not have one`;
            return [{ kind: "run_missing", grade: "warning", file, message }];
        }
        case "present": {
            const message = `${what} has bundles, and none of them was given`;
            return [{ kind: "run_missing", grade: "incomplete", file, message }];
        }
    }
};
/** Some were given, and the list does not name them: it only says that not all are there. */
const lackingSome = (run) => {
    const file = whereOf(run);
    if (run.status === "expired") {
        const message = `a bundle of ${whatOf(run)} has expired`;
        return [{ kind: "bundle_expired", grade: "incomplete", file, message }];
    }
    if (run.status !== "missing")
        return [];
    const message = `a bundle of ${whatOf(run)} is not there any more`;
    return [{ kind: "bundle_missing", grade: "incomplete", file, message }];
};
const lackingArtifact = (run, { name, status }, given) => {
    if (given.has(name))
        return [];
    const file = whereOf(run);
    if (status === "expired") {
        return [{ kind: "bundle_expired", grade: "incomplete", file, message: `${name} has expired` }];
    }
    const why = {
        present: "is in the list of runs, and it is not among the logs given",
        deleted: "was deleted on the platform",
        refused: "was refused when it was pulled",
    }[status];
    return [{ kind: "bundle_missing", grade: "incomplete", file, message: `${name} ${why}` }];
};
const deletedRuns = ({ expected }) => {
    const findings = [];
    for (const workflow of new Set(expected.map((run) => run.workflow))) {
        const ofWorkflow = expected.filter((run) => run.workflow === workflow).map((run) => run.runNumber);
        const numbers = [...new Set(ofWorkflow)].sort((a, b) => a - b);
        for (const [index, number] of numbers.entries()) {
            const next = numbers[index + 1];
            if (next === undefined || next === number + 1)
                continue;
            const gap = next === number + 2 ? `run ${number + 1}` : `runs ${number + 1} to ${next - 1}`;
            findings.push({
                kind: "run_deleted",
                grade: "incomplete",
                file: `${workflow} #${number + 1}`,
                message: `${gap} of ${workflow} are not in the list of runs, between #${number} and #${next}`,
            });
        }
    }
    return findings;
};

// EXTERNAL MODULE: ./lib/audit/verify/hash-lines.js
var hash_lines = __webpack_require__(2083);
;// CONCATENATED MODULE: ./lib/audit/verify/check-memory.js


/** What memory outside a log says of it. `agreed`: the memories that fit, by their `by`. */
const checkMemory = (log, memories) => {
    const ascending = [...memories].sort((a, b) => a.size - b.size);
    const rootAt = rootsOf(log, ascending);
    const agreed = [];
    let broken;
    for (const memory of ascending) {
        const root = rootAt(memory.size);
        // Sealed lines have a root at the checkpoint only; a smaller head cannot be held against it.
        if (root === undefined && log.facts === undefined && memory.size < log.head.size)
            continue;
        if (root === memory.root)
            agreed.push(memory);
        else
            broken ??= memory;
    }
    if (broken === undefined)
        return { findings: [], agreed };
    const good = agreed.findLast(({ size }) => size < broken.size);
    const lastGood = bestOf(good, log.lastGood, broken.size);
    const finding = {
        ...describe(log, broken, good?.size ?? 0, rootAt),
        grade: "tampered",
        file: log.read.linesFile,
        ...(lastGood !== undefined && { lastGood }),
    };
    return { findings: [finding], agreed };
};
const describe = (log, broken, good, rootAt) => {
    const { size } = log.head;
    const remembered = `${broken.by} has seen ${broken.size} entries of it`;
    if (size < broken.size) {
        return {
            kind: "rolled_back",
            seq: { from: size, to: broken.size - 1 },
            message: `${remembered}; it has ${size} now`,
        };
    }
    // Nobody signed for these lines, so that no key was needed to change them.
    const checkpoint = log.newest?.checkpoint.size ?? 0;
    if (broken.size > checkpoint && good <= checkpoint) {
        const seq = { from: Math.max(good, checkpoint), to: broken.size - 1 };
        return { kind: "entry_edited", seq, message: `${remembered} with another root; the checkpoint ends before them` };
    }
    const seq = { from: good, to: broken.size - 1 };
    if (good === 0 && broken.first !== undefined && rootAt(1) !== broken.first) {
        return {
            kind: "replaced",
            seq: { from: 0, to: size - 1 },
            message: `${remembered}, and its first entry was another`,
        };
    }
    return {
        kind: "forked",
        seq,
        message: `${remembered} with another root: it was written anew from entry ${good} or later`,
    };
};
/** The greater of the heads that are known to be good below a size. */
const bestOf = (memory, checkpoint, below) => {
    if (memory === undefined)
        return undefined;
    if (checkpoint !== undefined && checkpoint.size < below && checkpoint.size <= memory.size)
        return checkpoint;
    return { size: memory.size, root: memory.root };
};
/** Roots at the remembered sizes and at 1; most are that of the whole log, which is known already. */
const rootsOf = (log, memories) => {
    const { head, read } = log;
    const others = memories.map(({ size }) => size).filter((size) => size < head.size);
    const { lines } = read;
    const roots = lines === undefined || others.length === 0 ? new Map() : (0,hash_lines/* rootsAt */.F)(lines, [1, ...others]).roots;
    return (size) => {
        if (size === head.size)
            return head.root;
        const root = roots.get(size);
        return root && (0,base64/* toBase64 */.n)(root);
    };
};

;// CONCATENATED MODULE: ./lib/audit/anchor.js
/** The anchors that a JSON value lists; whatever has not the shape of one is left out. */
const anchorsIn = (value) => (Array.isArray(value) ? value.filter(isAnchor) : []);
const isAnchor = (value) => {
    if (typeof value !== "object" || value === null)
        return false;
    const { origin, size, root } = value;
    return typeof origin === "string" && Number.isSafeInteger(size) && size > 0 && typeof root === "string";
};

// EXTERNAL MODULE: ./lib/digest/merkle-proof.js
var merkle_proof = __webpack_require__(2519);
// EXTERNAL MODULE: ./lib/audit/signed-note.js
var signed_note = __webpack_require__(1636);
// EXTERNAL MODULE: ./lib/audit/trust.js
var trust = __webpack_require__(2533);
;// CONCATENATED MODULE: ./lib/audit/verify/blame.js
/**
 * What was done to lines that do not fit a root. `good`: the first so many still fit one. `bad`: the smallest size
 * whose root does not fit. `total`: the size of the newest checkpoint.
 *
 * A change that kept numbers dense cannot be told from an edit by its number; the count, the order of ids and the
 * last entry betray it then.
 */
const blame = (facts, good, bad, total) => {
    const byNumber = blameNumbers(facts, total);
    if (byNumber !== undefined)
        return byNumber;
    const { count } = facts;
    const within = { from: good, to: bad - 1 };
    if (count < total) {
        // With its last entry in place the log was not cut at the end.
        if (!isClosed(facts) && bad > count) {
            return {
                kind: "entries_missing",
                seq: { from: count, to: total - 1 },
                message: `the log ends after ${count} entries; its checkpoint is for ${total}`,
            };
        }
        return {
            kind: "entries_missing",
            seq: within,
            message: `${total - count} of ${total} entries are not there, and the rest was numbered anew`,
        };
    }
    const drop = facts.idDrops.find((line) => line >= good && line < bad);
    if (count > total && (isClosed(facts) || drop !== undefined)) {
        return {
            kind: "entries_inserted",
            seq: drop === undefined ? within : { from: drop, to: drop },
            message: `there are ${count} entries; the checkpoint is for ${total}, and the rest was numbered anew`,
        };
    }
    if (drop !== undefined) {
        return {
            kind: "entries_reordered",
            seq: { from: drop - 1, to: drop },
            message: "the ids of the entries do not ascend here, and the root does not fit",
        };
    }
    return {
        kind: "entry_edited",
        seq: within,
        message: `the entries do not have the root that is known for ${bad} of them`,
    };
};
/** What the sequence numbers betray: a gap, a number twice, another order. Undefined while they are dense. */
const blameNumbers = ({ seqs, count }, total) => {
    const first = seqs.findIndex((seq, line) => seq !== line && seq !== -1);
    if (first < 0)
        return undefined;
    const found = seqs[first];
    const last = seqs.findLastIndex((seq, line) => seq !== line && seq !== -1);
    const all = new Set(seqs);
    if (all.size === count && seqs.every((seq) => seq < count)) {
        return {
            kind: "entries_reordered",
            seq: { from: first, to: last },
            message: `entry ${found} stands in the place of entry ${first}`,
        };
    }
    if (found > first && !all.has(first)) {
        const to = Math.min(found, Math.max(total, count)) - 1;
        return {
            kind: "entries_missing",
            seq: { from: first, to: Math.max(first, to) },
            message: `entry ${found} comes after entry ${first - 1}`,
        };
    }
    return {
        kind: "entries_inserted",
        seq: { from: first, to: first },
        message: `entry ${found} is there twice or out of its place`,
    };
};
const isClosed = ({ marked, count }) => marked.get("log.closed")?.at(-1)?.line === count - 1;

;// CONCATENATED MODULE: ./lib/audit/verify/check-checkpoints.js






/** Holds every checkpoint of a log against the keys, its predecessor and the lines; smallest first. */
const checkCheckpoints = (given) => {
    const { log, facts, roots } = given;
    const findings = [];
    const known = new Set();
    /** One finding of a kind is enough: a log has thousands of checkpoints. */
    const once = (finding) => {
        if (known.has(finding.kind))
            return;
        known.add(finding.kind);
        findings.push(finding);
    };
    let lastGood;
    let keyName;
    let previous;
    let fits = 0;
    let broken = false;
    const total = log.checkpoints.at(-1)?.checkpoint.size ?? 0;
    const origin = log.checkpoints.at(-1)?.checkpoint.origin;
    for (const read of log.checkpoints) {
        const { checkpoint, file } = read;
        const seq = { from: previous?.checkpoint.size ?? 0, to: checkpoint.size - 1 };
        const at = { file, ...(lastGood !== undefined && { lastGood }) };
        const order = misplaced(read, previous, origin);
        if (order !== undefined) {
            once({ kind: "checkpoint_invalid", grade: "tampered", ...at, message: order });
            continue;
        }
        const signed = checkSignature(read, given, seq);
        keyName = signed.key?.key.name;
        if (signed.finding !== undefined)
            once({ ...signed.finding, ...at });
        previous = read;
        if (facts === undefined || broken)
            continue;
        const root = roots.get(checkpoint.size);
        if (root === undefined || !(0,merkle_proof/* equalBytes */.ex)(root, checkpoint.root)) {
            broken = true;
            findings.push({
                ...blame(facts, fits, checkpoint.size, total),
                grade: "tampered",
                file: log.linesFile,
                ...(lastGood !== undefined && { lastGood }),
            });
            continue;
        }
        fits = checkpoint.size;
        if (signed.finding === undefined)
            lastGood = { size: checkpoint.size, root: (0,base64/* toBase64 */.n)(checkpoint.root) };
    }
    // Numbers that are not dense although the root fits: whoever signed them did so.
    const numbers = facts === undefined || broken ? undefined : blameNumbers(facts, total);
    if (numbers !== undefined)
        findings.push({ ...numbers, grade: "tampered", file: log.linesFile });
    return { findings, ...(lastGood !== undefined && { lastGood }), ...(keyName !== undefined && { keyName }) };
};
const misplaced = ({ checkpoint }, previous, origin) => {
    if (checkpoint.origin !== origin)
        return `it is of the log ${checkpoint.origin}, not of ${origin}`;
    if (previous === undefined)
        return undefined;
    const { size, root } = previous.checkpoint;
    if (checkpoint.size < size)
        return `it is for ${checkpoint.size} entries, the one before for ${size}`;
    if (checkpoint.size === size && !(0,merkle_proof/* equalBytes */.ex)(checkpoint.root, root))
        return `two roots are given for ${size} entries`;
    return undefined;
};
const checkSignature = ({ note }, { trust, facts, mode, declaredKey }, seq) => {
    const demanded = audit_mode/* DEMANDS */.Z[mode].signed;
    const verdict = (0,signed_note/* verifyNote */.W4)(note, trust.map(({ key }) => key));
    switch (verdict.status) {
        case "invalid":
            return found("signature_invalid", "tampered", `the signature of "${verdict.key.name}" does not fit the checkpoint`);
        case "unsigned": {
            if (declaredKey !== undefined)
                return found("unsigned", "tampered", "the log says that it is signed, and it is not");
            return found("unsigned", demanded ? "tampered" : "unverifiable", `the checkpoint has no signature; mode ${mode}`);
        }
        case "unknown": {
            const names = verdict.names.map((name) => JSON.stringify(name)).join(", ");
            // That another key took the place of a trusted one is an attack; that nobody told us a key is not.
            const replaced = trust.some(({ key }) => key.vkey === declaredKey || verdict.names.includes(key.name));
            return found("key_unknown", replaced ? "tampered" : "unverifiable", `signed by ${names}, which no trusted key fits`);
        }
        case "verified":
            break;
    }
    const keys = trust.filter(({ key }) => verdict.keys.includes(key));
    const accepted = keys.filter(({ key }) => audit_mode/* DEMANDS */.Z[mode].signatures.includes(key.algorithm));
    const [first] = accepted;
    if (first === undefined) {
        return found("unsigned", "tampered", `mode ${mode} takes no signature but ${audit_mode/* DEMANDS */.Z[mode].signatures.join(", ")}`);
    }
    const valid = accepted.find((key) => outside(key, facts, seq) === undefined);
    if (valid === undefined) {
        const line = outside(first, facts, seq);
        return {
            key: first,
            finding: {
                kind: "key_expired",
                grade: "tampered",
                seq: { from: line, to: line },
                message: `the key "${first.key.name}" was not valid at the time of entry ${line}`,
            },
        };
    }
    const limited = facts === undefined && (valid.from !== undefined || valid.until !== undefined);
    if (!limited)
        return { key: valid };
    return {
        ...found("key_expired", "unverifiable", "the times of sealed entries cannot be held against the key's"),
        key: valid,
    };
};
/** The first line of a stretch whose time is not in the interval of the key. */
const outside = (key, facts, seq) => {
    if (facts === undefined)
        return undefined;
    const { from, until } = (0,trust/* intervalOf */.XF)(key);
    const end = Math.min(seq.to, facts.count - 1);
    for (let line = seq.from; line <= end; line++) {
        const time = facts.times[line];
        if (time < from || time > until)
            return line;
    }
    return undefined;
};
const found = (kind, grade, message) => ({ finding: { kind, grade, message } });

;// CONCATENATED MODULE: ./lib/audit/entry.js
/** The schema of an entry: fields may be added to it, none changes its meaning. Frozen. */
const ENTRY_SCHEMA = "signalbox.audit/1";
/** A line without its line feed has at most this many bytes; a longer text in it is cut before it is written. */
const MAX_LINE_BYTES = 64 * 1024;

// EXTERNAL MODULE: ./lib/audit/event-catalogue.js
var event_catalogue = __webpack_require__(2735);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
;// CONCATENATED MODULE: ./lib/audit/verify/canonical-scanner.js

/**
 * Tells canonical lines from others in one pass over the bytes, about three times as fast as to parse and write anew;
 * a number that is no short integer is compared through ECMAScript's own conversion, and a line with a key that is not
 * plain ASCII through `canonicalJson` itself. `wanted`: top-level fields whose values the caller reads, ASCII.
 */
const createCanonicalScanner = (bytes, wanted) => {
    const names = [...wanted].sort().map((name) => Buffer.from(name, "latin1"));
    /** From the ascending order in which keys come to the caller's. */
    const places = [...wanted].sort().map((name) => wanted.indexOf(name));
    const starts = new Int32Array(wanted.length);
    const ends = new Int32Array(wanted.length);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    let end = 0;
    let next = 0;
    let ascii = true;
    let plainKeys = true;
    const value = (depth) => {
        switch (bytes[at]) {
            case QUOTE:
                return string();
            case OPEN_BRACE:
                return depth < canonical_json/* MAX_CANONICAL_DEPTH */.M && object(depth);
            case OPEN_BRACKET:
                return depth < canonical_json/* MAX_CANONICAL_DEPTH */.M && array(depth);
            case LOWER_T:
                return word(TRUE);
            case LOWER_F:
                return word(FALSE);
            case LOWER_N:
                return word(NULL);
            default:
                return number();
        }
    };
    const word = (expected) => {
        for (const byte of expected)
            if (at >= end || bytes[at++] !== byte)
                return false;
        return true;
    };
    const string = () => {
        // Nearly all of a line is read here, and a local variable is read faster than one of the closure.
        let index = at + 1;
        for (const stop = end; index < stop; index++) {
            const byte = bytes[index];
            if (ORDINARY[byte] === 1)
                continue;
            if (byte === QUOTE) {
                at = index + 1;
                return true;
            }
            if (byte < 0x20)
                return false;
            if (byte === BACKSLASH) {
                at = index + 1;
                if (!escaped())
                    return false;
                index = at - 1;
            }
            else
                ascii = false;
        }
        return false;
    };
    /** The one escape of what must be escaped: short where JSON has a short one, else four lower-case digits. */
    const escaped = () => {
        if (at >= end)
            return false;
        const letter = bytes[at++];
        if (letter !== LOWER_U)
            return SHORT_ESCAPES.includes(letter);
        if (at + 4 > end)
            return false;
        const digits = buffer.toString("latin1", at, at + 4);
        at += 4;
        return LONG_ESCAPES.has(digits);
    };
    const number = () => {
        const start = at;
        let plain = true;
        while (at < end && at - start <= MAX_NUMBER) {
            const byte = bytes[at];
            if (byte >= ZERO && byte <= NINE)
                at++;
            else if (byte === MINUS || byte === PLUS || byte === DOT || byte === LOWER_E) {
                plain = false;
                at++;
            }
            else
                break;
        }
        const length = at - start;
        if (length === 0 || length > MAX_NUMBER)
            return false;
        if (plain && length <= SAFE_DIGITS)
            return length === 1 || bytes[start] !== ZERO;
        const text = buffer.toString("latin1", start, at);
        const parsed = Number(text);
        return Number.isFinite(parsed) && String(parsed) === text;
    };
    const array = (depth) => {
        at++;
        if (at < end && bytes[at] === CLOSE_BRACKET) {
            at++;
            return true;
        }
        for (;;) {
            if (at >= end || !value(depth + 1) || at >= end)
                return false;
            const byte = bytes[at++];
            if (byte === CLOSE_BRACKET)
                return true;
            if (byte !== COMMA)
                return false;
        }
    };
    const object = (depth) => {
        at++;
        if (at < end && bytes[at] === CLOSE_BRACE) {
            at++;
            return true;
        }
        let previousStart = -1;
        let previousEnd = -1;
        for (;;) {
            if (at >= end || bytes[at] !== QUOTE)
                return false;
            const keyStart = at + 1;
            const wasAscii = ascii;
            ascii = true;
            if (!string())
                return false;
            const keyEnd = at - 1;
            if (!ascii || hasBackslash(keyStart, keyEnd))
                plainKeys = false;
            ascii = ascii && wasAscii;
            if (plainKeys && previousStart >= 0 && !ascends(previousStart, previousEnd, keyStart, keyEnd))
                return false;
            previousStart = keyStart;
            previousEnd = keyEnd;
            if (at >= end || bytes[at++] !== COLON || at >= end)
                return false;
            const place = depth === 0 ? placeOf(keyStart, keyEnd) : -1;
            const valueStart = at;
            if (!value(depth + 1) || at >= end)
                return false;
            if (place >= 0) {
                starts[place] = valueStart;
                ends[place] = at;
            }
            const byte = bytes[at++];
            if (byte === CLOSE_BRACE)
                return true;
            if (byte !== COMMA)
                return false;
        }
    };
    const hasBackslash = (from, to) => {
        for (let index = from; index < to; index++)
            if (bytes[index] === BACKSLASH)
                return true;
        return false;
    };
    /** Whether the first text comes strictly before the second. Both ASCII, so that bytes order as code units do. */
    const ascends = (aFrom, aTo, bFrom, bTo) => {
        const common = Math.min(aTo - aFrom, bTo - bFrom);
        for (let index = 0; index < common; index++) {
            const difference = bytes[aFrom + index] - bytes[bFrom + index];
            if (difference !== 0)
                return difference < 0;
        }
        return aTo - aFrom < bTo - bFrom;
    };
    /** The caller's number of a wanted field. Keys ascend and so do names, so each name is passed once a line. */
    const placeOf = (from, to) => {
        for (; next < names.length; next++) {
            const name = names[next];
            const common = Math.min(name.length, to - from);
            let difference = 0;
            for (let index = 0; index < common && difference === 0; index++) {
                difference = name[index] - bytes[from + index];
            }
            if (difference === 0)
                difference = name.length - (to - from);
            if (difference > 0)
                return -1;
            if (difference === 0)
                return places[next++];
        }
        return -1;
    };
    const scan = (from, to) => {
        at = from;
        end = to;
        next = 0;
        ascii = true;
        plainKeys = true;
        starts.fill(-1);
        if (at >= end || bytes[at] !== OPEN_BRACE || !object(0) || at !== end)
            return false;
        return (ascii && plainKeys) || isCanonicalText(bytes.subarray(from, to), plainKeys);
    };
    return { scan, starts, ends };
};
/** The slower way. With plain keys only the encoding is left to ask about. */
const isCanonicalText = (line, plainKeys) => {
    try {
        const text = UTF8.decode(line);
        return plainKeys || (0,canonical_json/* canonicalJson */.d)(JSON.parse(text)) === text;
    }
    catch {
        return false;
    }
};
/** Refuses what is no UTF-8, and keeps a byte order mark, which is not white space in JSON. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const code = (character) => character.charCodeAt(0);
const QUOTE = code('"');
const BACKSLASH = code("\\");
const OPEN_BRACE = code("{");
const CLOSE_BRACE = code("}");
const OPEN_BRACKET = code("[");
const CLOSE_BRACKET = code("]");
const COMMA = code(",");
const COLON = code(":");
const MINUS = code("-");
const PLUS = code("+");
const DOT = code(".");
const ZERO = code("0");
const NINE = code("9");
const LOWER_E = code("e");
const LOWER_F = code("f");
const LOWER_N = code("n");
const LOWER_T = code("t");
const LOWER_U = code("u");
/** 1 for what may stand in a string as it is and says nothing else: ASCII but controls, quote and backslash. */
const ORDINARY = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0);
const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
const NULL = Buffer.from("null");
const SHORT_ESCAPES = [...'"\\bfnrt'].map(code);
/** Of the control characters that have no short escape. */
const LONG_ESCAPES = new Set(Array.from({ length: 0x20 }, (_, point) => JSON.stringify(String.fromCharCode(point)))
    .filter((text) => text.startsWith('"\\u'))
    .map((text) => text.slice(3, -1)));
/** Every integer of so many digits is exact, and written without an exponent. */
const SAFE_DIGITS = 15;
/** ECMAScript writes no number longer than this; it bounds what a hostile line makes us convert. */
const MAX_NUMBER = 32;

;// CONCATENATED MODULE: ./lib/audit/verify/value-reader.js
/** `starts` and `ends` are those of the scanner of `bytes`. */
const createValueReader = (bytes, starts, ends) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    /** Where each place last had a value that was read through, to which the next is mostly equal. */
    const lastStarts = new Int32Array(starts.length).fill(-1);
    const lastEnds = new Int32Array(starts.length);
    const texts = Array.from(starts, () => "");
    let second = Number.NaN;
    let secondAt = -1;
    let idAt = -1;
    const read = (from, to) => buffer.toString("latin1", from, to);
    const isLast = (place) => {
        const last = lastStarts[place];
        const start = starts[place];
        const length = ends[place] - start;
        return last >= 0 && lastEnds[place] - last === length && compare(last, start, length) === 0;
    };
    const compare = (a, b, length) => {
        for (let index = 0; index < length; index++) {
            const difference = bytes[a + index] - bytes[b + index];
            if (difference !== 0)
                return difference;
        }
        return 0;
    };
    return {
        text: (place) => texts[place],
        isOneOf: (place, words) => {
            if (isLast(place))
                return true;
            const word = read(starts[place], ends[place]);
            if (!words.has(word))
                return false;
            lastStarts[place] = starts[place];
            lastEnds[place] = ends[place];
            texts[place] = word.slice(1, -1);
            return true;
        },
        count: (place) => {
            const start = starts[place];
            const length = ends[place] - start;
            if (length > MAX_COUNT_DIGITS)
                return Number.NaN;
            let value = 0;
            for (let index = start; index < start + length; index++) {
                const digit = bytes[index] - value_reader_ZERO;
                if (digit < 0 || digit > 9)
                    return Number.NaN;
                value = value * 10 + digit;
            }
            return value;
        },
        instant: (place) => {
            const start = starts[place];
            if (!fits(bytes, start, ends[place], INSTANT))
                return Number.NaN;
            if (secondAt < 0 || compare(secondAt, start, SECOND_LENGTH) !== 0) {
                const text = read(start + 1, start + SECOND_LENGTH);
                const parsed = Date.parse(`${text}.000Z`);
                // Date.parse takes 24:00 and days that a month does not have.
                second = !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text) ? parsed : Number.NaN;
                secondAt = start;
            }
            const digit = (index) => bytes[start + index] - value_reader_ZERO;
            return second + digit(21) * 100 + digit(22) * 10 + digit(23);
        },
        ascendingId: (place) => {
            const start = starts[place];
            if (!fits(bytes, start, ends[place], UUID_V7))
                return undefined;
            const ascends = idAt < 0 || compare(idAt, start, UUID_V7.length) < 0;
            idAt = start;
            return ascends;
        },
    };
};
const value_reader_ZERO = 0x30;
/** Fewer lines than that fit into a file. */
const MAX_COUNT_DIGITS = 15;
const DECIMAL = 1;
const HEXADECIMAL = 2;
const VARIANT = 4;
/** `d` a decimal digit, `h` a hexadecimal one, `v` the variant of a UUID; anything else itself. */
const patternOf = (picture) => {
    const classes = [...picture].map((sign) => ({ d: DECIMAL, h: HEXADECIMAL, v: VARIANT })[sign] ?? 0);
    return { length: picture.length, bytes: Buffer.from(picture, "latin1"), classes: Uint8Array.from(classes) };
};
const INSTANT = patternOf('"dddd-dd-ddTdd:dd:dd.dddZ"');
/** Of an instant up to its seconds, the quote before it counted. */
const SECOND_LENGTH = 20;
const UUID_V7 = patternOf('"hhhhhhhh-hhhh-7hhh-vhhh-hhhhhhhhhhhh"');
const CLASS_OF = Uint8Array.from({ length: 256 }, (_, byte) => {
    const sign = String.fromCharCode(byte);
    const decimal = /[0-9]/.test(sign) ? DECIMAL : 0;
    return decimal | (/[0-9a-f]/.test(sign) ? HEXADECIMAL : 0) | (/[89ab]/.test(sign) ? VARIANT : 0);
});
const fits = (bytes, from, to, pattern) => {
    if (to - from !== pattern.length)
        return false;
    for (let index = 0; index < pattern.length; index++) {
        const byte = bytes[from + index];
        const wanted = pattern.classes[index];
        if (wanted === 0 ? byte !== pattern.bytes[index] : (CLASS_OF[byte] & wanted) === 0)
            return false;
    }
    return true;
};

;// CONCATENATED MODULE: ./lib/audit/verify/check-lines.js





const READ_EVENTS = new Set(["log.opened", "log.closed", "audit.bundle.sealed", "audit.bundle.missing"]);
/** A log full of bad lines must not become a report of its length. */
const MAX_INVALID = 100;
const FIELDS = [
    ...["schema", "seq", "id", "time", "event.name", "outcome", "severity", "classification", "actor.type", "actor.id"],
];
const [SCHEMA, SEQ, ID, TIME, EVENT, OUTCOME, SEVERITY, CLASSIFICATION, ACTOR_TYPE, ACTOR_ID] = FIELDS.map((_, i) => i);
const quoted = (words) => new Set(words.map((word) => `"${word}"`));
/** The fields that have a closed list of values. */
const CLOSED = [
    [SCHEMA, quoted([ENTRY_SCHEMA])],
    [EVENT, quoted(Object.keys(event_catalogue/* EVENTS */.qY))],
    [OUTCOME, quoted(event_catalogue/* OUTCOMES */.im)],
    [SEVERITY, quoted(event_catalogue/* SEVERITIES */.oC)],
    [CLASSIFICATION, quoted(event_catalogue/* CLASSIFICATIONS */.Ii)],
    [ACTOR_TYPE, quoted(["user", "workflow", "service", "token", "system"])],
];
const check_lines_QUOTE = 0x22;
const LINE_FEED = 0x0a;
/** Reads every line strictly: canonical, of the schema, with every required field. */
const checkLines = (bytes) => {
    const { scan, starts, ends } = createCanonicalScanner(bytes, FIELDS);
    const seqs = [];
    const times = [];
    const idDrops = [];
    const invalid = [];
    const marked = new Map();
    const values = createValueReader(bytes, starts, ends);
    /** What is wrong with a line that is canonical; the seq and time of it are noted on the way. */
    const check = (line, from, to) => {
        for (let place = 0; place < FIELDS.length; place++) {
            if (starts[place] === -1)
                return `it has no field "${FIELDS[place]}"`;
        }
        const seq = values.count(SEQ);
        if (Number.isNaN(seq))
            return '"seq" is a whole number from 0';
        seqs[line] = seq;
        const time = values.instant(TIME);
        if (Number.isNaN(time))
            return '"time" is an instant in UTC with milliseconds';
        times[line] = time;
        const ascends = values.ascendingId(ID);
        if (ascends === undefined)
            return '"id" is a UUID of version 7';
        if (!ascends)
            idDrops.push(line);
        for (const [place, words] of CLOSED) {
            if (!values.isOneOf(place, words))
                return `"${FIELDS[place]}" is not one of the values that it may have`;
        }
        if (bytes[starts[ACTOR_ID]] !== check_lines_QUOTE)
            return '"actor.id" is a text';
        const event = values.text(EVENT);
        if (READ_EVENTS.has(event)) {
            const lines = marked.get(event) ?? [];
            lines.push({ line, bytes: bytes.subarray(from, to) });
            marked.set(event, lines);
        }
        return undefined;
    };
    (0,hash_lines/* eachLine */.I)(bytes, (from, to) => {
        const line = seqs.length;
        seqs.push(-1);
        times.push(Number.NaN);
        const message = to - from > MAX_LINE_BYTES
            ? `it is longer than ${MAX_LINE_BYTES} bytes`
            : scan(from, to)
                ? check(line, from, to)
                : "it is no JSON object in its canonical form";
        if (message !== undefined && invalid.length < MAX_INVALID)
            invalid.push({ line, message });
    });
    if (bytes.length > 0 && bytes[bytes.length - 1] !== LINE_FEED && invalid.length < MAX_INVALID) {
        invalid.push({ line: seqs.length - 1, message: "the line feed at its end is missing" });
    }
    return { count: seqs.length, seqs, times, idDrops, invalid, marked };
};

;// CONCATENATED MODULE: ./lib/audit/verify/examine-log.js






/** Everything that can be told of a log alone: its lines, its checkpoints, and whether they fit. */
const examineLog = (read, trust, demanded) => {
    const newest = read.checkpoints.at(-1);
    const facts = read.lines === undefined ? undefined : checkLines(read.lines);
    const hashed = read.lines === undefined
        ? undefined
        : (0,hash_lines/* rootsAt */.F)(read.lines, read.checkpoints.map(({ checkpoint }) => checkpoint.size));
    const opened = openedBy(facts);
    const mode = strictest([demanded, read.manifest?.mode, opened.mode]);
    const checked = checkCheckpoints({
        log: read,
        facts,
        roots: hashed?.roots ?? new Map(),
        trust,
        mode,
        declaredKey: opened.key,
    });
    const origin = newest?.checkpoint.origin ?? opened.origin ?? "";
    const findings = [...read.findings, ...checked.findings];
    const { lastGood } = checked;
    const good = lastGood && { lastGood };
    if (facts !== undefined)
        findings.push(...checkTail(read, facts, mode).map((finding) => ({ ...finding, ...good })));
    if (read.lines !== undefined && opened.origin !== origin) {
        const message = `its first entry is ${opened.origin === undefined ? "no log.opened" : `of the log ${opened.origin}`}; needed ${origin}`;
        findings.push({
            kind: "line_invalid",
            grade: "tampered",
            file: read.linesFile,
            seq: { from: 0, to: 0 },
            message,
            ...good,
        });
    }
    if (read.lines === undefined && read.sealed) {
        const message = "the lines are encrypted, and no key opened them: files, checkpoint and signature were checked";
        findings.push({ kind: "sealed", grade: "warning", file: read.linesFile, message });
    }
    return {
        read,
        origin,
        mode,
        ...(facts !== undefined && { facts }),
        head: {
            size: hashed?.size ?? newest?.checkpoint.size ?? 0,
            root: (0,base64/* toBase64 */.n)(hashed?.root ?? newest?.checkpoint.root ?? new Uint8Array(0)),
        },
        ...(newest !== undefined && { newest }),
        ...good,
        ...(checked.keyName !== undefined && { keyName: checked.keyName }),
        ...remembered(facts),
        findings,
    };
};
/** What the first entry says of the log. */
const openedBy = (facts) => {
    const first = facts?.marked.get("log.opened")?.[0];
    if (first?.line !== 0)
        return {};
    const entry = parse(first.bytes);
    const { "signalbox.log.origin": origin, "signalbox.key": key, "signalbox.mode": word } = entry;
    const mode = audit_mode/* MODES */.F.find((one) => one === word);
    return {
        ...(typeof origin === "string" && { origin }),
        ...(typeof key === "string" && { key }),
        ...(mode !== undefined && { mode }),
    };
};
/** Lines that are no entries, what stands after the newest checkpoint, and what after the last entry. */
const checkTail = (read, facts, mode) => {
    const file = read.linesFile;
    const findings = facts.invalid.map(({ line, message }) => ({
        kind: "line_invalid",
        grade: "tampered",
        file,
        seq: { from: line, to: line },
        message: `line ${line + 1}: ${message}`,
    }));
    const signed = read.checkpoints.at(-1)?.checkpoint.size ?? 0;
    const last = { from: Math.min(signed, facts.count), to: facts.count - 1 };
    const closed = facts.marked.get("log.closed")?.[0]?.line;
    if (closed !== undefined && closed < facts.count - 1) {
        const seq = { from: closed + 1, to: facts.count - 1 };
        findings.push({
            kind: "entries_inserted",
            grade: "tampered",
            file,
            seq,
            message: "entries stand after log.closed",
        });
    }
    else if (facts.count > signed) {
        const grade = audit_mode/* DEMANDS */.Z[mode].tail === "failure" ? "unverifiable" : "warning";
        const message = `${facts.count - signed} entries stand after the newest checkpoint; anybody could have written them`;
        findings.push({ kind: "unsigned_tail", grade, file, seq: last, message });
    }
    return findings;
};
/** Heads of other logs, and what is missing, as the entries tell. */
const remembered = (facts) => {
    const entries = (event) => (facts?.marked.get(event) ?? []).map(({ bytes }) => parse(bytes));
    const first = facts?.marked.get("log.opened")?.[0];
    const opened = first?.line === 0 ? anchorsIn(parse(first.bytes)["signalbox.anchors"]) : [];
    const sealed = entries("audit.bundle.sealed").flatMap((entry) => {
        const artifact = entry["signalbox.artifact"];
        const anchor = {
            origin: entry["signalbox.log.origin"],
            size: entry["signalbox.log.size"],
            root: entry["signalbox.log.root"],
        };
        return anchorsIn([anchor]).map((one) => ({
            ...one,
            sealed: true,
            ...(typeof artifact === "string" && { artifact }),
        }));
    });
    return {
        anchors: [...opened.map((anchor) => ({ ...anchor, sealed: false })), ...sealed],
        missing: entries("audit.bundle.missing").map((entry) => String(entry["signalbox.artifact"] ?? entry["signalbox.log.origin"] ?? entry["signalbox.detail"] ?? "a bundle")),
    };
};
/** Of a line that was read strictly before. */
const parse = (bytes) => JSON.parse(Buffer.from(bytes).toString("utf8"));
const strictest = (modes) => audit_mode/* MODES */.F.findLast((mode) => modes.includes(mode)) ?? "standard";

;// CONCATENATED MODULE: ./lib/audit/verify/missing-bundles.js

/**
 * Bundles that the logs given name and that are not among them: those that a seal has received or missed itself, and
 * those whose head an earlier step of the same attempt left. Each is told once, by the first log that names it; of what the list of runs names, that one
 * says more, such as that it has expired.
 */
const missingBundles = (logs, runs) => {
    const expected = new Set(runs?.expected.map(({ runId }) => runId));
    const listed = runs?.artifacts?.filter(({ run_id }) => expected.has(String(run_id))) ?? [];
    const known = new Set(logs.flatMap(({ origin }) => [origin, artifactOf(origin) ?? origin]));
    for (const { name } of listed)
        known.add(name);
    const findings = new Map();
    const add = (name, file, message) => {
        if (known.has(name) || findings.has(name))
            return;
        findings.set(name, { kind: "bundle_missing", grade: "incomplete", file, message: `${name} ${message}` });
    };
    for (const log of logs) {
        const file = log.read.linesFile;
        for (const { origin, artifact, sealed } of log.anchors) {
            if (known.has(origin))
                continue;
            const name = artifact ?? artifactOf(origin) ?? origin;
            if (sealed)
                add(name, file, "was received, and it is not among the logs given");
            else if (isSameAttempt(origin, log.origin)) {
                add(name, file, "was there before it, in the same attempt, and is not among the logs given");
            }
        }
        for (const name of log.missing)
            add(name, file, "was expected, and it had not come");
    }
    return [...findings.values()];
};

// EXTERNAL MODULE: ./lib/audit/verify/read-log.js + 2 modules
var read_log = __webpack_require__(3343);
;// CONCATENATED MODULE: ./lib/audit/verify/verify-logs.js









/** Verifies logs: each alone, then against each other, against what was seen before, and against the list of runs. */
const verifyLogs = (input) => {
    const examined = input.logs.map((log) => examineLog((0,read_log/* readLog */.x)(log, input.open), input.trust, input.mode));
    const all = [];
    const logs = [];
    const seen = Object.assign(Object.create(null), input.state?.logs);
    const witnesses = witnessesOf(examined);
    for (const log of examined) {
        const { findings, anchoredBy } = holdAgainst(log, witnesses, input.state);
        const status = statusOf(findings);
        all.push(...findings);
        logs.push(verifiedLog(log, status, anchoredBy));
        if (status !== "tampered")
            remember(seen, log, input.now);
    }
    all.push(...missingBundles(examined, input.runs));
    if (input.runs !== undefined)
        all.push(...checkCompleteness(input.runs, examined));
    all.sort((a, b) => verdict/* GRADES */.F4.indexOf(a.grade) - verdict/* GRADES */.F4.indexOf(b.grade));
    return { status: statusOf(all), findings: all, logs, state: { version: 1, logs: { ...seen } } };
};
/** The status of the worst finding. */
const statusOf = (findings) => ["tampered", "incomplete", "unverifiable"].find((grade) => findings.some((one) => one.grade === grade)) ??
    "verified";
/** Every finding of one log, those of its memory outside included. */
const holdAgainst = (log, witnesses, state) => {
    const pin = state !== undefined && Object.hasOwn(state.logs, log.origin) ? state.logs[log.origin] : undefined;
    const anchors = witnesses.anchors.get(log.origin) ?? [];
    const pins = pin === undefined ? [] : [{ ...pin, by: `the state of ${pin.seen}` }];
    const { findings, agreed } = checkMemory(log, [
        ...pins,
        ...anchors,
        ...twinsOf(log, witnesses.sameOrigin.get(log.origin) ?? []),
    ]);
    const ofHead = agreed.filter((memory) => memory.size === log.head.size);
    const anchoredBy = [...new Set(ofHead.filter((memory) => anchors.includes(memory)).map(({ by }) => by))];
    const file = log.newest?.file ?? log.read.name;
    const own = [...log.findings, ...findings];
    // A log that is signed and names this one's head signed for it.
    const vouched = anchors.some((anchor) => anchor.signed && anchoredBy.includes(anchor.by) && !audit_mode/* DEMANDS */.Z[log.mode].signed);
    const graded = own.map((one) => one.kind === "unsigned" && one.grade === "unverifiable" && vouched ? { ...one, grade: "warning" } : one);
    if (ofHead.length === 0) {
        const grade = audit_mode/* DEMANDS */.Z[log.mode].tail === "failure" ? "unverifiable" : "warning";
        const newest = anchors.reduce((size, anchor) => Math.max(size, anchor.size), 0);
        const message = `no other log names its head of ${log.head.size} entries; whoever has its key could have written what comes after entry ${newest} anew`;
        graded.push({ kind: "unanchored", grade, file, message });
    }
    if (pin === undefined) {
        graded.push({ kind: "first_contact", grade: "note", file, message: "nothing was known of this log before" });
    }
    return { findings: graded, anchoredBy };
};
/** What logs remember of others, and which are of one origin; one that was tampered with is no witness. */
const witnessesOf = (examined) => {
    const anchors = new Map();
    const sameOrigin = new Map();
    for (const log of examined) {
        push(sameOrigin, log.origin, log);
        if (statusOf(log.findings) === "tampered")
            continue;
        for (const { origin, size, root } of log.anchors) {
            if (origin !== log.origin)
                push(anchors, origin, { size, root, by: log.origin, signed: log.keyName !== undefined });
        }
    }
    return { anchors, sameOrigin };
};
const push = (lists, key, item) => {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
};
/** The same log may be given twice, as it was at two times; then it must agree with itself. */
const twinsOf = (log, sameOrigin) => sameOrigin
    .filter((other) => other !== log)
    .filter(({ head }) => head.size < log.head.size || (head.size === log.head.size && head.root !== log.head.root))
    .map((other) => ({ ...other.head, by: other.read.name }));
/** Notes the head; an older one of the same log that is handed in as well does not take its place. */
const remember = (seen, log, now) => {
    const { origin, head, read } = log;
    const before = seen[origin];
    if (origin === "" || head.size === 0 || (before !== undefined && before.size > head.size))
        return;
    const first = read.lines === undefined ? before?.first : firstRoot(read.lines);
    seen[origin] = { ...head, seen: new Date(now).toISOString(), ...(first !== undefined && { first }) };
};
const firstRoot = (lines) => (0,base64/* toBase64 */.n)((0,hash_lines/* rootsAt */.F)(lines.subarray(0, lines.indexOf(0x0a) + 1 || lines.length), []).root);
const verifiedLog = (log, status, anchoredBy) => ({
    name: log.read.name,
    origin: log.origin,
    size: log.head.size,
    root: log.head.root,
    ...(log.keyName !== undefined && { keyName: log.keyName }),
    ...(log.read.manifest !== undefined && { manifest: log.read.manifest }),
    entries: () => entriesOf(log),
    status,
    anchoredBy,
});
function* entriesOf({ read: { lines }, facts }) {
    if (lines === undefined)
        return;
    const invalid = new Set(facts?.invalid.map(({ line }) => line));
    let from = 0;
    for (let line = 0; from < lines.length; line++) {
        const found = lines.indexOf(0x0a, from);
        const to = found < 0 ? lines.length : found;
        if (!invalid.has(line))
            yield JSON.parse(Buffer.from(lines.subarray(from, to)).toString("utf8"));
        from = to + 1;
    }
}


/***/ }),

/***/ 2519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   nT: () => (/* binding */ inclusionProof),
/* harmony export */   yR: () => (/* binding */ verifyInclusion)
/* harmony export */ });
/* unused harmony exports consistencyProof, verifyConsistency */
/* harmony import */ var _merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4541);

/** The hashes that lead from leaf `index` to the root over all `leaves`: RFC 9162 §2.1.3.1, the sibling first. */
const inclusionProof = (hash, leaves, index) => {
    if (!(index >= 0 && index < leaves.length))
        throw new RangeError(`no leaf ${index} among ${leaves.length}`);
    if (leaves.length === 1)
        return [];
    const split = largestPowerOfTwoBelow(leaves.length);
    const left = leaves.slice(0, split);
    const right = leaves.slice(split);
    return index < split
        ? [...inclusionProof(hash, left, index), (0,_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .merkleRoot */ .nk)(hash, right)]
        : [...inclusionProof(hash, right, index - split), (0,_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .merkleRoot */ .nk)(hash, left)];
};
/** Whether the proof leads from the leaf hash to the root of a tree of `size`: RFC 9162 §2.1.3.2. */
const verifyInclusion = (hash, { index, size, leaf, proof, root, }) => {
    if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, root, ...proof]))
        return false;
    let fn = index;
    let sn = size - 1;
    let node = leaf;
    for (const sibling of proof) {
        if (sn === 0)
            return false;
        if (fn % 2 === 1 || fn === sn) {
            node = (0,_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(hash, sibling, node);
            while (fn % 2 === 0 && fn !== 0) {
                fn = half(fn);
                sn = half(sn);
            }
        }
        else {
            node = (0,_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(hash, node, sibling);
        }
        fn = half(fn);
        sn = half(sn);
    }
    return sn === 0 && equalBytes(node, root);
};
/** The hashes that show that the tree over all `leaves` begins with that over the first `size`: RFC 9162 §2.1.4.1. */
const consistencyProof = (hash, leaves, size) => {
    if (!(size > 0 && size <= leaves.length))
        throw new RangeError(`no tree of ${size} among ${leaves.length} leaves`);
    return subproof(hash, leaves, size, true);
};
const subproof = (hash, leaves, size, whole) => {
    if (size === leaves.length)
        return whole ? [] : [merkleRoot(hash, leaves)];
    const split = largestPowerOfTwoBelow(leaves.length);
    const left = leaves.slice(0, split);
    const right = leaves.slice(split);
    return size <= split
        ? [...subproof(hash, left, size, whole), merkleRoot(hash, right)]
        : [...subproof(hash, right, size - split, false), merkleRoot(hash, left)];
};
/**
 * Whether the proof shows that the tree of `size2` begins with that of `size1`: RFC 9162 §2.1.4.2.
 * A tree of size 0 is refused: it begins every log, so that it would prove nothing.
 */
const verifyConsistency = (hash, { size1, size2, root1, root2, proof, }) => {
    if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2)
        return false;
    if (!areHashes([root1, root2, ...proof]))
        return false;
    if (size1 === size2)
        return proof.length === 0 && equalBytes(root1, root2);
    const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
    const [first, ...rest] = path;
    if (first === undefined || proof.length === 0)
        return false;
    let fn = size1 - 1;
    let sn = size2 - 1;
    while (fn % 2 === 1) {
        fn = half(fn);
        sn = half(sn);
    }
    let old = first;
    let now = first;
    for (const node of rest) {
        if (sn === 0)
            return false;
        if (fn % 2 === 1 || fn === sn) {
            old = nodeHash(hash, node, old);
            now = nodeHash(hash, node, now);
            while (fn % 2 === 0 && fn !== 0) {
                fn = half(fn);
                sn = half(sn);
            }
        }
        else {
            now = nodeHash(hash, now, node);
        }
        fn = half(fn);
        sn = half(sn);
    }
    return sn === 0 && equalBytes(old, root1) && equalBytes(now, root2);
};
/** Whether two byte strings are the same. Not in constant time: what is compared here is public. */
const equalBytes = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
const largestPowerOfTwoBelow = (size) => {
    let power = 1;
    while (power * 2 < size)
        power *= 2;
    return power;
};
/** Not by bit operators, which would cut a size at 32 bits. */
const half = (count) => Math.floor(count / 2);
const isPowerOfTwo = (size) => Number.isInteger(Math.log2(size));
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const areHashes = (all) => all.every((one) => one.length === _merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);


/***/ })

};
