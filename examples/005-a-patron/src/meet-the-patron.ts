import { orThrow } from 'torioki';
import { copyOf, book1, book2 } from 'example-001-first-loan/books.js';
import { printLine, showQueue, titleName } from 'example-001-first-loan/narrator.js';
import { headquarters, wakkanai } from 'example-001-first-loan/places.js';
import type { Library, PatronRegistry } from 'torioki';
import { outcomePrinter } from './print-outcome.js';

const person = {
  name: '佐藤 みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: 'minori@example.jp',
  card: '1000001',
};

const login = { card: person.card, password: '白い猫が三匹とびはねる' };

/**
 * Runs a month of a patron, from the registration to the return. `day` sets the library's clock, in Tokyo
 * time.
 */
export const meetThePatron = async (
  library: Library<PatronRegistry>,
  day: (local: string) => void,
): Promise<void> => {
  const counter = { role: 'counter', staff: 'C-01', location: headquarters } as const;
  const desk = library.desk(counter);
  const printOutcome = outcomePrinter(library);

  day('2021-04-02 10:00');
  await printOutcome(
    `${person.name} wants to register and has no document.`,
    await desk.registerPatron({ ...person, evidence: null }),
  );
  const registered = await desk.registerPatron({ ...person, evidence: 'driving-licence' });
  await printOutcome('With the driving licence:', registered);
  const file = desk.file(orThrow(registered).patron);
  const { code } = orThrow(await file.issueCode({ hours: 24 }));
  await printOutcome('She logs in at home.', await library.logIn({ ...login, password: 'guessed' }));
  await printOutcome(
    'With the code from the counter she sets a password.',
    await library.setPassword({ ...login, code }),
  );
  const { patron } = orThrow(await library.logIn(login));
  const portal = library.portal(patron);

  day('2021-04-03 21:00');
  await printOutcome(
    '予約カート, for pickup in Wakkanai:',
    await portal.addToCart({ title: book1, location: wakkanai }),
  );
  for (const title of [book1, book2])
    await printOutcome(`予約カート: ${titleName(title)}`, await portal.addToCart({ title }));
  await printOutcome('The first again:', await portal.addToCart({ title: book1 }));
  const { lines } = orThrow(await portal.cart()).shown;
  const ranked = lines.map((line, index) => ({ ...line, rank: index + 1 }));
  await printOutcome('読みたい順予約, 確認:', await portal.reserveInOrder({ lines: ranked }));
  showQueue(person.name, orThrow(await portal.reservations.now()).shown);

  day('2021-04-07 14:10');
  for (const { copy } of orThrow(await library.views.pullList().now()).shown.toFetch)
    await printOutcome(`Staff fetch ${copy}.`, await library.desk(counter).secure({ copy }));
  day('2021-04-07 20:00');
  const { sent } = await library.jobs.sendReadyMails();
  printLine(`Mails sent: ${sent}.`);

  day('2021-04-08 10:00');
  const cards = { prefectural: true, branch: false };
  await printOutcome(
    'She picks it up with her card.',
    await file.pickUp({ copy: copyOf(book1), location: headquarters, cards }),
  );
  const [loan] = orThrow(await portal.loans.now()).shown;
  printLine(`    返却期日 ${loan?.dueDate ?? ''}`);

  day('2021-04-20 21:00');
  const clicked = { loan: loan?.loan ?? '', clickedAt: '2021-04-20T12:00:00.000Z' };
  await printOutcome('貸出延長, 確認:', await portal.renew(clicked));
  await printOutcome('And once more:', await portal.renew(clicked));
  day('2021-05-04 11:00');
  await printOutcome(
    'She returns it.',
    await library.desk(counter).acceptReturn({ copy: copyOf(book1), location: headquarters, payer: null }),
  );
};
