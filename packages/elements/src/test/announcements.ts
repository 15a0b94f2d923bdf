import { ensureAnnouncer } from '../internal/announce.ts';

/** Keeps what the page's live region says; the same words again count again. */
export function announcementLog(): { said: string[]; stop: () => void } {
  const region = ensureAnnouncer();
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const { textContent } of addedNodes) if (textContent) said.push(textContent);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  const stop = (): void => {
    observer.disconnect();
    region.remove();
  };
  return { said, stop };
}
