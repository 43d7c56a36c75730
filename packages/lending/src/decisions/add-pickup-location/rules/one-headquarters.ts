import { headquarters } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Adding } from '../adding.js';

export interface HeadquartersKnown {
  readonly code: 'headquarters-known';
  readonly location: LocationId;
}

/** ADD-LOCATION-2. The copies live at one place. */
export const oneHeadquarters = ({ command, published }: Adding): Ruling<HeadquartersKnown> => {
  const known = headquarters(published);
  return command.headquarters && known
    ? refused({ code: 'headquarters-known', location: known.location })
    : passed;
};
