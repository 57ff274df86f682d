import { describeInChromium } from './chromium';
import { answered, box, copy, NO_ROUTE, paste, RELAYING_ARTICLE, RELAYING_DENIED } from './on-the-page';
import { servedPage } from './served-page';

describeInChromium('where something goes wrong, the page', () => {
  const { open, openApart, tolerate, end } = servedPage();

  test('tells in words why it reads no picture', async () => {
    const page = await open();
    const picture = { name: 'screen.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG') };
    await page.getByLabel('Open a file').setInputFiles(picture);
    await page
      .getByText(/I can’t read pictures\. Paste the report as text/)
      .first()
      .waitFor();
  });

  test('shows the answer to the later of two quick pastes, whichever comes first', async () => {
    const page = await openApart();
    const { held, release } = gate();
    let isFirst = true;
    await page.route('**/api/page/answer', async route => {
      const isHeld = isFirst;
      isFirst = false;
      if (isHeld) await held;
      // The page may have given up on the first meanwhile.
      await route.continue().catch(() => {});
    });
    const first = page.waitForRequest('**/api/page/answer');
    await paste(page, NO_ROUTE);
    const ended = first.then(request =>
      Promise.race([
        page.waitForEvent('requestfailed', failed => failed === request),
        page.waitForEvent('requestfinished', finished => finished === request),
      ]),
    );
    await first;
    await box(page).press('Control+A');
    await copy(page, RELAYING_DENIED);
    await page.keyboard.press('Control+V');
    await answered(page, RELAYING_ARTICLE);
    release();
    await ended;
    await page.locator('.found:not(.waiting)').waitFor();
    await answered(page, RELAYING_ARTICLE);
    expect(await box(page).inputValue()).toBe(RELAYING_DENIED);
  });

  test.each([
    ['so when the server fails', 500, 'The server answers with an error (500).'],
    ['how large a file may be where one is too large', 413, 'I read up to 25 MB.'],
  ])('says %s', async (_, status, words) => {
    tolerate(new RegExp(`^On the console: Failed to load resource: .* ${status}`));
    const page = await openApart();
    await page.route('**/api/page/answer', route => route.fulfill({ status, body: 'oops' }));
    await paste(page, NO_ROUTE);
    await page.locator('.failure').getByText(words).waitFor();
  });

  test('says so when the server has gone away, and keeps the paste', async () => {
    tolerate(/^On the console: Failed to load resource: net::ERR_CONNECTION_REFUSED/);
    const page = await open();
    await end();
    await paste(page, NO_ROUTE);
    await page
      .locator('.failure')
      .getByText(/^The server does not answer\. Is it still running\?/)
      .waitFor();
    expect(await box(page).inputValue()).toBe(NO_ROUTE);
    await page.getByRole('tab', { name: 'In Teams' }).waitFor({ state: 'detached' });
  });
});

/** Something to wait for until it is released. */
function gate() {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  return { held, release };
}
