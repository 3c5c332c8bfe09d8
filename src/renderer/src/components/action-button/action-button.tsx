import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { ariaOf } from '../../app/keys/chord.ts';
import { KeyCap } from '../key-cap/key-cap.tsx';
import styles from './action-button.module.css';

interface Props {
  children: ReactNode;
  testId?: string;
  /** Key shown on the button; who presses it is for the caller of this component to wire. With Ctrl: only while that is held. */
  keyName?: string;
  /** Its key is shown with Ctrl too, beside the text: a thing to do next. */
  keyShown?: boolean;
  icon?: ReactNode;
  /** Default `quiet`: a hairline. `main` is the one thing to do next; `stop` blocks; `bare` is text only. */
  kind?: 'main' | 'quiet' | 'stop' | 'bare';
  /** Default `button`. */
  type?: 'button' | 'submit';
  /** A call is under way: cannot be pressed again. */
  busy?: boolean;
  disabled?: boolean;
  onPress?: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
  big?: boolean;
}

function keyCap(keyName: string | undefined, shown: boolean): ReactNode {
  if (!keyName) return null;
  if (shown || !keyName.startsWith('Ctrl+')) return <KeyCap name={keyName} />;
  return (
    <span className={styles.chord}>
      <KeyCap name={keyName} />
    </span>
  );
}

export function ActionButton(props: Props) {
  const { children, testId, keyName, icon, kind = 'quiet', type = 'button', busy = false, disabled = false } = props;
  return (
    <Button
      ref={props.buttonRef}
      type={type}
      className={styles.button}
      data-kind={kind}
      data-big={props.big || undefined}
      data-testid={testId}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyName ? ariaOf(keyName) : undefined}
      onClick={props.onPress}
      leftSection={icon}
      rightSection={keyCap(keyName, props.keyShown ?? false)}
      classNames={{ inner: styles.inner ?? '', section: styles.section ?? '', label: styles.label ?? '' }}
    >
      {children}
    </Button>
  );
}
