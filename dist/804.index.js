export const id = 804;
export const ids = [804];
export const modules = {

/***/ 61804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHubRepository: () => (/* binding */ openGitHubRepository)
/* harmony export */ });
/* harmony import */ var _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66012);

/** A request that hangs must not hold the job: the API answers in well under a second. */
const TIMEOUT_MS = 15_000;
/** Only what a second attempt can mend is tried again: connection faults and 5xx. */
const ATTEMPTS = 3;
const WAIT_MS = 1_000;
const PAGE = 100;
/** What the API tells at most, by its documentation. At the limit, the list may be cut short. */
const MAX_PULL_REQUEST_FILES = 3_000;
const MAX_COMPARED_FILES = 300;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
/** A reader of the repository over the GitHub REST API. Loads the client only now: few runs need it. */
const openGitHubRepository = async (access) => {
    const [owner, repo] = REPOSITORY.test(access.repository) ? access.repository.split("/") : [];
    if (owner === undefined || repo === undefined) {
        throw new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h(`repository ${JSON.stringify(access.repository)}: needed is owner/name`);
    }
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    const octokit = getOctokit(access.token, access.apiUrl === undefined ? {} : { baseUrl: access.apiUrl });
    const request = async (route, parameters) => {
        const options = { ...parameters, owner, repo };
        for (let attempt = 1;; attempt++) {
            try {
                const answer = await octokit.request(route, {
                    ...options,
                    request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
                });
                return answer.data;
            }
            catch (error) {
                if (attempt === ATTEMPTS || !isPassing(error))
                    throw unavailable(route, options, error);
                await new Promise((resolve) => setTimeout(resolve, access.waitMs ?? WAIT_MS));
            }
        }
    };
    return createReader(request);
};
const createReader = (request) => ({
    defaultBranch: async () => {
        const { default_branch: name } = (await request("GET /repos/{owner}/{repo}", {}));
        if (typeof name !== "string" || name === "")
            throw new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h("the API names no default branch");
        return name;
    },
    commitOf: async (ref) => {
        const { sha } = (await request("GET /repos/{owner}/{repo}/commits/{ref}", { ref }));
        if (typeof sha !== "string" || !/^[0-9a-f]{40,64}$/.test(sha)) {
            throw new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h(`the API names no commit for ${JSON.stringify(ref)}`);
        }
        return sha;
    },
    listTree: async (sha, deep) => {
        const route = "GET /repos/{owner}/{repo}/git/trees/{sha}";
        const tree = (await request(route, { sha, ...(deep && { recursive: "1" }) }));
        // A cut list could hide the one file that counts.
        if (tree.truncated)
            throw new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h(`tree ${sha} has more entries than the API lists`);
        return tree.tree;
    },
    readBlob: async (sha) => {
        const blob = (await request("GET /repos/{owner}/{repo}/git/blobs/{sha}", { sha }));
        if (blob.encoding !== "base64")
            throw new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h(`blob ${sha} comes in encoding ${blob.encoding}`);
        return Buffer.from(blob.content, "base64");
    },
    pullRequestFiles: async (pr) => {
        const paths = [];
        for (let page = 1; paths.length < MAX_PULL_REQUEST_FILES; page++) {
            const parameters = { pull_number: pr, per_page: PAGE, page };
            const files = (await request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", parameters));
            paths.push(...files.map((file) => file.filename));
            if (files.length < PAGE)
                return paths;
        }
        return undefined;
    },
    filesBetween: async (base, head) => {
        const parameters = { basehead: `${base}...${head}`, per_page: 1 };
        const compared = await request("GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
        const files = compared.files ?? [];
        return files.length < MAX_COMPARED_FILES ? files.map((file) => file.filename) : undefined;
    },
});
/** Absent when there was no answer at all: the client gives such a failure a status of its own making. */
const statusOf = (error) => {
    if (!(error instanceof Error) || !("status" in error) || !("response" in error))
        return undefined;
    return typeof error.status === "number" && error.response !== undefined ? error.status : undefined;
};
const isPassing = (error) => (statusOf(error) ?? 500) >= 500;
const unavailable = (route, parameters, error) => {
    const path = route.replace(/\{(\w+)\}/g, (whole, name) => String(parameters[name] ?? whole));
    const status = statusOf(error);
    const said = error instanceof Error ? error.message : String(error);
    const message = `${path}: ${status === undefined ? "no answer" : `HTTP ${status}`}: ${said}`;
    return new _repository_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryUnavailable */ .h(message, { cause: error });
};


/***/ })

};
