import { MAX_DEPTH } from "./limits.ts";
import { type Entry, NOWHERE, type Node, type ScalarNode } from "./node.ts";
import type { Source } from "./parsed-document.ts";
import type { ProblemList } from "./problem-list.ts";

/** A value that contains itself many times over would otherwise be walked for ever. */
const MAX_NODES = 4_000_000;

const NO_SPAN = { start: NOWHERE, end: NOWHERE };

const scalar = (value: ScalarNode["value"]): ScalarNode => ({ kind: "scalar", ...NO_SPAN, value, plain: false });

/** A JavaScript value as a tree without positions. What is not JSON is reported and read as null. */
export const nodeFromJson = (value: unknown, source: Source, problems: ProblemList): Node => {
  let nodes = 0;
  const refuse = (code: "too_deep" | "too_large" | "not_json", message: string): ScalarNode => {
    problems.report(code, source, undefined, message);
    return scalar(null);
  };
  const read = (item: unknown, depth: number): Node => {
    nodes += 1;
    if (nodes > MAX_NODES) {
      return nodes === MAX_NODES + 1
        ? refuse("too_large", `the document has more than ${MAX_NODES} values`)
        : scalar(null);
    }
    if (item === null || typeof item === "string" || typeof item === "boolean") return scalar(item);
    if (typeof item === "number" && Number.isFinite(item)) return scalar(item === 0 ? 0 : item);
    if (typeof item !== "object") return refuse("not_json", `a ${typeof item} is not JSON`);
    if (depth === MAX_DEPTH) return refuse("too_deep", `collections stand more than ${MAX_DEPTH} levels deep`);
    if (Array.isArray(item)) {
      return { kind: "sequence", ...NO_SPAN, items: Array.from(item, (each) => read(each, depth + 1)) };
    }
    const entries: Entry[] = [];
    // A Map has its keys in the order given; an object puts those that are numbers first.
    for (const [key, value] of item instanceof Map ? item : Object.entries(item)) {
      if (nodes > MAX_NODES) break;
      entries.push({ key: String(key), ...NO_SPAN, value: read(value, depth + 1) });
    }
    return { kind: "mapping", ...NO_SPAN, entries };
  };
  return read(value, 0);
};
