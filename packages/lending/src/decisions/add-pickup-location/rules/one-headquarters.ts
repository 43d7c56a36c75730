import { headquarters } from '../../../aggregates/index.js';
import { passed, refused, ruling } from '../../rule.js';
import type { AddLocationSituation } from '../situation.js';

export const oneHeadquarters = ruling(
  {
    id: 'ADD-LOCATION-2',
    en: 'The library has one headquarters, where its copies are kept.',
    ja: '資料を置く本館は1か所である。',
  },
  ({ command, published }: AddLocationSituation) => {
    const present = headquarters(published);
    return command.headquarters && present
      ? refused({ code: 'headquarters-known', location: present.location })
      : passed;
  },
);
