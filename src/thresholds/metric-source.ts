import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { type JsonPointer, parsePointer } from "./json-pointer.ts";

/** Where the value of a metric comes from: it was stated, or stands in a JSON report. */
export type MetricSource = { readonly name: string } & (
  | { readonly kind: "stated"; readonly value: Decimal }
  | { readonly kind: "report"; readonly file: string; readonly pointer: JsonPointer }
);

/** Reads `NAME=VALUE` or `NAME=@FILE#/JSON/POINTER`. A file name may contain `#`, unless a slash or nothing follows. */
export const parseMetricSource = (text: string): Parsed<MetricSource> => {
  const equals = text.indexOf("=");
  if (equals < 1) return refused(`${quoted(text)} is not NAME=VALUE or NAME=@FILE#/JSON/POINTER`);
  const name = text.slice(0, equals);
  const value = text.slice(equals + 1);
  const source = value.startsWith("@") ? parseReport(name, value.slice(1)) : parseStated(name, value);
  return source.ok ? source : refused(`metric ${quoted(name)}: ${source.message}`);
};

const parseStated = (name: string, text: string): Parsed<MetricSource> => {
  const value = parseDecimal(text);
  return value.ok ? parsed({ name, kind: "stated", value: value.value }) : value;
};

const parseReport = (name: string, text: string): Parsed<MetricSource> => {
  const hash = text.search(/#(?:\/|$)/);
  if (hash < 1) return refused(`${quoted(text)} is not FILE#/JSON/POINTER`);
  const pointer = parsePointer(text.slice(hash + 1));
  return pointer.ok ? parsed({ name, kind: "report", file: text.slice(0, hash), pointer: pointer.value }) : pointer;
};
