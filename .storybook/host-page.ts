import blockTheme from '../docs/demo/styles/block-theme.css?url';
import bootstrap3 from '../docs/demo/styles/bootstrap-3.css?url';
import darkSite from '../docs/demo/styles/dark.css?url';
import oldSite from '../docs/demo/styles/old-site.css?url';

/** The looks of the demo union website, by name. */
export const hostThemes = {
  none: { title: 'No style sheet', href: undefined },
  'block-theme': { title: 'Recent WordPress', href: blockTheme },
  'bootstrap-3': { title: 'Old Bootstrap 3', href: bootstrap3 },
  dark: { title: 'Dark site', href: darkSite },
  'old-site': { title: 'A union’s site of 2012', href: oldSite },
} as const;

export type HostTheme = keyof typeof hostThemes;

export const colorSchemes = ['host', 'light', 'dark'] as const;

export type ColorScheme = (typeof colorSchemes)[number];

let sheet: HTMLLinkElement | undefined;

/** Dresses the page; resolves once the style sheet is in effect. */
export async function dressPage(theme: HostTheme, scheme: ColorScheme): Promise<void> {
  document.documentElement.style.colorScheme = scheme === 'host' ? '' : scheme;
  const { href } = hostThemes[theme];
  if (sheet?.getAttribute('href') === href) return;
  sheet?.remove();
  sheet = href === undefined ? undefined : await loadSheet(href);
}

function loadSheet(href: string): Promise<HTMLLinkElement> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve(link);
    });
    link.addEventListener('error', () => {
      reject(new Error(`${href} does not load.`));
    });
    document.head.append(link);
  });
}
