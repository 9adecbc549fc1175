import { quote } from "./describe.ts";
import { FatalFault } from "./fatal-fault.ts";
import { MAX_ALIASED_TEXT, MAX_ALIASES, MAX_DEPTH } from "./limits.ts";
import type { Node, Span } from "./node.ts";

/** The offsets of an anchor's name. */
type AnchorName = { readonly anchorStart: number; readonly anchorEnd: number };

/** What an anchor names. `weight`: characters of source that one alias of it stands for. */
type Anchored = { readonly node: Node; readonly weight: number };

const heightOf = (node: Node): number => {
  let height = 0;
  if (node.kind === "sequence") for (const item of node.items) height = Math.max(height, heightOf(item) + 1);
  if (node.kind === "mapping") for (const entry of node.entries) height = Math.max(height, heightOf(entry.value) + 1);
  return height === 0 && node.kind !== "scalar" ? 1 : height;
};

/** Anchors and what aliases of them cost. An alias shares the node of its anchor, so only a walk would expand it. */
export class AliasTable {
  readonly #text: string;
  /** `undefined` while the anchored collection is still being read. */
  readonly #anchors = new Map<string, Anchored | undefined>();
  #count = 0;
  /** Characters that all aliases up to here stand for. */
  expanded = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Marks an anchor as being read: an alias of it from here on would be a cycle. */
  open(name: AnchorName): void {
    this.#anchors.set(this.#nameOf(name), undefined);
  }

  /** Names a finished node; `inner` is what the aliases inside it stand for. */
  define(name: AnchorName, node: Node, inner: number): void {
    const weight = node.end - node.start + inner;
    this.#anchors.set(this.#nameOf(name), { node, weight });
  }

  /** The node that an alias at `depth` stands for. Throws FatalFault for an unknown name, a cycle or a bomb. */
  resolve(span: Span, depth: number): Node {
    const name = this.#text.slice(span.start + 1, span.end);
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      const known = this.#anchors.has(name);
      const message = known
        ? `the alias ${quote(name)} stands inside its own anchor`
        : `no anchor is named ${quote(name)}`;
      throw new FatalFault(known ? "cyclic_alias" : "unknown_alias", span, message);
    }
    this.#count += 1;
    this.expanded += anchored.weight;
    if (this.#count > MAX_ALIASES) throw new FatalFault("too_many_aliases", span, `more than ${MAX_ALIASES} aliases`);
    if (this.expanded > MAX_ALIASED_TEXT) {
      const message = `the aliases up to here stand for more than ${MAX_ALIASED_TEXT} characters`;
      throw new FatalFault("too_many_aliases", span, message);
    }
    if (depth + heightOf(anchored.node) > MAX_DEPTH) {
      throw new FatalFault("too_deep", span, `with this alias, collections stand more than ${MAX_DEPTH} levels deep`);
    }
    return anchored.node;
  }

  #nameOf({ anchorStart, anchorEnd }: AnchorName): string {
    return this.#text.slice(anchorStart, anchorEnd);
  }
}
