import type { Actor, StaffCode } from '@torioki/lending';
import type { Dice } from './dice.js';
import type { Place } from './world.js';

const code = (text: string) => text as StaffCode;

export const patron: Actor = { role: 'patron' };
export const mailer: Actor = { role: 'mailer' };
export const clock: Actor = { role: 'clock' };

export const generalMaterials = ({ location }: Place): Actor => ({
  role: 'general-materials',
  staff: code('G-1'),
  location,
});

export const dispatch = ({ location }: Place): Actor => ({ role: 'dispatch', staff: code('D-1'), location });

/** One of the three staff members at the desk of a place. */
export const deskOf = ({ location, headquarters }: Place, dice: Dice): Actor => ({
  role: headquarters ? 'counter' : 'branch',
  staff: code(`${location}-${dice.between(1, 3)}`),
  location,
});
