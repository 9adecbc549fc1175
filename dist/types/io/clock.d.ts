/** The instant of an evaluation, in epoch milliseconds. */
export declare const systemClock: () => number;
