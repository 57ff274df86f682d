import { readQuestion } from '../../src/bot/question';

test.each([
  ['what does 550 5.7.1 mean?', ['5.7.1'], ['550']],
  ['what does 550 mean', [], ['550']],
  ['We get error 421 from them', [], ['421']],
  ['5.1.1?', ['5.1.1'], []],
  ['is 5.4.14 the same as 5.4.6, or is 5.4.14 worse?', ['5.4.14', '5.4.6'], []],
  ['lunch for 450 people', [], []],
  ['the server 192.0.2.5 rejects my mail', [], []],
  ['is postfix 5.1.1 old?', [], []],
  ['what does 550.20 € mean', [], []],
  ['what does the flight at 4:45 mean', [], []],
])('%p asks about %j and %j', (text, statusCodes, replyCodes) => {
  expect(readQuestion(text)).toMatchObject({ statusCodes, replyCodes });
});

test.each([
  ['why does my mail come back?', true],
  ['our bounces go to the wrong mailbox', true],
  ['what is 4.4.7', true],
  ['lunch at noon?', false],
  ['the desks are delivered on Thursday', false],
  ['From: a@example.org\nSubject: Automatic reply\n\nI read my mail on Monday.', false],
  ['my mail '.repeat(200), false],
])('whether %p is about mail: %p', (text, aboutMail) => {
  expect(readQuestion(text).aboutMail).toBe(aboutMail);
});
