/*
 * The demonstration's own tools, no part of the widgets: a choice of themes (?theme=…), which follows the visitor
 * from page to page, a button that changes the language of the page under a form that is being filled in, and where the
 * links of the demonstration’s messages lead.
 */
(() => {
  const themes = ['old-site', 'block-theme', 'bootstrap-3', 'dark'];
  const theme = new URLSearchParams(location.search).get('theme');
  const chosen = themes.includes(theme);

  if (chosen) {
    const sheet = document.getElementById('theme');
    sheet.href = new URL(`${theme}.css`, sheet.href).href;
  }

  const withTheme = (address) => {
    const url = new URL(address, location.href);
    if (url.origin === location.origin && !url.searchParams.has('theme')) url.searchParams.set('theme', theme);
    return url.href;
  };

  const followTheme = () => {
    for (const link of document.querySelectorAll('a[href]')) link.href = withTheme(link.href);
    for (const widget of document.querySelectorAll('main *')) {
      for (const { name, value } of widget.attributes) {
        if (value && (name === 'return-to' || name.endsWith('-url'))) widget.setAttribute(name, withTheme(value));
      }
    }
  };

  /** The page of each element that a message may link to, in French and in English. */
  const pages = {
    'email-verification': ['verification.html', 'en/verification.html'],
    'account-recovery': ['recuperation.html', 'en/recovery.html'],
    'signup-match': ['inscription.html', 'en/sign-up.html'],
    'membership-application': ['adhesion.html', 'en/membership.html'],
    'invitation-accept': ['invitation.html', 'en/invitation.html'],
  };

  const sayWhereLinksLead = () => {
    const home = new URL('.', document.currentScript.src);
    const inEnglish = location.pathname.startsWith(new URL('en/', home).pathname);
    const address = (path) => {
      const url = new URL(path, home).href;
      return chosen ? withTheme(url) : url;
    };
    document.documentElement.dataset.demoPages = JSON.stringify(
      Object.fromEntries(Object.entries(pages).map(([tag, [fr, en]]) => [tag, address(inEnglish ? en : fr)])),
    );
  };

  const offerLanguages = () => {
    const button = document.getElementById('language');
    button?.addEventListener('click', () => {
      const root = document.documentElement;
      [root.lang, button.lang] = [button.lang, root.lang];
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    });
  };

  sayWhereLinksLead();

  document.addEventListener('DOMContentLoaded', () => {
    if (chosen) followTheme();
    offerLanguages();
  });
})();
