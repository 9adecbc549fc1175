export const id = 784;
export const ids = [784];
export const modules = {

/***/ 69784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ saidBy),
/* harmony export */   openGitDataApi: () => (/* binding */ openGitDataApi)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5391);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51480);



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

/***/ 51480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ GitHubUnavailable)
/* harmony export */ });
/* unused harmony export openGitHubRest */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5391);



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
    const wait = access.wait ?? sleep;
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
    return message === "fetch failed" ? `no answer (${errorCode(cause) || String(cause)})` : message;
};


/***/ })

};
