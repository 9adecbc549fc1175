import type { Condition } from "../model/condition.ts";
import { type ReadFlag } from "./flag.ts";
import type { Entry } from "./node.ts";
import type { ReadBy, Shape } from "./shape.ts";
/** A definition and where its key stands. */
export type Defined<T> = {
    readonly key: string;
    readonly entry: Entry;
    readonly value: T;
};
/** The number of the format. */
export declare const versionShape: Shape<1>;
/** The whole document. `now` warns of expired flags. */
export declare const documentShape: (now?: number) => Shape<import("./object-shape.ts").ReadFields<{
    $schema: {
        shape: Shape<string>;
        description: string;
    };
    version: {
        shape: Shape<1>;
        description: string;
        required: true;
    };
    environments: {
        shape: Shape<readonly import("../model/flag-set.ts").Environment[]>;
        description: string;
    };
    defaultEnvironment: {
        shape: Shape<string>;
        description: string;
    };
    defaults: {
        shape: Shape<import("./object-shape.ts").ReadFields<{
            owner: {
                shape: Shape<string>;
                description: string;
            };
            category: {
                shape: Shape<string>;
                description: string;
            };
            bucketBy: {
                shape: Shape<readonly string[]>;
                description: string;
            };
            timezone: {
                shape: Shape<string>;
                description: string;
            };
        }>>;
        description: string;
    };
    attributes: {
        shape: Shape<readonly (readonly [string, "boolean" | "list" | "number" | "semver" | "string"])[]>;
        description: string;
    };
    segments: {
        shape: Shape<readonly Defined<Condition>[]>;
        description: string;
    };
    flags: {
        shape: Shape<readonly Defined<ReadFlag>[]>;
        description: string;
    };
}>>;
/** What was read of a file; every part may be missing. */
export type DocumentFields = ReadBy<ReturnType<typeof documentShape>>;
