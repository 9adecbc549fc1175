export const id = 6150;
export const ids = [6150];
export const modules = {

/***/ 6150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importLegacyText: () => (/* binding */ importLegacyText)
});

// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/model/built-in-attributes.js
var built_in_attributes = __webpack_require__(7347);
;// CONCATENATED MODULE: ./lib/interop/attributes-read.js

const COMBINED = new Set(["all", "any", "not"]);
/** The attributes that imported flags read, with the type that their conditions compare with. */
const attributesOf = (definitions) => {
    const types = new Map();
    const see = (attribute, operands) => {
        const known = types.get(attribute) ?? new Set();
        for (const operand of operands)
            known.add(typeOfOperand(operand));
        types.set(attribute, known);
    };
    for (const { bucketBy, rules } of definitions) {
        if (Array.isArray(bucketBy))
            see("userId", []);
        for (const rule of (rules ?? []))
            if (rule["when"] !== undefined)
                visit(rule["when"], see);
    }
    return Object.fromEntries([...types].flatMap(([name, [type = "string", second]]) => second !== undefined || Object.hasOwn(built_in_attributes/* BUILT_IN_ATTRIBUTES */.V, name) ? [] : [[name, type]]));
};
const visit = (condition, see) => {
    if (Array.isArray(condition)) {
        for (const each of condition)
            visit(each, see);
        return;
    }
    const { attribute, ...rest } = condition;
    if (typeof attribute === "string") {
        see(attribute, operandsOf(rest));
        return;
    }
    for (const [key, value] of Object.entries(condition)) {
        if (COMBINED.has(key))
            visit(value, see);
        else
            see(key, operandsOf(value));
    }
};
/** `exists` and the words beside an operator say nothing of the type. */
const operandsOf = (tests) => Object.entries(tests).flatMap(([operator, operand]) => operator === "exists" || operator === "coerce" ? [] : operand);
const typeOfOperand = (operand) => typeof operand === "number" ? "number" : typeof operand === "boolean" ? "boolean" : "string";

;// CONCATENATED MODULE: ./lib/interop/import-note.js
/** Collects the notes of one import. */
class ImportNotes {
    list = [];
    #locate;
    constructor(locate) {
        this.#locate = locate;
    }
    /** As the file is read, line by line. */
    inOrder() {
        const rank = ({ position }) => [position?.line ?? 0, position?.column ?? 0];
        return this.list.toSorted((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
    }
    add(loss, at, message) {
        const position = this.#locate(at.start);
        this.list.push({ loss, message, ...(position && { position }) });
    }
}
/** Ends the reading of one flag: it cannot be carried over. Caught where the flag began. */
class FlagLost extends Error {
    at;
    constructor(at, message) {
        super(message);
        this.name = "FlagLost";
        this.at = at;
    }
}

;// CONCATENATED MODULE: ./lib/interop/legacy-node.js
/** A node as plain JSON. `Object.fromEntries` makes even `__proto__` an own property. */
const jsonOfNode = (node) => {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "sequence")
        return node.items.map(jsonOfNode);
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};
/** A field that is written in camelCase or in snake_case. */
const camelCase = (key) => key.replaceAll(/_([a-z])/g, (_all, letter) => letter.toUpperCase());
/** What stands there, in words for a message. */
const describeNode = (node) => {
    if (node.kind === "sequence")
        return "a list";
    if (node.kind === "mapping")
        return "a mapping";
    return typeof node.value === "string" ? JSON.stringify(node.value.slice(0, 100)) : String(node.value);
};

;// CONCATENATED MODULE: ./lib/interop/legacy-fields.js


/** The fields of the flat form; each is read in camelCase and in snake_case. */
const FLAT_FIELDS = [
    "enabled",
    "rolloutStrategy",
    "rolloutPercentage",
    "environments",
    "conditions",
    "variants",
    "metadata",
    "description",
];
/** Reads the fields of a flag, and notes each that is not one. */
const readFields = (node, notes, flag) => {
    const fields = {};
    for (const { key, start, value } of node.entries) {
        const field = FLAT_FIELDS.find((known) => known === camelCase(key));
        if (field === undefined)
            notes.add("dropped", { start }, `${flag}: the flat form has no field ${quote(key)}`);
        else if (fields[field] !== undefined)
            throw new FlagLost({ start }, `${quote(field)} is given in both spellings`);
        else
            fields[field] = value;
    }
    return fields;
};
const quote = (text) => JSON.stringify(text.slice(0, 100));
/** true or false; throws FlagLost for anything else. */
const readBoolean = (node, name) => {
    if (node.kind === "scalar" && typeof node.value === "boolean")
        return node.value;
    throw new FlagLost(node, `${quote(name)} needs true or false, found ${describeNode(node)}`);
};
/** The environments of a flag that are switched by themselves, in the order of the file. */
const readEnvironments = (node) => {
    if (node === undefined || (node.kind === "scalar" && node.value === null))
        return [];
    if (node.kind !== "mapping")
        throw new FlagLost(node, `"environments" needs a mapping, found ${describeNode(node)}`);
    return node.entries.map(({ key, value }) => [key, readBoolean(value, `environments.${key}`)]);
};
/** A share in percent, with the three decimals that a rollout has. */
const readPercentage = (node, notes, flag) => {
    const value = node.kind === "scalar" ? node.value : undefined;
    if (typeof value !== "number" || !(value >= 0 && value <= 100)) {
        throw new FlagLost(node, `"rolloutPercentage" needs a number from 0 to 100, found ${describeNode(node)}`);
    }
    const rounded = Math.round(value * 1000) / 1000;
    if (rounded !== value)
        notes.add("adapted", node, `${flag}: ${value} percent is rounded to ${rounded}`);
    return rounded;
};

// EXTERNAL MODULE: ./lib/model/key.js
var model_key = __webpack_require__(1958);
// EXTERNAL MODULE: ./lib/model/operator.js
var operator = __webpack_require__(1417);
;// CONCATENATED MODULE: ./lib/interop/legacy-condition.js



/** The operators of the flat form. */
const LEGACY_OPERATORS = ["equals", "not_equals", "in", "not_in", "greater_than", "less_than", "regex"];
const COMBINING = new Set(operator/* COMBINATORS */.eQ);
/** A condition on one attribute; one that is named like a combinator needs the long form. */
const onAttribute = (attribute, tests) => COMBINING.has(attribute) ? { attribute, ...tests } : Object.fromEntries([[attribute, tests]]);
/** All of the conditions, or undefined where there is none. */
const allOf = (conditions) => conditions.length > 1 ? { all: conditions } : conditions[0];
/** Conditions as `{field, operator, value}` in ours. Throws FlagLost for one that cannot be said: it must not be left out. */
const readConditions = (node) => {
    if (node === undefined || (node.kind === "scalar" && node.value === null))
        return [];
    if (node.kind !== "sequence")
        throw new FlagLost(node, `"conditions" needs a list, found ${describeNode(node)}`);
    return node.items.map(readCondition);
};
const readCondition = (node) => {
    if (node.kind !== "mapping")
        throw new FlagLost(node, `a condition needs a mapping, found ${describeNode(node)}`);
    const parts = {};
    for (const { key, start, value } of node.entries) {
        if (key !== "field" && key !== "operator" && key !== "value") {
            throw new FlagLost({ start }, `a condition has field, operator and value, found ${JSON.stringify(key)}`);
        }
        parts[key] = value;
    }
    const { field, operator, value } = parts;
    if (field?.kind !== "scalar" || typeof field.value !== "string" || field.value === "") {
        throw new FlagLost(field ?? node, "a condition needs the name of an attribute as its field");
    }
    const word = operator?.kind === "scalar" ? LEGACY_OPERATORS.find((known) => known === operator.value) : undefined;
    if (word === undefined) {
        const found = operator === undefined ? "none" : describeNode(operator);
        throw new FlagLost(operator ?? node, `the operator must be one of ${LEGACY_OPERATORS.join(", ")}, found ${found}`);
    }
    if (value === undefined)
        throw new FlagLost(node, "a condition needs a value");
    return conditionOf(field.value, word, value);
};
const conditionOf = (field, operator, value) => {
    switch (operator) {
        case "equals":
        case "not_equals":
            return onAttribute(field, { [operator]: literal(value) });
        case "in":
            return membership(field, literals(value));
        case "not_in": {
            const values = literals(value);
            return values.some(isPattern) ? { not: membership(field, values) } : onAttribute(field, { not_in: values });
        }
        case "greater_than":
        case "less_than":
            // The flat form compares numeric text as numbers.
            return onAttribute(field, { [operator === "less_than" ? "lt" : "gt"]: numberOf(value), coerce: true });
        case "regex": {
            const pattern = literal(value);
            if (typeof pattern !== "string")
                throw new FlagLost(value, "regex needs a pattern");
            return onAttribute(field, { regex: pattern });
        }
    }
};
const literal = (node) => {
    if (node.kind === "scalar" && node.value !== null)
        return node.value;
    throw new FlagLost(node, `a condition compares with text, a number, true or false, found ${describeNode(node)}`);
};
const literals = (node) => {
    const values = node.kind === "sequence" ? node.items.map(literal) : [literal(node)];
    if (values.length === 0)
        throw new FlagLost(node, "in and not_in need at least one value");
    return values;
};
const numberOf = (node) => {
    const value = literal(node);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && Number.isFinite(number))
        return number;
    throw new FlagLost(node, `greater_than and less_than need a number, found ${describeNode(node)}`);
};
const isPattern = (value) => typeof value === "string" && value.includes("*");
/** Values with a star are globs, in which `?` and `\` stay what they are; the others are compared. */
const membership = (field, values) => {
    const globs = values.filter(isPattern).map((value) => value.replaceAll(/[?\\]/g, String.raw `\$&`));
    const plain = values.filter((value) => !isPattern(value));
    const tests = [
        ...(plain.length > 0 ? [onAttribute(field, { in: plain })] : []),
        ...(globs.length > 0 ? [onAttribute(field, { glob: globs })] : []),
    ];
    const [first, second] = tests;
    return first !== undefined && second === undefined ? first : { any: tests };
};

;// CONCATENATED MODULE: ./lib/interop/legacy-variants.js



/** Reads `[{key, value, weight}]`. A variant without a value is worth its key; without any weight all weigh the same. */
const readVariants = (node, notes, flag) => {
    if (node?.kind !== "sequence" || node.items.length === 0) {
        throw new FlagLost(node ?? { start: -1 }, 'the strategy variant needs a list of "variants"');
    }
    const read = node.items.map((item) => readVariant(item, notes, flag));
    const values = read.map(({ name, value }) => [name, value]);
    if (new Set(values.map(([name]) => name)).size < values.length) {
        throw new FlagLost(node, "two variants have the same key");
    }
    const given = read.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
    if (given.length > 0 && given.length < read.length)
        throw new FlagLost(node, "some variants have a weight, some none");
    const weights = given.length > 0 ? given : read.map(() => 1);
    if (!weights.some((weight) => weight > 0))
        throw new FlagLost(node, "no variant has a weight above 0");
    return { type: typeOf(values.map(([, value]) => value)), values, weights };
};
const readVariant = (node, notes, flag) => {
    if (node.kind !== "mapping")
        throw new FlagLost(node, `a variant needs a mapping, found ${describeNode(node)}`);
    const part = (name) => node.entries.find(({ key }) => key === name)?.value;
    const key = part("key") ?? part("name");
    const text = key?.kind === "scalar" && typeof key.value === "string" ? key.value : undefined;
    if (key === undefined || text === undefined)
        throw new FlagLost(node, "a variant needs a key");
    for (const { key: other, start } of node.entries) {
        if (["key", "name", "value", "weight"].includes(other))
            continue;
        notes.add("dropped", { start }, `${flag}: a variant has no field ${JSON.stringify(other.slice(0, 100))}`);
    }
    const name = variantName(text);
    if (!model_key/* KEY_PATTERN */.bn.test(name))
        throw new FlagLost(key, `no key can be made of the variant ${JSON.stringify(text)}`);
    if (name !== text)
        notes.add("adapted", key, `${flag}: the variant ${JSON.stringify(text)} is called ${name}`);
    const value = part("value");
    const weight = part("weight");
    return {
        name,
        value: value === undefined ? text : jsonOfNode(value),
        ...(weight !== undefined && { weight: readWeight(weight) }),
    };
};
const readWeight = (node) => {
    const value = node.kind === "scalar" ? node.value : undefined;
    if (typeof value === "number" && value >= 0)
        return value;
    throw new FlagLost(node, `a weight needs a number of 0 or more, found ${describeNode(node)}`);
};
/** `singlePage`, `Single Page` and `single_page` become one name that the key pattern admits. */
const variantName = (text) => model_key/* KEY_PATTERN */.bn.test(text)
    ? text
    : camelCase(text)
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
        .toLowerCase()
        .replaceAll(/[^a-z0-9_]+/g, "-")
        .replaceAll(/^[-_]+|[-_]+$/g, "");
const typeOf = (values) => {
    if (values.every((value) => typeof value === "string"))
        return "string";
    return values.every((value) => typeof value === "number") ? "number" : "json";
};

;// CONCATENATED MODULE: ./lib/interop/legacy-strategy.js





/** The strategies of the flat form. */
const LEGACY_STRATEGIES = ["boolean", "percentage", "user", "variant"];
/** Whom the flat form buckets. */
const BUCKET_BY = ["userId", "targetingKey"];
/** What a flag serves and to whom, as fields of our form. Throws FlagLost for what cannot be said. */
const readServing = (fields, userList, notes, flag) => {
    const strategy = readStrategy(fields);
    const conditions = readConditions(fields.conditions);
    const percentage = fields.rolloutPercentage && readPercentage(fields.rolloutPercentage, notes, flag);
    noteUnread(strategy, fields, percentage, userList, notes, flag);
    switch (strategy) {
        case "boolean":
            return forEverybody(allOf(conditions));
        case "percentage": {
            if (percentage === undefined) {
                throw new FlagLost(fields.rolloutStrategy ?? { start: -1 }, 'the strategy percentage needs "rolloutPercentage"');
            }
            return { bucketBy: BUCKET_BY, rules: [rule("share", allOf(conditions), percentage, true)], default: false };
        }
        case "user":
            return forUsers(userList, fields, conditions);
        case "variant":
            return forVariants(fields, conditions, percentage, notes, flag);
    }
};
const readStrategy = ({ rolloutStrategy: node, rolloutPercentage }) => {
    if (node === undefined) {
        const share = rolloutPercentage?.kind === "scalar" ? rolloutPercentage.value : undefined;
        // Read as a plain switch it would open to everybody.
        if (rolloutPercentage !== undefined && share !== 100) {
            throw new FlagLost(rolloutPercentage, '"rolloutPercentage" stands without "rolloutStrategy: percentage"');
        }
        return "boolean";
    }
    const word = node.kind === "scalar" ? LEGACY_STRATEGIES.find((known) => known === node.value) : undefined;
    if (word !== undefined)
        return word;
    throw new FlagLost(node, `the strategy must be one of ${LEGACY_STRATEGIES.join(", ")}, found ${describeNode(node)}`);
};
const noteUnread = (strategy, { variants, rolloutPercentage }, percentage, userList, notes, flag) => {
    const unread = (at, name) => notes.add("dropped", at, `${flag}: the strategy ${strategy} does not read "${name}"`);
    if (variants !== undefined && strategy !== "variant")
        unread(variants, "variants");
    if (userList !== undefined && strategy !== "user")
        unread(userList, "user_list");
    const shares = strategy === "percentage" || strategy === "variant";
    if (rolloutPercentage && percentage !== 100 && !shares)
        unread(rolloutPercentage, "rolloutPercentage");
};
const rule = (id, when, percentage, serve) => ({
    id,
    ...(when && { when }),
    ...(percentage !== undefined && { rollout: percentage }),
    serve,
});
const forEverybody = (when) => when === undefined ? { default: true } : { rules: [rule("conditions", when, undefined, true)], default: false };
const forUsers = (userList, fields, conditions) => {
    if (userList?.kind !== "sequence") {
        throw new FlagLost(userList ?? fields.rolloutStrategy ?? { start: -1 }, 'the strategy user needs "metadata.user_list"');
    }
    const users = userList.items.map(userOf);
    if (users.length === 0)
        return { default: false };
    const texts = users.filter((user) => typeof user === "string");
    const byKey = allOf([{ userId: { exists: false } }, { targetingKey: { in: texts } }]);
    const byUser = { userId: { in: users } };
    const listed = texts.length === 0 || byKey === undefined ? byUser : { any: [byUser, byKey] };
    return { rules: [rule("users", allOf([listed, ...conditions]), undefined, true)], default: false };
};
const userOf = (node) => {
    if (node.kind === "scalar" && (typeof node.value === "string" || typeof node.value === "number"))
        return node.value;
    throw new FlagLost(node, `a user is text or a number, found ${describeNode(node)}`);
};
const forVariants = (fields, conditions, percentage, notes, flag) => {
    const { type, values, weights } = readVariants(fields.variants, notes, flag);
    const [first] = values[0];
    const split = Object.fromEntries(values.map(([name], index) => [name, weights[index] ?? 0]));
    const serve = values.length === 1 ? first : { split };
    const chosen = conditions.length > 0 || (percentage !== undefined && percentage < 100);
    const idle = chosen ? "when it is off or does not apply" : "when it is off";
    notes.add("adapted", fields.variants, `${flag}: serves its first variant, ${first}, ${idle}`);
    const share = percentage === 100 ? undefined : percentage;
    const serving = chosen
        ? { rules: [rule("variants", allOf(conditions), share, serve)], default: first }
        : { default: serve, off: first };
    return { type, variants: Object.fromEntries(values), bucketBy: BUCKET_BY, ...serving };
};

;// CONCATENATED MODULE: ./lib/interop/legacy-flag.js





/** Reads one flag of the flat form; undefined, with a note, where it cannot be carried over. */
const importLegacyFlag = ({ key, start, value }, notes, category) => {
    const flag = `flag ${JSON.stringify(key.slice(0, 100))}`;
    try {
        return readFlag(key, { start }, value, notes, flag, category);
    }
    catch (error) {
        if (!(error instanceof FlagLost))
            throw error;
        notes.add("lost", error.at.start < 0 ? { start } : error.at, `${flag}: ${error.message}`);
        return undefined;
    }
};
const readFlag = (key, at, node, notes, flag, category) => {
    if (!model_key/* KEY_PATTERN */.bn.test(key))
        throw new FlagLost(at, "a key has lower-case letters and digits, joined by _ or -");
    if (node.kind !== "mapping")
        throw new FlagLost(at, "a flag needs a mapping");
    const fields = readFields(node, notes, flag);
    if (fields.enabled === undefined)
        throw new FlagLost(at, 'a flag needs "enabled: true" or "enabled: false"');
    const enabled = readBoolean(fields.enabled, "enabled");
    const environments = readEnvironments(fields.environments);
    const { userList, description, metadata } = readMetadata(fields.metadata);
    const serving = readServing(fields, userList, notes, flag);
    const definition = {
        description: textOf(fields.description) ?? textOf(description) ?? "Read from the flat form",
        ...(category !== undefined && { category }),
        permanent: true,
        ...(!enabled && { enabled }),
        ...serving,
        ...(environments.length > 0 && {
            environments: Object.fromEntries(environments.map(([name, on]) => [name, { enabled: on }])),
        }),
        ...(Object.keys(metadata).length > 0 && { metadata }),
    };
    return { key, definition, environments: environments.map(([name]) => name) };
};
const textOf = (node) => node?.kind === "scalar" && typeof node.value === "string" && node.value !== "" ? node.value : undefined;
/** The user list and the description have places of their own; the rest stays the user's metadata. */
const readMetadata = (node) => {
    if (node === undefined || (node.kind === "scalar" && node.value === null))
        return { metadata: {} };
    if (node.kind !== "mapping")
        throw new FlagLost(node, '"metadata" needs a mapping');
    const named = (name) => node.entries.find(({ key }) => camelCase(key) === name)?.value;
    const rest = node.entries.filter(({ key }) => camelCase(key) !== "userList" && key !== "description");
    return {
        userList: named("userList"),
        description: named("description"),
        metadata: Object.fromEntries(rest.map(({ key, value }) => [key, jsonOfNode(value)])),
    };
};

;// CONCATENATED MODULE: ./lib/interop/legacy.js





/**
 * Reads flags in the flat form, grouped by category at the top level of a file, into a flag file of ours.
 * Nothing is left out in silence: each loss is a note with its place. Never throws on any content.
 */
const importLegacy = (root, locate) => {
    const notes = new ImportNotes(locate);
    const flags = new Map();
    const sites = new Map();
    const add = (entry, category) => {
        if (sites.has(entry.key)) {
            notes.add("lost", entry, `flag ${JSON.stringify(entry.key)}: a flag of that key stands further up`);
            return;
        }
        sites.set(entry.key, entry.start);
        const flag = importLegacyFlag(entry, notes, category);
        if (flag !== undefined)
            flags.set(flag.key, flag);
    };
    if (root.kind !== "mapping")
        notes.add("lost", root, `the file needs categories of flags, found ${describeNode(root)}`);
    for (const entry of root.kind === "mapping" ? root.entries : []) {
        if (isFlag(entry.value))
            add(entry);
        else
            readCategory(entry, notes, add);
    }
    return { document: documentOf([...flags.values()]), notes: notes.inOrder(), sites };
};
const isFlag = (node) => node.kind === "mapping" &&
    node.entries.some(({ key, value }) => key === "enabled" && value.kind === "scalar" && typeof value.value === "boolean");
const readCategory = ({ key, start, value }, notes, add) => {
    const name = JSON.stringify(key.slice(0, 100));
    if (value.kind !== "mapping") {
        notes.add("dropped", { start }, `${name} is no category of flags: ${describeNode(value)} is not carried over`);
        return;
    }
    for (const entry of value.entries) {
        const flat = entry.value.kind === "mapping" && entry.value.entries.some((each) => isFlatField(each.key));
        if (flat)
            add(entry, key);
        else
            notes.add("dropped", entry, `${name}: ${JSON.stringify(entry.key.slice(0, 100))} is no flag of the flat form`);
    }
};
const isFlatField = (key) => FLAT_FIELDS.some((field) => field === camelCase(key));
const documentOf = (flags) => {
    const environments = promotionOrder(flags.flatMap((flag) => flag.environments));
    const definitions = Object.fromEntries(flags.map(({ key, definition }) => [key, definition]));
    const attributes = attributesOf(flags.map(({ definition }) => definition));
    return {
        version: 1,
        ...(environments.length > 0 && { environments }),
        ...(Object.keys(attributes).length > 0 && { attributes }),
        flags: definitions,
    };
};
/** Words for environments, from the first to the last that a version reaches. */
const KNOWN_ORDER = [
    "local",
    "dev",
    "development",
    "test",
    "testing",
    "qa",
    "",
    "staging",
    "preprod",
    "prod",
    "production",
];
/** The environments of all flags, each once. One whose word says nothing stands between tests and staging. */
const promotionOrder = (names) => {
    const rank = (name) => KNOWN_ORDER.indexOf(KNOWN_ORDER.includes(name) ? name : "");
    return [...new Set(names)].sort((a, b) => rank(a) - rank(b));
};

// EXTERNAL MODULE: ./lib/io/regex-engine.js
var regex_engine = __webpack_require__(8262);
// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/importers/legacy.js






/** The flat form. A flag that our own checks refuse, such as for a pattern that RE2 does not know, is lost too. */
const importLegacyText = async (text, file) => {
    const parsed = (0,parse_document/* parseDocument */.T)(text, file);
    const faults = parsed.ok ? parsed.value.problems : parsed.problems;
    if (!parsed.ok || faults.length > 0)
        throw new refusal/* Refusal */.P(`${JSON.stringify(file)} is refused`, { problems: faults });
    const place = (offset) => {
        const position = (0,parsed_document/* positionAt */.t)(parsed.value, offset);
        return position === undefined ? file : `${file}:${position.line}:${position.column}`;
    };
    const read = importLegacy(parsed.value.root, (offset) => (0,parsed_document/* positionAt */.t)(parsed.value, offset));
    const refused = await refusedFlags(read.document);
    const kept = Object.entries(read.document.flags).filter(([key]) => !refused.has(key));
    const notes = [
        ...read.notes.map(({ loss, message, position }) => ({
            loss,
            message,
            place: position === undefined ? file : `${file}:${position.line}:${position.column}`,
        })),
        ...[...refused].map(([key, problem]) => ({
            loss: "lost",
            message: problem.message,
            place: place(read.sites.get(key) ?? 0),
        })),
    ];
    return { document: { ...read.document, flags: Object.fromEntries(kept) }, notes };
};
const check = async (document) => {
    const outcome = await (0,pipeline/* checkDocuments */.FF)([(0,parse_document/* documentFromJson */.S)(document, "import")], { loadRegex: regex_engine/* loadRegexEngine */.cG });
    return outcome.problems.find(({ severity }) => severity === "error");
};
/** Flags of the flat form refer to no other flag, so each is right or wrong by itself. */
const refusedFlags = async (document) => {
    const refused = new Map();
    if ((await check(document)) === undefined)
        return refused;
    for (const [key, definition] of Object.entries(document.flags)) {
        const problem = await check({ ...document, flags: { [key]: definition } });
        if (problem !== undefined)
            refused.set(key, problem);
    }
    return refused;
};


/***/ })

};
