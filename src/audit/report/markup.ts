import { visibleText } from "./visible-text.ts";

/** HTML that may stand in a page as it is. Made by `html` only, so nothing outside gets in unescaped. */
export type Markup = { readonly markup: string };

const ESCAPES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, within an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

type Piece = Markup | string | number | readonly Markup[];

/** A template of HTML: texts and numbers in it are escaped, markup and lists of markup stay. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Piece[]): Markup => ({
  markup: pieces.map((piece, at) => piece + (at < values.length ? textOf(values[at] ?? "") : "")).join(""),
});

const textOf = (value: Piece): string => {
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
};
