// All set-up, in the order in which each step needs the one before. Every step is quick when there is nothing to do.
import { findElectron } from './electron.mjs';
import { hasFallback } from './fallback-electron.mjs';
import { findNode, withNode } from './node.mjs';
import { preparePackages } from './packages.mjs';
import { placeSqlite, removeSqlite } from './sqlite-addon.mjs';
import { needCommands, needLibraries } from './system-packages.mjs';

/** For the command line, unit tests and checks: the packages and a Node; `{ node, env }`. */
export async function prepareNode() {
  await preparePackages();
  const node = await findNode();
  return { node, env: withNode(node) };
}

/** For everything: also an Electron that starts; `{ node, env, electron }`. */
export async function prepareElectron() {
  const { node, env } = await prepareNode();
  if (hasFallback) await needCommands(['unzip']);
  const electron = await findElectron(node);
  await needLibraries(electron.executable);
  if (electron.fallback) {
    await needCommands(['python3', 'make', 'g++', 'strip']);
    await placeSqlite(node);
  } else removeSqlite();
  return { node, electron, env: { ...env, ...electronEnvironment(electron) } };
}

/** How tools are told which Electron to build for and to start. */
const electronEnvironment = ({ folder, executable, version }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: folder,
  ELECTRON_EXEC_PATH: executable,
  ELECTRON_MAJOR_VER: version.split('.')[0],
});
