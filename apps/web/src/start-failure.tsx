import type { ReactNode } from 'react';

const words = {
  en: ['Ringside could not be loaded. Check your connection.', 'Try again'],
  fr: ['Ringside n’a pas pu être chargé. Vérifiez votre connexion.', 'Réessayer'],
  de: ['Ringside konnte nicht geladen werden. Prüfe deine Verbindung.', 'Noch einmal'],
};

/** Not even the texts could be fetched, so it speaks every language at once. */
export function StartFailure(): ReactNode {
  return (
    <main className="mx-auto grid max-w-md gap-4 p-6">
      <h1 className="text-2xl font-bold">Ringside</h1>
      {Object.entries(words).map(([language, [text, again]]) => (
        <p key={language} lang={language}>
          {text}{' '}
          <button type="button" className="underline" onClick={() => location.reload()}>
            {again}
          </button>
        </p>
      ))}
    </main>
  );
}
