import type { LendingEvent } from '@torioki/lending';
import type { Library, PatronRegistry } from 'torioki';
import { type Order, post, type Readings, type UndoableKind, type World } from '../../guide/index.js';
import { codeOf, type Member, office, policyOf } from './open-world.js';
import type { RememberedIds } from './remembered-ids.js';
import { uuidOf } from './uuid-of.js';

/** The result of a command in Torioki. */
export type CommandOutcome =
  | { readonly is: 'accepted'; readonly events: readonly LendingEvent[] }
  | { readonly is: 'refused'; readonly refusals: readonly { readonly code: string }[] }
  | { readonly is: 'failed'; readonly error: { readonly message: string } };

type Command<Is extends Order['is']> = (
  order: Extract<Order, { is: Is }>,
  commandId: string,
) => Promise<CommandOutcome> | undefined;

/** The types of the commands that an order `undo` takes back. */
const typesOf = {
  fill: 'Secure',
  ship: 'Ship',
  arrive: 'Arrive',
  pickUp: 'PickUp',
  renew: 'Renew',
  return: 'AcceptReturn',
  receiveAtHeadquarters: 'ReceiveAtHeadquarters',
} as const satisfies Readonly<Record<UndoableKind, string>>;

export interface Run {
  readonly world: World;
  readonly readings: Partial<Readings>;
  readonly library: Library<PatronRegistry>;
  readonly remembered: RememberedIds;
  readonly clock: () => Date;
  memberOf(who: string): Member;
  /** The id of the last recorded command of a type about a copy. */
  findCommand(type: string, copy: string): Promise<string>;
}

const dispatch = { role: 'dispatch', staff: 'D-01', location: 'HQ' } as const;

type Ranks = Extract<Order, { is: 'changeRank' }>['ranks'];

/** Turns orders into commands: in the patron's portal, or at a desk of the staff. */
export const commandsOf = ({ world, readings, library, remembered, clock, memberOf, findCommand }: Run) => {
  const staff = library.desk(office);
  const code = (at: string) => codeOf(world, at) as never;
  const portalOf = (who: string) => library.portal(memberOf(who).patron);
  const staffAt = (at: string) => {
    const role = world.places.find((place) => place.at === at)?.is === 'branch' ? 'branch' : 'counter';
    return { role, staff: 'C-01', location: codeOf(world, at) } as const;
  };

  const reserveLines: Command<'reserve'> = ({ who, lines }, commandId) => {
    const plain = lines.map(({ title, at }) => ({ title, location: code(at) }));
    const ranked = lines.flatMap(({ title, at, rank }) =>
      rank === null ? [] : [{ title, location: code(at), rank }],
    );
    const portal = portalOf(who);
    return ranked.length > 0
      ? portal.reserveInOrder({ commandId, lines: ranked })
      : portal.reserve({ commandId, lines: plain });
  };

  const changeRanks = (who: string, as: string, all: Ranks, commandId: string): Promise<CommandOutcome> => {
    const ranks = all.map(({ title, rank }) => ({ reservation: remembered.reservationOf(who, title), rank }));
    const group = remembered.groupOf(who, all[0]?.title ?? '');
    return portalOf(as).changeRank({ commandId, group, ranks });
  };

  /** Reports a copy as lost in transit to a branch. If Torioki refuses this, declares the copy lost. */
  const loseCopy: Command<'lost'> = async ({ copy }, commandId) => {
    const reservation = remembered.keptAs(copy);
    const onItsWay = remembered.isUnderWay(copy)
      ? await library.desk(dispatch).loseInTransit({ commandId, reservation })
      : undefined;
    return onItsWay?.is === 'accepted'
      ? onItsWay
      : staff.declareLost({ commandId: uuidOf(`${commandId} declared`), copy });
  };

  const commands: { readonly [Is in Order['is']]?: Command<Is> } = {
    reserve: reserveLines,
    changeRank: ({ who, as = who, ranks }, commandId) => changeRanks(who, as, ranks, commandId),
    cancel: ({ who, title, by, copy, as = who }, commandId) => {
      const reservation = remembered.reservationOf(who, title);
      return by === 'staff'
        ? staff.cancel({ commandId, reservation, borrower: null, reason: copy ?? 'asked' })
        : portalOf(as).cancel({ commandId, reservation });
    },
    changePickup: ({ who, title, at, as = who }, commandId) =>
      portalOf(as).changePickup({
        commandId,
        reservation: remembered.reservationOf(who, title),
        location: code(at),
      }),
    suspend: ({ who, title, until }, commandId) =>
      portalOf(who).suspendReservation({
        commandId,
        reservation: remembered.reservationOf(who, title),
        until,
      }),
    resume: ({ who, title }, commandId) =>
      portalOf(who).resumeReservation({ commandId, reservation: remembered.reservationOf(who, title) }),
    fill: ({ copy }, commandId) => staff.secure({ commandId, copy }),
    ship: ({ copy }, commandId) =>
      library.desk(dispatch).ship({ commandId, reservation: remembered.keptAs(copy) }),
    arrive: ({ copy, at }, commandId) =>
      library
        .desk(staffAt(at))
        .arrive({ commandId, reservation: remembered.keptAs(copy), location: code(at) }),
    pickUp: ({ who, copy, at, cards }, commandId) =>
      library
        .desk(staffAt(at))
        .file(memberOf(who).patron)
        .pickUp({ commandId, copy, location: code(at), cards }),
    renew: ({ who, copy, as = who }, commandId) =>
      portalOf(as).renew({ commandId, loan: remembered.loanOf(copy), clickedAt: clock().toISOString() }),
    return: ({ copy, at, removed }, commandId) =>
      library.desk(staffAt(at)).acceptReturn({
        commandId,
        copy,
        location: code(at),
        payer: at === post ? 'patron' : null,
        ...(removed && { remove: 'damaged' }),
      }),
    receiveAtHeadquarters: ({ copy }, commandId) => staff.receiveAtHeadquarters({ commandId, copy }),
    lost: loseCopy,
    remove: ({ copy }, commandId) => staff.removeFromCirculation({ commandId, copy, why: 'damaged' }),
    restore: ({ copy }, commandId) => staff.returnToCirculation({ commandId, copy }),
    undo: async ({ copy, of }, commandId) =>
      staff.undo({ commandId, command: await findCommand(typesOf[of], copy) }),
    withdraw: ({ copy }, commandId) => staff.withdraw({ commandId, copy }),
    close: ({ places, from, until, dueOn }, commandId) =>
      staff.extendClosure({
        commandId,
        places: places === 'all' ? places : places.map(code),
        from,
        until,
        dueOn,
      }),
    rules: ({ from, numbers }, commandId) =>
      staff.publishPolicy({ commandId, from, policy: policyOf({ ...world.numbers, ...numbers }, readings) }),
  };

  return (order: Order, key: string): Promise<CommandOutcome> | undefined =>
    (commands[order.is] as Command<Order['is']> | undefined)?.(order, uuidOf(`order ${key}`));
};
