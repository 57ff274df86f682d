import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { privateRequest } from '../../src/bot/request';
import type { Article } from '../../src/corpus/article';
import { core } from '../core';
import { MAILBOX_FULL, MS_MAIL } from '../slack/reports';
import { describeInChromium, launchChromium } from './chromium';

// Two programs and a browser start here, while other tests keep the machine busy (milliseconds).
jest.setTimeout(60_000);

/** Ended in any case, also where one does not come up. */
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

describeInChromium("in Microsoft's emulator of Teams", () => {
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    playground = await startPlayground();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.end('SIGTERM');
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(playground.url);
  });
  afterEach(() => page?.close());

  /** The one answer in the chat; two would be an error. The bot's hello is no answer. */
  const card = () => page.locator('.ac-adaptiveCard', { hasText: 'Who must act' });
  const press = (button: string) => card().getByRole('button', { name: button }).click();
  const shown = (text: string) => card().getByText(text, { exact: true }).waitFor();

  async function paste(text: string): Promise<void> {
    await page.getByRole('textbox').click();
    // All at once: of lines that are typed or come from the clipboard the emulator makes one.
    await page.keyboard.insertText(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }

  test('a pasted report is answered with a card, and its buttons change it in place', async () => {
    const [best, next] = await articlesFor(MS_MAIL);
    await paste(MS_MAIL);
    await shown(best.title);
    expect(await card().textContent()).toContain(numbered(best.steps));

    await press('Other matches');
    await shown(next.title);
    expect(await card().textContent()).toContain(numbered(next.steps));

    await press('Show the article');
    await shown(`${next.id}: ${next.title}`);

    await press('Back to the answer');
    await shown(next.title);

    await press('This fixed it');
    await shown('Thank you. That helps to judge the article.');
  });

  test('each step stands beside its number', async () => {
    const [{ steps }] = await articlesFor(MAILBOX_FULL);
    await paste(MAILBOX_FULL);
    await shown('What to do');
    const numbers = await boxes(card().getByText(/^\d+\.$/));
    const texts = (
      await Promise.all(steps.map(step => boxes(card().getByText(step, { exact: true }))))
    ).flat();
    expect(numbers).toHaveLength(steps.length);
    expect(texts.map(({ y }) => y)).toEqual(numbers.map(({ y }) => y));
    expect(new Set(texts.map(({ x }) => x)).size).toBe(1);
    for (const { x, width } of numbers) expect(x + width).toBeLessThan(texts[0]?.x ?? 0);
  });
});

test('Ctrl-C ends the bot and the emulator', async () => {
  const { bot, url, end } = await startPlayground();
  expect((await fetch(bot)).status).toBe(200);
  expect((await fetch(url)).status).toBe(200);
  expect(await end('SIGINT')).toBe(0);
  await expect(fetch(bot)).rejects.toThrow('fetch failed');
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

/** Those that fit a report, the best two of them. */
async function articlesFor(report: string): Promise<readonly [Article, Article]> {
  const { matches } = await core().bot.answer(privateRequest(report));
  const [best, next] = matches.map(({ article }) => article);
  if (best === undefined || next === undefined) throw new Error('The report is for two articles or more');
  return [best, next];
}

/** Steps as the text of the page has them, where nothing stands between two elements. */
function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}.${step}`).join('');
}

async function boxes(locator: Locator) {
  const found = await Promise.all((await locator.all()).map(one => one.boundingBox()));
  return found.flatMap(box => box ?? []);
}

interface Playground {
  /** Where the emulator's page is. */
  readonly url: string;
  /** Where the bot tells that it is well. */
  readonly bot: string;
  /** Ends it as a terminal or a service does, and gives its exit code when nothing of it runs any more. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM') => Promise<number>;
}

/** What `npm run playground` runs, on free ports. */
async function startPlayground(): Promise<Playground> {
  const child = spawn(process.execPath, [join(__dirname, 'playground.mjs')], {
    env: { ...process.env, PORT: '0', TEAMSAPPTESTER_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  // The bot and the emulator have its stderr too: it is closed when all three have ended.
  const closed = once(child, 'close').then(([code]) => code);
  let printed = '';
  const ports = new Promise<{ readonly bot?: string; readonly page?: string }>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        printed += data;
        const found = /"port":(?<bot>\d+).*localhost:(?<page>\d+) /s.exec(printed);
        if (found?.groups) resolve(found.groups);
      });
    }
    closed.then(() => reject(new Error(`The playground has ended: ${printed}`)));
  });
  const { bot, page } = await ports;
  return {
    url: `http://localhost:${page}`,
    bot: `http://localhost:${bot}/healthz`,
    end: async signal => {
      child.kill(signal);
      return closed;
    },
  };
}
