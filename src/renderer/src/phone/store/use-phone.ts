import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PhoneStore, PhoneView } from './phone-store.ts';

const StoreContext = createContext<PhoneStore | null>(null);
export const PhoneStoreProvider = StoreContext.Provider;

export function usePhoneStore(): PhoneStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('outside of the phone window');
  return store;
}

/** What the window shows now. */
export function usePhoneView(): PhoneView {
  const { subscribe, view } = usePhoneStore();
  return useSyncExternalStore(subscribe, view);
}
