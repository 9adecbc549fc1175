import { findSpans } from "../../../../src/audit/masking/find-spans.ts";
import { MASK_TYPES, type MaskType } from "../../../../src/audit/masking/mask-types.ts";
import type { LabelledText } from "./labelled-corpus.ts";

export type Score = {
  readonly type: MaskType;
  readonly labels: number;
  readonly precision: number;
  readonly recall: number;
};

/**
 * Precision: which part of what was found is labelled so. Recall: which part of what is labelled was masked whole,
 * whatever name it got.
 */
export const scoresOf = (texts: readonly LabelledText[]): readonly Score[] => {
  const [labels, masked, found, right] = [1, 2, 3, 4].map(() => new Map<MaskType, number>()) as [
    Map<MaskType, number>,
    Map<MaskType, number>,
    Map<MaskType, number>,
    Map<MaskType, number>,
  ];
  const count = (counts: Map<MaskType, number>, type: MaskType) => counts.set(type, (counts.get(type) ?? 0) + 1);
  for (const { text, type, value } of texts) {
    const at = text.indexOf(value);
    if (type !== undefined) count(labels, type);
    const spans = findSpans(text);
    for (const span of spans) {
      count(found, span.type);
      // `Bearer x` in a header and `token = x` are two right names for one thing.
      if (type !== undefined && span.start < at + value.length && span.end > at) count(right, span.type);
    }
    if (type !== undefined && spans.some(({ start, end }) => start <= at && end >= at + value.length))
      count(masked, type);
  }
  const share = (part: number | undefined, whole: number | undefined) => (whole ? (part ?? 0) / whole : 1);
  return (Object.keys(MASK_TYPES) as MaskType[])
    .filter((type) => labels.has(type))
    .map((type) => ({
      type,
      labels: labels.get(type) ?? 0,
      precision: share(right.get(type), found.get(type)),
      recall: share(masked.get(type), labels.get(type)),
    }));
};
