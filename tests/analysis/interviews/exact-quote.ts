/** Whether a printed quote stands in a text: every piece between `[…]`, in order, to the letter. */
export function isExactQuote(quote: string, text: string): boolean {
  let from = 0;
  for (const piece of quote.split("[…]").map((part) => part.trim())) {
    if (piece === "") continue;
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
