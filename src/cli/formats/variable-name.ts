/** Names without it could replace variables that decide what a shell runs, such as PATH or BASH_ENV. */
export const DEFAULT_PREFIX = "FLAG_";

/** What a prefix may be, so that every name is one. */
export const PREFIX_PATTERN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The variable of a flag: prefix, then the key in upper case with `_` for `-`. Two keys never share one. */
export const variableName = (flagKey: string, prefix: string): string =>
  prefix + flagKey.toUpperCase().replaceAll("-", "_");
