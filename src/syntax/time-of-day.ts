const TIME_OF_DAY = /^(\d{2}):(\d{2})$/;
const MINUTES_OF_DAY = 24 * 60;

/** Reads `HH:MM`, `00:00` to `24:00`, as minutes since midnight; undefined when the text is no such time. */
export const parseTimeOfDay = (text: string): number | undefined => {
  const match = TIME_OF_DAY.exec(text);
  if (match === null || Number(match[2]) > 59) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= MINUTES_OF_DAY ? minutes : undefined;
};
