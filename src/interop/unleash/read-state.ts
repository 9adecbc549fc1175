import type { JsonValue } from "../../model/json.ts";
import { quoted } from "../../syntax/parsed.ts";
import {
  asText,
  field,
  isRecord,
  type JsonRecord,
  listField,
  recordsField,
  textField,
  textsField,
} from "./json-field.ts";
import type { UnleashNotes } from "./unleash-notes.ts";
import type {
  UnleashConstraint,
  UnleashDependency,
  UnleashFeature,
  UnleashSegment,
  UnleashState,
  UnleashStrategy,
  UnleashVariant,
} from "./unleash-state.ts";
import { UnreadableState } from "./unreadable-state.ts";

/**
 * Reads the JSON of an Unleash server's client API: features and segments, or the events of its delta API.
 * Throws an UnreadableState where the text is neither.
 */
export const readState = (text: string, notes: UnleashNotes): UnleashState => {
  const root = parseJson(text);
  if (!isRecord(root)) throw new UnreadableState("an object with features is needed");
  if (Object.hasOwn(root, "featureStrategies")) {
    throw new UnreadableState(
      "this is an export of the admin interface; the answer of /api/client/features is needed, which holds one environment",
    );
  }
  const state = { features: new Map<string, UnleashFeature>(), segments: new Map<string, UnleashSegment>() };
  if (Array.isArray(field(root, "events"))) {
    for (const event of listField(root, "events")) if (isRecord(event)) applyEvent(event, state, notes);
  } else if (Array.isArray(field(root, "features"))) addAll(root, state, notes);
  else throw new UnreadableState("the file has neither features nor events");
  return state;
};

const parseJson = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new UnreadableState(`not JSON: ${(error as SyntaxError).message}`);
  }
};

type Building = { readonly features: Map<string, UnleashFeature>; readonly segments: Map<string, UnleashSegment> };

const addAll = (root: JsonRecord, state: Building, notes: UnleashNotes): void => {
  for (const [index, segment] of listField(root, "segments").entries()) {
    addSegment(segment, state, notes.at(`segments[${index}]`));
  }
  for (const [index, feature] of listField(root, "features").entries()) {
    const name = isRecord(feature) ? textField(feature, "name") : undefined;
    if (name === undefined) notes.add("lost", `features[${index}] has no name`);
    else if (state.features.has(name))
      notes.feature(name).add("lost", "it stands in the file twice; the last one counts");
    addFeature(feature, state, notes);
  }
};

/** Later events win, as they do in a client that is told of them one by one. */
const applyEvent = (event: JsonRecord, state: Building, notes: UnleashNotes): void => {
  const type = textField(event, "type") ?? "";
  switch (type) {
    case "hydration":
      state.features.clear();
      state.segments.clear();
      addAll(event, state, notes);
      break;
    case "feature-updated":
      addFeature(field(event, "feature"), state, notes);
      break;
    case "feature-removed":
      state.features.delete(textField(event, "featureName") ?? "");
      break;
    case "segment-updated":
      addSegment(field(event, "segment"), state, notes);
      break;
    case "segment-removed":
      state.segments.delete(textField(event, "segmentId") ?? "");
      break;
    default:
      notes.add("dropped", `the event ${quoted(type)} is not known`);
  }
};

const addFeature = (value: JsonValue | undefined, state: Building, notes: UnleashNotes): void => {
  const name = isRecord(value) ? textField(value, "name") : undefined;
  if (isRecord(value) && name !== undefined) state.features.set(name, readFeature(name, value, notes.feature(name)));
};

const readFeature = (name: string, value: JsonRecord, notes: UnleashNotes): UnleashFeature => {
  const strategies = field(value, "strategies");
  if (!Array.isArray(strategies)) notes.add("dropped", "strategies is no list: the feature is off");
  if (listField(value, "segments").length > 0) {
    notes.add("dropped", "segments of the feature itself: Unleash looks at those of its strategies only");
  }
  if (field(value, "stale") === true) notes.add("dropped", "stale: set `expires` by hand");
  if (field(value, "impressionData") === true) notes.add("dropped", "impressionData: nothing is sent");
  return {
    name,
    description: textField(value, "description"),
    enabled: field(value, "enabled") === true && Array.isArray(strategies),
    strategies: recordsField(value, "strategies").map(readStrategy),
    variants: readVariants(value),
    dependencies: recordsField(value, "dependencies").map(readDependency),
  };
};

const addSegment = (value: JsonValue | undefined, state: Building, notes: UnleashNotes): void => {
  const id = isRecord(value) ? textField(value, "id") : undefined;
  if (!isRecord(value) || id === undefined) notes.add("dropped", "a segment without an id");
  else state.segments.set(id, { id, name: textField(value, "name"), constraints: readConstraints(value) });
};

const readStrategy = (value: JsonRecord): UnleashStrategy => {
  const parameters = field(value, "parameters");
  const entries = isRecord(parameters) ? Object.entries(parameters) : [];
  return {
    name: textField(value, "name") ?? "",
    disabled: field(value, "disabled") === true,
    parameters: new Map(entries.map(([name, parameter]) => [name, asText(parameter ?? undefined) ?? ""])),
    constraints: readConstraints(value),
    segments: textsField(value, "segments"),
    variants: readVariants(value),
  };
};

const readConstraints = (value: JsonRecord): readonly UnleashConstraint[] =>
  recordsField(value, "constraints").map((constraint) => ({
    contextName: textField(constraint, "contextName") ?? "",
    operator: textField(constraint, "operator") ?? "",
    values: textsField(constraint, "values"),
    value: textField(constraint, "value"),
    inverted: field(constraint, "inverted") === true,
    caseInsensitive: field(constraint, "caseInsensitive") === true,
  }));

const readVariants = (value: JsonRecord): readonly UnleashVariant[] =>
  recordsField(value, "variants").map((variant) => ({
    name: textField(variant, "name") ?? "",
    weight: Number(textField(variant, "weight") ?? 0),
    payload: readPayload(field(variant, "payload")),
    stickiness: textField(variant, "stickiness"),
    overrides: recordsField(variant, "overrides").map((override) => ({
      contextName: textField(override, "contextName") ?? "",
      values: textsField(override, "values"),
    })),
  }));

/** Unleash's payloads are texts with a type; so they stay, whatever number or JSON the text says. */
const readPayload = (payload: JsonValue | undefined): UnleashVariant["payload"] =>
  isRecord(payload) ? { type: textField(payload, "type") ?? "", value: textField(payload, "value") ?? "" } : undefined;

const readDependency = (value: JsonRecord): UnleashDependency => ({
  feature: textField(value, "feature") ?? "",
  enabled: field(value, "enabled") !== false,
  variants: textsField(value, "variants"),
});
