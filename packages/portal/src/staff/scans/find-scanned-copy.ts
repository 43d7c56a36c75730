import { ScannedText } from '@torioki/lending/vocabulary';
import { requireShown } from '../../context.js';
import type { AtDesk } from '../staff-visit.js';
import type { ScannedCopy } from './scan.js';

/** The copy with a scanned code; undefined if the text is no code of a copy. */
export const findScannedCopy = async ({ desk }: AtDesk, text: string): Promise<ScannedCopy | undefined> => {
  if (!ScannedText.is(text)) return undefined;
  const found = requireShown(await desk.scan({ copy: text }));
  return found.is === 'copy' ? found : undefined;
};
