import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { textsOf } from '../answers/texts.js';

/** The texts of the guide's library. */
export const texts = textsOf(hokkaidoSpeaks);
