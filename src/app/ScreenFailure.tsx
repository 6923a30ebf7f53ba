import styles from './ScreenFailure.module.css';

/** What stands in place of a screen that a bug broke: nothing stored is touched, and the way on is named. */
export function ScreenFailure({ error }: { readonly error: unknown }) {
  return (
    <main className={styles['failure']} role="alert">
      <h1>This screen has failed</h1>
      <p>
        A fault in Leitmotif stopped it. Your documents and codings are stored and untouched. Reload the page,
        or go back to the <a href="#/">list of projects</a>.
      </p>
      <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </main>
  );
}
