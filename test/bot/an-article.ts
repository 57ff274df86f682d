import type { Article } from '../../src/corpus/article';

/** An article that says nothing but what a test gives it to say. */
export function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'Q100001',
    title: 'The dovecote is full',
    family: 'pigeon-post',
    appliesTo: ['Pigeon Post 2'],
    source: { name: 'Pigeon Post handbook', url: 'https://handbook.example/full', date: '1999-05-01' },
    reason: 'mailboxfull',
    actor: 'recipient',
    signals: { statusCodes: [], replyCodes: [], events: [], phrases: [], addressTypes: [], reporters: [] },
    symptoms: 'Pigeons come back.',
    cause: 'No room is left in the dovecote.',
    steps: ['Let some pigeons go.', 'Send the letter again.'],
    moreInformation: '',
    ...parts,
  };
}
