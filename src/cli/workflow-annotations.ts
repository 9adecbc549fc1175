import type { Problem } from "../model/problem.ts";

/** A runner shows as many errors and as many warnings of one step; more would only fill the log. */
const MAX_EACH = 10;

/** Workflow commands that a GitHub runner shows as annotations at the lines of the problems. */
export const annotations = (problems: readonly Problem[]): string =>
  (["error", "warning"] as const)
    .flatMap((severity) => problems.filter((problem) => problem.severity === severity).slice(0, MAX_EACH))
    .map(annotation)
    .join("");

const annotation = ({ severity, code, message, position, suggestion }: Problem): string => {
  const place = position && { file: position.file, line: String(position.line), col: String(position.column) };
  const properties = Object.entries({ ...place, title: `signalbox ${code}` }).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  const meant = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
  return `::${severity} ${properties.join(",")}::${escapeData(message + meant)}\n`;
};

/** The runner reads one command a line and undoes exactly these escapes; anything else cannot end a command. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
