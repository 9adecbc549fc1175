import { type Schedule } from "../model/schedule.ts";
/** Whether a schedule is active at an instant (epoch milliseconds). */
export type ScheduleTest = (now: number) => boolean;
/** Compiles [from, until) and the windows, of which any must be open. */
export declare const compileSchedule: (schedule: Schedule) => ScheduleTest;
