import type { CallingActor } from '../caller.js';

export const office: CallingActor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };
export const counter: CallingActor = { role: 'counter', staff: 'C-01', location: 'HQ' };
export const dispatch: CallingActor = { role: 'dispatch', staff: 'D-01', location: 'HQ' };
