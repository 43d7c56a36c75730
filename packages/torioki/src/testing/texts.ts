import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { textsOf } from '../answers/texts.js';

export const texts = textsOf(hokkaidoSpeaks);
