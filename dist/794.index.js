export const id = 794;
export const ids = [794];
export const modules = {

/***/ 17053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ failureEntries)
/* harmony export */ });
/** Failures that are events of their own, beside the end of the step. */
const EVENT_OF = {
    config_refused: "configuration.refused",
    snapshot_missing: "snapshot.refused",
    snapshot_mismatch: "snapshot.refused",
};
/** The end of a step that failed, by its code. */
const failureEntries = ({ code, message, problems }) => {
    const told = { "signalbox.code": code, "error.message": message };
    const event = EVENT_OF[code];
    return [
        ...(event === undefined
            ? []
            : [{ "event.name": event, outcome: "denied", ...told, "signalbox.problems": problems.length }]),
        { "event.name": "step.failed", outcome: "failure", ...told },
    ];
};


/***/ }),

/***/ 39310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pseudonymKeyOf),
/* harmony export */   k: () => (/* binding */ sourceOfSigningKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** A source that all steps with this signing key share, and that does not tell of it. */
const sourceOfSigningKey = (text) => ({
    scope: "run",
    bytes: derive(Buffer.from(text, "utf8"), "", "source"),
});
/**
 * The key of a step's pseudonyms. With a kept key, one person has one pseudonym everywhere. Else the jobs of one run share
 * a key without passing it on, and nothing joins beyond the run. Without any source the key is the step's own.
 */
const pseudonymKeyOf = (source, environment, random) => {
    const run = `${environment.GITHUB_REPOSITORY ?? ""}/${environment.GITHUB_RUN_ID ?? ""}`;
    const bytes = source === undefined ? random(KEY_BYTES) : derive(source.bytes, source.scope === "run" ? run : "", "key");
    return {
        id: Buffer.from(derive(bytes, "", "id")).toString("hex", 0, ID_BYTES),
        bytes,
        scope: source?.scope ?? "run",
    };
};
const KEY_BYTES = 32;
/** Enough to tell keys apart; it tells nothing of them. */
const ID_BYTES = 4;
const derive = (secret, salt, purpose) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)("sha256", secret, salt, `signalbox pseudonyms ${purpose}`, KEY_BYTES));


/***/ }),

/***/ 56794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAuditPorts: () => (/* binding */ createAuditPorts),
  openStepAudit: () => (/* binding */ openStepAudit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/audit/mode.js
var audit_mode = __webpack_require__(87360);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var syntax_parsed = __webpack_require__(62534);
// EXTERNAL MODULE: ./lib/io/deadline.js
var io_deadline = __webpack_require__(65010);
// EXTERNAL MODULE: ./lib/io/quiet-toolkit.js
var quiet_toolkit = __webpack_require__(52079);
// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(58402);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/safe-unzip.js


const UNZIP_LIMITS = {
    entries: 50_000,
    fileBytes: 128 * 1024 * 1024,
    totalBytes: 512 * 1024 * 1024,
};
/** Of a name: what a file system takes, and no more than a person reads. */
const MAX_NAME_LENGTH = 1_000;
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;
const KIND_OF_FILE = 0o170000;
/** `version made by`, upper byte: the systems whose external attributes hold Unix mode bits (APPNOTE 4.4.2). */
const UNIX = 3;
const MAC = 19;
/**
 * The files of a zip by their names, in memory: nothing is ever written. Refused whole for the first entry that is not
 * a plain file (or folder) with a harmless name, is there twice, is encrypted, is larger than allowed or than it says
 * it is, or does not fit its checksum.
 */
const safeUnzip = async (zip, limits = UNZIP_LIMITS) => {
    const { fromBufferPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    try {
        const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
        return (0,syntax_parsed/* parsed */.Yz)(await readEntries(await fromBufferPromise(bytes, { strictFileNames: true }), limits));
    }
    catch (error) {
        // Whatever the library says about bytes from outside is about them.
        return (0,syntax_parsed/* refused */.J5)(`the zip is refused: ${error instanceof Error ? error.message : String(error)}`);
    }
};
const readEntries = async (zip, limits) => {
    const files = new Map();
    const taken = new Set();
    let entries = 0;
    let left = limits.totalBytes;
    for await (const entry of zip.eachEntry()) {
        if (++entries > limits.entries)
            throw new Error(`more than ${limits.entries} entries`);
        const name = entry.fileName;
        const fault = faultOf(entry) ?? (taken.has(folded(name)) ? "is there twice" : undefined);
        if (fault !== undefined)
            throw new Error(`entry ${(0,syntax_parsed/* quoted */.TL)(name)} ${fault}`);
        taken.add(folded(name));
        if (name.endsWith("/"))
            continue;
        const bytes = await readEntry(zip, entry, Math.min(limits.fileBytes, left));
        left -= bytes.byteLength;
        files.set(name, bytes);
    }
    const leaves = new Set([...files.keys()].map(folded));
    for (const name of taken) {
        const parent = parentsOf(name).find((folder) => leaves.has(folder));
        if (parent !== undefined)
            throw new Error(`entry ${(0,syntax_parsed/* quoted */.TL)(parent)} is a file and a folder`);
    }
    return files;
};
/** Names that some file systems take for the same one. */
const folded = (name) => name.replace(/\/$/, "").normalize("NFC").toLowerCase();
const parentsOf = (name) => {
    const segments = name.split("/");
    return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
};
const faultOf = (entry) => {
    if (!isHarmlessPath(entry.fileName.replace(/\/$/, "")))
        return "has a name that is refused";
    if (entry.isEncrypted())
        return "is encrypted";
    const system = entry.versionMadeBy >> 8;
    const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE;
    // Zero: the writer says nothing of a mode.
    if ((system !== UNIX && system !== MAC) || kind === 0)
        return undefined;
    const needed = entry.fileName.endsWith("/") ? FOLDER : REGULAR_FILE;
    return kind === needed ? undefined : "is no regular file";
};
/** Relative, with `/` between segments, none of them empty, `.` or `..`; nothing that Windows or a terminal obeys. */
const isHarmlessPath = (path) => path.length <= MAX_NAME_LENGTH &&
    path.split("/").every((segment) => segment !== "" && !/^\.\.?$|[. ]$/.test(segment)) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    !/[\u0000-\u001f\u007f-\u009f\\:*?"<>|\u2028-\u202e\u2066-\u2069\ufffd]/.test(path);
const readEntry = async (zip, entry, limit) => {
    const name = (0,syntax_parsed/* quoted */.TL)(entry.fileName);
    const tooLarge = () => new Error(`entry ${name} unpacks to more than the ${limit} bytes that are left for it`);
    if (entry.uncompressedSize > limit)
        throw tooLarge();
    const chunks = [];
    let length = 0;
    // The library ends the stream in an error where the real size is not the declared one.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
        length += chunk.length;
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks, length);
    if ((0,external_node_zlib_.crc32)(bytes) !== entry.crc32)
        throw new Error(`entry ${name} does not fit its checksum`);
    return bytes;
};

;// CONCATENATED MODULE: ./lib/io/artifact-store.js








/** Of an archive as stored; far above any bundle. */
const MAX_STORED_BYTES = 512 * 1024 * 1024;
/** Artifacts through the service of GitHub Actions. `deadline`: milliseconds that one call may take. */
const createArtifactStore = (deadline) => {
    const attempt = async (work) => {
        const log = [];
        try {
            const ended = await (0,io_deadline/* withDeadline */.N)((0,quiet_toolkit/* quietly */.g)(work, log), deadline);
            if (ended.inTime)
                return (0,syntax_parsed/* parsed */.Yz)(ended.value);
            const reason = log.findLast((line) => line.startsWith("Attempt "));
            const late = `the artifact service did not answer within ${deadline / 1000} s`;
            return (0,syntax_parsed/* refused */.J5)(reason === undefined ? late : `${late} (${reason.slice(0, 300)})`);
        }
        catch (error) {
            return (0,syntax_parsed/* refused */.J5)(error instanceof Error ? error.message : String(error));
        }
    };
    return {
        upload: (name, files) => attempt(async () => {
            const client = await connect();
            return inFolder(async (folder) => {
                const paths = [...files].map(([file, bytes]) => {
                    const path = (0,external_node_path_.join)(folder, file);
                    (0,external_node_fs_.writeFileSync)(path, bytes, { mode: 0o600 });
                    return path;
                });
                const { id, digest } = await client.uploadArtifact(name, paths, folder);
                if (id === undefined)
                    throw new Error("the artifact service gave no id");
                return { id, name, ...(digest !== undefined && { digest: `sha256:${digest}` }) };
            });
        }),
        list: () => attempt(async () => {
            const { artifacts } = await (await connect()).listArtifacts();
            return artifacts.map(({ id, name, digest }) => ({ id, name, ...(digest !== undefined && { digest }) }));
        }),
        download: async ({ id, name, digest }) => {
            const zip = await attempt(async () => {
                const client = await connect();
                return inFolder(async (folder) => {
                    const expected = digest === undefined ? {} : { expectedHash: digest };
                    const done = await client.downloadArtifact(id, { path: folder, skipDecompress: true, ...expected });
                    return done.digestMismatch === true ? undefined : readOnlyFile(folder);
                });
            });
            if (!zip.ok)
                return zip;
            if (zip.value === undefined)
                return altered(`artifact "${name}" is not what its digest says`);
            const files = await safeUnzip(zip.value);
            return files.ok ? files : altered(files.message);
        },
    };
};
const altered = (message) => ({ ok: false, message, altered: true });
const connect = async () => new (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(118), __webpack_require__.e(790), __webpack_require__.e(420), __webpack_require__.e(351), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 76799))).DefaultArtifactClient();
const readOnlyFile = (folder) => {
    const [name, ...more] = (0,external_node_fs_.readdirSync)(folder);
    if (name === undefined || more.length > 0)
        throw new Error("the artifact service gave no single file");
    const file = (0,read_regular_file/* readRegularFile */.X)((0,external_node_path_.join)(folder, name), MAX_STORED_BYTES);
    if (!file.ok)
        throw new Error(file.message);
    if (file.value === "too large")
        throw new Error(`the artifact is larger than ${MAX_STORED_BYTES} bytes`);
    return file.value;
};
const inFolder = async (work) => {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "signalbox-"));
    try {
        return await work(folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
};

// EXTERNAL MODULE: ./lib/io/audit-keys.js
var audit_keys = __webpack_require__(20424);
// EXTERNAL MODULE: ./lib/io/clock.js
var clock = __webpack_require__(60122);
;// CONCATENATED MODULE: ./lib/io/job-notes.js



/** Far above what the steps of a job write; whatever else is in the file, it is not read without end. */
const MAX_BYTES = 1024 * 1024;
/**
 * What earlier steps of this job left, oldest first. Any step of the job can write there, so lines that are no
 * objects are passed over, and who reads a note checks it.
 */
const readJobNotes = (file) => {
    const found = (0,read_regular_file/* readRegularFile */.X)(file, MAX_BYTES);
    if (!found.ok || found.value === "too large")
        return [];
    return Buffer.from(found.value).toString("utf8").split("\n").flatMap(noteOf);
};
/** Leaves a note; without a folder to write in, there is none. */
const addJobNote = (file, note) => {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.appendFileSync)(file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
    }
    catch {
        // A later step then knows nothing of this one; the seal of the run still does.
    }
};
const noteOf = (line) => {
    try {
        const value = JSON.parse(line);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? [value] : [];
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/io/random-bytes.js

/** Asking the system costs the same for a few bytes as for many; an entry of a log needs ten. */
const POOL_BYTES = 4096;
/** Random bytes of the system, fetched in bulk. No byte is handed out twice. */
const randomSource = () => {
    const pool = new Uint8Array(POOL_BYTES);
    let used = POOL_BYTES;
    return (bytes) => {
        if (bytes > POOL_BYTES)
            return (0,external_node_crypto_.randomFillSync)(new Uint8Array(bytes));
        if (used + bytes > POOL_BYTES) {
            (0,external_node_crypto_.randomFillSync)(pool);
            used = 0;
        }
        used += bytes;
        return pool.slice(used - bytes, used);
    };
};

// EXTERNAL MODULE: ./lib/io/runner-environment.js
var runner_environment = __webpack_require__(8792);
;// CONCATENATED MODULE: ./lib/io/runtime-token.js
/**
 * The id that the backend of GitHub Actions gives a job: in the claim `scp` of the runtime token, as
 * `Actions.Results:<run>:<job>` (source: @actions/artifact, getBackendIdsFromToken). Empty where there is none.
 * The token is not verified: the runner gave it, and the id only keeps names apart.
 */
const jobBackendId = (token) => {
    try {
        const claims = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
        const scopes = String(claims.scp ?? "").split(" ");
        const [, , job = ""] = scopes.find((scope) => scope.startsWith("Actions.Results:"))?.split(":") ?? [];
        return job;
    }
    catch {
        return "";
    }
};

// EXTERNAL MODULE: ./lib/audit/anchor.js
var audit_anchor = __webpack_require__(42114);
// EXTERNAL MODULE: ./lib/action/action-failure.js + 1 modules
var action_failure = __webpack_require__(93008);
// EXTERNAL MODULE: ./lib/audit/base64.js
var base64 = __webpack_require__(22388);
// EXTERNAL MODULE: ./lib/audit/bundle.js
var bundle = __webpack_require__(77911);
// EXTERNAL MODULE: ./lib/audit/event-catalogue.js
var event_catalogue = __webpack_require__(62735);
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

// EXTERNAL MODULE: ./lib/digest/merkle-tree.js
var merkle_tree = __webpack_require__(34541);
// EXTERNAL MODULE: ./lib/audit/checkpoint.js
var audit_checkpoint = __webpack_require__(16257);
// EXTERNAL MODULE: ./lib/audit/entry.js
var audit_entry = __webpack_require__(85907);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(76141);
;// CONCATENATED MODULE: ./lib/audit/entry-line.js



/** Stands where a text was cut so that its line keeps to the limit. Frozen: reports look for it. */
const CUT_MARK = "…[cut]";
/** The line of an entry, without line feed: canonical JSON of at most `MAX_LINE_BYTES` bytes, texts cut where needed. */
const entryLine = (entry) => {
    const line = plainLine(entry) ?? canonical(entry);
    if (fits(line))
        return line;
    for (const classes of [["text"], ["text", "identifier", "structural"]]) {
        for (let limit = audit_entry/* MAX_LINE_BYTES */.O / 4; limit >= MIN_CUT; limit /= 4) {
            const shorter = canonical(mapFields(entry, classes, (value) => cut(value, limit)));
            if (fits(shorter))
                return shorter;
        }
    }
    // Nested so deep that even short parts add up: nobody honest writes that, and the entry must still be written.
    return canonical(mapFields(entry, ["text", "identifier", "structural"], () => CUT_MARK));
};
const MIN_CUT = 16;
/** A character has at most three bytes, of which most lines are far off. */
const fits = (line) => line.length * 3 <= audit_entry/* MAX_LINE_BYTES */.O || Buffer.byteLength(line) <= audit_entry/* MAX_LINE_BYTES */.O;
/** The fields of the table as canonical JSON has them: in their order, each with its quotes and colon. */
const MEMBERS = Object.keys(FIELDS)
    .sort()
    .map((field) => [field, `${JSON.stringify(field)}:`]);
const PLAIN = new Set(["number", "boolean"]);
/**
 * The canonical JSON of an entry with fields of the table alone, which need no sorting. Undefined where there are
 * others, or a text that is no Unicode.
 */
const plainLine = (entry) => {
    const values = entry;
    let text = "";
    let members = 0;
    for (const [field, start] of MEMBERS) {
        const value = values[field];
        if (value === undefined)
            continue;
        members++;
        const plain = typeof value === "string" ? value.isWellFormed() : PLAIN.has(typeof value);
        if (!plain)
            return undefined;
        text += `${text === "" ? "" : ","}${start}${JSON.stringify(value)}`;
    }
    return members === Object.keys(entry).length ? `{${text}}` : undefined;
};
/** What the log itself wrote, and what every entry must have, is short and stays as it is. */
const KEPT = new Set([
    ...["schema", "seq", "id", "time", "event.name", "outcome", "severity", "classification", "actor.type"],
    ...["signalbox.log.origin", "signalbox.log.size", "signalbox.log.root", "signalbox.anchors", "signalbox.mode"],
]);
const mapFields = (entry, classes, change) => Object.fromEntries(Object.entries(entry).map(([field, value]) => {
    const known = Object.hasOwn(FIELDS, field) ? FIELDS[field].class : "text";
    return [field, !KEPT.has(field) && classes.includes(known) ? change(value) : value];
}));
/** Texts to `limit` characters, lists and objects to a share of it in members. */
const cut = (value, limit) => {
    const members = Math.ceil(limit / MIN_CUT);
    if (typeof value === "string")
        return value.length > limit ? `${value.slice(0, limit).toWellFormed()}${CUT_MARK}` : value;
    if (Array.isArray(value)) {
        const kept = value.slice(0, members).map((item) => cut(item, limit));
        return value.length > members ? [...kept, CUT_MARK] : kept;
    }
    if (typeof value !== "object" || value === null)
        return value;
    const all = Object.entries(value);
    const kept = all.slice(0, members).map(([key, item]) => [key.slice(0, limit).toWellFormed(), cut(item, limit)]);
    return Object.fromEntries(all.length > members ? [...kept, [CUT_MARK, true]] : kept);
};
/** A context may hold what is no JSON text, such as half of a surrogate pair; the entry is written nevertheless. */
const canonical = (entry) => {
    try {
        return (0,canonical_json/* canonicalJson */.d)(entry);
    }
    catch {
        const text = JSON.stringify(shallow(entry, 0));
        // An escape after an even number of backslashes is a lone surrogate: JSON.stringify escapes no other.
        const wellFormed = text.replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (_, backslashes) => backslashes ?? "\ufffd");
        return (0,canonical_json/* canonicalJson */.d)(JSON.parse(wellFormed));
    }
};
/** A copy without what is nested deeper than any flag value may be: a cycle ends there as well. */
const shallow = (value, depth) => {
    if (typeof value === "bigint")
        return String(value);
    if (typeof value !== "object" || value === null)
        return value;
    if (depth >= MAX_DEPTH)
        return CUT_MARK;
    if (Array.isArray(value))
        return value.map((item) => shallow(item, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shallow(item, depth + 1)]));
};
const MAX_DEPTH = 64;

// EXTERNAL MODULE: ./lib/audit/hash.js
var hash = __webpack_require__(55431);
// EXTERNAL MODULE: ./lib/audit/signed-note.js
var signed_note = __webpack_require__(61636);
;// CONCATENATED MODULE: ./lib/audit/uuid-v7.js
/**
 * UUIDv7 (RFC 9562 §5.7) whose texts ascend from call to call, also within a millisecond and when the clock goes
 * back: 12 bits count (§6.2, method 1), 62 are random, so that a published leaf hash does not betray its line.
 */
const createIdMaker = (random) => {
    let time = -1;
    let counter = 0;
    return (now) => {
        const tail = Buffer.from(random(10));
        if (now > time || counter === MAX_COUNTER) {
            time = Math.max(now, time + 1);
            // The upper half stays free for counting.
            counter = tail.readUInt16BE(8) & (MAX_COUNTER >> 1);
        }
        else {
            counter++;
        }
        const stamp = time.toString(16).padStart(12, "0");
        const variant = (tail[0] & 0x3f) | 0x80;
        const high = `7${counter.toString(16).padStart(3, "0")}-${variant.toString(16)}${tail.toString("hex", 1, 2)}`;
        return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${high}-${tail.toString("hex", 2, 8)}`;
    };
};
const MAX_COUNTER = 0xfff;

;// CONCATENATED MODULE: ./lib/audit/log-writer.js








/** As many as fit a line. More heads belong into entries of their own, `audit.bundle.sealed`. */
const MAX_ANCHORS = 128;
/** Smaller steps back are how clocks are kept right. */
const MAX_STEP_BACK_MS = 1000;
/** Begins a log with its first entry, `log.opened`. */
const openLog = (options) => {
    const { origin, mode, toolVersion, signer, common, mask } = options;
    const tree = (0,merkle_tree/* createMerkleTree */.fQ)(hash/* sha256Bytes */.LP);
    const nextId = createIdMaker(options.random);
    const lines = [];
    const counts = new Map();
    let latest = Number.NEGATIVE_INFINITY;
    let closed = false;
    const write = (draft, now) => {
        if (closed)
            throw new Error(`the log ${origin} is closed`);
        const whole = { ...DEFAULTS, severity: event_catalogue/* EVENTS */.qY[draft["event.name"]].severity, ...common, ...draft };
        const entry = {
            ...(mask === undefined ? whole : mask(whole)),
            schema: audit_entry/* ENTRY_SCHEMA */.H,
            seq: lines.length,
            id: nextId(now),
            time: new Date(now).toISOString(),
        };
        const line = entryLine(entry);
        tree.append((0,merkle_tree/* leafHash */.Jq)(hash/* sha256Bytes */.LP, Buffer.from(line, "utf8")));
        lines.push(line);
        counts.set(draft["event.name"], (counts.get(draft["event.name"]) ?? 0) + 1);
    };
    const append = (draft) => {
        const now = options.now();
        if (now < latest - MAX_STEP_BACK_MS) {
            const detail = `from ${new Date(latest).toISOString()} to ${new Date(now).toISOString()}`;
            write({ "event.name": "clock.skew", outcome: "unknown", "signalbox.detail": detail }, now);
            latest = now;
        }
        latest = Math.max(latest, now);
        write(draft, now);
    };
    append({
        "event.name": "log.opened",
        outcome: "success",
        "signalbox.log.origin": origin,
        "signalbox.mode": mode,
        "signalbox.tool_version": toolVersion,
        "signalbox.policy_digest": options.policyDigest,
        "signalbox.crypto": { hash: "sha256", tree: "rfc6962", signature: signer?.algorithm ?? "none" },
        ...(signer !== undefined && { "signalbox.key": signer.vkey }),
        "signalbox.anchors": options.anchors
            .slice(0, MAX_ANCHORS)
            .map(({ origin, size, root }) => ({ origin, size, root })),
    });
    return {
        append,
        get size() {
            return lines.length;
        },
        close: () => {
            append({ "event.name": "log.closed", outcome: "success", "signalbox.counts": Object.fromEntries(counts) });
            closed = true;
            const head = { origin, size: lines.length, root: tree.root() };
            const checkpoint = (manifest) => {
                const text = (0,audit_checkpoint/* writeCheckpoint */.Kp)(manifest === undefined ? head : { ...head, manifest });
                return (0,signed_note/* signNote */.qO)(text, signer === undefined ? [] : [signer]);
            };
            return { ...head, mode, toolVersion, lines, checkpoint };
        },
    };
};
/** Of a caller that knows no better. */
const DEFAULTS = { classification: "internal", "actor.type": "system", "actor.id": "signalbox" };

// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(12164);
;// CONCATENATED MODULE: ./lib/audit/masking/secret-name.js
/** Words that make a name that of a secret, as the end of the name in any of the usual spellings. */
const SECRET_ENDS = [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "signingkey",
    "encryptionkey",
    "clientsecret",
    "secretaccesskey",
    "accountkey",
    "authkey",
    "connectionstring",
    "credential",
    "credentials",
];
const PASSPHRASE_ENDS = ["password", "passwd", "passphrase", "pwd"];
/** `API_KEY`, `api-key` and `apiKey` are one name; a number behind it makes no other. */
const plain = (name) => name
    .toLowerCase()
    .replace(/[_.-]/g, "")
    .replace(/[0-9]{1,4}$/, "");
/** The endings by their last letter, so that a name is held against a few of them only. */
const byLastLetter = (ends) => {
    const all = ends.flatMap((end) => [end, `${end}s`]);
    return new Map(all.map((end) => [end.slice(-1), all.filter((other) => other.endsWith(end.slice(-1)))]));
};
const SECRETS = byLastLetter(SECRET_ENDS);
const PASSPHRASES = byLastLetter(PASSPHRASE_ENDS);
const endsIn = (name, ends) => {
    const text = plain(name);
    return ends.get(text.slice(-1))?.some((end) => text.endsWith(end)) ?? false;
};
/** Whether what has this name is a secret. */
const isSecretName = (name) => endsIn(name, SECRETS);
/** Whether it is one that a person made up, hence one that looks like a word. */
const isPassphraseName = (name) => endsIn(name, PASSPHRASES);

;// CONCATENATED MODULE: ./lib/audit/masking/field-class.js


/** What masking may do with a field. One that is not in the table is `unlisted`, or `secret` where its name says so. */
const classOfField = (field) => CLASSES.get(field) ?? (isSecretName(field) ? "secret" : "unlisted");
const CLASSES = new Map(Object.entries(FIELDS).map(([field, { class: kind }]) => [field, kind]));

;// CONCATENATED MODULE: ./lib/audit/masking/mask-counts.js
/** A new tally; entries of one log share what is known to be clean. */
const maskTally = (clean = new Set()) => {
    const counts = {};
    return {
        add: (type) => {
            counts[type] = (counts[type] ?? 0) + 1;
        },
        counts: () => counts,
        clean,
    };
};

;// CONCATENATED MODULE: ./lib/audit/masking/characters.js
const DIGIT = 1;
const LETTER = 2;
const HEX = 4;
const LOCAL = 8;
const BASE64 = 16;
/** Classes of the ASCII characters; one look-up instead of chains of comparisons. */
const characters_CLASSES = new Uint8Array(128);
const mark = (characters, bit) => {
    for (const character of characters) {
        const code = character.charCodeAt(0);
        characters_CLASSES[code] = (characters_CLASSES[code] ?? 0) | bit;
    }
};
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
mark("0123456789", DIGIT | HEX | LOCAL | BASE64);
mark(LETTERS, LETTER | LOCAL | BASE64);
mark("abcdefABCDEF", HEX);
mark(".!#$%&'*+-/=?^_`{|}~", LOCAL);
mark("+/_-", BASE64);
const has = (code, bits) => ((characters_CLASSES[code] ?? 0) & bits) !== 0;
/** From U+00C0 on, letters of other alphabets; the few signs among them do no harm here. */
const isForeign = (code) => code >= 0xc0;
/** 0 to 9. */
const isDigit = (code) => has(code, DIGIT);
/** A hexadecimal digit. */
const isHex = (code) => has(code, HEX);
/** A letter of any alphabet. */
const isLetter = (code) => has(code, LETTER) || isForeign(code);
/** A letter or digit. */
const isAlphanumeric = (code) => has(code, DIGIT | LETTER) || isForeign(code);
/** A letter, a digit or `_`: what a word is made of. */
const isWord = (code) => isAlphanumeric(code) || code === 95;
/** What may stand before the `@` of an unquoted e-mail address (RFC 5322 atext, and dots). */
const isLocal = (code) => has(code, LOCAL) || isForeign(code);
/** A character of base64 or base64url, without padding. */
const isBase64 = (code) => has(code, BASE64);
/** Space, tab, line feed, carriage return. */
const isBlank = (code) => code === 32 || code === 9 || code === 10 || code === 13;

;// CONCATENATED MODULE: ./lib/audit/masking/scan-state.js
/** The state before a text is looked through. */
const scanStart = (text) => ({ text, steps: 0, taken: 0, userinfoEnd: -1 });
/** The code of the character at a place, -1 before the text and behind it. */
const codeAt = ({ text }, at) => at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
/** Where the run of such characters that begins at `from` ends, at most `limit` characters further. */
const runEnd = (state, from, belongs, limit = Number.POSITIVE_INFINITY) => {
    const { text } = state;
    const stop = Math.min(text.length, from + limit);
    let at = from;
    while (at < stop && belongs(text.charCodeAt(at)))
        at += 1;
    state.steps += at - from + 1;
    return at;
};
/** The lower-case text of up to `length` characters before a place. */
const before = (state, at, length) => {
    state.steps += length;
    return state.text.slice(Math.max(0, at - length), at).toLowerCase();
};

;// CONCATENATED MODULE: ./lib/audit/masking/assignment.js



const BACKSLASH = 92;
/** `pwd`. */
const MIN_NAME = 3;
const MAX_NAME = 64;
const MAX_BLANKS = 8;
/** Characters of a value that are weighed; a value that is masked is masked to its end. */
const MAX_WEIGHED = 64;
/** Up to here it is looked for the ending of a file's name. */
const MAX_LOOKED_AT = 256;
const MIN_LENGTH = 8;
/** Bits of a character: words and placeholders lie below, what a generator made lies above. */
const MIN_ENTROPY = 3;
const MIN_PASSPHRASE_LENGTH = 6;
const SCHEMES = /^(?:basic|bearer|token|digest|negotiate|apikey|aws4-hmac-sha256)[ \t]{1,8}/i;
/** The beginning of what stands for a value: an expression, a command whose output it is, what is masked already. */
const REFERENCE = /^(?:\$\{\{|\{\{|\$\(|\[masked:|ps1:)/;
/**
 * What stands for a value, whole: `${NAME}`, `$NAME` in capitals, `%NAME%`, `<name>`, `***`, a member of a context. A
 * password may begin with any of these signs.
 */
const PLACEHOLDER = /^(?:\$\{[A-Za-z_][\w.]*(?:\}(?![A-Za-z0-9]).*)?|\$[A-Z_][A-Z0-9_]*[^A-Za-z0-9]*|%[A-Za-z_]\w*%|<[A-Za-z][^<>]*>?|[xX*.-]{3,}|(?:process\.env|env|secrets|vars|inputs|github|steps|needs)[.[][\w.[-]*|function(?:\(.*)?)$/;
/** Words of a schema; only when there is nothing else, for a passphrase may begin with one. */
const WORD = /^(?:true|false|null|none|undefined|required|optional|inherit|write|read|string|number|object)$/i;
/** A name of a file or a path is no secret. */
const PATH = /^(?:\.{0,2}\/|[A-Za-z]:\\)|\.(?:ts|js|mjs|json|ya?ml|txt|md|pem|key|py|go|sh)$/;
/**
 * A value that is assigned to a secret name which begins here: `api_key = ...`, `"password": "..."`, also
 * `Authorization: Bearer ...`. Masked are the values that carry enough bits to be one; for passwords nearly all.
 */
const assignmentAt = (state, start) => {
    if (start < state.taken || codeAt(state, start - 1) === 45)
        return undefined;
    const nameEnd = runEnd(state, start, (code) => isWord(code) || code === 45, MAX_NAME);
    const valueAt = startOfValue(state, nameEnd);
    if (valueAt === undefined || nameEnd - start < MIN_NAME)
        return undefined;
    const name = state.text.slice(start, nameEnd);
    state.steps += name.length;
    const authorization = /^(?:proxy-|x-)?auth(?:orization)?$/i.test(name);
    if (!authorization && !isSecretName(name))
        return undefined;
    return valueSpan(state, valueAt, authorization ? "authorization" : "assignment", isPassphraseName(name));
};
/** `Bearer` and a token, without a header's name before. */
const bearerAt = (state, start) => {
    const scheme = /^bearer[ \t]{1,8}/i.exec(state.text.slice(start, start + 16));
    if (scheme === null || start < state.taken)
        return undefined;
    return valueSpan(state, start + scheme[0].length, "authorization", false);
};
/** Behind a name: quotes, blanks, one of `:`, `=`, `=>`, `:=`, blanks, quotes. */
const startOfValue = (state, nameEnd) => {
    let at = nameEnd;
    if (codeAt(state, at) === BACKSLASH)
        at += 1;
    if (isQuote(codeAt(state, at)))
        at += 1;
    at = runEnd(state, at, isBlank, MAX_BLANKS);
    const sign = codeAt(state, at);
    if (sign !== 58 && sign !== 61)
        return undefined;
    at += 1;
    if (codeAt(state, at) === 61 || codeAt(state, at) === 62)
        at += 1;
    return runEnd(state, at, isBlank, MAX_BLANKS);
};
const valueSpan = (state, valueAt, type, passphrase) => {
    // A backslash before the quote: JSON within a string of JSON.
    const escaped = codeAt(state, valueAt) === BACKSLASH ? 1 : 0;
    const quote = codeAt(state, valueAt + escaped);
    const quoted = isQuote(quote);
    let start = quoted ? valueAt + escaped + 1 : valueAt;
    if (type === "authorization")
        start += SCHEMES.exec(state.text.slice(start, start + 32))?.[0].length ?? 0;
    const belongs = quoted ? (code) => code !== quote && code !== 10 && code !== 92 : isUnquoted;
    const weighedEnd = runEnd(state, start, belongs, MAX_WEIGHED);
    const weighed = state.text.slice(start, weighedEnd);
    state.steps += weighed.length;
    const isPassphrase = passphrase || type === "authorization";
    if (isReference(weighed) || !(isPassphrase ? isVaried(weighed) : isRandom(weighed)))
        return undefined;
    const lookedAt = state.text.slice(start, runEnd(state, weighedEnd, belongs, MAX_LOOKED_AT - MAX_WEIGHED));
    if (lookedAt.includes("[masked:") || (!isPassphrase && isPathOrName(lookedAt)))
        return undefined;
    const end = runEnd(state, start + lookedAt.length, belongs);
    state.taken = Math.max(state.taken, end);
    return { type, start, end };
};
const isQuote = (code) => code === 34 || code === 39 || code === 96;
const isUnquoted = (code) => !isBlank(code) &&
    !isQuote(code) &&
    code !== 44 &&
    code !== 59 &&
    code !== 38 &&
    code !== 41 &&
    code !== 125 &&
    code !== 93 &&
    code !== 62 &&
    code !== 92;
const isReference = (weighed) => REFERENCE.test(weighed) || (weighed.length < MAX_WEIGHED && (PLACEHOLDER.test(weighed) || WORD.test(weighed)));
const isVaried = (weighed) => weighed.length >= MIN_PASSPHRASE_LENGTH && new Set(weighed).size > 3;
const isRandom = (weighed) => weighed.length >= MIN_LENGTH && entropy(weighed) >= MIN_ENTROPY;
/** Words with hyphens are names; a secret has at least two kinds of characters. */
const isPathOrName = (value) => PATH.test(value) || [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9_.:/ -]/].filter((kind) => kind.test(value)).length < 2;
/** Used anew by each call: a map of its own would be most of the work. */
const counts = new Uint8Array(256);
/** Bits of a character (Shannon). Characters beyond Latin-1 share the places of others: there are hardly any. */
const entropy = (text) => {
    counts.fill(0);
    for (let at = 0; at < text.length; at++) {
        const place = text.charCodeAt(at) & 0xff;
        counts[place] = counts[place] + 1;
    }
    let weighted = 0;
    for (let at = 0; at < text.length; at++) {
        weighted += LOGARITHMS[counts[text.charCodeAt(at) & 0xff]];
    }
    return Math.log2(text.length) - weighted / text.length;
};
const LOGARITHMS = Float64Array.from({ length: MAX_WEIGHED + 1 }, (_, count) => Math.log2(Math.max(count, 1)));

;// CONCATENATED MODULE: ./lib/audit/masking/card.js


const brand = (from, to, lengths) => ({
    from,
    to,
    digits: String(from).length,
    lengths,
});
/** Issuer prefixes (ISO/IEC 7812) and the lengths in use behind them. */
const BRANDS = [
    brand(4, 4, [13, 16, 19]), // Visa
    brand(51, 55, [16]), // Mastercard
    brand(2221, 2720, [16]),
    brand(34, 34, [15]), // American Express
    brand(37, 37, [15]),
    brand(300, 305, [14, 16]), // Diners Club
    brand(36, 36, [14]),
    brand(38, 39, [14, 16]),
    brand(6011, 6011, [16, 19]), // Discover
    brand(644, 659, [16, 19]),
    brand(3528, 3589, [16, 17, 18, 19]), // JCB
    brand(62, 62, [16, 17, 18, 19]), // UnionPay
    brand(2200, 2204, [16, 17, 18, 19]), // Mir
    brand(50, 50, [16, 17, 18, 19]), // Maestro
    brand(56, 58, [16, 17, 18, 19]),
    brand(60, 69, [16, 17, 18, 19]),
];
/** Maestro has numbers of 12 digits on, as short as an id; they count beside a word that says so. */
const SHORT_BRANDS = [brand(50, 50, [12, 13, 14, 15]), brand(56, 69, [12, 13, 14, 15])];
const CARD_WORD = /\b(?:card|maestro|pan|credit|debit|visa|mastercard|amex)\b/;
const CONTEXT = 40;
/** Digits of each group as cards are printed. */
const GROUPS = ["4,4,4,4", "4,6,5", "4,6,4", "4,4,4,4,3", "4,4,4,1", "4,4,5"];
const MAX_DIGITS = 19;
/**
 * A payment card number that begins here: the prefix of an issuer, a length that he uses, the check digit (Luhn);
 * together, or in the groups of a printed card. Not within a longer word or number, nor right behind a colon or slash.
 */
const cardAt = (state, start) => {
    if (!isDigit(codeAt(state, start)) || ":/.@#-_+".includes(state.text.charAt(start - 1) || " "))
        return undefined;
    const first = runEnd(state, start, isDigit, MAX_DIGITS + 1);
    const end = first - start >= 12 ? first : endOfGroups(state, start, first);
    if (end === undefined || continues(state, end))
        return undefined;
    const digits = state.text.slice(start, end).replace(/[ -]/g, "");
    return isCard(digits, () => CARD_WORD.test(before(state, start, CONTEXT))) ? { type: "card", start, end } : undefined;
};
/** Whether these digits are a card number; `named` tells of a word beside it that says so. */
const isCard = (digits, named) => luhn(digits) &&
    (BRANDS.some((each) => card_fits(digits, each)) || (SHORT_BRANDS.some((each) => card_fits(digits, each)) && named()));
const endOfGroups = (state, start, firstEnd) => {
    const separator = codeAt(state, firstEnd);
    if (firstEnd - start !== 4 || (separator !== 32 && separator !== 45))
        return undefined;
    const sizes = [4];
    let end = firstEnd;
    let best;
    while (codeAt(state, end) === separator && sizes.length < 5) {
        const next = runEnd(state, end + 1, isDigit, 7);
        if (next === end + 1)
            break;
        sizes.push(next - end - 1);
        end = next;
        if (GROUPS.includes(sizes.join()))
            best = end;
    }
    // In a chain of hyphens, such as a UUID, the groups must be all there is.
    return separator === 45 && best !== end ? undefined : best;
};
const continues = (state, end) => {
    const next = codeAt(state, end);
    if (isAlphanumeric(next) || next === 95 || next === 43 || next === 47)
        return true;
    return (next === 45 || next === 46 || next === 58) && isAlphanumeric(codeAt(state, end + 1));
};
const card_fits = (digits, { from, to, digits: length, lengths }) => {
    const prefix = Number(digits.slice(0, length));
    return prefix >= from && prefix <= to && lengths.includes(digits.length);
};
const luhn = (digits) => {
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
        const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
        sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
    }
    return sum % 10 === 0;
};

;// CONCATENATED MODULE: ./lib/audit/masking/email.js


/** RFC 5321 §4.5.3.1. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;
const DOT = 46;
const HYPHEN = 45;
/** `git@github.com:owner/repo` names a server, `left-pad@1.3.0-rc.next` a version. */
const SERVICE_ACCOUNTS = new Set(["git"]);
const VERSION = /^v?[0-9]{1,9}\.[0-9]/;
/**
 * An e-mail address around an `@`, or around the `%40` of a URL. Read from there to both sides, so that no text makes it
 * slow.
 */
const emailAround = (state, at) => {
    const { text } = state;
    if (at === state.userinfoEnd)
        return undefined;
    const encoded = text.charCodeAt(at) === 37;
    if (encoded && !text.startsWith("%40", at))
        return undefined;
    const domainAt = at + (encoded ? 3 : 1);
    const domainEnd = endOfDomain(state, domainAt);
    if (domainEnd === undefined)
        return undefined;
    const start = startOfLocal(state, at);
    if (start === at || SERVICE_ACCOUNTS.has(text.slice(start, at)) || VERSION.test(text.slice(domainAt, domainEnd)))
        return undefined;
    return { type: "email", start, end: domainEnd };
};
const startOfLocal = (state, at) => {
    let start = at;
    while (start > 0 && at - start < MAX_LOCAL && isLocal(state.text.charCodeAt(start - 1)))
        start -= 1;
    state.steps += at - start + 1;
    // Signs that may stand in a local part and hardly ever begin one: paths, queries, assignments, quotes.
    let cut = start;
    for (let index = start; index < at; index++) {
        const character = state.text.charAt(index);
        const opensQuote = character === "'" && !isAlphanumeric(codeAt(state, index - 1));
        if (opensQuote || "/=`?&#{|}".includes(character))
            cut = index + 1;
    }
    while (cut < at && !isAlphanumeric(state.text.charCodeAt(cut)) && state.text.charCodeAt(cut) !== 95)
        cut += 1;
    return cut;
};
/** The end of a domain of at least two labels, the last of letters; undefined where there is none. */
const endOfDomain = (state, from) => {
    const limit = from + MAX_DOMAIN;
    let end;
    let at = from;
    for (let labels = 0; at < limit; labels++) {
        const labelEnd = runEnd(state, at, (code) => isAlphanumeric(code) || code === HYPHEN, 64);
        if (labelEnd === at || codeAt(state, at) === HYPHEN || labelEnd - at > 63)
            break;
        if (labels > 0 && isTopLevel(state.text, at, labelEnd))
            end = labelEnd;
        if (codeAt(state, labelEnd) !== DOT)
            break;
        at = labelEnd + 1;
    }
    return end;
};
const isTopLevel = (text, from, to) => {
    if (to - from < 2 || text.charCodeAt(to - 1) === HYPHEN)
        return false;
    const internationalised = text.startsWith("xn--", from);
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (!isLetter(code) && !(internationalised && (isDigit(code) || code === HYPHEN)))
            return false;
    }
    return true;
};

;// CONCATENATED MODULE: ./lib/audit/masking/iban.js


/** Characters of an IBAN by country, as the registry of ISO 13616 has them (SWIFT, release 97). */
const LENGTHS = new Map(Object.entries({
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}).flatMap(([length, countries]) => countries.split(" ").map((country) => [country, Number(length)])));
/**
 * An IBAN that begins here, in capitals: as many characters as its country has, in one or with single spaces or hyphens
 * between groups, and the check of ISO 7064 (mod 97).
 */
const ibanAt = (state, start) => {
    const length = LENGTHS.get(state.text.slice(start, start + 2));
    if (length === undefined || !isDigit(codeAt(state, start + 2)) || !isDigit(codeAt(state, start + 3)))
        return undefined;
    let characters = "";
    let at = start;
    for (; characters.length < length; at++) {
        const code = codeAt(state, at);
        const grouped = (code === 32 || code === 45) && isCapitalOrDigit(codeAt(state, at - 1));
        if (grouped && isCapitalOrDigit(codeAt(state, at + 1)))
            continue;
        if (!isCapitalOrDigit(code))
            return undefined;
        characters += state.text.charAt(at);
    }
    state.steps += at - start;
    const next = codeAt(state, at);
    if (isAlphanumeric(next) || next === 95)
        return undefined;
    return remainder(characters.slice(4) + characters.slice(0, 4)) === 1 ? { type: "iban", start, end: at } : undefined;
};
const isCapitalOrDigit = (code) => isDigit(code) || (code >= 65 && code <= 90);
/** Letters count as 10 to 35; digit by digit, so that no number grows beyond what is exact. */
const remainder = (characters) => {
    let rest = 0;
    for (let index = 0; index < characters.length; index++) {
        const code = characters.charCodeAt(index);
        rest = isDigit(code) ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
    }
    return rest;
};

// EXTERNAL MODULE: ./lib/syntax/ip-address.js
var ip_address = __webpack_require__(18471);
;// CONCATENATED MODULE: ./lib/audit/masking/ip.js



const COLON = 58;
const ip_DOT = 46;
const MAX_IPV4 = 15;
const MAX_IPV6 = 45;
/** Words before four numbers that make them a version: `version 1.2.3.4`, `bump foo from 1.2.3.4 to 1.2.3.5`. */
const VERSION_WORD = /\b(?:v|ver|version|release|released|build|assembly|bump|bumps|upgrade|update|updated|downgrade|tag|package|nuget|sdk|driver|firmware|chrome|edge)\b[^\n]{0,24}$/;
/** Words that make them an address after all. */
const ADDRESS_WORD = /\b(?:ip|ipv4|addr|address|host|client|server|peer|remote|gateway|dns|listen)\b[^\n]{0,16}$/;
const ip_CONTEXT = 40;
/** Addresses that are the same on every machine tell of nobody. */
const EVERYWHERE = /^(?:127\.[0-9.]+|0\.0\.0\.0|255\.255\.255\.255|::|::1)$/;
/**
 * An IPv4 address that begins here. Four numbers may as well be a version: they are taken for one behind a letter and
 * a hyphen, slash or `@` (`foo-1.2.3.4`, `Chrome/1.2.3.4`, `foo@1.2.3.4`) and behind a word such as `version`.
 */
const ipv4At = (state, start) => {
    if (!isDigit(codeAt(state, start)))
        return undefined;
    const end = runEnd(state, start, (code) => isDigit(code) || code === ip_DOT, MAX_IPV4 + 1);
    const text = state.text.slice(start, end);
    const address = text.endsWith(".") ? text.slice(0, -1) : text;
    if (address.length < 7 || address.length > MAX_IPV4 || EVERYWHERE.test(address))
        return undefined;
    if ((0,ip_address/* parseAddress */.or)(address) === undefined || isVersion(state, start))
        return undefined;
    const stop = start + address.length;
    const next = codeAt(state, stop);
    if (isWord(next) || ((next === 45 || next === 43 || next === ip_DOT) && isWord(codeAt(state, stop + 1))))
        return undefined;
    return { type: "ip", start, end: stop };
};
const isVersion = (state, start) => {
    const previous = state.text.charAt(start - 1);
    if (previous === "." || previous === "~" || previous === "^" || previous === "+" || previous === "_")
        return true;
    if ("-/@".includes(previous || " ") && isWord(codeAt(state, start - 2)))
        return true;
    const context = before(state, start, ip_CONTEXT);
    return VERSION_WORD.test(context) && !ADDRESS_WORD.test(context);
};
/** An IPv6 address that begins here: all eight groups, or `::` with a digit in a group, so that `a::b` stays a path. */
const ipv6At = (state, start) => {
    const isPart = (code) => isHex(code) || code === COLON || code === ip_DOT;
    if (!isPart(codeAt(state, start)) || isPart(codeAt(state, start - 1)))
        return undefined;
    let end = runEnd(state, start, isPart, MAX_IPV6 + 2);
    // The end of a sentence, or of what comes before an explanation.
    while (end > start && (codeAt(state, end - 1) === ip_DOT || endsInOneColon(state.text, start, end)))
        end -= 1;
    const text = state.text.slice(start, end);
    if (!/^[^:]*:[^:]*:/.test(text) || !/[0-9]/.test(text) || EVERYWHERE.test(text))
        return undefined;
    if (isWord(codeAt(state, end)) || (0,ip_address/* parseAddress */.or)(text) === undefined)
        return undefined;
    return { type: "ip", start, end };
};
const endsInOneColon = (text, start, end) => text.charCodeAt(end - 1) === COLON && (end - 2 < start || text.charCodeAt(end - 2) !== COLON);

;// CONCATENATED MODULE: ./lib/audit/masking/mac.js


const PAIRS = /[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}/y;
const QUADS = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}/y;
const mac_EVERYWHERE = /^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$/i;
const MAC_WORD = /\b(?:mac|ether|ethernet|hwaddr|hardware|nic|bssid)\b/;
/** A hardware address that begins here: six pairs, or three fours with dots; with a letter, or beside a word for it. */
const macAt = (state, start) => {
    const end = endOf(PAIRS, state, start) ?? endOf(QUADS, state, start);
    if (end === undefined)
        return undefined;
    const found = state.text.slice(start, end);
    const [previous, next] = [state.text.charAt(start - 1), codeAt(state, end)];
    if (isWord(next) || ":-.".includes(previous || " ") || mac_EVERYWHERE.test(found))
        return undefined;
    if ((next === 58 || next === 45 || next === 46) && isWord(codeAt(state, end + 1)))
        return undefined;
    // Only digits: a time stamp or a version looks the same.
    if (!/[A-Fa-f]/.test(found) && !MAC_WORD.test(before(state, start, 40)))
        return undefined;
    return { type: "mac", start, end };
};
const endOf = (form, state, start) => {
    form.lastIndex = start;
    state.steps += 17;
    return form.test(state.text) ? form.lastIndex : undefined;
};

;// CONCATENATED MODULE: ./lib/audit/masking/phone.js


const PLUS = 43;
const PHONE_WORD = /\b(?:phone|telephone|tel|mobile|cell|cellphone|fax|whatsapp|sms|call me|call us|dial|hotline|pager|landline|handy|telefon)\b/;
const phone_CONTEXT = 40;
const MAX_CHARACTERS = 28;
/** Dates, and times behind them, stand beside such words too. */
const DATE = /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}[./][0-9]{2}[./][0-9]{4})/;
/**
 * A phone number that begins here: `+` and 8 to 15 digits (E.164), or 7 to 15 digits within 40 characters behind a word
 * such as `phone`; in groups by blanks, dots, hyphens and parentheses.
 */
const phoneAt = (state, start) => {
    const international = codeAt(state, start) === PLUS;
    if (international && (!isInternational(state, start) || !isDigit(codeAt(state, start + 1))))
        return undefined;
    const read = readNumber(state, international ? start + 1 : start);
    if (read.digits < (international ? 8 : 7) || read.digits > 15)
        return undefined;
    const next = codeAt(state, read.end);
    if (isAlphanumeric(next) ||
        ("_-/:+=.@".includes(String.fromCharCode(next)) && isBase64OrDigit(codeAt(state, read.end + 1))))
        return undefined;
    if (!international && !isNational(state, start, read.end))
        return undefined;
    return { type: "phone", start, end: read.end };
};
/** No country code begins with 0; a plus behind a word is that of base64 or of build metadata. */
const isInternational = (state, start) => {
    const previous = codeAt(state, start - 1);
    return codeAt(state, start + 1) !== 48 && !isBase64(previous) && !isAlphanumeric(previous) && previous !== 46;
};
/** Beside a word that says so, no date, and not the rest of a longer number, path or id. */
const isNational = (state, start, end) => {
    const previous = state.text.charAt(start - 1);
    if (previous !== "" && ".-_/#@=".includes(previous))
        return false;
    if (" (".includes(previous) && isDigit(codeAt(state, start - 2)))
        return false;
    return PHONE_WORD.test(before(state, start, phone_CONTEXT)) && !DATE.test(state.text.slice(start, end));
};
const isBase64OrDigit = (code) => isBase64(code) && code !== 45;
/** Digits and what stands between them; ends at the last digit. Two separators in a row only around parentheses. */
const readNumber = (state, start) => {
    let digits = 0;
    let end = start;
    let gap = 0;
    for (let at = start; at < start + MAX_CHARACTERS; at++) {
        const code = codeAt(state, at);
        state.steps += 1;
        if (isDigit(code)) {
            digits += 1;
            gap = 0;
            end = at + 1;
        }
        else {
            const separates = code === 32 || code === 45 || code === 46 || code === 40 || code === 41;
            gap += code === 40 || code === 41 ? 0.5 : 1;
            if (!separates || gap > 2)
                break;
        }
    }
    return { digits, end };
};

;// CONCATENATED MODULE: ./lib/audit/masking/private-key.js

const BEGIN = "-----BEGIN ";
const KIND = /^[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** A private key in PEM that begins here, to its last line; to the end of the text where that one is cut off. */
const privateKeyAt = (state, start) => {
    if (!state.text.startsWith(BEGIN, start))
        return undefined;
    const from = start + BEGIN.length;
    const kind = KIND.exec(state.text.slice(from, from + 70));
    state.steps += 70;
    if (kind === null || start < state.taken)
        return undefined;
    const closing = `-----END ${kind[0]}`;
    const at = state.text.indexOf(closing, from);
    const end = at === -1 ? state.text.length : runEnd(state, at + closing.length, () => false);
    state.steps += end - start;
    state.taken = Math.max(state.taken, end);
    return { type: "private_key", start, end };
};

;// CONCATENATED MODULE: ./lib/audit/masking/ssn.js


const PRINTED = /([0-9]{3})([- ]?)([0-9]{2})\2([0-9]{4})/y;
const SSN_WORD = /\b(?:ssn|itin|social[ _-]?security|taxpayer|tin)\b/;
const ssn_CONTEXT = 40;
/**
 * A US social security number or individual taxpayer number that begins here: 3-2-4 digits with hyphens, or with spaces
 * or nothing beside a word that says so; areas, groups and serials that are given out.
 */
const ssnAt = (state, start) => {
    PRINTED.lastIndex = start;
    state.steps += 11;
    const match = PRINTED.exec(state.text);
    if (match === null)
        return undefined;
    const [found, area = "", separator, group = "", serial = ""] = match;
    const end = start + found.length;
    const next = codeAt(state, end);
    const around = state.text.charAt(start - 1);
    if (isWord(next) || (around !== "" && "-./:#+@".includes(around)))
        return undefined;
    if ((next === 45 || next === 46) && isWord(codeAt(state, end + 1)))
        return undefined;
    if (!isGivenOut(Number(area), Number(group), Number(serial)))
        return undefined;
    if (separator !== "-" && !SSN_WORD.test(before(state, start, ssn_CONTEXT)))
        return undefined;
    return { type: "ssn", start, end };
};
/** Areas 000, 666 and 900 on, group 00 and serial 0000 are never given out; ITINs have their own groups from 900 on. */
const isGivenOut = (area, group, serial) => {
    if (serial === 0 || group === 0 || area === 0 || area === 666)
        return false;
    if (area < 900)
        return true;
    return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
};

;// CONCATENATED MODULE: ./lib/audit/masking/token.js


/** Longer than any token of these formats; more of the same run is masked with it. */
const MAX_HEAD = 100;
const format = (type, rest, ...prefixes) => prefixes.map((prefix) => ({ type, prefix, rest }));
/** Token formats whose prefix tells what they are; `rest` is what must follow at least. */
const FORMATS = [
    ...format("github_token", /^[A-Za-z0-9_]{36}/, "ghp_", "gho_", "ghu_", "ghs_", "ghr_"),
    ...format("github_token", /^[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/, "github_pat_"),
    ...format("gitlab_token", /^[A-Za-z0-9_-]{20}/, "glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glsoat-"),
    ...format("aws_key", /^[A-Z2-7]{16}(?![A-Za-z0-9])/, "AKIA", "ASIA", "ABIA", "ACCA"),
    ...format("slack_token", /^[0-9A-Za-z-]{20}/, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-"),
    ...format("npm_token", /^[A-Za-z0-9]{36}/, "npm_"),
    ...format("pypi_token", /^AgE[A-Za-z0-9_-]{50}/, "pypi-"),
    ...format("stripe_key", /^(?:live|test)_[A-Za-z0-9]{16}/, "sk_", "rk_", "pk_"),
    ...format("stripe_key", /^[A-Za-z0-9]{32}/, "whsec_"),
    ...format("google_key", /^[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/, "AIza"),
    ...format("google_key", /^[A-Za-z0-9_-]{20}/, "GOCSPX-"),
    ...format("sendgrid_key", /^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/, "SG."),
];
/** By the first character of the prefix. */
const BY_INITIAL = new Map(FORMATS.map(({ prefix }) => [
    prefix.charCodeAt(0),
    FORMATS.filter((other) => other.prefix.startsWith(prefix.charAt(0))),
]));
/** A token of a known format that begins here; it reaches to the end of its run of base64url characters. */
const tokenAt = (state, start) => {
    // A hyphen before: the run began earlier, and was read then.
    if (codeAt(state, start - 1) === 45)
        return undefined;
    for (const { type, prefix, rest } of BY_INITIAL.get(codeAt(state, start)) ?? []) {
        if (!state.text.startsWith(prefix, start))
            continue;
        const from = start + prefix.length;
        state.steps += MAX_HEAD;
        const match = rest.exec(state.text.slice(from, from + MAX_HEAD));
        if (match !== null)
            return { type, start, end: runEnd(state, from + match[0].length, isTokenPart) };
    }
    return jwtAt(state, start);
};
const isTokenPart = (code) => isBase64(code) && code !== 43 && code !== 47;
/** Base64url of `{"`: three parts of base64url, the last of which may be empty. */
const jwtAt = (state, start) => {
    if (!state.text.startsWith("eyJ", start))
        return undefined;
    const header = runEnd(state, start, isTokenPart);
    if (header - start < 16 || codeAt(state, header) !== 46 || !state.text.startsWith("eyJ", header + 1))
        return undefined;
    const payload = runEnd(state, header + 1, isTokenPart);
    if (payload - header < 16 || codeAt(state, payload) !== 46)
        return undefined;
    return { type: "jwt", start, end: runEnd(state, payload + 1, isTokenPart) };
};

;// CONCATENATED MODULE: ./lib/audit/masking/url-credentials.js

const MAX_USERINFO = 512;
/** Accounts that every clone names and that have no secret. */
const url_credentials_SERVICE_ACCOUNTS = new Set(["git", "ssh"]);
/** User and password of a URL, where `://` begins here. */
const urlCredentialsAt = (state, colon) => {
    if (!state.text.startsWith("://", colon))
        return undefined;
    const start = colon + 3;
    const end = runEnd(state, start, isAuthority, MAX_USERINFO);
    const at = state.text.slice(start, end).lastIndexOf("@");
    if (at < 1 || url_credentials_SERVICE_ACCOUNTS.has(state.text.slice(start, start + at)))
        return undefined;
    state.userinfoEnd = start + at;
    return { type: "url_credentials", start, end: start + at };
};
/** Whatever may stand before the path; brackets end it, so that what is masked is not found again. */
const isAuthority = (code) => code > 32 && code !== 127 && !`/?#"'<>[]\\\`|^{}`.includes(String.fromCharCode(code));

;// CONCATENATED MODULE: ./lib/audit/masking/find-spans.js













/** Who is asked where a word begins: with a digit, with a letter of hexadecimal, with another letter. */
const AT_DIGIT = [cardAt, ssnAt, ipv4At, ipv6At, macAt, phoneAt];
const AT_HEX_LETTER = [ipv6At, macAt, ibanAt, tokenAt, assignmentAt, bearerAt];
const AT_LETTER = [ibanAt, tokenAt, assignmentAt, bearerAt];
/** Who is asked at a sign. */
const AT_SIGN = new Map([
    [64, [emailAround]], // @
    [37, [emailAround]], // %40
    [43, [phoneAt]], // +
    [40, [phoneAt]], // (
    [45, [privateKeyAt]], // -
    [58, [urlCredentialsAt, ipv6At]], // :
    [95, [assignmentAt]], // _
]);
/**
 * Everything in a text that is to be masked, in order and without overlap. What overlaps becomes one stretch with the
 * type of its longest part, so that no rest of either is left; a phone number, the weakest guess, gives way. One pass;
 * `state` counts its steps.
 */
const findSpans = (text, state = scanStart(text)) => {
    const found = [];
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const word = isWord(code);
        if (!word || !inWord) {
            for (const recognise of recognisersFor(code, word)) {
                const span = recognise(state, at);
                if (span !== undefined)
                    found.push(span);
            }
        }
        inWord = word;
        // An escaped line feed or tab, as in JSON within a text: the letter belongs to the sign, not to the word behind.
        if (code === 92 && "nrt".includes(text.charAt(at + 1) || " "))
            at += 1;
    }
    state.steps += text.length;
    return merge(found);
};
const NONE = [];
const recognisersFor = (code, word) => {
    if (!word || code === 95)
        return AT_SIGN.get(code) ?? NONE;
    if (isDigit(code))
        return AT_DIGIT;
    return isHex(code) ? AT_HEX_LETTER : AT_LETTER;
};
const merge = (found) => {
    const firm = union(found.filter(({ type }) => type !== "phone"));
    const phones = union(found.filter(({ type }) => type === "phone"));
    if (phones.length === 0)
        return firm;
    let next = 0;
    const free = phones.filter(({ start, end }) => {
        while (next < firm.length && firm[next].end <= start)
            next += 1;
        return next === firm.length || firm[next].start >= end;
    });
    return [...firm, ...free].sort((a, b) => a.start - b.start);
};
const union = (spans) => {
    const merged = [];
    for (const { type, start, end } of spans.sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last === undefined || start >= last.end)
            merged.push({ type, start, end, longest: end - start });
        else {
            if (end - start > last.longest || (end - start === last.longest && isGeneric(last.type)))
                Object.assign(last, { type, longest: end - start });
            last.end = Math.max(last.end, end);
        }
    }
    return merged.map(({ type, start, end }) => ({ type, start, end }));
};
/** Known by the name it is assigned to, not by itself: a format that is known says more. */
const isGeneric = (type) => type === "assignment" || type === "authorization";

;// CONCATENATED MODULE: ./lib/audit/masking/mask-text.js

/** Characters of one text that are kept. Whoever writes into a log must not fill it, nor hide behind a long text. */
const MAX_TEXT = 64 * 1024;
const CUT = "[cut]";
/** What is masked may make room for another match, as when a word before a number is gone; each pass leaves fewer. */
const MAX_PASSES = 8;
/** Texts that are remembered as clean: a megabyte at most. */
const MAX_REMEMBERED = 4096;
const MAX_REMEMBERED_TEXT = 128;
const everything = () => true;
/** What stands in the place of a match. */
const markOf = (type) => `[masked:${type}]`;
/** The text with a mark in the place of every match of the types that are asked for, cut to 64 KiB. */
const maskText = (text, tally, wanted = everything) => {
    if (tally.clean.has(text))
        return text;
    if (text.length <= MAX_REMEMBERED_TEXT && findSpans(text).length === 0) {
        if (tally.clean.size < MAX_REMEMBERED)
            tally.clean.add(text);
        return text;
    }
    let masked = text;
    for (let pass = 0; pass < MAX_PASSES; pass++) {
        const next = shorten(maskOnce(masked, tally, wanted), tally);
        if (next === masked)
            break;
        masked = next;
    }
    return masked;
};
const maskOnce = (text, tally, wanted) => {
    // What lies across the end is seen whole, so that no half of a secret is left.
    const seen = text.length > 2 * MAX_TEXT ? text.slice(0, 2 * MAX_TEXT) : text;
    let masked = "";
    let from = 0;
    for (const { type, start, end } of findSpans(seen)) {
        if (!wanted(type))
            continue;
        tally.add(type);
        masked += seen.slice(from, start) + markOf(type);
        from = end;
    }
    return from === 0 ? text : masked + text.slice(from);
};
const shorten = (text, tally) => {
    if (text.length <= MAX_TEXT)
        return text;
    tally.add("cut");
    return text.slice(0, MAX_TEXT - CUT.length).toWellFormed() + CUT;
};

;// CONCATENATED MODULE: ./lib/audit/masking/mask-types.js
/**
 * What masking finds in text, by the word that stands in its place and in the counts. A closed list: a reader of a log
 * knows what was looked for.
 */
const MASK_TYPES = {
    email: "an e-mail address",
    card: "a payment card number",
    iban: "a bank account number",
    ssn: "a US social security or taxpayer number",
    ip: "an IPv4 or IPv6 address",
    mac: "a hardware address",
    phone: "a phone number",
    private_key: "a private key in PEM",
    github_token: "a token of GitHub",
    gitlab_token: "a token of GitLab",
    aws_key: "an access key id of AWS",
    slack_token: "a token of Slack",
    npm_token: "a token of npm",
    pypi_token: "a token of PyPI",
    stripe_key: "a key of Stripe",
    google_key: "an API key of Google",
    sendgrid_key: "an API key of SendGrid",
    jwt: "a JSON Web Token",
    url_credentials: "user and password in a URL",
    authorization: "credentials of an Authorization header",
    assignment: "a value that is assigned to a secret name",
};
/** What else is counted: fields that were dropped, identifiers that were replaced, texts that were cut. */
const MASK_ACTIONS = (/* unused pure expression or super */ null && (["pseudonym", "secret_field", "unlisted_field", "cut"]));
/** Types that are personal data; the others are secrets, which have no place in a log of any mode. */
const PERSONAL = new Set(["email", "card", "iban", "ssn", "ip", "mac", "phone"]);
/** Whether a match is a secret, masked also where personal data may stand. */
const isSecret = (type) => !PERSONAL.has(type);

;// CONCATENATED MODULE: ./lib/audit/masking/mask-value.js




/** A value that people wrote, however deep: texts and member names are masked, members with secret names are dropped. */
const maskValue = (value, tally) => {
    if (typeof value === "string")
        return maskText(value, tally);
    if (typeof value === "number")
        return maskNumber(value, tally);
    if (typeof value !== "object" || value === null)
        return value;
    if (isList(value))
        return value.map((item) => maskValue(item, tally));
    const members = new Map();
    for (const [name, item] of Object.entries(value)) {
        if (isSecretName(name) || (name === "value" && isSecretName(lastOfPath(value["path"]))))
            tally.add("secret_field");
        else
            members.set(freeName(maskText(name, tally), members), maskValue(item, tally));
    }
    return Object.fromEntries(members);
};
/** An identifier where it may stand: only secrets have no place in it. */
const maskSecrets = (value, tally) => {
    if (typeof value === "string")
        return maskText(value, tally, isSecret);
    if (typeof value !== "object" || value === null)
        return value;
    if (isList(value))
        return value.map((item) => maskSecrets(item, tally));
    return maskValue(value, tally);
};
const isList = (value) => Array.isArray(value);
const maskNumber = (value, tally) => {
    if (!Number.isSafeInteger(value) || !isCard(String(value), () => false))
        return value;
    tally.add("card");
    return markOf("card");
};
/** A change in the form of RFC 6902 names what it sets by a pointer: `{"path": "/smtp/password", "value": ...}`. */
const lastOfPath = (path) => typeof path === "string" ? path.slice(path.lastIndexOf("/") + 1) : "";
/** Two names may become one by masking; neither value may be lost. */
const freeName = (name, members) => {
    let free = name;
    for (let count = 2; members.has(free); count++)
        free = `${name}#${count}`;
    return free;
};

;// CONCATENATED MODULE: ./lib/audit/masking/pseudonym.js


/** What an identifier is of; the same person as actor and as approver has one pseudonym. */
const PSEUDONYM_KINDS = (/* unused pure expression or super */ null && (["actor", "address", "context"]));
const KINDS = new Map([
    ["actor.id", "actor"],
    ["actor.name", "actor"],
    ["approval.actors", "actor"],
    ["client.address", "address"],
]);
const PSEUDONYM = /^ps1:[A-Za-z0-9._-]{1,64}:[A-Za-z0-9_-]{22}$/;
const KEY_ID = /^[A-Za-z0-9._-]{1,64}$/;
/** 128 bits and a little. */
const CHARACTERS = 22;
/** A shorter key could be found by trying. */
const MIN_KEY_BYTES = 16;
/** What an identifier field holds; all that nothing is known of are contexts. */
const kindOfField = (field) => KINDS.get(field) ?? "context";
/** Whether a text has the form of a pseudonym; such a one is not replaced again. */
const isPseudonym = (text) => PSEUDONYM.test(text);
/**
 * `ps1:<key id>:<22 characters of base64url>`: HMAC-SHA256 over the kind and the normalised value. Whoever has the key
 * can try names, numbers and addresses; without it nobody can. Throws for a key without proper id or too short.
 */
const pseudonymOf = (key, kind, value) => {
    if (!KEY_ID.test(key.id))
        throw new Error(`pseudonym key: the id ${JSON.stringify(key.id)} has other characters than A-Z a-z 0-9 . _ -`);
    if (key.bytes.length < MIN_KEY_BYTES)
        throw new Error(`pseudonym key: ${key.bytes.length} bytes; ${MIN_KEY_BYTES} are needed`);
    const code = (0,external_node_crypto_.createHmac)("sha256", key.bytes)
        .update(`${kind}|${normalise(kind, value)}`)
        .digest("base64url");
    return `ps1:${key.id}:${code.slice(0, CHARACTERS)}`;
};
/** Accounts do not differ by case, addresses have many spellings, context ids are as their makers wrote them. */
const normalise = (kind, value) => {
    const text = value.normalize("NFC").trim();
    if (kind === "actor")
        return text.toLowerCase();
    const address = kind === "address" ? (0,ip_address/* parseAddress */.or)(text) : undefined;
    return address === undefined ? text : (0,ip_address/* formatAddress */.M0)(address);
};

;// CONCATENATED MODULE: ./lib/audit/masking/json-texts.js
const QUOTE = 34;
const json_texts_BACKSLASH = 92;
/** All strings of a line of JSON, names of members too, and integers as long as a card number. The line is valid or not. */
const jsonTexts = (line) => {
    const texts = [];
    let depth = 0;
    let field;
    for (let at = 0; at < line.length; at++) {
        const character = line.charAt(at);
        if (character === "{" || character === "[")
            depth += 1;
        else if (character === "}" || character === "]")
            depth -= 1;
        else if (character === '"') {
            const end = endOfString(line, at);
            const text = decode(line.slice(at, end + 1));
            const isTopName = depth === 1 && /^\s*:/.test(line.slice(end + 1, end + 10));
            if (isTopName)
                field = text;
            texts.push({ at: at + 1, text, exact: text.length === end - at - 1, field: isTopName ? undefined : field });
            at = end;
        }
        else if (character >= "0" && character <= "9") {
            const digits = /^[0-9]+/.exec(line.slice(at, at + 24))?.[0] ?? "";
            if (digits.length >= 12 && digits.length <= 19)
                texts.push({ at, text: digits, exact: true, field });
            at += digits.length - 1;
        }
    }
    return texts;
};
const endOfString = (line, start) => {
    let at = start + 1;
    while (at < line.length && line.charCodeAt(at) !== QUOTE)
        at += line.charCodeAt(at) === json_texts_BACKSLASH ? 2 : 1;
    return Math.min(at, line.length);
};
/** What the literal means; a literal that is none is taken as it stands. */
const decode = (literal) => {
    if (!literal.includes("\\"))
        return literal.slice(1, literal.endsWith('"') && literal.length > 1 ? -1 : undefined);
    try {
        return JSON.parse(literal);
    }
    catch {
        return literal.slice(1);
    }
};

;// CONCATENATED MODULE: ./lib/audit/masking/scan-text.js






/**
 * Looks through a finished file once more. In a line that is an entry of a log, structural fields and pseudonyms are
 * passed over; identifiers are held against secrets, and where they should be pseudonyms against everything. Of other
 * lines of JSON all texts are read, of other lines the line.
 */
const scanText = (text, { identifiers }) => {
    const leaks = [];
    const clean = new Set();
    let lineAt = 0;
    for (const line of text.split("\n")) {
        if (isCleanEntry(line, clean)) {
            lineAt += line.length + 1;
            continue;
        }
        const texts = line.startsWith("{") ? jsonTexts(line) : [{ at: 0, text: line, exact: true, field: undefined }];
        const entry = texts.some(({ field, text: found }) => field === "schema" && found === audit_entry/* ENTRY_SCHEMA */.H);
        for (const each of texts) {
            const wanted = entry ? wantedIn(each, identifiers) : () => true;
            for (const { type, start } of findSpans(each.text))
                if (wanted(type))
                    leaks.push({ type, at: lineAt + each.at + (each.exact ? start : 0) });
        }
        lineAt += line.length + 1;
    }
    return leaks;
};
/**
 * Whether a line is an entry in whose texts nothing at all is found: the usual case, told without looking for places.
 * Entries of one log repeat themselves, so `clean` remembers texts that were looked through.
 */
const isCleanEntry = (line, clean) => {
    const entry = line.startsWith("{") ? parseLine(line) : undefined;
    if (entry === undefined || entry["schema"] !== audit_entry/* ENTRY_SCHEMA */.H)
        return false;
    for (const field in entry) {
        const kind = classOfField(field);
        if (kind !== "structural" && (kind === "unlisted" || kind === "secret" || !isCleanValue(entry[field], clean)))
            return false;
    }
    return true;
};
/** A list, an object or a long number is for the closer look. */
const isCleanValue = (value, clean) => {
    if (typeof value === "number")
        return Math.abs(value) < SHORTEST_CARD;
    if (typeof value !== "string")
        return value === null || typeof value === "boolean";
    if (clean.has(value) || isPseudonym(value))
        return true;
    if (findSpans(value).length > 0)
        return false;
    clean.add(value);
    return true;
};
const SHORTEST_CARD = 1e11;
const parseLine = (line) => {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
};
const nothing = () => false;
const wantedIn = ({ field, text }, identifiers) => {
    // The names of fields at the top are the schema's or were masked as unlisted; they have no field of their own.
    if (field === undefined)
        return () => true;
    const kind = classOfField(field);
    if (kind === "structural")
        return nothing;
    if (kind === "identifier")
        return isPseudonym(text) ? nothing : identifiers ? () => true : isSecret;
    return () => true;
};

;// CONCATENATED MODULE: ./lib/audit/masking/mask-entry.js








/** Masking as a mode asks for it. Masking what is masked changes nothing. */
const createMasker = ({ privacy, pseudonymKey }) => {
    const memory = newMemory();
    return {
        mask: (draft) => {
            const tally = maskTally(memory.clean);
            const means = { privacy, pseudonymKey, tally, pseudonyms: memory.pseudonyms };
            // Most fields of most entries are structural or clean: what stays as it is is not copied one by one.
            let masked;
            for (const field in draft) {
                const kind = classOfField(field);
                if (kind === "structural")
                    continue;
                const value = draft[field];
                const kept = maskField(field, kind, value, draft, means);
                // The name of a field that is in no table may be anything, a value too.
                const name = kind === "unlisted" ? maskText(field, tally) : field;
                if (kept === value && name === field)
                    continue;
                masked ??= { ...draft };
                if (name !== field || kept === undefined)
                    delete masked[field];
                if (kept !== undefined)
                    masked[name] = kept;
            }
            const counts = tally.counts();
            if (masked === undefined || Object.keys(counts).length === 0)
                return draft;
            const summary = summaryOf(privacy, draft["signalbox.masking"], counts, pseudonymKey.scope);
            return { ...masked, "signalbox.masking": summary };
        },
        scan: (text) => scanText(text, { identifiers: privacy !== "text" }),
    };
};
/** The entries of a log have the same few actors and branches: what was made of them is made once. */
const newMemory = () => ({ clean: new Set(), pseudonyms: new Map() });
const MAX_PSEUDONYMS = 4096;
/** The value to write, or undefined for a field that is dropped. */
const maskField = (field, kind, value, draft, means) => {
    const { privacy, tally } = means;
    switch (kind) {
        case "identifier":
            if (privacy === "text")
                return maskSecrets(value, tally);
            // The software itself is nobody.
            if (draft["actor.type"] === "system" && kindOfField(field) === "actor")
                return maskSecrets(value, tally);
            return pseudonymise(field, value, means);
        case "text":
            return maskValue(value, tally);
        case "secret":
            tally.add("secret_field");
            return undefined;
        case "unlisted":
            if (privacy !== "listed")
                return maskValue(value, tally);
            tally.add("unlisted_field");
            return undefined;
        default:
            return (0,assert_never/* assertNever */.x)(kind);
    }
};
const pseudonymise = (field, value, means) => {
    if (value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => pseudonymise(field, item, means));
    const text = typeof value === "string" ? value : (0,canonical_json/* canonicalJson */.d)(value);
    if (text === "" || isPseudonym(text))
        return text;
    means.tally.add("pseudonym");
    const kind = kindOfField(field);
    const known = means.pseudonyms.get(`${kind}|${text}`);
    if (known !== undefined)
        return known;
    const made = pseudonymOf(means.pseudonymKey, kind, text);
    if (means.pseudonyms.size < MAX_PSEUDONYMS)
        means.pseudonyms.set(`${kind}|${text}`, made);
    return made;
};
const summaryOf = (policy, earlier, counts, scope) => {
    const total = {};
    for (const each of [countsOf(earlier), counts])
        for (const [type, count] of Object.entries(each))
            total[type] = (total[type] ?? 0) + count;
    return { policy, counts: total, ...(Object.hasOwn(total, "pseudonym") ? { pseudonyms: scope } : {}) };
};
/** Counts that an earlier masking of the same entry left. */
const countsOf = (summary) => typeof summary === "object" && summary !== null && "counts" in summary ? summary["counts"] : {};

// EXTERNAL MODULE: ./lib/audit/sealing/derive-key.js
var derive_key = __webpack_require__(85894);
;// CONCATENATED MODULE: ./lib/audit/sealing/aes-gcm.js

const CIPHER = "aes-256-gcm";
const aes_gcm_IV_BYTES = 12;
const aes_gcm_TAG_BYTES = 16;
/** AES-256-GCM: IV, ciphertext and tag in one. `about` is not hidden, yet it must be the same to open. */
const encrypt = (key, iv, plain, about) => {
    const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, key, iv, { authTagLength: aes_gcm_TAG_BYTES });
    cipher.setAAD(Buffer.from(about));
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};
/** The plain bytes, or undefined where the key, the bytes or what they are about are others. */
const aes_gcm_decrypt = (key, box, about) => {
    if (box.length < aes_gcm_IV_BYTES + aes_gcm_TAG_BYTES)
        return undefined;
    const cipher = createDecipheriv(CIPHER, key, box.subarray(0, aes_gcm_IV_BYTES), { authTagLength: aes_gcm_TAG_BYTES });
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(box.subarray(-aes_gcm_TAG_BYTES));
    const plain = cipher.update(box.subarray(aes_gcm_IV_BYTES, -aes_gcm_TAG_BYTES));
    try {
        cipher.final();
        return plain;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./lib/audit/sealing/frames.js


/** Plain bytes of a frame; the last one may have fewer. A reader never holds more of unproven text than this. */
const FRAME_BYTES = 64 * 1024;
/** Number (4 bytes, big-endian), 1 for the last frame or 0, length of what follows (4 bytes). */
const PREFIX_BYTES = 9;
/** Encrypts bytes in frames of 64 KiB, each under an IV of its own; there is at least one. */
const sealFrames = (bytes, context, random) => {
    const key = frameKey(context);
    const count = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES));
    const parts = [];
    for (let number = 0; number < count; number++) {
        const last = number === count - 1;
        const plain = bytes.subarray(number * FRAME_BYTES, (number + 1) * FRAME_BYTES);
        const box = encrypt(key, random(aes_gcm_IV_BYTES), plain, aboutOf(context, number, last));
        const prefix = Buffer.alloc(PREFIX_BYTES);
        prefix.writeUInt32BE(number, 0);
        prefix.writeUInt8(last ? 1 : 0, 4);
        prefix.writeUInt32BE(box.length, 5);
        parts.push(prefix, box);
    }
    return Buffer.concat(parts);
};
/** Decrypts the frames in order; one that is missing, added, moved or changed is told by its number. */
const openFrames = (sealed, context) => {
    const key = frameKey(context);
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const parts = [];
    let at = 0;
    for (let frame = 0;; frame++) {
        const fault = (code) => ({ ok: false, code, frame });
        if (bytes.length - at < PREFIX_BYTES)
            return fault("cut_off");
        const length = bytes.readUInt32BE(at + 5);
        if (length > IV_BYTES + FRAME_BYTES + TAG_BYTES)
            return fault("frame_edited");
        if (bytes.length - at - PREFIX_BYTES < length)
            return fault("cut_off");
        if (bytes.readUInt32BE(at) !== frame)
            return fault("frames_reordered");
        const flag = bytes.readUInt8(at + 4);
        if (flag > 1)
            return fault("frame_edited");
        at += PREFIX_BYTES;
        const plain = decrypt(key, bytes.subarray(at, at + length), aboutOf(context, frame, flag === 1));
        if (plain === undefined)
            return fault("frame_edited");
        parts.push(plain);
        at += length;
        if (flag === 1)
            return at === bytes.length ? { ok: true, bytes: Buffer.concat(parts) } : fault("frames_appended");
    }
};
const frameKey = ({ dataKey }) => (0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "frames");
const aboutOf = ({ segment, keyId }, frame, last) => JSON.stringify([segment, frame, last, keyId]);

;// CONCATENATED MODULE: ./lib/audit/sealing/sealed-header.js




/** How the bytes behind the header came about; the one way of this version. */
const sealed_header_CIPHER = "gzip+aes-256-gcm";
/** A header with hundreds of readers would be a way to make opening slow. */
const MAX_READERS = 64;
const MAX_HEADER_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
const LF = 10;
const WRAP_FIELDS = {
    "ecdh-p256": ["id", "point", "type", "wrapped"],
    "rsa-oaep-sha256": ["id", "type", "wrapped"],
    key: ["id", "salt", "type", "wrapped"],
    passphrase: ["id", "rounds", "salt", "type", "wrapped"],
};
const HEADER_FIELDS = (/* unused pure expression or super */ null && (["cipher", "key", "mac", "schema", "segment", "to"]));
/** The id of a data key. */
const dataKeyId = (dataKey) => Buffer.from((0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "key id", 8)).toString("hex");
/** The header line with its line feed; its MAC is made with the data key, so that only who can read can write one. */
const writeHeader = (header, dataKey) => Buffer.from(`${(0,canonical_json/* canonicalJson */.d)({ ...header, mac: macOf(header, dataKey).toString("base64url") })}\n`);
/** Whether the header is the one that was written with this data key. It also commits to the key: no second one fits. */
const headerHolds = (header, mac, dataKey) => {
    const stated = Buffer.from(mac, "base64url");
    const right = macOf(header, dataKey);
    return header.key === dataKeyId(dataKey) && stated.length === right.length && timingSafeEqual(stated, right);
};
/** Reads the first line; `body` is where the frames begin. */
const readHeader = (sealed) => {
    const end = sealed.subarray(0, MAX_HEADER_BYTES).indexOf(LF);
    if (end === -1)
        return refused("no header line; a sealed file begins with one");
    const line = Buffer.from(sealed.subarray(0, end)).toString("utf8");
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return refused("the header line is not JSON");
    }
    if (typeof value !== "object" || value === null || !("schema" in value))
        return refused("the header has no schema");
    if (value.schema !== SEALED_SCHEMA)
        return refused(`its schema is not ${SEALED_SCHEMA}`);
    if (!isHeader(value) || canonicalJson(value) !== line)
        return refused("the header is not as this schema writes it");
    const { mac, ...header } = value;
    return parsed({ header, mac, body: end + 1 });
};
const macOf = (header, dataKey) => (0,external_node_crypto_.createHmac)("sha256", (0,derive_key/* deriveKey */.Hz)(dataKey, new Uint8Array(), "header"))
    .update((0,canonical_json/* canonicalJson */.d)(header))
    .digest();
const isHeader = (value) => {
    const header = value;
    return (hasExactly(header, HEADER_FIELDS) &&
        header["cipher"] === sealed_header_CIPHER &&
        ["key", "mac", "segment"].every((field) => typeof header[field] === "string") &&
        Array.isArray(header["to"]) &&
        header["to"].length > 0 &&
        header["to"].length <= MAX_READERS &&
        header["to"].every(isWrappedKey));
};
const isWrappedKey = (value) => {
    if (typeof value !== "object" || value === null || !("type" in value))
        return false;
    const fields = typeof value.type === "string" && Object.hasOwn(WRAP_FIELDS, value.type) ? value.type : undefined;
    return (fields !== undefined &&
        hasExactly(value, WRAP_FIELDS[fields]) &&
        // Another count of rounds would be a way to weaken a passphrase, or to keep a reader busy for hours.
        Object.entries(value).every(([name, item]) => name === "rounds" ? item === PASSPHRASE_ROUNDS : typeof item === "string"));
};
const hasExactly = (value, fields) => Object.keys(value).sort().join() === fields.join();

// EXTERNAL MODULE: ./lib/audit/sealing/identity-key.js
var identity_key = __webpack_require__(40363);
// EXTERNAL MODULE: ./lib/audit/sealing/recipient-key.js
var recipient_key = __webpack_require__(53966);
;// CONCATENATED MODULE: ./lib/audit/sealing/random-identity.js


/** One draw in 2^32 is out of range; a generator that fails so often is none. */
const MAX_DRAWS = 4;
/** A new key pair of P-256. Throws when the generator gives nothing usable. */
const randomIdentity = (random) => {
    for (let draw = 0; draw < MAX_DRAWS; draw++) {
        const identity = (0,identity_key/* identityOfScalar */.A0)(Uint8Array.from(random(32)));
        if (identity.ok)
            return identity.value;
    }
    throw new Error("the generator of random bytes gave no private key of P-256");
};
/** What `audit keygen --recipient` hands out: the public word for the workflow, the private one for the reader. */
const generateRecipient = (random) => {
    const { id, point, scalar } = randomIdentity(random);
    return { id, recipient: writeRecipient(point), identity: writeIdentity(scalar) };
};

;// CONCATENATED MODULE: ./lib/audit/sealing/wrapped-key.js






const SALT_BYTES = 16;
/** Locks the data key of a segment for a recipient or by a secret. */
const wrapDataKey = (dataKey, segment, reader, random) => {
    const about = wrapped_key_aboutOf(reader.type, segment);
    const lock = (key) => base64url(encrypt(key, random(aes_gcm_IV_BYTES), dataKey, about));
    switch (reader.type) {
        case "ecdh-p256": {
            const ephemeral = randomIdentity(random);
            const key = agree(ephemeral.scalar, reader.point, ephemeral.point, reader.point);
            return { type: "ecdh-p256", id: reader.id, point: base64url(ephemeral.point), wrapped: lock(key) };
        }
        case "rsa-oaep-sha256":
            return {
                type: "rsa-oaep-sha256",
                id: reader.id,
                wrapped: base64url((0,external_node_crypto_.publicEncrypt)({ key: reader.key, ...oaep(about) }, dataKey)),
            };
        case "key": {
            const salt = random(SALT_BYTES);
            return {
                type: "key",
                id: reader.id,
                salt: base64url(salt),
                wrapped: lock((0,derive_key/* deriveKey */.Hz)(reader.bytes, salt, "key")),
            };
        }
        case "passphrase": {
            const salt = random(SALT_BYTES);
            const wrapped = lock((0,derive_key/* stretchPassphrase */.cy)(reader.text, salt));
            return { type: "passphrase", id: reader.id, rounds: derive_key/* PASSPHRASE_ROUNDS */.x5, salt: base64url(salt), wrapped };
        }
        default:
            return (0,assert_never/* assertNever */.x)(reader);
    }
};
/** The data key, or undefined where the key is of another reader or the wrapped one was changed. */
const unwrapDataKey = (wrapped, segment, key) => {
    const about = wrapped_key_aboutOf(wrapped.type, segment);
    const box = Buffer.from(wrapped.wrapped, "base64url");
    try {
        if (wrapped.type === "ecdh-p256" && key.type === wrapped.type) {
            const point = Buffer.from(wrapped.point, "base64url");
            return decrypt(agree(key.scalar, point, point, key.point), box, about);
        }
        if (wrapped.type === "rsa-oaep-sha256" && key.type === wrapped.type)
            return Uint8Array.from(privateDecrypt({ key: key.key, ...oaep(about) }, box));
        if (wrapped.type === "key" && key.type === wrapped.type)
            return decrypt(deriveKey(key.bytes, Buffer.from(wrapped.salt, "base64url"), "key"), box, about);
        if (wrapped.type === "passphrase" && key.type === wrapped.type)
            return decrypt(stretchPassphrase(key.text, Buffer.from(wrapped.salt, "base64url")), box, about);
        return undefined;
    }
    catch {
        // A point beside the curve, or what RSA cannot decrypt.
        return undefined;
    }
};
/** ECDH, then HKDF salted by both public keys: the agreed key belongs to these two alone. */
const agree = (scalar, other, ephemeral, recipient) => {
    const ecdh = (0,external_node_crypto_.createECDH)(recipient_key/* CURVE */.aY);
    ecdh.setPrivateKey(scalar);
    return (0,derive_key/* deriveKey */.Hz)(ecdh.computeSecret(other), Buffer.concat([ephemeral, recipient]), "ecdh-p256");
};
const oaep = (about) => ({
    padding: external_node_crypto_.constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: "sha256",
    oaepLabel: Buffer.from(about),
});
const wrapped_key_aboutOf = (type, segment) => JSON.stringify([derive_key/* SEALED_SCHEMA */.lg, "data key", type, segment]);
const base64url = (bytes) => Buffer.from(bytes).toString("base64url");

;// CONCATENATED MODULE: ./lib/audit/sealing/seal-segment.js





/**
 * Compresses and encrypts a segment for its readers; `keyIds` names them in order. Throws where there is no reader:
 * nobody could ever open it.
 */
const sealSegment = (bytes, { segment, recipients, secret, random }) => {
    const readers = [...recipients, ...(secret === undefined ? [] : [secret])];
    if (readers.length === 0)
        throw new Error(`segment ${JSON.stringify(segment)}: sealing needs a recipient or a secret`);
    const dataKey = Uint8Array.from(random(32));
    const header = {
        schema: derive_key/* SEALED_SCHEMA */.lg,
        segment,
        cipher: sealed_header_CIPHER,
        key: dataKeyId(dataKey),
        to: readers.map((reader) => wrapDataKey(dataKey, segment, reader, random)),
    };
    const frames = sealFrames((0,external_node_zlib_.gzipSync)(bytes), { segment, keyId: header.key, dataKey }, random);
    return {
        bytes: Uint8Array.from(Buffer.concat([writeHeader(header, dataKey), frames])),
        keyIds: readers.map(({ id }) => id),
    };
};

// EXTERNAL MODULE: ./lib/io/sha256.js
var sha256 = __webpack_require__(79801);
;// CONCATENATED MODULE: ./lib/model/version.js
/** The version in package.json; a test compares them. A constant, so that the bundle needs no file beside it. */
const version_VERSION = "0.1.0";

// EXTERNAL MODULE: ./lib/action/audit/pseudonym-key.js
var pseudonym_key = __webpack_require__(39310);
;// CONCATENATED MODULE: ./lib/action/audit/step-run.js

/**
 * Names a step's log. The digest is of the job's id at the backend and of the step, so that two steps of a job, the
 * legs of a matrix and a workflow that is called twice never share a name. `again` tells a second try from the first.
 */
const nameLog = (environment, jobId, again = 0) => {
    const run = environment.GITHUB_RUN_ID ?? "0";
    const attempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
    const job = step_run_plain(environment.GITHUB_JOB ?? "job");
    const digest = (0,sha256/* sha256 */.s)([jobId, environment.GITHUB_ACTION ?? "", ...(again === 0 ? [] : [again])].join("\n")).slice(0, 16);
    return {
        origin: `signalbox/${environment.GITHUB_REPOSITORY ?? "unknown/unknown"}/${run}/${attempt}/${job}/${digest}`,
        artifact: `signalbox-audit-${run}-${attempt}-${job}-${digest}`,
    };
};
/** The run, for the manifest, masked as an entry is; null where there is none. */
const manifestRunOf = (environment, mask) => {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = environment;
    if (repository === undefined || runId === undefined)
        return null;
    const told = mask({ ...commonFields(environment), "event.name": "log.opened", outcome: "success" });
    return {
        repository,
        run_id: runId,
        run_number: count(environment.GITHUB_RUN_NUMBER),
        run_attempt: count(environment.GITHUB_RUN_ATTEMPT),
        workflow: textOf(told["cicd.pipeline.name"]),
        job: environment.GITHUB_JOB ?? "",
        event: environment.GITHUB_EVENT_NAME ?? "",
        sha: environment.GITHUB_SHA ?? "",
        ref: textOf(told["vcs.ref.head.name"]),
        actor: textOf(told["actor.id"]),
    };
};
/** What every entry of the step says of who and where. The workflow acts; whoever started it is its name. */
const commonFields = (environment) => {
    const server = environment.GITHUB_SERVER_URL;
    const repository = environment.GITHUB_REPOSITORY;
    const url = server !== undefined && repository !== undefined ? `${server}/${repository}` : undefined;
    const runId = environment.GITHUB_RUN_ID;
    return {
        classification: "internal",
        "actor.type": "workflow",
        "actor.id": environment.GITHUB_TRIGGERING_ACTOR ?? environment.GITHUB_ACTOR ?? "unknown",
        ...given("cicd.pipeline.name", environment.GITHUB_WORKFLOW),
        ...given("cicd.pipeline.run.id", runId),
        ...(url !== undefined && { "vcs.repository.url.full": url }),
        ...(url !== undefined && runId !== undefined && { "cicd.pipeline.run.url.full": `${url}/actions/runs/${runId}` }),
        ...given("cicd.pipeline.task.name", environment.GITHUB_JOB),
        ...given("vcs.ref.head.name", environment.GITHUB_REF),
        ...given("vcs.ref.head.revision", environment.GITHUB_SHA),
        ...given("signalbox.job", environment.GITHUB_JOB),
        ...given("signalbox.step", environment.GITHUB_ACTION),
        ...given("signalbox.event", environment.GITHUB_EVENT_NAME),
        "signalbox.run_number": count(environment.GITHUB_RUN_NUMBER),
        "signalbox.run_attempt": count(environment.GITHUB_RUN_ATTEMPT),
    };
};
const textOf = (value) => (typeof value === "string" ? value : "");
const given = (field, value) => value === undefined ? {} : { [field]: value };
const count = (text) => text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;
/** Names of artifacts allow few characters; job ids have fewer. */
const step_run_plain = (text) => text.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 100);

;// CONCATENATED MODULE: ./lib/action/audit/step-log.js















/** Writes the log of a step and the bundle around it, in memory. */
const writeStepLog = (options) => {
    const { environment, settings, name, random } = options;
    const masker = createMasker({
        privacy: audit_mode/* DEMANDS */.Z[settings.mode].privacy,
        pseudonymKey: (0,pseudonym_key/* pseudonymKeyOf */.T)(settings.pseudonyms, environment, random),
    });
    const log = openLog({
        origin: name.origin,
        mode: settings.mode,
        toolVersion: version_VERSION,
        policyDigest: policyDigest(settings.mode),
        signer: settings.signer,
        anchors: options.anchors,
        common: commonFields(environment),
        now: options.now,
        random,
        mask: masker.mask,
    });
    for (const draft of options.drafts)
        log.append(draft);
    const closed = log.close();
    const { recipients, secret } = settings;
    const sealed = recipients.length > 0 || secret !== undefined;
    const seal = (bytes) => sealSegment(bytes, { segment: `${name.origin}/0`, recipients, ...(secret && { secret }), random });
    const withheld = secretTypes(options.snapshot === undefined ? [] : masker.scan(options.snapshot));
    const files = (0,bundle/* buildBundle */.bS)(closed, {
        kind: options.kind,
        run: manifestRunOf(environment, masker.mask),
        // In clear it would tell what the encrypted lines beside it do not.
        snapshot: sealed || withheld.length > 0 ? undefined : options.snapshot,
        ...(sealed && { seal }),
    });
    const head = { origin: closed.origin, size: closed.size, root: (0,base64/* toBase64 */.n)(closed.root) };
    return { files, head, leaks: masker.scan(closed.lines.join("\n")), withheld: sealed ? [] : withheld };
};
/** The flags of a repository may name people, as its files do; secrets have no place there. */
const secretTypes = (leaks) => [
    ...new Set(leaks.map(({ type }) => type).filter(isSecret)),
];
/** Names the rules that a log was written by: a change of them shows. */
const policyDigest = (mode) => (0,sha256/* sha256 */.s)((0,canonical_json/* canonicalJson */.d)({ mode, demands: audit_mode/* DEMANDS */.Z[mode], events: Object.keys(event_catalogue/* EVENTS */.qY), fields: FIELDS }));
/** The heads among the notes that earlier steps of the job left. */
const headsIn = (notes) => (0,audit_anchor/* anchorsIn */.I)(notes.map(({ head }) => head));

;// CONCATENATED MODULE: ./lib/action/audit/audit-step.js






/** Names that are taken are tried again under another one; more often than this they are not taken by chance. */
const MAX_TRIES = 3;
/** Writes the log of a step and stores it as an artifact of the run. Never throws for a store that fails. */
const auditStep = async (trail, settings, ports) => {
    const notes = ports.notes.read();
    const dropped = droppedIn(notes);
    const lost = { "event.name": "log.dropped", outcome: "failure", "signalbox.counts": { entries: dropped } };
    const whole = dropped > 0 ? { ...trail, drafts: [lost, ...trail.drafts] } : trail;
    const written = await store(whole, settings, ports, headsIn(notes));
    if (written.ok) {
        const { log, artifact } = written.value;
        ports.notes.add({ head: { ...log.head } });
        return asReport(log, artifact, settings, ports.environment);
    }
    ports.notes.add({ dropped: trail.drafts.length });
    return notStored(written.message, settings);
};
const store = async (trail, settings, { environment, artifacts, jobId, now, random }, heads) => {
    for (let again = 0;; again++) {
        const name = nameLog(environment, jobId, again);
        const log = writeStepLog({
            environment,
            settings,
            name,
            kind: trail.kind ?? "bundle",
            drafts: trail.drafts,
            anchors: [...heads, ...(trail.anchors ?? [])],
            snapshot: trail.snapshot,
            now,
            random,
        });
        if (log.leaks.length > 0)
            return (0,syntax_parsed/* refused */.J5)(leaked(log));
        const stored = await artifacts.upload(name.artifact, log.files);
        if (stored.ok)
            return (0,syntax_parsed/* parsed */.Yz)({ log, artifact: stored.value });
        if (again + 1 === MAX_TRIES || !/already exists|409|conflict/i.test(stored.message))
            return stored;
    }
};
/** Types and places, never the values. */
const leaked = ({ leaks }) => `the finished log holds what looks like ${[...new Set(leaks.map(({ type }) => type))].join(", ")}, so it is not stored`;
/** What was dropped since the last step that could store its log: that one has told of all before. */
const droppedIn = (notes) => notes
    .slice(notes.findLastIndex(({ head }) => (0,audit_anchor/* anchorsIn */.I)([head]).length > 0) + 1)
    .reduce((total, { dropped }) => total + (Number.isSafeInteger(dropped) && Number(dropped) > 0 ? Number(dropped) : 0), 0);
const asReport = ({ head, withheld }, artifact, { signer, recipients, secret, mode }, environment) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    const name = server === undefined || repository === undefined || run === undefined
        ? `\`${artifact.name}\``
        : `[\`${artifact.name}\`](${server}/${repository}/actions/runs/${run}/artifacts/${artifact.id})`;
    const signed = signer === undefined ? "unsigned" : `signed by \`${signer.name}\``;
    const sealed = recipients.length > 0 || secret !== undefined ? ", encrypted" : "";
    return {
        outputs: [
            ["audit-artifact", artifact.name],
            ["audit-root", head.root],
        ],
        annotations: withheld.length === 0 ? [] : [{ severity: "warning", title: "Audit", message: kept(withheld) }],
        summary: `### Audit\n\n${name}: ${head.size} entries, mode ${mode}, ${signed}${sealed}, root \`${head.root}\`\n`,
    };
};
const kept = (types) => `the flags or overrides hold what looks like ${types.join(", ")}: the frozen world is not in the audit bundle`;
const notStored = (reason, { mode }) => {
    const message = `the audit entries of this step are not stored: ${reason}`;
    const summary = "### Audit\n\nThe entries of this step are **not stored**.\n";
    if (audit_mode/* DEMANDS */.Z[mode].unwritten === "deny-all") {
        const failure = new action_failure/* ActionFailure */.d("audit_failed", `${message}; mode \`${mode}\` denies everything without them`);
        return { outputs: [], annotations: [], summary, failure };
    }
    return { outputs: [], annotations: [{ severity: "warning", title: "Audit", message }], summary };
};

// EXTERNAL MODULE: ./lib/action/audit/settings.js + 1 modules
var audit_settings = __webpack_require__(11902);
// EXTERNAL MODULE: ./lib/action/kills.js
var kills = __webpack_require__(93363);
;// CONCATENATED MODULE: ./lib/action/audit/evaluation-entries.js

/** The entries of one evaluation: where the flags came from, what was forced, and one for every flag. */
const evaluationEntries = (evaluated, overrides, targetingKey) => [
    sourceEntry(evaluated),
    ...[...overrides].map(([key, text]) => overrideEntry(key, text, evaluated)),
    ...killEntries(evaluated),
    ...evaluated.answers.map((answer) => answerEntry(answer, evaluated, targetingKey)),
];
const sourceEntry = ({ origin, gates, environment, configDigest }) => ({
    "event.name": "source.decided",
    outcome: "success",
    "deployment.environment.name": environment,
    "signalbox.config_digest": configDigest,
    "signalbox.source": placeOf(origin),
    ...(origin.kind === "commit" && { "signalbox.source.commit": origin.commit }),
    ...(gates !== undefined && {
        "signalbox.gates_source": placeOf(gates.origin),
        ...(gates.origin.kind === "commit" && { "signalbox.gates_source.commit": gates.origin.commit }),
    }),
});
const placeOf = (origin) => (origin.kind === "workspace" ? "workspace" : origin.of);
const overrideEntry = (key, text, { answers, environment }) => ({
    "event.name": "override.applied",
    outcome: "success",
    "feature_flag.key": key,
    "deployment.environment.name": environment,
    "signalbox.override": text,
    ...(answers.some(({ flag, gate }) => gate && flag.key === key) && { "signalbox.gate": true }),
});
/** Kills that stood when the step looked, each by its branch; and that they could not be told. */
const killEntries = ({ kills: { standing, unknown }, environment }) => [
    ...standing.map((kill) => ({
        "event.name": "override.applied",
        outcome: "success",
        "deployment.environment.name": environment,
        "signalbox.override": "kill",
        "signalbox.source": (0,kills/* killBranch */.Dj)(kill),
        "signalbox.source.commit": kill.commit,
        ...(kill.scope.kind === "flag" && { "feature_flag.key": kill.scope.key }),
        ...(kill.file.ok && { "change.reason": kill.file.value.reason }),
    })),
    ...(unknown === undefined
        ? []
        : [
            {
                "event.name": "override.applied",
                outcome: "unknown",
                "deployment.environment.name": environment,
                "signalbox.override": "kill",
                "error.message": unknown,
            },
        ]),
];
/** A variant names its value; without one the value itself is told, as OpenTelemetry has it. */
const answerEntry = ({ flag, details, gate, fromBase }, { environment, configDigest }, targetingKey) => ({
    "event.name": "feature_flag.evaluation",
    outcome: details.reason === "ERROR" ? "failure" : "success",
    "feature_flag.key": flag.key,
    ...(details.variant === undefined
        ? { "feature_flag.result.value": details.value }
        : { "feature_flag.result.variant": details.variant }),
    "feature_flag.result.reason": details.reason.toLowerCase(),
    "feature_flag.provider.name": "signalbox",
    "feature_flag.set.id": configDigest,
    "deployment.environment.name": environment,
    ...(targetingKey !== undefined && { "feature_flag.context.id": targetingKey }),
    ...(details.detail !== undefined && { "signalbox.detail": details.detail }),
    ...(details.ruleId !== undefined && { "signalbox.rule": details.ruleId }),
    ...(details.errorCode !== undefined && { "error.type": details.errorCode.toLowerCase() }),
    ...(details.errorMessage !== undefined && { "feature_flag.error.message": details.errorMessage }),
    ...(gate && { "signalbox.gate": true }),
    ...(fromBase && { "signalbox.from_base": true }),
    ...(details.stale === true && { "signalbox.stale": true }),
    ...(details.expired === true && { "signalbox.expired": true }),
});

// EXTERNAL MODULE: ./lib/action/audit/failure-entries.js
var failure_entries = __webpack_require__(17053);
;// CONCATENATED MODULE: ./lib/action/audit/snapshot-entries.js

/** What became of the frozen world of a step; nothing where none was wanted. */
const snapshotEntries = (use) => {
    switch (use.kind) {
        case "none":
            return [];
        case "named":
            return [{ "event.name": "snapshot.restored", outcome: "success", "signalbox.snapshot_id": use.id }];
        case "own":
            return [
                use.saved.ok
                    ? { "event.name": "snapshot.saved", outcome: "success", "signalbox.snapshot_id": use.id }
                    : {
                        "event.name": "snapshot.failed",
                        outcome: "failure",
                        "signalbox.snapshot_id": use.id,
                        "error.message": use.saved.message,
                    },
            ];
        default:
            return (0,assert_never/* assertNever */.x)(use);
    }
};

// EXTERNAL MODULE: ./lib/thresholds/check.js + 1 modules
var check = __webpack_require__(84304);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(60179);
// EXTERNAL MODULE: ./lib/thresholds/result-text.js
var result_text = __webpack_require__(72611);
;// CONCATENATED MODULE: ./lib/action/audit/threshold-entries.js



/** One entry for each threshold; one that was neither selected nor measured is of unknown outcome. */
const thresholdEntries = (results, environment) => results.map((result) => {
    const { flag, threshold, outcome, measured, limitFrom, rule, error } = result;
    return {
        "event.name": "threshold.checked",
        outcome: outcome === "skipped" ? "unknown" : (0,check/* isFailure */.N6)(result) ? "failure" : "success",
        "feature_flag.key": flag,
        "deployment.environment.name": environment,
        "signalbox.metric": threshold.metric,
        "signalbox.detail": outcome,
        ...(measured !== undefined && { "signalbox.measured": (0,decimal/* renderDecimal */.sx)(measured) }),
        ...(result.limit !== undefined && { "signalbox.limit": (0,result_text/* limitText */.PW)(result) }),
        ...(limitFrom !== undefined && { "signalbox.limit.from": limitFrom }),
        ...(rule !== undefined && { "signalbox.rule": rule }),
        ...(error !== undefined && { "error.message": error }),
    };
});

;// CONCATENATED MODULE: ./lib/action/audit/trail.js




/** The trail of a step that came to an answer, be it a no. A check tells of the flags that it checks. */
const trailOf = (report) => {
    if ("trail" in report)
        return report.trail;
    const { decided, results, failure, entries = [] } = report;
    const ended = [...entries, ...(failure === undefined ? [] : (0,failure_entries/* failureEntries */.H)(failure))];
    if (decided === undefined)
        return { drafts: ended };
    const { evaluated, overrides, snapshot } = decided;
    const answers = results === undefined ? evaluated.answers : evaluated.answers.filter(({ flag }) => flag.threshold);
    return {
        drafts: [
            ...evaluationEntries({ ...evaluated, answers }, overrides, targetingKeyOf(decided)),
            ...(results === undefined ? [] : thresholdEntries(results, evaluated.environment)),
            ...snapshotEntries(snapshot),
            ...ended,
        ],
        snapshot: snapshot.kind === "none" ? undefined : snapshot.text,
    };
};
/** The trail of a step that failed before it came to an answer. */
const trailOfFailure = (failure) => ({ drafts: (0,failure_entries/* failureEntries */.H)(failure) });
const targetingKeyOf = ({ context }) => {
    const key = Object.hasOwn(context, "targetingKey") ? context["targetingKey"] : undefined;
    return typeof key === "string" ? key : undefined;
};

;// CONCATENATED MODULE: ./lib/action/audit/runner-audit.js












/** What a step may wait for its log to be stored: where it can do without, less. Milliseconds. */
const PATIENCE = { optional: 8_000, demanded: 60_000 };
/** Opens the audit of a step on a runner. Throws ActionFailure when the inputs are not what the mode demands. */
const openStepAudit = (inputs) => {
    const settings = (0,audit_settings/* readAuditSettings */.z)(inputs, audit_keys/* readSealingSecret */.MP);
    const ports = createAuditPorts(audit_mode/* DEMANDS */.Z[settings.mode].unwritten === "warn" ? PATIENCE.optional : PATIENCE.demanded);
    let told = false;
    return {
        end: async (report) => {
            told = true;
            const audited = await auditStep(trailOf(report), settings, ports);
            if (audited.failure !== undefined)
                throw audited.failure;
            return audited;
        },
        fail: async (failure) => (told ? undefined : await auditStep(trailOfFailure(failure), settings, ports)),
    };
};
/** The world of an audit on a runner. `patience`: milliseconds that storing may take. */
const createAuditPorts = (patience) => {
    const environment = (0,runner_environment/* readRunnerEnvironment */.ET)();
    // Emptied by the runner before each job, and shared by its steps.
    const notes = environment.RUNNER_TEMP && (0,external_node_path_.join)(environment.RUNNER_TEMP, "signalbox", "audit.jsonl");
    return {
        environment,
        artifacts: createArtifactStore(patience),
        jobId: jobBackendId(process.env["ACTIONS_RUNTIME_TOKEN"]),
        notes: {
            read: () => (notes ? readJobNotes(notes) : []),
            add: (note) => {
                if (notes)
                    addJobNote(notes, note);
            },
        },
        now: clock/* systemClock */.m,
        random: randomSource(),
    };
};


/***/ }),

/***/ 11902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readAuditSettings)
});

// EXTERNAL MODULE: ./lib/audit/mode.js
var audit_mode = __webpack_require__(87360);
// EXTERNAL MODULE: ./lib/audit/note-key.js
var note_key = __webpack_require__(88965);
// EXTERNAL MODULE: ./lib/io/audit-keys.js
var audit_keys = __webpack_require__(20424);
// EXTERNAL MODULE: ./lib/audit/sealing/sealing-secret.js
var sealing_secret = __webpack_require__(41369);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(62534);
;// CONCATENATED MODULE: ./lib/io/pseudonym-key.js


/** Holds the key that makes a person's pseudonym the same in all logs. */
const PSEUDONYM_KEY = "FEATURE_FLAGS_PSEUDONYM_KEY";
/**
 * The kept key of pseudonyms: 32 random bytes in hex or base64. A passphrase is refused, for whoever knows some of the
 * names could try others against all logs at leisure. No message shows any of it.
 */
const readPseudonymKey = (env = process.env) => {
    const text = env[PSEUDONYM_KEY];
    if (!text)
        return (0,parsed/* parsed */.Yz)(undefined);
    const secret = (0,sealing_secret/* parseSecret */.o)(text);
    if (secret.ok && secret.value.type === "key")
        return (0,parsed/* parsed */.Yz)(secret.value.bytes);
    return (0,parsed/* refused */.J5)(`${PSEUDONYM_KEY}: 32 random bytes in base64 or hex are needed, as \`openssl rand -base64 32\` gives`);
};

// EXTERNAL MODULE: ./lib/action/action-failure.js + 1 modules
var action_failure = __webpack_require__(93008);
// EXTERNAL MODULE: ./lib/action/audit/pseudonym-key.js
var pseudonym_key = __webpack_require__(39310);
;// CONCATENATED MODULE: ./lib/action/audit/settings.js






/** The inputs as settings; what the mode demands must be there before anything is evaluated. */
const readAuditSettings = (inputs, readSecret, readKey = readPseudonymKey) => {
    const mode = inputs.auditMode;
    const demands = audit_mode/* DEMANDS */.Z[mode];
    const signer = inputs.auditSigningKey === undefined ? undefined : signerOf(inputs.auditSigningKey);
    if (signer === undefined && demands.signed)
        throw demanded(mode, "a signature: give `audit-signing-key`");
    if (signer !== undefined && !demands.signatures.includes(signer.algorithm)) {
        throw demanded(mode, `a key of ${demands.signatures.join(" or ")}; "${signer.name}" is one of ${signer.algorithm}`);
    }
    const recipients = (0,audit_keys/* readRecipients */.rZ)(inputs.auditRecipient);
    if (!recipients.ok)
        throw invalid("audit-recipient", recipients.message);
    const secret = readSecret({ fromEnvironment: demands.secretFromEnvironment });
    if (!secret.ok)
        throw demanded(mode, `a sound secret: ${secret.message}`);
    if (demands.sealed && recipients.value.length === 0 && secret.value === undefined) {
        const from = demands.secretFromEnvironment ? `${audit_keys/* ENCRYPTION_KEY */.o7} or ${audit_keys/* ENCRYPTION_KEY_FILE */.bi}` : audit_keys/* ENCRYPTION_KEY_FILE */.bi;
        throw demanded(mode, `encryption: give \`audit-recipient\`, or a secret in ${from}`);
    }
    const kept = readKey();
    if (!kept.ok)
        throw new action_failure/* ActionFailure */.d("input_invalid", kept.message);
    const pseudonyms = pseudonymsOf(kept.value, inputs.auditSigningKey);
    return {
        mode,
        recipients: recipients.value,
        ...(signer && { signer }),
        ...(secret.value && { secret: secret.value }),
        ...(pseudonyms && { pseudonyms }),
    };
};
const pseudonymsOf = (kept, signingKey) => {
    if (kept !== undefined)
        return { scope: "key", bytes: kept };
    return signingKey === undefined ? undefined : (0,pseudonym_key/* sourceOfSigningKey */.k)(signingKey.trim());
};
const signerOf = (text) => {
    const parsed = (0,note_key/* parsePrivateKey */.QW)(text.trim());
    if (!parsed.ok)
        throw invalid("audit-signing-key", parsed.message);
    return parsed.key;
};
const invalid = (input, message) => new action_failure/* ActionFailure */.d("input_invalid", `input "${input}": ${message}`);
const demanded = (mode, needed) => new action_failure/* ActionFailure */.d("input_invalid", `input "audit-mode": mode \`${mode}\` demands ${needed}`);


/***/ }),

/***/ 42114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ anchorsIn)
/* harmony export */ });
/** The anchors that a JSON value lists; whatever has not the shape of one is left out. */
const anchorsIn = (value) => (Array.isArray(value) ? value.filter(isAnchor) : []);
const isAnchor = (value) => {
    if (typeof value !== "object" || value === null)
        return false;
    const { origin, size, root } = value;
    return typeof origin === "string" && Number.isSafeInteger(size) && size > 0 && typeof root === "string";
};


/***/ }),

/***/ 22388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64),
/* harmony export */   n: () => (/* binding */ toBase64)
/* harmony export */ });
/** Standard base64 with padding (RFC 4648 §4). */
const toBase64 = (bytes) => Buffer.from(bytes).toString("base64");
/** The bytes of a base64 text, undefined for any text but the one that `toBase64` writes of them. */
const fromBase64 = (text) => {
    const bytes = Buffer.from(text, "base64");
    return bytes.toString("base64") === text ? bytes : undefined;
};


/***/ }),

/***/ 77911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHECKPOINT_FILE),
/* harmony export */   SC: () => (/* binding */ SEALED_LINES_FILE),
/* harmony export */   bS: () => (/* binding */ buildBundle),
/* harmony export */   h1: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   t$: () => (/* binding */ LINES_FILE),
/* harmony export */   zA: () => (/* binding */ CHECKPOINTS_FILE)
/* harmony export */ });
/* unused harmony export SNAPSHOT_FILE */
/* harmony import */ var _digest_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76141);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22388);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55431);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10134);




const LINES_FILE = "audit.jsonl";
const SEALED_LINES_FILE = "audit.jsonl.sealed";
const CHECKPOINT_FILE = "checkpoint";
const CHECKPOINTS_FILE = "checkpoints.jsonl";
const SNAPSHOT_FILE = "snapshot.json";
const MANIFEST_FILE = "manifest.json";
/** The files of a bundle, by name. The checkpoint is signed last: it covers the manifest, which covers every file. */
const buildBundle = (log, parts) => {
    const plain = Buffer.from(log.lines.map((line) => `${line}\n`).join(""), "utf8");
    const sealed = parts.seal?.(plain);
    const linesFile = sealed === undefined ? LINES_FILE : SEALED_LINES_FILE;
    const files = new Map([[linesFile, sealed?.bytes ?? plain]]);
    if (parts.snapshot !== undefined)
        files.set(SNAPSHOT_FILE, Buffer.from(parts.snapshot, "utf8"));
    const manifest = {
        schema: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_SCHEMA */ .K,
        kind: parts.kind,
        origin: log.origin,
        mode: log.mode,
        tool_version: log.toolVersion,
        run: parts.run,
        files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(bytes) })),
        segments: [
            {
                file: linesFile,
                first_seq: 0,
                entries: log.size,
                root: (0,_base64_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64 */ .n)(log.root),
                sealed: sealed === undefined ? null : { key_ids: sealed.keyIds },
            },
        ],
    };
    const manifestBytes = Buffer.from((0,_digest_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(manifest), "utf8");
    files.set(MANIFEST_FILE, manifestBytes);
    files.set(CHECKPOINT_FILE, Buffer.from(log.checkpoint((0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(manifestBytes)), "utf8"));
    return files;
};


/***/ }),

/***/ 16257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ writeCheckpoint),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint)
/* harmony export */ });
/* unused harmony export isOrigin */
/* harmony import */ var _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34541);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22388);


/** The text of the note that `checkpoint` stands for. */
const writeCheckpoint = ({ origin, size, root, manifest }) => {
    if (!isOrigin(origin))
        throw new Error(`the origin of a log is one line, found ${JSON.stringify(origin)}`);
    const extension = manifest === undefined ? "" : `${MANIFEST_LINE}${manifest}\n`;
    return `${origin}\n${size}\n${(0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .n)(root)}\n${extension}`;
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

/***/ 85907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ENTRY_SCHEMA),
/* harmony export */   O: () => (/* binding */ MAX_LINE_BYTES)
/* harmony export */ });
/** The schema of an entry: fields may be added to it, none changes its meaning. Frozen. */
const ENTRY_SCHEMA = "signalbox.audit/1";
/** A line without its line feed has at most this many bytes; a longer text in it is cut before it is written. */
const MAX_LINE_BYTES = 64 * 1024;


/***/ }),

/***/ 62735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ CLASSIFICATIONS),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qY: () => (/* binding */ EVENTS)
/* harmony export */ });
/** How grave an entry is; `critical` ones are flushed at once. */
const SEVERITIES = ["debug", "info", "notice", "warning", "critical"];
/** What became of the act that an entry tells of. */
const OUTCOMES = ["success", "failure", "denied", "unknown"];
/** Who may see an entry. */
const CLASSIFICATIONS = ["public", "internal", "confidential", "restricted"];
/**
 * Every event that an audit log can hold: a closed list, so that a reader knows what it is that he does not find.
 * Names follow OpenTelemetry where it has one (`feature_flag.evaluation`); none is ever renamed or reused.
 */
const EVENTS = {
    "feature_flag.evaluation": { severity: "info", description: "A flag was evaluated." },
    "override.applied": { severity: "notice", description: "An operator forced a flag from outside the file." },
    "source.decided": { severity: "info", description: "Where flags and gates were read from, and why." },
    "configuration.refused": { severity: "warning", description: "The flags have errors." },
    "snapshot.saved": { severity: "info", description: "The world of the run was frozen." },
    "snapshot.restored": { severity: "info", description: "A frozen world was used." },
    "snapshot.refused": { severity: "critical", description: "A named snapshot is missing, forged or broken." },
    "snapshot.failed": { severity: "warning", description: "The frozen world could not be stored." },
    "threshold.checked": { severity: "info", description: "A measured figure was held against its limit." },
    "step.failed": { severity: "warning", description: "The step ended in a failure." },
    "flag.created": { severity: "notice", description: "A flag was added." },
    "flag.updated": { severity: "notice", description: "A flag was changed." },
    "flag.enabled": { severity: "notice", description: "A flag was switched on." },
    "flag.disabled": { severity: "notice", description: "A flag was switched off." },
    "flag.archived": { severity: "notice", description: "A flag was archived." },
    "flag.deleted": { severity: "notice", description: "A flag was removed." },
    "flag.killed": { severity: "critical", description: "A flag was killed." },
    "flag.unkilled": { severity: "critical", description: "A kill was lifted." },
    "rule.changed": { severity: "notice", description: "A rule of a flag was changed." },
    "deployment.started": { severity: "notice", description: "A deployment began." },
    "deployment.phase_changed": { severity: "notice", description: "A deployment moved to another phase." },
    "deployment.paused": { severity: "notice", description: "A deployment waits." },
    "deployment.rolled_back": { severity: "critical", description: "A deployment was taken back." },
    "deployment.completed": { severity: "notice", description: "A deployment reached its end." },
    "deployment.failed": { severity: "critical", description: "A deployment failed." },
    "auth.succeeded": { severity: "info", description: "Somebody proved who he is." },
    "auth.failed": { severity: "warning", description: "Somebody could not prove who he is." },
    "token.created": { severity: "notice", description: "A token was made." },
    "token.revoked": { severity: "notice", description: "A token was taken back." },
    "policy.changed": { severity: "critical", description: "The policy of the log was changed." },
    "mode.changed": { severity: "critical", description: "The mode of the log was changed." },
    "key.rotated": { severity: "critical", description: "A key was replaced." },
    "retention.pruned": { severity: "critical", description: "Segments were removed by their age." },
    "retention.held": { severity: "critical", description: "A legal hold was set." },
    "retention.released": { severity: "critical", description: "A legal hold was lifted." },
    "segment.closed": { severity: "info", description: "A file of the log was closed; the log goes on in the next." },
    "audit.read": { severity: "info", description: "Somebody read the log." },
    "audit.exported": { severity: "notice", description: "Somebody took a copy of the log." },
    "audit.verified": { severity: "info", description: "The log was verified." },
    "audit.bundle.sealed": { severity: "notice", description: "A bundle was received; its head is remembered here." },
    "audit.bundle.missing": { severity: "critical", description: "A bundle that was expected is not there." },
    "log.opened": { severity: "info", description: "First entry: origin, keys, mode, policy, anchors." },
    "log.closed": { severity: "info", description: "Last entry: how many entries of each event." },
    "log.recovered": { severity: "critical", description: "Entries beyond the last checkpoint were kept at a restart." },
    "log.dropped": { severity: "critical", description: "Entries could not be written." },
    "log.integrity_failure": { severity: "critical", description: "The log was found changed." },
    "clock.skew": { severity: "warning", description: "The clock went backwards by more than a second." },
};


/***/ }),

/***/ 55431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ sha256Bytes),
/* harmony export */   fg: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* unused harmony export toHex */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * SHA-256 of bytes. Where Node has the one-shot function, its answer as a text of one byte a character is copied:
 * that takes half the time of an answer as a buffer, and a third of that of a hash object.
 */
const sha256Bytes = typeof node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash === "function"
    ? (bytes) => {
        const digest = Buffer.allocUnsafe(32);
        digest.write(node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash("sha256", bytes, "binary"), "binary");
        return digest;
    }
    : (bytes) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash("sha256").update(bytes).digest();
/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
const sha256Hex = (bytes) => toHex(sha256Bytes(bytes));
const toHex = (bytes) => Buffer.from(bytes).toString("hex");


/***/ }),

/***/ 10134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ MANIFEST_SCHEMA)
/* harmony export */ });
/** The schema of a manifest. Frozen: fields may be added to it, none changes its meaning. */
const MANIFEST_SCHEMA = "signalbox.manifest/1";


/***/ }),

/***/ 88965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ parsePrivateKey),
/* harmony export */   TK: () => (/* binding */ isKeyName),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* unused harmony exports SIGNATURE_ALGORITHMS, createKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22388);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55431);



/** C2SP signed-note signature types 0x01 and 0x02 (the latter with P-256 only). */
const SIGNATURE_ALGORITHMS = ["ed25519", "ecdsa-p256"];
/** The key of a `vkey` text; refused where its hash is not that of the key. */
const parseVerifierKey = (vkey) => {
    const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey);
    const [name, hash, body] = match?.slice(1) ?? [];
    if (name === undefined || hash === undefined || body === undefined || !isKeyName(name)) {
        return refused(`a verifier key is name+hash+base64, found ${JSON.stringify(vkey)}`);
    }
    const decoded = decode(body);
    if (decoded === undefined)
        return refused(`verifier key "${name}": ${UNKNOWN_TYPE}`);
    const { algorithm, bytes } = decoded;
    const key = attempt(() => publicKey(algorithm, bytes));
    if (key === undefined)
        return refused(`verifier key "${name}": it is no ${algorithm} key`);
    if (hash !== hexId(keyId(name, algorithm, bytes))) {
        return refused(`verifier key "${name}": its hash is ${hexId(keyId(name, algorithm, bytes))}, found ${hash}`);
    }
    return {
        ok: true,
        key: { name, id: keyId(name, algorithm, bytes), algorithm, vkey, verify: verifyWith(algorithm, key) },
    };
};
/** The signer of a `PRIVATE+KEY+name+hash+base64(type || 32 secret bytes)` text. No message repeats a part of it. */
const parsePrivateKey = (text) => {
    const match = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
    const [name, hash, body] = match?.slice(1) ?? [];
    if (name === undefined || hash === undefined || body === undefined || !isKeyName(name)) {
        return refused("a private key is PRIVATE+KEY+name+hash+base64");
    }
    const decoded = decode(body);
    if (decoded === undefined)
        return refused(`private key "${name}": ${UNKNOWN_TYPE}`);
    const signer = attempt(() => signerOf(name, decoded.algorithm, decoded.bytes));
    if (signer === undefined)
        return refused(`private key "${name}": it is no ${decoded.algorithm} key of 32 bytes`);
    if (hash !== hexId(signer.id))
        return refused(`private key "${name}": its hash is not that of the key`);
    return { ok: true, key: signer };
};
/** A new key pair out of random bytes, as texts. `name` should be an address without scheme; no space, no plus. */
const createKey = (options) => {
    const { name, algorithm, random } = options;
    if (!isKeyName(name))
        return refused(`a key name has no space, plus or control character, found ${JSON.stringify(name)}`);
    for (;;) {
        const secret = random(SECRET_BYTES);
        const signer = attempt(() => signerOf(name, algorithm, secret));
        // One P-256 scalar of 2^32 is above the order of the curve.
        if (signer === undefined)
            continue;
        const body = toBase64(Buffer.concat([Buffer.of(TYPES[algorithm]), secret]));
        return { ok: true, key: { privateKey: `PRIVATE+KEY+${name}+${hexId(signer.id)}+${body}`, vkey: signer.vkey } };
    }
};
/** Whether a text can name a key: C2SP allows neither Unicode spaces nor plus, and notes have no control characters. */
const isKeyName = (name) => /^[^\s+\p{Cc}]+$/u.test(name);
const TYPES = { ed25519: 0x01, "ecdsa-p256": 0x02 };
const SECRET_BYTES = 32;
const UNKNOWN_TYPE = "its type is not Ed25519 (1) or ECDSA (2), or it is no base64";
const decode = (body) => {
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .E)(body);
    const algorithm = SIGNATURE_ALGORITHMS.find((one) => TYPES[one] === bytes?.[0]);
    return bytes === undefined || algorithm === undefined ? undefined : { algorithm, bytes: bytes.subarray(1) };
};
/** C2SP hashes name, type and key of Ed25519; but of ECDSA, whose ids are older than the rule, only the DER key. */
const keyId = (name, algorithm, key) => {
    const hashed = algorithm === "ed25519" ? Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(TYPES.ed25519), key]) : key;
    return Buffer.from((0,_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Bytes */ .LP)(hashed)).readUInt32BE();
};
const hexId = (id) => id.toString(16).padStart(8, "0");
/** What DER puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");
const ED25519_PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const publicKey = (algorithm, bytes) => {
    const der = algorithm === "ed25519" ? Buffer.concat([ED25519_SPKI, bytes]) : Buffer.from(bytes);
    const key = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey({ key: der, format: "der", type: "spki" });
    const isOf = algorithm === "ed25519"
        ? key.asymmetricKeyType === "ed25519"
        : key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
    // The one encoding of a key, so that one key has one id.
    if (!isOf || !key.export({ format: "der", type: "spki" }).equals(der))
        throw new Error("another kind of key");
    return key;
};
const verifyWith = (algorithm, key) => (text, signature) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify(algorithm === "ed25519" ? null : "sha256", text, key, signature);
const signerOf = (name, algorithm, secret) => {
    if (secret.length !== SECRET_BYTES)
        throw new Error("another length");
    const key = privateKey(algorithm, secret);
    const der = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey(key).export({ format: "der", type: "spki" });
    const bytes = algorithm === "ed25519" ? der.subarray(ED25519_SPKI.length) : der;
    const id = keyId(name, algorithm, bytes);
    const vkey = `${name}+${hexId(id)}+${(0,_base64_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64 */ .n)(Buffer.concat([Buffer.of(TYPES[algorithm]), bytes]))}`;
    return {
        name,
        id,
        algorithm,
        vkey,
        sign: (text) => node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign(algorithm === "ed25519" ? null : "sha256", text, key),
    };
};
const privateKey = (algorithm, secret) => {
    if (algorithm === "ed25519") {
        return node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, secret]), format: "der", type: "pkcs8" });
    }
    const pair = node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH("prime256v1");
    pair.setPrivateKey(secret);
    const point = pair.getPublicKey();
    const coordinate = (from) => point.subarray(from, from + 32).toString("base64url");
    const d = Buffer.from(secret).toString("base64url");
    return node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey({
        key: { kty: "EC", crv: "P-256", d, x: coordinate(1), y: coordinate(33) },
        format: "jwk",
    });
};
const attempt = (make) => {
    try {
        return make();
    }
    catch {
        return undefined;
    }
};
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 85894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ deriveKey),
/* harmony export */   cy: () => (/* binding */ stretchPassphrase),
/* harmony export */   lg: () => (/* binding */ SEALED_SCHEMA),
/* harmony export */   x5: () => (/* binding */ PASSPHRASE_ROUNDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Bound into every derived key and every wrapped one, so that none fits another format or version. */
const SEALED_SCHEMA = "signalbox.sealed/1";
/** Rounds of PBKDF2-HMAC-SHA256 for a passphrase: some tenths of a second for us, and for each guess of an attacker. */
const PASSPHRASE_ROUNDS = 600_000;
/** HKDF-SHA256 (RFC 5869) for a secret that is random already. */
const deriveKey = (secret, salt, purpose, length = 32) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)("sha256", secret, salt, `${SEALED_SCHEMA} ${purpose}`, length));
/** PBKDF2-HMAC-SHA256 (SP 800-132) for a secret that a person made up. */
const stretchPassphrase = (text, salt) => Uint8Array.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(text, salt, PASSPHRASE_ROUNDS, 32, "sha256"));


/***/ }),

/***/ 40363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ identityOfScalar)
/* harmony export */ });
/* unused harmony exports parseIdentity, writeIdentity */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62534);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80054);
/* harmony import */ var _recipient_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53966);




/** Capitals, so that it is seen for what it is where a recipient belongs, and scanners for secrets can look for it. */
const IDENTITY_PREFIX = "SIGNALBOX-IDENTITY-P256-";
const SCALAR_BYTES = 32;
/**
 * Reads `SIGNALBOX-IDENTITY-P256-...`, or a private key in PEM without a passphrase (PKCS #8): EC P-256, or RSA of at
 * least 2048 bits. Lines that begin with `#` are comments. No message shows any of the text.
 */
const parseIdentity = (text) => {
    const trimmed = text.replace(/^#.*$/gm, "").trim();
    if (trimmed.startsWith("-----BEGIN"))
        return fromPem(trimmed);
    const bytes = readKeyText(IDENTITY_PREFIX, trimmed, SCALAR_BYTES);
    return bytes.ok ? identityOfScalar(bytes.value) : refused(`identity ${bytes.message}, or a private key in PEM`);
};
/** The word for an identity of P-256. */
const writeIdentity = (scalar) => writeKeyText(IDENTITY_PREFIX, scalar);
/** The key pair of a private number; refused where it is 0 or not below the order of the curve. */
const identityOfScalar = (scalar) => {
    const ecdh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .CURVE */ .aY);
    try {
        ecdh.setPrivateKey(scalar);
    }
    catch {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)("identity: its number is no private key of P-256");
    }
    const point = Uint8Array.from(ecdh.getPublicKey(null, "compressed"));
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)({ type: "ecdh-p256", id: (0,_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .pointId */ .m4)(point), scalar, point });
};
const fromPem = (pem) => {
    let key;
    try {
        key = createPrivateKey(pem);
    }
    catch {
        return refused("identity: the PEM cannot be read as a private key without a passphrase (PKCS #8)");
    }
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === "ec" && namedCurve === CURVE) {
        const { d = "" } = key.export({ format: "jwk" });
        return identityOfScalar(Uint8Array.from(Buffer.from(d, "base64url")));
    }
    if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= MIN_RSA_BITS)
        return parsed({ type: "rsa-oaep-sha256", id: rsaId(createPublicKey(pem)), key });
    const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
    return refused(`identity: the key is ${found}; EC P-256, or RSA of at least ${MIN_RSA_BITS} bits is needed`);
};


/***/ }),

/***/ 80054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readKeyText)
/* harmony export */ });
/* unused harmony export writeKeyText */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62534);


const CHECK_BYTES = 4;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
/** A key as one word that survives a settings page: prefix, then base64url of the bytes and their check bytes. */
const writeKeyText = (prefix, bytes) => prefix + Buffer.concat([bytes, checkOf(prefix, bytes)]).toString("base64url");
/** Reads such a word of so many key bytes; a slip of the pen is refused by the check bytes. Never shows the text. */
const readKeyText = (prefix, text, length) => {
    const body = text.slice(prefix.length);
    if (!text.startsWith(prefix) || !BASE64URL.test(body))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... in base64url is needed`);
    const all = Buffer.from(body, "base64url");
    const bytes = all.subarray(0, length);
    if (all.length !== length + CHECK_BYTES || all.toString("base64url") !== body)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... is not whole: it has ${all.length} bytes, ${length + CHECK_BYTES} are needed`);
    if (!all.subarray(length).equals(checkOf(prefix, bytes)))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${prefix}... is mistyped: its check bytes do not fit`);
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(Uint8Array.from(bytes));
};
const checkOf = (prefix, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(prefix).update(bytes).digest().subarray(0, CHECK_BYTES);


/***/ }),

/***/ 53966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ parseRecipient),
/* harmony export */   aY: () => (/* binding */ CURVE),
/* harmony export */   m4: () => (/* binding */ pointId)
/* harmony export */ });
/* unused harmony exports MIN_RSA_BITS, POINT_BYTES, writeRecipient, rsaId */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62534);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80054);



/** Node's name of the curve P-256. */
const CURVE = "prime256v1";
/** NIST SP 800-131A disallows shorter moduli. */
const MIN_RSA_BITS = 2048;
/** A compressed point of P-256. */
const POINT_BYTES = 33;
const RECIPIENT_PREFIX = "signalbox-recipient-p256-";
/** Reads `signalbox-recipient-p256-...`, or a public key in PEM (SPKI): EC P-256, or RSA of at least 2048 bits. */
const parseRecipient = (text) => {
    const trimmed = text.trim();
    if (trimmed.includes("PRIVATE KEY") || /^signalbox-identity/i.test(trimmed))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("a recipient is a public key; this is a private one, which must stay with the reader");
    if (trimmed.startsWith("-----BEGIN"))
        return fromPem(trimmed);
    const bytes = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeyText */ .j)(RECIPIENT_PREFIX, trimmed, POINT_BYTES);
    return bytes.ok ? recipientOfPoint(bytes.value) : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(`recipient ${bytes.message}, or a public key in PEM`);
};
/** The word for a recipient of P-256. */
const writeRecipient = (point) => writeKeyText(RECIPIENT_PREFIX, point);
/** The id of a point, by which the reader finds what is wrapped for him. */
const pointId = (point) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(point).digest("hex").slice(0, 16);
/** The id of an RSA key. */
const rsaId = (key) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 16);
const recipientOfPoint = (point) => {
    try {
        // Throws for what is no point of the curve; a point of another one would tell of the private key.
        const compressed = node_crypto__WEBPACK_IMPORTED_MODULE_0__.ECDH.convertKey(point, CURVE, undefined, undefined, "compressed");
        const bytes = Uint8Array.from(compressed);
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)({ type: "ecdh-p256", id: pointId(bytes), point: bytes });
    }
    catch {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("recipient: its bytes are no point of the curve P-256");
    }
};
const fromPem = (pem) => {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)("recipient: the PEM cannot be read as a public key (SPKI)");
    }
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === "ec" && namedCurve === CURVE)
        return recipientOfPoint(pointOf(key));
    if (key.asymmetricKeyType === "rsa" && (modulusLength ?? 0) >= MIN_RSA_BITS)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)({ type: "rsa-oaep-sha256", id: rsaId(key), key });
    const found = `${key.asymmetricKeyType} ${namedCurve ?? modulusLength ?? ""}`.trim();
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(`recipient: the key is ${found}; EC P-256, or RSA of at least ${MIN_RSA_BITS} bits is needed`);
};
const pointOf = (key) => {
    const { x = "", y = "" } = key.export({ format: "jwk" });
    return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
};


/***/ }),

/***/ 41369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseSecret)
/* harmony export */ });
/* unused harmony export MIN_PASSPHRASE_LENGTH */
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62534);
/* harmony import */ var _derive_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85894);


const KEY_BYTES = 32;
const HEX_KEY = /^[0-9A-Fa-f]{64}$/;
const BASE64_KEY = /^[A-Za-z0-9+/_-]{43}=?$/;
/** Whoever holds the file tries passphrases offline: below this, 600,000 rounds do not save it. */
const MIN_PASSPHRASE_LENGTH = 20;
/** `aaaaaaaaaaaaaaaaaaaaaaaa` is long as well. */
const MIN_DIFFERENT = 8;
/**
 * Reads 32 random bytes in hex or base64 (with or without padding, also base64url), or else a passphrase of at least
 * 20 characters, 8 of them different. No message shows any of the text.
 */
const parseSecret = (text) => {
    const trimmed = text.trim();
    const bytes = HEX_KEY.test(trimmed) ? Buffer.from(trimmed, "hex") : base64Key(trimmed);
    if (bytes !== undefined) {
        if (new Set(bytes).size < MIN_DIFFERENT)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)("encryption key: its bytes repeat; 32 random bytes are needed, as `openssl rand -base64 32` gives");
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: "key", id: secretId(bytes), bytes: Uint8Array.from(bytes) });
    }
    const passphrase = trimmed.normalize("NFC");
    if (passphrase.length < MIN_PASSPHRASE_LENGTH || new Set(passphrase).size < MIN_DIFFERENT)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`encryption key: it has ${passphrase.length} characters, ${new Set(passphrase).size} of them different; 32 random bytes in base64 or hex are needed, or a passphrase of at least ${MIN_PASSPHRASE_LENGTH} characters, ${MIN_DIFFERENT} of them different`);
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: "passphrase", id: "passphrase", text: passphrase });
};
const base64Key = (text) => {
    const bytes = BASE64_KEY.test(text) ? Buffer.from(text, "base64") : undefined;
    return bytes?.length === KEY_BYTES ? bytes : undefined;
};
/** Eight derived bytes name a random key of 256 bits without telling of it. */
const secretId = (bytes) => Buffer.from((0,_derive_key_js__WEBPACK_IMPORTED_MODULE_0__/* .deriveKey */ .Hz)(bytes, new Uint8Array(), "secret id", 8)).toString("hex");


/***/ }),

/***/ 61636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W4: () => (/* binding */ verifyNote),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* unused harmony exports MAX_NOTE_CHARACTERS, MAX_NOTE_SIGNATURES */
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22388);
/* harmony import */ var _note_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88965);


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
        return `— ${signer.name} ${(0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .n)(Buffer.concat([id, signer.sign(bytes)]))}\n`;
    });
    return `${text}\n${lines.join("")}`;
};
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 34541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   UK: () => (/* binding */ LEAF_PREFIX),
/* harmony export */   fQ: () => (/* binding */ createMerkleTree)
/* harmony export */ });
/* unused harmony exports nodeHash, merkleRoot */
/** Bytes of a hash. */
const HASH_BYTES = 32;
/** RFC 6962 §2.1: the first byte keeps a leaf from being taken for a node. */
const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
/** The hash of an entry's bytes as a leaf. */
const leafHash = (hash, entry) => {
    const bytes = new Uint8Array(entry.length + 1);
    bytes[0] = LEAF_PREFIX;
    bytes.set(entry, 1);
    return hash(bytes);
};
/** The hash of two neighbours. `hash` must not keep its argument: one buffer serves every call. */
const nodeHash = (hash, left, right) => {
    NODE.set(left, 1);
    NODE.set(right, 1 + HASH_BYTES);
    return hash(NODE);
};
const NODE = new Uint8Array(1 + 2 * HASH_BYTES).fill(NODE_PREFIX, 0, 1);
/** An empty tree; `append` takes leaf hashes. */
const createMerkleTree = (hash) => {
    let size = 0;
    /** Roots of full subtrees, the largest first: one for each bit that is set in `size`. */
    const peaks = [];
    return {
        append: (leaf) => {
            let node = leaf;
            for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
                node = nodeHash(hash, peaks.pop(), node);
            peaks.push(node);
            size++;
        },
        size: () => size,
        root: () => {
            const last = peaks.at(-1);
            if (last === undefined)
                return hash(new Uint8Array(0));
            return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(hash, left, right), last);
        },
    };
};
/** The root over leaf hashes. */
const merkleRoot = (hash, leaves) => {
    const tree = createMerkleTree(hash);
    for (const leaf of leaves)
        tree.append(leaf);
    return tree.root();
};


/***/ }),

/***/ 20424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ readSealingSecret),
/* harmony export */   bi: () => (/* binding */ ENCRYPTION_KEY_FILE),
/* harmony export */   o7: () => (/* binding */ ENCRYPTION_KEY),
/* harmony export */   rZ: () => (/* binding */ readRecipients)
/* harmony export */ });
/* unused harmony exports readIdentityFile, readKeyFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _audit_sealing_identity_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40363);
/* harmony import */ var _audit_sealing_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53966);
/* harmony import */ var _audit_sealing_sealing_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41369);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62534);
/* harmony import */ var _decode_utf8_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7686);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5391);







/** Holds the secret itself. */
const ENCRYPTION_KEY = "FEATURE_FLAGS_ENCRYPTION_KEY";
/** Holds the path of a file with the secret. */
const ENCRYPTION_KEY_FILE = "FEATURE_FLAGS_ENCRYPTION_KEY_FILE";
/** An RSA key of 16,384 bits in PEM has 13 KB. */
const MAX_KEY_BYTES = 64 * 1024;
/** Read, write or execute for the group or for others. */
const FOR_OTHERS = 0o077;
/** Windows has no such bits: there every file looks open to all. */
const HERE = { checkMode: process.platform !== "win32" };
/**
 * The secret that seals: of a file, or of the environment where the mode allows that. Undefined where neither is given;
 * both at once are refused, for nobody could say which one holds.
 */
const readSealingSecret = ({ fromEnvironment }, env = process.env, platform = HERE) => {
    const [text, path] = [env[ENCRYPTION_KEY], env[ENCRYPTION_KEY_FILE]];
    if (text && path)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${ENCRYPTION_KEY} and ${ENCRYPTION_KEY_FILE} are both set; one of them is needed`);
    if (text && !fromEnvironment)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${ENCRYPTION_KEY} is set; this mode takes the key from a file (${ENCRYPTION_KEY_FILE}) or a recipient`);
    if (text)
        return named(ENCRYPTION_KEY, (0,_audit_sealing_sealing_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSecret */ .o)(text));
    if (!path)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .parsed */ .Yz)(undefined);
    const read = readKeyFile(path, platform);
    return read.ok ? named((0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path), (0,_audit_sealing_sealing_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSecret */ .o)(read.value)) : read;
};
/** The private key of a recipient. */
const readIdentityFile = (path, platform = HERE) => {
    const read = readKeyFile(path, platform);
    return read.ok ? named(quoted(path), parseIdentity(read.value)) : read;
};
/** Recipients as an input names them: words by white space or commas, or PEM blocks, one after the other. */
const readRecipients = (text) => {
    const recipients = [];
    for (const [item] of text.matchAll(/-----BEGIN [\s\S]*?-----END [^-]*-----|[^\s,]+/g)) {
        const recipient = (0,_audit_sealing_recipient_key_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecipient */ .Fx)(item);
        if (!recipient.ok)
            return recipient;
        if (!recipients.some(({ id }) => id === recipient.value.id))
            recipients.push(recipient.value);
    }
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .parsed */ .Yz)(recipients);
};
/**
 * The text of a file with a secret: a regular file of at most 64 KiB that nobody but its owner may read. No message
 * shows any of it.
 */
const readKeyFile = (path, platform = HERE) => {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        // Of the open file, so that it cannot be exchanged between the question and the reading.
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        const mode = stat.mode & 0o777;
        if (!stat.isFile())
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)} is not a regular file`);
        if (stat.size > MAX_KEY_BYTES)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)} has ${stat.size} bytes; a key has at most ${MAX_KEY_BYTES}`);
        if (platform.checkMode && (mode & FOR_OTHERS) !== 0)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)} may be read by others (mode ${mode.toString(8)}); 600 is needed, as by chmod 600`);
        const decoded = (0,_decode_utf8_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeUtf8 */ ._)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
        return decoded.ok ? decoded : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)} ${decoded.message}`);
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(path)}: ${(0,_file_error_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFileError */ .S)(error)}`);
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
};
const named = (name, read) => (read.ok ? read : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`${name}: ${read.message}`));


/***/ }),

/***/ 52079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ quietly)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

const context = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let working = 0;
let listening;
/**
 * Lets a client of the toolkit work without a voice. Cache and artifact clients write `::warning::` and `::error::` of
 * their own to stdout and tell no caller why they failed; what they write goes to `log` instead, and to the log of the
 * step as debug lines where debugging is on. What others write meanwhile passes, even beside work that was abandoned:
 * the writer is told by its asynchronous context. Masks pass, too: they keep signatures out of the log.
 */
const quietly = async (work, log) => {
    working++;
    // Again, where somebody else has taken its place meanwhile.
    if (listening?.write !== process.stdout.write)
        listening = listen();
    try {
        return await context.run(log, work);
    }
    finally {
        if (--working === 0 && listening?.write === process.stdout.write)
            process.stdout.write = listening.original;
    }
};
const listen = () => {
    const original = process.stdout.write;
    const pass = original.bind(process.stdout);
    const write = ((chunk, ...rest) => {
        const log = context.getStore();
        if (log === undefined)
            return pass(chunk, ...rest);
        for (const line of textOf(chunk).split(/\r?\n/).filter(Boolean)) {
            log.push(line);
            if (line.startsWith("::add-mask::"))
                pass(`${line}\n`);
            else if (process.env["RUNNER_DEBUG"] === "1")
                pass(`${asDebug(line)}\n`);
        }
        return true;
    });
    process.stdout.write = write;
    return { write, original };
};
const textOf = (chunk) => typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
/** A line at whose beginning another command may stand; the runner unescapes what follows `::debug::`. */
const asDebug = (line) => line.startsWith("::debug::") ? line : `::debug::${line.replaceAll("%", "%25")}`;


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
