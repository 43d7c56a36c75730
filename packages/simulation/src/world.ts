import type { CopyId, DataOf, Label, LocationId, TitleId } from '@torioki/lending';
import type { LoanClass } from '@torioki/lending/vocabulary';
import type { Dice } from './dice.js';

export type Place = Omit<DataOf<'PickupLocationAdded'>, 'at'>;
export type CopyRecord = Omit<DataOf<'CopyAdded'>, 'at'>;

/** The library's places (the headquarters first), titles and copies. */
export interface World {
  readonly places: readonly [Place, ...Place[]];
  readonly titles: readonly [TitleId, ...TitleId[]];
  readonly copies: readonly CopyRecord[];
}

const numbered = (letter: string, n: number) => `${letter}-${String(n).padStart(4, '0')}`;

const headquarters: Place = {
  location: 'HQ' as LocationId,
  name: '本館' as Label,
  pickupClass: 'counter',
  headquarters: true,
  transitDays: null,
};

const home: Place = {
  location: 'HOME' as LocationId,
  name: '自宅' as Label,
  pickupClass: 'home',
  headquarters: false,
  transitDays: null,
};

const branch = (n: number): Place => ({
  location: numbered('B', n) as LocationId,
  name: `図書館${n}` as Label,
  pickupClass: 'branch',
  headquarters: false,
  transitDays: n % 3 === 0 ? 3 : null,
});

const loanClass = (dice: Dice): LoanClass => {
  if (dice.happens(0.03)) return 'not-for-loan';
  return dice.happens(0.15) ? 'short-loan' : 'circulating';
};

const copiesOf = (title: TitleId, dice: Dice): readonly CopyRecord[] =>
  Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, n) => ({
    copy: `${title}-${n + 1}` as CopyId,
    title,
    loanClass: loanClass(dice),
    source: 'own',
  }));

export const worldOf = (sizes: { readonly titles: number; readonly places: number }, dice: Dice): World => {
  const title = (n: number) => numbered('T', n) as TitleId;
  const titles: World['titles'] = [
    title(1),
    ...Array.from({ length: sizes.titles - 1 }, (_, n) => title(n + 2)),
  ];
  const branches = Array.from({ length: Math.max(0, sizes.places - 2) }, (_, n) => branch(n + 1));
  return {
    places: [headquarters, ...branches, ...(sizes.places > 1 ? [home] : [])],
    titles,
    copies: titles.flatMap((one) => copiesOf(one, dice)),
  };
};
