export const id = 9580;
export const ids = [9580,6411];
export const modules = {

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
const countOf = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;


/***/ }),

/***/ 9580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ editFlags)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/assert-never.js
var assert_never = __webpack_require__(2164);
// EXTERNAL MODULE: ./lib/syntax/parsed.js
var parsed = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/document/describe.js
var describe = __webpack_require__(2928);
// EXTERNAL MODULE: ./lib/document/node.js
var document_node = __webpack_require__(4249);
// EXTERNAL MODULE: ./lib/document/parse-document.js + 5 modules
var parse_document = __webpack_require__(125);
;// CONCATENATED MODULE: ./lib/document/edit/text-lines.js
const isBreak = (character) => character === "\n" || character === "\r";
/** Where the line of an offset begins; after the byte order mark in the first line. */
const lineStart = (text, offset) => {
    let start = offset;
    while (start > 0 && !isBreak(text[start - 1]))
        start -= 1;
    return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
};
/** Where the line of an offset ends: before its line break, or at the end of the text. */
const lineEnd = (text, offset) => {
    let end = offset;
    while (end < text.length && !isBreak(text[end]))
        end += 1;
    return end;
};
/** Where the line after the one that ends at `end` begins; the end of the text where there is none. */
const nextLine = (text, end) => {
    if (text[end] === "\r" && text[end + 1] === "\n")
        return end + 2;
    return Math.min(end + 1, text.length);
};
/** Where the line before the one that begins at `start` begins; `undefined` for the first line. */
const previousLine = (text, start) => {
    if (start === 0 || !isBreak(text[start - 1]))
        return undefined;
    const end = text[start - 1] === "\n" && text[start - 2] === "\r" ? start - 2 : start - 1;
    return lineStart(text, end);
};
/** The line that begins at `start`, without its line break. */
const lineAt = (text, start) => text.slice(start, lineEnd(text, start));
/** The line break of the file: that of its first line. */
const lineBreakOf = (text) => /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
/** The columns before an offset of its line. */
const columnOf = (text, offset) => offset - lineStart(text, offset);
/** Whether nothing but blanks stands before an offset in its line. */
const beginsLine = (text, offset) => /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
/** After blanks, line breaks and comments; with `commas`, after those, too. */
const skipTrivia = (text, from, commas = false) => {
    let at = from;
    for (;;) {
        const character = text[at];
        if (character === " " || character === "\t" || isBreak(character) || (commas && character === ","))
            at += 1;
        else if (character === "#" && (at === 0 || /[\s,]/.test(text[at - 1] ?? "")))
            at = lineEnd(text, at);
        else
            return at;
    }
};

;// CONCATENATED MODULE: ./lib/document/edit/file-style.js

const DEFAULT_INDENT = 2;
const count = (text, node, counts, seen) => {
    if (seen.has(node))
        return;
    seen.add(node);
    const first = text[node.start];
    if (node.kind === "scalar") {
        if (first === '"')
            counts.double += 1;
        if (first === "'")
            counts.single += 1;
    }
    else if (node.kind === "sequence") {
        for (const item of node.items)
            count(text, item, counts, seen);
    }
    else {
        if (first === "{" && text[node.start + 1] === " ")
            counts.padded += 1;
        else if (first === "{" && /[^\s}]/.test(text[node.start + 1] ?? "}"))
            counts.tight += 1;
        for (const { value } of node.entries)
            count(text, value, counts, seen);
    }
};
/** The columns from a line with a key alone to the line below it. */
const indentOf = (text) => {
    const [, outer = "", inner = ""] = /^( *)[^\s#][^\n\r]*:[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r)(\1 +)[^\s#-]/m.exec(text) ?? [];
    return inner.length - outer.length || DEFAULT_INDENT;
};
/** The style of a file, by what most of it does; that of this project where the file says nothing. */
const fileStyleOf = (text, root) => {
    const counts = { double: 0, single: 0, padded: 0, tight: 0 };
    count(text, root, counts, new Set());
    const key = root.kind === "mapping" ? root.entries[0] : undefined;
    return {
        lineBreak: lineBreakOf(text),
        quote: counts.single > counts.double ? "'" : '"',
        padding: counts.tight > counts.padded ? "" : " ",
        indent: indentOf(text),
        isFlow: text[root.start] === "{",
        isJson: text[root.start] === "{" && key !== undefined && text[key.start] === '"',
    };
};

;// CONCATENATED MODULE: ./lib/document/edit/uneditable.js
/** The text is written in a way that this edit cannot keep. Ends one edit; never leaves `editDocument`. */
class Uneditable extends Error {
}

;// CONCATENATED MODULE: ./lib/document/edit/layout.js



const PROPERTY_END = /[\s,[\]{}]/;
const wordEnd = (text, from) => {
    let at = from;
    while (at < text.length && !PROPERTY_END.test(text[at]))
        at += 1;
    return at;
};
const colonOf = (text, entry) => {
    let at = entry.end;
    while (text[at] === " " || text[at] === "\t")
        at += 1;
    if (text[at] === ":")
        return at + 1;
    throw new Uneditable(`the key ${(0,describe/* quote */.hD)(entry.key)} is not written as "key: value"`);
};
const FLOW = { mapping: "{", sequence: "[" };
const isFlow = (text, node) => node.kind !== "scalar" && text[node.start] === FLOW[node.kind];
/** Where a value really ends. `from`: an offset before it and after what stands before it. */
const endOf = (text, node, from) => {
    // The node of an alias is that of its anchor, which stands further up.
    if (node.start < from)
        return wordEnd(text, text.indexOf("*", skipProperties(text, from).at) + 1);
    if (node.kind === "scalar")
        return scalarEnd(text, node, from);
    if (!isFlow(text, node))
        return lastChildEnd(text, node);
    const closing = skipTrivia(text, lastChildEnd(text, node), true);
    const isClosed = text[closing] === (node.kind === "mapping" ? "}" : "]");
    if (!isClosed)
        throw new Uneditable("a bracket is not closed where it is looked for");
    return closing + 1;
};
const scalarEnd = (text, node, from) => {
    const { at } = skipProperties(text, from);
    return isLiteral(text, at) ? literalEnd(text, node, at) : node.end;
};
const isLiteral = (text, at) => text[at] === "|" || text[at] === ">";
const lastChildEnd = (text, node) => {
    let end = node.start + (isFlow(text, node) ? 1 : 0);
    if (node.kind === "sequence")
        for (const item of node.items)
            end = endOf(text, item, afterDash(text, end));
    const last = node.kind === "mapping" ? node.entries.at(-1) : undefined;
    return last ? layoutOf(text, last).end : end;
};
/** After the comma or the dash before an item. */
const afterDash = (text, from) => {
    const at = skipTrivia(text, from, true);
    return text[at] === "-" && /\s/.test(text[at + 1] ?? "\n") ? at + 1 : at;
};
/** The end of the last line of a text after `|` or `>`; blank lines below belong to it only where `+` keeps them. */
const literalEnd = (text, node, header) => {
    const headerEnd = lineEnd(text, header);
    if (node.end <= headerEnd)
        return headerEnd;
    if (/^[|>]\d?\+/.test(text.slice(header, header + 3)))
        return lineEnd(text, beforeBreak(text, node.end));
    let end = node.end;
    while (end > headerEnd && /\s/.test(text[end - 1] ?? ""))
        end -= 1;
    return lineEnd(text, end);
};
const beforeBreak = (text, offset) => {
    if (lineStart(text, offset) !== offset)
        return offset;
    return text[offset - 2] === "\r" ? offset - 2 : offset - 1;
};
const skipProperties = (text, from) => {
    let at = skipTrivia(text, from);
    let anchorEnd = from;
    let tagStart;
    while (text[at] === "&" || text[at] === "!") {
        const end = wordEnd(text, at);
        if (text[at] === "&")
            anchorEnd = end;
        else
            tagStart = at;
        at = skipTrivia(text, end);
    }
    return { at, anchorEnd, tagStart };
};
const formOf = (text, node, at) => {
    if (node.kind !== "scalar")
        return isFlow(text, node) ? "flow" : "block";
    if (node.start === node.end && node.plain && node.value === null)
        return "empty";
    if (isLiteral(text, at))
        return "literal";
    return text[at] === '"' || text[at] === "'" ? "quoted" : "plain";
};
/** How the value of an entry stands in the text. Throws Uneditable for keys in a form of their own. */
const layoutOf = (text, entry) => {
    const colon = colonOf(text, entry);
    const { at, anchorEnd, tagStart } = skipProperties(text, colon);
    const { value } = entry;
    if (value.start < entry.start) {
        return { form: "alias", colon, anchorEnd, tagStart, start: at, end: wordEnd(text, at + 1) };
    }
    const form = formOf(text, value, at);
    if (form === "empty") {
        const end = Math.max(anchorEnd, tagStart === undefined ? colon : wordEnd(text, tagStart));
        return { form, colon, anchorEnd, tagStart, start: end, end };
    }
    const start = form === "literal" ? at : value.start;
    return { form, colon, anchorEnd, tagStart, start, end: endOf(text, value, colon) };
};
/** Where the bracket stands that closes a flow collection. */
const closingOf = (text, node) => endOf(text, node, node.start) - 1;

;// CONCATENATED MODULE: ./lib/document/edit/leading-comment.js

/** A drawn line: a comment with one is the heading of a part of the file, which no single entry owns. */
const HEADING = /([-=~*#_+─━═╌])\1{2}/;
const COMMENT = /^[ \t]*#/;
const BLANK = /^[ \t]*$/;
const isBlankAt = (text, start) => start < text.length && BLANK.test(lineAt(text, start));
/** Where the comment lines directly above an entry begin, as far as they are its own; else its own line. */
const ownStart = (text, entry) => {
    const column = columnOf(text, entry.start);
    let start = lineStart(text, entry.start);
    for (let above = previousLine(text, start); above !== undefined; above = previousLine(text, above)) {
        const line = lineAt(text, above);
        const isOwn = COMMENT.test(line) && line.indexOf("#") === column && !HEADING.test(line);
        if (!isOwn)
            break;
        start = above;
    }
    return start;
};
/** The end of the last line of a block entry that ends at `end`, with the comments below that stand deeper than its key. */
const ownEnd = (text, entry, end) => {
    const column = columnOf(text, entry.start);
    let last = lineEnd(text, end);
    for (let start = nextLine(text, last); start < text.length; start = nextLine(text, lineEnd(text, start))) {
        const line = lineAt(text, start);
        if (BLANK.test(line))
            continue;
        if (!COMMENT.test(line) || line.indexOf("#") <= column)
            break;
        last = lineEnd(text, start);
    }
    return last;
};
/** Whole lines, with the blank lines that would be left over at one side or at the end of the file. */
const linesToRemove = (text, first, last, isFirst) => {
    const above = previousLine(text, first);
    const isBlankAbove = above === undefined || isBlankAt(text, above);
    let start = first;
    let end = nextLine(text, last);
    if (isBlankAbove || isFirst)
        while (isBlankAt(text, end))
            end = nextLine(text, lineEnd(text, end));
    if (end < text.length)
        return { start, end };
    for (let line = above; line !== undefined && isBlankAt(text, line); line = previousLine(text, line))
        start = line;
    // A file without a last line break is left without one.
    return last === text.length && start > 0 ? { start: leading_comment_beforeBreak(text, start), end } : { start, end };
};
const leading_comment_beforeBreak = (text, start) => text[start - 1] === "\n" && text[start - 2] === "\r" ? start - 2 : start - 1;

// EXTERNAL MODULE: ./lib/document/core-scalar.js
var core_scalar = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/document/trap.js
var trap = __webpack_require__(8090);
;// CONCATENATED MODULE: ./lib/document/edit/write-yaml.js


/** A text that every YAML parser reads as this text without quotes, within brackets, too. */
const PLAIN = /^[A-Za-z_/](?:[^\s,[\]{}:#]|[:#](?=[^\s,[\]{}])(?<=\S.)| (?=[^\s#]))*$/u;
/** Written without quotes by custom; a text to YAML 1.2. */
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Only an escape can say these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const isPlain = (text) => DATE.test(text) || (PLAIN.test(text) && (0,core_scalar/* resolvePlain */.R)(text) === text && !(0,trap/* readsAsBoolean */.w)(text));
/** JSON's escapes are YAML's; what JSON leaves bare and YAML does not is escaped on top. */
const doubleQuoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const quotedText = (text, quote) => quote === "'" && !ESCAPED.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
/** A scalar of one line. `like`: what stood there before, whose quotes are kept. */
const writeScalar = (value, style, like = "") => {
    if (typeof value !== "string")
        return String(value);
    const first = like[0];
    if (style.isJson)
        return doubleQuoted(value);
    if (first === '"' || first === "'")
        return quotedText(value, first);
    return isPlain(value) && !ESCAPED.test(value) ? value : quotedText(value, style.quote);
};
/** A value of one line, collections in brackets. */
const writeFlow = (value, style, like = "") => {
    if (value === null || typeof value !== "object")
        return writeScalar(value, style, like);
    if (Array.isArray(value))
        return `[${value.map((item) => writeFlow(item, style)).join(", ")}]`;
    const entries = Object.entries(value).map(([key, item]) => writeFlowEntry(key, item, style));
    return entries.length === 0 ? "{}" : `{${style.padding}${entries.join(", ")}${style.padding}}`;
};
/** `key: value` of one line. */
const writeFlowEntry = (key, value, style) => `${writeScalar(key, style)}: ${writeFlow(value, style)}`;
/**
 * An entry whose key stands at `column`: mappings down to `depth` levels on lines of their own, deeper ones in
 * brackets. The first line has no indentation of its own.
 */
const writeBlockEntry = (key, value, column, depth, style) => {
    if (depth === 0 || value === null || typeof value !== "object" || Array.isArray(value)) {
        return writeFlowEntry(key, value, style);
    }
    const entries = Object.entries(value);
    if (entries.length === 0)
        return writeFlowEntry(key, value, style);
    const inner = column + style.indent;
    const lines = entries.map(([name, item]) => writeBlockEntry(name, item, inner, depth - 1, style));
    return [`${writeScalar(key, style)}:`, ...lines.map((line) => " ".repeat(inner) + line)].join(style.lineBreak);
};

;// CONCATENATED MODULE: ./lib/document/edit/insert-entry.js




const insertion = (at, text) => ({ start: at, end: at, text });
/** Adds an entry to a mapping, in the form of the entries beside it. */
const insertEntry = (text, mapping, added, style) => {
    if (text[mapping.start] === "{")
        return insertInFlow(text, mapping, added, style);
    return [insertInBlock(text, mapping, added, style)];
};
const insertInBlock = (text, mapping, added, style) => {
    const { entries } = mapping;
    const first = entries[0];
    const column = columnOf(text, first.start);
    const model = entries[Math.max(0, added.at - 1)];
    const layout = layoutOf(text, model);
    const isNested = layout.form === "block" && model.value.kind === "mapping";
    const indent = isNested ? columnOf(text, layout.start) - column : style.indent;
    const depth = Math.max(added.depth ?? 0, isNested ? 1 : 0);
    const written = writeBlockEntry(added.key, added.value, column, depth, { ...style, indent });
    const gap = isSpaced(text, entries) ? style.lineBreak : "";
    const margin = " ".repeat(column);
    if (added.at === 0 && beginsLine(text, first.start)) {
        return insertion(ownStart(text, first), `${margin}${written}${style.lineBreak}${gap}`);
    }
    const end = ownEnd(text, model, layout.end);
    return insertion(end, `${style.lineBreak}${gap}${margin}${written}`);
};
/** Whether most entries have a blank line between them and the one before. */
const isSpaced = (text, entries) => {
    const spaced = entries.slice(1).filter((entry) => {
        const above = previousLine(text, firstComment(text, entry));
        return above !== undefined && lineAt(text, above).trim() === "";
    });
    return spaced.length * 2 > entries.length - 1;
};
/** Where all comment lines above an entry begin, headings too. */
const firstComment = (text, entry) => {
    let start = lineStart(text, entry.start);
    for (let above = previousLine(text, start); above !== undefined; above = previousLine(text, above)) {
        if (!lineAt(text, above).trimStart().startsWith("#"))
            break;
        start = above;
    }
    return start;
};
const insertInFlow = (text, mapping, { key, value, at }, style) => {
    const written = writeFlowEntry(key, value, style);
    const next = mapping.entries[at];
    const before = mapping.entries[at - 1];
    if (before !== undefined)
        return insertAfter(text, mapping, before, next, written, style);
    if (next === undefined) {
        const closing = closingOf(text, mapping);
        const inner = text.slice(mapping.start + 1, closing);
        const end = inner.trim() === "" ? closing : mapping.start + 1;
        return [{ start: mapping.start + 1, end, text: `${style.padding}${written}${style.padding}` }];
    }
    const lead = beginsLine(text, next.start) ? style.lineBreak + " ".repeat(columnOf(text, next.start)) : " ";
    return [insertion(next.start, `${written},${lead}`)];
};
const insertAfter = (text, mapping, before, next, written, style) => {
    const { end } = layoutOf(text, before);
    const comma = skipTrivia(text, end);
    const hasComma = text[comma] === ",";
    const isShared = next !== undefined && !/[\r\n]/.test(text.slice(comma, next.start));
    if (!beginsLine(text, before.start) || isShared) {
        // A comma after the last entry stays the last character before the bracket.
        return hasComma && !next ? [insertion(comma + 1, ` ${written},`)] : [insertion(end, `, ${written}`)];
    }
    const line = `${style.lineBreak}${" ".repeat(columnOf(text, before.start))}${written}`;
    const lineBreak = lineEnd(text, hasComma ? comma : end);
    const closing = next ? text.length : closingOf(text, mapping);
    if (hasComma && lineBreak <= closing)
        return [insertion(lineBreak, `${line},`)];
    if (hasComma || lineBreak > closing)
        return [insertion(end, `,${line}`)];
    return [insertion(end, ","), insertion(lineBreak, line)];
};

;// CONCATENATED MODULE: ./lib/document/edit/remove-entry.js




const removal = (start, end) => ({ start, end, text: "" });
/** Takes an entry out of a mapping, with the comments that are its own. `holder`: the entry whose value the mapping is. */
const removeEntry = (text, mapping, index, holder) => {
    if (text[mapping.start] === "{")
        return removeFromFlow(text, mapping, index);
    const entry = mapping.entries[index];
    const { end } = layoutOf(text, entry);
    if (!beginsLine(text, entry.start))
        return [removeFirstOfItem(text, mapping, end)];
    const lines = linesToRemove(text, ownStart(text, entry), ownEnd(text, entry, end), index === 0);
    if (mapping.entries.length > 1)
        return [removal(lines.start, lines.end)];
    if (holder === undefined)
        throw new Uneditable("the only entry of the file cannot be removed");
    // Nothing is not an empty mapping.
    const { colon, anchorEnd } = layoutOf(text, holder);
    const at = Math.max(colon, anchorEnd);
    return [{ start: at, end: at, text: " {}" }, removal(lines.start, lines.end)];
};
/** The first entry of `- a: 1` shares its line with the dash; the next one takes its place. */
const removeFirstOfItem = (text, mapping, end) => {
    const [first, next] = mapping.entries;
    if (first === undefined || next === undefined || text.slice(end, next.start).trim() !== "") {
        throw new Uneditable("the entry shares its line with the beginning of an item");
    }
    return removal(first.start, next.start);
};
const removeFromFlow = (text, mapping, index) => {
    const { entries } = mapping;
    const entry = entries[index];
    const before = entries[index - 1];
    const next = entries[index + 1];
    const { end } = layoutOf(text, entry);
    const behind = skipTrivia(text, end);
    const hasComma = text[behind] === ",";
    const after = hasComma ? behind + 1 : end;
    const hasOwnLines = beginsLine(text, entry.start) &&
        lineEnd(text, after) <= closingOf(text, mapping) &&
        !(next && isOnOneLine(text, after, next.start));
    const beforeComma = before && skipTrivia(text, layoutOf(text, before).end);
    // Without a comma behind it, the last entry had none; nor shall the one that becomes the last.
    const comma = next || hasComma || beforeComma === undefined ? [] : [removal(beforeComma, beforeComma + 1)];
    if (hasOwnLines)
        return [...comma, removal(ownStart(text, entry), nextLine(text, lineEnd(text, after)))];
    if (next)
        return [removal(entry.start, isOnOneLine(text, after, next.start) ? next.start : after)];
    const from = before ? layoutOf(text, before).end : mapping.start + 1;
    if (text.slice(from, entry.start).includes("#"))
        return [...comma, removal(entry.start, after)];
    return [removal(from, before ? end : closingOf(text, mapping))];
};
const isOnOneLine = (text, from, to) => !/[\r\n#]/.test(text.slice(from, to));

;// CONCATENATED MODULE: ./lib/document/edit/replace-value.js





/** Puts a value in the place of the one that an entry has, in its quotes and with its comment. */
const replaceValue = (text, entry, value, style) => {
    const layout = layoutOf(text, entry);
    const { form, colon, tagStart, anchorEnd } = layout;
    // A tag says what the old value was; an anchor stays.
    const start = Math.min(layout.start, tagStart !== undefined && tagStart >= anchorEnd ? tagStart : layout.start);
    switch (form) {
        case "alias":
            throw new Uneditable(`${(0,describe/* quote */.hD)(entry.key)} is an alias (${text.slice(layout.start, layout.end)}), and its anchor has other readers; write the value out here first`);
        case "empty":
            return [{ start: layout.end, end: layout.end, text: ` ${writeFlow(value, style)}` }];
        case "plain":
        case "quoted":
        case "flow":
            return [{ start, end: layout.end, text: writeFlow(value, style, text.slice(layout.start, layout.end)) }];
        case "literal": {
            const header = layout.start + (/^[|>][-+\d]*/.exec(text.slice(layout.start, layout.start + 3))?.[0].length ?? 1);
            return [
                { start, end: header, text: writeFlow(value, style) },
                { start: lineEnd(text, header), end: layout.end, text: "" },
            ];
        }
        case "block": {
            const at = Math.max(colon, anchorEnd);
            const keyEnd = lineEnd(text, at);
            const end = lineEnd(text, layout.end);
            const isMapping = value !== null && typeof value === "object" && !Array.isArray(value);
            if (isMapping && entry.value.kind === "mapping" && Object.keys(value).length > 0) {
                const column = columnOf(text, entry.start);
                const indent = columnOf(text, layout.start) - column;
                const written = writeBlockEntry("", value, column, 1, { ...style, indent });
                return [{ start: keyEnd, end, text: written.slice(written.indexOf(style.lineBreak)) }];
            }
            return [
                { start: at, end: at, text: ` ${writeFlow(value, style)}` },
                { start: keyEnd, end, text: "" },
            ];
        }
    }
};

;// CONCATENATED MODULE: ./lib/document/edit/replacement.js
/** In the order of the source. */
const inOrder = (replacements) => replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
/** The text with every replacement made. They must not overlap; everything outside of them stays byte for byte. */
const applyReplacements = (text, replacements) => {
    let result = "";
    let cursor = 0;
    for (const { start, end, text: replaced } of inOrder(replacements)) {
        if (start < cursor || end < start)
            throw new Error(`replacements overlap at offset ${start}`);
        result += text.slice(cursor, start) + replaced;
        cursor = end;
    }
    return result + text.slice(cursor);
};

// EXTERNAL MODULE: ./lib/document/edit/tree.js
var tree = __webpack_require__(9244);
;// CONCATENATED MODULE: ./lib/document/edit/edit-document.js














/**
 * Makes one change in the text of a document: comments, order and style of everything else stay byte for byte.
 * What comes out is read again; unless it says exactly what was asked, the change is refused, with the reason.
 */
const editDocument = (document, change) => {
    const { text, root } = document;
    if (text === undefined)
        throw new Error("a document without text cannot be edited");
    try {
        const replacements = inOrder(replacementsFor(text, root, change));
        const edited = applyReplacements(text, replacements);
        const read = (0,parse_document/* parseDocument */.T)(edited, document.file);
        const isAsAsked = read.ok && (0,tree/* isSameTree */.Pc)((0,tree/* treeOfNode */.Mr)(read.value.root), (0,tree/* changeTree */.rb)((0,tree/* treeOfNode */.Mr)(root), change));
        return isAsAsked ? (0,parsed/* parsed */.Yz)({ text: edited, replacements }) : (0,parsed/* refused */.J5)(whyNot(text, change));
    }
    catch (error) {
        if (error instanceof Uneditable)
            return (0,parsed/* refused */.J5)(error.message);
        throw error;
    }
};
const whyNot = (text, { path }) => {
    const what = (0,describe/* quote */.hD)(path.join("."));
    return /(?:^|[\s,[{:-])&\S/.test(text)
        ? `${what} cannot be changed in place: an alias elsewhere in the file reads the same text; write that out first`
        : `${what} cannot be changed in place without changing what stands beside it`;
};
const replacementsFor = (text, root, change) => {
    const style = fileStyleOf(text, root);
    if (root.kind !== "mapping")
        throw new Uneditable(`the file holds ${(0,describe/* describe */.q0)(root)}, not a mapping`);
    const { place, rest } = descend(text, { mapping: root, holder: undefined }, change.path);
    const [step, ...missing] = rest;
    if (typeof step !== "string")
        throw new Uneditable(`${(0,describe/* quote */.hD)(change.path.join("."))} is not there`);
    const index = place.mapping.entries.findIndex(({ key }) => key === step);
    const entry = place.mapping.entries[index];
    switch (change.kind) {
        case "set":
            return setEntry(text, place, entry, step, missing, change.value, style);
        case "insert":
            return insertAt(text, place, entry, rest, change.at, change.value, style);
        case "replace":
            return [
                { start: known(entry, step).start, end: known(entry, step).end, text: writeScalar(change.key, style) },
                ...replaceValue(text, known(entry, step), change.value, style),
            ];
        case "remove":
            known(entry, step);
            return removeEntry(text, place.mapping, index, place.holder);
    }
};
const known = (entry, key) => {
    if (entry === undefined)
        throw new Uneditable(`${(0,describe/* quote */.hD)(key)} is not there`);
    return entry;
};
/** Follows a path through collections that are there; `rest` begins in the last mapping. */
const descend = (text, from, path) => {
    let place = from;
    let at = 0;
    for (;;) {
        const step = path[at];
        const entry = typeof step === "string" ? (0,document_node/* findEntry */.w)(place.mapping, step) : undefined;
        if (entry === undefined || at === path.length - 1)
            return { place, rest: path.slice(at) };
        refuseAlias(text, entry, entry.value.start < entry.start);
        let { value } = entry;
        let next = at + 1;
        for (let index = path[next]; typeof index === "number"; index = path[next]) {
            const item = value.kind === "sequence" ? value.items[index] : undefined;
            if (item === undefined)
                throw new Uneditable(`${(0,describe/* quote */.hD)(path.slice(0, next + 1).join("."))} is not there`);
            refuseAlias(text, entry, item.start < value.start);
            value = item;
            next += 1;
        }
        if (value.kind !== "mapping" || next >= path.length) {
            const isOpen = next === at + 1 && value.kind === "scalar" && value.value === null;
            if (isOpen)
                return { place, rest: path.slice(at) };
            throw new Uneditable(`${(0,describe/* quote */.hD)(path.slice(0, next).join("."))} holds ${(0,describe/* describe */.q0)(value)}; it has no fields to change`);
        }
        place = { mapping: value, holder: entry };
        at = next;
    }
};
const refuseAlias = (text, entry, isAlias) => {
    if (!isAlias)
        return;
    const { start, end, form } = layoutOf(text, entry);
    const name = form === "alias" ? ` (${text.slice(start, end)})` : "";
    throw new Uneditable(`${(0,describe/* quote */.hD)(entry.key)} is an alias${name}: what stands there belongs to its anchor, and others read it; write the value out here first`);
};
/** The value with mappings around it, one for each step. */
const nest = (steps, value) => steps.reduceRight((inner, step) => {
    if (typeof step === "number")
        throw new Uneditable(`there is no item ${step}`);
    return Object.fromEntries([[step, inner]]);
}, value);
const setEntry = (text, { mapping }, entry, key, missing, value, style) => {
    const nested = nest(missing, value);
    if (entry !== undefined)
        return replaceValue(text, entry, nested, style);
    return insertEntry(text, mapping, { key, value: nested, at: mapping.entries.length }, style);
};
/** A definition, such as a flag, in its collection, which is made or opened where it is missing or empty. */
const insertAt = (text, { mapping, holder }, entry, [key, ...missing], at, value, style) => {
    const name = key;
    const nested = nest(missing, value);
    if (missing.length === 0) {
        if (entry !== undefined)
            throw new Uneditable(`${(0,describe/* quote */.hD)(name)} is there already`);
        const isEmptyFlow = mapping.entries.length === 0 && holder !== undefined && text[mapping.start] === "{";
        if (isEmptyFlow && !style.isFlow)
            return openBlock(text, holder, Object.fromEntries([[name, value]]), style);
        return insertEntry(text, mapping, { key: name, value, at }, style);
    }
    if (entry !== undefined) {
        return style.isFlow ? replaceValue(text, entry, nested, style) : openBlock(text, entry, nested, style);
    }
    return insertEntry(text, mapping, { key: name, value: nested, at: mapping.entries.length, depth: 2 }, style);
};
/** Writes a mapping as a block below a key that has nothing, or only empty braces. */
const openBlock = (text, holder, value, style) => {
    const layout = layoutOf(text, holder);
    const written = writeBlockEntry("", value, columnOf(text, holder.start), 2, style);
    const at = lineEnd(text, layout.end);
    const from = layout.form === "empty" ? layout.end : Math.max(layout.colon, layout.anchorEnd);
    return [
        { start: from, end: layout.end, text: "" },
        { start: at, end: at, text: written.slice(written.indexOf(style.lineBreak)) },
    ];
};

// EXTERNAL MODULE: ./lib/document/suggest.js
var suggest = __webpack_require__(8087);
;// CONCATENATED MODULE: ./lib/document/edit/field-path.js




/** What an environment can replace; the words of `servingFields`, which a test compares. */
const SERVING_FIELDS = [
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
const MAX_NAMED = 8;
const mappingAt = (node, key) => node?.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, key)?.value : undefined;
/** Where a field of a flag stands in an environment: `values.ENV` or `environments.ENV.FIELD`. */
const inEnvironment = (flag, words, environment) => {
    const [field = ""] = words;
    if (!SERVING_FIELDS.some((known) => known === field)) {
        return (0,parsed/* refused */.J5)(`an environment cannot replace ${(0,describe/* quote */.hD)(field)}, only ${(0,describe/* oneOf */.yL)(SERVING_FIELDS)}`);
    }
    const values = mappingAt(flag, "values");
    const own = mappingAt(mappingAt(flag, "environments"), environment);
    const isValue = field === "default" && words.length === 1 && values !== undefined && !mappingAt(own, "default");
    return (0,parsed/* parsed */.Yz)(isValue ? ["values", environment] : ["environments", environment, ...words]);
};
const idOf = (item) => {
    const id = mappingAt(item, "id");
    return id?.kind === "scalar" ? String(id.value) : undefined;
};
const indexIn = (items, word, where) => {
    const ids = items.map(idOf);
    const index = ids.indexOf(word);
    if (index !== -1)
        return (0,parsed/* parsed */.Yz)(index);
    if (/^\d{1,6}$/.test(word) && Number(word) < items.length)
        return (0,parsed/* parsed */.Yz)(Number(word));
    const known = ids.filter((id) => id !== undefined);
    const nearest = new suggest/* Suggester */.i().nearest(word, known);
    const choices = known.length === 0 ? `it has ${items.length} items` : `it has ${(0,describe/* oneOf */.yL)(known.slice(0, MAX_NAMED))}`;
    return (0,parsed/* refused */.J5)(`${(0,describe/* quote */.hD)(where)} has nothing called ${(0,describe/* quote */.hD)(word)}; ${nearest === undefined ? choices : `did you mean ${(0,describe/* quote */.hD)(nearest)}?`}`);
};
/** A key with dots is one step where the mapping has it. */
const keyLength = (node, words) => {
    for (let length = words.length; length > 1; length--) {
        if ((0,document_node/* findEntry */.w)(node, words.slice(0, length).join(".")))
            return length;
    }
    return 1;
};
/**
 * The path to a field of a flag, such as `owner`, `values.production` or `rules.<id>.rollout`: items of a list by their
 * id, or by their number from 0. What the flag does not have yet is a step by its name.
 */
const fieldPath = (flag, field, environment) => {
    if (flag.kind !== "mapping")
        return (0,parsed/* parsed */.Yz)(field.split("."));
    const given = field.split(".");
    if (given.includes(""))
        return (0,parsed/* refused */.J5)(`${(0,describe/* quote */.hD)(field)} is not the name of a field`);
    const named = environment === undefined ? (0,parsed/* parsed */.Yz)(given) : inEnvironment(flag, given, environment);
    if (!named.ok)
        return named;
    let words = named.value;
    const path = [];
    let node = flag;
    while (words.length > 0) {
        const length = node?.kind === "mapping" ? keyLength(node, words) : 1;
        const word = words.slice(0, length).join(".");
        if (node?.kind === "sequence") {
            const index = indexIn(node.items, word, path.join("."));
            if (!index.ok)
                return index;
            path.push(index.value);
            node = node.items[index.value];
        }
        else {
            path.push(word);
            node = mappingAt(node, word);
            if (node === undefined && isList(word) && words.length > length) {
                return (0,parsed/* refused */.J5)(`${(0,describe/* quote */.hD)(path.join("."))} is not there; set it whole first`);
            }
        }
        words = words.slice(length);
    }
    return (0,parsed/* parsed */.Yz)(path);
};
const isList = (word) => word === "rules" || word === "targets" || word === "prerequisites";

// EXTERNAL MODULE: ./lib/document/edit/field-value.js
var field_value = __webpack_require__(2898);
;// CONCATENATED MODULE: ./lib/document/edit/change-flag.js








/** Makes a change in a document; `undefined` where the document says so already. */
const changeFlag = (document, change) => {
    const planned = change.kind === "create" ? planCreation(document, change) : planChange(document, change);
    if (!planned.ok)
        return planned;
    const before = (0,tree/* treeOfNode */.Mr)(document.root);
    if (planned.value === undefined || (0,tree/* isSameTree */.Pc)(before, (0,tree/* changeTree */.rb)(before, planned.value)))
        return (0,parsed/* parsed */.Yz)(undefined);
    return editDocument(document, planned.value);
};
/** The entry of a flag in a document. */
const flagEntry = (document, flag) => flagsOf(document).find(({ key }) => key === flag);
const flagsOf = ({ root }) => {
    const flags = root.kind === "mapping" ? (0,document_node/* findEntry */.w)(root, "flags")?.value : undefined;
    return flags?.kind === "mapping" ? flags.entries : [];
};
const planCreation = (document, change) => {
    const { flag, after, fields } = change;
    const keys = flagsOf(document).map(({ key }) => key);
    if (keys.includes(flag))
        return (0,parsed/* refused */.J5)(`the flag ${(0,describe/* quote */.hD)(flag)} is there already`);
    if (after !== undefined && !keys.includes(after))
        return (0,parsed/* refused */.J5)(`the flag ${(0,describe/* quote */.hD)(after)} is not in ${document.file}`);
    const at = after === undefined ? placeInOrder(keys, flag) : keys.indexOf(after) + 1;
    return (0,parsed/* parsed */.Yz)({ kind: "insert", path: ["flags", flag], at, value: fields });
};
/** In key order where at least two flags stand, and all in order; else at the end. */
const placeInOrder = (keys, flag) => {
    const isSorted = keys.length > 1 && keys.every((key, index) => index === 0 || keys[index - 1] < key);
    const next = isSorted ? keys.findIndex((key) => key > flag) : -1;
    return next === -1 ? keys.length : next;
};
const planChange = (document, change) => {
    const node = flagEntry(document, change.flag)?.value;
    if (node === undefined)
        return (0,parsed/* refused */.J5)(`the flag ${(0,describe/* quote */.hD)(change.flag)} is not in ${document.file}`);
    const at = (path) => ["flags", change.flag, ...path];
    if (change.kind === "remove")
        return (0,parsed/* parsed */.Yz)({ kind: "remove", path: at([]) });
    if (node.kind !== "mapping")
        return (0,parsed/* refused */.J5)(`the flag ${(0,describe/* quote */.hD)(change.flag)} has no fields`);
    switch (change.kind) {
        case "switch":
            return planSwitch(node, change, at);
        case "set":
            return planSet(node, change, at);
        case "unset":
            return planUnset(node, change, at);
        default:
            return (0,assert_never/* assertNever */.x)(change);
    }
};
const planSwitch = (flag, { enabled, environment }, at) => {
    const base = stated(flag) ?? true;
    if (environment === undefined) {
        return (0,parsed/* parsed */.Yz)(base === enabled ? undefined : { kind: "set", path: at(["enabled"]), value: enabled });
    }
    const environments = (0,document_node/* findEntry */.w)(flag, "environments")?.value;
    const own = environments?.kind === "mapping" ? (0,document_node/* findEntry */.w)(environments, environment)?.value : undefined;
    if ((stated(own) ?? base) === enabled)
        return (0,parsed/* parsed */.Yz)(undefined);
    return (0,parsed/* parsed */.Yz)({ kind: "set", path: at(["environments", environment, "enabled"]), value: enabled });
};
const stated = (node) => {
    const enabled = node?.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, "enabled")?.value : undefined;
    return enabled?.kind === "scalar" ? enabled.value : undefined;
};
/** Of these two a flag has exactly one: to set one is to take the place of the other. */
const EITHER = new Map([
    ["expires", "permanent"],
    ["permanent", "expires"],
]);
const planSet = (flag, { field, text, environment }, at) => {
    const path = fieldPath(flag, field, environment);
    if (!path.ok)
        return path;
    const value = (0,field_value/* fieldValue */.a)((0,field_value/* servedFormOf */.X)(flag), path.value, text);
    if (!value.ok)
        return (0,parsed/* refused */.J5)(`${field}: ${value.message}`);
    const other = EITHER.get(field);
    if (other !== undefined && (0,document_node/* findEntry */.w)(flag, other) && !(0,document_node/* findEntry */.w)(flag, field)) {
        return (0,parsed/* parsed */.Yz)({ kind: "replace", path: at([other]), key: field, value: value.value });
    }
    return (0,parsed/* parsed */.Yz)({ kind: "set", path: at(path.value), value: value.value });
};
const planUnset = (flag, { field, environment }, at) => {
    const path = fieldPath(flag, field, environment);
    if (!path.ok)
        return path;
    let node = flag;
    for (const step of path.value) {
        if (typeof step === "number")
            node = node?.kind === "sequence" ? node.items[step] : undefined;
        else
            node = node?.kind === "mapping" ? (0,document_node/* findEntry */.w)(node, step)?.value : undefined;
    }
    if (typeof path.value.at(-1) === "number")
        return (0,parsed/* refused */.J5)(`${field}: a list is set whole; single items stay`);
    return (0,parsed/* parsed */.Yz)(node === undefined ? undefined : { kind: "remove", path: at(path.value) });
};

;// CONCATENATED MODULE: ./lib/document/edit/mentions.js

/** Who refers to a flag, such as `flag "checkout"`, in the order of the flag set; the flag itself does not count. The condition of an environment reads no flags. */
const mentionsOf = (flagSet, flag) => [
    ...Object.entries(flagSet.segments).flatMap(([key, when]) => (reads(when, flag) ? [`segment ${(0,describe/* quote */.hD)(key)}`] : [])),
    ...Object.values(flagSet.flags).flatMap((other) => other.key !== flag && servingsOf(other).some((serving) => hangsOn(serving, flag))
        ? [`flag ${(0,describe/* quote */.hD)(other.key)}`]
        : []),
];
const servingsOf = (flag) => [flag.serving, ...Object.values(flag.environments)];
const hangsOn = ({ prerequisites = [], rules = [] }, flag) => prerequisites.some((prerequisite) => prerequisite.flag === flag) || rules.some(({ when }) => reads(when, flag));
const reads = (condition, flag) => {
    switch (condition?.kind) {
        case "all":
        case "any":
            return condition.conditions.some((inner) => reads(inner, flag));
        case "not":
            return reads(condition.condition, flag);
        case "flag":
            return condition.flag === flag;
        default:
            return false;
    }
};

;// CONCATENATED MODULE: ./lib/document/edit/unified-diff.js


const CONTEXT = 3;
const NO_LINE_BREAK = "\\ No newline at end of file\n";
/** Lines with their breaks. */
const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** Grows replacements to whole lines, joins those that share one, and leaves out lines that come out the same. */
const blocksOf = (text, replacements) => {
    const groups = [];
    for (const part of inOrder(replacements)) {
        const start = lineStart(text, part.start) <= 1 ? 0 : lineStart(text, part.start);
        const lastLine = part.end > part.start && lineStart(text, part.end) === part.end ? part.end - 1 : part.end;
        const end = nextLine(text, lineEnd(text, lastLine));
        const last = groups.at(-1);
        if (last && start < last.end) {
            last.end = Math.max(last.end, end);
            last.parts.push(part);
        }
        else
            groups.push({ start, end, parts: [part] });
    }
    return groups.map(({ start, end, parts }) => {
        let after = "";
        let cursor = start;
        for (const part of parts) {
            after += text.slice(cursor, part.start) + part.text;
            cursor = part.end;
        }
        const stop = Math.max(end, cursor);
        return trimmed(linesOf(text.slice(0, start)).length, linesOf(text.slice(start, stop)), linesOf(after + text.slice(cursor, stop)));
    });
};
const trimmed = (first, before, after) => {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head])
        head += 1;
    let tail = 0;
    const room = Math.min(before.length, after.length) - head;
    while (tail < room && before.at(-1 - tail) === after.at(-1 - tail))
        tail += 1;
    return {
        first: first + head,
        before: before.slice(head, before.length - tail),
        after: after.slice(head, after.length - tail),
    };
};
const marked = (mark, lines) => lines.map((line) => (line.endsWith("\n") ? mark + line : `${mark}${line}\n${NO_LINE_BREAK}`)).join("");
const range = (first, count) => `${count === 0 ? first : first + 1}${count === 1 ? "" : `,${count}`}`;
/** What an edit changes, as `diff -u` shows it and `patch` takes it. */
const unifiedDiff = (file, text, replacements) => {
    const lines = linesOf(text);
    const blocks = blocksOf(text, replacements);
    let result = `--- a/${file}\n+++ b/${file}\n`;
    let shift = 0;
    for (let at = 0; at < blocks.length;) {
        const begin = Math.max(0, blocks[at].first - CONTEXT);
        let body = "";
        let cursor = begin;
        let grown = 0;
        let block = blocks[at];
        while (block && block.first <= cursor + (cursor === begin ? CONTEXT : 2 * CONTEXT)) {
            body += marked(" ", lines.slice(cursor, block.first)) + marked("-", block.before) + marked("+", block.after);
            cursor = block.first + block.before.length;
            grown += block.after.length - block.before.length;
            at += 1;
            block = blocks[at];
        }
        const end = Math.min(lines.length, cursor + CONTEXT);
        body += marked(" ", lines.slice(cursor, end));
        const count = end - begin;
        result += `@@ -${range(begin, count)} +${range(begin + shift, count + grown)} @@\n${body}`;
        shift += grown;
    }
    return result;
};

// EXTERNAL MODULE: ./lib/io/flag-files.js + 1 modules
var flag_files = __webpack_require__(9963);
// EXTERNAL MODULE: ./lib/io/regex-engine.js
var regex_engine = __webpack_require__(8262);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/io/decode-utf8.js
var decode_utf8 = __webpack_require__(7686);
// EXTERNAL MODULE: ./lib/io/file-error.js
var file_error = __webpack_require__(5391);
// EXTERNAL MODULE: ./lib/io/write-whole-file.js
var write_whole_file = __webpack_require__(9672);
;// CONCATENATED MODULE: ./lib/io/replace-file.js





/** EF BB BF, which some editors of Windows write and need. */
const BYTE_ORDER_MARK = "\ufeff";
const hasMark = (bytes) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
/**
 * Writes a file anew that was read before, whole or not at all: byte order mark, permissions and a link to it stay.
 * Refused when it no longer holds `before`: somebody else's change must not be lost.
 */
const replaceFile = async (path, before, after) => {
    try {
        const target = await (0,promises_.realpath)(path);
        const bytes = await (0,promises_.readFile)(target);
        const current = (0,decode_utf8/* decodeUtf8 */._)(bytes);
        if (!current.ok || current.value !== before)
            return (0,parsed/* refused */.J5)("has changed since it was read; nothing was written");
        const { mode } = await (0,promises_.stat)(target);
        const written = await (0,write_whole_file/* writeWholeFile */.R)(target, (hasMark(bytes) ? BYTE_ORDER_MARK : "") + after, { replace: true });
        if (written.ok)
            await (0,promises_.chmod)(target, mode & 0o7777);
        return written;
    }
    catch (error) {
        return (0,parsed/* refused */.J5)((0,file_error/* describeFileError */.S)(error));
    }
};

// EXTERNAL MODULE: ./lib/pipeline.js + 21 modules
var pipeline = __webpack_require__(9502);
// EXTERNAL MODULE: ./lib/cli/color.js
var cli_color = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/cli/count-of.js
var count_of = __webpack_require__(3120);
// EXTERNAL MODULE: ./lib/cli/nearest-word.js
var nearest_word = __webpack_require__(5729);
// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/render-problems.js + 1 modules
var render_problems = __webpack_require__(8792);
// EXTERNAL MODULE: ./lib/cli/safe-text.js
var safe_text = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/edit-flags.js
















/**
 * Makes one change in the flag files of `--config`, shows it or writes it. Every file is read and checked as one flag
 * set before anything is written; throws a Refusal, and leaves the files alone, where the result would not be valid.
 */
const editFlags = async (args, world, request) => {
    const { change } = request;
    const files = await readFiles(args, world);
    const documents = files.map(parse);
    const document = change.kind === "create" ? fileForNew(documents, request) : fileOf(documents, change.flag);
    const before = await (0,pipeline/* loadFlagSet */.ZW)(files, { loadRegex: regex_engine/* loadRegexEngine */.cG, now: world.now() });
    if (change.kind === "remove" && before.ok)
        refuseMentioned(before.value, change.flag);
    const edit = changeFlag(document, change);
    if (!edit.ok)
        throw new refusal/* Refusal */.P(edit.message, { hint: "nothing was written" });
    const made = edit.value;
    if (made === undefined)
        return report(args, world, { request, document, diff: "", note: [] });
    const edited = files.map(({ file, text }) => ({ file, text: file === document.file ? made.text : text }));
    const after = await (0,pipeline/* loadFlagSet */.ZW)(edited, { loadRegex: regex_engine/* loadRegexEngine */.cG, now: world.now() });
    if (!after.ok) {
        const errors = after.problems.filter(({ severity }) => severity === "error").length;
        throw new refusal/* Refusal */.P(`the flag files would be refused: ${(0,count_of/* countOf */.p)(errors, "error")}; nothing was written`, {
            problems: after.problems,
        });
    }
    await showNewWarnings(args, world, before.problems, after.problems);
    if (!args.has("dry-run"))
        await write(world, document, made);
    const diff = unifiedDiff(document.file, document.text ?? "", made.replacements);
    return report(args, world, { request, document, diff, note: stillOtherwise(after.value, change) });
};
const readFiles = async (args, world) => {
    const patterns = args.all("config").length > 0 ? args.all("config") : [flag_files/* DEFAULT_FLAG_FILE */.kz];
    const found = await (0,flag_files/* findFlagFiles */.LE)(patterns, { cwd: world.cwd });
    if (!found.ok)
        throw new refusal/* Refusal */.P(found.message, { hint: "to name the file: --config PATH" });
    const files = await (0,flag_files/* readFlagFiles */.k4)(found.value, { cwd: world.cwd });
    if (!files.ok)
        throw new refusal/* Refusal */.P(files.message);
    return files.value;
};
const parse = ({ file, text }) => {
    const read = (0,parse_document/* parseDocument */.T)(text, file);
    const problems = read.ok ? read.value.problems : read.problems;
    if (read.ok && !problems.some(({ severity }) => severity === "error"))
        return read.value;
    throw new refusal/* Refusal */.P(`${JSON.stringify(file)} cannot be edited before it can be read`, { problems });
};
const fileOf = (documents, flag) => {
    const document = documents.find((candidate) => flagEntry(candidate, flag));
    if (document !== undefined)
        return document;
    const nearest = (0,nearest_word/* nearestWord */.z)(flag, documents.flatMap(flagKeys));
    throw new refusal/* Refusal */.P(`there is no flag ${JSON.stringify(flag)}`, {
        hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
    });
};
const flagKeys = ({ root }) => {
    const flags = root.kind === "mapping" ? root.entries.find(({ key }) => key === "flags")?.value : undefined;
    return flags?.kind === "mapping" ? flags.entries.map(({ key }) => key) : [];
};
const fileForNew = (documents, { change, file }) => {
    if (file !== undefined) {
        const named = documents.find((document) => document.file === file);
        if (named !== undefined)
            return named;
        const names = documents.map((document) => document.file).join(", ");
        throw new refusal/* Refusal */.P(`--file: ${JSON.stringify(file)} is none of the files read: ${names}`);
    }
    if (change.kind === "create" && change.after !== undefined)
        return fileOf(documents, change.after);
    const [only, other] = documents;
    if (only !== undefined && other === undefined)
        return only;
    const names = documents.map((document) => document.file).join(", ");
    throw new refusal/* Refusal */.P("several files are read; which one shall have the flag?", { hint: `--file one of: ${names}` });
};
const refuseMentioned = ({ flagSet }, flag) => {
    const mentions = mentionsOf(flagSet, flag);
    if (mentions.length === 0)
        return;
    throw new refusal/* Refusal */.P(`the flag ${JSON.stringify(flag)} cannot be removed: it is referred to by ${mentions.join(", ")}`, {
        hint: "change those first",
    });
};
/** Warnings that the change brings; those that were there before are not its business. */
const showNewWarnings = async (args, world, before, after) => {
    const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
    const added = after.filter(({ code, message }) => !known.has(`${code} ${message}`));
    const color = (0,cli_color/* colorOf */.H)(world.stderr, world.env) && !args.has("no-color");
    if (added.length > 0)
        await world.stderr.write((0,render_problems.renderProblems)(added, color));
};
const write = async (world, { file, text = "" }, edit) => {
    const written = await replaceFile((0,external_node_path_.resolve)(world.cwd, file), text, edit.text);
    if (!written.ok)
        throw new refusal/* Refusal */.P(`${JSON.stringify(file)}: ${written.message}`);
};
/** Environments whose own switch goes against the one that was just turned. */
const stillOtherwise = ({ flagSet }, change) => {
    if (change.kind !== "switch" || change.environment !== undefined)
        return [];
    const environments = Object.entries(flagSet.flags[change.flag]?.environments ?? {});
    return environments.flatMap(([name, { enabled }]) => enabled === !change.enabled
        ? [`the environment ${JSON.stringify(name)} still has it ${enabled ? "on" : "off"}`]
        : []);
};
const report = async (args, world, result) => {
    const { request, document, diff, note } = result;
    const isDry = args.has("dry-run");
    const changed = diff !== "";
    if (args.has("json")) {
        const { flag } = request.change;
        const written = changed && !isDry;
        await (0,write_json/* writeJson */.G)(world.stdout, {
            schema_version: 1,
            flag,
            file: document.file,
            changed,
            written,
            diff,
            notes: note,
        });
        return 0;
    }
    for (const line of note)
        await world.stderr.write(`note: ${(0,safe_text/* safeText */.H)(line)}\n`);
    if (!changed)
        await world.stdout.write(`nothing to change: ${(0,safe_text/* safeText */.H)(document.file)} says so already\n`);
    else if (isDry)
        await world.stdout.write(safeLines(diff));
    else
        await world.stdout.write(`${(0,safe_text/* safeText */.H)(request.done)} in ${(0,safe_text/* safeText */.H)(document.file)}\n`);
    return 0;
};
/** Line by line, so that a line break stays one; a tab is no danger. */
const safeLines = (text) => text
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t").map(safe_text/* safeText */.H).join("\t"))
    .join("\n");


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

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ servedFormOf),
/* harmony export */   a: () => (/* binding */ fieldValue)
/* harmony export */ });
/* harmony import */ var _syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4249);
/* harmony import */ var _parse_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(125);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9244);




const TEXT_FIELDS = new Set([
    "type",
    "description",
    "owner",
    "category",
    "seed",
    "expires",
    "id",
]);
const SERVED_FIELDS = new Set(["default", "off", "onError", "safe", "serve"]);
/** The form of the values of a flag that is there. */
const servedFormOf = (flag) => {
    const type = (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w)(flag, "type")?.value;
    const isString = type?.kind === "scalar" && type.value === "string";
    return { isString, hasVariants: (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w)(flag, "variants") !== undefined };
};
/** Whether a field holds text, so that `1.10` or `no` need no quotes to stay what they are. */
const holdsText = ({ isString, hasVariants }, path) => {
    const [first, second] = path;
    const last = path.at(-1);
    if (first === "metadata" || path.includes("when"))
        return false;
    if (TEXT_FIELDS.has(last))
        return true;
    if (first === "variants")
        return isString && path.length === 2;
    const isServed = SERVED_FIELDS.has(last) || (first === "values" && second === last);
    return isServed && (isString || hasVariants);
};
/** The value of a field from the words of a person: text as it is where the field holds text, else YAML. */
const fieldValue = (form, path, text) => {
    if (holdsText(form, path) && !/^\s*\{/.test(text))
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(text);
    return yamlOf(text);
};
/** One YAML value. Nothing at all is refused: to take a field out is another thing than to set it. */
const yamlOf = (text) => {
    const read = (0,_parse_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(text, "value");
    if (!read.ok)
        return (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(read.problems[0]?.message ?? "not YAML");
    const [problem] = read.value.problems;
    return problem === undefined ? (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)((0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOfNode */ .AI)(read.value.root)) : (0,_syntax_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .refused */ .J5)(problem.message);
};


/***/ }),

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ jsonOfNode),
/* harmony export */   Mr: () => (/* binding */ treeOfNode),
/* harmony export */   Pc: () => (/* binding */ isSameTree),
/* harmony export */   rb: () => (/* binding */ changeTree)
/* harmony export */ });
const treeOfNode = (node) => {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "sequence")
        return { items: node.items.map(treeOfNode) };
    return { entries: node.entries.map(({ key, value }) => [key, treeOfNode(value)]) };
};
/** A node as the JSON value that it stands for. */
const jsonOfNode = (node) => {
    if (node.kind === "scalar")
        return node.value;
    if (node.kind === "sequence")
        return node.items.map(jsonOfNode);
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOfNode(value)]));
};
const treeOfJson = (value) => {
    if (value === null || typeof value !== "object")
        return value;
    if (Array.isArray(value))
        return { items: value.map(treeOfJson) };
    return { entries: Object.entries(value).map(([key, item]) => [key, treeOfJson(item)]) };
};
const entriesOf = (tree) => tree !== null && typeof tree === "object" && "entries" in tree ? tree.entries : [];
/** The tree after a change, worked out without its text. */
const changeTree = (tree, change) => changeAt(tree, change, change.path);
const changeAt = (tree, change, path) => {
    const [step, ...rest] = path;
    if (step === undefined)
        return change.kind === "set" ? treeOfJson(change.value) : tree;
    if (typeof step === "number") {
        const items = tree !== null && typeof tree === "object" && "items" in tree ? tree.items : [];
        return { items: items.map((item, index) => (index === step ? changeAt(item, change, rest) : item)) };
    }
    const entries = entriesOf(tree);
    const index = entries.findIndex(([key]) => key === step);
    const known = entries[index];
    if (rest.length === 0 && change.kind !== "set")
        return { entries: changeEntries(entries, change, step, index) };
    const changed = [step, changeAt(known === undefined ? null : known[1], change, rest)];
    return { entries: known === undefined ? [...entries, changed] : entries.with(index, changed) };
};
const changeEntries = (entries, change, key, index) => {
    switch (change.kind) {
        case "remove":
            return entries.toSpliced(index, 1);
        case "replace":
            return entries.with(index, [change.key, treeOfJson(change.value)]);
        case "insert":
            return entries.toSpliced(change.at, 0, [key, treeOfJson(change.value)]);
    }
};
/** Whether two documents say the same, in the same order. */
const isSameTree = (a, b) => JSON.stringify(a) === JSON.stringify(b);


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
