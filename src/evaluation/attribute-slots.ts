import { type AttributeValue, attributeValue, isPlainObject, ownData, type Slots } from "./attribute-value.ts";

/** The one attribute that a context cannot state: it is always that of the evaluation. */
const ENVIRONMENT = "environment";

type Attribute = { readonly name: string; readonly path: readonly string[] };

/** Gives every attribute that a flag set reads a number, and reads them all from a context in one go. */
export class AttributeSlots {
  private readonly attributes: readonly Attribute[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(names: Iterable<string>) {
    this.attributes = Array.from(names, (name) => ({ name, path: name.includes(".") ? name.split(".") : [] }));
    this.numbers = new Map(this.attributes.map(({ name }, i) => [name, i]));
  }

  /** Throws for an attribute that was not collected from the flag set: a defect. */
  slotOf(attribute: string): number {
    const slot = this.numbers.get(attribute);
    if (slot === undefined) throw new Error(`attribute "${attribute}" has no slot; every attribute read must have one`);
    return slot;
  }

  /** Reads the attributes of a context; `environment` is absent while an environment is being chosen. */
  read(context: object, environment: string | undefined): Slots {
    return this.attributes.map(({ name, path }) => (name === ENVIRONMENT ? environment : lookUp(context, name, path)));
  }
}

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
