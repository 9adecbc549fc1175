/** The instant of an evaluation, in epoch milliseconds. */
export const systemClock = (): number => Date.now();
