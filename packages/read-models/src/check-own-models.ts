import type { Fault } from '@torioki/event-store';
import { because, copyFields, jsonFault, mustBe } from '@torioki/event-store/adapter';
import { lendingEvents } from '@torioki/lending';
import type { AnyReadModel } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { readModels } from './read-models.js';

type Given = Readonly<Partial<Record<string, unknown>>>;

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null;

const isFunction = (value: unknown): boolean => typeof value === 'function';

const isEventType = (type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(lendingEvents, type);

const faultsOfTypes = (types: unknown): readonly Fault[] => {
  if (!Array.isArray(types) || types.length === 0)
    return [
      { path: 'types', ...mustBe('a list of event types', '出来事の種類の一覧を書く', types === undefined) },
    ];
  return types.flatMap((type: unknown, index) =>
    isEventType(type)
      ? []
      : [
          {
            path: `types[${index}]`,
            ...mustBe('a type of event, such as Reserved', 'Reservedなど、出来事の種類を書く', false),
          },
        ],
  );
};

const faultsOfEmpty = (empty: unknown): readonly Fault[] => {
  const fault = jsonFault(empty, 'empty');
  return fault === undefined ? [] : [fault];
};

/**
 * In SQLite, each model is a view with its name. So a model may not have a name that SQLite or our tables
 * use.
 */
const namePattern = /^(?!sqlite|document$|generation$|quarantine$|library-system$)[a-z][a-z0-9-]{0,39}$/;

const nameForm =
  'a name of up to 40 small letters, digits and hyphens. It begins with a letter, but not with sqlite. The names document, generation, quarantine and library-system are taken';

const faultsOfName = (name: unknown, others: readonly unknown[]): readonly Fault[] => {
  if (typeof name !== 'string' || !namePattern.test(name))
    return [{ path: 'name', ...mustBe(nameForm, '小文字、数字、ハイフンで名前を書く', name === undefined) }];
  if (!others.includes(name)) return [];
  const ja = '別の名前を書く。同じ名前のものがある';
  return [
    { path: 'name', ...because('name-taken', 'must be another name: a model has this one already', ja) },
  ];
};

const unreadable: readonly Fault[] = [
  {
    path: 'name',
    ...because('wrong-form', 'must be readable, like all fields of the model', '読める項目を並べて書く'),
  },
];

const fields = ['name', 'version', 'types', 'keys', 'empty', 'evolve', 'listed'] as const;

const faultsOfUnknown = (model: Given): readonly Fault[] =>
  Object.keys(model)
    .filter((name) => !fields.some((field) => field === name))
    .map((path) => ({ path, ...because('unknown-field', 'is an unknown field', 'そのような項目はない') }));

/** Narrows the type of checked fields. Call it only if the fields have no faults. */
const isModel = (read: unknown): read is AnyReadModel => isGiven(read);

/** A copy of a model. The caller cannot change it later. */
const copyModel = (model: AnyReadModel): AnyReadModel => ({
  ...model,
  types: [...model.types],
  empty: JSON.parse(JSON.stringify(model.empty)) as unknown,
});

const faultsOfModel = (model: Given, others: unknown[]): readonly Fault[] => {
  const { name, version, types, keys, empty, evolve, listed } = model;
  const faultsOfThisName = faultsOfName(name, others);
  others.push(name);
  const isVersion = Number.isSafeInteger(version) && (version as number) > 0;
  return [
    ...faultsOfThisName,
    ...(isVersion
      ? []
      : [
          { path: 'version', ...mustBe('a whole number from 1', '1からの整数を書く', version === undefined) },
        ]),
    ...faultsOfTypes(types),
    ...faultsOfEmpty(empty),
    ...Object.entries({ keys, evolve, listed: listed ?? isFunction })
      .filter(([, value]) => !isFunction(value))
      .map(([path, value]) => ({ path, ...mustBe('a function', '関数を書く', value === undefined) })),
  ];
};

const checkModel = (model: Given, names: unknown[]): E.Either<readonly Fault[], AnyReadModel> => {
  const read = copyFields(model, fields);
  const faults = [...faultsOfModel(read, names), ...faultsOfUnknown(model)];
  return faults.length === 0 && isModel(read) ? E.right(copyModel(read)) : E.left(faults);
};

/** Checked definitions of read models: the models, or all faults. */
export type CheckedModels =
  | { readonly is: 'complete'; readonly models: readonly AnyReadModel[] }
  | { readonly is: 'faulty'; readonly faults: NonEmptyArray<Fault> };

/**
 * Checks and copies a library's own read models. Returns the copies or, if there are faults, all faults with
 * their paths.
 */
export const checkOwnModels = (given: unknown): CheckedModels => {
  if (!Array.isArray(given))
    return {
      is: 'faulty',
      faults: [{ path: 'models', ...mustBe('a list of read models', '読み取りモデルの一覧を書く', false) }],
    };
  const models: readonly unknown[] = given;
  const names: unknown[] = readModels.map(({ name }) => name);
  const read = models.map((model, index): E.Either<readonly Fault[], AnyReadModel> => {
    const path = `models[${index}]`;
    if (!isGiven(model)) return E.left([{ path, ...mustBe('a read model', '読み取りモデルを書く', false) }]);
    return E.mapLeft((faults: readonly Fault[]) =>
      faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` })),
    )(
      E.flatten(
        E.tryCatch(
          () => checkModel(model, names),
          () => unreadable,
        ),
      ),
    );
  });
  const [fault, ...others] = read.flatMap((one) => (E.isLeft(one) ? one.left : []));
  return fault === undefined
    ? { is: 'complete', models: read.flatMap((one) => (E.isRight(one) ? [one.right] : [])) }
    : { is: 'faulty', faults: [fault, ...others] };
};
