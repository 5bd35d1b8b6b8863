/** The sizes the interface can have; 1 is as it is designed. */
const sizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next larger (`1`) or smaller (`-1`) size, where there is one; `0` is the usual size. */
export function nextInterfaceSize(size: number, by: 1 | 0 | -1): number {
  if (by === 0) return 1;
  const next = by > 0 ? sizes.find((one) => one > size + 0.001) : sizes.findLast((one) => one < size - 0.001);
  return next ?? size;
}
