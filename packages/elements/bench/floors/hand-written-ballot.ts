import { CONTESTS, OPTIONS } from '../long-ballot.ts';

const each = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

const option = (contest: number, at: number): string => `<li><label
  ><input type="radio" name="c${contest}"><span>Personne ${at} <small>Section locale ${at}</small></span></label>
  <details><summary>À propos</summary><p>Au syndicat depuis l’an ${2000 + at}</p></details></li>`;

/** As large as the long ballot, without photos, with nothing but the browser's own: what a mark costs it at least. */
export const handWrittenBallot = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>
  body { font: 16px/1.5 sans-serif }
  ul { padding: 0 }
  li { margin-block-start: 0.5em; padding: 0.5em; border: 1px solid #ccc; border-radius: 6px; list-style: none }
  label { display: flex; gap: 0.5em }
  .chosen { border-color: #06c; background: #eef }
  section, li { content-visibility: auto; contain-intrinsic-block-size: auto 7em }
</style><body>${each(
  CONTESTS,
  (
    contest,
  ) => `<section class="contest"><h3>Poste ${contest}</h3><p class="status">Vous pouvez choisir une personne.</p>
  <ul>${each(OPTIONS, (at) => option(contest, at))}</ul></section>`,
)}<script>
  addEventListener('change', ({ target }) => {
    const contest = target.closest('section');
    contest.querySelector('.chosen')?.classList.remove('chosen');
    target.closest('li').classList.add('chosen');
    contest.querySelector('.status').textContent = 'Choix : ' + target.closest('label').textContent;
  });
</script></body></html>`;
