import { LoanClass, RemovalReason } from '@torioki/lending/vocabulary';
import { staffWords } from '../../../words/staff-words.js';
import { accepts, offer, type Possible, type Screen } from './screen.js';

const { missing, scan, titles } = staffWords;

/** Scans some copies. Each scan is offered to be undone, if its undo would be accepted. */
export const openScan = async ({ desk, keyboard, copies }: Screen): Promise<readonly Possible[]> => {
  await keyboard.follow(scan.heading);
  const ids = new Map<string, string>();
  for (const copy of copies) {
    await keyboard.scan(copy);
    ids.set(copy, new URLSearchParams(keyboard.address().split('?')[1]).get('scan') ?? '');
  }
  return Promise.all(
    [...ids].map(async ([copy, command]) =>
      offer(`${scan.undo}${copy}`, await accepts(desk.rehearsal.undo({ command }))),
    ),
  );
};

/** Opens a copy on the page about missing copies. */
export const openMissing = async ({
  desk: { rehearsal },
  keyboard,
  copies: [copy = ''],
}: Screen): Promise<readonly Possible[]> => {
  await keyboard.follow(missing.heading);
  await keyboard.scan(copy);
  const { acts } = missing;
  const removals = (Object.keys(RemovalReason.keys) as RemovalReason[]).map((why) =>
    rehearsal.removeFromCirculation({ copy, why }),
  );
  return [
    offer(acts['declare-lost'], await accepts(rehearsal.declareLost({ copy }))),
    offer(acts['declare-found'], await accepts(rehearsal.declareFound({ copy }))),
    offer(acts['return-to-circulation'], await accepts(rehearsal.returnToCirculation({ copy }))),
    offer(acts.remove, await accepts(...removals)),
    offer(acts.withdraw, await accepts(rehearsal.withdraw({ copy }))),
  ];
};

/** Opens a copy on the page of its title. A withdrawn copy has no link there. */
export const openCopy = async ({
  desk: { rehearsal },
  keyboard,
  copies: [copy = ''],
}: Screen): Promise<readonly Possible[]> => {
  await keyboard.follow(titles.heading);
  await keyboard.scan(copy);
  const isHeld = (await keyboard.listLinks()).some(({ name }) => name === copy);
  if (isHeld) await keyboard.follow(copy);
  const { acts } = titles;
  const classes = (Object.keys(LoanClass.keys) as LoanClass[]).map((loanClass) =>
    rehearsal.changeLoanClass({ copy, loanClass }),
  );
  const library = 'L-1';
  return [
    offer(acts['change-class'], await accepts(...classes)),
    offer(acts.lend, await accepts(rehearsal.lendToLibrary({ copy, library })), {
      [titles.library]: library,
    }),
    offer(acts.receive, await accepts(rehearsal.receiveFromLibrary({ copy }))),
    offer(acts.withdraw, await accepts(rehearsal.withdraw({ copy }))),
  ];
};
