/** A code that is no other's: real ones have no U, and of so many at random two would often be the same. */
export function benchCode(place: number): string {
  return `U${place.toString(36).toUpperCase().padStart(5, '0')}`;
}
