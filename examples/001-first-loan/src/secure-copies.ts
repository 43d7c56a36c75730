import { orThrow } from 'torioki';
import { renderReadyNotice, type LocalDate } from '@torioki/lending';
import { book1, book2, copyOf, dictionary, pirate } from './books.js';
import type { Cast } from './cast.js';
import { showNotice, printOutcome } from './narrator.js';
import { patrons } from './patrons.js';
import { dispatchDays } from './publish.js';
import { speaker } from './speaker.js';
import type { Reservations } from './reserve-titles.js';

export const secureCopies = async ({ day, office }: Cast): Promise<void> => {
  day('2021-04-06 11:00');
  for (const copy of [book1, pirate, book2, dictionary].map(copyOf))
    printOutcome(
      `Staff fetch copy ${copy} from the shelf for the first patron in the queue.`,
      await office.secure({ copy }),
    );
};

export const sendNotices = async (
  { day, mailer, views, lookAtQueueOf }: Cast,
  { minori, aoi, yuzuki }: Reservations,
): Promise<void> => {
  day('2021-04-06 20:00');
  for (const reservation of [...minori, ...aoi, ...yuzuki])
    printOutcome(
      'The notice is sent.',
      await mailer.recordNotice({ reservation, notice: 0, run: '2021-04-06', why: 'ready', outcome: 'sent' }),
    );
  const queue = orThrow(await views.patronQueue(patrons.aoi.borrower).now()).shown;
  const ready = queue
    .filter(({ is }) => is === 'noticed')
    .map(({ pickup, ...days }) => ({ ...pickup, ...days }));
  const leftInApril = dispatchDays.filter((date) => date > '2021-04-06' && date < '2021-05') as LocalDate[];
  showNotice(patrons.aoi.name, renderReadyNotice(ready, leftInApril, speaker));
  await lookAtQueueOf(patrons.minori);
  await lookAtQueueOf(patrons.aoi);
};
