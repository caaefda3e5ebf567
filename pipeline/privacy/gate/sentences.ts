/** The sentences of a text with the place where each begins. */
export function sentencesOf(text: string): { readonly sentence: string; readonly at: number }[] {
  const sentences: { sentence: string; at: number }[] = [];
  let at = 0;
  for (const { 0: end, index } of text.matchAll(/[.!?…;](?=[\s\u00a0\u202f,»”]|$)/g)) {
    sentences.push({ sentence: text.slice(at, index + end.length), at });
    at = index + end.length;
  }
  if (at < text.length) sentences.push({ sentence: text.slice(at), at });
  return sentences;
}
