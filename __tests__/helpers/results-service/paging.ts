/** The part of a list that a request asks for, and the links to the others. */
export type Page<Item> = { readonly items: readonly Item[]; readonly headers: Readonly<Record<string, string>> };

const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;

/**
 * Cuts a list into pages by `per_page` and `page`.
 * Source: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 * @param url address of the request without its query
 */
export function pageOf<Item>(all: readonly Item[], query: URLSearchParams, url: string): Page<Item> {
  const size = Math.min(LARGEST_SIZE, wholeNumber(query.get("per_page")) ?? DEFAULT_SIZE);
  const page = wholeNumber(query.get("page")) ?? 1;
  const last = Math.max(1, Math.ceil(all.length / size));
  const linkTo = (target: number, rel: string): string => {
    const asked = new URLSearchParams(query);
    asked.set("page", String(target));
    return `<${url}?${asked}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [linkTo(Math.min(page - 1, last), "prev")] : []),
    ...(page < last ? [linkTo(page + 1, "next"), linkTo(last, "last")] : []),
    ...(page > 1 ? [linkTo(1, "first")] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : undefined;
}
