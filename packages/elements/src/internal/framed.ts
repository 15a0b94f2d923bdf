/** True inside a frame of another site, where what a member types could be watched or overlaid (trust S18). */
export function isFramedByAnotherSite(): boolean {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}
