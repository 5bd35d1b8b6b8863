import { useWords } from '../app/use-words.ts';
import { ComparePanes } from '../compare/compare-panes.tsx';
import { useSpotName } from './moment-names.ts';
import { compareWith, endCompared, type Shown, type Spot, swapCompared, usePast } from './past-state.ts';
import { useVersions } from './versions.ts';

type Props = { readonly before: Shown; readonly after: Shown };

/** Any two states of the document, as two blueprints are compared. */
export function PastCompare({ before, after }: Props) {
  const words = useWords();
  const blueprint = usePast((state) => state.blueprint);
  const nameOf = useSpotName();
  const there = (shown: Shown) => blueprint !== undefined && shown.document.has(blueprint);
  const heads = {
    before: <SpotChoice side="before" shown={before} />,
    after: <SpotChoice side="after" shown={after} />,
  };
  if (blueprint === undefined || !there(before) || !there(after)) {
    return (
      <div className="past-missing">
        {heads.before}
        {heads.after}
        <p>{words('past.notThere')}</p>
      </div>
    );
  }
  const side = (shown: Shown) => ({ document: shown.document, blueprint, title: nameOf(shown.spot).name });
  return (
    <div className="past-body">
      <ComparePanes
        before={side(before)}
        after={side(after)}
        heads={heads}
        onSwap={swapCompared}
        onClose={endCompared}
      />
    </div>
  );
}

const keyOf = (spot: Spot): string => ('version' in spot ? `v ${spot.version}` : `p ${spot.position}`);
const spotOf = (key: string): Spot =>
  key.startsWith('v ') ? { version: key.slice(2) } : { position: Number(key.slice(2)) };

/** Which state stands on a side: now, the moment the slider is at, the beginning, or a named version. */
function SpotChoice({ side, shown }: { readonly side: 'before' | 'after'; readonly shown: Shown }) {
  const words = useWords();
  const versions = useVersions((state) => state.versions);
  const timeline = usePast((state) => state.timeline);
  const position = usePast((state) => state.position);
  const nameOf = useSpotName();
  const last = timeline?.moments.length ?? 0;
  const positions = [...new Set([last, position, 0])];
  const spots: Spot[] = [...positions.map((at) => ({ position: at })), ...versions.map(({ id }) => ({ version: id }))];
  const keys = spots.map(keyOf);
  const all = keys.includes(keyOf(shown.spot)) ? spots : [shown.spot, ...spots];
  return (
    <label className="past-spot">
      <span>{words(side === 'before' ? 'versions.older' : 'versions.newer')}</span>
      <select
        className="box past-select"
        value={keyOf(shown.spot)}
        onChange={({ target }) => void compareWith(side, spotOf(target.value))}
      >
        {all.map((spot) => {
          const { name, time } = nameOf(spot);
          return (
            <option key={keyOf(spot)} value={keyOf(spot)}>
              {time === '' ? name : `${name} · ${time}`}
            </option>
          );
        })}
      </select>
    </label>
  );
}
