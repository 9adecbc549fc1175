export const id = 8699;
export const ids = [8699,3691];
export const modules = {

/***/ 3874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _document_json_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3691);
/* harmony import */ var _write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7536);


/** `signalbox schema`: the JSON Schema of flag files. */
const schema = async (_args, world) => {
    await (0,_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .writeJson */ .G)(world.stdout, (0,_document_json_schema_js__WEBPACK_IMPORTED_MODULE_0__.jsonSchema)());
    return 0;
};


/***/ }),

/***/ 3691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonSchema: () => (/* binding */ jsonSchema)
/* harmony export */ });
/* harmony import */ var _document_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7097);

/** A reference may stand before its definition is finished: conditions hold conditions. */
const createBook = (definitions) => ({
    define: (name, make) => {
        if (!definitions.has(name)) {
            definitions.set(name, {});
            definitions.set(name, make());
        }
        return { $ref: `#/$defs/${name}` };
    },
});
/**
 * The JSON Schema (draft 2020-12) of a flag file, from the same shapes that `validate` reads with.
 * It cannot see what hangs on other parts of the file, such as whether a flag exists, nor what only a parser knows.
 */
const jsonSchema = () => {
    const definitions = new Map();
    const root = (0,_document_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .documentShape */ .l)().schema(createBook(definitions));
    return {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        title: "Signalbox feature flags",
        description: "Feature flags for CI/CD: environments, segments and flags of one file.",
        ...root,
        $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
};


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
