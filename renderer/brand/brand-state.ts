import { create } from '../app/create-store.ts';
import { editsKept } from '../app/files.ts';

/** Whether the window of the brand stands. */
export const useBrand = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens it. A text that is being edited is kept first. */
export async function openBrand(): Promise<void> {
  if (await editsKept()) useBrand.setState({ open: true });
}

export const closeBrand = (): void => useBrand.setState({ open: false });
