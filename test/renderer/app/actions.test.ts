import { expect, it, vi } from 'vitest';
import type { OpenDocument } from '#shared/ipc.ts';
import { fail, ok } from '#shared/model/result.ts';
import { opening } from '../../../renderer/app/actions.ts';
import { set, useWindow } from '../../../renderer/app/window-state.ts';

const code = vi.hoisted(() => {
  let come: () => void = () => undefined;
  const here = new Promise<void>((done) => {
    come = done;
  });
  return { here, come: () => come() };
});

vi.mock('../../../renderer/app/workspace-parts.ts', async () => {
  await code.here;
  return {
    connectWorkspace: () => ({ show: ({ notices = [] }: OpenDocument) => set({ faults: notices, recovered: 1 }) }),
  };
});

it('says why a file was refused, although one opened before it is shown only now', async () => {
  const notice = { code: 'file.mended' };
  const refusal = { code: 'file.notDatabase' };
  const open: OpenDocument = {
    document: 'open',
    history: [],
    versions: [],
    saved: { state: 'kept' },
    notices: [notice],
  };
  await opening(Promise.resolve(ok(open)));
  expect(useWindow.getState()).toMatchObject({ opening: true, faults: [] });
  await opening(Promise.resolve(fail(refusal)));
  code.come();
  await vi.waitFor(() => expect(useWindow.getState()).toMatchObject({ recovered: 1, faults: [refusal] }));
});
