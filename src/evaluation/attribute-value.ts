/** Something that is there but that no operator can read: an object, a function, NaN. */
export class Unreadable {
  /** What it is, for a trace: `an object`. */
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

export type AttributeScalar = string | number | boolean;

/** An element of a list; undefined: null, a hole, or a getter. */
export type AttributeElement = AttributeScalar | Unreadable | undefined;

/** What conditions see of an attribute; undefined: missing. Numbers are finite. */
export type AttributeValue = AttributeElement | readonly AttributeElement[];

/** The attributes that a flag set reads, each at its own place. */
export type Slots = readonly AttributeValue[];

/** An array of a single element can claim four thousand million; one that long is not read element by element. */
export const MAX_LIST_LENGTH = 1_000_000;

/** A copy of a context's value that nothing outside can change; it never runs a getter. May throw what a Proxy throws. */
export const attributeValue = (value: unknown): AttributeValue => (Array.isArray(value) ? list(value) : element(value));

const element = (value: unknown): AttributeElement => {
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

const list = (values: readonly unknown[]): AttributeValue => {
  const { length } = values;
  if (length > MAX_LIST_LENGTH) return new Unreadable(`a list of ${length} elements`);
  const elements: AttributeElement[] = [];
  for (let i = 0; i < length; i++) elements.push(element(ownData(values, i)));
  return elements;
};

/** The value of an own data property; undefined when there is none, or when it is a getter. */
export const ownData = (holder: object, name: string | number): unknown =>
  Object.getOwnPropertyDescriptor(holder, name)?.value;

/** An object as JSON or a literal makes it, from any realm; not an array, not an instance of a class. */
export const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Whether a value is a list: Array.isArray does not narrow away a readonly array. */
export const isList = (value: unknown): value is readonly AttributeElement[] =>
  typeof value === "object" && Array.isArray(value);
