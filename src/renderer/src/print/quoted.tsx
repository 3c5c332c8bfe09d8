import { Fragment } from 'react';

/** A step's text; what stands on the caller's screen, in “quotes”, is what the eye looks for. */
export function Quoted({ text }: { text: string }) {
  return text
    .split(/(“[^”]*”)/)
    .filter((part) => part !== '')
    .map((part, index) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      return <Fragment key={index}>{part.startsWith('“') ? <b>{part}</b> : part}</Fragment>;
    });
}
