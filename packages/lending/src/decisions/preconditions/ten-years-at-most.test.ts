import { describe, it } from 'vitest';
import { commands, facts, headquarters, story, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const from = '2021-06-01' as LocalDate;
const last = '2031-06-08' as LocalDate;
const dayAfter = '2031-06-09' as LocalDate;
const forEver = '9999-12-29' as LocalDate;
const tooLong = (days: number) => ({ code: 'period-too-long', days, most: 3_660 }) as const;

describe('PUBLISH-4. A period has at most ten years', () => {
  it('allows 3,660 days', async () => {
    const publication = { from, until: last, days: [] };
    await story
      .send(commands.publishDispatchDays(at, publication))
      .emits({ type: 'DispatchDaysPublished', data: { at: tokyo(at), ...publication } });
    const closure = { places: 'all', from, until: last, dueOn: dayAfter } as const;
    await story.send(commands.extendClosure(at, closure)).emits(facts.closureExtended(at, closure));
  });

  it.each([
    [dayAfter, 3_661],
    [forEver, 2_914_116],
  ])('refuses a period until %s, whatever is published', async (until, length) => {
    const days = { from, until, days: [] };
    await story.send(commands.publishDispatchDays(at, days)).isRefused(tooLong(length));
    await story
      .send(commands.publishClosedDays(at, { ...days, location: headquarters.location }))
      .isRefused(tooLong(length));
    await story
      .send(commands.extendClosure(at, { places: 'all', from, until, dueOn: '9999-12-31' as LocalDate }))
      .isRefused(tooLong(length));
  });
});
