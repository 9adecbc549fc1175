import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { oneOf, quote } from "../describe.ts";
import { findEntry, type MappingNode, type Node } from "../node.ts";
import { Suggester } from "../suggest.ts";
import type { Path, PathStep } from "./tree.ts";

/** What an environment can replace; the words of `servingFields`, which a test compares. */
export const SERVING_FIELDS = [
  "enabled",
  "default",
  "off",
  "onError",
  "safe",
  "targets",
  "rules",
  "prerequisites",
  "schedule",
  "bucketBy",
] as const;

const MAX_NAMED = 8;

const mappingAt = (node: Node | undefined, key: string): Node | undefined =>
  node?.kind === "mapping" ? findEntry(node, key)?.value : undefined;

/** Where a field of a flag stands in an environment: `values.ENV` or `environments.ENV.FIELD`. */
const inEnvironment = (flag: MappingNode, words: readonly string[], environment: string): Parsed<readonly string[]> => {
  const [field = ""] = words;
  if (!SERVING_FIELDS.some((known) => known === field)) {
    return refused(`an environment cannot replace ${quote(field)}, only ${oneOf(SERVING_FIELDS)}`);
  }
  const values = mappingAt(flag, "values");
  const own = mappingAt(mappingAt(flag, "environments"), environment);
  const isValue = field === "default" && words.length === 1 && values !== undefined && !mappingAt(own, "default");
  return parsed(isValue ? ["values", environment] : ["environments", environment, ...words]);
};

const idOf = (item: Node): string | undefined => {
  const id = mappingAt(item, "id");
  return id?.kind === "scalar" ? String(id.value) : undefined;
};

const indexIn = (items: readonly Node[], word: string, where: string): Parsed<number> => {
  const ids = items.map(idOf);
  const index = ids.indexOf(word);
  if (index !== -1) return parsed(index);
  if (/^\d{1,6}$/.test(word) && Number(word) < items.length) return parsed(Number(word));
  const known = ids.filter((id) => id !== undefined);
  const nearest = new Suggester().nearest(word, known);
  const choices = known.length === 0 ? `it has ${items.length} items` : `it has ${oneOf(known.slice(0, MAX_NAMED))}`;
  return refused(
    `${quote(where)} has nothing called ${quote(word)}; ${nearest === undefined ? choices : `did you mean ${quote(nearest)}?`}`,
  );
};

/** A key with dots is one step where the mapping has it. */
const keyLength = (node: MappingNode, words: readonly string[]): number => {
  for (let length = words.length; length > 1; length--) {
    if (findEntry(node, words.slice(0, length).join("."))) return length;
  }
  return 1;
};

/**
 * The path to a field of a flag, such as `owner`, `values.production` or `rules.<id>.rollout`: items of a list by their
 * id, or by their number from 0. What the flag does not have yet is a step by its name.
 */
export const fieldPath = (flag: Node, field: string, environment: string | undefined): Parsed<Path> => {
  if (flag.kind !== "mapping") return parsed(field.split("."));
  const given = field.split(".");
  if (given.includes("")) return refused(`${quote(field)} is not the name of a field`);
  const named = environment === undefined ? parsed(given) : inEnvironment(flag, given, environment);
  if (!named.ok) return named;
  let words = named.value;
  const path: PathStep[] = [];
  let node: Node | undefined = flag;
  while (words.length > 0) {
    const length: number = node?.kind === "mapping" ? keyLength(node, words) : 1;
    const word = words.slice(0, length).join(".");
    if (node?.kind === "sequence") {
      const index = indexIn(node.items, word, path.join("."));
      if (!index.ok) return index;
      path.push(index.value);
      node = node.items[index.value];
    } else {
      path.push(word);
      node = mappingAt(node, word);
      if (node === undefined && isList(word) && words.length > length) {
        return refused(`${quote(path.join("."))} is not there; set it whole first`);
      }
    }
    words = words.slice(length);
  }
  return parsed(path);
};

const isList = (word: string): boolean => word === "rules" || word === "targets" || word === "prerequisites";
