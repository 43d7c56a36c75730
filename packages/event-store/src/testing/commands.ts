import { randomUUID } from 'node:crypto';
import type { FreeSeat, OpenRoom, TakeSeat } from './seats.js';

const at = '2024-06-01T03:00:00.000Z';

/** Commands to the domain of seats, each with an id of its own. */
export const openingOf = (room: string, seats: number): OpenRoom => ({
  type: 'OpenRoom',
  id: randomUUID(),
  at,
  room,
  seats,
});

export const takingOf = (room: string, seat: number, guest: string): TakeSeat => ({
  type: 'TakeSeat',
  id: randomUUID(),
  at,
  room,
  seat,
  guest,
});

export const freeingOf = (room: string, seat: number): FreeSeat => ({
  type: 'FreeSeat',
  id: randomUUID(),
  at,
  room,
  seat,
});
