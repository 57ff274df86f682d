import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleError } from '../../src/corpus/article-error';
import { parseArticle } from '../../src/corpus/parse-article';
import { REASONS } from '../../src/ndr/reason';
import { REPORTERS } from '../../src/ndr/reporter';

const FILE = 'intents/gateways/Q81234.md';
const MARKDOWN = readFileSync(join(__dirname, 'fixtures/articles/gateways/Q81234.md'), 'utf8');

test('an article with everything in it is read whole', () => {
  expect(parseArticle(MARKDOWN, FILE)).toEqual({
    id: 'Q81234',
    title: 'Telex gateway: recipients with a comma in their name are refused',
    family: 'gateways',
    appliesTo: ['Northwind Telex Gateway 2.0', 'Northwind Telex Gateway 2.1'],
    source: {
      name: 'Northwind handbook, chapter 7',
      url: 'https://www.example.com/handbook/7',
      date: '1996-03-01',
    },
    reason: 'syntaxerror',
    actor: 'sender-admin',
    signals: {
      statusCodes: ['5.1.3', '5.7.606-649', '5.4.*'],
      replyCodes: ['550', '501'],
      events: [{ source: 'NWTelex', id: 4711 }],
      phrases: ['NWTELEX refuses the name …: unexpected comma'],
      addressTypes: ['TELEX'],
      reporters: ['ms-mail'],
    },
    symptoms:
      'A message to a telex recipient comes back at once. The report names the recipient and ends with unexpected *comma*.\n\n' +
      'Two kinds of recipients meet this:\n\n' +
      '- those whose name was imported as Last, First;\n- those typed by hand.\n\n' +
      'All others get their mail.',
    cause: 'The gateway takes the comma for the end of the name.',
    steps: [
      "Open the recipient's entry in the directory.\n" +
        'The entry stands in one of two places:\n' +
        "- the global list, for everybody;\n- the gateway's own list.",
      'Remove the comma.',
    ],
    moreInformation: '',
  });
});

test('what the front matter leaves out is null or empty', () => {
  const file = 'intents/general/fold-lines.md';
  const markdown = readFileSync(join(__dirname, 'fixtures/articles/general/fold-lines.md'), 'utf8');
  expect(parseArticle(markdown, file)).toMatchObject({
    source: { name: 'RFC 5322 section 2.1.1', url: null, date: null },
    reason: null,
    signals: { statusCodes: [], replyCodes: [], events: [], phrases: [], addressTypes: [], reporters: [] },
    moreInformation: 'The limit is in RFC 5322.',
  });
});

test.each([
  ['Windows line ends', (markdown: string) => markdown.replaceAll('\n', '\r\n')],
  ['a byte order mark', (markdown: string) => `\uFEFF${markdown}`],
  ['white space at the end of lines', (markdown: string) => markdown.replaceAll('\n', '  \n')],
  ['no line end at the end', (markdown: string) => markdown.trimEnd()],
])('%s change nothing', (_, change) => {
  expect(parseArticle(change(MARKDOWN), FILE)).toEqual(parseArticle(MARKDOWN, FILE));
});

test('steps may be numbered beyond nine', () => {
  const steps = Array.from({ length: 12 }, (_, index) => `${index + 1}. Do this.\n`).join('');
  const markdown = MARKDOWN.replace(/(?<=## Resolution\n\n)[\s\S]*/, `${steps}    Then wait.\n`);
  expect(parseArticle(markdown, FILE).steps).toEqual([
    ...Array.from({ length: 11 }, () => 'Do this.'),
    'Do this. Then wait.',
  ]);
});

test('an article needs no signal when it has symptoms, and no symptoms when it has a signal', () => {
  const withoutSignals = MARKDOWN.replace(/signals:[\s\S]*?(?=---\n)/, '');
  const withoutSymptoms = MARKDOWN.replace(/(?<=## Symptoms\n)[\s\S]*(?=## Cause)/, '\n');
  expect(parseArticle(withoutSignals, FILE).signals.phrases).toEqual([]);
  expect(parseArticle(withoutSymptoms, FILE).symptoms).toBe('');
});

type Fault = readonly [replaced: string | RegExp, by: string, problems: readonly string[]];

const FAULTS_OF_THE_FRONT_MATTER: readonly Fault[] = [
  [
    /^---\n/,
    '',
    ['1: the front matter is missing; begin the file with a line "---", the fields, and a line "---"'],
  ],
  [
    'id: Q81234',
    'id: q81234',
    ['2: id is "q81234"; write a KB number like Q169117 or KB959956, or a name like exchange-online-5-7-509'],
  ],
  ['id: Q81234', 'id: Q81235', ['2: id is Q81235 and the file Q81234.md; give both the same name']],
  [
    'family: gateways',
    'family: gateway',
    ['4: family is gateway and the folder gateways; give both the same name'],
  ],
  [
    'family: gateways',
    'Family: gateways',
    [
      '1: family is missing; write the name of the folder, in small letters',
      '4: Family is no field of an article; write family',
    ],
  ],
  [
    /title: .*/,
    'title: Telex gateway: recipients refused',
    [
      '3: a value holds a colon, or the line below is indented too far; put the value in quotes or remove the blanks',
    ],
  ],
  [
    /title: .*/,
    'title: Error #5 from the gateway',
    ['3: what follows # is lost; put the value in quotes, or give the comment a line of its own'],
  ],
  [/title: .*/, 'title Telex gateway', ['3: this line is no field; write "field: value"']],
  [
    /title: .*/,
    'title: "Telex" gateway',
    ['3: a quote ends before the value does; write \\" for each quote inside'],
  ],
  [/title: .*/, 'title: "Telex gateway', ['3: a quote is opened and not closed; write the closing quote']],
  [/title: .*/, 'title:', ['3: title is empty; write one line that names the problem']],
  [/appliesTo:\n.*\n.*/, 'appliesTo: []', ['5: appliesTo is []; write the products it is about']],
  [
    'name: Northwind',
    'nam: Northwind',
    [
      '8: source.name is missing; write the page title, the KB number or the RFC section',
      '9: source.nam is no field of an article; write source.name',
    ],
  ],
  [
    'https://www.example.com/handbook/7',
    'www.example.com',
    [
      '10: source.url is "www.example.com"; write an address that begins with https:// or http://, or leave the field out',
    ],
  ],
  [
    '1996-03-01',
    '1.3.1996',
    ['11: source.date is "1.3.1996"; write a date like 2000-05-21, or leave the field out'],
  ],
  [
    '1996-03-01',
    '1996-02-31',
    ['11: source.date is "1996-02-31"; write a date like 2000-05-21, or leave the field out'],
  ],
  ['reason: syntaxerror', 'reson: syntaxerror', ['12: reson is no field of an article; write reason']],
  ['reason: syntaxerror', 'reason: syntax', [`12: reason is "syntax"; write one of ${REASONS.join(', ')}`]],
  [
    /actor: .*\n/,
    '',
    ['1: actor is missing; write one of sender, sender-admin, recipient, recipient-admin, nobody'],
  ],
  [
    'actor: sender-admin',
    'actor: postmaster',
    ['13: actor is "postmaster"; write one of sender, sender-admin, recipient, recipient-admin, nobody'],
  ],
  ['actor: sender-admin', 'actor: sender-admin\nactor: sender', ['14: this field is here twice; keep one']],
  [
    '5.1.3',
    '5.1',
    [
      '15: signals.statusCodes[1] is 5.1; write a code like 5.1.1, a range like 5.7.606-649 or a whole subject like 5.7.*',
    ],
  ],
  [
    '5.7.606-649',
    '5.7.649-606',
    [
      '15: signals.statusCodes[2] is "5.7.649-606"; write a code like 5.1.1, a range like 5.7.606-649 or a whole subject like 5.7.*',
    ],
  ],
  ['5.4.*', '*', ['15: Alias cannot be an empty string; put the value in quotes']],
  [
    '5.4.*',
    '2.1.5',
    [
      '15: signals.statusCodes[3] is "2.1.5"; write a code like 5.1.1, a range like 5.7.606-649 or a whole subject like 5.7.*',
    ],
  ],
  [
    '[550, "501"]',
    '[550, 5501]',
    ['16: signals.replyCodes[2] is 5501; write three digits, the first a 4 or a 5, such as "550"'],
  ],
  [
    '[550, "501"]',
    '550',
    ['16: signals.replyCodes is 550; write a list, each entry on a line that begins with "- "'],
  ],
  [
    '[550, "501"]',
    '[550, "501"',
    [
      '17: this line is indented otherwise than those around it, or a bracket is not closed; begin it at their margin, or close the bracket',
    ],
  ],
  [
    'id: 4711',
    'id: "4711"',
    ['18: signals.events[1].id is "4711"; write the number of the event, such as 2375'],
  ],
  [
    'id: 4711',
    'idd: 4711',
    [
      '18: signals.events[1].id is missing; write the number of the event, such as 2375',
      '18: signals.events[1].idd is no field of an article; write signals.events[1].id',
    ],
  ],
  [
    '{ source: NWTelex, id: 4711 }',
    '4711',
    ['18: signals.events[1] is 4711; write an entry like { source: MSExchangeMSMI, id: 2375 }'],
  ],
  ['  phrases:', '  phrase:', ['19: signals.phrase is no field of an article; write signals.phrases']],
  [
    '  phrases:',
    '   phrases:',
    [
      '19: this line is indented otherwise than those around it, or a bracket is not closed; begin it at their margin, or close the bracket',
    ],
  ],
  [
    '  phrases:',
    '\tphrases:',
    [
      '19: this line is indented with a tab; indent with blanks',
      '22: this line is indented otherwise than those around it, or a bracket is not closed; begin it at their margin, or close the bracket',
      '23: this line is indented otherwise than those around it, or a bracket is not closed; begin it at their margin, or close the bracket',
    ],
  ],
  [
    /"NWTELEX.*"/,
    '"… refused"',
    [
      '21: signals.phrases[1] is "… refused"; write the error text on one line, in quotes, with at least 8 characters beside each …',
    ],
  ],
  [
    /"NWTELEX.*"/,
    'Refused: a comma',
    [
      '21: signals.phrases[1] is {"Refused":"a comma"}; write the error text on one line, in quotes, with at least 8 characters beside each …',
    ],
  ],
  [/"NWTELEX.*"/, '@ is refused', ['21: a value cannot begin with this character; put the value in quotes']],
  [
    '[TELEX]',
    '[telex]',
    ['22: signals.addressTypes[1] is "telex"; write the type in capital letters, such as FAX'],
  ],
  [
    '[ms-mail]',
    '[Northwind]',
    [`23: signals.reporters[1] is "Northwind"; write one of ${REPORTERS.join(', ')}`],
  ],
  [
    /signals:[\s\S]*(?=## Cause)/,
    '---\n\n## Symptoms\n\n',
    ['1: nothing tells when this article applies; write Symptoms or a signal'],
  ],
];

const FAULTS_OF_THE_TEXT: readonly Fault[] = [
  [
    '## Symptoms',
    'Intro.\n\n## Symptoms',
    ['26: text stands before the first heading; move it below "## Symptoms"'],
  ],
  ['## Symptoms', '# Symptoms', ['26: "# Symptoms" is no heading of an article; write "## Symptoms"']],
  [
    '## Symptoms',
    '## Symptom',
    [
      '26: "## Symptom" is no heading of an article; write one of "## Symptoms", "## Cause", "## Resolution", "## More information"',
      '54: the section Symptoms is missing; write the heading "## Symptoms" and its text',
    ],
  ],
  [
    '## Cause',
    '## Resolution',
    [
      '41: Resolution is a list of steps and nothing else; begin with "1. " and what to do first',
      '43: the section Resolution is here twice; keep one',
      '54: the section Cause is missing; write the heading "## Cause" and its text',
    ],
  ],
  [/## Cause\n\n.*\n/, '', ['51: the section Cause is missing; write the heading "## Cause" and its text']],
  [/The gateway takes.*\n/, '', ['39: this section is empty; write its text']],
  [/## Resolution[\s\S]*/, '$&\n## Symptoms\n', ['55: the section Symptoms is here twice; keep one']],
  [/$/, '\n## More information\n', ['55: this section is empty; write its text']],
  [
    /## Cause[\s\S]*?(?=## Resolution)([\s\S]*)/,
    '$1\n## Cause\n\nA comma.\n',
    [
      '51: the section Cause stands after Resolution; the order is Symptoms, Cause, Resolution, More information',
    ],
  ],
  [
    /1\. Open[\s\S]*/,
    '',
    ['43: Resolution is a list of steps and nothing else; begin with "1. " and what to do first'],
  ],
  [
    '1. Open',
    'To resolve this:\n\n1. Open',
    ['45: Resolution is a list of steps and nothing else; begin with "1. " and what to do first'],
  ],
  ['1. Open', '1) Open', ['45: "1)": this is step 1; write "1. "']],
  ['2. Remove', '3. Remove', ['53: "3.": this is step 2; write "2. "']],
  [
    '   the directory.',
    'the directory.',
    [
      '46: this line belongs to no step; indent it by 3 blanks to continue step 1, or begin a step with "2. "',
    ],
  ],
  ['   - the global', '   * the global', ['50: "*": write "- " for a bullet']],
  [
    '     everybody',
    '   everybody',
    [
      '51: this line follows a bullet; indent it by two blanks to continue the bullet, or put an empty line before it',
    ],
  ],
  [
    'comes back',
    'comes **back**',
    [
      '28: "*": bold, italics and * are not shown; write plain words, or put it in backticks if it is literal text',
    ],
  ],
  [
    'comes back',
    'comes _back_',
    ['28: "_back_": italics are not shown; write plain words, or put it in backticks if it is literal text'],
  ],
  [
    'comes back',
    'comes ~~back~~',
    ['28: "~~": struck text is not shown; write plain words, or put it in backticks if it is literal text'],
  ],
  [
    'comes back',
    'comes [back](https://www.example.com)',
    ['28: "](": links are not shown; write the address itself, with https:// before it'],
  ],
  [
    'comes back',
    'comes <b>back</b>',
    ['28: "<b": HTML is not shown; write plain words, or put it in backticks if it is literal text'],
  ],
  [
    'comes back',
    'comes &quot;back',
    ['28: "&quot;": write the character itself, or put it in backticks if it is literal text'],
  ],
  ['comes back', 'comes\tback', ['28: "\\t": write blanks for the tab']],
  ['comes back', 'comes \uFFFD', ['28: a character is damaged; save the file as UTF-8']],
  [
    'recipient comes back',
    'recipient `comes back',
    [
      '29: "*": bold, italics and * are not shown; write plain words, or put it in backticks if it is literal text',
      '29: a backtick opens code and none closes it; write the second one',
    ],
  ],
  [
    '`unexpected *comma*`.',
    '`unexpected *comma*.',
    ['29: a backtick opens code and none closes it; write the second one'],
  ],
  [
    'the recipient and',
    '  the recipient and',
    ['29: this line is indented and its paragraph is not; begin it at the margin of its paragraph'],
  ],
  [
    /^the recipient and/m,
    '> the recipient and',
    ['29: ">": quotes are not shown; write a paragraph, and put it in backticks if it is literal text'],
  ],
  [
    /^the recipient and/m,
    '| the recipient and',
    ['29: "|": tables are not shown; write a line that begins with "- " for each row'],
  ],
  [
    /^the recipient and/m,
    '1. the recipient and',
    ['29: "1. ": numbered steps stand only in Resolution, at the margin; write "- "'],
  ],
  [/^the recipient and/m, '---\nthe recipient and', ['29: "---": rules are not shown; remove this line']],
  [
    /^All others/m,
    '```\nAll others',
    ['37: "```": code blocks are not shown; write each line of code in backticks'],
  ],
  [
    /^All others/m,
    '#All others',
    ['37: "#": headings are only "## " and a section\'s name; put it in backticks if it is literal text'],
  ],
];

describe('an error names the file, the line, what is wrong and what to write', () => {
  test.each([...FAULTS_OF_THE_FRONT_MATTER, ...FAULTS_OF_THE_TEXT])('%s → %j', (replaced, by, problems) => {
    expect(problemsOf(MARKDOWN.replace(replaced, by))).toEqual(problems.map(problem => `${FILE}:${problem}`));
  });
});

test('faults of the front matter and of the text are told at once', () => {
  const markdown = MARKDOWN.replace('actor: sender-admin', 'actor: postmaster').replace(
    '## Cause',
    '## Causes',
  );
  expect(problemsOf(markdown)).toEqual([
    `${FILE}:13: actor is "postmaster"; write one of sender, sender-admin, recipient, recipient-admin, nobody`,
    `${FILE}:39: "## Causes" is no heading of an article; write one of "## Symptoms", "## Cause", "## Resolution", "## More information"`,
    `${FILE}:54: the section Cause is missing; write the heading "## Cause" and its text`,
  ]);
});

function problemsOf(markdown: string): string[] {
  try {
    parseArticle(markdown, FILE);
    return [];
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return error.message.split('\n');
  }
}
