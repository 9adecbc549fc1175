/** What the process answers to its caller; a public promise. */
export const EXIT_CODES = {
  0: "Done, and the answer is yes where there was a question.",
  1: "The answer is no: validation found errors, a threshold failed, or a flag that was asked for by name is in ERROR.",
  2: "It could not be done: wrong usage, a missing file, a refused configuration, no environment to choose.",
  3: "Incomplete: something that should be there is missing or has expired (`audit`).",
  4: "Unverifiable: no signature, no key, or sealed lines without their key (`audit`).",
  70: "A defect of Signalbox itself.",
  130: "Interrupted (Ctrl-C).",
} as const satisfies { readonly [code: number]: string };

export type ExitCode = keyof typeof EXIT_CODES;
