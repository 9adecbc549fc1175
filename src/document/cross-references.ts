import type { ProblemCode } from "../model/problem.ts";
import { quote } from "./describe.ts";
import type { ReadFlag } from "./flag.ts";
import type { Merged } from "./merge.ts";
import type { Span } from "./node.ts";
import type { Shared } from "./reader.ts";
import type { Reference, Wanted } from "./references.ts";

type Report = (code: ProblemCode, at: Span, message: string, suggestion?: string) => void;

const checkWanted = (parent: ReadFlag, { value, at }: Wanted, shared: Shared, report: Report): void => {
  const { key, type, kind, variants } = parent;
  if (type === undefined) return;
  const found = typeof value === "string" ? quote(value) : String(value);
  if (kind !== "variant") {
    if (typeof value === type) return;
    report("type_clash", at, `the flag ${quote(key)} is a ${type} flag; it never serves ${found}`);
    return;
  }
  if (variants === undefined || variants.has(value as string)) return;
  const suggestion = shared.suggester.nearest(String(value), variants);
  report(
    "unknown_variant",
    at,
    `the flag ${quote(key)} has no variant ${found}; its variants are named here`,
    suggestion,
  );
};

const checkReference = (reference: Reference, merged: Merged, shared: Shared): void => {
  const { kind, to, at, document, subject } = reference;
  const report: Report = (code, place, message, suggestion) => {
    const extras = suggestion === undefined ? {} : { suggestion };
    shared.problems.report(code, document, place, `${subject}: ${message}`, extras);
  };
  const known = kind === "flag" ? merged.flags : merged.segments;
  const found = known.get(to);
  if (found === undefined) {
    const code = kind === "flag" ? "unknown_flag" : "unknown_segment";
    report(code, at, `no ${kind} is called ${quote(to)}`, shared.suggester.nearest(to, known.keys()));
  } else if (kind === "flag") {
    const parent = merged.flags.get(to)?.value;
    for (const wanted of reference.is) if (parent) checkWanted(parent, wanted, shared, report);
  }
};

/** Checks every mention of a flag or a segment against all definitions. */
export const checkReferences = (merged: Merged, shared: Shared): void => {
  for (const reference of shared.references.all) checkReference(reference, merged, shared);
};
