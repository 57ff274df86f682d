/** The knobs of the classifier. What speaks for an article is between 0 and 1; its weight is in log-odds. */
export interface Weights {
  /** Log-odds before anything speaks for an article. Below 0. */
  readonly none: number;
  /** Error texts of the article in the text. */
  readonly phrase: number;
  /** Entries of the event log. */
  readonly event: number;
  /** How much of the text its phrases cover together: of two articles the one that knows more of the text. */
  readonly extent: number;
  /** Enhanced status codes, alone. Small: 5.7.1 stands for a dozen reasons. */
  readonly statusCode: number;
  /** Enhanced status codes as far as an error text or the terms agree. */
  readonly agreedStatusCode: number;
  /** Status codes that are asked for, where few articles know them. */
  readonly askedStatusCode: number;
  /** SMTP reply codes. Very small: nearly every refusal is a 550. */
  readonly replyCode: number;
  /** The recipient's address type. */
  readonly addressType: number;
  /** The system that wrote the report is one that the article names. */
  readonly reporter: number;
  /** The article names systems, and none of them wrote the report or is named in it. Below 0. */
  readonly otherSystem: number;
  /** The article names events, and the report has events but none of these. Below 0. */
  readonly otherEvents: number;
  /** The reason read from the report is the article's. */
  readonly reason: number;
  /** A reason was read, and the article, which is about several, names none. */
  readonly anyReason: number;
  /** Another reason was read from the report than the article's, which has no case of its own. Below 0. */
  readonly otherReason: number;
  /** The same for general articles, which differ by nothing else. Below 0. */
  readonly otherGeneralReason: number;
  /**
   * Log-odds of the general article which says that the report tells no cause, where the reader found none: it is right
   * as long as no other article is, and its terms, those of any report, make it no surer.
   */
  readonly noCause: number;
  /** Terms that the text and the article share. */
  readonly terms: number;
  /** Log-odds of a question's terms that have nothing in common with an article. Below 0. */
  readonly fewTerms: number;
  /** What is added to it as far as the question consists of an article's terms. */
  readonly askedDensity: number;
  /** What is added to it for their weight, as a logarithm. */
  readonly askedMass: number;
  /** The most that terms add where an article has a case of its own. Log-odds, above 0. */
  readonly mostBesidePhrase: number;
  /** What terms count where a reason was read and the article has no case: another system's words are everyday words. */
  readonly termsBesideReason: number;
  /** The same where the article has that reason, and the report's system or one that is named above it. */
  readonly termsOfSystem: number;
  /** The text is a non-delivery report. */
  readonly report: number;
  /** How far below the best article another stays that is hardly right beside it. Log-odds, above 0. */
  readonly rivalScale: number;
  /** Nothing but the best article fits a question. Log-odds, above 0. */
  readonly lead: number;
  /**
   * What is added to a bundled article of a question, but to those about old products, to stand on the scale of imported
   * ones: the likeliest over questions that either answer was 2.4 to 2.7, and less keeps more pages in sight. Log-odds,
   * above 0.
   */
  readonly besideImported: number;
  /** Strength of terms that lets the lead count in full. 0 to 1. */
  readonly leadingTerms: number;
  /** How far it has to be ahead for two thirds of that. Log-odds, above 0. */
  readonly leadScale: number;

  /** Weight of a phrase that gives it a strength of 63 %, in words that one article alone has. */
  readonly phraseMass: number;
  /** Weight of a stop word inside a phrase, next to that of other words. 0 to 1. */
  readonly stopWordInPhrase: number;
  /** Share of a phrase that has to be there for the phrase to count. 0 to 1. */
  readonly leastPartOfPhrase: number;
  /** What a phrase of which a part is missing counts. 0 to 1. */
  readonly partOfPhrase: number;
  /** What the weight of a phrase counts that only says that another server answered. 0 to 1. */
  readonly frame: number;
  /** Strength from which a phrase, an agreed code, or terms let the reason count for a specific article. 0 to 1. */
  readonly ownPhrase: number;
  readonly ownCode: number;
  /** How far below an article those stay that it outranks whatever speaks for them. Log-odds, above 0. */
  readonly outranked: number;

  /** An identifier of one article alone that is asked for, as a phrase. 0 to 1. */
  readonly identifier: number;
  /** An event of which only the number is known. 0 to 1. */
  readonly eventWithoutSource: number;
  /** A status code within a range of the article, and within a whole subject. 0 to 1. */
  readonly codeInRange: number;
  readonly codeInSubject: number;

  /** What a term counts in each part of an article; those of its error texts count as phrases. */
  readonly fields: Readonly<Record<'title' | 'symptoms' | 'cause' | 'steps' | 'moreInformation', number>>;
  /** BM25's k1: how many mentions of a term it takes to reach half of its weight. Above 0. */
  readonly saturation: number;
  /** BM25's b: how much a long article's mentions count less. 0 to 1. */
  readonly lengthNormalisation: number;
  /** What a word that only names what all mail systems have adds to `termMass`, next to other terms. 0 to 1. */
  readonly mailWord: number;
  /** What terms count in a passage without any such word. 0 to 1. */
  readonly notAboutMail: number;
  /** What they count for each product that is named in the passage and not in the article. 0 to 1. */
  readonly otherProduct: number;
  /** Weight of shared terms that gives half of their strength, in terms that one article alone has. Above 0. */
  readonly termMass: number;
  /** One article in so many has a term that tells as much as a term can. */
  readonly rareTerm: number;
}

/**
 * Those of terms and of the lead were found by a random search over questions and chatter such as `test/match`,
 * `test/questions` and `test/not-ndrs` hold, and rounded; the others are set by hand, over the samples of `test/ndrs`. What a
 * word, code or event tells does not grow with the corpus (see `rarity.ts`); they were set with some six hundred articles.
 */
export const WEIGHTS: Weights = {
  none: -5,
  phrase: 6.8,
  extent: 1.5,
  event: 6.5,
  statusCode: 2,
  agreedStatusCode: 3.5,
  askedStatusCode: 4.5,
  replyCode: 0.2,
  addressType: 1.5,
  reporter: 1.5,
  otherSystem: -2,
  otherEvents: -4,
  reason: 5.6,
  anyReason: 3,
  otherReason: -2.5,
  otherGeneralReason: -8,
  noCause: 0.6,
  terms: 37,
  fewTerms: -3.75,
  askedDensity: 7.5,
  askedMass: 3,
  mostBesidePhrase: 2.5,
  termsBesideReason: 0.15,
  termsOfSystem: 1.7,
  report: 0.3,
  rivalScale: 0.7,
  besideImported: 2,
  leadingTerms: 0.08,
  lead: 3.2,
  leadScale: 2,

  phraseMass: 1.7,
  stopWordInPhrase: 0.25,
  leastPartOfPhrase: 0.7,
  partOfPhrase: 0.6,
  frame: 0.35,
  ownPhrase: 0.5,
  ownCode: 0.5,
  outranked: 2.5,

  identifier: 0.95,
  eventWithoutSource: 0.5,
  codeInRange: 0.8,
  codeInSubject: 0.3,

  fields: { title: 5, symptoms: 1.5, cause: 1.5, steps: 0.6, moreInformation: 1.2 },
  saturation: 2,
  lengthNormalisation: 0.51,
  mailWord: 0.69,
  otherProduct: 0.62,
  notAboutMail: 0.45,
  termMass: 3.65,
  rareTerm: 52,
};

/** The confidence from which an answer is given as the answer; below it the bot says that it is not sure. */
export const CONFIDENT = 0.5;

/** Log-odds a little below it: worth a look at most. */
export const UNSURE = -0.1;

/**
 * The same for an imported article and a question. Among thousands of articles several resemble what is asked, and who asks
 * can choose among three; of what was answered from here on, 97 in 100 were right.
 */
export const CONFIDENT_OF_IMPORTED = 0.85;
