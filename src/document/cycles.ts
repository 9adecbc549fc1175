import { quote } from "./describe.ts";
import { MAX_CHAIN } from "./limits.ts";
import type { Shared } from "./reader.ts";
import type { Reference } from "./references.ts";

type Graph = ReadonlyMap<string, readonly Reference[]>;

const targetOf = ({ kind, to }: Reference): string => `${kind}:${to}`;

const nameOf = (owner: string): string => owner.slice(owner.indexOf(":") + 1);

const graphOf = (references: readonly Reference[]): Graph => {
  const graph = new Map<string, Reference[]>();
  for (const reference of references) {
    const known = graph.get(reference.from);
    if (known) known.push(reference);
    else graph.set(reference.from, [reference]);
  }
  return graph;
};

type Frame = { readonly owner: string; next: number; height: number; by: Reference | undefined };

/** Walks with a list instead of recursion: a chain of 100,000 flags must not end the stack. */
const walk = (graph: Graph, first: string, heights: Map<string, number>, shared: Shared): void => {
  const path: Frame[] = [{ owner: first, next: 0, height: 0, by: undefined }];
  const open = new Map([[first, 0]]);
  while (path.length > 0) {
    const frame = path.at(-1) as Frame;
    const reference = graph.get(frame.owner)?.[frame.next++];
    if (reference === undefined) {
      leave(path, open, heights, shared);
      continue;
    }
    const target = targetOf(reference);
    const height = heights.get(target);
    const index = open.get(target);
    if (index !== undefined) reportCycle(path.slice(index), reference, shared);
    else if (height !== undefined) raise(frame, height + 1, reference, shared);
    else {
      open.set(target, path.length);
      path.push({ owner: target, next: 0, height: 0, by: reference });
    }
  }
};

/** Notes how much stands below a flag, and says so once, where it becomes too much. */
const raise = (frame: Frame, height: number, by: Reference, shared: Shared): void => {
  frame.height = Math.max(frame.height, height);
  if (height !== MAX_CHAIN) return;
  const message = `more than ${MAX_CHAIN} flags and segments refer to one another in a row, from ${quote(nameOf(by.from))} on`;
  shared.problems.report("chain_too_long", by.document, by.at, `${by.subject}: ${message}`);
};

const leave = (path: Frame[], open: Map<string, number>, heights: Map<string, number>, shared: Shared): void => {
  const { owner, height, by } = path.pop() as Frame;
  open.delete(owner);
  heights.set(owner, height);
  const parent = path.at(-1);
  if (parent && by) raise(parent, height + 1, by, shared);
};

/** More names would not help to see the circle. */
const MAX_NAMED = 10;

const reportCycle = (path: readonly Frame[], closing: Reference, shared: Shared): void => {
  const first = nameOf(closing.from);
  const others = path.slice(0, -1).map(({ owner }) => nameOf(owner));
  const shown = others.length > MAX_NAMED ? [...others.slice(0, MAX_NAMED), "…"] : others;
  const message = `${closing.subject}: it depends on itself: ${[first, ...shown, first].join(" -> ")}`;
  shared.problems.report("reference_cycle", closing.document, closing.at, message);
};

/** Refuses circles and endless chains among flags and segments; each circle is named once. */
export const checkCycles = (shared: Shared): void => {
  const graph = graphOf(shared.references.all);
  const heights = new Map<string, number>();
  for (const owner of graph.keys()) if (!heights.has(owner)) walk(graph, owner, heights, shared);
};
