import { PAGE_LENGTH } from '../../adapters/web/article-list';
import { describeInChromium } from './chromium';
import { answered, article, box, clipboard, NO_ROUTE, paste, steps, title } from './on-the-page';
import { servedPage } from './served-page';

const NOT_FOUND = /^On the console: Failed to load resource: .* 404/;

describeInChromium('the articles on the page', () => {
  const { open, tolerate } = servedPage();

  test.each([
    'Q169117',
    'q169117',
    'kb169117',
    'KB 169117',
    ' 169117 ',
    'https://support.microsoft.com/kb/169117',
    'no route to intended MS Mail recipient',
    'internet mail of ms mail users bounces at random',
  ])('the search finds Q169117 by “%s”', async words => {
    const page = await open();
    await page.getByRole('searchbox').fill(words);
    const first = page.locator('.rows .row').first();
    await first.filter({ hasText: article('Q169117').title }).waitFor();
    await first.click();
    await answered(page, 'Q169117');
    expect(new URL(page.url()).pathname).toBe('/article/Q169117');
  });

  test('a search without a result says what to try', async () => {
    const page = await open();
    await page.getByRole('searchbox').fill('zzqx vlrp');
    await page.getByText(/^No article fits\. Try/).waitFor();
  });

  test('all articles are there, page by page, and each family alone', async () => {
    const page = await open('/articles');
    const rows = page.locator('.rows .row');
    await rows.first().waitFor();
    const families = await page.locator('.families button').allTextContents();
    const counts = families.map(family => Number(/\d+$/.exec(family)));
    const all = counts[0] ?? 0;
    expect(counts.slice(1).reduce((sum, count) => sum + count)).toBe(all);

    const seen: string[] = [];
    for (let last = 0; last < all; ) {
      last = Math.min(all, last + PAGE_LENGTH);
      await page.getByText(new RegExp(` to ${last} of ${all}$`)).waitFor();
      seen.push(...(await page.locator('.rows .id').allTextContents()));
      if (last === all) break;
      await page.getByRole('button', { name: 'More' }).click();
      await rows.filter({ hasText: seen.at(-1) ?? '' }).waitFor({ state: 'detached' });
    }
    expect(new Set(seen).size).toBe(all);
    expect(await page.getByRole('button', { name: 'More' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Microsoft Mail' }).click();
    await page.getByRole('button', { name: 'Microsoft Mail', pressed: true }).waitFor();
    await rows.filter({ hasText: seen.at(-1) ?? '' }).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'Q169117' }).waitFor();
    expect(await rows.count()).toBe(
      counts[families.findIndex(family => family.startsWith('Microsoft Mail'))] ?? 0,
    );
    await page.getByRole('button', { name: 'All' }).click();
    await rows.filter({ hasText: seen[0] ?? '' }).waitFor();
  });

  test.each(['Q169117', 'kb169117', '169117', 'KB%20169117'])(
    'an article has an address, in any spelling: /article/%s',
    async spelling => {
      const page = await open(`/article/${spelling}`);
      await answered(page, 'Q169117');
      expect(await steps(page)).toEqual(article('Q169117').steps);
      expect(new URL(page.url()).pathname).toBe('/article/Q169117');
      await page.getByRole('button', { name: 'Copy the address' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await clipboard(page)).toBe(page.url());
    },
  );

  test('the tab is named after the article, in its own spelling', async () => {
    const page = await open('/article/kb169117');
    await answered(page, 'Q169117');
    await page.waitForFunction("document.title === 'Q169117 – NDR Triage'");
  });

  test.each(['Q999999', '%3Cimg%20src=x%3E', 'a%2Fb', 'constructor'])(
    'an article that is not there is told so: /article/%s',
    async id => {
      tolerate(NOT_FOUND);
      const page = await open(`/article/${id}`);
      await page.getByText('There is no article with this id or number.').waitFor();
      expect(await page.locator('main img').count()).toBe(0);
    },
  );

  test('the way back from an article leads to the paste and its answer', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
    await page.getByRole('button', { name: 'networkerror' }).click();
    await answered(page, 'networkerror');
    await page.getByRole('link', { name: 'Open networkerror' }).click();
    await page.getByRole('link', { name: 'All articles' }).waitFor();
    await page.goBack();
    await answered(page, 'networkerror');
    expect(await box(page).inputValue()).toBe(NO_ROUTE);
    await page.goForward();
    await page.getByRole('link', { name: 'All articles' }).waitFor();
    await page.getByRole('link', { name: 'NDR Triage' }).click();
    await answered(page, 'networkerror');
    expect(await box(page).inputValue()).toBe(NO_ROUTE);
  });

  test('the way back from a found article leads to what was searched for', async () => {
    const page = await open();
    await page.getByRole('searchbox').fill('mailbox is full');
    await page.locator('.rows .row').filter({ hasText: 'mailboxfull' }).click();
    await answered(page, 'mailboxfull');
    await page.goBack();
    await title(page, 'Articles for “mailbox is full”').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('mailbox is full');
  });
});
