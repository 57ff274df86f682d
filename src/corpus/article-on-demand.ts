import type { Article } from './article';

/** An article of known id and title whose text is read when somebody looks at it: ten are found for each one that is shown. */
export function articleOnDemand(id: string, title: string, read: () => Article): Article {
  let known: Article | null = null;
  const whole = () => {
    known ??= read();
    return known;
  };
  return {
    id,
    title,
    get family() {
      return whole().family;
    },
    get appliesTo() {
      return whole().appliesTo;
    },
    get source() {
      return whole().source;
    },
    get reason() {
      return whole().reason;
    },
    get actor() {
      return whole().actor;
    },
    get signals() {
      return whole().signals;
    },
    get symptoms() {
      return whole().symptoms;
    },
    get cause() {
      return whole().cause;
    },
    get steps() {
      return whole().steps;
    },
    get moreInformation() {
      return whole().moreInformation;
    },
  };
}
