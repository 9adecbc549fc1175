import type { Threshold } from "../model/threshold.ts";
import { compareDecimals, type Decimal } from "./decimal.ts";

/** Whether more measurements pass the first limit than the second. */
export const isWeaker = (pass: Threshold["pass"], limit: Decimal, than: Decimal): boolean => {
  const order = compareDecimals(limit, than);
  return pass === "at-least" ? order < 0 : order > 0;
};
