import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { copyId } from '@torioki/lending/samples';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const card = '1000009';

const opened = async (policy = hokkaido) => {
  const day = { facts: shelf(3), policy };
  const { library, registered, set, people } = await openDay('2021-04-03 10:00', day);
  const patron = await registered({ card, name: '佐藤 みのり' });
  const desk = library.desk(counter);
  const readLog = async () => orThrow(await library.desk(office).file(patron).accessLog()).shown;
  /** The log after the night of 3 April, of the accesses of the counter. */
  const log = async () => {
    set('2021-04-04 00:30');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ troubles: [] });
    return (await readLog()).filter(({ staff }) => staff === counter.staff);
  };
  return { library, registered, set, people, patron, desk, file: desk.file(patron), readLog, log };
};

const looked = { staff: counter.staff, on: '2021-04-03' };

type Opened = Awaited<ReturnType<typeof opened>>;

describe('the access log has the staff code and the day', () => {
  it.each<readonly [string, (on: Opened) => Promise<unknown>]>([
    ['a search that shows the patron', ({ desk }) => desk.search({ text: '佐藤' })],
    ['the patron’s data', ({ file }) => file.patron()],
    ['the reservations', ({ file }) => file.reservations.now()],
    ['the loans', ({ file }) => file.loans.now()],
    ['a live view', ({ file }) => firstValueFrom(file.loans.live)],
    ['the copies that are set aside', ({ file }) => file.setAside.now()],
    ['the title requests', ({ file }) => file.titleRequests()],
    [
      'a look before a refused command',
      async ({ file }) => {
        await file.patron();
        const sent = { oldPhone: '011-000-0000', phone: '0162-00-0001' };
        expect(await file.changePhone(sent)).toMatchObject({ is: 'refused' });
      },
    ],
    [
      'a look before a rehearsal',
      async ({ file }) => {
        await file.patron();
        orThrow(await file.rehearsal.reserve({ lines: atHeadquarters('T-1') }));
      },
    ],
    [
      'a look before a command that fails',
      async ({ file }) => {
        await file.patron();
        expect(await file.renew({ loan: '' } as never)).toMatchObject({ is: 'failed' });
      },
    ],
    ['two looks', async ({ file, desk }) => [await file.patron(), await desk.search({ text: '佐藤' })]],
  ])('after %s', async (_, look) => {
    const on = await opened();
    await look(on);
    expect(await on.readLog()).toEqual([]);
    expect(await on.log()).toEqual([looked]);
  });

  it.each([
    [90, '2021-07-02', '2021-07-03'],
    [30, '2021-05-03', '2021-05-04'],
  ])('for the %i days of the policy', async (accessLogDays, last, after) => {
    const { library, file, log, set, readLog } = await opened({ ...hokkaido, accessLogDays });
    await file.patron();
    expect(await log()).toEqual([looked]);
    set(`${last} 00:30`);
    await library.jobs.forgetBorrowers();
    expect(await readLog()).toContainEqual(looked);
    set(`${after} 00:30`);
    await library.jobs.forgetBorrowers();
    expect(await readLog()).not.toContainEqual(looked);
  });

  it('of those who read the log themselves', async () => {
    const { library, readLog, set } = await opened();
    set('2021-04-04 10:00');
    await readLog();
    set('2021-04-05 00:30');
    await library.jobs.forgetBorrowers();
    expect(await readLog()).toEqual([{ staff: office.staff, on: '2021-04-04' }]);
  });
});

describe('the access log has nothing', () => {
  const lent = { copy: copyId(1), location: 'HQ', cards: prefecturalCard };

  it.each<readonly [string, (on: Opened) => Promise<unknown>]>([
    ['after a scan of the card', ({ desk }) => desk.patronWithCard(card)],
    ['before a command in the file', ({ file }) => file.pickUp(lent)],
    [
      'before a change of the record',
      ({ file }) => file.changePhone({ oldPhone: '011-386-8521', phone: '0162-00-0001' }),
    ],
    [
      'on the day of a return by a scan of the book',
      async ({ library, patron, desk }) => {
        orThrow(
          await library
            .desk({ ...counter, staff: 'C-99' })
            .file(patron)
            .pickUp(lent),
        );
        return desk.acceptReturn({ copy: copyId(1), location: 'HQ', payer: null });
      },
    ],
  ])('%s', async (_, act) => {
    const on = await opened();
    orThrow((await act(on)) as never);
    await on.file.patron();
    await on.file.loans.now();
    expect(await on.log()).toEqual([]);
  });

  it('about a patron whom staff could not see', async () => {
    const { library, registered, desk, log } = await opened();
    await registered({ name: '高橋 蒼' });
    await desk.search({ text: '高橋' });
    await library.desk({ role: 'dispatch', staff: counter.staff, location: 'HQ' }).search({ text: '佐藤' });
    await library.portal(await registered()).reservations.now();
    expect(await log()).toEqual([]);
  });
});

it('keeps the access of a member of staff if only a colleague or the patron gave a command', async () => {
  const { library, patron, file, log } = await opened();
  await file.patron();
  orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
  orThrow(
    await library
      .desk(office)
      .file(patron)
      .reserve({ lines: atHeadquarters('T-2') }),
  );
  expect(await log()).toEqual([looked]);
});

it('shows nothing of a patron if the access cannot be noted', async () => {
  const { people, file, desk } = await opened();
  await people.close();
  expect(await file.patron()).toMatchObject({ is: 'failed', error: { code: 'registry-unavailable' } });
  expect(await desk.search({ text: '佐藤' })).toMatchObject({ is: 'failed' });
});

it('is only for general materials', async () => {
  const { file } = await opened();
  expect(await file.accessLog()).toMatchObject({ refusals: [{ code: 'actor-not-allowed' }] });
});
