export const id = 291;
export const ids = [291];
export const modules = {

/***/ 643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ resolvePlain)
/* harmony export */ });
/** YAML 1.2.2 section 10.3.2, core schema. Each pattern is linear: no two of its parts match the same text. */
const DECIMAL = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Longer texts are no number that a double can tell from its neighbours. */
const MAX_NUMBER_LENGTH = 400;
const WORDS = new Map([
    ["", null],
    ["~", null],
    ...["null", "Null", "NULL"].map((word) => [word, null]),
    ...["true", "True", "TRUE"].map((word) => [word, true]),
    ...["false", "False", "FALSE"].map((word) => [word, false]),
]);
const couldBeNumber = (code) => (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
const readNumber = (text) => {
    if (DECIMAL.test(text))
        return Number(text);
    if (OCTAL.test(text) || HEXADECIMAL.test(text))
        return Number(text);
    if (FLOAT.test(text))
        return Number(text);
    return NOT_FINITE.test(text) ? Number.NaN : undefined;
};
/** The value of an unquoted scalar; `undefined` for a number that cannot be held exactly as it is written. */
const resolvePlain = (text) => {
    if (!couldBeNumber(text.charCodeAt(0))) {
        const word = text.length <= 5 ? WORDS.get(text) : undefined;
        return word === undefined ? text : word;
    }
    const value = readNumber(text);
    if (value === undefined)
        return text;
    if (!Number.isFinite(value) || text.length > MAX_NUMBER_LENGTH)
        return undefined;
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
        return undefined;
    return value === 0 ? 0 : value;
};


/***/ }),

/***/ 7305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   I9: () => (/* binding */ isTooLarge),
/* harmony export */   K1: () => (/* binding */ MAX_ALIASES),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   dF: () => (/* binding */ MAX_CHAIN),
/* harmony export */   dZ: () => (/* binding */ MAX_ALIASED_TEXT),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/** Bytes of UTF-8 of all files together: beyond any real flag set, and a bound on the memory that a parse can take. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/** Collections within collections. Every walk over the tree recurses, so the bound also protects the stack. */
const MAX_DEPTH = 64;
/** Aliases in a file. Nine levels of nine aliases each are a document of 387 million nodes in 300 bytes. */
const MAX_ALIASES = 100;
/** Characters of source that all aliases of a file stand for together, each counted with the aliases inside it. */
const MAX_ALIASED_TEXT = 1024 * 1024;
/** Problems told apart, of each severity. What is beyond is counted: a hostile file has a fault in every byte. */
const MAX_PROBLEMS = 1000;
/** Flags and segments that refer to one another in a row: evaluation recurses along them. */
const MAX_CHAIN = 100;
const utf8Length = (text) => {
    let bytes = text.length;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code < 0x80)
            continue;
        // A surrogate counts 2 here, so that a pair is 4 bytes.
        bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
    }
    return bytes;
};
/** Whether the texts together are larger than a flag set may be. */
const isTooLarge = (texts) => {
    const units = texts.reduce((total, text) => total + text.length, 0);
    if (units > MAX_TEXT_BYTES)
        return true;
    if (units * 3 <= MAX_TEXT_BYTES)
        return false;
    return texts.reduce((total, text) => total + utf8Length(text), 0) > MAX_TEXT_BYTES;
};


/***/ }),

/***/ 125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ documentFromJson),
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./lib/document/fatal-fault.js
/** Ends the parse of one file; never leaves `parseDocument`. */
class FatalFault extends Error {
    code;
    span;
    constructor(code, span, message) {
        super(message);
        this.code = code;
        this.span = { start: span.start, end: span.end ?? span.start + 1 };
    }
}

// EXTERNAL MODULE: ./lib/document/limits.js
var limits = __webpack_require__(7305);
// EXTERNAL MODULE: ./lib/document/node.js
var node = __webpack_require__(4249);
;// CONCATENATED MODULE: ./lib/document/json-tree.js


/** A value that contains itself many times over would otherwise be walked for ever. */
const MAX_NODES = 4_000_000;
const NO_SPAN = { start: node/* NOWHERE */.J, end: node/* NOWHERE */.J };
const scalar = (value) => ({ kind: "scalar", ...NO_SPAN, value, plain: false });
/** A JavaScript value as a tree without positions. What is not JSON is reported and read as null. */
const nodeFromJson = (value, source, problems) => {
    let nodes = 0;
    const refuse = (code, message) => {
        problems.report(code, source, undefined, message);
        return scalar(null);
    };
    const read = (item, depth) => {
        nodes += 1;
        if (nodes > MAX_NODES) {
            return nodes === MAX_NODES + 1
                ? refuse("too_large", `the document has more than ${MAX_NODES} values`)
                : scalar(null);
        }
        if (item === null || typeof item === "string" || typeof item === "boolean")
            return scalar(item);
        if (typeof item === "number" && Number.isFinite(item))
            return scalar(item === 0 ? 0 : item);
        if (typeof item !== "object")
            return refuse("not_json", `a ${typeof item} is not JSON`);
        if (depth === limits/* MAX_DEPTH */.lr)
            return refuse("too_deep", `collections stand more than ${limits/* MAX_DEPTH */.lr} levels deep`);
        if (Array.isArray(item)) {
            return { kind: "sequence", ...NO_SPAN, items: Array.from(item, (each) => read(each, depth + 1)) };
        }
        const entries = [];
        // A Map has its keys in the order given; an object puts those that are numbers first.
        for (const [key, value] of item instanceof Map ? item : Object.entries(item)) {
            if (nodes > MAX_NODES)
                break;
            entries.push({ key: String(key), ...NO_SPAN, value: read(value, depth + 1) });
        }
        return { kind: "mapping", ...NO_SPAN, entries };
    };
    return read(value, 0);
};

// EXTERNAL MODULE: ./lib/document/problem-list.js + 1 modules
var problem_list = __webpack_require__(4712);
// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
;// CONCATENATED MODULE: ./lib/document/alias-table.js



const heightOf = (node) => {
    let height = 0;
    if (node.kind === "sequence")
        for (const item of node.items)
            height = Math.max(height, heightOf(item) + 1);
    if (node.kind === "mapping")
        for (const entry of node.entries)
            height = Math.max(height, heightOf(entry.value) + 1);
    return height === 0 && node.kind !== "scalar" ? 1 : height;
};
/** Anchors and what aliases of them cost. An alias shares the node of its anchor, so only a walk would expand it. */
class AliasTable {
    #text;
    /** `undefined` while the anchored collection is still being read. */
    #anchors = new Map();
    #count = 0;
    /** Characters that all aliases up to here stand for. */
    expanded = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Marks an anchor as being read: an alias of it from here on would be a cycle. */
    open(name) {
        this.#anchors.set(this.#nameOf(name), undefined);
    }
    /** Names a finished node; `inner` is what the aliases inside it stand for. */
    define(name, node, inner) {
        const weight = node.end - node.start + inner;
        this.#anchors.set(this.#nameOf(name), { node, weight });
    }
    /** The node that an alias at `depth` stands for. Throws FatalFault for an unknown name, a cycle or a bomb. */
    resolve(span, depth) {
        const name = this.#text.slice(span.start + 1, span.end);
        const anchored = this.#anchors.get(name);
        if (anchored === undefined) {
            const known = this.#anchors.has(name);
            const message = known
                ? `the alias ${(0,describe/* quote */.hD)(name)} stands inside its own anchor`
                : `no anchor is named ${(0,describe/* quote */.hD)(name)}`;
            throw new FatalFault(known ? "cyclic_alias" : "unknown_alias", span, message);
        }
        this.#count += 1;
        this.expanded += anchored.weight;
        if (this.#count > limits/* MAX_ALIASES */.K1)
            throw new FatalFault("too_many_aliases", span, `more than ${limits/* MAX_ALIASES */.K1} aliases`);
        if (this.expanded > limits/* MAX_ALIASED_TEXT */.dZ) {
            const message = `the aliases up to here stand for more than ${limits/* MAX_ALIASED_TEXT */.dZ} characters`;
            throw new FatalFault("too_many_aliases", span, message);
        }
        if (depth + heightOf(anchored.node) > limits/* MAX_DEPTH */.lr) {
            throw new FatalFault("too_deep", span, `with this alias, collections stand more than ${limits/* MAX_DEPTH */.lr} levels deep`);
        }
        return anchored.node;
    }
    #nameOf({ anchorStart, anchorEnd }) {
        return this.#text.slice(anchorStart, anchorEnd);
    }
}

// EXTERNAL MODULE: ./lib/document/core-scalar.js
var core_scalar = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/document/tagged-scalar.js

/** The value of a scalar with an explicit tag; `undefined` when the tag is unknown or the text does not fit it. */
const readTagged = (tag, text) => {
    if (tag === "!" || tag === "!!str")
        return text;
    const value = (0,core_scalar/* resolvePlain */.R)(text);
    const fits = (tag === "!!null" && value === null) ||
        (tag === "!!bool" && typeof value === "boolean") ||
        (tag === "!!int" && Number.isInteger(value)) ||
        (tag === "!!float" && typeof value === "number");
    return fits ? value : undefined;
};

;// CONCATENATED MODULE: ./lib/document/tree-builder.js









const ABSENT = -1;
/** What may stand between the last entry and the bracket, comments aside. */
const BETWEEN = new Set([" ", "\t", "\r", "\n", ","]);
/** Below this many entries, comparing with each is faster than a Set. */
const FEW_ENTRIES = 8;
/** One walk over the parser's events of one YAML document, which makes the tree of nodes. */
class TreeBuilder {
    #text;
    #events;
    #source;
    #problems;
    #aliases;
    #next;
    #depth = 0;
    /** Where the source has been read up to: the place of a value that is not written. */
    #cursor = 0;
    constructor(text, events, first, source, problems) {
        this.#text = text;
        this.#events = events;
        this.#next = first;
        this.#source = source;
        this.#problems = problems;
        this.#aliases = new AliasTable(text);
    }
    /** The next node with all that is in it. Throws FatalFault where the tree would not be safe to walk. */
    readNode() {
        const event = this.#events[this.#next++];
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.SCALAR:
                return this.#readScalar(event);
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                return this.#readAlias(event);
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            case js_yaml/* EVENT_ID */.hy.MAPPING:
                return this.#readCollection(event);
            default:
                throw new Error("the parser closed a collection that it had not opened");
        }
    }
    #readScalar(event) {
        const node = this.#scalarNode(event);
        if (event.anchorStart !== ABSENT)
            this.#aliases.define(event, node, 0);
        return node;
    }
    #scalarNode(event) {
        const tag = event.tagStart === ABSENT ? "" : this.#text.slice(event.tagStart, event.tagEnd);
        const plain = event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
        const quotes = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? 1 : 0;
        const written = event.valueStart !== ABSENT;
        const start = written ? event.valueStart - quotes : this.#cursor;
        const end = written ? event.valueEnd + quotes : this.#cursor;
        this.#cursor = end;
        const text = written ? (0,js_yaml/* getScalarValue */.KE)(this.#text, event) : "";
        if (tag !== "")
            return this.#taggedScalar(tag, text, { start, end });
        if (!plain)
            return { kind: "scalar", start, end, value: text, plain };
        const value = (0,core_scalar/* resolvePlain */.R)(text);
        if (value !== undefined)
            return { kind: "scalar", start, end, value, plain };
        const message = `the number ${(0,describe/* quote */.hD)(text)} cannot be held exactly; put it in quotes to keep it as text`;
        this.#problems.report("inexact_number", this.#source, { start, end }, message);
        return { kind: "scalar", start, end, value: 0, plain: false };
    }
    #taggedScalar(tag, text, span) {
        const value = readTagged(tag, text);
        if (value === undefined)
            this.#reportTag(tag, span);
        // What the tag was meant to say is not known; the text as it is leaves the fewest faults behind.
        return { kind: "scalar", ...span, value: value !== undefined ? value : ((0,core_scalar/* resolvePlain */.R)(text) ?? text), plain: false };
    }
    #reportTag(tag, span) {
        const message = `the tag ${(0,describe/* quote */.hD)(tag)} does not fit here; only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map are known`;
        this.#problems.report("unknown_tag", this.#source, span, message);
    }
    #readAlias(event) {
        const span = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.#cursor = span.end;
        return this.#aliases.resolve(span, this.#depth);
    }
    #readCollection(event) {
        this.#depth += 1;
        if (this.#depth > limits/* MAX_DEPTH */.lr) {
            throw new FatalFault("too_deep", event, `collections stand in one another more than ${limits/* MAX_DEPTH */.lr} levels deep`);
        }
        this.#cursor = event.start + 1;
        if (event.tagStart !== ABSENT)
            this.#checkTag(event);
        const before = this.#aliases.expanded;
        if (event.anchorStart !== ABSENT)
            this.#aliases.open(event);
        const node = event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? this.#readSequence(event) : this.#readMapping(event);
        if (event.anchorStart !== ABSENT)
            this.#aliases.define(event, node, this.#aliases.expanded - before);
        this.#depth -= 1;
        return node;
    }
    #checkTag(event) {
        const tag = this.#text.slice(event.tagStart, event.tagEnd);
        const own = event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? "!!seq" : "!!map";
        if (tag !== own && tag !== "!")
            this.#reportTag(tag, { start: event.tagStart, end: event.tagEnd });
    }
    /** At the end of a collection, steps over it, and over the bracket that closes it. */
    #atPop(event) {
        if (this.#events[this.#next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return false;
        this.#next += 1;
        if (event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK)
            return true;
        let end = this.#cursor;
        while (BETWEEN.has(this.#text[end]))
            end += 1;
        // A pair within a list, `[a: 1]`, is a mapping without brackets.
        const closing = event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? "]" : "}";
        if (this.#text[end] === closing)
            this.#cursor = end + 1;
        return true;
    }
    #readSequence(event) {
        const items = [];
        while (!this.#atPop(event))
            items.push(this.readNode());
        return { kind: "sequence", start: event.start, end: this.#cursor, items };
    }
    #readMapping(event) {
        const entries = [];
        let seen;
        while (!this.#atPop(event)) {
            const key = this.readNode();
            const value = this.readNode();
            if (key.kind !== "scalar" || typeof key.value !== "string") {
                this.#reportKey(key);
                continue;
            }
            if (key.plain && key.value === "<<") {
                const message = 'merge keys ("<<") are not part of YAML 1.2; write the fields out, or use an alias';
                this.#problems.report("merge_key", this.#source, key, message);
                continue;
            }
            const entry = { key: key.value, start: key.start, end: key.end, value };
            if (entries.length === FEW_ENTRIES)
                seen = new Map(entries.map((known) => [known.key, known]));
            const first = seen ? seen.get(entry.key) : (0,node/* findEntry */.w)({ entries }, entry.key);
            if (first)
                this.#reportDuplicate(first, entry);
            else {
                entries.push(entry);
                seen?.set(entry.key, entry);
            }
        }
        return { kind: "mapping", start: event.start, end: this.#cursor, entries };
    }
    #reportKey(key) {
        const message = `a key must be text, found ${(0,describe/* describe */.q0)(key)}; put it in quotes`;
        this.#problems.report("key_not_text", this.#source, key, message);
    }
    #reportDuplicate(first, second) {
        const place = (0,parsed_document/* positionAt */.t)(this.#source, first.start);
        const message = `the key ${(0,describe/* quote */.hD)(second.key)} is already given${place ? ` on line ${place.line}` : ""}`;
        this.#problems.report("duplicate_key", this.#source, second, message, place && { related: [place] });
    }
}

;// CONCATENATED MODULE: ./lib/document/parse-document.js






/** The parser counts the value within the deepest collection too, and one more lets our own check say which it is. */
const PARSER_DEPTH = limits/* MAX_DEPTH */.lr + 2;
/** The brand has no value: it only keeps other modules from making a document that was never parsed. */
const documentOf = (fields) => fields;
const refuse = (problems) => ({ ok: false, problems: problems.toSorted() });
const syntaxCode = (reason) => {
    if (reason.startsWith("nesting exceeded"))
        return "too_deep";
    return reason.includes("null byte") || reason.includes("non-printable") ? "invalid_character" : "yaml_syntax";
};
const readEvents = (text) => {
    try {
        return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: PARSER_DEPTH });
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        throw new FatalFault(syntaxCode(error.reason), { start: error.mark?.position ?? 0 }, error.reason);
    }
};
const readTree = (text, source, problems) => {
    const events = readEvents(text);
    const starts = events.flatMap((event, index) => (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? [index] : []));
    const [first, second] = starts;
    if (first === undefined || (events.length === 3 && events[1].valueStart === -1)) {
        throw new FatalFault("empty_file", { start: 0, end: 0 }, "the file is empty; it needs at least `version: 1` and `flags`");
    }
    const builder = new TreeBuilder(text, events, first + 1, source, problems);
    const root = builder.readNode();
    if (second === undefined)
        return root;
    const start = Math.min(root.end, text.length);
    throw new FatalFault("several_documents", { start }, "the file holds several YAML documents; split it into files");
};
/**
 * Reads YAML 1.2 (core schema) into a tree with positions. Never throws, whatever the text.
 * Refused here is what leaves no tree that is safe to walk; lesser faults wait in the document for `validate`.
 */
const parseDocument = (text, file) => {
    const problems = new problem_list/* ProblemList */.K();
    const source = { file, text };
    if ((0,limits/* isTooLarge */.I9)([text])) {
        const message = `the file is larger than ${limits/* MAX_TEXT_BYTES */.$D} bytes`;
        problems.report("too_large", source, { start: 0, end: 1 }, message);
        return refuse(problems);
    }
    try {
        const root = readTree(text, source, problems);
        return { ok: true, value: documentOf({ file, text, root, problems: problems.toSorted() }), problems: [] };
    }
    catch (error) {
        if (!(error instanceof FatalFault))
            throw error;
        problems.report(error.code, source, error.span, error.message);
        return refuse(problems);
    }
};
/** A document that came as a JavaScript value, such as parsed JSON. It has no positions; its faults are told by `validate`. */
const documentFromJson = (value, file) => {
    const problems = new problem_list/* ProblemList */.K();
    const root = nodeFromJson(value, { file }, problems);
    return documentOf({ file, root, problems: problems.toSorted() });
};


/***/ }),

/***/ 1548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   t: () => (/* binding */ positionAt)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4249);

/** A longer line is not repeated in a problem: a thousand problems on one line of 16 MiB would be 16 GiB of report. */
const MAX_SOURCE_LINE = 10_000;
const lineTables = new WeakMap();
const lineStartsOf = (source, text) => {
    const known = lineTables.get(source);
    if (known)
        return known;
    const starts = [0];
    // Searched for, not walked to: a search is native code from the first file of a process on.
    let carriage = text.indexOf("\r");
    let feed = text.indexOf("\n");
    while (feed !== -1 || carriage !== -1) {
        const isCarriage = carriage !== -1 && (feed === -1 || carriage < feed);
        if (!isCarriage) {
            starts.push(feed + 1);
            feed = text.indexOf("\n", feed + 1);
        }
        else {
            // Of a pair, the line feed ends the line.
            if (feed !== carriage + 1)
                starts.push(carriage + 1);
            carriage = text.indexOf("\r", carriage + 1);
        }
    }
    lineTables.set(source, starts);
    return starts;
};
/** The index of the last line that starts at or before the offset. */
const lineIndexAt = (starts, offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};
/** Line and column of an offset; the table of lines is built once, and only for a file that has something to report. */
const positionAt = (source, offset) => {
    if (source.text === undefined || offset === _node_js__WEBPACK_IMPORTED_MODULE_0__/* .NOWHERE */ .J)
        return undefined;
    const starts = lineStartsOf(source, source.text);
    const line = lineIndexAt(starts, offset);
    const start = starts[line];
    const mark = line === 0 && source.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { file: source.file, line: line + 1, column: Math.max(1, offset - start - mark + 1) };
};
/** Position, caret length within the line, and the line itself. */
const placeOf = (source, span) => {
    const position = positionAt(source, span.start);
    if (position === undefined || source.text === undefined)
        return {};
    const starts = lineStartsOf(source, source.text);
    const begin = span.start - position.column + 1;
    const next = starts[position.line] ?? source.text.length + 1;
    let end = Math.min(next - 1, source.text.length);
    if (source.text.charCodeAt(end - 1) === 13 && end > begin)
        end -= 1;
    const length = Math.max(1, Math.min(span.end, end) - span.start);
    if (end - begin > MAX_SOURCE_LINE)
        return { position, length };
    return { position, length, sourceLine: source.text.slice(begin, end) };
};


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ ProblemList)
});

;// CONCATENATED MODULE: ./lib/model/problem-codes.js
/**
 * Every fault that a flag file can have. The codes are a public promise: they are never renamed or reused.
 * The sentence says what the code means in general; a problem's message says what happened in the file at hand.
 */
const PROBLEM_CODES = {
    // The text.
    yaml_syntax: "The text is not YAML 1.2.",
    invalid_character: "The text has a character that YAML does not allow.",
    empty_file: "The file holds nothing.",
    several_documents: "The file holds several YAML documents.",
    too_large: "The files are larger than a flag set may be.",
    too_deep: "Collections stand in one another too deeply.",
    too_many_aliases: "Aliases are too many, or stand for too much.",
    cyclic_alias: "An alias stands inside its own anchor.",
    unknown_alias: "An alias names an anchor that is not there.",
    unknown_tag: "A YAML tag is unknown or does not fit its value.",
    duplicate_key: "A mapping has the same key twice.",
    key_not_text: "A key is not text.",
    merge_key: "The merge key << is not part of YAML 1.2.",
    inexact_number: "A number cannot be held exactly.",
    not_json: "A value handed over by a program is not JSON.",
    // The shape.
    unknown_version: "The version of the format is not known.",
    unknown_key: "A mapping has a key that has no meaning here.",
    missing_field: "A required field is not there.",
    wrong_type: "A value is of another type than its place needs.",
    unknown_word: "A value is not one of the words that its place knows.",
    empty: "A text, list or mapping that must say something is empty.",
    out_of_range: "A number, range or period is outside of what makes sense.",
    bad_syntax: "A date, time, range, pattern or name cannot be read.",
    bad_key: "A key is not written as keys are.",
    bad_seed: "A seed contains a colon.",
    reserved_key: "A key is taken by the tool itself.",
    // What holds between fields.
    field_not_allowed: "A field does not go with the type of the flag.",
    conflicting_fields: "Two fields exclude each other.",
    colliding_keys: "Two flag keys are equal once - is _.",
    duplicate_rule_id: "Two rules of a flag have the same id.",
    duplicate_flag: "Two files define the same flag.",
    duplicate_segment: "Two files define the same segment.",
    different_definitions: "Two files say different things of what must be the same.",
    split_weights: "No variant of a split has a weight above 0.",
    empty_window: "A time window ends when it begins.",
    gate_needs_bucket_by: "A gate buckets without saying by what.",
    idle_modifier: "A modifier stands without an operator that it changes.",
    type_clash: "A comparison can never hold, because the types differ.",
    // What is referred to.
    unknown_flag: "A flag is mentioned that is not defined.",
    unknown_segment: "A segment is mentioned that is not defined.",
    unknown_environment: "An environment is mentioned that is not declared.",
    unknown_variant: "A variant is mentioned that the flag does not have.",
    reference_cycle: "Flags or segments depend on themselves.",
    chain_too_long: "Too many flags and segments refer to one another in a row.",
    environment_loop: "The condition of an environment reads what depends on the environment.",
    // What a change must not do unseen.
    lowered_limit: "A change weakens a threshold, its ratchet or a locked limit.",
    // Warnings.
    unknown_attribute: "An attribute is neither built in nor declared.",
    unquoted_trap: "An unquoted value is not what it looks like, or not to every YAML parser.",
    literal_star: "A star is compared as it is.",
    split_sum: "The weights of a split do not add up to 100.",
    unreachable_rule: "No context reaches a rule.",
    gate_not_live: "A gate with a schedule is frozen with the snapshot.",
    expired: "A flag is past its last day.",
    // Both.
    too_many_problems: "More problems were found than are listed.",
};
/** The codes that never stop an evaluation. All others do; `too_many_problems` is of the severity that it counts. */
const WARNING_CODES = new Set([
    "unknown_attribute",
    "unquoted_trap",
    "literal_star",
    "split_sum",
    "unreachable_rule",
    "gate_not_live",
    "expired",
]);

// EXTERNAL MODULE: ./lib/document/limits.js
var limits = __webpack_require__(7305);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/document/problem-list.js



const inOrder = (a, b) => {
    const [left, right] = [a.position, b.position];
    if (left === undefined || right === undefined)
        return (left ? 1 : 0) - (right ? 1 : 0);
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
};
/** Collects the faults of one validation; each severity up to a bound, the rest counted. */
class ProblemList {
    #kept = { error: [], warning: [] };
    #seen = { error: 0, warning: 0 };
    get hasErrors() {
        return this.#seen.error > 0;
    }
    add(problem) {
        this.#seen[problem.severity] += 1;
        if (this.#kept[problem.severity].length < limits/* MAX_PROBLEMS */.aZ)
            this.#kept[problem.severity].push(problem);
    }
    /** Adds a fault at a place of a source; `undefined` for one that has no place. */
    report(code, source, span, message, extras = {}) {
        const severity = WARNING_CODES.has(code) ? "warning" : "error";
        // A place is worked out only for what is kept.
        const kept = this.#kept[severity].length < limits/* MAX_PROBLEMS */.aZ;
        this.add({ code, severity, message, ...(kept && span && (0,parsed_document/* placeOf */.$)(source, span)), ...extras });
    }
    /** By file and position, those without a place first; the same order whatever order the checks ran in. */
    toSorted() {
        const sorted = [...this.#kept.error, ...this.#kept.warning].sort(inOrder);
        for (const severity of ["error", "warning"]) {
            const more = this.#seen[severity] - this.#kept[severity].length;
            if (more === 0)
                continue;
            sorted.push({ code: "too_many_problems", severity, message: `${more} more ${severity}s are not listed` });
        }
        return sorted;
    }
}


/***/ }),

/***/ 1398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Reader)
/* harmony export */ });
/* harmony import */ var _model_built_in_attributes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7347);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);


/** A path of a million dots would be cut a million times. */
const MAX_PATH = 1000;
/** Reads one file: where it stands, and what its problems are called. */
class Reader {
    document;
    shared;
    /** The thing that problems are about, such as `flag "x", rule "y"`; empty at the top. */
    subject = "";
    /** The field that is being read; empty for the subject itself. */
    field = "";
    /** Who refers to other flags and segments from here: `flag:x`, `segment:y`, `environment:z`. */
    owner = "";
    /** The variants of the flag that is being read, where they are known. */
    variants;
    /** The hash of the flag that is being read, where it is not our own. */
    hash;
    /** What the file gives to its flags. */
    defaults;
    constructor(document, shared, defaults = {}) {
        this.document = document;
        this.shared = shared;
        this.defaults = defaults;
    }
    /** Reports a fault about the current subject. */
    report(code, at, message, extras) {
        const full = this.subject === "" ? message : `${this.subject}: ${message}`;
        this.shared.problems.report(code, this.document, at, full, extras);
    }
    /** Reports a word that is not one of the known ones, with the nearest. */
    reportUnknown(code, at, message, word, known) {
        const suggestion = this.shared.suggester.nearest(word, known);
        this.report(code, at, message, suggestion === undefined ? {} : { suggestion });
    }
    /** Reports that the current field needs something else than what is there. */
    reportType(node, needed, hint = "") {
        const what = this.field === "" ? "this" : (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(this.field);
        this.report("wrong_type", node, `${what} needs ${needed}, found ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(node)}${hint}`);
        return undefined;
    }
    /** Runs a part under another subject. */
    within(subject, read) {
        const before = this.subject;
        this.subject = subject;
        const result = read();
        this.subject = before;
        return result;
    }
    /** Checks the name of an attribute that is read, and warns of one that nothing gives. */
    checkAttribute(at, name) {
        const type = this.attributeType(name);
        if (type === undefined && !this.#isInDeclared(name)) {
            const message = `the attribute ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is neither built in nor declared in "attributes"`;
            this.reportUnknown("unknown_attribute", at, message, name, this.shared.attributes.keys());
        }
        return type;
    }
    /** The type of an attribute, as far as it is known. A declaration goes before what a name commonly means. */
    attributeType(name) {
        return typeIn(_model_built_in_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_ATTRIBUTES */ .V, name) ?? this.shared.attributes.get(name) ?? typeIn(_model_built_in_attributes_js__WEBPACK_IMPORTED_MODULE_0__/* .GEOGRAPHIC_ATTRIBUTES */ .m, name);
    }
    /** Whether a dotted path starts at an attribute that is declared. */
    #isInDeclared(name) {
        if (name.length > MAX_PATH)
            return false;
        for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
            if (this.shared.attributes.has(name.slice(0, dot)))
                return true;
        }
        return false;
    }
}
const typeIn = (attributes, name) => Object.hasOwn(attributes, name) ? attributes[name] : undefined;


/***/ }),

/***/ 9091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ References)
/* harmony export */ });
/** All mentions of one validation, checked when every flag and segment is known. */
class References {
    all = [];
    /** Who reads the attribute `environment`. */
    environmentReaders = new Set();
    add(reference) {
        this.all.push(reference);
    }
}


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ compileAttribute),
  a: () => (/* binding */ compileTest)
});

// EXTERNAL MODULE: ./lib/evaluation/attribute-value.js
var attribute_value = __webpack_require__(8658);
// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(2164);
// EXTERNAL MODULE: ./lib/syntax/cidr.js
var cidr = __webpack_require__(1161);
// EXTERNAL MODULE: ./lib/syntax/ip-address.js
var ip_address = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/syntax/country-groups.js
var country_groups = __webpack_require__(42);
// EXTERNAL MODULE: ./lib/syntax/glob.js + 2 modules
var glob = __webpack_require__(9216);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/syntax/semver-range.js + 1 modules
var semver_range = __webpack_require__(5881);
// EXTERNAL MODULE: ./lib/evaluation/defect.js
var defect = __webpack_require__(177);
// EXTERNAL MODULE: ./lib/evaluation/ternary.js
var ternary = __webpack_require__(173);
;// CONCATENATED MODULE: ./lib/evaluation/scalar-test.js








/**
 * Compiles one operator for one value, whatever its type. Lists are taken apart by the caller, and so is the negation
 * in `not_equals` and `not_in`, because it goes around the list.
 */
const compileScalarTest = (test, modifiers, regex) => {
    const { coerce, ignoreCase } = modifiers;
    switch (test.op) {
        case "equals":
        case "not_equals":
            return coerce ? coerced(equals(asNumber(test.value))) : equals(test.value);
        case "in":
        case "not_in":
            return coerce ? coerced(isIn(test.values.map(asNumber))) : isIn(test.values);
        case "gt":
        case "gte":
        case "lt":
        case "lte":
        case "between":
            return coerce ? coerced(number(test)) : number(test);
        case "starts_with":
            return scalar_test_text(test.values, ignoreCase, (value, part) => value.startsWith(part));
        case "ends_with":
            return scalar_test_text(test.values, ignoreCase, (value, part) => value.endsWith(part));
        case "contains":
            return scalar_test_text(test.values, ignoreCase, (value, part) => value.includes(part));
        case "glob":
            return anyMatch(test.patterns.map((pattern) => (0,defect/* mustParse */.zQ)((0,glob/* parseGlob */.q)(pattern))));
        case "regex":
            return anyMatch(test.patterns.map((pattern) => compileRegex(pattern, regex)));
        case "semver": {
            const isWithin = (0,defect/* mustParse */.zQ)((0,semver_range/* parseSemverTest */.kh)(test.range, modifiers.loose === true));
            return (value) => (typeof value === "string" ? isWithin(value) : undefined);
        }
        case "before": {
            const limit = (0,defect/* instantOf */.B9)(test.instant);
            return scalar_test_instant((found) => found < limit);
        }
        case "after": {
            const limit = (0,defect/* instantOf */.B9)(test.instant);
            return scalar_test_instant((found) => found > limit);
        }
        case "cidr": {
            const ranges = test.ranges.map((range) => (0,defect/* mustParse */.zQ)((0,cidr/* parseCidr */.GN)(range)));
            return (value) => {
                const address = typeof value === "string" ? (0,ip_address/* parseAddress */.or)(value) : undefined;
                return address && ranges.some((range) => (0,cidr/* contains */.gR)(range, address));
            };
        }
        case "in_group":
            return isIn(test.groups.flatMap(countriesOf));
        default:
            return (0,assert_never/* assertNever */.x)(test);
    }
};
/** Same JSON type, same value: a scalar of another type is not different but unknown. */
const equals = (wanted) => {
    const type = typeof wanted;
    return (value) => (value === wanted ? true : typeof value === type ? false : undefined);
};
const isIn = (wanted) => {
    const values = new Set(wanted);
    if (wanted.every((value) => typeof value === "string")) {
        return (value) => (typeof value === "string" ? values.has(value) : undefined);
    }
    const types = new Set(wanted.map((value) => typeof value));
    return (value) => (types.has(typeof value) ? values.has(value) : undefined);
};
const number = (test) => {
    switch (test.op) {
        case "gt":
            return (value) => (typeof value === "number" ? value > test.value : undefined);
        case "gte":
            return (value) => (typeof value === "number" ? value >= test.value : undefined);
        case "lt":
            return (value) => (typeof value === "number" ? value < test.value : undefined);
        case "lte":
            return (value) => (typeof value === "number" ? value <= test.value : undefined);
        case "between":
            return (value) => (typeof value === "number" ? value >= test.low && value <= test.high : undefined);
        default:
            return (0,assert_never/* assertNever */.x)(test);
    }
};
const scalar_test_text = (parts, ignoreCase, fits) => {
    const fold = (value) => (ignoreCase ? value.toLowerCase() : value);
    const folded = parts.map(fold);
    return (value) => {
        if (typeof value !== "string")
            return undefined;
        const whole = fold(value);
        return folded.some((part) => fits(whole, part));
    };
};
const anyMatch = (matchers) => (value) => typeof value === "string" ? (0,ternary/* anyTrue */.jD)(matchers, (matches) => matches(value)) : undefined;
const compileRegex = (pattern, regex) => (0,defect/* must */.sb)(regex, "no regex unless compile is given an engine for them")(pattern);
const scalar_test_instant = (fits) => (value) => {
    const found = typeof value === "string" ? (0,instant/* parseInstant */.n)(value) : undefined;
    return found === undefined ? undefined : fits(found);
};
const countriesOf = (group) => {
    const countries = Object.hasOwn(country_groups/* COUNTRY_GROUPS */.U, group)
        ? country_groups/* COUNTRY_GROUPS */.U[group]
        : undefined;
    return (0,defect/* must */.sb)(countries, `a group of countries, not "${group}"`);
};
/** Longer texts are no number that anyone wrote; the pattern itself is linear. */
const MAX_NUMBER_LENGTH = 64;
/** A number as JSON writes it: no spaces, no hexadecimal, no leading zeros. */
const JSON_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const asNumber = (value) => {
    if (typeof value !== "string" || value.length > MAX_NUMBER_LENGTH || !JSON_NUMBER.test(value))
        return value;
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
};
const coerced = (test) => (value) => test(asNumber(value));

;// CONCATENATED MODULE: ./lib/evaluation/attribute-test.js



/** Compiles what a condition says about one attribute: its tests joined by AND, an unknown settled by `ifMissing`. */
const compileAttribute = (condition, slot, regex) => {
    const test = (0,ternary/* allOf */.bn)(condition.tests.map((one) => compileTest(one, condition, slot, regex)));
    const { ifMissing } = condition;
    return ifMissing === undefined ? test : (slots, now, memo) => test(slots, now, memo) ?? ifMissing;
};
/** Compiles one operator on one attribute. */
const compileTest = (test, modifiers, slot, regex) => {
    switch (test.op) {
        case "exists":
            return (slots) => (slots[slot] !== undefined) === test.value;
        case "not_equals":
        case "not_in":
            return negated(overElements(slot, compileScalarTest(test, modifiers, regex)));
        default:
            return compilePositive(test, modifiers, slot, regex);
    }
};
/**
 * The commonest comparisons answer for a value of the common type themselves, which saves a call for each condition of
 * each rule; everything else they leave to the general test.
 */
const compilePositive = (test, modifiers, slot, regex) => {
    const scalar = compileScalarTest(test, modifiers, regex);
    if (modifiers.coerce)
        return overElements(slot, scalar);
    if (test.op === "equals" && typeof test.value === "string")
        return textEquals(slot, test.value, scalar);
    if (test.op === "in" && test.values.every(isText))
        return textIn(slot, new Set(test.values));
    if (test.op === "gte")
        return atLeast(slot, test.value, scalar);
    return overElements(slot, scalar);
};
const textEquals = (slot, wanted, scalar) => {
    const general = overElements(slot, scalar);
    return (slots, now, memo) => {
        const found = slots[slot];
        return typeof found === "string" ? found === wanted : general(slots, now, memo);
    };
};
const textIn = (slot, wanted) => {
    const general = overElements(slot, (value) => (isText(value) ? wanted.has(value) : undefined));
    return (slots, now, memo) => {
        const found = slots[slot];
        return typeof found === "string" ? wanted.has(found) : general(slots, now, memo);
    };
};
const atLeast = (slot, limit, scalar) => {
    const general = overElements(slot, scalar);
    return (slots, now, memo) => {
        const found = slots[slot];
        return typeof found === "number" ? found >= limit : general(slots, now, memo);
    };
};
const isText = (value) => typeof value === "string";
const negated = (test) => (slots, now, memo) => (0,ternary/* not */.AU)(test(slots, now, memo));
/** True if any element satisfies the test, else unknown if any is unknown; false for an empty list. */
const overElements = (slot, test) => (slots) => {
    const value = slots[slot];
    return (0,attribute_value/* isList */.Lv)(value) ? (0,ternary/* anyTrue */.jD)(value, test) : test(value);
};


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ attributeValue),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   nm: () => (/* binding */ ownData)
/* harmony export */ });
/* unused harmony export MAX_LIST_LENGTH */
/** Something that is there but that no operator can read: an object, a function, NaN. */
class Unreadable {
    /** What it is, for a trace: `an object`. */
    what;
    constructor(what) {
        this.what = what;
    }
}
/** An array of a single element can claim four thousand million; one that long is not read element by element. */
const MAX_LIST_LENGTH = 1_000_000;
/** A copy of a context's value that nothing outside can change; it never runs a getter. May throw what a Proxy throws. */
const attributeValue = (value) => (Array.isArray(value) ? list(value) : element(value));
const element = (value) => {
    switch (typeof value) {
        case "string":
        case "boolean":
            return value;
        case "number":
            return Number.isFinite(value) ? value : new Unreadable(String(value));
        case "undefined":
            return undefined;
        case "object":
            return value === null ? undefined : new Unreadable(Array.isArray(value) ? "a list in a list" : "an object");
        default:
            return new Unreadable(`a ${typeof value}`);
    }
};
const list = (values) => {
    const { length } = values;
    if (length > MAX_LIST_LENGTH)
        return new Unreadable(`a list of ${length} elements`);
    const elements = [];
    for (let i = 0; i < length; i++)
        elements.push(element(ownData(values, i)));
    return elements;
};
/** The value of an own data property; undefined when there is none, or when it is a getter. */
const ownData = (holder, name) => Object.getOwnPropertyDescriptor(holder, name)?.value;
/** An object as JSON or a literal makes it, from any realm; not an array, not an instance of a class. */
const isPlainObject = (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
};
/** Whether a value is a list: Array.isArray does not narrow away a readonly array. */
const isList = (value) => typeof value === "object" && Array.isArray(value);


/***/ }),

/***/ 9584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SC: () => (/* binding */ BUCKETS),
/* harmony export */   SH: () => (/* binding */ NO_KEY),
/* harmony export */   zp: () => (/* binding */ Bucketing)
/* harmony export */ });
/* harmony import */ var _murmur3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9967);

/** Three decimals of a percentage. */
const BUCKETS = 100_000;
/** No attribute of `bucketBy` holds a key. */
const NO_KEY = -1;
const HASH_TO_BUCKET = BUCKETS / 2 ** 32;
/** Finds the bucket of a context for one seed and purpose. */
class Bucketing {
    /** The answer where no attribute holds a key. */
    keyMissing;
    prefix;
    keySlots;
    constructor(seed, purpose, keySlots, keyMissing) {
        this.keyMissing = keyMissing;
        this.prefix = new _murmur3_js__WEBPACK_IMPORTED_MODULE_0__/* .PrefixHash */ .d(`${seed}:${purpose}:`);
        this.keySlots = keySlots;
    }
    /** 0 to 99,999, or NO_KEY: never a random bucket, and never one for all. */
    bucketOf(slots) {
        for (const slot of this.keySlots) {
            const value = slots[slot];
            if (typeof value === "string") {
                if (value !== "")
                    return this.bucketOfKey(value);
            }
            else if (typeof value === "number" || typeof value === "boolean")
                return this.bucketOfKey(String(value));
        }
        return NO_KEY;
    }
    /** floor(hash * 100000 / 2^32); exact in doubles, since 32 and 17 bits are fewer than 53. */
    bucketOfKey(key) {
        return Math.floor(this.prefix.hash(key) * HASH_TO_BUCKET);
    }
}


/***/ }),

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ compileFlag),
  m: () => (/* binding */ servingIn)
});

// EXTERNAL MODULE: ./lib/evaluation/bucketing.js
var bucketing = __webpack_require__(9584);
;// CONCATENATED MODULE: ./lib/evaluation/outcome.js
/** Puts an answer together as of an instant. */
const detailsOf = ({ flagKey, metadata, expiresAt }, answer, now) => ({
    flagKey,
    ...answer,
    ...(now >= expiresAt && { expired: true }),
    metadata,
});
/** An answer that depends on nothing but whether the flag is expired: two frozen objects, made once. */
class Outcome {
    plain;
    expired;
    expiresAt;
    constructor(facts, answer) {
        this.expiresAt = facts.expiresAt;
        this.plain = Object.freeze(detailsOf(facts, answer, Number.NEGATIVE_INFINITY));
        this.expired =
            facts.expiresAt === Number.POSITIVE_INFINITY
                ? this.plain
                : Object.freeze(detailsOf(facts, answer, facts.expiresAt));
    }
    /** The answer of a flag that never expires. */
    get forever() {
        return this.plain === this.expired ? this.plain : undefined;
    }
    at(now) {
        return now >= this.expiresAt ? this.expired : this.plain;
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/share.js

/**
 * An answer that a bucket decided. Each call makes a fresh object, since nearly every key has its own bucket; it is
 * not frozen, because nobody shares it and freezing would cost as much as the rest of the evaluation.
 */
class Share {
    facts;
    answer;
    build;
    /** `answer` is the whole answer but the bucket. */
    constructor(facts, answer) {
        this.facts = facts;
        this.answer = answer;
        this.build = builderFor(answer);
    }
    at(bucket, now) {
        const { facts } = this;
        if (now < facts.expiresAt)
            return this.build(facts, this.answer, bucket);
        return detailsOf(facts, { ...this.answer, bucket }, now);
    }
}
/** A literal for each set of fields: an object literal of known shape is several times faster than a spread. */
const builderFor = (answer) => {
    if (answer.ruleId === undefined)
        return answer.detail === undefined ? byDefault : byTarget;
    return answer.variant === undefined ? byRule : byRuleWithVariant;
};
const byRule = ({ flagKey, metadata }, { value, reason, detail, ruleId }, bucket) => ({ flagKey, value, reason, detail, ruleId, bucket, metadata });
const byRuleWithVariant = ({ flagKey, metadata }, { value, variant, reason, detail, ruleId }, bucket) => ({ flagKey, value, variant, reason, detail, ruleId, bucket, metadata });
const byTarget = ({ flagKey, metadata }, { value, variant, reason, detail }, bucket) => ({ flagKey, value, variant, reason, detail, bucket, metadata });
const byDefault = ({ flagKey, metadata }, { value, variant, reason }, bucket) => ({ flagKey, value, variant, reason, bucket, metadata });

;// CONCATENATED MODULE: ./lib/evaluation/split-ends.js

/** Weights are counted in millionths, so that 33.3 and 0.1 add up as written and not as doubles do. */
const MILLIONTHS = 1e6;
/** Weights whose largest is outside of this are scaled by a power of ten first: 1e-9 has no millionths, 1e308 too many. */
const SMALLEST = 0.001;
const LARGEST = 1e12;
/**
 * Where the share of each weight ends, in buckets: floor(cumulative * 100000 / total), the last one 100000.
 * Share i is [end of i-1, end of i): half-open, so that every bucket belongs to exactly one. A weight of 0 has none.
 */
const splitEnds = (weights) => {
    const largest = weights.reduce((max, weight) => Math.max(max, weight), 0);
    if (largest === 0)
        throw new Error("a validated flag set must hold splits of which at least one weight is above 0");
    const unit = unitFor(largest);
    const counts = weights.map((weight) => BigInt(Math.round((weight / unit) * MILLIONTHS)));
    const total = counts.reduce((sum, count) => sum + count, 0n);
    let cumulative = 0n;
    return counts.map((count) => {
        cumulative += count;
        return Number((cumulative * BigInt(bucketing/* BUCKETS */.SC)) / total);
    });
};
const unitFor = (largest) => largest >= SMALLEST && largest <= LARGEST ? 1 : Math.max(10 ** Math.floor(Math.log10(largest)), Number.MIN_VALUE);

;// CONCATENATED MODULE: ./lib/evaluation/choice.js



/** Variants by weight: share i is the buckets [ends[i - 1], ends[i]), half-open, and the last end is 100000. */
class SplitChoice {
    kind = "split";
    bucketing;
    ends;
    shares;
    constructor(bucketing, ends, shares) {
        this.bucketing = bucketing;
        this.ends = ends;
        this.shares = shares;
    }
    at(bucket, now) {
        let i = 0;
        while (bucket >= (this.ends[i] ?? bucketing/* BUCKETS */.SC))
            i++;
        return this.shares[i].at(bucket, now);
    }
    /** The range of the share that holds a bucket, for a person. */
    rangeOf(bucket) {
        const i = this.ends.findIndex((end) => bucket < end);
        return `[${this.ends[i - 1] ?? 0}, ${this.ends[i]})`;
    }
}
/**
 * Compiles what is served at one place of a flag. `reason` is that of a choice that no bucket decided.
 * `bucketing` is asked for a split alone, with the sum of its weights.
 * A split of which one variant has all the weight decides nothing: it serves that variant, and reads no key.
 */
const compileChoice = (serve, answers, place, reason, bucketing, hasRollout = false) => {
    const shareOf = (served) => new Share(answers, { ...answers.servedValue(served), reason: "SPLIT", ...place });
    if (!("split" in serve)) {
        const outcome = answers.outcome({ ...answers.servedValue(serve), reason, ...place });
        return { kind: "fixed", outcome, share: hasRollout ? shareOf(serve) : undefined };
    }
    const weighted = serve.split.filter(([, weight]) => weight > 0);
    const [only, ...others] = weighted;
    if (only !== undefined && others.length === 0) {
        return compileChoice({ variant: only[0] }, answers, place, reason, bucketing, hasRollout);
    }
    const weights = weighted.map(([, weight]) => weight);
    const ends = splitEnds(weights);
    return new SplitChoice(bucketing(weights.reduce((sum, weight) => sum + weight, 0)), ends, weighted.map(([variant]) => shareOf({ variant })));
};

// EXTERNAL MODULE: ./lib/evaluation/condition.js
var condition = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/syntax/instant.js
var instant = __webpack_require__(46);
// EXTERNAL MODULE: ./lib/evaluation/defect.js
var defect = __webpack_require__(177);
;// CONCATENATED MODULE: ./lib/evaluation/frozen-json.js
/** A copy that a caller who is handed it cannot change, so that no answer can alter the next one. */
const frozenJson = (value) => {
    if (typeof value !== "object" || value === null)
        return value;
    if (isArray(value))
        return Object.freeze(value.map(frozenJson));
    // fromEntries defines properties: a key `__proto__` stays data.
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frozenJson(item)])));
};
/** Array.isArray does not narrow away a readonly array. */
const isArray = (value) => Array.isArray(value);

;// CONCATENATED MODULE: ./lib/evaluation/flag-answers.js




const DAY = 86_400_000;
/** Makes the answers of one flag in one environment. */
class FlagAnswers {
    flagKey;
    metadata;
    expiresAt;
    variants;
    off;
    onError;
    constructor(flag, serving) {
        this.flagKey = flag.key;
        this.metadata = metadataOf(flag);
        this.expiresAt = expiryOf(flag);
        this.variants = flag.variants && new Map(flag.variants.map(([name, value]) => [name, frozenJson(value)]));
        this.off = serving.safe ?? offOf(flag, serving);
        this.onError = serving.safe ?? serving.onError;
    }
    /** `safe` or `onError` is stated, so that the caller's default has no say in an error. */
    get settlesErrors() {
        return this.onError !== undefined;
    }
    /** Resolves a variant's name; a flag of an environment that is not there may have nothing to serve: null. */
    servedValue(served) {
        if (served === undefined)
            return { value: null };
        if ("value" in served)
            return { value: frozenJson(served.value) };
        const value = (0,defect/* must */.sb)(this.variants?.get(served.variant), `variant "${served.variant}" of ${this.flagKey}`);
        return { value, variant: served.variant };
    }
    outcome(answer) {
        return new Outcome(this, answer);
    }
    /** Nothing to choose from: `safe`, else `off`. */
    disabled(detail, more = {}) {
        return this.outcome({ ...this.servedValue(this.off), reason: "DISABLED", detail, ...more });
    }
    /** `safe`, else `onError`, else `off`, which gives way to the caller's default if there is one. */
    error(errorCode, errorMessage, more = {}) {
        return this.outcome({
            ...this.servedValue(this.onError ?? this.off),
            reason: "ERROR",
            ...more,
            errorCode,
            errorMessage,
        });
    }
    /** An error's answer as its caller gets it. */
    forCaller(details, defaultValue) {
        if (this.settlesErrors || defaultValue === undefined)
            return details;
        const { variant: _, ...rest } = details;
        return Object.freeze({ ...rest, value: defaultValue });
    }
    /** The caller asked for another type: it gets its own default, even from a gate, whose value it could not read. */
    typeMismatch(errorMessage, defaultValue, now) {
        const answer = { value: defaultValue ?? null, reason: "ERROR", errorCode: "TYPE_MISMATCH", errorMessage };
        return Object.freeze(detailsOf(this, answer, now));
    }
}
/** `off`: false for a boolean flag, else the effective default. */
const offOf = (flag, serving) => {
    if (serving.off !== undefined)
        return serving.off;
    if (flag.type === "boolean")
        return FALSE;
    return serving.default === undefined || "split" in serving.default ? undefined : serving.default;
};
const FALSE = Object.freeze({ value: false });
const NO_METADATA = Object.freeze({});
const metadataOf = ({ metadata, owner, category, tags }) => {
    const all = {
        ...metadata,
        ...(owner !== undefined && { owner }),
        ...(category !== undefined && { category }),
        ...(tags.length > 0 && { tags }),
    };
    return Object.keys(all).length === 0 ? NO_METADATA : frozenJson(all);
};
const expiryOf = ({ key, expires }) => expires === undefined
    ? Number.POSITIVE_INFINITY
    : (0,defect/* must */.sb)((0,instant/* parseDate */._)(expires), `a date, not "${expires}", as expiry of ${key}`) + DAY;

// EXTERNAL MODULE: ./lib/evaluation/decision-table.js
var decision_table = __webpack_require__(8603);
;// CONCATENATED MODULE: ./lib/evaluation/flag-program.js



/**
 * One flag in one environment, ready to evaluate: steps 3 to 9 of flag-model.md, section 3.
 *
 * Reason SPLIT and a bucket go together: a rollout that takes everyone, or a split of one variant, reads no key and
 * decides nothing, so its answer has the reason that it would have without it.
 */
class FlagProgram {
    flag;
    answers;
    cost;
    /** The one answer of a flag that looks at nothing, here and not in an Outcome: among many flags each step is a wait. */
    fixed;
    fixedExpired;
    /** undefined: never. */
    expiresAt;
    table;
    entry;
    rules;
    otherwise;
    /** What comes before the rules; undefined for the many flags of which nothing does. */
    ahead;
    constructor(steps) {
        const { flag, answers, cost, stop, schedule, prerequisites, targets } = steps;
        this.flag = flag;
        this.answers = answers;
        this.cost = cost;
        const fixed = stop?.outcome ?? fixedDefault(steps);
        this.fixed = fixed?.plain;
        this.fixedExpired = fixed?.expired;
        this.expiresAt = answers.expiresAt === Number.POSITIVE_INFINITY ? undefined : answers.expiresAt;
        this.table = steps.table;
        this.entry = steps.entry;
        this.rules = steps.rules;
        this.otherwise = steps.otherwise;
        const isAhead = stop !== undefined || schedule !== undefined || prerequisites.length + targets.length > 0;
        this.ahead = isAhead ? { stop, schedule, prerequisites, targets } : undefined;
    }
    get hasVariants() {
        return this.flag.variants !== undefined;
    }
    get settlesErrors() {
        return this.answers.settlesErrors;
    }
    /** The answer of a flag that looks at nothing; undefined for the others. */
    fixedAt(now) {
        return this.expiresAt !== undefined && now >= this.expiresAt ? this.fixedExpired : this.fixed;
    }
    /** The answer to another flag of the same environment, worked out once per memo. */
    result(slots, now, memo) {
        if (memo === undefined || this.cost < condition/* WORTH_REMEMBERING */.Rm)
            return this.evaluate(slots, now, memo, undefined);
        const known = memo.get(this);
        if (known !== undefined)
            return known;
        const details = this.evaluate(slots, now, memo, undefined);
        memo.set(this, details);
        return details;
    }
    evaluate(slots, now, memo, trace) {
        const fixed = trace === undefined ? this.fixedAt(now) : undefined;
        if (fixed !== undefined)
            return fixed;
        if (this.ahead !== undefined) {
            const details = evaluateAhead(this.ahead, slots, now, memo, trace);
            if (details !== undefined)
                return details;
        }
        else
            trace?.notStopped();
        const { rules, table } = this;
        let entry = this.entry;
        for (let i = 0; i < rules.length; i++) {
            const verdict = trace === undefined ? table.verdict(entry, slots) : decision_table/* ASK */.kQ;
            entry = table.next(entry);
            if (verdict === decision_table.NO)
                continue;
            const details = evaluateRule(rules[i], verdict, slots, now, memo, trace);
            if (details !== undefined)
                return details;
        }
        trace?.otherwise();
        return serve(this.otherwise, slots, now, trace);
    }
}
/** undefined: on to the rules. */
const evaluateAhead = ({ stop, schedule, prerequisites, targets }, slots, now, memo, trace) => {
    if (stop !== undefined) {
        trace?.stopped(stop);
        return stop.outcome.at(now);
    }
    trace?.notStopped();
    if (schedule !== undefined) {
        const active = schedule.test(now);
        trace?.schedule(active, now);
        if (!active)
            return schedule.inactive.at(now);
    }
    for (const prerequisite of prerequisites) {
        const parent = prerequisite.flag.result(slots, now, memo);
        trace?.prerequisite(prerequisite, parent);
        if (parent.reason === "ERROR")
            return prerequisite.failed.at(now);
        if (!prerequisite.is.has((0,condition/* servedName */.Z5)(prerequisite.flag, parent)))
            return prerequisite.unmet.at(now);
    }
    for (const target of targets) {
        const matches = target.test(slots, now, memo) === true;
        trace?.target(target, matches, slots, now, memo);
        if (matches)
            return serve(target.choice, slots, now, trace);
    }
    return undefined;
};
const fixedDefault = ({ schedule, prerequisites, targets, rules, otherwise }) => {
    const looks = schedule !== undefined || prerequisites.length + targets.length + rules.length > 0;
    return !looks && otherwise.kind === "fixed" ? otherwise.outcome : undefined;
};
/** Whether a rule's schedule and condition let a subject in, asked of themselves. */
const asked = (rule, slots, now, memo, trace) => {
    const { schedule, when } = rule;
    if (schedule !== undefined && !schedule(now)) {
        trace?.ruleUnscheduled(rule, now);
        return false;
    }
    if (when === undefined) {
        trace?.ruleForAll(rule);
        return true;
    }
    const outcome = when(slots, now, memo);
    trace?.ruleCondition(rule, outcome, slots, now, memo);
    return outcome === true;
};
/** undefined: on to the next rule. */
const evaluateRule = (rule, verdict, slots, now, memo, trace) => {
    if (verdict === decision_table/* YES */._Y) {
        if (rule.answer !== undefined)
            return rule.answer;
    }
    else if (!asked(rule, slots, now, memo, trace))
        return undefined;
    const { rollout, choice } = rule;
    if (rollout === undefined)
        return serve(choice, slots, now, trace);
    const { start } = rollout.range;
    const end = rollout.range.endAt(now);
    if (start >= end || (start === 0 && end === bucketing/* BUCKETS */.SC)) {
        trace?.rolloutOfAllOrNone(rule, start, end);
        return start >= end ? undefined : serve(choice, slots, now, trace);
    }
    const bucket = rollout.bucketing.bucketOf(slots);
    if (bucket === bucketing/* NO_KEY */.SH)
        return rollout.bucketing.keyMissing.at(now);
    trace?.rollout(rule, bucket, start, end);
    if (bucket < start || bucket >= end)
        return undefined;
    const share = choice.kind === "fixed" ? choice.share : undefined;
    return share === undefined ? serve(choice, slots, now, trace) : share.at(bucket, now);
};
const serve = (choice, slots, now, trace) => {
    if (choice.kind === "fixed")
        return choice.outcome.at(now);
    const bucket = choice.bucketing.bucketOf(slots);
    if (bucket === bucketing/* NO_KEY */.SH)
        return choice.bucketing.keyMissing.at(now);
    trace?.split(choice, bucket);
    return choice.at(bucket, now);
};

;// CONCATENATED MODULE: ./lib/evaluation/rollout-range.js


/**
 * The buckets [start, end) that a rollout takes.
 * Half-open: ranges that meet do not overlap, so no subject is in two of them or in none.
 */
class RolloutRange {
    start;
    end;
    ramp;
    constructor(rollout) {
        this.start = "ramp" in rollout ? 0 : limitOf(rollout.start);
        this.end = "ramp" in rollout ? bucketing/* BUCKETS */.SC : limitOf(rollout.end);
        this.ramp = "ramp" in rollout ? new Ramp(rollout.ramp.from, rollout.ramp.to) : undefined;
    }
    endAt(now) {
        return this.ramp === undefined ? this.end : this.ramp.limitAt(now);
    }
}
/** A percentage of three decimals as a number of buckets; rounded, because 12.345 * 1000 is not 12345 in doubles. */
const limitOf = (percent) => Math.round(percent * (bucketing/* BUCKETS */.SC / 100));
/** Linear between two instants; 0 before the first, the last percentage from the second on. */
class Ramp {
    from;
    to;
    first;
    last;
    constructor(from, to) {
        this.from = (0,defect/* instantOf */.B9)(from.at);
        this.to = (0,defect/* instantOf */.B9)(to.at);
        this.first = limitOf(from.percent);
        this.last = limitOf(to.percent);
    }
    limitAt(now) {
        if (!(now >= this.from))
            return 0;
        if (now >= this.to)
            return this.last;
        return Math.floor(this.first + ((this.last - this.first) * (now - this.from)) / (this.to - this.from));
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/rule-program.js

/** One rule of a flag in one environment. */
class RuleProgram {
    rule;
    /** How many tests it makes at most, when every reference is followed. */
    cost;
    schedule;
    rollout;
    choice;
    /** What it serves to everyone whom its condition lets in, where that is one answer for all time. */
    answer;
    scope;
    test;
    constructor({ rule, cost, schedule, rollout, choice, scope, test }) {
        this.rule = rule;
        this.cost = cost;
        this.schedule = schedule;
        this.rollout = rollout;
        this.choice = choice;
        this.answer = rollout === undefined && choice.kind === "fixed" ? choice.outcome.forever : undefined;
        this.scope = scope;
        this.test = test;
    }
    /** A condition that is in the decision table is compiled when it is first asked: hardly any ever is. */
    get when() {
        const { when } = this.rule;
        if (when === undefined)
            return undefined;
        this.test ??= (0,condition/* compileCondition */.vs)(when, this.scope).test;
        return this.test;
    }
}

// EXTERNAL MODULE: ./lib/model/schedule.js
var schedule = __webpack_require__(3896);
// EXTERNAL MODULE: ./lib/syntax/time-of-day.js
var time_of_day = __webpack_require__(457);
// EXTERNAL MODULE: ./lib/syntax/time-zone.js
var time_zone = __webpack_require__(1145);
;// CONCATENATED MODULE: ./lib/evaluation/schedule-test.js




/** Compiles [from, until) and the windows, of which any must be open. */
const compileSchedule = (schedule) => {
    const from = schedule.from === undefined ? Number.NEGATIVE_INFINITY : (0,defect/* instantOf */.B9)(schedule.from);
    const until = schedule.until === undefined ? Number.POSITIVE_INFINITY : (0,defect/* instantOf */.B9)(schedule.until);
    const windows = schedule.windows?.map(compileWindow);
    return (now) => now >= from && now < until && (windows === undefined || windows.some((isOpen) => isOpen(now)));
};
/** The years of RFC 3339; a calendar outside of them has no wall time. */
const FIRST_INSTANT = -62_167_219_200_000;
const LAST_INSTANT = 253_402_300_799_999;
const compileWindow = (window) => {
    const from = minutesOf(window.from);
    const until = minutesOf(window.until);
    const zone = (0,defect/* mustParse */.zQ)((0,time_zone/* loadTimeZone */.k)(window.timezone));
    const days = schedule/* WEEKDAYS */.w.map((day) => window.days.includes(day));
    const isOpen = until > from ? withinDay(days, from, until) : overMidnight(days, from, until);
    return (now) => now >= FIRST_INSTANT && now <= LAST_INSTANT && isOpen(zone.wallTime(now));
};
const minutesOf = (text) => (0,defect/* must */.sb)((0,time_of_day/* parseTimeOfDay */.U)(text), `a time of day, not "${text}"`);
const withinDay = (days, from, until) => ({ weekday, minuteOfDay }) => minuteOfDay >= from && minuteOfDay < until && days[weekday] === true;
/** The day that counts is the one on which the window started: before its end, yesterday. */
const overMidnight = (days, from, until) => ({ weekday, minuteOfDay }) => (minuteOfDay >= from && days[weekday] === true) || (minuteOfDay < until && days[(weekday + 6) % 7] === true);

// EXTERNAL MODULE: ./lib/evaluation/murmur3.js
var murmur3 = __webpack_require__(9967);
;// CONCATENATED MODULE: ./lib/evaluation/unleash-bucketing.js


/** What Unleash seeds the hash of its variants with, so that they do not hang together with the rollout. */
const VARIANT_SEED = 86_028_157;
/**
 * The hash profile `unleash`: MurmurHash3 of `<seed>:<key>`, modulo 100 for a rollout and modulo the sum of the
 * weights for a split. Unleash compares the remainder plus one with the last place of a share, inclusive; this is the
 * same share of 100,000 buckets, half-open, for as long as the total is whole and no larger than their number.
 */
class UnleashBucketing extends bucketing/* Bucketing */.zp {
    hash;
    total;
    constructor(seed, purpose, total, keySlots, keyMissing) {
        super(seed, purpose, keySlots, keyMissing);
        this.hash = new murmur3/* PrefixHash */.d(`${seed}:`, purpose === "split" ? VARIANT_SEED : 0);
        this.total = total;
    }
    bucketOfKey(key) {
        return Math.floor(((this.hash.hash(key) % this.total) * bucketing/* BUCKETS */.SC) / this.total);
    }
}

;// CONCATENATED MODULE: ./lib/evaluation/compile-flag.js









/** Whole fields of an environment replace those of the flag. */
const servingIn = (flag, environment) => Object.hasOwn(flag.environments, environment) ? { ...flag.serving, ...flag.environments[environment] } : flag.serving;
/** Compiles one flag for one environment, whose rules' conditions go into the environment's table. */
const compileFlag = (flag, environment, scope, table, override) => {
    const serving = servingIn(flag, environment);
    const build = { flag, serving, scope, answers: new FlagAnswers(flag, serving) };
    const entry = table.end;
    // All of them before anything else is compiled: a flag that is referred to would come in between.
    const words = serving.rules.map((rule) => addEntry(rule, table));
    const prerequisites = serving.prerequisites.map((one) => compilePrerequisite(one, build));
    const targets = serving.targets.map((one) => compileTarget(one, build));
    const rules = serving.rules.map((one, i) => compileRule(one, words[i], build));
    const looks = serving.schedule !== undefined || prerequisites.length + targets.length + rules.length > 0;
    return new FlagProgram({
        flag,
        answers: build.answers,
        cost: sumOf(prerequisites) + sumOf(targets) + sumOf(rules) + 1,
        stop: compileStop(build, override),
        schedule: serving.schedule && {
            test: compileSchedule(serving.schedule),
            inactive: build.answers.disabled("SCHEDULE"),
        },
        prerequisites,
        targets,
        rules,
        table,
        entry,
        otherwise: compileDefault(build, looks ? "DEFAULT" : "STATIC"),
    });
};
const sumOf = (parts) => parts.reduce((sum, { cost }) => sum + cost, 0);
/** How many words a rule's condition takes, which is no less than its tests; undefined for one that must be asked. */
const addEntry = ({ when, schedule }, table) => {
    const before = table.end;
    const isWritten = schedule === undefined ? table.add(when) : table.addOther();
    return isWritten ? table.end - before : undefined;
};
const compileStop = ({ flag, serving, answers }, override) => {
    if (override !== undefined && "kill" in override) {
        return { step: "override", why: "killed from outside", outcome: answers.disabled("KILLED") };
    }
    if (override !== undefined && "error" in override) {
        return {
            step: "override",
            why: "what is forced from outside is unknown",
            outcome: answers.error("GENERAL", override.error),
        };
    }
    if (override !== undefined) {
        const { value } = override;
        const served = answers.servedValue(flag.variants === undefined ? { value } : { variant: String(value) });
        const outcome = answers.outcome({ ...served, reason: "STATIC", detail: "OVERRIDE" });
        return { step: "override", why: "forced from outside", outcome };
    }
    if (flag.archived)
        return { step: "enabled", why: "the flag is archived", outcome: answers.disabled("OFF") };
    if (!serving.enabled)
        return { step: "enabled", why: "enabled is false", outcome: answers.disabled("OFF") };
    return undefined;
};
const compilePrerequisite = ({ flag: key, is }, { flag, scope, answers }) => {
    const parent = scope.flag(key);
    const message = `flag "${flag.key}": its prerequisite "${key}" cannot be evaluated`;
    return {
        key,
        flag: parent,
        cost: parent.cost + 1,
        is: new Set(is),
        unmet: answers.disabled("PREREQUISITE_FAILED", { prerequisite: key }),
        failed: answers.error("GENERAL", message, { detail: "PREREQUISITE_ERROR", prerequisite: key }),
    };
};
const compileTarget = (target, build) => {
    const { test, cost } = (0,condition/* compileCondition */.vs)((0,condition/* targetCondition */.lQ)(target), build.scope);
    const bucketing = bucketingOf(build, "a target", "split");
    const choice = compileChoice(target.serve, build.answers, { detail: "TARGET" }, "TARGETING_MATCH", bucketing);
    return { target, test, cost, choice };
};
const compileRule = (rule, words, build) => {
    const when = words === undefined && rule.when ? (0,condition/* compileCondition */.vs)(rule.when, build.scope) : undefined;
    const name = `rule "${rule.id}"`;
    const place = { detail: "RULE", ruleId: rule.id };
    const hasRollout = rule.rollout !== undefined;
    const splitBucketing = bucketingOf(build, name, "split", rule);
    return new RuleProgram({
        rule,
        scope: build.scope,
        cost: (when?.cost ?? words ?? 0) + 1,
        test: when?.test,
        schedule: rule.schedule && compileSchedule(rule.schedule),
        rollout: rule.rollout && {
            range: new RolloutRange(rule.rollout),
            bucketing: bucketingOf(build, name, "rollout", rule)(PERCENT),
        },
        choice: compileChoice(rule.serve, build.answers, place, "TARGETING_MATCH", splitBucketing, hasRollout),
    });
};
const compileDefault = (build, reason) => {
    const { flag, serving, answers } = build;
    const stated = serving.default ?? (flag.type === "boolean" ? { value: false } : undefined);
    // Nothing is stated only where the environment is not there: no evaluation gets as far as the default then.
    return compileChoice(stated ?? { value: null }, answers, {}, reason, bucketingOf(build, "the default", "split"));
};
/** What a rollout is a share of. */
const PERCENT = 100;
/** Made on demand: most choices need no bucket. Only a rule can state its own seed and attributes. */
const bucketingOf = ({ flag, serving, scope, answers }, place, purpose, rule) => (total) => {
    const attributes = rule?.bucketBy ?? serving.bucketBy;
    const slots = attributes.map((attribute) => scope.slotOf(attribute));
    const message = `flag "${flag.key}": ${place} needs a bucketing key; one of ${attributes.join(", ")} must be a text, a number or a boolean`;
    const seed = rule?.seed ?? flag.seed;
    const keyMissing = answers.error("TARGETING_KEY_MISSING", message);
    return flag.hash === "unleash"
        ? new UnleashBucketing(seed, purpose, total, slots, keyMissing)
        : new bucketing/* Bucketing */.zp(seed, purpose, slots, keyMissing);
};


/***/ }),

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ remembered),
/* harmony export */   Rm: () => (/* binding */ WORTH_REMEMBERING),
/* harmony export */   Z5: () => (/* binding */ servedName),
/* harmony export */   lQ: () => (/* binding */ targetCondition),
/* harmony export */   vs: () => (/* binding */ compileCondition)
/* harmony export */ });
/* harmony import */ var _model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2164);
/* harmony import */ var _attribute_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9843);
/* harmony import */ var _ternary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(173);



/** Compiles a condition of any kind to a closure made from one of few function literals, never from text. */
const compileCondition = (condition, scope) => {
    switch (condition.kind) {
        case "attribute":
            return {
                test: (0,_attribute_test_js__WEBPACK_IMPORTED_MODULE_0__/* .compileAttribute */ .i)(condition, scope.slotOf(condition.attribute), scope.regex),
                cost: condition.tests.length,
            };
        case "all":
            return joined(condition.conditions, scope, _ternary_js__WEBPACK_IMPORTED_MODULE_1__/* .allOf */ .bn);
        case "any":
            return joined(condition.conditions, scope, _ternary_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB);
        case "not": {
            const { test, cost } = compileCondition(condition.condition, scope);
            return { test: (slots, now, memo) => (0,_ternary_js__WEBPACK_IMPORTED_MODULE_1__/* .not */ .AU)(test(slots, now, memo)), cost };
        }
        case "segment":
            return scope.segment(condition.segment);
        case "flag":
            return flagCondition(scope.flag(condition.flag), condition.is);
        default:
            return (0,_model_assert_never_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNever */ .x)(condition);
    }
};
const joined = (conditions, scope, join) => {
    const parts = conditions.map((condition) => compileCondition(condition, scope));
    return { test: join(parts.map(({ test }) => test)), cost: parts.reduce((sum, { cost }) => sum + cost, 0) };
};
/** The value that the flag serves counts, in error too if the flag states one for that; else the outcome is unknown. */
const flagCondition = (flag, is) => {
    const wanted = new Set(is);
    return {
        cost: flag.cost + 1,
        test: (slots, now, memo) => {
            const details = flag.result(slots, now, memo);
            if (details.reason === "ERROR" && !flag.settlesErrors)
                return undefined;
            return wanted.has(servedName(flag, details));
        },
    };
};
/** What `is` of a condition or prerequisite compares with: the variant's name where there are variants. */
const servedName = (flag, details) => flag.hasVariants ? details.variant : details.value;
/** A target as the condition that it is. */
const targetCondition = ({ attribute, in: values }) => ({
    kind: "attribute",
    attribute,
    tests: [{ op: "in", values }],
});
/** Below this cost a reference is evaluated anew, which is faster than remembering it. */
const WORTH_REMEMBERING = 100;
/** Makes a test that is worth it be evaluated once per memo. */
const remembered = ({ test, cost }) => {
    if (cost < WORTH_REMEMBERING)
        return { test, cost };
    const key = {};
    return {
        cost,
        test: (slots, now, memo) => {
            if (memo === undefined)
                return test(slots, now, memo);
            if (!memo.has(key))
                memo.set(key, test(slots, now, memo));
            return memo.get(key);
        },
    };
};


/***/ }),

/***/ 8603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ DecisionTable),
/* harmony export */   NO: () => (/* binding */ NO),
/* harmony export */   _Y: () => (/* binding */ YES),
/* harmony export */   kQ: () => (/* binding */ ASK)
/* harmony export */ });
/* harmony import */ var _syntax_semver_range_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);

/** What the table says about a condition: it is true, it is not true (false or unknown), or the condition must say. */
const YES = 1;
const NO = 0;
const ASK = -1;
/** What a test does, in the low bits of its first word; the slot that it reads is in the others. */
const EQUALS = 0;
const IN = 1;
const BOUNDS = { gt: 2, gte: 3, lt: 4, lte: 5 };
const OTHER = 6;
const KIND_BITS = 3;
const KIND = 2 ** KIND_BITS - 1;
/**
 * The commonest conditions of all rules of one environment, written as numbers one behind the other.
 *
 * Among thousands of flags an evaluation waits for memory above all: a condition of closures lies in some twenty places,
 * and here in one. Only tests joined by AND are written, and only what they say of a text, a number or a release; of
 * everything else the table says that the condition must be asked.
 *
 * An entry is where the next one begins, then its tests: kind and slot, then the wanted number, for `in` their count and
 * they themselves.
 */
class DecisionTable {
    words = [];
    attributes;
    constructor(attributes) {
        this.attributes = attributes;
    }
    /** Where the next entry will be. */
    get end() {
        return this.words.length;
    }
    /** Appends the entry of a condition, none at all being always true; false: it cannot be written, and must be asked. */
    add(condition) {
        const tests = condition === undefined ? [] : this.testsOf(condition);
        this.append(tests ?? [OTHER]);
        return tests !== undefined;
    }
    /** Appends the entry of something that must always be asked. */
    addOther() {
        this.append([OTHER]);
        return false;
    }
    next(entry) {
        return this.words[entry];
    }
    verdict(entry, slots) {
        const { words } = this;
        const end = words[entry];
        for (let at = entry + 1; at < end; at += 2) {
            const head = words[at];
            const wanted = words[at + 1];
            const kind = head & KIND;
            if (kind === OTHER)
                return ASK;
            const found = slots[head >> KIND_BITS];
            if (typeof found !== "number")
                return found === undefined ? NO : ASK;
            switch (kind) {
                case EQUALS:
                    if (found !== wanted)
                        return NO;
                    break;
                case IN: {
                    const last = at + 1 + wanted;
                    at += 2;
                    while (words[at] !== found)
                        if (++at > last)
                            return NO;
                    at = last - 1;
                    break;
                }
                case BOUNDS.gt:
                    if (!(found > wanted))
                        return NO;
                    break;
                case BOUNDS.gte:
                    if (!(found >= wanted))
                        return NO;
                    break;
                case BOUNDS.lt:
                    if (!(found < wanted))
                        return NO;
                    break;
                default:
                    if (!(found <= wanted))
                        return NO;
            }
        }
        return YES;
    }
    append(tests) {
        this.words.push(this.end + 1 + tests.length);
        for (const word of tests)
            this.words.push(word);
    }
    testsOf(condition) {
        if (condition.kind === "all")
            return joined(condition.conditions.map((one) => this.testsOf(one)));
        // Unknown and false are one to a rule, so `ifMissing: false` changes nothing.
        if (condition.kind !== "attribute" || condition.coerce || condition.ifMissing)
            return undefined;
        return joined(condition.tests.map((test) => this.wordsOf(test, condition)));
    }
    wordsOf(test, { attribute, loose }) {
        const { attributes } = this;
        switch (test.op) {
            case "equals": {
                const slot = attributes.valueSlotOf(attribute);
                const number = attributes.numberOf(test.value);
                return slot === undefined || number === undefined ? undefined : [headOf(slot, EQUALS), number];
            }
            case "in": {
                const slot = attributes.valueSlotOf(attribute);
                const numbers = test.values.flatMap((value) => attributes.numberOf(value) ?? []);
                if (slot === undefined || numbers.length === 0 || numbers.length < test.values.length)
                    return undefined;
                return [headOf(slot, IN), numbers.length, ...numbers];
            }
            case "gt":
            case "gte":
            case "lt":
            case "lte":
                return [headOf(attributes.slotOf(attribute), BOUNDS[test.op]), test.value];
            case "semver": {
                const slot = attributes.versionSlotOf(attribute);
                if (slot === undefined)
                    return undefined;
                return (0,_syntax_semver_range_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseBounds */ .tF)(test.range, loose === true)?.flatMap(({ op, value }) => [headOf(slot, BOUNDS[op]), value]);
            }
            default:
                return undefined;
        }
    }
}
const headOf = (slot, kind) => (slot << KIND_BITS) | kind;
/** undefined as soon as one cannot be written. */
const joined = (parts) => {
    const words = parts.flatMap((part) => part ?? []);
    return parts.includes(undefined) ? undefined : words;
};


/***/ }),

/***/ 177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   sb: () => (/* binding */ must),
/* harmony export */   zQ: () => (/* binding */ mustParse)
/* harmony export */ });
/* harmony import */ var _syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);

/** What a validated flag set must hold; a text that does not parse here is our defect, and thrown. */
const mustParse = (result) => {
    if (!result.ok)
        throw new Error(`a validated flag set holds a text that cannot be read: ${result.message}`);
    return result.value;
};
/** Unwraps what validation has made sure of; `what` names it should that ever fail. */
const must = (value, what) => {
    if (value === undefined)
        throw new Error(`a validated flag set must hold ${what}`);
    return value;
};
/** An RFC 3339 text of a validated flag set as epoch milliseconds. */
const instantOf = (text) => must((0,_syntax_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .n)(text), `an instant, not "${text}"`);


/***/ }),

/***/ 9967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ PrefixHash)
/* harmony export */ });
/** The five constants of MurmurHash3 x86 32-bit (Austin Appleby, public domain). */
const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;
const BLOCK_STEP = 0xe6546b64;
const FINAL_1 = 0x85ebca6b;
const FINAL_2 = 0xc2b2ae35;
const scramble = (block) => {
    const k = Math.imul(block, C1);
    return Math.imul((k << 15) | (k >>> 17), C2);
};
const absorb = (state, block) => {
    const h = state ^ scramble(block);
    return (Math.imul((h << 13) | (h >>> 19), 5) + BLOCK_STEP) | 0;
};
/** `rest` holds the 0 to 3 bytes after the last whole block, little-endian; `length` counts all bytes. */
const finish = (state, rest, length) => {
    let h = state ^ scramble(rest) ^ length;
    h = Math.imul(h ^ (h >>> 16), FINAL_1);
    h = Math.imul(h ^ (h >>> 13), FINAL_2);
    return (h ^ (h >>> 16)) >>> 0;
};
const LAST_ASCII = 0x7f;
const utf8 = new TextEncoder();
/**
 * MurmurHash3 x86 32-bit, by default with seed 0, of the UTF-8 bytes of a fixed prefix followed by a text.
 * The prefix is hashed once: its state after whole blocks, its 0 to 3 bytes left over and its length are resumed for
 * every text, so that nothing is concatenated. A lone surrogate counts as U+FFFD, as in every UTF-8 encoder.
 */
class PrefixHash {
    state;
    /** The prefix's bytes after its last whole block, little-endian, and how many bits they take. */
    carry;
    carriedBits;
    length;
    constructor(prefix, seed = 0) {
        const bytes = utf8.encode(prefix);
        let state = seed;
        let block = 0;
        let bits = 0;
        for (const byte of bytes) {
            block |= byte << bits;
            bits += 8;
            if (bits === 32) {
                state = absorb(state, block);
                block = 0;
                bits = 0;
            }
        }
        this.state = state;
        this.carry = block;
        this.carriedBits = bits;
        this.length = bytes.length;
    }
    /** The hash as an unsigned 32-bit number. */
    hash(text) {
        const { length } = text;
        let h = this.state;
        let block = this.carry;
        let bits = this.carriedBits;
        let seen = 0;
        let i = 0;
        if (bits !== 0) {
            for (; bits < 32 && i < length; bits += 8) {
                const unit = text.charCodeAt(i++);
                seen |= unit;
                block |= unit << bits;
            }
            if (bits === 32) {
                h = absorb(h, block);
                block = 0;
                bits = 0;
            }
        }
        for (; i + 4 <= length; i += 4) {
            const a = text.charCodeAt(i);
            const b = text.charCodeAt(i + 1);
            const c = text.charCodeAt(i + 2);
            const d = text.charCodeAt(i + 3);
            seen |= a | b | c | d;
            h = absorb(h, a | (b << 8) | (c << 16) | (d << 24));
        }
        for (; i < length; bits += 8) {
            const unit = text.charCodeAt(i++);
            seen |= unit;
            block |= unit << bits;
        }
        // Found out at the end: nearly every key is ASCII, so checking first would read each twice.
        return seen > LAST_ASCII ? this.hashBytes(utf8.encode(text)) : finish(h, block, this.length + length);
    }
    hashBytes(bytes) {
        let h = this.state;
        let block = this.carry;
        let bits = this.carriedBits;
        for (const byte of bytes) {
            block |= byte << bits;
            bits += 8;
            if (bits === 32) {
                h = absorb(h, block);
                block = 0;
                bits = 0;
            }
        }
        return finish(h, block, this.length + bytes.length);
    }
}


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   jD: () => (/* binding */ anyTrue)
/* harmony export */ });
/** Kleene's negation. */
const not = (value) => (value === undefined ? undefined : !value);
/** Kleene's AND: false if any is false, else unknown if any is unknown. */
const allOf = (tests) => {
    const [a, b, c] = tests;
    if (a === undefined)
        return () => true;
    if (b === undefined)
        return a;
    if (c === undefined)
        return both(a, b);
    return tests.length === 3 ? allOfThree(a, b, c) : allOfMany(tests);
};
const both = (a, b) => (slots, now, memo) => {
    const first = a(slots, now, memo);
    if (first === false)
        return false;
    const second = b(slots, now, memo);
    return second === false ? false : first && second;
};
const allOfThree = (a, b, c) => (slots, now, memo) => {
    const first = a(slots, now, memo);
    if (first === false)
        return false;
    const second = b(slots, now, memo);
    if (second === false)
        return false;
    const third = c(slots, now, memo);
    return third === false ? false : first && second && third;
};
const allOfMany = (tests) => (slots, now, memo) => {
    let result = true;
    for (const test of tests) {
        const outcome = test(slots, now, memo);
        if (outcome === false)
            return false;
        if (outcome === undefined)
            result = undefined;
    }
    return result;
};
/** Kleene's OR: true if any is true, else unknown if any is unknown. */
const anyOf = (tests) => (slots, now, memo) => {
    let result = false;
    for (const test of tests) {
        const outcome = test(slots, now, memo);
        if (outcome === true)
            return true;
        if (outcome === undefined)
            result = undefined;
    }
    return result;
};
/** The same over things that are not compiled conditions: elements of a list, patterns. */
const anyTrue = (items, outcomeOf) => {
    let result = false;
    for (const item of items) {
        const outcome = outcomeOf(item);
        if (outcome === true)
            return true;
        if (outcome === undefined)
            result = undefined;
    }
    return result;
};


/***/ }),

/***/ 8262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ loadRegexEngine)
/* harmony export */ });
/* unused harmony exports MAX_PATTERN_LENGTH, MAX_PROGRAM_SIZE, MAX_STEPS, boundedEngine */
/** In UTF-16 code units. A pattern is written by a person; what is longer is an attempt to build a huge automaton. */
const MAX_PATTERN_LENGTH = 2_000;
/** In instructions. Counted repetition multiplies: `(a{500}){2}` is short, its program is not. */
const MAX_PROGRAM_SIZE = 2_000;
/**
 * Instructions times code units. In the worst case a linear engine still looks at every instruction for every
 * code unit: a long branch name against a large pattern would stall the job. 20 million take about a second.
 */
const MAX_STEPS = 20_000_000;
/** Patterns that are kept compiled: a server that reloads its flags for ever must not keep every one it ever had. */
const MAX_KNOWN = 1_000;
/** Loads the RE2 engine. Patterns are unanchored; the engine itself refuses more than 1000 repetitions. */
const loadRegexEngine = async () => boundedEngine((await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856))).RE2JS);
/** A compiler of patterns, with the limits that keep a hostile one from stalling the process. */
const boundedEngine = (engine) => {
    const compile = (pattern) => {
        if (pattern.length > MAX_PATTERN_LENGTH) {
            throw new Error(`the pattern has ${pattern.length} characters; at most ${MAX_PATTERN_LENGTH} are allowed`);
        }
        const compiled = engine.compile(pattern);
        const size = compiled.programSize();
        if (size > MAX_PROGRAM_SIZE) {
            throw new Error(`the pattern compiles to ${size} instructions; at most ${MAX_PROGRAM_SIZE} are allowed`);
        }
        const longest = Math.floor(MAX_STEPS / size);
        return (text) => (text.length > longest ? undefined : compiled.test(text));
    };
    // Validation and compilation ask for the same pattern, each time milliseconds at the start of a job.
    const known = new Map();
    return (pattern) => {
        const matcher = known.get(pattern) ?? compile(pattern);
        if (known.size < MAX_KNOWN)
            known.set(pattern, matcher);
        return matcher;
    };
};


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FF: () => (/* binding */ checkDocuments),
  m$: () => (/* binding */ createEvaluator),
  ZW: () => (/* binding */ loadFlagSet)
});

// UNUSED EXPORTS: restoreFlagSet

// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/parsed-document.js
var parsed_document = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/document/definition-sites.js


/** Where each flag is defined, by its key; nothing for documents without positions. */
const definitionSites = (documents) => {
    const sites = new Map();
    for (const document of documents) {
        const flags = document.root.kind === "mapping" ? (0,document_node/* findEntry */.w)(document.root, "flags")?.value : undefined;
        if (flags?.kind !== "mapping")
            continue;
        for (const entry of flags.entries) {
            const position = (0,parsed_document/* positionAt */.t)(document, entry.start);
            if (position && !sites.has(entry.key))
                sites.set(entry.key, position);
        }
    }
    return sites;
};

// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
;// CONCATENATED MODULE: ./lib/document/regex-patterns.js
/** A quick no for most files. With a backslash the word may be written in escapes. */
const MAYBE = /regex|\\/;
/**
 * Every text that stands under a key `regex`, so that the caller can tell which engine is needed; empty: none.
 * Errs on the side of more: an attribute of that name, or metadata with it, counts as well.
 */
const regexPatterns = (documents) => {
    const found = [];
    for (const { text, root } of documents)
        if (text === undefined || MAYBE.test(text))
            collect(root, false, found);
    return found;
};
const collect = (node, isOperand, found) => {
    if (node.kind === "scalar") {
        if (isOperand && typeof node.value === "string")
            found.push(node.value);
    }
    else if (node.kind === "sequence") {
        for (const item of node.items)
            collect(item, isOperand, found);
    }
    else
        for (const entry of node.entries)
            collect(entry.value, entry.key === "regex", found);
};

// EXTERNAL MODULE: ./lib/model/flag-set.js
var flag_set = __webpack_require__(1390);
;// CONCATENATED MODULE: ./lib/document/canonical-flag.js
const OFF = { value: false };
/** Read in fields of a fixed order, so that the same meaning always prints the same. */
const SERVING = [
    "enabled",
    "default",
    "off",
    "onError",
    "safe",
    "targets",
    "rules",
    "prerequisites",
    "schedule",
    "bucketBy",
];
const addServing = (serving, fields) => {
    for (const name of SERVING) {
        const value = fields[name];
        if (value !== undefined)
            serving[name] = value;
    }
    return serving;
};
const baseServing = (fields, type, defaults) => {
    const serving = {};
    if (type === "boolean") {
        serving.default = OFF;
        if (!fields.safe)
            serving.off = OFF;
    }
    serving.enabled = true;
    serving.targets = [];
    serving.rules = [];
    serving.prerequisites = [];
    serving.bucketBy = defaults.bucketBy ?? ["targetingKey"];
    return addServing(serving, fields);
};
const environmentsOf = ({ fields }) => {
    if (!fields.environments && !fields.values)
        return {};
    const environments = new Map();
    for (const [name, override] of fields.environments ?? [])
        environments.set(name, addServing({}, override));
    for (const [name, value] of fields.values ?? []) {
        environments.set(name, { ...environments.get(name), default: value });
    }
    return Object.fromEntries(environments);
};
/** A flag with its defaults filled in and `values` folded into `environments`. */
const canonicalFlag = (read, defaults) => {
    const { key, fields, type = "boolean" } = read;
    const owner = fields.owner ?? defaults.owner;
    const category = fields.category ?? defaults.category;
    return {
        key,
        type,
        description: fields.description ?? "",
        ...(owner !== undefined && { owner }),
        ...(category !== undefined && { category }),
        tags: fields.tags ?? [],
        metadata: Object.fromEntries(fields.metadata ?? []),
        ...(fields.expires !== undefined && { expires: fields.expires }),
        archived: fields.archived ?? false,
        live: fields.live ?? false,
        seed: fields.seed ?? key,
        ...(fields.hash && { hash: fields.hash }),
        ...(fields.variants && { variants: fields.variants }),
        ...(fields.threshold && { threshold: fields.threshold }),
        serving: baseServing(fields, type, defaults),
        environments: environmentsOf(read),
    };
};

// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
;// CONCATENATED MODULE: ./lib/document/cross-references.js

const checkWanted = (parent, { value, at }, shared, report) => {
    const { key, type, kind, variants } = parent;
    if (type === undefined)
        return;
    const found = typeof value === "string" ? (0,describe/* quote */.hD)(value) : String(value);
    if (kind !== "variant") {
        if (typeof value === type)
            return;
        report("type_clash", at, `the flag ${(0,describe/* quote */.hD)(key)} is a ${type} flag; it never serves ${found}`);
        return;
    }
    if (variants === undefined || variants.has(value))
        return;
    const suggestion = shared.suggester.nearest(String(value), variants);
    report("unknown_variant", at, `the flag ${(0,describe/* quote */.hD)(key)} has no variant ${found}; its variants are named here`, suggestion);
};
const checkReference = (reference, merged, shared) => {
    const { kind, to, at, document, subject } = reference;
    const report = (code, place, message, suggestion) => {
        const extras = suggestion === undefined ? {} : { suggestion };
        shared.problems.report(code, document, place, `${subject}: ${message}`, extras);
    };
    const known = kind === "flag" ? merged.flags : merged.segments;
    const found = known.get(to);
    if (found === undefined) {
        const code = kind === "flag" ? "unknown_flag" : "unknown_segment";
        report(code, at, `no ${kind} is called ${(0,describe/* quote */.hD)(to)}`, shared.suggester.nearest(to, known.keys()));
    }
    else if (kind === "flag") {
        const parent = merged.flags.get(to)?.value;
        for (const wanted of reference.is)
            if (parent)
                checkWanted(parent, wanted, shared, report);
    }
};
/** Checks every mention of a flag or a segment against all definitions. */
const checkReferences = (merged, shared) => {
    for (const reference of shared.references.all)
        checkReference(reference, merged, shared);
};

// EXTERNAL MODULE: ./lib/document/limits.js
var limits = __webpack_require__(7305);
;// CONCATENATED MODULE: ./lib/document/cycles.js


const targetOf = ({ kind, to }) => `${kind}:${to}`;
const nameOf = (owner) => owner.slice(owner.indexOf(":") + 1);
const graphOf = (references) => {
    const graph = new Map();
    for (const reference of references) {
        const known = graph.get(reference.from);
        if (known)
            known.push(reference);
        else
            graph.set(reference.from, [reference]);
    }
    return graph;
};
/** Walks with a list instead of recursion: a chain of 100,000 flags must not end the stack. */
const walk = (graph, first, heights, shared) => {
    const path = [{ owner: first, next: 0, height: 0, by: undefined }];
    const open = new Map([[first, 0]]);
    while (path.length > 0) {
        const frame = path.at(-1);
        const reference = graph.get(frame.owner)?.[frame.next++];
        if (reference === undefined) {
            leave(path, open, heights, shared);
            continue;
        }
        const target = targetOf(reference);
        const height = heights.get(target);
        const index = open.get(target);
        if (index !== undefined)
            reportCycle(path.slice(index), reference, shared);
        else if (height !== undefined)
            raise(frame, height + 1, reference, shared);
        else {
            open.set(target, path.length);
            path.push({ owner: target, next: 0, height: 0, by: reference });
        }
    }
};
/** Notes how much stands below a flag, and says so once, where it becomes too much. */
const raise = (frame, height, by, shared) => {
    frame.height = Math.max(frame.height, height);
    if (height !== limits/* MAX_CHAIN */.dF)
        return;
    const message = `more than ${limits/* MAX_CHAIN */.dF} flags and segments refer to one another in a row, from ${(0,describe/* quote */.hD)(nameOf(by.from))} on`;
    shared.problems.report("chain_too_long", by.document, by.at, `${by.subject}: ${message}`);
};
const leave = (path, open, heights, shared) => {
    const { owner, height, by } = path.pop();
    open.delete(owner);
    heights.set(owner, height);
    const parent = path.at(-1);
    if (parent && by)
        raise(parent, height + 1, by, shared);
};
/** More names would not help to see the circle. */
const MAX_NAMED = 10;
const reportCycle = (path, closing, shared) => {
    const first = nameOf(closing.from);
    const others = path.slice(0, -1).map(({ owner }) => nameOf(owner));
    const shown = others.length > MAX_NAMED ? [...others.slice(0, MAX_NAMED), "…"] : others;
    const message = `${closing.subject}: it depends on itself: ${[first, ...shown, first].join(" -> ")}`;
    shared.problems.report("reference_cycle", closing.document, closing.at, message);
};
/** Refuses circles and endless chains among flags and segments; each circle is named once. */
const checkCycles = (shared) => {
    const graph = graphOf(shared.references.all);
    const heights = new Map();
    for (const owner of graph.keys())
        if (!heights.has(owner))
            walk(graph, owner, heights, shared);
};

// EXTERNAL MODULE: ./lib/document/defaults.js
var defaults = __webpack_require__(9243);
// EXTERNAL MODULE: ./lib/document/document-shape.js + 8 modules
var document_shape = __webpack_require__(7097);
// EXTERNAL MODULE: ./lib/document/environment.js
var environment = __webpack_require__(5628);
;// CONCATENATED MODULE: ./lib/document/environment-reads.js

const SEGMENT = "segment:";
/** Who mentions each segment. */
const mentionsOf = (references) => {
    const mentions = new Map();
    for (const reference of references) {
        if (reference.kind !== "segment")
            continue;
        const known = mentions.get(reference.to);
        if (known)
            known.push(reference);
        else
            mentions.set(reference.to, [reference]);
    }
    return mentions;
};
/** What each segment reads that an environment may not read, by itself or by others. Linear in all mentions. */
const forbiddenReads = ({ references }) => {
    const reads = new Map();
    for (const owner of references.environmentReaders) {
        const segment = owner.slice(SEGMENT.length);
        if (owner.startsWith(SEGMENT))
            reads.set(segment, `"environment", as the segment ${(0,describe/* quote */.hD)(segment)} does`);
    }
    for (const { kind, from, to } of references.all) {
        const segment = from.slice(SEGMENT.length);
        if (kind !== "flag" || !from.startsWith(SEGMENT) || reads.has(segment))
            continue;
        reads.set(segment, `the flag ${(0,describe/* quote */.hD)(to)}, as the segment ${(0,describe/* quote */.hD)(segment)} does`);
    }
    const mentions = mentionsOf(references.all);
    // A Map visits what is added while it is walked, so this reaches all that mention a mention.
    for (const [segment, what] of reads) {
        for (const { from } of mentions.get(segment) ?? []) {
            const mentioning = from.slice(SEGMENT.length);
            if (from.startsWith(SEGMENT) && !reads.has(mentioning))
                reads.set(mentioning, what);
        }
    }
    return reads;
};
/** Environments are chosen before any flag is evaluated: their conditions read neither flags nor the environment. */
const checkEnvironmentReads = (shared) => {
    const mine = shared.references.all.filter(({ from }) => from.startsWith("environment:"));
    if (mine.length === 0)
        return;
    const reads = forbiddenReads(shared);
    for (const { kind, to, at, document, subject } of mine) {
        const what = kind === "flag" ? `the flag ${(0,describe/* quote */.hD)(to)}` : reads.get(to);
        if (what === undefined)
            continue;
        const message = `${subject}: the condition of an environment may not read ${what}`;
        shared.problems.report("environment_loop", document, at, message);
    }
};

;// CONCATENATED MODULE: ./lib/document/merge.js



const nameOfPlace = (document, at) => {
    const position = (0,parsed_document/* positionAt */.t)(document, at.start);
    return position ? `${position.file}:${position.line}` : document.file;
};
const relatedTo = (document, at) => {
    const position = (0,parsed_document/* positionAt */.t)(document, at.start);
    return position ? { related: [position] } : {};
};
const mergeDefinitions = (what, documents, pick, problems) => {
    const found = new Map();
    for (const source of documents) {
        for (const defined of pick(source.fields) ?? []) {
            const first = found.get(defined.key);
            if (first === undefined)
                found.set(defined.key, { key: defined.key, entry: defined.entry, value: defined.value, source });
            else {
                const place = nameOfPlace(first.source.document, first.entry);
                const message = `the ${what} ${(0,describe/* quote */.hD)(defined.key)} is already defined in ${place}`;
                const related = relatedTo(first.source.document, first.entry);
                problems.report(what === "flag" ? "duplicate_flag" : "duplicate_segment", source.document, defined.entry, message, related);
            }
        }
    }
    return found;
};
/** A part that stands in one file, or identically in several: the first, and a problem for each that differs. */
const mergeSame = (name, documents, problems) => {
    const [first, ...others] = documents.filter(({ fields }) => fields[name] !== undefined);
    if (first === undefined)
        return undefined;
    const text = JSON.stringify(first.fields[name]);
    for (const { document, root, fields } of others) {
        if (JSON.stringify(fields[name]) === text)
            continue;
        const at = (0,document_node/* findEntry */.w)(root, name) ?? root;
        const origin = (0,document_node/* findEntry */.w)(first.root, name) ?? first.root;
        const message = `${(0,describe/* quote */.hD)(name)} is given differently in ${nameOfPlace(first.document, origin)}; one file is enough`;
        problems.report("different_definitions", document, at, message, relatedTo(first.document, origin));
    }
    return first.fields[name];
};
/** Refuses an attribute with two types. */
const mergeAttributes = (documents, problems) => {
    const seen = new Map();
    for (const source of documents) {
        const node = (0,document_node/* findEntry */.w)(source.root, "attributes")?.value;
        const spans = new Map(node?.kind === "mapping" ? node.entries.map((entry) => [entry.key, entry]) : []);
        for (const [name, type] of source.fields.attributes ?? []) {
            const at = spans.get(name) ?? source.root;
            const first = seen.get(name);
            if (first === undefined)
                seen.set(name, { type, source, at });
            else if (first.type !== type) {
                const place = nameOfPlace(first.source.document, first.at);
                const message = `the attribute ${(0,describe/* quote */.hD)(name)} is a ${first.type} in ${place}, and a ${type} here`;
                problems.report("different_definitions", source.document, at, message, relatedTo(first.source.document, first.at));
            }
        }
    }
};
/** Two keys that one environment variable or output could not tell apart. */
const checkCollisions = (flags, problems) => {
    const seen = new Map();
    for (const flag of flags.values()) {
        // Of two keys that collide, one has a "-".
        if (!flag.key.includes("-"))
            continue;
        const folded = flag.key.replaceAll("-", "_");
        const other = flags.get(folded) ?? seen.get(folded);
        seen.set(folded, flag);
        if (other === undefined)
            continue;
        const place = nameOfPlace(other.source.document, other.entry);
        const message = `the keys ${(0,describe/* quote */.hD)(flag.key)} and ${(0,describe/* quote */.hD)(other.key)} (${place}) are equal once "-" is "_"`;
        const related = relatedTo(other.source.document, other.entry);
        problems.report("colliding_keys", flag.source.document, flag.entry, message, related);
    }
};
/** Joins the files; the first definition counts, each other one is a problem that names both places. */
const merge = (documents, problems) => {
    const flags = mergeDefinitions("flag", documents, ({ flags }) => flags, problems);
    const segments = mergeDefinitions("segment", documents, ({ segments }) => segments, problems);
    checkCollisions(flags, problems);
    mergeAttributes(documents, problems);
    return {
        environments: mergeSame("environments", documents, problems) ?? [{ name: "default" }],
        defaultEnvironment: mergeSame("defaultEnvironment", documents, problems),
        segments,
        flags,
    };
};

// EXTERNAL MODULE: ./lib/document/problem-list.js + 1 modules
var problem_list = __webpack_require__(4712);
// EXTERNAL MODULE: ./lib/document/reader.js
var document_reader = __webpack_require__(1398);
// EXTERNAL MODULE: ./lib/document/references.js
var references = __webpack_require__(9091);
// EXTERNAL MODULE: ./lib/document/suggest.js
var suggest = __webpack_require__(8087);
;// CONCATENATED MODULE: ./lib/document/validate.js
















const partOf = (document, name) => document.root.kind === "mapping" ? (0,document_node/* findEntry */.w)(document.root, name)?.value : undefined;
/** The declared attributes of all files, before any is checked: a condition may stand in front of them. */
const declaredAttributes = (documents) => {
    const attributes = new Map();
    for (const document of documents) {
        const node = partOf(document, "attributes");
        if (node?.kind !== "mapping")
            continue;
        for (const { key, value } of node.entries) {
            const word = value.kind === "scalar" ? value.value : undefined;
            const type = flag_set/* ATTRIBUTE_TYPES */.P.find((known) => known === word);
            if (type && !attributes.has(key))
                attributes.set(key, type);
        }
    }
    return attributes;
};
const declaredEnvironments = (documents) => {
    const names = documents.flatMap((document) => (0,environment/* environmentNames */.i)(partOf(document, "environments")));
    return new Set(names.length > 0 ? names : ["default"]);
};
const share = (documents, problems, regex) => ({
    problems,
    references: new references/* References */.N(),
    suggester: new suggest/* Suggester */.i(),
    attributes: declaredAttributes(documents),
    environments: declaredEnvironments(documents),
    regex,
});
/** The defaults of a file, before its flags are read; their faults are reported when the file is. */
const peekDefaults = (document, shared) => {
    const node = partOf(document, "defaults");
    const silent = { ...shared, problems: new problem_list/* ProblemList */.K() };
    return (node && defaults/* defaultsShape */.Y.read(node, new document_reader/* Reader */.m(document, silent))) ?? {};
};
const readDocument = (document, shape, shared) => {
    const defaults = peekDefaults(document, shared);
    const reader = new document_reader/* Reader */.m(document, shared, defaults);
    const fields = shape.read(document.root, reader);
    if (fields === undefined || document.root.kind !== "mapping")
        return [];
    return [{ document, root: document.root, defaults, fields }];
};
const checkDefaultEnvironment = ({ document, root, fields }, shared) => {
    const name = fields.defaultEnvironment;
    if (name === undefined || shared.environments.has(name))
        return;
    const suggestion = shared.suggester.nearest(name, shared.environments);
    const message = `"defaultEnvironment" names the environment ${(0,describe/* quote */.hD)(name)}, which is not declared`;
    const at = (0,document_node/* findEntry */.w)(root, "defaultEnvironment")?.value;
    shared.problems.report("unknown_environment", document, at, message, suggestion === undefined ? {} : { suggestion });
};
const flagSetOf = ({ environments, defaultEnvironment, segments, flags }, shared) => {
    const set = {
        version: 1,
        environments,
        ...(defaultEnvironment !== undefined && { defaultEnvironment }),
        attributes: Object.fromEntries(shared.attributes),
        segments: Object.fromEntries([...segments].map(([key, { value }]) => [key, value])),
        flags: Object.fromEntries([...flags].map(([key, { value, source }]) => [key, canonicalFlag(value, source.defaults)])),
    };
    // The brand says that everything above has been checked; only here is that true.
    return set;
};
/**
 * Checks files as one flag set and puts it into canonical form. Every fault is reported in one go, by file and position.
 * The order of the files has no influence. Keys from outside become own properties, by `Object.fromEntries`.
 */
const validate = (documents, options = {}) => {
    const problems = new problem_list/* ProblemList */.K();
    const files = documents.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    if ((0,limits/* isTooLarge */.I9)(files.map(({ text = "" }) => text))) {
        const message = `the files are larger than ${limits/* MAX_TEXT_BYTES */.$D} bytes together`;
        problems.add({ code: "too_large", severity: "error", message });
        return { ok: false, problems: problems.toSorted() };
    }
    for (const { problems: found } of files)
        for (const problem of found)
            problems.add(problem);
    const shared = share(files, problems, options.regex);
    const shape = (0,document_shape/* documentShape */.l)(options.now);
    const read = files.flatMap((document) => readDocument(document, shape, shared));
    for (const document of read)
        checkDefaultEnvironment(document, shared);
    const merged = merge(read, problems);
    checkReferences(merged, shared);
    checkCycles(shared);
    checkEnvironmentReads(shared);
    if (problems.hasErrors)
        return { ok: false, problems: problems.toSorted() };
    return { ok: true, value: flagSetOf(merged, shared), problems: problems.toSorted() };
};

// EXTERNAL MODULE: ./lib/syntax/semver-release.js
var semver_release = __webpack_require__(7899);
// EXTERNAL MODULE: ./lib/evaluation/attribute-value.js
var attribute_value = __webpack_require__(8658);
;// CONCATENATED MODULE: ./lib/evaluation/attribute-slots.js


/** The one attribute that a context cannot state: it is always that of the evaluation. */
const ENVIRONMENT = "environment";
/**
 * Gives every attribute that a flag set reads a number, and reads them all from a context in one go.
 *
 * An attribute that is compared often has further slots behind the slots of the attributes themselves, with a number
 * in the place of its text: comparing numbers touches no memory but the slot.
 */
class AttributeSlots {
    attributes;
    slots;
    valueSlots;
    versionSlots;
    /** A number for every value that a test wants. */
    numbers;
    /** The slots that the further ones are made from. */
    valueSources;
    versionSources;
    empty;
    constructor({ attributes, compared, values, versions }) {
        this.attributes = Array.from(attributes, (name) => ({ name, path: name.includes(".") ? name.split(".") : [] }));
        this.slots = counted(attributes, 0);
        this.valueSlots = counted(compared, attributes.size);
        this.versionSlots = counted(versions, attributes.size + compared.size);
        this.numbers = counted(values, 0);
        this.valueSources = Array.from(compared, (name) => this.slotOf(name));
        this.versionSources = Array.from(versions, (name) => this.slotOf(name));
        this.empty = Array.from({ length: attributes.size + compared.size + versions.size }, () => undefined);
    }
    /** Throws for an attribute that was not collected from the flag set: a defect. */
    slotOf(attribute) {
        const slot = this.slots.get(attribute);
        if (slot === undefined)
            throw new Error(`attribute "${attribute}" has no slot; every attribute read must have one`);
        return slot;
    }
    /** Where the number of an attribute's value is: undefined for a value without one, a list as it is. */
    valueSlotOf(attribute) {
        return this.valueSlots.get(attribute);
    }
    /** Where an attribute's version is, as semver-release counts: a list or another text as it is, all else undefined. */
    versionSlotOf(attribute) {
        return this.versionSlots.get(attribute);
    }
    /** The number of a value that a test wants. */
    numberOf(value) {
        return this.numbers.get(value);
    }
    /** Reads the attributes of a context; `environment` is absent while an environment is being chosen. */
    read(context, environment) {
        // A copy is of its final length and kind at once, which makes reading slots faster too.
        const slots = this.empty.slice();
        let slot = 0;
        for (const { name, path } of this.attributes) {
            slots[slot++] = name === ENVIRONMENT ? environment : lookUp(context, name, path);
        }
        for (const source of this.valueSources)
            slots[slot++] = this.numbered(slots[source]);
        for (const source of this.versionSources)
            slots[slot++] = release(slots[source]);
        return slots;
    }
    numbered(value) {
        return (0,attribute_value/* isList */.Lv)(value) ? value : this.numbers.get(value);
    }
}
const release = (value) => {
    if (typeof value === "string")
        return (0,semver_release/* parseRelease */.B)(value) ?? value;
    return (0,attribute_value/* isList */.Lv)(value) ? value : undefined;
};
const counted = (items, first) => new Map(Array.from(items, (item, i) => [item, first + i]));
/** The exact name first, then the dotted path. A Proxy may throw whatever it likes: then the attribute is missing. */
const lookUp = (context, name, path) => {
    try {
        const exact = (0,attribute_value/* ownData */.nm)(context, name);
        return (0,attribute_value/* attributeValue */.CW)(exact === undefined && path.length > 0 ? follow(context, path) : exact);
    }
    catch {
        return undefined;
    }
};
const follow = (context, path) => {
    // `environment` is a text, whatever the context says: nothing is inside it.
    if (path[0] === ENVIRONMENT)
        return undefined;
    let found = context;
    for (const name of path) {
        if (!(0,attribute_value/* isPlainObject */.Qd)(found))
            return undefined;
        found = (0,attribute_value/* ownData */.nm)(found, name);
    }
    return found;
};

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var syntax_parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/evaluation/check-override.js

/** Says what is wrong with what a flag is forced to; undefined: nothing. A flag with variants takes a variant's name. */
const checkOverride = (flag, override) => {
    if (!("value" in override))
        return undefined;
    const { value } = override;
    const found = `flag "${flag.key}": override ${(0,syntax_parsed/* quoted */.TL)(JSON.stringify(value))}`;
    if (flag.variants !== undefined) {
        const names = flag.variants.map(([name]) => name);
        if (names.some((name) => name === value))
            return undefined;
        return `${found} is not one of its variants; one of ${names.join(", ")} is needed`;
    }
    return typeof value === flag.type ? undefined : `${found} is of another type; a ${flag.type} is needed`;
};
/** Says what is wrong with the overrides of a flag set, one message each; none: they can be compiled. */
const checkOverrides = (flagSet, overrides) => Array.from(overrides).flatMap(([key, override]) => {
    const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
    if (flag === undefined)
        return [`flag ${(0,syntax_parsed/* quoted */.TL)(key)} is not defined; an override needs a flag of the file`];
    return checkOverride(flag, override) ?? [];
});

;// CONCATENATED MODULE: ./lib/evaluation/bound-context.js

/**
 * A context whose attributes were read for the flags of one evaluator in one environment.
 * Reuse it for many evaluations. The private field is its identity: no other object, no Proxy and no copy passes for one.
 */
class BoundContext {
    #owner;
    /** What the caller handed in, to be read again for another environment. */
    source;
    slots;
    /** Why no flag can be evaluated against it. */
    problem;
    constructor(owner, source, slots, problem) {
        this.#owner = owner;
        this.source = source;
        this.slots = slots;
        this.problem = problem;
    }
    static is(value) {
        return typeof value === "object" && value !== null && #owner in value;
    }
    /**
     * Whether a value is a context that was bound by this very owner. It does not ask `is`, which sees contexts of every
     * shape: asked here, where nearly all are bound, the check takes a third of the time.
     */
    static isOf(value, owner) {
        return typeof value === "object" && value !== null && #owner in value && value.#owner === owner;
    }
}
/**
 * Reads what the flags need from a context, of whatever kind it is; a bound context is read again from its source.
 * `refusal`: why no context whatever can be used.
 */
const bindContext = (owner, context, attributes, environment, refusal) => {
    const source = BoundContext.is(context) ? context.source : context;
    const problem = refusal ?? contextProblem(source);
    const slots = problem === undefined ? attributes.read(source, environment) : [];
    return new BoundContext(owner, source, slots, problem);
};
/** Says what is wrong with a context, or undefined for one that can be read. Never throws. */
const contextProblem = (context) => {
    try {
        if ((0,attribute_value/* isPlainObject */.Qd)(context))
            return undefined;
        return `the evaluation context is ${kindOf(context)}; a plain object is needed`;
    }
    catch {
        return "the evaluation context is a Proxy that cannot be read; a plain object is needed";
    }
};
const kindOf = (value) => {
    if (value === undefined || value === null)
        return String(value);
    if (typeof value !== "object")
        return `a ${typeof value}`;
    return Array.isArray(value) ? "a list" : "an instance of a class";
};

// EXTERNAL MODULE: ./lib/evaluation/condition.js
var evaluation_condition = __webpack_require__(9671);
;// CONCATENATED MODULE: ./lib/evaluation/choose-environment.js



/**
 * Compiles the choice: the environment asked for, else the last in promotion order whose `when` is true, else the
 * default, else the only one. Otherwise none: guessing could pick the laxest.
 */
const compileEnvironmentChoice = ({ environments, defaultEnvironment }, attributes, scope) => {
    const names = environments.map(({ name }) => name);
    const conditional = environments
        .flatMap(({ name, when }) => (when === undefined ? [] : [{ name, when: (0,evaluation_condition/* compileCondition */.vs)(when, scope).test }]))
        .reverse();
    const fallback = defaultEnvironment ?? (names.length === 1 ? names[0] : undefined);
    return (context, requested) => {
        if (requested !== undefined) {
            return names.includes(requested)
                ? { ok: true, name: requested }
                : { ok: false, message: unknownEnvironment(requested, names) };
        }
        const name = lastTrue(conditional, context, attributes) ?? fallback;
        if (name !== undefined)
            return { ok: true, name };
        return { ok: false, message: `no environment matches the context; name one of ${names.join(", ")}` };
    };
};
/** Names the choices. */
const unknownEnvironment = (name, names) => `environment ${(0,syntax_parsed/* quoted */.TL)(name)} is not defined; one of ${names.join(", ")} is needed`;
/** Conditions of environments read neither the time nor flags nor the environment: the instant plays no part. */
const lastTrue = (latestFirst, context, attributes) => {
    const source = BoundContext.is(context) ? context.source : context;
    if (latestFirst.length === 0 || contextProblem(source) !== undefined)
        return undefined;
    const slots = attributes.read(source, undefined);
    return latestFirst.find(({ when }) => when(slots, 0, undefined) === true)?.name;
};

// EXTERNAL MODULE: ./lib/evaluation/compile-flag.js + 11 modules
var compile_flag = __webpack_require__(2288);
// EXTERNAL MODULE: ./lib/evaluation/decision-table.js
var decision_table = __webpack_require__(8603);
// EXTERNAL MODULE: ./lib/evaluation/defect.js
var defect = __webpack_require__(177);
;// CONCATENATED MODULE: ./lib/evaluation/environment-scope.js


/** Resolves what conditions refer to; each segment is compiled once, on first use. */
class EnvironmentScope {
    regex;
    /** How a flag that a condition refers to is found. */
    flag;
    flagSet;
    attributes;
    segments = new Map();
    constructor(flagSet, attributes, regex, flag) {
        this.flagSet = flagSet;
        this.attributes = attributes;
        this.regex = regex;
        this.flag = flag;
    }
    slotOf(attribute) {
        return this.attributes.slotOf(attribute);
    }
    segment(name) {
        const known = this.segments.get(name);
        if (known !== undefined)
            return known;
        const compiled = (0,evaluation_condition/* remembered */.HK)((0,evaluation_condition/* compileCondition */.vs)(this.conditionOf(name), this));
        this.segments.set(name, compiled);
        return compiled;
    }
    /** The condition of a segment as the flag set has it. */
    conditionOf(name) {
        const { segments } = this.flagSet;
        return (0,defect/* must */.sb)(Object.hasOwn(segments, name) ? segments[name] : undefined, `segment "${name}"`);
    }
}

// EXTERNAL MODULE: ./lib/evaluation/bucketing.js
var bucketing = __webpack_require__(9584);
// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(2164);
// EXTERNAL MODULE: ./lib/evaluation/attribute-test.js + 1 modules
var attribute_test = __webpack_require__(9843);
;// CONCATENATED MODULE: ./lib/evaluation/describe-condition.js

/** A list of thousands is no help in a trace. */
const MAX_VALUES = 20;
/** A condition in the document's own words, without what is inside a combinator: `branch glob ["main"]`, `all`. */
const describeCondition = (condition) => {
    switch (condition.kind) {
        case "all":
        case "any":
        case "not":
            return condition.kind;
        case "segment":
            return `segment ${condition.segment}`;
        case "flag":
            return `flag ${condition.flag} is ${condition.is.length === 1 ? JSON.stringify(condition.is[0]) : listed(condition.is)}`;
        case "attribute":
            return `${condition.attribute} ${condition.tests.map((test) => describeTest(test)).join(" and ")}${modifiers(condition)}`;
        default:
            return (0,assert_never/* assertNever */.x)(condition);
    }
};
/** An operator and its operand: `in ["alice","bob"]`. */
const describeTest = (test) => {
    switch (test.op) {
        case "equals":
        case "not_equals":
        case "gt":
        case "gte":
        case "lt":
        case "lte":
        case "exists":
            return `${test.op} ${JSON.stringify(test.value)}`;
        case "in":
        case "not_in":
        case "starts_with":
        case "ends_with":
        case "contains":
            return `${test.op} ${listed(test.values)}`;
        case "between":
            return `between [${test.low}, ${test.high}]`;
        case "glob":
        case "regex":
            return `${test.op} ${listed(test.patterns)}`;
        case "semver":
            return `semver ${JSON.stringify(test.range)}`;
        case "before":
        case "after":
            return `${test.op} ${test.instant}`;
        case "cidr":
            return `cidr ${listed(test.ranges)}`;
        case "in_group":
            return `in_group ${listed(test.groups)}`;
        default:
            return (0,assert_never/* assertNever */.x)(test);
    }
};
const listed = (values) => {
    const shown = values.slice(0, MAX_VALUES).map((value) => JSON.stringify(value));
    return `[${shown.join(",")}${values.length > MAX_VALUES ? `, and ${values.length - MAX_VALUES} more` : ""}]`;
};
const modifiers = ({ coerce, ignoreCase, loose }) => {
    const words = [coerce && "coerce", ignoreCase && "ignoreCase", loose && "loose"].filter((word) => word !== undefined);
    return words.length > 0 ? ` (${words.join(", ")})` : "";
};

;// CONCATENATED MODULE: ./lib/evaluation/trace-condition.js





/** Tests a condition and everything inside it by the closures that evaluation uses, and writes down what came out. */
const traceCondition = (condition, sight) => {
    const { test } = (0,evaluation_condition/* compileCondition */.vs)(condition, sight.scope);
    const trace = { condition: describeCondition(condition), outcome: test(sight.slots, sight.now, sight.memo) };
    switch (condition.kind) {
        case "all":
        case "any":
            return { ...trace, children: condition.conditions.map((child) => traceCondition(child, sight)) };
        case "not":
            return { ...trace, children: [traceCondition(condition.condition, sight)] };
        case "segment":
            if (sight.shown.has(condition.segment))
                return { ...trace, note: "shown above" };
            sight.shown.add(condition.segment);
            return { ...trace, children: [traceCondition(sight.scope.conditionOf(condition.segment), sight)] };
        case "flag":
            return { ...trace, ...seenFlag(condition.flag, sight) };
        case "attribute":
            return { ...trace, ...seenAttribute(condition, trace.outcome, sight) };
        default:
            return (0,assert_never/* assertNever */.x)(condition);
    }
};
const seenFlag = (key, { scope, slots, now, memo }) => {
    const flag = scope.flag(key);
    const details = flag.result(slots, now, memo);
    if (details.reason === "ERROR" && !flag.settlesErrors)
        return { note: `in error: ${details.errorCode}` };
    return { found: flag.hasVariants ? (details.variant ?? null) : details.value, note: `reason ${details.reason}` };
};
const seenAttribute = (condition, outcome, { scope, slots, now, memo }) => {
    const slot = scope.slotOf(condition.attribute);
    const value = slots[slot];
    const tests = condition.tests.map((test) => {
        const result = (0,attribute_test/* compileTest */.a)(test, condition, slot, scope.regex)(slots, now, memo);
        return { condition: describeTest(test), outcome: result, ...noteOf(result, value) };
    });
    const found = value === undefined || value instanceof attribute_value/* Unreadable */.IO ? {} : { found: asJson(value) };
    const settled = outcome !== undefined &&
        tests.some((test) => test.outcome === undefined) &&
        !tests.some((test) => test.outcome === false);
    const note = settled ? { note: `${reasonFor(value)}; settled by ifMissing` } : noteOf(outcome, value);
    return { ...found, ...note, ...(tests.length > 1 && { children: tests }) };
};
const noteOf = (outcome, value) => {
    if (outcome === undefined || value === undefined)
        return { note: reasonFor(value) };
    return {};
};
/** Why a test of a value can be unknown. */
const reasonFor = (value) => {
    if (value === undefined)
        return "missing";
    if (value instanceof attribute_value/* Unreadable */.IO)
        return `${value.what} cannot be compared`;
    if (typeof value === "object")
        return "an element is missing or of a type that the operator cannot read";
    return `the operator cannot read this ${typeof value}`;
};
/** A changed file list can have thousands of entries. */
const MAX_ELEMENTS = 50;
const asJson = (value) => {
    if (typeof value !== "object")
        return value;
    const shown = value.slice(0, MAX_ELEMENTS).map(elementAsJson);
    return value.length > MAX_ELEMENTS ? [...shown, `and ${value.length - MAX_ELEMENTS} more`] : shown;
};
const elementAsJson = (element) => element === undefined ? null : element instanceof attribute_value/* Unreadable */.IO ? `(${element.what})` : element;

;// CONCATENATED MODULE: ./lib/evaluation/trace-recorder.js



/** Writes down, for a person, what an evaluation looked at. Evaluation tells it; it decides nothing. */
class TraceRecorder {
    steps = [];
    scope;
    shown = new Set();
    environment;
    constructor(scope, environment) {
        this.scope = scope;
        this.environment = environment;
    }
    found({ flag }) {
        const text = `${flag.type} flag in environment "${this.environment}"`;
        this.steps.push({ step: "lookup", subject: flag.key, result: "passed", text });
    }
    stopped({ step, why }) {
        this.steps.push({ step, result: "passed", text: why });
    }
    notStopped() {
        this.steps.push({ step: "enabled", result: "passed", text: "enabled, and nothing is forced from outside" });
    }
    schedule(active, now) {
        const text = `${active ? "active" : "not active"} at ${instant(now)}`;
        this.steps.push({ step: "schedule", result: "passed", text });
    }
    prerequisite({ key, flag, is }, parent) {
        const served = (0,evaluation_condition/* servedName */.Z5)(flag, parent);
        const wanted = Array.from(is, (value) => JSON.stringify(value)).join(" or ");
        const text = parent.reason === "ERROR"
            ? `flag "${key}" is in error: ${parent.errorCode}`
            : `flag "${key}" serves ${JSON.stringify(served)} (${parent.reason}); ${wanted} is needed`;
        this.steps.push({ step: "prerequisite", subject: key, result: "passed", text });
    }
    target({ target }, matches, slots, now, memo) {
        this.steps.push({
            step: "target",
            subject: target.attribute,
            result: matches ? "passed" : "skipped",
            text: matches ? "this subject is targeted" : "this subject is not targeted",
            conditions: [this.condition((0,evaluation_condition/* targetCondition */.lQ)(target), slots, now, memo)],
        });
    }
    ruleUnscheduled({ rule }, now) {
        const text = `its schedule is not active at ${instant(now)}`;
        this.steps.push({ step: "rule", subject: rule.id, result: "skipped", text });
    }
    ruleCondition({ rule }, outcome, slots, now, memo) {
        this.steps.push({
            step: "rule",
            subject: rule.id,
            result: outcome === true ? "passed" : "skipped",
            text: outcome === undefined ? "when is unknown, and only true matches" : `when is ${outcome}`,
            ...(rule.when && { conditions: [this.condition(rule.when, slots, now, memo)] }),
        });
    }
    ruleForAll({ rule }) {
        this.steps.push({ step: "rule", subject: rule.id, result: "passed", text: "no condition: it is for all" });
    }
    rolloutOfAllOrNone({ rule }, start, end) {
        const none = start >= end;
        this.steps.push({
            step: "rollout",
            subject: rule.id,
            result: none ? "skipped" : "passed",
            text: none ? "0 percent: nobody is in it" : "100 percent: everyone is in it",
        });
    }
    rollout({ rule }, bucket, start, end) {
        const inside = bucket >= start && bucket < end;
        const text = `bucket ${bucket} is ${inside ? "inside" : "outside"} [${start}, ${end}) of ${bucketing/* BUCKETS */.SC}`;
        this.steps.push({ step: "rollout", subject: rule.id, result: inside ? "passed" : "skipped", text, bucket });
    }
    split(choice, bucket) {
        const text = `bucket ${bucket} is inside ${choice.rangeOf(bucket)} of ${bucketing/* BUCKETS */.SC}`;
        this.steps.push({ step: "split", result: "passed", text, bucket });
    }
    otherwise() {
        this.steps.push({ step: "default", result: "passed", text: "nothing else matched" });
    }
    /** The last line of an evaluation that could not answer. */
    error({ errorCode, errorMessage }) {
        this.steps.push({ step: "error", result: "passed", text: `${errorCode}: ${errorMessage}` });
    }
    /** An evaluation ends at the step that decided: the last one. */
    finish() {
        return this.steps.map((step, i) => (i === this.steps.length - 1 ? { ...step, result: "decided" } : step));
    }
    condition(condition, slots, now, memo) {
        const { scope, shown } = this;
        return traceCondition(condition, { scope, slots, now, memo, shown });
    }
}
/** An instant outside of the calendar's years is shown as its number. */
const instant = (now) => (Math.abs(now) <= MAX_TIME ? new Date(now).toISOString() : String(now));
/** The last instant that a Date can hold, in epoch milliseconds. */
const MAX_TIME = 8.64e15;

;// CONCATENATED MODULE: ./lib/evaluation/compiled-environment.js







/** A flag that makes more tests than this remembers what it worked out within one evaluation. */
const NEEDS_MEMO = 5_000;
/** The flags of one environment, each compiled when it is first asked for. */
class CompiledEnvironment {
    environment;
    compilation;
    /** Why no flag can be evaluated here: the environment is not one of the flag set. */
    problem;
    scope;
    table;
    programs = new Map();
    all;
    constructor(environment, compilation, problem) {
        const { flagSet, attributes, regex } = compilation;
        this.environment = environment;
        this.compilation = compilation;
        this.problem = problem;
        this.table = new decision_table/* DecisionTable */.Js(attributes);
        this.scope = new EnvironmentScope(flagSet, attributes, regex, (key) => (0,defect/* must */.sb)(this.programOf(key), `flag "${key}", which another one refers to`));
    }
    bind(context) {
        return bindContext(this, context, this.compilation.attributes, this.environment, this.problem);
    }
    evaluate(flagKey, context, now, defaultValue, type) {
        const fixed = type === undefined ? this.programs.get(flagKey)?.fixedAt(now) : undefined;
        // Most flags look at nothing; what remains to be known is that the context is one that can be evaluated against.
        if (fixed !== undefined && BoundContext.isOf(context, this) && context.problem === undefined)
            return fixed;
        return this.answer(flagKey, context, now, defaultValue, type, undefined);
    }
    evaluateAll(context, now) {
        const { problem, slots } = this.boundHere(context);
        this.all ??= this.compileAll();
        const { programs, needMemo } = this.all;
        if (problem !== undefined)
            return programs.map(({ answers }) => answers.error("INVALID_CONTEXT", problem).at(now));
        const memo = needMemo ? new Map() : undefined;
        return programs.map((program) => program.result(slots, now, memo));
    }
    explain(flagKey, context, now, defaultValue, type) {
        const trace = new TraceRecorder(this.scope, this.environment);
        const details = this.answer(flagKey, context, now, defaultValue, type, trace);
        if (details.reason === "ERROR")
            trace.error(details);
        return Object.freeze({ ...details, trace: trace.finish() });
    }
    answer(flagKey, context, now, defaultValue, type, trace) {
        const program = this.programs.get(flagKey) ?? this.programOf(flagKey);
        if (program === undefined)
            return flagNotFound(flagKey, defaultValue);
        const { answers } = program;
        if (type !== undefined && type !== program.flag.type) {
            const message = `flag "${flagKey}" is of type ${program.flag.type}; ${(0,syntax_parsed/* quoted */.TL)(type)} was asked for`;
            return answers.typeMismatch(message, defaultValue, now);
        }
        const { problem, slots } = this.boundHere(context);
        if (problem !== undefined) {
            return answers.forCaller(answers.error("INVALID_CONTEXT", problem).at(now), defaultValue);
        }
        const memo = program.cost > NEEDS_MEMO ? new Map() : undefined;
        trace?.found(program);
        const details = program.evaluate(slots, now, memo, trace);
        return details.reason === "ERROR" ? answers.forCaller(details, defaultValue) : details;
    }
    boundHere(context) {
        return BoundContext.isOf(context, this) ? context : this.bind(context);
    }
    compileAll() {
        const programs = Object.keys(this.compilation.flagSet.flags).flatMap((key) => this.programOf(key) ?? []);
        return { programs, needMemo: programs.some(({ cost }) => cost > NEEDS_MEMO) };
    }
    programOf(key) {
        const known = this.programs.get(key);
        if (known !== undefined)
            return known;
        const { flags } = this.compilation.flagSet;
        const flag = Object.hasOwn(flags, key) ? flags[key] : undefined;
        if (flag === undefined)
            return undefined;
        const override = this.compilation.overrides?.get(key);
        const program = (0,compile_flag/* compileFlag */.Y)(flag, this.environment, this.scope, this.table, override);
        this.programs.set(key, program);
        return program;
    }
}
const NO_METADATA = Object.freeze({});
const flagNotFound = (flagKey, defaultValue) => Object.freeze({
    flagKey,
    value: defaultValue ?? null,
    reason: "ERROR",
    errorCode: "FLAG_NOT_FOUND",
    errorMessage: `flag ${(0,syntax_parsed/* quoted */.TL)(flagKey)} is not defined`,
    metadata: NO_METADATA,
});

;// CONCATENATED MODULE: ./lib/evaluation/flag-set-reads.js
/** Longer lists are looked up as sets: numbering a list of thousands would cost more than it saves. */
const SHORT_LIST = 16;
/** Goes over every flag in every environment, every segment and every environment's condition. */
const readsOf = (flagSet) => {
    const conditions = [
        ...Object.values(flagSet.segments),
        ...flagSet.environments.flatMap(({ when }) => when ?? []),
    ];
    const attributes = new Set();
    const versions = new Set();
    const compared = new Set();
    const values = new Set();
    let regex = false;
    for (const flag of Object.values(flagSet.flags)) {
        for (const serving of servingsOf(flag))
            readServing(serving, attributes, conditions);
    }
    for (let condition = conditions.pop(); condition !== undefined; condition = conditions.pop()) {
        if (condition.kind === "attribute") {
            attributes.add(condition.attribute);
            for (const test of condition.tests) {
                regex ||= test.op === "regex";
                if (test.op === "semver")
                    versions.add(condition.attribute);
                const wanted = wantedValues(test);
                if (wanted.length > 0)
                    compared.add(condition.attribute);
                for (const value of wanted)
                    values.add(value);
            }
        }
        else if (condition.kind === "not")
            conditions.push(condition.condition);
        else if ("conditions" in condition)
            for (const child of condition.conditions)
                conditions.push(child);
    }
    return { attributes, regex, versions, compared, values };
};
const wantedValues = (test) => {
    if (test.op === "equals")
        return [test.value];
    return test.op === "in" && test.values.length <= SHORT_LIST ? test.values : [];
};
const servingsOf = (flag) => [flag.serving, ...Object.values(flag.environments)];
const readServing = (serving, attributes, conditions) => {
    for (const attribute of serving.bucketBy ?? [])
        attributes.add(attribute);
    for (const { attribute } of serving.targets ?? [])
        attributes.add(attribute);
    for (const { when, bucketBy } of serving.rules ?? []) {
        if (when !== undefined)
            conditions.push(when);
        for (const attribute of bucketBy ?? [])
            attributes.add(attribute);
    }
};

;// CONCATENATED MODULE: ./lib/evaluation/compile.js






/**
 * Turns a validated flag set into an evaluator. Flags are compiled per environment on first use.
 * Throws only for a defect of the caller: an override that is not checked, a regex without an engine.
 */
const compile = (flagSet, options = {}) => {
    const { regex, overrides } = options;
    const reads = readsOf(flagSet);
    if (reads.regex && regex === undefined)
        throw new Error("the flag set uses regex; compile needs an engine for them");
    const [wrong] = overrides === undefined ? [] : checkOverrides(flagSet, overrides);
    if (wrong !== undefined)
        throw new Error(`overrides must be checked before they are compiled: ${wrong}`);
    const compilation = { flagSet, attributes: new AttributeSlots(reads), regex, overrides };
    const names = flagSet.environments.map(({ name }) => name);
    const environments = new Map(names.map((name) => [name, new CompiledEnvironment(name, compilation, undefined)]));
    const scope = new EnvironmentScope(flagSet, compilation.attributes, regex, refuseFlag);
    return {
        flagSet,
        attributes: reads.attributes,
        chooseEnvironment: compileEnvironmentChoice(flagSet, compilation.attributes, scope),
        // Not kept where there is no such environment: names from outside would fill the memory.
        in: (name) => environments.get(name) ?? new CompiledEnvironment(name, compilation, unknownEnvironment(name, names)),
    };
};
const refuseFlag = (key) => {
    throw new Error(`a validated flag set must hold no environment whose condition reads a flag: "${key}"`);
};

;// CONCATENATED MODULE: ./lib/syntax/character-set.js
const ASCII = (1n << 128n) - 1n;
const bit = (character) => 1n << BigInt(character.charCodeAt(0));
/** The set of one ASCII character. */
const singleCharacter = (character) => ({ bits: bit(character), others: false });
/** The set that the inside of a bracket expression names: single ASCII characters and ranges, a last `-` for itself. */
const characterSet = (inside, negated) => {
    let bits = 0n;
    for (let index = 0; index < inside.length; index++) {
        const from = inside.charAt(index);
        if (inside[index + 1] === "-" && index + 2 < inside.length) {
            const to = inside.charCodeAt(index + 2);
            for (let code = from.charCodeAt(0); code <= to; code++)
                bits |= 1n << BigInt(code);
            index += 2;
        }
        else
            bits |= bit(from);
    }
    return { bits: negated ? ASCII & ~bits : bits, others: negated };
};
/** Whether no character is in both. */
const disjoint = (one, other) => (one.bits & other.bits) === 0n && !(one.others && other.others);

;// CONCATENATED MODULE: ./lib/syntax/plain-regex.js

/**
 * Most patterns of a flag file are simple, and the RE2 engine is large: loading it costs more than evaluating sixty
 * flags. A pattern of the grammar below means the same to RE2 and to ECMAScript, and is read from left to right
 * without ever going back, so the runtime's own engine may have it:
 *
 *     pattern = "^" item* "$"?      item = (character | class | "\" punctuation) quantifier? | "(" item* ")" "?"?
 *
 * Where an item may end or go on, the next character decides which: what it can go on with and what can follow it
 * have no character in common. That is what keeps the time linear; `^(a+)+$` and `^a*ab` are therefore not plain.
 */
const plainRegex = (pattern) => {
    if (pattern.length > MAX_PLAIN_LENGTH || !pattern.startsWith("^"))
        return undefined;
    const reader = { pattern, at: 1, end: pattern.length - (/[^\\]\$$/.test(pattern) ? 1 : 0) };
    const items = readItems(reader);
    if (items === undefined || reader.at !== reader.end || !isDecided(items, []))
        return undefined;
    const regex = new RegExp(pattern, "u");
    return (text) => regex.test(text);
};
/** Counted repetition is unrolled by the runtime; long patterns go to the engine that bounds its own program. */
const MAX_PLAIN_LENGTH = 200;
const MAX_REPETITIONS = 100;
const readItems = (reader) => {
    const items = [];
    while (reader.at < reader.end && reader.pattern[reader.at] !== ")") {
        const item = reader.pattern[reader.at] === "(" ? readGroup(reader) : readSet(reader);
        if (item === undefined)
            return undefined;
        items.push(item);
    }
    return items;
};
const readGroup = (reader) => {
    reader.at += 1;
    const items = readItems(reader);
    if (items === undefined || items.length === 0 || reader.at >= reader.end)
        return undefined;
    reader.at += 1;
    const optional = reader.pattern[reader.at] === "?" && reader.at < reader.end;
    if (optional)
        reader.at += 1;
    // A group that may be empty and may be left out has two ways to match nothing.
    return /[*+?{]/.test(reader.pattern.charAt(reader.at)) || items.every(isNullable)
        ? undefined
        : { kind: "group", items, optional };
};
const CHARACTER = /[A-Za-z0-9_ /:;,@#%&=!<>~'"`-]/y;
const ESCAPED = /\\([$()*+.?[\\\]^{|}/])/y;
/** Ranges within one kind, single characters, a hyphen at the end; no escapes, no classes by name. */
const CLASS = /\[(\^?)((?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9_ /:;,.@#%+])+-?)\]/y;
const QUANTIFIER = /[*+?]|\{(\d{1,3})(?:,(\d{1,3}))?\}/y;
const readSet = (reader) => {
    const set = readCharacters(reader);
    if (set === undefined)
        return undefined;
    const quantifier = take(reader, QUANTIFIER);
    if (quantifier === undefined)
        return { kind: "set", set, least: 1, most: 1 };
    const [text, low, high] = quantifier;
    // A second quantifier, `+?`, would be a lazy one.
    if (/[*+?{]/.test(reader.pattern.charAt(reader.at)) && reader.at < reader.end)
        return undefined;
    if (low === undefined) {
        return { kind: "set", set, least: text === "+" ? 1 : 0, most: text === "?" ? 1 : Number.POSITIVE_INFINITY };
    }
    const [least, most] = [Number(low), Number(high ?? low)];
    return most <= MAX_REPETITIONS && least <= most ? { kind: "set", set, least, most } : undefined;
};
const readCharacters = (reader) => {
    const single = take(reader, CHARACTER)?.[0] ?? take(reader, ESCAPED)?.[1];
    if (single !== undefined)
        return singleCharacter(single);
    const found = take(reader, CLASS);
    return found === undefined ? undefined : characterSet(found[2] ?? "", found[1] === "^");
};
const take = (reader, form) => {
    form.lastIndex = reader.at;
    const found = form.exec(reader.pattern);
    if (found === null || form.lastIndex > reader.end)
        return undefined;
    reader.at = form.lastIndex;
    return found;
};
const isNullable = (item) => item.kind === "set" ? item.least === 0 : item.optional || item.items.every(isNullable);
/** Characters that a sequence can begin with, given what stands after it. */
const firstOf = (items, after) => {
    const first = [];
    for (const item of items) {
        if (item.kind === "set") {
            if (item.most > 0)
                first.push(item.set);
        }
        else
            first.push(...firstOf(item.items, []));
        if (!isNullable(item))
            return first;
    }
    return [...first, ...after];
};
/** Whether every choice to go on or to end is decided by the next character. */
const isDecided = (items, after) => items.every((item, index) => {
    const follow = firstOf(items.slice(index + 1), after);
    if (item.kind === "set")
        return item.least === item.most || follow.every((set) => disjoint(item.set, set));
    const starts = firstOf(item.items, []);
    const isClear = !item.optional || starts.every((start) => follow.every((set) => disjoint(start, set)));
    return isClear && isDecided(item.items, follow);
});

;// CONCATENATED MODULE: ./lib/pipeline.js









/**
 * The one path from text to flags: parse every file, then validate all of them as one set.
 * When a file does not parse, the problems of every file are still reported, those of validation are not.
 */
const loadFlagSet = async (files, options) => {
    const parsed = files.map(({ file, text }) => (0,parse_document/* parseDocument */.T)(text, file));
    const documents = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const problems = parsed.flatMap((outcome) => outcome.problems);
    if (documents.length < parsed.length)
        return { ok: false, problems };
    const checked = await checkDocuments(documents, options);
    return { ...checked, problems: [...problems, ...checked.problems] };
};
/** The second half of the path, for documents that did not come as text: validation, with an engine where one is used. */
const checkDocuments = async (documents, { loadRegex, now }) => {
    const regex = await engineFor(regexPatterns(documents), loadRegex);
    const validated = validate(documents, { ...(regex && { regex }), ...(now !== undefined && { now }) });
    if (!validated.ok)
        return validated;
    const sites = definitionSites(documents);
    return { ...validated, value: { flagSet: validated.value, sites, ...(regex && { regex }) } };
};
/**
 * Flags of a snapshot, ready to compile. They are written as a flag file, validated as one, and must come out as they
 * went in: what the validator would not have made is refused, whatever its hash says. Definition sites are not frozen.
 */
const restoreFlagSet = async ({ flag_set: frozen, order }, options) => {
    const document = formOf(frozen);
    if (document === undefined)
        return refused("the flag set is not in canonical form");
    const checked = await checkDocuments([documentFromJson(document, "snapshot")], options);
    if (!checked.ok)
        return refused(checked.problems.find(({ severity }) => severity === "error")?.message ?? "");
    const { flagSet } = checked.value;
    if (canonicalJson(flagSet) !== canonicalJson(frozen))
        return refused("the flag set is not in canonical form");
    const flags = order.flatMap((key) => (Object.hasOwn(flagSet.flags, key) ? [[key, flagSet.flags[key]]] : []));
    const inOrder = Object.fromEntries(flags);
    if (order.length !== Object.keys(inOrder).length || order.length !== Object.keys(flagSet.flags).length) {
        return refused("the order of the flags does not name each of them once");
    }
    return parsed({ ...checked.value, flagSet: { ...flagSet, flags: inOrder } });
};
/** Text from outside may have any structure, and a walk along the one that is expected then fails anywhere. */
const formOf = (frozen) => {
    try {
        return documentForm(frozen);
    }
    catch {
        return undefined;
    }
};
/** RE2 is loaded only for a pattern that is not plain: to load it costs a third of a whole evaluation. */
const engineFor = async (patterns, loadRegex) => {
    if (patterns.length === 0)
        return undefined;
    // Validation and compilation ask for the same patterns again.
    const plain = new Map(patterns.map((pattern) => [pattern, plainRegex(pattern)]));
    const re2 = [...plain.values()].includes(undefined) ? await loadRegex() : undefined;
    return (pattern) => {
        const matcher = plain.get(pattern) ?? re2?.(pattern);
        if (matcher === undefined)
            throw new Error(`no engine was loaded for ${JSON.stringify(pattern)}`);
        return matcher;
    };
};
/** Flags to answers: compiles a loaded flag set with what operators force from outside. */
const createEvaluator = (loaded, overrides) => compile(loaded.flagSet, { ...(loaded.regex && { regex: loaded.regex }), ...(overrides && { overrides }) });


/***/ }),

/***/ 9216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parseGlob)
});

// UNUSED EXPORTS: MAX_GLOB_LENGTH

;// CONCATENATED MODULE: ./lib/syntax/glob-automaton.js
const SLASH = 0x2f;
const WORD_BITS = 32;
/**
 * Simulates all ways to match at once, 32 states to a machine word, so that the worst pattern costs
 * text length times pattern length / 32 steps and there is nothing to go back to.
 */
const globAutomaton = (tokens) => {
    const { accept, into, intoOther, stayOnSlash, stayOnOther, skip } = buildTable(tokens);
    const words = skip.length;
    const acceptWord = accept >>> 5;
    const acceptBit = 1 << (accept & 31);
    const endsInAnyRun = (stayOnSlash[acceptWord] & acceptBit) !== 0;
    // Kept between calls: a matcher does not call itself, and the hot path allocates nothing.
    const states = new Int32Array(words);
    return (text) => {
        states.fill(0);
        states[0] = 1 | ((skip[0] & 1) << 1);
        let index = 0;
        while (index < text.length) {
            if (endsInAnyRun && (states[acceptWord] & acceptBit) !== 0)
                return true;
            const code = text.codePointAt(index);
            index += code > 0xffff ? 2 : 1;
            const entering = into.get(code) ?? intoOther;
            const staying = code === SLASH ? stayOnSlash : stayOnOther;
            let stepCarry = 0;
            let skipCarry = 0;
            let alive = 0;
            for (let word = 0; word < words; word++) {
                const before = states[word];
                const entered = ((before << 1) | stepCarry) & entering[word];
                const skipping = entered & skip[word];
                const after = entered | (skipping << 1) | skipCarry | (before & staying[word]);
                stepCarry = before >>> 31;
                skipCarry = skipping >>> 31;
                states[word] = after;
                alive |= after;
            }
            if (alive === 0)
                return false;
        }
        return (states[acceptWord] & acceptBit) !== 0;
    };
};
const buildTable = (tokens) => {
    const accept = tokens.filter((token) => token.kind !== "any-run" && token.kind !== "segment-run").length;
    const words = Math.floor(accept / WORD_BITS) + 1;
    const bits = () => new Int32Array(words);
    const set = (target, bit) => {
        target[bit >>> 5] = target[bit >>> 5] | (1 << (bit & 31));
    };
    const [intoOther, stayOnSlash, stayOnOther, skip] = [bits(), bits(), bits(), bits()];
    const into = new Map([[SLASH, bits()]]);
    const setInto = (code, bit) => {
        const target = into.get(code) ?? bits();
        into.set(code, target);
        set(target, bit);
    };
    let state = 0;
    for (const token of tokens) {
        switch (token.kind) {
            case "any-run":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                break;
            case "segment-run":
                set(stayOnOther, state);
                break;
            case "folders":
                set(stayOnSlash, state);
                set(stayOnOther, state);
                set(skip, state);
                state += 1;
                setInto(SLASH, state);
                break;
            case "one":
                state += 1;
                set(intoOther, state);
                break;
            case "character":
                state += 1;
                setInto(token.code, state);
                break;
            default:
                token;
        }
    }
    for (const [code, target] of into) {
        if (code === SLASH)
            continue;
        for (const [word, others] of intoOther.entries())
            target[word] = target[word] | others;
    }
    return { accept, into, intoOther, stayOnSlash, stayOnOther, skip };
};

;// CONCATENATED MODULE: ./lib/syntax/glob-tokens.js
const glob_tokens_SLASH = 0x2f;
/** Splits a glob pattern into its elements; undefined when a `\` stands at its end. */
const readGlobTokens = (pattern) => {
    const characters = [...pattern];
    const tokens = [];
    let index = 0;
    while (index < characters.length) {
        const character = characters[index];
        index += 1;
        if (character === "*") {
            let end = index;
            while (characters[end] === "*")
                end += 1;
            const isFolders = end > index && characters[end] === "/" && atSegmentStart(tokens);
            appendRun(tokens, isFolders ? "folders" : end > index ? "any-run" : "segment-run");
            index = isFolders ? end + 1 : end;
        }
        else if (character === "?") {
            tokens.push({ kind: "one" });
        }
        else {
            const literal = character === "\\" ? characters[index++] : character;
            const code = literal?.codePointAt(0);
            if (code === undefined)
                return undefined;
            tokens.push({ kind: "character", code });
        }
    }
    return tokens;
};
const atSegmentStart = (tokens) => {
    const last = tokens.at(-1);
    return last === undefined || last.kind === "folders" || (last.kind === "character" && last.code === glob_tokens_SLASH);
};
/** Any folders after any folders are any folders; the automaton relies on there being no such pair. */
const appendRun = (tokens, kind) => {
    if (kind !== "folders" || tokens.at(-1)?.kind !== "folders")
        tokens.push({ kind });
};

// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
;// CONCATENATED MODULE: ./lib/syntax/glob.js



/** The work per character grows with the pattern: a pattern of a megabyte would be paid on every evaluation. */
const MAX_GLOB_LENGTH = 1_000;
/**
 * Compiles a glob that is compared with the whole text, case included.
 * `*` is any run without `/`, `**` any run, `**` and `/` at the start of a segment also nothing, `?` one character
 * (code point) but `/`, and `\` takes the next character literally. There are no other special characters.
 */
const parseGlob = (pattern) => {
    if (pattern === "")
        return (0,parsed/* refused */.J5)("a glob pattern must not be empty; `**` matches every text");
    if (pattern.length > MAX_GLOB_LENGTH) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} has ${pattern.length} characters; at most ${MAX_GLOB_LENGTH} are allowed`);
    }
    const tokens = readGlobTokens(pattern);
    if (tokens === undefined) {
        return (0,parsed/* refused */.J5)(`glob pattern ${(0,parsed/* quoted */.TL)(pattern)} ends in a single \`\\\`; write \`\\\\\` for a backslash`);
    }
    return (0,parsed/* parsed */.Yz)(simpleMatcher(tokens) ?? globAutomaton(tokens));
};
/** Branch patterns are nearly always a text, or one star between two texts; string search beats any automaton there. */
const simpleMatcher = (tokens) => {
    const star = tokens.findIndex((token) => token.kind !== "character");
    if (star === -1) {
        const literal = textOf(tokens);
        return (text) => text === literal;
    }
    const rest = tokens.slice(star + 1);
    if (rest.some((token) => token.kind !== "character"))
        return undefined;
    const before = textOf(tokens.slice(0, star));
    const after = textOf(rest);
    const frame = before.length + after.length;
    const framed = (text) => text.length >= frame && text.startsWith(before) && text.endsWith(after);
    switch (tokens[star]?.kind) {
        case "any-run":
            return framed;
        case "segment-run":
            return (text) => {
                if (!framed(text))
                    return false;
                const slash = text.indexOf("/", before.length);
                return slash === -1 || slash >= text.length - after.length;
            };
        default:
            return undefined;
    }
};
const textOf = (tokens) => tokens.map((token) => (token.kind === "character" ? String.fromCodePoint(token.code) : "")).join("");


/***/ })

};
