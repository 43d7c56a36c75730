import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  compareScan,
  expectNamed,
  findSituationIn,
  pickUpUnnamed,
  places,
  runOnHistory,
  staff,
  story,
  tokyo,
  type Story,
} from '../../samples/index.js';
import { staffRoles, type LocationId } from '../../vocabulary/index.js';
import { scanAtDesk, type StaffActor } from './scan-at-desk.js';
import {
  deskPlaces,
  findCell,
  scanDecisions,
  scanSituations,
  type DeskPlace,
  type Destination,
  type ScanSituation,
} from './scan-table.js';

/** A history whose copy a-1 is in a situation, the time of the scan, and the copy's place. */
interface Specimen {
  readonly history: Story;
  readonly at: string;
  readonly place: keyof typeof places | null;
}

const dispatchDay = '2021-04-09 10:00';

const specimen = (history: Story, place: Specimen['place'] = null, at = dispatchDay): Specimen => ({
  history: history.at(at),
  place,
  at,
});

const wantedBy = (history: Story): Story => history.reserve(9, [9, 'a', 'hq']);
const lentAtBranch = story.reach('lent', 'a-1', 'wkn').at('2021-04-20 10:00');
const handedIn = lentAtBranch.acceptReturn('a-1', 'wkn');
const damaged = handedIn.withFields({ remove: 'damaged' });
const lost = story.at(dispatchDay).declareLost('a-1');
const late = '2021-04-21 10:00';

/** Histories for each situation. */
const specimens: Readonly<Record<ScanSituation, readonly Specimen[]>> = {
  'on-shelf-wanted': [specimen(wantedBy(story)), specimen(wantedBy(story.addCopy('a-2')))],
  'on-shelf-free': [
    specimen(story),
    specimen(
      wantedBy(story.addBorrowedCopy('a-2'))
        .secure('a-1')
        .declareLost('a-1')
        .cancel(9, 9)
        .declareFound('a-1'),
    ),
  ],
  'on-shelf-not-for-loan': [specimen(wantedBy(story).changeLoanClass('a-1', 'in-library'))],
  'for-headquarters-before-notice': [specimen(story.reach('secured', 'a-1', 'hq'))],
  'for-headquarters-after-notice': [specimen(story.reach('noticed', 'a-1', 'hq'))],
  'for-counter': [
    specimen(story.reach('secured', 'a-1', 'gikai'), 'gikai'),
    specimen(story.reach('noticed', 'a-1', 'gikai'), 'gikai'),
  ],
  'for-dispatch-later': [
    specimen(story.reach('secured', 'a-1', 'wkn'), 'wkn'),
    specimen(story.reach('noticed', 'a-1', 'wkn'), 'wkn', '2021-04-08 10:00'),
    specimen(story.reach('noticed', 'a-1', 'wkn'), 'wkn', '2021-04-06 21:00'),
    specimen(story.reach('noticed', 'a-1', 'wkn'), 'wkn', '2021-06-10 10:00'),
    specimen(story.reach('noticed', 'a-1', 'home'), 'home', '2021-04-08 10:00'),
  ],
  'for-dispatch-today': [
    specimen(story.reach('noticed', 'a-1', 'wkn'), 'wkn'),
    specimen(story.reach('noticed', 'a-1', 'home'), 'home'),
  ],
  'on-the-way': [
    specimen(story.reach('shipped', 'a-1', 'wkn'), 'wkn'),
    specimen(story.reach('secured', 'a-1', 'gikai').ship(1, 1), 'gikai'),
    specimen(story.reach('noticed', 'a-1', 'gikai').ship(1, 1), 'gikai'),
  ],
  arrived: [
    specimen(story.reach('arrived', 'a-1', 'wkn'), 'wkn', '2021-04-12 10:00'),
    specimen(story.reach('secured', 'a-1', 'gikai').ship(1, 1).arrive(1, 'gikai'), 'gikai'),
  ],
  'on-loan-wanted': [
    specimen(wantedBy(story.reach('lent', 'a-1', 'hq'))),
    specimen(wantedBy(lentAtBranch), 'wkn', late),
    specimen(wantedBy(story.reach('lent', 'a-1', 'home')), null, late),
  ],
  'on-loan-free': [
    specimen(story.pickUp('a-1', 1, 'hq', 1)),
    specimen(lentAtBranch, 'wkn', late),
    specimen(story.reach('lent', 'a-1', 'home'), null, late),
  ],
  'lent-to-library': [specimen(story.lendToLibrary('a-1'))],
  'to-send-back-wanted': [specimen(wantedBy(handedIn), 'wkn', late)],
  'to-send-back-free': [
    specimen(handedIn, 'wkn', late),
    specimen(story.reach('arrived', 'a-1', 'wkn').cancelByStaff(1), 'wkn', late),
    specimen(story.reach('noticed', 'a-1', 'gikai').cancelByStaff(1), 'gikai', late),
  ],
  'to-send-back-removed': [specimen(wantedBy(damaged), 'wkn', late)],
  'in-transit-back-wanted': [specimen(wantedBy(handedIn.shipReturn('a-1', 'wkn')), null, late)],
  'in-transit-back-free': [
    specimen(handedIn.shipReturn('a-1', 'wkn'), null, late),
    specimen(story.lendToLibrary('a-1').receiveFromLibrary('a-1')),
  ],
  'in-transit-back-removed': [specimen(damaged.shipReturn('a-1', 'wkn'), null, late)],
  removed: [specimen(wantedBy(story).removeFromCirculation('a-1'))],
  'missing-wanted': [
    specimen(wantedBy(lost)),
    specimen(story.reach('shipped', 'a-1', 'wkn').loseInTransit(1)),
  ],
  'missing-free': [specimen(lost)],
  'missing-removed': [specimen(damaged.declareLost('a-1'), null, late)],
  withdrawn: [specimen(story.withdraw('a-1'))],
};

const deskAt: Readonly<Record<Exclude<DeskPlace, 'its-place'>, LocationId>> = {
  headquarters: places.hq.location,
  'another-place': places.abs.location,
  'no-place': 'STACKS' as LocationId,
};

const desksFor = ({ place }: Specimen) =>
  deskPlaces.flatMap((deskPlace) => {
    const itsPlace = place && places[place].location;
    const location = deskPlace === 'its-place' ? itsPlace : deskAt[deskPlace];
    return location === null
      ? []
      : staffRoles.map((role) => ({
          deskPlace,
          actor: { ...(staff(role) as StaffActor), location },
        }));
  });

const scan = async ({ history, at }: Specimen) => {
  const run = runOnHistory(await history.recorded());
  const scanned = findSituationIn(run, 'a-1', tokyo(at));
  if (scanned === null) throw new Error('the copy is unknown');
  return { run, scanned, at: tokyo(at) };
};

/** A book that was misplaced is carried in the same boxes as a book that was sent. */
const boxOf = (to: Destination): string => to.replace('back-to', 'box-for');

describe.each(scanSituations)('a scan of a copy %s', (situation) => {
  describe.each(specimens[situation].map((one, index) => [index + 1, one] as const))(
    'in history %i',
    (_, one) => {
      it('names the one command that is accepted at each desk, or none', async () => {
        const { run, scanned, at } = await scan(one);
        expect(scanned.situation).toBe(situation);
        for (const { deskPlace, actor } of desksFor(one)) {
          const compared = compareScan(run, scanned, actor, at);
          const cell = `${actor.role}, ${deskPlace}`;
          expect([cell, compared.named]).toEqual([cell, expectNamed(compared)]);
          expect([cell, compared.named]).toEqual([cell, findCell(situation, deskPlace, actor.role).command]);
        }
      });

      it('shows the destination that the book has after the command', async () => {
        const { scanned, at } = await scan(one);
        for (const { actor } of desksFor(one)) {
          const { command, to } = scanAtDesk(scanned, actor);
          if (command === null || command.name === 'pickUp' || command.name === 'ship') continue;
          const { type } = scanDecisions[command.name];
          const sent = { type, id: randomUUID(), at, actor, ...command.fields };
          const after = await scan({ ...one, history: one.history.send(sent) });
          const next = scanAtDesk(after.scanned, actor);
          expect(boxOf(to)).toBe(next.command?.name === 'ship' ? 'set-aside' : boxOf(next.to));
        }
      });
    },
  );
});

it('PickUp is accepted in two cells where it is not named', async () => {
  const cells = new Set<string>();
  for (const one of pickUpUnnamed.flatMap((situation) => specimens[situation])) {
    const { run, scanned, at } = await scan(one);
    for (const { deskPlace, actor } of desksFor(one))
      if (compareScan(run, scanned, actor, at).accepted.includes('pickUp'))
        cells.add(`${scanned.situation}: ${deskPlace}`);
  }
  expect([...cells]).toEqual(['on-shelf-wanted: headquarters', 'on-the-way: its-place']);
});

it('a scan of an unknown copy finds nothing', async () => {
  const run = runOnHistory(await story.recorded());
  expect(findSituationIn(run, 'z-9', tokyo(dispatchDay))).toBeNull();
});
