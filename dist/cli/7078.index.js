export const id = 7078;
export const ids = [7078];
export const modules = {

/***/ 7078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditArchive: () => (/* binding */ auditArchive)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/audit/hash.js
var hash = __webpack_require__(5431);
// EXTERNAL MODULE: ./lib/io/read-regular-file.js
var read_regular_file = __webpack_require__(8402);
// EXTERNAL MODULE: ./lib/model/version.js
var version = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/cli/audit-archive/archive-index.js
/** The schema of `archive.json`. Fields may be added; none changes its meaning. */
const ARCHIVE_SCHEMA = "signalbox.archive/1";
const ARCHIVE_FILE = "archive.json";

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/io/audit-bundles.js
var audit_bundles = __webpack_require__(3631);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/io/pack-zip.js

/** Without the larger forms of the format (APPNOTE 4.5.3) sizes end at 4 GiB, headers counted, and counts at 65,535. */
const MAX_BYTES = 0xe000_0000;
const MAX_ENTRIES = 0xffff - 1;
/** 1 January 1980, the first day that the format knows: the same files make the same bytes. */
const DATE = 0x21;
const VERSION = 20;
/** Bit 11: the name is UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
const UNIX_FILE = (0o100644 << 16) >>> 0;
const MADE_BY_UNIX = (3 << 8) | VERSION;
/** A zip of files by their names; the same bytes for the same files. Throws for more than the plain format holds. */
const packZip = (files) => {
    const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    if (total > MAX_BYTES || files.size > MAX_ENTRIES)
        throw new Error("too much for one plain zip");
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [name, bytes] of files) {
        const packed = (0,external_node_zlib_.deflateRawSync)(bytes);
        const encoded = Buffer.from(name, "utf8");
        const common = commonFields(bytes, packed.length, encoded.length);
        const local = Buffer.concat([signature(0x0403), common, encoded, packed]);
        const central = Buffer.alloc(16);
        central.writeUInt32LE(UNIX_FILE, 8);
        central.writeUInt32LE(offset, 12);
        const madeBy = Buffer.alloc(2);
        madeBy.writeUInt16LE(MADE_BY_UNIX);
        // Comment length, disk and internal attributes are the zeros before the mode.
        directory.push(Buffer.concat([signature(0x0201), madeBy, common, central.subarray(2), encoded]));
        parts.push(local);
        offset += local.length;
    }
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(files.size, 4);
    end.writeUInt16LE(files.size, 6);
    end.writeUInt32LE(central.length, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([...parts, central, signature(0x0605), end]);
};
const signature = (kind) => Buffer.from([0x50, 0x4b, kind & 0xff, kind >> 8]);
/** What a local header and the directory have in common, from the version needed to the length of the extra field. */
const commonFields = (bytes, packed, name) => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(FLAGS, 2);
    fields.writeUInt16LE(DEFLATED, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE((0,external_node_zlib_.crc32)(bytes), 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name, 22);
    return fields;
};

// EXTERNAL MODULE: ./lib/io/safe-unzip.js
var safe_unzip = __webpack_require__(9544);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/audit-archive/archive-target.js








/** A folder, or a zip where the path ends so; throws a Refusal where there is one already. */
const openTarget = (path) => path.toLowerCase().endsWith(".zip") ? zipTarget(path) : folderTarget(path);
const folderTarget = (folder) => {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, ARCHIVE_FILE)))
        throw exists(folder);
    return {
        add: (path, bytes) => write((0,external_node_path_.join)(folder, path), bytes, true),
        finish: (index) => write((0,external_node_path_.join)(folder, ARCHIVE_FILE), index, false),
    };
};
const zipTarget = (path) => {
    if ((0,external_node_fs_.existsSync)(path))
        throw exists(path);
    const files = new Map();
    let total = 0;
    return {
        add: async (name, bytes) => {
            total += bytes.length;
            files.set(name, bytes);
            // What could not be read back is no archive.
            if (total > safe_unzip/* UNZIP_LIMITS */.A.totalBytes || files.size >= safe_unzip/* UNZIP_LIMITS */.A.entries)
                throw tooLarge();
        },
        finish: async (index) => {
            const zip = packZip(new Map([[ARCHIVE_FILE, Buffer.from(index)], ...files]));
            if (zip.length > audit_bundles/* MAX_ZIP_BYTES */.j3)
                throw tooLarge();
            await write(path, zip, false);
        },
    };
};
const exists = (path) => new refusal/* Refusal */.P(`${JSON.stringify(path)}: is an archive already`, {
    hint: "an archive is never changed: name a new one",
});
const tooLarge = () => new refusal/* Refusal */.P("too much for one zip", { hint: "a folder has no such limit: --out DIR" });
const write = async (path, content, replace) => {
    const written = await (0,write_whole_file/* writeWholeFile */.R)(path, content, { replace });
    if (!written.ok)
        throw new refusal/* Refusal */.P(`${JSON.stringify(path)}: ${written.message}`);
};

// EXTERNAL MODULE: ./lib/audit/verify/verify-logs.js + 12 modules
var verify_logs = __webpack_require__(3153);
;// CONCATENATED MODULE: ./lib/cli/audit-archive/collect-bundles.js



/** Parts of an origin that may become part of a path. */
const PLAIN = /^(?!\.)[\w.-]{1,100}$/;
/**
 * Every bundle of the paths, its structure checked, under the folder that it gets in an archive; one that is there
 * twice comes once. The same paths give the same folders.
 */
async function* collectBundles(paths, now) {
    const taken = new Map();
    for await (const found of (0,audit_bundles/* eachBundle */.y0)(paths)) {
        if ("problem" in found) {
            yield found;
            continue;
        }
        const { findings, logs } = (0,verify_logs/* verifyLogs */.D)({ logs: [found], trust: [], now });
        // One log in, one out.
        const { origin, size, root, status } = logs[0];
        const files = [...found.files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: (0,hash/* sha256Hex */.fg)(bytes) }));
        const identity = JSON.stringify(files);
        const folder = folderOf(origin, identity, taken);
        if (folder === undefined)
            continue;
        // Each is looked at alone: what it says of others is for the verifier, who has all of them.
        const told = findings
            .filter(({ kind }) => kind !== "bundle_missing")
            .map(({ kind, grade, message }) => ({ kind, grade, message }));
        const forced = status === "tampered";
        yield {
            bundle: { folder, from: found.name, origin, size, root, status, forced, findings: told, files },
            files: found.files,
        };
    }
}
/** Run, attempt, job and digest of the origin; another bundle that says the same gets a number. Undefined: a copy. */
const folderOf = (origin, identity, taken) => {
    const parts = origin.split("/").slice(-4);
    const name = parts.length === 4 && parts.every((part) => PLAIN.test(part)) ? parts.join("-") : "bundle";
    for (let number = 1;; number++) {
        const folder = `bundles/${name}${number === 1 ? "" : `-${number}`}`;
        const other = taken.get(folder.toLowerCase());
        if (other === identity)
            return undefined;
        if (other !== undefined)
            continue;
        taken.set(folder.toLowerCase(), identity);
        return folder;
    }
};

// EXTERNAL MODULE: ./lib/cli/audit-files/short-name.js
var short_name = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/cli/audit-pull/pull-bundles.js + 3 modules
var pull_bundles = __webpack_require__(739);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/audit-archive.js













const CHANGED = "the bundles changed while they were archived; the archive has no index";
const MAX_RUNS_BYTES = 64 * 1024 * 1024;
/** `signalbox audit archive`: a copy of bundles that outlives the artifacts. */
const auditArchive = async (args, world) => {
    const out = args.one("out");
    if (out === undefined)
        throw new refusal/* Refusal */.P("--out is needed", { hint: "such as --out archive/2026-10" });
    const paths = (args.positionals.length === 0 ? ["audit"] : args.positionals).map((path) => (0,external_node_path_.resolve)(world.cwd, path));
    const source = paths.find((path) => !(0,external_node_path_.relative)(path, (0,external_node_path_.resolve)(world.cwd, out)).startsWith(".."));
    if (source !== undefined) {
        throw new refusal/* Refusal */.P(`--out ${JSON.stringify(out)}: lies in ${(0,short_name/* shortName */.E)(source, world)}, which is to be archived`, {
            hint: "an archive needs a folder or a zip of its own",
        });
    }
    const force = args.has("force");
    // Before the first byte is written, everything has been looked at once.
    for await (const found of collectBundles(paths, world.now())) {
        if ("problem" in found && !force)
            throw unreadable(found, world);
        if ("bundle" in found && found.bundle.forced && !force)
            return refuse(found.bundle, world);
    }
    const target = openTarget((0,external_node_path_.resolve)(world.cwd, out));
    const index = await fill(target, paths, force, world);
    const text = `${JSON.stringify(index, null, 2)}\n`;
    await target.finish(text);
    const digest = (0,hash/* sha256Hex */.fg)(Buffer.from(text));
    if (args.has("json"))
        await (0,write_json/* writeJson */.G)(world.stdout, { ...JSON.parse(text), schema_version: 1, out, sha256: digest });
    else
        await world.stdout.write(summaryOf(index, out, digest));
    return exitOf(index);
};
const fill = async (target, paths, force, world) => {
    const bundles = [];
    const leftOut = [];
    for await (const found of collectBundles(paths, world.now())) {
        if ("problem" in found) {
            leftOut.push({ ...found, name: (0,short_name/* shortName */.E)(found.name, world) });
            continue;
        }
        await addBundle(target, found);
        bundles.push({ ...found.bundle, from: (0,short_name/* shortName */.E)(found.bundle.from, world) });
    }
    await addRunLists(target, paths);
    const created = new Date(world.now()).toISOString();
    // They were all right a moment ago.
    if (!force && (leftOut.length > 0 || bundles.some(({ forced }) => forced)))
        throw new refusal/* Refusal */.P(CHANGED);
    return { schema: ARCHIVE_SCHEMA, created, tool_version: version/* VERSION */.x, bundles, left_out: leftOut };
};
const addBundle = async (target, { bundle, files }) => {
    for (const [name, bytes] of files)
        await target.add(`${bundle.folder}/${name}`, bytes);
};
/** So that an archive can be verified for completeness, too. */
const addRunLists = async (target, paths) => {
    let count = 0;
    for (const path of paths) {
        const runs = (0,read_regular_file/* readRegularFile */.X)((0,external_node_path_.join)(path, pull_bundles/* INDEX_FILE */.K), MAX_RUNS_BYTES);
        if (!runs.ok || runs.value === "too large")
            continue;
        count += 1;
        await target.add(count === 1 ? pull_bundles/* INDEX_FILE */.K : `runs-${count}.json`, runs.value);
    }
};
const unreadable = ({ name, problem }, world) => new refusal/* Refusal */.P(`${(0,short_name/* shortName */.E)(name, world)}: ${problem}`, { hint: "nothing was written; --force leaves it out" });
const refuse = async ({ from, findings }, world) => {
    const [worst] = findings;
    const told = `${(0,short_name/* shortName */.E)(from, world)}: ${worst?.kind}: ${worst?.message}`;
    await world.stderr.write(`tampered: ${(0,safe_text/* safeText */.H)(told)}\nnothing was written; --force archives it and records that\n`);
    return 1;
};
const summaryOf = ({ bundles, left_out: leftOut }, out, digest) => {
    const lines = [
        ...bundles.filter(({ forced }) => forced).map(({ from }) => `tampered, taken all the same: ${from}`),
        ...leftOut.map(({ name, problem }) => `left out: ${name}: ${problem}`),
        `${(0,count_of/* countOf */.p)(bundles.length, "bundle")} archived in ${out}`,
        `sha256 of archive.json: ${digest}`,
    ];
    return lines.map((line) => `${(0,safe_text/* safeText */.H)(line)}\n`).join("");
};
const exitOf = ({ bundles, left_out: leftOut }) => {
    if (bundles.some(({ forced }) => forced))
        return 1;
    return leftOut.length > 0 ? 3 : 0;
};


/***/ })

};
