import type { Environment } from "../model/flag-set.ts";
import type { Node } from "./node.ts";
import { type Shape } from "./shape.ts";
/** The environments in promotion order: a list of names, or a map with conditions. */
export declare const environmentsShape: Shape<readonly Environment[]>;
/** The names that a document declares, as far as they can be read. */
export declare const environmentNames: (node: Node | undefined) => readonly string[];
