import { describe, it } from 'vitest';
import {
  commands,
  facts,
  patron as onTheWeb,
  patronId,
  registeredPatron,
  staff,
  story,
} from '../../samples/index.js';

const at = '2021-04-07 14:10';
const patron = patronId(1);
const move = { patron, channel: 'counter', evidence: 'driving-licence' } as const;
const phone = { patron, oldNumberMatches: true, differs: true };
const onWeb = { code: 'not-on-web' } as const;

describe('PATRON-1. Staff change name, address and phone number; they cannot be changed on the web', () => {
  it.each(['counter', 'general-materials'] as const)('allows staff: %s', async (role) => {
    await story
      .record(registeredPatron)
      .send(commands.changeAddress(at, { ...move, differs: true }, staff(role)))
      .emits(facts.addressChanged(at, move));
    await story
      .record(registeredPatron)
      .send(commands.changeName(at, { ...move, differs: true }, staff(role)))
      .emits(facts.nameChanged(at, move));
    await story
      .record(registeredPatron)
      .send(commands.changePhone(at, phone, staff(role)))
      .emits(facts.phoneChanged(at, { patron }));
  });

  it('gives the patron no other reason, whatever the evidence (S39, R91)', async () => {
    for (const variant of [story, story.record(registeredPatron)])
      for (const isShown of [true, false]) {
        const proof = { ...move, evidence: isShown ? move.evidence : null, differs: true };
        await variant.send(commands.changeAddress(at, proof, onTheWeb)).isRefused(onWeb);
        await variant.send(commands.changeName(at, proof, onTheWeb)).isRefused(onWeb);
        await variant
          .send(commands.changePhone(at, { patron, oldNumberMatches: isShown, differs: true }, onTheWeb))
          .isRefused(onWeb);
      }
  });
});
