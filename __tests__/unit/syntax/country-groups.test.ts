import { describe, expect, test } from "@jest/globals";
import { COUNTRY_GROUPS } from "../../../src/syntax/country-groups.ts";

const sorted = (codes: Iterable<string>): string[] => [...codes].sort();
const without = (codes: readonly string[], ...left: string[]): string[] => codes.filter((code) => !left.includes(code));

const {
  ASEAN,
  BALTICS,
  BENELUX,
  DACH,
  EEA,
  EFTA,
  EU,
  EUROZONE,
  FIVE_EYES,
  G7,
  GCC,
  MERCOSUR,
  NORDICS,
  SCHENGEN,
  USMCA,
} = COUNTRY_GROUPS;

describe("the country groups", () => {
  test.each(Object.entries(COUNTRY_GROUPS))("%s holds codes of assigned countries, sorted, each once", (_, codes) => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code) || names.of(code) === undefined)).toEqual([]);
    expect([...codes]).toEqual(sorted(new Set(codes)));
  });

  test("have as many members as their treaties", () => {
    const sizes = Object.fromEntries(Object.entries(COUNTRY_GROUPS).map(([name, codes]) => [name, codes.length]));
    expect(sizes).toEqual({
      EU: 27,
      EEA: 30,
      EFTA: 4,
      SCHENGEN: 29,
      EUROZONE: 21,
      NORDICS: 5,
      BALTICS: 3,
      BENELUX: 3,
      DACH: 3,
      G7: 7,
      FIVE_EYES: 5,
      USMCA: 3,
      MERCOSUR: 5,
      ASEAN: 11,
      GCC: 6,
    });
  });

  test("stand to each other as the treaties say", () => {
    expect([...EEA]).toEqual(sorted([...EU, "IS", "LI", "NO"]));
    expect([...EFTA]).toEqual(sorted([...without(EEA, ...EU), "CH"]));
    expect([...SCHENGEN]).toEqual(sorted([...without(EU, "CY", "IE"), ...EFTA]));
    expect([...EUROZONE]).toEqual(without(EU, "CZ", "DK", "HU", "PL", "RO", "SE"));
    expect(without([...NORDICS, ...BALTICS], ...EEA)).toEqual([]);
    expect(without([...BENELUX, ...BALTICS], ...EUROZONE)).toEqual([]);
    expect(without(DACH, ...SCHENGEN)).toEqual([]);
    expect(without(FIVE_EYES, ...G7)).toEqual(["AU", "NZ"]);
    expect(without(USMCA, ...G7)).toEqual(["MX"]);
    expect(without([...MERCOSUR, ...ASEAN, ...GCC], ...EEA, ...G7)).toEqual([...MERCOSUR, ...ASEAN, ...GCC]);
  });

  test("leave the United Kingdom and Switzerland out of the Union", () => {
    for (const outsider of ["GB", "CH"]) expect([...EU, ...EEA]).not.toContain(outsider);
  });
});
