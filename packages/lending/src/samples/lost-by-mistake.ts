import { declareLost } from './short/index.js';
import type { Story } from './story.js';
import { tokyo } from './tokyo.js';

export const noon = '2021-04-20 12:00';
export const mistake: ReturnType<typeof declareLost> = { ...declareLost('a-1'), at: tokyo(noon) };
export const back = (field: string) => `back.${field}`;

/** A history in which a copy is declared lost at noon. */
export const lostIn = (history: Story): Story => history.at(noon).send(mistake);
