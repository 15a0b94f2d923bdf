import { html, type TemplateResult } from 'lit';
import type { Locale } from '../controllers/localize-controller.ts';
import { framedWords } from '../messages/framed.ts';
import { notice } from './notice.ts';

/** Why no password is asked inside another site, and the way out of its frame (trust S18). */
export const framedNotice = (locale: Locale): TemplateResult =>
  notice({
    kind: 'info',
    text: framedWords[locale].framed,
    actions: html`<a href=${location.href} target="_blank" rel="noopener">${framedWords[locale].openAlone}</a>`,
  });
