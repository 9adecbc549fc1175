const MAX_WEIGHT = 256;
/** Of products that are whole numbers but for the last bits. */
const ROUNDING = 1e-9;

/**
 * The weight of each new and each old server, so that the new ones together get `percent` of the requests, or, where
 * whole numbers cannot say it, a little less. One scale for all percentages: while two weights change one after the
 * other, the new version never has more than the larger of both shares.
 */
export const serverWeights = (percent, newCount, oldCount) => {
  if (percent <= 0 || newCount === 0) return { fresh: 0, old: 100 };
  if (percent >= 100 || oldCount === 0) return { fresh: 100, old: 0 };
  // Where both sides are alike, half percents are whole numbers.
  const scale = newCount === oldCount ? 2 / newCount : MAX_WEIGHT / (100 * Math.max(newCount, oldCount));
  return {
    fresh: Math.max(1, Math.floor(percent * oldCount * scale + ROUNDING)),
    old: Math.max(1, Math.ceil((100 - percent) * newCount * scale - ROUNDING)),
  };
};
