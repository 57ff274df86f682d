import type { Article } from '../article';
import type { Fault, Rule } from './rule';

/** Of two articles that claim the same signal, each has another one that the other has not. */
export const signalsTellArticlesApart: Rule = articles => {
  const claims = articles.map(claimsOf);
  const holders = new Map<string, number[]>();
  claims.forEach((claimed, place) => {
    for (const claim of claimed) {
      if (!IS_TELLING.test(claim)) continue;
      const known = holders.get(claim);
      if (known) known.push(place);
      else holders.set(claim, [place]);
    }
  });
  const faults = new Map<string, Fault>();
  for (const [claim, places] of holders) {
    for (const [at, first] of places.entries()) {
      for (const second of places.slice(at + 1)) {
        const one = articles[first] as Article;
        const other = articles[second] as Article;
        if (hasOwn(claims[first], claims[second]) && hasOwn(claims[second], claims[first])) continue;
        faults.set(`${one.id} ${other.id}`, {
          id: one.id,
          what: `claims ${claim} as ${other.id} does, and one of the two claims nothing else; add to it what tells them apart`,
        });
      }
    }
  }
  return [...faults.values()];
};

/** Reply codes, address types and reporters are anybody's; what an article is known by are the others. */
const IS_TELLING = /^(?:the words|status code|event) /;

type Claims = ReadonlySet<string>;

function claimsOf({ signals, family }: Article): Claims {
  return new Set([
    ...signals.phrases.map(phrase => `the words “${phrase.toLowerCase()}”`),
    ...signals.statusCodes.map(code => `status code ${code}`),
    ...signals.replyCodes.map(code => `reply code ${code}`),
    ...signals.events.map(({ source, id }) => `event ${id} from ${source ?? 'any source'}`),
    ...signals.addressTypes.map(type => `address type ${type}`),
    ...(signals.reporters.length === 0
      ? [`family ${family}`]
      : signals.reporters.map(name => `reporter ${name}`)),
  ]);
}

function hasOwn(claims: Claims = new Set(), others: Claims = new Set()): boolean {
  return [...claims].some(claim => !others.has(claim));
}
