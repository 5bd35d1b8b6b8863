import { type DeliverableFormat, deliverableFormats } from '#shared/model/deliverable.ts';

/** Where each format stands in the dialog, in the order in which they are offered. */
const groups = {
  documents: ['pdf', 'pptx', 'html'],
  pictures: ['png', 'svg'],
  tables: ['xlsx', 'csv', 'md'],
} as const;
export type FormatGroup = keyof typeof groups;

/** The formats that the program writes, in their groups. */
export const formatGroups = (Object.keys(groups) as FormatGroup[])
  .map((group) => ({
    group,
    formats: (groups[group] as readonly string[]).flatMap((name): DeliverableFormat[] =>
      deliverableFormats.filter((format) => format === name),
    ),
  }))
  .filter(({ formats }) => formats.length > 0);
