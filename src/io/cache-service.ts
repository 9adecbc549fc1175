import { getCacheServiceVersion, isGhes } from "../../node_modules/@actions/cache/lib/internal/config.js";

/** Why this step has no cache to speak to; undefined: it has one. */
export const cacheUnavailable = (env: { readonly [name: string]: string | undefined }): string | undefined => {
  if (isGhes()) return "GitHub Enterprise Server has no cache service of version 2";
  if (getCacheServiceVersion() !== "v2" || !env["ACTIONS_RESULTS_URL"] || !env["ACTIONS_RUNTIME_TOKEN"]) {
    return "this step was started without a cache service (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN)";
  }
  return undefined;
};

/** What the client writes when it fails, the telling first: it swallows errors, and gives its caller no reason. */
const TELLING = [
  /^::debug::Failed to reserve cache: (?:Error: )?(.*)$/,
  /^::(?:warning|error)::(?:Failed to (?:save|restore): )?(.*)$/,
  /^(Cache (?:save|restore) skipped: .*)$/,
  /^(Attempt \d+ of \d+ failed with error: .*?)\. Retrying/,
  /^Failed to (?:save|restore): (.*)$/,
];

const MAX_REASON = 300;

/** The reason in what the client wrote; undefined: it gave none. */
export const reasonIn = (log: readonly string[]): string | undefined => {
  for (const pattern of TELLING) {
    for (const line of log) {
      const reason = pattern.exec(line)?.[1];
      if (reason) return unescaped(reason).slice(0, MAX_REASON);
    }
  }
  return undefined;
};

/** Commands escape the percent sign and line breaks; a reason is one line. */
const unescaped = (text: string): string => text.replace(/%0D|%0A/g, " ").replaceAll("%25", "%");
