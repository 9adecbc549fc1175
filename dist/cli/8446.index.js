export const id = 8446;
export const ids = [8446];
export const modules = {

/***/ 889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kill: () => (/* binding */ kill),
  status: () => (/* binding */ kill_status),
  unkill: () => (/* binding */ unkill)
});

// EXTERNAL MODULE: ./lib/kill/kill-file.js
var kill_file = __webpack_require__(4613);
// EXTERNAL MODULE: ./lib/kill/kill-scope.js
var kill_scope = __webpack_require__(3743);
// EXTERNAL MODULE: ./lib/io/git-data-api.js
var git_data_api = __webpack_require__(9784);
// EXTERNAL MODULE: ./lib/io/github-rest.js + 1 modules
var github_rest = __webpack_require__(1356);
// EXTERNAL MODULE: ./lib/io/kill-refs.js
var kill_refs = __webpack_require__(6877);
;// CONCATENATED MODULE: ./lib/io/kill-ref-writer.js





/**
 * Makes a kill: a commit without parents that holds `kill.json` alone, and a branch that names it. The branch is made
 * last, and there is one of a name or none: of two who kill at once one is told that the other did. A tree without
 * workflows starts none. Throws GitHubUnavailable where the API refuses.
 */
const createKill = async (api, kill) => {
    const content = (0,kill_file/* killFileText */.SQ)(kill);
    const tree = await made(api, "/git/trees", {
        tree: [{ path: kill_file/* KILL_FILE */.E1, mode: "100644", type: "blob", content }],
    });
    const message = `kill ${(0,kill_scope/* scopeText */.Cm)(kill.scope)}\n\n${kill.reason}`;
    const commit = await made(api, "/git/commits", { message, tree, parents: [] });
    const answer = await api({
        method: "POST",
        path: "/git/refs",
        body: { ref: `refs/heads/${branchOf(kill.scope)}`, sha: commit },
    });
    if (answer.status === 201)
        return { kind: "created", commit };
    if (answer.status !== 422 && answer.status !== 409)
        throw refusalOf(answer, { method: "POST", path: "/git/refs" });
    const standing = await findKill(api, kill.scope);
    if (standing === undefined)
        throw refusalOf(answer, { method: "POST", path: "/git/refs" });
    // The first attempt may have made it, and the answer was lost.
    return standing.commit === commit ? { kind: "created", commit } : { kind: "exists", kill: standing };
};
/** Takes a kill back; false: there was none. */
const removeKill = async (api, scope) => {
    const request = { method: "DELETE", path: `/git/refs/heads/${inUrl(branchOf(scope))}` };
    const answer = await api(request);
    if (answer.status === 204)
        return true;
    if (answer.status === 422 && /does not exist/i.test((0,git_data_api/* saidBy */.T)(answer)))
        return answer.again;
    throw refusalOf(answer, request);
};
/** The kill of a scope; undefined: there is none. */
const findKill = async (api, scope) => {
    const request = { path: `/git/ref/heads/${inUrl(branchOf(scope))}` };
    const answer = await api(request);
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw refusalOf(answer, request);
    const commit = shaIn(answer, (value) => value.object?.sha, request);
    return { scope, commit, file: (await (0,kill_refs/* readKillFile */.L)(api, scope, commit)).file };
};
/** Who the token belongs to; undefined for tokens of a workflow, which are nobody's. */
const loginOf = async (api) => {
    const answer = await api({ path: "/user", whole: true });
    if (answer.status !== 200)
        return undefined;
    const { login } = jsonOf(answer);
    return typeof login === "string" ? login : undefined;
};
const branchOf = (scope) => `${kill_scope/* KILL_FOLDER */.Mu}${(0,kill_scope/* scopeText */.Cm)(scope)}`;
/** The percent signs of an escaped name are characters of the branch. */
const inUrl = (branch) => branch.replaceAll("%", "%25");
const made = async (api, path, body) => {
    const request = { method: "POST", path };
    const answer = await api({ ...request, body });
    if (answer.status !== 201)
        throw refusalOf(answer, request);
    return shaIn(answer, (value) => value.sha, request);
};
const shaIn = (answer, read, { path }) => {
    const sha = read(jsonOf(answer));
    if (typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha))
        return sha;
    throw new github_rest/* GitHubUnavailable */.k(`${path}: the answer names no commit`, "is the address of the API right?");
};
const jsonOf = ({ text }) => {
    try {
        return JSON.parse(text) ?? {};
    }
    catch {
        return {};
    }
};
const HINTS = {
    401: "the token is wrong or has expired",
    403: "the token needs the right to write contents (contents: write), and no ruleset may forbid it",
    404: "is the repository right, and may the token write its contents (contents: write)?",
    409: "a repository without any commit has no branches",
    422: `a ruleset may forbid it, or a branch named ${kill_scope/* KILL_FOLDER */.Mu.slice(0, -1)} is in the way`,
};
/** A refusal in words, with what to do next. */
const refusalOf = (answer, { method = "GET", path }) => new github_rest/* GitHubUnavailable */.k(`${method} ${path}: HTTP ${answer.status}: ${(0,git_data_api/* saidBy */.T)(answer)}`, HINTS[answer.status]);

// EXTERNAL MODULE: ./lib/kill/precedence.js
var precedence = __webpack_require__(1454);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/kill/time-to-live.js

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^([1-9][0-9]{0,5})([mhd])$/;
const SHORTEST_MS = UNITS.m;
/** A kill is no place to live: what is wrong for longer belongs into the flag file. */
const LONGEST_MS = 30 * UNITS.d;
/** Reads how long a kill is meant to be needed, `30m`, `2h` or `3d`, as milliseconds. */
const parseTimeToLive = (text) => {
    const [, count, unit] = DURATION.exec(text) ?? [];
    const milliseconds = Number(count) * UNITS[unit];
    return milliseconds >= SHORTEST_MS && milliseconds <= LONGEST_MS
        ? (0,parsed/* parsed */.Yz)(milliseconds)
        : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is no time to live; needed is such as 30m, 2h or 3d, at most 30d`);
};

// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/kill/open-kills.js
var open_kills = __webpack_require__(3771);
// EXTERNAL MODULE: ./lib/cli/load-flags.js
var load_flags = __webpack_require__(6090);
// EXTERNAL MODULE: ./lib/cli/nearest-word.js
var nearest_word = __webpack_require__(5729);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/kill/scope-option.js




/** What is to be killed or unkilled: `FLAG`, `environment NAME` or `--global`; exactly one of them. */
const scopeOption = (args, verb) => {
    const [first, second, ...more] = args.positionals;
    const hint = `see: signalbox ${verb} --help`;
    if (args.has("global")) {
        if (first === undefined)
            return { kind: "global" };
        throw new refusal/* Refusal */.P(`--global and ${JSON.stringify(first)}: needed is one of them`, { hint });
    }
    if (first === undefined) {
        throw new refusal/* Refusal */.P(`signalbox ${verb} needs a flag, environment NAME, or --global`, { hint });
    }
    if (more.length > 0 || (second !== undefined && first !== "environment")) {
        throw new refusal/* Refusal */.P(`unexpected argument ${JSON.stringify(more[0] ?? second)}`, { hint });
    }
    if (first === "environment" && second === undefined)
        throw new refusal/* Refusal */.P("environment needs its NAME", { hint });
    const scope = (0,kill_scope/* checkScope */.DB)(second === undefined ? { kind: "flag", key: first } : { kind: "environment", name: second });
    if (scope.ok)
        return scope.value;
    throw new refusal/* Refusal */.P(`${JSON.stringify(second ?? first)} cannot be killed: ${scope.message}`, { hint });
};
/**
 * Refuses a scope that the flag files do not have: a kill with a slip in its name looks as if it worked. Where there
 * are no flag files to look at, or they are refused, the kill goes on: it must work from anywhere.
 */
const checkKnown = async (scope, args, world) => {
    if (scope.kind === "global" || args.has("unchecked"))
        return;
    const flagSet = await flagsHere(args, world);
    if (flagSet === undefined) {
        await world.stderr.write("not checked against flag files: there are none that can be read here\n");
        return;
    }
    const [name, known] = scope.kind === "flag"
        ? [scope.key, Object.keys(flagSet.flags)]
        : [scope.name, flagSet.environments.map((environment) => environment.name)];
    if (known.includes(name))
        return;
    const nearest = (0,nearest_word/* nearestWord */.z)(name, known);
    throw new refusal/* Refusal */.P(`the flag files have no ${scope.kind} ${JSON.stringify(name)}`, {
        hint: `${nearest === undefined ? "" : `did you mean ${nearest}? `}to go on all the same: --unchecked`,
    });
};
const flagsHere = async (args, world) => {
    try {
        const checked = await (0,load_flags/* checkFlags */.K)(args.all("config"), world, world.now());
        return checked.ok ? checked.value.flagSet : undefined;
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P && args.all("config").length === 0)
            return undefined;
        throw error;
    }
};

// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/text-table.js
var text_table = __webpack_require__(2578);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/kill.js













/** `signalbox kill`: switches a flag, an environment or everything off, at once. */
const kill = async (args, world) => {
    const scope = scopeOption(args, "kill");
    const reason = reasonOption(args);
    const lives = parseTimeToLive(args.one("ttl") ?? "24h");
    if (!lives.ok)
        throw new refusal/* Refusal */.P(`--ttl: ${lives.message}`);
    await checkKnown(scope, args, world);
    const desk = await (0,open_kills/* openKills */.g8)(args, world);
    await (0,open_kills/* tellProgress */.Xj)(world, `killing ${(0,kill_scope/* describeScope */.OI)(scope)} in ${desk.repository}`);
    const created = world.now();
    const actor = await (0,open_kills/* asking */.os)(() => actorOf(desk, world));
    const order = { scope, actor, reason, created, expires: created + lives.value };
    const killed = await (0,open_kills/* asking */.os)(() => createKill(desk.api, order));
    const standing = killed.kind === "exists" ? killed.kill : { scope, commit: killed.commit, file: { ok: true, value: order } };
    if (args.has("json")) {
        const made = killed.kind === "created";
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, created: made, kill: asJson(standing, world.now()) });
    }
    else {
        const told = (0,precedence/* describeKill */.AL)(standing, world.now());
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(killed.kind === "created" ? told : `nothing was changed: ${told}`)}\n`);
    }
    return killed.kind === "created" ? 0 : 1;
};
/** `signalbox unkill`: takes a kill back. */
const unkill = async (args, world) => {
    const scope = scopeOption(args, "unkill");
    const desk = await (0,open_kills/* openKills */.g8)(args, world);
    await (0,open_kills/* tellProgress */.Xj)(world, `looking for the kill of ${(0,kill_scope/* describeScope */.OI)(scope)} in ${desk.repository}`);
    const standing = await (0,open_kills/* asking */.os)(() => findKill(desk.api, scope));
    const removed = standing !== undefined && (await (0,open_kills/* asking */.os)(() => removeKill(desk.api, scope)));
    if (args.has("json")) {
        const was = standing === undefined ? null : asJson(standing, world.now());
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, removed, kill: was });
    }
    else if (standing !== undefined && removed) {
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(`taken back: ${(0,precedence/* describeKill */.AL)(standing, world.now())}`)}\n`);
    }
    else {
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(`${(0,kill_scope/* describeScope */.OI)(scope)} is not killed`)}\n`);
    }
    return removed ? 0 : 1;
};
/** `signalbox status`: what is killed, by whom and why. */
const kill_status = async (args, world) => {
    const desk = await (0,open_kills/* openKills */.g8)(args, world);
    await (0,open_kills/* tellProgress */.Xj)(world, `reading the kills of ${desk.repository}`);
    const { kills, unknown } = await (0,kill_refs/* openKillRefs */.T)(desk.api).read();
    const now = world.now();
    if (args.has("json")) {
        await (0,write_json/* writeJson */.G)(world.stdout, {
            schema_version: 1,
            repository: desk.repository,
            known: unknown === undefined,
            ...(unknown !== undefined && { unknown }),
            kills: kills.map((each) => asJson(each, now)),
        });
        return unknown === undefined ? 0 : 2;
    }
    if (kills.length > 0) {
        const rows = kills.map((each) => rowOf(each, now));
        await world.stdout.write(`${(0,text_table/* textTable */.e)(TITLES, rows)}\n`);
    }
    if (unknown !== undefined)
        throw new refusal/* Refusal */.P(`what is killed is not known: ${(0,safe_text/* safeText */.H)(unknown)}`);
    await world.stdout.write(`${(0,count_of/* countOf */.p)(kills.length, "kill")}\n`);
    return 0;
};
const reasonOption = (args) => {
    const reason = args.one("reason")?.trim() ?? "";
    const hint = 'whoever finds it must know why: --reason "checkout fails since 14:05"';
    if (reason === "")
        throw new refusal/* Refusal */.P("--reason is needed", { hint });
    if (reason.length <= kill_file/* MAX_REASON */.ix && reason.isWellFormed())
        return reason;
    throw new refusal/* Refusal */.P(`--reason: needed is a text of at most ${kill_file/* MAX_REASON */.ix} characters`);
};
/** In a run whoever started it; else the owner of the token. GitHub notes the latter as the author of the commit. */
const actorOf = async ({ api }, { env }) => {
    const ofRun = env["GITHUB_RUN_ID"] ? (env["GITHUB_TRIGGERING_ACTOR"] ?? env["GITHUB_ACTOR"]) : undefined;
    return (ofRun || (await loginOf(api))) ?? "unknown";
};
const TITLES = ["SCOPE", "BY", "SINCE", "EXPIRES", "REASON"];
const rowOf = (kill, now) => {
    const scope = (0,kill_scope/* scopeText */.Cm)(kill.scope);
    if (!kill.file.ok)
        return [scope, "", "", "", (0,safe_text/* safeText */.H)(`kill.json cannot be read: ${kill.file.message}`)];
    const { actor, reason, created, expires } = kill.file.value;
    const end = (0,precedence/* isExpired */._d)(kill, now) ? "expired: unkill it" : shortTime(expires);
    return [scope, (0,safe_text/* safeText */.H)(actor), shortTime(created), end, (0,safe_text/* safeText */.H)(reason)];
};
const shortTime = (instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
const asJson = (kill, now) => {
    const { scope, commit, file } = kill;
    const common = { scope: (0,kill_scope/* scopeText */.Cm)(scope), commit };
    if (!file.ok)
        return { ...common, problem: file.message };
    const { actor, reason, created, expires } = file.value;
    const [from, to] = [created, expires].map((instant) => new Date(instant).toISOString());
    return { ...common, actor, reason, created: from ?? null, expires: to ?? null, expired: (0,precedence/* isExpired */._d)(kill, now) };
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

/***/ 6090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ loadFlags),
/* harmony export */   K: () => (/* binding */ checkFlags)
/* harmony export */ });
/* harmony import */ var _io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);
/* harmony import */ var _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8262);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9502);
/* harmony import */ var _count_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3120);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);





/** Reads and checks the files of `--config` as one flag set; throws a Refusal for files that cannot be read. */
const checkFlags = async (patterns, world, now) => {
    const found = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .findFlagFiles */ .LE)(patterns.length > 0 ? patterns : [_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_FLAG_FILE */ .kz], { cwd: world.cwd });
    if (!found.ok) {
        const hint = patterns.length > 0 ? "see: signalbox help" : "to write one: signalbox init; to name one: --config PATH";
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(found.message, { hint });
    }
    const files = await (0,_io_flag_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlagFiles */ .k4)(found.value, { cwd: world.cwd });
    if (!files.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(files.message);
    const loaded = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .loadFlagSet */ .ZW)(files.value, { loadRegex: _io_regex_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .loadRegexEngine */ .cG, now });
    return { ...loaded, files: files.value.length, texts: files.value };
};
/** The flags of `--config`, ready to use; throws a Refusal with every problem when the configuration is refused. */
const loadFlags = async (args, world, now) => {
    const checked = await checkFlags(args.all("config"), world, now);
    if (checked.ok) {
        if (checked.problems.length > 0) {
            const warnings = (0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(checked.problems.length, "warning");
            await world.stderr.write(`${warnings} in the flag files; see: signalbox validate\n`);
        }
        return checked.value;
    }
    const errors = checked.problems.filter((problem) => problem.severity === "error");
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`the configuration is refused: ${(0,_count_of_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .p)(errors.length, "error")}`, { problems: checked.problems });
};


/***/ }),

/***/ 2578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** Wide values are cut, so that the table stays readable; the exact ones are in the JSON form. */
const MAX_CELL = 60;
/** Columns under upper-case titles, two spaces between; the last column is not padded. Cells are plain text of one line. */
const textTable = (titles, rows) => {
    const cells = [titles, ...rows].map((row) => row.map(shorten));
    const widths = titles.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ""))));
    const lines = cells.map((row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell))).join("  "));
    return lines.map((line) => `${line.trimEnd()}\n`).join("");
};
/** In code points, not code units. */
const lengthOf = (text) => [...text].length;
const shorten = (cell) => lengthOf(cell) > MAX_CELL ? `${[...cell.slice(0, MAX_CELL * 2)].slice(0, MAX_CELL - 1).join("")}…` : cell;


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2534);


/** Text of UTF-8 bytes without a byte order mark; what is not UTF-8 is refused, with the offset of the first bad byte. */
const decodeUtf8 = (bytes) => {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) {
        const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)(text.startsWith("\ufeff") ? text.slice(1) : text);
    }
    const offset = validUtf8Length(bytes);
    const found = bytes[offset]?.toString(16).padStart(2, "0");
    return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`not UTF-8: byte 0x${found} at offset ${offset}`);
};
/** How many bytes from the start are whole, well-formed characters (Unicode 16, table 3-7). */
const validUtf8Length = (bytes) => {
    let at = 0;
    while (at < bytes.length) {
        const length = characterLength(bytes, at);
        if (length === 0)
            return at;
        at += length;
    }
    return at;
};
/** The second byte's range depends on the first: no overlong forms, no surrogates, nothing above U+10FFFF. */
const characterLength = (bytes, at) => {
    const first = bytes[at] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    for (let next = 1; next < length; next++) {
        const byte = bytes[at + next] ?? 0;
        const inRange = next === 1 ? low <= byte && byte <= high : 0x80 <= byte && byte <= 0xbf;
        if (!inRange)
            return 0;
    }
    return length;
};


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

/***/ 9963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kz: () => (/* binding */ DEFAULT_FLAG_FILE),
  g$: () => (/* binding */ MAX_FLAG_BYTES),
  LE: () => (/* binding */ findFlagFiles),
  k4: () => (/* binding */ readFlagFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var glob = __webpack_require__(9216);
;// CONCATENATED MODULE: ./lib/io/glob-files.js




/** How many folder entries one glob may look at: `**` from the root of a disk must end. */
const MAX_GLOB_ENTRIES = 100_000;
/** Never searched: huge, and never flags. */
const SKIPPED_FOLDERS = new Set(["node_modules"]);
/**
 * The files below `cwd` that fit a glob of syntax/glob, in no order; with `/` whatever the system's separator.
 * Names that start with a dot are found only where the pattern spells the dot out.
 */
const globFiles = (pattern, cwd, maxEntries = MAX_GLOB_ENTRIES) => {
    const path = pattern.replace(/^(?:\.\/)+/, "");
    const matcher = (0,glob/* parseGlob */.q)(path);
    if (!matcher.ok)
        return matcher;
    const segments = path.split("/");
    const fixed = segments.slice(0, segments.findIndex((segment) => /[*?\\]/.test(segment)));
    const walk = {
        matches: matcher.value,
        cwd,
        dots: segments.slice(fixed.length).some((segment) => segment.startsWith(".")),
        left: maxEntries,
        files: [],
    };
    // Only `**` reaches deeper than the pattern has segments.
    const depth = path.includes("**") ? Number.POSITIVE_INFINITY : segments.length - fixed.length;
    const start = fixed.join("/") || ((0,external_node_path_.isAbsolute)(path) ? "/" : "");
    const ended = collect(walk, start, depth);
    return ended ? { ok: true, value: walk.files } : (0,parsed/* refused */.J5)(`more than ${maxEntries} files and folders to search`);
};
/** False when there was too much to look at. Folders behind symbolic links are not entered: they may go in a circle. */
const collect = (walk, folder, depth) => {
    const prefix = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    for (const entry of entriesOf((0,external_node_path_.resolve)(walk.cwd, folder))) {
        if (--walk.left < 0)
            return false;
        const path = prefix + entry.name;
        if (entry.name.startsWith(".") && !walk.dots)
            continue;
        if (entry.isDirectory()) {
            if (depth <= 1 || SKIPPED_FOLDERS.has(entry.name))
                continue;
            if (!collect(walk, path, depth - 1))
                return false;
        }
        else if (walk.matches(path))
            walk.files.push(path);
    }
    return true;
};
/** A folder that cannot be read holds nothing. */
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
;// CONCATENATED MODULE: ./lib/io/flag-files.js







/** Read where nothing else is asked for. */
const DEFAULT_FLAG_FILE = "config/feature-flags.yaml";
/** In all files together: whoever sends a pull request must not be able to exhaust the memory of a runner. */
const MAX_FLAG_BYTES = 16 * 1024 * 1024;
/**
 * The flag files that the patterns name, in the order of the patterns, sorted within one, each once.
 * A pattern is a file, a folder (its `*.yaml` and `*.yml`, not deeper) or a glob. Each must find something;
 * else the message names every pattern that was tried in vain. Hidden files need to be spelled out.
 */
const findFlagFiles = (patterns, options) => {
    const found = new Map();
    const failures = [];
    for (const pattern of patterns) {
        const files = filesOf(pattern, options.cwd);
        if (!files.ok)
            failures.push(`${(0,parsed/* quoted */.TL)(pattern)} (${files.message})`);
        for (const file of files.ok ? files.value : []) {
            const path = (0,external_node_path_.resolve)(options.cwd, file);
            if (!found.has(path))
                found.set(path, file);
        }
    }
    if (failures.length > 0)
        return (0,parsed/* refused */.J5)(`no flag file at ${failures.join(", ")}`);
    if (found.size === 0)
        return (0,parsed/* refused */.J5)("no flag file: no path was given");
    return (0,parsed/* parsed */.Yz)([...found.values()]);
};
const filesOf = (pattern, cwd) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("an empty path");
    if (pattern.includes("\0"))
        return (0,parsed/* refused */.J5)("a path with a NUL character");
    const path = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
    // A name that exists is that name, even where it could be read as a glob.
    const found = kindOf((0,external_node_path_.resolve)(cwd, path));
    if (found === "folder")
        return folderFiles(path, cwd);
    if (found === "file")
        return (0,parsed/* parsed */.Yz)([path]);
    if (!/[*?]/.test(path))
        return (0,parsed/* refused */.J5)(found.failure);
    const matches = globFiles(path, cwd);
    if (!matches.ok)
        return matches;
    return matches.value.length === 0 ? (0,parsed/* refused */.J5)("no file matches") : (0,parsed/* parsed */.Yz)([...matches.value].sort());
};
const kindOf = (path) => {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() ? "folder" : "file";
    }
    catch (error) {
        return { failure: (0,file_error/* describeFileError */.S)(error) };
    }
};
const folderFiles = (folder, cwd) => {
    const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
    try {
        const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.resolve)(cwd, folder), { withFileTypes: true });
        const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/su.test(entry.name));
        if (files.length === 0)
            return (0,parsed/* refused */.J5)("a folder without *.yaml or *.yml");
        return (0,parsed/* parsed */.Yz)(files.map((entry) => prefix + entry.name).sort());
    }
    catch (error) {
        return (0,parsed/* refused */.J5)((0,file_error/* describeFileError */.S)(error));
    }
};
/**
 * Reads files as UTF-8 text, in order, at most 16 MiB in all. Paths are relative to `cwd` and kept as names.
 * The message names the file that was refused, and why.
 */
const readFlagFiles = (paths, options) => {
    const maxBytes = options.maxBytes ?? MAX_FLAG_BYTES;
    const files = [];
    let left = maxBytes;
    for (const file of paths) {
        const read = (0,read_regular_file/* readRegularFile */.X)((0,external_node_path_.resolve)(options.cwd, file), left);
        if (!read.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${read.message}`);
        if (read.value === "too large") {
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: the flag files are larger than ${maxBytes} bytes in all`);
        }
        left -= read.value.byteLength;
        const text = (0,decode_utf8/* decodeUtf8 */._)(read.value);
        if (!text.ok)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(file)}: ${text.message}`);
        files.push({ file, text: text.value });
    }
    return (0,parsed/* parsed */.Yz)(files);
};


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uM: () => (/* binding */ gitIn),
  et: () => (/* binding */ readGitContext),
  jR: () => (/* binding */ runGitBytes)
});

// UNUSED EXPORTS: GIT_QUESTIONS, GUARDED, gitContextOf, gitOptions

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/io/repository-of-url.js
/** Owner and name, or deeper groups; the characters that forges admit. No dots alone: `..` is no name. */
const REPOSITORY_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/;
/** `[user@]host:path`; a host of one letter is a Windows drive. */
const SCP_FORM = /^(?:[^@/:]+@)?(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]{2,}):(?!\/\/)(.+)$/;
const REMOTE_PROTOCOLS = new Set(["https:", "http:", "ssh:", "git:", "git+ssh:", "ssh+git:"]);
/**
 * `owner/name` of the address of a git remote, with neither host nor credentials; undefined for a local path or
 * anything else that names no repository of a forge.
 */
const repositoryOfUrl = (url) => {
    const path = pathOfUrl(url)
        ?.replace(/^\/+|\/+$/g, "")
        .replace(/\.git$/, "");
    return path !== undefined && REPOSITORY_PATH.test(path) ? path : undefined;
};
const pathOfUrl = (url) => {
    if (!url.includes("://"))
        return SCP_FORM.exec(url)?.[1];
    if (!URL.canParse(url))
        return undefined;
    const { protocol, pathname } = new URL(url);
    return REMOTE_PROTOCOLS.has(protocol) ? pathname : undefined;
};

;// CONCATENATED MODULE: ./lib/io/git-context.js


/**
 * The evaluation context of a working copy: repository and owner from the address of `origin`, branch, ref, sha, the
 * tag where exactly one points at HEAD, operating system and architecture in the words of the GitHub runner.
 * Where `origin` names no repository of a forge, the folder stands in for it in the targeting key alone.
 * Outside of a repository, or without git, only the last two. Never throws. Who runs it stays unknown: `user.name`
 * is a free text that anyone may set, so no flag may be decided by it.
 */
const readGitContext = async (runGit, machine) => gitContextOf(await Promise.all(GIT_QUESTIONS.map(runGit)), machine);
/** What git is asked, in the order in which gitContextOf takes the answers. */
const GIT_QUESTIONS = [
    ["symbolic-ref", "--quiet", "HEAD"],
    ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"],
    ["config", "--get", "remote.origin.url"],
    ["for-each-ref", "--count=2", "--points-at=HEAD", "--format=%(refname)", "refs/tags"],
    ["rev-parse", "--show-toplevel"],
];
/** The context that the answers of git make. */
const gitContextOf = ([head, sha, origin, tags, top], machine) => {
    const repository = origin === undefined ? undefined : repositoryOfUrl(origin);
    const branch = head?.startsWith("refs/heads/") ? head.slice("refs/heads/".length) : undefined;
    const tag = tags?.startsWith("refs/tags/") && !tags.includes("\n") ? tags.slice("refs/tags/".length) : undefined;
    const ref = branch !== undefined ? head : tag !== undefined ? tags : undefined;
    const context = {
        targetingKey: repository === undefined ? localKey(top, tag ?? branch) : undefined,
        repository,
        repository_owner: repository?.slice(0, repository.lastIndexOf("/")),
        ref,
        branch,
        tag,
        sha: sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined,
        runner_os: RUNNER_OS.get(machine.platform),
        runner_arch: RUNNER_ARCH.get(machine.arch),
    };
    return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
};
/** A clone of a folder has no name on a forge; its own folder keeps its answers stable all the same. */
const localKey = (top, line) => {
    const folder = top?.split(/[\\/]/).findLast((part) => part !== "");
    return folder === undefined || line === undefined ? undefined : `${folder}@${line}`;
};
const RUNNER_OS = new Map([
    ["linux", "Linux"],
    ["darwin", "macOS"],
    ["win32", "Windows"],
]);
const RUNNER_ARCH = new Map([
    ["ia32", "X86"],
    ["x64", "X64"],
    ["arm", "ARM"],
    ["arm64", "ARM64"],
]);
/** What git needs to find itself, its configuration and the owner's home; nothing that could point it elsewhere. */
const PASSED_ON = ["PATH", "Path", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP"];
/** Read-only, silent and offline: no lock, no question, no pager, no fetch of missing objects, one language. */
const HARDENED = {
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_PAGER: "cat",
    LC_ALL: "C",
};
const TIMEOUT_MS = 5_000;
const MAX_OUTPUT_BYTES = 64 * 1024;
/** Runs git in a folder, by a list of arguments and without a shell, for at most five seconds. */
const gitIn = (cwd, env, program = "git") => async (args) => (await runGitBytes(cwd, env, args, MAX_OUTPUT_BYTES, program))?.toString().replace(/\r?\n$/, "");
/** The same, with standard output as it came, of at most `maxBytes`; undefined when the command failed. */
const runGitBytes = (cwd, env, args, maxBytes, program = "git") => {
    const options = { ...gitOptions(cwd, env), maxBuffer: maxBytes, encoding: "buffer" };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, [...GUARDED, ...args], options, (error, stdout) => {
            resolve(error === null ? stdout : undefined);
        });
    });
};
/** A repository's own configuration may name a program as its file monitor; it must not run. */
const GUARDED = ["-c", "core.fsmonitor=false"];
/** Where and with what git runs: an allow-list of variables, a limit of time and of output. */
const gitOptions = (cwd, env) => {
    const passed = PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
    return {
        cwd,
        env: { ...Object.fromEntries(passed), ...HARDENED },
        timeout: TIMEOUT_MS,
        maxBuffer: MAX_OUTPUT_BYTES,
        windowsHide: true,
    };
};


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


/***/ })

};
