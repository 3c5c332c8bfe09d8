import { useEffect, useState } from 'react';
import { usePhoneView } from './use-phone.ts';

/** The console's clock, looked at every second. */
export function useNow(): Date {
  const { ahead } = usePhoneView();
  const [own, setOwn] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return new Date(own + ahead);
}
