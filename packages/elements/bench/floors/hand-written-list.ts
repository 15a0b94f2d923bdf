const people = 500;

const person = (at: number): string => `<tr><td><input type="checkbox" aria-label="Choisir la personne ${at}"></td>
  <th scope="row">Personne ${at}<br><small>personne.${at}@example.org</small></th><td>Membre secondaire</td>
  <td><svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor"
    ><circle cx="12" cy="12" r="10" /><path d="m9 12 2 2 4-4" /></svg> Accès actif</td>
  <td><input type="checkbox" aria-label="Documentation de la personne ${at}"></td>
  <td><time datetime="2026-05-06">6 mai 2026</time></td><td><button>Gérer</button></td></tr>`;

/** As many people as the bench reads, all in the page, and no script: what a scroll costs the browser at least. */
export const handWrittenList = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>
  body { font: 16px/1.5 sans-serif }
  table { inline-size: 100%; border-spacing: 0 }
  :is(td, th) { padding: 0.6em 1em 0.6em 0; border-block-start: 1px solid #ccc; text-align: start }
  button { padding: 0.6em 1em }
</style><body><table>${Array.from({ length: people }, (_, at) => person(at)).join('')}</table>`;
