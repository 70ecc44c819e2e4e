/**
 * Raised at the threshold, and quiet again only when half of it is left, so that a value that hovers there is
 * told of once. A threshold of one record is quiet again at none.
 */
export function shouldBeRaised(isRaised: boolean, value: number, threshold: number): boolean {
  return isRaised ? value > threshold / 2 : value >= threshold
}
