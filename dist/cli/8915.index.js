export const id = 8915;
export const ids = [8915];
export const modules = {

/***/ 8915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importUnleashText: () => (/* binding */ importUnleashText)
});

// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/model/built-in-attributes.js
var built_in_attributes = __webpack_require__(7347);
;// CONCATENATED MODULE: ./lib/interop/unleash/attribute-names.js


const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ENVIRONMENT = "environment";
/** What an Unleash client answers where no environment is set. */
const DEFAULT_ENVIRONMENT = "default";
/** Collects the attributes and environments that an imported document reads. */
class AttributeNames {
    #attributes = new Set();
    #environments = new Set([DEFAULT_ENVIRONMENT]);
    #readsEnvironment = false;
    /** The attribute for a context field; undefined for a name that no attribute can have. */
    nameOf(contextName, notes) {
        if (contextName === "" || CONTROL.test(contextName)) {
            notes.add("dropped", `no attribute can be called ${(0,parsed/* quoted */.TL)(contextName)}`);
            return undefined;
        }
        if (contextName === ENVIRONMENT)
            this.#readsEnvironment = true;
        if (!Object.hasOwn(built_in_attributes/* BUILT_IN_ATTRIBUTES */.V, contextName)) {
            this.#attributes.add(contextName);
            return contextName;
        }
        if (built_in_attributes/* BUILT_IN_ATTRIBUTES */.V[contextName] === "string")
            return contextName;
        // Every value of Unleash is a text; a built-in number, boolean or list never equals one.
        const name = `unleash_${contextName}`;
        notes.add("adapted", `the context field ${(0,parsed/* quoted */.TL)(contextName)} is called ${(0,parsed/* quoted */.TL)(name)}; the other is built in`);
        this.#attributes.add(name);
        return name;
    }
    /** Notes the environments that a constraint names, so that an evaluation can be in them. */
    seeValues(attribute, values) {
        if (attribute !== ENVIRONMENT)
            return;
        for (const value of values)
            if (!CONTROL.test(value))
                this.#environments.add(value);
    }
    /** The fields of the document that declare what was seen. */
    declarations() {
        return {
            ...(this.#readsEnvironment && {
                environments: [...this.#environments],
                defaultEnvironment: DEFAULT_ENVIRONMENT,
            }),
            ...(this.#attributes.size > 0 && {
                attributes: Object.fromEntries(Array.from(this.#attributes, (name) => [name, "string"])),
            }),
        };
    }
}

// EXTERNAL MODULE: ./lib/model/key.js
var model_key = __webpack_require__(1958);
;// CONCATENATED MODULE: ./lib/interop/unleash/key-names.js

/** Two keys that differ in this alone would be one output name. */
const normal = (key) => key.replaceAll("-", "_");
/**
 * Gives names from outside keys of ours. A name that is a key keeps it; the others become small letters, digits and
 * hyphens, with a checksum of the name where that is not unique. So a key hangs on the set of names, not on their order.
 */
const keysFor = (names, fallback) => {
    const all = [...new Set(names)];
    const wishes = new Map(all.map((name) => [name, model_key/* KEY_PATTERN */.bn.test(name) ? name : slug(name, fallback)]));
    const counts = new Map();
    for (const wish of wishes.values())
        counts.set(normal(wish), (counts.get(normal(wish)) ?? 0) + 1);
    const taken = new Set();
    const keys = new Map();
    // Names that are keys come first, so that no other name takes theirs.
    const sorted = [...wishes].sort(([a, wishA], [b, wishB]) => Number(b === wishB) - Number(a === wishA) || order(a, b));
    for (const [name, wish] of sorted) {
        const isShared = (counts.get(normal(wish)) ?? 0) > 1 && name !== wish;
        const key = freeKey(isShared ? `${wish}-${checksum(name)}` : wish, taken);
        taken.add(normal(key));
        keys.set(name, key);
    }
    return new Map(all.map((name) => [name, keys.get(name)]));
};
/** The wish, or the wish with the first number that makes it free. */
const freeKey = (wish, taken) => {
    let key = wish;
    for (let number = 2; taken.has(normal(key)) || model_key/* RESERVED_FLAG_KEYS */.nF.has(key); number++)
        key = `${wish}-${number}`;
    return key;
};
/** Marks a key as taken, in the form in which `freeKey` looks for it. */
const takeKey = (wish, taken) => {
    const key = freeKey(wish, taken);
    taken.add(normal(key));
    return key;
};
/** By UTF-16 code units: no locale decides a key. */
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const slug = (name, fallback) => {
    const words = name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [];
    const key = words.join("-");
    return /^[a-z]/.test(key) ? key : [fallback, ...words].join("-");
};
/** FNV-1a over UTF-16 code units, in base 36: enough to tell a handful of names apart, and the same everywhere. */
const checksum = (name) => {
    let hash = 0x811c9dc5;
    for (let index = 0; index < name.length; index++)
        hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(36);
};

// EXTERNAL MODULE: ./lib/model/operator.js
var operator = __webpack_require__(1417);
;// CONCATENATED MODULE: ./lib/interop/unleash/requirement.js

const ALWAYS = { kind: "always" };
const NEVER = { kind: "never" };
/** Joins requirements by AND: conditions into one, times into their overlap. */
const joinRequirements = (requirements) => {
    const conditions = [];
    let from = Number.NEGATIVE_INFINITY;
    let until = Number.POSITIVE_INFINITY;
    for (const requirement of requirements) {
        if (requirement.kind === "never")
            return undefined;
        if (requirement.kind === "condition")
            conditions.push(requirement.condition);
        if (requirement.kind !== "time")
            continue;
        from = Math.max(from, requirement.from ?? from);
        until = Math.min(until, requirement.until ?? until);
    }
    if (from >= until)
        return undefined;
    const when = allOf(conditions);
    return {
        ...(when && { when }),
        ...(Number.isFinite(from) && { from }),
        ...(Number.isFinite(until) && { until }),
    };
};
/** Conditions joined by AND: in one map where no key stands in two of them. */
const allOf = (conditions) => {
    const [first, ...others] = conditions;
    if (others.length === 0)
        return first;
    const entries = conditions.flatMap((condition) => Object.entries(condition));
    const keys = new Set(entries.map(([key]) => key));
    return keys.size < entries.length || keys.has("attribute") ? { all: conditions } : Object.fromEntries(entries);
};
const UNSAFE_NAMES = new Set([...operator/* COMBINATORS */.eQ, "__proto__"]);
/** A condition on one attribute; one that is called like a combinator is named in the long form. */
const attributeCondition = (attribute, tests) => UNSAFE_NAMES.has(attribute) ? { attribute, ...tests } : { [attribute]: tests };

;// CONCATENATED MODULE: ./lib/interop/unleash/stickiness.js

const ROLLOUT_FIELDS = ["userId", "sessionId"];
const VARIANT_FIELDS = [...ROLLOUT_FIELDS, "remoteAddress"];
/** The attributes of which the first present decides the bucket; undefined for a name that no attribute can have. */
const stickinessOf = (stickiness, purpose, names, notes) => {
    const fields = purpose === "rollout" ? ROLLOUT_FIELDS : VARIANT_FIELDS;
    if (stickiness !== undefined && stickiness !== "" && stickiness !== "default" && stickiness !== "random") {
        const name = names.nameOf(stickiness, notes);
        return name === undefined ? undefined : { bucketBy: [name], isRequired: purpose === "rollout" };
    }
    for (const name of fields)
        names.nameOf(name, notes);
    return { bucketBy: fields, isRequired: false };
};
/** Notes what becomes of a random draw: there is none. */
const noteRandom = ({ bucketBy, isRequired }, stickiness, purpose, notes) => {
    const without = purpose === "rollout" ? "it does not match" : "that is the error TARGETING_KEY_MISSING";
    const list = bucketBy.join(", ");
    if (stickiness === "random") {
        notes.add("dropped", `each evaluation was drawn at random; now the first of ${list} decides; without any, ${without}`);
    }
    else if (!isRequired) {
        notes.add("dropped", `a context without ${list} was drawn at random; now ${without}`);
    }
};
/** True where the first attribute that can be a bucketing key is there; an empty text is none. */
const hasKey = (bucketBy) => {
    const each = bucketBy.map((name) => attributeCondition(name, { exists: true, not_equals: "", ifMissing: true }));
    return each.length === 1 ? each[0] : { any: each };
};
/** Whether a text can stand as the seed of a flag or rule. */
const isSeed = (text) => text !== "" && !text.includes(":");

;// CONCATENATED MODULE: ./lib/interop/unleash/variants.js




/** The variant for whoever gets none. */
const DISABLED = "disabled";
const NO_VARIANT = { overrides: [], serve: DISABLED };
/** The variants of a feature and of its strategies, each under a key of ours. */
class VariantKeys {
    #keys = new Map();
    #values = new Map([[DISABLED, { name: DISABLED }]]);
    #names = new Map([[DISABLED, [DISABLED]]]);
    constructor({ variants, strategies }, notes) {
        const all = [...variants, ...strategies.flatMap((strategy) => strategy.variants)];
        const wishes = keysFor(new Set(all.map(({ name }) => name)), "variant");
        const taken = new Set([DISABLED]);
        for (const list of [variants, ...strategies.map((strategy) => strategy.variants)]) {
            list.forEach((variant, index) => {
                const id = identity(variant, index, list);
                if (this.#keys.has(id))
                    return;
                const key = takeKey(wishes.get(variant.name), taken);
                this.#keys.set(id, key);
                this.#values.set(key, servedValue(variant));
                this.#names.set(variant.name, [...(this.#names.get(variant.name) ?? []), key]);
                if (key !== variant.name)
                    notes.add("adapted", `the variant ${(0,parsed/* quoted */.TL)(variant.name)} is called ${(0,parsed/* quoted */.TL)(key)}`);
            });
        }
    }
    /** The `variants` of the flag. */
    get values() {
        return Object.fromEntries(this.#values);
    }
    keyOf(variant, index, list) {
        return this.#keys.get(identity(variant, index, list));
    }
    /** Every key that stands for one of these names. */
    keysNamed(names) {
        return names.flatMap((name) => this.#names.get(name) ?? []);
    }
}
/** Strategies may have variants of one name with other payloads, and a list may hold one twice. */
const identity = (variant, index, list) => {
    const earlier = list.slice(0, index).filter(({ name }) => name === variant.name).length;
    return JSON.stringify([variant.name, variant.payload ?? null, earlier]);
};
const servedValue = ({ name, payload }) => ({
    name,
    ...(payload !== undefined && { payload }),
});
/** What a list of variants serves. `stickiness` and `seed` are those that Unleash would bucket it by. */
const choiceOf = (variants, stickiness, seed, keys, names, notes) => {
    const total = variants.reduce((sum, { weight }) => sum + weight, 0);
    if (variants.length === 0 || total === 0)
        return NO_VARIANT;
    if (!isWhole(variants, total)) {
        notes.add("dropped", `the weights must be whole numbers that add up to at most ${MAX_TOTAL}: no variant is served`);
        return NO_VARIANT;
    }
    const overrides = variants.flatMap((variant, index) => variant.overrides.flatMap(({ contextName, values }) => {
        const attribute = names.nameOf(contextName, notes);
        if (attribute === undefined || values.length === 0)
            return [];
        names.seeValues(attribute, values);
        const when = attributeCondition(attribute, { in: values });
        return [{ when, key: keys.keyOf(variant, index, variants) }];
    }));
    const weighted = variants.flatMap((variant, index) => variant.weight === 0 ? [] : [[keys.keyOf(variant, index, variants), variant.weight]]);
    const [first, ...others] = weighted;
    if (first !== undefined && others.length === 0)
        return { overrides, serve: first[0] };
    const sticky = stickinessOf(stickiness, "variants", names, notes);
    if (sticky === undefined || !isSeed(seed)) {
        notes.add("dropped", `variants cannot be bucketed with the seed ${(0,parsed/* quoted */.TL)(seed)}: none is served`);
        return { overrides, serve: DISABLED };
    }
    noteRandom(sticky, stickiness, "variants", notes);
    return { overrides, serve: { split: Object.fromEntries(weighted) }, hash: { seed, bucketBy: sticky.bucketBy } };
};
/** As the document's own check says. */
const MAX_TOTAL = 100_000;
const isWhole = (variants, total) => total <= MAX_TOTAL && variants.every(({ weight }) => Number.isInteger(weight) && weight >= 0);

;// CONCATENATED MODULE: ./lib/interop/unleash/dependencies.js


/**
 * The prerequisites of a feature; undefined: they can never hold. Unleash looks one level up: a parent that has
 * parents itself disables the feature.
 */
const prerequisitesOf = (feature, { features }, keys, variantsOf, notes) => {
    const all = [];
    for (const dependency of feature.dependencies) {
        const parent = features.get(dependency.feature);
        const name = (0,parsed/* quoted */.TL)(dependency.feature);
        if (parent === undefined)
            notes.add("dropped", `the parent ${name} is not there: the feature is off`);
        else if (parent.dependencies.length > 0) {
            notes.add("dropped", `the parent ${name} has parents itself, as Unleash does not allow: the feature is off`);
        }
        if (parent === undefined || parent.dependencies.length > 0)
            return undefined;
        const one = prerequisiteOf(dependency, parent, keys, variantsOf);
        if (one === undefined)
            return undefined;
        all.push(...one);
    }
    return all;
};
const prerequisiteOf = ({ enabled, variants }, parent, keys, variantsOf) => {
    const flag = keys.of(parent.name);
    if (!enabled)
        return [{ flag, is: false }];
    if (variants.length === 0)
        return [{ flag }];
    const variantFlag = keys.ofVariants(parent.name);
    // A feature without variants answers with the one that is called so.
    if (variantFlag === undefined)
        return variants.includes(DISABLED) ? [{ flag }] : undefined;
    const is = variantsOf(parent).keysNamed(variants);
    return is.length === 0 ? undefined : [{ flag }, { flag: variantFlag, is }];
};

;// CONCATENATED MODULE: ./lib/interop/unleash/flag-keys.js

/** The keys of all flags that the features of a state become. */
class FlagKeys {
    #features;
    #variants = new Map();
    #taken;
    constructor(features) {
        this.#features = keysFor(features.keys(), "flag");
        this.#taken = new Set();
        for (const key of this.#features.values())
            takeKey(key, this.#taken);
        for (const { name, variants, strategies } of features.values()) {
            if (variants.length === 0 && strategies.every((strategy) => strategy.variants.length === 0))
                continue;
            this.#variants.set(name, takeKey(`${this.of(name)}-variant`, this.#taken));
        }
    }
    /** The boolean flag of a feature. */
    of(feature) {
        return this.#features.get(feature);
    }
    /** The flag of a feature's variants; undefined where it has none. */
    ofVariants(feature) {
        return this.#variants.get(feature);
    }
    /** A flag that stands for one strategy alone. */
    ofStrategy(feature, index) {
        return takeKey(`${this.of(feature)}-strategy-${index + 1}`, this.#taken);
    }
}

;// CONCATENATED MODULE: ./lib/interop/unleash/json-field.js
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** An own field; null counts as left out. */
const field = (record, name) => Object.hasOwn(record, name) ? (record[name] ?? undefined) : undefined;
/** A text; numbers and booleans as JSON writes them, everything else is undefined. */
const textField = (record, name) => asText(field(record, name));
const asText = (value) => value === undefined || typeof value === "object" ? undefined : String(value);
/** The elements of a list; empty when there is none. */
const listField = (record, name) => {
    const value = field(record, name);
    return Array.isArray(value) ? value : [];
};
/** What is no text becomes the empty one, which names nothing. */
const textsField = (record, name) => listField(record, name).map((value) => asText(value) ?? "");
/** What is no record becomes an empty one: to skip a malformed constraint would let more people in. */
const recordsField = (record, name) => {
    const value = field(record, name);
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value.map((item) => (isRecord(item) ? item : {})) : [{}];
};

;// CONCATENATED MODULE: ./lib/interop/unleash/unreadable-state.js
/** The file is nothing that an Unleash server hands to its clients; the message says what is needed. */
class UnreadableState extends Error {
    constructor(message) {
        super(message);
        this.name = "UnreadableState";
    }
}

;// CONCATENATED MODULE: ./lib/interop/unleash/read-state.js



/**
 * Reads the JSON of an Unleash server's client API: features and segments, or the events of its delta API.
 * Throws an UnreadableState where the text is neither.
 */
const readState = (text, notes) => {
    const root = parseJson(text);
    if (!isRecord(root))
        throw new UnreadableState("an object with features is needed");
    if (Object.hasOwn(root, "featureStrategies")) {
        throw new UnreadableState("this is an export of the admin interface; the answer of /api/client/features is needed, which holds one environment");
    }
    const state = { features: new Map(), segments: new Map() };
    if (Array.isArray(field(root, "events"))) {
        for (const event of listField(root, "events"))
            if (isRecord(event))
                applyEvent(event, state, notes);
    }
    else if (Array.isArray(field(root, "features")))
        addAll(root, state, notes);
    else
        throw new UnreadableState("the file has neither features nor events");
    return state;
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new UnreadableState(`not JSON: ${error.message}`);
    }
};
const addAll = (root, state, notes) => {
    for (const [index, segment] of listField(root, "segments").entries()) {
        addSegment(segment, state, notes.at(`segments[${index}]`));
    }
    for (const [index, feature] of listField(root, "features").entries()) {
        const name = isRecord(feature) ? textField(feature, "name") : undefined;
        if (name === undefined)
            notes.add("lost", `features[${index}] has no name`);
        else if (state.features.has(name))
            notes.feature(name).add("lost", "it stands in the file twice; the last one counts");
        addFeature(feature, state, notes);
    }
};
/** Later events win, as they do in a client that is told of them one by one. */
const applyEvent = (event, state, notes) => {
    const type = textField(event, "type") ?? "";
    switch (type) {
        case "hydration":
            state.features.clear();
            state.segments.clear();
            addAll(event, state, notes);
            break;
        case "feature-updated":
            addFeature(field(event, "feature"), state, notes);
            break;
        case "feature-removed":
            state.features.delete(textField(event, "featureName") ?? "");
            break;
        case "segment-updated":
            addSegment(field(event, "segment"), state, notes);
            break;
        case "segment-removed":
            state.segments.delete(textField(event, "segmentId") ?? "");
            break;
        default:
            notes.add("dropped", `the event ${(0,parsed/* quoted */.TL)(type)} is not known`);
    }
};
const addFeature = (value, state, notes) => {
    const name = isRecord(value) ? textField(value, "name") : undefined;
    if (isRecord(value) && name !== undefined)
        state.features.set(name, readFeature(name, value, notes.feature(name)));
};
const readFeature = (name, value, notes) => {
    const strategies = field(value, "strategies");
    if (!Array.isArray(strategies))
        notes.add("dropped", "strategies is no list: the feature is off");
    if (listField(value, "segments").length > 0) {
        notes.add("dropped", "segments of the feature itself: Unleash looks at those of its strategies only");
    }
    if (field(value, "stale") === true)
        notes.add("dropped", "stale: set `expires` by hand");
    if (field(value, "impressionData") === true)
        notes.add("dropped", "impressionData: nothing is sent");
    return {
        name,
        description: textField(value, "description"),
        enabled: field(value, "enabled") === true && Array.isArray(strategies),
        strategies: recordsField(value, "strategies").map(readStrategy),
        variants: readVariants(value),
        dependencies: recordsField(value, "dependencies").map(readDependency),
    };
};
const addSegment = (value, state, notes) => {
    const id = isRecord(value) ? textField(value, "id") : undefined;
    if (!isRecord(value) || id === undefined)
        notes.add("dropped", "a segment without an id");
    else
        state.segments.set(id, { id, name: textField(value, "name"), constraints: readConstraints(value) });
};
const readStrategy = (value) => {
    const parameters = field(value, "parameters");
    const entries = isRecord(parameters) ? Object.entries(parameters) : [];
    return {
        name: textField(value, "name") ?? "",
        disabled: field(value, "disabled") === true,
        parameters: new Map(entries.map(([name, parameter]) => [name, asText(parameter ?? undefined) ?? ""])),
        constraints: readConstraints(value),
        segments: textsField(value, "segments"),
        variants: readVariants(value),
    };
};
const readConstraints = (value) => recordsField(value, "constraints").map((constraint) => ({
    contextName: textField(constraint, "contextName") ?? "",
    operator: textField(constraint, "operator") ?? "",
    values: textsField(constraint, "values"),
    value: textField(constraint, "value"),
    inverted: field(constraint, "inverted") === true,
    caseInsensitive: field(constraint, "caseInsensitive") === true,
}));
const readVariants = (value) => recordsField(value, "variants").map((variant) => ({
    name: textField(variant, "name") ?? "",
    weight: Number(textField(variant, "weight") ?? 0),
    payload: readPayload(field(variant, "payload")),
    stickiness: textField(variant, "stickiness"),
    overrides: recordsField(variant, "overrides").map((override) => ({
        contextName: textField(override, "contextName") ?? "",
        values: textsField(override, "values"),
    })),
}));
/** Unleash's payloads are texts with a type; so they stay, whatever number or JSON the text says. */
const readPayload = (payload) => isRecord(payload) ? { type: textField(payload, "type") ?? "", value: textField(payload, "value") ?? "" } : undefined;
const readDependency = (value) => ({
    feature: textField(value, "feature") ?? "",
    enabled: field(value, "enabled") !== false,
    variants: textsField(value, "variants"),
});

;// CONCATENATED MODULE: ./lib/interop/unleash/rules.js

/** Everyone, at all times. */
const isOpen = ({ when, schedule, share }) => when === undefined && schedule === undefined && share === undefined;
/** A rule of our document for whom a strategy lets in. */
const ruleOf = (id, { when, schedule, share }, serve) => ({
    id,
    ...(when && { when }),
    ...(schedule && { schedule }),
    ...share,
    serve,
});
/** The rules that serve a choice of variants: one for each override, then the choice itself. */
const choiceRules = (id, eligibility, choice) => {
    const rule = ruleOf(id, eligibility, choice.serve);
    // A rule has one seed; callers see to it that a share has the same one.
    return [
        ...overrideRules(id, eligibility, choice),
        eligibility.share === undefined ? { ...rule, ...choice.hash } : rule,
    ];
};
/** The rules for the overrides of a choice alone. */
const overrideRules = (id, eligibility, { overrides }) => overrides.map(({ when, key }, index) => {
    const both = allOf([...(eligibility.when === undefined ? [] : [eligibility.when]), when]);
    return ruleOf(`${id}-override-${index + 1}`, { ...eligibility, ...(both && { when: both }) }, key);
});
/** Whether one rule can hold both: the share and the split are bucketed by the same seed and attributes. */
const fitsOneRule = ({ share }, { hash }) => share === undefined ||
    hash === undefined ||
    // Whoever is in the share has one of its attributes, so those that come after them are never asked.
    (share.seed === hash.seed && share.bucketBy.every((name, index) => hash.bucketBy[index] === name));

// EXTERNAL MODULE: ./lib/syntax/instant.js
var syntax_instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/syntax/semver-range.js + 1 modules
var semver_range = __webpack_require__(5881);
// EXTERNAL MODULE: ./lib/syntax/semver-version.js
var semver_version = __webpack_require__(4378);
// EXTERNAL MODULE: ./lib/syntax/ip-address.js
var ip_address = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/syntax/cidr.js
var cidr = __webpack_require__(1161);
;// CONCATENATED MODULE: ./lib/interop/unleash/cidr-values.js



/** The address ranges among texts: single addresses with their full prefix, host bits taken off; others are noted. */
const cidrsOf = (values, notes) => values.flatMap((value) => {
    const range = rangeOf(value);
    if (range === undefined)
        notes.add("dropped", `${(0,parsed/* quoted */.TL)(value)} is no address and no range: it never matches`);
    return range ?? [];
});
const rangeOf = (value) => {
    if ((0,ip_address/* parseAddress */.or)(value) !== undefined)
        return `${value}/${value.includes(":") ? 128 : 32}`;
    if ((0,cidr/* parseCidr */.GN)(value).ok)
        return value;
    const slash = value.indexOf("/");
    const address = (0,ip_address/* parseAddress */.or)(value.slice(0, slash));
    if (address === undefined)
        return undefined;
    const prefix = Number(value.slice(slash + 1));
    const words = address.words.map((word, index) => (word & maskOf(prefix - 32 * index)) >>> 0);
    const network = `${(0,ip_address/* formatAddress */.M0)({ family: address.family, words })}/${value.slice(slash + 1)}`;
    return (0,cidr/* parseCidr */.GN)(network).ok ? network : undefined;
};
/** A mask of so many leading ones. */
const maskOf = (ones) => (ones <= 0 ? 0 : ones >= 32 ? 0xffffffff : (-1 << (32 - ones)) >>> 0);

;// CONCATENATED MODULE: ./lib/interop/unleash/constraint.js






const TEXT_OPERATORS = {
    STR_STARTS_WITH: "starts_with",
    STR_ENDS_WITH: "ends_with",
    STR_CONTAINS: "contains",
};
const NUMBER_OPERATORS = { NUM_EQ: "equals", NUM_GT: "gt", NUM_GTE: "gte", NUM_LT: "lt", NUM_LTE: "lte" };
const SEMVER_OPERATORS = {
    SEMVER_EQ: "=",
    SEMVER_GT: ">",
    SEMVER_GTE: ">=",
    SEMVER_LT: "<",
    SEMVER_LTE: "<=",
};
const ownOf = (table, operator) => Object.hasOwn(table, operator) ? table[operator] : undefined;
/**
 * One constraint in our words. To Unleash a field that is missing, or that an operator cannot read, is a comparison
 * that is false before it is inverted; `ifMissing` says that. What it cannot read itself never matches, and is noted.
 */
const requirementOf = (constraint, world, notes) => {
    const { operator, contextName, inverted } = constraint;
    if (operator === "DATE_AFTER" || operator === "DATE_BEFORE")
        return timeOf(constraint, notes);
    const attribute = world.names.nameOf(contextName, notes);
    if (attribute === undefined)
        return NEVER;
    const values = constraint.values.map((value) => value.trim()).filter((value) => value !== "");
    if (operator === "IN" || operator === "NOT_IN") {
        world.names.seeValues(attribute, values);
        return membership(attribute, values, (operator === "IN") !== inverted);
    }
    const tests = testsOf(constraint, values, world, notes);
    if (tests === "unreadable")
        return NEVER;
    if (tests === "empty")
        return inverted ? ALWAYS : NEVER;
    if (!inverted)
        return { kind: "condition", condition: attributeCondition(attribute, tests) };
    const not = attributeCondition(attribute, { ...tests, ifMissing: false });
    return { kind: "condition", condition: { not } };
};
const membership = (attribute, values, isIn) => {
    if (values.length === 0)
        return isIn ? NEVER : ALWAYS;
    const tests = isIn ? { in: values } : { not_in: values, ifMissing: true };
    return { kind: "condition", condition: attributeCondition(attribute, tests) };
};
/** `empty`: there is nothing to compare with, so the comparison is false. */
const testsOf = ({ operator, value, caseInsensitive }, values, { regex }, notes) => {
    const text = ownOf(TEXT_OPERATORS, operator);
    if (text !== undefined) {
        return values.length === 0 ? "empty" : { [text]: values, ...(caseInsensitive && { ignoreCase: true }) };
    }
    if (operator === "IN_CIDR") {
        const ranges = cidrsOf(values, notes);
        return ranges.length === 0 ? "empty" : { cidr: ranges };
    }
    const unreadable = (needed) => {
        notes.add("dropped", `${operator} ${(0,parsed/* quoted */.TL)(value ?? "")} is not ${needed}: it never matches`);
        return "unreadable";
    };
    const number = ownOf(NUMBER_OPERATORS, operator);
    if (number !== undefined) {
        const limit = value === undefined || value.trim() === "" ? Number.NaN : Number(value);
        return isExact(limit) ? { [number]: limit, coerce: true } : unreadable("a number that can be held exactly");
    }
    const comparator = ownOf(SEMVER_OPERATORS, operator);
    if (comparator !== undefined) {
        const range = `${comparator}${value ?? ""}`;
        const isVersion = (0,semver_version/* parseVersion */.ot)(value ?? "", false) !== undefined && (0,semver_range/* parseSemverRange */.zv)(range, false).ok;
        return isVersion ? { semver: range } : unreadable("a version of SemVer 2.0.0");
    }
    if (operator === "REGEX") {
        const pattern = caseInsensitive ? `(?i)${value ?? ""}` : (value ?? "");
        return compiles(pattern, regex) ? { regex: pattern } : unreadable("a regular expression of RE2");
    }
    notes.add("dropped", `the operator ${(0,parsed/* quoted */.TL)(operator)} is not known: it never matches`);
    return "unreadable";
};
/** A flag file refuses whole numbers beyond those that a double tells apart. */
const isExact = (value) => Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
const compiles = (pattern, regex) => {
    if (pattern === "")
        return false;
    try {
        regex(pattern);
        return true;
    }
    catch {
        return false;
    }
};
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
/** Both ends are exclusive in Unleash; ours take the first millisecond in, and leave the last out. */
const timeOf = ({ operator, contextName, value = "", inverted }, notes) => {
    const instant = (0,syntax_instant/* parseInstant */.n)(DATE_ONLY.test(value) ? `${value}T00:00:00Z` : value);
    if (instant === undefined) {
        notes.add("dropped", `${operator} ${(0,parsed/* quoted */.TL)(value)} is not an instant with offset: it never matches`);
        return NEVER;
    }
    if (contextName !== "currentTime") {
        notes.add("adapted", `${operator} on ${(0,parsed/* quoted */.TL)(contextName)}: as in Unleash, the current time is compared`);
    }
    if (operator === "DATE_AFTER") {
        return inverted ? { kind: "time", until: instant + 1 } : { kind: "time", from: instant + 1 };
    }
    return inverted ? { kind: "time", from: instant } : { kind: "time", until: instant };
};

;// CONCATENATED MODULE: ./lib/interop/unleash/segments.js




/**
 * Segments under keys made of their names, else of their ids. Times cannot stand in a segment: they go to the rules
 * of whoever names it.
 */
const importSegments = (segments, world, notes) => {
    const nameOf = ({ id, name }) => (name === undefined || name === "" ? `segment-${id}` : name);
    // Two segments may have one name; the id tells them apart.
    const counts = new Map();
    for (const segment of segments.values())
        counts.set(nameOf(segment), (counts.get(nameOf(segment)) ?? 0) + 1);
    const unique = (segment) => counts.get(nameOf(segment)) === 1 ? nameOf(segment) : `${nameOf(segment)} ${segment.id}`;
    const keys = keysFor(Array.from(segments.values(), unique), "segment");
    const document = new Map();
    const requirements = new Map();
    for (const segment of segments.values()) {
        const key = keys.get(unique(segment));
        const place = notes.at(`segment ${(0,parsed/* quoted */.TL)(segment.id)}`);
        const joined = joinRequirements(segment.constraints.map((constraint, index) => requirementOf(constraint, world, place.at(`constraints[${index}]`))));
        if (joined === undefined) {
            requirements.set(segment.id, [NEVER]);
            continue;
        }
        const { when, ...time } = joined;
        if (when !== undefined)
            document.set(key, when);
        requirements.set(segment.id, [
            ...(when === undefined ? [] : [{ kind: "condition", condition: { segment: key } }]),
            { kind: "time", ...time },
        ]);
    }
    return { document: Object.fromEntries(document), requirements };
};

;// CONCATENATED MODULE: ./lib/interop/unleash/strategy.js





/** What a strategy asks of a context; undefined: nobody gets in. */
const eligibilityOf = (strategy, feature, world, notes) => {
    if (strategy.disabled)
        return undefined;
    const own = ownRequirement(strategy, feature, world, notes);
    const joined = joinRequirements([
        ...strategy.segments.flatMap((id) => segmentRequirements(id, world, notes)),
        ...strategy.constraints.map((constraint, index) => requirementOf(constraint, world, notes.at(`constraints[${index}]`))),
        ...own.requirements,
    ]);
    if (joined === undefined)
        return undefined;
    const { when, from, until } = joined;
    const schedule = {
        ...(from !== undefined && { from: instantText(from) }),
        ...(until !== undefined && { until: instantText(until) }),
    };
    return {
        ...(when && { when }),
        ...(Object.keys(schedule).length > 0 && { schedule }),
        ...(own.share && { share: own.share }),
    };
};
const instantText = (time) => new Date(time).toISOString();
const segmentRequirements = (id, world, notes) => {
    const requirements = world.segments.get(id);
    if (requirements === undefined)
        notes.add("dropped", `segment ${(0,parsed/* quoted */.TL)(id)} is not there: nobody matches`);
    return requirements ?? [NEVER];
};
const only = (requirement) => ({ requirements: [requirement] });
const ownRequirement = ({ name, parameters }, feature, world, notes) => {
    const parameter = (key) => parameters.get(key) ?? "";
    const list = (key) => parameter(key)
        .split(",")
        .map((item) => item.trim())
        .filter(Boolean);
    const oneOf = (attribute, tests) => {
        world.names.nameOf(attribute, notes);
        return only({ kind: "condition", condition: attributeCondition(attribute, tests) });
    };
    switch (name) {
        case "default":
            return only(ALWAYS);
        case "userWithId": {
            const ids = list("userIds");
            return ids.length === 0 ? only(NEVER) : oneOf("userId", { in: ids });
        }
        case "remoteAddress": {
            const ranges = cidrsOf(list("IPs"), notes);
            return ranges.length === 0 ? only(NEVER) : oneOf("remoteAddress", { cidr: ranges });
        }
        case "gradualRolloutUserId":
        case "gradualRolloutSessionId": {
            const stickiness = name === "gradualRolloutUserId" ? "userId" : "sessionId";
            return rollout(parameter("percentage"), stickiness, parameter("groupId"), world, notes);
        }
        case "gradualRolloutRandom":
            return rollout(parameter("percentage"), "random", parameter("groupId") || feature.name, world, notes);
        case "flexibleRollout": {
            const groupId = parameter("groupId") || feature.name;
            return rollout(parameter("rollout"), parameter("stickiness") || "default", groupId, world, notes);
        }
        default:
            notes.add("dropped", `the strategy ${(0,parsed/* quoted */.TL)(name)} is not known: it never matches`);
            return only(NEVER);
    }
};
const FULL = 100;
const rollout = (text, stickiness, seed, { names }, notes) => {
    // Unleash compares a whole number from 1 to 100 with the percentage: what is behind the point decides nothing.
    const percent = Math.floor(Math.min(Number(text), FULL));
    if (!(percent > 0))
        return only(NEVER);
    const sticky = stickinessOf(stickiness, "rollout", names, notes);
    if (sticky === undefined)
        return only(NEVER);
    if (percent === FULL)
        return sticky.isRequired ? only(keyOf(sticky)) : only(ALWAYS);
    if (!isSeed(seed)) {
        notes.add("dropped", `the groupId ${(0,parsed/* quoted */.TL)(seed)} cannot be a seed: it must not be empty or hold ":"; it never matches`);
        return only(NEVER);
    }
    noteRandom(sticky, stickiness, "rollout", notes);
    return { requirements: [keyOf(sticky)], share: { rollout: percent, seed, bucketBy: sticky.bucketBy } };
};
const keyOf = ({ bucketBy }) => ({ kind: "condition", condition: hasKey(bucketBy) });

;// CONCATENATED MODULE: ./lib/interop/unleash/unleash-notes.js

/** Collects what one import does not carry over as it stood; each message names the place in the file. */
class UnleashNotes {
    list = [];
    #place;
    constructor(place = "", list = []) {
        this.#place = place;
        this.list = list;
    }
    /** The same list, for a place within this one. */
    at(place) {
        return new UnleashNotes(this.#place === "" ? place : `${this.#place}, ${place}`, this.list);
    }
    /** The same list, for a feature, wherever in the file it stands. */
    feature(name) {
        return new UnleashNotes(`feature ${(0,parsed/* quoted */.TL)(name)}`, this.list);
    }
    add(loss, message) {
        this.list.push({ loss, message: this.#place === "" ? message : `${this.#place}: ${message}` });
    }
}

;// CONCATENATED MODULE: ./lib/interop/unleash/variant-flag.js


/** The flag that answers which variant a feature serves, and the helpers it needs, by key. It is on with the feature. */
const variantFlags = (key, parts, keys, world, notes) => {
    const { feature, variantKeys, common } = parts;
    const ofFeature = choiceOf(feature.variants, feature.variants[0]?.stickiness, feature.name, variantKeys, world.names, notes.at("variants"));
    const flags = new Map();
    const { rules, otherwise } = servingOf(parts, ofFeature, world, notes, (index, eligibility) => {
        const helper = keys.ofStrategy(feature.name, index);
        flags.set(helper, { ...common, hash: "unleash", rules: [ruleOf("strategy", eligibility, true)] });
        return helper;
    });
    const isHashed = otherwise.hash !== undefined || rules.some((rule) => Object.hasOwn(rule, "seed"));
    flags.set(key, {
        ...common,
        type: "json",
        ...(isHashed && { hash: "unleash" }),
        ...otherwise.hash,
        variants: variantKeys.values,
        prerequisites: [{ flag: keys.of(feature.name) }],
        rules: [...rules, ...overrideRules("default", {}, otherwise)],
        default: otherwise.serve,
        off: DISABLED,
    });
    return flags;
};
/**
 * The first strategy that lets a context in decides, by its own variants or by those of the feature. Strategies behind
 * the last one with variants of its own need no rule, since the flag is only asked when one of them let the context in.
 */
const servingOf = ({ feature, eligibilities, variantKeys }, ofFeature, world, notes, helperFor) => {
    const rules = [];
    const last = feature.strategies.findLastIndex(({ variants }) => variants.length > 0);
    for (const [index, strategy] of feature.strategies.slice(0, last + 1).entries()) {
        const eligibility = eligibilities[index];
        if (eligibility === undefined)
            continue;
        const place = notes.at(`strategies[${index}].variants`);
        const choice = strategy.variants.length > 0 ? ownChoice(strategy, feature, variantKeys, world, place) : ofFeature;
        if (isOpen(eligibility))
            return { rules, otherwise: choice };
        const id = `strategy-${index + 1}`;
        const alone = fitsOneRule(eligibility, choice) ? eligibility : { when: { flag: helperFor(index, eligibility) } };
        rules.push(...choiceRules(id, alone, choice));
    }
    const hasMore = last + 1 < feature.strategies.length || feature.strategies.length === 0;
    return { rules, otherwise: hasMore ? ofFeature : NO_VARIANT };
};
const ownChoice = ({ parameters, variants }, feature, keys, { names }, notes) => {
    const groupId = parameters.get("groupId") ?? "";
    if (groupId === "" && variants.length > 1) {
        notes.add("adapted", "the strategy has no groupId; its variants are bucketed by the name of the feature");
    }
    return choiceOf(variants, parameters.get("stickiness"), groupId || feature.name, keys, names, notes);
};

;// CONCATENATED MODULE: ./lib/interop/unleash/import-unleash.js











/**
 * Turns what an Unleash server hands to its clients into a flag file. A feature becomes a boolean flag, and a second
 * one, `<key>-variant`, where it has variants. Throws an UnreadableState for a text that is nothing of that kind.
 */
const importUnleash = (text, regex) => {
    const notes = new UnleashNotes();
    const state = readState(text, notes);
    const names = new AttributeNames();
    const segments = importSegments(state.segments, { names, regex }, notes);
    const world = { names, regex, segments: segments.requirements };
    const keys = new FlagKeys(state.features);
    const variantKeys = new Map();
    for (const feature of state.features.values()) {
        variantKeys.set(feature.name, new VariantKeys(feature, notes.feature(feature.name)));
    }
    const flags = new Map();
    for (const feature of state.features.values()) {
        const imported = importFeature(feature, { state, keys, variantKeys }, world, notes.feature(feature.name));
        for (const [key, flag] of imported)
            flags.set(key, flag);
    }
    const document = {
        version: 1,
        ...names.declarations(),
        ...(Object.keys(segments.document).length > 0 && { segments: segments.document }),
        flags: Object.fromEntries(flags),
    };
    return { document, notes: notes.list };
};
const importFeature = (feature, { state, keys, variantKeys }, world, notes) => {
    const key = keys.of(feature.name);
    if (key !== feature.name)
        notes.add("adapted", `the flag is called ${(0,parsed/* quoted */.TL)(key)}`);
    const eligibilities = feature.strategies.map((strategy, index) => {
        const place = notes.at(`strategies[${index}]`);
        if (strategy.disabled)
            place.add("dropped", "the strategy is disabled and left out");
        return eligibilityOf(strategy, feature, world, place);
    });
    const keysOf = ({ name }) => variantKeys.get(name);
    const common = {
        description: feature.description || `The Unleash feature ${feature.name}`,
        permanent: true,
        metadata: { unleash: feature.name },
    };
    const parts = { feature, eligibilities, variantKeys: keysOf(feature), common };
    const prerequisites = prerequisitesOf(feature, state, keys, keysOf, notes);
    const isOn = feature.enabled && prerequisites !== undefined;
    const flags = new Map([[key, booleanFlag(parts, prerequisites ?? [], isOn)]]);
    const variantKey = keys.ofVariants(feature.name);
    if (variantKey === undefined)
        return flags;
    for (const [name, flag] of variantFlags(variantKey, parts, keys, world, notes))
        flags.set(name, flag);
    return flags;
};
/** Strategies are alternatives: each is a rule, up to one that lets everyone in. No strategies: on. */
const booleanFlag = ({ feature, eligibilities, common }, prerequisites, isOn) => {
    const open = eligibilities.findIndex((eligibility) => eligibility !== undefined && isOpen(eligibility));
    const rules = eligibilities
        .slice(0, open === -1 ? eligibilities.length : open)
        .flatMap((eligibility, index) => (eligibility ? [ruleOf(`strategy-${index + 1}`, eligibility, true)] : []));
    return {
        ...common,
        ...(!isOn && { enabled: false }),
        ...(rules.some((rule) => Object.hasOwn(rule, "rollout")) && { hash: "unleash" }),
        ...(prerequisites.length > 0 && { prerequisites }),
        ...(rules.length > 0 && { rules }),
        ...((open !== -1 || feature.strategies.length === 0) && { default: true }),
    };
};

// EXTERNAL MODULE: ./lib/io/regex-engine.js
var regex_engine = __webpack_require__(8262);
// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
;// CONCATENATED MODULE: ./lib/cli/importers/unleash.js






/** What an Unleash server hands to its clients. Its flags refer to each other, so they are written all or not at all. */
const importUnleashText = async (text, file) => {
    const regex = await (0,regex_engine/* loadRegexEngine */.cG)();
    const { document, notes } = read(text, file, regex);
    const checked = await (0,pipeline/* checkDocuments */.FF)([(0,parse_document/* documentFromJson */.S)(document, "import")], { loadRegex: async () => regex });
    if (!checked.ok)
        throw new Error(`an imported flag file must be valid: ${checked.problems[0]?.message}`);
    return { document, notes: notes.map(({ loss, message }) => ({ loss, message, place: file })) };
};
const read = (text, file, regex) => {
    try {
        return importUnleash(text, regex);
    }
    catch (error) {
        if (!(error instanceof UnreadableState))
            throw error;
        throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${error.message}`);
    }
};


/***/ })

};
