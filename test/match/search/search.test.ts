import type { Article } from '../../../src/corpus/article';
import { buildSearch } from '../../../src/match/search/search';
import { openShards } from '../../../src/match/search/shard';
import { anArticle } from '../an-article';
import { searchSections } from './search-sections';

const BIRDS = [
  'duck',
  'heron',
  'swan',
  'goose',
  'coot',
  'grebe',
  'teal',
  'stork',
  'rail',
  'crane',
  'gull',
  'tern',
];

/** Articles with nothing in common but the words of most. */
const birds = BIRDS.map((bird, i) =>
  anArticle({
    id: `Q1000${10 + i}`,
    title: `The ${bird} of the pond`,
    symptoms: `Nothing is heard of the ${bird}.`,
  }),
);

const quoted = anArticle({
  id: 'Q200001',
  title: 'Doves stay away',
  symptoms: 'The log says: Dovecote locked by the second keeper.',
});
const jumbled = anArticle({
  id: 'Q200002',
  title: 'Keepers',
  symptoms: 'The second dovecote has a keeper. By the gate it is locked.',
});
const all = [...birds, quoted, jumbled];

function shardsOf(articles: readonly Article[]) {
  const sections = searchSections(articles.map(article => ({ article, queryWords: '' })));
  const bytes = new Map(sections.map(section => [section.name, section.bytes.slice()]));
  return openShards(name => bytes.get(name) ?? new Uint8Array(), articles.length);
}

const search = buildSearch(shardsOf(all));
const found = (text: string) => search(text, false).hits.map(({ place }) => all[place]?.id);

test('an article is found by a word that it alone has', () => {
  expect(found('where has my stork gone?')[0]).toBe('Q100017');
});

test('forms of a word are one word', () => {
  expect(found('storks')).toEqual(['Q100017']);
});

test('a quoted text finds the article that has its words in that order', () => {
  expect(found('Event ID: 7\nDovecote locked by the second keeper')[0]).toBe('Q200001');
  expect(found('> By the gate it is\n> locked\n\nthe second dovecote has a keeper')[0]).toBe('Q200002');
});

test('of a long text the part counts that fits best', () => {
  const chatter =
    'About the meeting, everybody agreed on all that was said before and nothing else came up. '.repeat(9);
  expect(found(`${chatter}\n\nDovecote locked by the second keeper.\n\n${chatter}`)[0]).toBe('Q200001');
});

test('a text whose words no article has finds nothing', () => {
  expect(found('zebra quagga okapi')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('articles in several indexes rank as those of one', () => {
  const parted = buildSearch([...shardsOf(all.slice(0, 7)), ...shardsOf(all.slice(7))]);
  for (const text of ['where is the stork of the pond', 'dovecote locked by the second keeper']) {
    const [first] = parted(text, false).hits;
    expect(all[(first?.shard === 1 ? 7 : 0) + (first?.place ?? 0)]?.id).toBe(found(text)[0]);
  }
});

test('the same articles make the same bytes', () => {
  const bytes = () => searchSections(all.map(article => ({ article, queryWords: 'pond' })));
  expect(bytes()).toEqual(bytes());
});

test('words that its writers wanted it found by find an article', () => {
  const sections = searchSections([
    { article: birds[0] as Article, queryWords: 'quack' },
    { article: birds[1] as Article, queryWords: '' },
  ]);
  const bytes = new Map(sections.map(section => [section.name, section.bytes.slice()]));
  const shards = openShards(name => bytes.get(name) ?? new Uint8Array(), 2);
  expect(buildSearch(shards)('quack', false).hits.map(({ place }) => place)).toEqual([0]);
});

/** Articles with the common one of two names of a thing, ndr and bounce. */
const ndrs = Array.from({ length: 24 }, (_, i) =>
  anArticle({ id: `Q3000${10 + i}`, title: `The ndr of pebble${i}`, symptoms: 'The keeper is away.' }),
);

test('another name counts, but no more than what was said, however rare it is', () => {
  // Synonyms: bounce, ndr. Who says the common one of the two does not mean the one article that has the other.
  const rare = anArticle({ id: 'Q300050', title: 'A bounce of the otter', symptoms: 'The keeper is away.' });
  const ids = [...birds, ...ndrs, rare].map(({ id }) => id);
  const look = buildSearch(shardsOf([...birds, ...ndrs, rare]));
  const scoreOf = (text: string) =>
    look(text, false).hits.find(({ place }) => ids[place] === 'Q300050')?.score;
  expect(ids[look('ndr', false).hits[0]?.place ?? -1]).toBe('Q300010');
  expect(scoreOf('ndr of the otter')).toBeGreaterThan(scoreOf('letter of the otter') ?? 0);
});

test('a rare name of a common thing tells no more than the common one', () => {
  // Hardly an article says bounce, most say ndr; whoever asks says bounce, and it is the otter that tells what is meant.
  const bounce = anArticle({ id: 'Q300050', title: 'A bounce at noon', symptoms: 'The keeper is away.' });
  const otters = Array.from({ length: 6 }, (_, i) =>
    anArticle({ id: `Q3000${60 + i}`, title: `The otter of pebble${i}`, symptoms: 'The keeper is away.' }),
  );
  const everything = [...birds, ...ndrs, bounce, ...otters];
  const { hits } = buildSearch(shardsOf(everything))('otter bounce', false);
  expect(everything[hits[0]?.place ?? -1]?.id).toBe('Q300060');
});
