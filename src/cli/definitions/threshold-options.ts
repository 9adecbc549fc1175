import type { Option } from "../command.ts";

export const LOCK: Option = {
  name: "lock",
  value: "FILE",
  default: "config/thresholds.lock.json, where it is there",
  description: "The limits that a ratchet has reached.",
};

/** What was measured, and which thresholds look at it. */
export const MEASUREMENT: readonly Option[] = [
  {
    name: "metric",
    short: "m",
    value: "NAME=VALUE",
    multiple: true,
    description:
      "A finite decimal such as line-coverage=82.4, or a number in a JSON file: line-coverage=@FILE#/JSON/POINTER.",
  },
  {
    name: "only",
    value: "FLAG",
    multiple: true,
    description: "Keys or globs of the thresholds that count. One of them without its metric fails.",
  },
  LOCK,
];
