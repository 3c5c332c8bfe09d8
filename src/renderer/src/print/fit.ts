/** Height of A4 in CSS pixels, less what rounding may add. */
const pageHeight = (297 / 25.4) * 96 - 3;
/** Points. Smaller than this is not for paper that a citizen is given. */
const sizes = [10.5, 10.25, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5];

/** Makes the type smaller, a quarter of a point at a time, until the sheet fits on its page. */
export function fitOnPage(sheet: HTMLElement): void {
  const { style } = document.documentElement;
  for (const size of sizes) {
    style.fontSize = `${size}pt`;
    if (sheet.scrollHeight <= pageHeight) return;
  }
}
