import { describe, expect, it } from 'vitest';
import { readCommandEntries } from './testing/commands-page.js';
import { readEventEntries, renderEventsPage } from './testing/events-page.js';

const page = new URL('../../../docs/reference/events.md', import.meta.url).pathname;

const entries = readEventEntries(await readCommandEntries());

describe.each(entries)('$type', ({ ja, sentence, emittedBy }) => {
  it('has a sentence in both languages, and its commands', () => {
    expect(ja).toMatch(/た$/);
    expect(sentence).toMatch(/\.$/);
    expect(emittedBy).not.toEqual([]);
  });
});

it('the page of events lists every event', async () => {
  await expect(renderEventsPage(entries)).toMatchFileSnapshot(page);
});
