/** Something that is there but that no operator can read: an object, a function, NaN. */
export declare class Unreadable {
    /** What it is, for a trace: `an object`. */
    readonly what: string;
    constructor(what: string);
}
export type AttributeScalar = string | number | boolean;
/** An element of a list; undefined: null, a hole, or a getter. */
export type AttributeElement = AttributeScalar | Unreadable | undefined;
/** What conditions see of an attribute; undefined: missing. Numbers are finite. */
export type AttributeValue = AttributeElement | readonly AttributeElement[];
/** The attributes that a flag set reads, each at its own place. */
export type Slots = readonly AttributeValue[];
/** An array of a single element can claim four thousand million; one that long is not read element by element. */
export declare const MAX_LIST_LENGTH = 1000000;
/** A copy of a context's value that nothing outside can change; it never runs a getter. May throw what a Proxy throws. */
export declare const attributeValue: (value: unknown) => AttributeValue;
/** The value of an own data property; undefined when there is none, or when it is a getter. */
export declare const ownData: (holder: object, name: string | number) => unknown;
/** An object as JSON or a literal makes it, from any realm; not an array, not an instance of a class. */
export declare const isPlainObject: (value: unknown) => value is object;
/** Whether a value is a list: Array.isArray does not narrow away a readonly array. */
export declare const isList: (value: unknown) => value is readonly AttributeElement[];
