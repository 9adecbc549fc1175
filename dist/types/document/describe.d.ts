import type { Node } from "./node.ts";
/** The user's own word for a message: in double quotes, shortened, nothing in it that a terminal would obey. */
export declare const quote: (text: string) => string;
/** Words in a row for a message: `"a", "b" or "c"`. */
export declare const oneOf: (words: readonly string[]) => string;
/** What was found, for a message. */
export declare const describe: (node: Node) => string;
