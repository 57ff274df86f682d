import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { launchChromium } from './chromium';

/** The built bot, and a browser that looks at its page. Tabs have the clipboard. */
export interface ServedPage {
  /** Opens an address of the page in the one tab that the tests share. */
  readonly open: (path?: string) => Promise<Page>;
  /** Opens the page in a tab of its own, for tests that change the tab or look at it in another way. */
  readonly openApart: (options?: BrowserContextOptions) => Promise<Page>;
  /** Tells of a fault that belongs to the test. It has to come. */
  readonly tolerate: (fault: RegExp) => void;
  /** Ends the bot. */
  readonly end: () => Promise<void>;
}

/** A state that has not come after so long does not come (milliseconds). */
const LONGEST_WAIT = 10_000;

/**
 * Starts the bot and a browser for the tests of a `describe`, and ends both. A test fails in which the page asks another
 * host for something, breaks its Content-Security-Policy, throws or writes an error or a warning to the console.
 */
export function servedPage(): ServedPage {
  // A process and a browser start slowly on a busy machine.
  jest.setTimeout(240_000);
  let bot: Bot;
  let browser: Browser | undefined;
  let shared: Page;
  let apart: Page[] = [];
  let faults: string[] = [];
  let tolerated: RegExp[] = [];
  beforeAll(async () => {
    bot = await startBareBot();
    browser = await launchChromium();
    shared = await newTab();
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), bot?.end()]);
  });
  beforeEach(() => {
    [apart, faults, tolerated] = [[], [], []];
  });
  afterEach(async () => {
    await Promise.all(apart.map(page => page.context().close()));
    expect(faults.filter(fault => !tolerated.some(known => known.test(fault)))).toEqual([]);
    expect(tolerated.filter(known => !faults.some(fault => known.test(fault)))).toEqual([]);
  });

  async function newTab(options: BrowserContextOptions = {}): Promise<Page> {
    if (browser === undefined) throw new Error('Pages are opened within a test');
    const context = await browser.newContext({
      viewport: { width: 1360, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      // What fades in has another colour meanwhile.
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(LONGEST_WAIT);
    context.on('request', request => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== bot.address && protocol !== 'data:') faults.push(`It asks ${request.url()}`);
    });
    context.on('console', message => {
      if (LOUD.has(message.type())) faults.push(`On the console: ${message.text()}`);
    });
    context.on('weberror', error => faults.push(`It throws ${error.error().message}`));
    return context.newPage();
  }

  return {
    async open(path = '/') {
      await shared.goto(bot.address + path);
      return shared;
    },
    async openApart(options) {
      const page = await newTab(options);
      apart.push(page);
      await page.goto(bot.address);
      return page;
    },
    tolerate: fault => {
      tolerated.push(fault);
    },
    end: () => bot.end(),
  };
}

/** Breaks of the Content-Security-Policy are errors too. */
const LOUD = new Set<ReturnType<ConsoleMessage['type']>>(['error', 'warning', 'assert']);

interface Bot {
  /** As it tells it, such as `http://localhost:3978`. */
  readonly address: string;
  readonly end: () => Promise<void>;
}

async function startBareBot(): Promise<Bot> {
  const child = spawn(process.execPath, [join(__dirname, 'bare-bot.mjs')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  return {
    address: await addressOf(child),
    async end() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream ?? process.stdin }).on('line', line => {
        printed += `${line}\n`;
        if (line.startsWith('{') && line.includes('"ready"')) resolve(JSON.parse(line).address);
      });
    }
    child.once('close', () => reject(new Error(`The bot has ended: ${printed}`)));
  });
}
