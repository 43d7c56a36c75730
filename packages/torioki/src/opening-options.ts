import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { limitFaults, prefixFaults, because, copyOf } from '@torioki/event-store/adapter';
import { LibraryProfile } from '@torioki/lending';
import { checkHostRules, type CheckedRule } from '@torioki/lending/host-rules';
import { replaceWords } from '@torioki/lending/labels';
import type { AnyReadModel } from '@torioki/projection';
import { checkOwnModels } from '@torioki/read-models';
import { findUnknownFields, decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { libraryWords, type LibraryWords } from './answers/library-words.js';
import { guardObserve, type Observe } from './answers/observe.js';
import { openingPolicy, type GivenPolicy } from './opening-policy.js';
import type { LibraryOptions } from './ports/library-options.js';
import { noteTroubles } from './ports/note-troubles.js';
import { faultsOfTimeLimits } from './ports/time-limits.js';

type Options = Readonly<Record<string, unknown>>;

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

const has =
  (...verbs: readonly string[]) =>
  (given: unknown): boolean =>
    isObject(given) && verbs.every((verb) => typeof (given as Options)[verb] === 'function');

const isDirectory = has('find', 'findByCard');

const isBorrowers = has('findPseudonyms', 'findPatronsOf', 'claimMails');

const isRegistry = (given: unknown): boolean =>
  isDirectory(given) && isBorrowers(given) && has('change', 'listPending')(given);

const isPeople = (given: unknown): boolean =>
  isObject(given) &&
  isDirectory((given as Options)['directory']) &&
  isBorrowers((given as Options)['borrowers']);

interface Part {
  readonly is: (given: unknown) => boolean;
  /** Completes the sentence "must be …". */
  readonly form: string;
}

/** The options of a library besides its policy and its profile. */
const parts: Readonly<Record<string, Part>> = {
  events: {
    is: has('read', 'find', 'append', 'subscribe'),
    form: 'an event store, for example from `inMemoryEventStore`, or the `store` that `openSqliteEventStore` returns',
  },
  people: {
    is: (given) => isRegistry(given) || isPeople(given),
    form: 'a patron registry, for example from `inMemoryPatronRegistry`, or the `registry` that `openSqlitePatronRegistry` returns; or `{ directory, borrowers }`, with a directory of your own and the `borrowers` that `openSqliteBorrowers` returns',
  },
  mailer: { is: has('send'), form: 'a mailer with a function send, for example from `smtpMailer`' },
  documents: {
    is: has('query', 'lease', 'commit'),
    form: 'documents, for example the `documents` that `openSqliteDocuments` returns',
  },
  titles: {
    is: (given) => typeof given === 'function',
    form: 'a function that returns the names of title codes',
  },
  updatesViews: { is: (given) => typeof given === 'boolean', form: 'true or false' },
  clock: { is: (given) => typeof given === 'function', form: 'a function that returns a Date' },
  observe: {
    is: (given) => typeof given === 'function',
    form: 'a function that receives observations',
  },
  scheduler: { is: has('schedule', 'now'), form: 'a scheduler of rxjs' },
};

/**
 * Whether to check an option. Given options are checked, and the event store always. `people` is also checked
 * if there is a mailer, because a mailer needs patrons.
 */
const isAsked = (name: string, options: Options): boolean =>
  options[name] !== undefined ||
  name === 'events' ||
  (name === 'people' && (name in options || options['mailer'] !== undefined));

const names = Object.fromEntries(
  [...Object.keys(parts), 'policy', 'profile', 'models', 'rules', 'words', 'timeLimits'].map((name) => [
    name,
    null,
  ]),
);

/** A library that does not update its views shows those that another process updates. */
const faultsOfDocuments = ({ updatesViews, documents }: Options): readonly Fault[] =>
  updatesViews === false && documents === undefined
    ? [{ path: 'documents', reason: 'is missing; must be given if `updatesViews` is false' }]
    : [];

const faultsIn = (options: Options, others: readonly Fault[]): readonly Fault[] => [
  ...Object.entries(parts)
    .filter(([name, { is }]) => isAsked(name, options) && !is(options[name]))
    .map(([path, { form }]) => ({
      path,
      reason: options[path] === undefined ? `is missing; must be ${form}` : `must be ${form}`,
    })),
  ...faultsOfDocuments(options),
  ...faultsOfTimeLimits(options['timeLimits']),
  ...others,
  ...findUnknownFields(options, names),
];

const unreadable = storeError('invalid-input', {
  path: 'options',
  ...because('wrong-form', 'must be a readable object', '読める項目を並べて書く'),
});

/** A fault for each contact detail that is null. A library with a mailer shows these details in its mails. */
const missingInMails = ({ address, phone, mail }: LibraryProfile): readonly Fault[] =>
  Object.entries({ address, phone, mail })
    .filter(([, detail]) => detail === null)
    .map(([path]) => ({ path, reason: 'must not be null, because the mails of your mailer show it' }));

/** A copy of the profile; or all its faults, including unknown fields. */
const openingProfile = (given: unknown, isInMails: boolean): E.Either<readonly Fault[], LibraryProfile> => {
  const copy = copyOf(given, 'profile');
  if (E.isLeft(copy)) return E.left([copy.left]);
  const decoded = E.filterOrElseW(
    (profile: LibraryProfile) => !isInMails || missingInMails(profile).length === 0,
    missingInMails,
  )(decodeStrictly(LibraryProfile, copy.right));
  return E.mapLeft((faults: readonly Fault[]) => prefixFaults('profile', faults))(decoded);
};

/** A library's own read models, or all their faults. */
const openingModels = (given: unknown = []): E.Either<readonly Fault[], readonly AnyReadModel[]> => {
  const checked = checkOwnModels(given);
  return checked.is === 'faulty' ? E.left(checked.faults) : E.right(checked.models);
};

/** A library's texts, with its own words; or all faults of these words. */
const openingWords = ({ words, observe }: Options): E.Either<readonly Fault[], LibraryWords> => {
  const note = noteTroubles(guardObserve(observe as Observe));
  return E.mapLeft((faults: readonly Fault[]) => prefixFaults('words', faults))(
    replaceWords(libraryWords, words as LibraryOptions['words'], (path, code) => {
      note(`words.${path}`, code);
    }),
  );
};

/** The options, with copies of the policy, of the profile and of the rules, and with the checked read models. */
export type Opening<Given> = Given extends object
  ? Omit<Given, 'policy' | 'profile' | 'rules' | 'models' | 'words'> &
      GivenPolicy & {
        readonly profile: LibraryProfile;
        readonly hostRules: readonly CheckedRule[];
        readonly models: readonly AnyReadModel[];
        readonly words: LibraryWords;
      }
  : never;

/**
 * A copy of the library's options. `invalid-input` names each option that has the wrong form or does not
 * exist.
 */
export const openingOptions = <Given extends object>(given: Given): E.Either<StoreError, Opening<Given>> => {
  const options = E.tryCatch(
    () => (isObject(given) ? { ...given } : {}) as Given & Options,
    () => unreadable,
  );
  if (E.isLeft(options)) return options;
  const policy = openingPolicy(options.right['policy']);
  const profile = openingProfile(options.right['profile'], options.right['mailer'] !== undefined);
  const hostRules = checkHostRules(options.right['rules']);
  const models = openingModels(options.right['models']);
  const words = openingWords(options.right);
  const unread = [policy, profile, hostRules, models, words].flatMap((read) =>
    E.isLeft(read) ? read.left : [],
  );
  const [fault, ...others] = faultsIn(options.right, unread);
  if (fault) return E.left(storeError('invalid-input', limitFaults([fault, ...others])));
  if (E.isLeft(policy) || E.isLeft(profile) || E.isLeft(hostRules) || E.isLeft(models) || E.isLeft(words))
    return E.left(unreadable);
  const copies = {
    profile: profile.right,
    hostRules: hostRules.right,
    models: models.right,
    words: words.right,
  };
  return E.right({ ...options.right, ...policy.right, ...copies } as unknown as Opening<Given>);
};
