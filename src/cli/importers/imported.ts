import type { JsonValue } from "../../model/json.ts";

/** What an importer made: a flag file as a value that is valid, and what it does not carry over as it stood. */
export type Imported = {
  readonly document: { readonly flags: { readonly [flag: string]: JsonValue }; readonly [field: string]: JsonValue };
  readonly notes: readonly ImportedNote[];
};

/** `lost`: a flag is left out. `dropped`: a part of one. `adapted`: kept, in another form. */
type ImportedNote = {
  readonly loss: "lost" | "dropped" | "adapted";
  readonly message: string;
  /** Where it stands, such as `flags.yaml:3:5`. */
  readonly place: string;
};

/** Reads a text of another form; throws a Refusal for one that is not of that form at all. */
export type Importer = (text: string, file: string) => Promise<Imported>;
