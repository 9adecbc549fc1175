export const id = 9628;
export const ids = [9628];
export const modules = {

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flagCreate: () => (/* binding */ flagCreate)
/* harmony export */ });
/* harmony import */ var _document_edit_field_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);
/* harmony import */ var _edit_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9580);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);



/** `signalbox flag create`: the fields from the options, in the order in which flags are read. */
const flagCreate = (args, world) => {
    const [flag = ""] = args.positionals;
    const after = args.one("after");
    const file = args.one("file");
    const fields = Object.fromEntries(fieldsOf(args));
    return (0,_edit_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .editFlags */ .C)(args, world, {
        change: { kind: "create", flag, fields, ...(after !== undefined && { after }) },
        ...(file !== undefined && { file }),
        done: `created ${flag}`,
    });
};
const HINT = { hint: "see: signalbox flag create --help" };
const fieldsOf = (args) => {
    const description = args.one("description");
    if (description === undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P("a flag needs --description TEXT", HINT);
    const expires = args.one("expires");
    if ((expires === undefined) === !args.has("permanent")) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P("a flag needs --expires DATE or --permanent, one of them", HINT);
    }
    const set = args.all("set").map(assignmentOf);
    const type = args.one("type");
    const form = { isString: type === "string", hasVariants: set.some(([field]) => field === "variants") };
    const text = (field) => {
        const given = args.one(field);
        return given === undefined ? [] : [[field, given]];
    };
    const served = (field) => {
        const given = args.one(field);
        return given === undefined ? [] : [[field, readValue(form, field, given)]];
    };
    const fields = [
        ...text("type"),
        ["description", description],
        ...text("owner"),
        ...text("category"),
        ...(args.has("tag") ? [["tags", args.all("tag")]] : []),
        ...(expires === undefined ? [["permanent", true]] : [["expires", expires]]),
        ...(args.has("disabled") ? [["enabled", false]] : []),
        ...set.map(([field, given]) => [field, readValue(form, field, given)]),
        ...served("default"),
        ...served("safe"),
    ];
    const twice = fields.find(([field], index) => fields.findIndex(([other]) => other === field) !== index);
    if (twice !== undefined)
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`the field ${JSON.stringify(twice[0])} is given twice`, HINT);
    return fields;
};
const assignmentOf = (assignment) => {
    const equals = assignment.indexOf("=");
    if (equals > 0)
        return [assignment.slice(0, equals), assignment.slice(equals + 1)];
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`--set: ${JSON.stringify(assignment)} is not FIELD=VALUE`, HINT);
};
const readValue = (form, field, text) => {
    const value = (0,_document_edit_field_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldValue */ .a)(form, [field], text);
    if (value.ok)
        return value.value;
    throw new _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P(`${field}: ${value.message}`, HINT);
};


/***/ })

};
