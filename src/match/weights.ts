/** The knobs of the classifier. What speaks for an article is between 0 and 1; its weight is in log-odds. */
export interface Weights {
  /** Log-odds before anything speaks for an article. Below 0. */
  readonly none: number;
  /** Error texts of the article in the text. */
  readonly phrase: number;
  /** Entries of the event log. */
  readonly event: number;
  /** Enhanced status codes, alone. Small: 5.7.1 stands for a dozen reasons. */
  readonly statusCode: number;
  /** Enhanced status codes as far as an error text or the terms agree. */
  readonly agreedStatusCode: number;
  /** SMTP reply codes. Very small: nearly every refusal is a 550. */
  readonly replyCode: number;
  /** The recipient's address type. */
  readonly addressType: number;
  /** The system that wrote the report is one that the article names. */
  readonly reporter: number;
  /** The article names systems, and another one wrote the report. Below 0. */
  readonly otherReporter: number;
  /** The article names events, and the report has events but none of these. Below 0. */
  readonly otherEvents: number;
  /** The reason read from the report is the article's. */
  readonly reason: number;
  /** The report was read to have another reason than the general article's. Below 0. */
  readonly otherReason: number;
  /** What a reason counts that only says that none was found. 0 to 1. */
  readonly emptyReason: number;
  /** Terms that the text and the article share. */
  readonly terms: number;
  /** The text is a non-delivery report. */
  readonly report: number;
  /** The two best articles are equally good; it is taken from both. Below 0. */
  readonly crowding: number;
  /** How far apart two articles have to be for crowding to fall to a third. Log-odds, above 0. */
  readonly crowdingScale: number;

  /** Weight of a phrase that gives it a strength of 63 %, in words that one article alone has. */
  readonly phraseMass: number;
  /** Weight of a stop word inside a phrase, next to that of other words. 0 to 1. */
  readonly stopWordInPhrase: number;
  /** Share of a phrase that has to be there for the phrase to count. 0 to 1. */
  readonly leastPartOfPhrase: number;
  /** What a phrase of which a part is missing counts. 0 to 1. */
  readonly partOfPhrase: number;
  /** Strength from which a phrase, an agreed code, or terms let the reason count for a specific article. 0 to 1. */
  readonly ownPhrase: number;
  readonly ownCode: number;
  readonly ownTerms: number;
  /** How far below such an article the general ones stay. Log-odds, above 0. */
  readonly generalBelow: number;

  /** An event of which only the number is known. 0 to 1. */
  readonly eventWithoutSource: number;
  /** A status code within a range of the article, and within a whole subject. 0 to 1. */
  readonly codeInRange: number;
  readonly codeInSubject: number;

  /** What a term counts in each part of an article. */
  readonly fields: Readonly<
    Record<'title' | 'symptoms' | 'phrases' | 'cause' | 'steps' | 'moreInformation', number>
  >;
  /** BM25's k1: how many mentions of a term it takes to reach half of its weight. Above 0. */
  readonly saturation: number;
  /** BM25's b: how much a long article's mentions count less. 0 to 1. */
  readonly lengthNormalisation: number;
  /** Weight of two terms side by side, next to that of one term. 0 to 1. */
  readonly pair: number;
  /** Weight of a term that no article has, next to one that a single article has. 0 to 1. */
  readonly unknownTerm: number;
  /** Weight of shared terms that gives half of their strength, in terms that one article alone has. Above 0. */
  readonly termMass: number;
}

/**
 * Set by hand against pasted reports, questions, and chatter; `test/match` holds such cases. They fit a corpus of
 * some dozens of articles.
 */
export const WEIGHTS: Weights = {
  none: -5,
  phrase: 7.5,
  event: 6.5,
  statusCode: 2,
  agreedStatusCode: 3.5,
  replyCode: 0.2,
  addressType: 1.5,
  reporter: 0.5,
  otherReporter: -1,
  otherEvents: -2,
  reason: 5.2,
  otherReason: -2.5,
  emptyReason: 0.6,
  terms: 22,
  report: 0.3,
  crowding: -0.5,
  crowdingScale: 0.5,

  phraseMass: 1.7,
  stopWordInPhrase: 0.25,
  leastPartOfPhrase: 0.7,
  partOfPhrase: 0.6,
  ownPhrase: 0.5,
  ownCode: 0.5,
  ownTerms: 0.35,
  generalBelow: 0.1,

  eventWithoutSource: 0.5,
  codeInRange: 0.8,
  codeInSubject: 0.3,

  fields: { title: 1.4, symptoms: 2, phrases: 0.3, cause: 1.7, steps: 1, moreInformation: 0.7 },
  saturation: 1.6,
  lengthNormalisation: 0.8,
  pair: 0.6,
  unknownTerm: 1,
  termMass: 2,
};

/** The confidence from which an answer is given as the answer; below it the bot says that it is not sure. */
export const CONFIDENT = 0.5;
