// One package of the npm registry, fetched through npm and pinned by the hash of its archive.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustRun, npm } from './run.mjs';
import { SetUpFailure } from './say.mjs';

/** Unpacks `{ name, version, integrity }` into a folder; nothing of it is used unless the archive has the pinned hash. */
export async function unpackPackage({ name, version, integrity }, folder) {
  await npm(['pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
  });
  const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new SetUpFailure(`npm gave no archive of ${name}@${version}`);
  const file = path.join(folder, archive);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity)
    throw new SetUpFailure(`${name}@${version} is not the pinned package: ${found} in place of ${integrity}`);
  await mustRun('tar', ['-xzf', file, '--strip-components=1', '-C', folder]);
  await rm(file);
}
