import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium';
import { answered, NO_ROUTE, paste } from './on-the-page';
import { servedPage } from './served-page';

/** Run as the browser's own debugger runs it, so that the Content-Security-Policy of the page stays as it is. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const LOOKS = [
  { colorScheme: 'light', width: 1360 },
  { colorScheme: 'dark', width: 1360 },
  { colorScheme: 'light', width: 390 },
] as const;

const NARROW = [390, 320];

describeInChromium('the page', () => {
  const { open } = servedPage();
  /** As wide as at first, whatever the test before has made of the tab. */
  const opened = async () => {
    const page = await open();
    await page.setViewportSize({ width: 1360, height: 900 });
    return page;
  };

  const STATES: readonly { readonly state: string; readonly go: (page: Page) => Promise<void> }[] = [
    { state: 'empty', go: page => page.locator('.samples').waitFor() },
    { state: 'an answer', go: answer },
    { state: 'the Slack tab', go: page => tab(page, 'In Slack', 'Block Kit') },
    { state: 'the Teams tab', go: page => tab(page, 'In Teams', 'Adaptive Card') },
    {
      state: 'the articles',
      async go(page) {
        await page.getByRole('link', { name: 'Articles' }).click();
        await page.locator('.row').first().waitFor();
      },
    },
    {
      state: 'an article',
      async go(page) {
        await page.getByRole('searchbox').fill('Q169117');
        await page.locator('.row').click();
        await answered(page, 'Q169117');
      },
    },
  ];

  async function answer(page: Page): Promise<void> {
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
  }

  async function tab(page: Page, name: string, json: string): Promise<void> {
    await answer(page);
    await page.getByRole('tab', { name }).click();
    await page.locator('.blocks, .ac-adaptiveCard').waitFor();
    await page.getByText(json, { exact: true }).click();
  }

  test.each(STATES)(
    'gives axe-core nothing to complain of, in light, dark and on a phone: $state',
    async ({ go }) => {
      const page = await opened();
      await go(page);
      await page.evaluate(AXE);
      const told: object[] = [];
      for (const { colorScheme, width } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        for (const { id, nodes } of violations) {
          told.push(
            ...nodes.map(({ html, failureSummary }) => ({ colorScheme, width, id, html, failureSummary })),
          );
        }
      }
      expect(told).toEqual([]);
    },
  );

  test.each(STATES)('does not scroll sideways, however narrow: $state', async ({ go }) => {
    const page = await opened();
    await go(page);
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 844 });
      const { scrollWidth } = await page
        .locator('html')
        .evaluate(({ scrollWidth }) => ({ scrollWidth: scrollWidth as number }));
      expect(scrollWidth).toBe(width);
    }
  });
});
