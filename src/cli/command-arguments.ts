/** What was given to a command, by the names of its table entry. Asking for a name that is not in the table throws. */
export class CommandArguments {
  readonly positionals: readonly string[];
  readonly #declared: ReadonlySet<string>;
  readonly #given: ReadonlyMap<string, readonly string[]>;

  constructor(
    declared: ReadonlySet<string>,
    given: ReadonlyMap<string, readonly string[]>,
    positionals: readonly string[],
  ) {
    this.#declared = declared;
    this.#given = given;
    this.positionals = positionals;
  }

  /** Every value of an option, in the order given. */
  all(option: string): readonly string[] {
    if (!this.#declared.has(option)) throw new Error(`the command table has no option "${option}" here`);
    return this.#given.get(option) ?? [];
  }

  /** The value of an option; the last one where it was given more than once. */
  one(option: string): string | undefined {
    return this.all(option).at(-1);
  }

  /** Whether a switch was given. */
  has(option: string): boolean {
    return this.all(option).length > 0;
  }
}
