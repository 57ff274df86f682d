import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { pageAnswer } from '../../adapters/web/page-answer';
import type { Spoken } from '../../src/bot/answer';
import { privateRequest } from '../../src/bot/request';
import { anArticle } from '../bot/an-article';
import { describeView, type Rendered } from '../views/view-conformance';
import { describeInChromium } from './chromium';
import { servedPage } from './served-page';

const noPreviews = async () => ({ slack: { blocks: [] }, teams: {} });

const WIDTH = 1360;

describeInChromium('the page as a view', () => {
  const { openApart } = servedPage();
  let page: Page | undefined;
  let body = '';

  /** One tab for all answers, each of which takes the place of the one before. */
  async function opened(): Promise<Page> {
    if (page) return page;
    page = await openApart({ viewport: { width: WIDTH, height: 900 } });
    await page.addInitScript(withoutPauses);
    await page.reload();
    await page.route('**/api/page/answer', route => route.fulfill({ contentType: 'application/json', body }));
    return page;
  }

  describeView({
    name: 'an answer on the page',
    oneOf: 4,
    acting,
    async render(answer) {
      const tab = await opened();
      const shown = await pageAnswer(async () => withOthers(answer), privateRequest('pasted'), noPreviews);
      body = JSON.stringify(shown);
      return rendered(tab);
    },
  });
});

/** In the browser: nobody types, so the page has nobody to wait for. */
const withoutPauses =
  'const soon = setTimeout; setTimeout = (call, _pause, ...given) => soon(call, 0, ...given);';

/** Beside the answer the page offers what was matched, so the others of a made-up reply were. */
function withOthers(answer: Spoken): Spoken {
  const { matches, reply, topic } = answer;
  if (topic === null) return answer;
  const missing = reply.alternatives.filter(({ id }) => !matches.some(({ article }) => article.id === id));
  const others = missing.map(({ id, title, confidence }) => ({
    article: anArticle({ id, title }),
    confidence,
    alone: confidence,
    evidence: [],
    quotes: [],
  }));
  return { ...answer, matches: [...matches, ...others] };
}

/** Gives the page something to answer, and reads the answer when it is there. */
function rendered(page: Page): Promise<Rendered> {
  return page.locator('.triage').evaluate(async (triage, width) => {
    const all = (selector: string) => [...triage.querySelectorAll(selector)];
    const [box] = all('textarea');
    const [found] = all('.found');
    const { defaultView: window, documentElement } = triage.ownerDocument;

    box.value += 'x';
    box.dispatchEvent(new window.InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    const nextTurn = () => new Promise(resolve => window.setTimeout(resolve));
    do await nextTurn();
    while (found.classList.contains('waiting'));

    const text = ({ textContent }: { readonly textContent: string }) => textContent;
    const steps = all('.steps ol > li').map((step, index) => ({ number: index + 1, text: text(step) }));
    const texts = all('.found :is(h2, h3, p, li), .facts :is(h3, dt, dd)').map(text);
    const [copying] = all('.answer > .actions button');
    copying?.click();
    return {
      title: text(triage.querySelector('h2')),
      steps,
      texts,
      // A guide is not for copying, and is read out from the page.
      plain: copying
        ? await window.navigator.clipboard.readText()
        : [...texts, ...steps.map(step => `${step.number}. ${step.text}`)].join('\n'),
      interpreted: all('.found, .facts').map(({ innerHTML }) => innerHTML),
      // What leads to the page itself is no more than a button.
      links: all('.found a[target="_blank"]').map(link => link.getAttribute('href')),
      buttons: all('.found :is(button, a:not([target]))').map(text),
      violations: documentElement.scrollWidth > width ? ['It scrolls sideways'] : [],
    };
  }, WIDTH);
}

const OWN_TAGS = 'article section div p h2 h3 ol ul li dl dt dd span strong button a'.split(' ');
const OWN_ATTRIBUTES = /^(class|id|type|role|aria-[a-z]+|tabindex|style|href|target|rel)$/;

/** The tags and attributes that the page does not make itself. */
function acting(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!OWN_TAGS.includes(name)) found.push(name);
      found.push(...Object.keys(attributes).filter(attribute => !OWN_ATTRIBUTES.test(attribute)));
    },
  });
  parser.end(html);
  return found;
}
