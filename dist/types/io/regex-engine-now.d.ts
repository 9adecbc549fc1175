import type { RegexEngine } from "../model/regex-engine.ts";
/** The engine for callers that cannot wait: it is loaded with this file, which no command or action imports. */
export declare const regexEngineNow: RegexEngine;
