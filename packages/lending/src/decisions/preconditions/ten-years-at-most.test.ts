import { describe, it } from 'vitest';
import { facts, given, headquarters, library, commands, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-05-20 10:00';
const from = '2021-06-01' as LocalDate;
const last = '2031-06-08' as LocalDate;
const dayAfter = '2031-06-09' as LocalDate;
const forEver = '9999-12-29' as LocalDate;
const tooLong = (days: number) => ({ code: 'period-too-long', days, most: 3_660 }) as const;

describe('PUBLISH-4. A period has ten years at most', () => {
  it('lets pass 3,660 days', async () => {
    const publication = { from, until: last, days: [] };
    const office = given(...library);
    await office
      .when(commands.publishDispatchDays(at, publication))
      .then({ type: 'DispatchDaysPublished', data: { at: tokyo(at), ...publication } });
    const closure = { from, until: last, dueOn: dayAfter };
    await office.when(commands.extendClosure(at, closure)).then(facts.closureExtended(at, closure));
  });

  it.each([
    [dayAfter, 3_661],
    [forEver, 2_914_116],
  ])('refuses one until %s, whatever is published', async (until, length) => {
    const days = { from, until, days: [] };
    const office = given(...library);
    await office.when(commands.publishDispatchDays(at, days)).thenRefused(tooLong(length));
    await office
      .when(commands.publishClosedDays(at, { ...days, location: headquarters.location }))
      .thenRefused(tooLong(length));
    await office
      .when(commands.extendClosure(at, { from, until, dueOn: '9999-12-31' as LocalDate }))
      .thenRefused(tooLong(length));
  });
});
