import { clusters } from './clusters.ts';
import { fontOfCluster } from './fonts.ts';
import { printable } from './printable.ts';

/** The characters no bundled font can draw, each once, in the order they are met. */
export function missingCharacters(text: string): string[] {
  const found = new Set<string>();
  for (const cluster of clusters(printable(text))) {
    if (cluster !== '\n' && fontOfCluster(cluster, 0, cluster.length) === 'missing') found.add(cluster);
  }
  return [...found];
}
