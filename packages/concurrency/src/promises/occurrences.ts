import type { DataOf, LendingEvent } from '@torioki/lending';

/** What the histories must hold for the law to be tried. */
export const occurrences = [
  ...(['hold expired', 'days changed', 'late mail', 'taken back'] as const),
  ...(['early parcel', 'late parcel', 'lost parcel', 'sent home'] as const),
  ...(['copy removed', 'parcel came back'] as const),
  ...([
    'closure of all',
    'closure of places',
    'calendar republished',
    'pickup moved',
    'place changed',
  ] as const),
] as const;
export type Occurrence = (typeof occurrences)[number];

type Notice = DataOf<'ReadyNoticeSent'>;

const ofNotice = ({ why }: Notice): Occurrence | undefined => {
  if (why === 'days-changed') return 'days changed';
  return why === 'late' ? 'late mail' : undefined;
};

/** An arrival before or after the first day that the first notice about its copy named. */
const ofArrival = ({ on }: DataOf<'ArrivedAtBranch'>, first: Notice | undefined): Occurrence | undefined => {
  const from = first?.promised.from ?? null;
  if (from === null || on === from) return undefined;
  return on < from ? 'early parcel' : 'late parcel';
};

type Firsts = ReadonlyMap<string, Notice>;

/** What an event is, if it is one of these. */
const ofEvents: {
  readonly [Type in LendingEvent['type']]?: (data: DataOf<Type>, firsts: Firsts) => Occurrence | undefined;
} = {
  HoldExpired: () => 'hold expired',
  ReadyNoticeSent: ofNotice,
  WaitNoticeSent: () => 'taken back',
  Shipped: ({ pickupClass }) => (pickupClass === 'home' ? 'sent home' : undefined),
  ArrivedAtBranch: (data, firsts) => ofArrival(data, firsts.get(data.reservation)),
  TransitLost: () => 'lost parcel',
  RemovedFromCirculation: ({ reservation }) => (reservation === null ? undefined : 'copy removed'),
  CameBack: () => 'parcel came back',
  ClosureExtended: ({ places }) => (places === 'all' ? 'closure of all' : 'closure of places'),
  ClosedDaysPublished: () => 'calendar republished',
  DispatchDaysPublished: () => 'calendar republished',
  PickupChanged: ({ copy }) => (copy === null ? undefined : 'pickup moved'),
  PickupLocationChanged: () => 'place changed',
};

const occurrenceOf = <Type extends LendingEvent['type']>(
  { type, data }: { readonly type: Type; readonly data: DataOf<Type> },
  firsts: Firsts,
): Occurrence | undefined => ofEvents[type]?.(data, firsts);

/** What occurs in a history after its first events. */
export const occurrencesIn = (history: readonly LendingEvent[], after: number): readonly Occurrence[] => {
  const firsts = new Map<string, Notice>();
  return history.flatMap((event, index) => {
    if (event.type === 'ReadyNoticeSent' && event.data.why === 'ready')
      firsts.set(event.data.reservation, event.data);
    return index < after ? [] : (occurrenceOf(event, firsts) ?? []);
  });
};
