import type { CopyId, LendingEvent, TitleId } from '@torioki/lending';
import { isLendable } from '@torioki/lending/vocabulary';
import { handleEvent } from './handle-event.js';

export interface CopyOfTitle {
  readonly title: TitleId;
  readonly copy: CopyId;
}

/** The copies on the shelf at the headquarters, by title. */
export interface Shelf {
  readonly follow: (event: LendingEvent) => void;
  /** A copy of the title on the shelf; undefined if no copy is on the shelf. */
  readonly copyOf: (title: TitleId) => CopyId | undefined;
  /** Removes a copy from the shelf, so that `copyOf` no longer finds it. */
  readonly take: (own: CopyOfTitle) => void;
  readonly put: (own: CopyOfTitle) => void;
}

export const shelfOf = (): Shelf => {
  const copies = new Map<TitleId, Set<CopyId>>();
  const put = ({ title, copy }: CopyOfTitle): void =>
    void copies.set(title, (copies.get(title) ?? new Set()).add(copy));
  const take = ({ title, copy }: CopyOfTitle): void => void copies.get(title)?.delete(copy);
  const putIfHere = (data: CopyOfTitle & { readonly travelsBack: boolean }): void =>
    data.travelsBack ? undefined : put(data);
  return {
    put,
    take,
    copyOf: (title) => copies.get(title)?.values().next().value,
    follow: handleEvent(
      {
        CopyAdded: (data) => (isLendable(data.loanClass) ? put(data) : undefined),
        ReceivedAtHeadquarters: put,
        Returned: putIfHere,
        HoldExpired: putIfHere,
        Cancelled: ({ copy, ...data }) => (copy === null ? undefined : putIfHere({ ...data, copy })),
        Secured: take,
        PickedUp: take,
      },
      undefined,
    ),
  };
};
