/** What a program imports from the package. */
export type { ImportNote, Loss } from "./interop/import-note.ts";
export type { JsonValue } from "./model/json.ts";
export type { Problem } from "./model/problem.ts";
export type { ResolutionDetails } from "./model/resolution-details.ts";
export type { AuditEntry } from "./provider/audit-log.ts";
export { CICDFeatureFlagIntegration, type IntegrationOptions } from "./provider/ci-cd-integration.ts";
export { type Changed, FeatureFlagManager, type Health, type ManagerStatistics } from "./provider/flag-manager.ts";
export { FlagsRefused } from "./provider/flags-refused.ts";
export type { ManagerEvent, ManagerEvents } from "./provider/manager-events.ts";
export type { ChangeOptions, ManagerOptions } from "./provider/manager-options.ts";
export type { BreakerState, RemoteSource, SourceHealth } from "./provider/source-watch.ts";
export type { WorkflowCondition } from "./provider/workflow-conditions.ts";
