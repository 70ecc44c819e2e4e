export function wordsIn(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Small letters without accents, in any script; a hyphen is part of an article's number. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}-]+/gu, ' ')
    .trim()
}

/** At the beginning of one of its words: `mug` is in `mugs` and not in `smug`. Both are plain. */
export function hasWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`)
}

export function almostHasWord(text: string, word: string): boolean {
  if (hasWord(text, word)) return true
  return word.length > 3 && text.split(' ').some((other) => isOneSlipAway(other, word))
}

/** One letter left out, put in, or another one. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const rests = [
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at + 1)],
  ]
  return rests.some(([left, right]) => left === right)
}
