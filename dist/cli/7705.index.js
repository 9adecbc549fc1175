export const id = 7705;
export const ids = [7705,6411];
export const modules = {

/***/ 7705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/document/find-place.js


/** The place of the first path that leads to something in one of the documents; nothing where none does. */
const findPlace = (documents, paths) => {
    for (const path of paths) {
        for (const document of documents) {
            const span = follow(document.root, path);
            if (span !== undefined)
                return (0,parsed_document/* placeOf */.$)(document, span);
        }
    }
    return {};
};
/** What is small enough to be shown is pointed at itself, a mapping or list at its key. */
const follow = (root, path) => {
    let node = root;
    let span = root;
    for (const key of path) {
        const next = step(node, key);
        if (next === undefined)
            return undefined;
        ({ value: node, span } = next);
    }
    return node.kind === "scalar" ? node : span;
};
const step = (node, key) => {
    if (node.kind === "mapping") {
        const entry = (0,document_node/* findEntry */.w)(node, key);
        return entry && { value: entry.value, span: entry };
    }
    if (node.kind === "scalar")
        return undefined;
    const item = node.items.find((each) => idOf(each) === key) ?? node.items[/^[0-9]{1,9}$/.test(key) ? Number(key) : -1];
    return item && { value: item, span: item };
};
const idOf = (node) => {
    const id = node.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, "id")?.value : undefined;
    return id?.kind === "scalar" ? id.value : undefined;
};

;// CONCATENATED MODULE: ./lib/document/lowered-problem.js

/** A limit that a change has weakened, as a problem at the first of the paths that leads to something. */
const loweredProblem = (documents, message, paths) => ({ code: "lowered_limit", severity: "error", message, ...findPlace(documents, paths) });

// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/io/flag-files.js + 1 modules
var flag_files = __webpack_require__(9963);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/io/git-context.js + 1 modules
var git_context = __webpack_require__(2822);
;// CONCATENATED MODULE: ./lib/io/repository-reader.js
/** The API could not be reached, or did not answer as needed. */
class RepositoryUnavailable extends Error {
    name = "RepositoryUnavailable";
}

;// CONCATENATED MODULE: ./lib/io/git-repository.js






/** Names of the files of one tree; a repository with more is not listed whole. */
const MAX_LISTING_BYTES = 64 * 1024 * 1024;
/** One line of `git ls-tree -z -l`: mode, type, object, size in bytes or `-`, path. */
const ENTRY = /^([0-7]{6}) ([a-z]+) ([0-9a-f]{40,64}) +([0-9]+|-)\t([\s\S]+)$/;
/** Reads commits of the repository that a folder lies in, by git alone, hardened as for the context. */
const openLocalRepository = (cwd, env) => {
    const git = (args, maxBytes) => (0,git_context/* runGitBytes */.jR)(cwd, env, args, maxBytes);
    return {
        commitOf: async (ref) => {
            // `--end-of-options`: a ref that starts with a dash is a ref that does not exist, never an option.
            const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
            const sha = (await git(args, 1024))?.toString().trim();
            if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) {
                throw new RepositoryUnavailable(`git knows no commit ${(0,parsed/* quoted */.TL)(ref)}`);
            }
            return sha;
        },
        listTree: async (sha, deep) => {
            const listing = await git(["ls-tree", "-z", "-l", "--full-tree", ...(deep ? ["-r", "-t"] : []), sha], MAX_LISTING_BYTES);
            if (listing === undefined)
                throw new RepositoryUnavailable(`git cannot list the tree ${sha}`);
            return listing.toString().split("\0").flatMap(entryOf);
        },
        readBlob: async (sha) => {
            const bytes = await git(["cat-file", "blob", sha], flag_files/* MAX_FLAG_BYTES */.g$);
            if (bytes === undefined)
                throw new RepositoryUnavailable(`git cannot read the object ${sha}`);
            return bytes;
        },
        pathOf: async (path) => {
            const prefix = (await git(["rev-parse", "--show-prefix"], 64 * 1024))?.toString().replace(/\r?\n$/, "");
            if (prefix === undefined)
                return (0,parsed/* refused */.J5)("this folder lies in no git repository");
            const inFolder = (0,external_node_path_.relative)(await (0,promises_.realpath)(cwd), (0,external_node_path_.resolve)(await (0,promises_.realpath)(cwd), path))
                .split(external_node_path_.sep)
                .join("/");
            const whole = external_node_path_.posix.normalize(external_node_path_.posix.join(prefix, inFolder === "" ? "." : inFolder));
            return whole === ".." || whole.startsWith("../")
                ? (0,parsed/* refused */.J5)(`${(0,parsed/* quoted */.TL)(path)} lies outside of the repository`)
                : (0,parsed/* parsed */.Yz)(whole);
        },
    };
};
const entryOf = (line) => {
    const [, mode = "", type = "", sha = "", size = "", path = ""] = ENTRY.exec(line) ?? [];
    return path === "" ? [] : [{ path, mode, type, sha, ...(size !== "-" && { size: Number(size) }) }];
};

// EXTERNAL MODULE: ./lib/io/regex-engine.js
var regex_engine = __webpack_require__(8262);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var syntax_glob = __webpack_require__(9216);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
;// CONCATENATED MODULE: ./lib/io/repository-files.js



/** Each file is a request of its own; a pattern that matches more is a mistake. */
const MAX_FILES = 200;
/**
 * The flag files that the patterns name in one commit: files, folders (their `*.yaml` and `*.yml`, not deeper) and
 * globs, in the order of the patterns, sorted within one, each once. The tree says what each entry is, so symbolic
 * links are refused wherever they stand; nothing outside of the repository can be named.
 */
const readRepositoryFiles = async (reader, commit, patterns) => {
    const found = new Map();
    const missing = [];
    const trees = new Map();
    const list = (sha, deep) => {
        const key = `${sha} ${deep}`;
        const listed = trees.get(key) ?? reader.listTree(sha, deep);
        trees.set(key, listed);
        return listed;
    };
    for (const pattern of patterns) {
        const segments = safeSegments(pattern);
        if (!segments.ok)
            return { ok: false, kind: "unreadable", message: `${JSON.stringify(pattern)}: ${segments.message}` };
        const files = await filesOf(list, commit, segments.value);
        if (!files.ok)
            missing.push(`${JSON.stringify(pattern)} (${files.message})`);
        else
            for (const { path, entry } of files.value)
                found.set(path, entry);
    }
    if (missing.length > 0)
        return { ok: false, kind: "missing", message: `no flag file at ${missing.join(", ")}` };
    return readAll(reader, found);
};
/** Path segments below the root: no way up, no absolute path, nothing that could change the request. */
const safeSegments = (pattern) => {
    if (/[\p{Cc}]/u.test(pattern))
        return { ok: false, message: "a path with a control character" };
    if (/^[/\\]|^[a-zA-Z]:/.test(pattern))
        return { ok: false, message: "an absolute path; needed is a path in the repository" };
    const segments = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
    if (segments.includes(".."))
        return { ok: false, message: "a path with `..`; needed is a path in the repository" };
    return { ok: true, value: segments };
};
const isFile = (entry) => entry.mode === "100644" || entry.mode === "100755";
const filesOf = async (list, commit, segments) => {
    const globAt = segments.findIndex((segment) => /[*?\\]/.test(segment));
    const fixed = globAt < 0 ? segments : segments.slice(0, globAt);
    const reached = await walk(list, commit, fixed);
    if (!reached.ok)
        return reached;
    const prefix = fixed.length === 0 ? "" : `${fixed.join("/")}/`;
    const { value: entry } = reached;
    if (globAt >= 0)
        return matching(list, entry, prefix, segments);
    if (entry.type !== "tree")
        return { ok: true, value: [{ path: fixed.join("/"), entry }] };
    const inside = (await list(entry.sha, false)).filter(({ path, mode }) => mode !== "040000" && /^[^.].*\.ya?ml$/su.test(path));
    if (inside.length === 0)
        return { ok: false, message: "a folder without *.yaml or *.yml" };
    return { ok: true, value: sorted(inside, prefix) };
};
/** Follows the path, one tree a segment. What is no folder has nothing inside. */
const walk = async (list, commit, path) => {
    let at = { path: "", mode: "040000", type: "tree", sha: commit };
    for (const segment of path) {
        const next = at.type === "tree" ? (await list(at.sha, false)).find((entry) => entry.path === segment) : undefined;
        if (next === undefined)
            return { ok: false, message: at.mode === "120000" ? "behind a symbolic link" : "no such file" };
        at = next;
    }
    return { ok: true, value: at };
};
const matching = async (list, folder, prefix, segments) => {
    const glob = (0,syntax_glob/* parseGlob */.q)(segments.join("/"));
    if (!glob.ok)
        return glob;
    const deep = segments.length - prefix.split("/").length > 0 || segments.some((segment) => segment.includes("**"));
    const entries = folder.type === "tree" ? await list(folder.sha, deep) : [];
    const hidden = segments.some((segment) => segment.startsWith("."));
    const files = entries.filter(({ path, type }) => type !== "tree" && glob.value(prefix + path) && (hidden || !/(?:^|\/)\./.test(path)));
    return files.length === 0 ? { ok: false, message: "no file matches" } : { ok: true, value: sorted(files, prefix) };
};
const sorted = (entries, prefix) => entries.map((entry) => ({ path: prefix + entry.path, entry })).sort((a, b) => (a.path < b.path ? -1 : 1));
const readAll = async (reader, found) => {
    const unreadable = (message) => ({ ok: false, kind: "unreadable", message });
    if (found.size > MAX_FILES)
        return unreadable(`${found.size} flag files; at most ${MAX_FILES} are read from a commit`);
    const files = [];
    let left = flag_files/* MAX_FLAG_BYTES */.g$;
    for (const [file, entry] of found) {
        if (!isFile(entry))
            return unreadable(`${file}: ${entry.mode === "120000" ? "a symbolic link" : "no regular file"}`);
        left -= entry.size ?? 0;
        if (left < 0)
            return unreadable(`${file}: the flag files are larger than ${flag_files/* MAX_FLAG_BYTES */.g$} bytes in all`);
        const text = (0,decode_utf8/* decodeUtf8 */._)(await reader.readBlob(entry.sha));
        if (!text.ok)
            return unreadable(`${file}: ${text.message}`);
        files.push({ file, text: text.value });
    }
    return { ok: true, files };
};

// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/thresholds/lock.js + 1 modules
var lock = __webpack_require__(9880);
// EXTERNAL MODULE: ./lib/digest/canonical-json.js
var canonical_json = __webpack_require__(6141);
;// CONCATENATED MODULE: ./lib/thresholds/changed-meaning.js

/**
 * Compares everything that conditions can refer to. A flag or segment has changed when its own definition has, or that
 * of anything it refers to. Texts for people, owners and expiry days mean nothing to an evaluation.
 */
const changedMeaning = (base, head) => {
    const known = new Map();
    // Ends: a checked flag set has no cycles, and chains of bounded length.
    const hasChanged = (name) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        const [before, after] = [definitionOf(base, name), definitionOf(head, name)];
        const same = before !== undefined && after !== undefined && (0,canonical_json/* canonicalJson */.d)(before) === (0,canonical_json/* canonicalJson */.d)(after);
        const changed = !same || mentionsOf(after).some(hasChanged);
        known.set(name, changed);
        return changed;
    };
    return (piece) => mentionsOf(piece).some(hasChanged);
};
const definitionOf = ({ flags, segments }, name) => {
    const key = name.slice(name.indexOf(":") + 1);
    if (name.startsWith("segment:"))
        return Object.hasOwn(segments, key) ? asJson(segments[key]) : undefined;
    const flag = Object.hasOwn(flags, key) ? flags[key] : undefined;
    return flag && asJson(evaluated(flag));
};
/** What evaluation reads of a flag. */
const evaluated = ({ type, archived, seed, variants, serving, environments }) => ({
    type,
    archived,
    seed,
    ...(variants && { variants }),
    serving,
    environments,
});
/** The canonical form is plain JSON by definition. */
const asJson = (value) => value;
/** `flag:x` and `segment:y` for all that conditions and prerequisites in a piece refer to. */
const mentionsOf = (piece) => {
    if (typeof piece !== "object" || piece === null)
        return [];
    const { kind, segment, flag, is } = piece;
    const own = [
        ...(kind === "segment" && typeof segment === "string" ? [`segment:${segment}`] : []),
        ...(typeof flag === "string" && Array.isArray(is) ? [`flag:${flag}`] : []),
    ];
    return [...own, ...Object.values(piece).flatMap(mentionsOf)];
};

// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
;// CONCATENATED MODULE: ./lib/thresholds/outlets.js


/** A guard that is always true. Nothing comes after it. */
const ALWAYS = "always";
/**
 * All outlets of a number flag in an environment, as flag-model's order of evaluation has them: killed, in error,
 * disabled, off schedule, prerequisites, targets, rules, default.
 */
const outletsOf = (flag, environment, write) => {
    const own = Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined;
    const serving = { ...flag.serving, ...own };
    const outlet = (guard, serve, field, item, by) => {
        const limits = limitsOf(flag, serve);
        const choice = (0,canonical_json/* canonicalJson */.d)(outlets_asJson("split" in serve ? { ...serve, ...(by ?? bucketing) } : {}));
        const stated = own !== undefined && Object.hasOwn(own, field) ? { environment } : {};
        return { guard, limits, choice, place: { field, ...(item !== undefined && { item }), ...stated } };
    };
    const bucketing = { seed: flag.seed, bucketBy: serving.bucketBy };
    const first = (fields, guard) => {
        const field = fields.find((name) => serving[name] !== undefined);
        const serve = field && serving[field];
        return field === undefined || serve === undefined ? [] : [outlet(guard, serve, field)];
    };
    const off = (guard) => first(["safe", "off", "default"], guard);
    const failed = (guard) => first(["safe", "onError", "off", "default"], guard);
    const outlets = [...off("killed"), ...failed("error")];
    if (flag.archived || !serving.enabled)
        return [...outlets, ...off(ALWAYS)];
    if (serving.schedule !== undefined)
        outlets.push(...off(write({ unless: serving.schedule })));
    for (const prerequisite of serving.prerequisites) {
        outlets.push(...failed(write({ inError: prerequisite })), ...off(write({ unless: prerequisite })));
    }
    for (const [index, { attribute, in: values, serve }] of serving.targets.entries()) {
        const guard = { target: attribute, values };
        if ("split" in serve)
            outlets.push(...failed(write({ unbucketed: guard, by: bucketing.bucketBy })));
        outlets.push(outlet(write(guard), serve, "targets", String(index)));
    }
    for (const rule of serving.rules) {
        const by = { seed: rule.seed ?? flag.seed, bucketBy: rule.bucketBy ?? serving.bucketBy };
        const { when, schedule } = rule;
        if (isBucketed(rule))
            outlets.push(...failed(write({ unbucketed: { when, schedule }, by: by.bucketBy })));
        outlets.push(outlet(guardOf(rule, by, write), rule.serve, "rules", rule.id, by));
    }
    const split = serving.default !== undefined && "split" in serving.default;
    if (split)
        outlets.push(...failed(write({ unbucketed: {}, by: bucketing.bucketBy })));
    return [...outlets, ...first(["default"], ALWAYS)];
};
const isBucketed = ({ rollout, serve }) => rollout !== undefined || "split" in serve;
const guardOf = ({ when, schedule, rollout }, by, write) => when === undefined && schedule === undefined && rollout === undefined
    ? ALWAYS
    : write({ when, schedule, ...(rollout && { rollout, by }) });
const limitsOf = (flag, serve) => {
    if ("value" in serve)
        return numberLimits(serve.value);
    const names = "split" in serve ? serve.split.map(([name]) => name) : [serve.variant];
    const values = new Map(flag.variants);
    return names.flatMap((name) => numberLimits(values.get(name)));
};
const numberLimits = (value) => typeof value === "number" ? [(0,decimal/* decimalOf */.Bc)(value)] : [];
const outlets_asJson = (value) => JSON.parse(JSON.stringify(value));

;// CONCATENATED MODULE: ./lib/thresholds/possible-pairs.js
/**
 * Every pair of ways, one before and one after a change, that one and the same context can take. A guard is opaque:
 * the same text is true of the same contexts. So a pair is impossible exactly when the guard of one stands before the
 * other on its side: it would have to be true and false.
 */
const possiblePairs = (base, head) => {
    const inBase = firstIndexes(base);
    const inHead = firstIndexes(head);
    return base.flatMap((before, i) => head
        .filter((after, j) => !((inBase.get(after.guard) ?? i) < i) && !((inHead.get(before.guard) ?? j) < j))
        .map((after) => [before, after]));
};
const firstIndexes = (ways) => {
    const indexes = new Map();
    for (const [index, { guard }] of ways.entries())
        if (!indexes.has(guard))
            indexes.set(guard, index);
    return indexes;
};

;// CONCATENATED MODULE: ./lib/thresholds/environment-pairs.js


/** Every environment with itself, for it may be asked for by name; and those that the conditions can now choose instead. */
const environmentPairs = ([base, writeBase], [head, writeHead]) => {
    const named = new Set(head.environments.map(({ name }) => name));
    const same = base.environments.filter(({ name }) => named.has(name)).map(({ name }) => ({ base: name, head: name }));
    const chosen = possiblePairs(choices(base, writeBase), choices(head, writeHead))
        .map(([before, after]) => ({ base: before.name, head: after.name }))
        .filter((pair) => pair.base !== pair.head);
    return [...same, ...chosen];
};
/** The last in promotion order whose condition is true, else the default, else the only one (flag-model, section 2). */
const choices = ({ environments, defaultEnvironment }, write) => {
    const conditional = environments.flatMap(({ name, when }) => (when ? [{ name, guard: write({ when }) }] : []));
    const only = environments.length === 1 ? environments[0]?.name : undefined;
    const rest = defaultEnvironment ?? only;
    return [...conditional.reverse(), ...(rest === undefined ? [] : [{ name: rest, guard: ALWAYS }])];
};

// EXTERNAL MODULE: ./lib/thresholds/is-weaker.js
var is_weaker = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/thresholds/lowered.js







/**
 * Every way in which a change of the flags can let a measurement pass that did not pass before. Exact in what it
 * compares: conditions count as the same only when everything they refer to is the same, and any two limits that one
 * context can meet before and after are compared. So nothing weaker is missed; what cannot happen because of what
 * conditions say may be reported.
 */
const loweredThresholds = (base, head) => {
    const write = guardWriter(base, head);
    const pairs = environmentPairs([base, write("base", false)], [head, write("head", false)]);
    return Object.values(base.flags).flatMap((before) => {
        const { key, threshold } = before;
        if (threshold === undefined)
            return [];
        const after = Object.hasOwn(head.flags, key) ? head.flags[key] : undefined;
        if (after === undefined)
            return [lowered(key, "was removed, and with it its threshold", [["flags"]])];
        if (after.threshold === undefined)
            return [lowered(key, "is no threshold any more", [["flags", key]])];
        return [
            ...loweredTerms(key, threshold, after.threshold),
            ...(threshold.pass === after.threshold.pass ? loweredLimits(before, after, threshold.pass, pairs, write) : []),
        ];
    });
};
const lowered = (flag, message, paths) => ({ flag, message, paths });
const loweredTerms = (flag, base, head) => {
    const at = (field) => [
        ["flags", flag, "threshold", field],
        ["flags", flag, "threshold"],
    ];
    const found = [];
    if (base.metric !== head.metric) {
        found.push(lowered(flag, `has another metric: ${base.metric}, now ${head.metric}`, at("metric")));
    }
    if (base.pass !== head.pass) {
        found.push(lowered(flag, `passes on the other side: ${base.pass}, now ${head.pass}`, at("pass")));
    }
    const [before, after] = [(0,decimal/* decimalOf */.Bc)(base.tolerance ?? 0), (0,decimal/* decimalOf */.Bc)(head.tolerance ?? 0)];
    if ((0,decimal/* compareDecimals */.YL)(after, before) > 0) {
        const change = `${(0,decimal/* renderDecimal */.sx)(before)}, now ${(0,decimal/* renderDecimal */.sx)(after)}`;
        found.push(lowered(flag, `has a larger tolerance: ${change}`, at("tolerance")));
    }
    if (base.ratchet !== undefined && base.ratchet !== head.ratchet) {
        found.push(lowered(flag, `lost its ratchet: ${base.ratchet}, now ${head.ratchet ?? "none"}`, at("ratchet")));
    }
    return found;
};
const loweredLimits = (base, head, pass, pairs, write) => {
    const changes = new Map();
    for (const pair of pairs) {
        const crossed = pair.base !== pair.head;
        const before = outletsOf(base, pair.base, write("base", crossed));
        const after = outletsOf(head, pair.head, write("head", crossed));
        for (const [old, now] of possiblePairs(upToAlways(before), upToAlways(after))) {
            const [from, to] = widestFall(pass, old, now) ?? [];
            if (from === undefined || to === undefined)
                continue;
            const id = crossed ? "environments" : JSON.stringify(now.place);
            const known = changes.get(id) ?? { from, to, environments: new Set(), place: crossed ? undefined : now.place };
            if ((0,is_weaker/* isWeaker */.c)(pass, known.from, from))
                known.from = from;
            if ((0,is_weaker/* isWeaker */.c)(pass, to, known.to))
                known.to = to;
            known.environments.add(crossed ? `${pair.base} as ${pair.head}` : pair.head);
            changes.set(id, known);
        }
    }
    return [...changes.values()].map((change) => describe(head.key, change));
};
/** What stands behind an outlet that always applies is never reached. */
const upToAlways = (outlets) => {
    const last = outlets.findIndex(({ guard }) => guard === ALWAYS);
    return last < 0 ? outlets : outlets.slice(0, last + 1);
};
/** A weaker limit that one context can meet for another; of splits that choose alike, variant by variant. */
const widestFall = (pass, old, now) => {
    const alike = old.guard === now.guard && old.choice === now.choice;
    const falls = old.limits.flatMap((from, index) => (alike ? now.limits.slice(index, index + 1) : now.limits)
        .filter((to) => (0,is_weaker/* isWeaker */.c)(pass, to, from))
        .map((to) => [from, to]));
    return falls.reduce((widest, fall) => (widest === undefined || (0,is_weaker/* isWeaker */.c)(pass, fall[1], widest[1]) ? fall : widest), undefined);
};
const describe = (flag, { from, to, environments, place }) => {
    const where = place === undefined ? "environments" : fieldText(place);
    const change = `${(0,decimal/* renderDecimal */.sx)(from)}, now ${(0,decimal/* renderDecimal */.sx)(to)}`;
    const message = `has a weaker limit in ${where}: ${change} (in ${[...environments].join(", ")})`;
    return lowered(flag, message, place === undefined ? [["environments"], ["flags", flag]] : pathsOf(flag, place));
};
const fieldText = ({ field, item }) => {
    if (item === undefined)
        return field;
    return field === "rules" ? `rule ${item}` : `target ${Number(item) + 1}`;
};
const pathsOf = (flag, { field, item, environment }) => {
    const root = ["flags", flag];
    const inside = item === undefined ? [] : [item, "serve"];
    const scoped = environment === undefined ? [] : [[...root, "environments", environment, field, ...inside]];
    // The canonical form folds `values` into the environments.
    const values = environment !== undefined && field === "default" ? [[...root, "values", environment]] : [];
    return [...scoped, ...values, [...root, field, ...inside], root];
};
/**
 * Writes guards so that equal text means equal conditions: one that refers to what has changed is marked with its
 * side, and so is one that can see the environment, where the environments of the two sides differ.
 */
const guardWriter = (base, head) => {
    const hasChanged = changedMeaning(base, head);
    return (side, crossed) => (condition) => {
        const text = (0,canonical_json/* canonicalJson */.d)(JSON.parse(JSON.stringify(condition)));
        const differs = hasChanged(condition) || (crossed && seesEnvironment(condition, text));
        return differs ? `${side} ${text}` : text;
    };
};
/** A flag or a segment may look at the environment somewhere inside, so each counts. */
const seesEnvironment = (condition, text) => mentionsOf(condition).length > 0 || text.includes('"environment"');

;// CONCATENATED MODULE: ./lib/thresholds/lowered-lock.js




/**
 * Every locked limit that a change weakens or drops, unless each limit of the flag in that environment is at least as
 * strict. Entries for flags, thresholds and environments that are gone say nothing: their loss is told elsewhere.
 */
const loweredLocks = (base, head, flags) => {
    const declared = new Set(flags.environments.map(({ name }) => name));
    return [...base].flatMap(([key, entry]) => {
        const flag = Object.hasOwn(flags.flags, key) ? flags.flags[key] : undefined;
        if (flag?.threshold === undefined)
            return [];
        const { pass } = flag.threshold;
        return [...entry].flatMap(([environment, before]) => {
            const after = (0,lock/* lockedLimit */.Gh)(head, key, environment);
            const kept = after !== undefined && !(0,is_weaker/* isWeaker */.c)(pass, after, before);
            if (kept || !declared.has(environment) || isAlwaysAsStrict(flag, environment, before))
                return [];
            const now = after === undefined ? "gone" : (0,decimal/* renderDecimal */.sx)(after);
            const message = `has a weaker locked limit in ${environment}: ${(0,decimal/* renderDecimal */.sx)(before)}, now ${now}`;
            return [
                {
                    flag: key,
                    message,
                    paths: [
                        ["limits", key, environment],
                        ["limits", key],
                        ["flags", key],
                    ],
                },
            ];
        });
    });
};
const isAlwaysAsStrict = (flag, environment, limit) => {
    const pass = flag.threshold?.pass ?? "at-least";
    const limits = outletsOf(flag, environment, JSON.stringify).flatMap((outlet) => outlet.limits);
    return limits.every((each) => !(0,is_weaker/* isWeaker */.c)(pass, each, limit));
};

// EXTERNAL MODULE: ./lib/cli/lock-file.js
var lock_file = __webpack_require__(498);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/base-comparison.js














/** The options of the comparison, checked; undefined without `--base`. Throws a Refusal for a half of a pair. */
const baseOption = (args) => {
    const [base, reason, allowed] = [args.one("base"), args.one("reason")?.trim(), args.has("allow-lower")];
    if (base === undefined && (allowed || reason !== undefined)) {
        throw new refusal/* Refusal */.P("--allow-lower and --reason belong to a comparison", { hint: "add --base REF" });
    }
    if (allowed !== (reason !== undefined && reason !== "")) {
        throw new refusal/* Refusal */.P("--allow-lower and --reason TEXT need each other, and the reason must say something");
    }
    return base === undefined ? undefined : { base, ...(reason !== undefined && { reason }) };
};
/** Compares the thresholds of valid flags, and the lock, with those of another commit. */
const compareWithBase = async (args, world, { texts, flagSet }) => {
    const option = baseOption(args);
    if (option === undefined)
        return undefined;
    const repository = openLocalRepository(world.cwd, world.env);
    const patterns = [...args.positionals, ...args.all("config")];
    const lockFile = await (0,lock_file/* lockOption */.$i)(args, world, false);
    const { commit, flags, lock } = await reach(async () => {
        const at = await repository.commitOf(option.base);
        const found = await filesAt(repository, at, patterns.length > 0 ? patterns : [flag_files/* DEFAULT_FLAG_FILE */.kz]);
        return { commit: at, flags: found, lock: lockOf(await filesAt(repository, at, [lockFile.file]), lockFile.file) };
    });
    const before = await flagsOf(flags, option.base);
    const documents = documentsOf(texts);
    const locks = lockFile.text === undefined ? documents : documentsOf([{ file: lockFile.file, text: lockFile.text }]);
    const lowered = [
        ...(before === undefined ? [] : loweredThresholds(before, flagSet).map((each) => problemOf(each, documents))),
        ...loweredLocks(lock, lockFile.lock, flagSet).map((each) => problemOf(each, locks)),
    ];
    return { ...option, commit, lowered };
};
const reach = async (work) => {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof RepositoryUnavailable))
            throw error;
        throw new refusal/* Refusal */.P(`--base: ${error.message}`, { hint: "in a shallow clone, fetch the commit first" });
    }
};
const filesAt = async (repository, commit, patterns) => {
    const paths = await Promise.all(patterns.map(repository.pathOf));
    const outside = paths.find((path) => !path.ok);
    if (outside && !outside.ok)
        throw new refusal/* Refusal */.P(`--base: ${outside.message}`);
    // One after the other: a file that one pattern does not find says nothing of the others.
    const files = [];
    for (const path of paths) {
        const found = await readRepositoryFiles(repository, commit, path.ok ? [path.value] : []);
        if (!found.ok && found.kind === "unreadable")
            return found;
        for (const file of found.ok ? found.files : [])
            if (!files.some((each) => each.file === file.file))
                files.push(file);
    }
    return { ok: true, files };
};
/** The flags of the base; undefined where it has none yet. */
const flagsOf = async (found, base) => {
    if (!found.ok)
        throw new refusal/* Refusal */.P(`--base ${base}: ${found.message}`);
    if (found.files.length === 0)
        return undefined;
    const loaded = await (0,pipeline/* loadFlagSet */.ZW)(found.files, { loadRegex: regex_engine/* loadRegexEngine */.cG });
    if (loaded.ok)
        return loaded.value.flagSet;
    throw new refusal/* Refusal */.P(`--base ${base}: the flags there are refused, so nothing can be compared with them`, {
        hint: "compare with an earlier commit that is valid",
    });
};
const lockOf = (found, file) => {
    if (!found.ok)
        throw new refusal/* Refusal */.P(`--base: the lock ${found.message}`);
    const [first] = found.files;
    return first === undefined ? lock/* NO_LOCK */.oF : (0,lock_file/* lockIn */.$7)((0,parsed/* parsed */.Yz)(first.text), `${file} of the base`);
};
const documentsOf = (texts) => texts.flatMap(({ file, text }) => {
    const document = (0,parse_document/* parseDocument */.T)(text, file);
    return document.ok ? [document.value] : [];
});
const problemOf = ({ flag, message, paths }, documents) => loweredProblem(documents, `flag "${flag}" ${message}`, paths);

// EXTERNAL MODULE: ./lib/cli/color.js
var cli_color = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/instant-option.js
var instant_option = __webpack_require__(7513);
// EXTERNAL MODULE: ./lib/cli/is-expired.js
var is_expired = __webpack_require__(5152);
// EXTERNAL MODULE: ./lib/cli/load-flags.js
var load_flags = __webpack_require__(6090);
// EXTERNAL MODULE: ./lib/cli/render-problems.js + 1 modules
var render_problems = __webpack_require__(8792);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
;// CONCATENATED MODULE: ./lib/cli/workflow-annotations.js
/** A runner shows as many errors and as many warnings of one step; more would only fill the log. */
const MAX_EACH = 10;
/** Workflow commands that a GitHub runner shows as annotations at the lines of the problems. */
const annotations = (problems) => ["error", "warning"]
    .flatMap((severity) => problems.filter((problem) => problem.severity === severity).slice(0, MAX_EACH))
    .map(annotation)
    .join("");
const annotation = ({ severity, code, message, position, suggestion }) => {
    const place = position && { file: position.file, line: String(position.line), col: String(position.column) };
    const properties = Object.entries({ ...place, title: `signalbox ${code}` }).map(([name, value]) => `${name}=${escapeProperty(value)}`);
    const meant = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
    return `::${severity} ${properties.join(",")}::${escapeData(message + meant)}\n`;
};
/** The runner reads one command a line and undoes exactly these escapes; anything else cannot end a command. */
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/validate.js











/** `signalbox validate`: every problem of the flag files, and whether they are good enough. */
const validate = async (args, world) => {
    const now = (0,instant_option/* instantOption */.n)(args, world);
    const maxExpired = countOption(args, "max-expired");
    const format = args.has("json") ? "json" : (args.one("format") ?? "text");
    const wanted = baseOption(args);
    const checked = await (0,load_flags/* checkFlags */.K)([...args.positionals, ...args.all("config")], world, now);
    const { texts } = checked;
    const compared = wanted && checked.ok ? await compareWithBase(args, world, { texts, flagSet: checked.value.flagSet }) : undefined;
    const refused = compared?.reason === undefined ? (compared?.lowered ?? []) : [];
    const problems = [...checked.problems, ...refused];
    const flags = checked.ok ? Object.values(checked.value.flagSet.flags) : [];
    const expired = flags.filter((flag) => (0,is_expired/* isExpired */._)(flag, now)).map((flag) => flag.key);
    const tooManyExpired = maxExpired !== undefined && expired.length > maxExpired;
    const counts = { errors: count(problems, "error"), warnings: count(problems, "warning") };
    const valid = checked.ok && refused.length === 0 && !(args.has("strict") && counts.warnings > 0) && !tooManyExpired;
    if (format === "json") {
        const totals = { ...counts, files: checked.files, flags: flags.length };
        await (0,write_json/* writeJson */.G)(world.stdout, {
            schema_version: 1,
            valid,
            ...totals,
            expired,
            ...(compared && { base: comparisonAsJson(compared) }),
            problems: (0,render_problems.problemsAsJson)(problems),
        });
        return valid ? 0 : 1;
    }
    const color = (0,cli_color/* colorOf */.H)(world.stderr, world.env) && !args.has("no-color");
    await world.stderr.write((0,render_problems.renderProblems)(problems, color));
    if (format === "github")
        await world.stdout.write(annotations(problems));
    if (tooManyExpired) {
        const names = `${(0,count_of/* countOf */.p)(expired.length, "flag")} expired, at most ${maxExpired} admitted: ${expired.join(", ")}`;
        await world.stderr.write(`${(0,cli_color/* paint */.n)("red", "error:", color)} ${names}\n`);
    }
    if (compared?.reason !== undefined)
        await world.stdout.write(noteOf(compared, compared.reason));
    const found = `${(0,count_of/* countOf */.p)(counts.errors, "error")}, ${(0,count_of/* countOf */.p)(counts.warnings, "warning")}`;
    const read = `${(0,count_of/* countOf */.p)(checked.files, "file")}${checked.ok ? `, ${(0,count_of/* countOf */.p)(flags.length, "flag")}` : ""}`;
    await world.stdout.write(`${found} in ${read}\n`);
    return valid ? 0 : 1;
};
const comparisonAsJson = ({ base, commit, reason, lowered }) => ({
    ref: base,
    commit,
    ...(reason !== undefined && { reason }),
    lowered: (0,render_problems.problemsAsJson)(lowered),
});
/** The record of an admitted lowering: every weaker threshold with its place, and the reason. */
const noteOf = ({ lowered }, reason) => lowered
    .map(({ message, position }) => {
    const place = position === undefined ? "" : `${position.file}:${position.line}:${position.column}: `;
    return `admitted: ${(0,safe_text/* safeText */.H)(`${place}${message}; reason: ${reason}`)}\n`;
})
    .join("");
const count = (problems, severity) => problems.filter((problem) => problem.severity === severity).length;
const countOption = (args, name) => {
    const text = args.one(name);
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new refusal/* Refusal */.P(`--${name}: ${JSON.stringify(text)} is not a count`);
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

/***/ 7513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ instantOption)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);


/** The instant of the option `--now`, else of the clock; epoch milliseconds. */
const instantOption = (args, world) => {
    const text = args.one("now");
    if (text === undefined)
        return world.now();
    const instant = (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .n)(text);
    if (instant !== undefined)
        return instant;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`--now: ${JSON.stringify(text)} is not an RFC 3339 instant with an offset`, {
        hint: "such as 2027-01-31T09:00:00Z or 2027-01-31T10:00:00+01:00",
    });
};


/***/ }),

/***/ 5152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isExpired)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);

const DAY_MS = 86_400_000;
/** Whether a flag is past its expiry date: from 00:00 UTC of the day after. `now` is epoch milliseconds. */
const isExpired = (flag, now) => {
    const day = flag.expires === undefined ? undefined : (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDate */ ._)(flag.expires);
    return day !== undefined && now >= day + DAY_MS;
};


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

/***/ 498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ lockIn),
/* harmony export */   $i: () => (/* binding */ lockOption),
/* harmony export */   wh: () => (/* binding */ readNamedFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _io_file_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5391);
/* harmony import */ var _io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8402);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2534);
/* harmony import */ var _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9880);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1162);







/** Reports of large code bases have some ten MiB. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** The text of a file that a command was told to read, or why it cannot be read. */
const readNamedFile = async (file, world) => {
    const bytes = await (0,_io_read_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .X)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, file), MAX_REPORT_BYTES);
    if (!bytes.ok)
        return bytes;
    return bytes.value === "too large" ? (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(`larger than ${MAX_REPORT_BYTES} bytes`) : (0,_io_decode_utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(bytes.value);
};
/** The lock of `--lock`. A file that is not there is refused when it was named and `mustExist`; else it locks nothing. */
const lockOption = async (args, world, mustExist) => {
    const named = args.one("lock");
    const file = named ?? _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_LOCK_FILE */ .v8;
    const text = await readNamedFile(file, world);
    if (!text.ok) {
        if (text.message === MISSING && !(named !== undefined && mustExist))
            return { file, lock: _thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_LOCK */ .oF };
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`the lock ${JSON.stringify(file)}: ${text.message}`);
    }
    return { file, lock: lockIn(text, file), text: text.value };
};
const MISSING = (0,_io_file_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFileError */ .S)({ code: "ENOENT" });
/** The limits in the text of a lock file; throws a Refusal that names the file. */
const lockIn = (text, file) => {
    const lock = text.ok ? (0,_thresholds_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .PG)(text.value) : text;
    if (!lock.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .Refusal */ .P(`the lock ${JSON.stringify(file)}: ${lock.message}`);
    return lock.value;
};


/***/ }),

/***/ 8792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemsAsJson: () => (/* binding */ problemsAsJson),
  renderProblems: () => (/* binding */ renderProblems)
});

;// CONCATENATED MODULE: ./lib/document/render-problem.js
/** Columns of source shown; a longer line is cut on both sides of the caret. */
const MAX_SHOWN = 100;
/** Columns kept in front of the caret where a line is cut. */
const BEFORE = 40;
const RED = 31;
const YELLOW = 33;
const CYAN = 36;
const BOLD = 1;
/**
 * Control characters, separators of lines, lone surrogates and marks that turn the direction of writing:
 * a source line shown raw could move the cursor, colour the screen or hide what it says.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What a person sees of a text: each tab one space, each unsafe character one `·`, so that columns stay. */
const visible = (text) => text.replaceAll("\t", " ").replace(UNSAFE, (character) => "·".repeat(character.length));
/** East Asian wide characters and pictures take two columns of a terminal. */
const WIDE = /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const widthOf = (text) => {
    let width = 0;
    for (const character of text)
        width += WIDE.test(character) ? 2 : 1;
    return width;
};
const excerptOf = (line, column, length) => {
    const start = line.length > MAX_SHOWN ? Math.max(0, Math.min(column - 1 - BEFORE, line.length - MAX_SHOWN)) : 0;
    const end = Math.min(line.length, start + MAX_SHOWN);
    const head = start > 0 ? "…" : "";
    const tail = end < line.length ? "…" : "";
    const before = head + visible(line.slice(start, column - 1));
    const marked = visible(line.slice(column - 1, Math.min(end, column - 1 + length)));
    const text = head + visible(line.slice(start, end)) + tail;
    return { text, indent: widthOf(before), length: Math.max(1, widthOf(marked)) };
};
const paint = (color, code, text) => color ? `\u001b[${code}m${text}\u001b[0m` : text;
const placeOf = ({ position }) => position ? `${visible(position.file)}:${position.line}:${position.column} ` : "";
const sourceOf = (problem, color) => {
    const { position, sourceLine, length = 1, severity } = problem;
    if (position === undefined || sourceLine === undefined)
        return [];
    const excerpt = excerptOf(sourceLine, position.column, length);
    const number = String(position.line);
    const gutter = " ".repeat(number.length);
    const caret = paint(color, severity === "error" ? RED : YELLOW, "^".repeat(excerpt.length));
    return [
        `${paint(color, CYAN, `  ${number} |`)} ${excerpt.text}`,
        `${paint(color, CYAN, `  ${gutter} |`)} ${" ".repeat(excerpt.indent)}${caret}`,
    ];
};
/**
 * A problem as a compiler shows it: place, severity, code and message, then the line with a caret under the fault.
 * Nothing of the user's text reaches a terminal that the terminal would obey.
 */
const renderProblem = (problem, { color }) => {
    const { severity, code, message, suggestion, related = [] } = problem;
    const label = paint(color, severity === "error" ? RED : YELLOW, severity);
    const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(visible(suggestion))}?`;
    const head = `${paint(color, BOLD, placeOf(problem))}${label} ${code}: ${visible(message)}${hint}`;
    const others = related.map(({ file, line, column }) => `  see ${visible(file)}:${line}:${column}`);
    return [head, ...sourceOf(problem, color), ...others].join("\n");
};

;// CONCATENATED MODULE: ./lib/cli/render-problems.js

/** Every problem for a person, an empty line between two. */
const renderProblems = (problems, color) => problems.map((problem) => `${renderProblem(problem, { color })}\n\n`).join("");
/** Every problem for a program: `{code, severity, message, file?, line?, column?, length?, suggestion?, related?}`. */
const problemsAsJson = (problems) => problems.map(({ code, severity, message, position, length, suggestion, related }) => ({
    code,
    severity,
    message,
    ...(position && placeAsJson(position)),
    ...(length !== undefined && { length }),
    ...(suggestion !== undefined && { suggestion }),
    ...(related && { related: related.map(placeAsJson) }),
}));
const placeAsJson = ({ file, line, column }) => ({
    file,
    line,
    column,
});


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


/***/ }),

/***/ 179:
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
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2534);

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

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isWeaker)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(179);

/** Whether more measurements pass the first limit than the second. */
const isWeaker = (pass, limit, than) => {
    const order = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compareDecimals */ .YL)(limit, than);
    return pass === "at-least" ? order < 0 : order > 0;
};


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ endOfString),
/* harmony export */   eU: () => (/* binding */ endOfValue),
/* harmony export */   pw: () => (/* binding */ skipBlanks)
/* harmony export */ });
/** Steps through text that JSON.parse has accepted; for any other text they promise nothing. */
/** The first place at or after `from` that is no white space. */
const skipBlanks = (text, from) => {
    let at = from;
    while (" \t\r\n".includes(text[at] ?? "x"))
        at++;
    return at;
};
/** Just past the value that starts here. Counts brackets instead of recursing: a text may nest as deeply as it likes. */
const endOfValue = (text, start) => {
    let depth = 0;
    for (let at = start;;) {
        const character = text[at] ?? "";
        if (character === '"')
            at = endOfString(text, at);
        else if ("{[".includes(character) && character !== "") {
            depth++;
            at++;
        }
        else if ("}]".includes(character) && character !== "") {
            depth--;
            at++;
        }
        else if (depth > 0)
            at++;
        else
            while (at < text.length && !" \t\r\n,:]}".includes(text[at] ?? ""))
                at++;
        if (depth === 0)
            return at;
    }
};
/** Just past the string that starts here. */
const endOfString = (text, open) => {
    let at = open + 1;
    while (text[at] !== '"')
        at += text[at] === "\\" ? 2 : 1;
    return at + 1;
};


/***/ }),

/***/ 9880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v8: () => (/* binding */ DEFAULT_LOCK_FILE),
  oF: () => (/* binding */ NO_LOCK),
  Gh: () => (/* binding */ lockedLimit),
  PG: () => (/* binding */ parseLock),
  wC: () => (/* binding */ renderLock)
});

// EXTERNAL MODULE: ./lib/model/key.js
var key = __webpack_require__(1958);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/thresholds/json-text.js
var json_text = __webpack_require__(5754);
;// CONCATENATED MODULE: ./lib/thresholds/duplicate-key.js

/**
 * A key that some object of a JSON text has twice, or undefined. JSON.parse keeps the last one without a word, so a
 * reviewer could read one limit and a program another.
 */
const duplicateKey = (text) => {
    const open = [];
    for (let at = 0; at < text.length;) {
        const character = text[at];
        if (character === '"') {
            const end = (0,json_text/* endOfString */.ap)(text, at);
            if (text[(0,json_text/* skipBlanks */.pw)(text, end)] === ":") {
                const key = JSON.parse(text.slice(at, end));
                const keys = open.at(-1);
                if (keys?.has(key))
                    return key;
                keys?.add(key);
            }
            at = end;
            continue;
        }
        if (character === "{")
            open.push(new Set());
        if (character === "}")
            open.pop();
        at++;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/thresholds/lock.js




/** Read and written where no other file is named. */
const DEFAULT_LOCK_FILE = "config/thresholds.lock.json";
const NO_LOCK = new Map();
const VERSION = 1;
const NEEDED = 'needed is {"version": 1, "limits": {FLAG: {ENVIRONMENT: "82.4"}}}';
/** Reads a lock file strictly, every fault in one message: a limit that is not understood would be one that is gone. */
const parseLock = (text) => {
    let root;
    try {
        root = JSON.parse(text);
    }
    catch (error) {
        return (0,parsed/* refused */.J5)(`not JSON: ${error.message.split("\n")[0]}; ${NEEDED}`);
    }
    const twice = duplicateKey(text);
    if (twice !== undefined)
        return (0,parsed/* refused */.J5)(`the key ${(0,parsed/* quoted */.TL)(twice)} stands there twice`);
    if (!isObject(root) || root["version"] !== VERSION || !isObject(root["limits"]))
        return (0,parsed/* refused */.J5)(NEEDED);
    const unknown = Object.keys(root).find((key) => key !== "version" && key !== "limits");
    if (unknown !== undefined)
        return (0,parsed/* refused */.J5)(`unknown key ${(0,parsed/* quoted */.TL)(unknown)}; ${NEEDED}`);
    const faults = [];
    const limits = Object.entries(root["limits"]).map(([flag, entry]) => [flag, readEntry(flag, entry, faults)]);
    return faults.length === 0 ? (0,parsed/* parsed */.Yz)(new Map(limits)) : (0,parsed/* refused */.J5)(faults.join("; "));
};
const readEntry = (flag, entry, faults) => {
    const limits = new Map();
    if (!key/* KEY_PATTERN */.bn.test(flag))
        faults.push(`${(0,parsed/* quoted */.TL)(flag)} is no key of a flag`);
    if (!isObject(entry))
        faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}: needed is a limit for each environment`);
    for (const [environment, found] of isObject(entry) ? Object.entries(entry) : []) {
        // A JSON number would pass through a double on its way through other tools.
        const limit = typeof found === "string" ? (0,decimal/* parseDecimal */.$Q)(found) : (0,parsed/* refused */.J5)("needed is a decimal in quotes");
        if (limit.ok)
            limits.set(environment, limit.value);
        else
            faults.push(`flag ${(0,parsed/* quoted */.TL)(flag)}, environment ${(0,parsed/* quoted */.TL)(environment)}: ${limit.message}`);
    }
    return limits;
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The text of a lock file: sorted, one limit a line, so that a change shows as one line. */
const renderLock = (lock) => {
    const limits = sorted(lock).map(([flag, entry]) => [
        flag,
        Object.fromEntries(sorted(entry).map(([environment, limit]) => [environment, (0,decimal/* renderDecimal */.sx)(limit)])),
    ]);
    return `${JSON.stringify({ version: VERSION, limits: Object.fromEntries(limits) }, null, 2)}\n`;
};
const sorted = (map) => [...map].sort(([left], [right]) => (left < right ? -1 : 1));
/** The locked limit of a flag in an environment, where there is one. */
const lockedLimit = (lock, flag, environment) => lock.get(flag)?.get(environment);


/***/ })

};
