import { type Json } from "./flag-definition.ts";
/**
 * A flag file as a value, from YAML or JSON. A file without `version` is read in the flat form.
 * Throws FlagsRefused where it is no YAML, or where a flag of the flat form cannot be carried over whole.
 */
export declare const readFlagsText: (text: string, file: string) => Json;
