/**
 * Named groups of countries as ISO 3166-1 alpha-2 codes, as of 2026-01-01. A group holds states, and not the
 * territories that have codes of their own (GP, GL, FO, PR): a rule that means them names them.
 */
export declare const COUNTRY_GROUPS: {
    /** European Union, 27 members since 2020-02-01 (TEU art. 52; withdrawal agreement OJ C 384 I, 2019). */
    readonly EU: readonly ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"];
    /** European Economic Area: the EU and three EFTA states (EEA Agreement of 1994; Croatia since 2014-04-12). */
    readonly EEA: readonly ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"];
    /** European Free Trade Association since 1995 (EFTA Convention). */
    readonly EFTA: readonly ["CH", "IS", "LI", "NO"];
    /** Schengen area: without CY and IE; BG and RO in full since 2025-01-01 (Council decision of 2024-12-12). */
    readonly SCHENGEN: readonly ["AT", "BE", "BG", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"];
    /** EU members whose currency is the euro; BG since 2026-01-01 (Council decision of 2025-07-08). */
    readonly EUROZONE: readonly ["AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT", "SI", "SK"];
    /** The states of the Nordic Council (Helsinki Treaty of 1962). */
    readonly NORDICS: readonly ["DK", "FI", "IS", "NO", "SE"];
    /** The states of the Baltic Assembly, since 1991. */
    readonly BALTICS: readonly ["EE", "LT", "LV"];
    /** Benelux Union (treaty of 2008). */
    readonly BENELUX: readonly ["BE", "LU", "NL"];
    /** The states where German is the (or a) main language; no treaty, common use. */
    readonly DACH: readonly ["AT", "CH", "DE"];
    /** Group of Seven, since 2014 (the EU, which also sits there, has no code of its own). */
    readonly G7: readonly ["CA", "DE", "FR", "GB", "IT", "JP", "US"];
    /** Partners of the UKUSA agreement, since 1956. */
    readonly FIVE_EYES: readonly ["AU", "CA", "GB", "NZ", "US"];
    /** United States-Mexico-Canada Agreement, since 2020-07-01. */
    readonly USMCA: readonly ["CA", "MX", "US"];
    /** Member states of the Southern Common Market; BO since 2024-07, VE suspended since 2016-12. */
    readonly MERCOSUR: readonly ["AR", "BO", "BR", "PY", "UY"];
    /** Association of Southeast Asian Nations; TL since 2025-10-26. */
    readonly ASEAN: readonly ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"];
    /** Gulf Cooperation Council, since 1981. */
    readonly GCC: readonly ["AE", "BH", "KW", "OM", "QA", "SA"];
};
