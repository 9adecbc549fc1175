export const id = 2352;
export const ids = [2352];
export const modules = {

/***/ 3771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ tellProgress),
/* harmony export */   g8: () => (/* binding */ openKills),
/* harmony export */   os: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _io_git_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2822);
/* harmony import */ var _io_git_data_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9784);
/* harmony import */ var _io_github_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1356);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1162);




const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** The repository and the token that the options name; throws a Refusal where one is missing. */
const openKills = async (args, world) => {
    const repository = args.one("repo") ?? world.env["GITHUB_REPOSITORY"] ?? (await ownRepository(world));
    if (repository === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P("--repo is needed", { hint: "such as --repo acme/shop" });
    if (!REPOSITORY.test(repository)) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`--repo: ${JSON.stringify(repository)} is no repository`, { hint: "needed is OWNER/NAME" });
    }
    const variable = args.one("token-env") ?? "GITHUB_TOKEN";
    const token = world.env[variable];
    if (token === undefined || token === "") {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(`the variable ${variable} holds no token`, {
            hint: "kills are branches of the repository: to read them needs contents: read, to change them contents: write",
        });
    }
    const apiUrl = world.env["GITHUB_API_URL"];
    return { repository, api: (0,_io_git_data_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitDataApi */ .h)({ repository, token, ...(apiUrl !== undefined && { apiUrl }) }) };
};
const ownRepository = async (world) => (await (0,_io_git_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readGitContext */ .et)((0,_io_git_context_js__WEBPACK_IMPORTED_MODULE_0__/* .gitIn */ .uM)(world.cwd, world.env), process)).repository;
/** Does what asks the API; what it refuses is told as what cannot be done. */
const asking = async (work) => {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _io_github_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubUnavailable */ .k))
            throw error;
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .Refusal */ .P(error.message, error.hint === undefined ? {} : { hint: error.hint });
    }
};
/** One line for a person who waits. */
const tellProgress = async (world, line) => {
    if (world.stderr.isTerminal)
        await world.stderr.write(`${line}\n`);
};


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ saidBy),
/* harmony export */   h: () => (/* binding */ openGitDataApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5391);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1356);



const API_URL = "https://api.github.com";
const VERSION = "2022-11-28";
/** The API answers in well under a second; what waits for it here decides whether something may go on. */
const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 500;
const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
/** A client that tells every answer apart, and makes a request again only after faults that pass. */
const openGitDataApi = (access) => {
    const { repository, token, timeoutMs = TIMEOUT_MS, attempts = ATTEMPTS, pauseMs = PAUSE_MS } = access;
    if (!REPOSITORY.test(repository)) {
        throw new _github_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubUnavailable */ .k(`${JSON.stringify(repository)} is no repository`, "needed is OWNER/NAME");
    }
    const root = (access.apiUrl ?? API_URL).replace(/\/+$/, "");
    return async ({ path, whole, method = "GET", body, etag, accept }) => {
        const headers = {
            accept: accept ?? "application/vnd.github+json",
            authorization: `Bearer ${token}`,
            "user-agent": "signalbox",
            "x-github-api-version": VERSION,
            ...(etag !== undefined && { "if-none-match": etag }),
            ...(body !== undefined && { "content-type": "application/json" }),
        };
        const url = `${root}${whole ? "" : `/repos/${repository}`}${path}`;
        for (let attempt = 1;; attempt++) {
            const fault = await ask(url, {
                method,
                headers,
                redirect: "manual",
                ...(body !== undefined && { body: JSON.stringify(body) }),
                signal: AbortSignal.timeout(timeoutMs),
            });
            if (typeof fault !== "string")
                return { ...fault, again: attempt > 1 };
            if (attempt >= attempts)
                throw new _github_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubUnavailable */ .k(`${method} ${path}: ${fault}`);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs);
        }
    };
};
/** An answer, or the fault in words. */
const ask = async (url, init) => {
    try {
        const answer = await fetch(url, init);
        const text = await answer.text();
        if (answer.status >= 500)
            return `HTTP ${answer.status}`;
        const tag = answer.headers.get("etag");
        const more = /\brel="next"/.test(answer.headers.get("link") ?? "");
        return { status: answer.status, text, more, ...(tag !== null && { etag: tag }) };
    }
    catch (error) {
        const { message, cause } = error;
        return `no answer (${(0,_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(cause) || message})`;
    }
};
/** The message of a refusal, cut: it is text from outside. */
const saidBy = ({ text }) => {
    try {
        const { message } = JSON.parse(text);
        return typeof message === "string" ? message.replace(/\s+/g, " ").slice(0, 200) : "no reason told";
    }
    catch {
        return "no reason told";
    }
};


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

/***/ 6877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readKillFile),
/* harmony export */   T: () => (/* binding */ openKillRefs)
/* harmony export */ });
/* harmony import */ var _kill_kill_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4613);
/* harmony import */ var _kill_kill_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3743);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2534);
/* harmony import */ var _git_data_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9784);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1356);





const LIST = `/git/matching-refs/heads/${_kill_kill_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .KILL_FOLDER */ .Mu}`;
const PREFIX = `refs/heads/${_kill_kill_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .KILL_FOLDER */ .Mu}`;
const COMMIT = /^[0-9a-f]{40,64}$/;
/** Whoever may push may make thousands of branches; each counts, and what it says of itself is read of so many. */
const MAX_FILES = 20;
/**
 * The kills of a repository: all of them in one request. The list is an answer whether or not there is a kill, so that
 * a token which may not look (404) is not taken for a clear line. Unchanged lists (304) cost nothing of the rate limit;
 * what a commit says is read once.
 */
const openKillRefs = (api) => {
    let last;
    const files = new Map();
    const list = async () => {
        const answer = await api({ path: LIST, etag: last?.etag });
        if (answer.status === 304 && last !== undefined)
            return last.listing;
        if (answer.status !== 200)
            return { refs: [], unknown: `HTTP ${answer.status}: ${(0,_git_data_api_js__WEBPACK_IMPORTED_MODULE_2__/* .saidBy */ .T)(answer)}` };
        const listing = listingOf(answer);
        last = answer.etag === undefined ? undefined : { etag: answer.etag, listing };
        return listing;
    };
    const fileOf = async ({ scope, commit }) => {
        const known = files.get(commit);
        if (known !== undefined)
            return known;
        try {
            const { file, final } = await readKillFile(api, scope, commit);
            if (final)
                files.set(commit, file);
            return file;
        }
        catch (error) {
            if (!(error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubUnavailable */ .k))
                throw error;
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(error.message);
        }
    };
    return {
        read: async () => {
            try {
                const { refs, unknown } = await list();
                const kills = [];
                for (const [index, ref] of refs.entries()) {
                    const file = index < MAX_FILES ? await fileOf(ref) : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(`there are ${refs.length} kills; it was not read`);
                    kills.push({ ...ref, file });
                }
                return { kills, ...(unknown !== undefined && { unknown }) };
            }
            catch (error) {
                if (!(error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubUnavailable */ .k))
                    throw error;
                return { kills: [], unknown: error.message };
            }
        },
    };
};
/** What a kill says of itself. `final`: no later look will find anything else. */
const readKillFile = async (api, scope, commit) => {
    const answer = await api({ path: `/contents/${_kill_kill_file_js__WEBPACK_IMPORTED_MODULE_0__/* .KILL_FILE */ .E1}?ref=${commit}`, accept: "application/vnd.github.raw+json" });
    if (answer.status === 200)
        return { file: (0,_kill_kill_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKillFile */ ._N)(answer.text, scope), final: true };
    return { file: (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(`HTTP ${answer.status}: ${(0,_git_data_api_js__WEBPACK_IMPORTED_MODULE_2__/* .saidBy */ .T)(answer)}`), final: false };
};
/** A branch in the folder that names no scope is a kill of a form that is not known here, or a slip in an emergency. */
const listingOf = ({ text, more }) => {
    const found = readList(text);
    if (found === undefined)
        return { refs: [], unknown: "the API answers with no list of refs" };
    const refs = [];
    let unknown = more ? "there are more kills than the API lists at once" : undefined;
    for (const { ref, object } of found) {
        if (!ref.startsWith(PREFIX))
            continue;
        const scope = (0,_kill_kill_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScope */ .Sk)(ref.slice(PREFIX.length));
        if (scope.ok)
            refs.push({ scope: scope.value, commit: object.sha });
        else
            unknown ??= `branch ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(ref.slice("refs/heads/".length))}: ${scope.message}`;
    }
    return { refs, ...(unknown !== undefined && { unknown }) };
};
const readList = (text) => {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every(isListedRef) ? value : undefined;
    }
    catch {
        return undefined;
    }
};
const isListedRef = (value) => {
    const { ref, object } = (value ?? {});
    return typeof ref === "string" && typeof object?.sha === "string" && COMMIT.test(object.sha);
};


/***/ }),

/***/ 4613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ KILL_FILE),
/* harmony export */   SQ: () => (/* binding */ killFileText),
/* harmony export */   _N: () => (/* binding */ parseKillFile),
/* harmony export */   ix: () => (/* binding */ MAX_REASON)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);
/* harmony import */ var _kill_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3743);



/** The one file of a kill's branch. */
const KILL_FILE = "kill.json";
/** Fields may be added; none changes its meaning. */
const KILL_SCHEMA_VERSION = 1;
/** In UTF-16 code units. Whoever may push a branch may put a book in it; a reason is a sentence. */
const MAX_FILE = 16 * 1024;
const MAX_ACTOR = 100;
const MAX_REASON = 1_000;
const FIELDS = ["schema_version", "scope", "actor", "reason", "created", "expires"];
/** The text of `kill.json`. */
const killFileText = ({ scope, actor, reason, created, expires }) => {
    const fields = {
        schema_version: KILL_SCHEMA_VERSION,
        scope: (0,_kill_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeText */ .Cm)(scope),
        actor,
        reason,
        created: new Date(created).toISOString(),
        expires: new Date(expires).toISOString(),
    };
    return `${JSON.stringify(fields, null, 2)}\n`;
};
/** Reads the `kill.json` of a branch strictly: it comes from whoever may push, and must be of the branch's own scope. */
const parseKillFile = (text, scope) => {
    if (text.length > MAX_FILE)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${text.length} characters; at most ${MAX_FILE} are allowed`);
    const found = readObject(text);
    if (found === undefined)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)("it is no JSON object");
    const own = (field) => (Object.hasOwn(found, field) ? found[field] : undefined);
    if (own("schema_version") !== KILL_SCHEMA_VERSION)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`schema_version must be ${KILL_SCHEMA_VERSION}`);
    const unknown = Object.keys(found).find((field) => !FIELDS.some((known) => known === field));
    if (unknown !== undefined)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`unknown field ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(unknown)}`);
    if (own("scope") !== (0,_kill_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeText */ .Cm)(scope))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`scope must be ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)((0,_kill_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeText */ .Cm)(scope))}, that of the branch`);
    const [actor, reason] = [own("actor"), own("reason")];
    if (!isText(actor, MAX_ACTOR))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`actor must be a text of 1 to ${MAX_ACTOR} characters`);
    if (!isText(reason, MAX_REASON))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`reason must be a text of 1 to ${MAX_REASON} characters`);
    const [created, expires] = [instantOf(own("created")), instantOf(own("expires"))];
    if (created === undefined || expires === undefined)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)("created and expires must be RFC 3339 instants");
    return expires > created
        ? (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ scope, actor, reason, created, expires })
        : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)("expires must be after created");
};
const readObject = (text) => {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
};
const isText = (value, most) => typeof value === "string" && value.trim() !== "" && value.length <= most && value.isWellFormed();
const instantOf = (value) => (typeof value === "string" ? (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .n)(value) : undefined);


/***/ }),

/***/ 3743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ scopeText),
/* harmony export */   DB: () => (/* binding */ checkScope),
/* harmony export */   Mu: () => (/* binding */ KILL_FOLDER),
/* harmony export */   OI: () => (/* binding */ describeScope),
/* harmony export */   Sk: () => (/* binding */ parseScope)
/* harmony export */ });
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


/** Branches below this folder are kills, and nothing else is. */
const KILL_FOLDER = "signalbox-kill/";
/** Bytes of an escaped name: git keeps a ref in files, whose names have 255. */
const MAX_NAME = 200;
/** What stays as it is in a name; the rest would mean something to git or to a URL. */
const PLAIN = /^[A-Za-z0-9_-]$/;
/** `global`, `environment/NAME` or `flag/KEY`, as it stands in the name of the branch: names are percent-escaped. */
const scopeText = (scope) => {
    if (scope.kind === "global")
        return "global";
    return scope.kind === "flag" ? `flag/${scope.key}` : `environment/${escapeName(scope.name)}`;
};
/** The scope as people say it. */
const describeScope = (scope) => {
    if (scope.kind === "global")
        return "everything";
    return scope.kind === "flag" ? `flag ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(scope.key)}` : `environment ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(scope.name)}`;
};
/** Reads what scopeText writes, and nothing else: two texts for one scope would be two branches. */
const parseScope = (text) => {
    if (text === "global")
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ kind: "global" });
    const at = text.indexOf("/");
    const [kind, name] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
    if (kind === "flag" && name.length <= MAX_NAME && _model_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_PATTERN */ .bn.test(name))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ kind: "flag", key: name });
    if (kind === "environment" && name !== "" && name.length <= MAX_NAME) {
        const decoded = decode(name);
        if (decoded !== undefined && escapeName(decoded) === name)
            return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ kind: "environment", name: decoded });
    }
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is no scope; needed is global, environment/NAME or flag/KEY`);
};
/** The scope of a person's words, checked: a name that no branch can carry is refused. */
const checkScope = (scope) => {
    if (scope.kind === "environment" && !scope.name.isWellFormed())
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)("the name is no valid text");
    return parseScope(scopeText(scope));
};
const escapeName = (name) => Array.from(new TextEncoder().encode(name), (byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}).join("");
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 1454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ describeKill),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   p_: () => (/* binding */ killOfRollout)
/* harmony export */ });
/* unused harmony export killOf */
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2164);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);
/* harmony import */ var _kill_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3743);



/** The widest kill that hits a flag; any one is enough, and there is none that switches on. */
const killOf = ({ kills }, { flag, environment, broad }) => widest(kills.filter(({ scope }) => (scope.kind === "flag" ? scope.key === flag : broad && hitsPlace(scope, environment))));
/** The widest kill that hits a rollout: one of everything, of its environment, or of a flag that it asks. */
const killOfRollout = ({ kills }, { flags, environment }) => widest(kills.filter(({ scope }) => (scope.kind === "flag" ? flags.includes(scope.key) : hitsPlace(scope, environment))));
/** Whether the day that a kill was meant to end is over. It kills all the same: only a person takes it back. */
const isExpired = ({ file }, now) => file.ok && now >= file.value.expires;
/** One line on a kill for people: what, who, why, until when; and what to do about it where that is due. */
const describeKill = (kill, now) => {
    const what = (0,_kill_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .describeScope */ .OI)(kill.scope);
    if (!kill.file.ok) {
        return `${what} is killed; kill.json of branch signalbox-kill/${(0,_kill_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeText */ .Cm)(kill.scope)} cannot be read: ${kill.file.message}`;
    }
    const { actor, reason, expires } = kill.file.value;
    const told = `${what} is killed by ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(actor)}: ${(0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reason)}`;
    const day = new Date(expires).toISOString();
    return isExpired(kill, now) ? `${told}; expired ${day}, and it kills until it is unkilled` : `${told}; until ${day}`;
};
const hitsPlace = (scope, environment) => scope.kind === "global" || scope.name === environment;
const widest = (kills) => kills.reduce((best, kill) => (best === undefined || width(kill.scope) > width(best.scope) ? kill : best), undefined);
const width = (scope) => {
    switch (scope.kind) {
        case "global":
            return 2;
        case "environment":
            return 1;
        case "flag":
            return 0;
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNever */ .x)(scope);
    }
};


/***/ })

};
