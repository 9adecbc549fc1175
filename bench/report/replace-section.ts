const BEGIN = "<!-- bench:begin -->";
const END = "<!-- bench:end -->";

/** The page with the text between its two markers replaced; throws where a marker is missing. */
export function replaceSection(page: string, section: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page needs ${BEGIN} and, after it, ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${section.trim()}\n\n${page.slice(end)}`;
}
