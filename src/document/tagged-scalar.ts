import type { JsonScalar } from "../model/json.ts";
import { resolvePlain } from "./core-scalar.ts";

/** The value of a scalar with an explicit tag; `undefined` when the tag is unknown or the text does not fit it. */
export const readTagged = (tag: string, text: string): JsonScalar | undefined => {
  if (tag === "!" || tag === "!!str") return text;
  const value = resolvePlain(text);
  const fits =
    (tag === "!!null" && value === null) ||
    (tag === "!!bool" && typeof value === "boolean") ||
    (tag === "!!int" && Number.isInteger(value)) ||
    (tag === "!!float" && typeof value === "number");
  return fits ? value : undefined;
};
