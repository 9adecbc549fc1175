export const id = 8054;
export const ids = [8054];
export const modules = {

/***/ 7911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHECKPOINT_FILE),
/* harmony export */   SC: () => (/* binding */ SEALED_LINES_FILE),
/* harmony export */   h1: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   t$: () => (/* binding */ LINES_FILE),
/* harmony export */   zA: () => (/* binding */ CHECKPOINTS_FILE)
/* harmony export */ });
/* unused harmony exports SNAPSHOT_FILE, buildBundle */
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5431);




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
        schema: MANIFEST_SCHEMA,
        kind: parts.kind,
        origin: log.origin,
        mode: log.mode,
        tool_version: log.toolVersion,
        run: parts.run,
        files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) })),
        segments: [
            {
                file: linesFile,
                first_seq: 0,
                entries: log.size,
                root: toBase64(log.root),
                sealed: sealed === undefined ? null : { key_ids: sealed.keyIds },
            },
        ],
    };
    const manifestBytes = Buffer.from(canonicalJson(manifest), "utf8");
    files.set(MANIFEST_FILE, manifestBytes);
    files.set(CHECKPOINT_FILE, Buffer.from(log.checkpoint(sha256Hex(manifestBytes)), "utf8"));
    return files;
};


/***/ }),

/***/ 2735:
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

/***/ 2083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rootsAt),
/* harmony export */   I: () => (/* binding */ eachLine)
/* harmony export */ });
/* harmony import */ var _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4541);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5431);


const LINE_FEED = 0x0a;
/** Calls `line` with the bounds of each line, its line feed not counted; a last line without one counts as well. */
const eachLine = (bytes, line) => {
    let from = 0;
    while (from < bytes.length) {
        const found = bytes.indexOf(LINE_FEED, from);
        const to = found < 0 ? bytes.length : found;
        line(from, to);
        from = to + 1;
    }
};
/**
 * The roots of the tree over the first lines, at each of the sizes that the file reaches, and at its end.
 * Hashes the bytes where they stand: the line feed before a line gives way to the prefix of a leaf, in a copy.
 */
const rootsAt = (bytes, sizes) => {
    const wanted = new Set(sizes);
    const copy = new Uint8Array(bytes.length + 1);
    copy.set(bytes, 1);
    const tree = (0,_digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .createMerkleTree */ .fQ)(_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Bytes */ .LP);
    const roots = new Map();
    eachLine(bytes, (from, to) => {
        copy[from] = _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAF_PREFIX */ .UK;
        tree.append((0,_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Bytes */ .LP)(copy.subarray(from, to + 1)));
        if (wanted.has(tree.size()))
            roots.set(tree.size(), tree.root());
    });
    return { size: tree.size(), roots, root: tree.root() };
};


/***/ }),

/***/ 5932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ shortName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** A path as the user would write it: from where he is, or whole where it lies elsewhere. */
const shortName = (path, { cwd }) => {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, path);
    return short.startsWith("..") ? path : short || ".";
};


/***/ }),

/***/ 6141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_CANONICAL_DEPTH),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/**
 * Containers within containers. A flag file may nest 64 levels and stands a few levels deep in what is hashed;
 * deeper input has no honest source and would only exhaust the stack.
 */
const MAX_CANONICAL_DEPTH = 256;
/**
 * The one text of a JSON value as RFC 8785 (JCS) writes it: no white space, members sorted by UTF-16 code units,
 * numbers as ECMAScript writes them. Equal values have equal texts, so the text can be hashed and signed.
 * Throws an Error that names the place for whatever is not JSON: undefined, a non-finite number, a lone surrogate,
 * a bigint, function or symbol, an object that is no plain one, nesting beyond the limit (hence also a cycle).
 */
const canonicalJson = (value) => write(value, []);
const write = (value, path) => {
    switch (typeof value) {
        case "string":
            return writeString(value, path);
        case "number":
            if (!Number.isFinite(value))
                throw notJson(`the number ${value}`, path);
            // Also writes -0 as 0, as RFC 8785 §3.2.2.3 asks.
            return String(value);
        case "boolean":
            return String(value);
        case "object":
            if (value === null)
                return "null";
            if (path.length >= MAX_CANONICAL_DEPTH)
                throw notJson(`nested deeper than ${MAX_CANONICAL_DEPTH} levels`, path);
            return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
        default:
            throw notJson(typeof value === "undefined" ? "undefined" : `a ${typeof value}`, path);
    }
};
const writeArray = (array, path) => {
    let text = "";
    // By index: a hole is read as undefined and refused, where an iterating method would skip it.
    for (let index = 0; index < array.length; index++) {
        path.push(index);
        text += `${index === 0 ? "" : ","}${write(array[index], path)}`;
        path.pop();
    }
    return `[${text}]`;
};
const writeObject = (object, path) => {
    if (!isPlain(object))
        throw notJson(`an object of ${Object.prototype.toString.call(object)} that is not plain`, path);
    if (Object.getOwnPropertySymbols(object).length > 0)
        throw notJson("an object with a symbol as key", path);
    let text = "";
    // The default order of sort() is that of UTF-16 code units, which RFC 8785 §3.2.3 asks for.
    for (const key of Object.keys(object).sort()) {
        path.push(key);
        const member = `${writeString(key, path)}:${write(object[key], path)}`;
        text += text === "" ? member : `,${member}`;
        path.pop();
    }
    return `{${text}}`;
};
const writeString = (text, path) => {
    // JSON.stringify would write an escape there, which is no UTF-8 text to hash.
    if (!text.isWellFormed())
        throw notJson("a string with a lone surrogate", path);
    return JSON.stringify(text);
};
/** An object literal of any realm, or one without prototype; not an instance of a class, a Map or a Date. */
const isPlain = (object) => {
    const prototype = Object.getPrototypeOf(object);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
};
const notJson = (found, path) => new Error(`cannot be written as canonical JSON: ${found} at ${JSON.stringify(path.slice(0, MAX_SHOWN_PATH))}`);
/** A message about input that is nested too deep must not be as long as the input. */
const MAX_SHOWN_PATH = 16;


/***/ }),

/***/ 4541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   UK: () => (/* binding */ LEAF_PREFIX),
/* harmony export */   fQ: () => (/* binding */ createMerkleTree),
/* harmony export */   nk: () => (/* binding */ merkleRoot),
/* harmony export */   zB: () => (/* binding */ nodeHash)
/* harmony export */ });
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

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ readBundles),
/* harmony export */   FR: () => (/* binding */ bundlesOfArchive),
/* harmony export */   aB: () => (/* binding */ BundleUnreadable),
/* harmony export */   j3: () => (/* binding */ MAX_ZIP_BYTES),
/* harmony export */   y0: () => (/* binding */ eachBundle)
/* harmony export */ });
/* unused harmony export BUNDLE_MARKS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2534);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5391);
/* harmony import */ var _read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8402);
/* harmony import */ var _safe_unzip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9544);






/** What makes a folder a bundle: one of these files. */
const BUNDLE_MARKS = ["checkpoint", "manifest.json", "audit.jsonl", "audit.jsonl.sealed"];
/** A zip is read whole; the API itself takes larger artifacts, but no audit is so large. */
const MAX_ZIP_BYTES = 256 * 1024 * 1024;
/** Of one walk: a path such as `/` must end. */
const MAX_WALKED = 200_000;
/** All bundles of `readBundles` are in memory together. */
const MAX_TOTAL_BYTES = 2 * 1024 * 1024 * 1024;
/** A bundle that was asked for cannot be read: exit 2 for a command. */
class BundleUnreadable extends Error {
    name = "BundleUnreadable";
    place;
    problem;
    constructor({ name, problem }) {
        super(`${name}: ${problem}`);
        this.place = name;
        this.problem = problem;
    }
}
/**
 * Every bundle at or below the given paths, in order: a folder that is one, a tree of folders that are, a `.zip` as
 * GitHub serves artifacts, or a zip of several. Throws BundleUnreadable where one cannot be read, or where there is none.
 */
const readBundles = async (paths) => {
    const bundles = [];
    let total = 0;
    for await (const bundle of eachBundle(paths)) {
        if ("problem" in bundle)
            throw new BundleUnreadable(bundle);
        for (const bytes of bundle.files.values())
            total += bytes.byteLength;
        if (total > MAX_TOTAL_BYTES) {
            throw new BundleUnreadable({
                ...bundle,
                problem: `with it there are more than ${MAX_TOTAL_BYTES} bytes in one go`,
            });
        }
        bundles.push(bundle);
    }
    return bundles;
};
/** As readBundles, but one after the other, for months of them; what cannot be read is told in its place. */
async function* eachBundle(paths) {
    const walk = { left: MAX_WALKED };
    for (const path of paths) {
        let found = false;
        for await (const bundle of bundlesAt(path, walk)) {
            found = true;
            yield bundle;
        }
        if (!found)
            yield { name: path, problem: `holds no bundle (a folder with one of ${BUNDLE_MARKS.join(", ")})` };
    }
}
async function* bundlesAt(path, walk) {
    try {
        // Followed here only: the user named this very path.
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            yield* bundlesIn(path, walk);
        else
            yield* bundlesOfZip(path);
    }
    catch (error) {
        yield { name: path, problem: (0,_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFileError */ .S)(error) };
    }
}
async function* bundlesIn(folder, walk) {
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
    walk.left -= entries.length + 1;
    if (walk.left < 0) {
        yield { name: folder, problem: `more than ${MAX_WALKED} files and folders to look at` };
        return;
    }
    const isBundle = entries.some(({ name }) => isMark(name));
    if (isBundle)
        yield readFolder(folder, entries);
    for (const entry of entries) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory())
            yield* bundlesAt(path, walk);
        else if (isBundle)
            continue;
        else if (entry.isSymbolicLink())
            yield { name: path, problem: "is a symbolic link, which is not followed" };
        else if (isZip(entry.name))
            yield* bundlesOfZip(path);
    }
}
const isMark = (name) => BUNDLE_MARKS.includes(name);
const isZip = (name) => name.toLowerCase().endsWith(".zip");
/** The files of the folder itself; a link in it could lead anywhere, so it is never followed. */
const readFolder = (folder, entries) => {
    const files = new Map();
    let left = _safe_unzip_js__WEBPACK_IMPORTED_MODULE_4__/* .UNZIP_LIMITS */ .A.totalBytes;
    for (const { name } of entries) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        if (stat.isDirectory())
            continue;
        if (stat.isSymbolicLink()) {
            return { name: folder, problem: `file ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} is a symbolic link, which is not followed` };
        }
        const bytes = (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(path, Math.min(left, _safe_unzip_js__WEBPACK_IMPORTED_MODULE_4__/* .UNZIP_LIMITS */ .A.fileBytes));
        if (!bytes.ok)
            return { name: folder, problem: `file ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} ${bytes.message}` };
        if (bytes.value === "too large")
            return { name: folder, problem: `file ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(name)} is too large` };
        left -= bytes.value.byteLength;
        files.set(name, bytes.value);
    }
    return { name: folder, files };
};
async function* bundlesOfZip(path) {
    if (!isZip((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))) {
        yield { name: path, problem: "is neither a folder nor a .zip" };
        return;
    }
    const bytes = (0,_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)(path, MAX_ZIP_BYTES);
    if (!bytes.ok)
        yield { name: path, problem: bytes.message };
    else if (bytes.value === "too large")
        yield { name: path, problem: `has more than ${MAX_ZIP_BYTES} bytes` };
    else
        yield* bundlesOfArchive(path, bytes.value);
}
/** The bundles in the bytes of a zip, named `name`, or `name/FOLDER` for those in folders of it. */
async function* bundlesOfArchive(name, zip) {
    const unzipped = await (0,_safe_unzip_js__WEBPACK_IMPORTED_MODULE_4__/* .safeUnzip */ .i)(zip);
    if (!unzipped.ok) {
        yield { name, problem: unzipped.message };
        return;
    }
    const folders = new Map();
    for (const [path, bytes] of unzipped.value) {
        const slash = path.lastIndexOf("/") + 1;
        const folder = path.slice(0, slash);
        const files = folders.get(folder) ?? new Map();
        folders.set(folder, files.set(path.slice(slash), bytes));
    }
    let found = false;
    for (const folder of [...folders.keys()].sort()) {
        const files = folders.get(folder) ?? new Map();
        if (![...files.keys()].some(isMark))
            continue;
        found = true;
        yield { name: folder === "" ? name : `${name}/${folder.slice(0, -1)}`, files };
    }
    if (!found)
        yield { name, problem: "holds no bundle" };
}


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

/***/ 9544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ UNZIP_LIMITS),
/* harmony export */   i: () => (/* binding */ safeUnzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


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
    const { fromBufferPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
    try {
        const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(await readEntries(await fromBufferPromise(bytes, { strictFileNames: true }), limits));
    }
    catch (error) {
        // Whatever the library says about bytes from outside is about them.
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`the zip is refused: ${error instanceof Error ? error.message : String(error)}`);
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
            throw new Error(`entry ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} ${fault}`);
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
            throw new Error(`entry ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(parent)} is a file and a folder`);
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
    const name = (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(entry.fileName);
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
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes) !== entry.crc32)
        throw new Error(`entry ${name} does not fit its checksum`);
    return bytes;
};


/***/ })

};
