import { changeOf } from '../model/algebra.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { RecordId } from '../model/fields.ts';
import { referrersOf } from '../model/queries.ts';
import type { Rec, RecordType } from '../model/record.ts';
import { picturesOf, references, referred } from '../model/references.ts';

const onSteps: readonly RecordType[] = ['mark', 'wait', 'failure', 'policy', 'metric', 'note'];
const members: readonly RecordType[] = ['owner', 'phase', 'step', 'lane', 'card', 'connector', ...onSteps];

/** What goes when something it stands on goes, in the order in which it is worked out. */
const going: readonly { readonly with: readonly RecordType[]; readonly goes: readonly RecordType[] }[] = [
  { with: ['blueprint'], goes: members },
  { with: ['phase'], goes: ['step'] },
  { with: ['step', 'lane'], goes: ['card'] },
  { with: ['step', 'lane', 'card'], goes: onSteps },
  { with: ['card'], goes: ['connector'] },
];

/** What stays and forgets: a card or a failure whose owner goes has none. */
const forgetting: readonly RecordType[] = ['card', 'failure'];

/** A document with a change being worked out on top of it. */
class Draft {
  private readonly document: Document;
  private readonly entries: Map<RecordId, Change[RecordId]>;
  /** Who refers to whom among the records as the plan leaves them: the document's own index does not know. */
  private readonly planned = new Map<RecordId, RecordId[]>();

  constructor(document: Document, plan: Change) {
    this.document = document;
    this.entries = new Map(Object.entries(plan));
    for (const [id, [, rec]] of this.entries) {
      for (const target of rec ? targetsOf(rec) : []) {
        const known = this.planned.get(target);
        if (known) known.push(id);
        else this.planned.set(target, [id]);
      }
    }
  }

  get change(): Change {
    return changeOf(this.entries);
  }

  set(id: RecordId, rec: Rec | null): void {
    this.entries.set(id, [this.entries.get(id)?.[0] ?? this.document.get(id) ?? null, rec]);
  }

  /** The ids of records that were there before and no longer are. */
  gone(types: readonly RecordType[]): RecordId[] {
    return [...this.entries].flatMap(([id, [before, rec]]) =>
      before && !rec && types.includes(before.type) ? [id] : [],
    );
  }

  /** The pictures that a record no longer shows, or that came with the plan. */
  loosened(): RecordId[] {
    const ids = [...this.entries].flatMap(([id, [before, rec]]) => [
      ...(before ? picturesOf(before) : []),
      ...(rec?.type === 'asset' ? [id] : []),
    ]);
    return [...new Set(ids)];
  }

  /** The records that, as things stand in the draft, hold this id. */
  referrers(id: RecordId): Rec[] {
    const ids = new Set([...referrersOf(this.document, id), ...(this.planned.get(id) ?? [])]);
    return [...ids].flatMap((referrer) => {
      const entry = this.entries.get(referrer);
      const rec = entry ? entry[1] : this.document.get(referrer);
      return rec && targetsOf(rec).includes(id) ? [rec] : [];
    });
  }
}

const targetsOf = (rec: Rec): RecordId[] => references[rec.type].flatMap((reference) => referred(rec, reference) ?? []);

/** A plan together with everything that follows from it, so that no reference is left without what it refers to. */
export function withConsequences(document: Document, plan: Change): Change {
  const draft = new Draft(document, plan);
  for (const rule of going) {
    for (const id of draft.gone(rule.with)) {
      for (const rec of draft.referrers(id)) if (rule.goes.includes(rec.type)) draft.set(rec.id, null);
    }
  }
  for (const id of draft.gone(['owner'])) {
    for (const rec of draft.referrers(id)) {
      if (!forgetting.includes(rec.type)) continue;
      const { owner: _gone, ...rest } = rec as Rec & { owner?: RecordId };
      draft.set(rec.id, rest as Rec);
    }
  }
  for (const id of draft.loosened()) if (draft.referrers(id).length === 0) draft.set(id, null);
  return draft.change;
}
