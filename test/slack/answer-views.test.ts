import {
  answerMessage,
  answerModal,
  PLAIN_SHOWING,
  sharedMessage,
} from '../../adapters/slack/answer-message';
import { anArticle } from '../bot/an-article';
import { diagnosis } from '../views/spoken-answers';
import { describeView } from '../views/view-conformance';
import { violations } from './block-kit-limits';
import { renderedBlocks } from './rendered-blocks';

/** https://docs.slack.dev/messaging/formatting-message-text: mentions, channels, links and dates stand in these. */
const ANGLED = /<[^>]*>/g;
/** What else a text of Slack's mrkdwn is searched for: emoji, formats, quotes and addresses. */
const MRKDWN = /:[\w+-]+:|([*_~`])\S[^\n]*?\1|^>|https?:\/\/\S+/gm;

const acting = (text: string) => [...(text.match(ANGLED) ?? []), ...(text.match(MRKDWN) ?? [])];

/** Beside blocks, a message's text is seen in notifications alone, where formats do no harm and nothing can be clicked. */
const actingBesideBlocks = (text: string) => text.match(ANGLED) ?? [];

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describeView({
  name: 'an answer as a message',
  acting,
  render: answer => {
    const message = answerMessage(answer, { sharing: true, footnote: null });
    const shown = renderedBlocks(message.blocks);
    return {
      ...shown,
      plain: unescaped(message.text),
      interpreted: [...actingBesideBlocks(message.text), ...shown.interpreted],
      violations: violations('message', message),
    };
  },
});

describeView({
  name: 'an answer that somebody shared',
  acting,
  render: answer => {
    const message = sharedMessage(answer, 'U7');
    const shown = renderedBlocks(message.blocks.slice(1));
    const text = message.text.replace('Shared by <@U7>\n\n', '');
    return {
      ...shown,
      plain: unescaped(text),
      interpreted: [...actingBesideBlocks(text), ...shown.interpreted],
      violations: violations('message', message),
    };
  },
});

describeView({
  name: 'an answer as a dialog',
  acting,
  render: answer => {
    const modal = answerModal(answer);
    return { ...renderedBlocks(modal.blocks), plain: '', violations: violations('modal', modal) };
  },
  exceptions: {
    'the plain text says what the view says': 'a dialog has none: screen readers read its blocks',
  },
});

const answer = diagnosis(anArticle());

test('who shared an answer is mentioned above it, and nobody else', () => {
  const { text, blocks } = sharedMessage(answer, 'U7');
  const shown = renderedBlocks(blocks);
  expect({ text, first: shown.texts[0], mentions: shown.interpreted }).toEqual({
    text: expect.stringMatching(/^Shared by <@U7>\n\nThe dovecote is full\n/),
    first: 'Shared by ',
    mentions: ['<@U7>'],
  });
});

test('a footnote is the last that is said', () => {
  const { text, blocks } = answerMessage(answer, { ...PLAIN_SHOWING, footnote: 'New here?' });
  expect(text).toMatch(/\n\nNew here\?$/);
  expect(renderedBlocks(blocks).texts.at(-1)).toBe('New here?');
});

test('the source of an article is a link', () => {
  expect(renderedBlocks(answerModal(answer).blocks).links).toEqual(['https://handbook.example/full']);
});

test.each([
  ['short facts are fields, two beside each other', 'kim@example.org', 'section'],
  ['long facts are paragraphs', 'word '.repeat(20), 'rich_text'],
  ['facts of several lines are paragraphs', 'one\ntwo', 'rich_text'],
])('%s', (_, value, type) => {
  const { blocks } = answerModal({
    ...answer,
    reply: { ...answer.reply, facts: [{ name: 'Recipient', value }] },
  });
  expect(blocks[1]?.type).toBe(type);
});
