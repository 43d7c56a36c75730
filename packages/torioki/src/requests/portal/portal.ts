import type { LocationId, TitleId } from '@torioki/lending';
import type { ReadingHistory } from '@torioki/patrons';
import type { Holdings } from '@torioki/read-models';
import type { PatronViews } from '../patrons/patron-views.js';
import type { QueryAnswer } from '../../answers/answer.js';
import type { Texts } from '../../answers/texts.js';
import type { WithNames } from '../../answers/title-names.js';
import type { PeopleOption, PersonOf, WithRegistry } from '../../ports/people-option.js';
import type { particularsMethods } from '../registry/generated/record-methods.js';
import type { RegistryLooks } from '../registry/title-requests.js';
import type {
  cartRequestsMethods,
  portalCommandsMethods,
  readingHistoryRequestsMethods,
} from './generated/portal-methods.js';

/** A line of the cart. */
export interface CartLine {
  readonly title: TitleId;
  readonly location: LocationId;
}

/** 予約カート状況: the content of the cart, and whether the patron may press 「予約」 (R38, R64). */
export interface Cart {
  readonly lines: WithNames<readonly CartLine[]>;
  /** 予約数 of each line's title, in the order of the lines (R35). */
  readonly queueLengths: readonly number[];
  /** The number of open reservations, as the limit counts them, and the limit. */
  readonly reservations: number;
  readonly limit: number;
  /** 予約上限数を超過しています。 if the limit is reached; otherwise null (R65). */
  readonly message: string | null;
  /** Whether the patron has a mail address for the notice (A25). */
  readonly hasMailAddress: boolean;
}

/** 所蔵情報画面 for a logged-in patron. */
export interface PatronHoldings extends WithNames<Holdings> {
  /**
   * Whether the screen shows 「予約カート」. It is not shown for a title that may not leave the library, that is in
   * the cart, or that is reserved by or lent to the patron (R63, R66, A13).
   */
  readonly cartButton: boolean;
  readonly isInCart: boolean;
  readonly isReserved: boolean;
  readonly isOnLoan: boolean;
}

/** Shows the outcome of a patron's commands. It records nothing, and the cart stays unchanged. */
export type Rehearsal = ReturnType<typeof portalCommandsMethods<'too-many-commands', object>>;

export interface PeoplePortal<Of extends PeopleOption>
  extends
    ReturnType<typeof portalCommandsMethods<'too-many-commands'>>,
    ReturnType<typeof cartRequestsMethods<never>>,
    PatronViews {
  /** The patron's data: from a directory the person, from a registry the whole record. */
  patron(): QueryAnswer<PersonOf<Of>>;

  /** The texts that the patron reads, by the rules that the portal has read. */
  texts(): QueryAnswer<Texts>;

  /** The lines of the cart, without the names of the titles. */
  cartLines(): QueryAnswer<readonly CartLine[]>;

  /** 予約カート状況 (R38). */
  cart(): QueryAnswer<Cart>;

  /** 所蔵情報画面 of a title (R30–R36, R63, R66, A13). */
  holdings(title: string): QueryAnswer<PatronHoldings>;

  /** 所蔵情報画面 of several titles, all as of one moment, in the order of the titles. */
  holdingsOf(titles: readonly string[]): QueryAnswer<readonly PatronHoldings[]>;

  /** Shows the outcome of commands without recording anything, for a page that requests 確認 (R43, R76). */
  readonly rehearsal: Rehearsal;
}

/** The query of a patron's own reading history. No desk and no file has it. */
interface ReadingHistoryLook {
  /** 読書記録: a page of at most 50 past loans, the newest first; page 1 without `page` (ours). */
  readingHistory(page?: number): QueryAnswer<WithNames<ReadingHistory>>;
}

/** The further requests of a patron of the registry. */
export type RegistryPortal = ReturnType<typeof particularsMethods<'too-many-commands'>> &
  ReturnType<typeof readingHistoryRequestsMethods<never>> &
  ReadingHistoryLook &
  RegistryLooks;

/**
 * 「利用者ポータル」: the requests of a logged-in patron (R29). It reads person, pseudonyms, cart and rules once, and
 * uses them for 10 s, or until a command is accepted. Make one for each page. The policy's `commandsPerHour`
 * limits the recorded commands within an hour; further ones are refused with `too-many-commands` (ours).
 */
export type PatronPortal<Of extends PeopleOption> = PeoplePortal<Of> & WithRegistry<Of, RegistryPortal>;
