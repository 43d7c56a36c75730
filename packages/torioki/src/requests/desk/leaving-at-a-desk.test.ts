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
  const reserved = await findFreshBorrower(day.people, patron);
  orThrow(await portal.reserve({ lines: titles(1) }));
  const borrower = await findFreshBorrower(day.people, patron);
  return { ...day, patron, portal, reserved, borrower };
};

describe('closing the pseudonym of a leaving patron', () => {
  it('is not a command of a desk', async () => {
    const { library } = await opened();
    for (const actor of [office, counter]) {
      const desk = library.desk(actor);
      for (const commands of [desk, desk.rehearsal])
        expect(Object.keys(commands)).not.toContain('closeBorrower');
    }
  });

  it('opens no other pseudonym, even if only the history has recorded it', async () => {
    const { ownDesk, library, people, patron, portal, reserved, borrower, set } = await opened();
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'leaving' }));
    const leaving = { is: 'refused', refusals: [{ code: 'patron-leaving' }] };
    expect(await portal.reserve({ lines: titles(cap + 1) })).toMatchObject(leaving);
    set('2021-04-04 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 0 });
    const { fresh, used } = orThrow(await people.findPseudonyms(patron));
    expect([fresh, used]).toEqual([null, [reserved, borrower]]);
    expect(await portal.reserve({ lines: titles(cap + 1) })).toMatchObject(leaving);
  });
});
