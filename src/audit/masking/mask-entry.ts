import { canonicalJson } from "../../digest/canonical-json.ts";
import { assertNever } from "../../model/assert-never.ts";
import type { JsonValue } from "../../model/json.ts";
import type { EntryDraft } from "../entry.ts";
import { classOfField } from "./field-class.ts";
import { type MaskCounts, type MaskTally, maskTally } from "./mask-counts.ts";
import { maskText } from "./mask-text.ts";
import { maskSecrets, maskValue } from "./mask-value.ts";
import { isPseudonym, kindOfField, type PseudonymKey, pseudonymOf } from "./pseudonym.ts";
import { type Leak, scanText } from "./scan-text.ts";

/** `text`: free text is masked; `identifiers`: pseudonyms as well; `listed`: as well, and unlisted fields are dropped. */
export type Privacy = "text" | "identifiers" | "listed";

export type MaskerOptions = { readonly privacy: Privacy; readonly pseudonymKey: PseudonymKey };

export type Masker = {
  /** The entry as it may be written; the field `signalbox.masking` tells how much was masked, where anything was. */
  readonly mask: (draft: EntryDraft) => EntryDraft;
  /** What is in a finished file that should not be: types and offsets, never values. */
  readonly scan: (text: string) => readonly Leak[];
};

/** Masking as a mode asks for it. Masking what is masked changes nothing. */
export const createMasker = ({ privacy, pseudonymKey }: MaskerOptions): Masker => {
  const memory = newMemory();
  return {
    mask: (draft) => {
      const tally = maskTally(memory.clean);
      const means = { privacy, pseudonymKey, tally, pseudonyms: memory.pseudonyms };
      // Most fields of most entries are structural or clean: what stays as it is is not copied one by one.
      let masked: { [field: string]: JsonValue } | undefined;
      for (const field in draft) {
        const kind = classOfField(field);
        if (kind === "structural") continue;
        const value = draft[field as keyof EntryDraft] as JsonValue;
        const kept = maskField(field, kind, value, draft, means);
        // The name of a field that is in no table may be anything, a value too.
        const name = kind === "unlisted" ? maskText(field, tally) : field;
        if (kept === value && name === field) continue;
        masked ??= { ...(draft as { readonly [field: string]: JsonValue }) };
        if (name !== field || kept === undefined) delete masked[field];
        if (kept !== undefined) masked[name] = kept;
      }
      const counts = tally.counts();
      if (masked === undefined || Object.keys(counts).length === 0) return draft;
      const summary = summaryOf(privacy, draft["signalbox.masking"], counts, pseudonymKey.scope);
      return { ...(masked as EntryDraft), "signalbox.masking": summary };
    },
    scan: (text) => scanText(text, { identifiers: privacy !== "text" }),
  };
};

type Means = MaskerOptions & { readonly tally: MaskTally; readonly pseudonyms: Map<string, string> };

/** The entries of a log have the same few actors and branches: what was made of them is made once. */
const newMemory = () => ({ clean: new Set<string>(), pseudonyms: new Map<string, string>() });
const MAX_PSEUDONYMS = 4096;

/** The value to write, or undefined for a field that is dropped. */
const maskField = (
  field: string,
  kind: Exclude<ReturnType<typeof classOfField>, "structural">,
  value: JsonValue,
  draft: EntryDraft,
  means: Means,
): JsonValue | undefined => {
  const { privacy, tally } = means;
  switch (kind) {
    case "identifier":
      if (privacy === "text") return maskSecrets(value, tally);
      // The software itself is nobody.
      if (draft["actor.type"] === "system" && kindOfField(field) === "actor") return maskSecrets(value, tally);
      return pseudonymise(field, value, means);
    case "text":
      return maskValue(value, tally);
    case "secret":
      tally.add("secret_field");
      return undefined;
    case "unlisted":
      if (privacy !== "listed") return maskValue(value, tally);
      tally.add("unlisted_field");
      return undefined;
    default:
      return assertNever(kind);
  }
};

const pseudonymise = (field: string, value: JsonValue, means: Means): JsonValue => {
  if (value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pseudonymise(field, item, means));
  const text = typeof value === "string" ? value : canonicalJson(value);
  if (text === "" || isPseudonym(text)) return text;
  means.tally.add("pseudonym");
  const kind = kindOfField(field);
  const known = means.pseudonyms.get(`${kind}|${text}`);
  if (known !== undefined) return known;
  const made = pseudonymOf(means.pseudonymKey, kind, text);
  if (means.pseudonyms.size < MAX_PSEUDONYMS) means.pseudonyms.set(`${kind}|${text}`, made);
  return made;
};

const summaryOf = (policy: Privacy, earlier: JsonValue | undefined, counts: MaskCounts, scope: string): JsonValue => {
  const total: { [type: string]: number } = {};
  for (const each of [countsOf(earlier), counts])
    for (const [type, count] of Object.entries(each)) total[type] = (total[type] ?? 0) + count;
  return { policy, counts: total, ...(Object.hasOwn(total, "pseudonym") ? { pseudonyms: scope } : {}) };
};

/** Counts that an earlier masking of the same entry left. */
const countsOf = (summary: JsonValue | undefined): MaskCounts =>
  typeof summary === "object" && summary !== null && "counts" in summary ? (summary["counts"] as MaskCounts) : {};
