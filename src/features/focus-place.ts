/**
 * Gives the focus to the row of a virtual list that has `data-place` of this number. A row far away comes into the page
 * only some frames after the list was scrolled to it.
 */
export function focusPlace(list: HTMLElement | null, place: number, frames = 20): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (row) row.focus({ preventScroll: true });
    else if (frames > 0) focusPlace(list, place, frames - 1);
  });
}
