import { PanelRightClose, PanelRightOpen, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { RecordId } from '#shared/model/fields.ts';
import { placeName, recordName } from '#shared/model/names.ts';
import type { Rec, RecordType } from '#shared/model/record.ts';
import { composing } from '../actions/shortcut.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { openInspector, set, useWindow } from '../app/window-state.ts';
import { documentStore } from '../document/document-store.ts';
import { AfterSheet } from '../document/sheet-first.tsx';
import { useDocument, useFromDocument } from '../document/use-document.ts';
import { useJourney } from '../journey/journey-place.ts';
import { focusCanvas } from '../text-editor/editing.ts';
import { carrierOf, type Group, type InspectorTab, inspect, tabOf, tabsOf } from './inspected.ts';
import { removeFrom } from './panels/parts.tsx';
import { TabContent } from './tab-content.tsx';

/** What is selected and everything about it, at the right of the sheet. */
export const Inspector = memo(({ blueprint }: { readonly blueprint: RecordId }) => {
  const words = useWords();
  const open = useWindow((state) => state.inspectorOpen);
  return (
    <aside
      className={open ? 'inspector' : 'inspector inspector-closed'}
      aria-label={words('inspector.name')}
      onKeyDown={leaveByEscape}
    >
      <AfterSheet>
        <Button
          className="icon-button inspector-switch"
          aria-label={words(open ? 'inspector.close' : 'inspector.open')}
          aria-expanded={open}
          onPress={() => openInspector(!open)}
        >
          {open ? <PanelRightClose size={16} aria-hidden /> : <PanelRightOpen size={16} aria-hidden />}
        </Button>
        {open && <Inspected blueprint={blueprint} />}
      </AfterSheet>
    </aside>
  );
});

/** Escape, where a field has no use for it, gives the keyboard back to what the fields are about. */
function leaveByEscape(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  const within = target instanceof Node && currentTarget.contains(target);
  if (event.key !== 'Escape' || event.defaultPrevented || composing(event.nativeEvent) || !within) return;
  const document = documentStore.current();
  const { selection } = useWindow.getState();
  const carriers = selection.map((id) => {
    const rec = document.get(id);
    return (rec && carrierOf(document, rec)?.id) ?? id;
  });
  event.preventDefault();
  set({ selection: [...new Set(carriers)] });
  focusCanvas();
}

function Inspected({ blueprint }: { readonly blueprint: RecordId }) {
  const document = useDocument();
  const selection = useWindow((state) => state.selection);
  const card = useWindow((state) => state.focus?.card);
  // A thought or a feeling is the step's, which is not selected for it.
  const inJourney = useWindow((state) => state.view === 'journey' && state.focus === undefined);
  const step = useJourney((state) => state.place?.step);
  const focused = card ?? (inJourney ? step : undefined);
  const { groups, tag } = inspect(document, blueprint, selection, focused);
  const [chosen, setChosen] = useState<RecordType>();
  const group = groups.find(({ type }) => type === chosen) ?? groups.find(({ type }) => type === 'card') ?? groups[0];
  if (!group) return null;
  return (
    <>
      <Head group={group} />
      {groups.length > 1 && <Which groups={groups} shown={group} choose={setChosen} />}
      <Body key={group.type} group={group} tag={tag} />
    </>
  );
}

function Head({ group }: { readonly group: Group }) {
  const words = useWords();
  const language = useLanguage();
  const document = useDocument();
  const [first] = group.records;
  if (!first) return null;
  const one = group.records.length === 1;
  const title = one
    ? recordName(document, first, language)
    : words(`inspector.several.${group.type}`, { count: group.records.length });
  const place = one && placeName(document, first, language);
  return (
    <header className="inspector-head">
      <h2 title={title}>{title}</h2>
      {place && (
        <p className="muted" title={place}>
          {place}
        </p>
      )}
      {group.type !== 'blueprint' && group.type !== 'project' && (
        <Button
          className="icon-button"
          aria-label={words('inspector.remove', { what: title })}
          onPress={() => removeFrom(group.records, undefined)}
        >
          <Trash2 size={16} aria-hidden />
        </Button>
      )}
    </header>
  );
}

type WhichProps = {
  readonly groups: readonly Group[];
  readonly shown: Group;
  readonly choose: (type: RecordType) => void;
};

/** Of a selection of several types, which one is edited. */
function Which({ groups, shown, choose }: WhichProps) {
  const words = useWords();
  return (
    <ToggleButtonGroup
      className="switch inspector-which"
      aria-label={words('inspector.which')}
      disallowEmptySelection
      selectedKeys={[shown.type]}
      onSelectionChange={(keys) => {
        const group = groups.find(({ type }) => keys.has(type));
        if (group) choose(group.type);
      }}
    >
      {groups.map(({ type, records }) => (
        <ToggleButton key={type} id={type}>
          {words(`inspector.several.${type}`, { count: records.length })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const sameShown = (a: BodyProps, b: BodyProps): boolean =>
  a.tag === b.tag &&
  a.group.records.length === b.group.records.length &&
  (a.group.records as readonly Rec[]).every((rec, at) => rec === b.group.records[at]);

type BodyProps = { readonly group: Group; readonly tag: RecordId | undefined };

/** The tab of the tag that was chosen on the sheet, else the one a person chose last for things of this type. */
const Body = memo(({ group, tag }: BodyProps) => {
  const words = useWords();
  const chosen = useWindow((state) => state.inspectorTabs[group.type]) ?? 'details';
  const tabOfThis = useFromDocument((document) => tabOf(document.get(tag ?? '')?.type));
  const ids = group.records.map(({ id }) => id).join(' ');
  const [about, setAbout] = useState(ids);
  const [seen, setSeen] = useState(tag);
  /** The tab a tag brought to the front: it stays when the tag is deleted, until another tab or thing is chosen. */
  const [brought, setBrought] = useState(tabOfThis);
  if (tag !== seen || about !== ids) {
    setSeen(tag);
    setAbout(ids);
    if (tag !== undefined || about !== ids) setBrought(tabOfThis);
  }
  const tabs = tabsOf(group);
  const tab = brought ?? chosen;
  // The fields of one card become those of the next: most of them say the same. Everything else begins anew.
  const contentKey = group.type === 'card' && tab === 'details' ? 'cards' : ids;
  if (tabs.length === 1)
    return (
      <div className="inspector-body">
        <TabContent key={contentKey} group={group} tab="details" tag={tag} />
      </div>
    );
  return (
    <Tabs
      className="inspector-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        if (key === tab) return;
        setBrought(undefined);
        const { inspectorTabs } = useWindow.getState();
        set({ inspectorTabs: { ...inspectorTabs, [group.type]: key as InspectorTab } });
      }}
    >
      <TabList aria-label={words('inspector.tabs')} className="segments">
        {tabs.map((id) => (
          <Tab key={id} id={id} className="segment">
            {words(`inspector.tab.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={tab} id={tab} className="inspector-body">
        <TabContent key={contentKey} group={group} tab={tab} tag={tag} />
      </TabPanel>
    </Tabs>
  );
}, sameShown);
