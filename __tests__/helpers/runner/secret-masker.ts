import { secretVariants } from "./value-encoders.ts";

export type SecretMasker = {
  /** Masks a value and its variants, as `add-mask` does. */
  add(value: string): void;
  /** Masks a secret of the job: trimmed, as a whole and by each trimmed line. */
  addSecret(secret: string): void;
  /** Replaces every masked stretch by `***`; stretches that touch become one. */
  mask(text: string): string;
};

/**
 * A job's secret masker.
 * Source: actions/runner, src/Sdk/DTLogging/Logging/SecretMasker.cs (replacement) and
 * src/Runner.Worker/Worker.cs, InitializeSecretMasker (lines of a secret).
 */
export function createSecretMasker(): SecretMasker {
  const values = new Set<string>();
  const add = (value: string): void => {
    if (value === "") return;
    for (const variant of [value, ...secretVariants(value)]) values.add(variant);
  };
  return {
    add,
    addSecret(secret) {
      const whole = secret.trim();
      add(whole);
      for (const line of whole.split(/[\r\n]/u)) add(line.trim());
    },
    mask: (text) => replaceRanges(text, mergedRanges(text, values)),
  };
}

type Range = { readonly start: number; readonly end: number };

function mergedRanges(text: string, values: ReadonlySet<string>): Range[] {
  const found: Range[] = [];
  for (const value of values) {
    // One step, not one value on: "aa" is found twice in "aaa".
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      found.push({ start: at, end: at + value.length });
    }
  }
  found.sort((left, right) => left.start - right.start);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

function replaceRanges(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let from = 0;
  for (const range of ranges) {
    masked += `${text.slice(from, range.start)}***`;
    from = range.end;
  }
  return masked + text.slice(from);
}
