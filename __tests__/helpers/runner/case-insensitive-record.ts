/**
 * A record whose keys compare without regard to case and keep their first spelling, the later value winning.
 * Source: actions/runner, src/Sdk/DTPipelines/Pipelines/ContextData/DictionaryContextData.cs; step and job outputs are such.
 */
export function caseInsensitiveRecord(pairs: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  const entries = new Map<string, readonly [string, string]>();
  for (const [name, value] of pairs) {
    const key = name.toUpperCase();
    entries.set(key, [entries.get(key)?.[0] ?? name, value]);
  }
  return Object.fromEntries(entries.values());
}
