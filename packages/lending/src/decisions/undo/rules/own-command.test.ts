import { expect, it } from 'vitest';
import { patron, renew, staff, story, wakkanai } from '../../../samples/index.js';
import { decisions } from '../../index.js';
import { rolesOf } from '../recorded-command.js';

it('UNDO-2. Staff undo what their own place did, and the general materials section undoes everything', async () => {
  const renewal = renew(1, 1);
  const renewed = story.reach('lent', 'a-1').send(renewal).at('2021-04-07 12:00');
  const atCounter = { ...renewal, actor: staff('counter') };
  await renewed.undo(atCounter).emits('Undone');
  await renewed
    .undo(atCounter)
    .withFields({ actor: staff('counter') })
    .emits('Undone');
  await renewed
    .undo(atCounter)
    .withFields({ actor: staff('counter', wakkanai) })
    .isRefused('not-yours');
  await renewed
    .undo(renewal)
    .withFields({ actor: staff('counter') })
    .isRefused('not-yours');
  const allowed = ['counter', 'branch', 'dispatch', 'general-materials'];
  await renewed
    .undo(renewal)
    .withFields({ actor: patron })
    .isRefused({ code: 'actor-not-allowed', role: 'patron', allowed });
});

it.each(Object.entries(rolesOf))('knows the roles that may give %s', (type, roles) => {
  expect(roles).toEqual(Object.values(decisions).find((one) => one.type === type)?.roles);
});
