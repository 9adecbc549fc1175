import { visibleText } from "./visible-text.ts";

/** What Markdown, or GitHub's reading of it, takes for markup; a name after `@`, a number after `#` would be a link. */
const MARKUP = /[\\`*_{}[\]()#+!|~<>&@:/$]|(?<=^|\s)[-=]|\.(?=\w)/g;

/** Text of a log as Markdown shows it, within a line or a cell of a table: signs of markup are numeric entities. */
export const markdownText = (text: string): string =>
  visibleText(text).replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
