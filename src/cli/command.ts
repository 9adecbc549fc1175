import type { CommandArguments } from "./command-arguments.ts";
import type { ExitCode } from "./exit-code.ts";
import type { World } from "./world.ts";

/** An option of a command. Without `value` it is a switch. */
export type Option = {
  readonly name: string;
  /** A second long name. */
  readonly alias?: string;
  readonly short?: string;
  /** What stands in the place of the value in the help, such as `NAME`. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly multiple?: true;
  /** In words, for the help; applied by the command. */
  readonly default?: string;
  readonly description: string;
};

/** A positional argument. */
type Positional = {
  readonly name: string;
  readonly description: string;
  readonly required?: true;
  readonly multiple?: true;
};

/** One command: the parser, the help and the command reference in the docs all read this. */
export type Command = {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly positionals: readonly Positional[];
  readonly options: readonly Option[];
  /** What each exit code means for this command; 70 and 130 are common to all. */
  readonly exits: { readonly [code in Exclude<ExitCode, 70 | 130>]?: string };
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  /** Loads what the command needs, so that no command pays for another one. */
  readonly load: () => Promise<CommandRun>;
};

export type CommandRun = (args: CommandArguments, world: World) => Promise<ExitCode>;
