import type { StaffRole } from '../../vocabulary/index.js';
import { acceptReturn } from '../accept-return/decide.js';
import { arrive } from '../arrive/decide.js';
import { declareFound } from '../declare-found/decide.js';
import { pickUp } from '../pick-up/decide.js';
import { receiveAtHeadquarters } from '../receive-at-headquarters/decide.js';
import { secure } from '../secure/decide.js';
import { shipReturn } from '../ship-return/decide.js';
import { ship } from '../ship/decide.js';

/** The decisions on the eight commands that a scan can give. */
export const scanDecisions = {
  pickUp,
  acceptReturn,
  secure,
  ship,
  arrive,
  receiveAtHeadquarters,
  shipReturn,
  declareFound,
};

export type ScanCommandName = keyof typeof scanDecisions;

/** Where staff put the book. `place` is the pickup place or the return place of the copy. */
export type Destination =
  | 'shelf'
  | 'set-aside'
  | 'hold-shelf'
  | 'box-for-place'
  | 'box-for-headquarters'
  | 'back-to-place'
  | 'back-to-headquarters'
  | 'hand-over'
  | 'general-materials';

/**
 * The place of a desk, in relation to a copy. `no-place` is a room that is no pickup place; `its-place` is
 * the copy's own counter or branch.
 */
export const deskPlaces = ['headquarters', 'its-place', 'another-place', 'no-place'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

/**
 * The destination of the book, and the command of the cell. `otherwise` is the destination if the desk may
 * not give the command; by default, staff consult the general materials section.
 */
interface Step {
  readonly to: Destination;
  readonly give?: ScanCommandName;
  readonly otherwise?: Destination;
}

/**
 * The step of a situation at each place. If `itsPlace` is missing, the step of `anotherPlace` applies there
 * too.
 */
interface Row {
  readonly headquarters: Step;
  readonly itsPlace?: Step;
  readonly anotherPlace: Step;
}

const consult: Step = { to: 'general-materials' };
const toHeadquarters: Step = { to: 'back-to-headquarters' };
const toItsPlace: Step = { to: 'back-to-place' };
const sendBack: Step = { to: 'box-for-headquarters', give: 'shipReturn', otherwise: 'box-for-headquarters' };
const takeBack: Step = { to: 'box-for-headquarters', give: 'acceptReturn' };
const handOut: Step = { to: 'hold-shelf', give: 'pickUp', otherwise: 'hold-shelf' };
const receive = (to: Destination): Step => ({ to, give: 'receiveAtHeadquarters' });
const find = (to: Destination): Step => ({ to, give: 'declareFound' });

const lent = (to: Destination): Row => ({
  headquarters: { to, give: 'acceptReturn' },
  itsPlace: takeBack,
  anotherPlace: { to: 'hand-over' },
});
const toSendBack = (to: Destination): Row => ({
  headquarters: receive(to),
  itsPlace: sendBack,
  anotherPlace: toHeadquarters,
});
const comesBack = (to: Destination): Row => ({ headquarters: receive(to), anotherPlace: toHeadquarters });
const missing = (to: Destination): Row => ({ headquarters: find(to), anotherPlace: toHeadquarters });

/**
 * The situations of a copy. A copy is `wanted` if it would be secured for a reservation, and `removed` if it
 * is out of circulation. It is `free` in all other cases.
 */
export const scanTable = {
  'on-shelf-wanted': {
    headquarters: { to: 'set-aside', give: 'secure', otherwise: 'shelf' },
    anotherPlace: toHeadquarters,
  },
  'on-shelf-free': {
    headquarters: { to: 'shelf', give: 'pickUp', otherwise: 'shelf' },
    anotherPlace: toHeadquarters,
  },
  'on-shelf-not-for-loan': { headquarters: { to: 'shelf' }, anotherPlace: toHeadquarters },
  'for-headquarters-before-notice': {
    headquarters: { to: 'set-aside', give: 'pickUp', otherwise: 'set-aside' },
    anotherPlace: toHeadquarters,
  },
  'for-headquarters-after-notice': { headquarters: handOut, anotherPlace: toHeadquarters },
  'for-counter': {
    headquarters: { to: 'box-for-place', give: 'ship', otherwise: 'set-aside' },
    itsPlace: handOut,
    anotherPlace: toHeadquarters,
  },
  'for-dispatch-later': {
    headquarters: { to: 'set-aside' },
    itsPlace: consult,
    anotherPlace: toHeadquarters,
  },
  'for-dispatch-today': {
    headquarters: { to: 'box-for-place', give: 'ship', otherwise: 'set-aside' },
    itsPlace: consult,
    anotherPlace: toHeadquarters,
  },
  'on-the-way': {
    headquarters: receive('set-aside'),
    itsPlace: { to: 'hold-shelf', give: 'arrive' },
    anotherPlace: toItsPlace,
  },
  arrived: { headquarters: toItsPlace, itsPlace: handOut, anotherPlace: toItsPlace },
  'on-loan-wanted': lent('set-aside'),
  'on-loan-free': lent('shelf'),
  'lent-to-library': { headquarters: consult, anotherPlace: consult },
  'to-send-back-wanted': toSendBack('set-aside'),
  'to-send-back-free': toSendBack('shelf'),
  'to-send-back-removed': toSendBack('general-materials'),
  'in-transit-back-wanted': comesBack('set-aside'),
  'in-transit-back-free': comesBack('shelf'),
  'in-transit-back-removed': comesBack('general-materials'),
  removed: { headquarters: consult, anotherPlace: consult },
  'missing-wanted': missing('set-aside'),
  'missing-free': missing('shelf'),
  'missing-removed': missing('general-materials'),
  withdrawn: { headquarters: consult, anotherPlace: consult },
} satisfies Readonly<Record<string, Row>>;

export type ScanSituation = keyof typeof scanTable;

export const scanSituations = Object.keys(scanTable) as readonly ScanSituation[];

/** What a copy means at a desk: the one command to give, or null; and where to put the book. */
export interface ScanCell {
  readonly command: ScanCommandName | null;
  readonly to: Destination;
}

const findStep = ({ headquarters, itsPlace, anotherPlace }: Row, place: DeskPlace): Step => {
  switch (place) {
    case 'headquarters':
    case 'no-place':
      return headquarters;
    case 'its-place':
      return itsPlace ?? anotherPlace;
    case 'another-place':
      return anotherPlace;
  }
};

/**
 * The cell of a situation at a desk. A room that is no pickup place belongs to the headquarters, but gives no
 * command that records the place of the desk.
 */
export const findCell = (situation: ScanSituation, place: DeskPlace, role: StaffRole): ScanCell => {
  const { to, give, otherwise = 'general-materials' } = findStep(scanTable[situation], place);
  if (give === undefined) return { command: null, to };
  const { roles, fields } = scanDecisions[give];
  const isGiven = roles.includes(role) && !(place === 'no-place' && 'location' in fields);
  return isGiven ? { command: give, to } : { command: null, to: otherwise };
};
