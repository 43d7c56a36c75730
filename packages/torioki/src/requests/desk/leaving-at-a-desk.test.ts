import { orThrow } from '@torioki/event-store';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { atHeadquarters } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const cap = 10;

const titles = (from: number) =>
  atHeadquarters(...Array.from({ length: cap }, (_, index) => `T-${from + index}`));

const opened = async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(4 * cap) });
  const patron = await day.registered();
  const portal = day.library.portal(patron);
  orThrow(await portal.reserve({ lines: titles(1) }));
  const borrower = await findFreshBorrower(day.people, patron);
  return { ...day, patron, portal, borrower };
};

describe('closing the pseudonym of a leaving patron', () => {
  it.each(['leaving', 'adoption', 'restoration'])(
    'is not a command of a desk: %s is refused, and the limit of reservations remains',
    async (why) => {
      const { library, people, patron, portal, borrower } = await opened();
      for (const actor of [office, counter]) {
        const closed = await library.desk(actor).closeBorrower({ borrower, why: why as 'rotation' });
        expect(closed).toMatchObject({
          is: 'failed',
          error: { code: 'invalid-input', details: { path: 'why' } },
        });
      }
      expect(await findFreshBorrower(people, patron)).toBe(borrower);
      expect(await portal.reserve({ lines: titles(cap + 1) })).toMatchObject({ is: 'refused' });
      expect(orThrow(await portal.reservations.now()).shown).toHaveLength(cap);
    },
  );

  it('is refused at a desk for rotation while something is open', async () => {
    const { library, borrower } = await opened();
    expect(await library.desk(office).closeBorrower({ borrower, why: 'rotation' })).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'borrower-has-open-things' }],
    });
  });

  it('opens no other pseudonym, even if only the history has recorded it', async () => {
    const { ownDesk, library, people, patron, portal, borrower, set } = await opened();
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'leaving' }));
    const leaving = { is: 'refused', refusals: [{ code: 'patron-leaving' }] };
    expect(await portal.reserve({ lines: titles(cap + 1) })).toMatchObject(leaving);
    set('2021-04-04 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ replaced: 0 });
    expect(await people.findPseudonyms(patron)).toMatchObject({ right: { open: null, closing: [borrower] } });
    expect(await portal.reserve({ lines: titles(cap + 1) })).toMatchObject(leaving);
  });
});
