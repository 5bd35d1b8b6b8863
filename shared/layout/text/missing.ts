import { clusters } from './clusters.ts';
import { fontOfCluster, fontRuns } from './fonts.ts';
import { printable } from './printable.ts';

/** The characters no bundled font can draw, each once, in the order they are met. */
export function missingCharacters(text: string): string[] {
  const found = new Set<string>();
  for (const cluster of clusters(printable(text))) {
    if (cluster !== '\n' && fontOfCluster(cluster, 0, cluster.length) === 'missing') found.add(cluster);
  }
  return [...found];
}

/** U+25A1, as wide as what it stands for is measured. */
const box = '\u25a1';

/** A line with a box for each character no bundled font can draw: for writers whose fonts are the bundled ones only. */
export const withBoxes = (line: string): string =>
  fontRuns(line)
    .map((run) => (run.font === 'missing' ? box.repeat(clusters(run.text).length) : run.text))
    .join('');
