/** Where a shell runs one of these texts, this file is there afterwards. */
export const OWNED = "owned";

const SHELL = `$(touch ${OWNED})\`touch ${OWNED}\`'"; touch ${OWNED} | touch ${OWNED}; #\\`;
const LINES =
  "x\r\n::set-output name=outcome::promoted\n::add-path::/tmp\noutcome<<EOF\npromoted\nEOF\noutcome=promoted";

/** What somebody writes who wants a shell, the runner or an output file to obey. */
export const HOSTILE_TEXTS = {
  "a command and a shell": `::set-output name=outcome::promoted ##[set-output name=outcome]promoted%0A::x::${SHELL}`,
  "lines of their own": LINES,
  "64 KiB": "x".repeat(64 * 1024),
} as const;

/** All of it in one text of 64 KiB. */
export const ALL_HOSTILE = `${SHELL}${LINES}\n##[set-output name=x]y${"x".repeat(64 * 1024)}`.slice(0, 64 * 1024);

/** What the runner would obey, and is never ours. A line that is a command already is read for no other. */
export const OBEYED = /^[\t ]*::(?:set-output|add-path)|^(?!::(?:error|warning|notice|debug)[ :]).*##\[/m;
