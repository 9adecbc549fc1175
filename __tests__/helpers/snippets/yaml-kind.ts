import { isObject, type Json } from "../simulator/json.ts";

/** YAML of Actions; each is completed to a workflow and run, an action.yml only checked. */
export const ACTIONS_KINDS = ["workflow", "jobs", "steps", "with", "action"] as const;
export type ActionsKind = (typeof ACTIONS_KINDS)[number];

/** YAML of Signalbox; the tests of pages and demonstrations load it. */
export const OTHER_KINDS = [
  "flag file",
  "flags",
  "condition",
  "flag tests",
  "file beside the page",
  "flat form",
] as const;
export type YamlKind = ActionsKind | (typeof OTHER_KINDS)[number];

/** A piece of YAML: what it says, and what stands around it. */
export type YamlPiece = {
  readonly value: Json;
  /** The words after the fence; undefined for a file. */
  readonly info?: string;
  /** Whether a file next to the page has this very text. */
  readonly beside: boolean;
  /** Whether the page next to the file imports it as the flat form. */
  readonly imported: boolean;
};

const hasKeys = (value: Json, ...keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => Object.hasOwn(value, key));
const hasOnly = (value: Json, key: string): boolean => hasKeys(value, key) && Object.keys(value as object).length === 1;
const isStep = (value: Json): boolean => hasKeys(value, "uses") || hasKeys(value, "run");

/** How each kind is recognised. A fence that says what it is must be what it says; what is none of these fits nowhere. */
const RULES: Readonly<Record<YamlKind, (piece: YamlPiece) => boolean>> = {
  workflow: ({ value, info }) => hasKeys(value, "on", "jobs") && unlabelled(info, "workflow"),
  jobs: ({ value, info }) => hasOnly(value, "jobs") && unlabelled(info),
  steps: ({ value, info }) =>
    (hasOnly(value, "steps") || (Array.isArray(value) && value.length > 0 && value.every(isStep))) && unlabelled(info),
  with: ({ value, info }) => hasOnly(value, "with") && unlabelled(info),
  action: ({ value, info }) => hasKeys(value, "name", "runs") && unlabelled(info),
  "flag file": ({ value, info }) => hasKeys(value, "version", "flags") && unlabelled(info, "document"),
  flags: ({ info }) => info === "yaml flags",
  condition: ({ info }) => info === "yaml when",
  "flag tests": ({ value, info }) => hasKeys(value, "tests") && unlabelled(info, "tests"),
  "file beside the page": ({ info, beside }) => info === "yaml" && beside,
  "flat form": ({ imported }) => imported,
};

function unlabelled(info: string | undefined, label?: string): boolean {
  return info === undefined || info === "yaml" || info === `yaml ${label}`;
}

/** Every kind that a piece can be; a good one is exactly one. */
export function kindsOf(piece: YamlPiece): readonly YamlKind[] {
  return (Object.keys(RULES) as YamlKind[]).filter((kind) => RULES[kind](piece));
}
