import type { LocationId, TitleId } from '@torioki/lending';
import type { Holdings } from '@torioki/read-models';
import type { PatronViews } from '../patrons/patron-views.js';
import type { Looked } from '../../answers/answer.js';
import type { Texts } from '../../answers/texts.js';
import type { WithNames } from '../../answers/title-names.js';
import type { PeopleOption, PersonOf, WithRegistry } from '../../ports/people-option.js';
import type { particularsMethods } from '../registry/generated/record-methods.js';
import type { RegistryLooks } from '../registry/title-requests.js';
import type { cartMethods, portalCommandsMethods } from './generated/portal-methods.js';

/** A line of the cart. */
export interface CartLine {
  readonly title: TitleId;
  readonly location: LocationId;
}

/** 予約カート状況: what is in the cart, and whether 「予約」 may be pressed (R38, R64). */
export interface Cart {
  readonly lines: WithNames<readonly CartLine[]>;
  /** 予約数 of each line's title, in the order of the lines (R35). */
  readonly queueLengths: readonly number[];
  /** How many reservations are open, as the limit counts them, and how many may be. */
  readonly reservations: number;
  readonly limit: number;
  /** 予約上限数を超過しています。 if the limit is reached; else null (R65). */
  readonly message: string | null;
  /** Whether the notice has somewhere to go (A25). */
  readonly hasMailAddress: boolean;
}

/** 所蔵情報画面 for a patron who has logged in. */
export interface PatronHoldings extends WithNames<Holdings> {
  /**
   * Whether 「予約カート」 shows. It shows neither for a title that may not leave the library, nor for one in the cart, nor
   * for one that the patron has reserved or has on loan (R63, R66, A13).
   */
  readonly cartButton: boolean;
  readonly isInCart: boolean;
  readonly isReserved: boolean;
  readonly isOnLoan: boolean;
}

/** What would become of a patron's commands if they were given now. Nothing is recorded, and the cart stays as it is. */
export type Rehearsal = ReturnType<typeof portalCommandsMethods<'too-many-commands', object>>;

export interface PeoplePortal<Of extends PeopleOption>
  extends
    ReturnType<typeof portalCommandsMethods<'too-many-commands'>>,
    ReturnType<typeof cartMethods<never>>,
    PatronViews {
  /** Who the patron is, as the directory says; a registry says everything that is registered. */
  patron(): Looked<PersonOf<Of>>;

  /** The texts that the patron reads, by the rules that the portal has read. */
  texts(): Looked<Texts>;

  /** The lines of the cart, without names. */
  cartLines(): Looked<readonly CartLine[]>;

  /** 予約カート状況 (R38). */
  cart(): Looked<Cart>;

  /** 所蔵情報画面 of a title (R30–R36, R63, R66, A13). */
  holdings(title: string): Looked<PatronHoldings>;

  /** The same of several titles, as of one moment, in their order. */
  holdingsOf(titles: readonly string[]): Looked<readonly PatronHoldings[]>;

  /** What would become of commands, for a page that asks for 確認 (R43, R76). Nothing is recorded. */
  readonly rehearsal: Rehearsal;
}

/** What a patron who is registered with the library may do besides. */
export type RegistryPortal = ReturnType<typeof particularsMethods<'too-many-commands'>> & RegistryLooks;

/**
 * 「利用者ポータル」: what a patron who has logged in may do (R29). It reads person, pseudonyms, cart and rules once, and uses
 * them for 10 s, until a command is accepted. A page makes one. What is recorded in the history may be done as often within
 * an hour as the policy's `commandsPerHour` says; else it is refused with `too-many-commands` (ours).
 */
export type PatronPortal<Of extends PeopleOption> = PeoplePortal<Of> & WithRegistry<Of, RegistryPortal>;
