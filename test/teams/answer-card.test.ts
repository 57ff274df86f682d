import { button } from '../../adapters/teams/actions';
import { answerCard, fittingCard } from '../../adapters/teams/answer-card';
import { articleCard } from '../../adapters/teams/article-card';
import type { Action, Card } from '../../adapters/teams/card';
import { answerMessage } from '../../adapters/teams/messages';
import { dialogCard, triageDialog } from '../../adapters/teams/triage-dialog';
import { anArticle } from '../bot/an-article';
import { core } from '../core';
import { askedFor, diagnosis, saying } from '../views/spoken-answers';
import { describeView } from '../views/view-conformance';
import { html, invoke } from './activities';
import { cardViolations } from './card-violations';
import { buttonsOf, renderedCard } from './rendered-card';

/** What a TextBlock or FactSet would make of a text: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features */
const acting = (text: string) => text.match(/\[[^\]]*\]\([^)]*\)|([*_])\S[^\n]*?\1|\{\{[^}]*\}\}/g) ?? [];

const rendered = (card: Card) => ({
  ...renderedCard(card),
  plain: card.fallbackText,
  violations: cardViolations(card),
});

describeView({
  name: 'an answer as a card in a message',
  acting,
  render: answer => {
    const { attachments = [] } = answerMessage(answer);
    return rendered(attachments[0]?.content as Card);
  },
});

const NO_ARTICLE_BEHIND = {
  'every step is there, or the last ones are missing, a note says so and a button shows the article':
    'only steps longer than all of an article are left out, and no button leads to the article from here',
  'everything else is there or ends in an ellipsis, or a button shows the article':
    'the least important is left out, and no button leads to the article from here',
};

describeView({
  name: 'an answer as a dialog',
  acting,
  render: answer => rendered(dialogCard(answer)),
  exceptions: NO_ARTICLE_BEHIND,
});

describeView({
  name: 'an article as a card',
  acting,
  render: ({ reply }) => rendered(fittingCard(reply, [button('answer', 'Back to the answer', '{}')])),
  exceptions: NO_ARTICLE_BEHIND,
});

const { articles, bot } = core();

test.each(articles.map(article => [article.id, article] as const))(
  'the card of article %s is valid, small enough, and tells every step',
  (_, article) => {
    const card = articleCard(article, '{}');
    expect(cardViolations(card)).toEqual([]);
    expect(renderedCard(card).steps.map(({ number }) => number)).toEqual(
      article.steps.map((_step, index) => index + 1),
    );
  },
);

const answer = diagnosis(anArticle());

test.each(Object.entries(buttonsOf(answerCard(answer))))(
  'older clients send what newer ones do: %s',
  (title, { type, data, fallback }) => {
    expect({ type, fallback }).toEqual({
      type: 'Action.Execute',
      fallback: { type: 'Action.Submit', title, data },
    });
  },
);

test('a card is read out, described for clients without cards, and as wide as the pane', () => {
  const card = answerCard(answer);
  expect(card).toMatchObject({
    speak: expect.stringMatching(/^The dovecote is full\. What to do, \d steps\. First: /),
    fallbackText: expect.stringContaining('1. '),
    msteams: { width: 'Full' },
  });
});

test('a message has a summary for its notification, and no text: Teams would make two messages of it', () => {
  const message = answerMessage(answer);
  expect(message.summary).toBe(answer.reply.title);
  expect(message).not.toHaveProperty('text');
});

test.each(['1. first\n2. second', 'one\n\n5. five', '\n\n'])(
  'a line break in a step breaks no numbering: %p',
  text => {
    const { steps } = renderedCard(answerCard(saying({ steps: [text, 'Then wait.'] })));
    expect(steps.map(({ number }) => number)).toEqual([1, 2]);
    expect(steps[1]?.text).toBe('Then wait.');
  },
);

test.each([
  ['https://handbook.example/full', ['https://handbook.example/full']],
  ['javascript:alert(1)', []],
  ['ms-msdt:/id', []],
  [null, []],
])('the source of an article leads to %p only where that is a web page', (url, links) => {
  const source = { name: 'Handbook', url, date: null };
  expect(renderedCard(answerCard(saying({ source }))).links).toEqual(links);
});

test('an article that was asked for has no way back, one that was opened from an answer has', () => {
  expect(Object.keys(buttonsOf(articleCard(anArticle(), null)))).toEqual([]);
  expect(Object.keys(buttonsOf(articleCard(anArticle(), '{}')))).toEqual(['Back to the answer']);
});

test('an answer about one article offers no other', () => {
  expect(Object.keys(buttonsOf(answerCard(askedFor(anArticle()))))).toEqual([
    'This fixed it',
    'Did not help',
    'Show the article',
  ]);
});

test.each([
  ['without a version', { version: undefined }, 'its version is undefined'],
  ['with a misspelt property', { fallbackTxt: '' }, 'AdaptiveCard has no fallbackTxt'],
  ['with an unknown element', { body: [{ type: 'TextBlok', text: 'x' }] }, '"TextBlok" is no kind'],
  ['with a text that is Markdown', { body: [{ type: 'TextBlock', text: 'x' }] }, '"TextBlock" is no kind'],
  [
    'with a size that is none',
    { body: [{ type: 'RichTextBlock', spacing: 'Huge', inlines: [] }] },
    'spacing',
  ],
  [
    'with seven buttons',
    { actions: Array<Action>(7).fill({ type: 'Action.Submit', title: 'x', data: {} }) },
    '7 actions',
  ],
  ['that is too large', { speak: 'x'.repeat(30_000) }, 'bytes'],
])('a card %s is found out', (_, parts, words) => {
  expect(cardViolations({ ...answerCard(answer), ...parts }).join()).toContain(words);
});

test('the dialog of a message has the card of its answer, with the one button that works there', async () => {
  const value = { messagePayload: { body: { contentType: 'html', content: html('Q169117') } } };
  const dialog = await triageDialog(invoke('composeExtension/fetchTask', value) as never, bot);
  const { card } = (dialog as { task: { value: { card: { content: Card } } } }).task.value;
  expect(cardViolations(card.content)).toEqual([]);
  expect(Object.keys(buttonsOf(card.content))).toEqual(['Post to conversation']);
});
