import { nextCode } from '../model/codes.ts';
import type { RecordId } from '../model/fields.ts';
import type { Owner } from '../model/owner.ts';
import { ownersOf } from '../model/queries.ts';
import { lastOrder } from './arrange.ts';
import { adding, command } from './command.ts';
import { type Typed, typed } from './typed.ts';

/** Adds an owner to a blueprint, after the others. */
export const addOwner = command<{ readonly id: RecordId; readonly blueprint: RecordId; readonly title: Typed }>(
  'command.addOwner',
  (document, { id, blueprint, title }) => {
    const order = lastOrder(ownersOf(document, blueprint));
    const owner: Owner = {
      id,
      type: 'owner',
      blueprint,
      code: nextCode(document, blueprint, 'owner'),
      order,
      title: '',
    };
    return adding(document, [typed(document, owner, 'title', title)]);
  },
);
