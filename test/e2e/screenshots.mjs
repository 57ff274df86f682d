// Writes how the page looks in its main states to test/e2e/screenshots. README.md shows answer.png; git ignores the others.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path => fileURLToPath(new URL(path, import.meta.url));

const DESKTOP = { viewport: { width: 1360, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

const STATES = [
  { name: 'empty', go: page => page.locator('.samples').waitFor() },
  { name: 'answer', go: answer },
  { name: 'dark', look: { ...DESKTOP, colorScheme: 'dark' }, go: answer },
  { name: 'phone', look: PHONE, go: answer },
  { name: 'slack', go: page => tab(page, 'In Slack', '.blocks') },
  { name: 'teams', go: page => tab(page, 'In Teams', '.ac-adaptiveCard') },
  { name: 'articles', path: '/articles', go: page => page.locator('.row').first().waitFor() },
  { name: 'article', path: '/article/Q169117', go: page => page.locator('.steps').waitFor() },
];

async function answer(page) {
  await page.getByRole('button', { name: 'MS Mail: no route' }).click();
  await page.locator('.found:not(.waiting) .answer').waitFor();
}

async function tab(page, name, drawn) {
  await answer(page);
  await page.getByRole('tab', { name }).click();
  await page.locator(drawn).waitFor();
}

mkdirSync(here('screenshots'), { recursive: true });
const bot = spawn(process.execPath, [here('bare-bot.mjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [ready] = await once(createInterface({ input: bot.stdout }), 'line');
const browser = await chromium.launch(JSON.parse(readFileSync(here('chromium.json'), 'utf8')));
try {
  for (const { name, path = '/', look = DESKTOP, go } of STATES) {
    const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce', ...look });
    await page.goto(JSON.parse(ready).address + path);
    await go(page);
    await page.screenshot({ path: here(`screenshots/${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  bot.kill('SIGTERM');
}
