import type { JsonValue } from "../../model/json.ts";
import { type Parsed, parsed, refused } from "../../syntax/parsed.ts";
import { findEntry, type MappingNode } from "../node.ts";
import { parseDocument } from "../parse-document.ts";
import { jsonOfNode, type Path } from "./tree.ts";

const TEXT_FIELDS: ReadonlySet<unknown> = new Set([
  "type",
  "description",
  "owner",
  "category",
  "seed",
  "expires",
  "id",
]);
const SERVED_FIELDS: ReadonlySet<unknown> = new Set(["default", "off", "onError", "safe", "serve"]);

/** What decides whether the values of a flag are texts: its type, and whether they are names of variants. */
export type ServedForm = { readonly isString: boolean; readonly hasVariants: boolean };

/** The form of the values of a flag that is there. */
export const servedFormOf = (flag: MappingNode): ServedForm => {
  const type = findEntry(flag, "type")?.value;
  const isString = type?.kind === "scalar" && type.value === "string";
  return { isString, hasVariants: findEntry(flag, "variants") !== undefined };
};

/** Whether a field holds text, so that `1.10` or `no` need no quotes to stay what they are. */
const holdsText = ({ isString, hasVariants }: ServedForm, path: Path): boolean => {
  const [first, second] = path;
  const last = path.at(-1);
  if (first === "metadata" || path.includes("when")) return false;
  if (TEXT_FIELDS.has(last)) return true;
  if (first === "variants") return isString && path.length === 2;
  const isServed = SERVED_FIELDS.has(last) || (first === "values" && second === last);
  return isServed && (isString || hasVariants);
};

/** The value of a field from the words of a person: text as it is where the field holds text, else YAML. */
export const fieldValue = (form: ServedForm, path: Path, text: string): Parsed<JsonValue> => {
  if (holdsText(form, path) && !/^\s*\{/.test(text)) return parsed(text);
  return yamlOf(text);
};

/** One YAML value. Nothing at all is refused: to take a field out is another thing than to set it. */
const yamlOf = (text: string): Parsed<JsonValue> => {
  const read = parseDocument(text, "value");
  if (!read.ok) return refused(read.problems[0]?.message ?? "not YAML");
  const [problem] = read.value.problems;
  return problem === undefined ? parsed(jsonOfNode(read.value.root)) : refused(problem.message);
};
