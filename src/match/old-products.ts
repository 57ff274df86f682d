import type { Article } from '../corpus/article';

/** Whether a bundled article is about products that are in use, and no page of an archive either. */
export function isOfToday(article: Article): boolean {
  return !isOfOldProduct(article) && !isPage(article);
}

/** Whether it is about products that nobody sells any more, of which archives tell. */
export function isOfOldProduct({ family }: Article): boolean {
  return OLD_PRODUCTS.has(family);
}

const OLD_PRODUCTS: ReadonlySet<string> = new Set(['exchange-2003', 'exchange-5.5', 'ms-mail', 'outlook']);

/** Whether it is a page of Microsoft's Knowledge Base, `Q169117` or `KB959956`, and not what was gathered out of many. */
export function isPage({ id }: Article): boolean {
  return PAGE_NUMBER.test(id);
}

const PAGE_NUMBER = /^(?:Q|KB)\d/;
