import { bucketByShape } from "./bucketing.ts";
import { objectOf, optional, type ReadFields } from "./object-shape.ts";
import { textShape } from "./scalar-shapes.ts";
import { timeZoneShape } from "./schedule.ts";
import type { Shape } from "./shape.ts";

const fields = {
  owner: optional(textShape("text"), "Who answers for the flags of this file."),
  category: optional(textShape("text"), "The category of the flags of this file."),
  bucketBy: optional(bucketByShape, "The bucketing key of flags that state none."),
  timezone: optional(timeZoneShape, "The time zone of windows that state none."),
};

/** What a file gives to those of its flags that do not say it themselves. */
export type Defaults = ReadFields<typeof fields>;

export const defaultsShape: Shape<Defaults> = objectOf("the defaults of a file", fields);
