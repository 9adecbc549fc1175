export const id = 7097;
export const ids = [7097];
export const modules = {

/***/ 2697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkClash),
/* harmony export */   r: () => (/* binding */ checkLiterals)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);

/** The JSON type that an attribute of this type has; a list may hold any. */
const JSON_TYPES = {
    string: "string",
    semver: "string",
    number: "number",
    boolean: "boolean",
    list: undefined,
};
const isNumeric = (type) => type === "string" || type === "number";
const NUMBER_OPERATORS = new Set(["gt", "gte", "lt", "lte", "between"]);
/** The JSON type that a test can read; `undefined` for one that reads any. */
const readableType = (test) => {
    if (NUMBER_OPERATORS.has(test.op))
        return "number";
    return "value" in test || test.op === "in" || test.op === "not_in" ? undefined : "string";
};
const literalsOf = (test) => {
    if (test.op === "equals" || test.op === "not_equals")
        return [test.value];
    return test.op === "in" || test.op === "not_in" ? test.values : [];
};
/** Refuses values that an attribute of a known type never equals. */
const checkLiterals = (values, type, coerce, name, at, reader) => {
    const expected = type && JSON_TYPES[type];
    if (expected === undefined)
        return;
    const odd = values.find((value) => typeof value !== expected && !(coerce && isNumeric(typeof value) && isNumeric(expected)));
    if (odd === undefined)
        return;
    const found = typeof odd === "string" ? (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(odd) : String(odd);
    reader.report("type_clash", at, `the attribute ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is a ${type}; it never equals the ${typeof odd} ${found}`);
};
/** Refuses an operator that cannot read an attribute of a known type. */
const checkClash = (test, type, coerce, name, at, reader) => {
    checkLiterals(literalsOf(test), type, coerce, name, at, reader);
    const expected = type && JSON_TYPES[type];
    const needed = readableType(test);
    if (expected === undefined || needed === undefined || expected === needed)
        return;
    if (needed === "number" && expected === "string" && coerce)
        return;
    reader.report("type_clash", at, `the attribute ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} is a ${type}; ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(test.op)} reads a ${needed}`);
};


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ seedShape),
/* harmony export */   FD: () => (/* binding */ bucketByShape),
/* harmony export */   Yj: () => (/* binding */ attributeShape)
/* harmony export */ });
/* harmony import */ var _collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3636);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2928);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7972);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);




/** An attribute that is read; unknown ones are warned of. */
const attributeShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .textShape */ .ze)("the name of an attribute", (name, node, reader) => {
    reader.checkAttribute(node, name);
});
/** The attributes of which the first present is the bucketing key. */
const bucketByShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .K)("bucket-by", (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(attributeShape, "a list of attributes"));
/** A seed; `:` parts it from the rest of what is hashed. */
const seedShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .textShape */ .ze)('text without ":"', (text, node, reader) => {
    if (text.includes(":"))
        reader.report("bad_seed", node, `the seed ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(text)} must not contain ":"`);
}, { pattern: "^[^:]+$" });


/***/ }),

/***/ 3636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   My: () => (/* binding */ oneOrList),
/* harmony export */   _H: () => (/* binding */ keyPattern),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);


/** Reads each item; a faulty one is left out. */
const readItems = (items, item, reader) => {
    const values = [];
    for (const node of items) {
        const value = item.read(node, reader);
        if (value !== undefined)
            values.push(value);
    }
    return values;
};
const reportEmpty = (node, reader) => {
    reader.report("empty", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)} is empty; it needs at least one entry`);
    return undefined;
};
/** A list; `min` 1 refuses an empty one. */
const listOf = (item, needed = "a list", min = 1) => ({
    read: (node, reader) => {
        if (node.kind !== "sequence")
            return reader.reportType(node, needed);
        if (node.items.length < min)
            return reportEmpty(node, reader);
        return readItems(node.items, item, reader);
    },
    schema: (book) => ({ type: "array", items: item.schema(book), ...(min === 1 && { minItems: 1 }) }),
});
/** One value or a list of them; read as a list. */
const oneOrList = (item) => {
    const list = listOf(item);
    return {
        read: (node, reader) => {
            if (node.kind === "sequence")
                return list.read(node, reader);
            const value = item.read(node, reader);
            return value === undefined ? undefined : [value];
        },
        schema: (book) => ({ anyOf: [item.schema(book), list.schema(book)] }),
    };
};
/** Keys of flags, rules, segments and variants. */
const keyPattern = (what) => ({
    check: ({ key, ...span }, reader) => {
        if (_model_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_PATTERN */ .bn.test(key))
            return true;
        const rule = 'small letters and digits in words joined by "-" or "_", beginning with a letter';
        reader.report("bad_key", span, `the ${what} key ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)} must be ${rule}`);
        return false;
    },
    schema: { pattern: _model_key_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_PATTERN */ .bn.source },
});
/** Names that are not ours to choose: environments and attributes. Not empty, no control characters. */
const freeName = (what) => ({
    check: ({ key, ...span }, reader) => {
        if (FREE_NAME.test(key))
            return true;
        reader.report("bad_key", span, `the ${what} name ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(key)} must be text without control characters`);
        return false;
    },
    schema: { pattern: FREE_NAME.source },
});
const FREE_NAME = /^[^\p{Cc}\u2028\u2029]+$/u;
/** A map with keys of the user's choice, read as pairs in the order of the document. */
const mapOf = (key, value, needed = "a mapping", min = 1) => ({
    read: (node, reader) => {
        if (node.kind !== "mapping")
            return reader.reportType(node, needed);
        if (node.entries.length < min)
            return reportEmpty(node, reader);
        const pairs = [];
        for (const entry of node.entries) {
            const isGood = key.check(entry, reader);
            const read = value.read(entry.value, reader);
            if (isGood && read !== undefined)
                pairs.push([entry.key, read]);
        }
        return pairs;
    },
    schema: (book) => ({
        type: "object",
        propertyNames: key.schema,
        additionalProperties: value.schema(book),
        ...(min === 1 && { minProperties: 1 }),
    }),
});


/***/ }),

/***/ 7643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BX: () => (/* binding */ conditionShape),
  IK: () => (/* binding */ referToFlag),
  ju: () => (/* binding */ wantedShape)
});

// EXTERNAL MODULE: ./lib/model/operator.js
var operator = __webpack_require__(1417);
// EXTERNAL MODULE: ./lib/document/attribute-clash.js
var attribute_clash = __webpack_require__(2697);
// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
// EXTERNAL MODULE: ./lib/document/operand.js
var operand = __webpack_require__(2180);
// EXTERNAL MODULE: ./lib/document/scalar-shapes.js
var scalar_shapes = __webpack_require__(7972);
;// CONCATENATED MODULE: ./lib/document/attribute-condition.js





const OPERATOR_NAMES = Object.keys(operator/* OPERATORS */.we);
/** The operators whose meaning a modifier changes; `ifMissing` settles any. */
const MODIFIED = {
    coerce: ["equals", "not_equals", "in", "not_in", "gt", "gte", "lt", "lte", "between"],
    ignoreCase: ["starts_with", "ends_with", "contains"],
    loose: ["semver"],
    ifMissing: OPERATOR_NAMES,
};
const isOperator = (word) => Object.hasOwn(operator/* OPERATORS */.we, word);
const isModifier = (word) => Object.hasOwn(MODIFIED, word);
const readModifiers = (entries, reader) => {
    const modifiers = {};
    for (const entry of entries) {
        if (!isModifier(entry.key))
            continue;
        reader.field = entry.key;
        const value = scalar_shapes/* booleanShape */.q0.read(entry.value, reader);
        if (value !== undefined)
            modifiers[entry.key] = value;
        const changed = MODIFIED[entry.key];
        const operators = entries.filter(({ key }) => isOperator(key)).map(({ key }) => key);
        if (operators.length === 0 || operators.some((operator) => changed.includes(operator)))
            continue;
        reader.report("idle_modifier", entry, `${(0,describe/* quote */.hD)(entry.key)} changes nothing here; it belongs to ${changed.map(describe/* quote */.hD).join(", ")}`);
    }
    return modifiers;
};
/** Reads operators and modifiers: the whole of `{ attribute: any, equals: x }` but the name. */
const readTests = (name, entries, at, reader) => {
    const type = reader.checkAttribute(at, name);
    const { coerce = false, ignoreCase, loose = false, ifMissing } = readModifiers(entries, reader);
    const tests = [];
    let operators = 0;
    for (const { key, value, ...span } of entries) {
        if (isModifier(key))
            continue;
        operators += 1;
        if (!isOperator(key)) {
            reader.reportUnknown("unknown_key", span, `unknown operator ${(0,describe/* quote */.hD)(key)}`, key, [
                ...OPERATOR_NAMES,
                ...operator/* MODIFIERS */.RG,
            ]);
            continue;
        }
        reader.field = key;
        const test = (0,operand/* readTest */.Pz)(key, value, reader, loose);
        if (test === undefined)
            continue;
        (0,attribute_clash/* checkClash */.M)(test, type, coerce, name, span, reader);
        tests.push(test);
    }
    if (operators === 0)
        reader.report("empty", at, `the attribute ${(0,describe/* quote */.hD)(name)} needs at least one operator`);
    return {
        kind: "attribute",
        attribute: name,
        tests,
        ...(coerce && { coerce }),
        ...(ignoreCase && { ignoreCase }),
        ...(loose && { loose }),
        ...(ifMissing !== undefined && { ifMissing }),
    };
};
/** `name: literal`, `name: [list]` or `name: { operator: operand }`. */
const readAttribute = (name, node, at, reader) => {
    if (node.kind === "mapping")
        return readTests(name, node.entries, at, reader);
    const type = reader.checkAttribute(at, name);
    reader.field = name;
    const test = (0,operand/* readTest */.Pz)(node.kind === "sequence" ? "in" : "equals", node, reader, false);
    if (test === undefined)
        return undefined;
    (0,attribute_clash/* checkClash */.M)(test, type, false, name, at, reader);
    return { kind: "attribute", attribute: name, tests: [test] };
};
const testProperties = (book) => ({
    ...Object.fromEntries(OPERATOR_NAMES.map((name) => [name, (0,operand/* operandOf */.fK)(name).schema(book)])),
    ...Object.fromEntries(operator/* MODIFIERS */.RG.map((name) => [name, { type: "boolean" }])),
});
/** What holds between operators and modifiers. */
const testRules = {
    allOf: [
        { anyOf: OPERATOR_NAMES.map((name) => ({ required: [name] })) },
        ...operator/* MODIFIERS */.RG.filter((name) => name !== "ifMissing").map((name) => ({
            if: { required: [name] },
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            then: { anyOf: MODIFIED[name].map((operator) => ({ required: [operator] })) },
        })),
    ],
};
/** The schema of what stands behind an attribute's name. */
const attributeSchema = (book) => ({
    anyOf: [
        operand/* comparedShape */.tQ.schema(book),
        operand/* comparedListShape */.tU.schema(book),
        book.define("operators", () => ({
            type: "object",
            additionalProperties: false,
            properties: testProperties(book),
            ...testRules,
        })),
    ],
});
/** The schema of the form that names the attribute. */
const namedAttributeSchema = (book) => ({
    type: "object",
    additionalProperties: false,
    properties: { attribute: { type: "string", minLength: 1 }, ...testProperties(book) },
    ...testRules,
});

// EXTERNAL MODULE: ./lib/document/collection-shapes.js
var collection_shapes = __webpack_require__(3636);
// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/shape.js
var shape = __webpack_require__(7388);
// EXTERNAL MODULE: ./lib/document/trap.js
var trap = __webpack_require__(8090);
;// CONCATENATED MODULE: ./lib/document/condition.js







const NEEDED = "a condition: a mapping of attributes, all, any, not, segment or flag";
const nameShape = (0,scalar_shapes/* textShape */.ze)("a name");
/** A value that another flag is compared with, and where it stands. */
const wantedShape = {
    read: (node, reader) => {
        const value = (0,scalar_shapes/* literalShape */.tu)((_, scalar) => (0,trap/* warnOfTrap */.V)(scalar, reader)).read(node, reader);
        return value === undefined ? undefined : { value, at: node };
    },
    schema: (book) => (0,scalar_shapes/* literalShape */.tu)().schema(book),
};
const wantedList = (0,collection_shapes/* oneOrList */.My)(wantedShape);
const addReference = (kind, to, at, is, reader) => {
    const { document, subject, owner: from } = reader;
    reader.shared.references.add({ kind, from, to, at, document, subject, is });
};
/** Notes that the current owner depends on a flag's value. */
const referToFlag = (to, at, is, reader) => addReference("flag", to, at, is, reader);
/** Several conditions that must all hold; one alone stands for itself. */
const join = (conditions) => conditions.length === 1 ? conditions[0] : { kind: "all", conditions };
const readFlagEntry = ({ value: node, ...key }, reader) => {
    if (node.kind !== "mapping") {
        const flag = nameShape.read(node, reader);
        if (flag === undefined)
            return undefined;
        referToFlag(flag, node, [{ value: true, at: node }], reader);
        return { kind: "flag", flag, is: [true] };
    }
    if (node.entries.length === 0)
        return reportEmpty("flag", key, reader);
    const conditions = [];
    for (const { key: flag, value, ...span } of node.entries) {
        const is = wantedList.read(value, reader);
        referToFlag(flag, span, is ?? [], reader);
        if (is)
            conditions.push({ kind: "flag", flag, is: is.map((wanted) => wanted.value) });
    }
    return join(conditions);
};
const readSegmentEntry = (node, reader) => {
    const segment = nameShape.read(node, reader);
    if (segment === undefined)
        return undefined;
    addReference("segment", segment, node, [], reader);
    return { kind: "segment", segment };
};
const reportEmpty = (what, at, reader) => {
    reader.report("empty", at, `${what === "" ? "the condition" : (0,describe/* quote */.hD)(what)} is empty; it would say nothing`);
    return undefined;
};
const readEntry = (entry, reader) => {
    reader.field = entry.key;
    switch (entry.key) {
        case "all":
        case "any": {
            const conditions = conditionList.read(entry.value, reader);
            return conditions && { kind: entry.key, conditions };
        }
        case "not": {
            const condition = conditionShape.read(entry.value, reader);
            return condition && { kind: "not", condition };
        }
        case "segment":
            return readSegmentEntry(entry.value, reader);
        case "flag":
            return readFlagEntry(entry, reader);
        default:
            return readAttributeEntry(entry.key, entry.value, entry, reader);
    }
};
const noteEnvironment = (name, at, reader) => {
    if (name !== "environment")
        return;
    reader.shared.references.environmentReaders.add(reader.owner);
    if (!reader.owner.startsWith("environment:"))
        return;
    reader.report("environment_loop", at, 'the condition of an environment may not read "environment"');
};
const readAttributeEntry = (name, node, at, reader) => {
    noteEnvironment(name, at, reader);
    return readAttribute(name, node, at, reader);
};
const readNamedForm = (node, attribute, reader) => {
    reader.field = "attribute";
    const name = nameShape.read(attribute.value, reader);
    if (name === undefined)
        return undefined;
    noteEnvironment(name, attribute.value, reader);
    const others = node.entries.filter((entry) => entry !== attribute);
    return readTests(name, others, attribute.value, reader);
};
const readCondition = (node, reader) => {
    if (node.kind !== "mapping")
        return reader.reportType(node, NEEDED);
    if (node.entries.length === 0)
        return reportEmpty(reader.field, node, reader);
    const outer = reader.field;
    const attribute = (0,document_node/* findEntry */.w)(node, "attribute");
    const conditions = [];
    if (attribute) {
        const condition = readNamedForm(node, attribute, reader);
        if (condition)
            conditions.push(condition);
    }
    else {
        for (const entry of node.entries) {
            const condition = readEntry(entry, reader);
            if (condition)
                conditions.push(condition);
        }
    }
    reader.field = outer;
    return join(conditions);
};
const combinatorSchemas = (book) => ({
    all: conditionList.schema(book),
    any: conditionList.schema(book),
    not: conditionShape.schema(book),
    segment: nameShape.schema(book),
    flag: {
        anyOf: [
            nameShape.schema(book),
            { type: "object", minProperties: 1, additionalProperties: wantedList.schema(book) },
        ],
    },
});
/** A condition map, read into its canonical form. */
const conditionShape = (0,shape/* named */.K)("condition", {
    read: readCondition,
    schema: (book) => ({
        type: "object",
        minProperties: 1,
        if: { required: ["attribute"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: namedAttributeSchema(book),
        else: { properties: combinatorSchemas(book), additionalProperties: attributeSchema(book) },
    }),
});
const conditionList = (0,collection_shapes/* listOf */.c3)(conditionShape, "a list of conditions");


/***/ }),

/***/ 9243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ defaultsShape)
/* harmony export */ });
/* harmony import */ var _bucketing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _object_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6770);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7972);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2060);




const fields = {
    owner: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .textShape */ .ze)("text"), "Who answers for the flags of this file."),
    category: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .textShape */ .ze)("text"), "The category of the flags of this file."),
    bucketBy: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_bucketing_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketByShape */ .FD, "The bucketing key of flags that state none."),
    timezone: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .timeZoneShape */ .f, "The time zone of windows that state none."),
};
const defaultsShape = (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)("the defaults of a file", fields);


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/** Longer words of the user are shortened in messages. */
const MAX_QUOTED = 60;
/** Control characters beyond ASCII, line separators and marks that turn the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Most words are keys, and every flag's key is quoted once. */
const SAFE = /^[\w.-]*$/;
const escapeCode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
/** The user's own word for a message: in double quotes, shortened, nothing in it that a terminal would obey. */
const quote = (text) => {
    if (text.length <= MAX_QUOTED && SAFE.test(text))
        return `"${text}"`;
    const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
    return JSON.stringify(short).replace(UNSAFE, escapeCode);
};
/** Words in a row for a message: `"a", "b" or "c"`. */
const oneOf = (words) => words.length < 2
    ? words.map(quote).join("")
    : `${words.slice(0, -1).map(quote).join(", ")} or ${quote(words.at(-1))}`;
/** What was found, for a message. */
const describe = (node) => {
    if (node.kind === "sequence")
        return "a list";
    if (node.kind === "mapping")
        return "a mapping";
    if (node.value === null)
        return "nothing";
    return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
};


/***/ }),

/***/ 7097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ documentShape),
  I: () => (/* binding */ versionShape)
});

// EXTERNAL MODULE: ./lib/model/built-in-attributes.js
var built_in_attributes = __webpack_require__(7347);
// EXTERNAL MODULE: ./lib/model/flag-set.js
var flag_set = __webpack_require__(1390);
// EXTERNAL MODULE: ./lib/document/collection-shapes.js
var collection_shapes = __webpack_require__(3636);
// EXTERNAL MODULE: ./lib/document/condition.js + 1 modules
var condition = __webpack_require__(7643);
// EXTERNAL MODULE: ./lib/document/defaults.js
var defaults = __webpack_require__(9243);
// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
// EXTERNAL MODULE: ./lib/document/environment.js
var environment = __webpack_require__(5628);
// EXTERNAL MODULE: ./lib/model/flag.js
var flag = __webpack_require__(9607);
// EXTERNAL MODULE: ./lib/model/key.js
var model_key = __webpack_require__(1958);
;// CONCATENATED MODULE: ./lib/model/threshold.js
const PASS_DIRECTIONS = ["at-least", "at-most"];
const RATCHETS = ["raise-only", "lower-only"];

// EXTERNAL MODULE: ./lib/syntax/instant.js
var instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/document/bucketing.js
var bucketing = __webpack_require__(3355);
// EXTERNAL MODULE: ./lib/document/json-value.js
var json_value = __webpack_require__(5543);
// EXTERNAL MODULE: ./lib/document/object-shape.js
var object_shape = __webpack_require__(6770);
// EXTERNAL MODULE: ./lib/document/scalar-shapes.js
var scalar_shapes = __webpack_require__(7972);
// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/shape.js
var document_shape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./lib/document/served.js






/** What a flag serves: the name of a variant, or a literal of its type. */
const VALUE_KINDS = ["boolean", "string", "number", "variant"];
/** Any text, the empty one too. */
const anyText = {
    read: (node, reader) => {
        if (node.kind === "scalar" && typeof node.value === "string")
            return node.value;
        const hint = node.kind === "scalar" && node.value !== null ? "; put it in quotes" : "";
        return reader.reportType(node, "text", hint);
    },
    schema: () => ({ type: "string" }),
};
const checkVariant = (name, at, reader) => {
    if (reader.variants === undefined || reader.variants.has(name))
        return;
    const message = `${(0,describe/* quote */.hD)(reader.field)} names the variant ${(0,describe/* quote */.hD)(name)}, which the flag does not have`;
    reader.reportUnknown("unknown_variant", at, message, name, reader.variants);
};
const variantShape = (0,scalar_shapes/* textShape */.ze)("the name of a variant", (name, node, reader) => checkVariant(name, node, reader));
const asServed = (shape) => (0,document_shape/* refine */.Y)(shape, (value) => ({ value }));
const SERVED = {
    boolean: asServed(scalar_shapes/* booleanShape */.q0),
    string: asServed(anyText),
    number: asServed((0,scalar_shapes/* numberShape */.XL)()),
    variant: (0,document_shape/* refine */.Y)(variantShape, (variant) => ({ variant })),
    any: asServed((0,scalar_shapes/* literalShape */.tu)()),
};
/** One fixed value. */
const servedShape = (kind) => SERVED[kind];
const weights = (0,collection_shapes/* mapOf */.A7)({
    check: ({ key, ...span }, reader) => {
        checkVariant(key, span, reader);
        return true;
    },
    schema: (0,collection_shapes/* keyPattern */._H)("variant").schema,
}, (0,scalar_shapes/* numberShape */.XL)(0), "a mapping of variants to weights");
const FULL = 100;
/** Weights are decimals: a third and two thirds shall add up. */
const ROUNDING = 1e-6;
/** Unleash takes its hash modulo the sum of the weights, which must then be told apart in 100,000 buckets. */
const MAX_UNLEASH_TOTAL = 100_000;
const checkUnleashWeights = (split, total, node, reader) => {
    if (total <= MAX_UNLEASH_TOTAL && split.every(([, weight]) => Number.isInteger(weight)))
        return;
    const needed = `whole numbers that add up to at most ${MAX_UNLEASH_TOTAL}`;
    reader.report("out_of_range", node, `with "hash: unleash" the weights of a split must be ${needed}`);
};
const checkWeights = (split, node, reader) => {
    const total = split.reduce((sum, [, weight]) => sum + weight, 0);
    // A faulty weight is reported by itself; the sum of the others says nothing.
    const isWhole = node.kind === "mapping" && node.entries.length === split.length;
    if (isWhole && total === 0) {
        reader.report("split_weights", node, "split weights add up to 0; at least one must be above 0");
    }
    else if (isWhole && reader.hash === "unleash") {
        checkUnleashWeights(split, total, node, reader);
    }
    else if (isWhole && Math.abs(total - FULL) > ROUNDING) {
        const message = `split weights add up to ${Number(total.toFixed(6))}; they are read as shares of that, not as percent`;
        reader.report("split_sum", node, message);
    }
    return { split };
};
const splitShape = (0,document_shape/* named */.K)("split", (0,document_shape/* refine */.Y)((0,object_shape/* objectOf */.Xy)("a split", {
    split: (0,object_shape/* required */.mw)((0,document_shape/* refine */.Y)(weights, checkWeights, { not: { additionalProperties: { maximum: 0 } } }), "Variants and their weights, in an order that decides who gets which."),
}), ({ split }) => split));
const serveVariant = {
    read: (node, reader) => (node.kind === "mapping" ? splitShape : SERVED.variant).read(node, reader),
    schema: (book) => ({ anyOf: [variantShape.schema(book), splitShape.schema(book)] }),
};
const refuseSplit = (shape) => ({
    read: (node, reader) => {
        const split = node.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, "split") : undefined;
        if (split === undefined)
            return shape.read(node, reader);
        reader.report("field_not_allowed", split, '"split": only a flag with variants can split');
        return undefined;
    },
    schema: shape.schema,
});
const SERVE = {
    boolean: refuseSplit(SERVED.boolean),
    string: refuseSplit(SERVED.string),
    number: refuseSplit(SERVED.number),
    variant: serveVariant,
    any: {
        read: (node, reader) => (node.kind === "mapping" ? undefined : SERVED.any.read(node, reader)),
        schema: SERVED.any.schema,
    },
};
/** A fixed value, or a split over variants. */
const serveShape = (kind) => SERVE[kind];

// EXTERNAL MODULE: ./lib/document/attribute-clash.js
var attribute_clash = __webpack_require__(2697);
// EXTERNAL MODULE: ./lib/document/operand.js
var operand = __webpack_require__(2180);
;// CONCATENATED MODULE: ./lib/document/reachability.js

/** Ranges remembered for one seed and condition: a flag with 100,000 rules must not compare each with each. */
const MAX_REMEMBERED = 64;
const ALL = { start: 0, end: 100 };
/** The share of a rule, where it is the same at all times. */
const shareOf = ({ rollout }) => {
    if (rollout === undefined)
        return ALL;
    return "ramp" in rollout ? undefined : rollout;
};
const covers = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;
/** Two rules with the same answer see the same subjects in the same buckets. */
const bucketKey = (rule, when) => JSON.stringify([rule.seed, rule.bucketBy, when]);
/** The ranges that earlier rules have already taken, by seed, bucketing key and condition. */
class TakenShares {
    #shares = new Map();
    find(rule, share) {
        const conditions = rule.when ? [undefined, rule.when] : [undefined];
        for (const when of conditions) {
            const taken = this.#shares.get(bucketKey(rule, when))?.find((earlier) => covers(earlier.share, share));
            if (taken)
                return taken.id;
        }
        return undefined;
    }
    add(rule, share) {
        const key = bucketKey(rule, rule.when);
        const known = this.#shares.get(key);
        if (known === undefined)
            this.#shares.set(key, [{ id: rule.id, share }]);
        else if (known.length < MAX_REMEMBERED)
            known.push({ id: rule.id, share });
    }
}
/**
 * Warns of rules that no context reaches: after a rule that takes all, or with a share that an earlier rule takes.
 * Careful rather than complete: rules with schedules or ramps take nothing, since they do so only at times.
 */
const checkReachability = (rules, list, reader) => {
    // With a faulty rule left out, rules and nodes would not belong together.
    if (list.kind !== "sequence" || list.items.length !== rules.length || rules.length < 2)
        return;
    const taken = new TakenShares();
    let last;
    rules.forEach((rule, index) => {
        const share = shareOf(rule);
        const isBucketed = rule.rollout !== undefined && share !== undefined && share.start < share.end;
        const by = last ?? (isBucketed ? taken.find(rule, share) : undefined);
        if (by !== undefined) {
            const at = list.items[index];
            const why = last === undefined ? "takes a share that covers this one" : "takes every context";
            reader.report("unreachable_rule", at, `the rule ${(0,describe/* quote */.hD)(rule.id)} is never reached: ${(0,describe/* quote */.hD)(by)} before it ${why}`);
        }
        else if (share !== undefined && rule.schedule === undefined) {
            taken.add(rule, share);
            if (rule.when === undefined && covers(share, ALL))
                last = rule.id;
        }
    });
};

// EXTERNAL MODULE: ./lib/document/rollout.js
var rollout = __webpack_require__(6524);
// EXTERNAL MODULE: ./lib/document/schedule.js
var schedule = __webpack_require__(2060);
;// CONCATENATED MODULE: ./lib/document/rule.js















/** What a rule without a readable field stands for; such a flag set is refused. */
const NOTHING = { value: null };
const idShape = (0,scalar_shapes/* textShape */.ze)("a rule id", (text, node, reader) => {
    if (model_key/* KEY_PATTERN */.bn.test(text))
        return;
    const rule = 'small letters and digits in words joined by "-" or "_", beginning with a letter';
    reader.report("bad_key", node, `the rule id ${(0,describe/* quote */.hD)(text)} must be ${rule}`);
}, { pattern: model_key/* KEY_PATTERN */.bn.source });
const ruleFields = (kind) => ({
    id: (0,object_shape/* required */.mw)(idShape, "Names the rule in answers and traces; unique in the flag."),
    when: (0,object_shape/* optional */.lq)(condition/* conditionShape */.BX, "The rule is skipped unless this is true."),
    rollout: (0,object_shape/* optional */.lq)(rollout/* rolloutShape */.t, "The share that the rule serves: percent, a range, or a ramp. Others go to the next rule."),
    schedule: (0,object_shape/* optional */.lq)(schedule/* scheduleShape */.b, "The rule is skipped outside of this time."),
    serve: (0,object_shape/* required */.mw)(serveShape(kind), "What the rule serves."),
    bucketBy: (0,object_shape/* optional */.lq)(bucketing/* bucketByShape */.FD, "The bucketing key of this rule alone."),
    seed: (0,object_shape/* optional */.lq)(bucketing/* seedShape */.$L, "The seed of this rule alone."),
});
const finishRule = ({ id = "", serve = NOTHING, ...rest }) => ({ id, serve, ...rest });
/** Names the rule in messages about its fields. */
const withSubject = (shape) => ({
    read: (node, reader) => {
        const id = node.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, "id")?.value : undefined;
        if (id?.kind !== "scalar" || typeof id.value !== "string")
            return shape.read(node, reader);
        return reader.within(`${reader.subject}, rule ${(0,describe/* quote */.hD)(id.value)}`, () => shape.read(node, reader));
    },
    schema: shape.schema,
});
const checkIds = (list, reader) => {
    if (list.kind !== "sequence")
        return;
    const seen = new Set();
    for (const item of list.items) {
        const id = item.kind === "mapping" ? (0,document_node/* findEntry */.w)(item, "id")?.value : undefined;
        if (id?.kind !== "scalar" || typeof id.value !== "string")
            continue;
        if (seen.has(id.value))
            reader.report("duplicate_rule_id", id, `two rules have the id ${(0,describe/* quote */.hD)(id.value)}`);
        seen.add(id.value);
    }
};
/** The rules of a flag, in order. */
const rulesShape = (kind) => {
    const rule = (0,document_shape/* named */.K)(`rule-${kind}`, (0,document_shape/* refine */.Y)(withSubject((0,object_shape/* objectOf */.Xy)("a rule", ruleFields(kind))), finishRule));
    return (0,document_shape/* refine */.Y)((0,collection_shapes/* listOf */.c3)(rule, "a list of rules", 0), (rules, node, reader) => {
        checkIds(node, reader);
        checkReachability(rules, node, reader);
        return rules;
    });
};
const targetFields = (kind) => ({
    attribute: (0,object_shape/* optional */.lq)(bucketing/* attributeShape */.Yj, "The attribute that is looked at; left out: targetingKey."),
    in: (0,object_shape/* required */.mw)(operand/* comparedListShape */.tU, "The values that get this."),
    serve: (0,object_shape/* required */.mw)(serveShape(kind), "What they get."),
});
const finishTarget = (fields, node, reader) => {
    const { attribute = "targetingKey", in: values = [], serve = NOTHING } = fields;
    const at = (0,document_node/* findEntry */.w)(node, "in") ?? node;
    (0,attribute_clash/* checkLiterals */.r)(values, reader.attributeType(attribute), false, attribute, at, reader);
    return { attribute, in: values, serve };
};
/** Individual targets, in order. */
const targetsShape = (kind) => (0,collection_shapes/* listOf */.c3)((0,document_shape/* named */.K)(`target-${kind}`, (0,document_shape/* refine */.Y)((0,object_shape/* objectOf */.Xy)("a target", targetFields(kind)), finishTarget)), "a list of targets", 0);

;// CONCATENATED MODULE: ./lib/document/serving.js










const prerequisiteFields = {
    flag: (0,object_shape/* required */.mw)((0,scalar_shapes/* textShape */.ze)("the key of a flag"), "The flag that must serve one of `is`."),
    is: (0,object_shape/* optional */.lq)((0,collection_shapes/* oneOrList */.My)(condition/* wantedShape */.ju), "One value or a list: variant names where the flag has them; left out: true."),
};
const finishPrerequisite = ({ flag, is }, node, reader) => {
    if (flag === undefined)
        return undefined;
    const at = (0,document_node/* findEntry */.w)(node, "flag")?.value ?? node;
    const isFaulty = is === undefined && (0,document_node/* findEntry */.w)(node, "is") !== undefined;
    const wanted = is ?? (isFaulty ? [] : [{ value: true, at }]);
    (0,condition/* referToFlag */.IK)(flag, at, wanted, reader);
    return { flag, is: wanted.map(({ value }) => value) };
};
const prerequisitesShape = (0,collection_shapes/* listOf */.c3)((0,document_shape/* named */.K)("prerequisite", (0,document_shape/* refine */.Y)((0,object_shape/* objectOf */.Xy)("a prerequisite", prerequisiteFields), finishPrerequisite)), "a list of prerequisites", 0);
/** The fields that say what a flag serves, and that an environment can replace. */
const servingFields = (kind) => ({
    enabled: (0,object_shape/* optional */.lq)(scalar_shapes/* booleanShape */.q0, "false: the flag serves off."),
    default: (0,object_shape/* optional */.lq)(serveShape(kind), "Served when nothing else matched."),
    off: (0,object_shape/* optional */.lq)(servedShape(kind), "Served when the flag is disabled."),
    onError: (0,object_shape/* optional */.lq)(servedShape(kind), "Served when the evaluation fails."),
    safe: (0,object_shape/* optional */.lq)(servedShape(kind), "Makes the flag a gate: served instead of off and onError."),
    targets: (0,object_shape/* optional */.lq)(targetsShape(kind), "Individual targeting; looked at before the rules."),
    rules: (0,object_shape/* optional */.lq)(rulesShape(kind), "First match wins."),
    prerequisites: (0,object_shape/* optional */.lq)(prerequisitesShape, "Other flags that must hold, else the flag is off."),
    schedule: (0,object_shape/* optional */.lq)(schedule/* scheduleShape */.b, "The flag is active only then."),
    bucketBy: (0,object_shape/* optional */.lq)(bucketing/* bucketByShape */.FD, "The attributes of which the first present is the bucketing key."),
});
/** The fields of a flag that an environment replaces. */
const overrideShape = (kind) => (0,document_shape/* named */.K)(`override-${kind}`, (0,object_shape/* objectOf */.Xy)("the environment of a flag", servingFields(kind)));

;// CONCATENATED MODULE: ./lib/document/flag-fields.js












const thresholdFields = {
    metric: (0,object_shape/* required */.mw)((0,scalar_shapes/* textShape */.ze)("the name of a metric"), "The metric that is compared with the flag's value."),
    pass: (0,object_shape/* required */.mw)((0,scalar_shapes/* wordShape */.mT)(PASS_DIRECTIONS), "Which side of the limit passes; the limit itself does."),
    unit: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("a unit"), "The unit of the metric, for people."),
    tolerance: (0,object_shape/* optional */.lq)((0,scalar_shapes/* numberShape */.XL)(0), "How far the metric may miss the limit."),
    ratchet: (0,object_shape/* optional */.lq)((0,scalar_shapes/* wordShape */.mT)(RATCHETS), "In which direction alone the limit may move."),
};
const thresholdShape = (0,document_shape/* named */.K)("threshold", (0,document_shape/* refine */.Y)((0,object_shape/* objectOf */.Xy)("a threshold", thresholdFields), ({ metric = "", pass = "at-least", ...rest }) => ({
    metric,
    pass,
    ...rest,
})));
/** Names of environments; one that the document does not declare is refused. */
const environmentKey = {
    check: ({ key, ...span }, reader) => {
        const { environments } = reader.shared;
        if (environments.has(key))
            return true;
        const message = `${(0,describe/* quote */.hD)(reader.field)} names the environment ${(0,describe/* quote */.hD)(key)}, which is not declared`;
        reader.reportUnknown("unknown_environment", span, message, key, environments);
        return false;
    },
    schema: (0,collection_shapes/* freeName */.IL)("environment").schema,
};
const variantsShape = (0,collection_shapes/* mapOf */.A7)((0,collection_shapes/* keyPattern */._H)("variant"), json_value/* jsonShape */.S, "a mapping of variants to values");
/** The fields that are there or not depending on what the flag serves. */
const dependentFields = (kind) => ({
    variants: kind === "boolean"
        ? { forbidden: "a boolean flag has no variants; it serves true or false" }
        : (0,object_shape/* optional */.lq)(variantsShape, "Names and their values; with them, everything served is a name."),
    threshold: kind === "number" || kind === "variant" || kind === "any"
        ? (0,object_shape/* optional */.lq)(thresholdShape, "Makes the value a limit for a metric; number flags only.")
        : { forbidden: "only a number flag can be a threshold" },
});
const ownFields = {
    description: (0,object_shape/* required */.mw)((0,scalar_shapes/* textShape */.ze)("text"), "What the flag is for."),
    owner: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("text"), "Who answers for the flag."),
    category: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("text"), "What the flag belongs to."),
    tags: (0,object_shape/* optional */.lq)((0,collection_shapes/* listOf */.c3)((0,scalar_shapes/* textShape */.ze)("text"), "a list of texts", 0), "Words to find the flag by."),
    metadata: (0,object_shape/* optional */.lq)((0,collection_shapes/* mapOf */.A7)((0,collection_shapes/* freeName */.IL)("metadata"), json_value/* jsonShape */.S, "a mapping", 0), "Your own data; handed on with every answer."),
    expires: (0,object_shape/* optional */.lq)((0,scalar_shapes/* formShape */.i0)("a date such as 2027-06-30", instant/* parseDate */._, { format: "date" }), "The last day of the flag, YYYY-MM-DD."),
    permanent: (0,object_shape/* optional */.lq)(scalar_shapes/* trueShape */._v, "The flag is here to stay."),
    archived: (0,object_shape/* optional */.lq)(scalar_shapes/* booleanShape */.q0, "The flag serves off, and should be removed where it is read."),
    live: (0,object_shape/* optional */.lq)(scalar_shapes/* booleanShape */.q0, "Not frozen by a snapshot."),
    seed: (0,object_shape/* optional */.lq)(bucketing/* seedShape */.$L, "What the flag's buckets are hashed with; left out: its key."),
    hash: (0,object_shape/* optional */.lq)((0,scalar_shapes/* wordShape */.mT)(flag/* HASH_PROFILES */.Q), "The hash of another system; for imported flags only."),
};
const typeSchema = {
    boolean: ["boolean"],
    string: ["string"],
    number: ["number"],
    variant: ["string", "number", "json"],
    any: flag/* FLAG_TYPES */.X,
};
const typeShape = (kind) => ({
    read: (0,scalar_shapes/* wordShape */.mT)(flag/* FLAG_TYPES */.X).read,
    schema: () => ({ enum: typeSchema[kind] }),
});
const flagFields = (kind) => ({
    type: (0,object_shape/* optional */.lq)(typeShape(kind), "The type of the value; left out: boolean."),
    ...ownFields,
    ...servingFields(kind),
    environments: (0,object_shape/* optional */.lq)((0,collection_shapes/* mapOf */.A7)(environmentKey, overrideShape(kind), "a mapping of environments", 0), "What single environments replace, whole field by whole field."),
    values: (0,object_shape/* optional */.lq)((0,collection_shapes/* mapOf */.A7)(environmentKey, serveShape(kind), "a mapping of environments to values", 0), "The default of each environment."),
});
const flagRules = {
    oneOf: [{ required: ["expires"] }, { required: ["permanent"] }],
    dependentSchemas: { safe: { properties: { off: false, onError: false } } },
};
const typed = (type, value) => ({
    if: { properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: value },
});
/** What holds between the type of a flag with variants and its other fields. */
const variantRules = {
    required: ["type", "description", "variants"],
    allOf: [
        typed("string", { variants: { additionalProperties: { type: "string" } }, threshold: false }),
        typed("number", { variants: { additionalProperties: { type: "number" } } }),
        typed("json", { threshold: false }),
    ],
};
const makeFlagShape = (kind) => (0,document_shape/* named */.K)(`flag-${kind}`, (0,object_shape/* objectOf */.Xy)("a flag", { ...flagFields(kind), ...dependentFields(kind) }, {
    ...flagRules,
    ...(kind === "variant" && variantRules),
}));
const made = new Map();
/** The shape of a flag that serves values of this kind. Made on first use. */
const flagShape = (kind) => {
    const shape = made.get(kind) ?? makeFlagShape(kind);
    made.set(kind, shape);
    return shape;
};

;// CONCATENATED MODULE: ./lib/document/flag.js






const textOf = (node) => node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
const typeOf = (node) => {
    const entry = (0,document_node/* findEntry */.w)(node, "type");
    if (entry === undefined)
        return "boolean";
    const text = textOf(entry.value);
    return flag/* FLAG_TYPES */.X.find((type) => type === text);
};
const kindOf = (type, variants) => {
    if (type === "boolean")
        return "boolean";
    if (variants !== undefined || type === "json")
        return "variant";
    return type ?? "any";
};
const checkKey = (key, entry, reader) => {
    if (!model_key/* RESERVED_FLAG_KEYS */.nF.has(key))
        return;
    reader.report("reserved_key", entry, `the key ${(0,describe/* quote */.hD)(key)} is reserved; an output or a word of the tool has that name`);
};
const isOfType = (value, type) => type === "json" || typeof value === type;
const checkVariants = (type, variants, reader) => {
    if (variants.kind !== "mapping")
        return;
    for (const { key, value } of variants.entries) {
        const isGood = type === "json" || (value.kind === "scalar" && isOfType(value.value, type));
        if (isGood)
            continue;
        const message = `the variant ${(0,describe/* quote */.hD)(key)} needs a ${type}, found ${(0,describe/* describe */.q0)(value)}`;
        reader.report("wrong_type", value, message);
    }
};
const checkType = (read, reader) => {
    const variants = (0,document_node/* findEntry */.w)(read.node, "variants")?.value;
    if (read.type === "json" && !variants)
        reader.report("missing_field", read.entry, 'a json flag needs "variants"');
    if (read.kind === "variant" && read.type && variants)
        checkVariants(read.type, variants, reader);
    const threshold = (0,document_node/* findEntry */.w)(read.node, "threshold");
    if (read.kind !== "variant" || read.type === "number" || read.type === undefined || !threshold)
        return;
    reader.report("field_not_allowed", threshold, '"threshold": only a number flag can be a threshold');
};
/** Reads a flag with all its fields. `undefined` where it is not a mapping at all. */
const readFlag = (entry, reader) => {
    const { key, value: node } = entry;
    checkKey(key, entry, reader);
    if (node.kind !== "mapping") {
        return reader.reportType(node, "the fields of a flag");
    }
    const type = typeOf(node);
    const variants = (0,document_node/* findEntry */.w)(node, "variants");
    const kind = kindOf(type, variants);
    const names = variants?.value.kind === "mapping" ? variants.value.entries.map((variant) => variant.key) : [];
    reader.variants = names.length > 0 ? new Set(names) : undefined;
    const hash = textOf((0,document_node/* findEntry */.w)(node, "hash")?.value);
    reader.hash = flag/* HASH_PROFILES */.Q.find((profile) => profile === hash);
    const fields = flagShape(kind).read(node, reader) ?? {};
    const read = { key, entry, node, type, kind, variants: reader.variants, fields };
    checkType(read, reader);
    return read;
};
const isType = (type) => ({ properties: { type: { const: type } }, required: ["type"] });
const choose = (condition, yes, no) => ({
    if: condition,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: yes,
    else: no,
});
/** The schema of any flag: which fields it may have hangs on its type and on whether it has variants. */
const flagSchema = (book) => book.define("flag", () => {
    const [boolean, string, number, variant] = VALUE_KINDS.map((kind) => flagShape(kind).schema(book));
    const literal = choose(isType("string"), string, choose(isType("number"), number, variant));
    const typed = choose({ required: ["variants"] }, variant, literal);
    return choose({ properties: { type: { const: "boolean" } } }, boolean, typed);
});

;// CONCATENATED MODULE: ./lib/document/flag-checks.js



/** Environments that a message names. */
const MAX_NAMED = 5;
const DAY = 24 * 60 * 60 * 1000;
const checkLifetime = ({ node, entry, fields }, now, reader) => {
    const expires = (0,document_node/* findEntry */.w)(node, "expires");
    const permanent = (0,document_node/* findEntry */.w)(node, "permanent");
    if (!expires && !permanent)
        reader.report("missing_field", entry, 'a flag needs "expires" or "permanent: true"');
    if (expires && permanent) {
        const later = expires.start > permanent.start ? expires : permanent;
        reader.report("conflicting_fields", later, '"expires" and "permanent" exclude each other');
    }
    const day = fields.expires === undefined ? undefined : (0,instant/* parseDate */._)(fields.expires);
    if (now === undefined || day === undefined || !expires || now < day + DAY)
        return;
    reader.report("expired", expires.value, `the flag expired after ${fields.expires}; remove it, or extend it on purpose`);
};
/** Whether a check would say something here that it has not said of the base. */
const states = (view, ...names) => names.some((name) => (name === "default" && view.hasValue) || (0,document_node/* findEntry */.w)(view.own, name));
const isSplit = (serve) => serve !== undefined && "split" in serve;
const checkGate = ({ fields, own, where }, reader) => {
    if (fields.safe === undefined)
        return;
    const safe = (0,document_node/* findEntry */.w)(own, "safe");
    for (const name of ["off", "onError"]) {
        const stated = (0,document_node/* findEntry */.w)(own, name);
        if (fields[name] === undefined || !(stated ?? safe))
            continue;
        const message = `"safe" is served instead of ${(0,describe/* quote */.hD)(name)}${where}; remove one of them`;
        reader.report("conflicting_fields", stated ?? safe, message);
    }
};
/** A gate must not hang on a key that whoever is gated can choose. */
const checkGateBucketing = (view, reader) => {
    const { fields, own, at, where } = view;
    if (fields.safe === undefined || fields.bucketBy || !states(view, "safe", "default", "rules", "targets"))
        return;
    const rules = fields.rules ?? [];
    const rule = rules.find(({ rollout, serve, bucketBy }) => (rollout || isSplit(serve)) && !bucketBy);
    const target = fields.targets?.some(({ serve }) => isSplit(serve));
    if (!rule && !target && !isSplit(fields.default))
        return;
    const place = (0,document_node/* findEntry */.w)(own, rule ? "rules" : target ? "targets" : "default") ?? (0,document_node/* findEntry */.w)(own, "safe") ?? at;
    const what = rule ? `the rule ${(0,describe/* quote */.hD)(rule.id)} buckets` : "it splits";
    reader.report("gate_needs_bucket_by", place, `a gate ("safe") states its "bucketBy" itself where ${what}${where}`);
};
const checkOff = (view, reader) => {
    const { fields, own, at, where } = view;
    if (!isSplit(fields.default) || fields.off || fields.safe || !states(view, "default"))
        return;
    reader.report("missing_field", (0,document_node/* findEntry */.w)(own, "default") ?? at, `a flag whose default is a split needs "off"${where}`);
};
const checkLive = (view, isLive, reader) => {
    const { fields, own } = view;
    if (isLive || !fields.safe || !fields.schedule)
        return;
    const schedule = (0,document_node/* findEntry */.w)(own, "schedule") ?? (0,document_node/* findEntry */.w)(own, "safe");
    if (!schedule)
        return;
    const message = `a gate with a schedule is frozen with the snapshot; "live: true" takes it by the real clock${view.where}`;
    reader.report("gate_not_live", schedule, message);
};
const checkDefault = ({ node, entry, type, fields }, reader) => {
    if (type === undefined || type === "boolean" || (0,document_node/* findEntry */.w)(node, "default"))
        return;
    const stated = new Set();
    for (const [name, override] of fields.environments ?? [])
        if (override.default)
            stated.add(name);
    for (const name of fieldsOf((0,document_node/* findEntry */.w)(node, "values")?.value))
        stated.add(name);
    const missing = [];
    for (const name of reader.shared.environments) {
        if (!stated.has(name))
            missing.push(name);
        // Enough to name; 100,000 flags must not each be compared with 100,000 environments.
        if (missing.length === MAX_NAMED)
            break;
    }
    if (missing.length === 0)
        return;
    const message = stated.size === 0
        ? 'a flag that is not boolean needs "default"'
        : `the flag needs "default", or a value for ${missing.map(describe/* quote */.hD).join(", ")} too`;
    reader.report("missing_field", entry, message);
};
const fieldsOf = (node) => node?.kind === "mapping" ? node.entries.map(({ key }) => key) : [];
/** By key, for maps as large as the user likes. */
const entriesOf = (node) => new Map(node?.kind === "mapping" ? node.entries.map((entry) => [entry.key, entry]) : []);
const checkValues = ({ node }, reader) => {
    const environments = (0,document_node/* findEntry */.w)(node, "environments")?.value;
    const values = environments && (0,document_node/* findEntry */.w)(node, "values")?.value;
    if (environments?.kind !== "mapping" || values?.kind !== "mapping")
        return;
    const stated = entriesOf(environments);
    for (const value of values.entries) {
        const other = stated.get(value.key)?.value;
        if (other?.kind !== "mapping" || !(0,document_node/* findEntry */.w)(other, "default"))
            continue;
        const message = `"values" and "environments" both give the default of ${(0,describe/* quote */.hD)(value.key)}; remove one of them`;
        reader.report("conflicting_fields", value, message);
    }
};
const viewsOf = ({ node, entry, fields }) => {
    const base = { fields, own: node, at: entry, where: "", hasValue: false };
    if (!fields.environments && !fields.values)
        return [base];
    const environments = (0,document_node/* findEntry */.w)(node, "environments")?.value;
    const values = (0,document_node/* findEntry */.w)(node, "values")?.value;
    const ownOf = entriesOf(environments);
    const stateOf = entriesOf(values);
    const servedIn = new Map(fields.values ?? []);
    const overrides = new Map(fields.environments ?? []);
    const views = [base];
    for (const name of new Set([...overrides.keys(), ...servedIn.keys()])) {
        const own = ownOf.get(name);
        const value = stateOf.get(name);
        const served = servedIn.get(name);
        const merged = { ...fields, ...overrides.get(name), ...(served && { default: served }) };
        const stated = own?.value ?? { kind: "mapping", start: 0, end: 0, entries: [] };
        if (stated.kind !== "mapping")
            continue;
        const at = value ?? own ?? entry;
        views.push({ fields: merged, own: stated, at, where: ` in ${(0,describe/* quote */.hD)(name)}`, hasValue: value !== undefined });
    }
    return views;
};
/** Every rule between the fields of one flag. `now` in epoch milliseconds; without it, nothing is expired. */
const checkFlag = (read, now, reader) => {
    checkLifetime(read, now, reader);
    checkDefault(read, reader);
    checkValues(read, reader);
    for (const view of viewsOf(read)) {
        checkGate(view, reader);
        checkGateBucketing(view, reader);
        checkOff(view, reader);
        checkLive(view, read.fields.live === true, reader);
    }
};

;// CONCATENATED MODULE: ./lib/document/document-shape.js











/** The number of the format. */
const versionShape = {
    read: (node, reader) => {
        if (node.kind === "scalar" && node.value === 1)
            return 1;
        if (node.kind !== "scalar" || typeof node.value !== "number")
            return reader.reportType(node, "the number 1");
        reader.report("unknown_version", node, `"version" must be 1, found ${node.value}`);
        return undefined;
    },
    schema: () => ({ const: 1 }),
};
const attributeName = (0,collection_shapes/* freeName */.IL)("attribute");
const attributesShape = (0,collection_shapes/* mapOf */.A7)({
    check: (entry, reader) => {
        if (!Object.hasOwn(built_in_attributes/* BUILT_IN_ATTRIBUTES */.V, entry.key))
            return attributeName.check(entry, reader);
        const message = `the attribute ${(0,describe/* quote */.hD)(entry.key)} is built in; it needs no declaration and cannot have another type`;
        reader.report("reserved_key", entry, message);
        return false;
    },
    schema: { ...attributeName.schema, not: { enum: Object.keys(built_in_attributes/* BUILT_IN_ATTRIBUTES */.V) } },
}, (0,scalar_shapes/* wordShape */.mT)(flag_set/* ATTRIBUTE_TYPES */.P), "a mapping of attributes to types", 0);
/** Reads each entry of a map under its own subject and owner. */
const definitions = (what, read, schema) => {
    const keys = (0,collection_shapes/* keyPattern */._H)(what);
    return {
        read: (node, reader) => {
            if (node.kind !== "mapping")
                return reader.reportType(node, `a mapping of ${what}s`);
            const found = [];
            for (const entry of node.entries) {
                keys.check(entry, reader);
                reader.owner = `${what}:${entry.key}`;
                reader.field = "";
                const value = reader.within(`${what} ${(0,describe/* quote */.hD)(entry.key)}`, () => read(entry, reader));
                if (value !== undefined)
                    found.push({ key: entry.key, entry, value });
            }
            return found;
        },
        schema: (book) => ({ type: "object", propertyNames: keys.schema, additionalProperties: schema(book) }),
    };
};
/** The whole document. `now` warns of expired flags. */
const documentShape = (now) => {
    const segments = definitions("segment", (entry, reader) => condition/* conditionShape */.BX.read(entry.value, reader), (book) => condition/* conditionShape */.BX.schema(book));
    const flags = definitions("flag", (entry, reader) => {
        const read = readFlag(entry, reader);
        if (read)
            checkFlag(read, now, reader);
        return read;
    }, flagSchema);
    return (0,object_shape/* objectOf */.Xy)("a flag file", {
        $schema: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("an address"), "The JSON Schema that an editor uses."),
        version: (0,object_shape/* required */.mw)(versionShape, "The version of the format."),
        environments: (0,object_shape/* optional */.lq)(environment/* environmentsShape */.Y, "A list, or a map with conditions, in promotion order."),
        defaultEnvironment: (0,object_shape/* optional */.lq)((0,scalar_shapes/* textShape */.ze)("the name of an environment"), "The environment where no condition is true."),
        defaults: (0,object_shape/* optional */.lq)(defaults/* defaultsShape */.Y, "What the flags of this file have unless they say otherwise."),
        attributes: (0,object_shape/* optional */.lq)(attributesShape, "Your own context attributes and their types."),
        segments: (0,object_shape/* optional */.lq)(segments, "Conditions with names."),
        flags: (0,object_shape/* optional */.lq)(flags, "The flags."),
    });
};


/***/ }),

/***/ 5628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ environmentsShape),
/* harmony export */   i: () => (/* binding */ environmentNames)
/* harmony export */ });
/* harmony import */ var _collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3636);
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7643);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2928);
/* harmony import */ var _object_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6770);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7972);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);






const key = (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .freeName */ .IL)("environment");
const fields = {
    when: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_condition_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionShape */ .BX, "Which contexts belong to the environment; the last that is true counts."),
};
const environmentShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .K)("environment", (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)("an environment", fields));
const nameShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .textShape */ .ze)("the name of an environment", (name, node, reader) => {
    key.check({ ...node, key: name, value: node }, reader);
}, key.schema);
const listShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .refine */ .Y)((0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(nameShape, "a list of environments"), (names, node, reader) => {
    const seen = new Set();
    names.forEach((name, index) => {
        const at = node.kind === "sequence" ? (node.items[index] ?? node) : node;
        if (seen.has(name))
            reader.report("duplicate_key", at, `the environment ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(name)} is listed twice`);
        seen.add(name);
    });
    return names.map((name) => ({ name }));
}, { uniqueItems: true });
/** Makes the environment the owner of what its condition refers to. */
const ownedShape = {
    read: (node, reader) => environmentShape.read(node, reader)?.when ?? null,
    schema: environmentShape.schema,
};
const withOwner = (node, reader) => {
    if (node.kind !== "mapping")
        return mapShape.read(node, reader)?.map(([name]) => ({ name }));
    const environments = [];
    for (const entry of node.entries) {
        key.check(entry, reader);
        reader.owner = `environment:${entry.key}`;
        reader.field = "";
        const when = reader.within(`environment ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(entry.key)}`, () => ownedShape.read(entry.value, reader));
        environments.push({ name: entry.key, ...(when && { when }) });
    }
    if (node.entries.length === 0)
        mapShape.read(node, reader);
    return environments;
};
const mapShape = (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)(key, ownedShape, "a list or a mapping of environments");
/** The environments in promotion order: a list of names, or a map with conditions. */
const environmentsShape = {
    read: (node, reader) => (node.kind === "sequence" ? listShape.read(node, reader) : withOwner(node, reader)),
    schema: (book) => ({ anyOf: [listShape.schema(book), mapShape.schema(book)] }),
};
/** The names that a document declares, as far as they can be read. */
const environmentNames = (node) => {
    if (node?.kind === "mapping")
        return node.entries.map((entry) => entry.key);
    if (node?.kind !== "sequence")
        return [];
    return node.items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []));
};


/***/ }),

/***/ 5543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ jsonShape)
/* harmony export */ });
/* unused harmony export jsonOfNode */
/** A node as the JSON value that it stands for. `Object.fromEntries` makes even `__proto__` an own property. */
const jsonOfNode = (node) => {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "sequence")
        return node.items.map(jsonOfNode);
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};
/** Any value. */
const jsonShape = { read: jsonOfNode, schema: () => ({}) };


/***/ }),

/***/ 4249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE),
/* harmony export */   w: () => (/* binding */ findEntry)
/* harmony export */ });
const NOWHERE = -1;
/** The entry of that key, if the mapping has one. For mappings of our own few fields. */
const findEntry = (node, key) => {
    for (const entry of node.entries)
        if (entry.key === key)
            return entry;
    return undefined;
};


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);

/** A field that may be left out. */
const optional = (shape, description) => ({ shape, description });
/** A field that must be there. */
const required = (shape, description) => ({ shape, description, required: true });
const readEntries = (node, fields, needed, reader) => {
    const values = {};
    const outer = reader.field;
    for (const entry of node.entries) {
        const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined;
        if (field === undefined)
            reportUnknown(entry.key, entry, fields, needed, reader);
        else if ("forbidden" in field)
            reader.report("field_not_allowed", entry, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(entry.key)}: ${field.forbidden}`);
        else {
            reader.field = entry.key;
            const value = field.shape.read(entry.value, reader);
            if (value !== undefined)
                values[entry.key] = value;
        }
    }
    reader.field = outer;
    return values;
};
const reportUnknown = (key, at, fields, needed, reader) => {
    const known = Object.keys(fields).filter((name) => !("forbidden" in fields[name]));
    reader.reportUnknown("unknown_key", at, `unknown field ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} in ${needed}`, key, known);
};
/** A mapping with known fields. `needed` names it in messages; `rules` adds to the schema what holds between fields. */
const objectOf = (needed, fields, rules = {}) => {
    const mandatory = Object.keys(fields).filter((name) => "required" in fields[name]);
    return {
        read: (node, reader) => {
            if (node.kind !== "mapping")
                return reader.reportType(node, needed);
            const values = readEntries(node, fields, needed, reader);
            for (const name of mandatory) {
                if (Object.hasOwn(values, name) || node.entries.some((entry) => entry.key === name))
                    continue;
                reader.report("missing_field", node, `${needed} needs ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`);
            }
            return values;
        },
        schema: (book) => ({
            type: "object",
            additionalProperties: false,
            ...(mandatory.length > 0 && { required: mandatory }),
            properties: fieldSchemas(fields, book),
            ...rules,
        }),
    };
};
const fieldSchemas = (fields, book) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [
    name,
    "forbidden" in field ? false : { description: field.description, ...field.shape.schema(book) },
]));


/***/ }),

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ readTest),
/* harmony export */   fK: () => (/* binding */ operandOf),
/* harmony export */   tQ: () => (/* binding */ comparedShape),
/* harmony export */   tU: () => (/* binding */ comparedListShape)
/* harmony export */ });
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2164);
/* harmony import */ var _model_operator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1417);
/* harmony import */ var _syntax_cidr_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1161);
/* harmony import */ var _syntax_country_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42);
/* harmony import */ var _syntax_glob_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9216);
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46);
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2534);
/* harmony import */ var _syntax_semver_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3636);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2928);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7972);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7388);
/* harmony import */ var _trap_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8090);













/** Says that a `*` is only a star where values are compared as they are. */
const warnOfStar = (value, node, reader) => {
    if (typeof value !== "string" || !value.includes("*"))
        return;
    reader.report("literal_star", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(value)} is compared as it is, "*" included; use glob for a pattern`);
};
/** A value that an attribute is compared with as it is. */
const comparedShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .literalShape */ .tu)((value, node, reader) => {
    (0,_trap_js__WEBPACK_IMPORTED_MODULE_5__/* .warnOfTrap */ .V)(node, reader);
    warnOfStar(value, node, reader);
});
/** Values of which an attribute shall be one. */
const comparedListShape = (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(comparedShape, "a list of values");
const patternShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .textShape */ .ze)("text", (_, node, reader) => (0,_trap_js__WEBPACK_IMPORTED_MODULE_5__/* .warnOfTrap */ .V)(node, reader));
const compile = (pattern, reader) => {
    const { regex } = reader.shared;
    if (regex === undefined)
        throw new Error("a condition uses regex, but validate was given no engine; ask regexPatterns first");
    try {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_7__/* .parsed */ .Yz)(regex(pattern));
    }
    catch (error) {
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_7__/* .refused */ .J5)(error instanceof Error ? error.message : String(error));
    }
};
const regexShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .textShape */ .ze)("a regular expression (RE2)", (text, node, reader) => {
    const result = compile(text, reader);
    if (!result.ok)
        reader.report("bad_syntax", node, `"regex" ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(text)}: ${result.message}`);
});
const rangeShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_8__/* .refine */ .Y)((0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .numberShape */ .XL)(), "a list of two numbers"), (numbers, node, reader) => {
    const [low, high] = numbers;
    if (node.kind === "sequence" && node.items.length === 2) {
        if (low === undefined || high === undefined || numbers.length !== 2)
            return undefined;
        if (low <= high)
            return [low, high];
        reader.report("out_of_range", node, `"between" needs the smaller number first, found ${low} and ${high}`);
        return undefined;
    }
    reader.report("wrong_type", node, `"between" needs two numbers, found ${node.kind === "sequence" ? node.items.length : 1}`);
    return undefined;
}, { minItems: 2, maxItems: 2 });
const groupNames = Object.keys(_syntax_country_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .COUNTRY_GROUPS */ .U);
/** Each operator's operand. The semver range is read apart, since `loose` changes what it may say. */
const OPERANDS = {
    scalar: comparedShape,
    scalars: comparedListShape,
    number: (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .numberShape */ .XL)(),
    range: rangeShape,
    strings: (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOrList */ .My)(patternShape),
    globs: (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOrList */ .My)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .parsedShape */ .lA)("a glob", _syntax_glob_js__WEBPACK_IMPORTED_MODULE_9__/* .parseGlob */ .q)),
    regexes: (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOrList */ .My)(regexShape),
    "semver-range": (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .textShape */ .ze)("a range such as >=1.2.0 <2.0.0"),
    instant: (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .formShape */ .i0)("an instant with offset such as 2027-01-31T12:00:00Z", _syntax_instant_js__WEBPACK_IMPORTED_MODULE_10__/* .parseInstant */ .n, { format: "date-time" }),
    cidrs: (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOrList */ .My)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .parsedShape */ .lA)("an address range such as 10.0.0.0/8", _syntax_cidr_js__WEBPACK_IMPORTED_MODULE_11__/* .parseCidr */ .GN)),
    groups: (0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOrList */ .My)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .wordShape */ .mT)(groupNames)),
    boolean: _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .booleanShape */ .q0,
};
/** The shape of what stands behind an operator. */
const operandOf = (operator) => OPERANDS[_model_operator_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATORS */ .we[operator].operand];
const semverShape = (loose) => (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .parsedShape */ .lA)("a range such as >=1.2.0 <2.0.0", (text) => (0,_syntax_semver_range_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSemverRange */ .zv)(text, loose));
/** Reads one operator with its operand; `undefined` when the operand is faulty. */
const readTest = (op, node, reader, loose) => {
    const given = (value, make) => value === undefined ? undefined : make(value);
    switch (op) {
        case "equals":
        case "not_equals":
            return given(OPERANDS.scalar.read(node, reader), (value) => ({ op, value }));
        case "in":
        case "not_in":
            return given(OPERANDS.scalars.read(node, reader), (values) => ({ op, values }));
        case "gt":
        case "gte":
        case "lt":
        case "lte":
            return given(OPERANDS.number.read(node, reader), (value) => ({ op, value }));
        case "between":
            return given(OPERANDS.range.read(node, reader), ([low, high]) => ({ op, low, high }));
        case "starts_with":
        case "ends_with":
        case "contains":
            return given(OPERANDS.strings.read(node, reader), (values) => ({ op, values }));
        case "glob":
            return given(OPERANDS.globs.read(node, reader), (patterns) => ({ op, patterns }));
        case "regex":
            return given(OPERANDS.regexes.read(node, reader), (patterns) => ({ op, patterns }));
        case "semver":
            return given(semverShape(loose).read(node, reader), (range) => ({ op, range }));
        case "before":
        case "after":
            return given(OPERANDS.instant.read(node, reader), (instant) => ({ op, instant }));
        case "cidr":
            return given(OPERANDS.cidrs.read(node, reader), (ranges) => ({ op, ranges }));
        case "in_group":
            return given(OPERANDS.groups.read(node, reader), (groups) => ({ op, groups }));
        case "exists":
            return given(OPERANDS.boolean.read(node, reader), (value) => ({ op, value }));
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_12__/* .assertNever */ .x)(op);
    }
};


/***/ }),

/***/ 6524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ rolloutShape),
/* harmony export */   z: () => (/* binding */ instantShape)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46);
/* harmony import */ var _collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3636);
/* harmony import */ var _object_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6770);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7972);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);





/** Buckets are thousandths of a percent; a finer share could not be kept. */
const STEPS_PER_PERCENT = 1000;
const checkSteps = (percent) => Math.round(percent * STEPS_PER_PERCENT) / STEPS_PER_PERCENT === percent ? undefined : "has at most three decimals";
const percentShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .numberShape */ .XL)(0, 100, checkSteps);
const rangeShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .Y)((0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(percentShape, "a percentage or a range"), (percents, node, reader) => {
    const written = node.kind === "sequence" ? node.items.length : 0;
    const [start, end] = percents;
    if (written !== 2) {
        reader.report("wrong_type", node, `a rollout range needs a start and an end, found ${written} numbers`);
    }
    else if (start !== undefined && end !== undefined) {
        if (start < end)
            return { start, end };
        reader.report("out_of_range", node, `a rollout range begins before it ends, found ${start} to ${end}`);
    }
    return undefined;
}, { minItems: 2, maxItems: 2 });
const instantShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .formShape */ .i0)("an instant with offset such as 2027-01-31T12:00:00Z", _syntax_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .n, {
    format: "date-time",
});
const pointFields = {
    at: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(instantShape, "The instant, RFC 3339 with offset."),
    percent: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(percentShape, "The share at that instant, 0 to 100."),
};
const pointShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .K)("ramp-point", (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)("a point of a ramp", pointFields));
const rampFields = {
    from: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(pointShape, "Where the ramp begins: 0 before it."),
    to: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(pointShape, "Where the ramp ends: this percentage after it."),
};
const isWhole = (point) => point.at !== undefined && point.percent !== undefined;
const checkRamp = ({ from, to }, node, reader) => {
    if (!from || !to || !isWhole(from) || !isWhole(to))
        return undefined;
    const [begin, end] = [(0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .n)(from.at), (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .n)(to.at)];
    if (begin !== undefined && end !== undefined && begin >= end) {
        reader.report("out_of_range", node, `a ramp must end after it begins, found ${from.at} and ${to.at}`);
    }
    return { ramp: { from, to } };
};
const rampShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .Y)((0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)("a rollout", {
    ramp: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .Y)((0,_object_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)("a ramp", rampFields), checkRamp), "A linear rise between two instants."),
}), ({ ramp }) => ramp);
const shareShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .Y)(percentShape, (end) => ({ start: 0, end }));
/** `25`, `[25, 50]`, or a ramp. */
const rolloutShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .K)("rollout", {
    read: (node, reader) => {
        if (node.kind === "scalar")
            return shareShape.read(node, reader);
        return (node.kind === "sequence" ? rangeShape : rampShape).read(node, reader);
    },
    schema: (book) => ({ anyOf: [shareShape.schema(book), rangeShape.schema(book), rampShape.schema(book)] }),
});


/***/ }),

/***/ 7972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ numberShape),
/* harmony export */   _v: () => (/* binding */ trueShape),
/* harmony export */   i0: () => (/* binding */ formShape),
/* harmony export */   lA: () => (/* binding */ parsedShape),
/* harmony export */   mT: () => (/* binding */ wordShape),
/* harmony export */   q0: () => (/* binding */ booleanShape),
/* harmony export */   tu: () => (/* binding */ literalShape),
/* harmony export */   ze: () => (/* binding */ textShape)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _trap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8090);


/** true or false. */
const booleanShape = {
    read: (node, reader) => {
        if (node.kind === "scalar" && typeof node.value === "boolean")
            return node.value;
        const hint = node.kind === "scalar" && (0,_trap_js__WEBPACK_IMPORTED_MODULE_0__/* .readsAsBoolean */ .w)(node.value) ? "; YAML 1.2 reads that word as text" : "";
        return reader.reportType(node, "true or false", hint);
    },
    schema: () => ({ type: "boolean" }),
};
/** The one word `true`: a field that is either stated or left out. */
const trueShape = {
    read: (node, reader) => node.kind === "scalar" && node.value === true ? true : reader.reportType(node, "true, or to be left out"),
    schema: () => ({ const: true }),
};
/** Text, by default not empty. `schema` adds what a JSON Schema can say of the check. */
const textShape = (needed, check, schema = {}) => ({
    read: (node, reader) => {
        if (node.kind !== "scalar" || typeof node.value !== "string") {
            const hint = node.kind === "scalar" && node.value !== null ? "; put it in quotes" : "";
            return reader.reportType(node, needed, hint);
        }
        if (node.value === "") {
            reader.report("empty", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)} is empty; it needs ${needed}`);
            return undefined;
        }
        check?.(node.value, node, reader);
        return node.value;
    },
    schema: () => ({ type: "string", minLength: 1, ...schema }),
});
/** Text that a parser of `syntax` understands. */
const parsedShape = (needed, parse) => textShape(needed, (text, node, reader) => {
    const result = parse(text);
    if (!result.ok)
        reader.report("bad_syntax", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)}: ${result.message}`);
});
/** Text that a parser reads as a number, or not at all. */
const formShape = (needed, parse, schema, check) => textShape(needed, (text, node, reader) => {
    check?.(text, node, reader);
    if (parse(text) !== undefined)
        return;
    reader.report("bad_syntax", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)} needs ${needed}, found ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}`);
}, schema);
/** One word of a closed list. */
const wordShape = (words) => ({
    read: (node, reader) => {
        if (node.kind !== "scalar" || typeof node.value !== "string")
            return reader.reportType(node, (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(words));
        const found = words.find((word) => word === node.value);
        if (found !== undefined)
            return found;
        const message = `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)} must be ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(words)}, found ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.value)}`;
        reader.reportUnknown("unknown_word", node, message, node.value, words);
        return undefined;
    },
    schema: () => ({ enum: words }),
});
/** A number in a range, both ends included; `Infinity` for none. */
const numberShape = (low = -Infinity, high = Infinity, check) => {
    const range = low === -Infinity ? "" : high === Infinity ? ` of ${low} or more` : ` from ${low} to ${high}`;
    return {
        read: (node, reader) => {
            if (node.kind !== "scalar" || typeof node.value !== "number")
                return reader.reportType(node, `a number${range}`);
            const fault = node.value < low || node.value > high ? `must be a number${range}` : check?.(node.value);
            if (fault === undefined)
                return node.value;
            reader.report("out_of_range", node, `${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reader.field)} ${fault}, found ${node.value}`);
            return undefined;
        },
        schema: () => ({
            type: "number",
            ...(low !== -Infinity && { minimum: low }),
            ...(high !== Infinity && { maximum: high }),
        }),
    };
};
/** Text, number or boolean. */
const literalShape = (check) => ({
    read: (node, reader) => {
        if (node.kind !== "scalar" || node.value === null)
            return reader.reportType(node, "text, a number, true or false");
        check?.(node.value, node, reader);
        return node.value;
    },
    schema: () => ({ type: ["string", "number", "boolean"] }),
});


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ scheduleShape),
/* harmony export */   f: () => (/* binding */ timeZoneShape)
/* harmony export */ });
/* harmony import */ var _model_schedule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3896);
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46);
/* harmony import */ var _syntax_time_of_day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(457);
/* harmony import */ var _syntax_time_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1145);
/* harmony import */ var _collection_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3636);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2928);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4249);
/* harmony import */ var _object_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6770);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6524);
/* harmony import */ var _scalar_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7972);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7388);
/* harmony import */ var _trap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8090);












/** An IANA name that this machine knows. */
const timeZoneShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .parsedShape */ .lA)("the name of a time zone such as Europe/Oslo", _syntax_time_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .loadTimeZone */ .k);
const timeSchema = (hours) => ({ pattern: `^(?:${hours}):[0-5][0-9]$` });
const fromShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .formShape */ .i0)('a time from "00:00" to "23:59"', (text) => (text === "24:00" ? undefined : (0,_syntax_time_of_day_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTimeOfDay */ .U)(text)), timeSchema("[01][0-9]|2[0-3]"), (_, node, reader) => (0,_trap_js__WEBPACK_IMPORTED_MODULE_4__/* .warnOfTrap */ .V)(node, reader));
const untilShape = (0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .formShape */ .i0)('a time from "00:00" to "24:00"', _syntax_time_of_day_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTimeOfDay */ .U, { pattern: "^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" }, (_, node, reader) => (0,_trap_js__WEBPACK_IMPORTED_MODULE_4__/* .warnOfTrap */ .V)(node, reader));
const windowFields = {
    days: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_scalar_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .wordShape */ .mT)(_model_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .WEEKDAYS */ .w), "a list of days"), "The days on which the window begins; left out: every day."),
    from: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)(fromShape, "The local time of the beginning, HH:MM."),
    until: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .required */ .mw)(untilShape, "The local time of the end, HH:MM, not included; earlier than from: on the next day."),
    timezone: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)(timeZoneShape, "An IANA time zone; left out: that of the file's defaults, else UTC."),
};
const finishWindow = (fields, node, reader) => {
    const { from = "", until = "", days = _model_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .WEEKDAYS */ .w, timezone = reader.defaults.timezone ?? "UTC" } = fields;
    if (from !== "" && from === until) {
        const at = (0,_node_js__WEBPACK_IMPORTED_MODULE_8__/* .findEntry */ .w)(node, "until")?.value ?? node;
        reader.report("empty_window", at, `the window begins and ends at ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(from)}; the whole day is "00:00" to "24:00"`);
    }
    // In the order of the week, each once: the order of writing has no meaning.
    return { days: _model_schedule_js__WEBPACK_IMPORTED_MODULE_7__/* .WEEKDAYS */ .w.filter((day) => days.includes(day)), from, until, timezone };
};
const windowShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_10__/* .named */ .K)("window", (0,_shape_js__WEBPACK_IMPORTED_MODULE_10__/* .refine */ .Y)((0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)("a window", windowFields), finishWindow));
const scheduleFields = {
    from: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)(_rollout_js__WEBPACK_IMPORTED_MODULE_2__/* .instantShape */ .z, "Not active before this instant, RFC 3339 with offset."),
    until: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)(_rollout_js__WEBPACK_IMPORTED_MODULE_2__/* .instantShape */ .z, "Not active from this instant on."),
    windows: (0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_collection_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(windowShape, "a list of windows"), "Weekly windows; active inside any of them."),
};
const checkSchedule = (schedule, node, reader) => {
    if (node.entries.length === 0) {
        reader.report("empty", node, '"schedule" is empty; it needs from, until or windows');
    }
    const begin = schedule.from === undefined ? undefined : (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_11__/* .parseInstant */ .n)(schedule.from);
    const end = schedule.until === undefined ? undefined : (0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_11__/* .parseInstant */ .n)(schedule.until);
    if (begin !== undefined && end !== undefined && begin >= end) {
        reader.report("out_of_range", node, `a schedule must end after it begins, found ${schedule.from} and ${schedule.until}`);
    }
    return schedule;
};
/** When a flag or a rule is active. */
const scheduleShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_10__/* .named */ .K)("schedule", (0,_shape_js__WEBPACK_IMPORTED_MODULE_10__/* .refine */ .Y)((0,_object_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)("a schedule", scheduleFields), checkSchedule, { minProperties: 1 }));


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   Y: () => (/* binding */ refine)
/* harmony export */ });
/** A shape under a name: recursive, or used in many places, it stands in the schema once. */
const named = (name, shape) => ({
    read: shape.read,
    schema: (book) => book.define(name, () => shape.schema(book)),
});
/** A shape whose product is checked as a whole, or turned into something else. */
const refine = (shape, turn, rules = {}) => ({
    read: (node, reader) => {
        const value = shape.read(node, reader);
        return value === undefined ? undefined : turn(value, node, reader);
    },
    schema: (book) => ({ ...shape.schema(book), ...rules }),
});


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ warnOfTrap),
/* harmony export */   w: () => (/* binding */ readsAsBoolean)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);

const BOOLEAN_WORDS = new Set(["y", "n", "yes", "no", "on", "off"]);
/** Base 60 (`22:22`), digits with `_`: numbers to YAML 1.1, text to YAML 1.2. */
const YAML_11_NUMBER = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?$/;
/** Whether YAML 1.1 would read the word as a boolean, as in the Norway problem. */
const readsAsBoolean = (value) => typeof value === "string" && BOOLEAN_WORDS.has(value.toLowerCase());
const reasonOf = (node, text, numeric) => {
    if (typeof node.value === "string") {
        if (readsAsBoolean(node.value))
            return "other YAML parsers read it as true or false";
        return YAML_11_NUMBER.test(node.value) ? "other YAML parsers read it as a number" : undefined;
    }
    if (typeof node.value !== "number" || numeric || text === String(node.value))
        return undefined;
    return `it is the number ${node.value}, not that text`;
};
/** Warns of an unquoted value that is not what it looks like. `numeric`: a number is wanted here, however written. */
const warnOfTrap = (node, reader, numeric = false) => {
    if (!node.plain || reader.document.text === undefined)
        return;
    const text = reader.document.text.slice(node.start, node.end);
    const reason = reasonOf(node, text, numeric);
    if (reason !== undefined)
        reader.report("unquoted_trap", node, `unquoted ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}: ${reason}; put it in quotes`);
};


/***/ }),

/***/ 2164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/** Ends a switch over a closed union: a new member does not compile until it is handled. */
const assertNever = (value) => {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
};


/***/ }),

/***/ 7347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ BUILT_IN_ATTRIBUTES),
/* harmony export */   m: () => (/* binding */ GEOGRAPHIC_ATTRIBUTES)
/* harmony export */ });
/** The context that a pipeline gives by itself: an allow-list, never the whole process environment. */
const BUILT_IN_ATTRIBUTES = {
    repository: "string",
    repository_owner: "string",
    ref: "string",
    branch: "string",
    base: "string",
    tag: "string",
    sha: "string",
    event: "string",
    actor: "string",
    triggering_actor: "string",
    pr_author: "string",
    pr: "number",
    fork: "boolean",
    draft: "boolean",
    labels: "list",
    changed_files: "list",
    workflow: "string",
    job: "string",
    run_id: "number",
    run_number: "number",
    run_attempt: "number",
    runner_os: "string",
    runner_arch: "string",
    environment: "string",
    targetingKey: "string",
};
/** What the geographic strategy reads. No pipeline knows them, so a caller adds them; they need no declaration. */
const GEOGRAPHIC_ATTRIBUTES = {
    country: "string",
    region: "string",
    ip: "string",
};


/***/ }),

/***/ 1390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ATTRIBUTE_TYPES)
/* harmony export */ });
const ATTRIBUTE_TYPES = ["string", "number", "boolean", "semver", "list"];


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bn: () => (/* binding */ KEY_PATTERN),
/* harmony export */   nF: () => (/* binding */ RESERVED_FLAG_KEYS)
/* harmony export */ });
/* unused harmony export FIXED_OUTPUTS */
/** Flag, rule, segment and variant keys. Linear: the groups cannot match the same text in two ways. */
const KEY_PATTERN = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;
/** The outputs of the action that are not flags; a flag of such a name would overwrite one. */
const FIXED_OUTPUTS = [
    "evaluated",
    "flags",
    "thresholds",
    "environment",
    "config-digest",
    "snapshot-id",
    "decision",
    "audit-artifact",
    "audit-root",
];
/** Keys that no flag may have. */
const RESERVED_FLAG_KEYS = new Set([...FIXED_OUTPUTS, "constructor", "prototype", "kill"]);


/***/ }),

/***/ 1417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ MODIFIERS),
/* harmony export */   eQ: () => (/* binding */ COMBINATORS),
/* harmony export */   we: () => (/* binding */ OPERATORS)
/* harmony export */ });
/**
 * The closed list of condition operators. Validation, JSON Schema, compilation, docs and tests derive from it.
 * `operand`: the shape that the document gives it. `list`: one value or a list of them, true if any fits.
 */
const OPERATORS = {
    equals: { operand: "scalar" },
    not_equals: { operand: "scalar" },
    in: { operand: "scalars" },
    not_in: { operand: "scalars" },
    gt: { operand: "number" },
    gte: { operand: "number" },
    lt: { operand: "number" },
    lte: { operand: "number" },
    between: { operand: "range" },
    starts_with: { operand: "strings" },
    ends_with: { operand: "strings" },
    contains: { operand: "strings" },
    glob: { operand: "globs" },
    regex: { operand: "regexes" },
    semver: { operand: "semver-range" },
    before: { operand: "instant" },
    after: { operand: "instant" },
    cidr: { operand: "cidrs" },
    in_group: { operand: "groups" },
    exists: { operand: "boolean" },
};
/** Words beside the operators of an attribute that change how they compare. */
const MODIFIERS = ["coerce", "ignoreCase", "loose", "ifMissing"];
/** Words of a condition map that are not attributes. */
const COMBINATORS = ["all", "any", "not", "segment", "flag", "attribute"];


/***/ }),

/***/ 3896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ WEEKDAYS)
/* harmony export */ });
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];


/***/ }),

/***/ 1161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ parseCidr),
/* harmony export */   gR: () => (/* binding */ contains)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8471);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2534);



const MAPPED_PREFIX = 96;
const PREFIX = /^(?:0|[1-9][0-9]{0,2})$/;
/**
 * Reads a range such as `10.0.0.0/8` or `2001:db8::/32`. The bits behind the prefix must be zero.
 * A range of IPv4-mapped addresses (`::ffff:10.0.0.0/104`) is that range of IPv4.
 */
const parseCidr = (text) => {
    const slash = text.indexOf("/");
    const stated = readStated(slash === -1 ? text : text.slice(0, slash));
    if (stated === undefined) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`cidr ${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has no IPv4 or IPv6 address; a range such as 10.0.0.0/8 or 2001:db8::/32 is needed`);
    }
    const bits = stated.family === 4 ? 32 : 128;
    if (slash === -1) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`cidr ${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has no prefix length; write ${text}/${bits} for this one address`);
    }
    const prefixText = text.slice(slash + 1);
    const prefix = Number(prefixText);
    if (!PREFIX.test(prefixText) || prefix > bits) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`cidr ${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has the prefix length ${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(prefixText)}; 0 to ${bits} is needed`);
    }
    const masks = stated.words.map((_, index) => maskOf(prefix - 32 * index));
    const words = stated.words.map((word, index) => (word & masks[index]) >>> 0);
    if (words.some((word, index) => word !== stated.words[index])) {
        const network = `${(0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAddress */ .M0)({ family: stated.family, words })}/${prefix}`;
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`cidr ${(0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)} has bits set behind its prefix; the network is ${network}`);
    }
    const mapped = stated.family === 6 && prefix >= MAPPED_PREFIX ? (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .mappedIpv4 */ .DP)(words) : undefined;
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(mapped === undefined
        ? { network: { family: stated.family, words }, masks }
        : { network: { family: 4, words: [mapped] }, masks: masks.slice(3) });
};
/** Whether the address lies in the range; an address of the other family never does. */
const contains = ({ network, masks }, address) => address.family === network.family &&
    masks.every((mask, index) => (address.words[index] & mask) >>> 0 === network.words[index]);
/** The address as it is written: here a mapped one is still IPv6, because its prefix length counts from there. */
const readStated = (text) => {
    const address = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .or)(text);
    const words = address !== undefined && text.includes(":") ? (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIpv6 */ .BE)(text) : undefined;
    return words === undefined ? address : { family: 6, words };
};
/** A mask of so many leading ones; a shift by 32 would be one by 0. */
const maskOf = (ones) => (ones <= 0 ? 0 : ones >= 32 ? 0xffffffff : (-1 << (32 - ones)) >>> 0);


/***/ }),

/***/ 42:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ COUNTRY_GROUPS)
/* harmony export */ });
/**
 * Named groups of countries as ISO 3166-1 alpha-2 codes, as of 2026-01-01. A group holds states, and not the
 * territories that have codes of their own (GP, GL, FO, PR): a rule that means them names them.
 */
const COUNTRY_GROUPS = {
    /** European Union, 27 members since 2020-02-01 (TEU art. 52; withdrawal agreement OJ C 384 I, 2019). */
    EU: [
        ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU"],
        ...["LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
    ],
    /** European Economic Area: the EU and three EFTA states (EEA Agreement of 1994; Croatia since 2014-04-12). */
    EEA: [
        ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI"],
        ...["LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"],
    ],
    /** European Free Trade Association since 1995 (EFTA Convention). */
    EFTA: ["CH", "IS", "LI", "NO"],
    /** Schengen area: without CY and IE; BG and RO in full since 2025-01-01 (Council decision of 2024-12-12). */
    SCHENGEN: [
        ...["AT", "BE", "BG", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IS", "IT", "LI", "LT"],
        ...["LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"],
    ],
    /** EU members whose currency is the euro; BG since 2026-01-01 (Council decision of 2025-07-08). */
    EUROZONE: [
        ...["AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL"],
        ...["PT", "SI", "SK"],
    ],
    /** The states of the Nordic Council (Helsinki Treaty of 1962). */
    NORDICS: ["DK", "FI", "IS", "NO", "SE"],
    /** The states of the Baltic Assembly, since 1991. */
    BALTICS: ["EE", "LT", "LV"],
    /** Benelux Union (treaty of 2008). */
    BENELUX: ["BE", "LU", "NL"],
    /** The states where German is the (or a) main language; no treaty, common use. */
    DACH: ["AT", "CH", "DE"],
    /** Group of Seven, since 2014 (the EU, which also sits there, has no code of its own). */
    G7: ["CA", "DE", "FR", "GB", "IT", "JP", "US"],
    /** Partners of the UKUSA agreement, since 1956. */
    FIVE_EYES: ["AU", "CA", "GB", "NZ", "US"],
    /** United States-Mexico-Canada Agreement, since 2020-07-01. */
    USMCA: ["CA", "MX", "US"],
    /** Member states of the Southern Common Market; BO since 2024-07, VE suspended since 2016-12. */
    MERCOSUR: ["AR", "BO", "BR", "PY", "UY"],
    /** Association of Southeast Asian Nations; TL since 2025-10-26. */
    ASEAN: ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"],
    /** Gulf Cooperation Council, since 1981. */
    GCC: ["AE", "BH", "KW", "OM", "QA", "SA"],
};


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ parseIpv6),
/* harmony export */   DP: () => (/* binding */ mappedIpv4),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
const GROUPS = 8;
const DECIMAL_BYTE = /^(?:0|[1-9][0-9]{0,2})$/;
const HEX_GROUP = /^[0-9A-Fa-f]{1,4}$/;
/** The longest form: six groups of four, and four decimal bytes. */
const MAX_ADDRESS_LENGTH = 45;
/**
 * Reads an IPv4 address (four decimal bytes without leading zeros) or an IPv6 address (RFC 4291 §2.2, all three
 * forms); undefined when the text is neither. No zone id, port, brackets or white space. An IPv4-mapped IPv6 address
 * (`::ffff:10.0.0.1`) is that IPv4 address.
 */
const parseAddress = (text) => {
    if (text.length > MAX_ADDRESS_LENGTH)
        return undefined;
    if (!text.includes(":")) {
        const bits = parseIpv4(text);
        return bits === undefined ? undefined : { family: 4, words: [bits] };
    }
    const words = parseIpv6(text);
    const mapped = words === undefined ? undefined : mappedIpv4(words);
    if (mapped !== undefined)
        return { family: 4, words: [mapped] };
    return words === undefined ? undefined : { family: 6, words };
};
/** Reads an IPv6 address alone, IPv4-mapped or not, as four words. */
const parseIpv6 = (text) => {
    const gap = text.indexOf("::");
    const head = readGroups(gap === -1 ? text : text.slice(0, gap), gap === -1);
    const tail = gap === -1 ? [] : readGroups(text.slice(gap + 2), true);
    if (head === undefined || tail === undefined)
        return undefined;
    const missing = GROUPS - head.length - tail.length;
    // `::` stands for one group or more.
    if (gap === -1 ? missing !== 0 : missing < 1)
        return undefined;
    const groups = [...head, ...new Array(missing).fill(0), ...tail];
    return [0, 2, 4, 6].map((index) => ((groups[index] << 16) | groups[index + 1]) >>> 0);
};
/** The IPv4 bits of an address of ::ffff:0:0/96; undefined for any other. */
const mappedIpv4 = (words) => words[0] === 0 && words[1] === 0 && words[2] === 0xffff ? words[3] : undefined;
/** The shortest text of an address: dotted decimal, or the form of RFC 5952. */
const formatAddress = ({ family, words }) => {
    if (family === 4)
        return words.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff)).join(".");
    const groups = words.flatMap((word) => [(word >>> 16).toString(16), (word & 0xffff).toString(16)]);
    let gap = { start: 0, length: 0 };
    for (let start = 0; start < GROUPS; start++) {
        let length = 0;
        while (groups[start + length] === "0")
            length += 1;
        if (length > gap.length)
            gap = { start, length };
    }
    // A single zero group is not shortened (RFC 5952 §4.2.2).
    if (gap.length < 2)
        return groups.join(":");
    return `${groups.slice(0, gap.start).join(":")}::${groups.slice(gap.start + gap.length).join(":")}`;
};
const readGroups = (text, mayEndInIpv4) => {
    if (text === "")
        return [];
    const parts = text.split(":");
    const groups = [];
    for (const [index, part] of parts.entries()) {
        if (HEX_GROUP.test(part)) {
            groups.push(Number.parseInt(part, 16));
            continue;
        }
        const ipv4 = mayEndInIpv4 && index === parts.length - 1 ? parseIpv4(part) : undefined;
        if (ipv4 === undefined)
            return undefined;
        groups.push(ipv4 >>> 16, ipv4 & 0xffff);
    }
    return groups;
};
/** A leading zero is refused: some readers take the byte for octal. */
const parseIpv4 = (text) => {
    const parts = text.split(".");
    if (parts.length !== 4)
        return undefined;
    let bits = 0;
    for (const part of parts) {
        if (!DECIMAL_BYTE.test(part) || Number(part) > 255)
            return undefined;
        bits = bits * 256 + Number(part);
    }
    return bits;
};


/***/ }),

/***/ 5881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zv: () => (/* binding */ parseSemverRange),
  kh: () => (/* binding */ parseSemverTest),
  tF: () => (/* binding */ releaseBounds)
});

// UNUSED EXPORTS: MAX_RANGE_LENGTH

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/syntax/semver-version.js
var semver_version = __webpack_require__(4378);
;// CONCATENATED MODULE: ./lib/syntax/semver-foreign.js

const SIGNS = "a comparator is one of = != < <= > >= before a version such as 1.2.0, without quotes or commas";
/** What to write instead of a word of a range that other tools know and we do not, in half a sentence. */
const explainForeign = (word, loose) => {
    const sign = /^[<>=!~^]*/.exec(word)?.[0] ?? "";
    const rest = word.slice(sign.length);
    if (/^[vV]?(?:[0-9]+\.){0,2}[xX*](?:\.[xX*])*$/.test(rest) && sign === "")
        return explainWildcard(rest);
    const version = (0,semver_version/* parseVersion */.ot)(rest, true);
    if (version !== undefined) {
        if (sign === "^")
            return `write \`${interval(rest, version, caretEnd(version))}\``;
        if (sign === "~" || sign === "~>")
            return `write \`${interval(rest, version, tildeEnd(rest, version))}\``;
        const known = SPELLINGS.get(sign);
        if (known !== undefined)
            return `write \`${known}${rest}\``;
        if (!loose)
            return `write the version as ${render(version)}, or set \`loose: true\``;
    }
    if (word === "-")
        return "write `>=1.0.0 <=2.0.0` for a span";
    if (word === "|" || word === "or")
        return "alternatives are joined by `||`";
    if (word === "&&" || word === "," || word === "and")
        return "comparators that must all hold are joined by a space";
    return SIGNS;
};
/** Signs of other languages, and slips of the pen. */
const SPELLINGS = new Map([
    ["==", "="],
    ["===", "="],
    ["=>", ">="],
    ["=<", "<="],
    ["<>", "!="],
    ["!", "!="],
    ["!==", "!="],
]);
const explainWildcard = (text) => {
    const [major, minor] = text.replace(/^[vV]/, "").split(".");
    if (major === undefined || !isDigits(major))
        return "write `>=0.0.0-0` for every version";
    const low = BigInt(major);
    if (minor === undefined || !isDigits(minor))
        return `write \`>=${low}.0.0 <${low + 1n}.0.0-0\``;
    return `write \`>=${low}.${minor}.0 <${low}.${BigInt(minor) + 1n}.0-0\``;
};
const isDigits = (text) => /^[0-9]+$/.test(text);
/** `-0` is the lowest prerelease: without it, prereleases of the end would lie inside. */
const interval = (low, version, end) => `>=${(0,semver_version/* parseVersion */.ot)(low, false) === undefined ? render(version) : low} <${end}-0`;
const caretEnd = ({ major, minor, patch }) => major > 0 ? `${next(major)}.0.0` : minor > 0 ? `0.${next(minor)}.0` : `0.0.${next(patch)}`;
const tildeEnd = (text, { major, minor }) => text.includes(".") ? `${major}.${next(minor)}.0` : `${next(major)}.0.0`;
const next = (number) => BigInt(number) + 1n;
const render = ({ major, minor, patch, prerelease }) => `${major}.${minor}.${patch}${prerelease.length > 0 ? `-${prerelease.join(".")}` : ""}`;

// EXTERNAL MODULE: ./lib/syntax/semver-release.js
var semver_release = __webpack_require__(7899);
;// CONCATENATED MODULE: ./lib/syntax/semver-range.js




const LESS = 1;
const EQUAL = 2;
const GREATER = 4;
/** Which outcomes of a comparison each comparator accepts, as bits. */
const COMPARATORS = {
    "=": EQUAL,
    "!=": LESS | GREATER,
    "<": LESS,
    "<=": LESS | EQUAL,
    ">": GREATER,
    ">=": GREATER | EQUAL,
};
/** Every comparator is compared on every evaluation; a range of a megabyte would be paid each time. */
const MAX_RANGE_LENGTH = 1_000;
/**
 * Reads a range: comparators `= != < <= > >=` (none means `=`) joined by spaces, alternatives by `||`.
 * Prereleases have no special place: they are ordered by §11 as every version is. `loose` as in parseVersion.
 */
const parseSemverRange = (text, loose) => {
    const range = readRange(text, loose);
    return range.ok ? (0,parsed/* parsed */.Yz)((version) => contains(range.value, version)) : range;
};
/**
 * The same, over the text of a version; the test answers undefined for a text that is no version.
 * A plain `1.2.3` is read and compared without allocating anything.
 */
const parseSemverTest = (text, loose) => {
    const range = readRange(text, loose);
    return range.ok ? (0,parsed/* parsed */.Yz)((version) => testText(range.value, version, loose)) : range;
};
/**
 * What a valid range says about releases, as bounds that must all hold. undefined where bounds cannot say it: for
 * alternatives, `=` and `!=` (build metadata is equal too), and numbers that are too large.
 */
const releaseBounds = (text, loose) => {
    const range = readRange(text, loose);
    const [comparators, ...others] = range.ok ? range.value : [];
    if (comparators === undefined || others.length > 0)
        return undefined;
    const bounds = comparators.flatMap((comparator) => releaseBound(comparator) ?? []);
    return bounds.length === comparators.length ? bounds : undefined;
};
const releaseBound = ({ accepts, version }) => {
    const value = (0,semver_release/* numberOfRelease */.g)(version.major, version.minor, version.patch);
    const isAbove = (accepts & GREATER) !== 0;
    if (value === undefined || isAbove === ((accepts & LESS) !== 0))
        return undefined;
    // A release stands above its prereleases: it is at least 2.0.0 where it is above 2.0.0-0, and below where not.
    if (version.prerelease.length > 0)
        return { op: isAbove ? "gte" : "lt", value };
    const isInclusive = (accepts & EQUAL) !== 0;
    return { op: isAbove ? (isInclusive ? "gte" : "gt") : isInclusive ? "lte" : "lt", value };
};
const readRange = (text, loose) => {
    if (text.length > MAX_RANGE_LENGTH) {
        return (0,parsed/* refused */.J5)(`semver range ${(0,parsed/* quoted */.TL)(text)} has ${text.length} characters; at most ${MAX_RANGE_LENGTH} are allowed`);
    }
    const range = [];
    for (const alternative of text.split("||")) {
        // A space after an operator changes nothing in the meaning: `>= 1.2.0`.
        const words = alternative
            .replace(/([<>=!]) +/g, "$1")
            .split(" ")
            .filter((word) => word !== "");
        if (words.length === 0)
            return (0,parsed/* refused */.J5)(`semver range ${(0,parsed/* quoted */.TL)(text)} has an empty alternative; a comparator such as \`>=1.2.0\` is needed`);
        const comparators = [];
        for (const word of words) {
            const comparator = readComparator(word, loose);
            if (comparator === undefined) {
                return (0,parsed/* refused */.J5)(`semver range ${(0,parsed/* quoted */.TL)(text)}: ${(0,parsed/* quoted */.TL)(word)} is not a comparator; ${explainForeign(word, loose)}`);
            }
            comparators.push(comparator);
        }
        range.push(comparators);
    }
    return (0,parsed/* parsed */.Yz)(range);
};
const readComparator = (word, loose) => {
    const sign = /^[<>=!]*/.exec(word)?.[0] ?? "";
    const version = (0,semver_version/* parseVersion */.ot)(word.slice(sign.length), loose);
    if (version === undefined)
        return undefined;
    if (sign === "")
        return { accepts: EQUAL, version };
    return Object.hasOwn(COMPARATORS, sign)
        ? { accepts: COMPARATORS[sign], version }
        : undefined;
};
const contains = (range, version) => range.some((comparators) => comparators.every((comparator) => accepts(comparator, (0,semver_version/* compareVersions */.Zy)(version, comparator.version))));
const accepts = (comparator, order) => (comparator.accepts & (order < 0 ? LESS : order > 0 ? GREATER : EQUAL)) !== 0;
const ZERO = 0x30;
const DOT = 0x2e;
/** Numbers of fewer digits need no bigint, and the sum below no overflow check. */
const PLAIN_LENGTH = 15;
const testText = (range, text, loose) => {
    let major = 0;
    let minor = 0;
    let number = 0;
    let dots = 0;
    let digits = 0;
    let isPlain = text.length <= PLAIN_LENGTH;
    for (let index = 0; isPlain && index < text.length; index++) {
        const code = text.charCodeAt(index);
        const digit = code - ZERO;
        if (digit >= 0 && digit <= 9) {
            // A second digit after a 0: parseVersion says what that is.
            if (digits === 1 && number === 0)
                isPlain = false;
            number = number * 10 + digit;
            digits += 1;
        }
        else if (code === DOT && digits > 0) {
            if (dots === 0)
                major = number;
            else
                minor = number;
            number = 0;
            digits = 0;
            dots += 1;
        }
        else
            isPlain = false;
    }
    if (isPlain && dots === 2 && digits > 0)
        return containsRelease(range, major, minor, number);
    const version = (0,semver_version/* parseVersion */.ot)(text, loose);
    return version === undefined ? undefined : contains(range, version);
};
const containsRelease = (range, major, minor, patch) => {
    for (const comparators of range) {
        let isInside = true;
        for (const comparator of comparators) {
            if (!accepts(comparator, compareRelease(major, minor, patch, comparator.version))) {
                isInside = false;
                break;
            }
        }
        if (isInside)
            return true;
    }
    return false;
};
const compareRelease = (major, minor, patch, other) => {
    if (major !== other.major)
        return major < other.major ? -1 : 1;
    if (minor !== other.minor)
        return minor < other.minor ? -1 : 1;
    if (patch !== other.patch)
        return patch < other.patch ? -1 : 1;
    return other.prerelease.length > 0 ? 1 : 0;
};


/***/ }),

/***/ 7899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseRelease),
/* harmony export */   g: () => (/* binding */ numberOfRelease)
/* harmony export */ });
/** Minor and patch numbers below this have a place each in the number of a release. */
const PLACE = 1024;
/** Above it, doubles would no longer hold every release. */
const MAX_MAJOR = 2 ** 30;
const ZERO = 0x30;
const DOT = 0x2e;
/** A release as one number in the order of SemVer §11; undefined for one whose numbers are too large for that. */
const numberOfRelease = (major, minor, patch) => minor < PLACE && patch < PLACE && major < MAX_MAJOR
    ? (Number(major) * PLACE + Number(minor)) * PLACE + Number(patch)
    : undefined;
/**
 * The text of a plain release, such as 1.2.3, as the number of numberOfRelease. Allocates nothing.
 * undefined for a prerelease, for one with build metadata, and for whatever is no version or must be read with care.
 */
const parseRelease = (text) => {
    let major = 0;
    let minor = 0;
    let number = 0;
    let dots = 0;
    let digits = 0;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const digit = code - ZERO;
        if (digit >= 0 && digit <= 9) {
            if ((digits === 1 && number === 0) || number >= MAX_MAJOR)
                return undefined;
            number = number * 10 + digit;
            digits += 1;
        }
        else if (code === DOT && digits > 0 && dots < 2) {
            if (dots === 0)
                major = number;
            else
                minor = number;
            number = 0;
            digits = 0;
            dots += 1;
        }
        else
            return undefined;
    }
    return dots === 2 && digits > 0 ? numberOfRelease(major, minor, number) : undefined;
};


/***/ }),

/***/ 4378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* unused harmony export MAX_VERSION_LENGTH */
/** The grammar has no bound; without one, a number of a million digits would be turned into a bigint in a job. */
const MAX_VERSION_LENGTH = 256;
/** Decimal integers of so many digits are exact as numbers. */
const EXACT_DIGITS = 15;
const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const NO_IDENTIFIERS = [];
/**
 * Reads a version of SemVer 2.0.0; undefined when the text is none.
 * `loose` admits a leading `v` or `V` and a missing minor or patch number, which counts as 0.
 */
const parseVersion = (text, loose) => {
    if (text.length > MAX_VERSION_LENGTH)
        return undefined;
    const numbers = [];
    let index = loose && (text.startsWith("v") || text.startsWith("V")) ? 1 : 0;
    for (;;) {
        const end = skipDigits(text, index);
        if (end === index || (end > index + 1 && text.charCodeAt(index) === ZERO))
            return undefined;
        numbers.push(end - index > EXACT_DIGITS ? BigInt(text.slice(index, end)) : Number(text.slice(index, end)));
        index = end;
        if (numbers.length === 3 || text.charCodeAt(index) !== DOT)
            break;
        index += 1;
    }
    if (numbers.length < 3 && !loose)
        return undefined;
    const [major = 0, minor = 0, patch = 0] = numbers;
    let prerelease = NO_IDENTIFIERS;
    if (text.charCodeAt(index) === HYPHEN) {
        const plus = text.indexOf("+", index);
        const end = plus === -1 ? text.length : plus;
        prerelease = text.slice(index + 1, end).split(".");
        if (!prerelease.every(isPrereleaseIdentifier))
            return undefined;
        index = end;
    }
    if (text.charCodeAt(index) === PLUS) {
        return text
            .slice(index + 1)
            .split(".")
            .every(isIdentifier)
            ? { major, minor, patch, prerelease }
            : undefined;
    }
    return index === text.length ? { major, minor, patch, prerelease } : undefined;
};
/** Below 0, 0 or above 0: precedence as SemVer 2.0.0 §11 orders it, without regard to build metadata. */
const compareVersions = (a, b) => compare(a.major, b.major) ||
    compare(a.minor, b.minor) ||
    compare(a.patch, b.patch) ||
    comparePrereleases(a.prerelease, b.prerelease);
const comparePrereleases = (a, b) => {
    // A release stands above its prereleases (§11.3), though it has fewer identifiers.
    if (a.length === 0 || b.length === 0)
        return compare(b.length, a.length);
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return compare(a.length, b.length);
};
/** Numeric identifiers stand below the others (§11.4.3). Without leading zeros, the longer number is the larger. */
const compareIdentifiers = (a, b) => {
    const isNumber = isNumeric(a);
    if (isNumber !== isNumeric(b))
        return isNumber ? -1 : 1;
    return isNumber ? compare(a.length, b.length) || compare(a, b) : compare(a, b);
};
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const skipDigits = (text, from) => {
    let index = from;
    for (; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code < ZERO || code > NINE)
            break;
    }
    return index;
};
const isNumeric = (identifier) => skipDigits(identifier, 0) === identifier.length;
const isIdentifier = (identifier) => /^[0-9A-Za-z-]+$/.test(identifier);
const isPrereleaseIdentifier = (identifier) => isIdentifier(identifier) && (identifier.length === 1 || !identifier.startsWith("0") || !isNumeric(identifier));


/***/ })

};
