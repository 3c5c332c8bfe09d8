import { type ReactNode, useEffect, useRef } from 'react';
import styles from './heading.module.css';

interface Props {
  children: ReactNode;
  /** Default 1: the stage's own. */
  level?: 1 | 2;
  icon?: ReactNode;
  /** Takes the focus when it appears: a step where there is nothing to type. */
  focus?: boolean;
}

export function Heading({ children, level = 1, icon, focus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const Tag = level === 1 ? 'h1' : 'h2';
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <Tag ref={heading} className={styles.heading} data-level={level} tabIndex={focus ? -1 : undefined}>
      {icon}
      {children}
    </Tag>
  );
}
