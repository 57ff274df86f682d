import type { Rule } from './rule';

/** “Contact support” helps nobody who has a support desk to be; it stands alone only where nothing else exists. */
export const stepsDoMoreThanReferToSupport: Rule = articles =>
  articles.flatMap(({ id, steps }) =>
    steps.length === 1
      ? []
      : steps.flatMap((step, index) =>
          REFERRAL.test(step)
            ? [
                {
                  id,
                  what: `step ${index + 1} only sends the reader to support; say what to tell or to ask them`,
                },
              ]
            : [],
        ),
  );

/** At most a few words beside it, which name whose support it is. */
const REFERRAL =
  /^(?:contact|call|ask|write to|turn to|open (?:a|an) (?:case|ticket|request) (?:with|at))\b(?: [\w'’-]{1,20}){0,5} (?:support|help ?desk)(?: [\w'’-]{1,20}){0,3}[.!]?$/i;
