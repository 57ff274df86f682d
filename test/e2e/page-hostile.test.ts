import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium';
import { answered, box, drop, NO_ROUTE, paste, RELAYING_ARTICLE, RELAYING_DENIED } from './on-the-page';
import { servedPage } from './served-page';

const MB = 1024 * 1024;
const RUNS = 'window.ran = true';

/** Stand where the answer repeats a report's own words: the recipient, the server, what it said. */
const HOSTILE = [
  `<img src=x onerror="${RUNS}">`,
  `<script>${RUNS}</script>`,
  `"><svg onload="${RUNS}">`,
  `<iframe srcdoc="<script>parent.ran = true</script>"></iframe>`,
  `</textarea><b onmouseover="${RUNS}">over</b>`,
  `[click](javascript:${RUNS}) <a href="javascript:${RUNS}">click</a>`,
  '<style>* { display: none }</style><base href="https://evil.example/">',
  '\u202egnorw si siht\u202c \u2066isolated\u2069 \u200fmarked',
  'NUL\0NUL\0\u0007\u001b[2J',
  '{{constructor.constructor("window.ran = true")()}}',
] as const;

const reportWith = (text: string) =>
  `From: Mail Delivery System\nSubject: ${text}\n\n<kim${text}@example.org>: host ${text} said:\n` +
  `550 5.1.1 ${text} User unknown (in reply to RCPT TO command)`;

/** Tags that the page has of its own, in every tab. */
const OWN_TAGS =
  'html head meta title link style script noscript body header search label input nav a main section div span textarea ' +
  'button p mark h1 h2 h3 article strong ul ol li dl dt dd details summary pre';

async function nothingCameOfIt(page: Page): Promise<void> {
  const tags: string[] = await page
    .locator('*')
    .evaluateAll(all => [...new Set(all.map(({ localName }) => localName as string))]);
  expect(tags.filter(tag => !OWN_TAGS.split(' ').includes(tag))).toEqual([]);
  const acting = await page
    .locator('*')
    .evaluateAll(all =>
      all
        .filter(
          each =>
            /javascript:/.test(each.href ?? '') ||
            each.getAttributeNames().some((name: string) => name.startsWith('on')),
        )
        .map(({ outerHTML }) => outerHTML as string),
    );
  expect(acting).toEqual([]);
  expect(await page.locator('html').evaluate(html => html.ownerDocument.defaultView.ran)).toBeUndefined();
}

describeInChromium('a hostile paste', () => {
  const { open, tolerate } = servedPage();

  test.each(HOSTILE)('is shown as text in every tab, and nothing of it acts: %j', async text => {
    const page = await open();
    await paste(page, reportWith(text));
    for (const tab of ['Answer', 'In Slack', 'In Teams']) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'In Teams') await page.locator('.ac-adaptiveCard').waitFor();
      await nothingCameOfIt(page);
      const shown = await page.locator('.found').textContent();
      expect(shown).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
    }
  });

  test.each(HOSTILE.slice(0, 3))('is no more when it is the name of a file: %j', async text => {
    const page = await open();
    await drop(box(page), [
      { name: `${text}.txt`, type: 'text/plain', content: Buffer.from(RELAYING_DENIED) },
    ]);
    await answered(page, RELAYING_ARTICLE);
    await nothingCameOfIt(page);
  });

  test.each(HOSTILE.slice(0, 3))('is no more when it is searched for: %j', async text => {
    const page = await open();
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('heading', { name: `Articles for “${text}”` }).waitFor();
    await nothingCameOfIt(page);
  });

  test.each([
    ['a report and 5 MB more', `${RELAYING_DENIED}${'More of it. '.repeat((5 * MB) / 12)}`],
    ['200,000 lines', 'x\n'.repeat(200_000)],
    ['NULs', '\0'.repeat(10_000)],
  ])('that is large gets an answer or a sentence, and the page stays usable: %s', async (_, text) => {
    const page = await open();
    await paste(page, text);
    await page.locator('.found:not(.waiting)').locator('.answer h2, .failure').first().waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
  });

  test('larger than what is read gets a sentence that says how much is', async () => {
    tolerate(/^On the console: Failed to load resource: .* 413/);
    const page = await open();
    await box(page).evaluate((element, size) => {
      const { DataTransfer, DragEvent, File } = element.ownerDocument.defaultView;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(size)], 'huge.eml'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, 26 * MB);
    await page
      .getByText(/^That is too large: I read up to 25 MB/)
      .and(page.locator('.failure'))
      .waitFor();
  });
});
