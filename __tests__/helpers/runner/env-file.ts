/** What a key=value command file said before its end, or before its first fault. */
export type EnvFile = {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** The runner's own message; the pairs above the fault have been taken already. */
  readonly failure?: string;
};

/**
 * Reads GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE as the runner does.
 * Source: actions/runner, src/Runner.Worker/FileCommandManager.cs, EnvFileKeyValuePairs. Its enumerator is lazy, so a
 * fault in line three leaves lines one and two in force.
 * @param crlf whether CR LF ends a line, as on Windows; elsewhere only LF does and the CR belongs to the value
 */
export function readEnvFile(text: string, crlf: boolean): EnvFile {
  const pairs: [string, string][] = [];
  const lines = lineReader(text, crlf);
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) return { pairs, failure: `Invalid format '${line.text}'` };
    const name = line.text.slice(0, heredoc);
    const delimiter = line.text.slice(heredoc + 2);
    if (name === "" || delimiter === "") {
      return {
        pairs,
        failure: `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
      };
    }
    const start = lines.position();
    let end = start;
    for (let next = lines.next(); next?.text !== delimiter; next = lines.next()) {
      if (next === undefined) return { pairs, failure: `Invalid value. Matching delimiter not found '${delimiter}'` };
      if (next.newline === "") return { pairs, failure: "Invalid value. EOF marker missing new line." };
      end = lines.position() - next.newline.length;
    }
    pairs.push([name, text.slice(start, end)]);
  }
  return { pairs };
}

/** Hands out one line after the other, with the newline that ended it ("" for a last line without one). */
function lineReader(text: string, crlf: boolean) {
  let index = 0;
  return {
    position: () => index,
    next(): { readonly text: string; readonly newline: string } | undefined {
      if (index >= text.length) return undefined;
      const start = index;
      const lf = text.indexOf("\n", index);
      index = lf < 0 ? text.length : lf + 1;
      if (lf < 0) return { text: text.slice(start), newline: "" };
      const newline = crlf && lf > start && text[lf - 1] === "\r" ? "\r\n" : "\n";
      return { text: text.slice(start, index - newline.length), newline };
    },
  };
}
