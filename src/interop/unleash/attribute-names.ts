import { BUILT_IN_ATTRIBUTES } from "../../model/built-in-attributes.ts";
import { quoted } from "../../syntax/parsed.ts";
import type { UnleashNotes } from "./unleash-notes.ts";

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const ENVIRONMENT = "environment";
/** What an Unleash client answers where no environment is set. */
const DEFAULT_ENVIRONMENT = "default";

/** Collects the attributes and environments that an imported document reads. */
export class AttributeNames {
  readonly #attributes = new Set<string>();
  readonly #environments = new Set<string>([DEFAULT_ENVIRONMENT]);
  #readsEnvironment = false;

  /** The attribute for a context field; undefined for a name that no attribute can have. */
  nameOf(contextName: string, notes: UnleashNotes): string | undefined {
    if (contextName === "" || CONTROL.test(contextName)) {
      notes.add("dropped", `no attribute can be called ${quoted(contextName)}`);
      return undefined;
    }
    if (contextName === ENVIRONMENT) this.#readsEnvironment = true;
    if (!Object.hasOwn(BUILT_IN_ATTRIBUTES, contextName)) {
      this.#attributes.add(contextName);
      return contextName;
    }
    if (BUILT_IN_ATTRIBUTES[contextName as keyof typeof BUILT_IN_ATTRIBUTES] === "string") return contextName;
    // Every value of Unleash is a text; a built-in number, boolean or list never equals one.
    const name = `unleash_${contextName}`;
    notes.add("adapted", `the context field ${quoted(contextName)} is called ${quoted(name)}; the other is built in`);
    this.#attributes.add(name);
    return name;
  }

  /** Notes the environments that a constraint names, so that an evaluation can be in them. */
  seeValues(attribute: string, values: readonly string[]): void {
    if (attribute !== ENVIRONMENT) return;
    for (const value of values) if (!CONTROL.test(value)) this.#environments.add(value);
  }

  /** The fields of the document that declare what was seen. */
  declarations() {
    return {
      ...(this.#readsEnvironment && {
        environments: [...this.#environments],
        defaultEnvironment: DEFAULT_ENVIRONMENT,
      }),
      ...(this.#attributes.size > 0 && {
        attributes: Object.fromEntries(Array.from(this.#attributes, (name) => [name, "string"])),
      }),
    };
  }
}
