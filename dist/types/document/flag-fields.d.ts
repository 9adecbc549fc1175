import { type Threshold } from "../model/threshold.ts";
import { type ReadFields } from "./object-shape.ts";
import { type KnownKind } from "./served.ts";
import { type Shape } from "./shape.ts";
declare const thresholdShape: Shape<Threshold>;
declare const variantsShape: Shape<readonly (readonly [string, import("../api.ts").JsonValue])[]>;
declare const flagFields: (kind: KnownKind) => {
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
        shape: Shape<readonly import("../model/flag.ts").Prerequisite[]>;
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
    description: {
        shape: Shape<string>;
        description: string;
        required: true;
    };
    owner: {
        shape: Shape<string>;
        description: string;
    };
    category: {
        shape: Shape<string>;
        description: string;
    };
    tags: {
        shape: Shape<readonly string[]>;
        description: string;
    };
    metadata: {
        shape: Shape<readonly (readonly [string, import("../api.ts").JsonValue])[]>;
        description: string;
    };
    expires: {
        shape: Shape<string>;
        description: string;
    };
    permanent: {
        shape: Shape<true>;
        description: string;
    };
    archived: {
        shape: Shape<boolean>;
        description: string;
    };
    live: {
        shape: Shape<boolean>;
        description: string;
    };
    seed: {
        shape: Shape<string>;
        description: string;
    };
    hash: {
        shape: Shape<"unleash">;
        description: string;
    };
    type: {
        shape: Shape<"boolean" | "json" | "number" | "string">;
        description: string;
    };
    environments: {
        shape: Shape<readonly (readonly [string, ReadFields<{
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
                shape: Shape<readonly import("../model/flag.ts").Prerequisite[]>;
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
        }>])[]>;
        description: string;
    };
    values: {
        shape: Shape<readonly (readonly [string, import("../model/rule.ts").Serve])[]>;
        description: string;
    };
};
type VariantFields = {
    readonly variants: {
        readonly shape: typeof variantsShape;
        readonly description: string;
    };
    readonly threshold: {
        readonly shape: typeof thresholdShape;
        readonly description: string;
    };
};
/** What was read of a flag; every field may be missing. */
export type FlagFields = ReadFields<ReturnType<typeof flagFields> & VariantFields>;
/** The shape of a flag that serves values of this kind. Made on first use. */
export declare const flagShape: (kind: KnownKind) => Shape<FlagFields>;
export {};
