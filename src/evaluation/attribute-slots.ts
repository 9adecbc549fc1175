import { parseRelease } from "../syntax/semver-release.ts";
import {
  type AttributeScalar,
  type AttributeValue,
  attributeValue,
  isList,
  isPlainObject,
  ownData,
  type Slots,
} from "./attribute-value.ts";
import type { Reads } from "./flag-set-reads.ts";

/** The one attribute that a context cannot state: it is always that of the evaluation. */
const ENVIRONMENT = "environment";

type Attribute = { readonly name: string; readonly path: readonly string[] };

/**
 * Gives every attribute that a flag set reads a number, and reads them all from a context in one go.
 *
 * An attribute that is compared often has further slots behind the slots of the attributes themselves, with a number
 * in the place of its text: comparing numbers touches no memory but the slot.
 */
export class AttributeSlots {
  private readonly attributes: readonly Attribute[];
  private readonly slots: ReadonlyMap<string, number>;
  private readonly valueSlots: ReadonlyMap<string, number>;
  private readonly versionSlots: ReadonlyMap<string, number>;
  /** A number for every value that a test wants. */
  private readonly numbers: ReadonlyMap<unknown, number>;
  /** The slots that the further ones are made from. */
  private readonly valueSources: readonly number[];
  private readonly versionSources: readonly number[];
  private readonly empty: readonly AttributeValue[];

  constructor({ attributes, compared, values, versions }: Omit<Reads, "regex">) {
    this.attributes = Array.from(attributes, (name) => ({ name, path: name.includes(".") ? name.split(".") : [] }));
    this.slots = counted(attributes, 0);
    this.valueSlots = counted(compared, attributes.size);
    this.versionSlots = counted(versions, attributes.size + compared.size);
    this.numbers = counted(values, 0);
    this.valueSources = Array.from(compared, (name) => this.slotOf(name));
    this.versionSources = Array.from(versions, (name) => this.slotOf(name));
    this.empty = Array.from({ length: attributes.size + compared.size + versions.size }, () => undefined);
  }

  /** Throws for an attribute that was not collected from the flag set: a defect. */
  slotOf(attribute: string): number {
    const slot = this.slots.get(attribute);
    if (slot === undefined) throw new Error(`attribute "${attribute}" has no slot; every attribute read must have one`);
    return slot;
  }

  /** Where the number of an attribute's value is: undefined for a value without one, a list as it is. */
  valueSlotOf(attribute: string): number | undefined {
    return this.valueSlots.get(attribute);
  }

  /** Where an attribute's version is, as semver-release counts: a list or another text as it is, all else undefined. */
  versionSlotOf(attribute: string): number | undefined {
    return this.versionSlots.get(attribute);
  }

  /** The number of a value that a test wants. */
  numberOf(value: AttributeScalar): number | undefined {
    return this.numbers.get(value);
  }

  /** Reads the attributes of a context; `environment` is absent while an environment is being chosen. */
  read(context: object, environment: string | undefined): Slots {
    // A copy is of its final length and kind at once, which makes reading slots faster too.
    const slots = this.empty.slice();
    let slot = 0;
    for (const { name, path } of this.attributes) {
      slots[slot++] = name === ENVIRONMENT ? environment : lookUp(context, name, path);
    }
    for (const source of this.valueSources) slots[slot++] = this.numbered(slots[source]);
    for (const source of this.versionSources) slots[slot++] = release(slots[source]);
    return slots;
  }

  private numbered(value: AttributeValue): AttributeValue {
    return isList(value) ? value : this.numbers.get(value);
  }
}

const release = (value: AttributeValue): AttributeValue => {
  if (typeof value === "string") return parseRelease(value) ?? value;
  return isList(value) ? value : undefined;
};

const counted = <T>(items: ReadonlySet<T>, first: number): ReadonlyMap<T, number> =>
  new Map(Array.from(items, (item, i) => [item, first + i]));

/** The exact name first, then the dotted path. A Proxy may throw whatever it likes: then the attribute is missing. */
const lookUp = (context: object, name: string, path: readonly string[]): AttributeValue => {
  try {
    const exact = ownData(context, name);
    return attributeValue(exact === undefined && path.length > 0 ? follow(context, path) : exact);
  } catch {
    return undefined;
  }
};

const follow = (context: object, path: readonly string[]): unknown => {
  // `environment` is a text, whatever the context says: nothing is inside it.
  if (path[0] === ENVIRONMENT) return undefined;
  let found: unknown = context;
  for (const name of path) {
    if (!isPlainObject(found)) return undefined;
    found = ownData(found, name);
  }
  return found;
};
