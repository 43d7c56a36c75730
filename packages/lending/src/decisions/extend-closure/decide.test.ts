import { describe, it } from 'vitest';
import { facts, given, library, commands } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-14 10:00';
const day = (text: string) => text as LocalDate;
const closure = { from: day('2021-04-15'), until: day('2021-04-25'), dueOn: day('2021-05-06') };

describe('ExtendClosure', () => {
  it('is one event, however much is lent and held (A51)', () =>
    given(...library)
      .when(commands.extendClosure(at, closure))
      .then(facts.closureExtended(at, closure)));

  it('may be from today, and follow another one', async () => {
    const today = { ...closure, from: day('2021-04-14') };
    const longer = { from: day('2021-04-26'), until: day('2021-05-09'), dueOn: day('2021-05-20') };
    const office = given(...library);
    await office.when(commands.extendClosure(at, today)).then(facts.closureExtended(at, today));
    await office.when(commands.extendClosure(at, longer)).then(facts.closureExtended(at, longer));
  });

  it('refuses one that was announced already', () =>
    given(...library, facts.closureExtended('2021-04-13 10:00', closure))
      .when(commands.extendClosure(at, closure))
      .thenRefused({ code: 'nothing-to-change' }));

  it('refuses what has begun: what was due yesterday is overdue', () =>
    given(...library)
      .when(commands.extendClosure(at, { ...closure, from: day('2021-04-13') }))
      .thenRefused({ code: 'retroactive', from: day('2021-04-13'), today: day('2021-04-14') }));

  it('refuses one that ends before it begins', () =>
    given(...library)
      .when(commands.extendClosure(at, { ...closure, from: day('2021-04-26') }))
      .thenRefused({
        code: 'day-outside-period',
        day: day('2021-04-25'),
        from: day('2021-04-26'),
        until: day('2021-04-25'),
      }));
});
