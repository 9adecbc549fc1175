export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  help: () => (/* binding */ help)
});

// EXTERNAL MODULE: ./lib/cli/command-table.js + 23 modules
var command_table = __webpack_require__(9236);
// EXTERNAL MODULE: ./lib/cli/find-command.js
var find_command = __webpack_require__(4879);
;// CONCATENATED MODULE: ./lib/cli/help-text.js

const WIDTH = 100;
/** The help of a command, as `--help` prints it. */
const commandHelp = (command) => {
    const sections = [
        `signalbox ${command.name}: ${command.summary}`,
        `Usage: ${usageOf(command)}`,
        ...command.description.map((paragraph) => wrap(paragraph, "", WIDTH)),
        section("Arguments", command.positionals.map((positional) => [positional.name, positional.description])),
        section("Options", command.options.map((option) => [optionForms(option), optionDescription(option)])),
        section("Exit codes", Object.entries(command.exits)),
        section("Examples", command.examples.map(({ command: line, does }) => [line, does]), true),
    ];
    return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
};
/** The help of the whole command line. */
const generalHelp = () => `signalbox: feature flags for CI/CD, evaluated where the pipeline runs

Usage: signalbox COMMAND [ARGUMENTS] [OPTIONS]

${section("Commands", command_table/* COMMANDS */.L.map((command) => [command.name, command.summary]))}

${section("Options", [
    ["-h, --help", "Show this help, or the help of a command."],
    ["-V, --version", "Show the version."],
])}

Start with: signalbox init
`;
/** The help of commands that share their first word. */
const groupHelp = (group, commands) => `signalbox ${group}: ${command_table/* COMMAND_GROUPS */.R[group]}

Usage: signalbox ${group} COMMAND [ARGUMENTS] [OPTIONS]

${section("Commands", commands.map((command) => [command.name, command.summary]))}

For one of them: signalbox ${group} COMMAND --help
`;
/** `signalbox list [FLAG...] [OPTIONS]` */
const usageOf = (command) => {
    const positionals = command.positionals.map(({ name, required, multiple }) => {
        const shown = multiple ? `${name}...` : name;
        return required ? shown : `[${shown}]`;
    });
    return ["signalbox", command.name, ...positionals, "[OPTIONS]"].join(" ");
};
/** `-e, --environment NAME, --env NAME` */
const optionForms = ({ name, alias, short, value }) => {
    const long = [name, ...(alias === undefined ? [] : [alias])].map((word) => `--${word}`).join(", ");
    return `${short === undefined ? "" : `-${short}, `}${long}${value === undefined ? "" : ` ${value}`}`;
};
/** What an option does, which values it takes, and what stands without it. */
const optionDescription = (option) => [
    option.description,
    ...(option.choices === undefined ? [] : [`One of ${option.choices.join(", ")}.`]),
    ...(option.default === undefined ? [] : [`Default: ${option.default}.`]),
].join(" ");
const section = (title, rows, below = false) => {
    if (rows.length === 0)
        return "";
    const indent = below ? 6 : Math.min(30, Math.max(...rows.map(([term]) => term.length)) + 4);
    const lines = rows.map(([term, text]) => {
        const wrapped = wrap(text, " ".repeat(indent), WIDTH);
        const head = `  ${term}`;
        return below || head.length + 2 > indent ? `${head}\n${wrapped}` : head.padEnd(indent) + wrapped.slice(indent);
    });
    return `${title}:\n${lines.join("\n")}`;
};
const wrap = (text, indent, width) => {
    const lines = [];
    let line = indent;
    for (const word of text.split(" ")) {
        if (line.length > indent.length && line.length + 1 + word.length > width) {
            lines.push(line);
            line = indent;
        }
        line += line.length > indent.length ? ` ${word}` : word;
    }
    return [...lines, line].join("\n");
};

// EXTERNAL MODULE: ./lib/cli/refusal.js
var refusal = __webpack_require__(1162);
// EXTERNAL MODULE: ./lib/cli/write-json.js
var write_json = __webpack_require__(7536);
;// CONCATENATED MODULE: ./lib/cli/commands/help.js





/** `signalbox help`, and what `--help` runs. */
const help = async (args, world) => {
    const words = args.positionals;
    const [group = ""] = words;
    const isWhole = words.length === 0;
    const isOfGroup = words.length === 1 && (0,find_command/* isGroup */.I)(group);
    const ofGroup = command_table/* COMMANDS */.L.filter(({ name }) => name.startsWith(`${group} `));
    const commands = isWhole ? command_table/* COMMANDS */.L : isOfGroup ? ofGroup : [commandOf(words)];
    if (args.has("json")) {
        // The loaders are functions, which JSON leaves out.
        await (0,write_json/* writeJson */.G)(world.stdout, { schema_version: 1, commands: JSON.parse(JSON.stringify(commands)) });
    }
    else if (isOfGroup)
        await world.stdout.write(groupHelp(group, ofGroup));
    else
        await world.stdout.write(isWhole ? generalHelp() : commands.map(commandHelp).join("\n"));
    return 0;
};
const commandOf = (words) => {
    const { command, rest } = (0,find_command/* findCommand */.Z)(words);
    if (rest[0] === undefined)
        return command;
    throw new refusal/* Refusal */.P(`signalbox help: unexpected argument ${JSON.stringify(rest[0])}`, { hint: "see: signalbox help" });
};


/***/ })

};
