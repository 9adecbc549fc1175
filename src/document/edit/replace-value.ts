import type { JsonValue } from "../../model/json.ts";
import { quote } from "../describe.ts";
import type { Entry } from "../node.ts";
import type { FileStyle } from "./file-style.ts";
import { layoutOf } from "./layout.ts";
import type { Replacement } from "./replacement.ts";
import { columnOf, lineEnd } from "./text-lines.ts";
import { Uneditable } from "./uneditable.ts";
import { writeBlockEntry, writeFlow } from "./write-yaml.ts";

/** Puts a value in the place of the one that an entry has, in its quotes and with its comment. */
export const replaceValue = (
  text: string,
  entry: Entry,
  value: JsonValue,
  style: FileStyle,
): readonly Replacement[] => {
  const layout = layoutOf(text, entry);
  const { form, colon, tagStart, anchorEnd } = layout;
  // A tag says what the old value was; an anchor stays.
  const start = Math.min(layout.start, tagStart !== undefined && tagStart >= anchorEnd ? tagStart : layout.start);
  switch (form) {
    case "alias":
      throw new Uneditable(
        `${quote(entry.key)} is an alias (${text.slice(layout.start, layout.end)}), and its anchor has other readers; write the value out here first`,
      );
    case "empty":
      return [{ start: layout.end, end: layout.end, text: ` ${writeFlow(value, style)}` }];
    case "plain":
    case "quoted":
    case "flow":
      return [{ start, end: layout.end, text: writeFlow(value, style, text.slice(layout.start, layout.end)) }];
    case "literal": {
      const header = layout.start + (/^[|>][-+\d]*/.exec(text.slice(layout.start, layout.start + 3))?.[0].length ?? 1);
      return [
        { start, end: header, text: writeFlow(value, style) },
        { start: lineEnd(text, header), end: layout.end, text: "" },
      ];
    }
    case "block": {
      const at = Math.max(colon, anchorEnd);
      const keyEnd = lineEnd(text, at);
      const end = lineEnd(text, layout.end);
      const isMapping = value !== null && typeof value === "object" && !Array.isArray(value);
      if (isMapping && entry.value.kind === "mapping" && Object.keys(value).length > 0) {
        const column = columnOf(text, entry.start);
        const indent = columnOf(text, layout.start) - column;
        const written = writeBlockEntry("", value, column, 1, { ...style, indent });
        return [{ start: keyEnd, end, text: written.slice(written.indexOf(style.lineBreak)) }];
      }
      return [
        { start: at, end: at, text: ` ${writeFlow(value, style)}` },
        { start: keyEnd, end, text: "" },
      ];
    }
  }
};
