import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { reading, requiring } from '../decision.js';
import type { Aggregate, Command, Decision, EventCodec } from '../decision.js';
import type { EventBody } from '../event.js';
import type { Fault, JsonObject } from '../json.js';

/** A small domain for the runner: guests take seats in rooms, at most two each. */
export type SeatEvent =
  | { readonly type: 'RoomOpened'; readonly room: string; readonly seats: number }
  | { readonly type: 'SeatTaken'; readonly room: string; readonly seat: number; readonly guest: string }
  | { readonly type: 'SeatFreed'; readonly room: string; readonly seat: number; readonly guest: string }
  | { readonly type: 'RoomFilled'; readonly room: string };

export type SeatRefusal =
  | { readonly code: 'room-open' }
  | { readonly code: 'room-closed' }
  | { readonly code: 'no-such-seat'; readonly seats: number }
  | { readonly code: 'seat-taken'; readonly by: string }
  | { readonly code: 'seat-free' }
  | { readonly code: 'too-many-seats'; readonly most: number };

export interface OpenRoom extends Command {
  readonly type: 'OpenRoom';
  readonly room: string;
  readonly seats: number;
}

export interface TakeSeat extends Command {
  readonly type: 'TakeSeat';
  readonly room: string;
  readonly seat: number;
  readonly guest: string;
}

export interface FreeSeat extends Command {
  readonly type: 'FreeSeat';
  readonly room: string;
  readonly seat: number;
}

export const mostSeats = 2;

const bodyTags = (event: SeatEvent): readonly string[] =>
  'guest' in event ? [`room:${event.room}`, `guest:${event.guest}`] : [`room:${event.room}`];

const types = ['RoomOpened', 'SeatTaken', 'SeatFreed', 'RoomFilled'];

export const seatCodec: EventCodec<SeatEvent> = {
  encode: (event): EventBody => {
    const { type, ...data } = event;
    return { type, schemaVersion: 1, tags: bodyTags(event), data };
  },
  decode: ({ type, schemaVersion, data }) =>
    types.includes(type) && schemaVersion === 1
      ? E.right({ type, ...data } as unknown as SeatEvent)
      : E.left({ path: 'schemaVersion', reason: 'is not known' }),
};

/** The number of seats in a room, once it is open. */
export const seatsIn = (room: string): Aggregate<number | undefined, SeatEvent> => ({
  name: 'seats-in',
  query: [{ types: ['RoomOpened'], tags: [`room:${room}`] }],
  initial: undefined,
  evolve: (state, event) => (event.type === 'RoomOpened' ? event.seats : state),
});

export const seatingIn = (room: string): Aggregate<Readonly<Record<number, string>>, SeatEvent> => ({
  name: 'seating',
  query: [{ types: ['SeatTaken', 'SeatFreed'], tags: [`room:${room}`] }],
  initial: {},
  evolve: (state, event) => {
    if (event.type === 'SeatTaken') return { ...state, [event.seat]: event.guest };
    if (event.type !== 'SeatFreed') return state;
    const { [event.seat]: _, ...others } = state;
    return others;
  },
});

/** The number of a guest's seats. A seat that becomes free never undoes an acceptance. */
export const seatsOf = (guest: string): Aggregate<number, SeatEvent> => ({
  name: 'seats-of',
  query: [{ types: ['SeatTaken', 'SeatFreed'], tags: [`guest:${guest}`] }],
  undoneBy: [{ types: ['SeatTaken'], tags: [`guest:${guest}`] }],
  initial: 0,
  evolve: (count, event) => count + (event.type === 'SeatTaken' ? 1 : -1),
});

const decoding =
  <Given extends Command>(texts: readonly string[], numbers: readonly string[]) =>
  (command: unknown): E.Either<NonEmptyArray<Fault>, Given> => {
    const fields = command as Readonly<Record<string, unknown>>;
    const [first, ...more] = [
      ...texts
        .filter((path) => typeof fields[path] !== 'string')
        .map((path) => ({ path, reason: 'is not a text' })),
      ...numbers
        .filter((path) => typeof fields[path] !== 'number')
        .map((path) => ({ path, reason: 'is not a number' })),
    ];
    return first ? E.left([first, ...more]) : E.right(command as Given);
  };

const encode = (command: Command): JsonObject => ({ ...command });

const passing = (refusals: readonly SeatRefusal[]): E.Either<NonEmptyArray<SeatRefusal>, void> => {
  const [first, ...more] = refusals;
  return first ? E.left([first, ...more]) : E.right(undefined);
};

export const openRoom: Decision<OpenRoom, SeatEvent, SeatRefusal> = {
  type: 'OpenRoom',
  version: 1,
  decode: decoding(['id', 'at', 'room'], ['seats']),
  encode,
  plan: function* ({ room, seats }) {
    const { open } = yield* reading({ open: seatsIn(room) });
    yield* requiring(passing(open === undefined ? [] : [{ code: 'room-open' }]));
    return [{ type: 'RoomOpened', room, seats }];
  },
};

export const takeSeat: Decision<TakeSeat, SeatEvent, SeatRefusal> = {
  type: 'TakeSeat',
  version: 1,
  decode: decoding(['id', 'at', 'room', 'guest'], ['seat']),
  encode,
  plan: function* ({ room, seat, guest }) {
    const { seats, taken } = yield* reading({ seats: seatsIn(room), taken: seatingIn(room) });
    const all = yield* requiring<number, SeatRefusal>(
      seats === undefined ? E.left([{ code: 'room-closed' }]) : E.right(seats),
    );
    const { has } = yield* reading({ has: seatsOf(guest) });
    const by = taken[seat];
    yield* requiring(
      passing([
        ...(seat > all ? [{ code: 'no-such-seat', seats: all } as const] : []),
        ...(by === undefined ? [] : [{ code: 'seat-taken', by } as const]),
        ...(has < mostSeats ? [] : [{ code: 'too-many-seats', most: mostSeats } as const]),
      ]),
    );
    const event = { type: 'SeatTaken', room, seat, guest } as const;
    return Object.keys(taken).length + 1 === all ? [event, { type: 'RoomFilled', room }] : [event];
  },
};

export const freeSeat: Decision<FreeSeat, SeatEvent, SeatRefusal> = {
  type: 'FreeSeat',
  version: 1,
  decode: decoding(['id', 'at', 'room'], ['seat']),
  encode,
  plan: function* ({ room, seat }) {
    const { taken } = yield* reading({ taken: seatingIn(room) });
    const guest = yield* requiring<string, SeatRefusal>(
      E.fromNullable<NonEmptyArray<SeatRefusal>>([{ code: 'seat-free' }])(taken[seat]),
    );
    return [{ type: 'SeatFreed', room, seat, guest }];
  },
};
