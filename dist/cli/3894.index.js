export const id = 3894;
export const ids = [3894];
export const modules = {

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

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditPull: () => (/* binding */ auditPull)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/github-rest.js + 1 modules
var github_rest = __webpack_require__(1356);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/io/sha256.js
var sha256 = __webpack_require__(9801);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
;// CONCATENATED MODULE: ./lib/io/response-cache.js




/** Answers in files of a folder, one each. It saves requests only: what cannot be read or written is not there. */
const openResponseCache = (folder) => {
    const pathOf = (url) => (0,external_node_path_.join)(folder, `${(0,sha256/* sha256 */.s)(url)}.json`);
    return {
        find: (url) => {
            try {
                const found = JSON.parse((0,external_node_fs_.readFileSync)(pathOf(url), "utf8"));
                return isCached(found) && found.url === url ? found : undefined;
            }
            catch {
                return undefined;
            }
        },
        keep: async (response) => void (await (0,write_whole_file/* writeWholeFile */.R)(pathOf(response.url), JSON.stringify(response), { replace: true })),
    };
};
const isCached = (value) => {
    if (typeof value !== "object" || value === null)
        return false;
    const { url, etag, body } = value;
    return typeof url === "string" && typeof etag === "string" && typeof body === "string";
};

// EXTERNAL MODULE: ./lib/cli/audit-pull/pull-bundles.js + 3 modules
var pull_bundles = __webpack_require__(739);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/time-option.js
var time_option = __webpack_require__(8719);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-pull.js









const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** Told on a terminal after so many runs. */
const PROGRESS_RUNS = 25;
/** `signalbox audit pull`: the bundles of a span of time, and which runs have none. */
const auditPull = async (args, world) => {
    const repository = repositoryOption(args, world);
    const window = windowOption(args, world);
    const out = args.one("out") ?? "audit";
    const folder = (0,external_node_path_.resolve)(world.cwd, out);
    const rest = openRest(args, world, folder);
    const onRun = async (done, all) => {
        if (!world.stderr.isTerminal || (done % PROGRESS_RUNS !== 0 && done !== all))
            return;
        await world.stderr.write(`${done} of ${(0,count_of/* countOf */.p)(all, "run")}\n`);
    };
    try {
        const order = { rest, repository, window, workflow: args.one("workflow"), folder, onRun };
        const { index, fetched } = await (0,pull_bundles/* pullBundles */.p)(order);
        if (args.has("json"))
            await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, out, fetched, ...JSON.parse(JSON.stringify(index)) });
        else
            await world.stdout.write(summaryOf(index, fetched, out));
        return exitOf(index);
    }
    catch (error) {
        if (!(error instanceof github_rest/* GitHubUnavailable */.k))
            throw error;
        throw new refusal/* Refusal */.P(error.message, error.hint === undefined ? {} : { hint: error.hint });
    }
};
const repositoryOption = (args, world) => {
    const repository = args.one("repo") ?? world.env["GITHUB_REPOSITORY"];
    if (repository === undefined)
        throw new refusal/* Refusal */.P("--repo is needed", { hint: "such as --repo acme/shop" });
    const parts = repository.split("/");
    if (REPOSITORY.test(repository) && !parts.some((part) => /^\.\.?$/.test(part)))
        return repository;
    throw new refusal/* Refusal */.P(`--repo: ${JSON.stringify(repository)} is no repository`, { hint: "needed is OWNER/NAME" });
};
/** `until` is exclusive, so that months follow on each other; the API counts both ends in. */
const windowOption = (args, world) => {
    const since = (0,time_option/* timeOption */.z)("since", args, world);
    if (since === undefined)
        throw new refusal/* Refusal */.P("--since is needed", { hint: "such as --since 30d or --since 2026-10-01" });
    const until = (0,time_option/* timeOption */.z)("until", args, world) ?? world.now();
    const window = { from: Math.floor(since / 1000), to: Math.ceil(until / 1000) - 1 };
    if (window.from <= window.to)
        return window;
    throw new refusal/* Refusal */.P("--since must be before --until", { hint: "the span of time holds no second" });
};
const openRest = (args, world, folder) => {
    const variable = args.one("token-env") ?? "GITHUB_TOKEN";
    const token = world.env[variable];
    if (token === undefined || token === "") {
        throw new refusal/* Refusal */.P(`the variable ${variable} holds no token`, {
            hint: "GitHub gives artifacts to nobody without one",
        });
    }
    const minutes = Number(args.one("max-wait") ?? "60");
    if (!(minutes >= 0 && minutes <= 1440))
        throw new refusal/* Refusal */.P("--max-wait: needed are minutes from 0 to 1440");
    return (0,github_rest/* openGitHubRest */.A)({
        apiUrl: (world.env["GITHUB_API_URL"] ?? "https://api.github.com").replace(/\/+$/, ""),
        token,
        cache: openResponseCache((0,external_node_path_.join)(folder, ".cache")),
        maxWaitMs: minutes * 60_000,
        onWait: (milliseconds, why) => world.stderr.write(`${why}: waiting ${Math.ceil(milliseconds / 1000)} s\n`),
        now: world.now,
    });
};
const summaryOf = (index, fetched, out) => {
    const { repository, since, until, expected, artifacts, other_workflows: others } = index;
    const count = (status) => expected.filter((run) => run.status === status).length;
    const lines = [
        `${repository}: ${(0,count_of/* countOf */.p)(index.runs.length, "run")} from ${since} until ${until}`,
        `${(0,count_of/* countOf */.p)(artifacts.filter(({ status }) => status === "present").length, "bundle")} in ${out}, ${fetched} of them fetched now`,
        ...artifacts.flatMap(({ name, run_id, problem }) => problem === undefined ? [] : [`refused: ${JSON.stringify(name)} of the run ${run_id}: ${problem}`]),
        ...expected.flatMap(({ runId, runNumber, workflow, attempt, status }) => status === "present"
            ? []
            : [
                `${status === "none" ? "a re-run without bundles" : status}: run ${runNumber} of ${workflow}, attempt ${attempt} (${runId})`,
            ]),
        `expected runs: ${count("present")} present, ${count("expired")} expired, ${count("missing")} missing`,
        ...others.map(({ workflow, runs }) => `without any bundle, so not expected: ${workflow} (${(0,count_of/* countOf */.p)(runs, "run")})`),
        `next: signalbox audit verify ${out} --runs ${out}/${pull_bundles/* INDEX_FILE */.K}`,
    ];
    return lines.map((line) => `${(0,safe_text/* safeText */.H)(line)}\n`).join("");
};
const exitOf = ({ artifacts, expected }) => {
    if (artifacts.some(({ status }) => status === "refused"))
        return 1;
    return expected.some(({ status }) => status === "expired" || status === "missing") ? 3 : 0;
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


/***/ }),

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. A lone surrogate counts as U+FFFD. */
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex");


/***/ })

};
