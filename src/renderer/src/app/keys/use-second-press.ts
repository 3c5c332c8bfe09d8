import { useEffect, useState } from 'react';

const windowMs = 3000;

/** A key that must be pressed twice within three seconds: `armed` after the first. */
export function useSecondPress(action: () => void): { armed: boolean; press: () => void } {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), windowMs);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    setArmed(!armed);
    if (armed) action();
  };
  return { armed, press };
}
