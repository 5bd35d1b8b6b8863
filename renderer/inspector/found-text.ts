import type { RecordId } from '#shared/model/fields.ts';
import { create } from '../app/create-store.ts';

type FoundText = { readonly id: RecordId; readonly field: string };

/** The text that was searched for and found, where a field of the inspector holds it: it is brought into sight and framed. */
export const useFoundText = create<{ readonly found: FoundText | undefined }>(() => ({ found: undefined }));

export const showFoundText = (found: FoundText | undefined): void => useFoundText.setState({ found });

/** @param name what names the records and the field: `nameOf`, and a language behind it */
export const useIsFound = (name: string | undefined): boolean =>
  useFoundText(
    ({ found }) => found !== undefined && name !== undefined && `${name}/`.startsWith(`${found.id}/${found.field}/`),
  );
