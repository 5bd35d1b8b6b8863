import { plainName, roleNamed } from '../clipboard/lane-names.ts';
import { type LaneRole, laneRoles } from '../model/lane.ts';
import { methodWords } from '../words/method.ts';
import type { Draft, Part } from './draft.ts';

const isOwnName = (role: LaneRole, name: string): boolean =>
  roleNamed(name) === role && [role, ...methodWords[`role.${role}`]].some((own) => plainName(own) === plainName(name));

/** The lanes of a blueprint in the making, each made once. */
export function laneBook(draft: Draft) {
  const lanes = new Map<string, Part>();
  return {
    /** The lane of a role under a name; '' and the role's own name are the same. */
    lane(role: LaneRole, name: string): Part {
      const title = isOwnName(role, name) ? '' : name;
      const key = `${role}/${plainName(title) || title}`;
      const lane = lanes.get(key) ?? draft.add('lane', { role, ...(title !== '' && { title }) });
      lanes.set(key, lane);
      return lane;
    },
    /** Lists say nothing of the order of lanes: it is the method's. */
    inOrder() {
      const rank = ({ role }: Part) => laneRoles.indexOf(role as LaneRole);
      draft.list('lane').sort((a, b) => rank(a) - rank(b));
    },
  };
}
