import type { StoredFlag } from "./flag-definition.ts";
/** A flag as it was; without one it was not there. */
type Earlier = {
    readonly flag: StoredFlag | undefined;
};
/** The earlier states of each flag, the latest last, so that a rollback goes back one change at a time. */
export declare class FlagHistory {
    #private;
    constructor(size: number);
    remember(key: string, flag: StoredFlag | undefined): void;
    last(key: string): Earlier | undefined;
    forget(key: string): void;
}
export {};
