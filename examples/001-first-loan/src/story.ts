import { readyNotice, type LocalDate } from '@torioki/lending';
import type { Library } from 'torioki';
import { begin, orExit, say, showNotice, showQueue, showShipments, tell } from './narrator.js';
import { patrons, type Patron } from './patrons.js';
import { dispatchDays, headquarters, kushiro, publish, wakkanai } from './published.js';
import { loanOf, reservationsOf } from './recorded.js';

const [book1, book2, pirate, dictionary] = ['T0001', 'T0002', 'T0004', 'T0016'] as const;

/** Three weeks of a library, from reservation to return. `at` moves its clock, Tokyo time. */
export const tellTheStory = async (library: Library, at: (local: string) => void): Promise<void> => {
  const patron = library.as({ role: 'patron' });
  const office = library.as({ role: 'general-materials', staff: 'G-01', location: headquarters });
  const counter = library.as({ role: 'counter', staff: 'C-01', location: headquarters });
  const dispatch = library.as({ role: 'dispatch', staff: 'D-01', location: headquarters });
  const branch = library.as({ role: 'branch', staff: 'B-01', location: wakkanai });
  const mailer = library.as({ role: 'mailer' });
  const { minori, aoi, yuzuki } = patrons;

  const day = (local: string) => {
    at(local);
    begin(local);
  };
  const queueOf = async ({ name, borrower }: Patron) =>
    showQueue(name, orExit(await library.views.patronQueue(borrower).now()));

  day('2021-04-01 09:00');
  const published = await publish(library);
  say(
    `The headquarters publish places and calendars and shelve a copy of each of 40 titles (${published.length} events).`,
  );

  day('2021-04-03 10:00');
  const minoris = await patron.reserve({
    borrower: minori.borrower,
    lines: [
      { title: book1, location: headquarters },
      { title: pirate, location: headquarters },
    ],
  });
  tell(`${minori.name} reserves two titles, to be picked up at the headquarters.`, minoris);
  const aois = await patron.reserve({
    borrower: aoi.borrower,
    lines: [
      { title: book1, location: wakkanai },
      { title: book2, location: wakkanai },
    ],
  });
  tell(`${aoi.name} reserves two titles for Wakkanai; for one of them ${minori.name} waits first.`, aois);
  const yuzukis = await patron.reserve({
    borrower: yuzuki.borrower,
    lines: [{ title: dictionary, location: kushiro }],
  });
  tell(`${yuzuki.name} reserves a title for Kushiro.`, yuzukis);
  tell(
    `${minori.name} asks for one again, and for a title that nobody holds.`,
    await patron.reserve({
      borrower: minori.borrower,
      lines: [
        { title: book1, location: headquarters },
        { title: 'T9999', location: headquarters },
      ],
    }),
  );
  await queueOf(minori);
  await queueOf(aoi);

  day('2021-04-06 11:00');
  for (const copy of [`${book1}-1`, `${pirate}-1`, `${book2}-1`, `${dictionary}-1`])
    tell(`Staff fetch copy ${copy} from the shelf, for who waits first.`, await office.secure({ copy }));

  day('2021-04-06 20:00');
  const [minoriBook1 = '', minoriPirate = ''] = reservationsOf(minoris);
  const [, aoiBook2 = ''] = reservationsOf(aois);
  const [yuzukiDictionary = ''] = reservationsOf(yuzukis);
  for (const reservation of [minoriBook1, minoriPirate, aoiBook2, yuzukiDictionary])
    tell('The notice goes out.', await mailer.recordNotice({ reservation, outcome: 'sent' }));
  const ready = orExit(await library.views.patronQueue(aoi.borrower).now()).filter(
    ({ is }) => is === 'noticed',
  );
  showNotice(
    aoi.name,
    readyNotice(
      ready.map(({ pickup, dispatchDay, earliestPickup }) => ({
        pickupName: pickup.name,
        pickupClass: pickup.pickupClass,
        dispatchDay,
        earliestPickup,
      })),
      dispatchDays.filter((date) => date > '2021-04-06' && date < '2021-05') as LocalDate[],
    ),
  );
  await queueOf(minori);
  await queueOf(aoi);

  day('2021-04-08 10:00');
  const withoutCard = { prefectural: false, branch: false };
  const withCard = { prefectural: true, branch: false };
  const fetched = { borrower: minori.borrower, location: headquarters };
  tell(
    `${minori.name} comes to the counter and has forgotten the card.`,
    await counter.pickUp({ ...fetched, copy: `${book1}-1`, cards: withoutCard }),
  );
  const loanOfBook1 = await counter.pickUp({ ...fetched, copy: `${book1}-1`, cards: withCard });
  tell('Back with the card:', loanOfBook1);
  const loanOfPirate = await counter.pickUp({ ...fetched, copy: `${pirate}-1`, cards: withCard });
  tell('And the other one:', loanOfPirate);

  day('2021-04-09 13:00');
  for (const line of orExit(await library.views.packingList('2021-04-09').now()))
    say(`Packing list for ${line.name}: ${line.toSend.map(({ copy }) => copy).join(', ')}`);
  for (const reservation of [aoiBook2, yuzukiDictionary])
    tell('The run takes it along.', await dispatch.ship({ reservation }));
  showShipments(orExit(await library.views.branchShipments(wakkanai, '2021-04-09').now()));

  day('2021-04-11 14:00');
  tell('Wakkanai shelves what arrived.', await branch.arrive({ reservation: aoiBook2, location: wakkanai }));
  const atWakkanai = { copy: `${book2}-1`, borrower: aoi.borrower, location: wakkanai };
  tell(`${aoi.name} shows one card of two.`, await branch.pickUp({ ...atWakkanai, cards: withCard }));
  tell('Then both:', await branch.pickUp({ ...atWakkanai, cards: { prefectural: true, branch: true } }));

  day('2021-04-20 19:30');
  const click = { borrower: minori.borrower, clickedAt: new Date('2021-04-20T19:29:00+09:00').toISOString() };
  tell(
    `${minori.name} clicks 貸出延長 on both loans. ${aoi.name} waits for the first:`,
    await patron.renew({ ...click, loan: loanOf(loanOfBook1) }),
  );
  tell('Nobody waits for the second:', await patron.renew({ ...click, loan: loanOf(loanOfPirate) }));

  day('2021-04-22 16:00');
  tell(
    `${minori.name} brings the first back, and it is set aside for ${aoi.name} at once.`,
    await counter.acceptReturn({ copy: `${book1}-1`, location: headquarters }),
  );

  day('2021-04-24 11:00');
  tell(
    `${aoi.name} returns the other at Wakkanai; it travels back.`,
    await branch.acceptReturn({ copy: `${book2}-1`, location: wakkanai }),
  );
  showShipments(orExit(await library.views.branchShipments(wakkanai, '2021-04-27').now()));

  day('2021-04-27 10:00');
  tell('It is at the headquarters again.', await office.checkIn({ copy: `${book2}-1` }));
  await queueOf(minori);
  await queueOf(aoi);
};
