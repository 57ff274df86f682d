import { createBot } from '../../src/bot/bot';
import { privateRequest } from '../../src/bot/request';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { corpusOf } from '../../src/corpus/corpus';
import { loadCorpus } from '../../src/corpus/load-corpus';
import { buildClassifier } from '../../src/match/classifier';
import { readReport } from '../../src/ndr/read-report';

const articles = loadCorpus(bundledCorpus());
const bot = createBot({ corpus: corpusOf(articles), read: readReport, classify: buildClassifier(articles) });

const ask = (text: string, addressed = true) =>
  bot.answer({ ...privateRequest(text), place: addressed ? 'direct' : 'channel', addressed });

test.each([
  [
    'Q169117',
    'hi all, anyone seen this?\n> Delivery to (SMTP:kim@example.org) failed.\n> Reason: unable to transfer diagnostic: no route to intended MS Mail recipient.',
  ],
  [
    'Q169117',
    '11/4/98 8:01:02 AM MSExchangeMSMI Error Session Error 2375 N/A POST1 MS Mail Connector Interchange has detected a configuration problem. No mailbag on the MS Mail Connector Post Office was found for recipient: SMTP:kim@example.org in the message with message id C1/POST1/00000A01.',
  ],
  ['userunknown', '550 5.1.1 <kim@example.org>: Recipient address rejected: User unknown'],
  ['mailboxfull', '<mailto:kim@example.org|kim@example.org>\n552 5.2.2 Mailbox full &lt;quota exceeded&gt;'],
])('%s is the diagnosis, asked for or not, of %p', async (id, text) => {
  for (const addressed of [true, false]) {
    const { kind, ndr, matches, reply } = await ask(text, addressed);
    expect({ kind, first: matches[0]?.article.id }).toEqual({ kind: 'diagnosis', first: id });
    expect(ndr).not.toBeNull();
    expect(reply?.steps).toEqual(matches[0]?.article.steps);
  }
});

test.each([
  'Q169117',
  'KB169117',
  'kb 169117',
  '169117',
  'https://support.microsoft.com/kb/169117',
  'kbid=169117',
  'https://kb.example.org/kb/169/Q169117/',
  'see article 169117 please',
])('%p asks for the article', async text => {
  const { kind, matches } = await ask(text);
  expect({ kind, ids: matches.map(({ article }) => article.id) }).toEqual({
    kind: 'article',
    ids: ['Q169117'],
  });
});

test.each([
  ['what does 550 5.7.1 mean?', 'unsure', '5.7.1'],
  ['KB5001234', 'unsure', 'I know no article'],
  ['help', 'help', 'Give me the report'],
  ['shall we have lunch at 12:30?', 'help', 'no message in it that could not be delivered'],
  ['Accepted: sprint review\nWhen: Friday 10:00-11:00\nWhere: Room 4', 'help', 'no message in it'],
])('%p is answered as %s', async (text, kind, said) => {
  const answer = await ask(text);
  expect(answer.kind).toBe(kind);
  expect(answer.reply?.cause).toContain(said);
});

test.each([
  'shall we have lunch at 12:30?',
  'what does 550 5.7.1 mean?',
  'the mail server is slow today',
  'Q169117',
  '',
])('nobody asked, so %p is met with silence', async text => {
  expect((await ask(text, false)).kind).toBe('silent');
});
