export const id = 225;
export const ids = [225];
export const modules = {

/***/ 739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ INDEX_FILE),
  p: () => (/* binding */ pullBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/github-rest.js + 1 modules
var github_rest = __webpack_require__(1356);
;// CONCATENATED MODULE: ./lib/io/actions-artifacts.js


const PAGE = 100;
/** A run of a few hundred jobs with a bundle for each step; more is no audit. */
const MAX_PAGES = 200;
const MAX_ARTIFACT_BYTES = 256 * 1024 * 1024;
/** Every artifact of a run, ascending by id. */
const listArtifacts = async (rest, repository, runId) => {
    const artifacts = new Map();
    for (let page = 1; page <= MAX_PAGES; page++) {
        const path = `/repos/${repository}/actions/runs/${runId}/artifacts?per_page=${PAGE}&page=${page}`;
        const { artifacts: listed } = ((await rest.json(path)) ?? {});
        if (!Array.isArray(listed))
            throw new github_rest/* GitHubUnavailable */.k(`${path}: the answer lists no artifacts`);
        for (const artifact of listed) {
            const read = readArtifact(artifact);
            if (read === undefined)
                throw new github_rest/* GitHubUnavailable */.k(`${path}: an artifact has no id or no name`);
            artifacts.set(read.id, read);
        }
        if (listed.length < PAGE)
            return [...artifacts.values()].sort((left, right) => left.id - right.id);
    }
    throw new github_rest/* GitHubUnavailable */.k(`run ${runId} has more than ${MAX_PAGES * PAGE} artifacts`);
};
const readArtifact = (artifact) => {
    const { id, name, size_in_bytes: size, expired, digest } = artifact;
    if (!Number.isSafeInteger(id) || id <= 0 || typeof name !== "string")
        return undefined;
    const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(typeof digest === "string" ? digest : "") ?? [];
    return { id: id, name, size: typeof size === "number" ? size : 0, expired: expired === true, sha256 };
};
/** The zip of an artifact, held against the digest that the API lists; a wrong one is asked for once more. */
const downloadArtifact = async (rest, repository, artifact) => {
    if (artifact.expired)
        return { kind: "expired" };
    if (artifact.size > MAX_ARTIFACT_BYTES) {
        return { kind: "refused", problem: `has ${artifact.size} bytes; at most ${MAX_ARTIFACT_BYTES} are taken` };
    }
    for (let attempt = 1;; attempt++) {
        const bytes = await rest.bytes(`/repos/${repository}/actions/artifacts/${artifact.id}/zip`, MAX_ARTIFACT_BYTES);
        if (bytes === 410)
            return { kind: "expired" };
        if (bytes === 404)
            return { kind: "deleted" };
        if (bytes === 413)
            return { kind: "refused", problem: `has more than the ${MAX_ARTIFACT_BYTES} bytes that are taken` };
        const sha256 = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
        if (artifact.sha256 === undefined || artifact.sha256 === sha256)
            return { kind: "bytes", bytes, sha256 };
        if (attempt === 2) {
            return { kind: "refused", problem: `has the digest ${sha256}; the API says ${artifact.sha256}` };
        }
    }
};

;// CONCATENATED MODULE: ./lib/io/actions-runs.js

const actions_runs_PAGE = 100;
/** The listing stops there whatever it counted, so a window with more is halved. */
const MAX_LISTED = 1_000;
/**
 * The runs that began in a window of time, ascending by id. `workflow`: of one only, by its file name or id.
 * Throws GitHubUnavailable for a second with more runs than the API lists.
 */
const listRuns = async (rest, repository, window, workflow) => {
    const scope = workflow === undefined ? "" : `/workflows/${encodeURIComponent(workflow)}`;
    const runs = new Map();
    const open = [window];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
        const { from, to } = part;
        const created = encodeURIComponent(`${instantOf(from)}..${instantOf(to)}`);
        for (let page = 1; page <= MAX_LISTED / actions_runs_PAGE; page++) {
            const path = `/repos/${repository}/actions${scope}/runs?created=${created}&per_page=${actions_runs_PAGE}&page=${page}`;
            const { count, listed } = readPage(await rest.json(path), path);
            if (count > MAX_LISTED) {
                if (from >= to)
                    throw new github_rest/* GitHubUnavailable */.k(`more than ${MAX_LISTED} runs began in the second ${instantOf(from)}`);
                const middle = Math.floor((from + to) / 2);
                open.push({ from: middle + 1, to }, { from, to: middle });
                break;
            }
            for (const run of listed)
                runs.set(run.id, run);
            if (listed.length < actions_runs_PAGE)
                break;
        }
    }
    return [...runs.values()].sort((left, right) => left.id - right.id);
};
const instantOf = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
const readPage = (answer, path) => {
    const { total_count: count, workflow_runs: listed } = (answer ?? {});
    if (!Array.isArray(listed))
        throw new github_rest/* GitHubUnavailable */.k(`${path}: the answer lists no runs`);
    // Large counts come as text, such as "2,500+".
    const total = typeof count === "number" ? count : Number.POSITIVE_INFINITY;
    return { count: total, listed: listed.map((run) => readRun(run, path)) };
};
const readRun = (run, path) => {
    const { id, run_number: runNumber, run_attempt: attempt, created_at: createdAt } = run;
    if (!isCount(id) || !isCount(runNumber))
        throw new github_rest/* GitHubUnavailable */.k(`${path}: a run has no id or no number`);
    const text = (field) => typeof run[field] === "string" ? run[field] : undefined;
    return {
        id,
        runNumber,
        attempt: isCount(attempt) ? attempt : 1,
        // A run of a tag has the ref behind an at sign.
        workflow: text("path")?.replace(/@.*$/s, "") ?? text("name") ?? "",
        status: text("status") ?? "unknown",
        conclusion: text("conclusion") ?? null,
        createdAt: typeof createdAt === "string" ? createdAt : "",
    };
};
const isCount = (value) => Number.isSafeInteger(value) && value > 0;

// EXTERNAL MODULE: ./lib/io/audit-bundles.js
var audit_bundles = __webpack_require__(3631);
// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-pull/run-index.js
/** The schema of `runs.json`. Fields may be added; none changes its meaning. */
const RUN_INDEX_SCHEMA = "signalbox.runs/1";
/** The index of a pull. Where one workflow was asked for, every run of it is expected to have a bundle. */
const indexOf = (facts, runs, artifacts) => {
    const byRun = groupBy(artifacts, ({ run_id }) => run_id);
    const audited = new Set(runs.filter(({ id }) => byRun.has(id)).map(({ workflow }) => workflow));
    const isExpected = (run) => facts.workflow !== null || audited.has(run.workflow);
    const others = groupBy(runs.filter((run) => !isExpected(run)), ({ workflow }) => workflow);
    return {
        schema: RUN_INDEX_SCHEMA,
        ...facts,
        expected: runs.filter(isExpected).flatMap((run) => attemptsOf(run, byRun.get(run.id) ?? [])),
        runs: runs.map(({ id, runNumber: number, attempt, workflow, status, conclusion, createdAt }) => {
            return { id, number, attempt, workflow, status, conclusion, created_at: createdAt };
        }),
        artifacts,
        other_workflows: [...others].map(([workflow, { length }]) => ({ workflow, runs: length })),
    };
};
/** Every attempt. The first ran all jobs, so it is missed; a later one may have been a re-run of jobs that write none. */
const attemptsOf = (run, artifacts) => {
    const common = { runId: String(run.id), runNumber: run.runNumber, workflow: run.workflow };
    const known = groupBy(artifacts, ({ attempt }) => attempt ?? run.attempt);
    if (known.size === 0)
        return [{ ...common, attempt: run.attempt, status: "missing" }];
    const attempts = new Set([...Array.from({ length: run.attempt }, (_, index) => index + 1), ...known.keys()]);
    return [...attempts]
        .sort((left, right) => left - right)
        .map((attempt) => {
        const of = known.get(attempt);
        return { ...common, attempt, status: of === undefined ? (attempt === 1 ? "missing" : "none") : statusOf(of) };
    });
};
/** One bundle that is gone makes the attempt incomplete, whatever else is there. */
const statusOf = (artifacts) => {
    if (artifacts.some(({ status }) => status === "deleted" || status === "refused"))
        return "missing";
    return artifacts.some(({ status }) => status === "expired") ? "expired" : "present";
};
const groupBy = (items, keyOf) => {
    const groups = new Map();
    for (const item of items)
        groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
    return groups;
};

;// CONCATENATED MODULE: ./lib/cli/audit-pull/pull-bundles.js









const INDEX_FILE = "runs.json";
/** Whatever begins so should be a bundle; whatever does not is no matter of the audit. */
const PREFIX = "signalbox-audit-";
/** The name as the action writes it: run, attempt, job and digest. Anything else would end up in a path. */
const NAME = /^signalbox-audit-(\d{1,19})-(\d{1,6})-[\w.-]{1,150}$/;
/**
 * Fetches every bundle of the runs that began in a window, each into a file of its own that is whole or not there, and
 * last the index. What is there already, with the right digest, is not fetched again.
 */
const pullBundles = async (order) => {
    const { rest, repository, window, workflow, folder } = order;
    const runs = await listRuns(rest, repository, window, workflow);
    const artifacts = [];
    let fetched = 0;
    for (const [at, run] of runs.entries()) {
        for (const artifact of await listArtifacts(rest, repository, run.id)) {
            if (!artifact.name.startsWith(PREFIX))
                continue;
            const pulled = await pullArtifact(order, run, artifact);
            artifacts.push(pulled.indexed);
            fetched += pulled.fetched ? 1 : 0;
        }
        await order.onRun(at + 1, runs.length);
    }
    const facts = {
        repository,
        since: new Date(window.from * 1000).toISOString(),
        until: new Date((window.to + 1) * 1000).toISOString(),
        workflow: workflow ?? null,
    };
    const index = indexOf(facts, runs, artifacts);
    await write((0,external_node_path_.join)(folder, INDEX_FILE), `${JSON.stringify(index, null, 2)}\n`);
    return { index, fetched };
};
const pullArtifact = async ({ rest, repository, folder }, run, artifact) => {
    const { id, name } = artifact;
    const [, runId, attempt] = NAME.exec(name) ?? [];
    const common = { id, name, run_id: run.id, attempt: attempt === undefined ? null : Number(attempt) };
    const without = (status, problem) => {
        return { indexed: { ...common, status, sha256: null, file: null, ...(problem && { problem }) }, fetched: false };
    };
    if (runId === undefined)
        return without("refused", "its name is none that an audit gives");
    if (runId !== String(run.id))
        return without("refused", `its name is of the run ${runId}`);
    const file = `${run.id}/${name}-${id}.zip`;
    const path = (0,external_node_path_.join)(folder, file);
    const kept = keptDigest(path);
    if (kept !== undefined && (artifact.sha256 === undefined || artifact.sha256 === kept)) {
        return { indexed: { ...common, status: "present", sha256: kept, file }, fetched: false };
    }
    const download = await downloadArtifact(rest, repository, artifact);
    if (download.kind !== "bytes")
        return without(download.kind, download.kind === "refused" ? download.problem : undefined);
    const problem = await zipProblem(download.bytes);
    if (problem !== undefined)
        return without("refused", problem);
    await write(path, download.bytes);
    return { indexed: { ...common, status: "present", sha256: download.sha256, file }, fetched: true };
};
/** The digest of a file that an earlier pull left; undefined where there is none that can be read. */
const keptDigest = (path) => {
    const bytes = (0,read_regular_file/* readRegularFile */.X)(path, MAX_ARTIFACT_BYTES);
    if (!bytes.ok || bytes.value === "too large")
        return undefined;
    return (0,external_node_crypto_.createHash)("sha256").update(bytes.value).digest("hex");
};
const zipProblem = async (bytes) => {
    for await (const bundle of (0,audit_bundles/* bundlesOfArchive */.FR)("", bytes))
        if ("problem" in bundle)
            return bundle.problem;
    return undefined;
};
const write = async (path, content) => {
    const written = await (0,write_whole_file/* writeWholeFile */.R)(path, content, { replace: true });
    if (!written.ok)
        throw new refusal/* Refusal */.P(`${JSON.stringify(path)}: ${written.message}`);
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

/***/ 1356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ GitHubUnavailable),
  A: () => (/* binding */ openGitHubRest)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
;// CONCATENATED MODULE: ./lib/io/rate-limit.js
/** Without any word on how long, GitHub asks for a minute at least. */
const UNTOLD_MS = 60_000;
/**
 * How long the API asks to wait before the next request, in milliseconds; undefined when the answer is about something
 * else. `retry-after` counts seconds; `x-ratelimit-reset` is an instant, in seconds since 1970, which counts when none
 * are left (docs.github.com, "Rate limits for the REST API"). @param now epoch milliseconds
 */
const rateLimitWait = ({ status, headers }, body, now) => {
    if (status !== 429 && status !== 403)
        return undefined;
    const after = Number(headers.get("retry-after") ?? Number.NaN);
    if (after >= 0)
        return after * 1000;
    const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
    // A second more: the clocks differ, and asking early counts against us.
    if (headers.get("x-ratelimit-remaining") === "0" && reset > 0)
        return Math.max(0, reset * 1000 - now) + 1000;
    return status === 429 || /rate limit/i.test(body) ? UNTOLD_MS : undefined;
};

;// CONCATENATED MODULE: ./lib/io/github-rest.js



/** The API cannot be asked, or will not answer; `hint` says what to do next. */
class GitHubUnavailable extends Error {
    name = "GitHubUnavailable";
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
const TIMEOUT_MS = 60_000;
/** For connection faults and 5xx, which another attempt can mend. */
const ATTEMPTS = 4;
const PAUSE_MS = 1_000;
const VERSION = "2022-11-28";
/** Asks the GitHub REST API: one request at a time, again after passing faults, no faster than its limits allow. */
const openGitHubRest = (access) => {
    const wait = access.wait ?? promises_.setTimeout;
    let waited = 0;
    /** True when the answer asked to wait, and that was done. */
    const obeyLimit = async (answer, body) => {
        const needed = rateLimitWait(answer, body, access.now());
        if (needed === undefined)
            return false;
        if (waited + needed > access.maxWaitMs)
            throw limitReached(needed, access.maxWaitMs);
        waited += needed;
        await access.onWait(needed, "the rate limit of the API is used up");
        await wait(needed);
        return true;
    };
    /** One answer of the API that is no passing fault; `read` takes its body, and may fail as the connection does. */
    const ask = async (path, headers, read) => {
        for (let attempt = 1;;) {
            try {
                const signal = AbortSignal.timeout(TIMEOUT_MS);
                const answer = await fetch(access.apiUrl + path, { headers, redirect: "manual", signal });
                if (answer.status < 400)
                    return await read(answer);
                const body = await answer.text();
                if (await obeyLimit(answer, body))
                    continue;
                if (answer.status < 500)
                    throw refusalOf(path, answer.status, body);
                throw new Error(`HTTP ${answer.status}`);
            }
            catch (error) {
                if (error instanceof GitHubUnavailable || error instanceof Declined)
                    throw error;
                if (attempt === ATTEMPTS)
                    throw new GitHubUnavailable(`${path}: ${causeOf(error)}`, GO_ON);
                await wait(PAUSE_MS * 2 ** attempt++);
            }
        }
    };
    const headersOf = (more = {}) => new Headers({
        accept: "application/vnd.github+json",
        authorization: `Bearer ${access.token}`,
        "user-agent": "signalbox",
        "x-github-api-version": VERSION,
        ...more,
    });
    return {
        json: async (path) => {
            const cached = access.cache?.find(access.apiUrl + path);
            const body = await ask(path, headersOf(cached && { "if-none-match": cached.etag }), async (answer) => {
                if (answer.status === 304 && cached !== undefined)
                    return cached.body;
                if (answer.status >= 300)
                    throw new GitHubUnavailable(`${path}: moved to another address`, MOVED);
                const text = await answer.text();
                const etag = answer.headers.get("etag");
                if (etag !== null)
                    await access.cache?.keep({ url: access.apiUrl + path, etag, body: text });
                return text;
            });
            try {
                return JSON.parse(body);
            }
            catch {
                throw new GitHubUnavailable(`${path}: the answer is no JSON`, "is the address of the API right?");
            }
        },
        bytes: async (path, limit) => {
            try {
                return await ask(path, headersOf(), async (answer) => {
                    const location = answer.headers.get("location");
                    // The storage behind the address knows its own signature; the token is not for it.
                    return readUpTo(location === null ? answer : await fetchBlob(location, access.apiUrl), limit);
                });
            }
            catch (error) {
                if (error instanceof Declined)
                    return error.status;
                throw error;
            }
        },
    };
};
/** There are no bytes to take. */
class Declined extends Error {
    status;
    constructor(status) {
        super(`HTTP ${status}`);
        this.status = status;
    }
}
const fetchBlob = async (location, apiUrl) => {
    const url = new URL(location, apiUrl);
    if (url.protocol !== "https:" && url.protocol !== new URL(apiUrl).protocol) {
        throw new GitHubUnavailable(`the API leads to an address of ${url.protocol}, which is not fetched`);
    }
    const answer = await fetch(url, { signal: AbortSignal.timeout(10 * TIMEOUT_MS) });
    if (answer.status === 404 || answer.status === 410)
        throw new Declined(answer.status);
    if (!answer.ok)
        throw new Error(`HTTP ${answer.status} of the storage`);
    return answer;
};
const readUpTo = async (answer, limit) => {
    const chunks = [];
    let length = 0;
    for await (const chunk of answer.body ?? []) {
        length += chunk.byteLength;
        if (length > limit)
            throw new Declined(413);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
};
const GO_ON = "what was fetched is kept: the same command goes on from there";
const MOVED = "a repository that was renamed is asked for by its new name";
const limitReached = (needed, allowed) => new GitHubUnavailable(`the rate limit of the API is used up: it asks for ${Math.ceil(needed / 60_000)} minutes, and only ${Math.round(allowed / 60_000)} in all may be waited`, GO_ON);
const refusalOf = (path, status, body) => {
    if ((status === 404 || status === 410) && path.endsWith("/zip"))
        return new Declined(status);
    const hints = {
        401: "the token is wrong or has expired",
        403: "the token needs the right to read actions (actions: read)",
        404: "is the repository right, and may the token read its actions?",
    };
    return new GitHubUnavailable(`${path}: HTTP ${status}: ${saidBy(body)}`, hints[status]);
};
/** The message that GitHub puts in a refusal, cut: it is text from outside. */
const saidBy = (body) => {
    try {
        const { message } = JSON.parse(body);
        return typeof message === "string" ? message.slice(0, 200) : "no reason told";
    }
    catch {
        return "no reason told";
    }
};
/** By its shape: what fetch throws need not be of this realm. */
const causeOf = (error) => {
    const { message, cause } = error;
    return message === "fetch failed" ? `no answer (${(0,file_error/* errorCode */.C)(cause) || String(cause)})` : message;
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
