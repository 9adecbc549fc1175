/** A workflow command: `::name key=value,key=value::data`, or the older `##[name key=value;key=value]data`. */
export type ActionCommand = {
  readonly name: string;
  /** Keys compare without regard to case, so they are kept in lower case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
};

// Order matters: `%25` last, so that `%250A` becomes `%0A` and no line break.
const DATA_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
] as const;
const PROPERTY_ESCAPES = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%3A", ":"],
  ["%2C", ","],
  ["%25", "%"],
] as const;
const OLD_ESCAPES = [
  ["%3B", ";"],
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%5D", "]"],
  ["%25", "%"],
] as const;

/**
 * Reads one line of output as a command, if it is one of the registered commands; any other line is plain text.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse.
 * @param registered names in lower case
 */
export function parseActionCommand(line: string, registered: ReadonlySet<string>): ActionCommand | undefined {
  return parseCurrentForm(line, registered) ?? parseOldForm(line, registered);
}

/** Must stand at the start of the line; leading white space is allowed. */
function parseCurrentForm(line: string, registered: ReadonlySet<string>): ActionCommand | undefined {
  const text = line.replace(/^(?:(?!\uFEFF)[\s\u0085])+/u, "");
  if (!text.startsWith("::")) return undefined;
  const end = text.indexOf("::", 2);
  if (end < 0) return undefined;
  return command(text.slice(2, end), text.slice(end + 2), registered, ",", PROPERTY_ESCAPES, DATA_ESCAPES);
}

/** May stand anywhere in the line: a log line that quotes `##[error]` is a command. */
function parseOldForm(line: string, registered: ReadonlySet<string>): ActionCommand | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), line.slice(end + 1), registered, ";", OLD_ESCAPES, OLD_ESCAPES);
}

type Escapes = readonly (readonly [escaped: string, character: string])[];

function command(
  head: string,
  data: string,
  registered: ReadonlySet<string>,
  separator: string,
  propertyEscapes: Escapes,
  dataEscapes: Escapes,
): ActionCommand | undefined {
  const space = head.indexOf(" ");
  const name = space < 0 ? head : head.slice(0, space);
  if (!registered.has(name.toLowerCase())) return undefined;
  const properties = new Map<string, string>();
  for (const property of space > 0
    ? head
        .slice(space + 1)
        .trim()
        .split(separator)
    : []) {
    const [key, value] = splitPair(property);
    if (key !== "" && value !== "") properties.set(key.toLowerCase(), decode(value, propertyEscapes));
  }
  return { name: name.toLowerCase(), properties, data: decode(data, dataEscapes) };
}

/** Empty parts do not count: `=a=b` is key `a`, value `b`, as .NET's Split with RemoveEmptyEntries has it. */
function splitPair(property: string): [key: string, value: string] {
  const text = property.replace(/^=+/u, "");
  const equals = text.indexOf("=");
  if (equals < 0) return [text, ""];
  return [text.slice(0, equals), text.slice(equals + 1).replace(/^=+/u, "")];
}

function decode(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);
}
