import type { Serve } from "../model/rule.ts";
import { parseDate } from "../syntax/instant.ts";
import { quote } from "./describe.ts";
import type { ReadFlag } from "./flag.ts";
import { type Entry, findEntry, type MappingNode, type Node, type Span } from "./node.ts";
import type { Reader } from "./reader.ts";
import type { ServingFields } from "./serving.ts";

/** Environments that a message names. */
const MAX_NAMED = 5;

const DAY = 24 * 60 * 60 * 1000;

const checkLifetime = ({ node, entry, fields }: ReadFlag, now: number | undefined, reader: Reader): void => {
  const expires = findEntry(node, "expires");
  const permanent = findEntry(node, "permanent");
  if (!expires && !permanent) reader.report("missing_field", entry, 'a flag needs "expires" or "permanent: true"');
  if (expires && permanent) {
    const later = expires.start > permanent.start ? expires : permanent;
    reader.report("conflicting_fields", later, '"expires" and "permanent" exclude each other');
  }
  const day = fields.expires === undefined ? undefined : parseDate(fields.expires);
  if (now === undefined || day === undefined || !expires || now < day + DAY) return;
  reader.report(
    "expired",
    expires.value,
    `the flag expired after ${fields.expires}; remove it, or extend it on purpose`,
  );
};

/** One view of a flag: its base, or an environment with what it replaces. */
type View = {
  readonly fields: ServingFields;
  /** What is stated here itself; the base's fields are reported there. */
  readonly own: MappingNode;
  readonly at: Span;
  readonly where: string;
  /** `values` give the default here. */
  readonly hasValue: boolean;
};

/** Whether a check would say something here that it has not said of the base. */
const states = (view: View, ...names: readonly string[]): boolean =>
  names.some((name) => (name === "default" && view.hasValue) || findEntry(view.own, name));

const isSplit = (serve: Serve | undefined): boolean => serve !== undefined && "split" in serve;

const checkGate = ({ fields, own, where }: View, reader: Reader): void => {
  if (fields.safe === undefined) return;
  const safe = findEntry(own, "safe");
  for (const name of ["off", "onError"] as const) {
    const stated = findEntry(own, name);
    if (fields[name] === undefined || !(stated ?? safe)) continue;
    const message = `"safe" is served instead of ${quote(name)}${where}; remove one of them`;
    reader.report("conflicting_fields", stated ?? (safe as Span), message);
  }
};

/** A gate must not hang on a key that whoever is gated can choose. */
const checkGateBucketing = (view: View, reader: Reader): void => {
  const { fields, own, at, where } = view;
  if (fields.safe === undefined || fields.bucketBy || !states(view, "safe", "default", "rules", "targets")) return;
  const rules = fields.rules ?? [];
  const rule = rules.find(({ rollout, serve, bucketBy }) => (rollout || isSplit(serve)) && !bucketBy);
  const target = fields.targets?.some(({ serve }) => isSplit(serve));
  if (!rule && !target && !isSplit(fields.default)) return;
  const place = findEntry(own, rule ? "rules" : target ? "targets" : "default") ?? findEntry(own, "safe") ?? at;
  const what = rule ? `the rule ${quote(rule.id)} buckets` : "it splits";
  reader.report("gate_needs_bucket_by", place, `a gate ("safe") states its "bucketBy" itself where ${what}${where}`);
};

const checkOff = (view: View, reader: Reader): void => {
  const { fields, own, at, where } = view;
  if (!isSplit(fields.default) || fields.off || fields.safe || !states(view, "default")) return;
  reader.report(
    "missing_field",
    findEntry(own, "default") ?? at,
    `a flag whose default is a split needs "off"${where}`,
  );
};

const checkLive = (view: View, isLive: boolean, reader: Reader): void => {
  const { fields, own } = view;
  if (isLive || !fields.safe || !fields.schedule) return;
  const schedule = findEntry(own, "schedule") ?? findEntry(own, "safe");
  if (!schedule) return;
  const message = `a gate with a schedule is frozen with the snapshot; "live: true" takes it by the real clock${view.where}`;
  reader.report("gate_not_live", schedule, message);
};

const checkDefault = ({ node, entry, type, fields }: ReadFlag, reader: Reader): void => {
  if (type === undefined || type === "boolean" || findEntry(node, "default")) return;
  const stated = new Set<string>();
  for (const [name, override] of fields.environments ?? []) if (override.default) stated.add(name);
  for (const name of fieldsOf(findEntry(node, "values")?.value)) stated.add(name);
  const missing: string[] = [];
  for (const name of reader.shared.environments) {
    if (!stated.has(name)) missing.push(name);
    // Enough to name; 100,000 flags must not each be compared with 100,000 environments.
    if (missing.length === MAX_NAMED) break;
  }
  if (missing.length === 0) return;
  const message =
    stated.size === 0
      ? 'a flag that is not boolean needs "default"'
      : `the flag needs "default", or a value for ${missing.map(quote).join(", ")} too`;
  reader.report("missing_field", entry, message);
};

const fieldsOf = (node: Node | undefined): readonly string[] =>
  node?.kind === "mapping" ? node.entries.map(({ key }) => key) : [];

/** By key, for maps as large as the user likes. */
const entriesOf = (node: Node | undefined): ReadonlyMap<string, Entry> =>
  new Map(node?.kind === "mapping" ? node.entries.map((entry) => [entry.key, entry]) : []);

const checkValues = ({ node }: ReadFlag, reader: Reader): void => {
  const environments = findEntry(node, "environments")?.value;
  const values = environments && findEntry(node, "values")?.value;
  if (environments?.kind !== "mapping" || values?.kind !== "mapping") return;
  const stated = entriesOf(environments);
  for (const value of values.entries) {
    const other = stated.get(value.key)?.value;
    if (other?.kind !== "mapping" || !findEntry(other, "default")) continue;
    const message = `"values" and "environments" both give the default of ${quote(value.key)}; remove one of them`;
    reader.report("conflicting_fields", value, message);
  }
};

const viewsOf = ({ node, entry, fields }: ReadFlag): readonly View[] => {
  const base: View = { fields, own: node, at: entry, where: "", hasValue: false };
  if (!fields.environments && !fields.values) return [base];
  const environments = findEntry(node, "environments")?.value;
  const values = findEntry(node, "values")?.value;
  const ownOf = entriesOf(environments);
  const stateOf = entriesOf(values);
  const servedIn = new Map(fields.values ?? []);
  const overrides = new Map(fields.environments ?? []);
  const views = [base];
  for (const name of new Set([...overrides.keys(), ...servedIn.keys()])) {
    const own = ownOf.get(name);
    const value = stateOf.get(name);
    const served = servedIn.get(name);
    const merged = { ...fields, ...overrides.get(name), ...(served && { default: served }) };
    const stated: Node = own?.value ?? { kind: "mapping", start: 0, end: 0, entries: [] };
    if (stated.kind !== "mapping") continue;
    const at = value ?? own ?? entry;
    views.push({ fields: merged, own: stated, at, where: ` in ${quote(name)}`, hasValue: value !== undefined });
  }
  return views;
};

/** Every rule between the fields of one flag. `now` in epoch milliseconds; without it, nothing is expired. */
export const checkFlag = (read: ReadFlag, now: number | undefined, reader: Reader): void => {
  checkLifetime(read, now, reader);
  checkDefault(read, reader);
  checkValues(read, reader);
  for (const view of viewsOf(read)) {
    checkGate(view, reader);
    checkGateBucketing(view, reader);
    checkOff(view, reader);
    checkLive(view, read.fields.live === true, reader);
  }
};
