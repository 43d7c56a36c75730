type AnyOrder = Reservation | Renewal | PickupChange | RankChange | Cancellation;

/**
 * The order on a confirmation page; `Is` selects some kinds of orders. 確認 carries the order out. The page
 * sends only the id of the order; other fields are ignored.
 */
export type Order<Is extends AnyOrder['is'] = AnyOrder['is']> = Extract<AnyOrder, { readonly is: Is }>;

/** 予約する */
interface Reservation {
  readonly is: 'reservation';
  /** The lines in the order of the cart. In a 読みたい順予約 they have ranks. */
  readonly lines: readonly {
    readonly title: string;
    readonly location: string;
    readonly rank: number | null;
  }[];
}

/** 貸出延長 */
interface Renewal {
  readonly is: 'renewal';
  readonly loan: string;
  readonly title: string;
  readonly clickedAt: string;
  readonly from: string;
  readonly to: string;
}

/** 変更取消: another 受取場所 */
interface PickupChange {
  readonly is: 'pickup-change';
  readonly reservation: string;
  readonly title: string;
  readonly from: string;
  readonly location: string;
}

/** 変更取消: other 優先順位 */
interface RankChange {
  readonly is: 'rank-change';
  readonly group: string;
  readonly ranks: readonly { readonly reservation: string; readonly title: string; readonly rank: number }[];
}

/** 変更取消: 取消 */
interface Cancellation {
  readonly is: 'cancellation';
  readonly reservation: string;
  readonly title: string;
}
