import { headquarters } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, ruling, type Ruling } from '../../rule.js';
import type { Adding } from '../adding.js';

export interface HeadquartersKnown {
  readonly code: 'headquarters-known';
  readonly location: LocationId;
}

export const oneHeadquarters = ruling(
  { id: 'ADD-LOCATION-2', en: 'The copies live at one place.', ja: '資料を置く本館は1か所である。' },
  ({ command, published }: Adding): Ruling<HeadquartersKnown> => {
    const known = headquarters(published);
    return command.headquarters && known
      ? refused({ code: 'headquarters-known', location: known.location })
      : passed;
  },
);
