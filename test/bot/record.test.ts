import { composeDiagnosis } from '../../src/bot/compose-diagnosis';
import { answerRecord } from '../../src/bot/record';
import { anAnswer } from './an-answer';
import { anArticle } from './an-article';
import { anNdr, aRecipient } from './an-ndr';

const match = {
  article: anArticle(),
  confidence: 0.123456,
  alone: 0.123456,
  evidence: ['the word pigeon'],
  quotes: [],
};

test('a record has exactly the fields of an answer that other programs rely on', () => {
  const ndr = anNdr({
    recipients: [
      aRecipient({ statusCode: '5.2.2', replyCode: '552', reason: 'mailboxfull', permanent: false }),
    ],
    events: [{ source: null, id: 290 }],
    x400: { reason: 'transfer-failure', diagnostic: null },
  });
  const reply = composeDiagnosis(ndr, [match], ['Cut.']);
  expect(answerRecord('7', anAnswer({ kind: 'diagnosis', ndr, matches: [match], reply }))).toStrictEqual({
    id: '7',
    kind: 'diagnosis',
    ndr: {
      recipients: [
        {
          address: 'kim@example.org',
          addressType: 'SMTP',
          statusCode: '5.2.2',
          replyCode: '552',
          reason: 'mailboxfull',
          permanent: false,
        },
      ],
      reporter: null,
      reportingMta: null,
      remoteMta: null,
      diagnosticCode: null,
      events: [{ source: null, id: 290 }],
    },
    matches: [
      {
        id: 'Q100001',
        title: 'The dovecote is full',
        confidence: 0.123,
        evidence: ['the word pigeon'],
      },
    ],
    reply: {
      title: 'The dovecote is full',
      cause: 'No room is left in the dovecote.',
      steps: ['Let some pigeons go.', 'Send the letter again.'],
      actor: 'recipient',
      source: { name: 'Pigeon Post handbook', url: 'https://handbook.example/full', date: '1999-05-01' },
    },
  });
});

test('silence is a record too', () => {
  expect(answerRecord('8', anAnswer())).toStrictEqual({
    id: '8',
    kind: 'silent',
    ndr: null,
    matches: [],
    reply: null,
  });
});
