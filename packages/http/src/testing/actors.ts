import { StaffRole } from '@torioki/lending/vocabulary';
import type { CallingActor } from '../caller.js';

export const office: CallingActor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };
export const counter: CallingActor = { role: 'counter', staff: 'C-01', location: 'HQ' };
export const dispatch: CallingActor = { role: 'dispatch', staff: 'D-01', location: 'HQ' };

/** An actor in one of these roles; at the counter if there are none. */
export const chooseActor = ([role = 'counter']: readonly string[]): CallingActor =>
  StaffRole.is(role)
    ? { role, staff: 'S-01', location: role === 'branch' ? 'WKN' : 'HQ' }
    : { role: role as 'clock' };
