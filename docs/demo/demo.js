/*
 * The demonstration's own tools, no part of the widgets: a choice of themes (?theme=…), which follows the visitor
 * from page to page, a change of language that leaves what is being filled in where it is, and where the links of the
 * demonstration’s messages lead.
 */
(() => {
  const themes = ['old-site', 'block-theme', 'bootstrap-3', 'dark'];
  const theme = new URLSearchParams(location.search).get('theme');
  const chosen = themes.includes(theme);
  const home = new URL('.', document.currentScript.src);

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
    const inEnglish = location.pathname.startsWith(new URL('en/', home).pathname);
    const address = (path) => {
      const url = new URL(path, home).href;
      return chosen ? withTheme(url) : url;
    };
    document.documentElement.dataset.demoBank = new URL(inEnglish ? 'en/bank.html' : 'banque.html', home).href;
    document.documentElement.dataset.demoPages = JSON.stringify(
      Object.fromEntries(Object.entries(pages).map(([tag, [fr, en]]) => [tag, address(inEnglish ? en : fr)])),
    );
  };

  const read = (address) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.onload = () => resolve(request.responseXML);
      request.onerror = reject;
      request.send();
    });

  const isWidget = ({ localName }) => localName?.includes('-');
  const holdsWidget = (node) =>
    isWidget(node) || (node instanceof Element && [...node.querySelectorAll('*')].some(isWidget));

  /** Makes `living` what its twin in the other language is. A widget stays in its place, with all it holds. */
  const become = (living, twin) => {
    for (const { name, value } of twin.attributes) living.setAttribute(name, value);
    if (isWidget(living)) {
      // A widget has children of its own beside those of the page, in slots of its own
      const slots = new Set([...twin.children].map(({ slot }) => slot));
      for (const child of [...living.children]) if (slots.has(child.slot)) child.remove();
      living.prepend(...twin.childNodes);
      return;
    }
    const places = [...living.children].filter(holdsWidget);
    for (const node of [...living.childNodes]) if (!places.includes(node)) node.remove();
    for (const node of [...twin.childNodes]) {
      if (holdsWidget(node)) become(places.shift(), node);
      else living.insertBefore(node, places[0] ?? null);
    }
  };

  const languageLink = '#tools a[hreflang]';

  const show = (twin, address) => {
    // Both languages have the one icon, whose address would otherwise be taken from that of the other page
    const icon = document.querySelector('link[rel=icon]');
    icon.setAttribute('href', icon.href);
    // The same page: Back leads to the one before
    history.replaceState(history.state, '', address);
    for (const part of ['.skip', '#page']) become(document.querySelector(part), twin.querySelector(part));
    document.title = twin.title;
    document.documentElement.lang = twin.documentElement.lang;
    if (chosen) followTheme();
    sayWhereLinksLead();
    document.querySelector(languageLink).focus({ preventScroll: true });
  };

  const changeLanguage = (event) => {
    const link = event.target.closest(languageLink);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = new URL(link.href);
    address.search = location.search;
    address.hash = location.hash;
    read(address)
      .then((twin) => link.isConnected && show(twin, address))
      .catch(() => location.assign(address));
  };

  sayWhereLinksLead();
  document.addEventListener('click', changeLanguage);
  document.addEventListener('DOMContentLoaded', () => chosen && followTheme());
})();
