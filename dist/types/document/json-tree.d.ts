import { type Node } from "./node.ts";
import type { Source } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";
/** A JavaScript value as a tree without positions. What is not JSON is reported and read as null. */
export declare const nodeFromJson: (value: unknown, source: Source, problems: ProblemList) => Node;
