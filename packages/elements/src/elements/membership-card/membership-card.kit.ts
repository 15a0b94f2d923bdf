/** What a card needs to be shown whole, printed and saved: fetched with it, so that it is there without a network (F19). */
export { codeOf } from '../../internal/qr-code.ts';
export { encode, fit, paint } from './membership-card.picture.ts';
export { printPicture } from './membership-card.printing.ts';
