import { css } from 'lit';

/** Contests and their review. What is chosen has a shape, a word and a colour of its own (rule 13). */
export const contestStyles = css`
  .contests {
    container-type: inline-size;
  }

  /*
   * A ballot may have a thousand options: blocks, as a grid would measure each again for every mark; and nothing in an
   * option that makes a layer of its own, such as opacity
   */
  .contests > * + * {
    margin-block-start: 1.25em;
  }

  .contest {
    contain: layout style;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  /* Out of view, it costs a mark elsewhere nothing; it is found, read out and printed all the same */
  .contest.long,
  .contest.long .option {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
    overflow-clip-margin: 0.5em;
  }

  .contest.long {
    contain-intrinsic-block-size: auto 300em;
  }

  .contest > * + * {
    margin-block-start: 0.75em;
  }

  .contest > span {
    display: block;
  }

  .contest-heading {
    position: sticky;
    z-index: 2;
    inset-block-start: -1px;
    margin-inline: -0.5em;
    padding: 0.5em;
    border-radius: var(--_radius);
  }

  .contest-heading.stuck {
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
    box-shadow: 0 0.25em 0.75em -0.25em rgb(0 0 0 / 22%);
  }

  .contest-heading h3 {
    font-size: 1.1875em;
    line-height: 1.3;
  }

  .rule {
    font-weight: 600;
  }

  .body {
    white-space: pre-line;
  }

  .options > * + * {
    margin-block-start: 0.5em;
  }

  .option {
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .option.chosen {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0.375em 0 0 var(--_accent);
  }

  .option :is(input, button, summary) {
    scroll-margin-block: 9em 7em;
  }

  .mark {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    min-block-size: max(3em, 48px);
    padding: 0.625em 1em !important;
    border-radius: calc(var(--_radius) - 1px);
    font-weight: 400 !important;
  }

  label.mark {
    flex-wrap: nowrap;
    cursor: pointer;
  }

  label.mark:hover {
    background: var(--_tint);
  }

  .mark > input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .name {
    flex: 1;
    min-inline-size: 6em;
  }

  .name .quiet {
    display: block;
    opacity: 1;
  }

  .option:not(.chosen) :is(.state, .if-ranked),
  .chosen .unless-ranked {
    visibility: hidden;
  }

  /* A picture is a layer of its own: what lies over it would be one more, for each option */
  .photo {
    position: relative;
    z-index: 1;
  }

  .photo .picture {
    inline-size: 3.5em;
    block-size: 3.5em;
    object-fit: cover;
  }

  .state {
    display: flex;
    flex: none;
    gap: 0.25em;
    align-items: center;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .rank {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 3em;
    block-size: 3em;
    border: 1px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .option:not(.chosen) .rank {
    border: 1px dashed var(--_edge);
    background: none;
    color: inherit;
  }

  .ranking {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-inline-start: auto;
  }

  /* As wide as the longer of two words, whichever is seen */
  .either {
    display: grid;
    place-items: center;
  }

  .either > * {
    grid-area: 1 / 1;
  }

  @container (inline-size < 34em) {
    .ranking {
      flex-basis: 100%;
      justify-content: end;
    }
  }

  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(2.75em, 48px), 1fr));
    flex-basis: 100%;
    gap: 0.375em;
  }

  .step:first-child {
    grid-column: span 2;
  }

  .step {
    display: grid !important;
    font-weight: 400 !important;
    cursor: pointer;
  }

  .step > * {
    grid-area: 1 / 1;
  }

  .step input {
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    outline: none !important;
    box-shadow: none !important;
    cursor: pointer;
    appearance: none;
  }

  .value {
    display: grid;
    place-items: center;
    min-block-size: max(2.75em, 48px);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
  }

  .step:not(:first-child) :checked + .value {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .step :focus-visible + .value {
    outline: 0.125em solid var(--_accent);
    outline-offset: 0.125em;
    box-shadow: var(--_focus);
  }

  .option > .field {
    padding: 0 1em 1em;
  }

  details {
    margin-block-start: -0.5em;
    padding: 0 1em 0.25em;
  }

  details[open] {
    padding-block-end: 1em;
  }

  summary {
    inline-size: fit-content;
    padding-block: max(0.75em, calc((48px - 1.5em) / 2));
    color: var(--_accent);
    cursor: pointer;
  }

  details > ul {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  .or {
    font-weight: 600;
  }

  .unseen {
    visibility: hidden;
  }

  .more {
    position: sticky;
    z-index: 1;
    inset-block-end: 5.5em;
    block-size: 0;
    pointer-events: none;
  }

  .more > span {
    position: absolute;
    inset-block-end: 0.75em;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.375em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
    font-size: 0.875em;
  }

  .more > span::after {
    content: ' ↓' / '';
  }

  .review {
    display: grid;
  }

  .reviewed {
    display: grid;
    gap: 0.5em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .beside {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }

  .beside button {
    flex: none;
  }

  .choices-made {
    display: grid;
    gap: 0.5em;
  }

  .choices-made li {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }

  .nothing {
    inline-size: fit-content;
    padding: 0.25em 0.75em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    font-style: italic;
  }

  @media (forced-colors: active) {
    .contest-heading.stuck {
      border: 1px solid;
    }

    .option.chosen {
      outline: 0.1875em solid Highlight;
    }

    .step :checked + .value {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .contest.long,
    .contest.long .option {
      content-visibility: visible;
    }

    .contest-heading {
      position: static;
    }

    .more {
      display: none;
    }
  }
`;
