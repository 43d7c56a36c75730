import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile, type LendingEventType } from '@torioki/lending';
import { document } from '@torioki/read-models';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from './index.js';
import { models } from './testing/most-wanted.js';
import { office } from './testing/open-day.js';

const [model] = models;

const faultsOf = async (given: unknown): Promise<readonly string[]> => {
  const events = inMemoryEventStore({ librarySystem: 'own-models' });
  const options = { events, policy: hokkaido, profile: hokkaidoProfile, models: given };
  const opened = await openLibrary(options as never);
  if (opened.is === 'opened' || opened.error.code !== 'invalid-input') return [JSON.stringify(opened)];
  const { path, others = [] } = opened.error.details;
  return [path, ...others.map((other) => other.path)];
};

it.each([
  ['no list', { model }, ['models']],
  ['no model', [null, 1], ['models[0]', 'models[1]']],
  ['a missing name', [{ ...model, name: undefined }], ['models[0].name']],
  ['an empty name', [{ ...model, name: '' }], ['models[0].name']],
  ['the name of a model of Torioki', [{ ...model, name: 'patron-queue' }], ['models[0].name']],
  ['a name that is used twice', [model, model], ['models[1].name']],
  ['a wrong version', [{ ...model, version: 0 }], ['models[0].version']],
  ['no types', [{ ...model, types: [] }], ['models[0].types']],
  [
    'an unknown type',
    [{ ...model, types: ['Reserved', 'Unreserved', 1] }],
    ['models[0].types[1]', 'models[0].types[2]'],
  ],
  ['an empty value that is not JSON', [{ ...model, empty: undefined }], ['models[0].empty']],
  [
    'no functions',
    [{ ...model, keys: 'title', evolve: null, listed: 1 }],
    ['models[0].keys', 'models[0].evolve', 'models[0].listed'],
  ],
  ['a misspelt field', [{ ...model, list: () => null, Version: 2 }], ['models[0].list', 'models[0].Version']],
  [
    'a field that throws',
    [
      {
        get name() {
          throw new Error('no');
        },
      },
    ],
    ['models[0].name'],
  ],
  [
    'all faults together',
    [{ name: 1 }],
    ['name', 'version', 'types', 'empty', 'keys', 'evolve'].map((path) => `models[0].${path}`),
  ],
])('a library does not open with %s', async (_, given, paths) => {
  expect(await faultsOf(given)).toEqual(paths);
});

it.each(['sqlite-wanted', 'document', 'generation', 'library-system', 'Most wanted', 'a\nb', 'a'.repeat(41)])(
  'a library does not open with the name %j of a model, which SQLite cannot show',
  async (name) => {
    expect(await faultsOf([{ ...model, name }])).toEqual(['models[0].name']);
  },
);

it('a library keeps a copy of its models, whose functions keep their object', async () => {
  class Counting {
    readonly name = 'counting';
    readonly version = 1;
    readonly types: LendingEventType[] = ['CopyAdded'];
    readonly empty: { count: number } = { count: 0 };
    keys() {
      return [this.name];
    }
    evolve({ count }: { readonly count: number }) {
      return { count: count + 1 };
    }
  }
  const counting = new Counting();
  const events = inMemoryEventStore({ librarySystem: 'own-models' });
  const options = { events, policy: hokkaido, profile: hokkaidoProfile, models: [counting] };
  const { library } = orThrow(await openLibrary(options));
  onTestFinished(() => library.close());
  counting.types.length = 0;
  counting.empty.count = 7;
  counting.evolve = () => ({ count: 100 });
  orThrow(
    await library
      .desk(office)
      .addCopy({ copy: 'c-1', title: 't-1', loanClass: 'circulating', source: 'own' }),
  );
  const shown = await library.views.show(() => document(counting, 'counting')).now();
  expect(shown).toMatchObject({ shown: { count: 1 } });
});
