import { buildClassifier } from '../../src/match/classifier';
import { isSourceCode } from '../../src/match/source-code';
import { CONFIDENT } from '../../src/match/weights';
import { core } from '../core';

const CODE: readonly (readonly [what: string, text: string])[] = [
  ['Terraform', 'data "aws_ses_email_identity" "sender" { email = "desk@example.com" }'],
  [
    'an IAM policy',
    'statement {\n  actions = ["ses:SendEmail"]\n  resources = ["arn:aws:ses:eu-west-1:1:identity/example.com"]\n}',
  ],
  ['a command', 'aws sesv2 get-email-identity --email-identity example.com --region eu-west-1'],
  ['a cmdlet', 'Set-TransportConfig -MaxSendSize 50MB -MaxReceiveSize 50MB'],
  ['main.cf', '# relay\nrelayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes'],
  [
    'JavaScript',
    "const transport = createTransport({ host: 'smtp.example.com' });\nawait transport.sendMail(message);",
  ],
  ['C', 'if (code >= 500) {\n  bounce(message);\n} else {\n  retry(message);\n}'],
  ['SQL', "SELECT address FROM bounces WHERE status LIKE '5.1.%' LIMIT 10"],
  ['XML', '<mailSettings>\n  <smtp from="desk@example.com" />\n</mailSettings>'],
  ['a zone', 'example.com. 3600 IN TXT "v=spf1 include:spf.protection.outlook.com -all"'],
];

const LANGUAGE: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['a question', 'what is the limit of recipients a message can have?'],
  [
    'a question about a setting',
    'our scanner cannot send since we set relayhost = smtp.example.com\nany idea?',
  ],
  ['an answer of a server', '550 5.1.1 <jane@example.com>: Recipient address rejected: User unknown'],
  ['a log', 'May 5 10:00:00 mx postfix/smtp[1]: 4F1: to=<jane@example.com>, dsn=5.1.1, status=bounced (no)'],
  ['fields of a report', 'Final-Recipient: rfc822; jane@example.com\nAction: failed\nStatus: 5.1.1'],
  ['JSON', '{"event":"dropped","reason":"Bounced Address","type":"bounce"}'],
  [
    'an event',
    'Event ID: 290\nSource: MSExchangeMTA\nA non-delivery report (reason code unable-to-transfer)',
  ],
  ['an address alone', '<jane@example.com>'],
];

const code = CODE.map(([what, text]) => [what, text, true] as const);
const language = LANGUAGE.map(([what, text]) => [what, text, false] as const);

test.each([...code, ...language])('%s', (_what, text, isCode) => {
  expect(isSourceCode(text)).toBe(isCode);
});

test('a lot of it takes no longer than its first lines', () => {
  expect(isSourceCode(`${'it said no\n'.repeat(100)}${'x = 1\n'.repeat(1000)}`)).toBe(false);
});

const classify = buildClassifier(core().articles);

test.each(CODE)('words that %s shares with articles answer nothing', (_what, text) => {
  const [first] = classify({ ndr: null, text });
  expect(first?.confidence ?? 0).toBeLessThan(CONFIDENT);
});

test('an error text in code does', () => {
  const [first] = classify({
    ndr: null,
    text: "if (answer === '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail') {",
  });
  expect(first?.article.id).toBe('gmail-4-7-28-unusual-rate');
  expect(first?.confidence).toBeGreaterThanOrEqual(CONFIDENT);
});
