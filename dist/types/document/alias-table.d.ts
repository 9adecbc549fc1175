import type { Node, Span } from "./node.ts";
/** The offsets of an anchor's name. */
type AnchorName = {
    readonly anchorStart: number;
    readonly anchorEnd: number;
};
/** Anchors and what aliases of them cost. An alias shares the node of its anchor, so only a walk would expand it. */
export declare class AliasTable {
    #private;
    /** Characters that all aliases up to here stand for. */
    expanded: number;
    constructor(text: string);
    /** Marks an anchor as being read: an alias of it from here on would be a cycle. */
    open(name: AnchorName): void;
    /** Names a finished node; `inner` is what the aliases inside it stand for. */
    define(name: AnchorName, node: Node, inner: number): void;
    /** The node that an alias at `depth` stands for. Throws FatalFault for an unknown name, a cycle or a bomb. */
    resolve(span: Span, depth: number): Node;
}
export {};
