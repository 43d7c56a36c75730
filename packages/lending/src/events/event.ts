import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  form,
  type Form,
  GroupId,
  LoanId,
  PatronId,
  RequestId,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** The ids by which decisions query events, by kind. */
export const tags = {
  title: TitleId,
  copy: CopyId,
  reservation: ReservationId,
  loan: LoanId,
  borrower: BorrowerId,
  group: GroupId,
  request: RequestId,
  patron: PatronId,
};
export type TagKind = keyof typeof tags;
export type TaggedId<Kind extends TagKind> = t.TypeOf<(typeof tags)[Kind]>;

export interface EventDefinition<Type extends string, Props extends t.Props> {
  readonly type: Type;
  /** What it is called in Japanese: what happened. */
  readonly ja: string;
  /** The fields of the newest version. */
  readonly data: t.ExactC<t.TypeC<Props>>;
  readonly form: Form<t.TypeOf<t.TypeC<Props>>>;
  readonly tagged: readonly TagKind[];
}

/**
 * Defines an event: its name, also in Japanese, its fields, which of them are its tags, and the earlier versions of its
 * stored form (`earlier`).
 */
export const event = <Type extends string, Props extends t.Props>(
  [type, ja]: readonly [type: Type, ja: string],
  props: Props,
  tagged: readonly (TagKind & keyof Props)[] = [],
  before?: Form<t.TypeOf<t.TypeC<Props>>>,
): EventDefinition<Type, Props> => {
  const data = t.exact(t.type(props), `the fields of ${type}`);
  return { type, ja, data, form: form(data, before), tagged };
};
