import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';
import { loadCorpus } from '../../src/corpus/load-corpus';
import type { PAGE_SAMPLES } from '../web/page-samples';

const FOLDER = join(dirname(bundledCorpus()), 'adapters/web/page/samples');

/** The files of all samples that there are. */
export const sampleFiles = () => readdirSync(FOLDER);

export const sampleText = (file: (typeof PAGE_SAMPLES)[number]['file']) =>
  readFileSync(join(FOLDER, file), 'utf8');

/** Fits several articles: Q169117 first, then networkerror. */
export const NO_ROUTE = sampleText('ms-mail-no-route.txt');
/** Fits RELAYING_ARTICLE. */
export const RELAYING_DENIED = sampleText('postfix-relaying-denied.txt');
export const RELAYING_ARTICLE = 'postfix-relay-access-denied';

const ARTICLES = loadCorpus(bundledCorpus());

/** An article of the corpus. */
export function article(id: string) {
  const found = ARTICLES.find(known => known.id === id);
  if (found === undefined) throw new Error(`There is no article ${id}`);
  return found;
}

/** Pastes from the clipboard, as a person does, into the box. */
export async function paste(page: Page, text: string): Promise<void> {
  await copy(page, text);
  await box(page).click();
  await page.keyboard.press('Control+V');
}

/** Puts a text on the clipboard. */
export async function copy(page: Page, text: string): Promise<void> {
  await page
    .locator('html')
    .evaluate((html, copied) => html.ownerDocument.defaultView.navigator.clipboard.writeText(copied), text);
}

export function clipboard(page: Page): Promise<string> {
  return page.locator('html').evaluate(html => html.ownerDocument.defaultView.navigator.clipboard.readText());
}

export const box = (page: Page) => page.getByRole('textbox', { name: 'Paste a report' });

/** Comes when the article of this id is the answer that is shown. */
export async function answered(page: Page, id: string): Promise<void> {
  await title(page, article(id).title).waitFor();
}

export const title = (page: Page, text: string) =>
  page.getByRole('heading', { level: 2, name: text, exact: true });

export const steps = (page: Page): Promise<string[]> => page.locator('.steps li').allTextContents();

/** The words of the box that are marked, in their order. */
export async function marks(page: Page): Promise<string[]> {
  const marked = page.locator('.behind mark');
  await marked.first().waitFor({ state: 'attached' });
  return marked.allTextContents();
}

/** Drops files on a place of the page. */
export async function drop(
  place: Locator,
  files: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array }[],
): Promise<void> {
  const given = files.map(({ name, type, content }) => ({ name, type, content: [...content] }));
  await place.evaluate((element, dropped) => {
    const { DataTransfer, DragEvent, File } = element.ownerDocument.defaultView;
    const dataTransfer = new DataTransfer();
    for (const { name, type, content } of dropped) {
      dataTransfer.items.add(new File([new Uint8Array(content)], name, { type }));
    }
    for (const event of ['dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, given);
}
