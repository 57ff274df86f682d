import { describeInChromium } from './chromium';
import { article, box, clipboard, copy, NO_ROUTE, paste, steps } from './on-the-page';
import { servedPage } from './served-page';

const PLATFORMS = [
  {
    tab: 'In Slack',
    message: '.blocks',
    json: 'Block Kit',
    sent: { text: expect.any(String), blocks: expect.any(Array) },
  },
  {
    tab: 'In Teams',
    // The class is the one that Microsoft's renderer gives.
    message: '.card .ac-adaptiveCard',
    json: 'Adaptive Card',
    sent: { type: 'AdaptiveCard', body: expect.any(Array), actions: expect.any(Array) },
  },
] as const;

const RECIPIENT = 'prepress@larkfield-print.example';
const MASKED = 'p…s@larkfield-print.example';

describeInChromium('what a chat is sent', () => {
  const { open } = servedPage();

  test.each(PLATFORMS)('$tab: the reply is drawn whole, with addresses masked', async ({ tab, message }) => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await page.getByRole('tab', { name: tab }).click();
    const drawn = page.locator(message);
    await drawn.getByText(article('Q169117').title, { exact: true }).waitFor();
    const text = await drawn.textContent();
    for (const step of article('Q169117').steps) expect(text).toContain(step);
    expect(text).toContain(MASKED);
    expect(text).not.toContain(RECIPIENT);
    await page.getByRole('tab', { name: 'Answer' }).click();
    await page.getByText(RECIPIENT, { exact: true }).waitFor();
  });

  test.each(PLATFORMS)('$tab: the JSON is there to look at and to copy', async ({ tab, json, sent }) => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await page.getByRole('tab', { name: tab }).click();
    const shown = page.getByRole('region', { name: json });
    expect(await shown.isVisible()).toBe(false);
    await page.getByText(json, { exact: true }).click();
    await shown.waitFor();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await clipboard(page);
    expect(copied).toBe(await shown.textContent());
    expect(JSON.parse(copied)).toMatchObject(sent);
    expect(copied).not.toContain(RECIPIENT);
  });

  test.each(PLATFORMS)(
    '$tab: what is pasted next is drawn in the tab that is open',
    async ({ tab, message }) => {
      const page = await open();
      await paste(page, NO_ROUTE);
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(message).getByText(article('Q169117').title, { exact: true }).waitFor();
      await box(page).press('Control+A');
      await copy(page, '550 5.1.1 User unknown');
      await page.keyboard.press('Control+V');
      await page.locator(message).getByText(article('userunknown').title, { exact: true }).waitFor();
    },
  );

  test('a question is shown as it is answered to who asks the bot', async () => {
    const page = await open();
    await paste(page, 'Q169117');
    await page.getByText('The article that you asked for').waitFor();
    expect(await steps(page)).toEqual(article('Q169117').steps);
    await page.getByRole('tab', { name: 'In Slack' }).click();
    await page.getByText(/^To somebody who asks the bot/).waitFor();
  });
});
