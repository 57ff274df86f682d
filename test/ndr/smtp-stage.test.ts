import { findAnswers, type SmtpAnswer } from '../../src/ndr/smtp-answer';
import { stageOf } from '../../src/ndr/smtp-stage';

test.each([
  [
    'Postfix, recipient',
    'host mx.example.com[192.0.2.1] said: 550 5.7.1 no (in reply to RCPT TO command)',
    'rcpt',
  ],
  [
    'Postfix, sender',
    'host mx.example.com[192.0.2.1] said: 550 5.7.1 no (in reply to MAIL FROM command)',
    'mail',
  ],
  [
    'Postfix, content',
    'host mx.example.com[192.0.2.1] said: 550 5.7.1 no (in reply to end of DATA command)',
    'data',
  ],
  ['Postfix, data', 'host mx.example.com[192.0.2.1] said: 550 5.7.1 no (in reply to DATA command)', 'data'],
  ['Postfix, greeting', 'host mx.example.com[192.0.2.1] said: 550 no (in reply to EHLO command)', 'connect'],
  ['Postfix, connection', 'host mx.example.com[192.0.2.1] refused to talk to me: 554 5.7.1 no', 'connect'],
  ['Exim, recipient', 'SMTP error from remote mail server after RCPT TO:<a@example.com>: 550 no', 'rcpt'],
  ['Exim, sender', 'SMTP error from remote mail server after MAIL FROM:<a@example.com>: 550 no', 'mail'],
  [
    'Exim, pipelined',
    'SMTP error from remote mail server after pipelined MAIL FROM:<a@example.com>: 550 no',
    'mail',
  ],
  ['Exim, content', 'SMTP error from remote mail server after end of data: 550 no', 'data'],
  ['Exim, connection', 'SMTP error from remote mail server after initial connection: 554 no', 'connect'],
  ['Sendmail, recipient', '>>> RCPT To:<a@example.com>\n<<< 550 5.1.1 no', 'rcpt'],
  ['Sendmail, content', '>>> DATA\n<<< 554 5.6.0 no', 'data'],
  ['qmail, recipient', '192.0.2.1 does not like recipient.\nRemote host said: 550 no', 'rcpt'],
  ['qmail, sender', 'Connected to 192.0.2.1 but sender was rejected.\nRemote host said: 550 no', 'mail'],
  [
    'qmail, greeting',
    'Connected to 192.0.2.1 but my name was rejected.\nRemote host said: 550 no',
    'connect',
  ],
  ['Yahoo', '550 5.7.1 no [MAIL_FROM]', 'mail'],
])('%s: the stage is told by the words around the answer', (_, text, stage) => {
  expect(stageOf(firstAnswer(text), text)).toBe(stage);
});

test.each([
  ['no dialogue', '550 5.1.1 User unknown'],
  ['a command far above', `>>> DATA\n${'more words '.repeat(40)}\n550 5.1.1 User unknown`],
])('%s tells no stage', (_, text) => {
  expect(stageOf(firstAnswer(text), text)).toBeNull();
});

test('the last command before the answer counts', () => {
  const dialogue =
    '>>> MAIL From:<me@example.org>\n<<< 250 2.1.0 ok\n>>> RCPT To:<a@example.com>\n<<< 550 5.1.1 no';
  const refusal = findAnswers(dialogue).find(({ replyCode }) => replyCode === '550') as SmtpAnswer;
  expect(stageOf(refusal, dialogue)).toBe('rcpt');
});

function firstAnswer(text: string): SmtpAnswer {
  const [answer] = findAnswers(text);
  if (!answer) throw new Error(`No answer in ${text}`);
  return answer;
}
