import { type ReadFields } from "./object-shape.ts";
import type { Shape } from "./shape.ts";
declare const fields: {
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
};
/** What a file gives to those of its flags that do not say it themselves. */
export type Defaults = ReadFields<typeof fields>;
export declare const defaultsShape: Shape<Defaults>;
export {};
