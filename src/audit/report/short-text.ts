/** `2027-01-31T09:00:00.000Z` as a table shows it: `2027-01-31 09:00:00`; whatever is no such time stays. */
export const shortTime = (time: string): string =>
  time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, "$1 $2");

/** The first digits of a digest or commit, as people name them; other texts stay. */
export const shortDigest = (digest: string): string => digest.replace(/\b([0-9a-f]{12})[0-9a-f]{20,}\b/g, "$1…");

/** An origin or artifact name ends in what tells it apart, so its middle is what gives way. */
export const shortMiddle = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, Math.floor(length / 2))}…${text.slice(-Math.floor(length / 2))}`;

/** `1 h 12 min`, `3 min 20 s`, `950 ms`; two units at most. */
export const durationText = (milliseconds: number): string => {
  const units = [
    ["d", 86_400_000],
    ["h", 3_600_000],
    ["min", 60_000],
    ["s", 1000],
  ] as const;
  const at = units.findIndex(([, size]) => milliseconds >= size);
  const unit = units[at];
  if (unit === undefined) return `${milliseconds} ms`;
  const [name, size] = unit;
  const next = units[at + 1];
  const rest = next === undefined ? 0 : Math.floor((milliseconds % size) / next[1]);
  return `${Math.floor(milliseconds / size)} ${name}${next === undefined || rest === 0 ? "" : ` ${rest} ${next[0]}`}`;
};

/** A number with thin groups of thousands. */
export const numberText = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** A JSON Patch (RFC 6902, as text) in lines such as `replace /default: true`; anything else as it is. */
export const patchLines = (patch: string): readonly string[] => {
  const steps = parseList(patch);
  if (steps === undefined) return patch === "" ? [] : [patch];
  return steps.map((step) => {
    if (typeof step !== "object" || step === null) return JSON.stringify(step);
    const { op, path, value } = step as { readonly [member: string]: unknown };
    if (typeof op !== "string" || typeof path !== "string") return JSON.stringify(step);
    return value === undefined ? `${op} ${path}` : `${op} ${path}: ${JSON.stringify(value)}`;
  });
};

const parseList = (text: string): readonly unknown[] | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
