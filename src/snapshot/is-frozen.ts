import type { FrozenFlags, Snapshot } from "./snapshot.ts";

type Check = (value: unknown) => boolean;

/** Whether JSON has the structure of a snapshot: every field of its type, and no other. Flag sets are not looked into. */
export const isFrozen = (value: unknown): value is Snapshot => hasFields(value, SNAPSHOT) && isInstant(value["now"]);

type Fields = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasFields = (value: unknown, checks: { readonly [field: string]: Check }): value is Fields =>
  isObject(value) &&
  Object.keys(value).length === Object.keys(checks).length &&
  Object.entries(checks).every(([field, check]) => Object.hasOwn(value, field) && check(value[field]));

const isText: Check = (value) => typeof value === "string";
const isNull: Check = (value) => value === null;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Exactly as it is written: what Date reads beyond that, such as a date alone, is of another writer. */
const isInstant = (value: unknown): boolean => {
  const instant = typeof value === "string" ? new Date(value) : undefined;
  return instant !== undefined && Number.isFinite(instant.getTime()) && instant.toISOString() === value;
};

const isOrigin: Check = (value) =>
  hasFields(value, { kind: (kind) => kind === "workspace" }) ||
  hasFields(value, { kind: (kind) => kind === "commit", commit: isText, of: isText });

const FLAGS: { readonly [field in keyof FrozenFlags]: Check } = {
  flag_set: isObject,
  order: (value) => Array.isArray(value) && value.every(isText),
  origin: isOrigin,
  lock: orNull(isText),
};

const isFlags: Check = (value) => hasFields(value, FLAGS);

const SNAPSHOT: { readonly [field in keyof Snapshot]: Check } = {
  schema: isText,
  repository: orNull(isText),
  run_id: orNull(isText),
  now: isText,
  values: isFlags,
  gates: orNull(isFlags),
  gates_are_safe: (value) => typeof value === "boolean",
  overrides: (value) => isObject(value) && Object.values(value).every(isText),
  lock_file: isText,
  server: isNull,
};
