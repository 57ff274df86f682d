import { outlookItem } from '../ndr/outlook-item';
import { MAIL_FILE } from '../slack/reports';
import { PAGE_SAMPLES } from '../web/page-samples';
import { describeInChromium } from './chromium';
import {
  answered,
  article,
  box,
  clipboard,
  drop,
  marks,
  NO_ROUTE,
  paste,
  RELAYING_ARTICLE,
  RELAYING_DENIED,
  sampleFiles,
  sampleText,
  steps,
} from './on-the-page';
import { servedPage } from './served-page';

const UNKNOWN_USER = 'postfix-user-unknown-in-local-table';
const EML = {
  name: 'Undelivered mail.eml',
  type: 'message/rfc822',
  content: Buffer.from(MAIL_FILE),
};
const MSG = {
  name: 'Unzustellbar.msg',
  type: '',
  content: outlookItem({
    '001A001F': 'REPORT.IPM.Note.NDR',
    '0037001F': 'Undeliverable: Invoice',
    '1000001F': '<kim@example.org>: 554 5.7.1 Relay access denied',
    '__properties_version1.0': Buffer.alloc(32),
  }),
};
const FILES = [
  { file: EML, read: 'rejected: User unknown', header: 'Return-Path', id: UNKNOWN_USER },
  { file: MSG, read: 'Relay access denied', header: 'IPM.Note', id: RELAYING_ARTICLE },
];

describeInChromium('the answer on the page', () => {
  const { open, openApart } = servedPage();

  test('every sample has its article', () => {
    expect(PAGE_SAMPLES.map(({ file }) => String(file)).sort()).toEqual(sampleFiles());
  });

  test.each(PAGE_SAMPLES)(
    '$name: pasted, it is answered with $article, its steps and marks',
    async sample => {
      const text = sampleText(sample.file);
      const page = await open();
      await paste(page, text);
      await answered(page, sample.article);
      expect(await steps(page)).toEqual(article(sample.article).steps);
      for (const mark of await marks(page)) expect(text).toContain(mark);
    },
  );

  test.each(PAGE_SAMPLES)('$name: a click on the sample does the same', async sample => {
    const page = await open();
    await page.getByRole('button', { name: sample.name }).click();
    await answered(page, sample.article);
    expect(await box(page).inputValue()).toBe(sampleText(sample.file));
    expect(await steps(page)).toEqual(article(sample.article).steps);
    expect(await marks(page)).not.toEqual([]);
  });

  test('the steps are numbered from 1, for those who see and those who listen', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const read = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value);
    const [first, ...others] = article('Q169117').steps.map(step => read.indexOf(step));
    expect([first, ...others].map(at => read[(at ?? 0) - 1])).toEqual(['1', '2', '3']);
  });

  test('marks lie behind the very words, wherever the text is scrolled to', async () => {
    const page = await open();
    await paste(page, `${'A line before the report\n'.repeat(60)}${NO_ROUTE}`);
    await answered(page, 'Q169117');
    await marks(page);
    const heights = await page
      .locator('.behind, #report')
      .evaluateAll(layers => layers.map(({ scrollHeight, clientWidth }) => [scrollHeight, clientWidth]));
    expect(heights[0]).toEqual(heights[1]);
    await box(page).hover();
    await page.mouse.wheel(0, -10_000);
    await page.locator('.behind').evaluate(async layer => {
      const { requestAnimationFrame } = layer.ownerDocument.defaultView;
      while (layer.scrollTop !== 0) await new Promise(resolve => requestAnimationFrame(resolve));
    });
    expect(await box(page).evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });

  test.each(FILES)('$file.name dropped on the box is read', async ({ file, read, header, id }) => {
    const page = await open();
    await drop(box(page), [file]);
    await answered(page, id);
    await page.getByText(`Read from ${file.name}`, { exact: true }).waitFor();
    expect(await box(page).inputValue()).toContain(read);
    expect(await box(page).inputValue()).not.toContain(header);
  });

  test.each(FILES)('$file.name opened is read', async ({ file: { name, type, content }, read, id }) => {
    const page = await open();
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name, mimeType: type, buffer: Buffer.from(content) });
    await answered(page, id);
    await page.getByText(`Read from ${name}`, { exact: true }).waitFor();
    expect(await box(page).inputValue()).toContain(read);
  });

  test('an edit of what was read from a file is answered as text', async () => {
    const page = await open();
    await drop(box(page), [EML]);
    await answered(page, UNKNOWN_USER);
    const asked = page.waitForRequest('**/api/page/answer');
    await box(page).press('Control+End');
    await box(page).pressSequentially(' end');
    expect((await asked).postData()).toContain('name="text"');
    await page.getByText('Read from').waitFor({ state: 'detached' });
    await answered(page, UNKNOWN_USER);
    expect(await box(page).inputValue()).toMatch(/rejected: User unknown.* end$/s);
  });

  test('typed text is answered when the typing pauses', async () => {
    const page = await openApart();
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    const asked: string[] = [];
    page.on('request', request => asked.push(request.postData() ?? ''));
    await box(page).pressSequentially('550 5.1.1 ');
    await page.clock.runFor(100);
    await box(page).pressSequentially('User unknown');
    await page.clock.runFor(100);
    expect(asked).toEqual([]);
    await page.clock.runFor(100);
    await answered(page, 'userunknown');
    expect(asked).toEqual([expect.stringContaining('550 5.1.1 User unknown')]);
  });

  test('“Clear” brings the samples back, and what comes next is answered anew', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('heading', { name: 'What came back?' }).waitFor();
    expect(await box(page).inputValue()).toBe('');
    expect(await page.locator('.behind mark, .answer, .facts').count()).toBe(0);
    await paste(page, RELAYING_DENIED);
    await answered(page, RELAYING_ARTICLE);
  });

  test('another candidate is a click away, and the first another', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
    const ofFirst = await marks(page);
    await page.getByRole('button', { name: 'networkerror' }).click();
    await answered(page, 'networkerror');
    expect(await steps(page)).toEqual(article('networkerror').steps);
    expect(await page.locator('.behind mark').allTextContents()).not.toEqual(ofFirst);
    await page.getByRole('button', { name: 'Q169117' }).click();
    await answered(page, 'Q169117');
    expect(await marks(page)).toEqual(ofFirst);
  });

  test('the history of the tab reopens a report, and is gone with the tab', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await answered(page, 'Q169117');
    await page.getByRole('button', { name: 'Clear' }).click();
    await paste(page, RELAYING_DENIED);
    await answered(page, RELAYING_ARTICLE);
    const history = page.getByRole('region', { name: 'In this tab' });
    await history.getByRole('button', { name: article('Q169117').title }).click();
    await answered(page, 'Q169117');
    expect(await box(page).inputValue()).toBe(NO_ROUTE);
    expect(await history.getByRole('button').count()).toBe(2);
    await page.reload();
    await page.getByRole('heading', { name: 'What came back?' }).waitFor();
    expect(await history.count()).toBe(0);
  });

  test('“Copy the answer” gives it as plain text', async () => {
    const page = await open();
    await paste(page, NO_ROUTE);
    await page.getByRole('button', { name: 'Copy the answer' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await clipboard(page);
    article('Q169117').steps.forEach((step, index) => {
      expect(copied).toContain(`\n${index + 1}. ${step}`);
    });
  });
});
