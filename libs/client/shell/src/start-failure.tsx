import type { ReactNode } from 'react';

/** Not even the texts could be fetched, so it speaks every language at once. */
export function StartFailure(): ReactNode {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-6">
      <h1 className="text-2xl font-bold">Ringside</h1>
      <p lang="en">Ringside could not be loaded. Check your connection.</p>
      <p lang="fr">Ringside n’a pas pu être chargé. Vérifiez votre connexion.</p>
      <p lang="de">Ringside konnte nicht geladen werden. Prüfe deine Verbindung.</p>
      <button
        type="button"
        className="rounded-control bg-accent px-4 py-2 font-semibold text-accent-ink"
        onClick={() => location.reload()}
      >
        <span lang="en">Try again</span> · <span lang="fr">Réessayer</span> · <span lang="de">Noch einmal</span>
      </button>
    </main>
  );
}
