import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keyName } from '../actions/key-names.ts';
import { useWords } from '../app/use-words.ts';
import { closeHelp, useHelp } from './help-state.ts';
import { shortcutGroups } from './shortcut-groups.ts';
import { glossary } from './terms.ts';

/** The keys of every action, and what the method's terms mean. */
export function HelpDialog() {
  const words = useWords();
  const page = useHelp((state) => state.page);
  return (
    <ModalOverlay
      className="veil"
      isOpen={page !== undefined}
      isDismissable
      onOpenChange={(stays) => !stays && closeHelp()}
    >
      <Modal className="help-modal">
        <Dialog className="help-dialog">
          <header>
            <Heading slot="title">{page && words(`help.${page}`)}</Heading>
            <Button className="icon-button" aria-label={words('help.close')} onPress={closeHelp}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          {page === 'shortcuts' && <Shortcuts />}
          {page === 'glossary' && <Glossary />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Shortcuts() {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className="help-body help-columns" tabIndex={0} aria-label={words('help.shortcuts')}>
      {shortcutGroups().map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{words(title)}</h3>
          <dl>
            {shortcuts.map(({ id, word, keys }) => (
              <div key={id} className="help-row">
                <dt>{words(word)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{keyName(key)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function Glossary() {
  const words = useWords();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    const { part } = useHelp.getState();
    if (part) body.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section ref={body} className="help-body" tabIndex={0} aria-label={words('help.glossary')}>
      {glossary.map(({ title, terms }) => (
        <section key={title} data-part={title}>
          <h3>{words(title)}</h3>
          <dl>
            {terms.map(({ name, means, source }) => (
              <div key={name} className="help-term">
                <dt>{words(name)}</dt>
                <dd>
                  {words(means)} <cite>{words(source)}</cite>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
