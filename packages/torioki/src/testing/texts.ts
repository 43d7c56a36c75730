import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { libraryWords } from '../answers/library-words.js';
import { textsOf } from '../answers/texts.js';

export const texts = textsOf({ ...hokkaidoSpeaks, words: libraryWords });
