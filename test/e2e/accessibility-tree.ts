import type { CDPSession, Page } from '@playwright/test';

/** A part of the page as a screen reader is given it. */
export type Heard = { readonly role: string; readonly name: string };

type Given = Awaited<ReturnType<typeof nodesOf>>[number];

const sessions = new WeakMap<Page, CDPSession>();

async function nodesOf(page: Page) {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

/** All that a screen reader is given of a page, in order: what is hidden from it or inert is not there. */
export async function accessibilityTree(page: Page): Promise<readonly Heard[]> {
  const nodes = await nodesOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes.flatMap((node) => (node.ignored ? [] : heardOf(byId, node)));
}

function heardOf(byId: ReadonlyMap<string, Given>, node: Given): Heard {
  const textIn = (node: Given): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? [])
          .flatMap((id) => byId.get(id) ?? [])
          .map(textIn)
          .join('');
  const role = String(node.role?.value ?? '');
  const name = String(node.name?.value ?? '');
  return { role, name: name || (withText.has(role) ? textIn(node) : '') };
}

/** What a screen reader says of the cell or card that is walked to: the field with the keyboard names it. */
export async function activeName(page: Page): Promise<string | undefined> {
  const nodes = await nodesOf(page);
  for (const { properties } of nodes) {
    const isFocused = properties?.some(({ name, value }) => name === 'focused' && value.value === true);
    const active = properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0];
    if (!isFocused || !active) continue;
    const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === active.backendDOMNodeId);
    return found && heardOf(new Map(nodes.map((node) => [node.nodeId, node])), found).name;
  }
  return undefined;
}

/** Roles that are read by what is in them, unless they have a name. */
const withText = new Set(['listitem', 'cell', 'gridcell', 'columnheader', 'rowheader', 'caption']);
