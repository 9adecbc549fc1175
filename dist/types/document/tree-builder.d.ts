import { type Event } from "js-yaml";
import { type Node } from "./node.ts";
import { type Source } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";
/** One walk over the parser's events of one YAML document, which makes the tree of nodes. */
export declare class TreeBuilder {
    #private;
    constructor(text: string, events: readonly Event[], first: number, source: Source, problems: ProblemList);
    /** The next node with all that is in it. Throws FatalFault where the tree would not be safe to walk. */
    readNode(): Node;
}
