const embedScript = `<!-- Once a page -->
<script type="module" src="/trait-union/embed.js" data-portal="https://members.local101.example/api/v1"></script>`;

/** What a webmaster pastes to have what a story shows. */
export const withEmbedScript = (markup: string): string => `${embedScript}\n\n${dedent(markup)}`;

/** The markup with the indentation of its last line, which closes the outer element, taken off every line. */
function dedent(markup: string): string {
  const lines = markup.split('\n').filter((line) => line.trim());
  const indentation = /^ */.exec(lines.at(-1) ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.replace(new RegExp(`^ {0,${indentation}}`), '')).join('\n');
}
