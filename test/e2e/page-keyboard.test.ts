import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium';
import { answered, clipboard, NO_ROUTE, paste } from './on-the-page';
import { servedPage } from './served-page';

const MOST_STOPS = 120;

describeInChromium('with the keyboard alone', () => {
  const { open } = servedPage();

  test('a sample is chosen, the tabs are walked through, a candidate is taken and the answer is copied', async () => {
    const page = await open();
    await tabTo(page, /^MS Mail: no route/);
    await page.keyboard.press('Enter');
    await answered(page, 'Q169117');

    await tabTo(page, /^Answer$/);
    for (const [key, name] of [
      ['ArrowRight', 'In Slack'],
      ['ArrowRight', 'In Teams'],
      ['ArrowRight', 'Answer'],
      ['ArrowLeft', 'In Teams'],
      ['Home', 'Answer'],
      ['End', 'In Teams'],
      ['Home', 'Answer'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('tab', { name, selected: true }).waitFor();
      expect(await focused(page)).toBe(name);
    }

    await tabTo(page, /^Copy the answer$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await clipboard(page)).toContain('1. Enter no address space');

    await tabTo(page, /^networkerror/);
    await page.keyboard.press('Enter');
    await answered(page, 'networkerror');
    expect(await focused(page)).toMatch(/^networkerror/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'All articles' }).waitFor();
  });

  test.each([
    ['at first', async () => {}],
    ['with an answer', (page: Page) => paste(page, NO_ROUTE).then(() => answered(page, 'Q169117'))],
    [
      'in the Teams tab',
      async (page: Page) => {
        await paste(page, NO_ROUTE);
        await page.getByRole('tab', { name: 'In Teams' }).click();
        await page.locator('.ac-adaptiveCard').waitFor();
      },
    ],
    [
      'among the articles',
      async (page: Page) => {
        await page.getByRole('searchbox').fill('mailbox');
        await page.locator('.row').first().waitFor();
      },
    ],
  ])('every control is reached by Tab, shows that it is, and lets go: %s', async (_, go) => {
    const page = await open();
    await go(page);
    await page.locator('html').evaluate(html => html.ownerDocument.activeElement.blur());
    const controls = await page.locator(CONTROLS).filter({ visible: true }).count();
    const unseen: string[] = [];
    const reached = new Set<number>();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await page.keyboard.press('Tab');
      const at = await placeOfFocus(page);
      if (at < 0) continue;
      if (reached.has(at)) break;
      reached.add(at);
      if (!(await isFocusSeen(page))) unseen.push(await focused(page));
    }
    expect(unseen).toEqual([]);
    expect(reached.size).toBe(controls);
  });
});

const CONTROLS =
  'a[href], button:not([tabindex="-1"], :disabled), input, textarea, summary, [tabindex="0"]:not(button)';

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const at = await focused(page);
    if (name.test(at)) return;
    passed.push(at);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}, but to ${passed.join(' | ')}`);
}

/** What the focused element is called; empty where none is focused. */
function focused(page: Page): Promise<string> {
  return page.locator('html').evaluate(html => {
    const { activeElement, body } = html.ownerDocument;
    if (activeElement === body) return '';
    return (activeElement.textContent || activeElement.labels?.[0]?.textContent || '').trim();
  });
}

function placeOfFocus(page: Page): Promise<number> {
  return page
    .locator(CONTROLS)
    .filter({ visible: true })
    .evaluateAll(controls => controls.indexOf(controls[0].ownerDocument.activeElement));
}

/** Whether the place around it looks otherwise than without the focus. */
async function isFocusSeen(page: Page): Promise<boolean> {
  const element = await page.locator('html').evaluateHandle(html => html.ownerDocument.activeElement);
  const { x, y, width, height } = await element.evaluate(focus => focus.getBoundingClientRect());
  const clip = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
  const withFocus = await page.screenshot({ clip });
  await element.evaluate(focus => focus.blur());
  const without = await page.screenshot({ clip });
  await element.evaluate(focus => focus.focus({ preventScroll: true }));
  return !withFocus.equals(without);
}

/** Pixels; an outline may lie around the label of a control. */
const AROUND = 16;
