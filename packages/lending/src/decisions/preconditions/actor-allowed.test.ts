import { describe, expect, it } from 'vitest';
import { given, mailer, orders, patron, sampleOrders, staff } from '../../testing/index.js';
import type { Actor, Role } from '../../vocabulary/index.js';

const everybody: readonly Actor[] = [
  patron,
  mailer,
  { role: 'clock' },
  staff('counter'),
  staff('branch'),
  staff('general-materials'),
  staff('dispatch'),
];

/** Who may give each command. */
const allowed: Readonly<Record<keyof typeof orders, readonly Role[]>> = {
  acceptReturn: ['counter', 'branch', 'general-materials'],
  addCopy: ['general-materials'],
  addPickupLocation: ['general-materials'],
  arrive: ['branch'],
  cancel: ['patron', 'general-materials', 'counter'],
  checkIn: ['general-materials', 'counter', 'dispatch'],
  pickUp: ['counter', 'branch'],
  publishClosedDays: ['general-materials'],
  publishDispatchDays: ['dispatch', 'general-materials'],
  publishPolicy: ['general-materials', 'clock'],
  recordNotice: ['mailer', 'clock'],
  renew: ['patron', 'counter', 'general-materials'],
  reserve: ['patron', 'counter', 'general-materials'],
  secure: ['general-materials', 'counter'],
  ship: ['dispatch', 'general-materials'],
};

const commands = Object.keys(allowed) as (keyof typeof orders)[];

describe('ACTOR-1. Each command is for certain roles only', () => {
  it.each(commands)('%s', async (name) => {
    const roles = allowed[name];
    for (const actor of everybody.filter(({ role }) => !roles.includes(role)))
      await given()
        .when({ ...sampleOrders[name], actor })
        .thenRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles });
    for (const actor of everybody.filter(({ role }) => roles.includes(role)))
      await expect(
        given()
          .when({ ...sampleOrders[name], actor })
          .thenRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles }),
      ).rejects.toThrow();
  });
});
