export const id = 2364;
export const ids = [2364];
export const modules = {

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollout: () => (/* binding */ rollout)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
;// CONCATENATED MODULE: ./lib/io/hooks/find-hook.js




/** Where a checkout holds its own hooks, when nothing else is said. */
const DEFAULT_HOOKS_PATH = ".signalbox/hooks";
/**
 * The executable of a hook: the caller's, else the adapter's. A caller's file that is there but cannot be a hook is
 * refused, and the adapter's is not run in its place: half a deployment by other means is worse than none.
 */
const findHook = ({ root, hooksPath = DEFAULT_HOOKS_PATH, adapter }, name) => {
    const fault = faultOfPath(hooksPath);
    if (fault !== undefined)
        return { kind: "refused", message: `hooks path ${(0,parsed/* quoted */.TL)(hooksPath)} ${fault}` };
    const own = walk(root, [...hooksPath.split("/").filter((segment) => segment !== "."), name]);
    if (own.kind === "refused")
        return own;
    if (own.kind === "found")
        return { ...own, from: "caller" };
    if (adapter === undefined)
        return own;
    const shipped = walk(adapter, [name]);
    return shipped.kind === "found" ? { ...shipped, from: "adapter" } : shipped;
};
const faultOfPath = (path) => {
    if (path === "")
        return "is empty; it must name a folder of the checkout";
    // A drive or a backslash of Windows is never part of a path that is written in a workflow.
    if ((0,external_node_path_.isAbsolute)(path) || /[\\\0]|^[A-Za-z]:/.test(path))
        return "must be relative to the checkout, with / between folders";
    if (path.split("/").includes(".."))
        return "must not leave the checkout by ..";
    if (path.replace(/\/$/, "").split("/").includes(""))
        return "has an empty segment";
    return undefined;
};
/** Down from a folder, link by link: none of them may be symbolic, or a hook could come from outside of the checkout. */
const walk = (from, segments) => {
    const shown = segments.filter((segment) => segment !== "");
    let path;
    try {
        path = (0,external_node_fs_.realpathSync)(from);
    }
    catch (error) {
        return { kind: "refused", message: `the folder of the hooks: ${(0,file_error/* describeFileError */.S)(error)}` };
    }
    for (const [index, segment] of shown.entries()) {
        path = (0,external_node_path_.join)(path, segment);
        const last = index === shown.length - 1;
        const place = `hook ${(0,parsed/* quoted */.TL)(shown.slice(0, index + 1).join("/"))}`;
        let stat;
        try {
            stat = (0,external_node_fs_.lstatSync)(path);
        }
        catch (error) {
            if (["ENOENT", "ENOTDIR"].includes((0,file_error/* errorCode */.C)(error)))
                return { kind: "missing" };
            return { kind: "refused", message: `${place}: ${(0,file_error/* describeFileError */.S)(error)}` };
        }
        const fault = faultOf(stat, last);
        if (fault !== undefined)
            return { kind: "refused", message: `${place} ${fault}` };
    }
    return { kind: "found", path };
};
const ANY_EXECUTE = 0o111;
const faultOf = (stat, last) => {
    if (stat.isSymbolicLink())
        return "is a symbolic link; hooks are reached through none";
    if (!last)
        return stat.isDirectory() ? undefined : "is not a folder";
    if (stat.isDirectory())
        return "is a folder; it must be an executable file";
    if (!stat.isFile())
        return "is not a regular file";
    return (stat.mode & ANY_EXECUTE) === 0
        ? "is not executable; set its run bit (git update-index --chmod=+x)"
        : undefined;
};

// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(2164);
;// CONCATENATED MODULE: ./lib/io/hooks/hook-environment.js

/** What programs need to find each other, their home, their language and a place for temporary files. No secrets. */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TZ",
    "TMPDIR",
    "CI",
    "RUNNER_TEMP",
    "RUNNER_TOOL_CACHE",
    "RUNNER_OS",
    "RUNNER_ARCH",
    "GITHUB_WORKSPACE",
    "GITHUB_REPOSITORY",
    "GITHUB_SHA",
];
/** With these a hook asks GitHub for an identity that a cloud trusts; anyone who has them can deploy. */
const OIDC = ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
/**
 * What no list passes on: inputs of the action, the runner's own tokens, the job's token, the files by which a step
 * speaks to later steps, and the names of the protocol.
 */
const NEVER = /^(?:INPUT_|ACTIONS_|SIGNALBOX_|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/i;
/** A name, or the beginning of names: `KUBECONFIG`, `AWS_*`. */
const LISTED = /^[A-Za-z_][A-Za-z0-9_]*\*?$/;
/** The variables that a caller wants its hooks to see, between commas or blanks: `KUBECONFIG, AWS_*`. */
const parseHookEnvironment = (text) => {
    const names = text.split(/[\s,]+/).filter((name) => name !== "");
    for (const name of names) {
        if (!LISTED.test(name))
            return (0,parsed/* refused */.J5)(`hook variable ${(0,parsed/* quoted */.TL)(name)}: must be a name such as KUBECONFIG or AWS_*`);
        if (NEVER.test(name))
            return (0,parsed/* refused */.J5)(`hook variable ${(0,parsed/* quoted */.TL)(name)}: is never passed on to a hook`);
    }
    return (0,parsed/* parsed */.Yz)(names);
};
/**
 * What a hook sees of the environment, beside the protocol: an allow-list, what the caller listed, and, only when asked
 * for, what it takes to get an OIDC token. A name that begins with a listed `PREFIX_*` is held against the same refusals.
 */
const hookEnvironment = (env, wanted) => {
    const exact = new Set([...PASSED_ON, ...wanted.listed]);
    const prefixes = wanted.listed.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
    const passes = (name) => {
        if (wanted.oidc && OIDC.some((known) => known === name))
            return true;
        return !NEVER.test(name) && (exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix)));
    };
    const found = Object.entries(env).filter((entry) => entry[1] !== undefined);
    return Object.fromEntries(found.filter(([name]) => passes(name)));
};

// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
;// CONCATENATED MODULE: ./lib/io/hooks/hook-output.js



/** Of the whole file: a hook says a handful of values, and each may end up in an audit log. */
const MAX_OUTPUT_BYTES = 64 * 1024;
const MAX_TOKEN_LENGTH = 4_096;
const MAX_URL_LENGTH = 2_048;
const MAX_TARGETS = 1_000;
const MAX_TARGET_LENGTH = 256;
/**
 * What a hook said in its output file: `key=value` lines. A key that is unknown, twice there, or has a value of the
 * wrong form is not taken and named in a warning; a file that cannot be read whole says nothing at all.
 */
const readHookOutput = (path) => {
    const text = textOf(path);
    return text.ok ? parseHookOutput(text.value) : { values: new Map(), warnings: [text.message] };
};
const textOf = (path) => {
    const bytes = (0,read_regular_file/* readRegularFile */.X)(path, MAX_OUTPUT_BYTES);
    if (!bytes.ok)
        return (0,parsed/* refused */.J5)(`output file: ${bytes.message}`);
    if (bytes.value === "too large")
        return (0,parsed/* refused */.J5)(`output file: is larger than ${MAX_OUTPUT_BYTES} bytes`);
    const text = (0,decode_utf8/* decodeUtf8 */._)(bytes.value);
    return text.ok ? text : (0,parsed/* refused */.J5)(`output file: ${text.message}`);
};
/** The values of an output file's text. */
const parseHookOutput = (text) => {
    const values = new Map();
    const seen = new Set();
    const warnings = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === "")
            continue;
        const at = line.indexOf("=");
        const key = line.slice(0, Math.max(at, 0));
        const value = line.slice(at + 1);
        const fault = at < 1 ? "must be key=value" : hook_output_faultOf(key, value);
        if (fault !== undefined)
            warnings.push(`output line ${index + 1}: ${(0,parsed/* quoted */.TL)(at < 1 ? line : key)} ${fault}`);
        if (seen.has(key))
            warnings.push(`output line ${index + 1}: ${(0,parsed/* quoted */.TL)(key)} is there twice; neither is taken`);
        if (fault === undefined && !seen.has(key))
            values.set(key, value);
        else
            values.delete(key);
        seen.add(key);
    }
    return { values, warnings };
};
const count = (value) => /^\d{1,15}$/.test(value) ? undefined : `must be a whole number, found ${(0,parsed/* quoted */.TL)(value)}`;
const isDecimal = (value) => /^-?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/.test(value) && Number.isFinite(Number(value));
const measured = (value) => (isDecimal(value) ? undefined : `must be a number, found ${(0,parsed/* quoted */.TL)(value)}`);
const duration = (value) => isDecimal(value) && Number(value) >= 0 ? undefined : `must be a number of at least 0, found ${(0,parsed/* quoted */.TL)(value)}`;
/** Control characters, and what cannot be seen in a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;
const token = (value) => value !== "" && value.length <= MAX_TOKEN_LENGTH && !INVISIBLE.test(value)
    ? undefined
    : `must be 1 to ${MAX_TOKEN_LENGTH} visible characters`;
/** Shown as a link of the deployment, so nothing but the web: a `javascript:` address would run where it is clicked. */
const url = (value) => value.length <= MAX_URL_LENGTH && /^https?:\/\/[^\s\\]+$/.test(value) && !INVISIBLE.test(value) && URL.canParse(value)
    ? undefined
    : `must be an http or https address, found ${(0,parsed/* quoted */.TL)(value)}`;
const targets = (value) => {
    const needed = `must be a JSON list of 1 to ${MAX_TARGETS} different names`;
    try {
        const list = JSON.parse(value);
        if (!Array.isArray(list) || list.length === 0 || list.length > MAX_TARGETS)
            return needed;
        if (!list.every(isTarget) || new Set(list).size !== list.length)
            return needed;
        return undefined;
    }
    catch {
        return needed;
    }
};
const isTarget = (name) => typeof name === "string" && name !== "" && name.length <= MAX_TARGET_LENGTH && !INVISIBLE.test(name);
/** Every key that a hook may say. */
const OUTPUT_KEYS = new Map([
    ["rollback_token", token],
    ["url", url],
    ["requests", count],
    ["errors", count],
    ["p95_ms", duration],
    ["targets", targets],
]);
const METRIC = /^metric\.[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const hook_output_faultOf = (key, value) => {
    const check = METRIC.test(key) ? measured : OUTPUT_KEYS.get(key);
    return check === undefined ? "is no key of protocol 1" : check(value);
};

;// CONCATENATED MODULE: ./lib/io/hooks/hook-variables.js
/** The version of the language between the engine and the hooks. */
const HOOK_PROTOCOL = "1";
/** Every variable of the protocol; an example of docs/hooks.md shows each. */
const HOOK_VARIABLES = [
    "SIGNALBOX_PROTOCOL",
    "SIGNALBOX_PHASE",
    "SIGNALBOX_STRATEGY",
    "SIGNALBOX_ENVIRONMENT",
    "SIGNALBOX_SERVICE",
    "SIGNALBOX_VERSION",
    "SIGNALBOX_PREVIOUS_VERSION",
    "SIGNALBOX_WEIGHT",
    "SIGNALBOX_STEP",
    "SIGNALBOX_BATCH",
    "SIGNALBOX_ROLLOUT_ID",
    "SIGNALBOX_DEADLINE",
    "SIGNALBOX_OUTPUT",
    "SIGNALBOX_STATE",
];
/** The variables of protocol 1 for one hook. What a hook has no use for is absent, never empty. */
const hookVariables = (facts, request, files) => {
    const values = {
        SIGNALBOX_PROTOCOL: HOOK_PROTOCOL,
        SIGNALBOX_PHASE: request.phase,
        SIGNALBOX_STRATEGY: facts.strategy,
        SIGNALBOX_ENVIRONMENT: facts.environment,
        SIGNALBOX_SERVICE: facts.service,
        SIGNALBOX_VERSION: facts.version,
        SIGNALBOX_PREVIOUS_VERSION: facts.previousVersion,
        SIGNALBOX_WEIGHT: request.weight?.toString(),
        SIGNALBOX_STEP: request.step?.toString(),
        SIGNALBOX_BATCH: request.batch && JSON.stringify(request.batch),
        SIGNALBOX_ROLLOUT_ID: facts.rolloutId,
        SIGNALBOX_DEADLINE: new Date(files.deadline).toISOString(),
        SIGNALBOX_OUTPUT: files.output,
        SIGNALBOX_STATE: files.state,
    };
    return new Map(HOOK_VARIABLES.flatMap((name) => {
        const value = values[name];
        return value === undefined || value === "" ? [] : [[name, value]];
    }));
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/io/hooks/log-lines.js

/** A line that never ends must not fill the memory; what is longer comes in parts. */
const MAX_HELD = 64 * 1024;
/** Cuts a stream of bytes into lines, at what a runner takes for their ends: LF, CR, CRLF. */
const logLines = (take) => {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let held = "";
    const add = (text) => {
        const lines = (held + text).split(/\r\n|\n|\r(?!$)/);
        held = lines.pop() ?? "";
        for (const line of lines)
            take(line);
        if (held.length > MAX_HELD) {
            take(held);
            held = "";
        }
    };
    return {
        write: (bytes) => add(decoder.write(bytes)),
        end: () => {
            add(decoder.end());
            if (held !== "")
                take(held.replace(/\r$/, ""));
            held = "";
        },
    };
};

;// CONCATENATED MODULE: ./lib/io/hooks/log-text.js
/** Of one line; a log holds no more than a person reads. */
const MAX_LINE_LENGTH = 4_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOR = /\u001b\[[0-9;]*m/g;
/** Control characters but the tab, separators of lines, marks that turn the direction, halves of characters. */
const UNSAFE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/**
 * A line that a hook printed, as a log may show it: colors are gone, other control characters escaped, and nothing is
 * left that a runner takes for a workflow command. It reads `::` at the start of a line, blanks aside, and `##[`
 * anywhere.
 */
const logText = (line) => {
    const cut = line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)} [cut]` : line;
    const visible = cut
        .replace(COLOR, "")
        .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .replaceAll("##[", "# #[");
    return /^\s*::/.test(visible) ? `| ${visible.trimStart()}` : visible;
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/io/hooks/process-group.js

/** A process that a hook left behind may hold its output open for ever. */
const OUTPUT_GRACE_MS = 250;
const POLL_MS = 25;
/**
 * Runs an executable, without a shell, arguments or input, in a process group of its own, to its end. At the timeout
 * or when stopped the whole group is asked to end and, after the grace, made to. What a hook that ends in time leaves
 * running stays: that may be the application.
 */
const runProcessGroup = async (request) => {
    let child;
    try {
        child = (0,external_node_child_process_.spawn)(request.file, [], {
            cwd: request.cwd,
            env: request.env,
            detached: true,
            stdio: ["ignore", "pipe", "pipe"],
        });
    }
    catch (error) {
        // A variable with a NUL byte, or more of them than the system takes.
        return { kind: "not started", error };
    }
    child.stdout?.on("data", (bytes) => request.take("stdout", bytes));
    child.stderr?.on("data", (bytes) => request.take("stderr", bytes));
    const closed = new Promise((resolve) => child.once("close", () => resolve()));
    const exited = new Promise((resolve) => {
        child.once("error", (error) => resolve({ kind: "not started", error }));
        child.once("exit", (exitCode, signal) => resolve(exitCode === null ? { kind: "signalled", signal: String(signal) } : { kind: "exited", exitCode }));
    });
    const ended = await firstOf(exited, request);
    if (ended.kind === "timeout" || ended.kind === "stopped")
        await endGroup(child.pid, request.graceMs);
    if (ended.kind !== "not started")
        await Promise.race([closed, sleep(OUTPUT_GRACE_MS)]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return ended;
};
const firstOf = async (exited, { timeoutMs, onStop }) => {
    let timer;
    let release = () => { };
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve({ kind: "timeout" }), Math.max(0, timeoutMs));
    });
    const stopped = new Promise((resolve) => {
        release = onStop(() => resolve({ kind: "stopped" }));
    });
    const first = await Promise.race([exited, late, stopped]);
    clearTimeout(timer);
    release();
    return first;
};
const endGroup = async (leader, graceMs) => {
    if (leader === undefined)
        return;
    const until = performance.now() + graceMs;
    let alive = signalGroup(leader, "SIGTERM");
    while (alive && performance.now() < until) {
        await sleep(POLL_MS);
        alive = signalGroup(leader, 0);
    }
    if (alive)
        signalGroup(leader, "SIGKILL");
};
/** Whether there was anything to signal. */
const signalGroup = (leader, signal) => {
    try {
        process.kill(-leader, signal);
        return true;
    }
    catch {
        return false;
    }
};
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

;// CONCATENATED MODULE: ./lib/io/hooks/hook-runner.js











/** Of one hook; so that one that goes wild does not fill the disk of the runner. */
const MAX_LOG_LINES = 10_000;
const GRACE_MS = 5_000;
/** Exit codes of protocol 1 that are neither done nor failed. */
const EXIT_CODES = new Map([
    [0, "ok"],
    [75, "retry"],
    [78, "inconclusive"],
]);
/**
 * Runs hooks by protocol 1 (docs/hooks.md): the executable alone, without a shell and arguments, in the checkout, in a
 * process group that ends at the deadline or when the signal aborts. Never rejects: what goes wrong is a result.
 */
const createHookRunner = (options) => {
    const environment = withOurNode(hookEnvironment(options.env, { listed: options.listed ?? [], oidc: options.oidc }));
    return async (request, signal) => {
        const started = performance.now();
        const end = (kind, more = {}) => ({
            kind,
            outputs: new Map(),
            ...more,
            ms: Math.round(performance.now() - started),
        });
        const found = findHook(options, request.hook);
        if (found.kind === "missing")
            return end("missing");
        if (found.kind === "refused")
            return end("failed", { message: found.message });
        let folder;
        try {
            (0,external_node_fs_.mkdirSync)(options.stateFolder, { recursive: true });
            folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.tempFolder, "signalbox-hook-"));
            const output = (0,external_node_path_.join)(folder, "output");
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(output, "wx", 0o600));
            const result = await run(options, environment, request, signal, { hook: found.path, output });
            const { kind, ...more } = toResult(result);
            // What a hook said before it was ended may be half of a number.
            const { values, warnings } = kind === "timeout" ? { values: new Map(), warnings: [] } : readHookOutput(output);
            for (const text of warnings)
                options.log({ hook: request.hook, stream: "warning", text });
            return end(kind, { ...more, outputs: values });
        }
        catch (error) {
            return end("failed", { message: `the files of the hook: ${(0,file_error/* describeFileError */.S)(error)}` });
        }
        finally {
            if (folder !== undefined)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    };
};
/** Adapters are programs for Node; a runner of one's own may have no other than the one that runs this. */
const withOurNode = (env) => ({
    ...env,
    PATH: [env["PATH"] ?? "", (0,external_node_path_.dirname)(process.execPath)].filter((path) => path !== "").join(external_node_path_.delimiter),
});
const run = async (options, environment, request, signal, files) => {
    const places = { output: files.output, state: options.stateFolder, deadline: request.deadlineMs };
    let left = MAX_LOG_LINES;
    const tell = (stream) => (line) => {
        left -= 1;
        if (left >= 0)
            options.log({ hook: request.hook, stream, text: logText(line) });
        else if (left === -1)
            options.log({ hook: request.hook, stream: "warning", text: "further output is left out" });
    };
    const lines = { stdout: logLines(tell("stdout")), stderr: logLines(tell("stderr")) };
    const result = await runProcessGroup({
        file: files.hook,
        cwd: options.root,
        env: { ...environment, ...Object.fromEntries(hookVariables(options.facts, request, places)) },
        timeoutMs: request.deadlineMs - (options.now ?? Date.now)(),
        graceMs: options.graceMs ?? GRACE_MS,
        take: (stream, bytes) => lines[stream].write(bytes),
        onStop: (stop) => {
            if (signal.aborted)
                stop();
            signal.addEventListener("abort", stop);
            return () => signal.removeEventListener("abort", stop);
        },
    });
    lines.stdout.end();
    lines.stderr.end();
    return result;
};
const toResult = (result) => {
    switch (result.kind) {
        case "exited":
            return { kind: EXIT_CODES.get(result.exitCode) ?? "failed", exitCode: result.exitCode };
        case "signalled":
            return { kind: "failed", message: `the hook was ended by ${result.signal}` };
        case "timeout":
            return { kind: "timeout", message: "the hook took longer than it may; it was ended" };
        case "stopped":
            return { kind: "timeout", message: "the hook was ended, because the rollout was stopped" };
        case "not started":
            return { kind: "failed", message: `the hook cannot be started: ${startFault(result.error)}` };
        default:
            return (0,assert_never/* assertNever */.x)(result);
    }
};
const START_FAULTS = new Map([
    ["ENOENT", "the program of its first line (#!) is not there"],
    ["E2BIG", "the values handed to it are too large"],
    ["ERR_INVALID_ARG_VALUE", "a value handed to it holds a NUL character"],
]);
const startFault = (error) => START_FAULTS.get((0,file_error/* errorCode */.C)(error)) ?? (0,file_error/* describeFileError */.S)(error);

// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
;// CONCATENATED MODULE: ./lib/rollout/judge-gate.js

/** Unknown is never yes. It is borne for `graceMs` from the first unknown answer on; then it counts as no. */
const judgeGate = (answer, at, unknownSince, { intervalMs, unknownGraceMs }) => {
    switch (answer.kind) {
        case "open":
            return { kind: "go" };
        case "killed":
            return stop("kill_switch", `killed (${answer.scope}): ${answer.reason}`);
        case "closed":
            return stop("gate_closed", "the flag says no");
        case "locked":
            return stop("locked", "another rollout holds the lock");
        case "unknown": {
            const since = unknownSince ?? at;
            const left = since + unknownGraceMs - at;
            return left <= 0
                ? stop("kill_unknown", `whether there is a kill stayed unknown: ${answer.message}`)
                : { kind: "ask_again", unknownSince: since, inMs: Math.min(intervalMs, left) };
        }
        default:
            return (0,assert_never/* assertNever */.x)(answer);
    }
};
const stop = (reasonCode, message) => ({
    kind: "stop",
    stop: { reasonCode, message },
});

;// CONCATENATED MODULE: ./lib/rollout/guarded-hook.js

/** How a cancelled run ends. */
const CANCELLED = { reasonCode: "cancelled", message: "the run was cancelled" };
/** A hook that throws has failed. */
const runHook = async (ports, request, signal) => {
    const start = ports.now();
    try {
        return await ports.runHook(request, signal);
    }
    catch (error) {
        return { kind: "failed", outputs: new Map(), ms: ports.now() - start, message: messageOf(error) };
    }
};
/** A gate that throws is unknown. */
const askGate = async (ports) => {
    try {
        return await ports.checkGate();
    }
    catch (error) {
        return { kind: "unknown", message: messageOf(error) };
    }
};
/** What an error says of itself. */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/** Runs a hook with the gate under watch: a kill ends a deployment of ten minutes in its first. */
const runGuardedHook = async (plan, ports, request) => {
    const hook = new AbortController();
    const watching = new AbortController();
    const found = {};
    const interrupt = (interruption) => {
        found.interruption = interruption;
        hook.abort();
    };
    const know = (unknownSince) => {
        delete found.unknownSince;
        if (unknownSince !== undefined)
            found.unknownSince = unknownSince;
    };
    // Nobody waits for its last question: a hook that failed is to be rolled back now, though the gate may hang.
    void watchGate(plan, ports, watching.signal, interrupt, know);
    const result = await runHook(ports, request, hook.signal);
    watching.abort();
    return { result, ...found };
};
const watchGate = async (plan, ports, signal, interrupt, know) => {
    let unknownSince;
    let pause = plan.intervalMs;
    for (;;) {
        await ports.wait(pause, signal);
        if (signal.aborted)
            return;
        if (ports.cancelled())
            return interrupt(CANCELLED);
        const ruling = judgeGate(await askGate(ports), ports.now(), unknownSince, plan);
        // The hook is done: what the gate said is asked again before the next step.
        if (signal.aborted)
            return;
        if (ruling.kind === "stop")
            return interrupt(ruling.stop);
        unknownSince = ruling.kind === "ask_again" ? ruling.unknownSince : undefined;
        know(unknownSince);
        pause = ruling.kind === "ask_again" ? ruling.inMs : plan.intervalMs;
    }
};

;// CONCATENATED MODULE: ./lib/rollout/transition.js
/** Stays with one state and nothing to tell. */
const to = (state, ...events) => ({ state, events });
/** The same transition with something told before it. */
const after = (events, { state, events: later }) => ({
    state,
    events: [...events, ...later],
});
/** The state without one of its optional parts. */
const without = (state, part) => {
    const { [part]: _gone, ...rest } = state;
    return rest;
};
/** The end of a rollout. */
const finish = (state, outcome, stop, at) => {
    const done = { ...state, status: "done", outcome, stop, command: { kind: "finish" } };
    return to(done, { kind: "completed", at, outcome, ...stop, weight: done.weight });
};

;// CONCATENATED MODULE: ./lib/rollout/call-hook.js

/** Asks for one call of a hook. */
const callHook = (state, request, timeoutMs, at) => {
    const { attempt } = state;
    const guarded = state.status === "forward" && !state.committed;
    const command = { kind: "run_hook", request, timeoutMs, attempt, guarded };
    return to({ ...state, command }, { kind: "hook_started", at, ...request, attempt });
};
/** What there is to tell of a call that ended. */
const hookEnded = ({ request, attempt }, result, at) => {
    const { kind, ms, exitCode, message } = result;
    return {
        kind: "hook_ended",
        at,
        hook: request.hook,
        phase: request.phase,
        attempt,
        result: kind,
        ms,
        ...(exitCode !== undefined && { exitCode }),
        ...(message !== undefined && { message }),
    };
};

;// CONCATENATED MODULE: ./lib/rollout/program.js

/**
 * The hooks without which a strategy is not begun; of each row one is enough. Where there is no `promote`, `shift` is
 * called for 100 percent.
 */
const requiredHooks = ({ strategy }) => [
    ...(strategy === "rolling" ? [["prepare"]] : []),
    ["deploy"],
    ...(strategy === "canary" ? [["shift"]] : []),
    ...(strategy === "blue-green" ? [["promote", "shift"]] : []),
    ["rollback"],
];
/** The instructions of a plan, in order. Those of a rolling rollout are known once `prepare` has named the targets. */
const programOf = (plan, targets = []) => {
    switch (plan.strategy) {
        case "canary":
            return canary(plan);
        case "blue-green":
            return blueGreen(plan);
        case "rolling":
            return rolling(plan, targets);
        case "direct":
            return [
                call(plan, "prepare", { ifMissing: "skip", changes: false }),
                call(plan, "deploy", { weight: 100 }),
                health(plan, { weight: 100, completesStep: true }),
                cleanup(plan),
            ];
        default:
            return (0,assert_never/* assertNever */.x)(plan.strategy);
    }
};
/** How many steps a rollout has: those of a canary, the batches of a rolling one, one for the others. */
const stepCount = (program) => program.filter(({ completesStep }) => completesStep === true).length;
const canary = (plan) => {
    const last = plan.steps.at(-1)?.weight ?? 0;
    return [
        call(plan, "prepare", { ifMissing: "skip", changes: false }),
        call(plan, "deploy"),
        ...(plan.firstStepSmoke ? [call(plan, "verify", { phase: "smoke", ifMissing: "skip", changes: false })] : []),
        ...plan.steps.flatMap(({ weight, bakeMs }, index) => [
            call(plan, "shift", { weight, step: index + 1 }),
            watch(plan, "bake", bakeMs, { weight, step: index + 1, completesStep: true }),
        ]),
        ...(plan.promotion === "manual"
            ? [watch(plan, "await-promotion", plan.maxWaitMs, { weight: last, manual: true, extendMs: 0 })]
            : []),
        call(plan, "promote", { weight: 100, ifMissing: "shift" }),
        ...timed(plan, "settle", plan.settleMs),
        cleanup(plan),
    ];
};
const blueGreen = (plan) => {
    const preview = health(plan, { phase: "smoke", weight: 0 });
    const stage = [call(plan, "prepare", { ifMissing: "skip", changes: false }), call(plan, "deploy")];
    if (plan.stage === "stage")
        return [...stage, { ...preview, completesStep: true }];
    return [
        ...(plan.stage === "both" ? stage : []),
        // After an approval the idle side may have been waiting for hours.
        preview,
        call(plan, "promote", { weight: 100, ifMissing: "shift", completesStep: true }),
        ...timed(plan, "bake", plan.bakeAfterSwitchMs),
        ...timed(plan, "scale-down-delay", plan.scaleDownDelayMs),
        cleanup(plan),
    ];
};
const rolling = (plan, targets) => {
    let reached = 0;
    const batches = batchesOf(plan, targets).flatMap((batch, index, all) => {
        reached += batch.length;
        const place = { step: index + 1, batch };
        const weight = percentOf(reached, targets.length);
        const waits = plan.waitMs > 0 && index < all.length - 1;
        return [
            call(plan, "deploy", { ...place, weight }),
            health(plan, { ...place, weight, completesStep: !waits }),
            ...(waits ? [watch(plan, "wait", plan.waitMs, { ...place, weight, completesStep: true })] : []),
        ];
    });
    return [call(plan, "prepare", { changes: false }), ...batches, cleanup(plan)];
};
/** Batches of targets in their order. The first has one target: it keeps the door for all others. */
const batchesOf = (plan, targets) => {
    const size = Math.min(countOf(plan.batch, targets.length), countOf(plan.maxUnavailable, targets.length));
    const rest = targets.slice(1);
    const others = Array.from({ length: Math.ceil(rest.length / size) }, (_, index) => rest.slice(index * size, (index + 1) * size));
    return targets.length === 0 ? [] : [targets.slice(0, 1), ...others];
};
const countOf = ({ unit, amount }, all) => unit === "targets" ? amount : Math.max(1, percentDown(amount, all));
const percentDown = (percent, all) => Math.floor((all * percent) / 100);
const percentOf = (part, all) => Math.floor((part * 100) / all);
const call = (plan, hook, parts = {}) => ({
    kind: "hook",
    hook,
    phase: hook === "verify" ? "health" : hook,
    weight: 0,
    timeoutMs: plan.hookTimeoutMs[hook],
    attempts: 1 + plan.hookRetries,
    again: "when-asked",
    ifMissing: "stop",
    changes: true,
    ...parts,
});
const health = (plan, parts) => call(plan, "verify", {
    timeoutMs: plan.healthTimeoutMs,
    attempts: 1 + plan.healthRetries,
    again: "always",
    ifMissing: "skip",
    changes: false,
    ...parts,
});
const cleanup = (plan) => call(plan, "cleanup", { weight: 100, ifMissing: "skip", changes: false });
const watch = (plan, phase, ms, parts) => ({ kind: "watch", phase, ms, extendMs: plan.extendMs ?? ms, manual: false, ...parts });
const timed = (plan, phase, ms) => ms === 0 ? [] : [watch(plan, phase, ms, { weight: 100 })];

;// CONCATENATED MODULE: ./lib/rollout/advance.js



/** The instruction at hand; undefined at the end of the programme. */
const instructionAt = (plan, { targets, at }) => programOf(plan, targets)[at];
/** The instruction at hand is done: counts its step, and enters the next. */
const advance = (plan, state, at) => {
    const done = instructionAt(plan, state);
    const next = { ...without(state, "watch"), at: state.at + 1 };
    if (done?.completesStep !== true)
        return enter(plan, next, at);
    const step = state.stepsCompleted + 1;
    const of = stepCount(programOf(plan, state.targets));
    const told = { kind: "step_completed", at, step, of, weight: state.weight };
    return after([told], enter(plan, { ...next, stepsCompleted: step }, at));
};
/**
 * Begins the instruction at hand. A hook begins with the gate, and so does the clean-up that ends every way to 100
 * percent; a watch begins with a wait, since nothing moves in it.
 */
const enter = (plan, state, at) => {
    const instruction = instructionAt(plan, state);
    const fresh = { ...without(state, "watch"), attempt: 1 };
    if (instruction === undefined)
        return finishForward(plan, fresh, at);
    if (instruction.kind === "hook")
        return to({ ...fresh, command: { kind: "check_gate" } });
    const baseline = state.watch?.baseline ?? state.lastReading;
    const failures = state.watch?.failures ?? 0;
    const watch = { until: at + instruction.ms, extended: false, failures, ...(baseline !== undefined && { baseline }) };
    const waiting = to({ ...fresh, watch, command: { kind: "wait", ms: Math.min(plan.intervalMs, instruction.ms) } });
    if (!instruction.manual)
        return waiting;
    return after([{ kind: "awaiting_promotion", at, weight: state.weight, maxWaitMs: instruction.ms }], waiting);
};
/** Runs the hook of the instruction at hand; the gate is open, or not asked any more. */
const act = (plan, state, at) => {
    const instruction = instructionAt(plan, state);
    if (instruction === undefined)
        throw new Error("nothing is left to act upon");
    const { phase, weight, step, batch } = instruction;
    const place = { phase, weight, ...(step !== undefined && { step }), ...(batch !== undefined && { batch }) };
    if (instruction.kind === "watch")
        return callHook(state, { hook: "verify", ...place }, plan.hookTimeoutMs.verify, at);
    const changes = instruction.changes;
    const touched = changes ? [...new Set([...state.touched, ...(batch ?? [])])] : state.touched;
    const changed = state.changed || changes;
    // What the clean-up takes away is what a rollback would need.
    const committed = state.committed || instruction.hook === "cleanup";
    return callHook({ ...state, changed, touched, committed }, { hook: instruction.hook, ...place }, instruction.timeoutMs, at);
};
const finishForward = (plan, state, at) => plan.stage === "stage"
    ? finish(state, "held", { reasonCode: "staged", message: "staged beside what serves, ready for the cutover" }, at)
    : finish(state, "promoted", { reasonCode: "promoted", message: "the new version serves everything" }, at);

;// CONCATENATED MODULE: ./lib/rollout/analysis.js
/**
 * Judges one call of `verify` and what came since the step began. A breached limit fails even when another cannot be
 * judged; what cannot be judged never passes.
 */
const analyse = (result, reading, limits) => {
    const hook = judgeHook(result);
    const found = [...(hook === undefined ? [] : [hook]), ...judgeReading(reading, limits)];
    const worst = found.find(({ verdict }) => verdict === "fail") ?? found.find(({ verdict }) => verdict === "inconclusive");
    return worst ?? { verdict: "pass", message: "every limit is kept" };
};
const judgeHook = ({ kind, exitCode }) => {
    if (kind === "ok" || kind === "missing")
        return undefined;
    if (kind === "retry")
        return inconclusive("hook verify asks for another try");
    if (kind === "inconclusive")
        return inconclusive("hook verify cannot tell");
    return fail(kind === "timeout" ? "hook verify took too long" : `hook verify failed${codeText(exitCode)}`);
};
/** ` (exit code 3)`, or nothing where there is none. */
const codeText = (exitCode) => exitCode === undefined ? "" : ` (exit code ${exitCode})`;
const judgeReading = (reading, limits) => {
    const { requests, errors, p95Ms } = reading ?? {};
    const { minRequests, maxErrorRate, maxP95Ms } = limits;
    const enough = requests !== undefined && requests >= minRequests;
    const few = `${requests ?? "no count of"} requests, and at least ${minRequests} are needed`;
    const found = minRequests > 0 && !enough ? [inconclusive(few)] : [];
    if (maxErrorRate !== undefined) {
        if (requests === undefined || errors === undefined)
            found.push(inconclusive("no count of requests and errors"));
        else if (requests === 0)
            found.push(errors > 0 ? fail(`${errors} errors without a request`) : inconclusive("no requests"));
        else if (enough && errors * 100 > maxErrorRate * requests) {
            const rate = Math.round((errors / requests) * 1e4) / 100;
            found.push(fail(`${errors} errors in ${requests} requests are ${rate} %, above ${maxErrorRate} %`));
        }
    }
    if (maxP95Ms !== undefined) {
        if (p95Ms === undefined)
            found.push(inconclusive("no p95_ms"));
        else if (p95Ms > maxP95Ms && (enough || minRequests === 0))
            found.push(fail(`p95 is ${p95Ms} ms, above ${maxP95Ms} ms`));
    }
    return [...found, ...limits.metrics.flatMap((limit) => judgeMetric(reading, limit))];
};
const judgeMetric = (reading, { name, comparison, limit }) => {
    const value = reading?.metrics.find(([known]) => known === name)?.[1];
    if (value === undefined)
        return [inconclusive(`no metric.${name}`)];
    if (comparison === "<=" ? value <= limit : value >= limit)
        return [];
    return [fail(`${name} is ${value}, ${comparison === "<=" ? "above" : "below"} ${limit}`)];
};
const fail = (message) => ({ verdict: "fail", message });
const inconclusive = (message) => ({ verdict: "inconclusive", message });

;// CONCATENATED MODULE: ./lib/rollout/duration.js

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** A job ends after six hours, whatever it does (GitHub-hosted runners). */
const LONGEST_MS = 6 * UNITS.h;
/** `250ms`, `30s`, `5m`, `1h`: a whole number and a unit, as milliseconds; at most six hours. */
const parseDuration = (text) => {
    const [, digits = "", unit = ""] = /^([0-9]{1,9})(ms|s|m|h)$/.exec(text) ?? [];
    if (unit === "")
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a duration such as 250ms, 30s, 5m or 1h`);
    const ms = Number(digits) * UNITS[unit];
    return ms > LONGEST_MS ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is longer than 6h`) : (0,parsed/* parsed */.Yz)(ms);
};
/** The shortest form of milliseconds that people read: `250ms`, `1.5s`, `2m`, `1h 5m`. */
const renderDuration = (ms) => {
    if (ms < UNITS.s)
        return `${Math.round(ms)}ms`;
    if (ms < UNITS.m)
        return `${Math.floor(ms / 100) / 10}s`;
    const [whole, part, names] = ms < UNITS.h ? [UNITS.m, UNITS.s, ["m", "s"]] : [UNITS.h, UNITS.m, ["h", "m"]];
    const rest = Math.floor((ms % whole) / part);
    return `${Math.floor(ms / whole)}${names[0]}${rest === 0 ? "" : ` ${rest}${names[1]}`}`;
};

;// CONCATENATED MODULE: ./lib/rollout/hook.js
/** The executables of a rollout, in the order in which a canary calls them. */
const HOOKS = ["prepare", "deploy", "shift", "verify", "promote", "rollback", "cleanup"];
/** What a hook is called for: SIGNALBOX_PHASE. One hook serves several phases; `verify` most of them. */
const PHASES = (/* unused pure expression or super */ null && ([
    "prepare",
    "deploy",
    "smoke",
    "shift",
    "bake",
    "await-promotion",
    "promote",
    "settle",
    "health",
    "wait",
    "scale-down-delay",
    "rollback",
    "cleanup",
]));
/** Exit 0, 75, 78, any other; past the deadline or stopped through the signal; no such hook. */
const HOOK_RESULTS = (/* unused pure expression or super */ null && (["ok", "retry", "inconclusive", "failed", "timeout", "missing"]));

;// CONCATENATED MODULE: ./lib/rollout/knob-values.js



/** A text of many thousand steps would only serve to fill the log. */
const MAX_STEPS = 50;
const MAX_METRIC_LIMITS = 50;
/** What a metric may be called; longer or stranger names are no names of metrics. */
const METRIC_NAME = /^[A-Za-z_][A-Za-z0-9_.:-]{0,99}$/;
/** A duration above zero. */
const parsePositiveDuration = (text) => {
    const ms = parseDuration(text);
    return ms.ok && ms.value === 0 ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is no time at all`) : ms;
};
/** One word of a closed list. */
const parseWord = (words) => (text) => {
    const word = words.find((known) => known === text);
    return word === undefined ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is none of ${words.join(", ")}`) : (0,parsed/* parsed */.Yz)(word);
};
/** A whole number of at most nine digits. */
const parseCount = (from, to) => (text) => {
    const count = /^[0-9]{1,9}$/.test(text) ? Number(text) : -1;
    return count < from || count > to
        ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a whole number from ${from} to ${to}`)
        : (0,parsed/* parsed */.Yz)(count);
};
/** A decimal without a sign. */
const parseAmount = (text) => /^[0-9]{1,12}(?:\.[0-9]{1,9})?$/.test(text)
    ? (0,parsed/* parsed */.Yz)(Number(text))
    : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a number such as 250 or 0.5`);
/** `1%` or `0.25%`, as percent. */
const parsePercent = (text) => {
    const amount = text.endsWith("%") ? parseAmount(text.slice(0, -1)) : (0,parsed/* refused */.J5)("");
    return amount.ok && amount.value <= 100 ? amount : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not a share such as 1% or 0.5%`);
};
/** `2` targets, or `25%` of them. */
const parseTargetShare = (text) => {
    const [, digits = "", percent = ""] = /^([1-9][0-9]{0,5})(%?)$/.exec(text) ?? [];
    const amount = Number(digits);
    if (digits === "" || (percent !== "" && amount > 100)) {
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is neither a number of targets such as 2 nor a share such as 25%`);
    }
    return (0,parsed/* parsed */.Yz)({ unit: percent === "" ? "targets" : "percent", amount });
};
/** `5:2m,25:5m,50:10m`: weights strictly ascending within 1 to 99, each with the time that it is watched. */
const parseSteps = (text) => {
    const parts = text.split(",");
    if (parts.length > MAX_STEPS)
        return (0,parsed/* refused */.J5)(`${parts.length} steps are more than ${MAX_STEPS}`);
    const steps = [];
    for (const part of parts) {
        const [, weightText = "", bakeText = ""] = /^ *([0-9]{1,9}):([^ ]*) *$/.exec(part) ?? [];
        if (weightText === "")
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(part)} is not a step weight:bake such as 5:2m`);
        const weight = Number(weightText);
        if (weight < 1 || weight > 99)
            return (0,parsed/* refused */.J5)(`weight ${weight} is not within 1 to 99`);
        const before = steps.at(-1)?.weight ?? 0;
        if (weight <= before)
            return (0,parsed/* refused */.J5)(`weight ${weight} comes after ${before}, and weights must ascend`);
        const bake = parsePositiveDuration(bakeText);
        if (!bake.ok)
            return (0,parsed/* refused */.J5)(`the bake of weight ${weight}: ${bake.message}`);
        steps.push({ weight, bakeMs: bake.value });
    }
    return (0,parsed/* parsed */.Yz)(steps);
};
/** `checkout_errors<=5, apdex>=0.9`: limits of metrics that hooks report as `metric.<name>`. */
const parseMetricLimits = (text) => {
    const parts = text.split(",");
    if (parts.length > MAX_METRIC_LIMITS) {
        return (0,parsed/* refused */.J5)(`${parts.length} limits are more than ${MAX_METRIC_LIMITS}`);
    }
    const limits = [];
    for (const part of parts) {
        const [, name = "", comparison = "", number = ""] = /^ *([^ <>=]*) *(<=|>=) *([^ ]*) *$/.exec(part) ?? [];
        const limit = parseAmount(number);
        if (!METRIC_NAME.test(name) || !limit.ok) {
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(part)} is not a limit such as errors<=5 or apdex>=0.9`);
        }
        limits.push({ name, comparison: comparison, limit: limit.value });
    }
    return (0,parsed/* parsed */.Yz)(limits);
};
/** `deploy:15m,verify:30s`: time limits of single hooks. */
const parseHookTimeouts = (text) => {
    const timeouts = new Map();
    for (const part of text.split(",")) {
        const [, name = "", duration = ""] = /^ *([a-z]+):([^ ]*) *$/.exec(part) ?? [];
        const hook = HOOKS.find((known) => known === name);
        if (hook === undefined)
            return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(part)} is not hook:time such as deploy:15m`);
        if (timeouts.has(hook))
            return (0,parsed/* refused */.J5)(`hook ${hook} is named twice`);
        const ms = parsePositiveDuration(duration);
        if (!ms.ok)
            return (0,parsed/* refused */.J5)(`hook ${hook}: ${ms.message}`);
        timeouts.set(hook, ms.value);
    }
    return (0,parsed/* parsed */.Yz)(timeouts);
};
/** An absolute http or https address, in printable ASCII. It is shown and handed on, never fetched. */
const parseUrl = (text) => /^https?:\/\/[!-~]{1,2000}$/.test(text) ? (0,parsed/* parsed */.Yz)(text) : (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is not an http or https address`);

;// CONCATENATED MODULE: ./lib/rollout/reading.js

/** A hook that writes more metrics than this has lost its way. */
const MAX_METRICS = 100;
const METRIC_PREFIX = "metric.";
/** The reading in a hook's outputs, or undefined when it holds none. What is no number is not read. */
const readingOf = (outputs) => {
    const requests = counter(outputs.get("requests"));
    const errors = counter(outputs.get("errors"));
    const p95Ms = decimal(outputs.get("p95_ms"));
    const metrics = [...outputs]
        .flatMap(([key, text]) => {
        const name = key.startsWith(METRIC_PREFIX) ? key.slice(METRIC_PREFIX.length) : "";
        const value = decimal(text);
        return METRIC_NAME.test(name) && value !== undefined ? [[name, value]] : [];
    })
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .slice(0, MAX_METRICS);
    const found = [requests, errors, p95Ms].some((value) => value !== undefined) || metrics.length > 0;
    if (!found)
        return undefined;
    return {
        ...(requests !== undefined && { requests }),
        ...(errors !== undefined && { errors }),
        ...(p95Ms !== undefined && { p95Ms }),
        metrics,
    };
};
/** What came since the baseline: counters as differences, gauges as they are. Without a baseline nothing is known. */
const readingSince = (now, baseline = now) => ({
    ...now,
    ...(now.requests !== undefined && { requests: now.requests - (baseline.requests ?? 0) }),
    ...(now.errors !== undefined && { errors: now.errors - (baseline.errors ?? 0) }),
});
/**
 * The baseline to go on with. A counter that went back belongs to a program that was started anew and counts from
 * zero; so that what it had counted before is not lost, the baseline sinks by that, below zero.
 */
const baselineAfter = (baseline, last, now) => {
    if (baseline === undefined || last === undefined)
        return baseline ?? last ?? now;
    const restarted = isLess(now.requests, last.requests) || isLess(now.errors, last.errors);
    if (!restarted)
        return baseline;
    return {
        ...baseline,
        requests: (baseline.requests ?? 0) - (last.requests ?? 0),
        errors: (baseline.errors ?? 0) - (last.errors ?? 0),
    };
};
const isLess = (value, before) => value !== undefined && before !== undefined && value < before;
const counter = (text) => text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
const decimal = (text) => text !== undefined && /^-?[0-9]{1,15}(?:\.[0-9]{1,15})?$/.test(text) ? Number(text) : undefined;

;// CONCATENATED MODULE: ./lib/rollout/roll-back.js


/** Ends the way forward: back to stable when something may have changed, else there is nothing to take back. */
const stopForward = (plan, state, stop, at) => {
    const told = { kind: "aborted", at, ...stop, weight: state.weight };
    if (!state.changed)
        return after([told], finish(state, stop.reasonCode === "gate_closed" ? "skipped" : "aborted", stop, at));
    return after([told], startRollback(plan, { ...state, stop }, at));
};
/** Ends the way forward and leaves the traffic as it is. */
const holdHere = (state, stop, at) => after([{ kind: "held", at, ...stop, weight: state.weight }], finish(state, "held", stop, at));
/** Calls the rollback from its first attempt on. No gate is asked, and no cancel ends it. */
const startRollback = (plan, state, at) => callRollback(plan, { ...without(without(state, "watch"), "unknownSince"), status: "rolling_back", attempt: 1 }, at);
const callRollback = (plan, state, at) => {
    const batch = state.touched.toReversed();
    const request = { hook: "rollback", phase: "rollback", weight: 0, ...(batch.length > 0 && { batch }) };
    return callHook(state, request, plan.hookTimeoutMs.rollback, at);
};
/** A step of the rollback: any failure is tried again, as nothing is worse than to stay where we are. */
const stepRollback = (plan, state, event) => {
    const { command, stop, attempt } = state;
    if (event.kind === "waited")
        return callRollback(plan, state, event.at);
    if (event.kind !== "hook" || command.kind !== "run_hook" || stop === undefined) {
        throw new Error(`a rollback that waits for ${command.kind} got ${event.kind}`);
    }
    const { at, result } = event;
    const ended = hookEnded(command, result, at);
    if (result.kind === "ok") {
        const message = "the previous version serves everything";
        const back = finish({ ...state, weight: 0, rolledBack: true }, "rolled_back", stop, at);
        return after([ended, { kind: "rolled_back", at, ok: true, message }], back);
    }
    if (result.kind !== "missing" && attempt <= plan.hookRetries) {
        return to({ ...state, attempt: attempt + 1, command: { kind: "wait", ms: plan.retryDelayMs } }, ended);
    }
    const message = result.kind === "missing" ? "there is no hook rollback" : `hook rollback failed ${attempt} times`;
    const failed = finish(state, "failed", { ...stop, message: `${stop.message}; ${message}` }, at);
    return after([ended, { kind: "rolled_back", at, ok: false, message }], failed);
};

;// CONCATENATED MODULE: ./lib/rollout/targets.js

/** More than this is a fleet with an orchestrator of its own. */
const targets_MAX_TARGETS = 1000;
const targets_MAX_TARGET_LENGTH = 200;
/** The output `targets` of `prepare`: a JSON list of texts, or names parted by commas. Each once. */
const parseTargets = (text) => {
    if (text === undefined)
        return (0,parsed/* refused */.J5)('hook prepare gave no output "targets"');
    const names = text.trimStart().startsWith("[") ? jsonNames(text) : text.split(",").map((name) => name.trim());
    if (names === undefined)
        return (0,parsed/* refused */.J5)("the targets of hook prepare are no JSON list of texts");
    if (names.length > targets_MAX_TARGETS)
        return (0,parsed/* refused */.J5)(`${names.length} targets are more than ${targets_MAX_TARGETS}`);
    const wrong = names.find((name) => name === "" || name.length > targets_MAX_TARGET_LENGTH || /\p{Cc}/u.test(name));
    if (wrong !== undefined)
        return (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(wrong)} is no name of a target`);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return (0,parsed/* refused */.J5)(`target ${(0,parsed/* quoted */.TL)(twice)} is named twice`);
    return names.length === 0 ? (0,parsed/* refused */.J5)("hook prepare named no target") : (0,parsed/* parsed */.Yz)(names);
};
const jsonNames = (text) => {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((name) => typeof name === "string") ? value : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./lib/rollout/after-hook.js








/** What follows from the end of a hook that is an instruction of its own. */
const afterHook = (plan, state, instruction, result, at) => {
    if (result.kind === "ok")
        return afterSuccess(plan, state, instruction, result, at);
    if (result.kind === "missing")
        return afterMissing(plan, state, instruction, at);
    const { attempt } = state;
    if ((result.kind === "retry" || instruction.again === "always") && attempt < instruction.attempts) {
        return to({ ...state, attempt: attempt + 1, command: { kind: "wait", ms: plan.retryDelayMs } });
    }
    const stop = stopOf(calledHook(state, instruction), result, attempt);
    if (instruction.hook === "cleanup") {
        return after([{ kind: "warned", at, message: stop.message }], advance(plan, state, at));
    }
    return failHere(plan, state, stop, at, instruction.hook === "verify");
};
/** Ends the way forward over what the version or a hook did, as the knobs have it; a kill never comes here. */
const failHere = (plan, state, stop, at, judged) => {
    const asked = stop.reasonCode === "inconclusive" && judged && plan.onInconclusive === "hold";
    const left = plan.onFailure === "stop" && state.touched.length > 0;
    return asked || left ? holdHere(state, stop, at) : stopForward(plan, state, stop, at);
};
const afterSuccess = (plan, state, { hook, phase, weight, step, changes }, { outputs }, at) => {
    const known = withOutputs(state, outputs);
    if (plan.strategy === "rolling" && hook === "prepare") {
        const targets = parseTargets(outputs.get("targets"));
        if (!targets.ok)
            return stopForward(plan, known, { reasonCode: "hook_failed", message: targets.message }, at);
        return advance(plan, { ...known, targets: targets.value }, at);
    }
    const moved = changes && weight !== state.weight;
    const place = phase === "promote" || step === undefined ? {} : { step };
    const told = moved ? [{ kind: "shifted", at, weight, ...place }] : [];
    return after(told, advance(plan, changes ? { ...known, weight } : known, at));
};
/** Keeps what a hook told: where the version is, and what it has counted. */
const withOutputs = (state, outputs) => {
    const url = parseUrl(outputs.get("url") ?? "");
    const reading = readingOf(outputs);
    return { ...state, ...(url.ok && { url: url.value }), ...(reading !== undefined && { lastReading: reading }) };
};
const afterMissing = (plan, state, { hook, ifMissing, timeoutMs }, at) => {
    const { command } = state;
    if (ifMissing === "skip")
        return advance(plan, state, at);
    if (ifMissing !== "stop" && command.kind === "run_hook" && command.request.hook === hook) {
        return callHook(state, { ...command.request, hook: ifMissing }, timeoutMs, at);
    }
    const missing = ifMissing === "stop" ? `hook ${hook}` : `hook ${hook}, and no hook ${ifMissing} in its place`;
    return failHere(plan, state, { reasonCode: "hook_missing", message: `there is no ${missing}` }, at, false);
};
/** The hook that was really called: `shift` may stand in for `promote`. */
const calledHook = ({ command }, { hook }) => command.kind === "run_hook" ? command.request.hook : hook;
const stopOf = (hook, { kind, exitCode, message }, attempt) => {
    const times = attempt > 1 ? ` ${attempt} times` : "";
    const said = message === undefined ? "" : `: ${message}`;
    const failed = hook === "verify" ? "analysis_failed" : "hook_failed";
    if (kind === "inconclusive")
        return { reasonCode: "inconclusive", message: `hook ${hook} cannot tell${said}` };
    if (kind === "timeout") {
        const reasonCode = hook === "verify" ? "analysis_failed" : "timeout";
        return { reasonCode, message: `hook ${hook} took too long${times}${said}` };
    }
    return { reasonCode: failed, message: `hook ${hook} failed${times}${codeText(exitCode)}${said}` };
};

;// CONCATENATED MODULE: ./lib/rollout/after-reading.js






/** What follows from one reading of a watch: go on watching, take longer, end the step, or end the rollout. */
const afterReading = (plan, state, instruction, result, at) => {
    const now = readingOf(result.outputs);
    const before = watchOf(state);
    const baseline = now === undefined ? before.baseline : baselineAfter(before.baseline, state.lastReading, now);
    const since = now && readingSince(now, baseline);
    const { verdict, message } = analyse(result, since, plan.limits);
    const failures = before.failures + (verdict === "fail" ? 1 : 0);
    const watch = { ...before, ...(baseline !== undefined && { baseline }), failures };
    const known = { ...withOutputs(state, result.outputs), watch };
    const { phase, step } = instruction;
    const place = { phase, ...(step !== undefined && { step }) };
    const reading = since ?? { metrics: [] };
    const told = { kind: "analysed", at, ...place, verdict, message, reading, failures };
    const end = (stop) => after([told], failHere(plan, known, stop, at, true));
    if (failures > plan.limits.failureLimit)
        return end({ reasonCode: "analysis_failed", message });
    if (instruction.manual) {
        if (verdict === "pass")
            return to({ ...known, command: { kind: "ask_promotion" } }, told);
        return after([told], waitOn(plan, known, at));
    }
    if (at < watch.until)
        return after([told], waitOn(plan, known, at));
    if (verdict === "pass")
        return after([told], advance(plan, known, at));
    if (!watch.extended && instruction.extendMs > 0) {
        const ms = instruction.extendMs;
        const longer = { ...known, watch: { ...watch, until: at + ms, extended: true } };
        return after([told, { kind: "extended", at, ...place, ms, message }], waitOn(plan, longer, at));
    }
    return end({ reasonCode: verdict === "fail" ? "analysis_failed" : "inconclusive", message });
};
/** What follows when somebody was asked for the promotion. */
const afterPromotion = (plan, state, requested, at) => requested ? after([{ kind: "promotion_requested", at }], advance(plan, state, at)) : waitOn(plan, state, at);
/** The next look at a watch, unless a manual promotion was waited for in vain. */
const waitOn = (plan, state, at) => {
    const left = watchOf(state).until - at;
    if (left > 0)
        return to({ ...state, command: { kind: "wait", ms: Math.min(plan.intervalMs, left) } });
    return stopForward(plan, state, { reasonCode: "timeout", message: "nobody asked for the promotion in time" }, at);
};
const watchOf = ({ watch }) => {
    if (watch === undefined)
        throw new Error("a reading without a watch");
    return watch;
};

;// CONCATENATED MODULE: ./lib/rollout/machine.js










/** Where every rollout begins. A cutover begins with what the stage before it has set up. */
const initialState = (plan, at) => ({
    version: 1,
    strategy: plan.strategy,
    status: "forward",
    startedAt: at,
    at: 0,
    command: { kind: "check_gate" },
    attempt: 1,
    weight: 0,
    changed: plan.stage === "cutover",
    committed: false,
    touched: [],
    stepsCompleted: 0,
    rolledBack: false,
    ...(plan.previewUrl !== undefined && { url: plan.previewUrl }),
});
/** The first step, into the programme. Without the hooks that the strategy cannot do without, nothing is begun. */
const startRollout = (plan, at, missing) => {
    const state = initialState(plan, at);
    const told = { kind: "started", at, strategy: plan.strategy, steps: stepCount(programOf(plan)) };
    if (missing.length === 0)
        return after([told], enter(plan, state, at));
    const stop = { reasonCode: "hook_missing", message: `there is no hook ${missing.join(" and no hook ")}` };
    return after([told], stopForward(plan, state, stop, at));
};
/** What the answer to the command at hand leads to. Throws when it answers another command: the driver is wrong. */
const stepRollout = (plan, state, event) => {
    if (state.status === "done")
        throw new Error(`a rollout that is over got ${event.kind}`);
    if (event.kind === "stopped") {
        const binding = state.status === "forward" && !state.committed;
        return binding ? stopForward(plan, state, event.stop, event.at) : to(state);
    }
    return state.status === "rolling_back" ? stepRollback(plan, state, event) : stepForward(plan, state, event);
};
const stepForward = (plan, state, event) => {
    const { command } = state;
    const { at } = event;
    if (event.kind === "gate" && command.kind === "check_gate")
        return afterGate(plan, state, event);
    if (event.kind === "waited" && command.kind === "wait") {
        return state.committed ? act(plan, state, at) : to({ ...state, command: { kind: "check_gate" } });
    }
    if (event.kind === "promotion" && command.kind === "ask_promotion") {
        return afterPromotion(plan, state, event.requested, at);
    }
    if (event.kind !== "hook" || command.kind !== "run_hook") {
        throw new Error(`a rollout that waits for ${command.kind} got ${event.kind}`);
    }
    return after([hookEnded(command, event.result, at)], afterCall(plan, state, event));
};
const afterCall = (plan, before, { result, interruption, unknownSince, at }) => {
    const state = unknownSince === undefined ? before : { ...before, unknownSince };
    if (interruption !== undefined)
        return stopForward(plan, state, interruption, at);
    if (result.kind === "timeout" && !state.committed && isOvertime(plan, state, at)) {
        return stopForward(plan, state, overtime(plan), at);
    }
    const instruction = instructionAt(plan, state);
    if (instruction === undefined)
        throw new Error("a hook ran beyond the programme");
    return instruction.kind === "hook"
        ? afterHook(plan, state, instruction, result, at)
        : afterReading(plan, state, instruction, result, at);
};
const isOvertime = ({ timeoutMs }, { startedAt }, at) => at - startedAt >= timeoutMs;
const overtime = ({ timeoutMs }) => ({
    reasonCode: "timeout",
    message: `the rollout took longer than ${renderDuration(timeoutMs)}`,
});
const afterGate = (plan, state, { answer, at }) => {
    const ruling = judgeGate(answer, at, state.unknownSince, plan);
    const news = answer.kind !== "open" || state.unknownSince !== undefined;
    const told = news ? [{ kind: "gate", at, answer }] : [];
    if (ruling.kind === "stop")
        return after(told, stopForward(plan, state, ruling.stop, at));
    if (isOvertime(plan, state, at))
        return after(told, stopForward(plan, state, overtime(plan), at));
    switch (ruling.kind) {
        case "ask_again": {
            const waiting = { ...state, unknownSince: ruling.unknownSince };
            return to({ ...waiting, command: { kind: "wait", ms: ruling.inMs } }, ...told);
        }
        case "go":
            return after(told, act(plan, without(state, "unknownSince"), at));
        default:
            return (0,assert_never/* assertNever */.x)(ruling);
    }
};

;// CONCATENATED MODULE: ./lib/rollout/report.js
/** Whether the job is green: promoted, skipped, or staged for the cutover. */
const isSuccess = ({ outcome, reasonCode }) => outcome === "promoted" || outcome === "skipped" || reasonCode === "staged";
/** The report of a rollout that is over; throws for one that is not. */
const reportOf = (state, events) => {
    const { strategy, outcome, stop, weight, stepsCompleted, rolledBack, url } = state;
    if (outcome === undefined || stop === undefined)
        throw new Error(`a report of a rollout that is ${state.status}`);
    const settled = outcome !== "failed";
    return {
        strategy,
        outcome,
        ...stop,
        ...(settled && { finalWeight: weight }),
        stepsCompleted,
        rolledBack,
        ...(url !== undefined && { url }),
        settled,
        events,
    };
};

;// CONCATENATED MODULE: ./lib/rollout/resume.js




/**
 * Goes on from a stored state. The instruction at hand is done again from its beginning, gate first: nobody watched
 * meanwhile, so what a watch had waited does not count. A rollback is called again, and what is over stays over.
 */
const resumeRollout = (plan, state, at) => {
    if (state.status === "done")
        return to(state);
    const told = { kind: "resumed", at, weight: state.weight, forRollback: state.status === "rolling_back" };
    if (state.status === "rolling_back")
        return after([told], startRollback(plan, state, at));
    const known = { ...without(state, "unknownSince"), attempt: 1 };
    return after([told], known.committed ? act(plan, known, at) : enter(plan, known, at));
};
/** Why the safety net acts when nobody says why. */
const RUNNER_LOST = { reasonCode: "runner_lost", message: "the job ended before the rollout did" };
/**
 * The safety net: takes back what a job left that was lost, cancelled or cut off. When nothing is known it rolls back
 * all the same, as the hook is idempotent. What is settled stays: promoted, beyond the point of return, rolled back,
 * held as asked, or never changed. After a rollback that failed it tries again.
 */
const resumeRollback = (plan, state, at, why = RUNNER_LOST) => {
    if (state?.status === "done" && state.outcome !== "failed")
        return to(state);
    const known = state ?? { ...initialState(plan, at), changed: true };
    const told = { kind: "resumed", at, weight: known.weight, forRollback: true };
    if (known.committed) {
        const message = "the new version serves everything; the clean-up was cut off";
        return after([told, { kind: "warned", at, message }], finish(known, "promoted", { reasonCode: "promoted", message }, at));
    }
    const stop = known.stop ?? why;
    if (!known.changed)
        return after([told], finish(known, "aborted", stop, at));
    return after([told], startRollback(plan, { ...known, stop }, at));
};

;// CONCATENATED MODULE: ./lib/rollout/drive.js






/** Walks a plan over the world, from the start or from a stored state. It never rejects for what the world does. */
const driveRollout = async (plan, ports, resume) => {
    if (resume !== undefined)
        return drive_walk(plan, ports, resumeRollout(plan, resume, ports.now()));
    const missing = [];
    for (const hooks of requiredHooks(plan))
        if (!(await isAnyThere(ports, hooks)))
            missing.push(hooks.join(" or "));
    return drive_walk(plan, ports, startRollout(plan, ports.now(), missing));
};
/**
 * The safety net: takes back what a lost, cancelled or timed-out job left. Without a state it rolls back all the
 * same; with one that is settled it changes nothing.
 */
const driveRollback = async (plan, ports, state, why) => drive_walk(plan, ports, resumeRollback(plan, state, ports.now(), why));
/** What cannot be looked up is noticed when it is called. */
const isAnyThere = async (ports, hooks) => {
    try {
        for (const hook of hooks)
            if ((await ports.hasHook?.(hook)) ?? true)
                return true;
        return false;
    }
    catch {
        return true;
    }
};
const drive_walk = async (plan, ports, start) => {
    const events = [];
    let broken = false;
    let { state, events: news } = start;
    for (;;) {
        events.push(...news);
        const failure = await keep(ports, state, news);
        if (state.command.kind === "finish")
            return reportOf(state, events);
        const event = failure === undefined || broken
            ? await perform(plan, ports, state)
            : { kind: "stopped", at: ports.now(), stop: { reasonCode: "record_failed", message: failure } };
        broken ||= failure !== undefined;
        ({ state, events: news } = stepRollout(plan, state, event));
    }
};
/** Tells and stores before anything else happens; what went wrong, when it did. */
const keep = async (ports, state, events) => {
    try {
        for (const event of events)
            await ports.record(event);
        await ports.save?.(state);
        return undefined;
    }
    catch (error) {
        return `the rollout could not be recorded: ${messageOf(error)}`;
    }
};
const perform = async (plan, ports, state) => {
    const { command } = state;
    const free = state.status === "forward" && !state.committed;
    if (free && ports.cancelled())
        return { kind: "stopped", at: ports.now(), stop: CANCELLED };
    switch (command.kind) {
        case "check_gate": {
            const answer = await askGate(ports);
            return { kind: "gate", at: ports.now(), answer };
        }
        case "run_hook": {
            const own = ports.now() + command.timeoutMs;
            const deadlineMs = command.guarded ? Math.min(own, state.startedAt + plan.timeoutMs) : own;
            const request = { ...command.request, deadlineMs };
            const ran = command.guarded
                ? await runGuardedHook(plan, ports, request)
                : { result: await runHook(ports, request, new AbortController().signal) };
            return { kind: "hook", at: ports.now(), ...ran };
        }
        case "wait":
            await ports.wait(command.ms, new AbortController().signal);
            return { kind: "waited", at: ports.now() };
        case "ask_promotion":
            return { kind: "promotion", at: ports.now(), requested: await askPromotion(ports) };
        case "finish":
            throw new Error("a rollout that is over has nothing to do");
        default:
            return (0,assert_never/* assertNever */.x)(command);
    }
};
/** Whoever cannot be asked did not ask for it. */
const askPromotion = async (ports) => {
    try {
        return (await ports.promoteRequested?.()) ?? false;
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./lib/rollout/outcome.js
/**
 * How a rollout ended. `rolled_back`: something had changed and was taken back; `aborted`: stopped before anything
 * changed; `held`: left where it is, as asked; `skipped`: the gate was closed from the start; `failed`: the rollback
 * itself failed, so nobody knows what serves.
 */
const ROLLOUT_OUTCOMES = ["promoted", "rolled_back", "aborted", "held", "skipped", "failed"];
/** Why it ended so: one word for programs. `flag_off` and those after it come from around the engine. */
const REASON_CODES = [
    "promoted",
    "staged",
    "kill_switch",
    "kill_unknown",
    "gate_closed",
    "locked",
    "analysis_failed",
    "inconclusive",
    "hook_failed",
    "hook_missing",
    "timeout",
    "cancelled",
    "record_failed",
    "runner_lost",
    "flag_off",
    "approval_rejected",
    "plan_refused",
];

;// CONCATENATED MODULE: ./lib/rollout/read-state.js


/** A state has two lists of at most a thousand names; whatever is longer was not written by us. */
const MAX_STATE_LENGTH = 1_000_000;
/**
 * A stored state, or undefined when the text is none of this plan: cut off, of another strategy or version, or changed
 * by hand into what cannot be. The safety net then knows nothing, and rolls back.
 */
const readState = (text, plan) => {
    if (text.length > MAX_STATE_LENGTH)
        return undefined;
    try {
        const value = JSON.parse(text);
        return isState(value, plan) ? value : undefined;
    }
    catch {
        return undefined;
    }
};
/** The text of a state. */
const writeState = (state) => `${JSON.stringify(state)}\n`;
const isState = (value, plan) => {
    if (!isObject(value))
        return false;
    const { status, targets, touched, at, stop, outcome, watch, command } = value;
    const lists = isNames(touched) && (targets === undefined || isNames(targets));
    if (value["version"] !== 1 || value["strategy"] !== plan.strategy || !lists)
        return false;
    const numbers = ["startedAt", "at", "attempt", "weight", "stepsCompleted"].every((key) => isCount(value[key]));
    const flags = ["changed", "committed", "rolledBack"].every((key) => typeof value[key] === "boolean");
    if (!numbers || !flags || !isObject(command) || (watch !== undefined && !isObject(watch)))
        return false;
    if (stop !== undefined && !(isObject(stop) && REASON_CODES.some((known) => known === stop.reasonCode)))
        return false;
    if (status === "forward")
        return Number(at) < programOf(plan, targets).length;
    if (stop === undefined)
        return false;
    return status === "rolling_back" || (status === "done" && ROLLOUT_OUTCOMES.some((known) => known === outcome));
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isNames = (value) => Array.isArray(value) && value.every((name) => typeof name === "string");
const isCount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;

;// CONCATENATED MODULE: ./lib/action/rollout/engine.js








/** `run` goes on where an earlier call of the same rollout was ended; `rollback` takes back what it left. */
const MODES = (/* unused pure expression or super */ null && (["run", "rollback"]));
/** Runs a rollout over real hooks, and keeps its state before each step so that another call can go on from there. */
const runRollout = async (order) => {
    const { plan, mode, subject, folder, hooks, cancellation } = order;
    const stateFile = (0,external_node_path_.join)(folder, "state.json");
    const runHook = createHookRunner({
        ...hooks,
        facts: { ...subject, strategy: plan.strategy, rolloutId: order.id },
        env: order.env,
        stateFolder: (0,external_node_path_.join)(folder, "hooks"),
        tempFolder: order.tempFolder,
        log: order.onLine,
        now: order.now,
    });
    const ports = {
        runHook,
        // One that cannot be run is not there: found out after the deployment, nothing could take that back.
        hasHook: async (hook) => {
            const found = findHook(hooks, hook);
            if (found.kind === "refused")
                order.onLine({ hook, stream: "warning", text: logText(found.message) });
            return found.kind === "found";
        },
        checkGate: order.checkGate,
        wait: cancellation.wait,
        now: order.now,
        record: order.onEvent,
        cancelled: cancellation.cancelled,
        save: async (state) => {
            const written = await (0,write_whole_file/* writeWholeFile */.R)(stateFile, writeState(state), { replace: true, mode: 0o600 });
            if (!written.ok)
                throw new Error(`the state ${stateFile} ${written.message}`);
        },
    };
    const text = await (0,promises_.readFile)(stateFile, "utf8").catch(() => undefined);
    const state = text === undefined ? undefined : readState(text, plan);
    if (mode === "rollback")
        return driveRollback(plan, ports, state);
    // What is over is not gone on with: the same version may be rolled out again once its fault is mended.
    return driveRollout(plan, ports, state?.status === "done" ? undefined : state);
};

// EXTERNAL MODULE: ./lib/kill/kill-scope.js
var kill_scope = __webpack_require__(3743);
// EXTERNAL MODULE: ./lib/kill/precedence.js
var precedence = __webpack_require__(1454);
;// CONCATENATED MODULE: ./lib/action/rollout/gate.js


/**
 * The gate of a rollout. A kill that is seen counts, be the rest unknown; after that nothing is open unless everything
 * is known.
 */
const createGate = ({ readKills, environments, flags, isOpen, isLocked }) => async () => {
    const reading = await readKills();
    for (const environment of environments) {
        const kill = (0,precedence/* killOfRollout */.p_)(reading, { flags, environment });
        if (kill === undefined)
            continue;
        const reason = kill.file.ok ? kill.file.value.reason : `kill.json cannot be read: ${kill.file.message}`;
        return { kind: "killed", scope: (0,kill_scope/* scopeText */.Cm)(kill.scope), reason };
    }
    if (reading.unknown !== undefined)
        return { kind: "unknown", message: `kills: ${reading.unknown}` };
    const locked = await isLocked?.();
    if (locked?.ok === false)
        return { kind: "unknown", message: `lock: ${locked.message}` };
    if (locked?.value)
        return { kind: "locked" };
    const open = await isOpen(reading);
    if (!open.ok)
        return { kind: "unknown", message: open.message };
    return { kind: open.value ? "open" : "closed" };
};

// EXTERNAL MODULE: ./lib/rollout/knob-table.js
var knob_table = __webpack_require__(3580);
// EXTERNAL MODULE: ./lib/rollout/knobs.js
var rollout_knobs = __webpack_require__(8088);
;// CONCATENATED MODULE: ./lib/rollout/plan-time.js

/**
 * Milliseconds that the way forward may take when no hook asks for another try: every watch with its extension, every
 * hook to its time limit. Of a rolling rollout only what is known before the targets are: one batch of one.
 */
const forwardTime = (plan) => programOf(plan, ["one"]).reduce((sum, step) => sum + (step.kind === "watch" ? step.ms + step.extendMs + plan.hookTimeoutMs.verify : step.timeoutMs), 0);
/** Milliseconds that the rollback may take, with every retry. */
const rollbackTime = ({ hookTimeoutMs, hookRetries, retryDelayMs }) => hookTimeoutMs.rollback * (1 + hookRetries) + retryDelayMs * hookRetries;

// EXTERNAL MODULE: ./lib/rollout/strategy.js
var rollout_strategy = __webpack_require__(2700);
;// CONCATENATED MODULE: ./lib/rollout/plan.js








/** Polling faster than this is a load test of the gate. */
const SHORTEST_INTERVAL_MS = 50;
/** Settles and checks every knob. The message names each knob at fault, what was found and what is needed. */
const planRollout = (knobs) => {
    const strategy = parseWord(rollout_strategy/* STRATEGIES */.Y)(knobs.strategy ?? "");
    if (!strategy.ok)
        return (0,parsed/* refused */.J5)(`knob "strategy": ${strategy.message}`);
    const problems = Object.keys(knobs).flatMap((knob) => unusedKnob(knob, knobs, strategy.value));
    const read = (knob, parse) => {
        const fallback = parse(knob_table/* KNOB_TABLE */.O[knob].fallback);
        const value = isGiven(knobs, knob) ? parse(knobs[knob] ?? "") : fallback;
        if (value.ok)
            return value.value;
        problems.push(`knob "${knob}": ${value.message}`);
        if (fallback.ok)
            return fallback.value;
        throw new Error(`the default of knob "${knob}" is refused: ${fallback.message}`);
    };
    const maxErrorRate = read("max-error-rate", optional(parsePercent));
    const maxP95Ms = read("max-p95", optional(parseP95));
    const previewUrl = read("preview-url", optional(parseUrl));
    const extendMs = read("extend", optional(parseDuration));
    const hookTimeout = read("hook-timeout", parsePositiveDuration);
    const hookTimeouts = read("hook-timeouts", optional(parseHookTimeouts));
    const plan = {
        strategy: strategy.value,
        stage: read("stage", parseWord(rollout_strategy/* STAGES */.a)),
        steps: read("steps", parseSteps),
        firstStepSmoke: read("first-step-smoke", parseWord(["true", "false"])) === "true",
        promotion: read("promotion", parseWord(["automatic", "manual"])),
        maxWaitMs: read("max-wait", parsePositiveDuration),
        settleMs: read("settle", parseDuration),
        bakeAfterSwitchMs: read("bake-after-switch", parseDuration),
        scaleDownDelayMs: read("scale-down-delay", parseDuration),
        ...(previewUrl !== undefined && { previewUrl }),
        batch: read("batch", parseTargetShare),
        maxUnavailable: read("max-unavailable", parseTargetShare),
        waitMs: read("wait", parseDuration),
        onFailure: read("on-failure", parseWord(["rollback-touched", "stop"])),
        healthRetries: read("health-retries", parseCount(0, 100)),
        healthTimeoutMs: read("health-timeout", parsePositiveDuration),
        intervalMs: read("interval", parseInterval),
        limits: {
            minRequests: read("min-requests", parseCount(0, 999_999_999)),
            failureLimit: read("failure-limit", parseCount(0, 1000)),
            ...(maxErrorRate !== undefined && { maxErrorRate }),
            ...(maxP95Ms !== undefined && { maxP95Ms }),
            metrics: read("metric-limits", optional(parseMetricLimits)) ?? [],
        },
        onInconclusive: read("on-inconclusive", parseWord(["hold", "abort"])),
        ...(extendMs !== undefined && { extendMs }),
        unknownGraceMs: read("unknown-grace", parseDuration),
        hookTimeoutMs: Object.fromEntries(HOOKS.map((hook) => [hook, hookTimeouts?.get(hook) ?? hookTimeout])),
        hookRetries: read("hook-retries", parseCount(0, 100)),
        retryDelayMs: read("retry-delay", parseDuration),
        timeoutMs: read("timeout", parsePositiveDuration),
    };
    if (problems.length === 0)
        problems.push(...timeProblems(plan));
    return problems.length === 0 ? (0,parsed/* parsed */.Yz)(plan) : (0,parsed/* refused */.J5)(problems.join("; "));
};
/** An empty text is what a workflow hands over for an input that nobody gave. */
const isGiven = (knobs, knob) => Object.hasOwn(knobs, knob) && knobs[knob] !== undefined && knobs[knob] !== "";
const unusedKnob = (knob, knobs, strategy) => {
    const name = rollout_knobs/* KNOBS */.S.find((known) => known === knob);
    if (name === undefined)
        return [`knob ${(0,parsed/* quoted */.TL)(knob)}: unknown; needed is one of ${rollout_knobs/* KNOBS */.S.join(", ")}`];
    const { strategies } = knob_table/* KNOB_TABLE */.O[name];
    if (!isGiven(knobs, name) || strategies.includes(strategy))
        return [];
    return [
        `knob "${name}": found ${(0,parsed/* quoted */.TL)(knobs[name] ?? "")}, but it is for ${strategies.join(", ")}, not ${strategy}`,
    ];
};
const optional = (parse) => (text) => text === "" ? (0,parsed/* parsed */.Yz)(undefined) : parse(text);
/** Milliseconds as a plain number, as hooks report them, or a duration. */
const parseP95 = (text) => /[a-z]$/.test(text) ? parsePositiveDuration(text) : parseAmount(text);
const parseInterval = (text) => {
    const ms = parseDuration(text);
    return ms.ok && ms.value < SHORTEST_INTERVAL_MS
        ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(text)} is shorter than ${SHORTEST_INTERVAL_MS}ms`)
        : ms;
};
const timeProblems = (plan) => {
    const forward = forwardTime(plan);
    const limit = renderDuration(plan.timeoutMs);
    if (forward > plan.timeoutMs) {
        return [`knob "timeout": found ${limit}, but bakes, waits and hooks may take ${renderDuration(forward)}`];
    }
    const whole = plan.timeoutMs + rollbackTime(plan);
    if (whole < LONGEST_MS)
        return [];
    const rollback = renderDuration(rollbackTime(plan));
    return [`knob "timeout": found ${limit}, and with ${rollback} for the rollback it must stay under 6h`];
};

;// CONCATENATED MODULE: ./lib/action/rollout/plan-to-drive.js


/**
 * The plan of a rollout that action or command line begins. The engine can wait for a promotion by hand, but neither
 * has anybody to ask for it yet: it would wait in vain, and be rolled back after `max-wait`.
 */
const planToDrive = (knobs) => {
    const plan = planRollout(knobs);
    return plan.ok && plan.value.promotion === "manual"
        ? (0,parsed/* refused */.J5)('promotion "manual" cannot be asked for here yet; needed is automatic, or nothing')
        : plan;
};

;// CONCATENATED MODULE: ./lib/action/rollout/rehearsal.js

/** The targets of a rolling rollout that has none to ask for. */
const TARGETS = Array.from({ length: 8 }, (_, index) => `target-${index + 1}`);
/**
 * Plays a rollout through without a hook and without waiting: every hook answers as well as can be, and time is what
 * the waits say. The gate is the real one, so that a rollout which may not start shows it.
 */
const rehearseRollout = async (plan, checkGate, tell) => {
    let now = 0;
    let requests = 0;
    return driveRollout(plan, {
        runHook: async (request) => {
            await tell({ kind: "call", at: now, request });
            requests += Math.max(1, plan.limits.minRequests);
            return { kind: "ok", exitCode: 0, ms: 0, outputs: outputsOf(request, plan, requests) };
        },
        checkGate,
        wait: async (ms, signal) => {
            // A watch beside a hook: the hook is done by then, so no time passes.
            await new Promise((resolve) => setImmediate(resolve));
            if (!signal.aborted)
                now += ms;
        },
        now: () => now,
        record: (event) => tell({ kind: "event", at: now, event }),
        cancelled: () => false,
        promoteRequested: async () => true,
    });
};
const outputsOf = ({ hook }, { limits }, requests) => {
    if (hook === "prepare")
        return new Map([["targets", JSON.stringify(TARGETS)]]);
    if (hook !== "verify")
        return new Map();
    const metrics = limits.metrics.map(({ name, limit }) => [`metric.${name}`, String(limit)]);
    return new Map([["requests", String(requests)], ["errors", "0"], ["p95_ms", "0"], ...metrics]);
};

;// CONCATENATED MODULE: ./lib/io/cancellation.js
const SIGNALS = ["SIGINT", "SIGTERM"];
/** Takes the signals over: what runs is to be ended in order, so none of them ends the process meanwhile. */
const watchCancellation = () => {
    const asked = new AbortController();
    const before = SIGNALS.map((name) => [name, process.listeners(name)]);
    const onSignal = () => asked.abort();
    for (const name of SIGNALS)
        process.removeAllListeners(name).on(name, onSignal);
    return {
        cancelled: () => asked.signal.aborted,
        wait: (ms, signal) => new Promise((resolve) => {
            if (signal.aborted || asked.signal.aborted)
                return resolve();
            const over = () => {
                clearTimeout(timer);
                for (const each of [signal, asked.signal])
                    each.removeEventListener("abort", over);
                resolve();
            };
            const timer = setTimeout(over, ms);
            for (const each of [signal, asked.signal])
                each.addEventListener("abort", over);
        }),
        end: () => {
            for (const [name, listeners] of before) {
                process.removeListener(name, onSignal);
                for (const listener of listeners)
                    process.on(name, listener);
            }
        },
    };
};

;// CONCATENATED MODULE: ./lib/io/find-adapter.js



/** `lib` is what the hooks of the adapters share. */
const NO_ADAPTER = "lib";
/** The folder of an adapter that ships with this program, which may run from its sources or from a bundle of them. */
const findAdapter = (name, from = import.meta.dirname) => {
    const known = adaptersAbove(from);
    const folder = known.find((path) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
    if (folder !== undefined)
        return (0,parsed/* parsed */.Yz)(folder);
    const names = known.map((path) => path.slice((0,external_node_path_.dirname)(path).length + 1));
    return (0,parsed/* refused */.J5)(`adapter ${(0,parsed/* quoted */.TL)(name)} is none of ${names.length === 0 ? "any; none are here" : names.join(", ")}`);
};
const adaptersAbove = (from) => {
    for (let folder = from;; folder = (0,external_node_path_.dirname)(folder)) {
        const path = (0,external_node_path_.join)(folder, "adapters");
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory()) {
            const entries = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
            return entries
                .filter((entry) => entry.isDirectory() && entry.name !== NO_ADAPTER)
                .map((entry) => (0,external_node_path_.join)(path, entry.name));
        }
        if ((0,external_node_path_.dirname)(folder) === folder)
            return [];
    }
};

// EXTERNAL MODULE: ./lib/io/kill-refs.js
var kill_refs = __webpack_require__(6877);
;// CONCATENATED MODULE: ./lib/kill/kill-reading.js
/** Nothing is killed, and that is known. */
const NO_KILLS = { kills: [] };

;// CONCATENATED MODULE: ./lib/rollout/render-progress.js


/** So that one absurd text of a hook does not fill the log. */
const MAX_LINE = 300;
/**
 * An event as one line of plain text, control characters blanked; undefined for what only the audit trail needs. The
 * caller escapes it for where it is shown: a terminal, a log that obeys commands, Markdown.
 */
const renderProgress = (event) => {
    const line = render_progress_textOf(event)?.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
    return line !== undefined && line.length > MAX_LINE ? `${line.slice(0, MAX_LINE).toWellFormed()}…` : line;
};
const render_progress_textOf = (event) => {
    switch (event.kind) {
        case "started":
            return `${event.strategy} begins${event.steps > 0 ? `, ${render_progress_count(event.steps, "step")}` : ""}`;
        case "resumed":
            return `${event.forRollback ? "rollback" : "rollout"} goes on at ${event.weight} %`;
        case "gate":
            return `gate: ${gateText(event.answer)}`;
        case "hook_started":
            return undefined;
        case "hook_ended": {
            if (event.result === "missing" || (event.hook === "verify" && event.result === "ok"))
                return undefined;
            const attempt = event.attempt > 1 ? `, attempt ${event.attempt}` : "";
            const code = event.exitCode === undefined || event.exitCode === 0 ? "" : `, exit code ${event.exitCode}`;
            const said = event.message === undefined ? "" : `: ${event.message}`;
            return `${event.phase}: hook ${event.hook} ${event.result} (${renderDuration(event.ms)}${attempt}${code})${said}`;
        }
        case "shifted":
            return `${place(event.step)}${event.weight} % on the new version`;
        case "analysed":
            return `${place(event.step)}${event.phase}: ${event.verdict}, ${event.message}${readingText(event.reading)}`;
        case "extended":
            return `${place(event.step)}${event.phase}: ${renderDuration(event.ms)} longer, ${event.message}`;
        case "step_completed":
            return `step ${event.step} of ${event.of} done at ${event.weight} %`;
        case "awaiting_promotion":
            return `waits up to ${renderDuration(event.maxWaitMs)} at ${event.weight} % for the promotion`;
        case "promotion_requested":
            return "promotion asked for";
        case "aborted":
            return `stops at ${event.weight} % (${event.reasonCode}): ${event.message}`;
        case "held":
            return `stays at ${event.weight} % (${event.reasonCode}): ${event.message}`;
        case "rolled_back":
            return `rollback ${event.ok ? "done" : "FAILED"}: ${event.message}`;
        case "warned":
            return `warning: ${event.message}`;
        case "completed":
            return `${event.outcome} (${event.reasonCode}): ${event.message}`;
        default:
            return (0,assert_never/* assertNever */.x)(event);
    }
};
/** An answer of the gate in words. */
const gateText = (answer) => {
    switch (answer.kind) {
        case "open":
            return "open again";
        case "killed":
            return `killed (${answer.scope}): ${answer.reason}`;
        case "closed":
            return "closed by the flag";
        case "locked":
            return "locked by another rollout";
        case "unknown":
            return `unknown, ${answer.message}`;
        default:
            return (0,assert_never/* assertNever */.x)(answer);
    }
};
/** `: 120 requests, 3 errors, p95 42 ms, apdex 0.9`, or nothing where nothing was read. */
const readingText = ({ requests, errors, p95Ms, metrics }) => {
    const parts = [
        ...(requests === undefined ? [] : [render_progress_count(requests, "request")]),
        ...(errors === undefined ? [] : [render_progress_count(errors, "error")]),
        ...(p95Ms === undefined ? [] : [`p95 ${p95Ms} ms`]),
        ...metrics.map(([name, value]) => `${name} ${value}`),
    ];
    return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
};
const render_progress_count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const place = (step) => (step === undefined ? "" : `step ${step}: `);

// EXTERNAL MODULE: ./lib/cli/evaluation-session.js + 3 modules
var evaluation_session = __webpack_require__(1662);
// EXTERNAL MODULE: ./lib/cli/kill/open-kills.js
var open_kills = __webpack_require__(3771);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/rollout.js






















/** `signalbox rollout`: the engine of the action on a laptop. */
const rollout = async (args, world) => {
    const knobs = Object.fromEntries(rollout_knobs/* KNOBS */.S.map((knob) => [knob, args.one(knob) ?? ""]));
    // What was begun by other means is taken back whatever its knobs.
    const plan = args.one("mode") === "rollback" ? planRollout(knobs) : planToDrive(knobs);
    if (!plan.ok)
        throw new refusal/* Refusal */.P(plan.message, { hint: "see: signalbox rollout --help" });
    const environment = args.one("environment");
    if (environment === undefined)
        throw new refusal/* Refusal */.P("--environment is needed", { hint: "such as --environment staging" });
    const checkGate = await gateOf(args, world, environment);
    const report = args.has("dry-run")
        ? await rehearse(plan.value, checkGate, args, world)
        : await rollout_run(plan.value, checkGate, args, world, environment);
    if (args.has("json"))
        await (0,write_json/* writeJson */.G)(world.stdout, asJson(report));
    // What was to be taken back was: the answer of a rollback is yes.
    return isSuccess(report) || (args.one("mode") === "rollback" && report.settled) ? 0 : 1;
};
const rehearse = (plan, checkGate, args, world) => rehearseRollout(plan, checkGate, (what) => tell(args, world, what.at, rehearsedText(what)));
const INVENTED = new Set(["hook_ended", "analysed", "promotion_requested"]);
const rehearsedText = (what) => {
    // What the hooks say is made up here, so nothing of it is shown.
    if (what.kind === "event")
        return INVENTED.has(what.event.kind) ? undefined : renderProgress(what.event);
    const { hook, phase, weight, batch } = what.request;
    // Asked at every look.
    if (hook === "verify" && phase !== "smoke")
        return undefined;
    const details = [...(weight === undefined ? [] : [`${weight} %`]), ...(batch ?? [])].join(", ");
    return `would call ${hook} (${phase}${details === "" ? "" : `: ${details}`})`;
};
const rollout_run = async (plan, checkGate, args, world, environment) => {
    const version = args.one("version");
    if (version === undefined)
        throw new refusal/* Refusal */.P("--version is needed", { hint: "or --dry-run, to rehearse" });
    const service = args.one("service") ?? "app";
    const previousVersion = args.one("previous-version");
    const adapter = args.one("adapter");
    const [hooksPath, folder] = [args.one("hooks-path"), adapter === undefined ? undefined : must(findAdapter(adapter))];
    const started = world.now();
    const cancellation = watchCancellation();
    try {
        return await runRollout({
            plan,
            mode: args.one("mode") === "rollback" ? "rollback" : "run",
            subject: { service, environment, version, ...(previousVersion !== undefined && { previousVersion }) },
            id: `local-${version}`,
            hooks: {
                root: world.cwd,
                ...(hooksPath !== undefined && { hooksPath }),
                ...(folder !== undefined && { adapter: folder }),
                listed: must(parseHookEnvironment(args.one("hook-environment") ?? "")),
                oidc: false,
            },
            folder: (0,external_node_path_.resolve)(world.cwd, args.one("state") ?? ".signalbox/state", ...[environment, service, version].map(inPath)),
            tempFolder: (0,external_node_os_.tmpdir)(),
            env: world.env,
            checkGate,
            cancellation,
            onEvent: (event) => tell(args, world, event.at - started, renderProgress(event)),
            onLine: ({ hook, text }) => void world.stderr.write(`${hook}: ${text}\n`),
            now: world.now,
        });
    }
    finally {
        cancellation.end();
    }
};
/** A name as one folder, whatever is in it. */
const inPath = (name) => encodeURIComponent(name).replaceAll(".", "%2E");
const must = (found) => {
    if (found.ok)
        return found.value;
    throw new refusal/* Refusal */.P(found.message);
};
/** Progress goes to stdout, where no JSON is asked for. */
const tell = async (args, world, at, text) => {
    if (text === undefined)
        return;
    const sink = args.has("json") ? world.stderr : world.stdout;
    await sink.write(`${renderDuration(Math.round(at / 1000) * 1000).padStart(8)}  ${(0,safe_text/* safeText */.H)(text)}\n`);
};
const gateOf = async (args, world, environment) => {
    const flag = args.one("gate-flag");
    const isOpen = flag === undefined ? () => (0,parsed/* parsed */.Yz)(true) : await flagReader(flag, args, world);
    return createGate({
        readKills: await killReader(args, world),
        environments: [environment],
        flags: flag === undefined ? [] : [flag],
        isOpen,
    });
};
const flagReader = async (flag, args, world) => {
    const { evaluator, environment, context } = await (0,evaluation_session/* openSession */.f)(args, world);
    return () => {
        const { value, reason, errorMessage = "" } = evaluator.in(environment).evaluate(flag, context, world.now());
        if (reason === "ERROR")
            return (0,parsed/* refused */.J5)(`flag "${flag}": ${errorMessage}`);
        return typeof value === "boolean" ? (0,parsed/* parsed */.Yz)(value) : (0,parsed/* refused */.J5)(`flag "${flag}": a boolean flag is needed`);
    };
};
/** Without a token there is nobody to ask, which is said once. */
const killReader = async (args, world) => {
    if (!world.env[args.one("token-env") ?? "GITHUB_TOKEN"]) {
        await world.stderr.write("kills are not read: there is no token\n");
        return async () => NO_KILLS;
    }
    return (0,kill_refs/* openKillRefs */.T)((await (0,open_kills/* openKills */.g8)(args, world)).api).read;
};
const asJson = ({ events: _, ...report }) => ({
    schema_version: 1,
    strategy: report.strategy,
    outcome: report.outcome,
    reason_code: report.reasonCode,
    message: report.message,
    final_weight: report.finalWeight ?? null,
    steps_completed: report.stepsCompleted,
    rolled_back: report.rolledBack,
    url: report.url ?? null,
    settled: report.settled,
});


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
