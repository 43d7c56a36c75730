import { describe, expect, it } from 'vitest';
import { readCommandEntries } from './testing/commands-page.js';
import { readEventEntries, renderEventsPage } from './testing/events-page.js';

const page = new URL('../../../docs/reference/events.md', import.meta.url).pathname;

const entries = readEventEntries(await readCommandEntries());

describe.each(entries)('$type', ({ ja, sentence, emittedBy }) => {
  it('says what happened, in both languages, and by which command', () => {
    expect(ja).toMatch(/た$/);
    expect(sentence).toMatch(/\.$/);
    expect(emittedBy).not.toEqual([]);
  });
});

it('are all on the page of events', async () => {
  await expect(renderEventsPage(entries)).toMatchFileSnapshot(page);
});
