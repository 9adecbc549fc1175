export const id = 9733;
export const ids = [9733];
export const modules = {

/***/ 8278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ writeProof),
/* harmony export */   Gr: () => (/* binding */ verifyProof),
/* harmony export */   k_: () => (/* binding */ parseProof)
/* harmony export */ });
/* harmony import */ var _digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2519);
/* harmony import */ var _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4541);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2388);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5431);
/* harmony import */ var _signed_note_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1636);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2533);







const FIRST_LINE = "c2sp.org/tlog-proof@v1";
/** The base64 of the longest entry, a path of 64 hashes and a note. */
const MAX_PROOF_CHARACTERS = 256 * 1024;
/** The text of a proof for the entry `index` of `lines`, which are all that the checkpoint in `note` counts. */
const writeProof = (lines, index, note) => {
    const leaves = lines.map((line) => (0,_digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, Buffer.from(line, "utf8")));
    const hashes = (0,_digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .inclusionProof */ .nT)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, leaves, index);
    const extra = (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .toBase64 */ .n)(Buffer.from(lines[index], "utf8"));
    return [FIRST_LINE, `extra ${extra}`, `index ${index}`, ...hashes.map(_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .toBase64 */ .n), "", note].join("\n");
};
/** Reads the text of a proof; nothing of it is verified. */
const parseProof = (text) => {
    if (text.length > MAX_PROOF_CHARACTERS)
        return refused(`a proof has at most ${MAX_PROOF_CHARACTERS} characters`);
    const end = text.indexOf("\n\n");
    const [first, extra, position, ...path] = text.slice(0, Math.max(end, 0)).split("\n");
    if (end < 0 || first !== FIRST_LINE)
        return refused(`a proof begins with the line ${FIRST_LINE}`);
    const bytes = extra?.startsWith("extra ") === true ? (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(extra.slice("extra ".length)) : undefined;
    if (bytes === undefined)
        return refused("the second line of a proof is extra and the entry in base64");
    const digits = /^index (0|[1-9][0-9]{0,14})$/.exec(position ?? "")?.[1];
    if (digits === undefined)
        return refused("the third line of a proof is index and the number of the entry");
    const hashes = [];
    for (const line of path) {
        const hash = (0,_base64_js__WEBPACK_IMPORTED_MODULE_6__/* .fromBase64 */ .E)(line);
        if (hash?.length !== _digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
            return refused(`a hash of a proof is 32 bytes in base64, found ${JSON.stringify(line)}`);
        hashes.push(hash);
    }
    const note = (0,_signed_note_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNote */ .wd)(text.slice(end + 2));
    if (!note.ok)
        return note;
    const read = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCheckpoint */ .S7)(note.note.text);
    if (!read.ok)
        return read;
    const line = Buffer.from(bytes).toString("utf8");
    return { ok: true, proof: { index: Number(digits), line, hashes, note: note.note, checkpoint: read.checkpoint } };
};
/** Whether a proof leads from its entry to a checkpoint that a trusted key signed. */
const verifyProof = ({ index, line, hashes, note, checkpoint }, trust) => {
    const leaf = (0,_digest_merkle_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, Buffer.from(line, "utf8"));
    const { size, root } = checkpoint;
    if (!(0,_digest_merkle_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyInclusion */ .yR)(_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Bytes */ .LP, { index, size, leaf, proof: hashes, root })) {
        return {
            status: "tampered",
            message: `the entry is not number ${index} of the ${size} that the checkpoint counts`,
        };
    }
    const keys = trust.map(({ key }) => key);
    const verdict = (0,_signed_note_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyNote */ .W4)(note, keys);
    switch (verdict.status) {
        case "invalid":
            return { status: "tampered", message: `the signature of "${verdict.key.name}" does not fit the checkpoint` };
        case "unsigned":
            return { status: "unverifiable", message: "the checkpoint has no signature" };
        case "unknown":
            return { status: "unverifiable", message: `signed by ${verdict.names.join(", ")}, which no trusted key fits` };
        case "verified": {
            const time = timeOf(line);
            const valid = trust.find((trusted) => {
                const { from, until } = (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .intervalOf */ .XF)(trusted);
                return verdict.keys.includes(trusted.key) && !(time < from) && !(time > until);
            });
            if (valid !== undefined)
                return { status: "verified", keyName: valid.key.name };
            return { status: "tampered", message: "the key was not valid at the time of the entry" };
        }
    }
};
const timeOf = (line) => {
    try {
        return Date.parse(String(JSON.parse(line)?.time));
    }
    catch {
        return Number.NaN;
    }
};
const refused = (message) => ({ ok: false, message });


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ bundlesAt)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3631);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/* harmony import */ var _short_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5932);




/** The bundles at the given paths, by their paths from here; throws a Refusal that names what cannot be read. */
const bundlesAt = async (paths, world) => {
    try {
        const bundles = await (0,_io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .readBundles */ .AA)(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, path)));
        return bundles.map(({ name, files }) => ({ name: (0,_short_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .E)(name, world), files }));
    }
    catch (error) {
        if (!(error instanceof _io_audit_bundles_js__WEBPACK_IMPORTED_MODULE_1__/* .BundleUnreadable */ .aB))
            throw error;
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`${(0,_short_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .E)(error.place, world)}: ${error.problem}`, {
            hint: "needed is the folder or the .zip of an audit bundle, or a folder of them; without PATH it is audit",
        });
    }
};


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findingLine)
/* harmony export */ });
/** A finding in one line: grade, file, entries, kind, what was found, last good checkpoint. */
const findingLine = ({ grade, file, seq, kind, message, lastGood }) => {
    const entries = seq === undefined ? "" : seq.from === seq.to ? `, seq ${seq.from}` : `, seq ${seq.from}-${seq.to}`;
    const good = lastGood !== undefined
        ? `; last good checkpoint: ${lastGood.size} ${lastGood.root}`
        : grade === "tampered"
            ? "; last good checkpoint: none"
            : "";
    return `${grade}: ${file}${entries}: ${kind}: ${message}${good}`;
};


/***/ }),

/***/ 9733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditProve: () => (/* binding */ auditProve)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _audit_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7911);
/* harmony import */ var _audit_tlog_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8278);
/* harmony import */ var _audit_verify_read_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3343);
/* harmony import */ var _audit_verify_verify_logs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3153);
/* harmony import */ var _io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9672);
/* harmony import */ var _audit_files_bundles_at_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1675);
/* harmony import */ var _audit_files_opening_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6830);
/* harmony import */ var _audit_verify_finding_line_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2464);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1162);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9553);











/** `signalbox audit prove`: one entry with what leads from it to the checkpoint, for somebody who sees no other. */
const auditProve = async (args, world) => {
    const [path = "", number = ""] = args.positionals;
    if (!/^(0|[1-9]\d{0,14})$/.test(number))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .Refusal */ .P(`SEQ: ${JSON.stringify(number)} is no whole number from 0`);
    const seq = Number(number);
    const open = await (0,_audit_files_opening_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .segmentOpener */ .p)(args, world);
    const bundles = await (0,_audit_files_bundles_at_js__WEBPACK_IMPORTED_MODULE_6__/* .bundlesAt */ .L)([path], world);
    const [bundle] = bundles;
    if (bundle === undefined || bundles.length > 1) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .Refusal */ .P(`${path}: it holds ${bundles.length} bundles; an entry is of one`, {
            hint: `such as ${bundle?.name}`,
        });
    }
    const verdict = (0,_audit_verify_verify_logs_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyLogs */ .D)({ logs: [bundle], trust: [], open, now: world.now() });
    const tampered = verdict.findings.find(({ grade }) => grade === "tampered");
    if (tampered !== undefined) {
        await world.stderr.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)((0,_audit_verify_finding_line_js__WEBPACK_IMPORTED_MODULE_10__/* .findingLine */ .m)(tampered))}\n`);
        return 1;
    }
    const log = (0,_audit_verify_read_log_js__WEBPACK_IMPORTED_MODULE_3__/* .readLog */ .x)(bundle, open);
    const { lines } = log;
    const size = log.checkpoints.at(-1)?.checkpoint.size ?? 0;
    if (lines === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .Refusal */ .P(`${path}: the lines are sealed`, { hint: "--secret-file or --identity-file opens them" });
    if (seq >= size)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .Refusal */ .P(`SEQ: the checkpoint counts ${size} entries, so the last is ${size - 1}`);
    const texts = Buffer.from(lines).toString("utf8").split("\n").slice(0, size);
    const note = Buffer.from(bundle.files.get(_audit_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKPOINT_FILE */ .S5) ?? new Uint8Array(0)).toString("utf8");
    const proof = (0,_audit_tlog_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .writeProof */ .E4)(texts, seq, note);
    const out = args.one("out");
    if (out === undefined) {
        await world.stdout.write(proof);
        return 0;
    }
    const saved = await (0,_io_write_whole_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWholeFile */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, out), proof, { replace: false });
    if (!saved.ok)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_8__/* .Refusal */ .P(`--out ${JSON.stringify(out)}: ${saved.message}`);
    await world.stdout.write(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(`wrote ${out}; it is verified by: signalbox audit verify ${out} --key VKEY`)}\n`);
    return 0;
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
