export const id = 6060;
export const ids = [6060];
export const modules = {

/***/ 6060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ratchetCommand: () => (/* binding */ ratchetCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
// EXTERNAL MODULE: ./lib/thresholds/decimal.js
var decimal = __webpack_require__(179);
// EXTERNAL MODULE: ./lib/thresholds/lock.js + 1 modules
var lock = __webpack_require__(9880);
// EXTERNAL MODULE: ./lib/thresholds/is-weaker.js
var is_weaker = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/thresholds/ratchet.js

/** Why a limit stays. */
const KEPT_REASONS = {
    no_ratchet: "has no ratchet",
    unmeasured: "was not measured",
    in_error: "is in error",
    wrong_way: "has a ratchet that could only weaken it",
    not_better: "was not measured better than its limit",
};
/** Tightens the limits of one environment to what was measured. No limit ever weakens, whatever the metrics say. */
const ratchet = (results, environment, lock) => {
    const moves = [];
    const kept = [];
    for (const result of results) {
        const step = stepOf(result);
        if ("reason" in step)
            kept.push(step);
        else
            moves.push(step);
    }
    return { moves, kept, lock: withMoves(lock, moves, environment) };
};
const stepOf = ({ flag, threshold, measured, limit, error }) => {
    const { pass } = threshold;
    if (threshold.ratchet === undefined)
        return { flag, reason: "no_ratchet" };
    if ((threshold.ratchet === "raise-only") !== (pass === "at-least"))
        return { flag, reason: "wrong_way" };
    if (measured === undefined)
        return { flag, reason: "unmeasured" };
    if (limit === undefined || error !== undefined)
        return { flag, reason: "in_error" };
    return (0,is_weaker/* isWeaker */.c)(pass, limit, measured)
        ? { flag, threshold, from: limit, to: measured }
        : { flag, reason: "not_better" };
};
const withMoves = (lock, moves, environment) => {
    const limits = new Map(lock);
    for (const { flag, to } of moves)
        limits.set(flag, new Map([...(lock.get(flag) ?? []), [environment, to]]));
    return limits;
};

// EXTERNAL MODULE: ./lib/cli/formats/json-format.js
var json_format = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/threshold-session.js + 6 modules
var threshold_session = __webpack_require__(393);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/ratchet.js










/** `signalbox ratchet`: what was measured becomes the limit, where it is better. */
const ratchetCommand = async (args, world) => {
    const { session, lockFile, results } = await (0,threshold_session/* checkThresholds */.$)(args, world, false);
    const { environment } = session;
    const done = ratchet(results, environment, lockFile.lock);
    const written = done.moves.length > 0 && !args.has("dry-run");
    if (written) {
        const saved = await (0,write_whole_file/* writeWholeFile */.R)((0,external_node_path_.resolve)(world.cwd, lockFile.file), (0,lock/* renderLock */.wC)(done.lock), { replace: true });
        if (!saved.ok)
            throw new refusal/* Refusal */.P(`the lock ${JSON.stringify(lockFile.file)}: ${saved.message}`);
    }
    if (args.has("json")) {
        const moved = done.moves.map(moveAsJson);
        const machine = { ...(0,json_format.sessionAsJson)(session), lock: lockFile.file, written, moved, kept: done.kept };
        await (0,write_json/* writeJson */.G)(world.stdout, machine);
        return 0;
    }
    const closing = done.moves.length === 0 ? "nothing moved" : `${written ? "wrote" : "would write"} ${lockFile.file}`;
    await world.stdout.write(`${lines(done, environment).join("")}${(0,safe_text/* safeText */.H)(closing)}\n`);
    return 0;
};
const moveAsJson = ({ flag, threshold, from, to }) => ({
    flag,
    metric: threshold.metric,
    from: (0,decimal/* renderDecimal */.sx)(from),
    to: (0,decimal/* renderDecimal */.sx)(to),
});
const lines = ({ moves, kept }, environment) => [
    ...moves.map(({ flag, threshold, from, to }) => {
        const verb = threshold.pass === "at-least" ? "raised" : "lowered";
        const unit = threshold.unit === undefined ? "" : ` ${threshold.unit}`;
        return `${(0,safe_text/* safeText */.H)(`${flag}: ${verb} from ${(0,decimal/* renderDecimal */.sx)(from)} to ${(0,decimal/* renderDecimal */.sx)(to)}${unit} in ${environment}`)}\n`;
    }),
    ...kept.map(({ flag, reason }) => `${flag}: stays; it ${KEPT_REASONS[reason]}\n`),
];


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
