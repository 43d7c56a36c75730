import { chooseRuns, type TestRunner } from '@torioki/event-store/contract';
import { randomInt } from 'node:crypto';
import type { Directory } from '../directory.js';
import { searchKeyBeginning, searchKeysOf } from '../people/sought-person.js';
import { someone, type AddedPerson, type DirectoryOptions } from './directory.js';

/** A directory that can search. */
type SearchableDirectory = Directory & Required<Pick<Directory, 'search'>>;

const kana = Array.from('あいうえかきくけこさしすせたちつてなにぬねのはひふへまみむめもやよらりるれろ');

/** The beginning of a reading, in hiragana. No other test uses the same beginning. */
const newBeginning = (): string => Array.from({ length: 10 }, () => kana[randomInt(kana.length)]).join('');

const katakana = (hiragana: string): string =>
  hiragana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

const newPhone = (): string => `0${randomInt(10 ** 8, 10 ** 9)}`;

export const searching = <Of extends SearchableDirectory>(
  { describe, expect, it, fc }: TestRunner,
  { open, added }: DirectoryOptions<Of>,
): void => {
  const openWith = async (...persons: readonly Partial<AddedPerson>[]) => {
    const directory = await open();
    const keys: string[] = [];
    for (const person of persons) keys.push(await added(directory, someone(person)));
    const find = async (text: string, most = 51) => [...(await directory.search({ text, most }))];
    return { keys, find };
  };

  describe('a search in a directory', () => {
    it('finds a person by the beginning of the reading, in every spelling', async () => {
      const family = newBeginning();
      const { keys, find } = await openWith({ reading: `${family} はなこ` }, { reading: newBeginning() });
      const texts = [
        family,
        family.slice(0, 6),
        katakana(family),
        `${family}\u3000ハナ`,
        ` ${family}は な`,
        `${katakana(family)} ﾊﾅｺ`,
      ];
      for (const text of texts) expect(await find(text)).toEqual(keys.slice(0, 1));
    });

    it('finds a person by the beginning of the name, in every spelling, without a reading too', async () => {
      const mark = newBeginning();
      const { keys, find } = await openWith({ name: `髙邊Ａ${mark} Mary`, reading: null });
      for (const text of [`高辺a${mark}`, `髙邊 Ａ${katakana(mark)}`, `高辺A${mark}ｍａｒ`])
        expect(await find(text)).toEqual(keys);
    });

    it('finds nobody by the middle or the end of a name', async () => {
      const [family, given] = [newBeginning(), newBeginning()];
      const { find } = await openWith({ name: `${family} ${given}`, reading: `${family} ${given}` });
      for (const text of [given, family.slice(1), `${family}${given}ん`])
        expect(await find(text)).toEqual([]);
    });

    it('finds a person once if the name and the reading begin with the text', async () => {
      const family = newBeginning();
      const { keys, find } = await openWith({ name: `${katakana(family)}花子`, reading: `${family}はなこ` });
      expect(await find(family)).toEqual(keys);
    });

    it('finds a person by the whole phone number in any notation, but not by a part of it', async () => {
      const phone = newPhone();
      const { keys, find } = await openWith({ phone }, { phone: newPhone() });
      const texts = [phone, `(${phone.slice(0, 3)}) ${phone.slice(3)}`, `+81 ${phone.slice(1)}`];
      for (const text of texts) expect(await find(text)).toEqual(keys.slice(0, 1));
      for (const text of [phone.slice(0, 9), phone.slice(1), `${phone}1`])
        expect(await find(text)).toEqual([]);
    });

    it('gives at most as many persons as requested, each once', async () => {
      const family = newBeginning();
      const persons = Array.from({ length: 4 }, () => ({ name: family, reading: `${family}はなこ` }));
      const { keys, find } = await openWith(...persons);
      expect((await find(family, 4)).toSorted()).toEqual(keys.toSorted());
      const some = await find(family, 3);
      expect(new Set(some).size).toBe(3);
      expect(some.filter((key) => !keys.includes(key))).toEqual([]);
    });

    it('finds exactly the persons whose keys begin as the text says', async () => {
      const family = newBeginning();
      const letter = fc.constantFrom(...Array.from('あぁかがカｶゔっーゝ々 ・邊辺Ａa1𠮷'));
      const names = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), { maxLength: 5 });
      const persons: (AddedPerson & { readonly key: string })[] = [];
      const directory = await open();
      await fc.assert(
        fc.asyncProperty(names, fc.string({ unit: letter, maxLength: 4 }), async (some, text) => {
          for (const name of some) {
            const person = someone({ name: `${family}${name}`, reading: null });
            persons.push({ ...person, key: await added(directory, person) });
          }
          const beginning = searchKeyBeginning(`${family}${text}`);
          const expected = persons.filter((person) =>
            searchKeysOf(person).some((key) => key.startsWith(beginning)),
          );
          const found = await directory.search({ text: `${family}${text}`, most: 1_000 });
          expect([...found].toSorted()).toEqual(expected.map(({ key }) => key).toSorted());
        }),
        { numRuns: chooseRuns(20, 200) },
      );
    });
  });
};

/** The contract of a directory that can search, as tests, the same for every host. */
export const directorySearchContract = <Of extends SearchableDirectory>(
  runner: TestRunner,
  name: string,
  options: DirectoryOptions<Of>,
): void => {
  runner.describe(`${name} keeps the contract of a search:`, () => searching(runner, options));
};
