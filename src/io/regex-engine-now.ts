import { RE2JS } from "re2js";
import type { RegexEngine } from "../model/regex-engine.ts";
import { plainRegex } from "../syntax/plain-regex.ts";
import { boundedEngine } from "./regex-engine.ts";

const re2 = boundedEngine(RE2JS);

/** The engine for callers that cannot wait: it is loaded with this file, which no command or action imports. */
export const regexEngineNow: RegexEngine = (pattern) => plainRegex(pattern) ?? re2(pattern);
