import type { Prerequisite } from "../model/flag.ts";
import { type ReadFields } from "./object-shape.ts";
import { type KnownKind } from "./served.ts";
import { type Shape } from "./shape.ts";
/** The fields that say what a flag serves, and that an environment can replace. */
export declare const servingFields: (kind: KnownKind) => {
    enabled: {
        shape: Shape<boolean>;
        description: string;
    };
    default: {
        shape: Shape<import("../model/rule.ts").Serve>;
        description: string;
    };
    off: {
        shape: Shape<import("../model/rule.ts").Served>;
        description: string;
    };
    onError: {
        shape: Shape<import("../model/rule.ts").Served>;
        description: string;
    };
    safe: {
        shape: Shape<import("../model/rule.ts").Served>;
        description: string;
    };
    targets: {
        shape: Shape<readonly import("../model/rule.ts").Target[]>;
        description: string;
    };
    rules: {
        shape: Shape<readonly import("../model/rule.ts").Rule[]>;
        description: string;
    };
    prerequisites: {
        shape: Shape<readonly Prerequisite[]>;
        description: string;
    };
    schedule: {
        shape: Shape<import("../model/schedule.ts").Schedule>;
        description: string;
    };
    bucketBy: {
        shape: Shape<readonly string[]>;
        description: string;
    };
};
/** What an environment says about a flag. */
export type ServingFields = ReadFields<ReturnType<typeof servingFields>>;
/** The fields of a flag that an environment replaces. */
export declare const overrideShape: (kind: KnownKind) => Shape<ServingFields>;
