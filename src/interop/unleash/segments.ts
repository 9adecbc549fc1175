import { quoted } from "../../syntax/parsed.ts";
import { type ConstraintWorld, requirementOf } from "./constraint.ts";
import type { JsonRecord } from "./json-field.ts";
import { keysFor } from "./key-names.ts";
import { joinRequirements, NEVER, type Requirement } from "./requirement.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type { UnleashSegment } from "./unleash-state.ts";

/** The segments of a document, and what each asks of the strategies that name it. */
export type ImportedSegments = {
  readonly document: JsonRecord;
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
};

/**
 * Segments under keys made of their names, else of their ids. Times cannot stand in a segment: they go to the rules
 * of whoever names it.
 */
export const importSegments = (
  segments: ReadonlyMap<string, UnleashSegment>,
  world: ConstraintWorld,
  notes: UnleashNotes,
): ImportedSegments => {
  const nameOf = ({ id, name }: UnleashSegment): string => (name === undefined || name === "" ? `segment-${id}` : name);
  // Two segments may have one name; the id tells them apart.
  const counts = new Map<string, number>();
  for (const segment of segments.values()) counts.set(nameOf(segment), (counts.get(nameOf(segment)) ?? 0) + 1);
  const unique = (segment: UnleashSegment): string =>
    counts.get(nameOf(segment)) === 1 ? nameOf(segment) : `${nameOf(segment)} ${segment.id}`;
  const keys = keysFor(Array.from(segments.values(), unique), "segment");
  const document = new Map<string, JsonRecord>();
  const requirements = new Map<string, readonly Requirement[]>();
  for (const segment of segments.values()) {
    const key = keys.get(unique(segment)) as string;
    const place = notes.at(`segment ${quoted(segment.id)}`);
    const joined = joinRequirements(
      segment.constraints.map((constraint, index) =>
        requirementOf(constraint, world, place.at(`constraints[${index}]`)),
      ),
    );
    if (joined === undefined) {
      requirements.set(segment.id, [NEVER]);
      continue;
    }
    const { when, ...time } = joined;
    if (when !== undefined) document.set(key, when);
    requirements.set(segment.id, [
      ...(when === undefined ? [] : [{ kind: "condition", condition: { segment: key } } as const]),
      { kind: "time", ...time },
    ]);
  }
  return { document: Object.fromEntries(document), requirements };
};
