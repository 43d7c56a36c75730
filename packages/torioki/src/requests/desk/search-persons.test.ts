import { orThrow } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { counter, office, openDay } from '../../testing/open-day.js';

const opened = async () => {
  const { library, registered } = await openDay('2021-04-03 10:00');
  return { desk: library.desk(counter), registered };
};

describe('a search for persons at a desk', () => {
  it('shows the name, the reading, the end of the valid card, and the key of the file', async () => {
    const { desk, registered } = await opened();
    const id = await registered({ name: '佐藤 みのり', reading: 'さとう みのり', card: '1000009' });
    await registered({ name: '高橋 蒼', reading: null });
    orThrow(await desk.file(id).issueCard({ card: '1000123' }));
    for (const text of ['佐藤', 'ｻﾄｳ ﾐ', 'さとうみのり'])
      expect(orThrow(await desk.search({ text })).shown).toEqual({
        persons: [{ id, name: '佐藤 みのり', reading: 'さとう みのり', cardEnding: '0123' }],
        more: false,
      });
    expect(orThrow(await desk.file(id).patron()).shown).toMatchObject({ reading: 'さとう みのり' });
    expect(orThrow(await desk.search({ text: '鈴木' })).shown).toEqual({ persons: [], more: false });
  });

  it('shows 50 persons in the order of their readings, and whether there are more', async () => {
    const { desk, registered } = await opened();
    const add = (n: number) => registered({ reading: `ささき ${'あ'.repeat(n + 1)}`, name: `佐々木 ${n}` });
    const ids: string[] = [];
    for (let n = 49; n >= 0; n -= 1) ids.unshift(await add(n));
    const shown = async () => orThrow(await desk.search({ text: 'ささき' })).shown;
    expect(await shown()).toMatchObject({ persons: ids.map((id) => ({ id })), more: false });
    await add(50);
    expect(await shown()).toMatchObject({ persons: ids.map((id) => ({ id })), more: true });
  });

  it('changes the reading with the name, and separately', async () => {
    const { desk, registered } = await opened();
    const file = desk.file(await registered({ reading: 'さとう みのり' }));
    const found = async (text: string) => orThrow(await desk.search({ text })).shown.persons.length;
    orThrow(await file.changeName({ name: '高橋 蒼', evidence: 'other-official', channel: 'counter' }));
    expect([await found('さとう'), await found('高橋')]).toEqual([0, 1]);
    orThrow(await file.setReading({ reading: 'たかはし あお' }));
    expect(await found('たかはし')).toBe(1);
  });

  it.each([
    ['an empty text', { text: ' ' }, 'text'],
    ['201 characters', { text: 'あ'.repeat(201) }, 'text'],
    ['no text', {}, 'text'],
    ['a number', { text: 7 }, 'text'],
    ['a misspelt field', { text: 'あ', txt: 'あ' }, 'txt'],
    ['no object', undefined, 'request'],
  ])('fails for %s', async (_, given, path) => {
    const { desk } = await opened();
    expect(await desk.search(given as never)).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path } },
    });
  });

  it('is only for the counter and for general materials', async () => {
    const { library } = await openDay('2021-04-03 10:00');
    for (const role of ['branch', 'dispatch'] as const) {
      const desk = library.desk({ role, staff: 'S-01', location: 'HQ' });
      expect(await desk.search({ text: '佐藤' })).toMatchObject({
        refusals: [{ code: 'actor-not-allowed' }],
      });
    }
    for (const actor of [counter, office]) orThrow(await library.desk(actor).search({ text: '佐藤' }));
  });
});
