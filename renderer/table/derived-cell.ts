import { minutesText } from '#shared/layout/minutes.ts';
import { laneOfMark, laneText } from '#shared/layout/tags.ts';
import type { Language, RecordId } from '#shared/model/fields.ts';
import type { Lane } from '#shared/model/lane.ts';
import type { Step } from '#shared/model/step.ts';
import type { TableContents } from './contents.ts';

/** What a lane that takes no cards says of a step: the same that it shows on the sheet. */
export function derivedTexts({ all }: TableContents, lane: Lane, step: Step, language: Language): readonly string[] {
  const { role } = lane;
  const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '−'));
  if (role === 'emotion') return step.emotion === undefined ? [] : [signed(step.emotion)];
  if (role === 'time') return minutesText(all, step.id, language).map(({ text }) => text);
  const owners: RecordId[] = [step.id, ...all.lanes.flatMap(({ id }) => all.stack(step.id, id).map((card) => card.id))];
  const tongue = { language, main: all.mainLanguage };
  return owners.flatMap((owner) => {
    const { marks, policies, metrics } = all.attachedTo(owner);
    if (role === 'policy') return policies.map((policy) => laneText(policy, tongue));
    if (role === 'metric') return metrics.map((metric) => laneText(metric, tongue));
    return marks.filter((mark) => laneOfMark(mark) === role).map((mark) => laneText(mark, tongue));
  });
}
