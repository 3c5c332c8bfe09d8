/** Says `text` to a screen reader whenever it changes; nobody sees it. */
export function Announcer({ text, urgent = false }: { text: string; urgent?: boolean }) {
  return (
    <div className="unseen" role={urgent ? 'alert' : 'status'} aria-live={urgent ? 'assertive' : 'polite'}>
      {text}
    </div>
  );
}
