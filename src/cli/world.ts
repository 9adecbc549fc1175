/** A stream that a person or a program reads. `write` resolves when the stream can take more. */
export type Sink = {
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
};

/** Everything outside of the command line that a command can see or touch; tests hand in another one. */
export type World = {
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Epoch milliseconds. */
  readonly now: () => number;
};
