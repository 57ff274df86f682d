import { sentencesOf } from './sentences';

/** `follow these steps:`, `use the following procedure:`, `do this:`, `perform the steps below`. */
const ANNOUNCES_STEPS =
  /\b(?:follow(?:ing)?|these|below|next|steps?|procedures?|instructions|methods?|ways?|workarounds?|options?|solutions?|alternatives?|suggestions?|actions?|do (?:this|so|the|one|either|any)|one of|either of|any of|as follows|try)\b/i;
/** Characters in which a sentence ends; an announcement is made there. */
const ENDING = 80;

/** Tried on the end of a sentence. */
const ANNOUNCES_ALTERNATIVES =
  /\b(?:one|either|any) of (?:the|these)\b|\b(?:either|two|three|four|several|different|other|alternat(?:e|ive)) (?:methods|ways|workarounds|options|solutions|possible)\b|\b(?:methods|workarounds|options|solutions|alternatives)\b|\bdo either\b/i;

/** The sentence is nothing but an announcement: `To resolve this problem, follow these steps:`. */
const NOTHING_ELSE =
  /^(?:(?:to|in order to) [^,:]{2,160}, ?)?(?:please |you (?:can|may|must|should|need to|have to) |try )?(?:follow|use|do|perform|complete|try|take|carry out|go through|employ)?\b.{0,30}\b(?:follow(?:ing)?|these|this|so|steps?|below|procedures?|instructions|methods?)\b[^.]{0,60}[:.]?$|^(?:to|in order to) [^.,]{2,120}:$/i;

/** What a paragraph says before it announces what follows. */
export interface LeadIn {
  /** Sentences that say something of their own. */
  readonly said: string;
  /** The announcement, such as `To do so, follow these steps:`; empty where there is none. */
  readonly announcement: string;
  /** Whether one of several things is to be chosen. */
  readonly alternatives: boolean;
}

/** Parts a paragraph that stands before a list into what it says and what it announces. */
export function readLeadIn(paragraph: string): LeadIn {
  const sentences = sentencesOf(paragraph);
  const last = sentences.at(-1) ?? '';
  const isAnnouncement =
    NOTHING_ELSE.test(last) && (last.endsWith(':') || ANNOUNCES_STEPS.test(last.slice(-ENDING)));
  return {
    said: (isAnnouncement ? sentences.slice(0, -1) : sentences).join(' '),
    announcement: isAnnouncement ? last : '',
    alternatives: ANNOUNCES_ALTERNATIVES.test(last.slice(-ENDING)),
  };
}

/** Whether a paragraph announces steps or ways, and no conditions, files or errors. */
export function announcesSteps(paragraph: string): boolean {
  const last = sentencesOf(paragraph).at(-1) ?? '';
  return ANNOUNCES_STEPS.test(last.slice(-ENDING)) && !ANNOUNCES_OTHERS.test(last);
}

const ANNOUNCES_OTHERS =
  /\b(?:conditions?|symptoms?|reasons?|causes?|errors?|messages?|files?|attributes|values?|versions?|programs?|products?|articles?|items|components|features|lines?|examples?|information|list|table|keys?|parameters|limitations|properties|if|when)\b[^.]{0,40}[:.]?$/i;

/** Whether an announcement says nothing that a heading or the article does not: `To do so, follow these steps:`. */
export function isGenericLeadIn(announcement: string): boolean {
  return GENERIC.test(announcement);
}

const GENERIC =
  /^(?:to (?:do|resolve|work around|correct|fix|solve) (?:this|so|the)\b.{0,30}|follow these steps|use the following (?:steps|method|procedure)).{0,60}:?$/i;
