import { Suggester } from "../document/suggest.ts";

/** The known word that the given one most likely meant, by the same measure as in the flag files; or undefined. */
export const nearestWord = (given: string, known: Iterable<string>): string | undefined =>
  new Suggester().nearest(given, known);
