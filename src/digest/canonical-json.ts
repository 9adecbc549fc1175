/**
 * Containers within containers. A flag file may nest 64 levels and stands a few levels deep in what is hashed;
 * deeper input has no honest source and would only exhaust the stack.
 */
export const MAX_CANONICAL_DEPTH = 256;

/**
 * The one text of a JSON value as RFC 8785 (JCS) writes it: no white space, members sorted by UTF-16 code units,
 * numbers as ECMAScript writes them. Equal values have equal texts, so the text can be hashed and signed.
 * Throws an Error that names the place for whatever is not JSON: undefined, a non-finite number, a lone surrogate,
 * a bigint, function or symbol, an object that is no plain one, nesting beyond the limit (hence also a cycle).
 */
export const canonicalJson = (value: unknown): string => write(value, []);

type Path = (string | number)[];

const write = (value: unknown, path: Path): string => {
  switch (typeof value) {
    case "string":
      return writeString(value, path);
    case "number":
      if (!Number.isFinite(value)) throw notJson(`the number ${value}`, path);
      // Also writes -0 as 0, as RFC 8785 §3.2.2.3 asks.
      return String(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      if (path.length >= MAX_CANONICAL_DEPTH) throw notJson(`nested deeper than ${MAX_CANONICAL_DEPTH} levels`, path);
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw notJson(typeof value === "undefined" ? "undefined" : `a ${typeof value}`, path);
  }
};

const writeArray = (array: readonly unknown[], path: Path): string => {
  let text = "";
  // By index: a hole is read as undefined and refused, where an iterating method would skip it.
  for (let index = 0; index < array.length; index++) {
    path.push(index);
    text += `${index === 0 ? "" : ","}${write(array[index], path)}`;
    path.pop();
  }
  return `[${text}]`;
};

const writeObject = (object: object, path: Path): string => {
  if (!isPlain(object)) throw notJson(`an object of ${Object.prototype.toString.call(object)} that is not plain`, path);
  if (Object.getOwnPropertySymbols(object).length > 0) throw notJson("an object with a symbol as key", path);
  let text = "";
  // The default order of sort() is that of UTF-16 code units, which RFC 8785 §3.2.3 asks for.
  for (const key of Object.keys(object).sort()) {
    path.push(key);
    const member = `${writeString(key, path)}:${write((object as Record<string, unknown>)[key], path)}`;
    text += text === "" ? member : `,${member}`;
    path.pop();
  }
  return `{${text}}`;
};

const writeString = (text: string, path: Path): string => {
  // JSON.stringify would write an escape there, which is no UTF-8 text to hash.
  if (!text.isWellFormed()) throw notJson("a string with a lone surrogate", path);
  return JSON.stringify(text);
};

/** An object literal of any realm, or one without prototype; not an instance of a class, a Map or a Date. */
const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const notJson = (found: string, path: Path): Error =>
  new Error(`cannot be written as canonical JSON: ${found} at ${JSON.stringify(path.slice(0, MAX_SHOWN_PATH))}`);

/** A message about input that is nested too deep must not be as long as the input. */
const MAX_SHOWN_PATH = 16;
