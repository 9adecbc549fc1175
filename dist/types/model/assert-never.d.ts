/** Ends a switch over a closed union: a new member does not compile until it is handled. */
export declare const assertNever: (value: never) => never;
