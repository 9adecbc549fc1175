import type { AuditEntry } from "../entry.ts";
import type { Query } from "./query.ts";

/** Whether an entry is an answer to the query. */
export const matches = (query: Query, entry: AuditEntry): boolean => query.all.every((test) => test(entry));
