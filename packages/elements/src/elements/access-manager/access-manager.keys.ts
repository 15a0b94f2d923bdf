/** What leads from one person to another, and by how many rows. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The row that a key leads to from row `index` of `count`; undefined for a key that leads nowhere. */
export function rowAfter(key: string, index: number, count: number): number | undefined {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.min(Math.max(index + step, 0), count - 1);
}

/** The control of another row that stands in the same column, or the row itself. */
export function focusInRow(root: ParentNode, id: string, column: string | undefined): void {
  const row = root.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(id)}"]`);
  const control =
    column === undefined ? null : row?.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"]`);
  (control ?? row)?.focus();
}

/** The row and the column where the focus is; undefined outside of a row, and in a field that has its own arrows. */
export function placeOf(target: EventTarget | null): { id: string; column: string | undefined } | undefined {
  if (!(target instanceof HTMLElement) || target.matches('select, textarea, input:not([type=checkbox])'))
    return undefined;
  const id = target.closest<HTMLElement>('.row')?.dataset['id'];
  return id === undefined ? undefined : { id, column: target.dataset['column'] };
}
