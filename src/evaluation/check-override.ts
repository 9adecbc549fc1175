import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Override, Overrides } from "../model/override.ts";
import { quoted } from "../syntax/parsed.ts";

/** Says what is wrong with what a flag is forced to; undefined: nothing. A flag with variants takes a variant's name. */
export const checkOverride = (flag: Flag, override: Override): string | undefined => {
  if (!("value" in override)) return undefined;
  const { value } = override;
  const found = `flag "${flag.key}": override ${quoted(JSON.stringify(value))}`;
  if (flag.variants !== undefined) {
    const names = flag.variants.map(([name]) => name);
    if (names.some((name) => name === value)) return undefined;
    return `${found} is not one of its variants; one of ${names.join(", ")} is needed`;
  }
  return typeof value === flag.type ? undefined : `${found} is of another type; a ${flag.type} is needed`;
};

/** Says what is wrong with the overrides of a flag set, one message each; none: they can be compiled. */
export const checkOverrides = (flagSet: FlagSet, overrides: Overrides): readonly string[] =>
  Array.from(overrides).flatMap(([key, override]) => {
    const flag = Object.hasOwn(flagSet.flags, key) ? flagSet.flags[key] : undefined;
    if (flag === undefined) return [`flag ${quoted(key)} is not defined; an override needs a flag of the file`];
    return checkOverride(flag, override) ?? [];
  });
