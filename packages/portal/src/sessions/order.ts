type AnyOrder = Reservation | Renewal | PickupChange | RankChange | Cancellation;

/**
 * The order on a confirmation page; `Is` selects some kinds of orders. 確認 carries the order out. The page
 * sends only the id of the order; other fields are ignored.
 */
export type Order<Is extends AnyOrder['is'] = AnyOrder['is']> = Extract<AnyOrder, { readonly is: Is }>;

/** An order to reserve, 予約する. */
interface Reservation {
  readonly is: 'reservation';
  /** The lines in the order of the cart. In a 読みたい順予約 they have ranks. */
  readonly lines: readonly {
    readonly title: string;
    readonly location: string;
    readonly rank: number | null;
  }[];
}

/** An order to renew a loan, 貸出延長. */
interface Renewal {
  readonly is: 'renewal';
  readonly loan: string;
  readonly title: string;
  readonly clickedAt: string;
  readonly from: string;
  readonly to: string;
}

/** An order to change the pickup place of a reservation, 変更取消. */
interface PickupChange {
  readonly is: 'pickup-change';
  readonly reservation: string;
  readonly title: string;
  readonly from: string;
  readonly location: string;
}

/** An order to change ranks in a reading order, 変更取消. */
interface RankChange {
  readonly is: 'rank-change';
  readonly group: string;
  readonly ranks: readonly { readonly reservation: string; readonly title: string; readonly rank: number }[];
}

/** An order to cancel a reservation, 変更取消. */
interface Cancellation {
  readonly is: 'cancellation';
  readonly reservation: string;
  readonly title: string;
}
