/** The page with the text between the two markers of that name replaced; throws where a marker is missing. */
export function replaceSection(page: string, section: string, name: "bench" | "costs" = "bench"): string {
  const [opening, closing] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [begin, end] = [page.indexOf(opening), page.indexOf(closing)];
  if (begin < 0 || end < begin) throw new Error(`the page needs ${opening} and, after it, ${closing}`);
  return `${page.slice(0, begin + opening.length)}\n\n${section.trim()}\n\n${page.slice(end)}`;
}
