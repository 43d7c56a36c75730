import { describe, expect, it } from 'vitest';
import { everybody, given, commands, sampleCommands } from '../../samples/index.js';
import type { Role } from '../../vocabulary/index.js';

/** Who may give each command. */
const allowed: Readonly<Record<keyof typeof commands, readonly Role[]>> = {
  acceptReturn: ['counter', 'branch', 'general-materials'],
  acceptTitleRequest: ['general-materials'],
  addCopy: ['general-materials'],
  addPickupLocation: ['general-materials'],
  arrive: ['branch', 'counter'],
  cancel: ['patron', 'general-materials', 'counter'],
  changeAddress: ['patron', 'counter', 'general-materials'],
  changeLoanClass: ['general-materials'],
  changeName: ['patron', 'counter', 'general-materials'],
  changePhone: ['patron', 'counter', 'general-materials'],
  changePickup: ['patron', 'counter', 'general-materials'],
  changePickupLocation: ['general-materials'],
  changeRank: ['patron', 'counter', 'general-materials'],
  checkIn: ['general-materials', 'counter', 'dispatch'],
  clearPassword: ['counter', 'general-materials'],
  closeBorrower: ['clock', 'counter', 'general-materials'],
  closePickupLocation: ['general-materials'],
  declareBranchRegistration: ['patron', 'counter', 'general-materials'],
  declareFound: ['counter', 'general-materials'],
  declareLost: ['counter', 'general-materials'],
  declareUnfillable: ['clock', 'general-materials'],
  declineTitleRequest: ['general-materials'],
  expireHold: ['clock'],
  extendClosure: ['general-materials'],
  forgetBorrower: ['clock', 'general-materials'],
  issueCard: ['counter', 'general-materials'],
  lendToLibrary: ['general-materials'],
  loseInTransit: ['branch', 'dispatch', 'general-materials'],
  pickUp: ['counter', 'branch'],
  publishClosedDays: ['general-materials'],
  publishDispatchDays: ['dispatch', 'general-materials'],
  publishPolicy: ['general-materials', 'clock'],
  receiveFromLibrary: ['general-materials'],
  recordNotice: ['mailer', 'clock'],
  registerPatron: ['counter', 'general-materials'],
  renew: ['patron', 'counter', 'general-materials'],
  reopenPickupLocation: ['general-materials'],
  reserve: ['patron', 'counter', 'general-materials'],
  reserveInOrder: ['patron', 'counter', 'general-materials'],
  secure: ['general-materials', 'counter'],
  sendCard: ['general-materials'],
  setMailAddress: ['patron', 'counter', 'general-materials'],
  setPassword: ['patron'],
  ship: ['dispatch', 'general-materials'],
  shipReturn: ['branch', 'counter'],
  submitTitleRequest: ['patron', 'general-materials'],
  withdraw: ['general-materials'],
};

const names = Object.keys(allowed) as (keyof typeof commands)[];

describe('ACTOR-1. Each command is for certain roles only', () => {
  it.each(names)('%s', async (name) => {
    const roles = allowed[name];
    for (const actor of everybody.filter(({ role }) => !roles.includes(role)))
      await given()
        .when({ ...sampleCommands[name], actor })
        .thenRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles });
    for (const actor of everybody.filter(({ role }) => roles.includes(role)))
      await expect(
        given()
          .when({ ...sampleCommands[name], actor })
          .thenRefused({ code: 'actor-not-allowed', role: actor.role, allowed: roles }),
      ).rejects.toThrow();
  });
});
