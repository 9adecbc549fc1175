import { KEY_PATTERN } from "../model/key.ts";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import { type Decimal, parseDecimal, renderDecimal } from "./decimal.ts";
import { duplicateKey } from "./duplicate-key.ts";

/** Limits that a ratchet has reached: by flag, then by environment. */
export type Lock = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** Read and written where no other file is named. */
export const DEFAULT_LOCK_FILE = "config/thresholds.lock.json";

export const NO_LOCK: Lock = new Map();

const VERSION = 1;
const NEEDED = 'needed is {"version": 1, "limits": {FLAG: {ENVIRONMENT: "82.4"}}}';

/** Reads a lock file strictly, every fault in one message: a limit that is not understood would be one that is gone. */
export const parseLock = (text: string): Parsed<Lock> => {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return refused(`not JSON: ${(error as Error).message.split("\n")[0]}; ${NEEDED}`);
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) return refused(`the key ${quoted(twice)} stands there twice`);
  if (!isObject(root) || root["version"] !== VERSION || !isObject(root["limits"])) return refused(NEEDED);
  const unknown = Object.keys(root).find((key) => key !== "version" && key !== "limits");
  if (unknown !== undefined) return refused(`unknown key ${quoted(unknown)}; ${NEEDED}`);
  const faults: string[] = [];
  const limits = Object.entries(root["limits"]).map(([flag, entry]) => [flag, readEntry(flag, entry, faults)] as const);
  return faults.length === 0 ? parsed(new Map(limits)) : refused(faults.join("; "));
};

const readEntry = (flag: string, entry: unknown, faults: string[]): ReadonlyMap<string, Decimal> => {
  const limits = new Map<string, Decimal>();
  if (!KEY_PATTERN.test(flag)) faults.push(`${quoted(flag)} is no key of a flag`);
  if (!isObject(entry)) faults.push(`flag ${quoted(flag)}: needed is a limit for each environment`);
  for (const [environment, found] of isObject(entry) ? Object.entries(entry) : []) {
    // A JSON number would pass through a double on its way through other tools.
    const limit = typeof found === "string" ? parseDecimal(found) : refused("needed is a decimal in quotes");
    if (limit.ok) limits.set(environment, limit.value);
    else faults.push(`flag ${quoted(flag)}, environment ${quoted(environment)}: ${limit.message}`);
  }
  return limits;
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text of a lock file: sorted, one limit a line, so that a change shows as one line. */
export const renderLock = (lock: Lock): string => {
  const limits = sorted(lock).map(([flag, entry]) => [
    flag,
    Object.fromEntries(sorted(entry).map(([environment, limit]) => [environment, renderDecimal(limit)])),
  ]);
  return `${JSON.stringify({ version: VERSION, limits: Object.fromEntries(limits) }, null, 2)}\n`;
};

const sorted = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...map].sort(([left], [right]) => (left < right ? -1 : 1));

/** The locked limit of a flag in an environment, where there is one. */
export const lockedLimit = (lock: Lock, flag: string, environment: string): Decimal | undefined =>
  lock.get(flag)?.get(environment);
