import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { ApprovalPanel } from '../../approval/components/approval-panel.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import styles from './block-panel.module.css';

type Scope = CaseView['block']['scopes'][number];

/** In the order of their keys; which of them can be blocked, main says. */
const scopes: readonly Scope[] = ['authenticator', 'mitid'];

/** R5: asked for where nothing is left to block: says so, and what to do. */
function NothingToBlock({ done, onBack }: { done: boolean; onBack: () => void }) {
  const { t } = useTranslation();
  const back = useRef<HTMLButtonElement>(null);
  useAction('back', onBack);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.panel}>
      <Notice code="nothing-to-block">{t(done ? 'block.allDone' : 'block.nothing')}</Notice>
      <div className={styles.actions}>
        <ActionButton kind="bare" keyName={keyOf('back')} buttonRef={back} onPress={onBack}>
          {t('block.cancel')}
        </ActionButton>
      </div>
    </div>
  );
}

export function BlockPanel({ view, at, onDone }: CaseProps & { onDone: () => void }) {
  if (view.block.scopes.length > 0) return <BlockForm view={view} at={at} onDone={onDone} />;
  return <NothingToBlock done={view.block.done !== null} onBack={onDone} />;
}

/** R5: three keys in all: open, what to block, confirm. Undoable for a minute, so nothing asks twice. */
function BlockForm({ view, at, onDone }: CaseProps & { onDone: () => void }) {
  const { block } = view;
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.block');
  const only = block.scopes.length === 1 ? (block.scopes[0] ?? null) : null;
  const [scope, setScope] = useState<Scope | null>(only);
  const [appId, setAppId] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const confirm = useRef<HTMLButtonElement>(null);
  const choosesApp = scope === 'authenticator' && block.apps.length > 1;
  const ready = scope !== null && (!choosesApp || appId !== null);

  const makeBlock = async () => {
    if (!scope || !ready) return;
    const view = await run({ scope, appId: choosesApp ? appId : null });
    if (view) onDone();
  };
  useAction('back', onDone);
  // With the last choice the third key is at hand: Enter, at once, however fast it follows.
  useEffect(() => {
    if (chosen > 0 && ready) confirm.current?.focus();
  }, [chosen, ready]);

  return (
    <div className={styles.panel}>
      <Choice
        id="block-scope"
        labelKey="block.what"
        layout="inline"
        focus
        deliberate
        value={scope}
        options={block.scopes.map((value) => ({
          value,
          textKey: `block.scope.${value}`,
          keyName: choiceKey('blockScope', scopes.indexOf(value)),
        }))}
        onChoose={(value) => {
          setScope(value);
          setChosen((times) => times + 1);
        }}
      />
      {choosesApp ? (
        <Choice
          id="block-app"
          labelKey="block.app"
          layout="inline"
          value={appId}
          options={block.apps.map((app, index) => ({
            value: app.id,
            text: app.name,
            keyName: choiceKey('blockApp', index),
          }))}
          onChoose={(value) => {
            setAppId(value);
            setChosen((times) => times + 1);
          }}
        />
      ) : null}
      <Failure failure={failure} />
      {scope === 'mitid' ? <ApprovalPanel view={view} at={at} stages={['block']} /> : null}
      <div className={styles.actions}>
        <ActionButton
          kind="stop"
          testId="block-confirm"
          keyName="Enter"
          busy={busy}
          disabled={!ready}
          buttonRef={confirm}
          onPress={() => void makeBlock()}
        >
          {t('block.confirm')}
        </ActionButton>
        <ActionButton kind="bare" keyName={keyOf('back')} onPress={onDone}>
          {t('block.cancel')}
        </ActionButton>
        <span className={styles.help}>{t('block.help')}</span>
      </div>
    </div>
  );
}
