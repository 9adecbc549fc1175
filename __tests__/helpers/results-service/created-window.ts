/** Whether an instant (epoch milliseconds) lies in a window. */
export type Window = (instant: number) => boolean;

const DAY_MS = 86_400_000;

/**
 * Reads a `created` filter: a date or an instant, `A..B` (either end may be `*`), or one behind `<`, `<=`, `>`, `>=`.
 * A date stands for its whole day in UTC.
 * Source: https://docs.github.com/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax#query-for-dates
 */
export function parseCreated(text: string): Window | undefined {
  const [, sign = "", rest = ""] = /^(<=|>=|<|>)?(.*)$/su.exec(text) ?? [];
  const [from, to] = rest.includes("..") && sign === "" ? rest.split("..") : [rest, rest];
  const [first, last] = [span(from ?? ""), span(to ?? "")];
  if (first === undefined || last === undefined) return undefined;
  switch (sign) {
    case "<":
      return (instant) => instant < first.start;
    case "<=":
      return (instant) => instant <= first.end;
    case ">":
      return (instant) => instant > first.end;
    case ">=":
      return (instant) => instant >= first.start;
    default:
      return (instant) => instant >= first.start && instant <= last.end;
  }
}

function span(text: string): { readonly start: number; readonly end: number } | undefined {
  if (text === "*") return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:?\d{2}))?$/u.test(text)) return undefined;
  const start = Date.parse(text);
  if (Number.isNaN(start)) return undefined;
  // Runs are dated in whole seconds, so an instant stands for its second.
  return { start, end: start + (text.length === 10 ? DAY_MS : 1000) - 1 };
}
