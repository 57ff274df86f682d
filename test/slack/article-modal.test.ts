import type { types } from '@slack/bolt';
import { articleModal, readArticlePage } from '../../adapters/slack/article-modal';
import { actorName } from '../../src/bot/actor-name';
import { inert } from '../../src/bot/inert';
import type { Article } from '../../src/corpus/article';
import { anArticle } from '../bot/an-article';
import { core } from '../core';
import { HOSTILE_TEXTS } from '../views/hostile-texts';
import { violations } from './block-kit-limits';
import { renderedBlocks } from './rendered-blocks';

const { articles } = core();

const HUGE: readonly Article[] = [
  anArticle({
    id: '60-long-steps',
    steps: Array.from({ length: 60 }, (_, step) => long(`Step ${step}`, 2_000)),
  }),
  anArticle({ id: '300-short-steps', steps: Array.from({ length: 300 }, (_, step) => `Step ${step}.`) }),
  anArticle({ id: 'one-step', steps: [long('Step', 50_000)] }),
  anArticle({ id: 'emoji', steps: ['😀'.repeat(20_000), `-${'😀'.repeat(20_000)}`] }),
  anArticle({ id: 'one-word', cause: 'w'.repeat(30_000) }),
  anArticle({ id: 'a-long-title', title: long('Title', 400) }),
  anArticle({ id: 'an-id-that-is-too-long-for-a-title', moreInformation: long('More', 7_000) }),
  anArticle({
    id: 'all-long',
    appliesTo: Array.from({ length: 1_000 }, (_, index) => `Pigeon Post ${index}`),
    symptoms: long('Symptom', 20_000),
    cause: long('Cause', 20_000),
    moreInformation: long('More', 20_000),
  }),
];

const HOSTILE = HOSTILE_TEXTS.map((text, index) =>
  anArticle({
    id: `hostile-${index + 1}`,
    title: `Say ${text}`,
    appliesTo: [text],
    symptoms: text,
    cause: text,
    steps: [`Say ${text}`, `${text} again`],
    moreInformation: text,
    source: { name: `Say ${text}`, url: 'https://handbook.example/full', date: null },
  }),
);

describe.each([...articles, ...HUGE, ...HOSTILE].map(article => [article.id, article] as const))(
  '%s',
  (_, article) => {
    const pages = pagesOf(article);
    const shown = pages.map(({ blocks }) => renderedBlocks(blocks));

    test('every page keeps the limits', () => {
      expect(pages.flatMap(page => violations('modal', page))).toEqual([]);
    });

    test('the pages together have all of its text', () => {
      const text = squeeze(shown.flatMap(({ texts }) => texts.slice(1)).join(''));
      const { symptoms, cause, actor, moreInformation, source } = article;
      const parts = [
        article.appliesTo.join('; '),
        ...[
          symptoms,
          cause,
          ...article.steps,
          actor === null ? '' : actorName(actor),
          moreInformation,
          source.name,
        ],
      ];
      expect(parts.map(part => squeeze(inert(part))).filter(part => !text.includes(part))).toEqual([]);
    });

    test('its steps are numbered from the first page to the last', () => {
      expect(shown.flatMap(({ steps }) => steps.map(({ number }) => number))).toEqual(
        article.steps.map((_step, index) => index + 1),
      );
    });

    test('every page has its title', () => {
      for (const { title } of shown) expect(title).toBe(inert(article.title));
    });

    test('the previous parts lead back to the first page', () => {
      const back = [...walk(article, pages.length - 1, 'Previous part')];
      expect(back).toEqual(pages.toReversed());
    });

    test('nothing acts, and the source alone is a link', () => {
      const { links, interpreted } = {
        links: shown.flatMap(page => page.links),
        interpreted: shown.flatMap(page => page.interpreted),
      };
      expect({ links, interpreted }).toEqual({
        links: article.source.url === null ? [] : [article.source.url],
        interpreted: [],
      });
      expect(shown.flatMap(({ texts }) => texts).filter(text => text !== inert(text))).toEqual([]);
    });
  },
);

test.each([
  ['three steps of 2,000 characters fit on a page', HUGE[0] as Article, 60 / 3],
  ['a short article fits on one page', anArticle(), 1],
])('%s', (_, article, count) => {
  expect(pagesOf(article)).toHaveLength(count);
});

test.each([-1, 1, 9_999])('there is no page %d of a short article: its only one is shown', page => {
  expect(articleModal(anArticle(), page)).toEqual(articleModal(anArticle(), 0));
});

test.each([
  ['3 Q169117', { id: 'Q169117', page: 3 }],
  ['0 mailboxfull', { id: 'mailboxfull', page: 0 }],
])('the button %p asks for a page', (value, page) => {
  expect(readArticlePage(value)).toEqual(page);
});

test.each([
  '',
  ' ',
  'Q169117',
  '3',
  '3 ',
  ' Q169117',
  '-1 Q169117',
  '1.5 Q169117',
  '10000 Q169117',
  '0x1 Q1',
  '{}',
])('the button %p asks for none', value => {
  expect(readArticlePage(value)).toBeNull();
});

function pagesOf(article: Article): readonly types.ModalView[] {
  return [...walk(article, 0, 'Next part')];
}

/** The pages that a reader sees who begins at one and presses the same button on and on. */
function* walk(article: Article, from: number, label: string): Generator<types.ModalView> {
  for (let page: number | undefined = from; page !== undefined; ) {
    const view = articleModal(article, page);
    yield view;
    const button = view.blocks
      .flatMap(block => (block.type === 'actions' ? (block as types.ActionsBlock).elements : []))
      .find(element => element.type === 'button' && element.text.text === label);
    const wanted = button && readArticlePage((button as types.Button).value ?? '');
    expect(wanted?.id ?? article.id).toBe(article.id);
    page = wanted?.page;
  }
}

function long(name: string, length: number): string {
  return Array.from({ length }, (_, index) => `${name} ${index}`)
    .join(', ')
    .slice(0, length);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
