import type { TestRunner } from '@torioki/event-store/contract';
import type { Directory, Person } from '../directory.js';

/** A person whom the contract adds to a directory. A directory without a search may ignore the phone number. */
export interface AddedPerson extends Person {
  readonly reading: string | null;
  readonly phone: string | null;
}

/** How the contract opens a directory, and adds persons to it. */
export interface DirectoryOptions<Of extends Directory = Directory> {
  /** The directory, open for the running test. It may already have other persons. */
  readonly open: () => Promise<Of>;
  /** Adds a new person with these data, and with only these cards. Returns the key. */
  readonly added: (directory: Of, person: AddedPerson) => Promise<string>;
}

const numbered = () => String(Math.floor(Math.random() * 2 ** 47));

/** A usual person. Pass the data that differ. */
export const someone = (particulars: Partial<AddedPerson> = {}): AddedPerson => ({
  name: '佐藤 みのり',
  reading: null,
  phone: null,
  mailAddress: 'minori@example.jp',
  registeredAt: [{ location: 'WKN' }],
  cards: [{ number: numbered() }],
  blocks: [],
  ...particulars,
});

export const directory = <Of extends Directory>(
  { describe, expect, it }: TestRunner,
  { open, added }: DirectoryOptions<Of>,
): void => {
  describe('a person in a directory', () => {
    it.each<readonly [what: string, particulars: Partial<Person>]>([
      ['with everything', {}],
      ['without an address', { mailAddress: null }],
      ['registered at no branch', { registeredAt: [] }],
      ['blocked', { blocks: [{ stops: ['reserve', 'renew'], text: '延滞の本があります。' }] }],
    ])('is found %s', async (_, particulars) => {
      const opened = await open();
      const { phone, reading, ...person } = someone(particulars);
      const key = await added(opened, { phone, reading, ...person });
      expect(key).toMatch(/^\P{C}{1,64}$/u);
      const found = await opened.find([key]);
      expect([...found.keys()]).toEqual([key]);
      expect(found.get(key)).toMatchObject(person);
    });

    it('is found by the key among others; unknown keys are left out', async () => {
      const opened = await open();
      const names = ['佐藤 みのり', '高橋 蒼', '鈴木 柚月'];
      const keys: string[] = [];
      for (const name of names) keys.push(await added(opened, someone({ name })));
      const [first = '', second = '', third = ''] = keys;
      const found = await opened.find([third, '00000000-0000-4000-8000-000000000000', first]);
      expect(found.size).toBe(2);
      expect([first, second, third].map((key) => found.get(key)?.name)).toEqual([
        names[0],
        undefined,
        names[2],
      ]);
    });

    it('is found once for a repeated key', async () => {
      const opened = await open();
      const key = await added(opened, someone());
      expect((await opened.find([key, key])).size).toBe(1);
    });

    it('is missing from the answer to an empty list of keys', async () => {
      expect((await (await open()).find([])).size).toBe(0);
    });

    it('is found in one call among a thousand', async () => {
      const opened = await open();
      const key = await added(opened, someone());
      const strangers = Array.from({ length: 999 }, (_, n) => `stranger-${n}`);
      expect([...(await opened.find([...strangers, key])).keys()]).toEqual([key]);
    });

    it('is found by the card; an unknown card gives no person', async () => {
      const opened = await open();
      const [number, other] = [numbered(), numbered()];
      const key = await added(opened, someone({ cards: [{ number }] }));
      expect(await opened.findByCard(number)).toBe(key);
      expect(await opened.findByCard(other)).toBe(null);
    });
  });
};

/** The contract of a directory as tests, the same for every host. */
export const directoryContract = <Of extends Directory>(
  runner: TestRunner,
  name: string,
  options: DirectoryOptions<Of>,
): void => {
  runner.describe(`${name} keeps the contract of a directory:`, () => directory(runner, options));
};
