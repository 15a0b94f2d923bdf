/** Who is chosen for an act to several. Kept through searches: whoever is chosen stays so until it is undone. */
export class Selection {
  readonly #ids = new Set<string>();
  #anchor: string | undefined;

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get size(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** `through`: those between the last one and this one as well, in the order of `rows`. */
  set(id: string, on: boolean, rows: readonly string[], through: boolean): void {
    const from = through && this.#anchor !== undefined ? rows.indexOf(this.#anchor) : -1;
    const to = rows.indexOf(id);
    const ids = from < 0 ? [id] : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.setAll(ids, on);
    this.#anchor = id;
  }

  setAll(ids: readonly string[], on: boolean): void {
    for (const id of ids)
      if (on) this.#ids.add(id);
      else this.#ids.delete(id);
  }

  clear(): void {
    this.#ids.clear();
    this.#anchor = undefined;
  }
}
