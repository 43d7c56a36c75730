import { addDays, CancelReason, LoanClass } from '@torioki/lending/vocabulary';
import { orThrow, type Desk, type PatronRegistry } from 'torioki';
import { dateOf } from '../../local-date.js';
import { places } from '../../sample/places.js';
import { staffWords } from '../../words/staff-words.js';
import type { useWithoutScripts } from '../day/keyboard-without-scripts.js';

export type StaffDesk = Desk<PatronRegistry>;
export type Keyboard = Awaited<ReturnType<typeof useWithoutScripts>>;
type Rehearsed = Promise<{ readonly is: string }>;

/** A button, the rehearsal that decides whether a page offers it, and the fields to fill in for it. */
export type Possible = readonly [
  button: string,
  rehearsed: Rehearsed,
  fields?: Readonly<Record<string, string>> | undefined,
];

const { patronActs, patrons, requests, titles } = staffWords;

/** The first accepted rehearsal of some; a refusal if there is none. */
export const tryEach = async (all: readonly Rehearsed[]): Rehearsed =>
  (await Promise.all(all)).find(({ is }) => is === 'accepted') ?? { is: 'refused' };

/** Opens a copy on the page of its title. A withdrawn copy has no link there. */
export const openCopy = async (
  { rehearsal }: StaffDesk,
  keyboard: Keyboard,
  copy: string,
): Promise<readonly Possible[]> => {
  await keyboard.follow(titles.heading);
  await keyboard.scan(copy);
  const isHeld = (await keyboard.listLinks()).some(({ name }) => name === copy);
  if (isHeld) await keyboard.follow(copy);
  const classes = (Object.keys(LoanClass.keys) as LoanClass[]).map((loanClass) =>
    rehearsal.changeLoanClass({ copy, loanClass }),
  );
  const library = 'L-1';
  return [
    [titles.acts['change-class'], tryEach(classes)],
    [titles.acts.lend, rehearsal.lendToLibrary({ copy, library }), { [titles.library]: library }],
    [titles.acts.receive, rehearsal.receiveFromLibrary({ copy })],
    [titles.acts.withdraw, rehearsal.withdraw({ copy })],
  ];
};

/** Opens the first reservation on the page of a patron. Nothing is possible without one. */
export const openReservation = async (
  desk: StaffDesk,
  keyboard: Keyboard,
  { card, now }: { readonly card: string; readonly now: Date },
): Promise<readonly Possible[]> => {
  const { id } = orThrow(await desk.patronWithCard(card)).shown;
  const { reservations, rehearsal } = desk.file(id);
  const [one] = orThrow(await reservations.now()).shown;
  if (one === undefined) return [];
  const { reservation, title, called, pickup } = one;
  await keyboard.follow(patrons.heading);
  await keyboard.scan(card);
  await keyboard.follow(called ?? title);
  const { acts } = patronActs;
  return [
    [
      acts.cancel,
      tryEach(
        (Object.keys(CancelReason.keys) as CancelReason[]).map((reason) =>
          rehearsal.cancel({ reservation, reason }),
        ),
      ),
    ],
    [
      acts['change-pickup'],
      tryEach(
        places
          .filter(({ location }) => location !== pickup.location)
          .map(({ location }) => rehearsal.changePickup({ reservation, location })),
      ),
    ],
    [
      acts.suspend,
      tryEach(
        [7, 14, 28, 56].map((days) =>
          rehearsal.suspendReservation({ reservation, until: addDays(dateOf(now), days) }),
        ),
      ),
    ],
    [acts.resume, rehearsal.resumeReservation({ reservation })],
  ];
};

/** Opens the title requests. Each answer to each request is possible. */
export const openRequests = async (desk: StaffDesk, keyboard: Keyboard): Promise<readonly Possible[]> => {
  await keyboard.follow(requests.heading);
  const all = orThrow(await desk.titleRequests()).shown;
  return all.flatMap(({ request, form }): readonly Possible[] => {
    const { rehearsal } = desk;
    const name = form?.name ?? requests.forgotten;
    return [
      [`${requests.answers.purchase}${name}`, rehearsal.acceptTitleRequest({ request, by: 'purchase' })],
      [
        `${requests.answers.interlibrary}${name}`,
        rehearsal.acceptTitleRequest({ request, by: 'interlibrary' }),
      ],
      [
        `${requests.answers.decline}${name}`,
        rehearsal.declineTitleRequest({ request, reason: 'other' }),
        { [requests.reason]: requests.reasons.other },
      ],
    ];
  });
};
