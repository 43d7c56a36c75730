import { randomUUID } from 'node:crypto';
import type { FreeSeat, OpenRoom, TakeSeat } from './seats.js';

const at = '2024-06-01T03:00:00.000Z';

/** Makes a command of the example domain of seats, with a new id. */
export const makeOpenRoom = (room: string, seats: number): OpenRoom => ({
  type: 'OpenRoom',
  id: randomUUID(),
  at,
  room,
  seats,
});

export const makeTakeSeat = (room: string, seat: number, guest: string): TakeSeat => ({
  type: 'TakeSeat',
  id: randomUUID(),
  at,
  room,
  seat,
  guest,
});

export const makeFreeSeat = (room: string, seat: number): FreeSeat => ({
  type: 'FreeSeat',
  id: randomUUID(),
  at,
  room,
  seat,
});
