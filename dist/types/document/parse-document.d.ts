import type { Outcome } from "../model/problem.ts";
import type { ParsedDocument } from "./parsed-document.ts";
/**
 * Reads YAML 1.2 (core schema) into a tree with positions. Never throws, whatever the text.
 * Refused here is what leaves no tree that is safe to walk; lesser faults wait in the document for `validate`.
 */
export declare const parseDocument: (text: string, file: string) => Outcome<ParsedDocument>;
/** A document that came as a JavaScript value, such as parsed JSON. It has no positions; its faults are told by `validate`. */
export declare const documentFromJson: (value: unknown, file: string) => ParsedDocument;
