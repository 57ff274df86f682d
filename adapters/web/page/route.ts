import { useEffect, useState } from 'preact/hooks';

/** What the page shows. Each has an address of its own, which can be sent to a colleague. */
export type Route =
  | { readonly name: 'triage' }
  | { readonly name: 'articles' }
  | { readonly name: 'article'; readonly id: string };

/** The route of the address, and of each one that the person goes to. */
export function useRoute(): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    addEventListener(NAVIGATED, follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener(NAVIGATED, follow);
    };
  }, []);
  return routeOf(path);
}

/** Goes to an address of the page without loading it anew. */
export function navigate(path: string): void {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  scrollTo(0, 0);
  dispatchEvent(new Event(NAVIGATED));
}

/** Puts another address in the place of the present one: what is shown has both. */
export function correct(path: string): void {
  if (path === location.pathname) return;
  history.replaceState(null, '', path);
  dispatchEvent(new Event(NAVIGATED));
}

export const pathOfArticle = (id: string) => `/article/${encodeURIComponent(id)}`;

const NAVIGATED = 'ndr-navigated';

function routeOf(path: string): Route {
  if (path === '/articles') return { name: 'articles' };
  if (path.startsWith('/article/'))
    return { name: 'article', id: decodeURIComponent(path.slice('/article/'.length)) };
  return { name: 'triage' };
}
