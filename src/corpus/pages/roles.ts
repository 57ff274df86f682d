/** What a section of a page tells. */
export type Role =
  | 'lead'
  | 'symptoms'
  | 'summary'
  | 'cause'
  | 'resolution'
  | 'workaround'
  | 'status'
  | 'more'
  | 'dropped';

/** Headings of the archive, of Microsoft Learn and of teams' own runbooks; the first row that fits counts. */
const HEADINGS: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:still need help|applies to|article translations|related support cent|did this fix|in this article|table of contents)/i,
    'dropped',
  ],
  [/^(?:work-?around|temporary (?:fix|solution)|mitigation)/i, 'workaround'],
  [
    /\bhow (?:do|can|to) i? ?(?:fix|resolve|solve|repair)\b|^i'm an email admin|^i got this bounce message/i,
    'resolution',
  ],
  [
    /^(?:resolution|solution|fix|remedy|recovery|repair|correction|what to do|how to (?:fix|resolve|solve|repair|correct)|steps?\b(?! to (?:reproduce|cause|duplicate))|procedure|actions?\b|response|runbook|instructions|troubleshooting|next steps)/i,
    'resolution',
  ],
  [/^(?:causes?|root cause|reasons?|explanation|why\b|diagnosis)/i, 'cause'],
  [
    /^(?:symptoms?|problem|issue|error|what (?:you|users?) see|details about this ndr|impact|detection|alert|example|description)/i,
    'symptoms',
  ],
  [/^(?:summary|overview|introduction|abstract|purpose|about)/i, 'summary'],
  [/^status/i, 'status'],
];

/** The role of a section by its heading; one that no row knows is further information. */
export function roleOf(heading: string): Role {
  return HEADINGS.find(([pattern]) => pattern.test(heading.trim()))?.[1] ?? 'more';
}
