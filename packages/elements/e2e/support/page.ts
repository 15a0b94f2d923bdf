/** What differs between the pages of the tests. */
export interface PageParts {
  portal?: string | undefined;
  body?: string;
  head?: string;
  /** The script tags; ours by default. */
  scripts?: string;
  lang?: string;
}

export const embedScript = (portal?: string, src = '/trait-union/embed.js'): string =>
  `<script type="module" src="${src}"${portal === undefined ? '' : ` data-portal="${portal}"`}></script>`;

/** What a webmaster pastes, with the fallback link that a visitor sees without the widget. */
export const LOGIN = '<member-login><a href="https://members.example/">Espace membre</a></member-login>';

export const PROFILE = '<profile-editor><a href="https://members.example/">Espace membre</a></profile-editor>';

export const MENU = `<member-menu><a href="/login">Espace membre</a><a slot="links" href="/profile">Mon profil</a></member-menu>`;

/** A page of a union's site. */
export const pageOf = ({ portal, body = LOGIN, head = '', scripts, lang = 'fr' }: PageParts): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>Section locale 101</title>
    <link rel="icon" href="/favicon.ico" />
    ${head}
  </head>
  <body>
    ${body}
    ${scripts ?? embedScript(portal)}
  </body>
</html>`;
