import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { textsOf } from '../answers/texts.js';

/** What the library of the guide says. */
export const texts = textsOf(hokkaidoSpeaks);
