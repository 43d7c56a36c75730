import { found, refused, ruling } from '../../rule.js';
import type { WalkInSituation } from '../situation.js';

export const noneSetAside = ruling(
  {
    id: 'PICK-UP-8',
    en: 'If a copy of the title is set aside for the borrower, the borrower takes that copy, not one from the shelf.',
    ja: '取り置かれた本のある人は、その本を受け取り、同じ本を棚からは借りない。',
    guide: ['A13'],
  },
  ({ command: { borrower }, copy: { title }, queue }: WalkInSituation) => {
    const own = queue.find((one) => one.borrower === borrower && !one.waits);
    return own === undefined
      ? found(undefined, { title, setAside: 0 })
      : refused({ code: 'set-aside-already', title, reservation: own.reservation });
  },
);
