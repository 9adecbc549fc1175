import { createHash } from "node:crypto";

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. A lone surrogate counts as U+FFFD. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
