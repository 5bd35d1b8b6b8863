import type { Fault } from '#shared/model/result.ts';
import type { SalvagedProject } from '../storage/project-file.ts';

/** How much of a damaged file came back. */
export function salvageNotice(
  name: string,
  { found, held, whole }: Omit<SalvagedProject, 'document' | 'shelf'>,
): Fault {
  if (whole) return { code: 'file.salvagedWhole', params: { name, found } };
  if (held === undefined) return { code: 'file.salvagedSome', params: { name, found } };
  return { code: found < held ? 'file.salvaged' : 'file.salvagedParts', params: { name, found, held } };
}
