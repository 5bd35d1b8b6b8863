import type { Page } from '@playwright/test';

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** What has the keyboard: what kind of thing it is, where it is drawn, and whether something lies over it. */
type Stop = { readonly kind: string; readonly clip: Clip; readonly covered: boolean };

const focusable = 'button, input, select, textarea, a[href], [tabindex], [role^="menuitem"], [role="option"]';

type Survey = {
  /** The kinds of things that could have the keyboard now: each needs to be looked at once. */
  readonly kinds: readonly string[];
  readonly stop: Stop | undefined;
  /** Whether something else had the keyboard when it was asked last. */
  readonly moved: boolean;
};

const survey = (page: Page): Promise<Survey> =>
  page.evaluate((focusable) => {
    const kindOf = (element: Element): string => {
      const of = (one: Element | null) =>
        one ? [one.tagName.toLowerCase(), ...[...one.classList].sort(), one.getAttribute('role') ?? ''].join('.') : '';
      return `${of(element)} in ${of(element.parentElement?.closest('[class]') ?? null)}`;
    };
    const kinds = [...document.querySelectorAll<HTMLElement>(focusable)].flatMap((element) =>
      element.tabIndex < 0 ||
      element.matches(':disabled') ||
      element.closest('[inert], [aria-hidden="true"]') ||
      !element.checkVisibility({ visibilityProperty: true })
        ? []
        : kindOf(element),
    );
    const at = document.activeElement;
    const asked = globalThis as { keyboardWas?: Element | null };
    const moved = asked.keyboardWas !== at;
    asked.keyboardWas = at;
    if (!(at instanceof HTMLElement) || at === document.body) return { kinds, stop: undefined, moved };
    // The field that waits for letters is not seen itself: the sheet or the table it belongs to is framed.
    const waits = at.matches('.typing-place[data-waiting]');
    const shown = (waits ? at.closest('.canvas, .table') : at.closest('label')) ?? at;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - 4), Math.max(0, y - 4)];
    const clip = {
      x: left,
      y: top,
      width: Math.max(1, Math.min(innerWidth, x + width + 4) - left),
      height: Math.max(1, Math.min(innerHeight, y + height + 4) - top),
    };
    const above = document.elementFromPoint(x + width / 2, y + height / 2);
    const covered = above !== null && !waits && !shown.contains(above) && !above.contains(shown);
    return { kinds, stop: { kind: kindOf(at), clip, covered }, moved };
  }, focusable);

/** Goes by Tab through whatever can have the keyboard, and notes what does not show it or has something lying over it. */
export class KeyboardSeen {
  readonly #known = new Set<string>();
  /** What does not look different with the keyboard than without, or is covered while it has it. */
  readonly hidden: string[] = [];

  get kinds(): number {
    return this.#known.size;
  }

  /** Looks at the kinds of things not met before, and gives the keyboard back. */
  async look(page: Page, where: string): Promise<void> {
    const awaited = new Set((await survey(page)).kinds.filter((kind) => !this.#known.has(kind)));
    if (awaited.size === 0) return;
    const first = await page.evaluateHandle(() => document.activeElement as HTMLElement | null);
    const inList = (await page.locator('[role=menu], [role=listbox]').count()) > 0;
    const keys = inList ? ['ArrowDown', 'ArrowUp'] : ['Tab'];
    let last: (Stop & { readonly having: Buffer }) | undefined;
    for (let press = 0; press < 100 && (awaited.size > 0 || last); press++) {
      await page.keyboard.press(keys[press % keys.length] ?? '');
      const { stop, moved } = await survey(page);
      // What keeps the keyboard, as the field of a list does, cannot be seen without it.
      if (last && moved && (await page.screenshot({ clip: last.clip, caret: 'hide' })).equals(last.having))
        this.hidden.push(`${where}: ${last.kind}`);
      last = undefined;
      if (!stop) continue;
      awaited.delete(stop.kind);
      if (this.#known.has(stop.kind)) continue;
      this.#known.add(stop.kind);
      if (stop.covered) this.hidden.push(`${where}: ${stop.kind} is covered`);
      last = { ...stop, having: await page.screenshot({ clip: stop.clip, caret: 'hide' }) };
    }
    for (const kind of awaited) this.#known.add(kind);
    await first.evaluate((element) => element?.focus());
  }
}
