import { listPseudonyms, type Queue } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';
import type { PersonFields } from '../../read-person.js';

export const pseudonymOfReservation = ruling(
  {
    id: 'PICK-UP-9',
    en: 'A person who waits for a title can borrow a copy of it from the shelf only under the pseudonym of the reservation.',
    ja: '予約している本を棚から借りるときは、予約と同じ利用者番号で借りる。',
    guide: ['A13'],
  },
  (command: PersonFields, queue: Queue) => {
    const theirs = listPseudonyms(command);
    const own = queue.filter(({ borrower }) => theirs.includes(borrower));
    return refusedIf(
      own.length > 0 && own.every(({ borrower }) => borrower !== command.borrower),
      { code: 'borrowers-changed' },
      () => ({ reservations: own.length }),
    );
  },
);
