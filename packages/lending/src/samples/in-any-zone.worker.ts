/**
 * Executes the commands of a loan around midnight, in the time zone of the process. Prints the zone and every
 * outcome.
 */
import { inMemoryEventStore, runner } from '@torioki/event-store';
import { lendingEventCodec } from '../events/index.js';
import { formatFullDate } from '../labels/index.js';
import { hokkaido } from '../policy/index.js';
import { copyId, loanId, mari, reservationId, titleId } from './ids.js';
import { closedDays, headquarters } from './library.js';
import { commands } from './commands.js';
import { findDecision } from './record-commands.js';
import { tokyo } from './tokyo.js';
import { instantAt, localDate, type LocalDate, type LocalTime } from '../vocabulary/index.js';

const { location, name, pickupClass, transitDays } = headquarters;
const from = '2021-03-31' as LocalDate;
const until = '2021-05-31' as LocalDate;
const [reservation, copy, title, loan] = [reservationId(1), copyId(1), titleId(1), loanId(1)];

const evening = '20:00' as LocalTime;

const story = [
  commands.publishPolicy('2021-03-31 00:00', { from, policy: hokkaido }),
  commands.addPickupLocation('2021-03-31 00:00', {
    location,
    name,
    pickupClass,
    headquarters: true,
    transitDays,
  }),
  commands.publishClosedDays('2021-03-31 23:59:59', { location, from, until, days: closedDays }),
  commands.addCopy('2021-04-01 00:00', { copy, title, loanClass: 'circulating', source: 'own' }),
  commands.reserve('2021-04-04 00:01', { borrower: mari, lines: [{ reservation, title, location }] }),
  commands.secure('2021-04-07 14:10', { copy }),
  commands.recordNotice('2021-04-07 23:59:59', { reservation, outcome: 'sent' }),
  commands.pickUp('2021-04-08 00:00', {
    copy,
    borrower: mari,
    location,
    cards: { prefectural: true, branch: false },
    loan,
  }),
  commands.renew('2021-04-23 00:00:10', { loan, borrower: mari, clickedAt: tokyo('2021-04-22 23:59:30') }),
  commands.acceptReturn('2021-04-30 23:59:59', { copy, location, payer: null }),
];

const run = runner({ store: inMemoryEventStore({ librarySystem: 'example' }), codec: lendingEventCodec });

console.log(new Intl.DateTimeFormat().resolvedOptions().timeZone);
for (const command of story) {
  const date = localDate(command.at, 'Asia/Tokyo');
  console.log(formatFullDate(date), instantAt(date, evening, 'Asia/Tokyo'));
  console.log(JSON.stringify(await run(findDecision(command.type), command)));
}
