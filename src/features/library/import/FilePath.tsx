import { Fragment } from 'react';

/** A path whose folders keep their order whatever their script: each name runs in its own direction. */
export function FilePath({ path }: { readonly path: string }) {
  return path.split('/').map((step, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a path have no other identity.
    <Fragment key={i}>
      {i > 0 && '/'}
      <bdi>{step}</bdi>
    </Fragment>
  ));
}
