import { complain } from './complain.ts';
import { version } from './version.ts';

/**
 * Registers an element unless its tag is taken: the script included twice, or two versions on one page,
 * must not throw and take the rest of the module down (trust R2).
 */
export function define(tag: string, element: CustomElementConstructor & { version?: string }): void {
  const present: (CustomElementConstructor & { version?: string }) | undefined = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element && present.version !== version) {
    void complain('second-version', tag, present.version ?? 'unknown', version);
  }
}
