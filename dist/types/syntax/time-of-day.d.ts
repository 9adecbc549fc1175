/** Reads `HH:MM`, `00:00` to `24:00`, as minutes since midnight; undefined when the text is no such time. */
export declare const parseTimeOfDay: (text: string) => number | undefined;
