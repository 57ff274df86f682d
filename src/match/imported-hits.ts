import type { Article } from '../corpus/article';
import { articleOnDemand } from '../corpus/article-on-demand';
import type { ArticleStore } from '../corpus/article-store';
import type { IndexFile } from '../corpus/index-file';
import type { Ndr } from '../ndr/ndr';
import { isOtherMail } from '../ndr/report-kind';
import type { Reporter } from '../ndr/reporter';
import { MAIL_TOPICS } from './mail-topics';
import type { Match } from './match';
import { mentionedStatusCodes } from './mentions';
import type { Reading } from './reading';
import type { Manner } from './search/confidence-model';
import { type Features, featuresOf } from './search/features';
import { fitOf } from './search/fit';
import { fitEvidence } from './search/fit-evidence';
import { hasWords } from './search/has-words';
import { buildSearch } from './search/search';
import { openShards } from './search/shard';
import { SHARD_LENGTH } from './search/shard-layout';
import { buildSpeller, type Speller, type Spelt } from './search/spelling';
import type { Window } from './search/windows';
import { isSourceCode } from './source-code';
import { SYSTEM_NAMES } from './system-names';

/** An index file of imported articles. */
export interface ImportedCorpus {
  readonly index: Pick<IndexFile, 'section'>;
  readonly articles: ArticleStore;
}

/** An imported article that was found. */
export interface ImportedHit {
  readonly article: Article;
  readonly features: Features;
  /** The words of the text that it quotes in a row. */
  readonly quoted: Window;
  /** It has not the X.400 diagnostic of the report, or not the system that is asked about. */
  readonly isOfOther: boolean;
  readonly evidence: Match['evidence'];
  readonly quotes: Match['quotes'];
}

/** What was found, the best first, and whether it was asked for or quoted. */
export interface ImportedHits {
  readonly manner: Manner;
  /** A question with no word about mail in it. */
  readonly isOffTopic: boolean;
  /** A text that tells of no failure: a receipt, an answer of somebody away, source code. */
  readonly isOfNoFailure: boolean;
  readonly hits: readonly ImportedHit[];
}

/** Opens what index files hold for the search; throws an IndexError where one is damaged. */
export function buildImportedHits(corpora: readonly ImportedCorpus[]): (reading: Reading) => ImportedHits {
  const shards = corpora.flatMap(({ index, articles }) =>
    openShards(index.section, articles.ids.length).map((shard, number) => ({
      shard,
      articleAt: (place: number) => glanceAt(articles, number * SHARD_LENGTH + place),
    })),
  );
  const search = buildSearch(shards.map(({ shard }) => shard));
  const spell = buildSpeller(WORDS_REMEMBERED);
  const topics = new Set(spell(MAIL_TOPICS).map(({ hash }) => hash));

  return ({ ndr, text }) => {
    const found = search(text, ndr !== null);
    const evidenceOf = fitEvidence(found);
    const otherMail = ndr === null && isOtherMail(text) ? 1 : 0;
    const system = systemWords(ndr?.reporter ?? null, spell);
    const subject = subjectOf(ndr, found.manner, found.words).map(name => spell(name));
    const codes = mentionedStatusCodes(found.words).map(code => spell(code));
    const hits = found.hits.map((hit, rank) => {
      const { shard, articleAt } = shards[hit.shard] as (typeof shards)[number];
      const fit = fitOf(hit, shard);
      const otherSystem = hasWords(shard, hit.place, system) ? 0 : 1;
      const otherCode = codes.length > 0 && !codes.some(code => hasWords(shard, hit.place, code)) ? 1 : 0;
      return {
        article: articleAt(hit.place),
        features: featuresOf(found.hits, rank, fit, { otherMail, otherSystem, otherCode }),
        quoted: fit.run,
        isOfOther: subject.some(name => !hasWords(shard, hit.place, name)),
        ...evidenceOf(fit),
      };
    });
    const isAsked = found.manner === 'asked';
    const isOffTopic = isAsked && !spell(found.words.join(' ')).some(({ hash }) => topics.has(hash));
    const isOfNoFailure = otherMail === 1 || (ndr === null && isSourceCode(text));
    return { manner: found.manner, isOffTopic, isOfNoFailure, hits };
  };
}

function glanceAt({ ids, titles, articleAt }: ArticleStore, place: number): Article {
  return articleOnDemand(ids[place] as string, titles[place] as string, () => articleAt(place));
}

/** What an article has to name that is to answer; event 290 says with each of X.400's diagnostics that a message came back. */
function subjectOf(ndr: Ndr | null, manner: Manner, words: readonly string[]): readonly string[] {
  const diagnostic = ndr?.x400?.diagnostic ?? null;
  return [
    ...(diagnostic === null ? [] : [diagnostic]),
    ...(manner === 'asked' ? words.filter(word => SYSTEM_NAMES.has(word)) : []),
  ];
}

/** More than all reporters and topics have, and the words of a few questions. */
const WORDS_REMEMBERED = 1000;

/** The words of a system's name, without its version: articles about one release know the reports of the next. */
function systemWords(reporter: Reporter | null, spell: Speller): readonly Spelt[] {
  return reporter === null ? [] : spell(reporter.replace(/\.com$|-[\d.]+$/, ''));
}
