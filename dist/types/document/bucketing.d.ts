/** An attribute that is read; unknown ones are warned of. */
export declare const attributeShape: import("./shape.ts").Shape<string>;
/** The attributes of which the first present is the bucketing key. */
export declare const bucketByShape: import("./shape.ts").Shape<readonly string[]>;
/** A seed; `:` parts it from the rest of what is hashed. */
export declare const seedShape: import("./shape.ts").Shape<string>;
